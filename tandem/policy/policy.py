"""The policy in use: asks what can still matter, decides when nothing else can follow, and says why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from tandem.directory import Places
from tandem.documents import DocumentError
from tandem.policy.assessment import Assessment, Reason
from tandem.policy.coherence import refuse_gaps, refuse_pointless
from tandem.policy.conditions import certainty
from tandem.policy.errors import FactError, NoValueError, PolicyError
from tandem.policy.explain import check, deciding, reasons, ruled_out, what_if
from tandem.policy.load import Loaded, load
from tandem.policy.model import (
    UNKNOWN,
    Advice,
    Condition,
    Fact,
    FactValue,
    Figure,
    Route,
    RouteCondition,
    Rulebook,
    Value,
)
from tandem.policy.period import Period, periods_of, value_on

_UNORDERED: Final = 1_000_000
"""Order of a fact to which the editor gave none: after all that have one."""


class Policy:
    """Reads nothing and remembers nothing after `load`: the same facts on the same day give the same assessment."""

    def __init__(self, rulebook: Rulebook, periods: tuple[Period, ...], places: Places) -> None:
        self._book = rulebook
        self._periods = periods
        self._starts = tuple(period.start for period in periods)
        self._places = places
        self._variables = {part.fact.id: index for index, part in enumerate(periods[0].partitions)}
        self._routes = {route.id: route for route in (*rulebook.routes, rulebook.fallback)}
        self._position = {id_: index for index, id_ in enumerate(rulebook.facts)}

    @classmethod
    def load(cls, folder: Path) -> Policy:
        """Reads a policy folder and the postal codes in the folder `directory` beside it.

        Raises `PolicyError`: every fault with file and line, what is wrong and what to write instead. Routes that leave
        some answers without an outcome, or that no answers can reach, are refused as well.
        """
        postal_codes = folder.parent / "directory" / "postal_codes.yml"
        try:
            places = Places.load(postal_codes)
        except DocumentError as error:
            raise PolicyError(error.faults) from None
        return cls.of(load(folder, postal_codes), places)

    @classmethod
    def of(cls, loaded: Loaded, places: Places) -> Policy:
        """The policy of files that were read; raises `PolicyError` where the routes do not fit each other."""
        periods = periods_of(loaded.rulebook)
        for period in periods:
            refuse_gaps(loaded, period)
        refuse_pointless(loaded)
        return cls(loaded.rulebook, periods, places)

    @property
    def version(self) -> str:
        """Short hash of the content of the files."""
        return self._book.version

    @property
    def facts(self) -> Mapping[str, Fact]:
        """Every fact by its id, in the order of the file."""
        return self._book.facts

    @property
    def routes(self) -> Mapping[str, Route]:
        """Every route by its id, in the order in which they decide; the fallback is the last."""
        return MappingProxyType(self._routes)

    @property
    def advice(self) -> tuple[Advice, ...]:
        """Every advice, in the order of the file."""
        return self._book.advice

    @property
    def deciding(self) -> tuple[str, ...]:
        """Facts that a route depends on, in the order of the file."""
        return tuple(id_ for id_ in self._book.facts if id_ in self._variables)

    @property
    def warm_routes(self) -> tuple[str, ...]:
        """Routes from which a person may be handed to an advisor who contacts them."""
        return tuple(route.id for route in self._routes.values() if route.warm)

    @property
    def dates(self) -> tuple[date, ...]:
        """Days on which a limit gets a new entry; the first is the earliest day that can be assessed."""
        return self._starts

    @property
    def parameters(self) -> tuple[str, ...]:
        """Ids of the values that conditions may read, in the order of the file."""
        return tuple(self._book.parameters)

    @property
    def last_checked(self) -> Mapping[str, date]:
        """The day on which the newest value of each parameter and figure was last compared with its source."""
        every = (*self._book.parameters.values(), *self._book.figures.values())
        return MappingProxyType({one.id: one.values[-1].checked for one in every})

    def parameter(self, id_: str, as_of: date) -> Value:
        """The value of a parameter or figure on a day.

        Raises KeyError for an unknown id, `NoValueError` for a day before the first value.
        """
        parameter = self._book.parameters.get(id_) or self._book.figures[id_]
        return value_on(parameter, as_of)

    def figures(self, as_of: date) -> dict[str, Figure]:
        """Every parameter and figure that has a value on this day, for the texts.

        Per id: `<id>` the value, `<id>_date` the day from which it holds, `<id>_checked` the day it was last checked,
        `<id>_source` the title of the page that states it.
        """
        found: dict[str, Figure] = {}
        for parameter in (*self._book.parameters.values(), *self._book.figures.values()):
            if parameter.values[0].from_date <= as_of:
                value = value_on(parameter, as_of)
                found[parameter.id] = value.value
                found[f"{parameter.id}_date"] = value.from_date
                found[f"{parameter.id}_checked"] = value.checked
                found[f"{parameter.id}_source"] = value.source.title
        return found

    def validate(self, facts: Mapping[str, object]) -> dict[str, FactValue]:
        """The facts in the order of the file, each with a value it can take; None counts as absent.

        Raises `FactError` with what was wrong and what to send instead.
        """
        for id_ in facts:
            if id_ not in self._book.facts:
                raise FactError(str(id_), "no such fact", f"send only {', '.join(self._book.facts)}")
        checked: dict[str, FactValue] = {}
        for id_, fact in self._book.facts.items():
            value = facts.get(id_)
            if value is not None:
                checked[id_] = self._checked(fact, value)
        return checked

    def assess(self, facts: Mapping[str, object], as_of: date) -> Assessment:
        """Where these facts lead on a day.

        Raises `FactError` for a fact or value that does not exist, `NoValueError` for a day before the first limits.
        """
        known = self.validate(facts)
        period = self._period(as_of)
        branches = period.branches(known)
        outlook = period.diagram.outlook(branches)
        possible = [self._book.routes[index].id for index in outlook.outcomes]
        absent = [id_ for id_, index in self._variables.items() if index in outlook.open and id_ not in known]
        certain = len(possible) == 1
        route: str | None = None
        fired: tuple[Condition, ...] = ()
        why: tuple[Reason, ...] = ()
        if certain:
            route = possible[0]
            fired = deciding(self._routes[route], known, period)
            why = reasons(self._routes[route], fired, known, period)
        elif not absent:
            fallback = self._book.fallback
            route = fallback.id
            possible.append(route)
            unknown = tuple(id_ for id_ in self._book.facts if self._variables.get(id_) in outlook.open)
            why = (Reason(str(fallback.reason), MappingProxyType({"facts": unknown})),)
        return Assessment(
            route=route,
            possible=tuple(possible),
            missing=self._in_asking_order(absent, period, branches),
            decided_by=tuple(one.id for one in fired),
            reasons=why,
            advice=self._advise(route, known, period),
            ruled_out=ruled_out(self._book, possible, known, period),
            checks=tuple(check(one, known, period) for one in self._routes[self._book.checks].conditions),
            what_if=what_if(self._book, possible[0], known, period) if certain else (),
            policy_version=self.version,
            as_of=as_of,
        )

    def guidance(self, facts: Mapping[str, object], as_of: date) -> tuple[str, ...]:
        """Absent facts still worth asking once a route is decided, in asking order; empty while undecided.

        Which facts after which routes is the editor's choice; `load` refuses what would neither change the advice nor
        reach an advisor.
        """
        known = self.validate(facts)
        route = self.assess(known, as_of).route
        asked = [id_ for id_, fact in self._book.facts.items() if id_ not in known and route in fact.guidance]
        return tuple(sorted(asked, key=self._rank))

    def _checked(self, fact: Fact, value: object) -> FactValue:
        if value == UNKNOWN and fact.may_be_unknown:
            return UNKNOWN
        also = f', or "{UNKNOWN}"' if fact.may_be_unknown else ""
        if fact.kind == "integer":
            # A bool is an int to Python; as an amount it is a slip of the sender.
            if isinstance(value, int) and not isinstance(value, bool) and fact.low <= value <= fact.high:
                return value
            wrong = "not a whole number in range"
            raise FactError(fact.id, wrong, f"send a whole number from {fact.low} to {fact.high}{also}")
        if fact.kind == "postal_code":
            if isinstance(value, str) and self._places.find(value):
                return value
            raise FactError(fact.id, "not a Belgian postal code", f'send four digits as a text, such as "1000"{also}')
        if isinstance(value, str) and value in fact.values:
            return value
        raise FactError(fact.id, "not one of its values", f"send one of {', '.join(fact.values)}{also}")

    def _period(self, as_of: date) -> Period:
        index = bisect_right(self._starts, as_of) - 1
        if index < 0:
            raise NoValueError("the policy", as_of, self._starts[0])
        return self._periods[index]

    def _rank(self, id_: str) -> tuple[bool, int, int, int]:
        """Sensitive last, then the editor's order, then the least intrusive, then the order of the file."""
        fact = self._book.facts[id_]
        order = _UNORDERED if fact.order is None else fact.order
        return (fact.sensitive, order, fact.cost, self._position[id_])

    def _in_asking_order(self, absent: list[str], period: Period, branches: list[int | None]) -> tuple[str, ...]:
        """Sensitive last, then the editor's order; those put level by how much an answer settles."""
        level = [self._rank(id_)[:2] for id_ in absent]

        def key(id_: str) -> tuple[bool, int, float, int, int]:
            sensitive, order, cost, position = self._rank(id_)
            tied = level.count((sensitive, order)) > 1
            return (sensitive, order, self._left_open(id_, period, branches) if tied else 0.0, cost, position)

        return tuple(sorted(absent, key=key))

    def _left_open(self, id_: str, period: Period, branches: list[int | None]) -> float:
        """How many routes stay possible after the answer, on average over the answers that differ."""
        outlooks = period.trials(branches, self._variables[id_])
        return sum(len(outlook.outcomes) for outlook in outlooks) / len(outlooks)

    def _advise(self, route: str | None, known: Mapping[str, FactValue], period: Period) -> tuple[str, ...]:
        region = self._places.region(str(known.get("postal_code", "")))
        found = []
        for advice in self._book.advice:
            truths = [
                route in one.routes if isinstance(one, RouteCondition) else certainty(one, known, period.limits) is True
                for one in advice.conditions
            ]
            if all(truths) if advice.every else any(truths):
                found.append(f"{advice.id}_{region}" if advice.by_region and region else advice.id)
        return tuple(found)
