"""Coaches' own calendars in the database: connected, chosen, taken to be read, kept, let go.

Every function works in its caller's transaction. A reading that fails changes nothing about the busy times: those that
are known stay, with their age.
"""

from __future__ import annotations

import datetime as dt
import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final, cast

import structlog
from sqlalchemy import ColumnElement, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from yarl import URL

from tandem.booking import roster
from tandem.booking.intervals import Interval, local_day
from tandem.booking.own_calendar.reading import Reading, ReadingError, Source
from tandem.people.vault import Vault
from tandem.storage.models import Advisor, Appointment, OwnCalendar, OwnCalendarTime

log = structlog.get_logger(__name__)

LEASE: Final = dt.timedelta(minutes=2)
"""So long a calendar is one process's to read; longer than any reading takes."""

_PURPOSE: Final = "own calendar"
_LONGEST_PAUSE: Final = dt.timedelta(hours=1)
_WAITS: Final = frozenset({"refused", "missing", "locked"})
"""What does not pass by itself: trying a wrong password every few minutes gets an account closed."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A calendar that is being read now; `source` is None when this installation cannot unlock it."""

    coach: int
    connection: str
    source: Source | None
    validators: dict[str, str]
    """Empty when everything has to be read, because time has moved on since it was."""


async def connect(
    session: AsyncSession,
    vault: Vault,
    coach: int,
    source: Source,
    outcome: Reading | ReadingError,
    pause: dt.timedelta,
    now: dt.datetime,
) -> bool:
    """Read this calendar from now on, in place of the one that was; False when there is no such coach.

    It has just been tried, and `outcome` is what came of it.
    """
    if not await roster.lock_coaches(session, [coach]):
        return False
    await session.execute(delete(OwnCalendar).where(OwnCalendar.coach_id == coach))
    row = OwnCalendar(
        coach_id=coach,
        kind=source.kind,
        locked=_lock(vault, coach, source),
        host=URL(source.url).host or "",
        connection=secrets.token_hex(16),
        connected_at=now,
        tried_at=now,
        failures=0,
    )
    session.add(row)
    await session.flush()
    await _note(session, vault, row, source, outcome, pause, now)
    return True


async def choose(session: AsyncSession, vault: Vault, coach: int, number: int, *, now: dt.datetime) -> bool:
    """Read this one of the calendars of the account (its place among the choices); False when it is none of them."""
    row = await find(session, coach)
    source = _unlock(vault, row) if row is not None else None
    if row is None or source is None or not 0 <= number < len(row.choices):
        return False
    chosen = row.choices[number]
    row.locked = _lock(vault, coach, Source(**{**asdict(source), "url": chosen["url"]}))
    row.host = URL(chosen["url"]).host or ""
    row.name = chosen["name"]
    row.connection = secrets.token_hex(16)
    row.choices, row.fault, row.fault_at, row.failures = [], None, None, 0
    row.next_at, row.lease_until, row.tried_at = now, None, None
    await session.flush()
    return True


async def disconnect(session: AsyncSession, coach: int) -> bool:
    """Read it no more and forget what was read, with the password; False when there was none."""
    await roster.lock_coaches(session, [coach])
    removed = await session.scalars(
        delete(OwnCalendar).where(OwnCalendar.coach_id == coach).returning(OwnCalendar.coach_id)
    )
    return removed.one_or_none() is not None


async def find(session: AsyncSession, coach: int) -> OwnCalendar | None:
    """The calendar of a coach as it is now."""
    return await session.get(OwnCalendar, coach, populate_existing=True)


async def is_due(session: AsyncSession, now: dt.datetime) -> bool:
    """Whether there is anything for `take`."""
    return await session.scalar(select(OwnCalendar.coach_id).where(_due(now)).limit(1)) is not None


async def take(session: AsyncSession, vault: Vault, now: dt.datetime, coach: int | None = None) -> Taken | None:
    """A calendar that nobody else reads until its lease ends: the next that is due, or this coach's; None for none."""
    query = select(OwnCalendar).order_by(OwnCalendar.next_at).limit(1).with_for_update(skip_locked=True)
    query = query.where(_due(now)) if coach is None else query.where(OwnCalendar.coach_id == coach, _free(now))
    row = (await session.scalars(query.execution_options(populate_existing=True))).one_or_none()
    if row is None:
        return None
    row.lease_until, row.tried_at = now + LEASE, now
    fresh = row.full_at is not None and local_day(row.full_at) == local_day(now)
    return Taken(row.coach_id, row.connection, _unlock(vault, row), dict(row.validators) if fresh else {})


