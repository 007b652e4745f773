"""How long a page of the queue takes with 10,000 tickets and their talks, filtered and searched.

Run from the root: .venv/bin/python -m benchmarks.desk [a PostgreSQL URL; SQLite in a temporary file without one]
"""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from tandem.handoff import order, queue, search
from tandem.handoff.queue import Wanted
from tandem.handoff.reasons import RANKS
from tandem.people import access, visible
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.migrate import migrate
from tandem.storage.models import (
    Advisor,
    AgencyRow,
    Conversation,
    Event,
    EventWords,
    Ticket,
    TicketEntry,
    TicketMention,
    TicketRead,
)

NOW = dt.datetime(2026, 11, 23, 7, 0, tzinfo=dt.UTC)
TICKETS, EVENTS, ADVISORS, ROUNDS, PAGE = 10_000, 24, 60, 60, 50
AGENCIES = ("brussels", "liege", "ghent", "charleroi", "antwerp")
STATUSES = ("new", "new", "assigned", "waiting_client", "done", "done", "done", "done", "done", "dropped")
SAID = (
    "je voudrais ouvrir une boulangerie à Liège avec ma sœur l'été prochain mais la banque a dit non et je ne sais pas "
    "combien je peux emprunter ik wil graag een kapsalon beginnen in Gent hoeveel kost dat en wanneer kan ik starten"
)
WORDS = SAID.split()
NAMES = ("Nadia", "Zoé", "Bram", "Fatima", "Wout", "Élise", "Yusuf", "Marie", "Jan", "Aïcha")
READER = 7
STANDING = access.Standing(READER, "lead", frozenset({"ghent", "antwerp"}), access.DEFAULT_RULES)

LOOKS: dict[str, dict[str, Any]] = {
    "the queue": {"wanted": Wanted()},
    "what is open": {"wanted": Wanted(statuses=frozenset({"new", "assigned", "waiting_client"}))},
    "mine": {"wanted": Wanted(assignee=READER)},
    "one agency, one language, one reason": {
        "wanted": Wanted(agencies=frozenset({"ghent"}), language="nl", reason="coaching")
    },
    "nobody's, on WhatsApp": {"wanted": Wanted(assignee=queue.NOBODY, channel="whatsapp")},
    "where I am named": {"wanted": Wanted(mentions=READER)},
    "a next step that is due": {"wanted": Wanted(due=NOW.date())},
    "what a lead may see": {"wanted": Wanted(), "visible": visible.tickets(STANDING)},
    "a name": {"wanted": Wanted(text="fatima 4321")},
    "a telephone number": {"wanted": Wanted(text="0470 00 43 21")},
    "a word that many wrote": {"wanted": Wanted(text="boulangerie")},
    "words that nobody wrote": {"wanted": Wanted(text="zeppelin au ciel")},
}


