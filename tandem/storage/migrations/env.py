"""Alembic's entry: runs the migrations on the connection that `tandem.storage.migrate` opened."""

from __future__ import annotations

from typing import Literal

from alembic import context

from tandem.storage.models import Base, UtcDateTime


def _plain_time(kind: str, item: object, _context: object) -> str | Literal[False]:
    """A migration must not depend on code that changes: our type of time is written as the plain one."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    # SQLite cannot alter a table in place; alembic then copies it.
    render_as_batch=True,
    render_item=_plain_time,
    # Rasa keeps its events in the same PostgreSQL database: its table is not ours to migrate.
    include_name=lambda name, kind, _parents: kind != "table" or not str(name).startswith("rasa_"),
)
with context.begin_transaction():
    context.run_migrations()
