"""Finding listed phrases in a text: longest first, any case, with or without accents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.understanding.text import fold

_PLURAL = {"fr": "[sx]?", "nl": "(?:s|en|je|jes|tje|tjes|'s)?", "en": "(?:s|es)?"}
_BETWEEN = r"[\s'\-]+"
_WORD = re.compile(r"[^\W_]+")
_NOTHING = re.compile(r"(?!)")
_WORD_START = re.compile(r"(?<![^\W_])[^\W_]")


@dataclass(frozen=True)
class Phrase:
    """A phrase found, and what it was listed under."""

    value: str
    start: int
    end: int


class PhraseBook:
    """Phrases of one language, each listed under a value. A star at the end of a phrase stands for any ending of its
    last word; a single word with a star before it is the end of longer words ("*winkel").
    """

    def __init__(self, language: str, listed: Mapping[str, Iterable[str]]) -> None:
        self._plural_ending = re.compile(_PLURAL[language])
        self._endings = {
            fold(phrase[1:]): value for value, phrases in listed.items() for phrase in phrases if phrase.startswith("*")
        }
        # The words themselves stand in the pattern only; which value they have is looked up by the group that matched.
        patterns = sorted(
            (
                (self._pattern(phrase, language), value)
                for value, phrases in listed.items()
                for phrase in phrases
                if not phrase.startswith("*")
            ),
            key=lambda row: (-len(row[0]), row[0]),
        )
        # One expression per first letter, tried only where a word begins with it: ten times faster than one for all.
        self._by_letter: dict[str, tuple[re.Pattern[str], list[str]]] = {}
        for letter in {pattern[0] for pattern, _ in patterns}:
            own = [(pattern, value) for pattern, value in patterns if pattern[0] == letter]
            alternatives = "|".join(f"({pattern})" for pattern, _ in own)
            self._by_letter[letter] = re.compile(rf"(?:{alternatives})(?![^\W_])"), [value for _, value in own]

    @staticmethod
    def _pattern(phrase: str, language: str) -> str:
        folded = fold(phrase.rstrip("*"))
        joined = _BETWEEN.join(re.escape(word) for word in re.split(_BETWEEN, folded))
        joined = joined.replace(r"\*", "[^\\W_]*")
        return joined + (r"[^\W_]*" if phrase.endswith("*") else _PLURAL[language])

    def find(self, text: str, *, endings: bool = True) -> list[Phrase]:
        """The phrases in `text`, in order, none overlapping; without `endings` only those that are listed in full, as
        the end of a word says nothing in another language.
        """
        folded, found, end = fold(text), [], 0
        for word in _WORD_START.finditer(folded):
            if word.start() < end:
                continue
            pattern, values = self._by_letter.get(folded[word.start()], (_NOTHING, []))
            if match := pattern.match(folded, word.start()):
                found.append(Phrase(values[int(match.lastindex or 1) - 1], match.start(), match.end()))
                end = match.end()
            elif endings and (phrase := self._by_ending(folded, word.start())):
                found.append(phrase)
                end = phrase.end
        return found

    def _by_ending(self, text: str, start: int) -> Phrase | None:
        if not self._endings or not (word := _WORD.match(text, start)):
            return None
        said = word.group()
        for ending, value in self._endings.items():
            # At least two letters before it: a "bar" is no "*bar".
            if len(said) > len(ending) + 1 and ending in said[2:]:
                rest = said[said.rindex(ending) + len(ending) :]
                if self._plural_ending.fullmatch(rest):
                    return Phrase(value, word.start(), word.end())
        return None
