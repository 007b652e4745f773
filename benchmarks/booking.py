"""How long it takes to find offers: 60 coaches, four weeks, 5,000 appointments, on SQLite as a fresh service has it.

Run from the root: .venv/bin/python -m benchmarks.booking
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import random
import tempfile
import time
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select

from tandem.booking import calendar, roster
from tandem.booking.model import Block, Profile, Query, Rules, Window
from tandem.booking.load import load_first_set_up
from tandem.storage.database import Database
from tandem.storage.migrate import migrate
from tandem.storage.models import Appointment, CoachRow

ROOT = Path(__file__).resolve().parents[1]
NOW = dt.datetime(2026, 11, 23, 7, 0, tzinfo=dt.UTC)
RULES = Rules(notice=dt.timedelta(hours=4), horizon=dt.timedelta(days=28), step=15, hold=dt.timedelta(minutes=10))
COACHES, APPOINTMENTS, ROUNDS = 60, 5_000, 200


def profile(number: int, agencies: list[str]) -> Profile:
    """A coach who works five days at two agencies."""
    first, second = agencies[number % len(agencies)], agencies[(number // 2) % len(agencies)]
    languages = (("fr", "en"), ("nl", "en"), ("nl", "fr"), ("fr",))[number % 4]
    day = (Block(dt.time(8), dt.time(12), first), Block(dt.time(12, 30), dt.time(18), second))
    return Profile(
        email=f"coach{number}@example.be",
        name=f"Coach {number}",
        languages=languages,
        formats=("agency", "phone", "video"),
        lengths={"first_talk": 60, "business_plan": 90, "follow_up": 45},
        week=dict.fromkeys(range(5), day),
        after=15,
        daily_limit=6,
    )


async def fill(database: Database) -> None:
    """The agencies, the coaches, and appointments spread over their days as if people had come one after the other."""
    chance = random.Random(7)
    agencies = load_first_set_up(ROOT / "booking").agencies
    async with database.write() as session:
        for agency in agencies:
            await roster.save_agency(session, agency)
        for number in range(COACHES):
            await roster.save_coach(session, profile(number, [agency.id for agency in agencies]))
    async with database.write() as session:
        rows: list[dict[str, Any]] = []
        for id_ in cycle(await session.scalars(select(CoachRow.advisor_id))):
            query = Query(topic="first_talk", format="phone", language="fr", coach=id_)
            ...
            break
