"""Reads the coaches' own calendars every few minutes: several at once, each by one process at a time.

Whatever goes wrong with one of them is kept with it, shown to its coach, and hinders nothing else.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import random
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.intervals import Interval, day_interval, local_day
from tandem.booking.model import Rules
from tandem.booking.own_calendar import store
from tandem.booking.own_calendar.reading import Reader, Reading, ReadingError, Source
from tandem.booking.own_calendar.store import Taken
from tandem.clock import now
from tandem.people.vault import Vault
from tandem.storage.database import Database

log = structlog.get_logger(__name__)

_AT_ONCE: Final = 3
_SWEEP: Final = 5.0
"""Seconds between two looks for what is due."""
_BEYOND: Final = dt.timedelta(days=2)
"""So much more than can be booked is read: the end of what can be booked moves on until the next full reading."""
_JITTER: Final = 0.2
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class OwnCalendars:
    """Reads what is due until stopped, and single calendars when the desk asks for it. `minutes`: between readings."""

    def __init__(self, database: Database, vault: Vault, rules: Rules, reader: Reader, minutes: int) -> None:
        self.reader = reader
        self._database = database
        self._vault = vault
        self._rules = rules
        self._minutes = minutes
        self._task: asyncio.Task[None] | None = None
        self._running: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """Begin to read."""
        self._task = asyncio.create_task(self._run(), name="own calendars")

    async def stop(self) -> None:
        """Stop; what is being read is read again after its lease."""
        tasks = [task for task in (self._task, *self._running) if task is not None]
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
        await self.reader.close()

    async def look(self, source: Source, validators: Mapping[str, str] = _NOTHING) -> Reading | ReadingError:
        """What a calendar says, for all time that can be booked. Nothing is kept."""
        moment = now()
        today = local_day(moment)
        within = Interval(day_interval(today, today).start, moment + self._rules.horizon + _BEYOND)
        try:
            return await self.reader.read(source, within, validators)
        except ReadingError as error:
            return error
        except Exception:
            log.exception("own_calendar.broken", do="report this; it is tried again")
            return ReadingError("broken")

    async def connect(self, session: AsyncSession, coach: int, source: Source, outcome: Reading | ReadingError) -> bool:
        """See `store.connect`; in the caller's transaction."""
        return await store.connect(session, self._vault, coach, source, outcome, self._pause(), now())

    async def choose(self, session: AsyncSession, coach: int, number: int) -> bool:
        """See `store.choose`; in the caller's transaction."""
        return await store.choose(session, self._vault, coach, number, now=now())

    async def read(self, coach: int) -> bool:
        """Read a coach's calendar now; False when there is none, or it is just being read."""
        async with self._database.write() as session:
            taken = await store.take(session, self._vault, now(), coach)
        if taken is None:
            return False
        await self._read(taken)
        return True

    async def read_due(self) -> bool:
        """Read the calendar that has waited longest; False when none is due."""
        taken = await self._take()
        if taken is None:
            return False
        await self._read(taken)
        return True

    async def _run(self) -> None:
        while True:
            taken = None
            try:
                if len(self._running) < _AT_ONCE:
                    taken = await self._take()
            except (SQLAlchemyError, OSError) as error:
                log.warning("own_calendar.database_away", fault=type(error).__name__)
            except Exception:
                # one look that fails must not be the last one
                log.exception("own_calendar.broken", do="report this; what is due is tried again")
            if taken is None:
                await asyncio.sleep(_SWEEP)
                continue
            task = asyncio.create_task(self._guarded(taken), name=f"own calendar of coach {taken.coach}")
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def _guarded(self, taken: Taken) -> None:
        try:
            await self._read(taken)
        except (SQLAlchemyError, OSError) as error:
            log.warning("own_calendar.database_away", fault=type(error).__name__)
        except Exception:
            log.exception("own_calendar.broken", coach=taken.coach, do="report this; it is tried again after its lease")

    async def _take(self) -> Taken | None:
        async with self._database.read() as session:
            # looking costs nobody anything; on SQLite taking would make every writer wait
            if not await store.is_due(session, now()):
                return None
        async with self._database.write() as session:
            return await store.take(session, self._vault, now())

    async def _read(self, taken: Taken) -> None:
        if taken.source is None:
            outcome: Reading | ReadingError = ReadingError("locked")
        else:
            outcome = await self.look(taken.source, taken.validators)
        async with self._database.write() as session:
            await store.keep(session, self._vault, taken, outcome, self._pause(), now())

    def _pause(self) -> dt.timedelta:
        """Not the same for all: what was connected together is not read together for ever."""
        return dt.timedelta(minutes=self._minutes) * random.uniform(1 - _JITTER, 1 + _JITTER)  # noqa: S311
