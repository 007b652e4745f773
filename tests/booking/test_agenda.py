"""What the desk and a person see of appointments, and what becomes of them when somebody is away or is erased."""

from __future__ import annotations

import datetime as dt
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
)
from sqlalchemy import select

from tandem.booking import agenda, calendar, roster
from tandem.booking.checks import Wrong
from tandem.booking.intervals import day_interval, wall_time
from tandem.booking.model import Agency, Coach, Profile, Slot, Span, SpecialDay
from tandem.booking.results import Done, Gone
from tandem.people.advisors import by_email
from tandem.storage.database import Database
from tandem.storage.models import AbsenceRow, Appointment, Conversation

DAYS = {"tue": "09:00-12:00"}
AGENCIES = (agency(), agency("ghent", "9000"))


@pytest.fixture
async def two(database: Database) -> list[Coach]:
    """One coach in Brussels and one in Ghent, on Tuesday mornings."""
    async with database.write() as session:
        for id_ in ("c-1", "c-2"):
            session.add(
                Conversation(id=id_, channel="web", language="fr", control="bot", created_at=NOW, updated_at=NOW)
            )
        return await store(session, roster_of(coach(1, DAYS), coach(2, DAYS, "ghent"), agencies=AGENCIES))


async def book(
    database: Database, coach: Coach, start: str, talk: str | None = None, format_: str = "agency"
) -> Appointment:

    begins = at(start)
    slot = Slot(coach.id, coach.agencies[0], "first_talk", format_, begins, begins + dt.timedelta(hours=1))  # type: ignore[arg-type]
    async with database.write() as session:
        done = await calendar.book(
            session, RULES, FIRST_TALK, slot, person(), request_id=f"{coach.id}:{start}", now=NOW, conversation_id=talk
        )
    assert isinstance(done, Done)
    return done.appointment


async def hold(database: Database, coach: Coach, start: str, talk: str | None = None) -> Appointment:

    begins = at(start)
    slot = Slot(coach.id, coach.agencies[0], "first_talk", "agency", begins, begins + dt.timedelta(hours=1))
    async with database.write() as session:
        done = await calendar.hold(session, RULES, FIRST_TALK, slot, now=NOW, conversation_id=talk)
    assert isinstance(done, Done)
    return done.appointment


async def cancel(database: Database, appointment: Appointment) -> None:
    async with database.write() as session:
        await calendar.cancel(session, appointment.public_id, now=NOW)


async def test_the_appointments_of_a_conversation_and_the_next_one(database: Database, two: list[Coach]) -> None:
    late = await book(database, two[0], "2026-12-01 09:00", "c-1")
    soon = await book(database, two[1], "2026-11-24 09:00", "c-1")
    await book(database, two[0], "2026-11-24 09:00", "c-2")
    await hold(database, two[0], "2026-12-08 09:00", "c-1")
    async with database.read() as session:
        found = await agenda.appointments_of(session, "c-1")
        assert [one.public_id for one in found] == [soon.public_id, late.public_id]
        following = await agenda.next_of(session, "c-1", NOW)
        assert following is not None
        assert following.public_id == soon.public_id
    await cancel(database, soon)
    async with database.read() as session:
        following = await agenda.next_of(session, "c-1", NOW)
        assert following is not None
        assert following.public_id == late.public_id
        assert await agenda.next_of(session, "c-1", at("2026-12-01 09:00")) is None
        assert [one.status for one in await agenda.appointments_of(session, "c-1")] == ["cancelled", "booked"]


async def test_a_day_at_an_agency(database: Database, two: list[Coach]) -> None:
    await book(database, two[0], "2026-11-24 11:00")
    await book(database, two[0], "2026-11-24 09:00")
    await book(database, two[1], "2026-11-24 10:00")
    await book(database, two[0], "2026-12-01 09:00")
    day = day_interval(TUESDAY, TUESDAY)

    async def listed(**more: object) -> list[tuple[str, str]]:
        async with database.read() as session:
            found = await agenda.between(session, day, **more)  # type: ignore[arg-type]
        return [(f"{wall_time(one.starts_at):%H:%M}", advisor.name) for one, advisor in found]

    assert await listed() == [("09:00", "Coach 1"), ("10:00", "Coach 2"), ("11:00", "Coach 1")]
    assert await listed(agency="ghent") == [("10:00", "Coach 2")]
    assert await listed(coach=two[0].id) == [("09:00", "Coach 1"), ("11:00", "Coach 1")]
    assert await listed(statuses=("came",)) == []


