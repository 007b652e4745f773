"""However many want the last hour in the same second: as many win as there are hours, and nobody sees an error."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import os
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from booking_parts import NOW, coach, roster_of, store
from sqlalchemy import select

from tandem.booking import roster
from tandem.booking.claims import pieces
from tandem.storage.database import Database
from tandem.storage.models import Appointment, AppointmentClaim, Conversation

PROJECT = Path(__file__).resolve().parents[2]
PROCESSES = 4
PEOPLE = 200
ROUNDS = 10
"""How often the last two hours are fought for, each time those of another coach."""


class Crowd:
    """Some people in a process of their own."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def tell(self, **what: Any) -> Any:
        """Say what to do, and wait until it is done."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(what).encode() + b"\n")
        await self._process.stdin.drain()
        answer = await self._process.stdout.readline()
        assert answer, "somebody saw an error: it stands above"
        return json.loads(answer)

    async def go(self) -> None:
        """Let them go home."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        await self._process.wait()


@asynccontextmanager
async def crowds(url: str) -> AsyncIterator[list[Crowd]]:
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    command = (sys.executable, str(Path(__file__).with_name("booking_people.py")), url)
    started = [
        await asyncio.create_subprocess_exec(
            *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, env=environment, limit=2**20
        )
        for _ in range(PROCESSES)
    ]
    found = [Crowd(process) for process in started]
    yield found
    await asyncio.gather(*(crowd.go() for crowd in found))


async def check_claims(database: Database) -> None:
    """Every appointment has claimed all of its time, and nothing else is claimed."""
    async with database.read() as session:
        appointments = (await session.scalars(select(Appointment).where(Appointment.status != "cancelled"))).all()
        claims = (await session.execute(select(AppointmentClaim.coach_id, AppointmentClaim.starts_at))).all()
    expected = Counter((one.coach_id, piece) for one in appointments for piece in pieces(one))
    assert set(expected.values()) <= {1}, "two in one hour"
    assert Counter((id_, start) for id_, start in claims) == expected


async def test_two_hundred_people_for_the_last_two_hours(database: Database, database_url: str) -> None:
    async with database.write() as session:
        # two hours with a quarter of an hour after each are all that is left of each coach's month
        given = [coach(number, {"tue": "09:00-11:15"}, after=15) for number in range(1, ROUNDS + 1)]
        coaches = await store(session, roster_of(*given))
        for one in coaches:
            await roster.save_coach(session, replace(one, daily_limit=None))
    async with database.write() as session:
        tuesdays = [dt.datetime(2026, 12, day, 8, 0, tzinfo=dt.UTC) for day in (1, 8, 15)]
        session.add_all(
            Appointment(
                public_id=f"taken-{one.id}-{start:%d}",
                uid=f"taken-{one.id}-{start:%d}",
                coach_id=one.id,
                agency_id="brussels",
                topic="first_talk",
                format="agency",
                language="fr",
                starts_at=start,
                ends_at=start + dt.timedelta(hours=2),
                before_minutes=0,
                after_minutes=15,
                status="booked",
                created_at=NOW,
                updated_at=NOW,
            )
            for one in coaches
            for start in tuesdays
        )
    async with crowds(database_url) as people:
        for number, one in enumerate(coaches):
            share = PEOPLE // PROCESSES
            numbers = [
                range((number * PROCESSES + n) * share, (number * PROCESSES + n + 1) * share) for n in range(PROCESSES)
            ]
            seen = await asyncio.gather(
                *(
                    crowd.tell(do="look", coach=one.id, people=list(own))
                    for crowd, own in zip(people, numbers, strict=True)
                )
            )
            assert all(seen), "everybody was offered something"
            won = await asyncio.gather(*(crowd.tell(do="come") for crowd in people))
            winners = [public_id for crowd in won for public_id in crowd]
            async with database.read() as session:
                booked = await session.scalars(
                    select(Appointment.public_id).where(
                        Appointment.coach_id == one.id, Appointment.public_id.not_like("taken-%")
                    )
                )
                assert sorted(winners) == sorted(booked)
            assert len(winners) == 2, f"round {number}"


async def test_lives_that_cross_each_other_end_without_an_error(database: Database, database_url: str) -> None:
    talks = {str(number): f"c-{number}" for number in range(10 * PROCESSES)}
    async with database.write() as session:
        days = dict.fromkeys(("mon", "tue", "wed"), "09:00-12:00")
        await store(session, roster_of(*(coach(number, days, after=15, daily_limit=2) for number in (1, 2, 3))))
        session.add_all(
            Conversation(id=talk, channel="web", language="fr", control="bot", created_at=NOW, updated_at=NOW)
            for talk in talks.values()
        )
    shares = [dict(list(talks.items())[n::PROCESSES]) for n in range(PROCESSES)]
    async with crowds(database_url) as people:
        done = await asyncio.gather(
            *(crowd.tell(do="live", talks=share) for crowd, share in zip(people, shares, strict=True))
        )
    assert sum(done) > len(talks), "people got somewhere"
    await check_claims(database)
