"""The calendar as an advisor opens it in the morning."""

from __future__ import annotations

from dataclasses import replace

import pytest
from booking_parts import NOW, block, span
from calendar_parts import booked, get, held, monday, open_house, page
from service_parts import Browser, MakeConversation, sign_in_as
from sqlalchemy import select

from tandem.booking import agenda, calendar, roster
from tandem.conversations import outbox
from tandem.people.access import Role
from tandem.storage.database import Database
from tandem.storage.models import OutboxMessage
from tandem.texts import LANGUAGES

__all__ = ["monday"]

pytestmark = pytest.mark.usefixtures("monday")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", ["day", "week"])
async def test_a_day_and_a_week_show_who_comes(browser: Browser, database: Database, language: str, view: str) -> None:
    house = await open_house(database)
    one = await booked(database, house.ann)
    await sign_in_as(browser, database, language=language)
    shown = await page(await get(browser, f"/desk/calendar?view={view}&date=2026-11-24"))
    assert f"/desk/appointments/{one.public_id}" in shown.links
    assert "Nora" in shown.words
    assert "Peeters" not in shown.words, "a first name is enough on a screen that others may see"
    assert {"Ann Exemple", "Bob Exemple", "Cas Voorbeeld"} <= set(shown.headings)
    assert "Premier entretien" in shown.words or language != "fr"
    assert f"/desk/appointments/new?coach={house.ann.id}&agency=brussels&from=2026-11-24T10:00" in shown.links


async def test_a_stretch_is_free_once_and_only_where_somebody_can_be_booked(
    browser: Browser, database: Database
) -> None:
    house = await open_house(database)
    await booked(database, house.ann, "2026-11-24 10:00")
    await sign_in_as(browser, database)
    shown = await page(await get(browser, f"/desk/calendar?date=2026-11-24&coach={house.ann.id}"))
    free = [link.partition("from=")[2] for link in shown.links if link.startswith("/desk/appointments/new?")]
    assert free == ["2026-11-24T09:00", "2026-11-24T11:00"]