def rows(chance: random.Random) -> Iterator[tuple[type, list[dict[str, Any]]]]:
    """Everything in the order in which it refers to each other."""
    yield (
        AgencyRow,
        [
            {"id": one, "kind": "agency", "names": {}, "postal_code": "1000", "serves": [], "hours": [], "active": True}
            for one in AGENCIES
        ],
    )
    person = {"language": "fr", "role": "advisor", "created_at": NOW}
    numbers = range(1, ADVISORS + 1)
    yield Advisor, [{"email": f"a{one}@example.be", "name": f"Advisor {one}", **person} for one in numbers]
    yield Conversation, [_conversation(number, chance) for number in range(1, TICKETS + 1)]
    yield Ticket, [_ticket(number, chance) for number in range(1, TICKETS + 1)]
    for first in range(1, TICKETS + 1, 500):
        talks = range(first, first + 500)
        said = [_event(number, seq, chance) for number in talks for seq in range(1, EVENTS + 1)]
        yield Event, said
        yield EventWords, [_words(event) for event in said if event["author"] == "user"]
    noted = range(1, TICKETS + 1, 3)
    yield TicketEntry, [{"ticket_id": one, "at": NOW, "kind": "note", "text": "Note", "details": {}} for one in noted]
    yield (
        TicketMention,
        [
            {"entry_id": place, "advisor_id": one % ADVISORS + 1, "ticket_id": one, "read_at": None}
            for place, one in enumerate(noted, start=1)
        ],
    )
    yield TicketRead, [{"advisor_id": READER, "ticket_id": one, "seq": EVENTS // 2} for one in range(1, TICKETS + 1, 2)]


def _conversation(number: int, chance: random.Random) -> dict[str, Any]:
    at = NOW - dt.timedelta(minutes=number)
    return {
        "id": f"c-{number}",
        "channel": chance.choice(("web", "web", "whatsapp")),
        "language": chance.choice(("fr", "fr", "nl", "en")),
        "control": "bot",
        "last_seq": EVENTS,
        "last_user_seq": EVENTS - 1,
        "last_user_at": at,
        "facts": {"postal_code": "1080", "amount": 12000},
        "created_at": at,
        "updated_at": at,
    }


def _ticket(number: int, chance: random.Random) -> dict[str, Any]:
    status, reason = chance.choice(STATUSES), chance.choice(sorted(RANKS))
    at = NOW - dt.timedelta(minutes=number)
    waiting_since = at if status in ("new", "assigned") else None
    contact = {
        "name": f"{chance.choice(NAMES)} {number}",
        "phone": f"+32470{number:06}",
        "email": f"p{number}@example.be",
    }
    return {
        "conversation_id": f"c-{number}",
        "status": status,
        "reason": reason,
        "priority": 2,
        "assignee_id": None if status == "new" else chance.randint(1, ADVISORS),
        "agency_id": chance.choice((*AGENCIES, None)),
        "contact": contact,
        "search": search.of_contact(contact),
        "next_step_on": (NOW + dt.timedelta(days=chance.randint(-5, 30))).date() if number % 5 == 0 else None,
        "waiting_since": waiting_since,
        "place": order.place(status, reason, waiting_since, at),
        "created_at": at,
        "updated_at": at,
    }


def _event(number: int, seq: int, chance: random.Random) -> dict[str, Any]:
    author = ("assistant", "user", "assistant")[seq % 3] if seq != EVENTS - 1 else "user"
    said = " ".join(chance.choices(WORDS, k=6 if author == "user" else 25))
    return {
        "conversation_id": f"c-{number}",
        "seq": seq,
        "at": NOW,
        "author": author,
        "kind": "message",
        "text": said,
        "choices": [],
        "language": "fr",
    }


def _words(event: dict[str, Any]) -> dict[str, Any]:
    return {key: event[key] for key in ("conversation_id", "seq")} | {"words": search.folded(event["text"])}


async def measured(database: Database, look: dict[str, Any]) -> dict[str, float]:
    """Milliseconds of one page, from asking to having its rows."""
    whole, own = [], []
    for _ in range(ROUNDS + 5):
        wall, processor = time.perf_counter(), time.process_time()
        async with database.read() as session:
            await queue.page(session, limit=PAGE, reader=READER, **look)
        whole.append((time.perf_counter() - wall) * 1000)
        own.append((time.process_time() - processor) * 1000)
    return {"median": _part(whole[5:], 0.5), "p95": _part(whole[5:], 0.95), "p95 processor": _part(own[5:], 0.95)}


def _part(values: list[float], part: float) -> float:
    return round(sorted(values)[int(len(values) * part)], 1)


async def main(url: str | None) -> None:
    """Fill, measure, print as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(
            Settings(_env_file=None, database_url=url or f"sqlite:///{Path(folder) / 'desk.db'}").database
        )
        await migrate(database)
        chance = random.Random(7)
        for table, values in rows(chance):
            async with database.write() as session:
                await session.execute(insert(table), values)
        if not database.is_sqlite:
            async with database.write() as session:
                await session.execute(text("ANALYZE"))
        gc.collect()
        gc.freeze()
        found = {name: await measured(database, look) for name, look in LOOKS.items()}
        counted = []
        for _ in range(ROUNDS):
            wall = time.perf_counter()
            async with database.read() as session:
                await queue.counts(session, reader=READER, visible=visible.tickets(STANDING))
            counted.append((time.perf_counter() - wall) * 1000)
        found["the numbers on the tabs"] = {"median": _part(counted, 0.5), "p95": _part(counted, 0.95)}
        engine = "SQLite" if database.is_sqlite else "PostgreSQL"
        print(json.dumps({"engine": engine, "load": os.getloadavg()[0], "milliseconds": found}, indent=1))
        await database.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else None))
