"""How long it takes to find offers: 60 coaches over four weeks with 5,000 appointments and 7,200 entries of their own
calendars, on SQLite.

Run from the root: .venv/bin/python -m benchmarks.booking
"""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import json
import os
import random
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from tandem.booking import calendar, roster
from tandem.booking.intervals import Interval
from tandem.booking.load import load_first_set_up
from tandem.booking.model import Block, Profile, Query, Rules, Window
from tandem.storage.database import Database
from tandem.storage.migrate import migrate
from tandem.storage.models import Appointment, OwnCalendar, OwnCalendarTime

ROOT = Path(__file__).resolve().parents[1]
NOW = dt.datetime(2026, 11, 23, 7, 0, tzinfo=dt.UTC)
RULES = Rules(notice=dt.timedelta(hours=4), horizon=dt.timedelta(days=28), step=15, hold=dt.timedelta(minutes=10))
COACHES, APPOINTMENTS, OWN_ENTRIES, ROUNDS = 60, 5_000, 120, 200
"""Own entries are those of each coach."""
AFTER = 15
LANGUAGES = (("fr", "en"), ("nl", "en"), ("nl", "fr"), ("fr",))


def _window(start: str, end: str) -> Window:
    return Window.from_entity({"from": start, "to": end})


QUERIES = {
    "by phone, whenever": Query(topic="first_talk", format="phone", language="fr"),
    "at the nearest agency": Query(topic="first_talk", format="agency", language="nl", postal_code="2800"),
    "on a day that was wished": Query(
        topic="business_plan",
        format="agency",
        language="en",
        postal_code="1080",
        window=_window("2026-12-08T00:00", "2026-12-09T00:00"),
    ),
    "in an evening when nobody works": Query(
        topic="first_talk", format="video", language="en", window=_window("2026-12-08T20:00", "2026-12-08T22:00")
    ),
    "other times for the tenth time": Query(topic="first_talk", format="phone", language="fr"),
}


def profile(number: int, agencies: list[str]) -> Profile:
    """A coach who works five days a week, mornings and afternoons at two agencies."""
    first, second = agencies[number % len(agencies)], agencies[number // 2 % len(agencies)]
    day = (Block(dt.time(8), dt.time(12), first), Block(dt.time(12, 30), dt.time(18), second))
    return Profile(
        email=f"coach{number}@example.be",
        name=f"Coach {number}",
        languages=LANGUAGES[number % len(LANGUAGES)],
        formats=("agency", "phone", "video"),
        lengths={"first_talk": 60, "business_plan": 90, "follow_up": 45},
        week=dict.fromkeys(range(5), day),
        after=AFTER,
        daily_limit=6,
    )


def own_calendars(coaches: list[int]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A calendar of their own for each coach: short ones, a few a day, none touching another."""
    chance = random.Random(11)
    calendars = [
        {"coach_id": coach, "kind": "ics", "locked": "", "host": "", "connection": str(coach), "connected_at": NOW}
        for coach in coaches
    ]
    quarters = range(0, 28 * 24 * 4, 2)
    entries = [
        {"coach_id": coach, "starts_at": start, "ends_at": start + dt.timedelta(minutes=15)}
        for coach in coaches
        for start in (NOW + dt.timedelta(minutes=15 * one) for one in sorted(chance.sample(quarters, OWN_ENTRIES)))
    ]
    return calendars, entries


async def fill(database: Database) -> int:
    """Agencies, coaches, and as many appointments as wanted, at random free times; how many there were room for."""
    agencies = load_first_set_up(ROOT / "booking").agencies
    async with database.write() as session:
        for agency in agencies:
            await roster.save_agency(session, agency)
        for number in range(COACHES):
            await roster.save_coach(session, profile(number, [agency.id for agency in agencies]))
    query = Query(topic="first_talk", format="phone", language="fr")
    async with database.write() as session:
        slots = await calendar.all_free(session, RULES, query, NOW)
        random.Random(7).shuffle(slots)
        taken: dict[int, list[Interval]] = defaultdict(list)
        rows: list[dict[str, Any]] = []
        for slot in slots:
            whole = Interval(slot.start, slot.end + dt.timedelta(minutes=AFTER))
            if len(rows) < APPOINTMENTS and not any(whole.overlaps(other) for other in taken[slot.coach]):
                taken[slot.coach].append(whole)
                rows.append(
                    {
                        "public_id": str(len(rows)),
                        "uid": str(len(rows)),
                        "coach_id": slot.coach,
                        "agency_id": slot.agency,
                        "topic": slot.topic,
                        "format": slot.format,
                        "language": "fr",
                        "starts_at": slot.start,
                        "ends_at": slot.end,
                        "before_minutes": 0,
                        "after_minutes": AFTER,
                        "status": "booked",
                        "created_at": NOW,
                        "updated_at": NOW,
                    }
                )
        await session.execute(insert(Appointment), rows)
        calendars, entries = own_calendars(list(taken))
        await session.execute(insert(OwnCalendar), calendars)
        await session.execute(insert(OwnCalendarTime), entries)
    return len(rows)


async def refused(database: Database, query: Query, times: int) -> Query:
    """The query of a person who has refused so often."""
    for _ in range(times):
        async with database.read() as session:
            found = await calendar.free(session, RULES, query, NOW)
        seen = {offer.slot.place_and_time for offer in found.offers}
        query = Query(**{**{name: getattr(query, name) for name in Query.__slots__}, "refused": query.refused | seen})
    return query


async def timed(database: Database, query: Query) -> dict[str, float | str]:
    """Milliseconds from asking to having the offers: median, 95th percentile, and the 95th of processor time alone."""
    spent, worked, outcome = [], [], ""
    for _ in range(ROUNDS):
        start, began = time.perf_counter(), time.process_time()
        async with database.read() as session:
            outcome = (await calendar.free(session, RULES, query, NOW)).outcome
        spent.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - began) * 1000)
    spent.sort()
    worked.sort()
    last = int(ROUNDS * 0.95)
    return {
        "outcome": outcome,
        "median": round(spent[ROUNDS // 2], 1),
        "p95": round(spent[last], 1),
        "p95 of processor time": round(worked[last], 1),
    }


async def main() -> None:
    """Prints the measurements as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{folder}/booking.db")
        await migrate(database)
        measured: dict[str, Any] = {"appointments": await fill(database)}
        queries = {
            **QUERIES,
            "other times for the tenth time": await refused(database, QUERIES["by phone, whenever"], 9),
        }
        # as the service does when it is up
        gc.collect()
        gc.freeze()
        for name, query in queries.items():
            measured[name] = await timed(database, query)
        await database.close()
    measured["load of the machine"] = round(os.getloadavg()[0], 1)
    print(json.dumps(measured, indent=2))


if __name__ == "__main__":
    asyncio.run(main())
