"""Free slots: beside a plain computation that looks at every minute, and under whatever the machine's own zone is."""

from __future__ import annotations

import datetime as dt
import time as machine
from collections.abc import Iterator
from dataclasses import replace

import pytest
from booking_parts import FIRST_TALK, NOW, RULES, agency, appointed, at, block, coach, roster_of, span, wall
from hypothesis import given, settings
from hypothesis import strategies as st

from tandem.booking.claims import pieces
from tandem.booking.holidays import is_holiday
from tandem.booking.intervals import Interval, local_day, wall_time
from tandem.booking.model import Appointed, Block, Busy, Coach, Query, Roster, Rules, Slot, SpecialDay
from tandem.booking.slots import candidates, free_slots
from tandem.storage.models import Appointment

WEEKS = [
    dt.date(2026, 3, 23),
    dt.date(2026, 10, 19),
    dt.date(2027, 3, 22),
    dt.date(2027, 10, 25),
    dt.date(2026, 12, 21),
]
"""Mondays before the clocks change, this year and next, and before Christmas."""
FIVE = dt.timedelta(minutes=5)
PHONE = Query(topic="first_talk", format="phone", language="fr")


def found(
    roster: Roster, busy: Busy | None = None, query: Query = FIRST_TALK, rules: Rules = RULES, now: dt.datetime = NOW
) -> list[str]:
    one = roster.coaches[1]
    return [wall(slot) for slot in free_slots(roster, one, {1: busy} if busy else {}, query, rules, now)]


def on(day: str, starts: list[str]) -> list[str]:
    return [one.removeprefix(day).strip() for one in starts if one.startswith(day)]


def test_slots_start_a_step_apart_and_end_within_the_hours() -> None:
    starts = found(roster_of(coach(days={"tue": "09:00-11:00"})))
    assert on("Tue 24", starts) == ["09:00", "09:15", "09:30", "09:45", "10:00"]
    assert len(starts) == 4 * 5


def test_an_appointment_keeps_its_buffers_and_those_of_the_new_one_free() -> None:
    roster = roster_of(coach(days={"tue": "09:00-15:00"}, before=10, after=5))
    busy = Busy((appointed("2026-11-24 11:00", before=0, after=30),))
    # 11:00 less 5 after the new one; 12:00 plus 30 of the old and 10 before the new one
    assert on("Tue 24", found(roster, busy)) == [
        "09:00",
        "09:15",
        "09:30",
        "09:45",
        "12:45",
        "13:00",
        "13:15",
        "13:30",
        "13:45",
        "14:00",
    ]


def test_a_buffer_may_lie_outside_the_hours_but_not_in_another_appointment() -> None:
    roster = roster_of(coach(days={"tue": "09:00-10:00"}, before=30, after=30))
    assert on("Tue 24", found(roster)) == ["09:00"]
    assert on("Tue 24", found(roster, Busy((appointed("2026-11-24 10:20", 30),)))) == []


def test_an_absence_needs_no_buffer_and_does_not_move_the_starts() -> None:
    roster = roster_of(coach(days={"tue": "09:00-12:00"}, after=30))
    busy = Busy(absences=(span("2026-11-24 08:00", "2026-11-24 09:10"), span("2026-11-24 11:00", "2026-11-24 13:00")))
    assert on("Tue 24", found(roster, busy)) == ["09:15", "09:30", "09:45", "10:00"]


def test_notice_and_horizon_are_moments() -> None:
    roster = roster_of(coach(days={"mon": "09:00-17:00"}))
    starts = found(roster)  # now is Monday 08:00, and four hours' notice
    assert on("Mon 23", starts)[0] == "12:00"
    assert on("Mon 21", starts) == []
    assert on("Mon 21", found(roster, now=NOW + dt.timedelta(hours=2)))[-1] == "10:00"


def test_a_full_day_offers_nothing_more() -> None:
    roster = roster_of(coach(days={"tue": "09:00-17:00", "thu": "09:00-10:00"}, daily_limit=2))
    one, two = appointed("2026-11-24 09:00", 30), appointed("2026-11-24 16:00", 30)
    assert on("Tue 24", found(roster, Busy((one,)))) != []
    assert on("Tue 24", found(roster, Busy((one, two)))) == []
    assert on("Thu 26", found(roster, Busy((one, two)))) == ["09:00"]


