"""The outbox: what must reach the outside is a row first, written in the transaction of what caused it.

A row is delivered under a lease, tried again with growing pauses, and marked `dead` when it can never arrive. Rows of
one conversation and channel go out in their order: a later one waits for an earlier one.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Protocol

import structlog
from sqlalchemy import exists, or_, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from tandem.clock import now
from tandem.metrics import DELIVERIES
from tandem.storage.database import Database
from tandem.storage.models import OutboxMessage

log = structlog.get_logger(__name__)

_LEASE = dt.timedelta(seconds=60)
_SWEEP = 1.0
_FIRST_PAUSE = 2.0
_LONGEST_PAUSE = 900.0
_ATTEMPTS = 40
"""With these pauses a row is tried for about eight hours before it is called dead."""


class DeliveryError(Exception):
    """A delivery did not succeed. `final` means that trying again cannot help."""

    def __init__(self, fault: str, *, final: bool = False) -> None:
        super().__init__(fault)
        self.final = final


class Deliverer(Protocol):
    """Hands one content over to its channel."""

    async def deliver(self, content: Mapping[str, Any]) -> None:
        """Deliver, or raise `DeliveryError`."""


def put(session: AsyncSession, conversation_id: str, channel: str, content: dict[str, Any]) -> None:
    """Add a row to the caller's transaction."""
    session.add(OutboxMessage(conversation_id=conversation_id, channel=channel, content=content, next_attempt_at=now()))


class OutboxWorker:
    """Delivers due rows until stopped, one after the other."""

    def __init__(self, database: Database, deliverers: Mapping[str, Deliverer]) -> None:
        self._database = database
        self._deliverers = deliverers
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to deliver; without any deliverer there is nothing to do."""
        if self._deliverers:
            self._task = asyncio.create_task(self._run(), name="outbox")

    async def stop(self) -> None:
        """Stop between two deliveries; a row whose delivery is cut off keeps its lease and is tried again after it."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _run(self) -> None:
        while True:
            delivered = False
            try:
                delivered = await self.deliver_next()
            except (SQLAlchemyError, OSError) as error:
                log.warning("outbox.database_away", fault=type(error).__name__)
            except Exception:
                # one row that cannot even be tried must not keep all others from being delivered
                log.exception("outbox.broken", do="report this; the row is tried again after its lease")
            if not delivered:
                await asyncio.sleep(_SWEEP)

    async def deliver_next(self) -> bool:
        """Deliver the oldest due row; False when there is none."""
        row = await self._take()
        if row is None:
            return False
        try:
            await self._deliverers[row.channel].deliver(row.content)
        except DeliveryError as error:
            await self._failed(row, error)
        else:
            await self._set(row, state="delivered", lease_until=None, fault=None)
            DELIVERIES.labels(row.channel, "delivered").inc()
        return True

    async def _take(self) -> OutboxMessage | None:
        earlier = aliased(OutboxMessage)
        async with self._database.write() as session:
            row_id = await session.scalar(
                select(OutboxMessage.id)
                .where(
                    OutboxMessage.state == "pending",
                    OutboxMessage.next_attempt_at <= now(),
                    OutboxMessage.channel.in_(self._deliverers),
                    or_(OutboxMessage.lease_until.is_(None), OutboxMessage.lease_until < now()),
                    ~exists().where(
                        earlier.conversation_id == OutboxMessage.conversation_id,
                        earlier.channel == OutboxMessage.channel,
                        earlier.state == "pending",
                        earlier.id < OutboxMessage.id,
                    ),
                )
                .order_by(OutboxMessage.id)
                .limit(1)
                .with_for_update(skip_locked=True)
            )
            if row_id is None:
                return None
            row = await session.get_one(OutboxMessage, row_id)
            row.lease_until = now() + _LEASE
            row.attempts += 1
            return row

    async def _failed(self, row: OutboxMessage, error: DeliveryError) -> None:
        dead = error.final or row.attempts >= _ATTEMPTS
        pause = min(_FIRST_PAUSE * 2 ** (row.attempts - 1), _LONGEST_PAUSE)
        await self._set(
            row,
            state="dead" if dead else "pending",
            lease_until=None,
            fault=str(error)[:200],
            next_attempt_at=now() + dt.timedelta(seconds=pause),
        )
        DELIVERIES.labels(row.channel, "dead" if dead else "failed").inc()
        if dead:
            log.error("outbox.dead", row=row.id, channel=row.channel, fault=str(error), do="see the row at the desk")

    async def _set(self, row: OutboxMessage, **values: Any) -> None:
        async with self._database.write() as session:
            await session.execute(update(OutboxMessage).where(OutboxMessage.id == row.id).values(**values))
