"""The gate: who leads a conversation, and the fence that keeps a late bot reply out.

Every change of control is one UPDATE that names the states it may start from and raises `epoch`. A bot turn notes the
epoch when it starts and stores its replies only while the epoch is the same. So a reply that was being made when an
advisor took over is not merely unlikely to appear: it cannot be stored.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.handoff.states import CONTROL_CHANGES
from tandem.impact import questions
from tandem.integration import webhooks
from tandem.storage.models import Conversation, InboxMessage

_NOTHING_ASKED: Final = {"asked": "returned", "correcting": None, "misunderstood": 0, "erasure_asked": None}
"""The slots of a dialogue in which no question is open; a form then asks again, without starting over."""


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
    if changed.scalar_one_or_none() is None:
        return False
    await webhooks.control_event(session, conversation_id, target)
    return True


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


async def leave_to_advisor(session: AsyncSession, conversation: Conversation) -> None:
    """Whatever the assistant has not answered, and whatever it was asking, is the advisor's to answer: when it leads
    again, it must neither come back to an old message nor take a new one for the answer to an old question.

    The caller holds the conversation's row.
    """
    waiting = select(InboxMessage).where(
        InboxMessage.conversation_id == conversation.id, InboxMessage.state == "pending"
    )
    for message in await session.scalars(waiting.execution_options(populate_existing=True)):
        message.state = "for_advisor"
        message.payload = questions.forgotten(message.payload)
    conversation.for_rasa = {**conversation.for_rasa, **_NOTHING_ASKED}
    await session.flush()
