"""Absences, whom they hit, and the list of people to call."""

from __future__ import annotations

import pytest
from booking_parts import NOW, at, block, span
from booking_parts import TUESDAY as DAY
from calendar_parts import House, booked, get, location, monday, open_house, page, post
from service_parts import Browser, sign_in_as
from sqlalchemy import select

from tandem.booking import agenda, roster
from tandem.booking.model import SpecialDay
from tandem.booking.results import Person
from tandem.people.access import Role
from tandem.storage.database import Database
from tandem.storage.models import AbsenceRow, Appointment, AuditEntry
from tandem.texts import LANGUAGES

__all__ = ["monday"]

pytestmark = pytest.mark.usefixtures("monday")

ABSENCES, CALLS = "/desk/absences", "/desk/calls"
TUESDAY = {"first": "2026-11-24", "last": "2026-11-24", "start": "", "end": ""}


async def absences(database: Database) -> list[tuple[str, str]]:
    async with database.read() as session:
        rows = await session.scalars(select(AbsenceRow).order_by(AbsenceRow.id))
        return [(one.starts_at.isoformat(), one.ends_at.isoformat()) for one in rows]


async def away(database: Database, house: House) -> int:
    """Ann is away on Tuesday; the number of the absence."""
    async with database.write() as session:
        found = await agenda.set_absence(session, house.ann.id, span("2026-11-24 00:00", "2026-11-25 00:00"), now=NOW)
    assert isinstance(found, agenda.Away)
    return found.absence_id


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        (TUESDAY, ("2026-11-24 00:00", "2026-11-25 00:00")),
        ({**TUESDAY, "last": "2026-11-27"}, ("2026-11-24 00:00", "2026-11-28 00:00")),
        ({**TUESDAY, "start": "13:00", "end": "17:30"}, ("2026-11-24 13:00", "2026-11-24 17:30")),
        ({**TUESDAY, "start": "13:00"}, ("2026-11-24 13:00", "2026-11-25 00:00")),
        ({**TUESDAY, "last": "2026-11-25", "end": "12:00"}, ("2026-11-24 00:00", "2026-11-25 12:00")),
        ({**TUESDAY, "first": "2027-03-28", "last": "2027-03-28"}, ("2027-03-28 00:00", "2027-03-29 00:00")),
    ],
)
async def test_whole_days_or_hours(
    browser: Browser, database: Database, fields: dict[str, str], kept: tuple[str, str]
) -> None:
    house = await open_house(database)
    csrf = await sign_in_as(browser, database, role="lead", agencies=["brussels"], language="en")
    for _ in range(2):
        path = location(await post(browser, ABSENCES, csrf, coach=str(house.ann.id), **fields))
    assert await absences(database) == [(at(kept[0]).isoformat(), at(kept[1]).isoformat())], "twice is once"
    shown = await page(await get(browser, path))
    assert "Nobody has an appointment during this absence" in shown.words
    assert path in (await page(await get(browser, ABSENCES))).links


@pytest.mark.parametrize(
    ("changed", "said", "field"),
    [
        ({"first": "2026-02-31"}, "This is not a date.", "first"),
        ({"last": ""}, "This is not a date.", "last"),
        ({"start": "9 o'clock"}, "This is not a time.", "start"),
        ({"start": "12:00", "end": "11:00"}, "ends before it begins", "end"),
        ({"last": "2026-11-20"}, "ends before it begins", "last"),
        ({"first": "2026-11-20", "last": "2026-11-20"}, "over already", "last"),
        ({"last": "2028-11-24"}, "more than a year", "last"),
    ],
)
async def test_what_cannot_be_meant_is_told_beside_its_field(
    browser: Browser, database: Database, changed: dict[str, str], said: str, field: str
) -> None:
    house = await open_house(database)
    csrf = await sign_in_as(browser, database, role="lead", agencies=["brussels"], language="en")
    fields = {**TUESDAY, **changed}
    shown = await page(await post(browser, ABSENCES, csrf, coach=str(house.ann.id), **fields), 422)
    assert said in shown.words
    assert field in shown.invalid
    assert {name: shown.fields[name] for name in fields} == fields
    assert await absences(database) == []


