"""Stretches of time, and the two days a year on which the wall clock lies."""

from __future__ import annotations

import datetime as dt

import pytest
from booking_parts import at, span
from hypothesis import given
from hypothesis import strategies as st

from tandem.booking.intervals import Interval, day_interval, local_day, merged, moment, wall_time

SPRING = [dt.date(2026, 3, 29), dt.date(2027, 3, 28)]
AUTUMN = [dt.date(2026, 10, 25), dt.date(2027, 10, 31)]
START = dt.datetime(2026, 3, 29, tzinfo=dt.UTC)

MINUTE = dt.timedelta(minutes=1)

minutes = st.integers(0, 3000)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    start = START + dt.timedelta(minutes=draw(minutes))
    return Interval(start, start + dt.timedelta(minutes=draw(st.integers(1, 600))))


def moments(interval: Interval) -> set[dt.datetime]:
    length = interval.length // dt.timedelta(minutes=1)
    return {interval.start + dt.timedelta(minutes=one) for one in range(length)}


@pytest.mark.parametrize("end", [START, START - dt.timedelta(minutes=1), START.replace(tzinfo=None)])
def test_what_is_no_stretch_of_time_is_refused(end: dt.datetime) -> None:
    with pytest.raises(ValueError, match="stretch of time"):
        Interval(START, end)


def test_another_offset_is_kept_in_utc() -> None:
    brussels = dt.timezone(dt.timedelta(hours=2))
    kept = Interval(dt.datetime(2026, 7, 1, 9, tzinfo=brussels), dt.datetime(2026, 7, 1, 10, tzinfo=brussels))
    assert kept.start.isoformat() == "2026-07-01T07:00:00+00:00"


@given(intervals(), st.lists(intervals(), max_size=6))
def test_what_is_left_is_what_is_in_none_of_the_others(one: Interval, others: list[Interval]) -> None:
    left = one.subtract(sorted(others))
    assert set().union(*map(moments, left)) == moments(one).difference(*map(moments, others))
    assert left == merged(left)


@given(intervals(), intervals())
def test_sharing_time_is_symmetric_and_touching_is_not_sharing(one: Interval, other: Interval) -> None:
    shared = one.overlap(other)
    assert one.overlaps(other) == other.overlaps(one) == (shared is not None) == bool(moments(one) & moments(other))
    assert not one.overlaps(Interval(one.end, one.end + dt.timedelta(minutes=1)))
    assert one.contains(other) == (moments(other) <= moments(one))


@given(st.integers(0, 4 * 366 * 24 * 60).map(lambda one: dt.datetime.fromisoformat("2025-01-01") + one * MINUTE))
def test_a_time_that_the_wall_clock_shows_is_that_moment(wall: dt.datetime) -> None:
    for later in (False, True):
        shown = wall_time(moment(wall, later=later))
        # only a time that does not exist is moved, and only forward, to where the clocks land
        assert shown == wall or (shown > wall and shown.hour == 3 and shown.minute == 0)


@pytest.mark.parametrize("day", SPRING)
def test_in_spring_a_time_that_is_skipped_is_the_moment_of_the_change(day: dt.date) -> None:
    change = dt.datetime.combine(day, dt.time(1), dt.UTC)
    for minute in (0, 15, 59):
        assert moment(dt.datetime.combine(day, dt.time(2, minute, 30 if minute else 0))) == change
    assert day_interval(day, day).length == dt.timedelta(hours=23)


@pytest.mark.parametrize("day", AUTUMN)
def test_in_autumn_an_hour_comes_twice_and_both_can_be_meant(day: dt.date) -> None:
    wall = dt.datetime.combine(day, dt.time(2, 30))
    first, second = moment(wall), moment(wall, later=True)
    assert second - first == dt.timedelta(hours=1)
    assert wall_time(first) == wall_time(second) == wall
    assert day_interval(day, day).length == dt.timedelta(hours=25)


def test_a_day_is_the_belgian_one() -> None:
    assert local_day(dt.datetime(2026, 7, 1, 22, 30, tzinfo=dt.UTC)) == dt.date(2026, 7, 2)
    assert at("2026-07-02 00:30") == dt.datetime(2026, 7, 1, 22, 30, tzinfo=dt.UTC)
    assert span("2026-07-01 09:00", "2026-07-01 10:00").length == dt.timedelta(hours=1)


def test_a_time_with_an_offset_is_not_on_the_wall_clock() -> None:
    with pytest.raises(ValueError, match="wall clock"):
        moment(START)
