"""Appointments found and taken: rows always in the same order, so that nobody meets another in a deadlock.

The order is: the conversation, the appointment, then the coaches by their numbers (`roster.lock_coaches`).
"""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.model import Slot
from tandem.booking.results import Done, Gone
from tandem.storage.models import Appointment, Conversation


async def take(session: AsyncSession, public_id: str) -> Appointment | None:
    """The appointment as it is now, with nobody else able to change it until the commit; its conversation first."""
    found = (
        await session.execute(
            select(Appointment.id, Appointment.conversation_id).where(Appointment.public_id == public_id)
        )
    ).one_or_none()
    if found is None:
        return None
    await _take_conversation(session, found.conversation_id)
    return await session.get(Appointment, found.id, with_for_update=True, populate_existing=True)


async def take_all(session: AsyncSession, conversation_id: str) -> list[Appointment]:
    """All appointments and holds of a conversation, taken like `take` does."""
    await _take_conversation(session, conversation_id)
    found = await session.scalars(
        select(Appointment)
        .where(Appointment.conversation_id == conversation_id)
        .order_by(Appointment.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return list(found)


async def held_by(session: AsyncSession, conversation_id: str | None) -> Appointment | None:
    """What a conversation holds, also when the hold has ended; taken like `take` does."""
    if conversation_id is None:
        return None
    await _take_conversation(session, conversation_id)
    return (
        await session.scalars(
            select(Appointment)
            .where(Appointment.conversation_id == conversation_id, Appointment.status == "held")
            .with_for_update()
            .execution_options(populate_existing=True)
        )
    ).one_or_none()


async def by_request(session: AsyncSession, request_id: str) -> Done | Gone | None:
    """What the same request did before, if it did."""
    found = (
        await session.scalars(
            select(Appointment).where(Appointment.request_id == request_id).execution_options(populate_existing=True)
        )
    ).one_or_none()
    return as_it_is(found) if found is not None else None


def as_it_is(appointment: Appointment) -> Done | Gone:
    """What is told about an appointment that nothing has to be done with."""
    if appointment.status == "booked":
        return Done(appointment, repeated=True)
    return Gone("cancelled" if appointment.status == "cancelled" else "over")


def slot_of(appointment: Appointment) -> Slot:
    """The slot in which an appointment is."""
    return Slot(
        appointment.coach_id,
        appointment.agency_id,
        cast(Any, appointment.topic),
        cast(Any, appointment.format),
        appointment.starts_at,
        appointment.ends_at,
    )


async def remove(session: AsyncSession, hold: Appointment) -> None:
    """Remove a hold, and with it what it claimed."""
    # by the object: SQLite may give its number to the next one, and the session must not take that one for this one
    await session.delete(hold)
    await session.flush()


async def _take_conversation(session: AsyncSession, conversation_id: str | None) -> None:
    if conversation_id is not None:
        await session.execute(select(Conversation.id).where(Conversation.id == conversation_id).with_for_update())
