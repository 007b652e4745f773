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
from tandem import api, desk, website
from tandem.app_keys import APPOINTMENTS, ARRIVALS, CATALOGUE, DATABASE, DIRECTORY, POLICY, RASA, SETTINGS, TURN_WORKER
from tandem.booking.appointments import Appointments
from tandem.booking.letters import MailLetters
from tandem.booking.load import load_rules
from tandem.channels.mail import MailDeliverer
from tandem.channels.web import routes as web_chat
from tandem.channels.web.arrivals import Arrivals
from tandem.clock import today
from tandem.conversations.outbox import Deliverer, OutboxWorker
from tandem.conversations.rasa import RasaClient
from tandem.conversations.turn import TurnWorker
from tandem.directory import Directory
from tandem.errors import Problem
from tandem.handoff.alerts import TicketAlerts
from tandem.inner import routes as inner
from tandem.institution import Institution
from tandem.operations import health
from tandem.operations.live_texts import LiveTexts
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


def make_parts(settings: Settings, project: Path = PROJECT) -> Parts:
    """Load what the institution owns and open the database. Raises when a policy or text file is wrong."""
    return Parts(
        settings=settings,
        database=Database(settings.database),
        catalogue=Catalogue.load(project / "texts"),
        policy=Policy.load(project / "policy"),
        directory=Directory.load(project / "directory"),
        institution=Institution.load(project / "institution"),
        appointments=Appointments(load_rules(project / "booking"), MailLetters()),
    )


def public_app(parts: Parts) -> web.Application:
    """What the world reaches: pages, chat, desk, API."""
    app = web.Application(middlewares=[problems], client_max_size=_MAX_BODY)
    arrivals = Arrivals()
    rasa = RasaClient(parts.settings)
    alerts = TicketAlerts(parts.settings, parts.catalogue)
    rights = DataRights(parts.settings, parts.catalogue, parts.policy)
    worker = TurnWorker(parts.database, rasa, parts.catalogue, parts.policy, alerts, rights, parts.settings.patience)
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

    app.add_routes(health.routes)
    app.add_routes(web_chat.routes)
    app.add_routes(privacy.routes)
    api.setup(app)
    desk.setup(app)
    website.setup(app)

    deliverers: dict[str, Deliverer] = {}
    if parts.settings.smtp_url:
        deliverers["mail"] = MailDeliverer(parts.settings)
    outbox = OutboxWorker(parts.database, deliverers)
    purge = PurgeWorker(Purge(parts.database, rasa, parts.policy, parts.settings))

    async def workers(_app: web.Application) -> AsyncIterator[None]:
        worker.start()
        outbox.start()
        purge.start()
        yield
        await worker.stop(_STOP_PATIENCE)
        await outbox.stop()
        await purge.stop(_STOP_PATIENCE)
        await rasa.close()
        await parts.database.close()

    async def end_streams(_app: web.Application) -> None:
        arrivals.close()

    app.cleanup_ctx.append(workers)
    app.on_shutdown.append(end_streams)
    return app


def inner_app(parts: Parts) -> web.Application:
    """What only Rasa reaches, on loopback."""
    app = web.Application(middlewares=[inner.only_rasa, problems], client_max_size=inner.MAX_BODY)
    app[SETTINGS] = parts.settings
    app[CATALOGUE] = parts.catalogue
    app[POLICY] = parts.policy
    executor = ActionExecutor()
    for action in actions.build(parts.policy, parts.catalogue, parts.directory, parts.institution, today):
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
