"""A coach's free time as stretches, for the eye: what the desk shows as free is what a slot can be booked in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from tandem.booking.intervals import Interval
from tandem.booking.model import Busy, Coach, Query, Roster, Rules
from tandem.booking.slots import free_slots


class Free(NamedTuple):
    """Time in which at least the coach's shortest talk can begin and end, at one agency."""

    agency: str
    interval: Interval


def free_stretches(
    roster: Roster, coach: Coach, busy: Mapping[int, Busy], rules: Rules, now: dt.datetime, within: Interval
) -> list[Free]:
    """The free time of a coach in order; only what begins within. A stretch ends where the last talk in it would end.

    Slots that follow one another without a gap are one stretch: forty links to a quarter of an hour each are no help.
    """
    if not coach.active or not coach.lengths or not coach.formats:
        return []
    shortest = min(coach.lengths, key=lambda topic: (coach.lengths[topic], topic))
    query = Query(topic=shortest, format=coach.formats[0], language=coach.languages[0])
    found: list[Free] = []
    for slot in free_slots(roster, coach, busy, query, rules, now, within):
        last = found[-1] if found else None
        if last is not None and last.agency == slot.agency and slot.start <= last.interval.end:
            found[-1] = Free(slot.agency, Interval(last.interval.start, max(last.interval.end, slot.end)))
        else:
            found.append(Free(slot.agency, slot.interval))
    return found
