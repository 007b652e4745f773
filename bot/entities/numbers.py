"""Numbers in a text, in digits or in words, with their place: "12 500,00", "2,5k", "vijftienduizend", "nonante
mille".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding.text import fold

THOUSAND = 1_000
MILLION = 1_000_000

_DIGITS = re.compile(
    r"(?<!\d)(?<!\d[.,/:])"
    r"(?P<number>\d{1,3}(?:(?P<by>[.,' \u00a0\u202f])\d{3})(?:(?P=by)\d{3})*(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d+(?:[.,]\d{1,2}(?!\d))?)"
    r"(?:(?P<thousand>\s?(?:k(?=eur|€|\W|$)|mille?s?\b|duizend\b|thousands?\b|(?P<grand>grand\b)))"
    r"|(?P<million>\s?(?:millions?\b|miljoen\b|mln\b|mio\b)))?"
)
_WORD = re.compile(r"[^\W\d_]+")
# Longer rows of digits are keys of something; as numbers they would be infinite.
_LONGEST = 16

_TO_NINETEEN = {
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien",
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
}
# Each ten in the order of its value, 20 to 90; "a/b": two words for the same.
_TENS = {
    "fr": "vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "en": "twenty thirty forty/fourty fifty sixty seventy eighty ninety",
}
_SCALES = {
    "fr": {"cent": 100, "cents": 100, "mille": THOUSAND, "milles": THOUSAND, "million": MILLION, "millions": MILLION},
    "nl": {"honderd": 100, "duizend": THOUSAND, "miljoen": MILLION},
    "en": {"hundred": 100, "thousand": THOUSAND, "grand": THOUSAND, "million": MILLION},
}
_AND = {"fr": "et", "nl": "en", "en": "and"}
_LANGUAGES = ("fr", "nl", "en")
_JOIN = -1
# One-and-a-half of a scale, and what stands for "one" before a scale.
_HALVES = {"anderhalf": 1.5, "anderhalve": 1.5}
_HALF_OF = {
    "fr": re.compile(r"\bun demi[- ]million\b"),
    "nl": re.compile(r"\been half miljoen\b"),
    "en": re.compile(r"\bhalf a million\b"),
}


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


def _lexicon(language: str) -> dict[str, int]:
    simple = {word: i for i, word in enumerate(_TO_NINETEEN[language].split(), start=1)}
    tens = {word: 10 * i for i, words in enumerate(_TENS[language].split(), start=2) for word in words.split("/")}
    return {**simple, **tens, **_SCALES[language]}


_LEXICONS = {language: _lexicon(language) for language in _LANGUAGES}
_DUTCH_PARTS = re.compile("|".join(sorted((*_LEXICONS["nl"], "en"), key=len, reverse=True)))


def _in_digits(text: str, language: str) -> list[Number]:
    found = []
    for m in _DIGITS.finditer(text):
        before = _WORD.search(text[: m.start()][::-1])
        if before and before.start() == 0 and before.group()[::-1] not in ("eur", "euro", "euros", "e"):
            continue
        if (m["grand"] and language != "en") or len(m["number"]) > _LONGEST:
            continue
        raw, by = m["number"], m["by"]
        value = float(raw.replace(by, "").replace(",", ".") if by else raw.replace(",", "."))
        scale = THOUSAND if m["thousand"] else MILLION if m["million"] else 1
        scaled = scale > 1
        found.append(
            Number(m.start(), m.end(), value * scale, scaled, bool(by), not scaled and not by and raw.isdigit())
        )
    return found


def _atoms(word: str, language: str) -> list[int] | None:
    """What a word is made of, as numbers; Dutch writes several in one word."""
    if word in _LEXICONS[language]:
        return [_LEXICONS[language][word]]
    if language != "nl" or len(word) < 6:
        return None
    parts = _DUTCH_PARTS.findall(word)
    if "".join(parts) != word:
        return None
    return [_JOIN if part == "en" else _LEXICONS["nl"][part] for part in parts]


def _value(atoms: Sequence[int], language: str) -> tuple[int, int]:
    """The number that the first atoms make, and how many of them it took."""
    total = group = at = done = 0
    while at < len(atoms):
        atom = atoms[at]
        following = atoms[at + 1] if at + 1 < len(atoms) else 0
        if atom == _JOIN:
            if at == 0 or following <= 0:
                break
            at += 1
            continue
        if (
            language == "nl"
            and atom < 10
            and following == _JOIN
            and at + 2 < len(atoms)
            and atoms[at + 2] in range(20, 100)
        ):
            if group % 100:
                break
            group += atom + atoms[at + 2]
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


def _in_words(text: str, language: str) -> list[Number]:
    found: list[Number] = []
    for m in _HALF_OF[language].finditer(text):
        found.append(Number(m.start(), m.end(), MILLION / 2, scaled=True))
    run: list[tuple[int, int, int]] = []

    def close() -> None:
        at = 0
        while at < len(run):
            atoms = [atom for atom, _, _ in run[at:]]
            value, used = _value(atoms, language)
            if not used:
                at += 1
                continue
            part = run[at : at + used]
            scaled = any(atom >= THOUSAND for atom, _, _ in part)
            # A lone "un", "een", "one" is an article far more often than a number, a lone "grand" an adjective.
            if value > 1 and text[part[0][1] : part[-1][2]] != "grand":
                found.append(Number(part[0][1], part[-1][2], value, scaled))
            at += used
        run.clear()

    last = None
    for m in _WORD.finditer(text):
        gap = text[last : m.start()] if last is not None else ""
        word = m.group()
        atoms = _atoms(word, language)
        if gap.strip(" -\u00a0\u202f"):
            close()
        if atoms is None:
            if run and word == _AND[language]:
                run.append((_JOIN, m.start(), m.end()))
            elif word in _HALVES and (scale := re.match(r"\s?(duizend|miljoen)\b", text[m.end() :])):
                close()
                unit = _SCALES["nl"][scale.group(1)]
                found.append(Number(m.start(), m.end() + scale.end(), _HALVES[word] * unit, scaled=True))
            else:
                close()
        else:
            run.extend((atom, m.start(), m.end()) for atom in atoms)
        last = m.end()
    close()
    return found


def find_numbers(text: str, language: str) -> list[Number]:
    """The numbers of a text in order, none overlapping; words of the other languages count from a thousand on only."""
    folded = fold(text)
    found = _in_digits(folded, language)
    for other in (language, *(code for code in _LANGUAGES if code != language)):
        for number in _in_words(folded, other):
            own = other == language or (number.scaled and "grand" not in folded[number.start : number.end])
            if own and not any(n.start < number.end and number.start < n.end for n in found):
                found.append(number)
    return sorted(found, key=lambda n: n.start)