async def test_who_came_is_noted_once_it_has_begun(database: Database, two: list[Coach]) -> None:
    mine, held = await book(database, two[0], "2026-11-24 09:00"), await hold(database, two[0], "2026-11-24 10:00")
    begun = at("2026-11-24 09:00")

    async def mark(public_id: str, status: str, now: dt.datetime) -> Done | Gone:
        async with database.write() as session:
            return await agenda.mark(session, public_id, status, now=now)  # type: ignore[arg-type]

    assert await mark(mine.public_id, "came", begun - dt.timedelta(minutes=1)) == Gone("not_begun")
    for status, repeated in (("no_show", False), ("came", False), ("came", True)):
        done = await mark(mine.public_id, status, begun)
        assert isinstance(done, Done)
        assert (done.appointment.status, done.repeated) == (status, repeated)
    assert await mark(held.public_id, "came", begun) == Gone("unknown")
    assert await mark("nothing", "came", begun) == Gone("unknown")
    other = await book(database, two[1], "2026-11-24 09:00")
    await cancel(database, other)
    assert await mark(other.public_id, "came", begun) == Gone("cancelled")


async def test_an_absence_names_whom_it_hits_and_lets_nobody_in(database: Database, two: list[Coach]) -> None:
    first, second = two
    hit = await book(database, first, "2026-11-24 09:00")
    await book(database, first, "2026-11-24 11:00")
    await book(database, second, "2026-11-24 09:00")
    dropped = await book(database, first, "2026-11-24 10:00")
    await cancel(database, dropped)
    away = span("2026-11-24 09:30", "2026-11-24 11:00")
    async with database.write() as session:
        found = await agenda.set_absence(session, first.id, away, now=NOW)
        assert await agenda.set_absence(session, 999, away, now=NOW) == Gone("unknown")
    assert isinstance(found, agenda.Away)
    assert [one.public_id for one in found.hit] == [hit.public_id]
    async with database.read() as session:
        free = await calendar.all_free(session, RULES, FIRST_TALK, NOW)
        kept = await agenda.absences_of(session, first.id, NOW)
        assert [(one.starts_at, one.ends_at) for one in kept] == [(away.start, away.end)]
        assert await agenda.absences_of(session, first.id, away.end) == []
    assert not [slot for slot in free if slot.coach == first.id and slot.start < at("2026-11-25 00:00")]
    async with database.write() as session:
        await agenda.remove_absence(session, found.absence_id)
        assert (await session.scalars(select(AbsenceRow))).all() == []


@pytest.mark.parametrize("happened", ["absence", "coach's day", "agency's day", "agency", "coach", "hours", "moved"])
async def test_whoever_stands_before_a_closed_door_is_listed(
    database: Database, two: list[Coach], happened: str
) -> None:
    first, second = two
    mine = await book(database, first, "2026-11-24 09:00")
    by_phone = await book(database, second, "2026-11-24 09:00", format_="phone")
    async with database.write() as session:
        assert await agenda.stranded(session, NOW) == []
        match happened:
            case "absence":
                await agenda.set_absence(session, first.id, span("2026-11-24 09:30", "2026-11-24 09:35"), now=NOW)
            case "coach's day":
                special = SpecialDay(day=TUESDAY, coach=first.id, blocks=(block("09:30-12:00"),))
                await roster.set_special_day(session, special)
            case "agency's day":
                await roster.set_special_day(session, SpecialDay(day=TUESDAY, agency="brussels"))
            case "agency":
                await roster.save_agency(session, replace(AGENCIES[0], active=False))
            case "coach":
                await roster.save_coach(session, replace(first, active=False))
            case "hours":
                await roster.save_coach(session, replace(first, week={1: (block("13:00-17:00"),)}))
            case "moved":
                # the hours stay, at another place: who comes there stands before a closed door, who is called does not
                await roster.save_coach(session, replace(first, week={1: (block("09:00-12:00", "ghent"),)}))
                await roster.save_coach(session, replace(second, week={1: (block("09:00-12:00"),)}))
        found = await agenda.stranded(session, NOW)
        assert [(one.public_id, advisor.name) for one, advisor in found] == [(mine.public_id, "Coach 1")]
        assert by_phone.public_id not in [one.public_id for one, _ in found]
        assert await agenda.stranded(session, at("2026-11-24 09:00")) == []


