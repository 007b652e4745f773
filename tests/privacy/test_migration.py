"""The migration lets tickets outlive their conversation; what the advisors had noted survives it, there and back."""

from __future__ import annotations

from alembic import command
from sqlalchemy import Connection, text

from tandem.clock import now
from tandem.storage.database import Database
from tandem.storage.migrate import configuration


async def _to(database: Database, revision: str) -> None:
    def move(connection: Connection) -> None:
        (command.downgrade if revision == "0001" else command.upgrade)(configuration(connection), revision)

    async with database.engine.begin() as connection:
        await connection.run_sync(move)


async def _tell(database: Database, statement: str, **values: object) -> list[tuple[object, ...]]:
    async with database.engine.begin() as connection:
        result = await connection.execute(text(statement), values)
        return [tuple(row) for row in result] if result.returns_rows else []


async def test_tickets_and_their_history_survive(database: Database) -> None:
    await _to(database, "0001")
    moment = now() if not database.is_sqlite else now().isoformat(" ")
    await _tell(
        database,
        "INSERT INTO conversations (id, channel, language, control, epoch, last_seq, facts, consent, created_at,"
        " updated_at) VALUES ('c-1', 'web', 'fr', 'bot', 0, 0, '{}', '{}', :at, :at)",
        at=moment,
    )
    await _tell(
        database,
        "INSERT INTO tickets (id, conversation_id, status, reason, priority, contact, created_at, updated_at)"
        " VALUES (1, 'c-1', 'new', 'other', 4, '{}', :at, :at)",
        at=moment,
    )
    for kind in ("opened", "note"):
        await _tell(
            database, "INSERT INTO ticket_entries (ticket_id, at, kind) VALUES (1, :at, :kind)", at=moment, kind=kind
        )
    await _to(database, "head")
    entries = "SELECT ticket_id, kind FROM ticket_entries ORDER BY id"
    assert await _tell(database, entries) == [(1, "opened"), (1, "note")]
    await _tell(database, "DELETE FROM conversations")
    assert await _tell(database, "SELECT id, conversation_id, status FROM tickets") == [(1, None, "new")]
    assert await _tell(database, entries) == [(1, "opened"), (1, "note")]
    await _to(database, "0001")
    assert await _tell(database, "SELECT id FROM tickets") == []
    await _to(database, "head")
