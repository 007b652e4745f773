"""The migration takes nobody's rights and nothing that refers to them, there and back."""

from __future__ import annotations

from typing import Any

from alembic import command
from sqlalchemy import Connection, text

from tandem.clock import now
from tandem.storage.database import Database
from tandem.storage.migrate import configuration


async def _to(database: Database, revision: str, how: Any) -> None:
    def move(connection: Connection) -> None:
        how(configuration(connection), revision)

    async with database.engine.begin() as connection:
        await connection.run_sync(move)


async def _tell(database: Database, statement: str, **values: object) -> list[tuple[object, ...]]:
    async with database.engine.begin() as connection:
        result = await connection.execute(text(statement), values)
        return [tuple(row) for row in result] if result.returns_rows else []


async def test_accounts_keep_their_rights_and_coaches_their_hours(database: Database) -> None:
    await _to(database, "0006", command.downgrade)
    moment = now() if not database.is_sqlite else now().isoformat(" ")
    await _tell(
        database,
        "INSERT INTO agencies (id, kind, names, postal_code, serves, active)"
        " VALUES ('liege', 'agency', '{}', '4000', '[]', :yes)",
        yes=True,
    )
    for number, password in ((1, "hash"), (2, None), (3, None)):
        await _tell(
            database,
            "INSERT INTO advisors (id, email, name, language, password_hash, active, failed_tries, created_at)"
            " VALUES (:id, :email, 'x', 'fr', :password, :yes, 0, :at)",
            id=number,
            email=f"{number}@example.be",
            password=password,
            yes=True,
            at=moment,
        )
    await _tell(database, "INSERT INTO sign_in_links VALUES ('t', 2, :at)", at=moment)
    await _tell(
        database,
        "INSERT INTO coaches (advisor_id, languages, formats, lengths, before_minutes, after_minutes, active)"
        " VALUES (3, '[]', '[]', '{}', 0, 0, :yes)",
        yes=True,
    )
    await _tell(
        database,
        "INSERT INTO coach_hours (coach_id, weekday, starts_at, ends_at, agency_id)"
        " VALUES (3, 0, '09:00:00', '12:00:00', 'liege')",
    )
    await _tell(
        database,
        "INSERT INTO tickets (id, status, reason, priority, assignee_id, contact, created_at, updated_at)"
        " VALUES (1, 'assigned', 'other', 4, 1, '{}', :at, :at)",
        at=moment,
    )
    await _to(database, "head", command.upgrade)
    assert await _tell(database, "SELECT id, role FROM advisors ORDER BY id") == [
        (1, "administrator"),
        (2, "administrator"),
        (3, "advisor"),
    ]
    for table in ("coach_hours", "sign_in_links", "tickets"):
        assert await _tell(database, f"SELECT count(*) FROM {table}") == [(1,)], table
    await _to(database, "0006", command.downgrade)
    assert await _tell(database, "SELECT count(*) FROM coach_hours") == [(1,)]
    assert await _tell(database, "SELECT count(*) FROM advisors WHERE failed_tries = 0") == [(3,)]
    await _to(database, "head", command.upgrade)
    assert await _tell(database, "SELECT count(*) FROM coach_hours") == [(1,)]
