"""The policy from a day on: the limits of that day, and what the routes make of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import cast

from tandem.policy.conditions import Partition, holds
from tandem.policy.diagram import Atom, Diagram, Outlook, Rule
from tandem.policy.errors import NoValueError
from tandem.policy.model import UNKNOWN, Condition, FactValue, Parameter, Rulebook, Value


@dataclass(frozen=True, slots=True)
class Period:
    """Days on which every limit has the same entry."""

    start: date
    limits: Mapping[str, int]
    partitions: tuple[Partition, ...]
    """By variable of the diagram: the facts that routes depend on."""
    diagram: Diagram

    def branches(self, known: Mapping[str, FactValue]) -> list[int | None]:
        """The branch of each variable; None where the fact is absent or "unknown"."""
        found: list[int | None] = []
        for part in self.partitions:
            value = known.get(part.fact.id)
            found.append(None if value is None or value == UNKNOWN else part.branch(value))
        return found

    def trials(self, branches: list[int | None], variable: int) -> list[Outlook]:
        """What would be left for each answer to one question."""
        trial = list(branches)
        found = []
        for branch in range(len(self.partitions[variable])):
            trial[variable] = branch
            found.append(self.diagram.outlook(trial))
        return found


def value_on(parameter: Parameter, as_of: date) -> Value:
    """The value of a parameter on a day; raises `NoValueError` before the first one."""
    index = bisect_right(parameter.values, as_of, key=lambda value: value.from_date) - 1
    if index < 0:
        raise NoValueError(parameter.id, as_of, parameter.values[0].from_date)
    return parameter.values[index]


def periods_of(book: Rulebook) -> tuple[Period, ...]:
    """One period per day on which a limit that is read somewhere gets a new entry; never none."""
    conditions = [one for route in book.routes for one in route.conditions]
    advising = [one for advice in book.advice for one in advice.conditions if isinstance(one, Condition)]
    names = dict.fromkeys(one.parameter for one in (*conditions, *advising) if one.parameter)
    used = [book.parameters[id_] for id_ in names]
    first = max((parameter.values[0].from_date for parameter in used), default=date.min)
    starts = {first, *(value.from_date for parameter in used for value in parameter.values)}
    facts = [book.facts[id_] for id_ in dict.fromkeys(one.fact for one in conditions)]
    found = []
    for start in sorted(day for day in starts if day >= first):
        # What conditions read stands in parameters.yml, where the reader takes whole numbers only.
        limits = {parameter.id: cast(int, value_on(parameter, start).value) for parameter in used}
        partitions = tuple(Partition.of(fact, conditions, limits) for fact in facts)
        found.append(Period(start, MappingProxyType(limits), partitions, _diagram(book, partitions, limits)))
    return tuple(found)


def _diagram(book: Rulebook, partitions: tuple[Partition, ...], limits: Mapping[str, int]) -> Diagram:
    variables = {part.fact.id: index for index, part in enumerate(partitions)}

    def atom(condition: Condition) -> Atom:
        variable = variables[condition.fact]
        part = partitions[variable]
        return Atom(variable, tuple(holds(condition, part.sample(branch), limits) for branch in range(len(part))))

    rules = [Rule(route.every, tuple(atom(one) for one in route.conditions)) for route in book.routes]
    return Diagram([len(part) for part in partitions], rules)
