"""Holding, confirming, moving and cancelling on both databases: once, never twice, and no error for who is late."""

from __future__ import annotations

import asyncio
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
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from tandem.booking import agenda, calendar, claims, roster
from tandem.booking.model import Coach, Query, Slot, SpecialDay, Window
from tandem.booking.results import Done, Gone, Person, Taken
from tandem.storage.database import Database
from tandem.storage.models import Appointment, AppointmentClaim, Conversation

DAYS = {"tue": "09:00-12:00"}
LATER = NOW + RULES.hold


def slot(coach: Coach, start: str = "2026-11-24 09:00", minutes: int = 60, format_: str = "agency") -> Slot:
    begins = at(start)
    return Slot(coach.id, coach.agencies[0], "first_talk", format_, begins, begins + dt.timedelta(minutes=minutes))  # type: ignore[arg-type]


async def coaches(database: Database, *given: Coach) -> list[Coach]:
    async with database.write() as session:
        return await store(session, roster_of(*given, agencies=(agency(), agency("ghent", "9000"))))


async def conversation(database: Database, id_: str = "c-1") -> str:
    async with database.write() as session:
        session.add(Conversation(id=id_, channel="web", language="fr", control="bot", created_at=NOW, updated_at=NOW))
    return id_


@pytest.fixture
async def one(database: Database) -> Coach:
    """A coach with a quarter of an hour after each talk, on Tuesday mornings."""
    return (await coaches(database, coach(days=DAYS, after=15)))[0]


async def hold(
    database: Database,
    wanted: Slot,
    *,
    now: dt.datetime = NOW,
    conversation_id: str | None = None,
    query: Query = FIRST_TALK,
) -> Done | Taken:
    async with database.write() as session:
        return await calendar.hold(session, RULES, query, wanted, now=now, conversation_id=conversation_id)


async def held(database: Database, wanted: Slot, **more: object) -> Appointment:
    done = await hold(database, wanted, **more)  # type: ignore[arg-type]
    assert isinstance(done, Done)
    return done.appointment


async def confirm(
    database: Database, public_id: str, request: str = "r-1", now: dt.datetime = NOW
) -> Done | Taken | Gone:
    async with database.write() as session:
        return await calendar.confirm(session, RULES, public_id, person(), request_id=request, now=now)


async def book(
    database: Database, wanted: Slot, request: str = "r-1", now: dt.datetime = NOW, query: Query = FIRST_TALK
) -> Done | Taken | Gone:
    async with database.write() as session:
        return await calendar.book(session, RULES, query, wanted, person(), request_id=request, now=now)


async def booked(database: Database, wanted: Slot, request: str = "r-1") -> Appointment:
    done = await book(database, wanted, request)
    assert isinstance(done, Done)
    return done.appointment


async def move(
    database: Database, public_id: str, wanted: Slot, now: dt.datetime = NOW, query: Query = FIRST_TALK
) -> Done | Taken | Gone:
    async with database.write() as session:
        return await calendar.move(session, RULES, query, public_id, wanted, now=now)


async def cancel(database: Database, public_id: str, now: dt.datetime = NOW) -> Done | Gone:
    async with database.write() as session:
        return await calendar.cancel(session, public_id, now=now)


async def offers(database: Database, query: Query = FIRST_TALK, now: dt.datetime = NOW) -> list[str]:
    async with database.read() as session:
        return [
            wall(slot)
            for slot in await calendar.all_free(session, RULES, query, now)
            if slot.start < at("2026-11-25 00:00")
        ]


async def claimed(database: Database) -> int:
    async with database.read() as session:
        return await session.scalar(select(func.count()).select_from(AppointmentClaim)) or 0


async def stored(database: Database, public_id: str) -> Appointment:
    async with database.read() as session:
        return (await session.scalars(select(Appointment).where(Appointment.public_id == public_id))).one()


# --- Offers ---


