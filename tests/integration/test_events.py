"""What happens is told to who asked, in the transaction in which it happens: ids and codes, never a person."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from booking_parts import FIRST_TALK, NOW, RULES, coach, person, roster_of, store
from integration_parts import endpoint_to, log_of
from yarl import URL

from tandem.booking import calendar
from tandem.booking.appointments import Appointments
from tandem.booking.results import Done
from tandem.clock import now
from tandem.conversations import gate
from tandem.handoff import tickets
from tandem.privacy import erasure
from tandem.storage.database import Database
from tandem.storage.models import Advisor, Conversation, WebhookEndpoint
from tandem.texts import Catalogue

TEXTS = Path(__file__).resolve().parents[2] / "texts"
PERSON = {"name": "Nadia Benali", "phone": "+32470111222", "email": "nadia@example.be"}


class _NoLetters:
    async def booked(self, *_: Any) -> None:
        """Nothing."""

    async def moved(self, *_: Any) -> None:
        """Nothing."""

    async def cancelled(self, *_: Any) -> None:
        """Nothing."""


APPOINTMENTS = Appointments(RULES, _NoLetters())


@pytest.fixture
async def endpoint(database: Database) -> WebhookEndpoint:
    """One that wants to know everything; nothing is sent."""
    return (await endpoint_to(database, URL("https://crm.example.be/hooks")))[0]


async def talk(database: Database, id_: str = "c-test-0001") -> str:
    async with database.write() as session:
        session.add(Conversation(id=id_, channel="web", language="fr", created_at=now(), updated_at=now()))
    return id_


async def told(database: Database, endpoint: WebhookEndpoint) -> list[tuple[str, dict[str, Any]]]:
    found = [(one["type"], one["data"]) for one in await log_of(database, endpoint)]
    assert not [word for word in (*PERSON.values(), "Nora", "Amina", "example.be") if word in str(found)]
    return found


async def test_the_life_of_a_ticket_is_told(database: Database, endpoint: WebhookEndpoint) -> None:
    catalogue = Catalogue.load(TEXTS)
    conversation = await talk(database)
    async with database.write() as session:
        advisor = Advisor(email="amina@example.be", name="Amina", created_at=now())
        session.add(advisor)
        await session.flush()
        number = (await tickets.open_ticket(session, conversation, reason="warm_route", contact=PERSON)).id
    async with database.write() as session:
        await tickets.open_ticket(session, conversation, reason="other", contact=PERSON)
        await tickets.claim(session, number, advisor, catalogue=catalogue)
        await tickets.claim(session, number, advisor, catalogue=catalogue)
        await tickets.note(session, number, advisor, "Rappeler Nadia Benali")
        await tickets.resolve(session, number, advisor, "referred", catalogue=catalogue)
    found = await told(database, endpoint)
    assert [type_ for type_, _ in found if type_.startswith("ticket.")] == [
        "ticket.opened",
        "ticket.claimed",
        "ticket.resolved",
    ]
    last = next(data for type_, data in found if type_ == "ticket.resolved")
    assert last == {
        "ticket": number,
        "conversation": conversation,
        "status": "done",
        "priority": 3,
        "reason": "warm_route",
        "agency": None,
        "outcome": "referred",
    }
    states = [data["status"] for type_, data in found if type_ == "conversation.control_changed"]
    assert (states[0], states[-1]) == ("waiting", "closed")
    assert "advisor" in states


async def test_a_change_of_control_that_is_not_possible_is_not_told(
    database: Database, endpoint: WebhookEndpoint
) -> None:
    conversation = await talk(database)
    async with database.write() as session:
        assert not await gate.change(session, conversation, "release")
    assert await told(database, endpoint) == []


async def test_the_life_of_an_appointment_is_told(database: Database, endpoint: WebhookEndpoint) -> None:
    conversation = await talk(database)
    async with database.write() as session:
        await store(session, roster_of(coach(days={"tue": "09:00-12:00"})))
        free = await calendar.all_free(session, RULES, FIRST_TALK, NOW)
        first, second = free[0], free[-1]
        booked = await APPOINTMENTS.book(
            session, FIRST_TALK, first, person(), request_id="one", now=NOW, conversation_id=conversation
        )
        again = await APPOINTMENTS.book(
            session, FIRST_TALK, first, person(), request_id="one", now=NOW, conversation_id=conversation
        )
        assert isinstance(booked, Done)
        assert isinstance(again, Done)
        id_ = booked.appointment.public_id
        await APPOINTMENTS.move(session, FIRST_TALK, id_, second, now=NOW)
        await APPOINTMENTS.cancel(session, id_, now=NOW)
        await APPOINTMENTS.cancel(session, id_, now=NOW + dt.timedelta(minutes=1))
    found = await told(database, endpoint)
    assert [type_ for type_, _ in found] == ["appointment.booked", "appointment.moved", "appointment.cancelled"]
    assert found[-1][1] == {
        "appointment": id_,
        "conversation": conversation,
        "status": "cancelled",
        "agency": "brussels",
        "topic": "first_talk",
        "format": "agency",
    }


async def test_an_erasure_is_told_so_that_copies_can_be_erased(database: Database, endpoint: WebhookEndpoint) -> None:
    conversation = await talk(database)
    async with database.write() as session:
        await store(session, roster_of(coach(days={"tue": "09:00-12:00"})))
        moment = now()
        free = await calendar.all_free(session, RULES, FIRST_TALK, moment)
        await APPOINTMENTS.book(
            session, FIRST_TALK, free[0], person(), request_id="one", now=moment, conversation_id=conversation
        )
        number = (await tickets.open_ticket(session, conversation, reason="warm_route", contact=PERSON)).id
    before = len(await log_of(database, endpoint))
    async with database.write() as session:
        await erasure.erase(session, conversation, APPOINTMENTS)
    found = (await told(database, endpoint))[before:]
    assert [type_ for type_, _ in found] == [
        "appointment.cancelled",
        "ticket.dropped",
        "conversation.control_changed",
    ]
    assert (found[1][1]["ticket"], found[1][1]["conversation"], found[1][1]["status"]) == (
        number,
        conversation,
        "dropped",
    )
    assert found[2][1] == {"conversation": conversation, "status": "closed"}
