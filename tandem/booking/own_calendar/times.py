"""From a calendar file (iCalendar, RFC 5545) to the times that it takes, and nothing of what for. No I/O.

The file comes from outside and may hold anything: years of history, rules that repeat for ever, nonsense. Whatever it
holds, it is read within bounds; an event that cannot be understood is left out and counted.
"""

from __future__ import annotations

import datetime as dt
import math
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import recurring_ical_events
from icalendar import Calendar, Component, Event

from tandem.booking.intervals import Interval, day_interval, local_day, merged, moment
from tandem.booking.invitation import UID_DOMAIN

MOST_EVENTS: Final = 5000
"""Events that are looked at; what is over, or begins later than anything can be booked, does not count."""

Wrong = Literal["no_calendar", "too_many", "too_slow"]

_PATIENCE: Final = 10.0
"""Seconds of work."""
_DAY: Final = dt.timedelta(days=1)
_BEGIN: Final = re.compile(rb"^BEGIN:VEVENT[ \t]*\r?\n", re.M | re.I)
_END: Final = re.compile(rb"^END:VEVENT[ \t]*(?:\r?\n|\Z)", re.M | re.I)
_REPEATS: Final = re.compile(rb"^(?:RRULE|RDATE|RECURRENCE-ID)[;:]", re.M | re.I)
_FIRST_DAY: Final = re.compile(rb"^DTSTART(?:;[^:\r\n]*)?:(\d{8})", re.M | re.I)
_LAST_DAY: Final = re.compile(rb"^DTEND(?:;[^:\r\n]*)?:(\d{8})", re.M | re.I)
_OFTEN: Final = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_MOST_A_DAY: Final = 24
_MOST_RULES: Final = 4
_OLDEST: Final = 1900
_TIME_FIELDS: Final = ("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
_NOT_BUSY: Final = frozenset({"FREE", "WORKINGELSEWHERE"})
"""What Outlook calls time in which somebody can be reached."""


class TimesError(ValueError):
    """A file that cannot be read as a whole, and why."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(wrong)
        self.wrong = wrong


@dataclass(frozen=True, slots=True)
class Times:
    """What a calendar takes."""

    busy: tuple[Interval, ...]
    """In order, none touching another, none reaching out of what was asked for."""
    skipped: int
    """Events that could not be understood."""


def busy_times(files: Iterable[bytes], within: Interval, clock: Callable[[], float] = time.monotonic) -> Times:
    """The busy times of a calendar that comes as one file or several. Raises `TimesError`.

    Busy is what takes a time, was not cancelled, is not marked as free, and is not one of our own appointments, which
    are known already. A day without times is busy from midnight to midnight in Belgium; a time without a zone is
    Belgian.
    """
    until = clock() + _PATIENCE
    skipped = 0
    found: list[Interval] = []
    for head, group in _groups(files, within):
        if clock() > until:
            raise TimesError("too_slow")
        sound = [event for event in group if not _is_broken(event)]
        skipped += len(group) - len(sound)
        try:
            found += _busy(head, sound, within)
        except Exception:
            # whatever a library makes of a stranger's event must not end the reading
            skipped += len(sound)
        if len(found) > MOST_EVENTS:
            raise TimesError("too_many")
    return Times(tuple(merged(found)), skipped)


def _groups(files: Iterable[bytes], within: Interval) -> Iterator[tuple[Calendar, list[Event]]]:
    """Events with the calendar that they stand in: those that share a UID are one event with its exceptions."""
    seen = 0
    for file in files:
        near, number = _near(file, within)
        seen += number
        if seen > MOST_EVENTS:
            raise TimesError("too_many")
        for calendar in _calendars(near):
            together: dict[str, list[Event]] = {}
            for place, event in enumerate(calendar.events):
                uid = str(event.get("UID", f"none:{place}"))
                if not uid.lower().endswith(f"@{UID_DOMAIN}"):
                    together.setdefault(uid, []).append(event)
            for group in together.values():
                yield calendar, group


def _near(file: bytes, within: Interval) -> tuple[bytes, int]:
    """The file without the events that are surely over or far ahead, and how many are left: most of a calendar is
    history, and not worth the time that it takes to understand it.
    """
    first, last = local_day(within.start) - 2 * _DAY, local_day(within.end) + 2 * _DAY
    head, *parts = _BEGIN.split(file)
    kept, number = [head], 0
    for part in parts:
        end = _END.search(part)
        if end is not None and _is_far(part[: end.start()], f"{first:%Y%m%d}".encode(), f"{last:%Y%m%d}".encode()):
            kept.append(part[end.end() :])
        else:
            kept += (b"BEGIN:VEVENT\r\n", part)
            number += 1
    return b"".join(kept), number


def _is_far(event: bytes, first: bytes, last: bytes) -> bool:
    if _REPEATS.search(event):
        return False
    starts, ends = _FIRST_DAY.search(event), _LAST_DAY.search(event)
    return (starts is not None and starts[1] > last) or (ends is not None and ends[1] < first)


def _calendars(file: bytes) -> Sequence[Calendar]:
    try:
        found = Calendar.from_ical(file, multiple=True)
    except Exception as error:
        # a web page, another encoding: libraries find many names for it
        raise TimesError("no_calendar") from error
    calendars = [one for one in found if isinstance(one, Calendar)]
    if not calendars or len(calendars) != len(found):
        # a file that ends too early gives no calendar, and must not pass for an empty one
        raise TimesError("no_calendar")
    return calendars


def _is_broken(event: Event) -> bool:
    return any(name in _TIME_FIELDS for name, _ in event.errors)


def _busy(head: Calendar, group: Sequence[Event], within: Interval) -> list[Interval]:
    """What one event takes, with all its repetitions and exceptions."""
    if not group:
        return []
    found: Iterable[Component] = group
    if len(group) > 1 or _repeats(group[0]):
        calendar = Calendar()
        for name in ("CALSCALE", "X-WR-TIMEZONE"):
            if name in head:
                calendar[name] = head[name]
        for event in group:
            _require_bounded(event)
            calendar.add_component(event)
        found = recurring_ical_events.of(calendar).between(within.start - _DAY, within.end + _DAY)
    times = (_time(one) for one in found if isinstance(one, Event) and _takes_time(one))
    shared = (one.overlap(within) for one in times if one is not None)
    return [one for one in shared if one is not None]


def _repeats(event: Event) -> bool:
    return any(name in event for name in ("RRULE", "RDATE", "RECURRENCE-ID"))


def _require_bounded(event: Event) -> None:
    """Refuse what would repeat so often, or for so long already, that counting alone would take minutes."""
    rules = event.get("RRULE", [])
    rules = rules if isinstance(rules, list) else [rules]
    if len(rules) > _MOST_RULES or (rules and event.start.year < _OLDEST):
        raise ValueError("an event that repeats without bounds")
    for rule in rules:
        a_day = math.prod(len(rule.get(name, [0])) for name in ("BYHOUR", "BYMINUTE", "BYSECOND"))
        if _OFTEN.intersection(rule.get("FREQ", ())) or a_day > _MOST_A_DAY:
            raise ValueError("an event that repeats without bounds")


def _takes_time(event: Event) -> bool:
    said = {name: str(event.get(name, "")).upper() for name in ("STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS")}
    return (
        said["STATUS"] != "CANCELLED"
        and said["TRANSP"] != "TRANSPARENT"
        and said["X-MICROSOFT-CDO-BUSYSTATUS"] not in _NOT_BUSY
    )


def _time(event: Event) -> Interval | None:
    """When it is; None when it takes no time at all."""
    start, end = _moment(event.start), _moment(event.end, later=True)
    return Interval(start, end) if start < end else None


def _moment(value: dt.date, *, later: bool = False) -> dt.datetime:
    if not isinstance(value, dt.datetime):
        return day_interval(value, value).start
    return moment(value, later=later) if value.tzinfo is None else value.astimezone(dt.UTC)
