"""Reads routes, advice and their conditions."""

from __future__ import annotations

from typing import Final, cast

from tandem.documents import Entry, hint
from tandem.policy.model import Advice, Condition, Operator, Route, RouteCondition
from tandem.policy.reader import Reader, checked_name

_WORD_OPERATORS: Final = ("is", "is_not", "in")
_NUMBER_OPERATORS: Final = ("below", "at_most", "above", "at_least")


def read_routes(reader: Reader, root: Entry, routes: list[Route], fallback: list[Route]) -> str:
    """Reads routes.yml into the lists; gives the route whose conditions are shown one by one."""
    top = root.fields(["checks", "routes"])
    for entry in top["routes"].items():
        with reader.faults.collect():
            got = entry.fields(["id"], optional=["when", "warm", "reason", "fallback"])
            id_ = checked_name(got["id"].text(), got["id"])
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


def _condition(reader: Reader, entry: Entry, *, needs_reason: bool) -> Condition:
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


def _limit(reader: Reader, entry: Entry) -> tuple[int | None, str | None]:
    text = entry.text()
    if not text.isascii() or not text.lstrip("-").isdigit():
        return None, entry.one_of(reader.parameter_names, "parameter")
    return entry.whole(), None


def _condition_id(reader: Reader, entry: Entry) -> str:
    id_ = checked_name(entry.text(), entry)
    if id_ in reader.condition_ids:
        raise entry.wrong(f"the condition '{id_}' stands twice: give each its own id, records refer to it")
    reader.condition_ids.add(id_)
    return id_


def read_advice(reader: Reader, root: Entry, advice: list[Advice]) -> None:
    """Reads advice.yml into the list."""
    seen: set[str] = set()
    for entry in root.fields(["advice"])["advice"].items():
        with reader.faults.collect():
            got = entry.fields(["id"], optional=["when", "by_region"])
            id_ = checked_name(got["id"].text(), got["id"])
            if id_ in seen:
                raise got["id"].wrong(f"the advice '{id_}' stands twice: keep one of the two")
            seen.add(id_)
            every, entries = _when(got["when"]) if "when" in got else (True, [])
            conditions = tuple(_advice_condition(reader, item) for item in entries)
            advice.append(Advice(id_, every, conditions, "by_region" in got and got["by_region"].yes()))


def _advice_condition(reader: Reader, entry: Entry) -> Condition | RouteCondition:
    if "route" not in entry.mapping():
        return _condition(reader, entry, needs_reason=False)
    got = entry.fields(["id", "route"])
    named = frozenset(item.one_of(reader.route_names, "route") for item in got["route"].items())
    if not named:
        raise got["route"].wrong(f"no route is named: {hint('', reader.route_names)}")
    return RouteCondition(_condition_id(reader, got["id"]), named)
