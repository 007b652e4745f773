"""Cases: what the policy must say for the answers of one person, written as data with a sentence that says why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from tandem.documents import DocumentError, Entry, Faults, read
from tandem.policy.assessment import Assessment, RuledOut, WhatIf
from tandem.policy.errors import FactError, PolicyError
from tandem.policy.model import FactValue
from tandem.policy.policy import Policy

_LISTS: Final = ("possible", "missing", "decided_by", "reasons", "advice", "ruled_out", "guidance", "what_if", "warm")
UNDECIDED: Final = "undecided"
REFUSED: Final = "refused"
"""Instead of a route: these facts must not be taken at all."""


@dataclass(frozen=True, slots=True)
class Case:
    """One situation and what must follow."""

    file: str
    line: int
    name: str
    because: str
    as_of: date
    facts: Mapping[str, object]
    route: str | None
    """None: must stay undecided."""
    next: str | None
    """What must be asked next; None: not looked at."""
    lists: Mapping[str, tuple[str, ...]]
    """Exact content of the lists of the assessment that the case looks at, by name."""
    figures: Mapping[str, object]
    """Figures that texts must get on this day."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.name}"

    def differences(self, policy: Policy) -> list[str]:
        """What the policy says otherwise than the case, one line each; empty when it holds."""
        try:
            got = policy.assess(self.facts, self.as_of)
        except FactError as error:
            return [] if self.route == REFUSED else [f"refused: {error}"]
        found = []
        if got.route != self.route:
            found.append(f"route is {got.route or UNDECIDED}, should be {self.route or UNDECIDED}")
        if self.next is not None and got.missing[:1] != (self.next,):
            found.append(f"next question is {', '.join(got.missing[:1]) or 'none'}, should be {self.next}")
        for name, wanted in self.lists.items():
            told = _told(name, got, policy, self)
            if told != wanted:
                found.append(f"{name} is [{', '.join(told)}], should be [{', '.join(wanted)}]")
        figures = policy.figures(self.as_of)
        for id_, value in self.figures.items():
            if figures.get(id_) != value:
                found.append(f"{id_} is {figures.get(id_)}, should be {value}")
        return found


def load_cases(folder: Path) -> tuple[Case, ...]:
    """The cases of every file of a folder; raises `PolicyError` with every fault and its line.

    A file has `as_of` (the day of its cases), `base` (answers that its cases start from) and `cases`. A case changes
    answers in `facts` and takes answers away in `without`.
    """
    faults = Faults()
    cases: list[Case] = []
    names: set[str] = set()
    for file in sorted(folder.glob("*.yml")):
        try:
            root = read(file)
        except DocumentError as error:
            faults.found.extend(error.faults)
            continue
        with faults.collect():
            top = root.fields(["as_of", "base", "cases"])
            as_of = top["as_of"].day()
            base = _facts(top["base"])
            for entry in top["cases"].items():
                with faults.collect():
                    case = _case(entry, as_of, base)
                    if case.name in names:
                        raise entry.wrong(f"the name '{case.name}' stands twice: say how this case differs")
                    names.add(case.name)
                    cases.append(case)
    if faults.found:
        raise PolicyError(faults.found)
    return tuple(cases)


def _facts(entry: Entry) -> dict[str, object]:
    return {id_: value.value() for id_, value in entry.mapping().items()}


def _case(entry: Entry, as_of: date, base: Mapping[str, object]) -> Case:
    got = entry.fields(["name", "because", "route"], ["facts", "without", "as_of", "next", "figures", *_LISTS])
    facts = {**base, **(_facts(got["facts"]) if "facts" in got else {})}
    for item in got["without"].items() if "without" in got else ():
        facts.pop(item.one_of(list(facts), "answer to take away"))
    route = got["route"].text()
    return Case(
        file=entry.file,
        line=entry.line,
        name=got["name"].text(),
        because=got["because"].text(),
        as_of=got["as_of"].day() if "as_of" in got else as_of,
        facts=MappingProxyType(facts),
        route=None if route == UNDECIDED else route,
        next=got["next"].text() if "next" in got else None,
        lists=MappingProxyType(
            {name: tuple(item.text() for item in got[name].items()) for name in _LISTS if name in got}
        ),
        figures=MappingProxyType(_facts(got["figures"]) if "figures" in got else {}),
    )


def _told(name: str, got: Assessment, policy: Policy, case: Case) -> tuple[str, ...]:
    if name == "warm":
        return policy.warm_routes
    if name == "guidance":
        return policy.guidance(case.facts, case.as_of)
    if name == "reasons":
        return tuple(reason.code for reason in got.reasons)
    if name == "ruled_out":
        return tuple(_ruled_out(one) for one in got.ruled_out)
    if name == "what_if":
        return tuple(_change(one) for one in got.what_if)
    lists: Mapping[str, tuple[str, ...]] = {
        "possible": got.possible,
        "missing": got.missing,
        "decided_by": got.decided_by,
        "advice": got.advice,
    }
    return lists[name]


def _ruled_out(one: RuledOut) -> str:
    failed = ", ".join(check.id for check in one.failed)
    return f"{one.route}: {failed}" if failed else one.route


def _change(one: WhatIf) -> str:
    value: FactValue = one.change.value
    return f"{one.fact} {one.change.relation} {value} opens {one.opens}"