async def test_offers_leave_out_what_is_held_booked_and_absent(database: Database, one: Coach) -> None:
    assert await offers(database) == [
        f"Tue 24 {time}" for time in ("09:00", "09:15", "09:30", "09:45", "10:00", "10:15", "10:30", "10:45", "11:00")
    ]
    await held(database, slot(one, "2026-11-24 09:30"))
    assert await offers(database) == ["Tue 24 10:45", "Tue 24 11:00"]
    await booked(database, slot(one, "2026-11-24 10:45"))
    assert await offers(database) == []
    assert await offers(database, now=LATER) == ["Tue 24 09:00", "Tue 24 09:15", "Tue 24 09:30"], "the hold is over"
    async with database.write() as session:
        await agenda.set_absence(session, one.id, span("2026-11-24 08:00", "2026-11-24 10:00"), now=NOW)
        found = await calendar.free(session, RULES, FIRST_TALK, LATER)
    assert [wall(offer.slot) for offer in found.offers] == ["Tue 01 09:00", "Tue 08 09:00", "Tue 15 09:00"]
    assert found.outcome == "found"


async def test_a_list_of_all_free_slots_keeps_to_the_window(database: Database, one: Coach) -> None:
    day = dt.datetime.combine(TUESDAY, dt.time(10))
    async with database.read() as session:
        found = await calendar.all_free(
            session, RULES, replace(FIRST_TALK, window=Window(day, day + dt.timedelta(minutes=30))), NOW
        )
    assert [wall(one) for one in found] == ["Tue 24 10:00", "Tue 24 10:15"]


# --- Holding ---


async def test_a_hold_keeps_others_away_until_it_ends(database: Database, one: Coach) -> None:
    mine = await held(database, slot(one))
    assert (mine.status, mine.held_until) == ("held", NOW + RULES.hold)
    lost = await hold(database, slot(one))
    assert isinstance(lost, Taken)
    # 09:00 and a quarter of an hour after it are gone, and an hour with the same does not begin within them
    assert [wall(offer.slot) for offer in lost.offers.offers] == ["Tue 24 10:15", "Tue 01 09:00", "Tue 08 09:00"]
    taken_over = await held(database, slot(one), now=LATER)
    assert taken_over.id != mine.id
    assert isinstance(await confirm(database, mine.public_id, now=LATER), Taken)
    assert isinstance(await confirm(database, taken_over.public_id, now=LATER), Done)


async def test_a_conversation_holds_one_slot_at_a_time(database: Database, one: Coach) -> None:
    talk = await conversation(database)
    first = await held(database, slot(one), conversation_id=talk)
    again = await hold(database, slot(one), conversation_id=talk)
    assert isinstance(again, Done)
    assert (again.repeated, again.appointment.public_id) == (True, first.public_id)
    # overlaps with what it holds itself, which is given back
    second = await held(database, slot(one, "2026-11-24 09:30"), conversation_id=talk)
    assert second.public_id != first.public_id
    assert await offers(database) == ["Tue 24 10:45", "Tue 24 11:00"]
    # what could not be had leaves what is held
    await booked(database, slot(one, "2026-11-24 11:00"))
    assert isinstance(await hold(database, slot(one, "2026-11-24 11:00"), conversation_id=talk), Taken)
    assert isinstance(await confirm(database, second.public_id, "r-2"), Done)
    async with database.write() as session:
        await calendar.let_go(session, talk)
        assert len(await agenda.appointments_of(session, talk)) == 1


async def test_who_wants_none_of_it_gives_it_back_at_once(database: Database, one: Coach) -> None:
    talk = await conversation(database)
    await held(database, slot(one), conversation_id=talk)
    async with database.write() as session:
        await calendar.let_go(session, talk)
        await calendar.let_go(session, talk)
    assert await claimed(database) == 0
    assert len(await offers(database)) == 9


@pytest.mark.parametrize(
    "wanted",
    [
        "2026-11-24 08:45",  # before the hours
        "2026-11-24 11:15",  # beyond them
        "2026-11-24 09:05",  # off the step
        "2026-11-25 09:00",  # on another day
        "2026-11-03 09:00",  # over
        "2027-02-02 09:00",  # too far
    ],
)
async def test_a_slot_that_was_never_offered_cannot_be_had(database: Database, one: Coach, wanted: str) -> None:
    for made_up in (
        slot(one, wanted),
        slot(one, minutes=240),
        replace(slot(one), coach=99),
        replace(slot(one), agency="ghent"),
    ):
        lost = await hold(database, made_up)
        assert isinstance(lost, Taken)
        assert len(lost.offers.offers) == 3
    assert isinstance(await hold(database, replace(slot(one), topic="follow_up")), Taken)
    assert await claimed(database) == 0


