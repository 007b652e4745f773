"""People to call: their appointments lie outside the hours as they are now. Why, and who has called them already.

Every function works in its caller's transaction. Whom it is about comes from `agenda.stranded`; what they can be
offered is in `instead.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import agenda, claims, roster, rows
from tandem.booking.hours import Timetable, without
from tandem.booking.intervals import Interval, local_day
from tandem.booking.model import NOT_BUSY
from tandem.booking.stranded import Why, receives, why_stranded
from tandem.storage.models import Advisor, Appointment, AppointmentCall


@dataclass(frozen=True, slots=True)
class Called:
    """That somebody has called the person about the appointment as it is."""

    at: dt.datetime
    by: str | None
    """The advisor's name; None when the account is gone."""


@dataclass(frozen=True, slots=True)
class ToCall:
    """An appointment that cannot stand, and what is known about it."""

    appointment: Appointment
    coach: Advisor
    why: Why
    called: Called | None


async def to_call(session: AsyncSession, now: dt.datetime, *, among: Collection[int] | None = None) -> list[ToCall]:
    """Everybody whose appointment ahead cannot stand, the earliest first; `among`: only of these appointments."""
    found = [one for one in await agenda.stranded(session, now) if among is None or one[0].id in among]
    if not found:
        return []
    within = Interval(found[0][0].starts_at, max(one.ends_at for one, _ in found))
    known = await roster.read(session, local_day(within.start), local_day(within.end))
    busy = await claims.busy(session, {one.coach_id for one, _ in found}, within, now)
    called = await called_about(session, [one for one, _ in found])
    return [
        ToCall(
            one,
            coach,
            why_stranded(known, busy.get(one.coach_id, NOT_BUSY).absences, rows.slot_of(one)),
            called.get(one.id),
        )
        for one, coach in found
    ]


async def why_not(session: AsyncSession, appointment: Appointment, now: dt.datetime) -> Why | None:
    """Why this one appointment cannot stand; None when it can, or is nothing ahead any more."""
    if appointment.status != "booked" or appointment.starts_at <= now:
        return None
    slot = rows.slot_of(appointment)
    day = local_day(slot.start)
    known = await roster.read(session, day, day)
    busy = await claims.busy(session, [slot.coach], slot.interval, now)
    absences = busy.get(slot.coach, NOT_BUSY).absences
    left = without(Timetable(known).openings(slot.coach, day, day), absences)
    return None if receives(left, slot) else why_stranded(known, absences, slot)


async def called_about(session: AsyncSession, appointments: Iterable[Appointment]) -> dict[int, Called]:
    """Who has been called about these appointments as they are, by the number of the appointment: a call about another
    time of it, before it was moved, does not count.
    """
    sequences = {one.id: one.sequence for one in appointments}
    query = (
        select(AppointmentCall, Advisor.name)
        .outerjoin(Advisor, Advisor.id == AppointmentCall.advisor_id)
        .where(AppointmentCall.appointment_id.in_(sequences))
    )
    return {
        call.appointment_id: Called(call.at, name)
        for call, name in await session.execute(query)
        if call.sequence == sequences[call.appointment_id]
    }


async def set_called(
    session: AsyncSession, public_id: str, advisor_id: int, *, called: bool, now: dt.datetime
) -> Appointment | None:
    """Note that the person was called about the appointment as it is, or take the note back; None when it is no booked
    appointment. Noted twice, the first call stays.
    """
    appointment = await rows.take(session, public_id)
    if appointment is None or appointment.status != "booked":
        return None
    known = await called_about(session, [appointment])
    if called and appointment.id in known:
        return appointment
    await session.execute(delete(AppointmentCall).where(AppointmentCall.appointment_id == appointment.id))
    if called:
        session.add(
            AppointmentCall(appointment_id=appointment.id, sequence=appointment.sequence, at=now, advisor_id=advisor_id)
        )
    await session.flush()
    return appointment


async def newly_stranded(session: AsyncSession, before: Collection[int], now: dt.datetime) -> list[ToCall]:
    """Who could not come any more as things are in this transaction, and was not among the numbers `before`."""
    return [one for one in await to_call(session, now) if one.appointment.id not in before]
