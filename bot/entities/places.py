"""Belgian municipalities, by any of the names that people use, and their postal codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from bot.entities.entity import Entity
from bot.entities.lookups import read
from bot.entities.misspelt_places import Misspelt, code_beside, may_be_place
from bot.entities.streets import is_street
from bot.understanding.text import fold

_LANGUAGES = ("fr", "nl", "en")
_WORD = re.compile(r"[^\W\d_]+")
# "St-Gilles", "Ste-Ode", "Braine-l'All.": what abbreviations stand for in a name.
_SHORT = {"saint": "st", "sainte": "ste", "sint": "st"}
# Words after which a name that is also a common word means the town.
_CUES = frozenset(
    [
        "a",
        "au",
        "aux",
        "en",
        "de",
        "du",
        "des",
        "d",
        "vers",
        "pres",
        "sur",
        "chez",
        "commune",
        "ville",
        "region",
        "quartier",
        "habite",
        "habitons",
        "vis",
        "reste",
        "in",
        "te",
        "op",
        "naar",
        "uit",
        "bij",
        "rond",
        "omgeving",
        "gemeente",
        "stad",
        "regio",
        "woon",
        "wonen",
        "from",
        "near",
        "at",
        "around",
        "to",
        "city",
        "town",
        "live",
        "of",
        "living",
    ]
)

_VAN = re.compile(r"\b(?:ben|zen|zijn|komt?|komen|afkomstig) van\s$")
# "hub.brussels", "Wallonie-Bruxelles": names of bodies.
_PART_OF_NAME = re.compile(r"[^\W\d_][.\-]$")
_DENIED = re.compile(r"\b(?:not|niet|pas|non|no longer|niet meer|plus)\s(?:in |at |te |a |en )?$")

_MISSPELT = 0.8
# "Louvin-la-Neuve" has three words.
_LONGEST_MISSPELT = 3

Words = tuple[str, ...]


@dataclass
class _Index:
    """Folded words of a name -> postal code; and, by code, the official names."""

    names: dict[str, dict[Words, str]] = field(default_factory=lambda: {code: {} for code in _LANGUAGES})
    official: dict[str, dict[str, str]] = field(default_factory=dict)
    cue_needed: set[Words] = field(default_factory=set)
    capital_needed: set[Words] = field(default_factory=set)
    longest: int = 1


def _key(name: str) -> Words:
    return tuple(m.group() for m in _WORD.finditer(fold(name)))


def _forms(name: str) -> Iterator[Words]:
    key = _key(name)
    yield key
    short = tuple(_SHORT.get(word, word) for word in key)
    if short != key:
        yield short


@lru_cache(maxsize=1)
def _index() -> _Index:
    index = _Index()
    towns = read("municipalities")["municipalities"]
    other = read("localities")
    for town in towns:
        for code in town["postal_codes"]:
            # Three codes are shared by two municipalities; the first of them has it as its main one or is Brussels.
            if code not in index.official or town["postal_codes"][0] == code:
                index.official[code] = {language: town[language] for language in _LANGUAGES}
    for language in _LANGUAGES:
        own = index.names[language]
        for town in towns:
            # The name in one's own language wins over the same name in another; any language's name is understood.
            for spelling in (town["fr"], town["nl"], town["en"]):
                for form in _forms(spelling):
                    own.setdefault(form, town["postal_codes"][0])
        for town in towns:
            for form in _forms(town[language]):
                own[form] = town["postal_codes"][0]
        for code, names in other["localities"].items():
            for name in names:
                for form in _forms(name):
                    own.setdefault(form, code)
        for name, code in other["by_language"][language].items():
            own[_key(name)] = code
        index.longest = max(index.longest, *(len(form) for form in own))
    index.cue_needed = {_key(name) for name in [*other["cue_needed"], *other["capital_needed"]]}
    index.capital_needed = {_key(name) for name in other["capital_needed"]}
    return index


def is_postal_code(code: str) -> bool:
    """Whether four digits are a Belgian postal code of a municipality."""
    return code in _index().official


def municipality(code: str, language: str) -> str | None:
    """The official name of the municipality with this postal code, in the language; None for an unknown code."""
    names = _index().official.get(code)
    return names[language] if names else None


@lru_cache(maxsize=1)
def names_of_places() -> frozenset[str]:
    """Folded words that are names of towns and nothing else: they say nothing about the language of a message."""
    index = _index()
    words = {form[0] for own in index.names.values() for form in own if len(form) == 1 and form not in index.cue_needed}
    return frozenset(words)


def find_places(text: str, language: str) -> list[Entity]:
    """The municipalities named in `text`, each once, with its official name in `language` and the postal code meant.

    One that is taken back ("not in Ghent, in Aalst") is left out when another is named.
    """
    index = _index()
    found: list[Entity] = []
    whole = fold(text)
    tokens = list(_WORD.finditer(text))
    folded = [whole[m.start() : m.end()] for m in tokens]
    at = 0
    while at < len(tokens):
        match = _longest_match(index, language, folded, text, tokens, at)
        misspelt = _misspelt(language, folded, text, whole, tokens, at, 1 + (match[0] if match else 0))
        if misspelt or match:
            length, code = misspelt or match or (0, "")
            start, end = tokens[at].start(), tokens[at + length - 1].end()
            key = tuple(folded[at : at + length])
            confidence = _MISSPELT if misspelt else _confidence(index, key, text, tokens, at, length)
            name = index.official[code][language]
            if confidence and not is_street(whole, start, end) and name not in (entity.value for entity in found):
                found.append(Entity("place", name, start, end, confidence, postal_code=code))
            at += length
        else:
            at += 1
    meant = [entity for entity in found if not _DENIED.search(whole[: entity.start])]
    return meant or found


@lru_cache(maxsize=len(_LANGUAGES))
def _spelling(language: str) -> Misspelt:
    index = _index()
    return Misspelt({form: code for form, code in index.names[language].items() if form not in index.cue_needed})


def _misspelt(
    language: str, folded: list[str], text: str, whole: str, tokens: list[re.Match[str]], at: int, shortest: int
) -> tuple[int, str] | None:
    """How many words, `shortest` or more, a name at `at` takes that is not quite one, and its postal code."""
    for length in range(min(_LONGEST_MISSPELT, len(folded) - at), shortest - 1, -1):
        start, end = tokens[at].start(), tokens[at + length - 1].end()
        if not re.fullmatch(r"[^\W\d_]+(?:[\s'’.\-–]{1,2}[^\W\d_]+)*", text[start:end]):
            continue
        official = _index().official
        beside = official.get(code_beside(whole, start, end) or "")
        codes = _spelling(language).codes(folded[at : at + length], settled=beside is not None)
        capital = text[start].isupper() and not text.isupper()
        if codes and may_be_place(whole, start, end, capital=capital):
            meant = [code for code in codes if official[code] == beside or (len(codes) == 1 and beside is None)]
            if meant:
                return length, meant[0]
    return None


def _longest_match(
    index: _Index, language: str, folded: list[str], text: str, tokens: list[re.Match[str]], at: int
) -> tuple[int, str] | None:
    for length in range(min(index.longest, len(folded) - at), 0, -1):
        code = index.names[language].get(tuple(folded[at : at + length]))
        if code is None:
            continue
        gaps = [text[tokens[i].end() : tokens[i + 1].start()] for i in range(at, at + length - 1)]
        if all(re.fullmatch(r"[\s'’.\-–]{0,3}", gap) for gap in gaps):
            return length, code
    return None


def _gap(text: str, tokens: list[re.Match[str]], at: int) -> str:
    return text[tokens[at - 1].end() : tokens[at].start()]


def _confidence(index: _Index, key: Words, text: str, tokens: list[re.Match[str]], at: int, length: int) -> float:
    """How sure it is that these words mean the town; 0 for a word that only looks like one."""
    before = text[: tokens[at].start()]
    if _PART_OF_NAME.search(before):
        return 0.0
    if key not in index.cue_needed:
        return 0.95
    alone = length == len(tokens)
    # Right before it: in "à 30 ans" the cue belongs to the number.
    in_front = at > 0 and fold(tokens[at - 1].group()) in _CUES and not re.search(r"\d", _gap(text, tokens, at))
    cue = in_front or bool(_VAN.search(fold(before)))
    # "4000 Ans", "Ans (4430)": the code beside it settles what is meant.
    near = text[max(0, tokens[at].start() - 6) : tokens[at].start()] + text[tokens[at + length - 1].end() :][:7]
    code = re.search(r"(?<!\d)\d{4}(?!\d)", near)
    if code and is_postal_code(code.group()):
        return 0.9
    capital = tokens[at].group()[0].isupper() and not text.isupper()
    if key in index.capital_needed:
        return 0.8 if capital and (cue or alone) else 0.0
    return 0.85 if cue or alone else 0.0
