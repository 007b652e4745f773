"""Whom, and what, an answer is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tandem.directory import Place, Region, places
from tandem.policy import UNKNOWN, FactError, FactValue, Policy
from tandem.prequalification.answers import CODE_OF_PLACE, Heard, number_of_two_kinds, understand

_SPOKEN_OF: Final = ("amount", "postal_code", "sector")
"""What a question can be about without being the person's own: "do you finance taxis?", "your office in Liège?". A work
situation is not among them: it may be a brother's."""


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of the person who asks. What is not known, or was answered with "I don't know", is None."""

    facts: Mapping[str, FactValue]

    def said(self, fact: str) -> FactValue | None:
        """The value of a fact, None when there is none to build on."""
        value = self.facts.get(fact)
        return None if value == UNKNOWN else value

    @property
    def amount(self) -> int | None:
        """Euros that are needed."""
        value = self.said("amount")
        return value if isinstance(value, int) else None

    @property
    def place(self) -> Place | None:
        """Where the person lives or works."""
        code = self.said("postal_code")
        return places().find(code) if isinstance(code, str) else None

    @property
    def region(self) -> Region | None:
        """The region of that place."""
        return self.place.region if self.place else None


def spoken_of(policy: Policy, heard: Heard, known: Mapping[str, FactValue]) -> Person:
    """The person with what this message tells or asks about, on top of the facts so far. Nothing of it is kept.

    A number that is an amount as well as a postal code counts only where the question is about one of the two.
    """
    told = understand(policy, heard, None, {}, known).facts
    found: dict[str, FactValue] = {}
    for fact in _SPOKEN_OF:
        values = [value for name, value in heard.entities if name == fact]
        if fact == "postal_code":
            values += [value for name, value in heard.entities if name == CODE_OF_PLACE]
        if fact == "amount":
            values = [int(max(numbers))] if (numbers := [one for one in values if isinstance(one, int | float)]) else []
        for value in values[:1]:
            try:
                found |= policy.validate({fact: value})
            except FactError:
                continue
    if number_of_two_kinds(heard, None) is not None:
        found.pop("amount" if heard.intent == "ask_agencies" else "postal_code", None)
    return Person({**known, **told, **found})
