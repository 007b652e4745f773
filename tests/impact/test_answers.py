"""The counters of the impact report on both engines."""

from __future__ import annotations

import asyncio
import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from tandem.impact.answers import SMALLEST_GROUP, count, quarter, totals
from tandem.impact.questions import QUESTIONS
from tandem.storage.database import Database
from tandem.storage.models import ImpactAnswers

AUTUMN = dt.date(2026, 11, 22)


async def answer(
    database: Database,
    question: str,
    value: str,
    times: int,
    *,
    day: dt.date = AUTUMN,
    region: str = "brussels",
    route: str = "microcredit",
) -> None:
    for _ in range(times):
        async with database.write() as session:
            await count(session, question, value, day=day, region=region, route=route)


async def counted(
    database: Database, first: dt.date = AUTUMN, last: dt.date = AUTUMN
) -> dict[str, dict[str, int | None]]:
    async with database.read() as session:
        return await totals(session, first, last)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (dt.date(2026, 1, 1), "2026-Q1"),
        (dt.date(2026, 3, 31), "2026-Q1"),
        (dt.date(2026, 4, 1), "2026-Q2"),
        (dt.date(2026, 9, 30), "2026-Q3"),
        (dt.date(2026, 12, 31), "2026-Q4"),
    ],
)
def test_a_day_belongs_to_its_quarter(day: dt.date, name: str) -> None:
    assert quarter(day) == name


async def test_nobody_answered(database: Database) -> None:
    assert await counted(database) == {question: dict.fromkeys(values) for question, values in QUESTIONS.items()}


async def test_every_answer_is_counted_in_its_own_place(database: Database) -> None:
    times = SMALLEST_GROUP
    expected: dict[str, dict[str, int | None]] = {}
    for question, values in QUESTIONS.items():
        expected[question] = {}
        for value in values:
            await answer(database, question, value, times)
            expected[question][value] = times
            times += 1
    assert await counted(database) == expected


async def test_a_small_group_is_never_told(database: Database) -> None:
    await answer(database, "gender", "other", SMALLEST_GROUP - 1)
    await answer(database, "gender", "woman", SMALLEST_GROUP)
    assert (await counted(database))["gender"] == {"woman": SMALLEST_GROUP, "man": None, "other": None}


async def test_small_groups_of_several_regions_add_up(database: Database) -> None:
    for region in ("brussels", "flanders", "wallonia", "unknown"):
        await answer(database, "higher_diploma", "no", 2, region=region, route="coaching")
    assert (await counted(database))["higher_diploma"] == {"yes": None, "no": 8}


async def test_a_period_takes_the_quarters_that_it_touches(database: Database) -> None:
    for day, times in ((dt.date(2025, 12, 31), 5), (dt.date(2026, 2, 1), 6), (dt.date(2026, 5, 1), 7)):
        await answer(database, "gender", "man", times, day=day)

    async def men(first: dt.date, last: dt.date) -> int | None:
        return (await counted(database, first, last))["gender"]["man"]

    assert await men(dt.date(2026, 1, 1), dt.date(2026, 3, 31)) == 6
    assert await men(dt.date(2025, 11, 1), dt.date(2026, 1, 1)) == 11
    assert await men(dt.date(2025, 1, 1), dt.date(2026, 12, 31)) == 18
    assert await men(dt.date(2026, 7, 1), dt.date(2026, 9, 30)) is None


async def test_answers_at_the_same_moment_are_all_counted(database: Database) -> None:
    places = [("brussels", "coaching"), ("flanders", "microcredit"), ("wallonia", "coaching")]
    await asyncio.gather(
        *(
            answer(database, "gender", value, 1, region=region, route=route)
            for _ in range(5)
            for region, route in places
            for value in ("woman", "man")
        )
    )
    assert (await counted(database))["gender"] == {"woman": 15, "man": 15, "other": None}


async def test_region_and_route_are_never_kept_together(database: Database) -> None:
    await answer(database, "gender", "woman", 1, region="flanders", route="permit_first")
    async with database.read() as session:
        rows = (await session.scalars(select(ImpactAnswers).order_by(ImpactAnswers.breakdown))).all()
    assert [(row.quarter, row.breakdown, row.part, row.gender_woman, row.gender_man) for row in rows] == [
        ("2026-Q4", "region", "flanders", 1, 0),
        ("2026-Q4", "route", "permit_first", 1, 0),
    ]


async def test_what_nobody_asks_cannot_be_counted(database: Database) -> None:
    with pytest.raises(KeyError):
        await answer(database, "origin", "yes", 1)
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            session.add(ImpactAnswers(quarter="2026-Q4", breakdown="language", part="fr"))


async def test_an_answer_of_a_transaction_that_fails_is_not_counted(database: Database) -> None:
    async def fail() -> None:
        async with database.write() as session:
            await count(session, "gender", "woman", day=AUTUMN, region="brussels", route="coaching")
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        await fail()
    async with database.read() as session:
        assert (await session.scalars(select(ImpactAnswers))).all() == []
