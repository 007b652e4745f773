"""Where conditions divide a number, and how a change stays as small as possible."""

from __future__ import annotations

import pytest

from tandem.policy.conditions import Partition, holds
from tandem.policy.model import Condition, Fact, Operator


def number(id_: str, low: int = 0, high: int = 100) -> Fact:
    return Fact(
        id=id_,
        kind="integer",
        values=(),
        low=low,
        high=high,
        why="",
        may_be_unknown=True,
        cost=1,
        sensitive=False,
        order=None,
        changeable=True,
        guidance=frozenset(),
    )


def compare(fact: str, operator: Operator, limit: int) -> Condition:
    return Condition("c", fact, operator, (), limit, None, None)


@pytest.mark.parametrize(
    ("operator", "limit", "starts"),
    [
        ("below", 10, (0, 10)),
        ("at_least", 10, (0, 10)),
        ("at_most", 10, (0, 11)),
        ("above", 10, (0, 11)),
        ("below", 100, (0, 100)),
        ("above", 99, (0, 100)),
        ("above", 100, (0,)),
        ("at_least", 0, (0,)),
        ("at_most", 0, (0, 1)),
    ],
)
def test_stretches_begin_where_a_condition_changes(operator: Operator, limit: int, starts: tuple[int, ...]) -> None:
    part = Partition.of(number("amount"), [compare("amount", operator, limit)], {})
    assert part.starts == starts
    truths = [holds(compare("amount", operator, limit), value, {}) for value in range(101)]
    for value in range(101):
        assert truths[value] == truths[int(part.sample(part.branch(value)))]


def test_conditions_on_another_number_divide_nothing() -> None:
    part = Partition.of(number("amount"), [compare("months", "below", 10), compare("amount", "below", 50)], {})
    assert part.starts == (0, 50)


def test_the_nearest_value_of_a_stretch_is_its_near_end() -> None:
    part = Partition.of(number("amount"), [compare("amount", "below", 10), compare("amount", "above", 20)], {})
    assert len(part) == 3
    assert [part.nearest(branch, 15) for branch in (0, 2)] == [9, 21]
    assert part.nearest(0, 100) == 9
    assert part.nearest(1, 100) == 20
    assert part.nearest(1, 3) == 10
