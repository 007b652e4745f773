"""The engine: one place that knows how SQLite and PostgreSQL differ."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

CHANGED = "conversations with new events"

_COURTESY = 0.2
"""Seconds for which a write begins after those that are urgent; longer, and it would starve under load."""

_LONGEST_LINE = 30.0
"""Seconds that a write waits for those of this process before it, on SQLite; longer, and something is stuck."""

_AWAY_STATES = ("08", "40", "53", "57P")
"""PostgreSQL's classes of errors that pass by themselves: no connection, a deadlock, no room, starting or stopping."""


class DatabaseAwayError(ConnectionError):
    """The database does not answer, or cannot now. Nothing of the transaction remains; the same again may succeed."""


class Database:
    """Sessions on the configured engine.

    `read()` and `write()` are the only ways in. A write is one transaction: it commits when its block ends without
    an error, otherwise nothing of it remains. Both raise `DatabaseAwayError` while the database cannot serve.
    """

    def __init__(self, url: str) -> None:
        self.is_sqlite = url.startswith("sqlite")
        if self.is_sqlite:
            Path(url.split(":///", 1)[1]).parent.mkdir(parents=True, exist_ok=True)
        self.engine: AsyncEngine = create_async_engine(
            url,
            pool_pre_ping=not self.is_sqlite,
            # an error would otherwise quote what people wrote
            hide_parameters=True,
        )
        if self.is_sqlite:
            self._prepare_sqlite()
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)
        self._on_change: list[Callable[[str], None]] = []
        self._urgent = 0
        self._none_urgent = asyncio.Event()
        self._none_urgent.set()
        self._line = asyncio.Lock()

    def on_change(self, listener: Callable[[str], None]) -> None:
        """Call `listener` with a conversation's id after each commit of this process that added events to it."""
        self._on_change.append(listener)

    def _prepare_sqlite(self) -> None:
        @event.listens_for(self.engine.sync_engine, "connect")
        def _on_connect(connection: Any, _record: Any) -> None:
            # The driver's own BEGIN comes too late and is deferred: two writers that both read first would
            # then fail with "database is locked" instead of waiting for each other.
            connection.isolation_level = None
            cursor = connection.cursor()
            # What is erased is overwritten: SQLite would leave it in the file until its place is needed.
            settings = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=10000")
            for pragma in (*settings, "secure_delete=ON"):
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()

        @event.listens_for(self.engine.sync_engine, "begin")
        def _on_begin(connection: Any) -> None:
            writing = connection.get_execution_options().get("writing", False)
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A session that sees one consistent state and changes nothing."""
        with _absence_told():
            async with self._sessions() as session:
                yield session

    @asynccontextmanager
    async def write(self, *, urgent: bool = False) -> AsyncIterator[AsyncSession]:
        """A session whose block is one transaction; on SQLite it takes the write lock at once.

        There is one writer at a time. `urgent` is for what is short and waited for: others begin after it, for a while.
        """
        with _absence_told():
            async with self._precedence(urgent=urgent), self._turn(), self._sessions() as session:
                await session.connection(execution_options={"writing": True})
                yield session
                await session.commit()
            for conversation_id in session.info.get(CHANGED, ()):
                for listener in self._on_change:
                    listener(conversation_id)

    @asynccontextmanager
    async def _precedence(self, *, urgent: bool) -> AsyncIterator[None]:
        if not urgent:
            if not self._none_urgent.is_set():
                with suppress(TimeoutError):
                    async with asyncio.timeout(_COURTESY):
                        await self._none_urgent.wait()
            yield
            return
        self._urgent += 1
        self._none_urgent.clear()
        try:
            yield
        finally:
            self._urgent -= 1
            if not self._urgent:
                self._none_urgent.set()

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """One's turn to write. SQLite has no line: who waits asks now and then, and may find it taken each time."""
        if not self.is_sqlite:
            yield
            return
        async with asyncio.timeout(_LONGEST_LINE):
            await self._line.acquire()
        try:
            yield
        finally:
            self._line.release()

    async def ping(self) -> None:
        """Raise `DatabaseAwayError` or another error when the database does not answer."""
        with _absence_told():
            async with self.engine.connect() as connection:
                await connection.execute(text("SELECT 1"))

    async def close(self) -> None:
        """Give all connections back."""
        await self.engine.dispose()


@contextmanager
def _absence_told() -> Iterator[None]:
    """One error for what the engines and their drivers say in many ways."""
    try:
        yield
    except SQLAlchemyError as error:
        if _is_away(error):
            raise DatabaseAwayError(type(error).__name__) from error
        raise
    except OSError as error:
        raise DatabaseAwayError(type(error).__name__) from error


def _is_away(error: SQLAlchemyError) -> bool:
    if isinstance(error, OperationalError | InterfaceError | PoolTimeoutError):
        return True
    if not isinstance(error, DBAPIError):
        return False
    state = getattr(error.orig, "sqlstate", None) or ""
    return error.connection_invalidated or state.startswith(_AWAY_STATES)
