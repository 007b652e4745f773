"""Booking an hour: offers, holding one of them, confirming, moving, cancelling.

Every function works in its caller's transaction and takes rows always in the same order: the conversation, the
appointment, then the coaches by their numbers. So two people, the desk and a turn wait for each other instead of
meeting in a deadlock.

1. With the coach's row taken, nobody else can book, move or change hours there until the commit.
2. Whether the slot is free is looked up again then, with all that people did in the meantime.
3. The time is claimed under a unique key (`claims.py`), which would refuse it if the look had been wrong.

Who comes too late gets `Taken` with new offers. `now` is the moment of the caller, aware: what was offered, held and
confirmed in one transaction is measured by one clock.
"""

from __future__ import annotations

import datetime as dt
import secrets
import uuid
from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final, cast

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import claims, roster, rows
from tandem.booking.intervals import Interval, local_day
from tandem.booking.model import NOT_BUSY, Busy, Coach, Query, Roster, Rules, Slot
from tandem.booking.offers import Look, NotKnownError, Offers, choose, looks
from tandem.booking.results import Done, Gone, Person, Taken
from tandem.booking.slots import bookable_time, candidates, free_slots
from tandem.storage.models import AgencyRow, Appointment

_KEPT: Final = dt.timedelta(days=1)
"""How long a hold that has ended is remembered: who confirms late gets the slot if it is still free."""

_ONE_MINUTE: Final = dt.timedelta(minutes=1)


class _LostError(Exception):
    """Leaves a savepoint: the slot is somebody else's, and what was written in it must go."""

    def __init__(self, known: Roster) -> None:
        super().__init__()
        self.known = known


async def free(
    session: AsyncSession, rules: Rules, query: Query, now: dt.datetime, known: Roster | None = None
) -> Offers:
    """Up to three offers for a query, or why there are none. `known`: the roster, when it was just read."""
    if known is None:
        known = await _read_roster(session, rules, now)
    *some, everything = looks(known, query, rules, now)
    busy: dict[int, Busy] = {}
    before: Look | None = None
    for look in some:
        # of the same time, what is known of some coaches need not be read again
        read = before.coaches if before is not None and before.within == look.within else frozenset[int]()
        busy = {**(busy if read else {}), **await claims.busy(session, look.coaches - read, look.within, now)}
        before = look
        with suppress(NotKnownError):
            return choose(known, busy, query, rules, now, look)
    busy = await claims.busy(session, everything.coaches, everything.within, now)
    return choose(known, busy, query, rules, now)


async def all_free(session: AsyncSession, rules: Rules, query: Query, now: dt.datetime) -> list[Slot]:
    """Every free slot for a query within its window, by time and coach; nothing that was refused is left out."""
    bookable = bookable_time(rules, now)
    within = query.window.interval if query.window is not None else None
    known = await _read_roster(session, rules, now)
    coaches = candidates(known, query)
    busy = await claims.busy(session, [coach.id for coach in coaches], bookable, now)
    found = [slot for coach in coaches for slot in free_slots(known, coach, busy, query, rules, now, within)]
    return sorted(found, key=lambda slot: (slot.start, slot.coach))


async def hold(
    session: AsyncSession, rules: Rules, query: Query, slot: Slot, *, now: dt.datetime, conversation_id: str | None
) -> Done | Taken:
    """Keep a slot for a person who is deciding, for `rules.hold`; what they held before is given back.

    Another coach who is free at the same place and time, and speaks the person's language as well, will do. Holding the
    slot again that one holds changes nothing. `query` says what to offer when the slot is taken.
    """
    before = await rows.held_by(session, conversation_id)
    if before is not None and _alive(before, now) and _is_for(before, slot):
        return Done(before, repeated=True)
    values = {"status": "held", "held_until": now + rules.hold}
    return await _reserve(session, rules, query, slot, now, conversation_id, before, values)


async def confirm(
    session: AsyncSession, rules: Rules, public_id: str, person: Person, *, request_id: str, now: dt.datetime
) -> Done | Taken | Gone:
    """Make an appointment of a hold. The same click again (`request_id`), or another on the same hold, books once.

    `request_id` is one among all: put the name of the client in front of its own ids. A hold that has ended is still
    good while nobody else has the slot and it may still be booked.
    """
    done = await rows.by_request(session, request_id)
    if done is not None:
        return done
    appointment = await rows.take(session, public_id)
    if appointment is None:
        return Gone("unknown")
    if appointment.status != "held":
        return rows.as_it_is(appointment)
    query = await _query_for(session, appointment)
    slot = rows.slot_of(appointment)
    measured = replace(rules, notice=dt.timedelta()) if _alive(appointment, now) else rules
    try:
        async with session.begin_nested():
            await roster.lock_coaches(session, [appointment.coach_id])
            known = await _read_roster(session, rules, now)
            if not await _free_coaches(session, known, measured, query, slot, now, [slot.coach], but=appointment.id):
                raise _LostError(known)
            _fill(appointment, _booked(person, request_id), now)
            if not await claims.claim(session, appointment, now):
                raise _LostError(known)
    except _LostError as lost:
        await session.refresh(appointment)
        return Taken(await free(session, rules, query, now, lost.known))
    except IntegrityError as error:
        return await _by_request(session, request_id, error)
    return Done(appointment)


