"""The contract's rules once more, as slowly and plainly as possible, to compare the policy with.

Nothing of the policy's code is used: the routes are written out by hand and every completion is tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

DECIDING: dict[str, tuple[object, ...]] = {
    "need": ("credit", "coaching", "both", "information"),
    "purpose": ("business", "private"),
    "stage": ("idea", "starting_soon", "active_under_1y", "active_1y_plus"),
    "amount": (499, 500, 25000, 25001),
    "adult": ("yes", "no"),
    "revenue_in_belgium": ("yes", "no"),
    "self_employed_right": ("yes", "no"),
    "debt_settlement": ("none", "amicable", "collective"),
    "existing_client": ("no", "up_to_date", "in_difficulty"),
}
ORDER = (
    "client_care",
    "private_purpose",
    "minor",
    "outside_belgium",
    "permit_first",
    "debt_help",
    "coaching",
    "larger_finance",
    "microcredit",
)


def route(facts: Mapping[str, object]) -> str:
    """The route when every deciding fact has a value; limits of 500 and 25,000 euro."""
    amount = int(str(facts["amount"]))
    if facts["existing_client"] == "in_difficulty":
        return "client_care"
    if facts["purpose"] == "private":
        return "private_purpose"
    if facts["adult"] == "no":
        return "minor"
    if facts["revenue_in_belgium"] == "no":
        return "outside_belgium"
    if facts["self_employed_right"] == "no":
        return "permit_first"
    if facts["debt_settlement"] == "collective":
        return "debt_help"
    if facts["need"] in ("coaching", "information") or facts["stage"] == "idea" or amount < 500:
        return "coaching"
    return "larger_finance" if amount > 25000 else "microcredit"


@cache
def _everybody() -> tuple[tuple[tuple[object, ...], str], ...]:
    return tuple((values, route(dict(zip(DECIDING, values, strict=True)))) for values in product(*DECIDING.values()))


def _alike(value: object) -> object:
    """An amount stands for its stretch between the limits."""
    if isinstance(value, int):
        return 499 if value < 500 else 25001 if value > 25000 else 500
    return value


def completions(facts: Mapping[str, object]) -> Iterator[tuple[tuple[object, ...], str]]:
    """Everybody whose answers agree with the known ones, and their route."""
    fixed = [
        (index, _alike(facts[name]))
        for index, name in enumerate(DECIDING)
        if facts.get(name) is not None and facts[name] != "unknown"
    ]
    for values, outcome in _everybody():
        if all(values[index] == value for index, value in fixed):
            yield values, outcome


def assess(facts: Mapping[str, object]) -> tuple[str | None, tuple[str, ...], frozenset[str]]:
    """Route, possible routes and missing facts, by trying every completion."""
    found = list(completions(facts))
    outcomes = {outcome for _, outcome in found}
    possible = tuple(one for one in ORDER if one in outcomes)
    missing = frozenset(
        name for index, name in enumerate(DECIDING) if facts.get(name) is None and _matters(index, found)
    )
    if len(possible) == 1:
        return possible[0], possible, frozenset()
    if not missing:
        return "advisor_review", (*possible, "advisor_review"), missing
    return None, possible, missing


def _matters(index: int, found: list[tuple[tuple[object, ...], str]]) -> bool:
    """Whether two people who differ in this answer alone end on different routes."""
    seen: dict[tuple[object, ...], str] = {}
    for values, outcome in found:
        rest = values[:index] + values[index + 1 :]
        if seen.setdefault(rest, outcome) != outcome:
            return True
    return False
