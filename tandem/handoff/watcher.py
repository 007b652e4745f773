"""What happens at the desk by itself: replies that are due are sent, and waits that are over are ended."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError

from tandem.clock import now
from tandem.errors import Problem
from tandem.handoff import presence, replies, waits
from tandem.handoff.alerts import TicketAlerts
from tandem.handoff.rules import Rules
from tandem.storage.database import Database
from tandem.texts import Catalogue

log = structlog.get_logger(__name__)

_REPLIES: Final = 0.5
"""Seconds between two looks for replies that are due."""
_WAITS: Final = 20.0
"""Seconds between two looks for waits that are over."""


class Watcher:
    """Looks again and again until stopped. It works in small transactions, each of which leaves a whole state."""

    def __init__(self, database: Database, catalogue: Catalogue, alerts: TicketAlerts, rules: Rules) -> None:
        self._database = database
        self._catalogue = catalogue
        self._alerts = alerts
        self._rules = rules
        self._stopping = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Begin, with what an earlier process may have left."""
        self._tasks = [
            asyncio.create_task(self._repeat(self.send_replies, _REPLIES), name="replies that are due"),
            asyncio.create_task(self._repeat(self.end_waits, _WAITS), name="waits that are over"),
        ]

    async def stop(self, patience: float) -> None:
        """Stop between two transactions."""
        self._stopping.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=patience)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def send_replies(self) -> None:
        """Make events of all replies that are due."""
        moment = now()
        async with self._database.read() as session:
            due = await replies.due(session, moment)
        for conversation_id in due:
            async with self._database.write() as session:
                await replies.send_due(session, conversation_id, moment)

    async def end_waits(self) -> None:
        """End the waits that are over, and alert of what nobody has taken."""
        async with self._database.read() as session:
            limits = await waits.limits_now(session, self._rules, now())
            overdue = await waits.find_overdue(session, limits)
        for ticket_id in overdue:
            with suppress(Problem):  # erased meanwhile
                async with self._database.write() as session:
                    what = await waits.end(session, ticket_id, limits, catalogue=self._catalogue)
                if what is not None:
                    log.info("handoff.wait_over", ticket=ticket_id, what=what)
        await self._alert(limits)
        async with self._database.write() as session:
            await presence.remove_old(session)

    async def _alert(self, limits: Mapping[str | None, waits.Limits]) -> None:
        async with self._database.read() as session:
            given_back = await waits.not_alerted(session)
        for ticket_id in given_back:
            with suppress(Problem):
                async with self._database.write() as session:
                    ticket = await waits.take_to_alert(session, ticket_id)
                    if ticket is not None:
                        self._alerts.put(session, ticket)
        async with self._database.write() as session:
            untaken = await waits.take_untaken(session, limits)
            if untaken:
                self._alerts.put_again(session, untaken)

    async def _repeat(self, look: Callable[[], Awaitable[None]], pause: float) -> None:
        while not self._stopping.is_set():
            try:
                await look()
            except (SQLAlchemyError, OSError) as error:
                log.warning("handoff.database_away", fault=type(error).__name__)
            except Exception:
                log.exception("handoff.broken", do="report this; it is tried again")
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._stopping.wait()
