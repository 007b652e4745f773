"""When somebody can answer: a wrong hour here is a person who waits at a closed door."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from service_parts import texts

from tandem.booking.holidays import is_holiday
from tandem.booking.intervals import Interval, local_day, moment, wall_time
from tandem.booking.model import Span
from tandem.clock import BELGIUM
from tandem.handoff import opening
from tandem.handoff.opening import UNKNOWN, Answer, Hours
from tandem.texts import LANGUAGES

SPRING, AUTUMN = dt.date(2026, 3, 29), dt.date(2026, 10, 25)
MINUTE = dt.timedelta(minutes=1)
DAY_AND_LUNCH = (Span(dt.time(9), dt.time(12, 30)), Span(dt.time(13, 30), dt.time(17)))
OFFICE = Hours(week=dict.fromkeys(range(5), DAY_AND_LUNCH))


def open_time(hours: Hours, start: dt.datetime, end: dt.datetime) -> dt.timedelta:
    """How much of the time between two moments it was open, counted plainly; all of it while they are not known."""
    if start >= end:
        return dt.timedelta()
    if not hours.known:
        return end - start
    day = dt.timedelta(days=1)
    shared = (
        one.overlap(Interval(start, end)) for one in opening.openings(hours, local_day(start) - day, local_day(end))
    )
    return sum((one.length for one in shared if one is not None), dt.timedelta())


def at(text: str) -> dt.datetime:
    """A moment from wall time in Belgium."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=BELGIUM)


@st.composite
def spans(draw: st.DrawFn) -> tuple[Span, ...]:
    quarters = sorted(draw(st.sets(st.integers(0, 95), max_size=6)))
    times = [dt.time(one // 4, one % 4 * 15) for one in quarters]
    return tuple(Span(*pair) for pair in zip(times[::2], times[1::2], strict=False))


days_near_the_changes = st.builds(
    lambda day, days: day + dt.timedelta(days=days), st.sampled_from([SPRING, AUTUMN]), st.integers(-9, 9)
)
hours = st.builds(
    Hours,
    week=st.dictionaries(st.integers(0, 6), spans(), max_size=7),
    special=st.dictionaries(days_near_the_changes, spans(), max_size=3),
)
moments = st.builds(
    lambda day, minutes: moment(dt.datetime.combine(day, dt.time())) + minutes * MINUTE,
    days_near_the_changes,
    st.integers(0, 1500),
)


def open_on_the_wall(given: Hours, instant: dt.datetime) -> bool:
    """The same question asked of the wall clock alone."""
    wall = wall_time(instant)
    return given.known and any(one.start <= wall.time() < one.end for one in given.on(wall.date()))


def twice(instant: dt.datetime) -> bool:
    """Whether the wall clock shows this time twice on that day; there hours hold once only."""
    return (
        instant.astimezone(BELGIUM).replace(fold=0).utcoffset()
        != instant.astimezone(BELGIUM).replace(fold=1).utcoffset()
    )


@given(hours, moments)
def test_open_is_what_the_wall_clock_says(given: Hours, instant: dt.datetime) -> None:
    if not twice(instant):
        assert opening.is_open(given, instant) == open_on_the_wall(given, instant)
    elif opening.is_open(given, instant):
        assert open_on_the_wall(given, instant)


@given(hours, moments)
def test_the_answer_is_the_next_change(given: Hours, instant: dt.datetime) -> None:
    told = opening.answer(given, instant)
    if told.until is not None:
        assert told.until > instant
        assert opening.is_open(given, told.until - MINUTE)
        assert not opening.is_open(given, told.until)
    if told.opens is not None:
        assert told.opens > instant
        assert opening.is_open(given, told.opens)
        assert not opening.is_open(given, told.opens - MINUTE)
        wall = wall_time(told.opens)
        assert not is_holiday(wall.date())
        assert wall.time() in {one.start for one in given.on(wall.date())} or wall.date() == SPRING
        # nothing opens in between
        assert open_time(given, told.until or instant, told.opens) == dt.timedelta()


@given(hours, moments, moments, moments)
def test_open_time_adds_up(given: Hours, one: dt.datetime, two: dt.datetime, three: dt.datetime) -> None:
    first, second, third = sorted((one, two, three))
    parts = open_time(given, first, second), open_time(given, second, third)
    assert sum(parts, dt.timedelta()) == open_time(given, first, third)
    assert open_time(given, first, third) <= third - first


@given(hours, moments, st.integers(1, 600), st.integers(1, 9), st.integers(1, 9000))
def test_a_limit_runs_in_open_time_and_always_ends(
    given: Hours, at: dt.datetime, minutes: int, days: int, later: int
) -> None:
    amount, longest = minutes * MINUTE, dt.timedelta(days=days)
    since = opening.over_since(given, at, amount, longest)
    assert at - longest <= since < at
    assert open_time(given, since, at) >= amount or since == at - longest
    begun_later = since + later * dt.timedelta(seconds=1)
    assert open_time(given, begun_later, at) < amount or not open_time(given, since, begun_later)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-20T10:00", "today until 12:30"),
        ("2026-11-20T12:10", "today until 12:30. After that, again from 13:30"),
        ("2026-11-20T12:45", "today from 13:30"),
        ("2026-11-20T16:50", "today until 17:00. Otherwise, on Monday from 09:00"),
        ("2026-11-20T17:00", "on Monday from 09:00"),
        ("2026-11-19T20:00", "tomorrow from 09:00"),
        ("2026-11-22T20:00", "tomorrow from 09:00"),
        ("2026-12-24T18:00", "on Monday from 09:00"),
        ("2026-03-27T18:00", "on Monday from 09:00"),
        ("2026-10-23T18:00", "on Monday from 09:00"),
    ],
)
def test_in_words(now: str, words: str) -> None:
    told = opening.in_words(opening.answer(OFFICE, at(now)), at(now), "en", texts())
    assert told == f"Somebody can answer you {words}."


@pytest.mark.parametrize(
    ("language", "near", "far"),
    [
        ("fr", "lundi à partir de 9h.", "vendredi 1er janvier à partir de 9h."),
        ("nl", "Vanaf maandag om 9 uur", "Vanaf vrijdag 1 januari om 9 uur"),
        ("en", "on Monday from 09:00.", "on Friday 1 January from 09:00."),
    ],
)
def test_a_day_that_is_not_within_the_week_has_its_date(language: str, near: str, far: str) -> None:
    friday = at("2026-11-20T18:00")
    assert near in opening.in_words(opening.answer(OFFICE, friday), friday, language, texts())
    told = Answer(None, at("2027-01-01T09:00"))
    assert far in opening.in_words(told, at("2026-12-20T18:00"), language, texts())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("known", [UNKNOWN, Hours(week={0: ()}), Hours(week={}, special={SPRING: DAY_AND_LUNCH})])
def test_what_is_not_known_is_said_so(language: str, known: Hours) -> None:
    told = opening.answer(known, at("2026-11-20T10:00"))
    assert told == Answer(None, None)
    assert not any(map(str.isdigit, opening.in_words(told, at("2026-11-20T10:00"), language, texts())))


def test_without_hours_every_hour_counts() -> None:
    start = at("2026-11-20T18:00")
    assert open_time(UNKNOWN, start, start + dt.timedelta(hours=3)) == dt.timedelta(hours=3)
