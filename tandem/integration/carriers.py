"""How what goes out is doing: mail, WhatsApp and webhooks in numbers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from tandem.storage.models import OutboxMessage, WebhookDelivery, WebhookEndpoint


@dataclass(frozen=True, slots=True)
class Carrier:
    """What waits on one way out, what was given up, and when the last one arrived."""

    waiting: int = 0
    dead: int = 0
    last: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Carriers:
    """All ways out. `by_channel`: those of the outbox, by the name of their channel."""

    by_channel: dict[str, Carrier] = field(default_factory=dict)
    webhooks: Carrier = field(default_factory=Carrier)
    endpoints_on: int = 0
    endpoints_gone: int = 0

    def of(self, channel: str) -> Carrier:
        """One channel of the outbox, also when nothing ever went out by it."""
        return self.by_channel.get(channel, Carrier())


async def read(session: AsyncSession) -> Carriers:
    """The numbers of the moment."""
    numbers: dict[str, dict[str, int]] = {}
    last: dict[str, dt.datetime] = {}
    outbox = select(OutboxMessage.channel, OutboxMessage.state, func.count(), func.max(OutboxMessage.delivered_at))
    for channel, state, number, arrived in await session.execute(
        outbox.group_by(OutboxMessage.channel, OutboxMessage.state)
    ):
        numbers.setdefault(channel, {})[state] = number
        if arrived is not None:
            last[channel] = arrived
    sent = await _counts(session, WebhookDelivery.state)
    states = await _counts(session, WebhookEndpoint.state)
    arrived = await session.scalar(
        select(func.max(WebhookDelivery.last_attempt_at)).where(WebhookDelivery.state == "delivered")
    )
    return Carriers(
        {
            channel: Carrier(found.get("pending", 0), found.get("dead", 0), last.get(channel))
            for channel, found in numbers.items()
        },
        Carrier(sent.get("pending", 0), sent.get("dead", 0), arrived),
        states.get("on", 0),
        states.get("gone", 0),
    )


async def _counts(session: AsyncSession, column: InstrumentedAttribute[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for value, number in await session.execute(select(column, func.count()).group_by(column)):
        found[value] = number
    return found
