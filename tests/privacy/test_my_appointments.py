"""Appointments are data of the person: told, in the copy, and gone with the rest."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from booking_parts import RULES, agency, coach, roster_of, store
from dialogue_parts import EVERY_DAY, CountedLetters
from fake_rasa import FakeRasa
from privacy_parts import everything_in
from running_service import Key, Service

from tandem.booking.appointments import Appointments
from tandem.booking.dialogue import DialogueBookings
from tandem.booking.results import Done, Person
from tandem.booking.wish import Wish
from tandem.clock import BELGIUM, now
from tandem.storage.database import Database
from tandem.storage.models import Appointment
from tandem.texts import LANGUAGES

PERSON = ("Fatou Diallo", "+32470123456", "fatou@example.be")


@pytest.fixture
async def appointments(database: Database) -> Appointments:
    """An agenda with one coach, on the real clock."""
    async with database.write() as session:
        await store(session, roster_of(coach(1, EVERY_DAY), agencies=(agency(),)))
    return Appointments(RULES, CountedLetters())


async def book(database: Database, appointments: Appointments, talk: str) -> Appointment:
    """The first free hour by phone."""
    bookings, wish = DialogueBookings(database, appointments), Wish(format="phone")
    offer = (await bookings.propose(wish, "fr")).offers[0]
    person = Person(*PERSON, consented_at=now())
    async with database.write() as session:
        done = await appointments.book(
            session, wish.query("fr"), offer.slot, person, request_id=talk, now=now(), conversation_id=talk
        )
    assert isinstance(done, Done)
    return done.appointment


async def asks(service: Service, rasa: FakeRasa, talk: str, key: Key) -> list[Any]:
    """What the assistant says to "what do you know about me?"."""
    rasa.reply = lambda _turn: [{"custom": {"effect": "my_data", "in_form": False}}]
    await service.send(talk, key, "data", text="mes données ?")
    return await service.until(talk, key, "assistant", 3)


def links(event: Any) -> list[str]:
    return [f"/privacy/copy/{found}" for found in re.findall(r"/privacy/copy/(\S+)", event["text"])]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_appointment_is_told_and_in_both_copies(
    service: Service, rasa: FakeRasa, database: Database, appointments: Appointments, language: str
) -> None:
    talk, key = await service.start_conversation(language=language)
    made = await book(database, appointments, talk)
    *_, what, where = await asks(service, rasa, talk, key)
    day = f"{made.starts_at.astimezone(BELGIUM):%d/%m/%Y %H:%M}"
    planned = {"fr": "prévu", "nl": "gepland", "en": "planned"}[language]
    assert any(day in line and planned in line for line in what["text"].splitlines())
    assert {"fr": "Coordonnées\u00a0: oui", "nl": "Contactgegevens: ja", "en": "details: yes"}[language] in what["text"]
    read = await (await service.client.get(links(where)[0])).text()
    for held in (*PERSON, day, planned):
        assert held in read
    copy = await (await service.client.get(links(where)[1])).json()
    (appointment,) = copy["appointments"]
    assert dt.datetime.fromisoformat(appointment["starts_at"]) == made.starts_at
    assert (appointment["name"], appointment["phone"], appointment["email"]) == PERSON
    assert (appointment["status"], appointment["format"]) == ("booked", "phone")
    assert appointment["consented_at"] is not None
    assert copy["contact_kept_until"] > made.ends_at.isoformat()


@pytest.mark.parametrize("status", ["cancelled", "came", "no_show"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_became_of_it_is_told(
    service: Service, rasa: FakeRasa, database: Database, appointments: Appointments, language: str, status: str
) -> None:
    talk, key = await service.start_conversation(language=language)
    made = await book(database, appointments, talk)
    async with database.write() as session:
        row = await session.get_one(Appointment, made.id)
        row.status = status
    *_, what, _ = await asks(service, rasa, talk, key)
    words = {
        "cancelled": ("annulé", "geannuleerd", "cancelled"),
        "came": ("vous étiez là", "u was er", "you came"),
        "no_show": ("vous n’étiez pas là", "u was er niet", "you did not come"),
    }[status]
    assert words[LANGUAGES.index(language)] in what["text"]


async def test_without_one_nothing_is_told(service: Service, rasa: FakeRasa) -> None:
    talk, key = await service.start_conversation(language="fr")
    *_, what, where = await asks(service, rasa, talk, key)
    assert "Rendez-vous" not in what["text"]
    copy = await (await service.client.get(links(where)[1])).json()
    assert copy["appointments"] == []
    assert "Vos rendez-vous avec un coach\n– Rien" in await (await service.client.get(links(where)[0])).text()


async def test_erased_the_person_is_in_no_appointment_and_nobody_waits(
    service: Service, rasa: FakeRasa, database: Database, appointments: Appointments
) -> None:
    talk, key = await service.start_conversation(language="fr")
    made = await book(database, appointments, talk)
    rasa.reply = lambda _turn: [{"custom": {"effect": "erase"}}]
    await service.send(talk, key, "erase", text="oui")
    for _ in range(200):
        said = await service.events(talk, key)
        if "C’est fait" in said[-1].get("text", ""):
            break
        await service.events(talk, key, after=said[-1]["seq"], wait=0.2)
    held = await everything_in(database)
    assert not any(part in held for part in PERSON)
    async with database.read() as session:
        row = await session.get_one(Appointment, made.id)
        assert row.status == "cancelled"