async def test_who_is_erased_leaves_a_free_hour_and_no_name(database: Database, two: list[Coach]) -> None:
    first, second = two
    ahead, past = (
        await book(database, first, "2026-12-01 09:00", "c-1"),
        await book(database, second, "2026-11-24 09:00", "c-1"),
    )
    await hold(database, first, "2026-12-08 09:00", "c-1")
    other = await book(database, first, "2026-12-01 10:00", "c-2")
    async with database.write() as session:
        cancelled = await agenda.forget(session, "c-1", at("2026-11-25 09:00"))
        assert [one.public_id for one in cancelled] == [ahead.public_id]
        await session.delete(await session.get_one(Conversation, "c-1"))
    async with database.read() as session:
        left = {one.public_id: one for one in await session.scalars(select(Appointment))}
        found = await calendar.all_free(session, RULES, replace(FIRST_TALK, coach=first.id), NOW)
    assert set(left) == {ahead.public_id, past.public_id, other.public_id}
    for public_id, status in ((ahead.public_id, "cancelled"), (past.public_id, "booked")):
        one = left[public_id]
        assert (one.status, one.name, one.phone, one.email, one.request_id, one.conversation_id) == (
            status,
            *[None] * 5,
        )
    assert (left[ahead.public_id].sequence, left[other.public_id].name) == (1, "Nora")
    assert {"Tue 01 09:00", "Tue 08 09:00"} <= {wall(slot) for slot in found}


async def test_names_go_when_they_have_been_kept_for_their_time(database: Database, two: list[Coach]) -> None:
    old, new = await book(database, two[0], "2026-11-24 09:00"), await book(database, two[0], "2026-12-01 09:00")
    async with database.write() as session:
        assert await agenda.forget_before(session, at("2026-11-24 10:00")) == 0
        assert await agenda.forget_before(session, at("2026-11-24 10:01")) == 1
        assert await agenda.forget_before(session, at("2026-11-24 10:01")) == 0
    async with database.read() as session:
        names = {one.public_id: one.name for one in await session.scalars(select(Appointment))}
    assert names == {old.public_id: None, new.public_id: "Nora"}


# --- Agencies, coaches and special days as the desk changes them ---


async def test_a_roster_comes_back_as_it_was_stored(database: Database) -> None:
    days = (
        SpecialDay(day=TUESDAY, coach=1, blocks=(block("17:00-19:00", "ghent"),)),
        SpecialDay(day=TUESDAY, agency="ghent", blocks=(block("16:00-18:00", "ghent"),)),
        SpecialDay(day=dt.date(2027, 1, 4), agency="ghent"),
    )
    full = coach(
        1,
        week={0: (block("09:00-12:00"), block("13:00-17:00", "ghent")), 4: (block("08:30-09:00"),)},
        languages=("nl", "fr"),
        formats=("video",),
        lengths={"follow_up": 30, "first_talk": 45},
        before=10,
        after=5,
        daily_limit=3,
    )
    hours = {
        0: (Span(dt.time(9), dt.time(12, 30)), Span(dt.time(13), dt.time(17))),
        4: (Span(dt.time(9), dt.time(12)),),
    }
    places = (agency(), agency("ghent", "9000", kind="permanence", address="Rue 1", phone="+3221234567", hours=hours))
    async with database.write() as session:
        (stored,) = await store(session, roster_of(full, agencies=places, special_days=days))
    async with database.read() as session:
        found = await roster.read(session, TUESDAY, TUESDAY + dt.timedelta(days=30))
    assert found.coaches == {stored.id: stored} == {1: full}
    assert found.agencies == {one.id: one for one in places}
    assert [replace(one, id=None) for one in found.special_days] == list(days[:2])


async def test_changing_a_coach_keeps_the_account(database: Database, two: list[Coach]) -> None:
    first = two[0]
    async with database.write() as session:
        again = await roster.save_coach(
            session, replace(first, name="Another name", email="Coach1@Example.be", after=20)
        )
        advisor = await by_email(session, first.email)
    assert advisor is not None
    assert (again.id, again.name, again.after, advisor.password_hash) == (first.id, "Coach 1", 20, None)
    async with database.read() as session:
        assert len((await roster.read(session, TUESDAY, TUESDAY)).coaches) == 2


