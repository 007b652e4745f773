"""What takes a coach's time: read in one query, and claimed piece by piece under a unique key.

The claims are what makes a double booking impossible: every appointment claims each piece of `GRID` minutes that it and
its buffers take, in the transaction that makes or moves it. Two that share a piece cannot both be stored.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final

from sqlalchemy import ColumnElement, DateTime, and_, delete, literal, or_, select, type_coerce, union_all
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.intervals import Interval
from tandem.booking.model import GRID, Appointed, Busy
from tandem.storage.models import AbsenceRow, Appointment, AppointmentClaim, OwnCalendarTime

_INSERT: Final[Mapping[str, Callable[..., postgresql.Insert | sqlite.Insert]]] = {
    "postgresql": postgresql.insert,
    "sqlite": sqlite.insert,
}
_PIECE: Final = dt.timedelta(minutes=GRID)
_EPOCH: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_DAY: Final = dt.timedelta(days=1)
_PLAIN_TIME: Final = DateTime(timezone=True)
_ABSENT: Final = -1
"""In the place of a buffer: this row is an absence."""
_OWN: Final = -2
"""In the place of a buffer: this row is of the coach's own calendar."""


class _Moments(dict[dt.datetime, dt.datetime]):
    """Times as the database gives them → the moments they are. Most of thousands of rows lie on the same few hundred
    times, and to look one up is a fraction of making it.
    """

    def __missing__(self, stored: dt.datetime) -> dt.datetime:
        self[stored] = found = stored.replace(tzinfo=dt.UTC)
        return found


async def busy(
    session: AsyncSession,
    coaches: Collection[int],
    within: Interval,
    now: dt.datetime,
    *,
    but: int | None = None,
) -> dict[int, Busy]:
    """Everything that takes these coaches' time within, and on the day before and after: appointments, holds that have
    not ended, absences, and what their own calendars say. `but`: the number of an appointment to leave out, because it
    is the one to be moved.
    """
    since, until = within.start - _DAY, within.end + _DAY
    # thousands of rows: our own type of time would be called for each of them, twice
    appointments = select(
        Appointment.coach_id,
        type_coerce(Appointment.starts_at, _PLAIN_TIME),
        type_coerce(Appointment.ends_at, _PLAIN_TIME),
        Appointment.before_minutes,
        Appointment.after_minutes,
    ).where(
        Appointment.coach_id.in_(coaches),
        Appointment.starts_at < until,
        Appointment.starts_at > since - _DAY,
        Appointment.ends_at > since,
        takes_time(now),
    )
    if but is not None:
        appointments = appointments.where(Appointment.id != but)
    absences = select(
        AbsenceRow.coach_id, AbsenceRow.starts_at, AbsenceRow.ends_at, literal(_ABSENT), literal(_ABSENT)
    ).where(AbsenceRow.coach_id.in_(coaches), AbsenceRow.starts_at < until, AbsenceRow.ends_at > since)
    own = select(
        OwnCalendarTime.coach_id, OwnCalendarTime.starts_at, OwnCalendarTime.ends_at, literal(_OWN), literal(_OWN)
    ).where(OwnCalendarTime.coach_id.in_(coaches), OwnCalendarTime.starts_at < until, OwnCalendarTime.ends_at > since)
    everything = union_all(appointments, absences, own)
    found: dict[int, tuple[list[Appointed], list[Interval], list[Interval]]] = defaultdict(lambda: ([], [], []))
    rows, moments = await session.execute(everything.order_by(everything.selected_columns[1])), _Moments()
    for coach, starts_at, ends_at, before, after in rows.all():
        start, end = moments[starts_at], moments[ends_at]
        appointed, absent, elsewhere = found[coach]
        if before == _ABSENT:
            absent.append(Interval(start, end))
        elif before == _OWN:
            elsewhere.append(Interval(start, end))
        else:
            appointed.append(Appointed(start, end, before, after))
    return {
        coach: Busy(tuple(appointed), tuple(absent), tuple(elsewhere))
        for coach, (appointed, absent, elsewhere) in found.items()
    }


def takes_time(now: dt.datetime) -> ColumnElement[bool]:
    """The condition that an appointment keeps others away: it was not cancelled, and is no hold that has ended."""
    return or_(
        Appointment.status.in_(("booked", "came", "no_show")),
        and_(Appointment.status == "held", Appointment.held_until > now),
    )


async def claim(session: AsyncSession, appointment: Appointment, now: dt.datetime) -> bool:
    """Claim the time of a stored appointment, in place of what it had claimed; False when any of it is somebody else's.

    A piece whose hold has ended is taken over in the same statement. After False the caller has to roll back: some
    pieces may have been claimed.
    """
    await session.flush()
    await release(session, appointment.id)
    rows = [
        {
            "coach_id": appointment.coach_id,
            "starts_at": piece,
            "appointment_id": appointment.id,
            "expires_at": appointment.held_until,
        }
        for piece in pieces(appointment)
    ]
    insert = _INSERT[session.get_bind().dialect.name](AppointmentClaim)
    claimed = await session.execute(
        insert.values(rows)
        .on_conflict_do_update(
            index_elements=(AppointmentClaim.coach_id, AppointmentClaim.starts_at),
            set_={"appointment_id": insert.excluded.appointment_id, "expires_at": insert.excluded.expires_at},
            where=AppointmentClaim.expires_at <= now,
        )
        .returning(AppointmentClaim.starts_at)
    )
    return len(claimed.all()) == len(rows)


async def release(session: AsyncSession, appointment_id: int) -> None:
    """Give all that an appointment had claimed to whoever comes next."""
    await session.execute(
        delete(AppointmentClaim)
        .where(AppointmentClaim.appointment_id == appointment_id)
        .execution_options(synchronize_session=False)
    )


async def release_before(session: AsyncSession, moment: dt.datetime) -> None:
    """Drop the claims on time before a moment in the past: nobody can book it any more."""
    await session.execute(
        delete(AppointmentClaim).where(AppointmentClaim.starts_at < moment).execution_options(synchronize_session=False)
    )


def pieces(appointment: Appointment) -> Iterator[dt.datetime]:
    """The starts of the pieces that it takes with its buffers, in order."""
    start = appointment.starts_at - dt.timedelta(minutes=appointment.before_minutes)
    end = appointment.ends_at + dt.timedelta(minutes=appointment.after_minutes)
    piece = start - (start - _EPOCH) % _PIECE
    while piece < end:
        yield piece
        piece += _PIECE
