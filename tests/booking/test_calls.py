"""People whose appointments cannot stand: why, who has called them, and what they can be offered instead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from booking_parts import (
    FIRST_TALK,
    NOW,
    RULES,
    TUESDAY,
    agency,
    at,
    block,
    coach,
    person,
    roster_of,
    span,
    store,
    wall,
    week,
)
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import agenda, calendar, calls, roster
from tandem.booking.instead import instead_of
from tandem.booking.model import Coach, Format, Slot, SpecialDay
from tandem.booking.results import Done
from tandem.booking.stranded import Why, why_stranded
from tandem.people.advisors import by_email
from tandem.storage.database import Database
from tandem.storage.models import Appointment

DAYS = {"tue": "09:00-12:00"}
AGENCIES = (agency(), agency("ghent", "9000"), agency("liege", "4000"))
Change = Callable[[AsyncSession, Coach], Awaitable[object]]


@pytest.fixture
async def three(database: Database) -> list[Coach]:
    """Two coaches in Brussels and one in Ghent, all on Tuesday mornings; the second speaks no French."""
    async with database.write() as session:
        return await store(
            session,
            roster_of(coach(1, DAYS), coach(2, DAYS, languages=("nl",)), coach(3, DAYS, "ghent"), agencies=AGENCIES),
        )


async def booked(
    database: Database, coach: Coach, start: str = "2026-11-24 09:00", how: Format = "agency"
) -> Appointment:
    begins = at(start)
    slot = Slot(coach.id, coach.agencies[0], "first_talk", how, begins, begins + dt.timedelta(hours=1))
    query = replace(FIRST_TALK, format=how, coach=coach.id)
    async with database.write() as session:
        done = await calendar.book(session, RULES, query, slot, person(), request_id=f"{coach.id}:{start}", now=NOW)
    assert isinstance(done, Done)
    return done.appointment


async def _absent(session: AsyncSession, coach: Coach) -> None:
    await agenda.set_absence(session, coach.id, span("2026-11-24 08:00", "2026-11-24 12:00"), now=NOW)


async def _agency_closed(session: AsyncSession, coach: Coach) -> None:
    await roster.save_agency(session, replace(AGENCIES[0], active=False))


async def _agency_day(session: AsyncSession, coach: Coach) -> None:
    await roster.set_special_day(session, SpecialDay(day=TUESDAY, agency="brussels", blocks=(block("10:00-12:00"),)))


async def _coach_closed(session: AsyncSession, coach: Coach) -> None:
    await roster.save_coach(session, replace(coach, active=False))


async def _coach_day(session: AsyncSession, coach: Coach) -> None:
    # the agency has a special day too, but one in which the person could have come
    await roster.set_special_day(session, SpecialDay(day=TUESDAY, agency="brussels", blocks=(block("08:00-12:00"),)))
    await roster.set_special_day(session, SpecialDay(day=TUESDAY, coach=coach.id))


async def _other_hours(session: AsyncSession, coach: Coach) -> None:
    await roster.save_coach(session, replace(coach, week=week({"wed": "09:00-12:00"})))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (_absent, "absence"),
        (_agency_closed, "agency_closed"),
        (_agency_day, "agency_day"),
        (_coach_closed, "coach_closed"),
        (_coach_day, "coach_day"),
        (_other_hours, "hours"),
    ],
)
async def test_the_list_says_why(database: Database, three: list[Coach], change: Change, why: Why) -> None:
    hit = await booked(database, three[0])
    await booked(database, three[2])
    async with database.read() as session:
        assert await calls.to_call(session, NOW) == []
        assert await calls.why_not(session, hit, NOW) is None
    async with database.write() as session:
        await change(session, three[0])
    async with database.read() as session:
        found = await calls.to_call(session, NOW)
        assert [(one.appointment.public_id, one.coach.name, one.why) for one in found] == [
            (hit.public_id, "Coach 1", why)
        ]
        assert await calls.why_not(session, hit, NOW) == why
        assert await calls.to_call(session, NOW, among={hit.id + 1}) == []
        assert len(await calls.to_call(session, NOW, among={hit.id})) == 1


def test_a_holiday_is_the_first_reason() -> None:
    start = at("2026-12-25 09:00")
    slot = Slot(1, "brussels", "first_talk", "agency", start, start + dt.timedelta(hours=1))
    away = span("2026-12-25 00:00", "2026-12-26 00:00")
    assert why_stranded(roster_of(coach(active=False)), [away], slot) == "holiday"


async def test_a_call_is_noted_once_and_counts_until_the_appointment_is_moved(
    database: Database, three: list[Coach]
) -> None:
    hit = await booked(database, three[0])
    async with database.write() as session:
        await _absent(session, three[0])
        caller = await by_email(session, three[1].email)
        assert caller is not None

    async def note(called: bool, now: dt.datetime = NOW) -> None:
        async with database.write() as session:
            assert await calls.set_called(session, hit.public_id, caller.id, called=called, now=now) is not None

    async def listed() -> list[calls.Called | None]:
        async with database.read() as session:
            return [one.called for one in await calls.to_call(session, NOW)]

    assert await listed() == [None]
    await note(True)
    await note(True, NOW + dt.timedelta(hours=1))
    assert await listed() == [calls.Called(NOW, "Coach 2")]
    await note(False)
    assert await listed() == [None]
    await note(True)
    async with database.write() as session:
        slot = Slot(three[0].id, "brussels", "first_talk", "agency", at("2026-12-01 09:00"), at("2026-12-01 10:00"))
        assert isinstance(await calendar.move(session, RULES, FIRST_TALK, hit.public_id, slot, now=NOW), Done)
        await agenda.set_absence(session, three[0].id, span("2026-12-01 08:00", "2026-12-01 12:00"), now=NOW)
    assert await listed() == [None], "that call was about another time"


async def test_a_call_about_nothing_booked_is_not_noted(database: Database, three: list[Coach]) -> None:
    gone = await booked(database, three[0])
    async with database.write() as session:
        await calendar.cancel(session, gone.public_id, now=NOW)
        for public_id in (gone.public_id, "nothing"):
            assert await calls.set_called(session, public_id, three[0].id, called=True, now=NOW) is None


async def test_only_who_becomes_stranded_by_a_change_is_new(database: Database, three: list[Coach]) -> None:
    before = await booked(database, three[0])
    after = await booked(database, three[2])
    async with database.write() as session:
        await _absent(session, three[0])
        await roster.save_agency(session, replace(AGENCIES[1], active=False))
        new = await calls.newly_stranded(session, {before.id}, NOW)
    assert [one.appointment.id for one in new] == [after.id]


# --- What to offer instead ---


@pytest.mark.parametrize("how", ["agency", "phone"])
async def test_another_coach_at_the_same_time_speaks_the_language_and_is_where_the_person_comes(
    database: Database, three: list[Coach], how: Format
) -> None:
    hit = await booked(database, three[0], how=how)
    async with database.write() as session:
        await _absent(session, three[0])
    async with database.read() as session:
        found = (await instead_of(session, RULES, [hit], NOW))[hit.id]
    assert found.same_time is not None
    expected = {"agency": ("Coach 2", "brussels", False), "phone": ("Coach 3", "ghent", True)}[how]
    assert (found.same_time.coach.name, found.same_time.agency.id, found.same_time.speaks) == expected
    assert wall(found.same_time.slot) == "Tue 24 09:00"
    assert len(found.others.offers) == 3
    assert all(one.slot.start != hit.starts_at or one.slot.format != how for one in found.others.offers)


async def test_nobody_else_at_the_same_time_leaves_other_times(database: Database, three: list[Coach]) -> None:
    hit, other = await booked(database, three[0]), await booked(database, three[1])
    async with database.read() as session:
        found = await instead_of(session, RULES, [hit, other], NOW)
        assert await instead_of(session, RULES, [], NOW) == {}
    assert set(found) == {hit.id, other.id}
    assert found[hit.id].same_time is None
    assert [wall(one.slot)[:6] for one in found[hit.id].others.offers][:1] == ["Tue 24"]