@pytest.mark.parametrize(
    ("name", "role", "agencies", "may"),
    [
        ("Coach1", "advisor", [], True),
        ("Coach2", "advisor", ["brussels"], False),
        ("Amina", "lead", ["ghent"], False),
        ("Amina", "lead", ["brussels"], True),
        ("Amina", "administrator", [], True),
    ],
)
async def test_absences_are_entered_by_the_coach_and_by_who_leads_them(
    browser: Browser, database: Database, name: str, role: Role, agencies: list[str], may: bool
) -> None:
    house = await open_house(database)
    there = await away(database, house)
    csrf = await sign_in_as(browser, database, role=role, agencies=agencies, name=name)
    fields = {**TUESDAY, "first": "2026-12-01", "last": "2026-12-01"}
    answer = await post(browser, ABSENCES, csrf, coach=str(house.ann.id), **fields)
    assert answer.status == (303 if may else 422)
    assert (await get(browser, f"{ABSENCES}/{there}")).status == (200 if may else 404)
    removed = await post(browser, f"{ABSENCES}/{there}/remove", csrf)
    assert removed.status == (303 if may else 404)
    assert len(await absences(database)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whom_it_hits_is_a_list_to_call_with_offers(browser: Browser, database: Database, language: str) -> None:
    house = await open_house(database)
    hit = await booked(database, house.ann, who=Person("Nora Peeters", "+32470123456", None, NOW))
    written = await booked(database, house.ann, "2026-11-24 10:00", who=Person("Otto", None, "otto@example.be", NOW))
    await booked(database, house.bob, "2026-11-24 10:00")
    csrf = await sign_in_as(browser, database, role="lead", agencies=["brussels"], language=language)
    path = location(await post(browser, ABSENCES, csrf, coach=str(house.ann.id), **TUESDAY))
    shown = await page(await get(browser, path))
    assert {f"/desk/appointments/{one.public_id}" for one in (hit, written)} <= set(shown.links)
    assert shown.headings[1:] == ["Nora Peeters", "Otto"]
    assert "0470 12 34 56" not in shown.words
    ways = {"fr": ("Par téléphone", "Par e-mail"), "nl": ("Telefonisch", "Per e-mail"), "en": ("By phone", "By e-mail")}
    assert all(way in shown.words for way in ways[language])
    # Bob is free at nine but not at ten: the same time is offered to the first alone
    same = [text for text in shown.offered if text.startswith(f"{house.bob.id}.")]
    assert any("20261124T0800Z" in text for text in same)
    assert not any("20261124T0900Z" in text for text in same)

    uncovered = await post(browser, f"{CALLS}/reveal", csrf, of=f"{hit.id}.{written.id}.x.", back=path)
    assert location(uncovered) == path
    shown = await page(await get(browser, path))
    assert "0470 12 34 56" in shown.words
    assert "otto@example.be" in shown.words


async def test_one_click_moves_to_another_coach_at_the_same_time(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    hit, there = await booked(database, house.ann), await away(database, house)
    csrf = await sign_in_as(browser, database, language="en")
    path = f"{ABSENCES}/{there}"
    shown = await page(await get(browser, path))
    target = next(text for text in shown.offered if text.startswith(f"{house.bob.id}.") and "T0800Z" in text)
    back = f"{path}?done=moved"
    assert (
        location(await post(browser, f"/desk/appointments/{hit.public_id}/move", csrf, slot=target, back=back)) == back
    )
    shown = await page(await get(browser, back))
    assert "The appointment is moved." in shown.words
    assert "Nobody has an appointment during this absence" in shown.words
    async with database.read() as session:
        moved = await session.get_one(Appointment, hit.id)
    assert (moved.coach_id, moved.starts_at) == (house.bob.id, at("2026-11-24 09:00"))


async def test_a_call_is_noted_and_taken_back(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    hit = await booked(database, house.ann)
    await away(database, house)
    csrf = await sign_in_as(browser, database, language="en")
    path = f"/desk/appointments/{hit.public_id}/called"
    assert location(await post(browser, path, csrf, called="yes", back=CALLS)) == CALLS
    shown = await page(await get(browser, CALLS))
    assert "Called: Amina, 23 November 2026, 08:00" in shown.words
    assert "There was no call" in shown.words
    assert location(await post(browser, path, csrf, called="no", back="https://elsewhere.example")).startswith(
        f"/desk/appointments/{hit.public_id}"
    )
    assert "Called:" not in (await page(await get(browser, CALLS))).words


async def test_everybody_before_a_closed_door_is_on_one_list_with_the_reason(
    browser: Browser, database: Database
) -> None:
    house = await open_house(database)
    for coach, name in ((house.ann, "Nora"), (house.bob, "Otto"), (house.cas, "Pia")):
        await booked(database, coach, who=Person(name, "+32470123456", None, NOW))
    await away(database, house)
    async with database.write() as session:
        await roster.set_special_day(session, SpecialDay(day=DAY, coach=house.bob.id))
        short = SpecialDay(day=DAY, agency="ghent", blocks=(block("10:00-12:00", "ghent"),))
        await roster.set_special_day(session, short)
    await sign_in_as(browser, database, language="en")
    words = (await page(await get(browser, CALLS))).words
    for name, why in (
        ("Nora", "The coach is away then."),
        ("Otto", "The coach has other hours on that day."),
        ("Pia", "The office has other hours on that day."),
    ):
        assert why in words.partition(name)[2]


async def test_the_list_of_an_agency_has_its_own_people(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    await booked(database, house.ann)
    await away(database, house)
    csrf = await sign_in_as(browser, database, role="advisor", agencies=["ghent"], language="en")
    assert "Nobody to call" in (await page(await get(browser, CALLS))).words
    assert location(await post(browser, f"{CALLS}/reveal", csrf, of="1.2.3", back=CALLS)) == CALLS
    async with database.read() as session:
        assert list(await session.scalars(select(AuditEntry.id).where(AuditEntry.action == "revealed"))) == []


async def test_who_receives_nobody_has_nothing_to_enter(browser: Browser, database: Database) -> None:
    await open_house(database)
    await sign_in_as(browser, database, role="advisor", agencies=["brussels"], language="en")
    assert "Nothing for you to note here" in (await page(await get(browser, ABSENCES))).words


async def test_who_is_not_reminded_is_listed_below(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    soon = await booked(database, house.ann)
    later = await booked(database, house.ann, "2026-12-08 09:00")
    await sign_in_as(browser, database, language="en")
    shown = await page(await get(browser, CALLS))
    assert "Nobody to call" in shown.words
    assert "Tuesday 24 November, 09:00 · Nora Peeters" in shown.words
    assert "no address for a reminder" in shown.words
    assert f"/desk/appointments/{soon.public_id}" in shown.links
    assert f"/desk/appointments/{later.public_id}" not in shown.links
    await away(database, house)
    assert "no address for a reminder" not in (await page(await get(browser, CALLS))).words, "they are called already"
