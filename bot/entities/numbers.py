"""Numbers in a text, in digits or in words, with their place: "12 500,00", "2,5k", "vijftienduizend", "nonante
mille".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.entities.number_words import (
    AND,
    JOIN,
    LANGUAGES,
    LEXICONS,
    MILLION,
    THOUSAND,
    atoms,
    below_hundred,
    mistyped,
    thousands,
)
from bot.understanding.text import fold

_DIGITS = re.compile(
    r"(?<!\d)(?<!\d[.,/:])"
    r"(?P<number>\d{1,3}(?:(?P<by>[.,' \u00a0\u202f])\d{3})(?:(?P=by)\d{3})*(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d+(?:[.,]\d{1,2}(?!\d))?)"
    rf"(?:(?P<thousand>\s?(?:k(?=eur|€|\W|$)|mille?s?\b|(?:{thousands('nl')})\b|thousands?\b|(?P<grand>grand\b)"
    r"|(?P<mil>mile?\b)))"
    r"|(?P<million>\s?(?:millions?\b|miljoen\b|mln\b|mio\b)))?"
)
# "3k5": the digits behind it are hundreds.
_DIVIDED = re.compile(r"(?<![\w.,/:])(?P<k>\d{1,3})k(?P<rest>\d{1,3})(?=eur|\W|$)(?![.,]\d)")
_WORD = re.compile(r"[^\W\d_]+")
# Longer rows of digits are keys of something; as numbers they would be infinite.
_LONGEST = 16
# One-and-a-half of a scale.
_HALVES = {"anderhalf": 1.5, "anderhalve": 1.5}
_HALVED_SCALE = re.compile(rf"\s?(?:(?P<thousand>{thousands('nl')})|miljoen)\b")
_HALF_OF = {
    "fr": re.compile(r"\bun demi[- ]million\b"),
    "nl": re.compile(r"\been half miljoen\b"),
    "en": re.compile(r"\bhalf a million\b"),
}
_FEW = {language: below_hundred(language) for language in LANGUAGES}
# "Three and a half thousand", "vierenhalfduizend", "deux mille et demi".
_AND_A_HALF = {
    "fr": re.compile(rf"\b(?P<n>{_FEW['fr']}|\d\d?)[ -]mille?s? et demie?\b"),
    "nl": re.compile(rf"\b(?P<n>{_FEW['nl']}|\d\d?)\s?en\s?(?:een\s?)?hal(?:f|ve)\s?(?:{thousands('nl')})\b"),
    "en": re.compile(rf"\b(?P<n>{_FEW['en']}|\d\d?) and a half (?:thousand|grand|k)\b"),
}
_ABOUT_FRENCH = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
}
_TEN, _DOZEN = 10, 12
# "Une quinzaine de mille", "een vijftiental duizend", "a dozen thousand".
_ABOUT = {
    "fr": re.compile(rf"\b(?P<n>{'|'.join(_ABOUT_FRENCH)}) (?:de |d')?(?:mille?s?|milliers?|k)\b"),
    "nl": re.compile(rf"\b(?P<n>{_FEW['nl']})tal (?:{thousands('nl')})\b"),
    "en": re.compile(r"\b(?P<n>dozen) thousand\b"),
}
# A mistyped word is a number beside another one or beside a currency.
_CURRENCY = re.compile(r"\s?(?:€|eur)")


@dataclass(frozen=True)
class Number:
    """A number and where it stands. `scaled`: written with thousands ("15k", "quinze mille"); `grouped`: "15.000";
    `plain`: bare digits."""

    start: int
    end: int
    value: float
    scaled: bool = False
    grouped: bool = False
    plain: bool = False


def _in_digits(text: str, language: str) -> list[Number]:
    found = [
        Number(m.start(), m.end(), float(f"{m['k']}.{m['rest']}") * THOUSAND, scaled=True)
        for m in _DIVIDED.finditer(text)
    ]
    for m in _DIGITS.finditer(text):
        if any(number.start <= m.start() < number.end for number in found):
            continue
        before = _WORD.search(text[: m.start()][::-1])
        if before and before.start() == 0 and before.group()[::-1] not in ("eur", "euro", "euros", "e"):
            continue
        if (m["grand"] and language != "en") or (m["mil"] and language != "fr") or len(m["number"]) > _LONGEST:
            continue
        raw, by = m["number"], m["by"]
        value = float(raw.replace(by, "").replace(",", ".") if by else raw.replace(",", "."))
        scale = THOUSAND if m["thousand"] else MILLION if m["million"] else 1
        scaled = scale > 1
        found.append(
            Number(m.start(), m.end(), value * scale, scaled, bool(by), not scaled and not by and raw.isdigit())
        )
    return found


def _value(row: Sequence[int], language: str) -> tuple[int, int]:
    """The number that the first of some atoms make, and how many of them it took."""
    total = group = at = done = 0
    while at < len(row):
        atom = row[at]
        following = row[at + 1] if at + 1 < len(row) else 0
        if atom == JOIN:
            if at == 0 or following <= 0:
                break
            at += 1
            continue
        if language == "nl" and atom < 10 and following == JOIN and at + 2 < len(row) and row[at + 2] in range(20, 100):
            if group % 100:
                break
            group += atom + row[at + 2]
            at += 3
        elif language == "fr" and atom == 4 and following == 20 and group % 100 == 0:
            group += 80
            at += 2
        elif atom < 20:
            room = group % 10 == 0 and (atom < 10 or group % 100 in ((0, 60, 80) if language == "fr" else (0,)))
            if not room or (
                10 <= group % 100 < 20 and not (language == "fr" and group % 100 == 10 and atom in (7, 8, 9))
            ):
                break
            group += atom
            at += 1
        elif atom < 100:
            if group % 100:
                break
            group += atom
            at += 1
        elif atom == 100:
            if group >= 100:
                break
            group = (group or 1) * 100
            at += 1
        else:
            if total % atom or (total and total < atom):
                break
            total += (group or 1) * atom
            group = 0
            at += 1
        done = at
    return total + group, done


def _halves_and_rounds(text: str, language: str) -> list[Number]:
    """ "Half a million", "three and a half thousand", "une quinzaine de mille"."""
    found = [Number(m.start(), m.end(), MILLION / 2, scaled=True) for m in _HALF_OF[language].finditer(text)]
    for m in _AND_A_HALF[language].finditer(text):
        number = int(m["n"]) if m["n"].isdecimal() else LEXICONS[language][m["n"]]
        found.append(Number(m.start(), m.end(), (number + 0.5) * THOUSAND, scaled=True))
    for m in _ABOUT[language].finditer(text):
        number = _ABOUT_FRENCH.get(m["n"]) or LEXICONS[language].get(m["n"], _DOZEN)
        found.append(Number(m.start(), m.end(), number * THOUSAND, scaled=True))
    return found


@dataclass(frozen=True)
class _Atom:
    """A word or a part of one that counts; `guessed` when it is mistyped."""

    value: int
    start: int
    end: int
    guessed: bool


def _in_words(text: str, language: str, *, own: bool) -> list[Number]:
    found = _halves_and_rounds(text, language)
    run: list[_Atom] = []

    def close() -> None:
        found.extend(number for number in _numbers_in(text, run, language) if not _overlaps(number, found))
        run.clear()

    last = None
    for m in _WORD.finditer(text):
        gap = text[last : m.start()] if last is not None else ""
        word = m.group()
        exact = atoms(word, language)
        told = exact or mistyped(word, language, own=own)
        if gap.strip(" -\u00a0\u202f"):
            close()
        if told is not None:
            run.extend(_Atom(value, m.start(), m.end(), exact is None) for value in told)
        elif run and word == AND[language]:
            run.append(_Atom(JOIN, m.start(), m.end(), guessed=False))
        else:
            close()
            if word in _HALVES and (scale := _HALVED_SCALE.match(text, m.end())):
                unit = THOUSAND if scale["thousand"] else MILLION
                found.append(Number(m.start(), scale.end(), _HALVES[word] * unit, scaled=True))
        last = m.end()
    close()
    return found


def _numbers_in(text: str, run: Sequence[_Atom], language: str) -> Iterator[Number]:
    """The numbers that words in a row make."""
    at = 0
    while at < len(run):
        value, used = _value([atom.value for atom in run[at:]], language)
        if not used:
            at += 1
            continue
        part = run[at : at + used]
        at += used
        if language == "fr" and len(part) > 1 and part[-2].value == THOUSAND and part[-1].value < _TEN:
            # "Trois mille huit" is 3,800 to whoever says it.
            value += part[-1].value * (100 - 1)
        number = Number(part[0].start, part[-1].end, value, any(atom.value >= THOUSAND for atom in part))
        # A lone "un", "een", "one" is an article far more often than a number, a lone "grand" an adjective.
        if value > 1 and text[number.start : number.end] != "grand" and _is_backed(text, part):
            yield number


def _is_backed(text: str, part: Sequence[_Atom]) -> bool:
    return any(not atom.guessed for atom in part) or bool(_CURRENCY.match(text, part[-1].end))


def _overlaps(number: Number, others: Iterable[Number]) -> bool:
    return any(other.start < number.end and number.start < other.end for other in others)


def find_numbers(text: str, language: str) -> list[Number]:
    """The numbers of a text in order, none overlapping; words of the other languages count from a thousand on only."""
    folded = fold(text)
    found = _in_digits(folded, language)
    for other in (language, *(code for code in LANGUAGES if code != language)):
        for number in _in_words(folded, other, own=other == language):
            own = other == language or (number.scaled and "grand" not in folded[number.start : number.end])
            if own and not _overlaps(number, found):
                found.append(number)
    return sorted(found, key=lambda n: n.start)
