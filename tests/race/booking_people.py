"""People who book at the same moment, in a process of their own that test_booking.py starts and tells what to do.

A line that it reads is `{"do": …}`; the answer to each is one line too. An exception ends the process, and with it the
test.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import random
import sys
from typing import Any

from tandem.booking import agenda, calendar
from tandem.booking.intervals import Interval
from tandem.booking.model import Query, Rules, Slot
from tandem.booking.results import Done, Person, Taken
from tandem.storage.database import Database

NOW = dt.datetime(2026, 11, 23, 7, 0, tzinfo=dt.UTC)
RULES = Rules(notice=dt.timedelta(hours=4), horizon=dt.timedelta(days=4), step=15, hold=dt.timedelta(minutes=10))
STEPS = ("hold", "book", "book", "move", "move", "cancel", "absence", "forget", "sweep")


class Visitor:
    """Somebody who saw offers, takes one of them, and goes on with what is offered instead until there is nothing."""

    def __init__(self, database: Database, number: int, coach: int | None) -> None:
        self.database = database
        self.number = number
        self.query = Query(topic="first_talk", format="phone", language="fr", coach=coach)
        self.person = Person(f"Visitor {number}", "+32470123456", None, NOW)
        self.offered: list[Slot] = []
        self.chance = random.Random(number)
        self.mine: list[str] = []

    async def come(self) -> str | None:
        """The appointment that was made; None when all was gone."""
        while self.offered:
            slot = self.chance.choice(self.offered)
            # every other one decides on the spot; and everybody clicks twice
            take = self.book if self.number % 2 else self.hold_and_confirm
            done = await take(slot)
            if isinstance(done, Done):
                again = await take(slot)
                assert isinstance(again, Done)
                assert (again.repeated, again.appointment.public_id) == (True, done.appointment.public_id)
                return done.appointment.public_id
            assert isinstance(done, Taken)
            self.offered = [offer.slot for offer in done.offers.offers]
        return None

    async def book(self, slot: Slot) -> Any:
        async with self.database.write() as session:
            return await calendar.book(
                session, RULES, self.query, slot, self.person, request_id=f"race:{self.number}", now=NOW
            )

    async def hold_and_confirm(self, slot: Slot) -> Any:
        if self.mine:
            return await self.confirm(self.mine[0])
        async with self.database.write() as session:
            held = await calendar.hold(session, RULES, self.query, slot, now=NOW, conversation_id=None)
        if isinstance(held, Taken):
            return held
        self.mine = [held.appointment.public_id]
        return await self.confirm(self.mine[0])

    async def confirm(self, public_id: str) -> Any:
        async with self.database.write() as session:
            return await calendar.confirm(
                session, RULES, public_id, self.person, request_id=f"race:{self.number}", now=NOW
            )

    async def live(self, talk: str) -> int:
        """Book, move, cancel, be erased, while the coach is sometimes away; how many steps succeeded."""
        done = 0
        for step in range(8):
            async with self.database.write() as session:
                found = await calendar.all_free(session, RULES, self.query, NOW)
                what = self.chance.choice(
                    ("hold", "book", "book", "move", "move", "cancel", "absence", "forget", "sweep")
                )
                known = await agenda.next_of(session, talk, NOW)
                slot = self.chance.choice(found) if found else None
                request = f"life:{self.number}:{step}"
                result: Any = None
                if what == "hold" and slot:
                    result = await calendar.hold(session, RULES, self.query, slot, now=NOW, conversation_id=talk)
                    if isinstance(result, Done):
                        result = await calendar.confirm(
                            session, RULES, result.appointment.public_id, self.person, request_id=request, now=NOW
                        )
                elif what == "book" and slot:
                    result = await calendar.book(
                        session, RULES, self.query, slot, self.person, request_id=request, now=NOW, conversation_id=talk
                    )
                elif what == "move" and slot and known:
                    result = await calendar.move(session, RULES, self.query, known.public_id, slot, now=NOW)
                elif what == "cancel" and known:
                    result = await calendar.cancel(session, known.public_id, now=NOW)
                elif what == "absence" and slot:
                    away = await agenda.set_absence(session, slot.coach, Interval(slot.start, slot.end), now=NOW)
                    assert isinstance(away, agenda.Away)
                    await agenda.remove_absence(session, away.absence_id)
                elif what == "forget":
                    await agenda.forget(session, talk, NOW)
                elif what == "sweep":
                    await calendar.expire_holds(session, NOW)
                done += isinstance(result, Done)
        return done


async def obey(url: str) -> None:
    """Do what each line says until there is none."""
    database = Database(url)
    visitors: list[Visitor] = []
    while line := await asyncio.to_thread(sys.stdin.readline):
        told = json.loads(line)
        answer: Any = None
        match told["do"]:
            case "look":
                # all of them see the same offers at the same time
                visitors = [Visitor(database, number, told["coach"]) for number in told["people"]]
                async with database.read() as session:
                    found = await calendar.free(session, RULES, visitors[0].query, NOW)
                for one in visitors:
                    one.offered = [offer.slot for offer in found.offers]
                answer = len(found.offers)
            case "come":
                answer = [one for one in await asyncio.gather(*(one.come() for one in visitors)) if one]
            case "live":
                people = {talk: Visitor(database, number, None) for number, talk in told["talks"].items()}
                answer = sum(await asyncio.gather(*(one.live(talk) for talk, one in people.items())))
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    await database.close()


if __name__ == "__main__":
    asyncio.run(obey(sys.argv[1]))
