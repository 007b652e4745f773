"""Conversations, what was said in them, and what is on its way in."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, ForeignKey, ForeignKeyConstraint, Index, String, Text, text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tandem.storage.models.base import Base, one_of

CONTROLS = ("bot", "waiting", "advisor", "closed")
_ERASED = text("erased_at IS NOT NULL")


class Conversation(Base):
    """One talk with one person on one channel. `id` is also the sender id in Rasa, so only the service makes it."""

    __tablename__ = "conversations"
    __table_args__ = (
        one_of("control", CONTROLS),
        one_of("language", ("fr", "nl", "en")),
        Index("erased_conversations", "erased_at", sqlite_where=_ERASED, postgresql_where=_ERASED),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    channel: Mapped[str] = mapped_column(String(16))
    token_hash: Mapped[str | None] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(2))
    control: Mapped[str] = mapped_column(String(16), default="bot")
    # Raised at every change of control. A bot turn writes only while it still has the value it started with.
    epoch: Mapped[int] = mapped_column(default=0)
    last_seq: Mapped[int] = mapped_column(default=0)
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    # the facts as the person confirmed them in the recap, and those that an advisor set: {fact: {"value", "by", "at"}}
    confirmed: Mapped[dict[str, Any]] = mapped_column(default=dict)
    edits: Mapped[dict[str, Any]] = mapped_column(default=dict)
    # slots that Rasa does not know yet and gets with the next turn
    for_rasa: Mapped[dict[str, Any]] = mapped_column(default=dict)
    consent: Mapped[dict[str, Any]] = mapped_column(default=dict)
    page: Mapped[str | None] = mapped_column(Text)
    # the person's last message: what is unread counts from it, and on WhatsApp the time in which one may answer
    last_user_seq: Mapped[int] = mapped_column(default=0)
    last_user_at: Mapped[dt.datetime | None]
    created_at: Mapped[dt.datetime]
    updated_at: Mapped[dt.datetime]
    # The lease of the process that runs this conversation's turn; out of date when that process died.
    turn_owner: Mapped[str | None] = mapped_column(String(64))
    turn_until: Mapped[dt.datetime | None]
    # Since when nothing of the person is in this row. It goes when Rasa has forgotten too and the last word was read.
    erased_at: Mapped[dt.datetime | None]
    forgotten_at: Mapped[dt.datetime | None]


class Event(Base):
    """What was said or happened, numbered without gaps: transcript, stream and desk read the same rows."""

    __tablename__ = "events"
    __table_args__ = (
        one_of("author", ("user", "assistant", "advisor", "system")),
        one_of("kind", ("message", "status")),
    )

    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime]
    author: Mapped[str] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(16))
    # of an advisor, as they were called when they said it
    name: Mapped[str | None] = mapped_column(String(120))
    text: Mapped[str | None] = mapped_column(Text)
    # [{"id", "title", "payload"}]; the payload never leaves the service
    choices: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    # what the text says, in parts, for a channel that can show it better (conversations/cards.py)
    card: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    language: Mapped[str] = mapped_column(String(2))


class EventWords(Base):
    """What a person or an advisor wrote, as it is searched in. A narrow table of its own: a search reads all of it."""

    __tablename__ = "event_words"
    __table_args__ = (
        ForeignKeyConstraint(
            ["conversation_id", "seq"], ["events.conversation_id", "events.seq"], ondelete="CASCADE"
        ),
    )

    conversation_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[str] = mapped_column(Text)


class InboxMessage(Base):
    """A message that was accepted; `pending` until its turn has stored the answer, or a person has the talk."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "provider_id"),
        one_of("state", ("pending", "answered", "for_advisor")),
        Index("inbox_pending", "state", "next_attempt_at"),
        Index("inbox_of_conversation", "conversation_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    channel: Mapped[str] = mapped_column(String(16))
    provider_id: Mapped[str] = mapped_column(String(160))
    seq: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    payload: Mapped[str | None] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(16), default="pending")
    attempts: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[dt.datetime]
    next_attempt_at: Mapped[dt.datetime]


class Decision(Base):
    """A route that was told, as coded facts and the conditions that fired: enough to replay it. Rows are only added."""

    __tablename__ = "decisions"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    # It outlives the conversation: what was decided by which rules stays accountable after a person is erased.
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id", ondelete="SET NULL"), index=True)
    at: Mapped[dt.datetime]
    policy_version: Mapped[str] = mapped_column(String(64))
    record: Mapped[dict[str, Any]]


class CopyLink(Base):
    """A link to the copy of one's data. Only the hash is kept, so that a copy of the table opens nothing."""

    __tablename__ = "copy_links"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[dt.datetime]