async def book(
    session: AsyncSession,
    rules: Rules,
    query: Query,
    slot: Slot,
    person: Person,
    *,
    request_id: str,
    now: dt.datetime,
    conversation_id: str | None = None,
) -> Done | Taken | Gone:
    """Hold and confirm at once, for whoever decides on the spot (the desk, the API).

    The same `request_id` again books once. It is one among all: put the name of the client in front of its own ids.
    """
    done = await rows.by_request(session, request_id)
    if done is not None:
        return done
    before = await rows.held_by(session, conversation_id)
    values = _booked(person, request_id)
    try:
        made = await _reserve(session, rules, query, slot, now, conversation_id, before, values)
    except IntegrityError as error:
        return await _by_request(session, request_id, error)
    if isinstance(made, Taken):
        # the same request may have been carried out while this one waited for the coach
        return await rows.by_request(session, request_id) or made
    return made


async def move(
    session: AsyncSession, rules: Rules, query: Query, public_id: str, slot: Slot, *, now: dt.datetime
) -> Done | Taken | Gone:
    """Move an appointment that has not begun to another slot; it keeps its identity, and its sequence rises.

    Moving it to where it is changes nothing. When the slot is taken it stays where it was.
    """
    appointment = await rows.take(session, public_id)
    if appointment is None or appointment.status == "held":
        return Gone("unknown")
    if appointment.status != "booked" or appointment.starts_at <= now:
        return Gone("cancelled" if appointment.status == "cancelled" else "over")
    query = replace(query, topic=slot.topic, format=slot.format)
    try:
        async with session.begin_nested():
            able = await roster.lock_coaches(session, [appointment.coach_id, slot.coach], agency=slot.agency)
            known = await _read_roster(session, rules, now)
            coaches = await _free_coaches(session, known, rules, query, slot, now, able, but=appointment.id)
            if not coaches:
                raise _LostError(known)
            if rows.slot_of(appointment) == replace(slot, coach=coaches[0].id):
                return Done(appointment, repeated=True)
            _place(appointment, coaches[0], slot)
            appointment.sequence += 1
            appointment.updated_at = now
            if not await claims.claim(session, appointment, now):
                raise _LostError(known)
    except _LostError as lost:
        await session.refresh(appointment)
        return Taken(await free(session, rules, query, now, lost.known))
    return Done(appointment)


async def cancel(session: AsyncSession, public_id: str, *, now: dt.datetime) -> Done | Gone:
    """Cancel an appointment that has not begun, and give its time back; cancelling it again changes nothing."""
    appointment = await rows.take(session, public_id)
    if appointment is None or appointment.status == "held":
        return Gone("unknown")
    if appointment.status == "cancelled":
        return Done(appointment, repeated=True)
    if appointment.status != "booked" or appointment.starts_at <= now:
        return Gone("over")
    await roster.lock_coaches(session, [appointment.coach_id])
    appointment.status = "cancelled"
    appointment.sequence += 1
    appointment.updated_at = now
    await claims.release(session, appointment.id)
    await session.flush()
    return Done(appointment)


async def let_go(session: AsyncSession, conversation_id: str) -> None:
    """Give back what a conversation holds, when the person wants none of it; nothing happens when it holds nothing."""
    held = await rows.held_by(session, conversation_id)
    if held is not None:
        await roster.lock_coaches(session, [held.coach_id])
        await rows.remove(session, held)


async def expire_holds(session: AsyncSession, now: dt.datetime) -> int:
    """Remove holds that ended a day ago, and the claims on time that is long over; how many holds.

    To be called now and then. Nobody waits for it: a slot is free as soon as its hold ends.
    """
    over = await session.scalars(
        select(Appointment)
        .where(Appointment.status == "held", Appointment.held_until < now - _KEPT)
        .order_by(Appointment.id)
        # whoever is confirming one of them right now has it, and it stays
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )
    removed = over.all()
    await roster.lock_coaches(session, {one.coach_id for one in removed})
    for one in removed:
        await rows.remove(session, one)
    await claims.release_before(session, now - _KEPT)
    return len(removed)


