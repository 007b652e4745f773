"""The calendar as the desk draws it: days, in them coaches, in them what happens when. No I/O.

A strip is one coach on one day. On a wide screen its entries stand where the clock puts them; on a phone and for a
screen reader they are a list in the order of time. Both read the same entries.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from tandem.booking.free_time import free_stretches
from tandem.booking.holidays import holiday_name
from tandem.booking.hours import Timetable, without
from tandem.booking.intervals import Interval, day_interval, local_day, merged, wall_time
from tandem.booking.model import GRID, NOT_BUSY, Busy, Coach, Opening, Roster, Rules
from tandem.booking.rows import slot_of
from tandem.booking.stranded import receives
from tandem.storage.models import Appointment

Kind = Literal["appointment", "held", "elsewhere", "own", "free", "absence"]

_GROUND: Final[tuple[Kind, ...]] = ("absence", "own")
"""What appointments may lie on."""
_PIECE: Final = dt.timedelta(minutes=GRID)
_AN_HOUR: Final = 60 // GRID
_FIRST_HOUR: Final = 9
_LAST_HOUR: Final = 17
"""What an empty board shows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something in a strip, between two times on the wall clock of its day.

    `held`: somebody is deciding about it now. `elsewhere`: the coach has an appointment that is not shown here (at
    another agency, or not for these eyes). `own`: something in the coach's own calendar. `free`: can be booked, at
    the `agency`.
    """

    kind: Kind
    start: dt.datetime
    end: dt.datetime
    agency: str | None = None
    appointment: Appointment | None = None
    outside: bool = False
    """An appointment outside the hours as they are now: somebody has to call."""

    @property
    def whole_day(self) -> bool:
        """Whether it fills its day."""
        return self.start.time() == dt.time() and self.end.time() == dt.time() and self.start.date() < self.end.date()


class Hours(NamedTuple):
    """Time on the wall clock in which a coach receives at an agency, absences taken away."""

    start: dt.datetime
    end: dt.datetime
    agency: str


@dataclass(frozen=True, slots=True)
class Strip:
    """One coach on one day."""

    coach: Coach
    hours: tuple[Hours, ...]
    """The ground on which the entries stand."""
    entries: tuple[Entry, ...]
    """In the order of time. Nothing shares time with what is free."""
    cancelled: tuple[Appointment, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar."""

    date: dt.date
    holiday: str | None
    strips: tuple[Strip, ...]
    """Of the coaches who would receive, or have an appointment, in their order."""


