"""Booking as the dialogue needs it while a person is deciding: what is free, a slot kept, their appointments.

Nothing here is a booking yet. A hold ends by itself, so a turn that is thrown away afterwards (an advisor took over,
the service stopped) has caused nothing; what has consequences is an effect of the turn (`replies.py`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import agenda, calendar, claims, roster, rows
from tandem.booking.appointments import Appointments
from tandem.booking.intervals import Interval, local_day, wall_time
from tandem.booking.meetings import Kept, Meeting, Proposal, State, Supply
from tandem.booking.model import (
    ANYTIME,
    FORMATS,
    TOPICS,
    Agency,
    Busy,
    Format,
    Query,
    Roster,
    Rules,
    Slot,
    Window,
    part_of,
)
from tandem.booking.offers import AT_A_TIME, Offer, Offers, choose, distance
from tandem.booking.results import Taken
from tandem.booking.slots import bookable_time, candidates, free_slots
from tandem.booking.wish import Hours, Wish
from tandem.clock import now as present
from tandem.storage.database import Database
from tandem.storage.models import Appointment

_SOON: Final = dt.timedelta(days=14)
_KNOWN_FOR: Final = dt.timedelta(minutes=1)


class DialogueBookings:
    """Reads, and holds that end by themselves, each in a transaction of its own."""

    def __init__(
        self, database: Database, appointments: Appointments, clock: Callable[[], dt.datetime] = present
    ) -> None:
        self._database = database
        self._appointments = appointments
        self._clock = clock
        self._agencies: tuple[Agency, ...] = ()
        self._agencies_until: dt.datetime | None = None

    async def supply(self) -> Supply:
        """Who can be booked at all."""
        async with self._database.read() as session:
            today = local_day(self._clock())
            return supply_of(await roster.read(session, today, today))

    async def agencies(self) -> tuple[Agency, ...]:
        """Where people are received. Looked up at most once a minute: it is asked often and changes rarely."""
        moment = self._clock()
        if self._agencies_until is None or moment >= self._agencies_until:
            today = local_day(moment)
            async with self._database.read() as session:
                known = await roster.read(session, today, today)
            self._agencies, self._agencies_until = tuple(known.agencies.values()), moment + _KNOWN_FOR
        return self._agencies

    async def propose(self, wish: Wish, language: str) -> Proposal:
        """What is free for a wish whose format is known."""
        async with self._database.read() as session:
            return await propose(session, self._appointments.rules, wish, language, self._clock())

    async def keep(self, conversation_id: str, wish: Wish, slot: Slot, language: str) -> Kept | None:
        """Keep a slot, in place of what the conversation held, for an appointment in this language; None when it is not
        free any more. Kept again it is not kept for longer: who decides for half an hour would keep it from others.
        """
        moment = self._clock()
        query = replace(wish.query(language, slot.format), topic=slot.topic)
        async with self._database.write() as session:
            result = await self._appointments.hold(session, query, slot, now=moment, conversation_id=conversation_id)
            if isinstance(result, Taken):
                return None
            held = result.appointment
            held.language = language
            known = await roster.read(session, local_day(held.starts_at), local_day(held.starts_at))
            coach, agency = known.coaches[held.coach_id], known.agencies[held.agency_id]
            offer = Offer(rows.slot_of(held), coach, agency, language in coach.languages)
            return Kept(offer, held.public_id, round(((held.held_until or moment) - moment) / dt.timedelta(minutes=1)))

    async def offer_of(self, slot: Slot, language: str) -> Offer | None:
        """A slot with whom and where, free or not; None when the coach or the agency is not there any more."""
        async with self._database.read() as session:
            known = await roster.read(session, local_day(slot.start), local_day(slot.start))
        coach, agency = known.coaches.get(slot.coach), known.agencies.get(slot.agency)
        if coach is None or agency is None:
            return None
        return Offer(slot, coach, agency, language in coach.languages)

    async def is_free(self, wish: Wish, slot: Slot, language: str) -> bool:
        """Whether a slot can be moved to right now."""
        wall = wall_time(slot.start)
        query = replace(
            wish.query(language, slot.format),
            topic=slot.topic,
            agency=slot.agency,
            other_than=frozenset(),
            refused=frozenset(),
            never=ANYTIME,
            window=Window(wall, wall + dt.timedelta(minutes=1)),
        )
        async with self._database.read() as session:
            found = await self._appointments.free(session, query, self._clock())
        return found.outcome == "found"

    async def let_go(self, conversation_id: str) -> None:
        """Give back what the conversation holds, if anything."""
        async with self._database.write() as session:
            await self._appointments.let_go(session, conversation_id)

    async def meetings(self, conversation_id: str) -> tuple[Meeting, ...]:
        """The appointments of a conversation, the earliest first."""
        async with self._database.read() as session:
            return await meetings(session, conversation_id, self._clock())

    def wall(self) -> dt.datetime:
        """What the wall clocks show now."""
        return wall_time(self._clock())


def supply_of(known: Roster) -> Supply:
    """What a roster has to offer."""
    active = [coach for coach in known.coaches.values() if coach.active and any(coach.week.values())]
    received = {id_ for coach in active if "agency" in coach.formats for id_ in coach.agencies}
    return Supply(
        formats=tuple(one for one in FORMATS if any(one in coach.formats for coach in active)),
        topics=tuple(one for one in TOPICS if any(one in coach.lengths for coach in active)),
        agencies=tuple(one for one in known.agencies.values() if one.active and one.id in received),
    )


async def meetings(session: AsyncSession, conversation_id: str, now: dt.datetime) -> tuple[Meeting, ...]:
    """The appointments of a conversation as its person sees them, in the caller's transaction."""
    found = await agenda.appointments_of(session, conversation_id)
    if not found:
        return ()
    today = local_day(now)
    known = await roster.read(session, today, today)
    return tuple(meeting_of(one, known, now) for one in found)


