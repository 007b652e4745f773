"""Bringing a database to the present schema."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from tandem.storage.database import Database

_MIGRATIONS = Path(__file__).with_name("migrations")
_LOCK = 7_411_903
"""PostgreSQL's advisory lock for migrations: two processes that start at once take turns."""


async def migrate(database: Database) -> None:
    """Apply what is missing; nothing happens when the schema is up to date."""
    async with database.engine.begin() as connection:
        if not database.is_sqlite:
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        await connection.run_sync(_upgrade)


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for an open connection."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection) -> None:
    command.upgrade(configuration(connection), "head")
