"""What each advisor has read: what the person wrote since, and in which notes they were named and have not looked."""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.handoff import rows
from tandem.storage.models import Conversation, Ticket, TicketMention, TicketRead


async def mark(session: AsyncSession, ticket_id: int, advisor_id: int) -> None:
    """Everything so far is read. A ticket that does not exist is left alone."""
    if not 0 < ticket_id <= rows.MAX_ID:
        return
    seq = await session.scalar(
        select(Conversation.last_seq)
        .join(Ticket, Ticket.conversation_id == Conversation.id)
        .where(Ticket.id == ticket_id)
        # two windows of one advisor take turns instead of writing the same row twice
        .with_for_update(key_share=True, of=Ticket)
    )
    if seq is None:
        return
    await session.merge(TicketRead(advisor_id=advisor_id, ticket_id=ticket_id, seq=seq))
    await session.execute(
        update(TicketMention)
        .where(
            TicketMention.ticket_id == ticket_id,
            TicketMention.advisor_id == advisor_id,
            TicketMention.read_at.is_(None),
        )
        .values(read_at=now())
        .execution_options(synchronize_session=False)
    )
    await session.flush()
