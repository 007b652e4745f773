"""The policy as it stands in the files: facts, dated values, conditions, routes, advice. Frozen, without behaviour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

FactValue: TypeAlias = int | str
Figure: TypeAlias = int | float | str | date
Kind: TypeAlias = Literal["choice", "integer", "postal_code"]
Operator: TypeAlias = Literal["is", "is_not", "in", "below", "at_most", "above", "at_least"]

UNKNOWN: Final = "unknown"
"""The value of a fact that was asked and that the person does not know."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that may be asked."""

    id: str
    kind: Kind
    values: tuple[str, ...]
    """The values of a choice in their natural order; empty for the other kinds."""
    low: int
    high: int
    """Bounds of an integer, both included; 0 for the other kinds."""
    why: str
    may_be_unknown: bool
    cost: int
    sensitive: bool
    order: int | None
    """The editor's order; None leaves it to the policy, after all that have one."""
    changeable: bool
    """Whether a person can decide to change it."""
    guidance: frozenset[str]
    """Routes after which it may still be asked."""


@dataclass(frozen=True, slots=True)
class Source:
    """The page that states a value."""

    title: str
    url: str | None
    """None for a document without an address."""
    language: str


@dataclass(frozen=True, slots=True)
class Value:
    """A value from a day on."""

    value: Figure
    from_date: date
    source: Source
    checked: date


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that changes with time; `values` by rising day."""

    id: str
    unit: str | None
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison of one fact."""

    id: str
    fact: str
    operator: Operator
    values: tuple[str, ...]
    """What `is`, `is_not` and `in` compare with; empty for the comparisons of numbers."""
    limit: int | None
    """What a comparison of numbers compares with when it is written in the condition."""
    parameter: str | None
    """What a comparison of numbers compares with when it is a dated value."""
    reason: str | None


@dataclass(frozen=True, slots=True)
class RouteCondition:
    """An advice that follows from the route itself."""

    id: str
    routes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Route:
    """A place where a person can be sent."""

    id: str
    every: bool
    """True: every condition is needed; False: one is enough."""
    conditions: tuple[Condition, ...]
    warm: bool
    """Whether the person may be handed to an advisor who contacts them."""
    reason: str | None
    """The reason of a route that needs every condition."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What is added to a route."""

    id: str
    every: bool
    conditions: tuple[Condition | RouteCondition, ...]
    """None at all: always added."""
    by_region: bool


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything the files say."""

    facts: Mapping[str, Fact]
    parameters: Mapping[str, Parameter]
    figures: Mapping[str, Parameter]
    """Other dated values, which no condition reads; texts do."""
    routes: tuple[Route, ...]
    """In the order in which they decide, without the fallback."""
    fallback: Route
    checks: str
    """The route whose conditions are shown one by one."""
    advice: tuple[Advice, ...]
    version: str
    """Hash of the content of the files that can change an assessment."""
