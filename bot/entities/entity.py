"""The shape of what is found in a message."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Entity:
    """One thing named in a message: its kind, its value in normal form, where it stands, and how sure it is (0 to
    1).
    """

    name: str
    value: str | int | dict[str, str]
    start: int
    end: int
    confidence: float
    postal_code: str | None = None
    clock: bool | None = None
    """Of a time: True when only hours were said ("10h30"), so that the day in its value is a guess."""

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a character with [start, end)."""
        return self.start < end and start < self.end


@dataclass(frozen=True)
class Span:
    """A piece of the text, from `start` to before `end`."""

    start: int
    end: int


def masked(text: str, spans: Iterable[Entity | Span]) -> str:
    """The text with the given pieces blanked out, as long as before: what is a telephone number cannot also be an
    amount.
    """
    characters = list(text)
    for span in spans:
        characters[span.start : span.end] = "¤" * (span.end - span.start)
    return "".join(characters)
