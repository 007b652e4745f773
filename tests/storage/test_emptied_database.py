"""What the tests themselves stand on: a PostgreSQL database that one test after the other finds as if it were new."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from emptied_database import EmptiedDatabase
from sqlalchemy import URL, func, select, text
from sqlalchemy.exc import DBAPIError

from tandem.clock import now
from tandem.storage.database import Database
from tandem.storage.migrate import migrate
from tandem.storage.models import Advisor, AuditEntry


async def _migrated(url: str) -> None:
    database = Database(url)
    await migrate(database)
    await database.close()


@pytest_asyncio.fixture
async def emptied(postgres: URL) -> AsyncIterator[EmptiedDatabase]:
    """One of its own: the one that all share must not be spoilt here."""
    made = EmptiedDatabase(postgres)
    await made.make(_migrated)
    yield made
    await made.discard()


async def _write(url: str) -> int:
    """An advisor, and an entry that the database lets nobody remove; the advisor's number."""
    database = Database(url)
    async with database.write() as session:
        advisor = Advisor(email="amina@example.be", name="Amina", language="fr", created_at=now())
        read = AuditEntry(at=now(), via="desk", action="read", kind="ticket", object_id="1", codes={}, address="")
        session.add_all([advisor, read])
        await session.flush()
        number = advisor.id
    await database.close()
    return number


async def test_rows_are_gone_and_numbers_begin_again(emptied: EmptiedDatabase) -> None:
    first = await _write(await emptied.ready())
    url = await emptied.ready()
    database = Database(url)
    async with database.read() as session:
        for table in (Advisor, AuditEntry):
            assert await session.scalar(select(func.count()).select_from(table)) == 0
    await database.close()
    assert await _write(url) == first


async def test_what_guards_the_rows_still_does(emptied: EmptiedDatabase) -> None:
    await emptied.ready()
    url = await emptied.ready()
    await _write(url)
    database = Database(url)
    refused = False
    try:
        async with database.write() as session:
            await session.execute(text("DELETE FROM audit"))
    except DBAPIError:
        refused = True
    await database.close()
    assert refused


async def test_a_changed_table_is_made_anew(emptied: EmptiedDatabase) -> None:
    database = Database(await emptied.ready())
    async with database.engine.begin() as connection:
        await connection.execute(text("ALTER TABLE advisors DROP COLUMN name"))
    await database.close()
    assert await _write(await emptied.ready())


async def test_whoever_is_still_connected_is_sent_away(emptied: EmptiedDatabase) -> None:
    database = Database(await emptied.ready())
    connection = await database.engine.connect()
    await connection.execute(text("LOCK TABLE advisors"))
    assert await _write(await emptied.ready())
    await connection.invalidate()
    await connection.close()
    await database.close()
