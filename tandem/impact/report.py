"""The impact report: how many people, quarter by quarter, and nothing that leads to one of them.

Only whole quarters are told, each by itself: of two reports a day apart, the difference would be one person. In each
table no number below `SMALLEST_GROUP` is told, and none that could be worked out from the others.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, SQLColumnExpression, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.intervals import day_interval
from tandem.booking.model import STATUSES, TOPICS
from tandem.handoff.reasons import OUTCOMES, PRIORITIES
from tandem.impact import answers
from tandem.impact.answers import SMALLEST_GROUP
from tandem.storage.models import Appointment, Decision, Ticket

LONGEST: Final = 20
"""Quarters in one report."""

STATUSES_TOLD: Final = tuple(status for status in STATUSES if status != "held")
"""What becomes of an appointment; a hold is none yet."""

_MONTHS: Final = 3

Numbers = dict[str, int | None]
"""How many, by code; None stands for fewer than `SMALLEST_GROUP`, also for nobody."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """One quarter in numbers."""

    name: str
    """Such as `2026-Q4`."""
    first: dt.date
    last: dt.date
    outcomes: Numbers
    """How often each route was told at the end of the questions. Who comes back and answers otherwise is told again."""
    tickets: Numbers
    """Tickets that were opened, by their reason."""
    ended: Numbers
    """Tickets opened in the quarter that have ended since, by their outcome."""
    appointments: Numbers
    """Appointments that were to take place in the quarter, by what became of them."""
    topics: Numbers
    """The same, by topic."""
    answers: Mapping[str, Numbers]
    """The voluntary answers, by question. How many were asked is told nowhere, so nothing can be worked out."""


async def read(session: AsyncSession, first: dt.date, last: dt.date, *, routes: Iterable[str]) -> list[Quarter]:
    """The quarters that the days from `first` to `last` touch, in order. `routes`: all that the policy knows."""
    known = tuple(routes)
    return [await _quarter(session, *days, known) for days in quarters(first, last)]


def quarters(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """The first and the last day of each quarter that is touched."""
    start = dt.date(first.year, (first.month - 1) // _MONTHS * _MONTHS + 1, 1)
    while start <= last:
        month = start.month + _MONTHS
        following = dt.date(start.year + month // 13, month % 12, 1)
        yield start, following - dt.timedelta(days=1)
        start = following


def told(counted: Mapping[str, int]) -> Numbers:
    """Numbers as they may be told: none below the smallest group, and so many hidden that none can be worked out.

    When those that are hidden are few even together, the next smallest is hidden with them: the sum of the table, which
    somebody may know from another, would otherwise give them away.
    """
    rising = sorted(counted, key=lambda code: (counted[code], code))
    hidden: list[str] = []
    for code in rising:
        if counted[code] >= SMALLEST_GROUP and not 0 < sum(counted[one] for one in hidden) < SMALLEST_GROUP:
            break
        hidden.append(code)
    return {code: None if code in hidden else number for code, number in counted.items()}


async def _quarter(session: AsyncSession, first: dt.date, last: dt.date, routes: Iterable[str]) -> Quarter:
    days = day_interval(first, last)

    async def counted(
        code: SQLColumnExpression[Any],
        moment: SQLColumnExpression[dt.datetime],
        known: Iterable[str],
        *which: ColumnElement[bool],
    ) -> Numbers:
        found = await session.execute(
            select(code, func.count()).where(moment >= days.start, moment < days.end, *which).group_by(code)
        )
        return told({**dict.fromkeys(known, 0), **{str(one): number for one, number in found}})

    route = Decision.record["route"].as_string()
    starts, was_one = Appointment.starts_at, Appointment.status != "held"
    return Quarter(
        name=answers.quarter(first),
        first=first,
        last=last,
        outcomes=await counted(route, Decision.at, routes, route.is_not(None)),
        tickets=await counted(Ticket.reason, Ticket.created_at, PRIORITIES),
        ended=await counted(Ticket.outcome, Ticket.created_at, OUTCOMES, Ticket.outcome.is_not(None)),
        appointments=await counted(Appointment.status, starts, STATUSES_TOLD, was_one),
        topics=await counted(Appointment.topic, starts, TOPICS, was_one),
        answers=await answers.totals(session, first, last),
    )
