"""The counters of the impact report: written one by one, read as totals that show no small group."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.impact.questions import QUESTIONS
from tandem.storage.models import ImpactAnswers

SMALLEST_GROUP: Final = 5
"""Fewer people than this could be recognised by who knows them; their number is never told."""

_INSERT: Final[Mapping[str, Callable[..., postgresql.Insert | sqlite.Insert]]] = {
    "postgresql": postgresql.insert,
    "sqlite": sqlite.insert,
}
_COUNTERS: Final = {
    (question, answer): f"{question}_{answer}" for question, answers in QUESTIONS.items() for answer in answers
}
"""The column of each question and answer."""
_KEY: Final = (ImpactAnswers.quarter, ImpactAnswers.breakdown, ImpactAnswers.part)


async def count(session: AsyncSession, question: str, answer: str, *, day: dt.date, region: str, route: str) -> None:
    """Count one answer in the caller's transaction, under its region and under its route.

    The two are never counted together: with a few answers per quarter, a region and a route would name the person.
    Raises KeyError for what is not in `QUESTIONS`.
    """
    counter = _COUNTERS[question, answer]
    insert = _INSERT[session.get_bind().dialect.name]
    # always the region first: two answers at the same moment then wait for each other instead of blocking each other
    for breakdown, part in (("region", region), ("route", route)):
        await session.execute(
            insert(ImpactAnswers)
            .values(quarter=quarter(day), breakdown=breakdown, part=part, **{counter: 1})
            .on_conflict_do_update(index_elements=_KEY, set_={counter: getattr(ImpactAnswers, counter) + 1})
        )


async def totals(session: AsyncSession, first: dt.date, last: dt.date) -> dict[str, dict[str, int | None]]:
    """How often each answer was given in the quarters that the days `first` to `last` touch, by question and answer.

    None stands for fewer than `SMALLEST_GROUP`, also for nobody. "I'd rather not say" is counted nowhere.
    """
    # each answer stands once under a region and once under a route
    found = (
        await session.execute(
            select(*(func.sum(getattr(ImpactAnswers, counter)) for counter in _COUNTERS.values())).where(
                ImpactAnswers.breakdown == "region", ImpactAnswers.quarter.between(quarter(first), quarter(last))
            )
        )
    ).one()
    told: dict[str, dict[str, int | None]] = {question: {} for question in QUESTIONS}
    for (question, answer), number in zip(_COUNTERS, found, strict=True):
        told[question][answer] = int(number) if number is not None and number >= SMALLEST_GROUP else None
    return told


def quarter(day: dt.date) -> str:
    """The quarter of a day, as `2026-Q4`: the only time that is kept of an answer."""
    return f"{day.year}-Q{(day.month + 2) // 3}"
