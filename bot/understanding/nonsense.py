"""Messages that nobody could understand: empty, signs only, another script, or no word of any of the three languages.

A classifier gives every text some intent; for a text without features that is the commonest one, which must never be
"yes".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from bot.understanding.spelling import spelled_out
from bot.understanding.text import fold, normalise, words

# The channel writes the first slash of a typed text as U+2215, so that Rasa does not take it for one of its commands.
_COMMAND = re.compile(r"^[/\u2215\\][a-z_]+\s*(\{.*\})?$", re.IGNORECASE | re.DOTALL)
_REPEATED = re.compile(r"(.)\1+")


def _is_latin(char: str) -> bool:
    return unicodedata.name(char, "").startswith("LATIN")


def has_letters(text: str) -> bool:
    """Whether there is any letter at all."""
    return any(c.isalpha() for c in text)


def is_command(text: str) -> bool:
    """Whether a text looks like a command of a program ("/restart", "/inform{...}"): no wish of a person."""
    return _COMMAND.match(text.strip()) is not None


def is_nonsense(text: str, is_known: Callable[[str], bool]) -> bool:
    """Whether a text says nothing in French, Dutch or English.

    `is_known` tells whether a lower-case word means something here. Letters drawn out ("ouiiii") are forgiven.
    """
    letters = [c for c in text if c.isalpha()]
    if not letters or sum(_is_latin(c) for c in letters) * 2 < len(letters):
        return True
    return not any(is_known(form) for word in words(spelled_out(normalise(text))) for form in _forms(word))


def _forms(word: str) -> set[str]:
    parts = {word, *word.split("'")} - {""}
    shorter = {_REPEATED.sub(r"\1", part) for part in parts} | {_REPEATED.sub(r"\1\1", part) for part in parts}
    # "zzz" and "aaaa" are drawn-out forms of nothing.
    return {fold(form) for form in parts | {form for form in shorter if len(set(form)) > 1}}
