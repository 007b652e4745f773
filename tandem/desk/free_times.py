"""Free times by day, from which an advisor picks one: read for a query, a few days at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import claims, roster
from tandem.booking.intervals import day_interval, local_day
from tandem.booking.model import Query, Roster, Rules, Slot
from tandem.booking.offers import Offer, distance
from tandem.booking.rows import slot_of
from tandem.booking.slots import bookable_time, candidates, free_slots
from tandem.storage.models import Appointment

ENOUGH: Final = 40
"""Times on one page: then the day is finished, and the next ones are a click away."""


@dataclass(frozen=True, slots=True)
class DayTimes:
    """The free times of one day in their order."""

    day: dt.date
    times: tuple[Offer, ...]

    @property
    def with_each(self) -> list[tuple[Offer, ...]]:
        """The same for each coach and, where people are received, each agency; who is free first comes first."""
        groups: dict[tuple[int, str], list[Offer]] = {}
        for one in self.times:
            groups.setdefault((one.slot.coach, _place(one.slot)), []).append(one)
        return [tuple(group) for group in groups.values()]


@dataclass(frozen=True, slots=True)
class FreeTimes:
    """Some days with free times, and the day from which there are more; None when these are all."""

    days: tuple[DayTimes, ...]
    later: dt.date | None


async def free_times(
    session: AsyncSession,
    rules: Rules,
    query: Query,
    first: dt.date,
    now: dt.datetime,
    *,
    of: Appointment | None = None,
) -> FreeTimes:
    """The free times for a query from a day on, whole days only. The query's own window is not looked at.

    Of several coaches at one time and place one is listed: who speaks the person's language, then the nearest. `of`:
    the appointment that is to be moved; the time that it takes is free for itself, but where it is now is not listed.
    """
    bookable = bookable_time(rules, now)
    last = local_day(bookable.end)
    first = max(first, local_day(bookable.start))
    if first > last:
        return FreeTimes((), None)
    known = await roster.read(session, first, last)
    coaches = candidates(known, query)
    within = day_interval(first, last)
    but = of.id if of is not None else None
    busy = await claims.busy(session, [coach.id for coach in coaches], within, now, but=but)
    now_there = slot_of(of) if of is not None else None
    slots = [
        slot
        for coach in coaches
        for slot in free_slots(known, coach, busy, query, rules, now, within)
        if slot != now_there
    ]
    best: dict[tuple[dt.datetime, str], Slot] = {}
    for slot in sorted(slots, key=lambda one: _rank(known, query, one)):
        best.setdefault((slot.start, _place(slot)), slot)
    ordered = sorted(best.values(), key=lambda one: (one.start, _rank(known, query, one)))
    return _enough(offer_of(known, slot, query.language) for slot in ordered)


def _enough(found: Iterable[Offer]) -> FreeTimes:
    days: list[DayTimes] = []
    listed = 0
    for day, times in groupby(found, key=lambda one: local_day(one.slot.start)):
        if listed >= ENOUGH:
            return FreeTimes(tuple(days), day)
        days.append(DayTimes(day, tuple(times)))
        listed += len(days[-1].times)
    return FreeTimes(tuple(days), None)


def _place(slot: Slot) -> str:
    """The agency at which people are received; on the telephone it is no place."""
    return slot.agency if slot.format == "agency" else ""


def _rank(known: Roster, query: Query, slot: Slot) -> tuple[bool, tuple[bool, int], int]:
    coach, agency = known.coaches[slot.coach], known.agencies[slot.agency]
    return query.language not in coach.languages, distance(agency, query.postal_code), coach.id


def offer_of(known: Roster, slot: Slot, language: str) -> Offer:
    """A slot with whom and where; both must be known."""
    coach = known.coaches[slot.coach]
    return Offer(slot, coach, known.agencies[slot.agency], language in coach.languages)
