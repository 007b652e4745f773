"""What can be wrong with a policy, with facts, or with a day."""

from __future__ import annotations

from datetime import date

from tandem.documents import DocumentError


class PolicyError(DocumentError):
    """Policy files that cannot be used; one line `file:line: what is wrong: what to write instead` each."""


class FactError(ValueError):
    """A fact that the policy does not know, or a value that it cannot take."""

    def __init__(self, fact: str, wrong: str, instead: str) -> None:
        super().__init__(f"{fact}: {wrong}; {instead}")
        self.fact = fact
        self.wrong = wrong
        self.instead = instead


class NoValueError(LookupError):
    """A parameter asked for on a day before its first value."""

    def __init__(self, parameter: str, as_of: date, first: date) -> None:
        super().__init__(f"{parameter} has no value on {as_of}: its first value is from {first}; ask for a later day")
        self.parameter = parameter
        self.first = first
