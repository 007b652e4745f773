"""What the tests of the handoff share: tickets, steps in transactions of their own, and time that has passed."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio
from sqlalchemy import update

from tandem.booking.model import Agency, PostalRange, Span
from tandem.clock import today
from tandem.conversations import events
from tandem.handoff import queue, tickets
from tandem.handoff.rules import Rules
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AgencyRow, Conversation, Event, Ticket
from tandem.texts import Catalogue

RULES = Rules(silence=dt.timedelta(minutes=30), take=dt.timedelta(hours=4), longest=dt.timedelta(days=5))
BRUSSELS = Agency(
    id="brussels",
    names={"fr": "Bruxelles", "nl": "Brussel", "en": "Brussels"},
    postal_code="1000",
    serves=(PostalRange(1000, 1999),),
)
LIEGE = Agency(
    id="liege",
    names={"fr": "Liège", "nl": "Luik", "en": "Liège"},
    postal_code="4000",
    serves=(PostalRange(4000, 4999),),
)


@pytest_asyncio.fixture
async def on_both_engines(database_url: str) -> AsyncIterator[Database]:
    """An empty database, once on SQLite and once on PostgreSQL."""
    opened = Database(database_url)
    yield opened
    await opened.close()


async def add_agencies(database: Database, *agencies: Agency, hours: list[dict[str, Any]] | None = None) -> None:
    """Store agencies, each with these hours."""
    async with database.write() as session:
        for one in agencies or (BRUSSELS, LIEGE):
            session.add(
                AgencyRow(
                    id=one.id,
                    kind=one.kind,
                    names=dict(one.names),
                    postal_code=one.postal_code,
                    serves=[{"from": part.first, "to": part.last} for part in one.serves],
                    hours=hours or [],
                    active=one.active,
                )
            )


def closed_today() -> list[dict[str, Any]]:
    """Hours of which it is certain that they are not now, whatever day it is and whether it is a holiday."""
    return [{"weekday": (today().weekday() + 3) % 7, "from": "09:00", "to": "12:00"}]


def span(start: str, end: str) -> Span:
    return Span(dt.time.fromisoformat(start), dt.time.fromisoformat(end))


async def opened(database: Database, conversation: str, reason: str = "asked_for_person", **more: Any) -> int:
    async with database.write() as session:
        return (await tickets.open_ticket(session, conversation, reason=reason, **more)).id


async def claimed(database: Database, number: int, advisor: Advisor, catalogue: Catalogue) -> None:
    async with database.write() as session:
        await tickets.claim(session, number, advisor, catalogue=catalogue)


async def wrote(database: Database, conversation: str, text: str = "Bonjour") -> None:
    """The person writes, as the inbox stores it."""
    async with database.write() as session:
        await session.get_one(Conversation, conversation, with_for_update=True)
        await events.append(session, conversation, author="user", text=text, language="fr")
        await tickets.client_wrote(session, conversation)


async def passed(database: Database, number: int, ago: dt.timedelta) -> None:
    """Let everything about a ticket have happened so much earlier."""
    async with database.write() as session:
        ticket = await session.get_one(Ticket, number)
        for name in ("waiting_since", "asked_at", "claimed_at", "alerted_at", "told_at", "created_at"):
            moment = getattr(ticket, name)
            if moment is not None:
                setattr(ticket, name, moment - ago)


async def ticket_of(database: Database, number: int) -> Ticket:
    async with database.read() as session:
        return await session.get_one(Ticket, number)


async def conversation_of(database: Database, conversation: str) -> Conversation:
    async with database.read() as session:
        return await session.get_one(Conversation, conversation)


async def said(database: Database, conversation: str) -> list[Event]:
    async with database.read() as session:
        return list(await events.after(session, conversation, 0))


async def kinds(database: Database, number: int) -> list[str]:
    async with database.read() as session:
        return [entry.kind for entry, _ in await queue.history(session, number)]


async def numbers(database: Database, wanted: queue.Wanted | None = None, **more: Any) -> list[int]:
    """Every ticket of a queue, read page by page."""
    found: list[int] = []
    cursor: str | None = None
    limit = more.pop("limit", 100)
    while True:
        async with database.read() as session:
            page = await queue.page(session, wanted or queue.Wanted(), limit=limit, cursor=cursor, **more)
        found += [row.ticket.id for row in page.rows]
        cursor = page.next_cursor
        if cursor is None:
            return found


async def set_facts(database: Database, conversation: str, **facts: Any) -> None:
    async with database.write() as session:
        await session.execute(update(Conversation).where(Conversation.id == conversation).values(facts=facts))


def minutes(number: int) -> dt.timedelta:
    return dt.timedelta(minutes=number)


__all__ = [
    "BRUSSELS",
    "LIEGE",
    "RULES",
    "add_agencies",
    "claimed",
    "closed_today",
    "conversation_of",
    "kinds",
    "minutes",
    "numbers",
    "on_both_engines",
    "opened",
    "passed",
    "said",
    "set_facts",
    "span",
    "ticket_of",
    "wrote",
]
