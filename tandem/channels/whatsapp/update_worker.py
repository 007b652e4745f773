"""Stores what Meta tells, once each, and deals with it afterwards: in order per person, in a transaction each.

Whatever cannot be dealt with is tried a few times and then left with a line in the log: it must not hold up what the
same person writes next, nor anybody else.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

import structlog
from sqlalchemy import Select, and_, exists, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import aliased

from tandem.channels.whatsapp.deliverer import mark_read
from tandem.channels.whatsapp.graph import Graph
from tandem.channels.whatsapp.incoming import Incoming, Taken
from tandem.channels.whatsapp.updates import Update
from tandem.clock import now
from tandem.metrics import MESSAGES
from tandem.storage.database import Database
from tandem.storage.models import WhatsAppUpdate

log = structlog.get_logger(__name__)

_SWEEP: Final = 1.0
_TRIES: Final = 6
_MOMENT: Final = 0.01
_COURTESY: Final = 25
"""Moments for which the work on what is stored waits for what is still to be stored."""


@dataclass(frozen=True, slots=True)
class _Arrival:
    """What one body brought, and whoever waits until it is stored."""

    rows: list[dict[str, Any]]
    stored: asyncio.Future[None]


class UpdateWorker:
    """`store` what comes, and deal with it in the background until stopped. `wake_turn` is told of each new message."""

    def __init__(self, database: Database, incoming: Incoming, graph: Graph, wake_turn: Callable[[str], None]) -> None:
        self._database = database
        self._incoming = incoming
        self._graph = graph
        self._wake_turn = wake_turn
        self._news = asyncio.Event()
        self._arrived: list[_Arrival] = []
        self._storing: asyncio.Task[None] | None = None
        self._strangers = 0
        self._stopping = False
        self._task: asyncio.Task[None] | None = None
        self._marks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """Begin, with what an earlier process may have left."""
        self._task = asyncio.create_task(self._run(), name="WhatsApp updates")

    async def stop(self, patience: float) -> None:
        """Let what is being dealt with end; the rest is dealt with after the next start."""
        self._stopping = True
        self._news.set()
        running = [*self._marks, *(task for task in (self._task, self._storing) if task is not None)]
        if running:
            _, late = await asyncio.wait(running, timeout=patience)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def note_stranger(self) -> None:
        """Something came with a wrong signature: said the first, tenth, hundredth … time, or it would fill the log."""
        self._strangers += 1
        if self._strangers == 10 ** (len(str(self._strangers)) - 1):
            do = "if it was Meta: TANDEM_WHATSAPP_APP_SECRET is not the secret of the app that calls"
            log.warning("whatsapp.wrong_signature", times=self._strangers, do=do)

    async def store(self, updates: Sequence[Update]) -> None:
        """Keep them; returns when they are stored. Those that are known already change nothing.

        What comes while something is being stored waits and is stored together: a hundred bodies a second are then a
        few transactions, and none of them waits for all the others.
        """
        if not updates:
            return
        arrival = _Arrival(_rows(updates), asyncio.get_running_loop().create_future())
        # whoever waited for it may be gone by then
        arrival.stored.add_done_callback(lambda stored: stored.cancelled() or stored.exception())
        self._arrived.append(arrival)
        if self._storing is None:
            self._storing = asyncio.create_task(self._store_all(), name="WhatsApp store")
        await asyncio.shield(arrival.stored)

    async def _store_all(self) -> None:
        try:
            while self._arrived:
                batch, self._arrived = self._arrived, []
                await self._store_together(batch)
        finally:
            self._storing = None

    async def _store_together(self, batch: list[_Arrival]) -> None:
        error: Exception | None = None
        try:
            await self._insert([row for arrival in batch for row in arrival.rows])
        except Exception as fault:
            error = fault
        if error is not None and len(batch) > 1 and not isinstance(error, OSError):
            # one of them is to blame, and the others need not pay for it
            for arrival in batch:
                await self._store_together([arrival])
            return
        for arrival in batch:
            if not arrival.stored.done():
                arrival.stored.set_exception(error) if error is not None else arrival.stored.set_result(None)
        self._news.set()

    async def _insert(self, rows: list[dict[str, Any]]) -> None:
        insert = sqlite.insert if self._database.is_sqlite else postgresql.insert
        async with self._database.write(urgent=True) as session:
            await session.execute(insert(WhatsAppUpdate).on_conflict_do_nothing(), rows)

    async def _run(self) -> None:
        while not self._stopping:
            self._news.clear()
            try:
                if await self._is_anything_due():
                    while not self._stopping and await self.take_next():
                        await self._let_others_in()
            except (SQLAlchemyError, OSError) as error:
                log.warning("whatsapp.database_away", fault=type(error).__name__)
            except Exception:
                log.exception("whatsapp.worker_broken", do="report this; the work goes on")
            with suppress(TimeoutError):
                async with asyncio.timeout(_SWEEP):
                    await self._news.wait()

    async def take_next(self) -> bool:
        """Deal with the oldest update that is due; False when there is none."""
        update_id: int | None = None
        try:
            async with self._database.write() as session:
                update_id = await session.scalar(_due().with_for_update(skip_locked=True))
                if update_id is None:
                    return False
                row = await session.get_one(WhatsAppUpdate, update_id)
                taken = await self._incoming.take(session, row.content, row.at)
                row.state, row.content = "done", {}
        except OSError:
            raise
        except Exception:
            if update_id is None:
                raise
            await self._failed(update_id)
        else:
            self._follow(taken)
        return True

    async def _let_others_in(self) -> None:
        """Whoever waits to be acknowledged goes first, for a while: what waits here is stored already."""
        for _ in range(_COURTESY):
            if self._storing is None or self._stopping:
                return
            await asyncio.sleep(_MOMENT)

    async def _is_anything_due(self) -> bool:
        """Most looks find nothing, and need not hold up on SQLite whoever writes."""
        async with self._database.read() as session:
            return await session.scalar(_due()) is not None

    async def _failed(self, update_id: int) -> None:
        """A fault of our own. Called while it is being handled, so that the log tells where it came from."""
        async with self._database.write() as session:
            row = await session.get_one(WhatsAppUpdate, update_id)
            row.attempts += 1
            if row.attempts < _TRIES:
                row.next_attempt_at = now() + dt.timedelta(seconds=2**row.attempts)
                return
            log.exception("whatsapp.update_lost", update=update_id, do="report this: a message could not be taken in")
            row.state, row.content = "failed", {}

    def _follow(self, taken: Taken) -> None:
        if taken.turn and taken.conversation_id is not None:
            MESSAGES.labels("whatsapp").inc()
            self._wake_turn(taken.conversation_id)
        if taken.read is not None:
            task = asyncio.create_task(mark_read(self._graph, taken.read, typing=taken.turn), name="read mark")
            self._marks.add(task)
            task.add_done_callback(self._marks.discard)


def _rows(updates: Sequence[Update]) -> list[dict[str, Any]]:
    moment = now()
    return [
        {
            "key": update.key,
            "lane": update.lane,
            "at": update.at,
            "received_at": moment,
            "content": update.content,
            "state": "pending",
            "attempts": 0,
            "next_attempt_at": moment,
        }
        for update in updates
    ]


def _due() -> Select[int]:
    """The oldest update that may be dealt with now; one waits for an earlier one of its lane."""
    earlier = aliased(WhatsAppUpdate)
    return (
        select(WhatsAppUpdate.id)
        .where(
            WhatsAppUpdate.state == "pending",
            WhatsAppUpdate.next_attempt_at <= now(),
            ~exists().where(
                earlier.lane == WhatsAppUpdate.lane,
                earlier.state == "pending",
                or_(
                    earlier.at < WhatsAppUpdate.at,
                    and_(earlier.at == WhatsAppUpdate.at, earlier.id < WhatsAppUpdate.id),
                ),
            ),
        )
        # the order of the index of what is due: looked for in another one, each look would read all that waits
        .order_by(WhatsAppUpdate.next_attempt_at, WhatsAppUpdate.id)
        .limit(1)
    )
