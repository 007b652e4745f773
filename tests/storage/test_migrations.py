"""The migrations make what the models say, on both engines, and can be run again."""

from __future__ import annotations

import datetime as dt

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from tandem.clock import now
from tandem.storage.database import Database
from tandem.storage.migrate import migrate
from tandem.storage.models import Base, Conversation, Ticket


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": False})
    return list(compare_metadata(context, Base.metadata))


async def test_models_and_migrations_agree(database: Database) -> None:
    await migrate(database)
    async with database.engine.connect() as connection:
        assert await connection.run_sync(_differences) == []


def _conversation(**values: object) -> Conversation:
    fields: dict[str, object] = {
        "id": "c-1",
        "channel": "web",
        "language": "fr",
        "control": "bot",
        "created_at": now(),
        "updated_at": now(),
    }
    return Conversation(**{**fields, **values})


@pytest.mark.parametrize("wrong", [{"control": "paused"}, {"language": "de"}])
async def test_the_schema_refuses_what_may_not_be(database: Database, wrong: dict[str, str]) -> None:
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            session.add(_conversation(**wrong))


async def test_a_conversation_has_one_open_ticket_at_most(database: Database) -> None:
    def ticket(status: str) -> Ticket:
        moment = now()
        return Ticket(
            conversation_id="c-1", status=status, reason="other", priority=4, created_at=moment, updated_at=moment
        )

    async with database.write() as session:
        session.add(_conversation())
        await session.flush()
        session.add_all([ticket("done"), ticket("done"), ticket("new")])
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            session.add(ticket("assigned"))


async def test_times_come_back_as_they_went_in(database: Database) -> None:
    brussels = dt.timezone(dt.timedelta(hours=2))
    moment = dt.datetime(2026, 7, 1, 0, 30, tzinfo=brussels)
    async with database.write() as session:
        session.add(_conversation(created_at=moment))
    async with database.read() as session:
        kept = await session.get_one(Conversation, "c-1")
        assert kept.created_at == moment
        assert kept.created_at.tzinfo is not None


async def test_a_write_that_fails_leaves_nothing(database: Database) -> None:
    async def fail() -> None:
        async with database.write() as session:
            session.add(_conversation())
            await session.flush()
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        await fail()
    async with database.read() as session:
        assert await session.get(Conversation, "c-1") is None
