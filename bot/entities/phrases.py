"""Finding listed phrases in a text: longest first, any case, with or without accents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.understanding.text import fold

_PLURAL = {"fr": "[sx]?", "nl": "(?:s|en|je|jes|tje|tjes|'s)?", "en": "(?:s|es)?"}
_BETWEEN = r"[\s'\-]+"


@dataclass(frozen=True)
class Phrase:
    """A phrase found, and what it was listed under."""

    value: str
    start: int
    end: int


class PhraseBook:
    """Phrases of one language, each listed under a value. A star at the end of a phrase stands for any ending of its
    last word.
    """

    def __init__(self, language: str, listed: Mapping[str, Iterable[str]]) -> None:
        self._values: dict[str, str] = {}
        # The words themselves stand in the pattern only; which value they have is looked up by the group that matched.
        patterns = sorted(
            ((self._pattern(phrase, language), value) for value, phrases in listed.items() for phrase in phrases),
            key=lambda row: (-len(row[0]), row[0]),
        )
        self._groups = [value for _, value in patterns]
        alternatives = "|".join(f"({pattern})" for pattern, _ in patterns)
        self._any = re.compile(rf"(?<![^\W_])(?:{alternatives})(?![^\W_])") if patterns else None

    @staticmethod
    def _pattern(phrase: str, language: str) -> str:
        folded = fold(phrase.rstrip("*"))
        joined = _BETWEEN.join(re.escape(word) for word in re.split(_BETWEEN, folded))
        joined = joined.replace(r"\*", "[^\\W_]*")
        return joined + (r"[^\W_]*" if phrase.endswith("*") else _PLURAL[language])

    def find(self, text: str) -> list[Phrase]:
        """The phrases in `text`, in order, none overlapping."""
        if self._any is None:
            return []
        return [
            Phrase(self._groups[int(m.lastindex or 1) - 1], m.start(), m.end()) for m in self._any.finditer(fold(text))
        ]
