"""Names of towns with one letter else, or as the dialect ends them: "Chaleroi", "Leuve", "Antwaarpe"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from bot.entities.fillers import says_nothing
from bot.understanding.language_model import is_known_word

# Shorter names are one letter from too many other words.
_SHORTEST = 6
_LONGER_THAN = 4
_TWICE = re.compile(r"(.)\1+")
# Those who live there and what comes from there are no place ("Mechelse", "Gentenaar", "Liégeois").
_OF_A_TOWN = re.compile(r"(?:se|naars?|naren|ois|oises?|ers?|lings?)$")
# Words before a town; those that are much else as well need a capital behind them.
_CUE = re.compile(
    r"\b(?:a|in|te|at|from|near|bij|nabij|uit|naar|vers|rond|omgeving|regio|region|gemeente|commune|stad|ville|habit\w+"
    r"|woon\w*|wonen|live|living|around|around"
    r"|(?:suis|viens|vient|originaire|pres|loin|autour|commune|ville|region|cote|centre|chui|ben|zen|kom|komt) (?:de|van))"
    r"\s$"
)
_CUE_BEFORE_CAPITAL = re.compile(r"\b(?:de|d'|du|van|of|to|is|est|chez|op|au)\s?$")
_CLAUSE_START, _CLAUSE_END = re.compile(r"[,.;:!?()\n/][^,.;:!?()\n/]*$"), re.compile(r"[,.;:!?()\n/]")
_CODE_BEFORE, _CODE_AFTER = re.compile(r"(?<!\d)\d{4}\s$"), re.compile(r"[\s,]{1,2}\(?\d{4}(?!\d)")


def is_place_for_one(text: str, start: int, end: int, *, capital: bool) -> bool:
    """Whether a place is to be expected at [start, end) of a folded text: alone in its clause, behind "à" or "in",
    beside a postal code. `capital`: the word has one, in a text that is not all capitals.
    """
    before, after = text[:start], text[end:]
    if _CUE.search(before) or (capital and _CUE_BEFORE_CAPITAL.search(before)):
        return True
    if _CODE_BEFORE.search(before) or _CODE_AFTER.match(after):
        return True
    opened, closed = _CLAUSE_START.search(before), _CLAUSE_END.search(after)
    own = (before[opened.start() :] if opened else before) + (after[: closed.start()] if closed else after)
    return says_nothing(own)


class Misspelt:
    """Finds which name was meant. `names`: the folded words of each, with its postal code."""

    def __init__(self, names: Mapping[tuple[str, ...], str]) -> None:
        self._codes: dict[tuple[int, str], str] = {}
        self._near: dict[str, set[tuple[int, str]]] = {}
        for words, code in names.items():
            joined = "".join(words)
            if len(joined) < _SHORTEST:
                continue
            for length in {1, len(words)}:
                key = length, _plain(joined)
                self._codes.setdefault(key, code)
                for variant in _shortened(key[1]):
                    self._near.setdefault(variant, set()).add(key)

    def code(self, words: Iterable[str]) -> str | None:
        """The postal code of the one name that folded `words` can be; None when they are words of their own, no name,
        or two names alike.
        """
        said = list(words)
        joined = "".join(said)
        if len(joined) <= _LONGER_THAN or _OF_A_TOWN.search(joined) or all(is_known_word(word) for word in said):
            return None
        plain = _plain(joined)
        if code := self._codes.get((len(said), plain)):
            return code
        keys = {key for variant in _shortened(plain) for key in self._near.get(variant, ())}
        codes = {
            self._codes[length, name]
            for length, name in keys
            if length == len(said) and name[0] == plain[0] and len(name) >= _SHORTEST and _one_apart(plain, name)
        }
        return codes.pop() if len(codes) == 1 else None


def _plain(word: str) -> str:
    """A name without what is easily written otherwise: double letters, the end of "-en", y for i."""
    return re.sub(r"en$", "e", _TWICE.sub(r"\1", word.replace("y", "i")))


def _shortened(word: str) -> Iterator[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter is added, left out, replaced, or swapped with the next."""
    if len(one) > len(other):
        one, other = other, one
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return len(other) - len(one) == 1 and one[at:] == other[at + 1 :]
    swapped = one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or swapped == other[at:]