def test_only_the_agencies_that_are_wanted() -> None:
    both = coach(week={1: (block("09:00-10:00"), block("13:00-14:00", "ghent"))})
    roster = roster_of(both, agencies=(agency(), agency("ghent", "9000")))
    assert on("Tue 24", found(roster)) == ["09:00", "13:00"]
    assert on("Tue 24", found(roster, query=replace(FIRST_TALK, agency="ghent"))) == ["13:00"]
    assert on("Tue 24", found(roster, query=replace(FIRST_TALK, other_than=frozenset({"ghent"})))) == ["09:00"]


def test_a_change_of_the_clocks_does_not_move_a_slot_on_the_wall() -> None:
    roster = roster_of(coach(days={"mon": "09:00-10:00"}))
    for before in ("2026-03-27", "2026-10-23", "2027-03-26", "2027-10-29"):
        starts = found(roster, now=at(f"{before} 08:00"))
        assert {one[-5:] for one in starts} == {"09:00"}, before


@pytest.mark.parametrize(
    ("query", "able"),
    [
        (FIRST_TALK, [1, 2]),
        (replace(FIRST_TALK, topic="follow_up"), [2]),
        (replace(FIRST_TALK, format="video"), [2]),
        (replace(FIRST_TALK, coach=1), [1]),
        (replace(FIRST_TALK, language="nl"), [1, 2]),
    ],
)
def test_who_can_do_what_is_asked_for(query: Query, able: list[int]) -> None:
    two = coach(2, formats=("agency", "video"), lengths={"first_talk": 60, "follow_up": 30})
    assert [one.id for one in candidates(roster_of(coach(), two, coach(3, active=False)), query)] == able


# --- Whatever the hours, the appointments and the moment are ---

