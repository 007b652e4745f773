"""Whatever a client sends, the answer is one that the document describes: schemathesis over the running app."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import schemathesis
from aiohttp.test_utils import TestServer
from booking_parts import FIRST_TALK, coach, person, roster_of, store
from hypothesis import HealthCheck, settings
from schemathesis.checks import CHECKS
from schemathesis.transport import requests as requests_transport
from service_parts import MICROCREDIT, TOKEN, make_app, policy
from sqlalchemy import update

from tandem.api import document
from tandem.app_keys import APPOINTMENTS, RASA
from tandem.booking import calendar
from tandem.booking.appointments import Appointments
from tandem.booking.results import Done
from tandem.clock import now
from tandem.conversations import events
from tandem.handoff import tickets
from tandem.storage.database import Database
from tandem.storage.models import Advisor, Base, Conversation, Ticket

EVERY_DAY = dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), "09:00-12:00")
AUTHORIZED = {"Authorization": f"Bearer {TOKEN}"}


@dataclass(frozen=True)
class Running:
    """The app on a port, and the ids of what is in it, by the first part of a path."""

    url: str
    ids: dict[str, str]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The app in a thread of its own: schemathesis calls it as any client would."""
    file = tmp_path_factory.mktemp("schemathesis") / "api.db"
    started: list[Running] = []
    ready, stop = threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        database = Database(f"sqlite+aiosqlite:///{file}")
        async with database.engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
        app = make_app(database)
        ids = await _fill(database, app[APPOINTMENTS])
        async with TestServer(app) as server:
            started.append(Running(str(server.make_url("/api/v1")), ids))
            ready.set()
            await stop.wait()
        await app[RASA].close()
        await database.close()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), daemon=True)
    thread.start()
    assert ready.wait(60)
    yield started[0]
    loop.call_soon_threadsafe(stop.set)
    thread.join(30)
    loop.close()


async def _fill(database: Database, booking: Appointments) -> dict[str, str]:
    moment = now()
    async with database.write() as session:
        await store(session, roster_of(coach(days=EVERY_DAY)))
        session.add(Advisor(email="amina@example.be", name="Amina", created_at=moment))
        session.add(
            Conversation(
                id="c-test-0001",
                channel="web",
                language="fr",
                facts=MICROCREDIT,
                created_at=moment,
                updated_at=moment,
            )
        )
        await session.flush()
        await events.append(
            session, "c-test-0001", author="user", text="Bonjour", language="fr", choices=[("Oui", "/affirm")]
        )
        ticket = await tickets.open_ticket(
            session, "c-test-0001", reason="warm_route", contact={"name": "Nadia", "phone": "+32470000000"}
        )
        await session.execute(update(Ticket).where(Ticket.id == ticket.id).values(agency_id="brussels"))
        free = await calendar.all_free(session, booking.rules, FIRST_TALK, moment)
        made = await booking.book(
            session, FIRST_TALK, free[-1], person(), request_id="one", now=moment, conversation_id="c-test-0001"
        )
        assert isinstance(made, Done)
        return {
            "conversations": "c-test-0001",
            "tickets": str(ticket.id),
            "appointments": made.appointment.public_id,
        }


CASES = schemathesis.openapi.from_dict(document.read(policy()))
"""The document, as a client that read it would use it."""


@pytest.fixture(scope="module", autouse=True)
def _any_urllib3() -> Iterator[None]:
    """A library of ours puts a urllib3 of its own in the place of the usual one, and schemathesis cannot count its
    connections. It counts them to call once more when a kept one was dropped; between two threads none is.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(requests_transport, "_count_opened_connections", lambda _session: 0)
        yield


@CASES.parametrize()
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_answer_is_a_surprise(case: schemathesis.Case, running: Running) -> None:
    check(case, running, but=("positive_data_acceptance",))
    kind = case.path.split("/")[1]
    if "id" in (case.path_parameters or {}) and kind in running.ids:
        # most ids that are made up lead nowhere; this one does, also where a wrong one was to be refused
        case.path_parameters["id"] = running.ids[kind]
        check(case, running, but=("positive_data_acceptance", "negative_data_rejection"))


def check(case: schemathesis.Case, running: Running, *, but: tuple[str, ...]) -> None:
    """Everything that schemathesis looks at, but some. That whatever fits the schema is taken is not so: an address of
    nobody, an agency or a postal code that does not exist fit it as well, and are a 422.
    """
    excluded = [CHECKS.get_one(name) for name in but]
    case.call_and_validate(base_url=running.url, headers=AUTHORIZED, excluded_checks=excluded)
