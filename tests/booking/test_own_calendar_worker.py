"""A coach's own calendar keeps people away while the coach is busy there, and is no hindrance when it fails."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from booking_parts import FIRST_TALK, NOW, RULES, at, coach, person, roster_of, span, store, wall
from own_calendar_parts import PASSWORD, USER, Stranger, event, ics, make_calendar, radicale, stranger
from patience import PATIENCE
from privacy_parts import everything_in
from sqlalchemy import delete, update
from structlog.testing import capture_logs

from tandem.booking import agenda, calendar
from tandem.booking.intervals import Interval
from tandem.booking.model import Coach, Slot
from tandem.booking.own_calendar import store as own
from tandem.booking.own_calendar import worker as worker_module
from tandem.booking.own_calendar.reading import Reader, Source
from tandem.booking.own_calendar.worker import OwnCalendars
from tandem.booking.results import Done, Taken
from tandem.people.vault import Vault
from tandem.storage.database import Database, DatabaseAwayError
from tandem.storage.models import Advisor, CoachRow, OwnCalendar

VAULT = Vault("a secret of this installation")
NINE = event("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", "UID:nine@example.be")


@dataclass
class House:
    """A coach who receives on Tuesday from nine to twelve, their calendar elsewhere, and what reads it."""

    database: Database
    coach: Coach
    other: Stranger
    calendars: OwnCalendars
    time: dt.datetime = NOW

    @property
    def source(self) -> Source:
        return Source(kind="ics", url=str(self.other.url))

    async def connect(self, source: Source | None = None) -> None:
        """As the desk does: try it, then keep it."""
        given = source or self.source
        outcome = await self.calendars.look(given)
        async with self.database.write() as session:
            assert await self.calendars.connect(session, self.coach.id, given, outcome)

    async def row(self) -> OwnCalendar:
        async with self.database.read() as session:
            found = await own.find(session, self.coach.id)
        assert found is not None
        return found

    async def busy(self) -> list[Interval]:
        async with self.database.read() as session:
            return await own.times_of(session, self.coach.id)

    async def free(self) -> list[str]:
        """The free slots of Tuesday."""
        async with self.database.read() as session:
            found = await calendar.all_free(session, RULES, FIRST_TALK, self.time)
        return [wall(slot) for slot in found if slot.start < at("2026-11-25 00:00")]

    def slot(self, start: str) -> Slot:
        begins = at(start)
        return Slot(self.coach.id, "brussels", "first_talk", "agency", begins, begins + dt.timedelta(hours=1))

    async def book(self, start: str) -> Done | Taken:
        async with self.database.write() as session:
            done = await calendar.book(
                session, RULES, FIRST_TALK, self.slot(start), person(), request_id=f"r {start}", now=self.time
            )
        assert isinstance(done, Done | Taken)
        return done

    async def change(self, **values: Any) -> None:
        """Set columns of the calendar."""
        async with self.database.write() as session:
            await session.execute(update(OwnCalendar).values(**values))

    async def when_due(self) -> bool:
        """Go to when it is due, and read it."""
        row = await self.row()
        assert row.next_at is not None
        self.time = row.next_at
        return await self.calendars.read_due()


@pytest.fixture
async def house(database: Database, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    async with database.write() as session:
        (given,) = await store(session, roster_of(coach()))
    async with stranger() as other:
        found = House(database, given, other, OwnCalendars(database, VAULT, RULES, Reader(loopback=True), 10))
        monkeypatch.setattr(worker_module, "now", lambda: found.time)
        yield found
        await found.calendars.reader.close()


FREE = [f"Tue 24 {hour:02}:{minute:02}" for hour in (9, 10) for minute in (0, 15, 30, 45)] + ["Tue 24 11:00"]


# What it keeps away


async def test_nobody_is_offered_or_booked_into_a_busy_time(house: House) -> None:
    assert await house.free() == FREE
    house.other.file = ics(NINE)
    await house.connect()
    assert await house.busy() == [span("2026-11-24 09:00", "2026-11-24 10:00")]
    assert await house.free() == FREE[4:]
    assert isinstance(await house.book("2026-11-24 09:30"), Taken)
    booked = await house.book("2026-11-24 10:00")
    assert isinstance(booked, Done)
    async with house.database.write() as session:
        slot = house.slot("2026-11-24 09:00")
        moved = await calendar.move(session, RULES, FIRST_TALK, booked.appointment.public_id, slot, now=house.time)
    assert isinstance(moved, Taken)
    async with house.database.write() as session:
        held = await calendar.hold(session, RULES, FIRST_TALK, slot, now=house.time, conversation_id=None)
    assert isinstance(held, Taken)


async def test_a_time_that_is_being_chosen_cannot_be_confirmed_once_it_is_busy(house: House) -> None:
    await house.connect()
    async with house.database.write() as session:
        held = await calendar.hold(
            session, RULES, FIRST_TALK, house.slot("2026-11-24 09:00"), now=house.time, conversation_id=None
        )
    assert isinstance(held, Done)
    house.other.file = ics(NINE)
    assert await house.calendars.read(house.coach.id)
    async with house.database.write() as session:
        late = await calendar.confirm(
            session, RULES, held.appointment.public_id, person(), request_id="r", now=house.time
        )
    assert isinstance(late, Taken)
    assert late.offers.offers


async def test_an_appointment_that_it_meets_stands_and_is_only_told(house: House) -> None:
    booked = await house.book("2026-11-24 09:00")
    assert isinstance(booked, Done)
    house.other.file = ics(NINE)
    await house.connect()
    async with house.database.read() as session:
        assert await agenda.stranded(session, house.time) == []
        assert [one.id for one in await own.met(session, house.coach.id, house.time)] == [booked.appointment.id]
        assert await own.met(session, house.coach.id, booked.appointment.starts_at) == []


async def test_disconnecting_gives_the_time_back_and_forgets_all(house: House) -> None:
    house.other.file = ics(NINE)
    await house.connect()
    async with house.database.write() as session:
        assert await own.disconnect(session, house.coach.id)
        assert not await own.disconnect(session, house.coach.id)
    assert await house.free() == FREE
    assert str(house.other.url) not in await everything_in(house.database)


# What goes wrong


async def test_a_failure_keeps_what_is_known_is_said_once_and_passes(house: House) -> None:
    house.other.file = ics(NINE)
    await house.connect()
    with capture_logs() as logs:
        for _ in range(3):
            house.other.say(500)
            assert await house.when_due()
        failed = await house.row()
        assert (failed.fault, failed.failures, failed.read_at) == ("server", 3, NOW)
        assert failed.fault_at is not None
        assert failed.fault_at < house.time
        assert await house.free() == FREE[4:]
        house.other.say(200, b"<html>")
        assert await house.when_due()
        assert ((await house.row()).fault, await house.free()) == ("no_calendar", FREE[4:])
        house.other.file = ics()
        assert await house.when_due()
    good = await house.row()
    assert (good.fault, good.fault_at, good.failures, good.read_at) == (None, None, 0, house.time)
    assert await house.free() == FREE
    assert [(one["event"], one.get("fault")) for one in logs] == [
        ("own_calendar.fault", "server"),
        ("own_calendar.fault", "no_calendar"),
        ("own_calendar.read_again", None),
    ]
    assert all("do" in one for one in logs if one["event"] == "own_calendar.fault")


async def test_after_failures_it_is_asked_less_often_and_a_wrong_password_hardly(house: House) -> None:
    await house.connect()

    async def pause() -> dt.timedelta:
        row = await house.row()
        assert row.next_at is not None
        return row.next_at - house.time

    minutes = [10, 10, 20, 40, 60, 60]
    for number, expected in enumerate(minutes):
        assert expected * 0.8 <= (await pause()) / dt.timedelta(minutes=1) <= max(expected, 10) * 1.2, number
        house.other.say(503)
        await house.when_due()
    house.other.say(401)
    await house.when_due()
    assert await pause() == dt.timedelta(hours=1)


async def test_what_has_not_changed_is_not_read_again_until_the_next_day(house: House) -> None:
    """The end of what can be booked moves on: a weekly event would otherwise not be seen there."""
    house.other.etag, house.other.file = '"one"', ics(NINE)
    await house.connect()
    assert await house.when_due()
    assert house.other.asked[-1].headers["If-None-Match"] == '"one"'
    row = await house.row()
    assert (row.read_at, row.full_at) == (house.time, NOW)
    await house.change(next_at=NOW + dt.timedelta(days=1))
    assert await house.when_due()
    assert "If-None-Match" not in house.other.asked[-1].headers
    assert (await house.row()).full_at == house.time
    assert await house.busy() == [span("2026-11-24 09:00", "2026-11-24 10:00")]


async def test_events_beyond_understanding_are_counted(house: House) -> None:
    house.other.file = ics(NINE, event("DTSTART:soon"))
    await house.connect()
    assert ((await house.row()).skipped, await house.free()) == (1, FREE[4:])


async def test_our_own_appointments_read_back_keep_nobody_away(house: House) -> None:
    booked = await house.book("2026-11-24 09:00")
    assert isinstance(booked, Done)
    uid = f"UID:{booked.appointment.uid}@microstart.be"
    house.other.file = ics(event("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", uid))
    await house.connect()
    async with house.database.write() as session:
        slot = house.slot("2026-11-24 09:30")
        moved = await calendar.move(session, RULES, FIRST_TALK, booked.appointment.public_id, slot, now=house.time)
    assert isinstance(moved, Done)


async def test_another_secret_of_the_installation_opens_nothing_and_says_so(house: House) -> None:
    house.other.file = ics(NINE)
    await house.connect()
    restored = OwnCalendars(house.database, Vault("another secret"), RULES, Reader(loopback=True), 10)
    assert await restored.read(house.coach.id)
    assert ((await house.row()).fault, await house.free()) == ("locked", FREE[4:])


async def test_a_fault_of_ours_is_kept_with_the_calendar(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    await house.connect()

    async def read(*_args: Any) -> Any:
        raise ZeroDivisionError("a secret in a message")

    monkeypatch.setattr(house.calendars.reader, "read", read)
    with capture_logs() as logs:
        assert await house.when_due()
    assert (await house.row()).fault == "broken"
    assert [one["event"] for one in logs] == ["own_calendar.broken", "own_calendar.fault"]


# Who reads when


async def test_each_calendar_is_read_by_one_process_at_a_time(house: House) -> None:
    await house.connect()
    row = await house.row()
    assert not await house.calendars.read_due()
    house.time = row.next_at or NOW
    reading, go_on = asyncio.Event(), asyncio.Event()

    async def slowly(_request: Any) -> Any:
        reading.set()
        await go_on.wait()
        return web.Response(body=ics(NINE))

    house.other.answers.append(slowly)
    first = asyncio.create_task(house.calendars.read_due())
    await reading.wait()
    second = OwnCalendars(house.database, VAULT, RULES, Reader(loopback=True), 10)
    assert not await second.read_due()
    assert not await second.read(house.coach.id)
    go_on.set()
    assert await first
    assert await house.free() == FREE[4:]
    house.time += dt.timedelta(minutes=1)
    assert not await second.read_due()


async def test_a_process_that_died_keeps_nobody_from_reading(house: House) -> None:
    await house.connect()
    async with house.database.write() as session:
        assert await own.take(session, VAULT, house.time, house.coach.id) is not None
    assert not await house.calendars.read(house.coach.id)
    house.time += own.LEASE + dt.timedelta(seconds=1)
    assert await house.calendars.read(house.coach.id)


@pytest.mark.parametrize("change", ["disconnected", "exchanged"])
async def test_what_was_read_of_a_calendar_that_is_gone_is_not_kept(house: House, change: str) -> None:
    await house.connect()
    async with house.database.write() as session:
        taken = await own.take(session, VAULT, house.time, house.coach.id)
    assert taken is not None
    house.other.file = ics(NINE)
    outcome = await house.calendars.look(house.source)
    house.other.file = ics()
    async with house.database.write() as session:
        await own.disconnect(session, house.coach.id)
    if change == "exchanged":
        await house.connect()
    async with house.database.write() as session:
        await own.keep(session, VAULT, taken, outcome, dt.timedelta(minutes=10), house.time)
    assert await house.busy() == []
    assert await house.free() == FREE


async def test_the_calendar_of_who_left_is_not_read(house: House) -> None:
    await house.connect()
    async with house.database.write() as session:
        await session.execute(update(Advisor).values(active=False))
    house.time += dt.timedelta(days=1)
    assert not await house.calendars.read_due()


async def test_with_the_coach_goes_the_calendar(house: House) -> None:
    house.other.file = ics(NINE)
    await house.connect()
    async with house.database.write() as session:
        await session.execute(delete(CoachRow))
    assert await house.busy() == []
    assert not await house.calendars.read(house.coach.id)
    assert not await house.calendars.read_due()


async def test_it_reads_by_itself_and_goes_on_after_a_database_that_was_away(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.connect()
    house.time += dt.timedelta(hours=1)
    looks: list[int] = []
    due, asked = own.is_due, asyncio.Event()

    async def is_due(*args: Any) -> bool:
        looks.append(len(looks))
        if len(looks) == 1:
            raise DatabaseAwayError("away")
        if len(looks) == 2:
            raise ZeroDivisionError
        return await due(*args)

    async def answer(_request: Any) -> Any:
        asked.set()
        return web.Response(body=ics())

    house.other.answers.append(answer)
    monkeypatch.setattr(own, "is_due", is_due)
    monkeypatch.setattr(worker_module, "_SWEEP", 0.01)
    house.calendars.start()
    async with asyncio.timeout(PATIENCE):
        await asked.wait()
    await house.calendars.stop()


# An account


async def test_which_calendar_of_an_account_is_the_coachs_to_say(house: House, tmp_path: Path) -> None:
    with radicale(tmp_path) as server, capture_logs() as logs:
        await make_calendar(server, "Privé", event("DTSTART:20261124T100000Z", "DTEND:20261124T110000Z"))
        await make_calendar(server, "Travail", NINE)
        given = Source(kind="caldav", url=server, user=USER, password=PASSWORD)
        await house.connect(given)
        row = await house.row()
        names = [one["name"] for one in row.choices]
        assert sorted(names) == ["Privé", "Travail"]
        assert (row.fault, row.next_at, await house.free()) == ("choice", None, FREE)
        house.time += dt.timedelta(days=1)
        assert not await house.calendars.read_due()
        house.time = NOW
        for number, chosen in ((2, False), (-1, False), (names.index("Travail"), True)):
            async with house.database.write() as session:
                assert await house.calendars.choose(session, house.coach.id, number) is chosen
        assert await house.calendars.read(house.coach.id)
        row = await house.row()
        assert (row.fault, row.choices, row.name, row.host) == (None, [], "Travail", "127.0.0.1")
        assert await house.free() == FREE[4:]
        assert await house.when_due()
        assert await house.free() == FREE[4:]
    kept = await everything_in(house.database)
    for secret in (PASSWORD, "pässword", f"{server}{USER}"):
        assert secret not in kept
        assert secret not in str(logs)


async def test_a_wrong_password_is_kept_nowhere_and_said_nowhere(house: House, tmp_path: Path, caplog: Any) -> None:
    caplog.set_level("INFO")
    with radicale(tmp_path) as server, capture_logs() as logs:
        url = await make_calendar(server, "Travail", NINE)
        caplog.clear()
        await house.connect(Source(kind="caldav", url=url, user=USER, password=PASSWORD))
        (tmp_path / "users").write_text(f"{USER}:changed\n", encoding="utf-8")
        assert await house.when_due()
        assert ((await house.row()).fault, await house.free()) == ("refused", FREE[4:])
        ours = [one.getMessage() for one in caplog.records if not one.name.startswith("radicale")]
    for said in (*ours, str(logs)):
        assert PASSWORD not in said
        assert url not in said
