"""The wiring: every part of the service is made and joined here, and nowhere else."""

from __future__ import annotations

import asyncio
import gc
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import structlog
from aiohttp import web
from rasa_sdk.executor import ActionExecutor

import actions
from tandem import api, appointment_page, desk, website
from tandem.app_keys import (
    ACCESS,
    APPOINTMENTS,
    ARRIVALS,
    CATALOGUE,
    DATABASE,
    DIRECTORY,
    INSTITUTION,
    OWN_CALENDARS,
    POLICY,
    PROVIDER,
    RASA,
    SETTINGS,
    SIGN_IN,
    TURN_WORKER,
    VAULT,
    WEBHOOK_SENDER,
)
from tandem.booking.appointments import Appointments
from tandem.booking.delivery import written_at_last
from tandem.booking.dialogue import DialogueBookings
from tandem.booking.housekeeping import HousekeepingWorker
from tandem.booking.letters import MailLetters
from tandem.booking.load import load_rules
from tandem.booking.own_calendar.reading import Reader
from tandem.booking.own_calendar.worker import OwnCalendars
from tandem.booking.replies import BookingReplies
from tandem.booking.writing import Writer
from tandem.channels.mail import MailDeliverer
from tandem.channels.web import continuing
from tandem.channels.web import routes as web_chat
from tandem.channels.web.arrivals import Arrivals
from tandem.channels.whatsapp.channel import AT_ONCE, WhatsApp
from tandem.channels.whatsapp.people import CHANNEL as WHATSAPP
from tandem.channels.whatsapp.people import number_here
from tandem.clock import today
from tandem.conversations.outbox import Deliverer, OutboxWorker
from tandem.conversations.rasa import RasaClient
from tandem.conversations.turn import TurnWorker
from tandem.directory import Directory
from tandem.errors import Problem
from tandem.handoff import rules as handoff_rules
from tandem.handoff.alerts import TicketAlerts
from tandem.handoff.watcher import Watcher
from tandem.inner import routes as inner
from tandem.institution import Institution
from tandem.institution.access import load_access
from tandem.integration.deliveries import Deliveries
from tandem.integration.sender import Sender
from tandem.operations import health
from tandem.operations.live_texts import LiveTexts
from tandem.people.access import AccessRules
from tandem.people.provider import Provider
from tandem.people.sign_in import SignIn
from tandem.people.vault import Vault
from tandem.policy import Policy
from tandem.privacy import routes as privacy
from tandem.privacy.purge import Purge, PurgeWorker
from tandem.privacy.rights import DataRights
from tandem.settings import PROJECT, Settings
from tandem.storage.database import Database, DatabaseAwayError
from tandem.texts import Catalogue

log = structlog.get_logger(__name__)

_MAX_BODY = 256 * 1024
_STOP_PATIENCE = 20.0
"""Seconds that running turns get to finish when the service stops."""

_WHATSAPP_SETTINGS = 4


@dataclass(frozen=True)
class Parts:
    """What both listeners share."""

    settings: Settings
    database: Database
    catalogue: Catalogue
    policy: Policy
    directory: Directory
    institution: Institution
    appointments: Appointments
    handoff: handoff_rules.Rules
    access: AccessRules


def make_parts(settings: Settings, project: Path = PROJECT) -> Parts:
    """Load what the institution owns and open the database. Raises when a policy or text file is wrong."""
    return Parts(
        settings=settings,
        database=Database(settings.database),
        catalogue=Catalogue.load(project / "texts"),
        policy=Policy.load(project / "policy"),
        directory=Directory.load(project / "directory"),
        institution=Institution.load(project / "institution"),
        handoff=handoff_rules.load(project / "institution"),
        appointments=Appointments(load_rules(project / "booking"), MailLetters(settings)),
        access=load_access(project / "institution"),
    )


