"""Who looks at a ticket just now and who writes in it, over all processes. What is not renewed is over by itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.handoff import rows
from tandem.storage.database import CHANGED
from tandem.storage.models import Advisor, Ticket, TicketPresence

VIEWING: Final = dt.timedelta(seconds=30)
TYPING: Final = dt.timedelta(seconds=6)


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who has the ticket open."""

    advisor_id: int
    name: str
    typing: bool


async def mark(session: AsyncSession, ticket_id: int, advisor_id: int, *, typing: bool = False) -> None:
    """Note that an advisor has the ticket open, or writes in it. A ticket that does not exist is left alone."""
    conversation_id = await _conversation_of(session, ticket_id)
    if conversation_id is None:
        return
    moment = now()
    known = await session.get(TicketPresence, (ticket_id, advisor_id), populate_existing=True)
    was = known is not None and known.viewing_until > moment
    wrote = known is not None and known.typing_until is not None and known.typing_until > moment
    await session.merge(
        TicketPresence(
            ticket_id=ticket_id,
            advisor_id=advisor_id,
            viewing_until=moment + VIEWING,
            typing_until=moment + TYPING if typing else None,
        )
    )
    if not was or wrote != typing:
        session.info.setdefault(CHANGED, set()).add(conversation_id)
    await session.flush()


async def leave(session: AsyncSession, ticket_id: int, advisor_id: int) -> None:
    """Note that an advisor has closed the ticket's page."""
    conversation_id = await _conversation_of(session, ticket_id)
    await session.execute(
        delete(TicketPresence).where(TicketPresence.ticket_id == ticket_id, TicketPresence.advisor_id == advisor_id)
    )
    if conversation_id is not None:
        session.info.setdefault(CHANGED, set()).add(conversation_id)


async def of(session: AsyncSession, ticket_id: int, *, but: int | None = None) -> list[Present]:
    """Who has the ticket open now, by name; `but` is whoever asks."""
    moment = now()
    found = await session.execute(
        select(TicketPresence, Advisor.name)
        .join(Advisor, Advisor.id == TicketPresence.advisor_id)
        .where(TicketPresence.ticket_id == ticket_id, TicketPresence.viewing_until > moment)
        .order_by(Advisor.name, Advisor.id)
        .execution_options(populate_existing=True)
    )
    return [
        Present(one.advisor_id, name, one.typing_until is not None and one.typing_until > moment)
        for one, name in found
        if one.advisor_id != but
    ]


async def remove_old(session: AsyncSession) -> None:
    """Take away what is long over."""
    await session.execute(delete(TicketPresence).where(TicketPresence.viewing_until < now() - VIEWING))


async def _conversation_of(session: AsyncSession, ticket_id: int) -> str | None:
    if not 0 < ticket_id <= rows.MAX_ID:
        return None
    # with the ticket's row taken, two windows of one advisor take turns instead of writing the same row twice
    found: str | None = await session.scalar(
        select(Ticket.conversation_id).where(Ticket.id == ticket_id).with_for_update(key_share=True)
    )
    return found
