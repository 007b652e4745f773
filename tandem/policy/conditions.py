"""Truth of one condition, and the values of a fact that conditions cannot tell apart."""

from __future__ import annotations

import operator
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from tandem.policy.model import UNKNOWN, Condition, Fact, FactValue

_NUMBERS: Final[Mapping[str, Callable[[int, int], bool]]] = {
    "below": operator.lt,
    "at_most": operator.le,
    "above": operator.gt,
    "at_least": operator.ge,
}


def limit_of(condition: Condition, limits: Mapping[str, int]) -> int | None:
    """The number that a condition compares with; None when it compares with words."""
    return limits[condition.parameter] if condition.parameter else condition.limit


def holds(condition: Condition, value: FactValue, limits: Mapping[str, int]) -> bool:
    """Whether a condition holds for a known value of its fact; `limits` has the dated values of the day."""
    if condition.operator == "is_not":
        return value not in condition.values
    limit = limit_of(condition, limits)
    if limit is None:
        return value in condition.values
    return _NUMBERS[condition.operator](int(value), limit)


def certainty(condition: Condition, facts: Mapping[str, FactValue], limits: Mapping[str, int]) -> bool | None:
    """Whether a condition holds; None while its fact is absent or "unknown"."""
    value = facts.get(condition.fact)
    return None if value is None or value == UNKNOWN else holds(condition, value, limits)


@dataclass(frozen=True, slots=True)
class Partition:
    """The branches of a fact: a choice has one per value, a number one per stretch that no condition divides."""

    fact: Fact
    starts: tuple[int, ...]
    """First number of each stretch; empty for a choice."""

    @classmethod
    def of(cls, fact: Fact, conditions: Iterable[Condition], limits: Mapping[str, int]) -> Partition:
        """The coarsest partition that all these conditions respect."""
        if fact.kind != "integer":
            return cls(fact, ())
        starts = {fact.low}
        for condition in conditions:
            limit = limit_of(condition, limits)
            if condition.fact == fact.id and limit is not None:
                start = limit if condition.operator in ("below", "at_least") else limit + 1
                if fact.low < start <= fact.high:
                    starts.add(start)
        return cls(fact, tuple(sorted(starts)))

    def __len__(self) -> int:
        return len(self.starts) or len(self.fact.values)

    def branch(self, value: FactValue) -> int:
        """The branch of a known value."""
        return bisect_right(self.starts, int(value)) - 1 if self.starts else self.fact.values.index(str(value))

    def sample(self, branch: int) -> FactValue:
        """One value of a branch."""
        return self.starts[branch] if self.starts else self.fact.values[branch]

    def nearest(self, branch: int, value: FactValue) -> FactValue:
        """The value of a branch that lies nearest to a value of another one."""
        if not self.starts:
            return self.fact.values[branch]
        return self.starts[branch] if self.starts[branch] > int(value) else self.starts[branch + 1] - 1
