"""What booking leaves behind goes by itself, again and again, whatever goes wrong in between."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Any

import pytest
from booking_parts import FIRST_TALK, NOW, RULES, at, coach, person, roster_of, store
from patience import PATIENCE
from sqlalchemy import func, select

from tandem.booking import calendar, housekeeping, links
from tandem.booking.model import Slot
from tandem.booking.results import Done
from tandem.conversations import outbox
from tandem.storage.database import Database, DatabaseAwayError
from tandem.storage.models import Appointment, AppointmentClaim, AppointmentLink, OutboxMessage


async def count(database: Database, *tables: Any) -> list[int]:
    async with database.read() as session:
        return [await session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]


async def test_holds_claims_links_and_mails_that_are_over_go(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with database.write() as session:
        (given,) = await store(session, roster_of(coach()))
        start = at("2026-11-24 09:00")
        slot = Slot(given.id, "brussels", "first_talk", "agency", start, start + dt.timedelta(hours=1))
        done = await calendar.book(session, RULES, FIRST_TALK, slot, person(), request_id="r", now=NOW)
        assert isinstance(done, Done)
        await links.make(session, done.appointment)
        outbox.put(session, "mail", {"letter": "booked"}, appointment_id=done.appointment.id).state = "dead"
        outbox.put(session, "mail", {"subject": "of something else"})
        later = Slot(given.id, "brussels", "first_talk", "agency", slot.end, slot.end + dt.timedelta(hours=1))
        held = await calendar.hold(session, RULES, FIRST_TALK, later, now=NOW, conversation_id=None)
        assert isinstance(held, Done)
    everything = (Appointment, AppointmentClaim, AppointmentLink, OutboxMessage)
    assert await count(database, *everything) == [2, 24, 1, 2]
    for moment, left in (
        (NOW, [2, 24, 1, 2]),
        (NOW + dt.timedelta(days=1, minutes=11), [1, 12, 1, 2]),
        (NOW + dt.timedelta(days=4), [1, 0, 1, 1]),
        (NOW + dt.timedelta(days=40), [1, 0, 0, 1]),
    ):
        monkeypatch.setattr(housekeeping, "now", lambda moment=moment: moment)
        for _ in range(2):
            await housekeeping.tidy(database)
        assert await count(database, *everything) == left


async def test_it_goes_on_after_a_round_that_failed(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    rounds: list[int] = []
    third = asyncio.Event()

    async def tidy(_database: Database) -> None:
        rounds.append(len(rounds))
        if len(rounds) == 1:
            raise DatabaseAwayError("away")
        if len(rounds) == 2:
            raise ZeroDivisionError
        third.set()

    monkeypatch.setattr(housekeeping, "tidy", tidy)
    monkeypatch.setattr(housekeeping, "_PAUSE", 0.01)
    worker = housekeeping.HousekeepingWorker(database)
    worker.start()
    async with asyncio.timeout(PATIENCE):
        await third.wait()
    await worker.stop()
    done = len(rounds)
    await asyncio.sleep(0.05)
    assert len(rounds) == done
