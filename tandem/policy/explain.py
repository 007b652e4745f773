"""Why a route was decided, what stands against the others, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from tandem.policy.assessment import Change, Check, Reason, ReasonValue, RuledOut, WhatIf
from tandem.policy.conditions import certainty, limit_of
from tandem.policy.model import Condition, Fact, FactValue, Route, Rulebook
from tandem.policy.period import Period


def check(condition: Condition, known: Mapping[str, FactValue], period: Period) -> Check:
    """One condition with its answer and its limit."""
    state = certainty(condition, known, period.limits)
    return Check(
        id=condition.id,
        fact=condition.fact,
        state="not_known" if state is None else "yes" if state else "no",
        answer=known.get(condition.fact),
        parameter=condition.parameter,
        limit=limit_of(condition, period.limits),
    )


def deciding(route: Route, known: Mapping[str, FactValue], period: Period) -> tuple[Condition, ...]:
    """The conditions of a decided route that certainly hold.

    Where none does alone, the route is certain because they hold together: then all that can hold decided.
    """
    truths = [(one, certainty(one, known, period.limits)) for one in route.conditions]
    sure = tuple(one for one, truth in truths if truth)
    return sure or tuple(one for one, truth in truths if truth is None)


def reasons(
    route: Route, decided_by: Iterable[Condition], known: Mapping[str, FactValue], period: Period
) -> tuple[Reason, ...]:
    """One reason per deciding condition, or the one of a route that needs them all."""
    if not route.every:
        return tuple(Reason(str(one.reason), _values([one], known, period)) for one in decided_by)
    return (Reason(str(route.reason), _values(decided_by, known, period)),)


def ruled_out(
    book: Rulebook, possible: Iterable[str], known: Mapping[str, FactValue], period: Period
) -> tuple[RuledOut, ...]:
    """Every route that cannot be the outcome any more, with all of its conditions that do not hold."""
    left = frozenset(possible)
    found = []
    for route in book.routes:
        if route.id not in left:
            checks = [check(one, known, period) for one in route.conditions]
            found.append(RuledOut(route.id, tuple(one for one in checks if one.state == "no")))
    return tuple(found)


def what_if(book: Rulebook, route: str, known: Mapping[str, FactValue], period: Period) -> tuple[WhatIf, ...]:
    """For each known fact that a person can change: the nearest answer that certainly leads to another route."""
    branches = period.branches(known)
    found: list[WhatIf] = []
    for variable, part in enumerate(period.partitions):
        if part.fact.changeable and branches[variable] is not None:
            found.extend(_changes(book, route, part.fact, known, period, branches))
    order = list(book.facts)
    return tuple(sorted(found, key=lambda one: order.index(one.fact)))


def _changes(
    book: Rulebook,
    route: str,
    fact: Fact,
    known: Mapping[str, FactValue],
    period: Period,
    branches: list[int | None],
) -> list[WhatIf]:
    variable = next(index for index, part in enumerate(period.partitions) if part.fact is fact)
    part = period.partitions[variable]
    here = part.branch(known[fact.id])
    outlooks = period.trials(branches, variable)
    opened: dict[str, WhatIf] = {}
    for branch in sorted(range(len(part)), key=lambda other: abs(other - here)):
        outcomes = outlooks[branch].outcomes
        other = book.routes[outcomes[0]].id
        if len(outcomes) == 1 and other not in (route, *opened):
            value = part.nearest(branch, known[fact.id])
            change = Change("is" if not part.starts else "at_most" if branch < here else "at_least", value)
            opened[other] = WhatIf(fact.id, change, other)
    return list(opened.values())


def _values(
    conditions: Iterable[Condition], known: Mapping[str, FactValue], period: Period
) -> Mapping[str, ReasonValue]:
    values: dict[str, ReasonValue] = {}
    for one in conditions:
        if one.fact in known:
            values[one.fact] = known[one.fact]
        if one.parameter:
            values[one.parameter] = period.limits[one.parameter]
    return MappingProxyType(values)
