"""Uncovering telephone and e-mail: a deed of its own, for whom the policy lets, and noted each time."""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.errors import Problem
from tandem.people import audit, visible
from tandem.people.access import may_reveal
from tandem.people.sessions import SignedIn
from tandem.storage.models import Appointment, Ticket

Kind = Literal["ticket", "appointment"]

SHOWN_FOR: Final = dt.timedelta(minutes=30)
"""How long it stays uncovered for whoever uncovered it."""

_FIELDS: Final = ("name", "phone", "email")

__all__ = ["SHOWN_FOR", "contact", "is_revealed", "may_reveal"]


async def contact(session: AsyncSession, who: SignedIn, kind: Kind, id: int) -> dict[str, str]:  # noqa: A002
    """The contact details of a ticket or an appointment, by its number, with the note of who uncovered them.

    In a write. Raises `Problem` 404 when it is not visible for them, 403 when they may not uncover it.
    """
    owner_id, found = await _read(session, who, kind, id)
    if not may_reveal(who.standing, owner_id=owner_id):
        raise Problem(403, "Contact details are uncovered by whoever works for this person.", reason="not_theirs")
    audit.record(session, who.by, "revealed", kind, id)
    return found


async def is_revealed(session: AsyncSession, who: SignedIn, kind: Kind, id: int) -> bool:  # noqa: A002
    """Whether they uncovered it a short while ago and still may."""
    if not await audit.done_since(session, who.by, "revealed", kind, id, SHOWN_FOR):
        return False
    try:
        owner_id, _ = await _read(session, who, kind, id)
    except Problem:
        return False
    return may_reveal(who.standing, owner_id=owner_id)


async def _read(session: AsyncSession, who: SignedIn, kind: Kind, id_: int) -> tuple[int | None, dict[str, str]]:
    if kind == "ticket":
        query = select(Ticket).where(Ticket.id == id_, visible.tickets(who.standing))
        ticket = (await session.scalars(query)).one_or_none()
        if ticket is not None:
            return ticket.assignee_id, {name: str(ticket.contact[name]) for name in _FIELDS if ticket.contact.get(name)}
    else:
        appointment = (
            await session.scalars(select(Appointment).where(Appointment.id == id_, visible.appointments(who.standing)))
        ).one_or_none()
        if appointment is not None:
            values = {name: getattr(appointment, name) for name in _FIELDS}
            return appointment.coach_id, {name: value for name, value in values.items() if value}
    raise Problem(404, "There is nothing of this number here.")