async def test_another_coach_at_the_same_place_and_time_will_do(database: Database) -> None:
    first, second, dutch = await coaches(
        database, coach(1, DAYS), coach(2, DAYS, languages=("fr", "nl")), coach(3, DAYS, languages=("nl",))
    )
    assert (await booked(database, slot(first), "r-1")).coach_id == first.id
    assert (await booked(database, slot(first), "r-2")).coach_id == second.id
    # the third speaks another language than the person does: no silent replacement
    assert isinstance(await book(database, slot(first), "r-3"), Taken)
    # who was offered the third knew it
    assert (await booked(database, slot(dutch), "r-4")).coach_id == dutch.id


async def test_who_wishes_one_coach_gets_no_other(database: Database) -> None:
    first, _ = await coaches(database, coach(1, DAYS), coach(2, DAYS))
    await booked(database, slot(first))
    assert isinstance(await book(database, slot(first), "r-2", query=replace(FIRST_TALK, coach=first.id)), Taken)


async def test_a_daily_limit_holds_whatever_was_offered_before(database: Database) -> None:
    (busy,) = await coaches(database, coach(1, {"tue": "09:00-12:00", "wed": "09:00-10:00"}, daily_limit=1))
    await booked(database, slot(busy))
    assert isinstance(await book(database, slot(busy, "2026-11-24 11:00"), "r-2"), Taken)
    assert isinstance(await book(database, slot(busy, "2026-11-25 09:00"), "r-3"), Done)


# --- Confirming ---


async def test_a_click_that_is_repeated_books_once(database: Database, one: Coach) -> None:
    mine = await held(database, slot(one))
    first = await confirm(database, mine.public_id, "r-1")
    assert isinstance(first, Done)
    assert not first.repeated
    kept = first.appointment
    assert (kept.status, kept.held_until, kept.name, kept.phone, kept.email) == (
        "booked",
        None,
        "Nora",
        "+32470123456",
        None,
    )
    assert (kept.sequence, kept.consented_at, kept.language) == (0, NOW, "fr")
    for request in ("r-1", "r-2"):
        again = await confirm(database, mine.public_id, request)
        assert isinstance(again, Done)
        assert again.repeated
        assert again.appointment.id == mine.id
    same = await book(database, slot(one, "2026-11-24 11:00"), "r-1")
    assert isinstance(same, Done)
    assert (same.repeated, same.appointment.id) == (True, mine.id)
    assert await claimed(database) == (60 + 15) / 5


async def test_two_clicks_at_the_same_moment_book_once(database: Database, one: Coach) -> None:
    mine = await held(database, slot(one))
    both = await asyncio.gather(*(confirm(database, mine.public_id, "r-1") for _ in range(4)))
    assert sorted(done.repeated for done in both if isinstance(done, Done)) == [False, True, True, True]
    at_once = await asyncio.gather(*(book(database, slot(one, "2026-11-24 11:00"), "r-2") for _ in range(4)))
    assert sorted(done.repeated for done in at_once if isinstance(done, Done)) == [False, True, True, True]
    # two holds and one request, as from two windows of one browser
    holds = [await held(database, slot(one, f"2026-12-0{day} 09:00")) for day in (1, 8)]
    late = await asyncio.gather(*(confirm(database, other.public_id, "r-3") for other in holds))
    assert sorted(done.repeated for done in late if isinstance(done, Done)) == [False, True]


async def test_who_confirms_late_gets_the_slot_while_it_is_free(database: Database, one: Coach) -> None:
    mine = await held(database, slot(one))
    other = await held(database, slot(one, "2026-11-24 10:15"))
    an_hour_later = NOW + dt.timedelta(hours=1)
    assert isinstance(await confirm(database, mine.public_id, "r-1", an_hour_later), Done)
    # but not when it could not be booked any more
    too_late = at("2026-11-24 08:00")
    assert isinstance(await confirm(database, other.public_id, "r-2", too_late), Taken)


async def test_a_hold_may_be_confirmed_within_the_notice_it_was_made_before(database: Database, one: Coach) -> None:
    just_in_time = at("2026-11-24 05:00")
    mine = await held(database, slot(one), now=just_in_time)
    assert isinstance(await confirm(database, mine.public_id, now=just_in_time + dt.timedelta(minutes=5)), Done)


