"""Appointments as the dialogue, the desk and the API make and change them: the calendar's step, and what is sent of it.

Every function works in its caller's transaction, so that no appointment exists whose mails and reminders were lost, and
no mail goes out about one that was rolled back.
"""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import agenda, calendar, rows
from tandem.booking.model import Query, Rules, Slot
from tandem.booking.offers import Offers
from tandem.booking.results import Done, Gone, Person, Taken
from tandem.integration import webhooks
from tandem.storage.models import Appointment


class Letters(Protocol):
    """What is sent about appointments. Each function is called once per change, in the transaction of the change."""

    async def booked(self, session: AsyncSession, appointment: Appointment, now: dt.datetime) -> None:
        """It was made."""

    async def moved(self, session: AsyncSession, appointment: Appointment, before: Slot, now: dt.datetime) -> None:
        """It is at another time, place or coach now; `before` is where it was, and with whom."""

    async def cancelled(self, session: AsyncSession, appointment: Appointment, now: dt.datetime) -> None:
        """It was cancelled, or the person was erased (then it has no name and no address any more)."""


class Appointments:
    """Booking with its consequences; `now` is the caller's moment, aware."""

    def __init__(self, rules: Rules, letters: Letters) -> None:
        self.rules = rules
        self._letters = letters

    async def free(self, session: AsyncSession, query: Query, now: dt.datetime) -> Offers:
        """See `calendar.free`."""
        return await calendar.free(session, self.rules, query, now)

    async def hold(
        self, session: AsyncSession, query: Query, slot: Slot, *, now: dt.datetime, conversation_id: str
    ) -> Done | Taken:
        """See `calendar.hold`. Nothing is sent: the person is still deciding."""
        return await calendar.hold(session, self.rules, query, slot, now=now, conversation_id=conversation_id)

    async def let_go(self, session: AsyncSession, conversation_id: str) -> None:
        """See `calendar.let_go`."""
        await calendar.let_go(session, conversation_id)

    async def confirm(
        self, session: AsyncSession, public_id: str, person: Person, *, request_id: str, now: dt.datetime
    ) -> Done | Taken | Gone:
        """See `calendar.confirm`."""
        result = await calendar.confirm(session, self.rules, public_id, person, request_id=request_id, now=now)
        return await self._told(session, result, now)

    async def book(
        self,
        session: AsyncSession,
        query: Query,
        slot: Slot,
        person: Person,
        *,
        request_id: str,
        now: dt.datetime,
        conversation_id: str | None = None,
    ) -> Done | Taken | Gone:
        """See `calendar.book`."""
        result = await calendar.book(
            session,
            self.rules,
            query,
            slot,
            person,
            request_id=request_id,
            now=now,
            conversation_id=conversation_id,
        )
        return await self._told(session, result, now)

    async def move(
        self, session: AsyncSession, query: Query, public_id: str, slot: Slot, *, now: dt.datetime
    ) -> Done | Taken | Gone:
        """See `calendar.move`."""
        # taken before it is looked at: two moves at once must each tell the coach whom the other one has left
        appointment = await rows.take(session, public_id)
        before = rows.slot_of(appointment) if appointment is not None else slot
        result = await calendar.move(session, self.rules, query, public_id, slot, now=now)
        if isinstance(result, Done) and not result.repeated:
            await self._letters.moved(session, result.appointment, before, now)
            await webhooks.appointment_event(session, "appointment.moved", result.appointment)
        return result

    async def cancel(self, session: AsyncSession, public_id: str, *, now: dt.datetime) -> Done | Gone:
        """See `calendar.cancel`."""
        result = await calendar.cancel(session, public_id, now=now)
        if isinstance(result, Done) and not result.repeated:
            await self._letters.cancelled(session, result.appointment, now)
            await webhooks.appointment_event(session, "appointment.cancelled", result.appointment)
        return result

    async def forget(self, session: AsyncSession, conversation_id: str, now: dt.datetime) -> None:
        """See `agenda.forget`; whoever expected the person is told that the appointment is off."""
        for appointment in await agenda.forget(session, conversation_id, now):
            await self._letters.cancelled(session, appointment, now)
            await webhooks.appointment_event(session, "appointment.cancelled", appointment)

    async def _told(self, session: AsyncSession, result: Done | Taken | Gone, now: dt.datetime) -> Done | Taken | Gone:
        if isinstance(result, Done) and not result.repeated:
            await self._letters.booked(session, result.appointment, now)
            await webhooks.appointment_event(session, "appointment.booked", result.appointment)
        return result