def public_app(parts: Parts) -> web.Application:
    """What the world reaches: pages, chat, desk, API."""
    app = web.Application(middlewares=[problems], client_max_size=_MAX_BODY)
    arrivals = Arrivals()
    rasa = RasaClient(parts.settings)
    alerts = TicketAlerts(parts.settings, parts.catalogue)
    rights = DataRights(parts.settings, parts.catalogue, parts.policy, parts.appointments)
    bookings = BookingReplies(parts.appointments, parts.catalogue, sends_mail=parts.settings.sends_mail)
    worker = TurnWorker(
        parts.database, rasa, parts.catalogue, parts.policy, alerts, rights, bookings, parts.settings.patience
    )
    parts.database.on_change(arrivals.announce)
    app[SETTINGS] = parts.settings
    app[DATABASE] = parts.database
    app[CATALOGUE] = parts.catalogue
    app[POLICY] = parts.policy
    app[DIRECTORY] = parts.directory
    app[ARRIVALS] = arrivals
    app[RASA] = rasa
    app[TURN_WORKER] = worker
    app[APPOINTMENTS] = parts.appointments
    app[INSTITUTION] = parts.institution
    app[ACCESS] = parts.access
    vault = app[VAULT] = Vault(parts.settings.vault_secret)
    app[SIGN_IN] = SignIn(parts.database, vault, parts.access)
    provider = app[PROVIDER] = Provider(parts.settings)
    sender = app[WEBHOOK_SENDER] = Sender(loopback=parts.settings.webhook_loopback)
    own_calendars = app[OWN_CALENDARS] = OwnCalendars(
        parts.database,
        vault,
        parts.appointments.rules,
        Reader(loopback=parts.settings.webhook_loopback),
        parts.settings.own_calendar_minutes,
    )

    app.add_routes(health.routes)
    web_chat.setup(app)
    app.add_routes(continuing.routes)
    app.add_routes(privacy.routes)
    api.setup(app)
    desk.setup(app)
    website.setup(app)
    appointment_page.setup(app)

    deliverers: dict[str, Deliverer] = {}
    if parts.settings.sends_mail:
        deliverers["mail"] = MailDeliverer(parts.settings)
    whatsapp = _whatsapp(parts, worker.wake)
    if whatsapp is not None:
        whatsapp.add_to(app)
        deliverers[WHATSAPP] = whatsapp.deliverer
    writer = Writer(parts.settings, parts.catalogue, parts.policy)
    carriers = written_at_last(deliverers, parts.database, writer)
    outbox = OutboxWorker(parts.database, carriers, at_once={WHATSAPP: AT_ONCE})
    parts.database.on_change(lambda _: outbox.wake(WHATSAPP))
    webhooks = Deliveries(parts.database, sender, vault)
    watcher = Watcher(parts.database, parts.catalogue, alerts, parts.handoff)
    purge = PurgeWorker(Purge(parts.database, rasa, parts.policy, parts.settings, parts.appointments))
    housekeeping = HousekeepingWorker(parts.database)

    async def workers(_app: web.Application) -> AsyncIterator[None]:
        worker.start()
        outbox.start()
        watcher.start()
        if whatsapp is not None:
            whatsapp.start()
        webhooks.start()
        purge.start()
        housekeeping.start()
        own_calendars.start()
        yield
        if whatsapp is not None:
            await whatsapp.updates.stop(_STOP_PATIENCE)
        await worker.stop(_STOP_PATIENCE)
        await watcher.stop(_STOP_PATIENCE)
        await outbox.stop()
        if whatsapp is not None:
            await whatsapp.close()
        await webhooks.stop()
        await purge.stop(_STOP_PATIENCE)
        await housekeeping.stop()
        await own_calendars.stop()
        await rasa.close()
        await provider.close()
        await parts.database.close()

    async def end_streams(_app: web.Application) -> None:
        arrivals.close()

    app.cleanup_ctx.append(workers)
    app.on_shutdown.append(end_streams)
    return app


