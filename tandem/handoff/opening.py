"""When somebody of an agency answers people: its weekly hours, special days and holidays, placed on dates. No I/O.

Hours are wall time in Belgium; as soon as they are on a date they are moments in UTC, so that neither of the days on
which the clocks change moves anything. What is not known is said to be not known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from tandem import calendar_words
from tandem.booking.holidays import is_holiday
from tandem.booking.hours import opened
from tandem.booking.intervals import Interval, local_day, wall_time
from tandem.booking.model import Span
from tandem.booking.words import Words
from tandem.texts import Catalogue

LOOK_AHEAD: Final = dt.timedelta(days=60)
"""An agency that does not open within this time counts as one whose hours nobody can tell."""
NEARLY_OVER: Final = dt.timedelta(minutes=30)
"""With so little left of the day, the next opening is told as well."""

_DAY: Final = dt.timedelta(days=1)
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Hours:
    """An agency's hours. `week` is empty while they are not known; special days hold in place of the week's."""

    week: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    special: Mapping[dt.date, tuple[Span, ...]] = field(default_factory=dict)

    @property
    def known(self) -> bool:
        """Whether anything can be said."""
        return any(self.week.values())

    def on(self, day: dt.date) -> tuple[Span, ...]:
        """The hours of a date, in order; none on a public holiday."""
        if is_holiday(day):
            return ()
        spans = self.special.get(day)
        return self.week.get(day.weekday(), ()) if spans is None else spans


UNKNOWN: Final = Hours()


@dataclass(frozen=True, slots=True)
class Answer:
    """When somebody can answer, seen from a moment. Both None: it cannot be told."""

    until: dt.datetime | None
    """Somebody is there now, until then."""
    opens: dt.datetime | None
    """The next time at which an opening begins."""


def week_of(entries: Iterable[Mapping[str, Any]]) -> dict[int, tuple[Span, ...]]:
    """The week that is stored with an agency: `[{"weekday", "from", "to"}, …]`, Monday is 0, times as `09:00`."""
    found: dict[int, list[Span]] = {}
    for entry in entries:
        span = Span(dt.time.fromisoformat(entry["from"]), dt.time.fromisoformat(entry["to"]))
        found.setdefault(int(entry["weekday"]), []).append(span)
    return {weekday: tuple(sorted(spans)) for weekday, spans in sorted(found.items())}


def openings(hours: Hours, first: dt.date, last: dt.date) -> Iterator[Interval]:
    """When it is open on these Belgian days, both included, in order; what touches is one opening."""
    before: Interval | None = None
    day = first
    while day <= last:
        for start, end in hours.on(day):
            interval = opened(day, start, end)
            if interval is None:
                continue
            if before is not None and before.end >= interval.start:
                before = Interval(before.start, max(before.end, interval.end))
                continue
            if before is not None:
                yield before
            before = interval
        day += _DAY
    if before is not None:
        yield before


def answer(hours: Hours, at: dt.datetime) -> Answer:
    """When somebody can answer, seen from `at` (aware)."""
    until: dt.datetime | None = None
    if not hours.known:
        return Answer(None, None)
    day = local_day(at)
    for one in openings(hours, day - _DAY, day + LOOK_AHEAD):
        if one.start <= at < one.end:
            until = one.end
        elif one.start > at:
            return Answer(until, one.start)
    return Answer(until, None)


def is_open(hours: Hours, at: dt.datetime) -> bool:
    """Whether somebody is there at a moment; never while the hours are not known."""
    return answer(hours, at).until is not None


def over_since(hours: Hours, at: dt.datetime, amount: dt.timedelta, longest: dt.timedelta) -> dt.datetime:
    """Whatever began at this moment or before has used up `amount` of open time by `at`; whatever began later has not.

    A limit is over after `longest` in any case: an agency that is closed for weeks must not keep a person waiting for
    weeks.
    """
    first = at - longest
    if not hours.known:
        return max(at - amount, first)
    left = amount
    for one in reversed(list(openings(hours, local_day(first) - _DAY, local_day(at)))):
        if one.start >= at:
            continue
        ends = min(one.end, at)
        if ends - one.start >= left:
            return max(ends - left, first)
        left -= ends - one.start
    return first


def in_words(told: Answer, at: dt.datetime, language: str, catalogue: Catalogue) -> str:
    """One sentence for the person: today until when, or from when on, or honestly that it is not known."""
    words = Words(catalogue, language)
    values: dict[str, str] = {}
    if told.until is not None:
        values["to_clock"] = words.clock(wall_time(told.until).time())
    if told.opens is not None:
        values["at_day"] = _day(local_day(told.opens), local_day(at), language, words)
        values["from_clock"] = words.clock(wall_time(told.opens).time())
    return words.say(_text_id(told, at), **values)


def _text_id(told: Answer, at: dt.datetime) -> str:
    if told.until is not None:
        if told.until - at < NEARLY_OVER and told.opens is not None:
            same_day = local_day(told.opens) == local_day(at)
            return "handoff-when-until-or-later" if same_day else "handoff-when-until-or"
        return "handoff-when-until"
    if told.opens is None:
        return "handoff-when-unknown"
    days = (local_day(told.opens) - local_day(at)).days
    return {0: "handoff-when-today", 1: "handoff-when-tomorrow"}.get(days, "handoff-when-day")


def _day(day: dt.date, today: dt.date, language: str, words: Words) -> str:
    """The weekday, with the date when it is not within the week: "lundi", "lundi 4 janvier"."""
    return words.day(day) if (day - today).days >= _WEEK else calendar_words.weekday(day.weekday(), language)
