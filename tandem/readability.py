"""How hard a text is to read, in one figure that means the same in French, Dutch and English.

The figure is the LIX of Björnsson: the words of an average sentence, plus the percentage of words of more than six
letters. Below 30 is easy, 40 is a newspaper's plain page, above 50 is an official letter. It counts neither meaning nor
familiarity, so it can only warn: a text of short hard words passes. Addresses of the web and of mail are left out;
numbers, the names of months and the institution's own name count as short words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from babel.dates import get_month_names

from tandem.texts import LANGUAGES

_ADDRESS: Final = re.compile(r"https?://\S+|\bwww\.\S+|\S+@\S+")
_SENTENCE_END: Final = re.compile(r"[.!?…]+(?=\s|$|[)»”])|\n|;|:(?=\s|$)")
_WORD: Final = re.compile(r"[^\W\d_]+|\d[\w.,\u202f]*")
_LONG: Final = 7
_NOT_HARD: Final = frozenset(
    {"microstart", *(name.casefold() for one in LANGUAGES for name in get_month_names(locale=one).values())}
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was counted in a text."""

    words: int
    sentences: int
    long_words: int
    longest: int
    """Words of the longest sentence."""

    @property
    def average(self) -> float:
        """Words per sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def index(self) -> float:
        """The LIX."""
        return self.average + 100 * self.long_words / self.words if self.words else 0.0


def read(text: str) -> Reading:
    """Counts the words and sentences of a text. A line, and what stands before a colon or semicolon, is a sentence."""
    sentences = [words for part in _SENTENCE_END.split(_ADDRESS.sub("", text)) if (words := _WORD.findall(part))]
    lengths = [len(words) for words in sentences]
    return Reading(
        words=sum(lengths),
        sentences=len(sentences),
        long_words=sum(_is_long(word) for words in sentences for word in words),
        longest=max(lengths, default=0),
    )


def _is_long(word: str) -> bool:
    return len(word) >= _LONG and word[0].isalpha() and word.casefold() not in _NOT_HARD
