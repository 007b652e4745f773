"""The words that numbers are written with, as they are spelt, run together and mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.understanding.language_model import is_known_word
from bot.understanding.one_letter import one_letter_else

THOUSAND = 1_000
MILLION = 1_000_000
# What stands for "and" in a row of number words.
JOIN = -1
LANGUAGES = ("fr", "nl", "en")
AND = {"fr": "et", "nl": "en", "en": "and"}

_TO_NINETEEN = {
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "nl": "een twee drie vier/vief vijf/vuuf zes zeven/zeuven acht negen tien/tiene elf twaalf/twelf dertien veertien "
    "vijftien/vuuftien zestien zeventien/zeuventien achttien negentien",
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
}
# Each ten in the order of its value, 20 to 90; "a/b": two words for the same.
_TENS = {
    "fr": "vingt/vingts trente quarante cinquante soixante/soissante septante huitante/octante nonante",
    "nl": "twintig/twientig dertig veertig vijftig/vuuftig zestig zeventig/zeuventig tachtig negentig",
    "en": "twenty thirty forty/fourty fifty sixty seventy eighty ninety",
}
# Dutch as it is said in Flanders included.
_HUNDREDS = {"fr": "cent cents", "nl": "honderd", "en": "hundred"}
_THOUSANDS = {
    "fr": "mille milles",
    "nl": "duizend duizent duuzend duzend duzent duust doezend duusd",
    "en": "thousand grand",
}
_MILLIONS = {"fr": "million millions", "nl": "miljoen", "en": "million"}
# "15 mile": other words in other languages, so only in one's own and beside a number.
_MISWRITTEN = {"fr": {"mil": THOUSAND, "mile": THOUSAND, "mill": THOUSAND}}
_SHORTEST_MISTYPED = 5
_SHORTEST_RUN_TOGETHER = 6
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def thousands(language: str) -> str:
    """A pattern for the words for a thousand."""
    return "|".join(sorted(_THOUSANDS[language].split(), key=len, reverse=True))


def below_hundred(language: str) -> str:
    """A pattern for the single words for numbers below a hundred."""
    return "|".join(sorted((w for w, value in LEXICONS[language].items() if value < 100), key=len, reverse=True))


def _lexicon(language: str) -> dict[str, int]:
    values = dict(_counted(_TO_NINETEEN[language], 1, 1)) | dict(_counted(_TENS[language], 20, 10))
    for listed, value in ((_HUNDREDS, 100), (_THOUSANDS, THOUSAND), (_MILLIONS, MILLION)):
        values |= dict.fromkeys(listed[language].split(), value)
    return values


def _counted(listed: str, first: int, step: int) -> Iterator[tuple[str, int]]:
    for i, words in enumerate(listed.split()):
        for word in words.split("/"):
            yield word, first + i * step


LEXICONS = {language: _lexicon(language) for language in LANGUAGES}
_PARTS = {
    language: re.compile("|".join(sorted((*lexicon, AND[language]), key=len, reverse=True)))
    for language, lexicon in LEXICONS.items()
}


def atoms(word: str, language: str) -> list[int] | None:
    """What a folded word is made of, as numbers ("vijfentwintigduizend", "dixmille"); None when it is no number."""
    own = LEXICONS[language]
    if word in own:
        return [own[word]]
    if len(word) < _SHORTEST_RUN_TOGETHER:
        return None
    parts = _PARTS[language].findall(word)
    if "".join(parts) != word:
        return None
    return [JOIN if part == AND[language] else own[part] for part in parts]


def mistyped(word: str, language: str, *, own: bool) -> list[int] | None:
    """What a folded word that is none of the three languages would be with one letter else: "quize", "thousan",
    "vijfduizned". None when that is no number, or more than one. `own`: the message is in this language.
    """
    if own and word in _MISWRITTEN.get(language, ()):
        return [_MISWRITTEN[language][word]]
    values = _typing_errors(language)
    if word in values:
        return None if is_known_word(word) else [values[word]]
    if language != "nl" or len(word) < _SHORTEST_RUN_TOGETHER + 2 or is_known_word(word):
        return None
    for at in range(3, len(word) - 3):
        first, last = word[:at], word[at:]
        if values.get(last) in (100, THOUSAND) and (before := atoms(first, language)):
            return [*before, values[last]]
        if LEXICONS["nl"].get(last) == THOUSAND and first in values:
            return [values[first], THOUSAND]
    return None


@lru_cache(maxsize=len(LANGUAGES))
def _typing_errors(language: str) -> dict[str, int]:
    """Each word with one letter left out, added, replaced or swapped with the next; without those that could be two."""
    found: dict[str, int] = {}
    doubtful: set[str] = set()
    for word, value in LEXICONS[language].items():
        if len(word) < _SHORTEST_MISTYPED:
            continue
        # the first letter is hardly ever the wrong one
        for error in one_letter_else(word, _ALPHABET, first=1):
            if found.setdefault(error, value) != value:
                doubtful.add(error)
    return {error: value for error, value in found.items() if error not in doubtful and error not in LEXICONS[language]}