def meeting_of(appointment: Appointment, known: Roster, now: dt.datetime) -> Meeting:
    """An appointment as its person sees it."""
    return Meeting(
        appointment.public_id,
        rows.slot_of(appointment),
        known.agencies[appointment.agency_id],
        known.coaches[appointment.coach_id].name,
        _state(appointment, now),
    )


def _state(appointment: Appointment, now: dt.datetime) -> State:
    if appointment.status == "cancelled":
        return "cancelled"
    if appointment.status == "booked" and appointment.starts_at > now:
        return "ahead"
    return "begun" if appointment.starts_at <= now < appointment.ends_at else "over"


async def propose(session: AsyncSession, rules: Rules, wish: Wish, language: str, now: dt.datetime) -> Proposal:
    """What is free for a wish, in the caller's transaction. The windows are looked at side by side, so that "Tuesday or
    Thursday" offers something of both.
    """
    bookable = bookable_time(rules, now)
    known = await roster.read(session, local_day(now), local_day(bookable.end))
    only = wish.windows[0] if len(wish.windows) == 1 else None
    if wish.hours is None and len(wish.windows) < 2 and not (only is not None and only.is_any_day):
        # mostly only some days have to be read for it
        query = replace(wish.query(language, widely=True), window=only)
        found = await calendar.free(session, rules, query, now, known)
        if found.outcome == "found":
            return Proposal(found.offers, "found", bookable, rules.notice)
    wanted = {coach.id for format_ in FORMATS for coach in candidates(known, wish.query(language, format_))}
    market = _Market(known, await claims.busy(session, wanted, bookable, now), rules, now, bookable)
    found = market.look(wish.query(language, widely=True), wish)
    if not found.offers and wish.refused:
        found = market.look(wish.query(language), wish)
    others: list[Format] = []
    if found.outcome == "none_in_window":
        formats = [one for one in FORMATS if one != wish.format and one in supply_of(known).formats]
        others = [one for one in formats if market.has(wish.query(language, one, widely=True), wish)]
    return Proposal(found.offers, found.outcome, bookable, rules.notice, tuple(others))


