"""What a calendar file takes of a coach's time: in words of the standard, and with whatever a stranger puts into it."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from booking_parts import at, span
from own_calendar_parts import event, ics

from tandem.booking.intervals import Interval, wall_time
from tandem.booking.own_calendar.times import MOST_EVENTS, Times, TimesError, busy_times

WITHIN = span("2026-11-23 00:00", "2026-12-25 00:00")
BRUSSELS = ";TZID=Europe/Brussels"


def read(*events: str, within: Interval = WITHIN, head: str = "") -> Times:
    return busy_times([ics(*events, head=head)], within)


def taken(*events: str, within: Interval = WITHIN, head: str = "") -> list[str]:
    """The busy times on the wall clock, as `11-24 09:00-10:00`, with the last day when it is another one."""
    found = read(*events, within=within, head=head)
    assert found.skipped == 0
    walls = [(wall_time(one.start), wall_time(one.end)) for one in found.busy]
    return [
        f"{start:%m-%d %H:%M}-{end:%H:%M}" if start.date() == end.date() else f"{start:%m-%d %H:%M}-{end:%m-%d %H:%M}"
        for start, end in walls
    ]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("DTSTART;TZID=Europe/Brussels:20261124T090000", "DTEND;TZID=Europe/Brussels:20261124T103000"),
        ("DTSTART:20261124T080000Z", "DTEND:20261124T093000Z"),
        ("DTSTART:20261124T080000Z", "DURATION:PT1H30M"),
        ("DTSTART;TZID=Europe/London:20261124T080000", "DTEND;TZID=Europe/London:20261124T093000"),
        ("DTSTART;TZID=Romance Standard Time:20261124T090000", "DTEND;TZID=Romance Standard Time:20261124T103000"),
        ("DTSTART:20261124T090000", "DTEND:20261124T103000"),
        ("DTSTART;TZID=Nowhere/At All:20261124T090000", "DTEND;TZID=Nowhere/At All:20261124T103000"),
    ],
)
def test_a_time_is_the_same_however_it_is_written(start: str, end: str) -> None:
    assert taken(event(start, end)) == ["11-24 09:00-10:30"]


def test_days_without_times_are_busy_from_midnight_to_midnight() -> None:
    assert taken(event("DTSTART;VALUE=DATE:20261124")) == ["11-24 00:00-11-25 00:00"]
    assert taken(event("DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261127")) == ["11-24 00:00-11-27 00:00"]
    march = span("2027-03-20 00:00", "2027-04-10 00:00")
    (short,) = read(event("DTSTART;VALUE=DATE:20270328"), within=march).busy
    assert short.length == dt.timedelta(hours=23)
    october = span("2027-10-20 00:00", "2027-11-10 00:00")
    (long,) = read(event("DTSTART;VALUE=DATE:20271031"), within=october).busy
    assert long.length == dt.timedelta(hours=25)


@pytest.mark.parametrize(
    "line",
    [
        "TRANSP:TRANSPARENT",
        "STATUS:CANCELLED",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE",
        "UID:7c9e6679@microstart.be",
    ],
)
def test_what_keeps_nobody_away_is_not_busy(line: str) -> None:
    assert taken(event("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", line)) == []
    daily = event("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", "RRULE:FREQ=DAILY", line)
    assert taken(daily) == []


@pytest.mark.parametrize(
    "line", ["TRANSP:OPAQUE", "STATUS:TENTATIVE", "X-MICROSOFT-CDO-BUSYSTATUS:OOF", "CLASS:PRIVATE"]
)
def test_what_may_keep_away_is_busy(line: str) -> None:
    assert taken(event("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", line)) == ["11-24 09:00-10:00"]


def test_what_takes_no_time_is_not_busy() -> None:
    assert taken(event("DTSTART:20261124T080000Z"), event("DTSTART:20261124T080000Z", "DTEND:20261124T080000Z")) == []


def test_times_that_touch_are_one_and_none_reaches_out_of_what_was_asked_for() -> None:
    found = taken(
        event("DTSTART:20261124T090000Z", "DTEND:20261124T100000Z"),
        event("DTSTART:20261124T080000Z", "DTEND:20261124T093000Z"),
        event("DTSTART:20261124T100000Z", "DTEND:20261124T103000Z"),
        event("DTSTART;VALUE=DATE:20261101", "DTEND;VALUE=DATE:20261124"),
        event("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20270601"),
        event("DTSTART:20260101T080000Z", "DTEND:20260101T090000Z"),
        event("DTSTART:20280101T080000Z", "DTEND:20280101T090000Z"),
    )
    assert found == ["11-23 00:00-11-24 00:00", "11-24 09:00-11:30", "12-24 00:00-12-25 00:00"]


def test_weekly_events_keep_their_time_on_the_wall_clock_when_the_clocks_change() -> None:
    weekly = event(f"DTSTART{BRUSSELS}:20260907T090000", f"DTEND{BRUSSELS}:20260907T100000", "RRULE:FREQ=WEEKLY")
    october = span("2026-10-19 00:00", "2026-11-03 00:00")
    assert taken(weekly, within=october) == ["10-19 09:00-10:00", "10-26 09:00-10:00", "11-02 09:00-10:00"]
    starts = [one.start.hour for one in read(weekly, within=october).busy]
    assert starts == [7, 8, 8]


def test_exceptions_of_a_series_are_taken_in() -> None:
    series = event(
        f"DTSTART{BRUSSELS}:20261123T090000",
        f"DTEND{BRUSSELS}:20261123T100000",
        "RRULE:FREQ=DAILY;COUNT=6",
        f"EXDATE{BRUSSELS}:20261124T090000",
        "UID:series",
    )
    moved = event(
        f"DTSTART{BRUSSELS}:20261127T140000",
        f"DTEND{BRUSSELS}:20261127T150000",
        f"RECURRENCE-ID{BRUSSELS}:20261125T090000",
        "UID:series",
    )
    off = event(
        f"DTSTART{BRUSSELS}:20261126T090000",
        f"DTEND{BRUSSELS}:20261126T100000",
        f"RECURRENCE-ID{BRUSSELS}:20261126T090000",
        "STATUS:CANCELLED",
        "UID:series",
    )
    assert taken(moved, series, off) == [
        "11-23 09:00-10:00",
        "11-27 09:00-10:00",
        "11-27 14:00-15:00",
        "11-28 09:00-10:00",
    ]


def test_a_series_that_began_long_ago_is_seen_and_one_that_ended_is_not() -> None:
    def yearly(until: str) -> str:
        rule = f"RRULE:FREQ=YEARLY{until}"
        return event("DTSTART;VALUE=DATE:19841201", "DTEND;VALUE=DATE:19841202", rule)

    assert taken(yearly("")) == ["12-01 00:00-12-02 00:00"]
    assert taken(yearly(";UNTIL=20200101")) == []


def test_a_series_without_a_zone_is_belgian() -> None:
    october = span("2026-10-24 00:00", "2026-10-27 00:00")
    floating = event("DTSTART:20261001T000000", "DTEND:20261001T003000", "RRULE:FREQ=DAILY")
    assert taken(floating, within=october) == [f"10-{day} 00:00-00:30" for day in (24, 25, 26)]


def test_a_calendar_may_come_as_many_files() -> None:
    one = event("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z")
    two = event("DTSTART:20261125T080000Z", "DTEND:20261125T090000Z")
    files = [ics(one), ics(two), ics(one) + ics(two), ics()]
    assert len(busy_times(files, WITHIN).busy) == 2


# What strangers send


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"<!doctype html><html><body>Sign in</body></html>",
        b"\xff\xfe\x00\x01",
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
        ics(event("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z"))[:-20],
        b"BEGIN:VEVENT\r\nDTSTART:20261124T080000Z\r\nDTEND:20261124T090000Z\r\nEND:VEVENT\r\n",
        b'{"calendar": []}',
    ],
)
def test_what_is_no_whole_calendar_does_not_pass_for_an_empty_one(file: bytes) -> None:
    with pytest.raises(TimesError, match="no_calendar"):
        busy_times([file], WITHIN)


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART:soon", "DTEND:20261124T090000Z"),
        ("DTSTART:20261124T080000Z", "DTEND:later"),
        ("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", "RRULE:FREQ=SOMETIMES"),
        ("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", "RRULE:FREQ=SECONDLY"),
        ("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", "RRULE:FREQ=MINUTELY"),
        ("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", "RRULE:FREQ=HOURLY"),
        (
            "DTSTART:20261124T080000Z",
            "DTEND:20261124T090000Z",
            f"RRULE:FREQ=DAILY;BYMINUTE={','.join(map(str, range(60)))}",
        ),
        ("DTSTART:00010101T000000Z", "DTEND:00010101T010000Z", "RRULE:FREQ=DAILY"),
        ("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", *["RRULE:FREQ=DAILY"] * 5),
        ("DTEND:20261124T090000Z",),
        ("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", "RDATE:nonsense"),
        ("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", "EXDATE:nonsense", "RRULE:FREQ=DAILY"),
    ],
)
def test_an_event_that_makes_no_sense_is_counted_and_hides_no_other(lines: tuple[str, ...]) -> None:
    found = read(event(*lines), event("DTSTART:20261125T080000Z", "DTEND:20261125T090000Z"))
    assert (list(found.busy), found.skipped) == ([span("2026-11-25 09:00", "2026-11-25 10:00")], 1)


def test_a_broken_exception_takes_nothing_from_its_series() -> None:
    series = event("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", "RRULE:FREQ=DAILY;COUNT=2", "UID:s")
    broken = event("DTSTART:soon", "RECURRENCE-ID:20261125T080000Z", "UID:s")
    found = read(series, broken)
    assert (len(found.busy), found.skipped) == (2, 1)


def test_history_does_not_count_but_too_much_ahead_is_refused() -> None:
    past = "".join(event("DTSTART:20240101T080000Z", "DTEND:20240101T090000Z") for _ in range(MOST_EVENTS + 1))
    ahead = event("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z")
    assert taken(past, ahead) == ["11-24 09:00-10:00"]
    with pytest.raises(TimesError, match="too_many"):
        read(*[ahead] * (MOST_EVENTS + 1))


def test_events_that_never_end_their_lines_take_no_time_to_find() -> None:
    file = b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 200_000
    with pytest.raises(TimesError, match="too_many"):
        busy_times([file], WITHIN)


def test_reading_ends_when_it_has_taken_too_long() -> None:
    seconds = itertools.count(step=6)
    with pytest.raises(TimesError, match="too_slow"):
        busy_times(
            [ics(*(event("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z") for _ in range(3)))],
            WITHIN,
            clock=lambda: next(seconds),
        )


def test_a_word_of_an_event_does_not_end_another() -> None:
    tricky = event(
        "DESCRIPTION:see\r\n BEGIN:VEVENT\r\n DTEND:20000101T000000Z\\nEND:VEVENT",
        "DTSTART:20261124T080000Z",
        "DTEND:20261124T090000Z",
    )
    assert taken(tricky) == ["11-24 09:00-10:00"]


def test_it_gives_plain_intervals() -> None:
    (found,) = read(event("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z")).busy
    assert found == Interval(at("2026-11-24 09:00"), at("2026-11-24 10:00"))
