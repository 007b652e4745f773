"""Names of towns with one letter else, or as the dialect ends them: "Chaleroi", "Leuve", "Antwaarpe"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.entities.fillers import stands_alone_in_clause
from bot.understanding.language_model import is_known_word

# Shorter names are one letter from too many other words.
_SHORTEST = 6
_LONGER_THAN = 4
_TWICE = re.compile(r"(.)\1+")
# Those who live there and what comes from there are no place ("Mechelse", "Gentenaar", "Liégeois").
_OF_A_TOWN = re.compile(r"(?:se|naars?|naren|ois|oises?|ers?|lings?)$")
# Words before a town; those that are much else as well need a capital behind them.
_CUE = re.compile(
    r"\b(?:a|in|at|from|near|bij|nabij|uit|naar|vers|rond|omgeving|regio|region|gemeente|commune|stad|ville|habit\w+"
    r"|woon\w*|wonen|live|living|around|(?:ben|zen|komt?) van"
    r"|(?:suis|viens|vient|originaire|pres|loin|autour|commune|ville|region|cote|centre|chui) de)\s$"
)
_CUE_BEFORE_CAPITAL = re.compile(r"\b(?:de|d'|du|van|of|to|is|est|chez|op|au|te)\s?$")
_CODE_BEFORE, _CODE_AFTER = re.compile(r"(?<!\d)(\d{4})\s$"), re.compile(r"[\s,]{1,2}\(?(\d{4})(?!\d)")


def may_be_place(text: str, start: int, end: int, *, capital: bool) -> bool:
    """Whether a place is to be expected at [start, end) of a folded text: alone in its clause, behind "à" or "in",
    beside a postal code. `capital`: the word has one, in a text that is not all capitals.
    """
    before = text[:start]
    cue = _CUE.search(before) or (capital and _CUE_BEFORE_CAPITAL.search(before))
    return bool(cue or code_beside(text, start, end)) or stands_alone_in_clause(text, start, end)


def code_beside(text: str, start: int, end: int) -> str | None:
    """The four digits right before or behind [start, end)."""
    beside = _CODE_BEFORE.search(text[:start]) or _CODE_AFTER.match(text[end:])
    return beside[1] if beside else None


class _Names:
    """Names by how many words they are said in and their letters, and those that are one letter from another."""

    def __init__(self) -> None:
        self.codes: dict[tuple[int, str], str] = {}
        self._near: dict[str, set[tuple[int, str]]] = {}

    def add(self, words: int, letters: str, code: str) -> None:
        """One more; of two alike the first counts."""
        self.codes.setdefault((words, letters), code)
        for variant in _shortened(letters):
            self._near.setdefault(variant, set()).add((words, letters))

    def one_letter_from(self, words: int, letters: str) -> set[str]:
        """The postal codes of the names that begin alike and are one letter else."""
        near = {key for variant in _shortened(letters) for key in self._near.get(variant, ())}
        return {
            self.codes[key]
            for key in near
            if key[0] == words and key[1][0] == letters[0] and len(key[1]) >= _SHORTEST and _may_be(letters, key[1])
        }


class Misspelt:
    """Finds which name was meant. `names`: the folded words of each, with its postal code."""

    def __init__(self, names: Mapping[tuple[str, ...], str]) -> None:
        self._written, self._plain = _Names(), _Names()
        for words, code in names.items():
            joined = "".join(words)
            # "Sintniklaas" is one word as well.
            for count in {1, len(words)} if len(joined) >= _SHORTEST else ():
                self._written.add(count, joined, code)
                self._plain.add(count, _plain(joined), code)

    def codes(self, words: Sequence[str], *, settled: bool) -> set[str]:
        """The postal codes of the names that folded `words` can be; none when they are words of their own or no name.
        `settled`: something else says which town it is, so that the words may be further from the name.
        """
        count, joined = len(words), "".join(words)
        if len(joined) <= _LONGER_THAN or all(is_known_word(word) for word in words):
            return set()
        plain = _plain(joined)
        if code := self._plain.codes.get((count, plain)):
            return {code}
        near = self._written.one_letter_from(count, joined)
        return near | self._plain.one_letter_from(count, plain) if settled else near


def _plain(word: str) -> str:
    """A name without what is easily written otherwise: double letters, the end of "-en", y for i."""
    return re.sub(r"en$", "e", _TWICE.sub(r"\1", word.replace("y", "i")))


def _shortened(word: str) -> Iterator[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _may_be(said: str, name: str) -> bool:
    """Whether `said` is one letter from the name and not what comes from the town."""
    ends_alike = len(said) == len(name) and said[-1] == name[-1]
    is_name = ends_alike or said.startswith(name) or name.startswith(said)
    return _one_apart(said, name) and (is_name or not _OF_A_TOWN.search(said))


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter is added, left out, replaced, or swapped with the next."""
    if len(one) > len(other):
        one, other = other, one
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return len(other) - len(one) == 1 and one[at:] == other[at + 1 :]
    swapped = one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or swapped == other[at:]
