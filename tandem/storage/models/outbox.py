"""What must reach the outside."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tandem.storage.models.base import Base, one_of


class OutboxMessage(Base):
    """Something to hand to the outside (a mail, a message of a channel that is pushed), written with what caused it."""

    __tablename__ = "outbox"
    __table_args__ = (
        one_of("state", ("pending", "delivered", "dead", "dropped")),
        one_of("receipt", ("sent", "delivered", "read", "failed")),
        Index("outbox_due", "state", "next_attempt_at"),
        Index("outbox_lane", "lane", "id"),
        Index("outbox_of_event", "conversation_id", "seq"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    # whom or what it is about, so that it goes when they go
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    appointment_id: Mapped[int | None] = mapped_column(ForeignKey("appointments.id", ondelete="CASCADE"), index=True)
    # the event of the conversation that it carries, when it carries one
    seq: Mapped[int | None]
    channel: Mapped[str] = mapped_column(String(16))
    # rows of one lane go out in their order; without a lane it waits for nobody
    lane: Mapped[str | None] = mapped_column(String(120))
    # what may only be said once, whoever says it
    key: Mapped[str | None] = mapped_column(String(160), unique=True)
    # emptied once it needs no delivery any more: what a mail said is not kept twice
    content: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(String(16), default="pending")
    attempts: Mapped[int] = mapped_column(default=0)
    next_attempt_at: Mapped[dt.datetime]
    lease_until: Mapped[dt.datetime | None]
    delivered_at: Mapped[dt.datetime | None]
    # how the receiving side calls it, and what it told about it since
    provider_id: Mapped[str | None] = mapped_column(String(160), index=True)
    receipt: Mapped[str | None] = mapped_column(String(16))
    fault: Mapped[str | None] = mapped_column(String(200))
