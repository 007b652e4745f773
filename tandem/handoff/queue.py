"""The queue: tickets in the order in which people should be answered, a page at a time.

The order is one number on the ticket (`order.py`): a page is a walk along an index, however many tickets there are.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, func, or_, select, true, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import today
from tandem.errors import Problem
from tandem.handoff import search
from tandem.handoff.states import OPEN_TICKET
from tandem.storage.models import (
    Advisor,
    AgencyRow,
    Conversation,
    Event,
    EventWords,
    Ticket,
    TicketEntry,
    TicketMention,
    TicketRead,
)

MAX_LIMIT: Final = 100
NOBODY: Final = 0
"""As an assignee: the tickets that nobody has taken. Advisors are numbered from 1."""
NO_AGENCY: Final = ""
"""Among agencies: the tickets of people of whom nobody knows where they live."""

_CURSOR: Final = re.compile(r"(\d{17,18})\.(\d{1,9})")
_LAST_WORDS: Final = 140
_ESCAPE: Final = "/"
_OPEN: Final = Ticket.status.in_(sorted(OPEN_TICKET))


@dataclass(frozen=True)
class Wanted:
    """Which tickets; None means all. `assignee` is an advisor's number or `NOBODY`.

    `agencies` are ids, with `NO_AGENCY` for tickets of none; `mentions` is an advisor who was named in a note and has
    not looked since; `due`: with a next step on this day or before. `text` is searched in names, telephone numbers (in
    any way of writing), e-mail addresses and the words of the talk; `#12` is a ticket's number.
    """

    statuses: frozenset[str] | None = None
    language: str | None = None
    assignee: int | None = None
    channel: str | None = None
    agencies: frozenset[str] | None = None
    reason: str | None = None
    mentions: int | None = None
    due: dt.date | None = None
    text: str | None = None


@dataclass(frozen=True)
class Row:
    """A ticket with what the queue shows beside it. `unread` and `mentioned` are about whoever reads the page."""

    ticket: Ticket
    conversation: Conversation
    assignee: Advisor | None
    agency: AgencyRow | None = None
    last_words: str | None = None
    """The beginning of what the person wrote last."""
    unread: bool = False
    mentioned: bool = False

    @property
    def waits(self) -> bool:
        """Whether the person waits for one of us now."""
        return self.ticket.status in OPEN_TICKET and self.ticket.waiting_since is not None

    @property
    def since(self) -> dt.datetime:
        """Since when the person waits; for a ticket in which nobody waits, since when it is as it is."""
        waiting_since = self.ticket.waiting_since
        return waiting_since if self.waits and waiting_since is not None else self.ticket.updated_at


@dataclass(frozen=True)
class Page:
    """Some rows, and the cursor of those after them."""

    rows: tuple[Row, ...]
    next_cursor: str | None


@dataclass(frozen=True)
class Counts:
    """How many open tickets there are of each kind, for whoever reads them."""

    waiting: int
    """Nobody has taken them."""
    mine: int
    mentions: int
    due: int
    """Mine, with a next step that is due."""


async def page(
    session: AsyncSession,
    wanted: Wanted,
    *,
    limit: int,
    cursor: str | None = None,
    reader: int | None = None,
    visible: ColumnElement[bool] | None = None,
) -> Page:
    """A page of the queue, most urgent first. A cursor that is none of ours raises 422.

    `reader` is the advisor whose unread marks are wanted; `visible` the condition on tickets that they may read.
    """
    query = _rows(reader).where(*_conditions(wanted)).order_by(Ticket.place, Ticket.id).limit(limit + 1)
    if visible is not None:
        query = query.where(visible)
    if cursor is not None:
        query = query.where(tuple_(Ticket.place, Ticket.id) > tuple_(*_read(cursor)))
    found = [_row(one) for one in await session.execute(query)]
    shown = tuple(found[:limit])
    return Page(shown, f"{shown[-1].ticket.place}.{shown[-1].ticket.id}" if len(found) > limit else None)


async def one(
    session: AsyncSession, ticket_id: int, *, reader: int | None = None, visible: ColumnElement[bool] | None = None
) -> Row | None:
    """One ticket, whatever its state; None when there is none, or none that may be read."""
    query = _rows(reader).where(Ticket.id == ticket_id)
    found = (await session.execute(query if visible is None else query.where(visible))).one_or_none()
    return _row(found) if found is not None else None


async def counts(session: AsyncSession, *, reader: int, visible: ColumnElement[bool] | None = None) -> Counts:
    """How many open tickets wait, are the reader's, name the reader, and are due; all in one look."""
    mine = Ticket.assignee_id == reader

    def number(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    waiting, own, due = (
        await session.execute(
            select(
                number(and_(Ticket.status == "new", visible if visible is not None else true())),
                number(mine),
                number(and_(mine, Ticket.next_step_on <= today())),
            ).where(_OPEN, Ticket.conversation_id.is_not(None))
        )
    ).one()
    named = select(func.count()).select_from(Ticket).where(_named(reader), Ticket.conversation_id.is_not(None))
    mentions = await session.scalar(named if visible is None else named.where(visible))
    return Counts(int(waiting), int(own), int(mentions or 0), int(due))


async def latest_change(session: AsyncSession) -> dt.datetime | None:
    """When anything of any ticket changed last: what an open desk may ask each second."""
    query = select(Ticket.updated_at).order_by(Ticket.updated_at.desc()).limit(1)
    return (await session.scalars(query)).one_or_none()


async def latest_of(session: AsyncSession, conversation_id: str) -> Ticket | None:
    """The ticket that speaks for a conversation: the open one, otherwise the last that ended."""
    return (
        await session.scalars(
            select(Ticket)
            .where(Ticket.conversation_id == conversation_id)
            .order_by(Ticket.place, Ticket.id.desc())
            .limit(1)
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


def _rows(reader: int | None) -> Select[Any]:
    marks: tuple[ColumnElement[bool], ColumnElement[bool]] = (false(), false())
    if reader is not None:
        marks = (Conversation.last_user_seq > func.coalesce(TicketRead.seq, 0), _named(reader))
    query = (
        select(
            Ticket,
            Conversation,
            Advisor,
            AgencyRow,
            func.substr(Event.text, 1, _LAST_WORDS),
            *marks,
        )
        .join(Conversation, Conversation.id == Ticket.conversation_id)
        .outerjoin(Advisor, Advisor.id == Ticket.assignee_id)
        .outerjoin(AgencyRow, AgencyRow.id == Ticket.agency_id)
        .outerjoin(Event, and_(Event.conversation_id == Conversation.id, Event.seq == Conversation.last_user_seq))
    )
    if reader is not None:
        query = query.outerjoin(TicketRead, and_(TicketRead.ticket_id == Ticket.id, TicketRead.advisor_id == reader))
    return query


def _row(found: Any) -> Row:
    ticket, conversation, advisor, agency, last_words, unread, mentioned = found
    return Row(ticket, conversation, advisor, agency, last_words, bool(unread), bool(mentioned))


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.statuses is not None:
        found.append(Ticket.status.in_(sorted(wanted.statuses)))
    if wanted.language is not None:
        found.append(Conversation.language == wanted.language)
    if wanted.channel is not None:
        found.append(Conversation.channel == wanted.channel)
    if wanted.reason is not None:
        found.append(Ticket.reason == wanted.reason)
    if wanted.assignee is not None:
        nobody = wanted.assignee == NOBODY
        found.append(Ticket.assignee_id.is_(None) if nobody else Ticket.assignee_id == wanted.assignee)
    if wanted.agencies is not None:
        among: ColumnElement[bool] = Ticket.agency_id.in_(sorted(wanted.agencies - {NO_AGENCY}))
        found.append(or_(among, Ticket.agency_id.is_(None)) if NO_AGENCY in wanted.agencies else among)
    if wanted.mentions is not None:
        found.append(_named(wanted.mentions))
    if wanted.due is not None:
        found.append(and_(Ticket.next_step_on <= wanted.due, _OPEN))
    if wanted.text is not None and search.folded(wanted.text):
        found.append(_searched(wanted.text[: search.LONGEST]))
    return found


def _named(advisor_id: int) -> ColumnElement[bool]:
    return exists().where(
        TicketMention.ticket_id == Ticket.id, TicketMention.advisor_id == advisor_id, TicketMention.read_at.is_(None)
    )


def _searched(text: str) -> ColumnElement[bool]:
    number = search.ticket_in(text)
    if number is not None:
        return Ticket.id == number
    words = _anywhere(search.folded(text))
    # the talks in which it stands are looked up once, not for each ticket
    talks = select(EventWords.conversation_id).where(EventWords.words.like(words, escape=_ESCAPE))
    found = [Ticket.search.like(words, escape=_ESCAPE), Ticket.conversation_id.in_(talks)]
    digits = search.number_in(text)
    if digits is not None:
        found.append(Ticket.search.like(_anywhere(digits), escape=_ESCAPE))
    return or_(*found)


def _anywhere(words: str) -> str:
    """A pattern for words anywhere; what means something in a pattern stands for itself."""
    for sign in (_ESCAPE, "%", "_"):
        words = words.replace(sign, _ESCAPE + sign)
    return f"%{words}%"


def _read(cursor: str) -> tuple[int, int]:
    parts = _CURSOR.fullmatch(cursor)
    if parts is None:
        raise Problem(422, "`cursor` is not one of ours: send `next_cursor` of the page before, unchanged.")
    return int(parts[1]), int(parts[2])
