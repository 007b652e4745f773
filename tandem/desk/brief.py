"""A person's case in one sentence, for whoever has ten seconds: what they want to do, with how much, and where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol

from tandem.policy import UNKNOWN, FactValue
from tandem.texts import Value

_ORDER: Final = (
    "existing_client",
    "debt_settlement",
    "purpose",
    "need",
    "stage",
    "sector",
    "amount",
    "postal_code",
    "work_situation",
    "bank_contact",
)
"""Which answers are told, and in which order. What is usual (not a client yet) has no text and is left out."""


class Say(Protocol):
    """The texts of the desk in one language."""

    def __call__(self, text_id: str, **values: Value) -> str: ...

    def has(self, text_id: str) -> bool: ...


def brief(facts: Mapping[str, FactValue], t: Say) -> str | None:
    """The sentence, from the texts `desk-brief-…`; None while nothing worth telling is known."""
    parts = [part for fact in _ORDER if fact in facts and (part := _part(fact, facts[fact], t))]
    if not parts:
        return None
    sentence = ", ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _part(fact: str, value: FactValue, t: Say) -> str | None:
    if value == UNKNOWN:
        return None
    whole = f"brief-{fact}"
    if t.has(whole):
        return t(whole, value=value)
    of_value = f"{whole}-{value}"
    return t(of_value) if t.has(of_value) else None
