"""The queue: tickets in the order in which people should be answered, a page at a time."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Select, case, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.errors import Problem
from tandem.handoff.states import OPEN_TICKET
from tandem.storage.models import Advisor, Conversation, Ticket, TicketEntry

MAX_LIMIT: Final = 100
NOBODY: Final = 0
"""As an assignee: the tickets that nobody has taken. Advisors are numbered from 1."""

_ENDED: Final = 99
"""Stands for the priority of a ticket that has ended: after every open one."""
_CURSOR: Final = re.compile(r"(\d{1,2})\.(-?\d{1,9})")

_open = Ticket.status.in_(sorted(OPEN_TICKET))
# Numbers rise with time: the oldest open ticket comes first within its priority, the newest of those that ended.
_urgency = case((_open, Ticket.priority), else_=_ENDED)
_place = case((_open, Ticket.id), else_=-Ticket.id)


@dataclass(frozen=True)
class Wanted:
    """Which tickets; None means all. `assignee` is an advisor's number or `NOBODY`."""

    statuses: frozenset[str] | None = None
    language: str | None = None
    assignee: int | None = None


@dataclass(frozen=True)
class Row:
    """A ticket with what the queue shows beside it."""

    ticket: Ticket
    conversation: Conversation
    assignee: Advisor | None

    @property
    def since(self) -> dt.datetime:
        """Since when it is as it is: a person in the queue waits from the moment they asked."""
        return self.ticket.created_at if self.ticket.status == "new" else self.ticket.updated_at


@dataclass(frozen=True)
class Page:
    """Some rows, and the cursor of those after them."""

    rows: tuple[Row, ...]
    next_cursor: str | None


async def page(session: AsyncSession, wanted: Wanted, *, limit: int, cursor: str | None = None) -> Page:
    """A page of the queue, most urgent first. A cursor that is none of ours raises 422."""
    query = _rows(wanted).order_by(_urgency, _place).limit(limit + 1)
    if cursor is not None:
        query = query.where(tuple_(_urgency, _place) > tuple_(*_read(cursor)))
    found = [Row(ticket, conversation, advisor) for ticket, conversation, advisor in await session.execute(query)]
    rows = tuple(found[:limit])
    return Page(rows, _write(rows[-1].ticket) if len(found) > limit else None)


async def one(session: AsyncSession, ticket_id: int) -> Row | None:
    """One ticket, whatever its state."""
    for ticket, conversation, advisor in await session.execute(_rows(Wanted()).where(Ticket.id == ticket_id)):
        return Row(ticket, conversation, advisor)
    return None


async def latest_of(session: AsyncSession, conversation_id: str) -> Ticket | None:
    """The ticket that speaks for a conversation: the open one, otherwise the last that ended."""
    return (
        await session.scalars(
            select(Ticket).where(Ticket.conversation_id == conversation_id).order_by(_urgency, _place).limit(1)
        )
    ).one_or_none()


async def history(session: AsyncSession, ticket_id: int) -> list[tuple[TicketEntry, Advisor | None]]:
    """Everything that happened to a ticket, in order, with who did it."""
    found = await session.execute(
        select(TicketEntry, Advisor)
        .outerjoin(Advisor, Advisor.id == TicketEntry.advisor_id)
        .where(TicketEntry.ticket_id == ticket_id)
        .order_by(TicketEntry.id)
    )
    return [(entry, advisor) for entry, advisor in found]


def _rows(wanted: Wanted) -> Select[Ticket, Conversation, Advisor]:
    query = (
        select(Ticket, Conversation, Advisor)
        .join(Conversation, Conversation.id == Ticket.conversation_id)
        .outerjoin(Advisor, Advisor.id == Ticket.assignee_id)
    )
    if wanted.statuses is not None:
        query = query.where(Ticket.status.in_(sorted(wanted.statuses)))
    if wanted.language is not None:
        query = query.where(Conversation.language == wanted.language)
    if wanted.assignee is not None:
        query = query.where(
            Ticket.assignee_id.is_(None) if wanted.assignee == NOBODY else Ticket.assignee_id == wanted.assignee
        )
    return query


def _write(ticket: Ticket) -> str:
    is_open = ticket.status in OPEN_TICKET
    return f"{ticket.priority}.{ticket.id}" if is_open else f"{_ENDED}.{-ticket.id}"


def _read(cursor: str) -> tuple[int, int]:
    parts = _CURSOR.fullmatch(cursor)
    if parts is None:
        raise Problem(422, "`cursor` is not one of ours: send `next_cursor` of the page before, unchanged.")
    return int(parts[1]), int(parts[2])
