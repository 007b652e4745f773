"""Links to appointments: each opens one, none can be read back, and all go when they have no purpose any more."""

from __future__ import annotations

import datetime as dt

import pytest
from booking_parts import FIRST_TALK, NOW, RULES, at, coach, person, roster_of, store
from sqlalchemy import func, select

from tandem.booking import calendar, links
from tandem.booking.model import Slot
from tandem.booking.results import Done
from tandem.storage.database import Database
from tandem.storage.models import Appointment, AppointmentLink, Conversation


@pytest.fixture
async def two(database: Database) -> list[Appointment]:
    """One appointment of a conversation and one of nobody's, both on a Tuesday."""
    async with database.write() as session:
        session.add(Conversation(id="c-1", channel="web", language="fr", control="bot", created_at=NOW, updated_at=NOW))
        (given,) = await store(session, roster_of(coach()))
        made = []
        for number, talk in enumerate(("c-1", None)):
            start = at("2026-11-24 09:00") + dt.timedelta(hours=number)
            slot = Slot(given.id, "brussels", "first_talk", "agency", start, start + dt.timedelta(hours=1))
            done = await calendar.book(
                session, RULES, FIRST_TALK, slot, person(), request_id=f"r-{number}", now=NOW, conversation_id=talk
            )
            assert isinstance(done, Done)
            made.append(done.appointment)
    return made


async def opened(database: Database, path: str) -> int | None:
    """The number of the appointment that a path opens."""
    async with database.read() as session:
        found = await links.find(session, path.removeprefix(links.PATH))
        return found.id if found is not None else None


async def make(database: Database, appointment: Appointment) -> str:
    async with database.write() as session:
        return await links.make(session, appointment)


async def test_every_link_opens_its_appointment_and_none_closes_another(
    database: Database, two: list[Appointment]
) -> None:
    first, second, again = await make(database, two[0]), await make(database, two[1]), await make(database, two[0])
    assert [await opened(database, path) for path in (first, second, again)] == [two[0].id, two[1].id, two[0].id]
    assert len({first, second, again}) == 3
    assert await opened(database, first[:-1]) is None
    assert await opened(database, f"{links.PATH}\udcff\0") is None
    async with database.read() as session:
        kept = set(await session.scalars(select(AppointmentLink.token_hash)))
    assert kept.isdisjoint({path.removeprefix(links.PATH) for path in (first, second, again)})


async def test_who_is_erased_leaves_no_link(database: Database, two: list[Appointment]) -> None:
    first, second = await make(database, two[0]), await make(database, two[1])
    async with database.write() as session:
        await links.remove_of(session, "c-1")
    assert await opened(database, first) is None
    assert await opened(database, second) == two[1].id


async def test_long_after_the_appointment_they_go(database: Database, two: list[Appointment]) -> None:
    path = await make(database, two[0])
    for days, left in ((29, 1), (31, 0)):
        async with database.write() as session:
            await links.remove_old(session, two[0].starts_at + dt.timedelta(days=days))
            assert await session.scalar(select(func.count()).select_from(AppointmentLink)) == left
    assert await opened(database, path) is None
