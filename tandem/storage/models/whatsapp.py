"""What the WhatsApp channel keeps: who writes, what came in, what was handed over, and codes to change the channel."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from tandem.storage.models.base import Base, one_of


class WhatsAppPerson(Base):
    """Somebody who writes on WhatsApp: how they are reached, and what they wish. No name: the answer needs none."""

    __tablename__ = "whatsapp_people"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    # Meta's own name for this person towards this business; the only one that somebody with a user name has
    user_id: Mapped[str | None] = mapped_column(String(150), unique=True)
    # E.164
    phone: Mapped[str | None] = mapped_column(String(20), unique=True)
    # by Meta's clock; a day from here one may answer freely
    wrote_at: Mapped[dt.datetime | None]
    last_message_id: Mapped[str | None] = mapped_column(Text)
    opted_out_at: Mapped[dt.datetime | None]
    # where their next message goes
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id", ondelete="SET NULL"))
    created_at: Mapped[dt.datetime]


class WhatsAppTalk(Base):
    """Whose conversation it is. A person may have an earlier one, which the advisors are still busy with."""

    __tablename__ = "whatsapp_talks"

    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("whatsapp_people.id", ondelete="CASCADE"), index=True)
    # when they wrote here first, or came here from the website by their own wish
    agreed_at: Mapped[dt.datetime]


class WhatsAppUpdate(Base):
    """One thing that Meta told us. Emptied when it was dealt with; its key stays as long as Meta may tell it again."""

    __tablename__ = "whatsapp_updates"
    __table_args__ = (
        one_of("state", ("pending", "done", "failed")),
        Index("whatsapp_updates_due", "state", "next_attempt_at"),
        Index("whatsapp_updates_of_lane", "lane", "state", "at", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    key: Mapped[str] = mapped_column(String(64), unique=True)
    # those of one lane are dealt with one after the other
    lane: Mapped[str] = mapped_column(String(64))
    at: Mapped[dt.datetime]
    received_at: Mapped[dt.datetime]
    content: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(String(16), default="pending")
    attempts: Mapped[int] = mapped_column(default=0)
    next_attempt_at: Mapped[dt.datetime]


class WhatsAppSending(Base):
    """A message that was handed to Meta: one outbox row may need several. Written before it is handed over, so that
    a lost answer is not taken for a message that never left.
    """

    __tablename__ = "whatsapp_sendings"
    __table_args__ = (
        one_of("state", ("handed", "refused", "accepted")),
        one_of("receipt", ("sent", "delivered", "read", "failed")),
    )

    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id", ondelete="CASCADE"), primary_key=True)
    part: Mapped[int] = mapped_column(primary_key=True)
    # comes back with everything that Meta tells about the message
    token: Mapped[str] = mapped_column(String(32), unique=True)
    state: Mapped[str] = mapped_column(String(16))
    handed_at: Mapped[dt.datetime]
    tries: Mapped[int] = mapped_column(default=1)
    # how often it was not known whether it had arrived
    unsure: Mapped[int] = mapped_column(default=0)
    message_id: Mapped[str | None] = mapped_column(Text)
    # a hash of it, of one length whatever Meta's own has
    message_key: Mapped[str | None] = mapped_column(String(64), index=True)
    receipt: Mapped[str | None] = mapped_column(String(16))


class WhatsAppMedia(Base):
    """A picture, document or voice message: where it lies at Meta. Of what it shows nothing is kept here."""

    __tablename__ = "whatsapp_media"

    public_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    # the event of the conversation that tells of it
    seq: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    # of the message that it came with, which the person may take back
    message_key: Mapped[str] = mapped_column(String(64), index=True)
    media_id: Mapped[str] = mapped_column(String(64))
    mime_type: Mapped[str | None] = mapped_column(String(120))
    file_name: Mapped[str | None] = mapped_column(String(120))
    received_at: Mapped[dt.datetime]


class Continuation(Base):
    """A code with which a person goes on in another channel. Used once; only the hash is kept."""

    __tablename__ = "continuations"
    __table_args__ = (one_of("channel", ("web", "whatsapp")),)

    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    # where it goes on
    channel: Mapped[str] = mapped_column(String(16))
    expires_at: Mapped[dt.datetime]
