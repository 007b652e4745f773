"""What the desk shows as free is what can be booked, and nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from booking_parts import FIRST_TALK, NOW, RULES, TUESDAY, agency, appointed, at, block, coach, roster_of
from hypothesis import given, settings
from hypothesis import strategies as st

from tandem.booking.free_time import free_stretches
from tandem.booking.intervals import day_interval, wall_time
from tandem.booking.model import Busy, Roster
from tandem.booking.slots import free_slots

DAY = day_interval(TUESDAY, TUESDAY)


def shown(roster: Roster, busy: Busy | None = None, now: dt.datetime = NOW) -> list[str]:
    found = free_stretches(roster, roster.coaches[1], {1: busy} if busy else {}, RULES, now, DAY)
    return [f"{wall_time(one.interval.start):%H:%M}-{wall_time(one.interval.end):%H:%M} {one.agency}" for one in found]


def test_hours_without_appointments_are_one_stretch_each() -> None:
    roster = roster_of(coach(days={"tue": "09:00-12:00 13:00-17:00"}))
    assert shown(roster) == ["09:00-12:00 brussels", "13:00-17:00 brussels"]


def test_an_appointment_with_its_buffers_divides_them() -> None:
    roster = roster_of(coach(days={"tue": "09:00-17:00"}, after=15))
    busy = Busy((appointed("2026-11-24 11:00", after=15),))
    assert shown(roster, busy) == ["09:00-10:45 brussels", "12:15-17:00 brussels"]


def test_a_gap_too_short_for_any_talk_is_not_free() -> None:
    short = {"first_talk": 60, "follow_up": 45}
    roster = roster_of(coach(days={"tue": "09:00-11:00"}, lengths=short))
    assert shown(roster, Busy((appointed("2026-11-24 09:45", 75),))) == ["09:00-09:45 brussels"]
    assert shown(roster, Busy((appointed("2026-11-24 09:30", 90),))) == []


def test_each_agency_is_a_stretch_of_its_own() -> None:
    hours = {1: (block("09:00-12:00"), block("12:00-15:00", "ghent"))}
    roster = roster_of(coach(week=hours), agencies=(agency(), agency("ghent", "9000")))
    assert shown(roster) == ["09:00-12:00 brussels", "12:00-15:00 ghent"]


@pytest.mark.parametrize(
    "changed", [{"active": False}, {"lengths": {}}, {"formats": ()}, {"days": {"wed": "09:00-12:00"}}]
)
def test_who_cannot_be_booked_has_no_free_time(changed: dict[str, object]) -> None:
    assert shown(roster_of(coach(**{"days": {"tue": "09:00-12:00"}, **changed}))) == []  # type: ignore[arg-type]


def test_within_the_notice_nothing_is_free() -> None:
    roster = roster_of(coach(days={"tue": "09:00-17:00"}))
    assert shown(roster, now=at("2026-11-24 08:10")) == ["12:15-17:00 brussels"]
    assert shown(roster, now=at("2026-11-24 14:00")) == []


@given(st.lists(st.tuples(st.integers(0, 95), st.sampled_from([30, 45, 60, 90])), max_size=4), st.sampled_from([0, 10]))
@settings(max_examples=60, deadline=None)
def test_every_slot_lies_in_a_stretch_and_every_stretch_begins_and_ends_with_one(
    taken: list[tuple[int, int]], after: int
) -> None:
    lengths = {"first_talk": 60, "follow_up": 45}
    roster = roster_of(coach(days={"tue": "08:00-12:00 12:30-18:00"}, lengths=lengths, after=after))
    start = at("2026-11-24 08:00")
    busy = Busy(
        tuple(
            sorted(
                appointed(f"{wall_time(start + dt.timedelta(minutes=5 * piece)):%Y-%m-%d %H:%M}", minutes, 0, after)
                for piece, minutes in taken
            )
        )
    )
    mine = roster.coaches[1]
    query = replace(FIRST_TALK, topic="follow_up")
    slots = list(free_slots(roster, mine, {1: busy}, query, RULES, NOW, DAY))
    found = free_stretches(roster, mine, {1: busy}, RULES, NOW, DAY)
    assert all(any(one.interval.contains(slot.interval) for one in found) for slot in slots)
    assert {one.interval.start for one in found} <= {slot.start for slot in slots}
    assert {one.interval.end for one in found} <= {slot.end for slot in slots}
    assert all(first.interval.end < second.interval.start for first, second in pairwise(found))
