"""However many want the last hour in the same second: as many win as there are hours, and nobody sees an error."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from booking_parts import NOW, coach, roster_of, store
from sqlalchemy import select

from tandem.booking.claims import pieces
from tandem.storage.database import Database
from tandem.storage.models import Appointment, AppointmentClaim, Conversation

PROJECT = Path(__file__).resolve().parents[2]
PROCESSES = 2
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
        # an hour and another one are all that a coach has left
        given = [coach(number, {"tue": "09:00-10:00 11:00-12:00"}, after=15) for number in range(ROUNDS)]
        coaches = await store(session, roster_of(*given))
    share = PEOPLE // PROCESSES
    async with crowds(database_url) as people:
        for one in coaches:
            first = one.id * PEOPLE
            shares = [list(range(start, start + share)) for start in range(first, first + PEOPLE, share)]
            looks = (crowd.tell(do="look", coach=one.id, people=own) for crowd, own in zip(people, shares, strict=True))
            assert await asyncio.gather(*looks) == [2] * PROCESSES, "everybody was offered both"
            won = await asyncio.gather(*(crowd.tell(do="come") for crowd in people))
            winners = [public_id for crowd in won for public_id in crowd]
            async with database.read() as session:
                stored = await session.scalars(select(Appointment.public_id).where(Appointment.coach_id == one.id))
            assert sorted(winners) == sorted(stored)
            assert len(winners) == 2
    await check_claims(database)


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
    assert sum(done) > len(talks) / 2, "people got somewhere"
    await check_claims(database)
