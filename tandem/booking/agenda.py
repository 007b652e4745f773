"""What the desk and a person see of appointments, and what becomes of them when a coach is away or a person is erased.

Every function works in its caller's transaction. Nothing here moves an appointment: that is `calendar.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy import Select, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import claims, roster, rows
from tandem.booking.hours import Timetable, without
from tandem.booking.intervals import Interval, local_day
from tandem.booking.results import Done, Gone
from tandem.booking.stranded import receives
from tandem.storage.models import AbsenceRow, Advisor, Appointment

KEPT: Final = ("booked", "cancelled", "came", "no_show")
"""Every status but a hold: a hold is nobody's appointment yet."""

_FAR: Final = dt.timedelta(days=3660)


@dataclass(frozen=True, slots=True)
class Away:
    """A stored absence, and the appointments that it hits: people to call and to offer another time."""

    absence_id: int
    hit: tuple[Appointment, ...]


async def appointments_of(session: AsyncSession, conversation_id: str) -> list[Appointment]:
    """All appointments made in a conversation, the earliest first."""
    found = await session.scalars(
        select(Appointment)
        .where(Appointment.conversation_id == conversation_id, Appointment.status.in_(KEPT))
        .order_by(Appointment.starts_at)
    )
    return list(found)


async def next_of(session: AsyncSession, conversation_id: str, now: dt.datetime) -> Appointment | None:
    """The next appointment of a conversation that has not begun."""
    return next(
        (one for one in await appointments_of(session, conversation_id) if _ahead(one, now)),
        None,
    )


async def between(
    session: AsyncSession,
    within: Interval,
    *,
    agency: str | None = None,
    coach: int | None = None,
    statuses: Collection[str] = KEPT,
) -> list[tuple[Appointment, Advisor]]:
    """Appointments that share time with the interval, by start and coach, each with the advisor who is the coach."""
    query: Select[Appointment, Advisor] = (
        select(Appointment, Advisor)
        .join(Advisor, Advisor.id == Appointment.coach_id)
        .where(
            Appointment.starts_at < within.end,
            Appointment.ends_at > within.start,
            Appointment.status.in_(sorted(statuses)),
        )
        .order_by(Appointment.starts_at, Appointment.coach_id)
    )
    if agency is not None:
        query = query.where(Appointment.agency_id == agency)
    if coach is not None:
        query = query.where(Appointment.coach_id == coach)
    return [(appointment, advisor) for appointment, advisor in await session.execute(query)]


async def mark(
    session: AsyncSession, public_id: str, status: Literal["came", "no_show"], *, now: dt.datetime
) -> Done | Gone:
    """Note whether the person came, once it has begun; a wrong mark may be corrected."""
    appointment = await rows.take(session, public_id)
    if appointment is None or appointment.status == "held":
        return Gone("unknown")
    if appointment.status == "cancelled":
        return Gone("cancelled")
    if appointment.starts_at > now:
        return Gone("not_begun")
    repeated = appointment.status == status
    if not repeated:
        appointment.status = status
        appointment.updated_at = now
        await session.flush()
    return Done(appointment, repeated)


async def set_absence(session: AsyncSession, coach: int, interval: Interval, *, now: dt.datetime) -> Away | Gone:
    """Note that a coach is away; `Gone` when there is no such coach. Nobody can be booked there from the commit on.

    The appointments that it hits stay as they are: whether they are moved or cancelled is for the desk to decide. A
    hold in that time cannot be confirmed any more.
    """
    if not await roster.lock_coaches(session, [coach]):
        return Gone("unknown")
    absence = AbsenceRow(coach_id=coach, starts_at=interval.start, ends_at=interval.end, created_at=now)
    session.add(absence)
    await session.flush()
    hit = await between(session, interval, coach=coach, statuses=("booked",))
    return Away(absence.id, tuple(one for one, _ in hit if one.ends_at > now))


async def absences_of(session: AsyncSession, coach: int, since: dt.datetime) -> list[AbsenceRow]:
    """The absences of a coach that end after a moment, in order."""
    found = await session.scalars(
        select(AbsenceRow)
        .where(AbsenceRow.coach_id == coach, AbsenceRow.ends_at > since)
        .order_by(AbsenceRow.starts_at, AbsenceRow.id)
    )
    return list(found)


async def remove_absence(session: AsyncSession, absence_id: int) -> None:
    """The coach is there after all."""
    await session.execute(delete(AbsenceRow).where(AbsenceRow.id == absence_id))


async def stranded(session: AsyncSession, now: dt.datetime) -> list[tuple[Appointment, Advisor]]:
    """Appointments ahead that lie outside the hours as they are now, whatever changed since they were made: an absence,
    a special day, other weekly hours, an agency or a coach that is closed. People to call and to offer another time.
    """
    ahead = [
        (one, advisor)
        for one, advisor in await between(session, Interval(now, now + _FAR), statuses=("booked",))
        if _ahead(one, now)
    ]
    if not ahead:
        return []
    first, last = local_day(ahead[0][0].starts_at), local_day(ahead[-1][0].ends_at)
    known = await roster.read(session, first, last)
    within = Interval(ahead[0][0].starts_at, max(one.ends_at for one, _ in ahead))
    busy = await claims.busy(session, {one.coach_id for one, _ in ahead}, within, now)
    absences = {coach: found.absences for coach, found in busy.items()}
    timetable = Timetable(known)
    return [(one, advisor) for one, advisor in ahead if not _received(timetable, absences.get(one.coach_id, ()), one)]


async def forget(session: AsyncSession, conversation_id: str, now: dt.datetime) -> list[Appointment]:
    """Remove who the person is from all appointments of a conversation; those ahead are cancelled, and returned so that
    the coach can be told. To be called before the conversation goes, because the link goes with it.
    """
    taken = await rows.take_all(session, conversation_id)
    await roster.lock_coaches(session, {one.coach_id for one in taken})
    cancelled = []
    for one in taken:
        if one.status == "held":
            await rows.remove(session, one)
            continue
        if _ahead(one, now):
            await claims.release(session, one.id)
            one.status = "cancelled"
            one.sequence += 1
            cancelled.append(one)
        one.name = one.phone = one.email = one.request_id = None
        one.updated_at = now
    await session.flush()
    return cancelled


async def forget_before(session: AsyncSession, moment: dt.datetime) -> int:
    """Remove who the person was from appointments that ended before a moment; how many. That somebody came stays."""
    changed = await session.scalars(
        update(Appointment)
        .where(Appointment.ends_at < moment, Appointment.name.is_not(None))
        .values(name=None, phone=None, email=None, request_id=None)
        .returning(Appointment.id)
        .execution_options(synchronize_session=False)
    )
    return len(changed.all())


def _ahead(appointment: Appointment, now: dt.datetime) -> bool:
    return appointment.status == "booked" and appointment.starts_at > now


def _received(timetable: Timetable, absences: Sequence[Interval], appointment: Appointment) -> bool:
    day = local_day(appointment.starts_at)
    left = without(timetable.openings(appointment.coach_id, day, day), absences)
    return receives(left, rows.slot_of(appointment))
