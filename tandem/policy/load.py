"""Reads the policy files into a `Rulebook`; refuses, with file and line, what cannot be meant."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final, cast

from tandem.documents import DocumentError, Entry, Fault, Faults, hint, read
from tandem.policy.errors import PolicyError
from tandem.policy.model import (
    UNKNOWN,
    Advice,
    Condition,
    Fact,
    Kind,
    Operator,
    Parameter,
    Route,
    RouteCondition,
    Rulebook,
    Source,
    Value,
)

FILES: Final = ("facts.yml", "parameters.yml", "figures.yml", "routes.yml", "advice.yml")
_DECISIVE: Final = ("facts.yml", "parameters.yml", "routes.yml", "advice.yml")
"""Files whose content can change an assessment; figures only fill texts."""

_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
_WORD_OPERATORS: Final = ("is", "is_not", "in")
_NUMBER_OPERATORS: Final = ("below", "at_most", "above", "at_least")
_KINDS: Final = ("choice", "integer", "postal_code")

PROTECTED: Final = frozenset(
    {"age", "belief", "birth", "born", "channel", "country", "diploma", "disability", "ethnicity", "family", "gender"}
    | {"health", "language", "marital", "name", "nationality", "opinion", "orientation", "origin", "pregnancy"}
    | {"pregnant", "race", "religion", "score", "sex", "skin", "union"}
)
"""Words that may not stand in the name of a fact: what a person is never routed by."""


@dataclass(slots=True)
class _Reader:
    """What was read so far, so that later files can be checked against earlier ones."""

    faults: Faults = field(default_factory=Faults)
    facts: dict[str, Fact] = field(default_factory=dict)
    fact_count: int = 1
    """How many facts the file has; until it was read, more than none."""
    parameters: dict[str, Parameter] = field(default_factory=dict)
    parameter_names: list[str] = field(default_factory=list)
    """Also of those with a fault: a condition that names one is not wrong for that."""
    route_names: list[str] = field(default_factory=list)
    """Also of those with a fault."""
    condition_ids: set[str] = field(default_factory=set)
    guidance: list[Entry] = field(default_factory=list)
    lines: dict[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A rulebook and where its parts stand, for faults that only show once they are put together."""

    rulebook: Rulebook
    places: Mapping[str, Entry]
    """Entries of the routes and facts by id."""


def load(folder: Path, postal_codes: Path) -> Loaded:
    """Reads all files of a policy folder; `postal_codes` counts for the version, because it chooses regional advice.

    Raises `PolicyError` with every fault found.
    """
    reader = _Reader()
    roots: dict[str, Entry] = {}
    for name in FILES:
        try:
            roots[name] = read(folder / name)
        except DocumentError as error:
            reader.faults.found.extend(error.faults)
    if reader.faults.found:
        raise PolicyError(reader.faults.found)
    faults = reader.faults
    figures: dict[str, Parameter] = {}
    routes: list[Route] = []
    advice: list[Advice] = []
    fallback: list[Route] = []
    checks = ""
    with faults.collect():
        _read_facts(reader, roots["facts.yml"])
    with faults.collect():
        for id_, entry in roots["parameters.yml"].mapping().items():
            reader.parameter_names.append(id_)
            with faults.collect():
                reader.parameters[id_] = _parameter(id_, entry, strict=True)
    with faults.collect():
        for id_, entry in roots["figures.yml"].mapping().items():
            with faults.collect():
                if id_ in reader.parameter_names:
                    raise entry.wrong(f"'{id_}' already stands in parameters.yml: keep it in one of the two files")
                figures[id_] = _parameter(id_, entry, strict=False)
    if len(reader.facts) < reader.fact_count:
        # Every condition on a fact that could not be read would look wrong too, and hide the one real mistake.
        raise PolicyError(faults.found)
    with faults.collect():
        checks = _read_routes(reader, roots["routes.yml"], routes, fallback)
    for entry in reader.guidance:
        with faults.collect():
            entry.one_of(reader.route_names, "route")
    with faults.collect():
        _read_advice(reader, roots["advice.yml"], advice)
    if faults.found:
        raise PolicyError(faults.found)
    everywhere = frozenset(reader.route_names)
    return Loaded(
        Rulebook(
            facts=MappingProxyType({id_: _with_guidance(fact, everywhere) for id_, fact in reader.facts.items()}),
            parameters=MappingProxyType(reader.parameters),
            figures=MappingProxyType(figures),
            routes=tuple(routes),
            fallback=fallback[0],
            checks=checks,
            advice=tuple(advice),
            version=_version([*(folder / name for name in _DECISIVE), postal_codes]),
        ),
        MappingProxyType(reader.lines),
    )


