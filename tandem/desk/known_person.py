"""A person whom the desk knows already: from a ticket, or from an appointment before."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.people import visible
from tandem.people.access import Standing
from tandem.storage.models import Appointment, Conversation, Ticket


@dataclass(frozen=True, slots=True)
class Known:
    """Who it is, as far as they told, and whether they agreed to be contacted."""

    language: str
    conversation_id: str | None = None
    postal_code: str | None = None
    name: str | None = None
    phone: str | None = None
    email: str | None = None
    consented_at: dt.datetime | None = None
    """None: they have not agreed, or it is not known."""
    ticket_id: int | None = None


async def of_ticket(session: AsyncSession, standing: Standing, ticket_id: int) -> Known | None:
    """The person of a ticket that may be seen; None for any other."""
    found = (
        await session.execute(
            select(Ticket, Conversation)
            .join(Conversation, Conversation.id == Ticket.conversation_id)
            .where(Ticket.id == ticket_id, visible.tickets(standing))
        )
    ).one_or_none()
    if found is None:
        return None
    ticket, conversation = found
    code = conversation.facts.get("postal_code")
    return Known(
        language=conversation.language,
        conversation_id=conversation.id,
        postal_code=code if isinstance(code, str) else None,
        name=ticket.contact.get("name"),
        phone=ticket.contact.get("phone"),
        email=ticket.contact.get("email"),
        consented_at=_consent(conversation),
        ticket_id=ticket.id,
    )


async def of_appointment(session: AsyncSession, standing: Standing, public_id: str) -> Known | None:
    """The person of an appointment that may be seen; None for any other."""
    found = (
        await session.scalars(
            select(Appointment).where(
                Appointment.public_id == public_id, Appointment.status != "held", visible.appointments(standing)
            )
        )
    ).one_or_none()
    if found is None:
        return None
    return Known(
        language=found.language,
        conversation_id=found.conversation_id,
        name=found.name,
        phone=found.phone,
        email=found.email,
        consented_at=found.consented_at if found.name else None,
    )


def _consent(conversation: Conversation) -> dt.datetime | None:
    given = conversation.consent
    return dt.datetime.fromisoformat(given["at"]) if given.get("contact") else None
