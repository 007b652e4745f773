"""The impact report: whole quarters, and no number that leads to a few people, not even by subtraction."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from booking_parts import coach, roster_of, store
from hypothesis import given
from hypothesis import strategies as st

from tandem.clock import now
from tandem.handoff.reasons import OUTCOMES, PRIORITIES
from tandem.impact import answers, report
from tandem.impact.answers import SMALLEST_GROUP
from tandem.storage.database import Database
from tandem.storage.models import Appointment, Conversation, Decision, Ticket

JUNE = dt.datetime(2026, 6, 30, 21, 59, tzinfo=dt.UTC)
"""A minute before midnight in Belgium, on the last day of a quarter."""
JULY = JUNE + dt.timedelta(minutes=1)


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 40), min_size=1))
def test_nothing_told_leads_to_a_few(counted: dict[str, int]) -> None:
    told = report.told(counted)
    assert set(told) == set(counted)
    shown = {code: number for code, number in told.items() if number is not None}
    assert all(number >= SMALLEST_GROUP and number == counted[code] for code, number in shown.items())
    # who knows the whole can subtract: what is left over is nobody, or no small group
    left = sum(counted.values()) - sum(shown.values())
    assert left == 0 or left >= SMALLEST_GROUP or not shown


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(SMALLEST_GROUP, 40), min_size=1))
def test_nothing_is_hidden_without_need(counted: dict[str, int]) -> None:
    assert report.told(counted) == counted


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), st.integers(0, 1500))
def test_quarters_are_whole_and_touch(first: dt.date, days: int) -> None:
    last = first + dt.timedelta(days=days)
    found = list(report.quarters(first, last))
    assert found[0][0] <= first <= found[0][1]
    assert found[-1][0] <= last <= found[-1][1]
    assert all(start.day == 1 and start.month in (1, 4, 7, 10) for start, _ in found)
    assert all(a[1] + dt.timedelta(days=1) == b[0] for a, b in pairwise(found))


async def _filled(database: Database) -> None:
    async with database.write() as session:
        (stored,) = await store(session, roster_of(coach()))
        for number in range(14):
            moment = JUNE if number < 8 else JULY
            session.add(
                Conversation(
                    id=f"c-test-{number:04}", channel="web", language="fr", created_at=moment, updated_at=moment
                )
            )
            await session.flush()
            session.add(
                Decision(
                    conversation_id=f"c-test-{number:04}",
                    at=moment,
                    policy_version="1",
                    record={"route": "microcredit" if number % 8 else "coaching"},
                )
            )
            session.add(
                Ticket(
                    conversation_id=f"c-test-{number:04}",
                    status="done",
                    reason="warm_route",
                    priority=3,
                    outcome="will_apply",
                    created_at=moment,
                    updated_at=now(),
                )
            )
            session.add(
                Appointment(
                    public_id=f"public-{number}",
                    uid=f"uid-{number}",
                    coach_id=stored.id,
                    agency_id="brussels",
                    topic="first_talk",
                    format="agency",
                    language="fr",
                    starts_at=moment,
                    ends_at=moment + dt.timedelta(hours=1),
                    before_minutes=0,
                    after_minutes=0,
                    status="came" if number % 8 else "cancelled",
                    created_at=moment,
                    updated_at=moment,
                )
            )
            await answers.count(session, "gender", "woman", day=moment.date(), region="brussels", route="microcredit")


async def test_the_quarters_are_belgian_and_each_by_itself(database: Database) -> None:
    await _filled(database)
    async with database.read() as session:
        found = await report.read(
            session, dt.date(2026, 6, 30), dt.date(2026, 7, 1), routes=("microcredit", "coaching", "minor")
        )
    second, third = found
    assert (second.name, second.first, second.last) == ("2026-Q2", dt.date(2026, 4, 1), dt.date(2026, 6, 30))
    assert second.tickets["warm_route"] == 8
    assert third.tickets["warm_route"] == 6
    assert set(second.tickets) == set(PRIORITIES)
    assert set(second.ended) == set(OUTCOMES)
    assert second.ended["will_apply"] == 8
    assert second.outcomes == {"microcredit": None, "coaching": None, "minor": None}, "7 and 1: the 7 gives the 1 away"
    assert third.appointments["came"] is None
    assert second.topics == {"first_talk": 8, "business_plan": None, "follow_up": None}
    assert second.answers["gender"]["woman"] is not None


async def test_an_empty_quarter_tells_nothing(database: Database) -> None:
    async with database.read() as session:
        (found,) = await report.read(session, dt.date(2026, 1, 1), dt.date(2026, 3, 31), routes=("microcredit",))
    tables = (found.outcomes, found.tickets, found.ended, found.appointments, found.topics, *found.answers.values())
    assert {number for table in tables for number in table.values()} == {None}


@pytest.mark.parametrize("status", ["held"])
async def test_a_hold_is_no_appointment(database: Database, status: str) -> None:
    await _filled(database)
    async with database.write() as session:
        appointment = await session.get_one(Appointment, 2)
        appointment.status, appointment.held_until = status, now()
    async with database.read() as session:
        (found,) = await report.read(session, dt.date(2026, 6, 1), dt.date(2026, 6, 30), routes=())
    assert found.topics["first_talk"] == 7
    assert status not in found.appointments
