"""How fast messages leave: Meta's limits, kept by a clock that the tests move."""

from __future__ import annotations

import asyncio
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.channels.whatsapp import pace
from tandem.channels.whatsapp.pace import Barrier, Pace


class Clock:
    """Moves when somebody sleeps."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.time += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(pace.asyncio, "sleep", made.sleep)
    return made


async def left_at(made: Pace, clock: Clock, people: str) -> list[float]:
    """When the messages to these people left, one letter each, counted from the first."""
    began, moments = clock.time, []
    for person in people:
        await made.turn(person)
        moments.append(clock.time - began)
    return moments


async def test_one_person_gets_forty_five_at_once_and_then_one_in_six_seconds(clock: Clock) -> None:
    moments = await left_at(Pace(clock), clock, "a" * 48)
    assert moments[44] < 3, "only the rate of all together holds those up"
    assert [round(later - earlier, 6) for earlier, later in itertools.pairwise(moments[45:])] == [6, 6]
    clock.time += 600
    rested = await left_at(Pace(clock), clock, "a" * 10)
    assert rested[-1] < 1


async def test_who_gets_much_holds_nobody_else_up_for_long(clock: Clock) -> None:
    made = Pace(clock)
    await left_at(made, clock, "a" * 45)
    clock.time += 5
    assert (await left_at(made, clock, "bcd"))[-1] < 0.2


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.floats(0, 3)), min_size=1, max_size=300))
def test_nobody_and_all_together_never_get_more_than_meta_takes(sent: list[tuple[str, float]]) -> None:
    clock = Clock()
    made = Pace(clock)
    left: list[tuple[str, float]] = []

    async def send() -> None:
        for person, later in sent:
            clock.time += later
            await made.turn(person)
            left.append((person, clock.time))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pace.asyncio, "sleep", clock.sleep)
        asyncio.run(send())
    for at, (person, moment) in enumerate(left):
        # a bucket of 20 that fills at 20 a second lets at most 40 through in any second; Meta takes 80
        assert sum(moment - 1 < other <= moment for _, other in left[: at + 1]) <= 40
        to_them = [other for one, other in left[: at + 1] if one == person]
        for since, other in enumerate(reversed(to_them), start=1):
            assert since <= 46 + (moment - other) / 6


def test_the_barrier_waits_longer_each_time_and_is_open_at_once_when_something_got_through() -> None:
    clock = Clock()
    made = Barrier(clock)
    pauses = []
    for _ in range(8):
        pauses.append(made.close(2))
        assert made.close(2) == pauses[-1], "those who find the same trouble at the same moment count once"
        clock.time += pauses[-1]
        assert made.left() == 0
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (2, 60)
    made.close(2)
    made.open()
    assert made.left() == 0
    assert made.close(2) == 2