async def keep(
    session: AsyncSession,
    vault: Vault,
    taken: Taken,
    outcome: Reading | ReadingError,
    pause: dt.timedelta,
    now: dt.datetime,
) -> None:
    """What became of a reading. Nothing, when the calendar was disconnected or exchanged in the meantime.

    `pause`: until the next one; after failures it grows.
    """
    # as a booking does: nobody is booked between the look at the busy times and the claim
    await roster.lock_coaches(session, [taken.coach])
    row = (
        await session.scalars(
            select(OwnCalendar)
            .where(OwnCalendar.coach_id == taken.coach, OwnCalendar.connection == taken.connection)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
    ).one_or_none()
    if row is not None:
        await _note(session, vault, row, taken.source, outcome, pause, now)


async def times_of(session: AsyncSession, coach: int) -> list[Interval]:
    """The busy times of a coach that were read, in order."""
    rows = await session.execute(
        select(OwnCalendarTime.starts_at, OwnCalendarTime.ends_at)
        .where(OwnCalendarTime.coach_id == coach)
        .order_by(OwnCalendarTime.starts_at)
    )
    return [Interval(start, end) for start, end in rows]


async def met(session: AsyncSession, coach: int, now: dt.datetime) -> list[Appointment]:
    """The appointments ahead that a coach's own calendar meets. They stand: it was the coach who agreed to both."""
    found = await session.scalars(
        select(Appointment)
        .where(
            Appointment.coach_id == coach,
            Appointment.status == "booked",
            Appointment.starts_at > now,
            select(OwnCalendarTime.coach_id)
            .where(
                OwnCalendarTime.coach_id == coach,
                OwnCalendarTime.starts_at < Appointment.ends_at,
                OwnCalendarTime.ends_at > Appointment.starts_at,
            )
            .exists(),
        )
        .order_by(Appointment.starts_at)
    )
    return list(found)


async def _note(
    session: AsyncSession,
    vault: Vault,
    row: OwnCalendar,
    source: Source | None,
    outcome: Reading | ReadingError,
    pause: dt.timedelta,
    now: dt.datetime,
) -> None:
    row.lease_until = None
    if isinstance(outcome, ReadingError):
        _failed(row, outcome, pause, now)
        return
    if row.fault is not None:
        log.info("own_calendar.read_again", coach=row.coach_id)
    row.fault, row.fault_at, row.failures, row.choices = None, None, 0, []
    row.read_at, row.next_at = now, now + pause
    row.validators = dict(outcome.validators)
    row.name = outcome.name or row.name
    if source != outcome.source:
        row.locked, row.host = _lock(vault, row.coach_id, outcome.source), URL(outcome.source.url).host or ""
    if outcome.times is not None:
        row.full_at, row.skipped = now, outcome.times.skipped
        await _replace(session, row.coach_id, outcome.times.busy)
    await session.flush()


def _failed(row: OwnCalendar, error: ReadingError, pause: dt.timedelta, now: dt.datetime) -> None:
    if row.fault != error.fault:
        row.fault_at = now
        if error.fault != "choice":
            log.warning("own_calendar.fault", coach=row.coach_id, fault=error.fault, do="the coach sees it at the desk")
    row.fault = error.fault
    row.failures += 1
    row.choices = [{"url": url, "name": name} for url, name in error.choices]
    if error.fault == "choice":
        row.next_at = None
    elif error.fault in _WAITS:
        row.next_at = now + max(_LONGEST_PAUSE, pause)
    else:
        row.next_at = now + max(pause, min(pause * 2 ** (min(row.failures, 10) - 1), _LONGEST_PAUSE))


async def _replace(session: AsyncSession, coach: int, busy: Sequence[Interval]) -> None:
    if await times_of(session, coach) == list(busy):
        return
    await session.execute(delete(OwnCalendarTime).where(OwnCalendarTime.coach_id == coach))
    session.add_all(OwnCalendarTime(coach_id=coach, starts_at=one.start, ends_at=one.end) for one in busy)
    await session.flush()


def _due(now: dt.datetime) -> ColumnElement[bool]:
    """Of advisors who work here: the calendar of somebody who left is nobody's business."""
    active = select(Advisor.id).where(Advisor.id == OwnCalendar.coach_id, Advisor.active).exists()
    return (OwnCalendar.next_at <= now) & _free(now) & active


def _free(now: dt.datetime) -> ColumnElement[bool]:
    return or_(OwnCalendar.lease_until.is_(None), OwnCalendar.lease_until < now)


def _lock(vault: Vault, coach: int, source: Source) -> str:
    return vault.lock(f"{_PURPOSE} {coach}", json.dumps(asdict(source)))


def _unlock(vault: Vault, row: OwnCalendar) -> Source | None:
    text = vault.unlock(f"{_PURPOSE} {row.coach_id}", row.locked)
    return Source(**cast(dict[str, Any], json.loads(text))) if text is not None else None
