"""Tickets and what happened to them, replies that can still be taken back, and what advisors share at the desk."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from tandem.storage.models.base import Base, one_of

TICKET_STATUSES = ("new", "assigned", "waiting_client", "done", "dropped")
_OPEN = text("status IN ('new', 'assigned', 'waiting_client')")


class Ticket(Base):
    """A person handed to the advisors, and what became of it. At most one is open per conversation."""

    __tablename__ = "tickets"
    __table_args__ = (
        one_of("status", TICKET_STATUSES),
        Index("one_open_ticket", "conversation_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("tickets_by_place", "place", "id"),
        Index("tickets_of_conversation", "conversation_id"),
        Index("tickets_of_advisor", "assignee_id", "place"),
        Index("tickets_of_agency", "agency_id", "place"),
        Index("tickets_by_change", "updated_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    # It outlives the conversation, without contact and history: how people were helped can still be counted.
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id", ondelete="SET NULL"))
    status: Mapped[str] = mapped_column(String(16), default="new")
    reason: Mapped[str] = mapped_column(String(40))
    # 1 is the most urgent; tandem/handoff/ says which reason gets which
    priority: Mapped[int]
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("advisors.id"))
    # nearest to where the person lives, or the one that an advisor chose; then it no longer follows the postal code
    agency_id: Mapped[str | None] = mapped_column(ForeignKey("agencies.id", ondelete="SET NULL"))
    agency_chosen: Mapped[bool] = mapped_column(default=False)
    outcome: Mapped[str | None] = mapped_column(String(40))
    contact: Mapped[dict[str, Any]] = mapped_column(default=dict)
    # the contact as it is searched in; goes whenever the contact goes
    search: Mapped[str] = mapped_column(Text, default="")
    next_step_on: Mapped[dt.date | None]
    # since when a person waits for one of us; nothing while it is their turn, or the assistant serves
    waiting_since: Mapped[dt.datetime | None]
    # when the wait for somebody who takes it began anew: asked, asked again, given back to the queue
    asked_at: Mapped[dt.datetime | None]
    claimed_at: Mapped[dt.datetime | None]
    # when the advisors were last alerted, and when the person was told that nobody could answer yet
    alerted_at: Mapped[dt.datetime | None]
    told_at: Mapped[dt.datetime | None]
    # where it stands in the queue: one number, so that a page of ten thousand is a walk along an index
    place: Mapped[int] = mapped_column(BigInteger, default=0)
    created_at: Mapped[dt.datetime]
    updated_at: Mapped[dt.datetime]


class TicketEntry(Base):
    """The history of a ticket: who did what, and private notes. Rows are only ever added."""

    __tablename__ = "ticket_entries"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"), index=True)
    at: Mapped[dt.datetime]
    advisor_id: Mapped[int | None] = mapped_column(ForeignKey("advisors.id"))
    kind: Mapped[str] = mapped_column(String(24))
    text: Mapped[str | None] = mapped_column(Text)
    # what the kind alone does not say: which agency, which day, which answers
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)


class TicketMention(Base):
    """An advisor who was named in a note."""

    __tablename__ = "ticket_mentions"
    __table_args__ = (Index("mentions_of_advisor", "advisor_id", "read_at"),)

    entry_id: Mapped[int] = mapped_column(ForeignKey("ticket_entries.id", ondelete="CASCADE"), primary_key=True)
    advisor_id: Mapped[int] = mapped_column(ForeignKey("advisors.id", ondelete="CASCADE"), primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"), index=True)
    read_at: Mapped[dt.datetime | None]


class TicketRead(Base):
    """Up to which event of the talk an advisor has read."""

    __tablename__ = "ticket_reads"

    advisor_id: Mapped[int] = mapped_column(ForeignKey("advisors.id", ondelete="CASCADE"), primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"), primary_key=True, index=True)
    seq: Mapped[int]


class TicketPresence(Base):
    """Who looks at a ticket or writes in it just now. A row says until when it is true; nobody need take it back."""

    __tablename__ = "ticket_presence"

    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"), primary_key=True)
    advisor_id: Mapped[int] = mapped_column(ForeignKey("advisors.id", ondelete="CASCADE"), primary_key=True)
    viewing_until: Mapped[dt.datetime] = mapped_column(index=True)
    typing_until: Mapped[dt.datetime | None]


class PendingReply(Base):
    """A reply that the person cannot read yet: its advisor may still take it back. It becomes an event when it is due."""

    __tablename__ = "pending_replies"
    __table_args__ = (Index("replies_of_conversation", "conversation_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"), index=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    advisor_id: Mapped[int] = mapped_column(ForeignKey("advisors.id"))
    text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[dt.datetime]
    due_at: Mapped[dt.datetime] = mapped_column(index=True)


class CannedAnswer(Base):
    """A text that advisors use again and again, in the three languages, with variables between braces."""

    __tablename__ = "canned_answers"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    title: Mapped[str] = mapped_column(String(80), unique=True)
    # by language
    texts: Mapped[dict[str, Any]]
    active: Mapped[bool] = mapped_column(default=True)
    updated_at: Mapped[dt.datetime]
    updated_by_id: Mapped[int | None] = mapped_column(ForeignKey("advisors.id", ondelete="SET NULL"))
