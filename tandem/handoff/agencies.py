"""Which agency answers a person, and its hours as the database has them. Every function only reads."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.intervals import local_day
from tandem.booking.model import Agency, PostalRange, Span
from tandem.booking.offers import by_nearness
from tandem.handoff.opening import LOOK_AHEAD, UNKNOWN, Hours, week_of
from tandem.storage.models import AgencyRow, SpecialDayRow

_LOOK_BACK: Final = dt.timedelta(days=62)
"""Special days before today still matter: a wait that began then is counted in opening hours."""
_POSTAL_CODE: Final = 4


async def nearest(session: AsyncSession, postal_code: object) -> str | None:
    """The agency whose advisors answer somebody who lives there; None when that is not known, or there is no agency.

    A permanence has no desk: it counts only where nothing else is.
    """
    code = postal_code if isinstance(postal_code, str) else ""
    if len(code) != _POSTAL_CODE or not (code.isascii() and code.isdigit()):
        return None
    rows = await session.scalars(select(AgencyRow).where(AgencyRow.active.is_(True)).order_by(AgencyRow.id))
    found = [
        (row.kind, Agency(id=row.id, names=row.names, postal_code=row.postal_code, serves=_serves(row))) for row in rows
    ]
    desks = [agency for kind, agency in found if kind == "agency"] or [agency for _, agency in found]
    return next((agency.id for agency in by_nearness(desks, code)), None)


async def hours(session: AsyncSession, agency_id: str | None, at: dt.datetime) -> Hours:
    """The hours of one agency around a moment; unknown for a person who has none."""
    if agency_id is None:
        return UNKNOWN
    return (await hours_of_all(session, at, agency_id)).get(agency_id, UNKNOWN)


async def hours_of_all(session: AsyncSession, at: dt.datetime, agency_id: str | None = None) -> dict[str, Hours]:
    """The hours of every agency around a moment, or of one."""
    weeks = select(AgencyRow.id, AgencyRow.hours)
    day = local_day(at)
    special = select(SpecialDayRow).where(
        SpecialDayRow.agency_id.is_not(None), SpecialDayRow.day.between(day - _LOOK_BACK, day + LOOK_AHEAD)
    )
    if agency_id is not None:
        weeks, special = weeks.where(AgencyRow.id == agency_id), special.where(SpecialDayRow.agency_id == agency_id)
    days: dict[str, dict[dt.date, tuple[Span, ...]]] = {}
    for row in await session.scalars(special):
        spans = (Span(dt.time.fromisoformat(one["from"]), dt.time.fromisoformat(one["to"])) for one in row.hours)
        days.setdefault(str(row.agency_id), {})[row.day] = tuple(sorted(spans))
    return {id_: Hours(week_of(entries), days.get(id_, {})) for id_, entries in await session.execute(weeks)}


def _serves(row: AgencyRow) -> tuple[PostalRange, ...]:
    return tuple(PostalRange(one["from"], one["to"]) for one in row.serves)
