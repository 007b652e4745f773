"""Reads what may be asked, and the dated values."""

from __future__ import annotations

from typing import Final, cast

from tandem.documents import Entry
from tandem.policy.model import UNKNOWN, Fact, Kind, Parameter, Source, Value
from tandem.policy.reader import Reader, checked_name

_KINDS: Final = ("choice", "integer", "postal_code")
ANY_ROUTE: Final = frozenset({"any"})
"""Stands for all routes until they are read."""

PROTECTED: Final = frozenset(
    {"age", "belief", "birth", "born", "channel", "country", "diploma", "disability", "ethnicity", "family", "gender"}
    | {"health", "language", "marital", "name", "nationality", "opinion", "orientation", "origin", "pregnancy"}
    | {"pregnant", "race", "religion", "score", "sex", "skin", "union"}
)
"""Words that may not stand in the name of a fact: what a person is never routed by."""


def read_facts(reader: Reader, root: Entry) -> None:
    """Reads facts.yml into the reader."""
    entries = root.fields(["facts"])["facts"].mapping()
    reader.fact_count = len(entries)
    for id_, entry in entries.items():
        with reader.faults.collect():
            reader.facts[id_] = _fact(reader, id_, entry)
            reader.lines[id_] = entry


def _fact(reader: Reader, id_: str, entry: Entry) -> Fact:
    checked_name(id_, entry)
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


def _guidance(reader: Reader, entry: Entry) -> frozenset[str]:
    if not entry.is_list:
        entry.one_of(("any",), "word")
        return ANY_ROUTE
    items = entry.items()
    reader.guidance.extend(items)
    return frozenset(item.text() for item in items)


def read_parameter(id_: str, entry: Entry, *, strict: bool) -> Parameter:
    """One dated value. `strict` for what conditions may read: numbers in a range, from a page with an address."""
    checked_name(id_, entry)
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
