"""What was there before the desk grew is found, ordered and read as if it had always been so."""

from __future__ import annotations

import datetime as dt

from alembic import command
from handoff_parts import numbers, on_both_engines
from sqlalchemy import Connection, text

from tandem.clock import now
from tandem.handoff import order, queue, search
from tandem.storage.database import Database
from tandem.storage.migrate import configuration
from tandem.storage.models import Conversation, Ticket

database = on_both_engines
BEFORE = "0007"


async def _to(database: Database, revision: str) -> None:
    def move(connection: Connection) -> None:
        (command.downgrade if revision == BEFORE else command.upgrade)(configuration(connection), revision)

    async with database.engine.begin() as connection:
        await connection.run_sync(move)


async def _tell(database: Database, statement: str, **values: object) -> list[tuple[object, ...]]:
    async with database.engine.begin() as connection:
        result = await connection.execute(text(statement), values)
        return [tuple(row) for row in result] if result.returns_rows else []


async def test_tickets_and_talks_from_before_are_found_and_ordered(database: Database) -> None:
    await _to(database, BEFORE)
    moment = now().replace(microsecond=0)

    def at(minutes: int) -> object:
        when = moment - dt.timedelta(minutes=minutes)
        return when.replace(tzinfo=None).isoformat(" ") + ".000000" if database.is_sqlite else when

    tickets = {
        1: ("done", "distress", "{}", 50),
        2: ("new", "warm_route", '{"name": "Zoé D’Hondt", "phone": "+32470123456"}', 40),
        3: ("new", "distress", "{}", 30),
        4: ("waiting_client", "other", "{}", 20),
    }
    for number, (status, reason, contact, ago) in tickets.items():
        await _tell(
            database,
            "INSERT INTO conversations (id, channel, language, control, epoch, last_seq, facts, consent, created_at,"
            " updated_at) VALUES (:id, 'web', 'fr', 'bot', 0, 2, '{}', '{}', :at, :at)",
            id=f"c-{number}",
            at=at(ago),
        )
        for seq, author, said in ((1, "user", f"Été {number}"), (2, "assistant", "Bonjour")):
            await _tell(
                database,
                "INSERT INTO events (conversation_id, seq, at, author, kind, text, choices, language)"
                " VALUES (:id, :seq, :at, :author, 'message', :said, '[]', 'fr')",
                id=f"c-{number}",
                seq=seq,
                at=at(ago),
                author=author,
                said=said,
            )
        await _tell(
            database,
            "INSERT INTO tickets (id, conversation_id, status, reason, priority, contact, created_at, updated_at)"
            " VALUES (:number, :id, :status, :reason, 3, :contact, :at, :at)",
            number=number,
            id=f"c-{number}",
            status=status,
            reason=reason,
            contact=contact,
            at=at(ago),
        )
    await _tell(database, "INSERT INTO ticket_entries (ticket_id, at, kind) VALUES (2, :at, 'opened')", at=at(40))
    await _to(database, "head")
    assert await numbers(database) == [3, 2, 4, 1]
    assert await numbers(database, queue.Wanted(text="zoe d'hondt")) == [2]
    assert await numbers(database, queue.Wanted(text="0470 12 34 56")) == [2]
    assert await numbers(database, queue.Wanted(text="ete 4")) == [4]
    assert await numbers(database, queue.Wanted(text="bonjour")) == []
    async with database.read() as session:
        for number in tickets:
            kept = await session.get_one(Ticket, number)
            assert kept.place == order.place(kept.status, kept.reason, kept.waiting_since, kept.updated_at)
            assert kept.search == search.of_contact(kept.contact)
            assert kept.alerted_at == kept.created_at
            talk = await session.get_one(Conversation, f"c-{number}")
            assert (talk.last_user_seq, talk.last_user_at) == (1, talk.created_at)
    await _to(database, BEFORE)
    assert await _tell(database, "SELECT kind FROM ticket_entries") == [("opened",)]
    assert len(await _tell(database, "SELECT id FROM tickets")) == len(tickets)
