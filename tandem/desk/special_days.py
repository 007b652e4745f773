"""Dates with other hours, of a coach or of an agency, and the public holidays: shared by their pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import roster
from tandem.booking.holidays import holiday_name, is_holiday
from tandem.booking.model import SpecialDay
from tandem.clock import today
from tandem.desk.dates import read_day
from tandem.desk.hours_form import DAY, Row, blocks_of, read_rows

_AHEAD: Final = dt.timedelta(days=500)
_A_YEAR: Final = 366


@dataclass(frozen=True, slots=True)
class TypedDay:
    """The form of a special day as it was typed."""

    day: str = ""
    closed: bool = False
    rows: Sequence[Row] = field(default_factory=list)


def read_special(
    fields: Mapping[str, str], *, coach: int | None = None, agency: str | None = None
) -> tuple[SpecialDay | None, TypedDay, dict[str, str]]:
    """The special day of a form, what was typed, and what is wrong by field. Whether the hours can be stored is for
    `roster.set_special_day` to say.
    """
    rows = read_rows(fields, [DAY])[DAY]
    typed = TypedDay(fields.get("date", ""), fields.get("closed") == "yes", rows)
    day, wrong = read_day(typed.day), dict[str, str]()
    blocks, fault = blocks_of(rows, agency)
    if day is None:
        wrong["date"] = "day"
    elif day < today():
        wrong["date"] = "past"
    elif is_holiday(day):
        wrong["date"] = "holiday"
    if fault is not None:
        wrong["blocks"] = fault
    elif bool(rows) == typed.closed:
        wrong["blocks"] = "both" if typed.closed else "neither"
    if wrong or day is None:
        return None, typed, wrong
    return SpecialDay(day=day, coach=coach, agency=agency, blocks=blocks), typed, {}


async def special_days_of(
    session: AsyncSession, *, coach: int | None = None, agency: str | None = None
) -> list[SpecialDay]:
    """Those of a coach or of an agency from today on, in order."""
    known = await roster.read(session, today(), today() + _AHEAD)
    return [one for one in known.special_days if (one.coach, one.agency) == (coach, agency)]


def holidays_ahead(language: str) -> list[tuple[dt.date, str]]:
    """The public holidays of the coming year with their names."""
    days = (today() + dt.timedelta(days=number) for number in range(_A_YEAR))
    return [(day, name) for day in days if (name := holiday_name(day, language)) is not None]