def _whatsapp(parts: Parts, wake_turn: Callable[[str], None]) -> WhatsApp | None:
    """The channel, when it is set up. Settings that are only half there are a mistake, and said."""
    missing = parts.settings.whatsapp_missing
    if not missing:
        return WhatsApp(parts.settings, parts.database, parts.catalogue, wake_turn, PROJECT)
    if len(missing) < _WHATSAPP_SETTINGS:
        log.error("whatsapp.off", missing=", ".join(missing), do="set these as well, or none of them")
    return None


def inner_app(parts: Parts) -> web.Application:
    """What only Rasa reaches, on loopback."""
    app = web.Application(middlewares=[inner.only_rasa, problems], client_max_size=inner.MAX_BODY)
    app[SETTINGS] = parts.settings
    app[CATALOGUE] = parts.catalogue
    app[POLICY] = parts.policy
    executor = ActionExecutor()
    bookings = DialogueBookings(parts.database, parts.appointments)

    async def written_with(conversation_id: str) -> str | None:
        async with parts.database.read() as session:
            return await number_here(session, conversation_id)

    for action in actions.build(
        parts.policy, parts.catalogue, parts.directory, parts.institution, bookings, today, written_with
    ):
        executor.register_action(action)
    app[inner.EXECUTOR] = executor
    app.add_routes(inner.routes)
    return app


@web.middleware
async def problems(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Turn every error into one honest answer: a problem document, and for our own faults one logged line."""
    if "\0" in request.path:
        # nothing of ours is named so, and PostgreSQL refuses even to look for it
        return _problem_of(web.HTTPNotFound())
    try:
        return await handler(request)
    except Problem as problem:
        return problem.response()
    except web.HTTPException as error:
        if error.status < HTTPStatus.BAD_REQUEST or request.path.startswith("/desk"):
            raise
        return _problem_of(error)
    except (web.RequestPayloadError, ConnectionResetError):
        return Problem(
            400, "The body did not come whole, or is not packed as its headers say. Send it again."
        ).response()
    except DatabaseAwayError as error:
        log.error("database.away", fault=str(error), do="see that the database is up; clients try again")
        return _unavailable()
    except Exception:
        return _broken(request)


def _problem_of(error: web.HTTPException) -> web.Response:
    detail = {
        404: "There is nothing at this address.",
        405: "This address does not take that method.",
        413: "The body is too large.",
    }.get(error.status, error.reason)
    response = Problem(error.status, detail).response()
    if "Allow" in error.headers:
        response.headers["Allow"] = error.headers["Allow"]
    return response


def _unavailable() -> web.Response:
    response = Problem(503, "The service cannot store anything right now. Send the same again in a moment.").response()
    response.headers["Retry-After"] = "2"
    return response


def _broken(request: web.Request) -> web.Response:
    number = secrets.token_hex(4)
    route = request.match_info.route.resource
    log.exception("request.broken", number=number, route=route.canonical if route else "none", do="report the number")
    return Problem(500, f"A fault of ours, noted under {number}. Nothing that was stored is lost.").response()


async def serve(settings: Settings) -> None:
    """Serve both listeners until cancelled."""
    parts = make_parts(settings)
    inner_runner = web.AppRunner(inner_app(parts), access_log=None)
    public_runner = web.AppRunner(public_app(parts), access_log=None, shutdown_timeout=5)
    await inner_runner.setup()
    await web.TCPSite(inner_runner, "127.0.0.1", settings.inner_port).start()
    await public_runner.setup()
    await web.TCPSite(public_runner, settings.host, settings.port).start()
    # What was loaded stays for good: a collection that walked through it would hold up whoever is waiting just then.
    gc.collect()
    gc.freeze()
    log.info("service.up", address=f"http://{settings.host}:{settings.port}", policy=parts.policy.version)
    texts = LiveTexts(parts.catalogue, PROJECT / "texts")
    try:
        await (texts.watch() if settings.watch_texts else asyncio.Event().wait())
    finally:
        # the public side first: running turns still need the inner side for their actions
        await public_runner.cleanup()
        await inner_runner.cleanup()
        log.info("service.down")