_ANY_ROUTE: Final = frozenset({"any"})


def _with_guidance(fact: Fact, everywhere: frozenset[str]) -> Fact:
    """Puts all routes for the word "any", which could not be resolved before the routes were read."""
    if fact.guidance != _ANY_ROUTE:
        return fact
    fields = {name: getattr(fact, name) for name in Fact.__slots__}
    return Fact(**{**fields, "guidance": everywhere})


def _version(files: Collection[Path]) -> str:
    """A short hash of the content; line ends do not count, so that a checkout on another system is the same policy."""
    digest = hashlib.sha256()
    for file in files:
        content = file.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{file.name}:{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()[:12]


def _name(id_: str, entry: Entry) -> str:
    if not _NAME.fullmatch(id_):
        raise entry.wrong(f"'{id_}' cannot be a name: write small letters, digits and _ only")
    return id_


def _read_facts(reader: _Reader, root: Entry) -> None:
    entries = root.fields(["facts"])["facts"].mapping()
    reader.fact_count = len(entries)
    for id_, entry in entries.items():
        with reader.faults.collect():
            reader.facts[id_] = _fact(reader, id_, entry)
            reader.lines[id_] = entry


def _fact(reader: _Reader, id_: str, entry: Entry) -> Fact:
    _name(id_, entry)
    forbidden = PROTECTED.intersection(id_.split("_"))
    if forbidden:
        raise entry.wrong(f"'{id_}' may not decide where a person is sent ({', '.join(forbidden)}): remove this fact")
    got = entry.fields(
        ["kind", "why", "unknown", "cost"],
        optional=["values", "from", "to", "unit", "sensitive", "order", "change", "guidance"],
    )
    kind = got["kind"].one_of(_KINDS, "kind")
    for name, of_kind in (("values", "choice"), ("from", "integer"), ("to", "integer")):
        if (name in got) != (kind == of_kind):
            raise entry.wrong(
                f"'{name}' belongs to facts of kind {of_kind} and to no other: mend the kind or the entry"
            )
    values = got["values"].texts() if "values" in got else ()
    if UNKNOWN in values:
        raise got["values"].wrong(f"'{UNKNOWN}' is no value of its own: write `unknown: allowed` instead")
    if kind == "choice" and len(values) < 2:
        raise got["values"].wrong("a choice needs two values or more: write them all")
    low, high = (got["from"].whole(), got["to"].whole()) if kind == "integer" else (0, 0)
    if kind == "integer" and low >= high:
        raise got["to"].wrong(f"'to' must be above {low}: write the largest value that a person can mean")
    cost = got["cost"].whole()
    if not 1 <= cost <= 3:
        raise got["cost"].wrong(f"{cost} is no cost: write 1, 2 or 3")
    return Fact(
        id=id_,
        kind=cast(Kind, kind),
        values=values,
        low=low,
        high=high,
        why=got["why"].text(),
        may_be_unknown=got["unknown"].one_of(("allowed", "refused"), "word") == "allowed",
        cost=cost,
        sensitive="sensitive" in got and got["sensitive"].yes(),
        order=got["order"].whole() if "order" in got else None,
        changeable="change" in got and bool(got["change"].one_of(("possible",), "word")),
        guidance=_guidance(reader, got["guidance"]) if "guidance" in got else frozenset(),
    )


def _guidance(reader: _Reader, entry: Entry) -> frozenset[str]:
    if not entry.is_list:
        entry.one_of(("any",), "word")
        return _ANY_ROUTE
    items = entry.items()
    reader.guidance.extend(items)
    return frozenset(item.text() for item in items)


def _parameter(id_: str, entry: Entry, *, strict: bool) -> Parameter:
    """One dated value. `strict` for what conditions may read: numbers in a range, from a page with an address."""
    _name(id_, entry)
    got = entry.fields(["values", "unit", "range"] if strict else ["values"], optional=[] if strict else ["unit"])
    bounds = None
    if strict:
        bounds = [item.whole() for item in got["range"].items()]
        if len(bounds) != 2 or bounds[0] > bounds[1]:
            raise got["range"].wrong("a range is the smallest and the largest value: write `range: [100, 5000]`")
    values: list[Value] = []
    for item in got["values"].items():
        one = item.fields(["from", "value", "source", "checked"])
        source = one["source"].fields(["title", "url", "language"] if strict else ["title", "language"], ["url"])
        value = one["value"].whole() if bounds else one["value"].value()
        if bounds and isinstance(value, int) and not bounds[0] <= value <= bounds[1]:
            raise one["value"].wrong(
                f"{value} lies outside the range of {id_}: write a value from {bounds[0]} to {bounds[1]}, "
                "or widen `range` if it is really meant"
            )
        day = one["from"].day()
        if values and day <= values[-1].from_date:
            raise one["from"].wrong(f"{day} is not after {values[-1].from_date}: write one value per day, oldest first")
        values.append(
            Value(
                value=value,
                from_date=day,
                source=Source(
                    title=source["title"].text(),
                    url=source["url"].web() if "url" in source else None,
                    language=source["language"].text(),
                ),
                checked=one["checked"].day(),
            )
        )
    if not values:
        raise got["values"].wrong("there is no value: add one with from, value, source and checked")
    return Parameter(id_, got["unit"].text() if "unit" in got else None, tuple(values))


def _read_routes(reader: _Reader, root: Entry, routes: list[Route], fallback: list[Route]) -> str:
    top = root.fields(["checks", "routes"])
    for entry in top["routes"].items():
        with reader.faults.collect():
            got = entry.fields(["id"], optional=["when", "warm", "reason", "fallback"])
            id_ = _name(got["id"].text(), got["id"])
            reader.route_names.append(id_)
            if id_ in reader.lines:
                raise got["id"].wrong(f"there is already a route or fact '{id_}': give this route another id")
            if fallback:
                raise entry.wrong(f"'{id_}' comes after the fallback and could never decide: move it before")
            reader.lines[id_] = entry
            warm = "warm" in got and got["warm"].yes()
            reason = got["reason"].text() if "reason" in got else None
            if "fallback" in got and got["fallback"].yes():
                if "when" in got or reason is None:
                    raise entry.wrong("a fallback has a reason and no `when`: it takes what nothing else decides")
                fallback.append(Route(id_, False, (), warm, reason))
                continue
            if "when" not in got:
                raise entry.wrong("'when' is missing: write `when:` with `any:` or `all:` and conditions")
            every, entries = _when(got["when"])
            if every != (reason is not None):
                raise entry.wrong("a reason stands at the route for `all`, at each condition for `any`: move it there")
            conditions = tuple(_condition(reader, item, needs_reason=not every) for item in entries)
            routes.append(Route(id_, every, conditions, warm, reason))
    if not fallback and not reader.faults.found:
        raise top["routes"].wrong("no route has `fallback: yes`: the last route needs it")
    shown = top["checks"].one_of(reader.route_names, "route")
    if shown in [route.id for route in fallback]:
        raise top["checks"].wrong(f"'{shown}' has no conditions to show: write a route that has")
    return shown


def _when(entry: Entry) -> tuple[bool, list[Entry]]:
    got = entry.fields([], optional=["any", "all"])
    if len(got) != 1:
        raise entry.wrong("`when` has either `any` or `all`: write one of them")
    mode, entries = next(iter(got.items()))
    items = entries.items()
    if not items:
        raise entries.wrong("there is no condition: add one, or remove `when`")
    return mode == "all", items


def _condition(reader: _Reader, entry: Entry, *, needs_reason: bool) -> Condition:
    got = entry.fields(
        ["id", "fact", *(["reason"] if needs_reason else [])], optional=[*_WORD_OPERATORS, *_NUMBER_OPERATORS]
    )
    id_ = _condition_id(reader, got["id"])
    fact = reader.facts.get(got["fact"].one_of(list(reader.facts), "fact"))
    operators = [name for name in got if name in _WORD_OPERATORS or name in _NUMBER_OPERATORS]
    if fact is None or len(operators) != 1:
        raise entry.wrong(f"one comparison is needed: write one of {', '.join(_WORD_OPERATORS + _NUMBER_OPERATORS)}")
    operator = operators[0]
    compared = got[operator]
    values: tuple[str, ...] = ()
    limit: int | None = None
    parameter: str | None = None
    if fact.kind == "postal_code":
        raise got["fact"].wrong("a postal code decides no route: write `by_region` at an advice instead")
    if fact.kind == "choice":
        if operator not in _WORD_OPERATORS:
            raise entry.wrong(f"{fact.id} is a choice: write is, is_not or in")
        entries = compared.items() if operator == "in" else [compared]
        values = tuple(item.one_of(fact.values, f"value of {fact.id}") for item in entries)
        if not values or len(set(values)) != len(values) or len(values) == len(fact.values):
            raise compared.wrong("name some of the values, each once; a condition on all of them says nothing")
    else:
        if operator not in _NUMBER_OPERATORS:
            raise entry.wrong(f"{fact.id} is a number: write below, at_most, above or at_least")
        limit, parameter = _limit(reader, compared)
        if limit is not None and not fact.low < limit <= fact.high:
            raise compared.wrong(f"{limit} lies outside {fact.id}: write a number above {fact.low}, up to {fact.high}")
    return Condition(
        id=id_,
        fact=fact.id,
        operator=cast(Operator, operator),
        values=values,
        limit=limit,
        parameter=parameter,
        reason=got["reason"].text() if "reason" in got else None,
    )


def _limit(reader: _Reader, entry: Entry) -> tuple[int | None, str | None]:
    text = entry.text()
    if not text.isascii() or not text.lstrip("-").isdigit():
        return None, entry.one_of(reader.parameter_names, "parameter")
    return entry.whole(), None


def _condition_id(reader: _Reader, entry: Entry) -> str:
    id_ = _name(entry.text(), entry)
    if id_ in reader.condition_ids:
        raise entry.wrong(f"the condition '{id_}' stands twice: give each its own id, records refer to it")
    reader.condition_ids.add(id_)
    return id_


def _read_advice(reader: _Reader, root: Entry, advice: list[Advice]) -> None:
    seen: set[str] = set()
    for entry in root.fields(["advice"])["advice"].items():
        with reader.faults.collect():
            got = entry.fields(["id"], optional=["when", "by_region"])
            id_ = _name(got["id"].text(), got["id"])
            if id_ in seen:
                raise got["id"].wrong(f"the advice '{id_}' stands twice: keep one of the two")
            seen.add(id_)
            every, entries = _when(got["when"]) if "when" in got else (True, [])
            conditions = tuple(_advice_condition(reader, item) for item in entries)
            advice.append(Advice(id_, every, conditions, "by_region" in got and got["by_region"].yes()))


def _advice_condition(reader: _Reader, entry: Entry) -> Condition | RouteCondition:
    if "route" not in entry.mapping():
        return _condition(reader, entry, needs_reason=False)
    got = entry.fields(["id", "route"])
    named = frozenset(item.one_of(reader.route_names, "route") for item in got["route"].items())
    if not named:
        raise got["route"].wrong(f"no route is named: {hint('', reader.route_names)}")
    return RouteCondition(_condition_id(reader, got["id"]), named)


def refuse(places: Mapping[str, Entry], id_: str, message: str) -> PolicyError:
    """The error of a route or fact that reads well but does not fit the others."""
    entry = places[id_]
    return PolicyError([Fault(entry.file, entry.line, message)])
