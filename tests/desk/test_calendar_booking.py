"""Booking from the desk: for who is calling, and for who is known here."""

from __future__ import annotations

import asyncio
import re

import pytest
from booking_parts import NOW, at
from calendar_parts import booked, get, location, monday, open_house, page, post
from service_parts import Browser, MakeConversation, sign_in_as
from sqlalchemy import select

from tandem.booking import agenda
from tandem.booking.model import Slot
from tandem.handoff import tickets
from tandem.people.access import Role
from tandem.storage.database import Database
from tandem.storage.models import Appointment, AuditEntry, Conversation
from tandem.texts import LANGUAGES

__all__ = ["monday"]

pytestmark = pytest.mark.usefixtures("monday")

NEW = "/desk/appointments/new"
CALLER = {"name": " Nora  Peeters ", "phone": "0470/12.34.56", "consent": "yes", "step": "book", "request": "r-1"}
WISH = {"topic": "first_talk", "format": "agency", "language": "fr"}


def slot_at(text: str, coach: int = 1, topic: str = "first_talk", minutes: int = 60) -> str:
    return f"{coach}.brussels.{topic}.agency.{at(text):%Y%m%dT%H%M}Z.{minutes}"


async def all_booked(database: Database) -> list[Appointment]:
    async with database.read() as session:
        return list(await session.scalars(select(Appointment).order_by(Appointment.id)))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_link_of_the_calendar_opens_the_form_with_its_time_chosen(
    browser: Browser, database: Database, language: str
) -> None:
    house = await open_house(database)
    await sign_in_as(browser, database, language=language)
    path = f"{NEW}?coach={house.ann.id}&agency=brussels&from=2026-11-24T10:30"
    shown = await page(await get(browser, path))
    assert f"slot={slot_at('2026-11-24 10:30')}" in shown.checked
    assert {Slot.from_id(text).coach for text in shown.offered} == {house.ann.id}  # type: ignore[union-attr]
    assert (shown.fields["coach"], shown.fields["agency"]) == (str(house.ann.id), "brussels")
    assert len(shown.fields["request"]) >= 16


@pytest.mark.parametrize("language", LANGUAGES)
async def test_with_whom_and_where_is_said_once_a_day_above_their_times(
    browser: Browser, database: Database, language: str
) -> None:
    await open_house(database)
    await sign_in_as(browser, database, language=language)
    text = await (await get(browser, f"{NEW}?format=agency&language=fr")).text()
    _, day, *_ = text.split('<fieldset class="times">')
    said = re.findall(r'<fieldset class="of"><legend><span class="who">([^<]+)</span></legend>', day)
    assert said == ["Ann Exemple · Brussels", "Cas Voorbeeld · Ghent"]
    of_ann, of_cas = day.split('<fieldset class="of">')[1:]
    for times in (of_ann, of_cas):
        assert re.findall(r"(\d\d:\d\d)\s*</span></label>", times)[0] == "09:00"


