"""What booking leaves behind goes by itself: unconfirmed holds, old claims and links, mails without a purpose."""

from __future__ import annotations

import asyncio
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError

from tandem.booking import calendar, letters, links
from tandem.clock import now
from tandem.storage.database import Database

log = structlog.get_logger(__name__)

_PAUSE: Final = 300.0
"""Seconds. Nobody waits for it: what is over is treated as over whether or not it is still there."""


async def tidy(database: Database) -> None:
    """Remove what is over. Several processes may do it at once."""
    moment = now()
    async with database.write() as session:
        await calendar.expire_holds(session, moment)
    async with database.write() as session:
        await links.remove_old(session, moment)
        await letters.remove_old(session, moment)


class HousekeepingWorker:
    """Tidies up every few minutes until stopped."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin, with the first round at once: the service may have been stopped for days."""
        self._task = asyncio.create_task(self._run(), name="booking housekeeping")

    async def stop(self) -> None:
        """Stop; a round that is cut off leaves nothing half done."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            try:
                await tidy(self._database)
            except (SQLAlchemyError, OSError) as error:
                log.warning("housekeeping.database_away", fault=type(error).__name__)
            except Exception:
                # one round that fails must not be the last one
                log.exception("housekeeping.broken", do="report this; it is tried again")
            await asyncio.sleep(_PAUSE)
