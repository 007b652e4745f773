"""Where things stand on the board of the calendar, also on the days on which the clocks change."""

from __future__ import annotations

import datetime as dt

import pytest
from booking_parts import NOW, RULES, agency, appointed, at, block, coach, roster_of, span
from hypothesis import given
from hypothesis import strategies as st

from tandem.booking.model import Busy, Roster
from tandem.desk.calendar_view import Board, Seen, board
from tandem.desk.dates import Dates, read_day, read_time
from tandem.storage.models import Appointment
from tandem.texts import LANGUAGES

TUESDAY = dt.date(2026, 11, 24)


def row(number: int, start: str, minutes: int = 60, **more: object) -> Appointment:
    begins = at(start)
    values: dict[str, object] = {
        "id": number,
        "coach_id": 1,
        "agency_id": "brussels",
        "format": "agency",
        "status": "booked",
        "starts_at": begins,
        "ends_at": begins + dt.timedelta(minutes=minutes),
    }
    return Appointment(**{**values, **more})


def drawn(roster: Roster, *rows: Appointment, busy: Busy | None = None, day: dt.date = TUESDAY, days: int = 1) -> Board:
    seen = Seen(
        day,
        day + dt.timedelta(days=days - 1),
        dict.fromkeys(roster.coaches, frozenset(roster.agencies)),
        {one.id for one in rows},
        "fr",
    )
    return board(roster, {1: busy} if busy else {}, rows, RULES, NOW, seen)


def shown(found: Board) -> list[tuple[str, str, str]]:
    return [
        (one.kind, f"{one.start:%H:%M}", f"{one.end:%H:%M}")
        for day in found.days
        for strip in day.strips
        for one in strip.entries
    ]


def test_a_day_in_the_order_of_time() -> None:
    roster = roster_of(coach(days={"tue": "09:00-12:30 13:30-17:00"}))
    busy = Busy((appointed("2026-11-24 10:00"),), (span("2026-11-24 15:00", "2026-11-25 12:00"),))
    found = drawn(roster, row(1, "2026-11-24 10:00"), row(2, "2026-11-24 16:00", status="cancelled"), busy=busy)
    assert shown(found) == [
        ("free", "09:00", "10:00"),
        ("appointment", "10:00", "11:00"),
        ("free", "11:00", "12:30"),
        ("free", "13:30", "15:00"),
        ("absence", "15:00", "00:00"),
    ]
    (strip,) = found.days[0].strips
    assert [f"{one.start:%H:%M}-{one.end:%H:%M}" for one in strip.hours] == ["09:00-12:30", "13:30-15:00"]
    assert [one.id for one in strip.cancelled] == [2]
    assert (found.first_hour, found.last_hour) == (9, 15)


def test_only_who_would_receive_or_has_somebody_is_shown() -> None:
    roster = roster_of(coach(days={"wed": "09:00-12:00"}))
    assert shown(drawn(roster)) == []
    late = drawn(roster, row(1, "2026-11-24 18:30", 45))
    assert shown(late) == [("appointment", "18:30", "19:15")]
    assert late.days[0].strips[0].entries[0].outside
    assert (late.first_hour, late.last_hour) == (18, 20)


def test_a_talk_by_phone_is_within_the_hours_wherever_the_coach_is() -> None:
    hours = {1: (block("09:00-12:00", "ghent"),)}
    roster = roster_of(coach(week=hours), agencies=(agency(), agency("ghent", "9000")))
    outside = {
        how: drawn(roster, row(1, "2026-11-24 09:00", format=how)).days[0].strips[0].entries[0].outside
        for how in ("agency", "phone", "video")
    }
    assert outside == {"agency": True, "phone": False, "video": False}


@pytest.mark.parametrize(
    "day", [dt.date(2026, 3, 29), dt.date(2026, 10, 25), dt.date(2026, 12, 13), dt.date(2027, 10, 31)]
)
def test_the_wall_clock_is_what_is_drawn(day: dt.date) -> None:
    roster = roster_of(coach(days={"sun": "01:00-05:00"}))
    moment = at(f"{day - dt.timedelta(days=3)} 12:00")
    seen = Seen(day, day, {1: {"brussels"}}, set(), "fr")
    assert shown(board(roster, {}, (), RULES, moment, seen)) == [("free", "01:00", "05:00")]


def test_an_empty_week_has_hours_to_show() -> None:
    found = drawn(roster_of(), days=7)
    assert (found.first_hour, found.last_hour, len(found.days)) == (9, 17, 7)


@given(st.integers(0, 23), st.integers(1, 24), st.integers(0, 287), st.integers(1, 200))
def test_every_place_lies_on_the_board(first: int, hours: int, start: int, length: int) -> None:
    last = min(first + hours, 24)
    begins = dt.datetime.combine(TUESDAY, dt.time()) + dt.timedelta(minutes=5 * start)
    place = Board((), first, last).place(begins, begins + dt.timedelta(minutes=5 * length))
    (top_hour, top), (bottom_hour, bottom) = [
        (int(hour.rpartition("h")[2]), int(minute.rpartition("m")[2]))
        for hour, minute in (place.split()[:2], place.split()[2:])
    ]
    pieces = 12 * top_hour + top, 12 * bottom_hour + bottom
    assert 0 <= pieces[0] < pieces[1] <= 12 * (last - first)
    assert top < 12
    assert bottom < 12


# --- Days and times ---


@pytest.mark.parametrize("text", ["2026-02-31", "26/11/2026", "1999-01-01", "2101-01-01", "", "2026-11-26T09:00"])
def test_what_is_no_day(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize("text", ["24:00", "9", "", "09:00+01:00", "noon"])
def test_what_is_no_time(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_in_words(language: str) -> None:
    dates = Dates(language)
    first = dt.date(2026, 12, 1)
    words = {"fr": "mardi 1er décembre", "nl": "dinsdag 1 december", "en": "Tuesday 1 December"}
    assert dates.middle(first) == words[language]
    assert dates.plain(dt.date(2026, 11, 30), first).count("2026") == 0
    assert dates.plain(dt.date(2026, 12, 28), dt.date(2027, 1, 3)).endswith("2026")
    clocks = {"fr": ("9h05", "9h05–10h"), "nl": ("9.05 uur", "9.05–10 uur"), "en": ("09:05", "09:05–10:00")}[language]
    start, end = at("2026-12-01 09:05"), at("2026-12-01 10:00")
    assert (dates.moment(start), dates.meeting(start, end)) == tuple(f"{words[language]}, {one}" for one in clocks)
    assert dates.clock(start) == "09:05"