# not within the hour that autumn shows twice: what holds then is told in test_hours.py
times = st.integers(0, 24 * 12 - 1).map(lambda n: dt.time(n // 12, n % 12 * 5)).filter(lambda one: one.hour != 2)


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    bounds = sorted(draw(st.sets(times, min_size=2, max_size=6)))
    return tuple(Block(one, two, "brussels") for one, two in zip(bounds[::2], bounds[1::2], strict=False))


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    one = coach(
        week=dict.fromkeys(range(7), draw(blocks())) | {6: draw(blocks())},
        lengths={"first_talk": draw(st.sampled_from([15, 45, 60]))},
        before=draw(st.sampled_from([0, 5, 20])),
        after=draw(st.sampled_from([0, 10, 30])),
        daily_limit=draw(st.sampled_from([None, 1, 3])),
    )
    monday = draw(st.sampled_from(WEEKS))
    special = SpecialDay(day=monday + dt.timedelta(days=draw(st.integers(0, 8))), coach=1, blocks=draw(blocks()))
    return roster_of(one, special_days=(special,) if draw(st.booleans()) else ())


@st.composite
def situations(draw: st.DrawFn) -> tuple[Roster, Busy, Rules, dt.datetime]:
    monday = draw(st.sampled_from(WEEKS))
    now = dt.datetime.combine(monday, dt.time(7), dt.UTC) + dt.timedelta(minutes=draw(st.integers(0, 6 * 24 * 60)))
    starts = draw(st.lists(st.integers(0, 8 * 24 * 12), max_size=8, unique=True))
    begin = dt.datetime.combine(monday, dt.time(), dt.UTC)
    appointments = tuple(
        Appointed(begin + n * FIVE, begin + n * FIVE + dt.timedelta(minutes=45), 5 * (n % 3), 5 * (n % 4))
        for n in sorted(starts)
    )
    absences = tuple(
        sorted(
            Interval(begin + n * FIVE, begin + (n + length) * FIVE)
            for n, length in draw(st.lists(st.tuples(st.integers(0, 2000), st.integers(1, 300)), max_size=3))
        )
    )
    rules = Rules(
        notice=dt.timedelta(hours=draw(st.sampled_from([0, 4, 20]))),
        horizon=dt.timedelta(days=draw(st.sampled_from([1, 2, 4]))),
        step=draw(st.sampled_from([5, 15, 30])),
        hold=dt.timedelta(minutes=10),
    )
    return draw(rosters()), Busy(appointments, absences), rules, now


def footprint(one: Appointed) -> set[dt.datetime]:
    row = Appointment(starts_at=one.start, ends_at=one.end, before_minutes=one.before, after_minutes=one.after)
    return set(pieces(row))


def hours_of(roster: Roster, day: dt.date) -> tuple[Block, ...]:
    special = [one.blocks for one in roster.special_days if one.day == day]
    return () if is_holiday(day) else special[0] if special else roster.coaches[1].week.get(day.weekday(), ())


def plain(roster: Roster, one: Coach, busy: Busy, rules: Rules, now: dt.datetime) -> Iterator[dt.datetime]:
    """Every five minutes: is it a step from the first moment of its block, is all of it open, is nothing in its way?"""
    length = dt.timedelta(minutes=one.lengths["first_talk"])
    taken = set().union(*(footprint(other) for other in busy.appointments))
    start = (now + rules.notice).replace(minute=0, second=0, microsecond=0)
    while start <= now + rules.horizon:
        if start >= now + rules.notice and _fits(roster, one, busy, rules, start, length, taken):
            yield start
        start += FIVE


def _fits(
    roster: Roster,
    one: Coach,
    busy: Busy,
    rules: Rules,
    start: dt.datetime,
    length: dt.timedelta,
    taken: set[dt.datetime],
) -> bool:
    day, minutes = local_day(start), [start + n * FIVE for n in range(length // FIVE)]
    for own in hours_of(roster, day):
        inside = [local_day(one) == day and own.start <= wall_time(one).time() < own.end for one in minutes]
        if all(inside):
            first = start
            while own.start <= wall_time(first - FIVE).time() < own.end and local_day(first - FIVE) == day:
                first -= FIVE
            break
    else:
        return False
    if (start - first) % dt.timedelta(minutes=rules.step):
        return False
    if any(away.overlaps(Interval(start, start + length)) for away in busy.absences):
        return False
    if footprint(Appointed(start, start + length, one.before, one.after)) & taken:
        return False
    that_day = sum(local_day(other.start) == day for other in busy.appointments)
    return one.daily_limit is None or that_day < one.daily_limit


def computed(situation: tuple[Roster, Busy, Rules, dt.datetime]) -> list[Slot]:
    roster, busy, rules, now = situation
    return list(free_slots(roster, roster.coaches[1], {1: busy}, PHONE, rules, now))


@settings(max_examples=60, deadline=None)
@given(situations())
def test_the_slots_are_those_that_a_look_at_every_minute_finds(
    situation: tuple[Roster, Busy, Rules, dt.datetime],
) -> None:
    roster, busy, rules, now = situation
    expected = list(plain(roster, roster.coaches[1], busy, rules, now))
    assert [slot.start for slot in computed(situation)] == expected


@settings(max_examples=80, deadline=None)
@given(situations(), st.randoms(use_true_random=False))
def test_however_people_choose_no_two_come_into_each_others_way(
    situation: tuple[Roster, Busy, Rules, dt.datetime], chance: object
) -> None:
    roster, busy, rules, now = situation
    one = roster.coaches[1]
    made: list[Appointed] = []
    while free := computed((roster, Busy(tuple(sorted(made)), busy.absences), rules, now)):
        slot = free[chance.randrange(len(free))]  # type: ignore[attr-defined]
        made.append(Appointed(slot.start, slot.end, one.before, one.after))
    claimed = [piece for other in made for piece in footprint(other)]
    assert len(claimed) == len(set(claimed))
    for day in {local_day(other.start) for other in made}:
        assert one.daily_limit is None or sum(local_day(other.start) == day for other in made) <= one.daily_limit


@settings(max_examples=60, deadline=None)
@given(situation=situations())
def test_the_zone_of_the_machine_changes_nothing(situation: tuple[Roster, Busy, Rules, dt.datetime]) -> None:
    expected = computed(situation)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("Pacific/Kiritimati", "America/Los_Angeles", "UTC"):
            patch.setenv("TZ", name)
            machine.tzset()
            assert computed(situation) == expected
    machine.tzset()


def test_a_slot_travels_as_text() -> None:
    slot = next(free_slots(roster_of(coach()), coach(), {}, FIRST_TALK, RULES, NOW))
    assert slot.id == "1.brussels.first_talk.agency.20261124T0800Z.60"
    assert Slot.from_id(slot.id) == slot
    for wrong in (
        "",
        "1",
        slot.id + "00",
        slot.id.replace("first_talk", "loan"),
        slot.id.replace("1124", "1131"),
        slot.id[:-2] + "00",
        "x" * 500,
    ):
        assert Slot.from_id(wrong) is None, wrong