@pytest.mark.parametrize("happened", ["absence", "special day", "agency closed", "coach closed", "other hours"])
async def test_what_closed_meanwhile_cannot_be_confirmed(database: Database, one: Coach, happened: str) -> None:
    mine = await held(database, slot(one))
    async with database.write() as session:
        if happened == "absence":
            await agenda.set_absence(session, one.id, span("2026-11-24 09:30", "2026-11-24 09:35"), now=NOW)
        elif happened == "special day":
            await roster.set_special_day(session, SpecialDay(day=TUESDAY, coach=one.id))
        elif happened == "agency closed":
            await roster.save_agency(session, agency(active=False))
        else:
            changed = (
                replace(one, active=False)
                if happened == "coach closed"
                else replace(one, week={2: (block("09:00-12:00"),)})
            )
            await roster.save_coach(session, changed)
    late = await confirm(database, mine.public_id)
    assert isinstance(late, Taken)
    assert "Tue 24 09:00" not in [wall(offer.slot) for offer in late.offers.offers]
    assert (await stored(database, mine.public_id)).status == "held"


async def test_nobody_confirms_what_is_not_there(database: Database, one: Coach) -> None:
    assert await confirm(database, "nothing") == Gone("unknown")
    mine = await booked(database, slot(one))
    await cancel(database, mine.public_id)
    assert await confirm(database, mine.public_id, "r-2") == Gone("cancelled")
    assert await book(database, slot(one), "r-1") == Gone("cancelled"), "the old click must not book again"


def test_nobody_comes_without_a_name_or_a_way_to_be_reached() -> None:
    for wrong in (("", "+32470123456", None), ("Nora", None, None), ("Nora", "", "")):
        with pytest.raises(ValueError, match="appointment needs"):
            Person(*wrong, NOW)


# --- Moving and cancelling ---


async def test_moving_keeps_the_identity_and_frees_the_old_time(database: Database, one: Coach) -> None:
    mine = await booked(database, slot(one))
    uid = mine.uid
    # it may overlap with where it was
    moved = await move(database, mine.public_id, slot(one, "2026-11-24 09:15"))
    assert isinstance(moved, Done)
    assert (moved.appointment.uid, moved.appointment.sequence) == (uid, 1)
    assert moved.appointment.starts_at == at("2026-11-24 09:15")
    again = await move(database, mine.public_id, slot(one, "2026-11-24 09:15"))
    assert isinstance(again, Done)
    assert (again.repeated, again.appointment.sequence) == (True, 1)
    assert isinstance(await move(database, mine.public_id, slot(one, "2026-12-01 09:00")), Done)
    kept = await stored(database, mine.public_id)
    assert (kept.sequence, kept.starts_at, kept.name) == (2, at("2026-12-01 09:00"), "Nora")
    assert len(await offers(database)) == 9
    assert await claimed(database) == 15


async def test_who_cannot_be_moved_stays_where_they_were(database: Database, one: Coach) -> None:
    mine, other = await booked(database, slot(one)), await booked(database, slot(one, "2026-11-24 10:30"), "r-2")
    lost = await move(database, mine.public_id, slot(one, "2026-11-24 11:00"))
    assert isinstance(lost, Taken)
    assert lost.offers.outcome == "found"
    kept = await stored(database, mine.public_id)
    assert (kept.starts_at, kept.sequence, kept.status) == (at("2026-11-24 09:00"), 0, "booked")
    assert await claimed(database) == 30
    assert isinstance(await cancel(database, other.public_id), Done)
    assert isinstance(await move(database, mine.public_id, slot(one, "2026-11-24 11:00")), Done)


async def test_moving_to_another_coach_and_format(database: Database) -> None:
    first, second = await coaches(database, coach(1, DAYS), coach(2, DAYS, "ghent", formats=("phone",)))
    mine = await booked(database, slot(first))
    moved = await move(database, mine.public_id, slot(second, "2026-11-24 10:00", format_="phone"))
    assert isinstance(moved, Done)
    kept = moved.appointment
    assert (kept.coach_id, kept.agency_id, kept.format) == (second.id, "ghent", "phone")
    assert "Tue 24 09:00" in await offers(database)