@dataclass(frozen=True, slots=True)
class _Market:
    """Everybody's free time, read once."""

    known: Roster
    busy: Mapping[int, Busy]
    rules: Rules
    now: dt.datetime
    bookable: Interval

    def look(self, query: Query, wish: Wish) -> Offers:
        """The offers for a query at the times of a wish."""
        if wish.hours is not None and not wish.windows:
            return self._at(query, wish.hours)
        looked = [self._in(query, window) for window in wish.windows or (None,)]
        found = [one.offers for one in looked if one.outcome == "found"]
        if len(looked) == 1 or not found:
            return looked[0]
        side_by_side = (offer for row in zip_longest(*found) for offer in row if offer is not None)
        first = list({offer.slot.start: offer for offer in side_by_side}.values())[:AT_A_TIME]
        return Offers(tuple(sorted(first, key=lambda offer: offer.slot.start)), "found")

    def has(self, query: Query, wish: Wish) -> bool:
        """Whether anything at all is free at the times of a wish: less work than to choose among it."""
        hours = wish.hours
        if hours is not None and not wish.windows:
            return any(hours.start <= time < hours.end for _, _, time in self._free(query, self.bookable))
        return any(
            any(window.part in (None, part_of(time)) for _, _, time in self._free(query, within))
            for window in wish.windows
            if (within := window.interval.overlap(self.bookable)) is not None
        )

    def _in(self, query: Query, window: Window | None) -> Offers:
        if window is not None and window.is_any_day and not self.has(query, Wish(windows=(window,))):
            # on no day is anything free in that part of it: then the soonest are as near as any
            soonest = choose(self.known, self.busy, query, self.rules, self.now)
            return Offers(soonest.offers, "none_in_window" if soonest.offers else soonest.outcome)
        return choose(self.known, self.busy, replace(query, window=window), self.rules, self.now)

    def _at(self, query: Query, hours: Hours) -> Offers:
        """The first days on which something begins at these hours, where it suits best; else that part of the day."""
        soon = Interval(self.bookable.start, min(self.bookable.start + _SOON, self.bookable.end))
        for within in (soon, self.bookable):
            best: dict[dt.date, Offer] = {}
            for slot, day, time in self._free(query, within):
                if hours.start <= time < hours.end:
                    offer = self._offer(slot, query)
                    if day not in best or self._suits(offer, query) < self._suits(best[day], query):
                        best[day] = offer
            if len(best) >= AT_A_TIME or (best and within == self.bookable):
                first = sorted(best.values(), key=lambda offer: self._suits(offer, query)[:2])[:AT_A_TIME]
                return Offers(tuple(sorted(first, key=lambda offer: offer.slot.start)), "found")
        start, end = wall_time(self.bookable.start), wall_time(self.bookable.end)
        around = self._in(query, Window(start, end, part_of(hours.start)))
        return around if not around.offers else Offers(around.offers, "none_in_window")

    def _free(self, query: Query, within: Interval) -> Iterator[tuple[Slot, dt.date, dt.time]]:
        """Every free slot that is not refused or ruled out, with its day and time on the wall, coach by coach."""
        for coach in candidates(self.known, query):
            for slot in free_slots(self.known, coach, self.busy, query, self.rules, self.now, within):
                wall = wall_time(slot.start)
                if slot.place_and_time not in query.refused and not query.never.forbids(wall):
                    yield slot, wall.date(), wall.time()

    def _offer(self, slot: Slot, query: Query) -> Offer:
        coach = self.known.coaches[slot.coach]
        return Offer(slot, coach, self.known.agencies[slot.agency], query.language in coach.languages)

    def _suits(self, offer: Offer, query: Query) -> tuple[bool, tuple[bool, int], dt.datetime]:
        """How well an offer suits; the lowest is the best: the language, how near it is, and how early."""
        place = query.postal_code if query.format == "agency" else None
        return not offer.speaks, distance(offer.agency, place), offer.slot.start
