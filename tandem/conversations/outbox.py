"""The outbox: what must reach the outside is a row first, written in the transaction of what caused it.

A row is delivered under a lease, tried again with growing pauses, and marked `dead` when it can never arrive. Rows of
one lane go out in their order: a later one waits for an earlier one.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

import structlog
from sqlalchemy import Select, case, exists, or_, select, update
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
_LAST_LOOK = 1.0
_FIRST_PAUSE = 2.0
_LONGEST_PAUSE = 900.0
_ATTEMPTS = 40
"""With these pauses a row is tried for about eight hours before it is called dead."""


class DeliveryError(Exception):
    """A delivery did not succeed. `final` means that trying again cannot help; `pause`: not before so long.

    `waits`: the row itself is not to blame (nothing can be delivered now, or its time has not come), so this is no try.
    """

    def __init__(
        self, fault: str, *, final: bool = False, pause: dt.timedelta | None = None, waits: bool = False
    ) -> None:
        super().__init__(fault)
        self.final = final
        self.pause = pause
        self.waits = waits


class NotWantedError(Exception):
    """What was to be delivered is no longer true or wanted (a reminder of what was cancelled): it is dropped."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A row as its channel sees it. `id` stays the same when it is tried again."""

    id: int
    content: Mapping[str, Any]
    conversation_id: str | None = None
    appointment_id: int | None = None
    attempts: int = 1


class Deliverer(Protocol):
    """Hands one row over to its channel."""

    async def deliver(self, message: Outgoing) -> str | None:
        """Deliver and give what the receiving side calls it, if anything; or raise `DeliveryError`, `NotWantedError`.

        It is the last moment to look whether it is still true: the row may have been written days ago.
        """


def put(
    session: AsyncSession,
    channel: str,
    content: dict[str, Any],
    *,
    conversation_id: str | None = None,
    appointment_id: int | None = None,
    seq: int | None = None,
    lane: str | None = None,
    due: dt.datetime | None = None,
    key: str | None = None,
) -> OutboxMessage:
    """Add a row to the caller's transaction, to be delivered at once or when it is `due`.

    Rows of one `lane` keep their order; give none to what is due later, because the lane would wait for it. A `key`
    that exists already fails at the flush with IntegrityError.
    """
    row = OutboxMessage(
        channel=channel,
        content=content,
        conversation_id=conversation_id,
        appointment_id=appointment_id,
        seq=seq,
        lane=lane,
        key=key,
        next_attempt_at=due or now(),
    )
    session.add(row)
    return row


