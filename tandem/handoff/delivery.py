"""Whether what was said has reached the person, for channels to which we push; on the web the person fetches it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.storage.models import OutboxMessage

State = Literal["pending", "delivered", "failed"]

_STATES: Final[dict[str, State]] = {
    "pending": "pending",
    "delivered": "delivered",
    "dead": "failed",
    "dropped": "failed",
}


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message on its way. `receipt` is what the other side told since: `sent`, `delivered`, `read` or `failed`."""

    state: State
    receipt: str | None
    at: dt.datetime | None
    """When it was handed over."""
    fault: str | None


async def of(session: AsyncSession, conversation_id: str) -> dict[int, Delivery]:
    """Number of the event → its delivery. An event that fills several messages has the state of the worst of them."""
    found: dict[int, Delivery] = {}
    query = (
        select(OutboxMessage)
        .where(OutboxMessage.conversation_id == conversation_id, OutboxMessage.seq.is_not(None))
        .order_by(OutboxMessage.id)
    )
    for row in await session.scalars(query):
        state = "failed" if row.receipt == "failed" else _STATES[row.state]
        one = Delivery(state, row.receipt, row.delivered_at, row.fault)
        known = found.get(row.seq or 0)
        if known is None or _worse(one, known):
            found[row.seq or 0] = one
    return found


def _worse(one: Delivery, other: Delivery) -> bool:
    order = ("delivered", "pending", "failed")
    return order.index(one.state) > order.index(other.state)
