"""An appointment and the words that tell of it are one: whatever comes between, neither is there without the other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from booking_parts import RULES, agency, coach, roster_of, store
from dialogue_parts import EVERY_DAY, CountedLetters
from fake_rasa import FakeRasa
from patience import until
from running_service import Key, Service
from sqlalchemy import select

from tandem.booking.appointments import Appointments
from tandem.booking.dialogue import DialogueBookings
from tandem.booking.wish import Wish
from tandem.conversations import gate
from tandem.storage.database import Database
from tandem.storage.models import Appointment, InboxMessage


@pytest.fixture
async def bookings(database: Database) -> DialogueBookings:
    """An agenda on the real clock, with a coach who is always there."""
    every_day = {**EVERY_DAY, "sat": "09:00-17:00", "sun": "09:00-17:00"}
    async with database.write() as session:
        await store(session, roster_of(coach(1, every_day), agencies=(agency(),)))
    return DialogueBookings(database, Appointments(RULES, CountedLetters()))


async def chosen(bookings: DialogueBookings, talk: str) -> dict[str, Any]:
    """The effect of a yes, after a slot was chosen and kept."""
    wish = Wish(format="agency", anywhere=True)
    offer = (await bookings.propose(wish, "fr")).offers[0]
    kept = await bookings.keep(talk, wish, offer.slot, "fr")
    assert kept is not None
    person = {"name": "Fatou", "phone": "+32470123456", "email": None}
    wish = replace(wish, slot=kept.offer.slot, hold=kept.public_id)
    return {"effect": "book", "wish": wish.to_json(), "person": person, "request": f"{talk}:2"}


async def statuses(database: Database, talk: str) -> list[str]:
    async with database.read() as session:
        return list(await session.scalars(select(Appointment.status).where(Appointment.conversation_id == talk)))


async def told(service: Service, talk: str, key: Key) -> int:
    """How often the person read that something is booked."""
    said = await service.events(talk, key)
    return sum("C’est réservé" in event.get("text", "") for event in said)


async def test_a_yes_books_and_says_so(
    service: Service, rasa: FakeRasa, database: Database, bookings: DialogueBookings
) -> None:
    talk, key = await service.start_conversation(language="fr")
    effect = await chosen(bookings, talk)
    rasa.reply = lambda _turn: [{"custom": effect}]
    await service.send(talk, key, "yes", text="oui")
    await service.until(talk, key, "assistant", 2)
    assert await statuses(database, talk) == ["booked"]
    assert await told(service, talk, key) == 1


async def test_an_advisor_who_takes_over_meanwhile_leaves_nothing_booked(
    service: Service, rasa: FakeRasa, database: Database, bookings: DialogueBookings
) -> None:
    talk, key = await service.start_conversation(language="fr")
    effect = await chosen(bookings, talk)
    rasa.hold()
    rasa.reply = lambda _turn: [{"custom": effect}]
    await service.send(talk, key, "yes", text="oui")
    await rasa.begun(talk)
    async with database.write() as session:
        assert await gate.change(session, talk, "claim")
    rasa.let_go()

    async def state() -> str | None:
        async with database.read() as session:
            return await session.scalar(select(InboxMessage.state).where(InboxMessage.conversation_id == talk))

    assert await until(state, lambda found: found != "pending") == "for_advisor"
    # the hold is left, and ends by itself: the advisor sees what the person wanted
    assert await statuses(database, talk) == ["held"]
    assert await told(service, talk, key) == 0


async def test_an_answer_that_was_lost_books_once_and_says_it_once(
    service: Service, rasa: FakeRasa, database: Database, bookings: DialogueBookings
) -> None:
    talk, key = await service.start_conversation(language="fr")
    effect = await chosen(bookings, talk)
    rasa.lose_answers = 2
    rasa.reply = lambda _turn: [{"custom": effect}]
    await service.send(talk, key, "yes", text="oui")
    await service.until(talk, key, "assistant", 2)
    assert await statuses(database, talk) == ["booked"]
    assert await told(service, talk, key) == 1
