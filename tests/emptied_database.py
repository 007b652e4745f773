"""One PostgreSQL database for test after test: each finds it as the migrations made it.

A database of its own for each test costs PostgreSQL several hundred files made and removed, and most of a run's time.
"""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
from sqlalchemy import URL

_VERSION = "alembic_version"

# A session of the test before, or its transaction, must not outlive that test.
_SEND_AWAY = """
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""

# Every definition that a test of migrations can touch, with the transaction that wrote it.
_DEFINITIONS = f"""
    SELECT md5(string_agg(line, ' ' ORDER BY line)) FROM (
        SELECT 'relation ' || oid || relname AS line FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION ALL SELECT 'column ' || attrelid || ' ' || attnum || ' ' || a.xmin FROM pg_attribute a
            JOIN pg_class c ON c.oid = attrelid WHERE c.relnamespace = 'public'::regnamespace
        UNION ALL SELECT 'default ' || oid || ' ' || xmin FROM pg_attrdef
        UNION ALL SELECT 'constraint ' || oid || ' ' || xmin FROM pg_constraint
        UNION ALL SELECT 'trigger ' || oid || ' ' || xmin FROM pg_trigger
        UNION ALL SELECT 'function ' || oid || ' ' || xmin FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT 'version ' || version_num FROM {_VERSION}
    ) AS lines
"""

# As a replica does: in any order of tables, and also what a trigger guards. Numbers begin again.
_EMPTY = f"""
    DO $$
    DECLARE part record;
    BEGIN
        SET LOCAL session_replication_role = replica;
        FOR part IN SELECT oid::regclass AS name FROM pg_class
            WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '{_VERSION}'
        LOOP
            EXECUTE 'DELETE FROM ' || part.name;
        END LOOP;
        PERFORM setval(seqrelid::regclass, seqstart, false) FROM pg_sequence
            WHERE pg_sequence_last_value(seqrelid) IS NOT NULL;
    END $$
"""

_FILLED = f"""
    SELECT relname FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '{_VERSION}'
        AND pg_relation_size(oid) > 0
"""


class EmptiedDatabase:
    """Made by the migrations once, emptied for each test; made again when a test changed more than rows."""

    def __init__(self, server: URL) -> None:
        self._server = server
        mark = uuid.uuid4().hex
        self._original, self._name = f"migrated_{mark}", f"test_{mark}"
        self._definitions: str | None = None

    async def make(self, migrate: Callable[[str], Awaitable[None]]) -> None:
        """Make the original that is copied, with `migrate`, which gets its URL."""
        await self._order(f"CREATE DATABASE {self._original}")
        await migrate(self._url(self._original))
        async with self._connected(self._original) as connection:
            filled = [row["relname"] for row in await connection.fetch(_FILLED)]
        # such rows would have to be brought back each time
        assert not filled, f"the migrations leave rows in {filled}, which emptying takes away"

    async def ready(self) -> str:
        """The URL of the database, as the migrations made it. Nobody is connected to it."""
        if self._definitions is None or not await self._emptied():
            await self._order(f"DROP DATABASE IF EXISTS {self._name} WITH (FORCE)")
            await self._order(f"CREATE DATABASE {self._name} TEMPLATE {self._original}")
            async with self._connected(self._name) as connection:
                self._definitions = await connection.fetchval(_DEFINITIONS)
        return self._url(self._name)

    async def discard(self) -> None:
        """Leave nothing on the server."""
        for name in (self._name, self._original):
            await self._order(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    async def _emptied(self) -> bool:
        """Empty it; False where that would not bring it back."""
        try:
            async with self._connected(self._name) as connection:
                await connection.execute(_SEND_AWAY)
                if await connection.fetchval(_DEFINITIONS) != self._definitions:
                    return False
                await connection.execute(_EMPTY)
        except (asyncpg.PostgresError, OSError):
            # for one, a server that was named may not let its user do as a replica does
            return False
        return True

    async def _order(self, statement: str) -> None:
        async with self._connected(self._server.database or "postgres") as connection:
            await connection.execute(statement)

    @asynccontextmanager
    async def _connected(self, database: str) -> AsyncIterator[Any]:
        url = self._server.set(drivername="postgresql", database=database)
        connection = await asyncpg.connect(url.render_as_string(hide_password=False))
        try:
            yield connection
        finally:
            await connection.close()

    def _url(self, database: str) -> str:
        return self._server.set(database=database).render_as_string(hide_password=False)
