"""From openings to free slots, in small steps that pass openings on:

hours less special days, holidays and absences → less the coach's own calendar → less what is booked → within notice,
horizon and daily limit → slots
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from tandem.booking.hours import Timetable, without
from tandem.booking.intervals import Interval, day_interval, local_day
from tandem.booking.model import NOT_BUSY, Appointed, Busy, Coach, Opening, Query, Roster, Rules, Slot

_ONE_MINUTE = dt.timedelta(minutes=1)
_TWO_DAYS = dt.timedelta(days=2)


def candidates(roster: Roster, query: Query) -> list[Coach]:
    """The coaches who do what is asked for, whatever their language, by their number."""
    return [
        coach
        for id_, coach in sorted(roster.coaches.items())
        if coach.active
        and query.topic in coach.lengths
        and query.format in coach.formats
        and query.coach in (None, id_)
    ]


def free_slots(
    roster: Roster,
    coach: Coach,
    busy: Mapping[int, Busy],
    query: Query,
    rules: Rules,
    now: dt.datetime,
    within: Interval | None = None,
    *,
    but: Container[dt.datetime] = (),
) -> Iterator[Slot]:
    """A coach's free slots for the query's topic and format in order, at the agencies that it allows.

    `within`: only slots that start in it. `but`: none that start then. The wished window, the language what was
    refused and what is ruled out are not looked at.
    """
    bookable = bookable_time(rules, now)
    wanted = bookable.overlap(within) if within is not None else bookable
    if wanted is None:
        return
    taken = around(busy.get(coach.id, NOT_BUSY), wanted)
    first, last = local_day(wanted.start), local_day(wanted.end)
    openings: Iterable[Opening] = Timetable(roster).openings(coach.id, first, last)
    openings = (one for one in openings if query.agency in (None, one.agency) and one.agency not in query.other_than)
    openings = without(openings, taken.absences)
    openings = without(openings, taken.own_calendar)
    openings = below_limit(openings, taken.appointments, coach.daily_limit)
    openings = without(openings, kept_free(taken.appointments, coach.before, coach.after))
    yield from _cut(openings, coach, query, rules, wanted, but)


def bookable_time(rules: Rules, now: dt.datetime) -> Interval:
    """Between notice and horizon: when a slot may start. Moments are compared, not dates."""
    return Interval(now + rules.notice, now + max(rules.horizon, rules.notice) + _ONE_MINUTE)


def around(busy: Busy, within: Interval) -> Busy:
    """What takes time in an interval and on the whole days on which it begins and ends."""
    since, until = within.start - _TWO_DAYS, within.end + _TWO_DAYS
    starts = [one.start for one in busy.appointments]
    near = busy.appointments[bisect_left(starts, since) : bisect_left(starts, until)]
    return Busy(near, _sharing(busy.absences, since, until), _sharing(busy.own_calendar, since, until))


def _sharing(intervals: Sequence[Interval], since: dt.datetime, until: dt.datetime) -> tuple[Interval, ...]:
    return tuple(one for one in intervals if one.start < until and one.end > since)


def kept_free(appointments: Sequence[Appointed], before: int, after: int) -> list[Interval]:
    """The time that no new slot may touch, in order.

    An appointment keeps its buffers free, and the new slot will keep `before` and `after` (minutes): neither may reach
    into the other.
    """
    found = [
        Interval(
            one.start - dt.timedelta(minutes=one.before + after),
            one.end + dt.timedelta(minutes=one.after + before),
        )
        for one in appointments
    ]
    found.sort()
    return found


def below_limit(openings: Iterable[Opening], appointments: Sequence[Appointed], limit: int | None) -> Iterator[Opening]:
    """Only the openings of days on which fewer appointments start than the limit."""
    if limit is None:
        yield from openings
        return
    starts = [one.start for one in appointments]
    for opening in openings:
        day = local_day(opening.origin)
        whole = day_interval(day, day)
        if bisect_left(starts, whole.end) - bisect_left(starts, whole.start) < limit:
            yield opening


def _cut(
    openings: Iterable[Opening],
    coach: Coach,
    query: Query,
    rules: Rules,
    wanted: Interval,
    but: Container[dt.datetime],
) -> Iterator[Slot]:
    """The slots that fit wholly into an opening and start in the wanted time, a step apart."""
    length, step = dt.timedelta(minutes=coach.lengths[query.topic]), dt.timedelta(minutes=rules.step)
    for agency, interval, origin in openings:
        earliest = max(interval.start, wanted.start)
        latest = min(interval.end - length, wanted.end - _ONE_MINUTE)
        start = origin - (origin - earliest) // step * step
        while start <= latest:
            if start not in but:
                yield Slot(coach.id, agency, query.topic, query.format, start, start + length)
            start += step