class OutboxWorker:
    """Delivers due rows until stopped, no channel waiting for another.

    Each channel delivers one row after the other, or `at_once` so many of different lanes.
    """

    def __init__(
        self, database: Database, deliverers: Mapping[str, Deliverer], at_once: Mapping[str, int] | None = None
    ) -> None:
        self._database = database
        self._deliverers = deliverers
        self._at_once = at_once or {}
        self._news: dict[str, asyncio.Queue[None]] = {
            channel: asyncio.Queue(self._at_once.get(channel, 1)) for channel in deliverers
        }
        self._tasks: list[asyncio.Task[None]] = []
        self._stopping = False

    def start(self) -> None:
        """Begin to deliver; without any deliverer there is nothing to do."""
        self._tasks = [
            asyncio.create_task(self._run(channel), name=f"outbox of {channel}")
            for channel in self._deliverers
            for _ in range(self._at_once.get(channel, 1))
        ]

    def wake(self, channel: str) -> None:
        """A row of this channel may just have been stored: one of those who deliver it looks at once."""
        if channel in self._news:
            with suppress(asyncio.QueueFull):
                self._news[channel].put_nowait(None)

    async def stop(self) -> None:
        """Stop between two deliveries; a row whose delivery is cut off keeps its lease and is tried again after it."""
        self._stopping = True
        for news in self._news.values():
            while not news.full():
                news.put_nowait(None)
        if self._tasks:
            # who only looks for rows ends by itself: cut off in a look, it would leave a connection that nobody closes
            _, late = await asyncio.wait(self._tasks, timeout=_LAST_LOOK)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _run(self, channel: str) -> None:
        while not self._stopping:
            delivered = False
            try:
                delivered = await self.deliver_next(channel)
            except (SQLAlchemyError, OSError) as error:
                log.warning("outbox.database_away", channel=channel, fault=type(error).__name__)
            except Exception:
                # one row that cannot even be tried must not keep all others from being delivered
                log.exception(
                    "outbox.broken", channel=channel, do="report this; the row is tried again after its lease"
                )
            if not delivered and not self._stopping:
                with suppress(TimeoutError):
                    async with asyncio.timeout(_SWEEP):
                        await self._news[channel].get()

    async def deliver_next(self, channel: str) -> bool:
        """Deliver the oldest due row of a channel; False when there is none."""
        row = await self._take(channel)
        if row is None:
            return False
        # another may go out beside it, and nobody else was told
        self.wake(channel)
        outgoing = Outgoing(row.id, row.content, row.conversation_id, row.appointment_id, row.attempts)
        try:
            provider_id = await self._deliverers[channel].deliver(outgoing)
        except DeliveryError as error:
            await self._failed(row, error)
        except NotWantedError as reason:
            await self._set(row, state="dropped", lease_until=None, content={}, fault=str(reason)[:200])
            DELIVERIES.labels(channel, "dropped").inc()
        else:
            await self._set(
                row,
                state="delivered",
                lease_until=None,
                delivered_at=now(),
                content={},
                provider_id=provider_id,
                fault=None,
            )
            DELIVERIES.labels(channel, "delivered").inc()
        return True

    async def _take(self, channel: str) -> OutboxMessage | None:
        async with self._database.read() as session:
            # most looks find nothing, and need not hold up on SQLite whoever writes
            if await session.scalar(self._due(channel)) is None:
                return None
        async with self._database.write() as session:
            row_id = await session.scalar(self._due(channel).with_for_update(skip_locked=True))
            if row_id is None:
                return None
            row = await session.get_one(OutboxMessage, row_id)
            row.lease_until = now() + _LEASE
            row.attempts += 1
            return row

    @staticmethod
    def _due(channel: str) -> Select[int]:
        """The oldest row that may go out now."""
        earlier = aliased(OutboxMessage)
        return (
            select(OutboxMessage.id)
            .where(
                OutboxMessage.state == "pending",
                OutboxMessage.next_attempt_at <= now(),
                OutboxMessage.channel == channel,
                or_(OutboxMessage.lease_until.is_(None), OutboxMessage.lease_until < now()),
                ~exists().where(
                    earlier.lane == OutboxMessage.lane,
                    earlier.state == "pending",
                    earlier.id < OutboxMessage.id,
                ),
            )
            .order_by(OutboxMessage.id)
            .limit(1)
        )

    async def _failed(self, row: OutboxMessage, error: DeliveryError) -> None:
        if error.waits:
            pause = error.pause or dt.timedelta(seconds=_FIRST_PAUSE)
            attempts, fault = row.attempts - 1, str(error)[:200]
            await self._postpone(row, now() + pause, attempts=attempts, fault=fault)
            DELIVERIES.labels(row.channel, "waits").inc()
            return
        dead = error.final or row.attempts >= _ATTEMPTS
        pause = dt.timedelta(seconds=min(_FIRST_PAUSE * 2 ** (row.attempts - 1), _LONGEST_PAUSE))
        until = now() + max(pause, error.pause or pause)
        await self._postpone(row, until, state="dead" if dead else "pending", fault=str(error)[:200])
        DELIVERIES.labels(row.channel, "dead" if dead else "failed").inc()
        if dead:
            log.error("outbox.dead", row=row.id, channel=row.channel, fault=str(error), do="see the row at the desk")

    async def _postpone(self, row: OutboxMessage, until: dt.datetime, **values: Any) -> None:
        """As `_set`, unless it was called off meanwhile; its next attempt stays where somebody moved it meanwhile.

        Whoever moved it knew more (a status told that it had arrived, the person wrote again): put off all the same,
        everything behind it in its lane would wait for nothing.
        """
        unmoved = OutboxMessage.next_attempt_at == row.next_attempt_at
        async with self._database.write() as session:
            await session.execute(
                update(OutboxMessage)
                .where(OutboxMessage.id == row.id, OutboxMessage.state == "pending")
                .values(
                    lease_until=None,
                    next_attempt_at=case((unmoved, until), else_=OutboxMessage.next_attempt_at),
                    **values,
                )
                .execution_options(synchronize_session=False)
            )

    async def _set(self, row: OutboxMessage, **values: Any) -> None:
        async with self._database.write() as session:
            await session.execute(update(OutboxMessage).where(OutboxMessage.id == row.id).values(**values))
