"""How long a loan is to run, in whole months."""

from __future__ import annotations

import re

from bot.entities.entity import Entity
from bot.entities.numbers import find_numbers
from bot.understanding.text import fold

_MONTHS = re.compile(r"\s?-?(?:mois\b|maand(?:en|jes)?\b|months?\b|mnd\b)")
_YEARS = re.compile(
    r"\s?-?(?:ans?\b|annees?\b|jaar\b|jaren\b|jr\b|years?\b|yrs?\b)(?P<half>\s(?:et demie?|en een half|en half"
    r"|and a half)\b)?"
)
_JOINED = re.compile(r"\s?(?:-|–|a|ou|of|or|tot|to|et|en|and)\s?\d{1,3}(?=\s)")
_ONE = re.compile(
    r"\b(?P<eighteen>anderhalf jaar|anderhalve jaar|un an et demie?|une annee et demie|a year and a half"
    r"|one and a half years?)\b"
    r"|\b(?P<thirty>(?:twee en een half|twee en half|tweeenhalf|deux ans et demi|two and a half) ?(?:jaar|years?)?)\b"
    r"|\b(?P<six>half jaar|een half jaar|six mois|half a year|une demi[- ]annee)\b"
    r"|\b(?P<twelve>(?:un an|une annee|(?:een|1) jaar|(?:a|one) year))\b"
)
_ONE_VALUES = {"eighteen": 18, "thirty": 30, "six": 6, "twelve": 12}
# A time that has passed, a time to wait, an age, an experience: no term of a loan.
_OTHER_BEFORE = re.compile(
    r"(?:depuis|il y a|y a|dans|d'ici|apres|pendant|sinds|al|reeds|binnen|na|since|ago|for the (?:past|last)|in"
    r"|within|after|already|j'ai|ai|suis|ben|am|"
    r"i'm|heb|elke|tous les|toutes les|chaque|every|bientot|bijna|almost|age de|age of|leeftijd|had|worked"
    r"|travaille|gewerkt|moins de|onder de|under|plus de)"
    r"\s(?:deja |presque |bijna |meer dan |more than |plus de |about |environ |ongeveer |de |les |a )?$"
)
_OTHER_AFTER = re.compile(
    r"\s?(?:d'experience|experience|ervaring|of experience|oud\b|old\b|geleden|ago\b|d'age|d'anciennete|que je"
    r"|dat ik|later\b|plus tard|d'attente|wachten|"
    r"de retard|achterstand|d'etudes|gewacht|achter\b|huur|de loyer|de garantie|d'alloc|before|avant\b|de chomage"
    r"|werkloos|d'activite|actif|actief|bezig)"
)
_TERM = re.compile(
    r"rembours|terugbeta|terug te betalen|afbeta|aflos|repay|pay(?:ing)? (?:it )?back|spread|looptijd|duree"
    r"|\bterm\b|duration|pret|credit|emprunt|lening|"
    r"\blenen|krediet|loan|borrow|mensualit|etal|spreid"
)
_SUR = re.compile(r"\b(?:sur|op|over|in)\s(?:maximum |max |environ |ongeveer |about )?$")
_LONGEST = 120


def find_durations(text: str, language: str) -> list[Entity]:
    """The terms named for a loan. Years need a sign that the loan is meant ("sur 2 ans"), because ages are counted
    in years too.
    """
    folded = fold(text)
    candidates: list[tuple[int, int, int, bool]] = []
    for number in find_numbers(text, language):
        rest = folded[number.end :]
        # "24 ou 36 mois": the unit stands after the last one.
        if joined := _JOINED.match(rest):
            rest = rest[joined.end() :]
        if number.value != int(number.value):
            in_years = _YEARS.match(rest)
            if in_years and (number.value * 12).is_integer():
                candidates.append((number.start, number.end + in_years.end(), int(number.value * 12), False))
            continue
        if months := _MONTHS.match(rest):
            candidates.append((number.start, number.end + months.end(), int(number.value), True))
        elif years := _YEARS.match(rest):
            half = 6 if years["half"] else 0
            candidates.append((number.start, number.end + years.end(), int(number.value) * 12 + half, False))
    for m in _ONE.finditer(folded):
        if not any(start < m.end() and m.start() < end for start, end, _, _ in candidates):
            candidates.append((m.start(), m.end(), _ONE_VALUES[str(m.lastgroup)], False))
    return [
        Entity("duration_months", months, start, end, confidence)
        for start, end, months, in_months in sorted(candidates)
        if (confidence := _certainty(folded, start, end, months, in_months))
    ]


def _certainty(text: str, start: int, end: int, months: int, in_months: bool) -> float:
    before, after = text[:start], text[end:]
    if not 1 <= months <= _LONGEST or _OTHER_AFTER.match(after):
        return 0.0
    loan = bool(_TERM.search(text))
    over = bool(_SUR.search(before))
    if _OTHER_BEFORE.search(before) and not (over and loan):
        return 0.0
    others = len(re.findall(r"[^\W_]+", before + after))
    alone, few = others <= 2, others <= 6
    if over and loan:
        return 0.95
    if alone:
        return 0.9 if in_months or months <= 60 else 0.0
    if in_months:
        return 0.85 if loan or over else 0.6 if few else 0.0
    return 0.85 if loan and months <= _LONGEST else 0.75 if over else 0.0
