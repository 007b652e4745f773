"""What a person told so far: it survives being kept, and what is said one after the other becomes one time."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from booking_parts import at
from hypothesis import given
from hypothesis import strategies as st

from tandem.booking.model import Slot, Window
from tandem.booking.wish import Hours, Wish

MIDNIGHT = dt.time()
TUESDAY = dt.date(2026, 12, 1)
BEGINS = at("2026-12-01 10:00")
SLOT = Slot(3, "brussels", "first_talk", "agency", BEGINS, BEGINS + dt.timedelta(hours=1))


def day(date: dt.date, days: int = 1, part: str | None = None) -> Window:
    start = dt.datetime.combine(date, MIDNIGHT)
    return Window(start, start + dt.timedelta(days=days), part)  # type: ignore[arg-type]


def hours(date: dt.date, start: int, end: int) -> Window:
    return Window(dt.datetime.combine(date, dt.time(start)), dt.datetime.combine(date, dt.time(end)))


EVENINGS = Window(dt.datetime(2026, 11, 25, 10), dt.datetime(2026, 12, 23, 10), "evening")  # noqa: DTZ001 - wall time
TEN = Hours(dt.time(10), dt.time(11))
NEXT_WEEK = day(dt.date(2026, 11, 30), 7)


wishes = st.builds(
    Wish,
    purpose=st.sampled_from(["book", "move", "cancel"]),
    appointment=st.none() | st.just("abc"),
    topic=st.sampled_from(["first_talk", "business_plan", "follow_up"]),
    format=st.none() | st.sampled_from(["agency", "phone", "video"]),
    postal_code=st.none() | st.just("5000"),
    anywhere=st.booleans(),
    windows=st.lists(st.sampled_from([NEXT_WEEK, EVENINGS, day(TUESDAY)]), max_size=3).map(tuple),
    hours=st.none() | st.just(TEN),
    other_than=st.lists(st.sampled_from(["ghent", "liege"]), max_size=2).map(tuple),
    refused=st.lists(st.just(SLOT.place_and_time), max_size=2).map(tuple),
    offered=st.lists(st.just(SLOT), max_size=3).map(tuple),
    slot=st.none() | st.just(SLOT),
    hold=st.none() | st.just("hold"),
    changing=st.booleans(),
    after_outcome=st.booleans(),
)


@given(wishes)
def test_what_is_kept_comes_back_whole(wish: Wish) -> None:
    assert Wish.from_json(json.loads(json.dumps(wish.to_json()))) == wish


def test_nothing_kept_is_the_beginning() -> None:
    assert Wish.from_json(None) == Wish()


@pytest.mark.parametrize(
    ("before", "told", "after"),
    [
        pytest.param(Wish(), ((NEXT_WEEK,), None), ((NEXT_WEEK,), None), id="a week"),
        pytest.param(Wish(), ((), TEN), ((), TEN), id="ten o'clock"),
        pytest.param(
            Wish(windows=(day(TUESDAY),)), ((), TEN), ((hours(TUESDAY, 10, 11),), None), id="Tuesday, then ten"
        ),
        pytest.param(
            Wish(hours=TEN), ((day(TUESDAY),), None), ((hours(TUESDAY, 10, 11),), None), id="ten, then Tuesday"
        ),
        pytest.param(
            Wish(windows=(day(TUESDAY),)),
            ((EVENINGS,), None),
            ((day(TUESDAY, part="evening"),), None),
            id="Tuesday, then the evening",
        ),
        pytest.param(
            Wish(windows=(EVENINGS,)),
            ((day(TUESDAY),), None),
            ((day(TUESDAY, part="evening"),), None),
            id="the evening, then Tuesday",
        ),
        pytest.param(
            Wish(windows=(NEXT_WEEK,)),
            ((EVENINGS,), None),
            ((day(dt.date(2026, 11, 30), 7, "evening"),), None),
            id="next week, then the evening",
        ),
        pytest.param(
            Wish(windows=(hours(TUESDAY, 8, 12),)),
            ((EVENINGS,), None),
            ((day(TUESDAY, part="evening"),), None),
            id="Tuesday morning, then rather the evening",
        ),
        pytest.param(Wish(windows=(NEXT_WEEK,)), ((), TEN), ((), TEN), id="a week, then ten: on any day"),
        pytest.param(
            Wish(windows=(day(TUESDAY),)), ((NEXT_WEEK,), None), ((NEXT_WEEK,), None), id="Tuesday, then another week"
        ),
        pytest.param(
            Wish(windows=(EVENINGS,)),
            ((hours(TUESDAY, 10, 11),), None),
            ((hours(TUESDAY, 10, 11),), None),
            id="the evening, then Tuesday at ten",
        ),
    ],
)
def test_what_is_said_one_after_the_other_is_one_time(
    before: Wish,
    told: tuple[tuple[Window, ...], Hours | None],
    after: tuple[tuple[Window, ...], Hours | None],
) -> None:
    assert before.at(*told) == after


def test_nobody_who_refused_ten_hears_of_a_quarter_past() -> None:
    wish = Wish(format="agency").refusing([SLOT])
    asked = wish.query("fr", widely=True).refused
    assert {"agency.brussels.20261201T0815", "agency.brussels.20261201T0900", "agency.brussels.20261201T0945"} <= asked
    assert "agency.brussels.20261201T1000" not in asked
    assert wish.query("fr").refused == {SLOT.place_and_time}


def test_an_appointment_may_be_moved_by_a_quarter_of_an_hour() -> None:
    wish = Wish(purpose="move", format="agency", refused=(SLOT.place_and_time,))
    assert wish.query("fr", widely=True).refused == {SLOT.place_and_time}


def test_what_was_refused_does_not_grow_for_ever() -> None:
    wish = Wish(format="phone")
    for number in range(200):
        later = dt.timedelta(hours=number)
        slot = Slot(3, "brussels", "first_talk", "phone", SLOT.start + later, SLOT.end + later)
        wish = wish.refusing([slot])
    assert wish.refused[-1] == slot.place_and_time
    assert len(json.dumps(wish.to_json())) < 4000


def test_without_a_format_there_is_nothing_to_look_for() -> None:
    with pytest.raises(ValueError, match="format"):
        Wish().query("fr")
