"""What a turn causes beside its replies: a ticket, a consent.

Actions only say what should happen (`{"effect": …}` in a reply's custom part). It is carried out here, in the very
transaction that stores the replies: a turn that is tried again, or replayed after a crash, opens no second ticket.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.handoff import tickets
from tandem.storage.models import Conversation


async def carry_out(session: AsyncSession, conversation_id: str, effect: dict[str, Any]) -> None:
    """Carry out one effect; an unknown one is a fault of the actions and raises `ValueError`."""
    match effect.get("effect"):
        case "ticket":
            await tickets.open_ticket(session, conversation_id, reason=effect["reason"])
        case "contact_agreed":
            await _remember_consent(session, conversation_id, agreed=True)
            await tickets.open_ticket(
                session, conversation_id, reason=effect["reason"], contact=dict(effect["contact"])
            )
        case "contact_declined":
            await _remember_consent(session, conversation_id, agreed=False)
        case unknown:
            raise ValueError(f"no such effect: {unknown!r}")


async def _remember_consent(session: AsyncSession, conversation_id: str, *, agreed: bool) -> None:
    await session.execute(
        update(Conversation)
        .where(Conversation.id == conversation_id)
        .values(consent={"contact": agreed, "at": now().isoformat()})
        .execution_options(synchronize_session=False)
    )
