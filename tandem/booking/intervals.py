"""Stretches of time. A person's day is wall time in Belgium; a stretch is two moments in UTC.

Opening hours are kept as a day and the time on the wall clock, for that is what people mean by "at nine". As soon as
they are placed on a date they become moments in UTC, and from there on everything is computed in UTC: adding an hour
to a local time gives, twice a year, an hour that does not exist.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tandem.clock import BELGIUM

_MINUTE: Final = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """From `start` until, but not with, `end`; both aware, kept in UTC, `start` before `end`.

    Raises ValueError for anything else: a stretch that is empty or has no zone is a bug in waiting.
    """

    start: dt.datetime
    end: dt.datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is not dt.UTC or self.end.tzinfo is not dt.UTC:
            if self.start.tzinfo is None or self.end.tzinfo is None:
                raise ValueError("a stretch of time needs an offset: use `moment` for wall time")
            object.__setattr__(self, "start", self.start.astimezone(dt.UTC))
            object.__setattr__(self, "end", self.end.astimezone(dt.UTC))
        if self.start >= self.end:
            raise ValueError("a stretch of time must end after it starts")

    @property
    def length(self) -> dt.timedelta:
        """How long it is, in real time."""
        return self.end - self.start

    def overlaps(self, other: Interval) -> bool:
        """Whether they share time; one that ends when the other starts does not."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Interval) -> bool:
        """Whether the other lies wholly within."""
        return self.start <= other.start and other.end <= self.end

    def pad(self, before: dt.timedelta, after: dt.timedelta) -> Interval:
        """The same, longer at both ends."""
        return Interval(self.start - before, self.end + after)

    def overlap(self, other: Interval) -> Interval | None:
        """What they share."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start < end else None

    def subtract(self, others: Sequence[Interval]) -> list[Interval]:
        """What is left of it without the others, which must be in the order of their starts and may overlap."""
        left: list[Interval] = []
        start = self.start
        for other in others:
            if other.end <= start:
                continue
            if other.start >= self.end:
                break
            if other.start > start:
                left.append(Interval(start, other.start))
            start = other.end
        if start < self.end:
            left.append(Interval(start, self.end))
        return left


def merged(intervals: Iterable[Interval]) -> list[Interval]:
    """The same time as few stretches in order, none touching another."""
    found: list[Interval] = []
    for one in sorted(intervals):
        if found and one.start <= found[-1].end:
            found[-1] = Interval(found[-1].start, max(found[-1].end, one.end))
        else:
            found.append(one)
    return found


def moment(wall: dt.datetime, *, later: bool = False) -> dt.datetime:
    """The moment in UTC of a time on Belgium's wall clocks, given without a zone.

    A time that the clocks skip in spring is the moment at which they skip. One that they show twice in autumn is the
    first of the two, or the second when `later`.
    """
    if wall.tzinfo is not None:
        raise ValueError("a time on the wall clock has no offset")
    found = _utc(wall, later)
    if wall_time(found) == wall:
        return found
    wall = wall.replace(second=0, microsecond=0)
    while wall_time(found := _utc(wall, later)) != wall:
        wall += _MINUTE
    return found


def wall_time(moment_: dt.datetime) -> dt.datetime:
    """What Belgium's wall clocks show at a moment, without a zone."""
    return moment_.astimezone(BELGIUM).replace(tzinfo=None, fold=0)


def local_day(moment_: dt.datetime) -> dt.date:
    """The Belgian day of a moment."""
    return moment_.astimezone(BELGIUM).date()


@lru_cache(maxsize=1024)
def day_interval(first: dt.date, last: dt.date) -> Interval:
    """All of these Belgian days, both included: 23 or 25 hours long on the days the clocks change."""
    midnight = dt.time()
    return Interval(
        moment(dt.datetime.combine(first, midnight)),
        moment(dt.datetime.combine(last + dt.timedelta(days=1), midnight)),
    )


def _utc(wall: dt.datetime, later: bool) -> dt.datetime:
    return wall.replace(tzinfo=BELGIUM, fold=int(later)).astimezone(dt.UTC)