async def test_absences_holds_and_what_was_cancelled_are_said_in_words(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    house = await open_house(database)
    gone = await booked(database, house.ann, "2026-11-24 11:00")
    await held(database, house.bob, "2026-11-24 09:00", await make_conversation())
    async with database.write() as session:
        await agenda.set_absence(session, house.ann.id, span("2026-11-24 09:00", "2026-11-24 10:00"), now=NOW)
        await calendar.cancel(session, gone.public_id, now=NOW)
    await sign_in_as(browser, database, language="en")
    shown = await page(await get(browser, "/desk/calendar?date=2026-11-24"))
    assert "09:00–10:00 away" in shown.words
    assert "09:00–10:00 Somebody is choosing this time right now." in shown.words
    assert "1 cancelled" in shown.words
    assert "10:00–12:00 Brussels" in shown.words, "her hours are what is left of them"
    later = await page(await get(browser, "/desk/calendar?date=2026-11-25"))
    assert "Nobody receives on this day" in later.words


@pytest.mark.parametrize(("language", "name"), [("fr", "Noël"), ("nl", "Kerstmis"), ("en", "Christmas Day")])
async def test_a_holiday_is_named(browser: Browser, database: Database, language: str, name: str) -> None:
    await open_house(database)
    await sign_in_as(browser, database, language=language)
    for view in ("day", "week"):
        shown = await page(await get(browser, f"/desk/calendar?view={view}&date=2026-12-25"))
        assert name in shown.words


async def test_whose_letters_bounced_and_who_is_reminded(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    lost, waits, sent = [await booked(database, coach) for coach in (house.ann, house.bob, house.cas)]
    async with database.write() as session:
        outbox.put(session, "mail", {"letter": "booked", "to": "person", "sequence": 0}, appointment_id=lost.id)
        outbox.put(session, "mail", {"letter": "booked", "to": "person", "sequence": 7}, appointment_id=waits.id)
        for row in (await session.scalars(select(OutboxMessage))).all():
            row.state = "dead"
        for one, kind in ((waits, "day_before"), (sent, "two_hours_before")):
            key = f"reminder:{one.id}:{kind}:0"
            outbox.put(session, "mail", {"letter": "reminder"}, appointment_id=one.id, key=key)
        await session.flush()
        (last,) = await session.scalars(select(OutboxMessage).where(OutboxMessage.appointment_id == sent.id))
        last.state, last.content = "delivered", {}
    await sign_in_as(browser, database, language="en")
    words = {}
    for coach in (house.ann, house.bob, house.cas):
        shown = await page(await get(browser, f"/desk/calendar?date=2026-11-24&coach={coach.id}"))
        words[coach.id] = shown.words
    assert "A message did not arrive No reminder possible" in words[house.ann.id]
    assert "Reminder planned" in words[house.bob.id]
    assert "did not arrive" not in words[house.bob.id], "that was about another time of it"
    assert "Reminder sent" in words[house.cas.id]


async def test_an_appointment_outside_the_hours_is_told(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    await booked(database, house.ann)
    async with database.write() as session:
        await agenda.set_absence(session, house.ann.id, span("2026-11-24 00:00", "2026-11-25 00:00"), now=NOW)
    await sign_in_as(browser, database, language="en")
    shown = await page(await get(browser, "/desk/calendar?date=2026-11-24"))
    assert "Outside the hours: call" in shown.words
    assert "All day away" in shown.words


# --- Whose calendar ---


@pytest.mark.parametrize("role", ["advisor", "lead"])
async def test_an_agency_sees_its_own_people_and_begins_with_them(
    browser: Browser, database: Database, role: Role
) -> None:
    house = await open_house(database)
    theirs, foreign = await booked(database, house.cas), await booked(database, house.ann)
    await sign_in_as(browser, database, role=role, agencies=["ghent"])
    for path in ("/desk/calendar?date=2026-11-24", "/desk/calendar?view=week&date=2026-11-24&agency=brussels&coach=1"):
        shown = await page(await get(browser, path))
        assert f"/desk/appointments/{theirs.public_id}" in shown.links
        assert f"/desk/appointments/{foreign.public_id}" not in shown.links
        assert "Ann Exemple" not in shown.words


async def test_what_a_coach_does_for_another_agency_is_busy_and_nothing_more(
    browser: Browser, database: Database
) -> None:
    house = await open_house(database)
    both = {1: (block("09:00-10:00"), block("10:00-12:00", "ghent"))}
    async with database.write() as session:
        await roster.save_coach(session, replace(house.ann, week=both))
    await booked(database, house.ann, "2026-11-24 09:00")
    await sign_in_as(browser, database, role="advisor", agencies=["ghent"], language="en")
    shown = await page(await get(browser, "/desk/calendar?date=2026-11-24"))
    assert "09:00–10:00 Busy: an appointment of another office." in shown.words
    assert "Nora" not in shown.words


async def test_a_coach_has_a_calendar_of_their_own(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    mine = await booked(database, house.bob)
    csrf = await sign_in_as(browser, database, role="advisor", name="Coach2")
    assert csrf
    shown = await page(await get(browser, "/desk/calendar?date=2026-11-24&coach=me"))
    assert shown.fields["coach"] == "me"
    assert f"/desk/appointments/{mine.public_id}" in shown.links
    assert "Ann Exemple" not in shown.words


@pytest.mark.parametrize(
    "query",
    [
        "date=2026-02-31&view=month&agency=namur&coach=0",
        "date=9999-12-31",
        "coach=99999999999999999999",
        "coach=²&agency=%00",
        "view=week&date=2026-10-25",
        "view=week&date=2027-03-28",
    ],
)
async def test_a_wish_that_does_not_exist_counts_as_none(browser: Browser, database: Database, query: str) -> None:
    await open_house(database)
    await sign_in_as(browser, database)
    shown = await page(await get(browser, f"/desk/calendar?{query}"))
    assert shown.headings[0] == "Agenda"


async def test_one_day_and_one_week_further(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    await sign_in_as(browser, database)
    day = await page(await get(browser, "/desk/calendar?date=2026-11-30&agency=ghent"))
    assert "/desk/calendar?view=day&date=2026-11-29&agency=ghent&coach=" in day.links
    assert "/desk/calendar?view=day&date=2026-11-23&agency=ghent&coach=" in day.links, "today"
    week = await page(await get(browser, f"/desk/calendar?view=week&date=2026-11-30&coach={house.ann.id}&agency="))
    assert f"/desk/calendar?view=week&date=2026-12-07&agency=&coach={house.ann.id}" in week.links