async def test_cancelling_gives_the_time_back_once(database: Database, one: Coach) -> None:
    mine = await booked(database, slot(one))
    first, again = await cancel(database, mine.public_id), await cancel(database, mine.public_id)
    assert isinstance(first, Done)
    assert isinstance(again, Done)
    assert (first.repeated, again.repeated) == (False, True)
    kept = await stored(database, mine.public_id)
    assert (kept.status, kept.sequence) == ("cancelled", 1)
    assert await claimed(database) == 0
    assert await move(database, mine.public_id, slot(one, "2026-11-24 11:00")) == Gone("cancelled")
    assert isinstance(await book(database, slot(one), "r-2"), Done)


async def test_what_has_begun_or_is_only_held_is_not_moved_or_cancelled(database: Database, one: Coach) -> None:
    mine, begun = await booked(database, slot(one)), at("2026-11-24 09:00")
    assert await cancel(database, mine.public_id, begun) == Gone("over")
    assert await move(database, mine.public_id, slot(one, "2026-12-01 09:00"), begun) == Gone("over")
    other = await held(database, slot(one, "2026-12-01 09:00"))
    for public_id in (other.public_id, "nothing"):
        assert await cancel(database, public_id) == Gone("unknown")
        assert await move(database, public_id, slot(one, "2026-12-08 09:00")) == Gone("unknown")


# --- What holds whatever the code believes ---


async def test_the_key_refuses_two_in_one_hour_even_if_the_look_was_wrong(
    database: Database, one: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    await booked(database, slot(one))

    async def sees_nothing(*_: object, **__: object) -> dict[int, object]:
        return {}

    monkeypatch.setattr(claims, "busy", sees_nothing)
    # an hour that only shares the buffer after the first
    assert isinstance(await book(database, slot(one, "2026-11-24 10:00"), "r-2"), Taken)
    other = await booked(database, slot(one, "2026-12-01 09:00"), "r-3")
    assert isinstance(await move(database, other.public_id, slot(one, "2026-11-24 09:45")), Taken)
    kept = await stored(database, other.public_id)
    assert (kept.starts_at, kept.sequence) == (at("2026-12-01 09:00"), 0)
    assert await claimed(database) == 30


@pytest.mark.parametrize(
    "wrong", [{"status": "held"}, {"status": "gone"}, {"topic": "loan"}, {"held_until": NOW}, {"ends_at": NOW}]
)
async def test_the_schema_refuses_what_may_not_be(database: Database, one: Coach, wrong: dict[str, object]) -> None:
    values: dict[str, object] = {
        "public_id": "p",
        "uid": "u",
        "coach_id": one.id,
        "agency_id": "brussels",
        "topic": "first_talk",
        "format": "agency",
        "language": "fr",
        "starts_at": NOW,
        "ends_at": NOW + dt.timedelta(hours=1),
        "before_minutes": 0,
        "after_minutes": 0,
        "status": "booked",
        "created_at": NOW,
        "updated_at": NOW,
    }
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            session.add(Appointment(**values | wrong))


async def test_holds_that_ended_long_ago_and_old_claims_are_swept(database: Database, one: Coach) -> None:
    old, kept = await held(database, slot(one)), await booked(database, slot(one, "2026-11-24 10:15"))
    fresh = await held(database, slot(one, "2026-12-01 09:00"), now=NOW + dt.timedelta(hours=20))
    async with database.write() as session:
        assert await calendar.expire_holds(session, NOW + dt.timedelta(hours=1)) == 0
        assert await calendar.expire_holds(session, NOW + dt.timedelta(hours=25)) == 1
        assert await calendar.expire_holds(session, NOW + dt.timedelta(hours=25)) == 0
    async with database.read() as session:
        assert set(await session.scalars(select(Appointment.id))) == {kept.id, fresh.id} != {old.id}
    assert await claimed(database) == 30
    await booked(database, slot(one, "2026-12-08 09:00"), "r-2")
    async with database.write() as session:
        await calendar.expire_holds(session, at("2026-11-26 09:00"))
    assert await claimed(database) == 15


async def test_the_desk_may_book_within_the_notice(database: Database, one: Coach) -> None:
    soon = at("2026-11-24 08:30")
    assert isinstance(await book(database, slot(one), now=soon), Taken)
    async with database.write() as session:
        rules = replace(RULES, notice=dt.timedelta())
        done = await calendar.book(session, rules, FIRST_TALK, slot(one), person(), request_id="r-2", now=soon)
    assert isinstance(done, Done)
