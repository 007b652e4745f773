"""What to offer people whose appointments cannot stand: the same time with another coach, or three other times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import claims, roster, rows
from tandem.booking.intervals import Interval, local_day
from tandem.booking.model import NOT_BUSY, Busy, Query, Roster, Rules, Slot
from tandem.booking.offers import Offer, Offers, choose, distance
from tandem.booking.slots import bookable_time, candidates, free_slots
from tandem.storage.models import Appointment

_ONE_MINUTE = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Instead:
    """What one person can be offered."""

    same_time: Offer | None
    """Another coach who is free at the very time, at the same place when the person comes to one."""
    others: Offers


async def instead_of(
    session: AsyncSession, rules: Rules, appointments: Sequence[Appointment], now: dt.datetime
) -> dict[int, Instead]:
    """What to offer in place of each of these appointments, by its number; everything is read once for all of them."""
    if not appointments:
        return {}
    bookable = bookable_time(rules, now)
    known = await roster.read(session, local_day(now), local_day(bookable.end))
    busy = await claims.busy(session, known.coaches, bookable, now)
    return {one.id: look_for(known, busy, rules, now, rows.slot_of(one), one.language) for one in appointments}


def look_for(
    known: Roster, busy: Mapping[int, Busy], rules: Rules, now: dt.datetime, slot: Slot, language: str
) -> Instead:
    """What a person can have in place of a slot. `busy` is complete for all time that can be booked."""
    agency = known.agencies.get(slot.agency)
    query = Query(
        topic=slot.topic,
        format=slot.format,
        language=language,
        postal_code=agency.postal_code if agency is not None else None,
        refused=frozenset({slot.place_and_time}),
    )
    return Instead(_same_time(known, busy, rules, now, slot, query), choose(known, busy, query, rules, now))


def _same_time(
    known: Roster, busy: Mapping[int, Busy], rules: Rules, now: dt.datetime, slot: Slot, query: Query
) -> Offer | None:
    there = replace(query, agency=slot.agency if slot.format == "agency" else None)
    start = Interval(slot.start, slot.start + _ONE_MINUTE)
    found = [
        Offer(one, coach, known.agencies[one.agency], query.language in coach.languages)
        for coach in candidates(known, there)
        if coach.id != slot.coach
        for one in free_slots(known, coach, busy, there, rules, now, start)
        if one.start == slot.start
    ]
    return min(
        found,
        key=lambda one: (
            not one.speaks,
            distance(one.agency, query.postal_code),
            len(busy.get(one.coach.id, NOT_BUSY).appointments),
            one.coach.id,
        ),
        default=None,
    )
