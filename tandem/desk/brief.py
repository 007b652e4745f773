"""A person's case in one sentence, for whoever has ten seconds: what they want to do, with how much, and where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tandem.policy import UNKNOWN, FactValue
from tandem.texts import Catalogue

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


def brief(facts: Mapping[str, FactValue], catalogue: Catalogue, language: str) -> str | None:
    """The sentence, from the texts `desk-brief-…`; None while nothing worth telling is known."""
    parts = [part for fact in _ORDER if fact in facts and (part := _part(fact, facts[fact], catalogue, language))]
    if not parts:
        return None
    sentence = ", ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _part(fact: str, value: FactValue, catalogue: Catalogue, language: str) -> str | None:
    if value == UNKNOWN:
        return None
    name = fact.replace("_", "-")
    whole = f"desk-brief-{name}"
    if catalogue.has(whole):
        return catalogue.text(language, whole, value=value).text
    of_value = f"{whole}-{str(value).replace('_', '-')}"
    return catalogue.text(language, of_value).text if catalogue.has(of_value) else None
