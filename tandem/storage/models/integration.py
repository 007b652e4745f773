"""Other programs: the tokens with which they call us, and the webhooks by which we tell them that something happened."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tandem.storage.models.base import Base, one_of

_PENDING = text("state = 'pending'")


class ApiToken(Base):
    """A token of another program. Only the hash is kept; a token that was revoked stays, so that its use is explained."""

    __tablename__ = "api_tokens"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    scopes: Mapped[list[str]]
    created_at: Mapped[dt.datetime]
    created_by_id: Mapped[int | None] = mapped_column(ForeignKey("advisors.id", ondelete="SET NULL"))
    expires_at: Mapped[dt.datetime | None]
    last_used_at: Mapped[dt.datetime | None]
    revoked_at: Mapped[dt.datetime | None]


class WebhookEndpoint(Base):
    """An address of another program that is told what happens. It is switched off rather than removed: its log stays."""

    __tablename__ = "webhook_endpoints"
    __table_args__ = (one_of("state", ("on", "off", "gone")),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(String(80))
    url: Mapped[str] = mapped_column(String(500))
    event_types: Mapped[list[str]]
    # `gone`: it answered 410, and was switched off by that
    state: Mapped[str] = mapped_column(String(8), default="on")
    # locked with a secret that is not in the database: a copy of the table signs nothing
    secret: Mapped[str] = mapped_column(Text)
    # the one before, with which messages are signed as well until then
    old_secret: Mapped[str | None] = mapped_column(Text)
    old_secret_until: Mapped[dt.datetime | None]
    created_at: Mapped[dt.datetime]
    created_by_id: Mapped[int | None] = mapped_column(ForeignKey("advisors.id", ondelete="SET NULL"))


class WebhookEvent(Base):
    """Something that happened and that some endpoint wants to know, as ids and codes. It has no word about a person."""

    __tablename__ = "webhook_events"

    # the `webhook-id` of every message about it: whoever gets it twice knows that it is the same
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    type: Mapped[str] = mapped_column(String(40))
    at: Mapped[dt.datetime] = mapped_column(index=True)
    data: Mapped[dict[str, Any]]


class WebhookDelivery(Base):
    """One event on its way to one endpoint, and how the last try ended."""

    __tablename__ = "webhook_deliveries"
    __table_args__ = (
        UniqueConstraint("event_id", "endpoint_id"),
        one_of("state", ("pending", "delivered", "dead")),
        Index("deliveries_due", "next_attempt_at", sqlite_where=_PENDING, postgresql_where=_PENDING),
        Index("deliveries_of_endpoint", "endpoint_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    event_id: Mapped[str] = mapped_column(ForeignKey("webhook_events.id", ondelete="CASCADE"))
    endpoint_id: Mapped[int] = mapped_column(ForeignKey("webhook_endpoints.id", ondelete="CASCADE"))
    state: Mapped[str] = mapped_column(String(16), default="pending")
    # since it was written, or since somebody had it sent again
    attempts: Mapped[int] = mapped_column(default=0)
    next_attempt_at: Mapped[dt.datetime]
    lease_until: Mapped[dt.datetime | None]
    last_attempt_at: Mapped[dt.datetime | None]
    # why there was no answer, as a code; `status` and `response`: what was answered
    fault: Mapped[str | None] = mapped_column(String(40))
    status: Mapped[int | None]
    response: Mapped[str | None] = mapped_column(Text)