async def _reserve(
    session: AsyncSession,
    rules: Rules,
    query: Query,
    slot: Slot,
    now: dt.datetime,
    conversation_id: str | None,
    before: Appointment | None,
    values: dict[str, Any],
) -> Done | Taken:
    """A new appointment in the slot with these values, in place of the one that was held before."""
    try:
        async with session.begin_nested():
            wanted = {slot.coach} if before is None else {slot.coach, before.coach_id}
            able = await roster.lock_coaches(session, wanted, agency=slot.agency)
            if before is not None:
                await rows.remove(session, before)
            known = await _read_roster(session, rules, now)
            coaches = await _free_coaches(session, known, rules, query, slot, now, able)
            if not coaches:
                raise _LostError(known)
            appointment = Appointment(
                public_id=secrets.token_urlsafe(12),
                uid=str(uuid.uuid4()),
                conversation_id=conversation_id,
                language=query.language,
                sequence=0,
                created_at=now,
            )
            _place(appointment, coaches[0], slot)
            _fill(appointment, values, now)
            session.add(appointment)
            if not await claims.claim(session, appointment, now):
                raise _LostError(known)
            return Done(appointment)
    except _LostError as lost:
        return Taken(await free(session, rules, query, now, lost.known))


async def _read_roster(session: AsyncSession, rules: Rules, now: dt.datetime) -> Roster:
    """Everybody, with the special days of all that can be booked."""
    return await roster.read(session, local_day(now), local_day(bookable_time(rules, now).end))


async def _free_coaches(
    session: AsyncSession,
    known: Roster,
    rules: Rules,
    query: Query,
    slot: Slot,
    now: dt.datetime,
    able: Collection[int],
    *,
    but: int | None = None,
) -> list[Coach]:
    """Who of these coaches is free in exactly this slot: the slot's own coach first, then who has the fewest
    appointments around that day. Others only if the person can talk with them as well as with the slot's own.
    """
    own = known.coaches.get(slot.coach)
    if own is None:
        return []
    exactly = Query(
        topic=slot.topic, format=slot.format, language=query.language, agency=slot.agency, coach=query.coach
    )
    coaches = [
        coach
        for coach in candidates(known, exactly)
        if coach.id in able and (query.language in coach.languages or query.language not in own.languages)
    ]
    busy = await claims.busy(session, [coach.id for coach in coaches], slot.interval, now, but=but)
    start = Interval(slot.start, slot.start + _ONE_MINUTE)
    found = [
        coach
        for coach in coaches
        if any(one.end == slot.end for one in free_slots(known, coach, busy, exactly, rules, now, start))
    ]
    return sorted(
        found,
        key=lambda coach: (coach.id != slot.coach, len(busy.get(coach.id, NOT_BUSY).appointments), coach.id),
    )


async def _by_request(session: AsyncSession, request_id: str, error: IntegrityError) -> Done | Gone:
    """What the same request did at the same moment; when it did nothing, the error was another one and is raised."""
    done = await rows.by_request(session, request_id)
    if done is None:
        raise error
    return done


def _alive(appointment: Appointment, now: dt.datetime) -> bool:
    return appointment.held_until is not None and appointment.held_until > now


def _is_for(appointment: Appointment, slot: Slot) -> bool:
    """Whether it is what a person chose who chose this slot; which coach it became does not matter to them."""
    held = rows.slot_of(appointment)
    return (held.topic, held.place_and_time) == (slot.topic, slot.place_and_time)


def _place(appointment: Appointment, coach: Coach, slot: Slot) -> None:
    appointment.coach_id = coach.id
    appointment.agency_id = slot.agency
    appointment.topic = slot.topic
    appointment.format = slot.format
    appointment.starts_at = slot.start
    appointment.ends_at = slot.end
    appointment.before_minutes = coach.before
    appointment.after_minutes = coach.after


def _fill(appointment: Appointment, values: dict[str, Any], now: dt.datetime) -> None:
    for name, value in values.items():
        setattr(appointment, name, value)
    appointment.updated_at = now


def _booked(person: Person, request_id: str) -> dict[str, Any]:
    return {
        "status": "booked",
        "held_until": None,
        "name": person.name,
        "phone": person.phone,
        "email": person.email,
        "consented_at": person.consented_at,
        "request_id": request_id,
    }


async def _query_for(session: AsyncSession, appointment: Appointment) -> Query:
    """What to offer in place of an appointment: the same, the nearest to its agency first."""
    agency = await session.get_one(AgencyRow, appointment.agency_id)
    return Query(
        topic=cast(Any, appointment.topic),
        format=cast(Any, appointment.format),
        language=appointment.language,
        postal_code=agency.postal_code,
    )
