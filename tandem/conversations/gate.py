"""The gate: who leads a conversation, and the fence that keeps a late bot reply out.

Every change of control is one UPDATE that names the states it may start from and raises `epoch`. A bot turn notes the
epoch when it starts and stores its replies only while the epoch is the same. So a reply that was being made when an
advisor took over is not merely unlikely to appear: it cannot be stored.
"""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.handoff.states import CONTROL_CHANGES
from tandem.storage.models import Conversation


async def change(session: AsyncSession, conversation_id: str, happening: str) -> bool:
    """Carry out one of `CONTROL_CHANGES`; False when the conversation was not in a state that allows it."""
    allowed, target = CONTROL_CHANGES[happening]
    changed = await session.execute(
        update(Conversation)
        .where(Conversation.id == conversation_id, Conversation.control.in_(allowed))
        .values(control=target, epoch=Conversation.epoch + 1, updated_at=now())
        .returning(Conversation.id)
        .execution_options(synchronize_session=False)
    )
    return changed.scalar_one_or_none() is not None


async def still_open(session: AsyncSession, conversation_id: str, epoch: int) -> bool:
    """Take the conversation's row and say whether a turn that started at `epoch` may still write."""
    passed = await session.execute(
        update(Conversation)
        .where(Conversation.id == conversation_id, Conversation.epoch == epoch)
        .values(updated_at=now())
        .returning(Conversation.id)
        .execution_options(synchronize_session=False)
    )
    return passed.scalar_one_or_none() is not None
