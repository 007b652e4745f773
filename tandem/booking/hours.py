"""From weekly hours to openings on dates: holidays, special days, agencies that are closed, and absences taken away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from tandem.booking.holidays import is_holiday
from tandem.booking.intervals import Interval, moment
from tandem.booking.model import Block, Opening, Profile, Roster

_DAY = dt.timedelta(days=1)


class Timetable:
    """The hours of a roster's coaches on dates. It only looks up, and keeps nothing."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        days = roster.special_days
        self._of_coach = {(one.coach, one.day): one.blocks for one in days if one.coach is not None}
        self._of_agency = {(one.agency, one.day): one.blocks for one in days if one.agency is not None}

    def openings(self, coach: int, first: dt.date, last: dt.date) -> Iterator[Opening]:
        """When the coach receives on these Belgian days, both included, in order; absences are not yet taken away."""
        profile = self._roster.coaches[coach]
        if not profile.active:
            return
        day = first
        while day <= last:
            for block in self.blocks(coach, profile, day):
                interval = opened(day, block.start, block.end)
                if interval is not None:
                    yield Opening(block.agency, interval, interval.start)
            day += _DAY

    def blocks(self, coach: int, profile: Profile, day: dt.date) -> Sequence[Block]:
        """The hours that hold on a date, on the wall clock."""
        if is_holiday(day):
            return ()
        own = self._of_coach.get((coach, day))
        found = []
        for block in profile.week.get(day.weekday(), ()) if own is None else own:
            agency = self._roster.agencies.get(block.agency)
            if agency is None or not agency.active:
                continue
            limits = self._of_agency.get((block.agency, day))
            if limits is None:
                found.append(block)
            else:
                found.extend(_shared(block, limits))
        return found


def without(openings: Iterable[Opening], taken: Sequence[Interval]) -> Iterator[Opening]:
    """The openings less what is taken, which must be in the order of its starts. Starts are counted as before."""
    position = 0
    for opening in openings:
        # openings come in order too: what has ended before this one is over for all that follow
        while position < len(taken) and taken[position].end <= opening.interval.start:
            position += 1
        if position == len(taken) or taken[position].start >= opening.interval.end:
            yield opening
            continue
        for left in opening.interval.subtract(taken[position:]):
            yield Opening(opening.agency, left, opening.origin)


@lru_cache(maxsize=8192)
def opened(day: dt.date, start: dt.time, end: dt.time) -> Interval | None:
    """The time from one wall clock time to another on a date; None when the clocks skip all of it.

    In the hour that autumn shows twice, hours that begin or end within it hold once, so that the wall clock never
    shows a time outside them.
    """
    first, last = dt.datetime.combine(day, start), dt.datetime.combine(day, end)
    begins, ends = moment(first, later=True), moment(last)
    if ends <= begins:
        ends = moment(last, later=True)
    return Interval(begins, ends) if begins < ends else None


def _shared(block: Block, limits: Sequence[Block]) -> Iterator[Block]:
    for limit in limits:
        start, end = max(block.start, limit.start), min(block.end, limit.end)
        if start < end:
            yield Block(start, end, block.agency)
