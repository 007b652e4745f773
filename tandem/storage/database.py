"""The engine: one place that knows how SQLite and PostgreSQL differ."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

CHANGED = "conversations with new events"


class Database:
    """Sessions on the configured engine.

    `read()` and `write()` are the only ways in. A write is one transaction: it commits when its block ends without
    an error, otherwise nothing of it remains.
    """

    def __init__(self, url: str) -> None:
        self.is_sqlite = url.startswith("sqlite")
        if self.is_sqlite:
            Path(url.split(":///", 1)[1]).parent.mkdir(parents=True, exist_ok=True)
        self.engine: AsyncEngine = create_async_engine(url, pool_pre_ping=not self.is_sqlite)
        if self.is_sqlite:
            self._prepare_sqlite()
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)
        self._on_change: list[Callable[[str], None]] = []

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
            for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=10000"):
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()

        @event.listens_for(self.engine.sync_engine, "begin")
        def _on_begin(connection: Any) -> None:
            writing = connection.get_execution_options().get("writing", False)
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A session that sees one consistent state and changes nothing."""
        async with self._sessions() as session:
            yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """A session whose block is one transaction; on SQLite it takes the write lock at once."""
        async with self._sessions() as session:
            await session.connection(execution_options={"writing": True})
            yield session
            await session.commit()
            for conversation_id in session.info.get(CHANGED, ()):
                for listener in self._on_change:
                    listener(conversation_id)

    async def ping(self) -> None:
        """Raise when the database does not answer."""
        async with self.engine.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def close(self) -> None:
        """Give all connections back."""
        await self.engine.dispose()
