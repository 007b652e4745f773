"""Tickets and what happened to them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, text
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
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    # It outlives the conversation, without contact and history: how people were helped can still be counted.
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id", ondelete="SET NULL"))
    status: Mapped[str] = mapped_column(String(16), default="new")
    reason: Mapped[str] = mapped_column(String(40))
    # 1 is the most urgent; tandem/handoff/ says which reason gets which
    priority: Mapped[int]
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("advisors.id"))
    outcome: Mapped[str | None] = mapped_column(String(40))
    contact: Mapped[dict[str, Any]] = mapped_column(default=dict)
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