@dataclass(frozen=True, slots=True)
class Board:
    """The days that a page shows, and the hours that it takes to show them."""

    days: tuple[Day, ...]
    first_hour: int
    last_hour: int
    """17 means that the board ends at 17:00."""

    def place(self, start: dt.datetime, end: dt.datetime) -> str:
        """The classes that put a time on the wall clock where it belongs on the board; what lies beyond is cut off.

        Times are rounded to five minutes, in which everything is booked.
        """
        midnight = dt.datetime.combine(start.date(), dt.time())
        first, last = midnight + dt.timedelta(hours=self.first_hour), midnight + dt.timedelta(hours=self.last_hour)
        top = _pieces(min(max(start, first), last - _PIECE) - first)
        bottom = max(_pieces(max(min(end, last), first) - first), top + 1)
        return " ".join(
            f"{side}-h{piece // _AN_HOUR} {side}-m{piece % _AN_HOUR}" for side, piece in (("from", top), ("to", bottom))
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """What is looked at, and what of it may be seen."""

    first: dt.date
    last: dt.date
    places: Mapping[int, Collection[str]]
    """By coach: the agencies at which their hours and appointments are shown."""
    appointments: Collection[int]
    """The numbers of the appointments whose person may be seen."""
    language: str


def board(
    roster: Roster,
    busy: Mapping[int, Busy],
    appointments: Iterable[Appointment],
    rules: Rules,
    now: dt.datetime,
    seen: Seen,
) -> Board:
    """What the calendar shows. `busy` and `appointments` are complete for the days; holds that ended are in neither."""
    theirs: dict[tuple[int, dt.date], list[Appointment]] = {}
    for one in appointments:
        theirs.setdefault((one.coach_id, local_day(one.starts_at)), []).append(one)
    coaches = sorted(
        (coach for coach in roster.coaches.values() if coach.id in seen.places),
        key=lambda one: (one.name.casefold(), one.id),
    )
    strips = _Strips(roster, busy, rules, now, seen)
    days = []
    day = seen.first
    while day <= seen.last:
        found = [strips.of(coach, day, theirs.get((coach.id, day), ())) for coach in coaches]
        days.append(Day(day, holiday_name(day, seen.language), tuple(one for one in found if one is not None)))
        day += dt.timedelta(days=1)
    return _board(days)


class _Strips:
    """Makes strips out of what is the same for all of them."""

    def __init__(self, roster: Roster, busy: Mapping[int, Busy], rules: Rules, now: dt.datetime, seen: Seen) -> None:
        self._roster = roster
        self._timetable = Timetable(roster)
        self._busy = busy
        self._rules = rules
        self._now = now
        self._seen = seen

    def of(self, coach: Coach, day: dt.date, appointments: Sequence[Appointment]) -> Strip | None:
        """A coach's day; None when there is nothing to show of it."""
        places = self._seen.places[coach.id]
        openings = list(self._timetable.openings(coach.id, day, day))
        shown = [one for one in appointments if one.id in self._seen.appointments and one.agency_id in places]
        if not shown and not any(one.agency in places for one in openings):
            return None
        busy = self._busy.get(coach.id, NOT_BUSY)
        absences = busy.absences
        left = list(without(openings, absences))
        elsewhere = [one for one in appointments if one not in shown]
        entries = [
            *(self._appointment(one, left) for one in shown if one.status != "cancelled"),
            *(Entry("elsewhere", *_walls(_time(one))) for one in elsewhere if one.status != "cancelled"),
            *self._free(coach, day),
            *(Entry("absence", *_walls(one)) for one in _of_day(absences, day)),
            *(Entry("own", *_walls(one)) for one in _of_day(busy.own_calendar, day)),
        ]
        return Strip(
            coach=coach,
            hours=tuple(Hours(*_walls(one.interval), one.agency) for one in left if one.agency in places),
            entries=tuple(sorted(entries, key=lambda one: (one.start, one.kind not in _GROUND, one.end))),
            cancelled=tuple(one for one in shown if one.status == "cancelled"),
        )

    def _free(self, coach: Coach, day: dt.date) -> Iterator[Entry]:
        within = day_interval(day, day)
        for one in free_stretches(self._roster, coach, self._busy, self._rules, self._now, within):
            if one.agency in self._seen.places[coach.id]:
                yield Entry("free", *_walls(one.interval), agency=one.agency)

    def _appointment(self, appointment: Appointment, left: Sequence[Opening]) -> Entry:
        time = _time(appointment)
        if appointment.status == "held":
            return Entry("held", *_walls(time), appointment.agency_id)
        ahead = appointment.status == "booked" and appointment.starts_at > self._now
        outside = ahead and not receives(left, slot_of(appointment))
        return Entry("appointment", *_walls(time), appointment.agency_id, appointment, outside)


def _of_day(intervals: Sequence[Interval], day: dt.date) -> list[Interval]:
    """What of them lies on a day, in few pieces."""
    return [shared for one in merged(intervals) if (shared := one.overlap(day_interval(day, day))) is not None]


def _time(appointment: Appointment) -> Interval:
    return Interval(appointment.starts_at, appointment.ends_at)


def _walls(time: Interval) -> tuple[dt.datetime, dt.datetime]:
    return wall_time(time.start), wall_time(time.end)


def _board(days: Sequence[Day]) -> Board:
    """The days with the hours from the first to the last thing in them; an absence alone makes the board no longer."""
    strips = [strip for day in days for strip in day.strips]
    spans = [(one.start, one.end) for strip in strips for one in strip.hours]
    spans += [(one.start, one.end) for strip in strips for one in strip.entries if one.kind not in _GROUND]
    first = min((start.hour for start, _ in spans), default=_FIRST_HOUR)
    last = max((_hour_after(end, start.date()) for start, end in spans), default=_LAST_HOUR)
    return Board(tuple(days), first, last)


def _pieces(time: dt.timedelta) -> int:
    return int(time // _PIECE)


def _hour_after(end: dt.datetime, day: dt.date) -> int:
    return 24 if end.date() > day else end.hour + (end.minute > 0)
