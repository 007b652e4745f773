"""A change of hours that would leave people before a closed door is not made before somebody has seen who they are.

The change is made, looked at and taken back in one transaction, so what is shown is what would happen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import agenda, calls
from tandem.booking.stranded import Why
from tandem.people import visible
from tandem.people.access import Standing
from tandem.storage.database import Database
from tandem.storage.models import Appointment

_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody who could not come any more."""

    id: int
    starts_at: dt.datetime
    coach: str
    why: Why
    name: str | None
    """None when it is not theirs to see who it is, or nobody's name is known any more."""


class _NotAgreedError(Exception):
    def __init__(self, hit: Sequence[Hit]) -> None:
        super().__init__()
        self.hit = list(hit)


async def make_or_show(
    database: Database,
    standing: Standing,
    change: Callable[[AsyncSession], Awaitable[object]],
    *,
    agreed: Collection[int],
    now: dt.datetime,
) -> list[Hit]:
    """Make a change of hours. When it strands appointments beyond the `agreed` numbers nothing is changed, and all that
    it would strand are returned; an empty list: it is done.
    """
    try:
        async with database.write() as session:
            before = {one.id for one, _ in await agenda.stranded(session, now)}
            await change(session)
            stranded = await calls.newly_stranded(session, before, now)
            if not {one.appointment.id for one in stranded} <= set(agreed):
                raise _NotAgreedError(await _hit(session, standing, stranded))
    except _NotAgreedError as refused:
        return refused.hit
    return []


def read_agreed(text: str) -> frozenset[int]:
    """The numbers that a page has shown, as its form sends them back: `3.17`."""
    parts = text.split(".") if text else []
    return frozenset(int(one) for one in parts if one.isascii() and one.isdecimal() and len(one) <= _DIGITS)


async def _hit(session: AsyncSession, standing: Standing, stranded: Sequence[calls.ToCall]) -> list[Hit]:
    numbers = [one.appointment.id for one in stranded]
    seen = set(
        await session.scalars(select(Appointment.id).where(Appointment.id.in_(numbers), visible.appointments(standing)))
    )
    return [
        Hit(
            one.appointment.id,
            one.appointment.starts_at,
            one.coach.name,
            one.why,
            one.appointment.name if one.appointment.id in seen else None,
        )
        for one in stranded
    ]
