"""Whether an appointment can stand as things are, and why not, as a coach would say it. No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from tandem.booking.holidays import is_holiday
from tandem.booking.hours import opened
from tandem.booking.intervals import Interval, local_day
from tandem.booking.model import Opening, Roster, Slot, SpecialDay

Why = Literal["holiday", "agency_closed", "agency_day", "coach_closed", "absence", "coach_day", "hours"]
"""`agency_closed`, `coach_closed`: cannot be booked any more at all. `agency_day`, `coach_day`: other hours hold then.
`hours`: the weekly hours changed.
"""


def receives(left: Iterable[Opening], slot: Slot) -> bool:
    """Whether the coach receives at the time of a slot, and at the place where the person comes. `left`: the openings
    of the day, absences taken away.
    """
    return any(
        one.interval.contains(slot.interval) and (slot.format != "agency" or one.agency == slot.agency) for one in left
    )


def why_stranded(roster: Roster, absences: Sequence[Interval], slot: Slot) -> Why:
    """Why nobody receives in a slot, when nobody does. `absences`: the coach's; the roster has the special days of the
    date.
    """
    day = local_day(slot.start)
    if is_holiday(day):
        return "holiday"
    agency, coach = roster.agencies.get(slot.agency), roster.coaches.get(slot.coach)
    if agency is None or not agency.active:
        return "agency_closed"
    if any(one.agency == slot.agency and one.day == day and not _open(one, slot) for one in roster.special_days):
        return "agency_day"
    if coach is None or not coach.active:
        return "coach_closed"
    if any(one.overlaps(slot.interval) for one in absences):
        return "absence"
    if any(one.coach == slot.coach and one.day == day for one in roster.special_days):
        return "coach_day"
    return "hours"


def _open(special: SpecialDay, slot: Slot) -> bool:
    hours = [opened(special.day, one.start, one.end) for one in special.blocks]
    return any(one is not None and one.contains(slot.interval) for one in hours)
