"""What is asked next: the policy's order, then the recap, then nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from tandem.policy import FactValue, Policy

RECAP: Final = "recap"
CHANGE: Final = "change"
"""The question which answer should be changed."""


def next_question(
    policy: Policy,
    facts: Mapping[str, FactValue],
    as_of: date,
    *,
    correcting: str | None = None,
    confirmed: bool = False,
) -> str | None:
    """The fact to ask, `RECAP`, `CHANGE`, or None when nothing is left to ask.

    First what can still change the outcome, then what only changes the advice. What a person wants to correct comes
    before everything else.
    """
    if correcting is not None:
        return correcting
    missing = policy.assess(facts, as_of).missing or policy.guidance(facts, as_of)
    if missing:
        return missing[0]
    return None if confirmed else RECAP
