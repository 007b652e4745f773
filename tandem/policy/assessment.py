"""What an assessment tells: codes and values, never a sentence; the texts belong to the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from tandem.policy.model import FactValue

ReasonValue: TypeAlias = FactValue | tuple[str, ...]
State: TypeAlias = Literal["yes", "no", "not_known"]
Relation: TypeAlias = Literal["is", "at_most", "at_least"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a route was decided."""

    code: str
    values: Mapping[str, ReasonValue]
    """The answers that decided, by fact, and the limits they were compared with, by parameter; for answers that are
    unknown `facts` names them."""


@dataclass(frozen=True, slots=True)
class Check:
    """One condition with the answer it was compared with, as it can be shown to the person."""

    id: str
    fact: str
    state: State
    answer: FactValue | None
    parameter: str | None
    limit: int | None


@dataclass(frozen=True, slots=True)
class RuledOut:
    """A route that can no longer be the outcome."""

    route: str
    failed: tuple[Check, ...]
    """Every condition of the route that certainly does not hold; empty when only an earlier route stands before it."""


@dataclass(frozen=True, slots=True)
class Change:
    """Another answer to one question."""

    relation: Relation
    value: FactValue


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The smallest change of one fact that leads to another route."""

    fact: str
    change: Change
    opens: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """Where the answers given so far lead."""

    route: str | None
    """The decided route; None while undecided."""
    possible: tuple[str, ...]
    """Routes that the values of unknown and absent facts can still lead to, in the order of the policy. A decided
    route is among them."""
    missing: tuple[str, ...]
    """Absent facts that can still change the outcome, the next to ask first; empty once decided."""
    decided_by: tuple[str, ...]
    """Ids of the conditions that decided."""
    reasons: tuple[Reason, ...]
    advice: tuple[str, ...]
    ruled_out: tuple[RuledOut, ...]
    checks: tuple[Check, ...]
    """The conditions behind "why?", one by one."""
    what_if: tuple[WhatIf, ...]
    policy_version: str
    as_of: date
