"""Replies of advisors. One written at the desk can be taken back for some seconds: until it is due it is no event of
the talk, so nobody can have read what was taken back.

Every function works in its caller's transaction and takes the conversation's row first. Replies of a talk become events
in the order in which they were written.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.conversations import events
from tandem.handoff import rows
from tandem.handoff.canned import VARIABLES
from tandem.handoff.refusal import Refused
from tandem.handoff.window import reply_window
from tandem.storage.models import Advisor, Conversation, PendingReply, Ticket

UNDO: Final = dt.timedelta(seconds=10)
"""How long a reply can be taken back."""

_PLACEHOLDER: Final = re.compile(r"\{(?:" + "|".join(VARIABLES) + r")\}")


async def put(
    session: AsyncSession, ticket_id: int, advisor: Advisor, text: str, *, announced: bool = False
) -> PendingReply:
    """Write to the person, in a moment. Only who owns the ticket and leads the conversation may.

    `announced`: outside WhatsApp's window as well. The channel then sends the approved message that an answer waits,
    and the answer itself once the person asks for it.
    """
    ticket, conversation, said = await _allowed(session, ticket_id, advisor, text, wait=UNDO, announced=announced)
    moment = now()
    last = await session.scalar(
        select(PendingReply.due_at)
        .where(PendingReply.conversation_id == conversation.id)
        .order_by(PendingReply.id.desc())
        .limit(1)
    )
    reply = PendingReply(
        ticket_id=ticket.id,
        conversation_id=conversation.id,
        advisor_id=advisor.id,
        text=said,
        created_at=moment,
        # a clock that was set back must not change the order
        due_at=max(moment + UNDO, last or moment),
    )
    session.add(reply)
    await session.flush()
    await rows.set_values(session, ticket)
    return reply


async def send(session: AsyncSession, ticket_id: int, advisor: Advisor, text: str) -> Ticket:
    """Write to the person at once, after what is still waiting to be sent."""
    ticket, conversation, said = await _allowed(session, ticket_id, advisor, text, wait=dt.timedelta())
    await send_pending(session, ticket, conversation)
    await _say(session, ticket, conversation, advisor, said, now())
    return ticket


async def undo(session: AsyncSession, reply_id: int, advisor: Advisor) -> str:
    """Take a reply back that the person cannot have read; the text, for whoever wants to write it better.

    409 once it is sent. A reply of somebody else does not exist for this advisor.
    """
    if not 0 < reply_id <= rows.MAX_ID:
        raise _unknown()
    conversation_id = await session.scalar(select(PendingReply.conversation_id).where(PendingReply.id == reply_id))
    if conversation_id is None:
        raise _sent()
    await rows.take_conversation(session, conversation_id)
    reply = await session.get(PendingReply, reply_id, populate_existing=True)
    if reply is None:
        raise _sent()
    if reply.advisor_id != advisor.id:
        raise _unknown()
    text = reply.text
    await session.delete(reply)
    ticket = await rows.fresh(session, reply.ticket_id)
    rows.log(session, ticket, "undone", advisor)
    await session.flush()
    return text


async def pending(session: AsyncSession, ticket_id: int) -> list[PendingReply]:
    """What can still be taken back, in order."""
    query = select(PendingReply).where(PendingReply.ticket_id == ticket_id).order_by(PendingReply.id)
    return list(await session.scalars(query))


async def due(session: AsyncSession, at: dt.datetime, limit: int = 100) -> list[str]:
    """The conversations in which a reply is due, the longest first."""
    found = await session.scalars(
        select(PendingReply.conversation_id).where(PendingReply.due_at <= at).order_by(PendingReply.due_at).limit(limit)
    )
    return list(dict.fromkeys(found))


async def send_due(session: AsyncSession, conversation_id: str, at: dt.datetime) -> int:
    """Make events of what is due in a conversation; how many."""
    conversation = await session.get(Conversation, conversation_id, with_for_update=True, populate_existing=True)
    if conversation is None:
        return 0
    return await _promote(session, conversation, at)


async def send_pending(session: AsyncSession, ticket: Ticket, conversation: Conversation) -> None:
    """Make events of everything that waits, now: whoever leaves a talk has meant what they wrote.

    The caller holds the conversation's row; `ticket` shows the change afterwards.
    """
    if await _promote(session, conversation, None):
        await rows.fresh(session, ticket.id)


async def _promote(session: AsyncSession, conversation: Conversation, until: dt.datetime | None) -> int:
    query = select(PendingReply).where(PendingReply.conversation_id == conversation.id).order_by(PendingReply.id)
    sent = 0
    for reply in list(await session.scalars(query.execution_options(populate_existing=True))):
        if until is not None and reply.due_at > until:
            break
        await session.execute(delete(PendingReply).where(PendingReply.id == reply.id))
        session.expunge(reply)
        ticket = await rows.fresh(session, reply.ticket_id)
        advisor = await session.get_one(Advisor, reply.advisor_id)
        await _say(session, ticket, conversation, advisor, reply.text, reply.created_at)
        sent += 1
    return sent


async def _say(
    session: AsyncSession,
    ticket: Ticket,
    conversation: Conversation,
    advisor: Advisor,
    text: str,
    written_at: dt.datetime,
) -> None:
    event = await events.append(
        session, conversation.id, author="advisor", name=advisor.name, text=text, language=conversation.language
    )
    # what the person wrote meanwhile is not answered by it
    if conversation.last_user_at is None or conversation.last_user_at <= written_at:
        await rows.change(session, ticket, "reply", waiting_since=None)
    rows.log(session, ticket, "replied", advisor, seq=event.seq)
    await session.flush()


async def _allowed(
    session: AsyncSession,
    ticket_id: int,
    advisor: Advisor,
    text: str,
    *,
    wait: dt.timedelta,
    announced: bool = False,
) -> tuple[Ticket, Conversation, str]:
    said = rows.read_text(text)
    if _PLACEHOLDER.search(said):
        raise Refused(
            422, "`text` still holds a variable between braces: write what belongs there.", reason="placeholder"
        )
    ticket, conversation = await rows.take(session, ticket_id)
    await rows.require_owner(session, ticket, advisor)
    rows.require_lead(conversation)
    window = await reply_window(session, conversation)
    is_closed = window is not None and not window.is_open(now() + wait)
    if window is not None and (window.silenced or (is_closed and window.opted_out)):
        raise Refused(409, "The person wished for no more messages on WhatsApp.", reason="opted_out")
    if is_closed and not announced:
        raise Refused(
            409,
            "WhatsApp lets one write freely for 24 hours after the person's last message. Use a template instead.",
            reason="window",
        )
    return ticket, conversation, said


def _sent() -> Refused:
    return Refused(409, "This reply is on its way already: it cannot be taken back.", reason="sent")


def _unknown() -> Refused:
    return Refused(404, "There is no such reply.", reason="unknown")
