"""How a ticket's rows are taken and changed: always the conversation's first, the ticket's second.

So two advisors, a bot turn and the watcher wait for each other instead of meeting in a deadlock. Each change of status
is one UPDATE that names the states it may start from, as `states.py` lists them, and keeps the place in the queue.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.handoff import order
from tandem.handoff.refusal import Refused, unknown_ticket
from tandem.handoff.states import OPEN_TICKET, TICKET_CHANGES
from tandem.plain_text import clean
from tandem.storage.database import CHANGED
from tandem.storage.models import Advisor, Conversation, Ticket, TicketEntry

MAX_TEXT: Final = 2000
"""Characters of a reply or a note, the same limit as for what the person writes."""

MAX_ID: Final = 2**31 - 1
"""The largest number that a row can have on both engines."""


async def take_conversation(session: AsyncSession, conversation_id: str) -> Conversation:
    """The conversation as it is now, with nobody else able to change it until the commit; 404 when it was erased."""
    conversation = await session.get(Conversation, conversation_id, with_for_update=True, populate_existing=True)
    if conversation is None:
        raise Refused(404, "There is no such conversation: it may have been erased.", reason="unknown")
    return conversation


async def take(session: AsyncSession, ticket_id: int) -> tuple[Ticket, Conversation]:
    """The ticket and its conversation as they are now, with nobody else able to change them until the commit."""
    found = (
        await session.scalar(select(Ticket.conversation_id).where(Ticket.id == ticket_id))
        if 0 < ticket_id <= MAX_ID
        else None
    )
    if found is None:
        raise unknown_ticket()
    conversation = await take_conversation(session, found)
    return await fresh(session, ticket_id), conversation


async def fresh(session: AsyncSession, ticket_id: int) -> Ticket:
    """The ticket as this transaction sees it now."""
    ticket = await session.get(Ticket, ticket_id, populate_existing=True)
    if ticket is None:
        raise unknown_ticket()
    return ticket


async def open_ticket_of(session: AsyncSession, conversation_id: str) -> Ticket | None:
    """The open ticket of a conversation, if there is one."""
    return (
        await session.scalars(
            select(Ticket)
            .where(Ticket.conversation_id == conversation_id, Ticket.status.in_(OPEN_TICKET))
            .execution_options(populate_existing=True)
        )
    ).one_or_none()


async def change(session: AsyncSession, ticket: Ticket, happening: str, **values: Any) -> bool:
    """Carry out one of `TICKET_CHANGES`; False when the ticket was not in a state that allows it.

    The caller holds the conversation's row; `ticket` shows the change afterwards.
    """
    allowed, target = TICKET_CHANGES[happening]
    changed = await session.execute(
        update(Ticket)
        .where(Ticket.id == ticket.id, Ticket.status.in_(allowed))
        .values(**_placed(ticket, {"status": target, **values}))
        .returning(Ticket.id)
        .execution_options(synchronize_session=False)
    )
    if changed.scalar_one_or_none() is None:
        return False
    await fresh(session, ticket.id)
    _announce(session, ticket)
    return True


async def set_values(session: AsyncSession, ticket: Ticket, **values: Any) -> None:
    """Change what has no states. The caller holds the conversation's row; `ticket` shows it afterwards."""
    await session.execute(
        update(Ticket)
        .where(Ticket.id == ticket.id)
        .values(**_placed(ticket, values))
        .execution_options(synchronize_session=False)
    )
    await fresh(session, ticket.id)
    _announce(session, ticket)


def place_of(ticket: Ticket) -> int:
    """Where a ticket that is only being made stands in the queue."""
    return order.place(ticket.status, ticket.reason, ticket.waiting_since, ticket.updated_at)


def _placed(ticket: Ticket, values: dict[str, Any]) -> dict[str, Any]:
    moment = now()

    def becomes(name: str) -> Any:
        return values.get(name, getattr(ticket, name))

    where = order.place(becomes("status"), becomes("reason"), becomes("waiting_since"), moment)
    return {"updated_at": moment, "place": where, **values}


def log(
    session: AsyncSession,
    ticket: Ticket,
    kind: str,
    advisor: Advisor | None = None,
    text: str | None = None,
    **details: Any,
) -> TicketEntry:
    """Add a line to the ticket's history."""
    entry = TicketEntry(
        ticket_id=ticket.id,
        at=now(),
        advisor_id=advisor.id if advisor is not None else None,
        kind=kind,
        text=text,
        details=details,
    )
    session.add(entry)
    _announce(session, ticket)
    return entry


def _announce(session: AsyncSession, ticket: Ticket) -> None:
    """Whoever looks at the queue or the talk learns of the change after the commit."""
    if ticket.conversation_id is not None:
        session.info.setdefault(CHANGED, set()).add(ticket.conversation_id)


def read_text(text: str) -> str:
    """What was written, as it is kept; empty or too long raises 422."""
    said = clean(text)
    if not said:
        raise Refused(422, "`text` is empty: write at least one character.", reason="empty")
    if len(said) > MAX_TEXT:
        raise Refused(422, f"`text` is longer than {MAX_TEXT} characters: send it in parts.", reason="too_long")
    return said


def require_open(ticket: Ticket) -> None:
    """Raise 409 when the ticket has ended."""
    if ticket.status not in OPEN_TICKET:
        raise Refused(409, "This ticket is closed: it can be read and noted on, no more.", reason="closed")


async def require_owner(session: AsyncSession, ticket: Ticket, advisor: Advisor, *, to_take: bool = False) -> None:
    """Raise 409 unless the ticket is open and this advisor's; `to_take`: the wish was to take it."""
    require_open(ticket)
    if ticket.assignee_id == advisor.id:
        return
    owner = await session.get(Advisor, ticket.assignee_id) if ticket.assignee_id is not None else None
    if owner is None:
        raise Refused(409, "Nobody has taken this ticket yet: claim it first.", reason="not_taken")
    if to_take:
        raise Refused(409, f"{owner.name} has already taken this ticket.", reason="taken", owner=owner.name)
    raise Refused(
        409, f"This ticket is with {owner.name}: only its owner can do this.", reason="not_owner", owner=owner.name
    )


def require_lead(conversation: Conversation) -> None:
    """Raise 409 while the assistant leads."""
    if conversation.control != "advisor":
        raise Refused(
            409, "The assistant leads this conversation now: claim the ticket again to lead it.", reason="not_leading"
        )


def later(one: dt.datetime | None, other: dt.datetime | None) -> dt.datetime | None:
    """The later of two moments, of which either may be missing."""
    return max(one, other) if one is not None and other is not None else one or other
