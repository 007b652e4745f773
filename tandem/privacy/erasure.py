"""Erasing a conversation, in three steps that survive a crash between any two of them.

1. In one transaction nothing of the person remains in the service: their words, answers, contact details and links go;
   the records of decisions and the tickets stay, without any link to a conversation. A last word may be added.
2. Rasa forgets the conversation. When it is away, this is tried until it succeeds (`purge.py`).
3. The empty row goes. Until then it only says that this conversation was erased, so that the widget shows the last word
   and then starts anew, instead of meeting a conversation that never was.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from sqlalchemy import case, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import links
from tandem.booking.appointments import Appointments
from tandem.channels.whatsapp import people
from tandem.clock import now
from tandem.conversations import events
from tandem.errors import Problem
from tandem.handoff.states import OPEN_TICKET
from tandem.integration import webhooks
from tandem.storage.models import (
    Conversation,
    CopyLink,
    Decision,
    Event,
    InboxMessage,
    OutboxMessage,
    PendingReply,
    Ticket,
    TicketEntry,
)

LAST_WORD_READABLE: Final = dt.timedelta(minutes=10)
"""How long the last word waits for who had no connection when it was said."""


def gone() -> Problem:
    """What a client is told who comes back to an erased conversation; `erased` lets it start anew without a fuss."""
    return Problem(404, "This conversation was erased. Start a new one with POST /chat/v1/conversations.", erased=True)


async def erase(
    session: AsyncSession, conversation_id: str, appointments: Appointments, *, last_word: str | None = None
) -> None:
    """The first step, in the caller's transaction; `last_word` is said to the person as the only event that remains.

    Coaches who expected the person are told by mail that nobody comes.
    """
    await session.flush()  # what this transaction has written of the conversation goes as well
    moment = now()
    # before the link to the conversation goes: an appointment would keep the name and the number
    await links.remove_of(session, conversation_id)
    await appointments.forget(session, conversation_id, moment)
    await webhooks.erased(session, conversation_id)
    address = await people.forget(session, conversation_id)
    emptied: dict[str, Any] = {"facts": {}, "consent": {}, "page": None, "control": "closed", "erased_at": moment}
    emptied |= {"confirmed": {}, "edits": {}, "for_rasa": {}, "last_user_seq": 0, "last_user_at": None}
    if last_word is None:
        emptied["token_hash"] = None
    language = await session.scalar(
        update(Conversation)
        .where(Conversation.id == conversation_id)
        .values(**emptied, epoch=Conversation.epoch + 1, updated_at=moment)
        .returning(Conversation.language)
        .execution_options(synchronize_session=False)
    )
    tickets = select(Ticket.id).where(Ticket.conversation_id == conversation_id)
    status = case((Ticket.status.in_(sorted(OPEN_TICKET)), "dropped"), else_=Ticket.status)
    for statement in (
        delete(TicketEntry).where(TicketEntry.ticket_id.in_(tickets)),
        update(Ticket)
        .where(Ticket.conversation_id == conversation_id)
        .values(conversation_id=None, contact={}, search="", next_step_on=None, status=status, updated_at=moment),
        update(Decision).where(Decision.conversation_id == conversation_id).values(conversation_id=None),
        *(
            delete(table).where(table.conversation_id == conversation_id)
            for table in (Event, InboxMessage, OutboxMessage, PendingReply, CopyLink)
        ),
    ):
        await session.execute(statement.execution_options(synchronize_session=False))
    if last_word is not None and language is not None:
        await events.append(session, conversation_id, author="assistant", text=last_word, language=language)
        if address is not None:
            await people.let_last_word_out(session, conversation_id, address)


async def is_erased(session: AsyncSession, conversation_id: str) -> bool:
    """Whether nothing but a last word is left of it."""
    erased_at = await session.scalar(select(Conversation.erased_at).where(Conversation.id == conversation_id))
    return erased_at is not None


async def is_unfinished(session: AsyncSession) -> bool:
    """Whether a second or third step is left to do, of any conversation."""
    return await session.scalar(select(Conversation.id).where(Conversation.erased_at.is_not(None)).limit(1)) is not None


async def not_forgotten(session: AsyncSession) -> list[str]:
    """The erased conversations that Rasa may still know, the oldest first."""
    found = await session.scalars(
        select(Conversation.id)
        .where(Conversation.erased_at.is_not(None), Conversation.forgotten_at.is_(None))
        .order_by(Conversation.erased_at)
    )
    return list(found)


async def mark_forgotten(session: AsyncSession, conversation_id: str) -> None:
    """The second step is done."""
    await session.execute(
        update(Conversation)
        .where(Conversation.id == conversation_id)
        .values(forgotten_at=now())
        .execution_options(synchronize_session=False)
    )


async def remove_shells(session: AsyncSession) -> None:
    """The third step, for all that are ready: there is no last word, or it was delivered and had its time."""
    last_word = exists().where(Event.conversation_id == Conversation.id)
    on_its_way = exists().where(OutboxMessage.conversation_id == Conversation.id, OutboxMessage.state == "pending")
    await session.execute(
        delete(Conversation)
        .where(
            Conversation.erased_at.is_not(None),
            Conversation.forgotten_at.is_not(None),
            or_(~last_word, Conversation.erased_at < now() - LAST_WORD_READABLE),
            ~on_its_way,
        )
        .execution_options(synchronize_session=False)
    )
