"""All that the service's database holds, as one text: what was to go must be in none of its columns."""

from __future__ import annotations

from sqlalchemy import select

from tandem.storage.database import Database
from tandem.storage.models import Base


async def everything_in(database: Database) -> str:
    """Every row of every table."""
    lines: list[str] = []
    async with database.read() as session:
        for table in Base.metadata.sorted_tables:
            lines += [f"{table.name}: {tuple(row)}" for row in await session.execute(select(table))]
    return "\n".join(lines)