async def test_a_special_day_replaces_the_one_before_and_can_be_taken_back(
    database: Database, two: list[Coach]
) -> None:
    async with database.write() as session:
        for blocks in ((), (block("17:00-18:00"),)):
            kept = await roster.set_special_day(session, SpecialDay(day=TUESDAY, coach=two[0].id, blocks=blocks))
        await roster.set_special_day(session, SpecialDay(day=TUESDAY, agency="ghent"))
        assert len((await roster.read(session, TUESDAY, TUESDAY)).special_days) == 2
        assert kept.id is not None
        await roster.remove_special_day(session, kept.id)
        await roster.remove_special_day(session, kept.id)
        assert [one.agency for one in (await roster.read(session, TUESDAY, TUESDAY)).special_days] == ["ghent"]


def profile(**changed: object) -> Profile:
    values = {name: getattr(coach(), name) for name in Profile.__dataclass_fields__}
    return Profile(**{**values, **changed})


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (profile(name=""), Wrong("name", "name")),
        (profile(languages=()), Wrong("languages", "languages")),
        (profile(languages=("fr", "de")), Wrong("languages", "languages")),
        (profile(formats=("agency", "agency")), Wrong("formats", "formats")),
        (profile(lengths={}), Wrong("lengths", "lengths")),
        (profile(lengths={"first_talk": 245}), Wrong("lengths", "lengths")),
        (profile(before=3), Wrong("before", "buffer")),
        (profile(after=125), Wrong("after", "buffer")),
        (profile(daily_limit=0), Wrong("daily_limit", "daily_limit")),
        (profile(week={}), Wrong("week", "no_hours")),
        (profile(week={1: (block("09:02-12:00"),)}), Wrong("week.1", "grid")),
        (profile(week={1: (block("12:00-09:00"),)}), Wrong("week.1", "order")),
        (profile(week={1: (block("09:00-12:00"), block("11:00-13:00"))}), Wrong("week.1", "order")),
        (profile(week={1: (block("09:00-12:00", "namur"),)}), Wrong("week.1", "agency")),
    ],
)
async def test_a_profile_that_cannot_be_meant_is_refused(
    database: Database, two: list[Coach], wrong: Profile, fault: Wrong
) -> None:
    with pytest.raises(roster.WrongError) as refused:
        async with database.write() as session:
            await roster.save_coach(session, wrong)
    assert refused.value.faults == (fault,)
    async with database.read() as session:
        assert (await roster.read(session, TUESDAY, TUESDAY)).coaches[two[0].id] == two[0]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (agency("Namur"), "id"),
        (replace(agency(), kind="office"), "kind"),
        (replace(agency(), names={"fr": "Bruxelles", "nl": "Brussel"}), "names"),
        (agency(address=""), "address"),
        (agency(postal_code="0999"), "postal_code"),
        (agency(phone="02 123 45 67"), "phone"),
        (agency(hours={0: (Span(dt.time(9, 2), dt.time(12)),)}), "hours.0: grid"),
        (agency(hours={6: (Span(dt.time(9), dt.time(12)), Span(dt.time(11), dt.time(13)))}), "hours.6: order"),
    ],
)
async def test_an_agency_that_cannot_be_meant_is_refused(database: Database, wrong: Agency, field: str) -> None:
    with pytest.raises(roster.WrongError, match=field):
        async with database.write() as session:
            await roster.save_agency(session, wrong)


async def test_special_days_that_cannot_be_meant_are_refused(database: Database, two: list[Coach]) -> None:
    for wrong, code in (
        (SpecialDay(day=TUESDAY, agency="ghent", blocks=(block("09:00-12:00", "brussels"),)), "agency"),
        (SpecialDay(day=TUESDAY, coach=two[0].id, blocks=(block("12:00-09:00"),)), "order"),
    ):
        with pytest.raises(roster.WrongError, match=code):
            async with database.write() as session:
                await roster.set_special_day(session, wrong)
    with pytest.raises(ValueError, match="one coach or of one agency"):
        async with database.write() as session:
            await roster.set_special_day(session, SpecialDay(day=TUESDAY))