async def test_somebody_on_the_phone_is_booked_once(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    csrf = await sign_in_as(browser, database)
    fields = {**WISH, **CALLER, "slot": slot_at("2026-11-24 09:00")}
    answers = await asyncio.gather(*(post(browser, NEW, csrf, **fields) for _ in range(3)))
    (one,) = await all_booked(database)
    assert {location(answer) for answer in answers} == {f"/desk/appointments/{one.public_id}?done=booked"}
    assert (one.name, one.phone, one.email, one.language) == ("Nora Peeters", "+32470123456", None, "fr")
    assert (one.coach_id, one.starts_at, one.conversation_id) == (house.ann.id, at("2026-11-24 09:00"), None)
    assert one.consented_at == NOW
    async with database.read() as session:
        rows = await session.scalars(select(AuditEntry.action).where(AuditEntry.kind == "appointment"))
        assert list(rows) == ["booked"]


@pytest.mark.parametrize(
    ("changed", "wrong", "field"),
    [
        ({"name": " 12 "}, "Write the name", "name"),
        ({"phone": "12"}, "not a phone number", "phone"),
        ({"email": "nora@"}, "not an e-mail address", "email"),
        ({"phone": ""}, "A phone or an e-mail is needed", "phone"),
        ({"consent": ""}, "Ask first", "consent"),
        ({"slot": ""}, "Choose a time.", ""),
        ({"slot": "1.brussels.first_talk.agency.20261131T0900Z.60"}, "Choose a time.", ""),
        ({"topic": "business_plan"}, "show the free times again", ""),
        ({"format": "phone"}, "show the free times again", ""),
    ],
)
async def test_a_fault_is_told_beside_its_field_and_nothing_is_lost(
    browser: Browser, database: Database, changed: dict[str, str], wrong: str, field: str
) -> None:
    await open_house(database)
    csrf = await sign_in_as(browser, database, language="en")
    fields = {**WISH, **CALLER, "slot": slot_at("2026-11-24 09:00"), **changed}
    shown = await page(await post(browser, NEW, csrf, **fields), 422)
    assert wrong in shown.words
    assert field in shown.invalid or not field
    for name in ("name", "phone", "request"):
        assert shown.fields[name] == fields[name]
    assert ("consent=yes" in shown.checked) == (fields["consent"] == "yes")
    if wrong != "Choose a time." and "again" not in wrong:
        assert f"slot={fields['slot']}" in shown.checked
    assert await all_booked(database) == []


async def test_other_times_are_shown_with_all_that_was_typed(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    csrf = await sign_in_as(browser, database)
    fields = {**CALLER, "topic": "follow_up", "format": "agency", "coach": str(house.ann.id), "step": "times"}
    shown = await page(await post(browser, NEW, csrf, **fields))
    assert shown.fields["name"] == CALLER["name"]
    assert shown.fields["phone"] == CALLER["phone"]
    assert "consent=yes" in shown.checked
    assert {text.split(".")[2] for text in shown.offered} == {"follow_up"}
    later = await page(await post(browser, NEW, csrf, **{**fields, "step": "", "later": "2026-12-01"}))
    assert min(text.split(".")[4] for text in later.offered).startswith("20261201")
    assert later.fields["name"] == CALLER["name"]


async def test_a_time_that_has_just_gone_gives_three_others_and_loses_nothing(
    browser: Browser, database: Database
) -> None:
    house = await open_house(database)
    csrf = await sign_in_as(browser, database, language="en")
    await booked(database, house.ann)
    fields = {**WISH, **CALLER, "coach": str(house.ann.id), "slot": slot_at("2026-11-24 09:00")}
    shown = await page(await post(browser, NEW, csrf, **fields), 409)
    assert "This time has just gone" in shown.words
    assert len(shown.offered) >= 3
    assert (shown.fields["name"], shown.fields["request"]) == (CALLER["name"], "r-1")
    again = {**fields, "slot": shown.offered[0]}
    assert "done=booked" in location(await post(browser, NEW, csrf, **again))
    assert len(await all_booked(database)) == 2


async def test_a_request_whose_appointment_was_cancelled_says_so_and_can_be_sent_again(
    browser: Browser, database: Database
) -> None:
    await open_house(database)
    csrf = await sign_in_as(browser, database, language="en")
    fields = {**WISH, **CALLER, "slot": slot_at("2026-11-24 09:00")}
    path = location(await post(browser, NEW, csrf, **fields)).partition("?")[0]
    await post(browser, f"{path}/cancel", csrf)
    shown = await page(await post(browser, NEW, csrf, **fields), 409)
    assert "cancelled in the meantime" in shown.words
    assert shown.fields["request"] != "r-1"
    assert "done=booked" in location(await post(browser, NEW, csrf, **{**fields, "request": shown.fields["request"]}))


# --- Somebody who is known here ---


async def opened(database: Database, talk: str, consent: dict[str, object] | None = None, **contact: str) -> int:
    async with database.write() as session:
        if consent:
            (await session.get_one(Conversation, talk)).consent = consent
        return (await tickets.open_ticket(session, talk, reason="coaching", contact=contact)).id


async def test_the_person_of_a_ticket_is_booked_without_showing_their_number(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    await open_house(database)
    talk = await make_conversation(language="nl", facts={"postal_code": "9000"})
    agreed = {"contact": True, "at": "2026-11-20T10:00:00+00:00"}
    ticket = await opened(database, talk, agreed, name="Nora", phone="+32470123456", email="nora@example.be")
    csrf = await sign_in_as(browser, database, language="en")
    shown = await page(await get(browser, f"{NEW}?ticket={ticket}"))
    assert shown.fields["language"] == "nl"
    assert shown.fields["name"] == "Nora"
    assert 'name="consent"' not in shown.html, "they have agreed already"
    assert "0470" not in shown.html
    assert "nora@example.be" not in shown.html
    assert f"/desk/tickets/{ticket}" in shown.links
    fields = {**WISH, "language": "nl", "step": "book", "ticket": str(ticket), "slot": shown.offered[0]}
    location(await post(browser, NEW, csrf, **fields))
    (one,) = await all_booked(database)
    assert (one.conversation_id, one.name, one.phone, one.email) == (talk, "Nora", "+32470123456", "nora@example.be")
    assert one.consented_at is not None
    assert one.consented_at.isoformat() == agreed["at"]
    again = await page(await get(browser, f"{NEW}?ticket={ticket}"))
    assert "This person already has an appointment" in again.words


async def test_without_consent_in_the_talk_the_advisor_asks(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    await open_house(database)
    ticket = await opened(database, await make_conversation(), name="Nora", phone="+32470123456")
    csrf = await sign_in_as(browser, database, language="en")
    fields = {**WISH, "step": "book", "ticket": str(ticket), "slot": slot_at("2026-11-24 09:00")}
    shown = await page(await post(browser, NEW, csrf, **fields), 422)
    assert "consent" in shown.invalid
    assert shown.fields["ticket"] == str(ticket)
    location(await post(browser, NEW, csrf, **{**fields, "consent": "yes", "phone": "02 123 45 67"}))
    (one,) = await all_booked(database)
    assert one.phone == "+3221234567", "what was typed goes before what was left"


async def test_once_more_with_the_same_person(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    house, talk = await open_house(database), await make_conversation()
    first = await booked(database, house.ann, talk=talk)
    csrf = await sign_in_as(browser, database, role="advisor", name="Coach1")
    shown = await page(await get(browser, f"{NEW}?of={first.public_id}&coach={house.ann.id}"))
    assert (shown.fields["topic"], shown.fields["coach"]) == ("follow_up", str(house.ann.id))
    fields = {"topic": "follow_up", "format": "agency", "language": "fr", "of": first.public_id, "step": "book"}
    target = slot_at("2026-12-01 09:00", house.ann.id, "follow_up", 30)
    location(await post(browser, NEW, csrf, **fields, slot=target))
    async with database.read() as session:
        both = await agenda.appointments_of(session, talk)
    assert [(one.topic, one.name) for one in both] == [("first_talk", "Nora Peeters"), ("follow_up", "Nora Peeters")]


@pytest.mark.parametrize("role", ["advisor", "lead"])
async def test_whoever_is_not_theirs_is_not_booked_by_them(
    browser: Browser, database: Database, make_conversation: MakeConversation, role: Role
) -> None:
    house = await open_house(database)
    foreign = await booked(database, house.ann)
    csrf = await sign_in_as(browser, database, role=role, agencies=["ghent"])
    for query in (f"of={foreign.public_id}", "ticket=999", "ticket=x", "of=AAAAAAAAAAAAAAAA"):
        assert (await get(browser, f"{NEW}?{query}")).status == 404
        name, _, value = query.partition("=")
        assert (await post(browser, NEW, csrf, **{**WISH, **CALLER, name: value})).status == 404


async def test_who_books_for_another_agency_goes_on_to_the_calendar(browser: Browser, database: Database) -> None:
    await open_house(database)
    csrf = await sign_in_as(browser, database, role="advisor", agencies=["ghent"], language="en")
    fields = {**WISH, **CALLER, "slot": slot_at("2026-11-24 09:00")}
    path = location(await post(browser, NEW, csrf, **fields))
    assert path == "/desk/calendar?date=2026-11-24&done=booked"
    assert "The appointment is booked." in (await page(await get(browser, path))).words


@pytest.mark.parametrize(
    "query",
    [
        "day=2026-02-31&topic=x&format=y&language=de",
        "from=tomorrow&coach=%2B1&agency=namur",
        "from=2026-11-24T09:00%2B01:00",
    ],
)
async def test_a_link_that_says_nonsense_opens_the_plain_form(browser: Browser, database: Database, query: str) -> None:
    await open_house(database)
    await sign_in_as(browser, database)
    shown = await page(await get(browser, f"{NEW}?{query}"))
    assert (shown.fields["topic"], shown.fields["day"]) == ("first_talk", "2026-11-23")
