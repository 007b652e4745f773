"""The link to one's appointment: whoever holds it may look at it, move it and cancel it, until it begins.

Nothing but a hash of it is kept, so a lost link cannot be looked up: each message that needs one gets a new one, and
all of them work. Where the appointment is moved to, they go along.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.people import tokens
from tandem.storage.models import Appointment, AppointmentLink

PATH: Final = "/appointment/"

_REMEMBERED: Final = dt.timedelta(days=30)
"""So long after the appointment a link still says that it is over, and not that there was never one."""


async def make(session: AsyncSession, appointment: Appointment) -> str:
    """A new path to an appointment, for the person alone; put the address of the service in front of it."""
    token = tokens.make()
    session.add(AppointmentLink(token_hash=tokens.digest(token), appointment_id=appointment.id))
    await session.flush()
    return PATH + token


async def find(session: AsyncSession, token: str) -> Appointment | None:
    """The appointment that a token opens, also one that has begun; None when there is no such token."""
    return (
        await session.scalars(
            select(Appointment)
            .join(AppointmentLink, AppointmentLink.appointment_id == Appointment.id)
            .where(AppointmentLink.token_hash == tokens.digest(token))
        )
    ).one_or_none()


async def remove_of(session: AsyncSession, conversation_id: str) -> None:
    """Take out all links to appointments of a conversation: the person is erased."""
    await _remove(session, Appointment.conversation_id == conversation_id)


async def remove_old(session: AsyncSession, now: dt.datetime) -> None:
    """Take out the links to appointments that are long over."""
    await _remove(session, Appointment.starts_at < now - _REMEMBERED)


async def _remove(session: AsyncSession, which: ColumnElement[bool]) -> None:
    await session.execute(
        delete(AppointmentLink)
        .where(AppointmentLink.appointment_id.in_(select(Appointment.id).where(which)))
        .execution_options(synchronize_session=False)
    )
