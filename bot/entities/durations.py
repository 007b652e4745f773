"""How long a loan is to run, in whole months."""

from __future__ import annotations

import re

from bot.entities.entity import Entity
from bot.entities.number_words import LEXICONS, below_hundred
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
    r"|\b(?P<six>half jaar|een half jaar|six mois|half a year|une demi[- ]annee)\b"
    r"|\b(?P<twelve>(?:un an|une annee|(?:een|1) jaar|(?:a|one) year))\b"
)
# "Two and a half years", "drieënhalf jaar".
_AND_A_HALF = re.compile(
    rf"\b(?:(?P<nl>{below_hundred('nl')})|(?P<en>{below_hundred('en')})|(?P<digits>\d))\s?"
    r"(?:en\s?(?:een\s?)?hal(?:f|ve)|and a half)\s?(?:jaar|jr|years?|yrs?)\b"
)
_ONE_VALUES = {"eighteen": 18, "six": 6, "twelve": 12}
# A time that has passed, a time to wait, an age, an experience: no term of a loan.
_OTHER_BEFORE = re.compile(
    r"(?:depuis|il y a|y a|dans|d'ici|apres|pendant|sinds|al|reeds|binnen|na|since|ago|for the (?:past|last)|in"
    r"|within|after|already|j'ai|ai|suis|ben|am|"
    r"i'm|heb|elke|tous les|toutes les|chaque|every|bientot|bijna|almost|age de|age of|leeftijd|had|worked"
    r"|travaille|gewerkt|moins de|onder de|under|plus de)"
    r"\s(?:deja |presque |bijna |meer dan |more than |plus de |about |environ |ongeveer |de |les |a )?$"
)
# "Unemployed for 14 months", "encore au chômage pour six mois".
_LASTED = re.compile(
    r"\b(?:been|no (?:job|work|income)|unemployed|jobless|out of work|sick|ill|off|dole|cpas|benefits?|leave|open"
    r"|closed|self-employed|retired|living|lived|working|waiting)\b[^.,;!?]{0,25}\bfor\s"
    r"(?:nearly |almost |about |over |more than |the last )?$"
    r"|\b(?:chomage|mutuelle|cpas|conge|contrat|bail|maladie|arret|dop|uitkering|ziekenkas|contract|verlof|werkloos\w*)\b"
    r"[^.,;!?]{0,25}\b(?:pour|voor|encore|nog)\s$"
)
_OTHER_AFTER = re.compile(
    r"\s?(?:d'experience|experience|ervaring|of experience|oud\b|old\b|geleden|ago\b|d'age|d'anciennete|que je"
    r"|dat ik|later\b|plus tard|d'attente|wachten|"
    r"de retard|achterstand|d'etudes|gewacht|achter\b|huur|de loyer|de garantie|d'alloc|before|avant\b|de chomage"
    r"|werkloos|d'activite|actief|actif|bezig|now\b|deja\b|already|ziek|thuis|zonder|sans\b|without|off\b|of leave"
    r"|verlof|vakantie|de conge|de pause|de maladie|de preavis|opzeg|notice|out of work|unemployed|pregnant|enceinte"
    r"|zwanger|open\b|'?\s?(?:of )?rent\b|dop\b"
    r"|(?:of |de |van )?(?:dole|unemployment|chomage|mutuelle|left\b|restants?\b))"
)
_REPAYING = re.compile(
    r"rembours|terug ?(?:te )?(?:beta|gev|geef|gegev)|\bge(?:ef|ven)\b[^.;!?]{0,30}\bterug\b|afbeta|aflos|repay"
    r"|\b(?:pay|paid|paying|giv(?:e|en|ing)) (?:(?:it|that|this|them|all|everything|the|loan|money|you) ){0,3}back\b"
    r"|return (?:it|the money)|\brend(?:re|s|rai|u)\b"
    r"|restitu|spread|etal|spreid|looptijd|duree|\bterm\b|duration|mensualit|interet|intrest|interest|\brente\b"
    r"|\btaux\b|\brates?\b"
)
_LOAN = re.compile(r"pret|credit|emprunt|lening|\blenen|krediet|loan|borrow")
_OVER = re.compile(r"\b(?:sur|op|over)\s(?:maximum |max |environ |ongeveer |about )?$")
# How long it takes: "en 18 mois"; "in 6 months" is also when.
_WITHIN = re.compile(
    r"\b(?:(?P<within>en|at)|in|binnen(?: de)?|within(?: the)?|endeans(?: les)?)\s"
    r"(?:maximum |max |environ |ongeveer |about |only |just )?$"
)
_SUM_BEFORE = re.compile(
    r"(?:\d(?:\s?(?:k|€|euros?|eur|mille|duizend|thousand)|(?<=\d{3}))|€|\beuros?|\bmille|duizend|thousand),?\s(?:en|in|at)\s$"
)
# "Si je prends 30 mois".
_CHOSEN = re.compile(
    r"\b(?:pren(?:ds|d|dre|drais)|choisi[st]?|choisir|neem|nemen|kies|kiezen|take|choose|pick|go for|ga voor|opte)\s"
    r"(?:(?:it|them|that|het|voor|for|er|pour|sur|op)\s){0,2}$"
)
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
        if in_months := _MONTHS.match(rest):
            candidates.append((number.start, number.end + in_months.end(), int(number.value), True))
        elif years := _YEARS.match(rest):
            half = 6 if years["half"] else 0
            candidates.append((number.start, number.end + years.end(), int(number.value) * 12 + half, False))
    named = [(m.start(), m.end(), _ONE_VALUES[str(m.lastgroup)]) for m in _ONE.finditer(folded)]
    named += [(m.start(), m.end(), _and_a_half(m)) for m in _AND_A_HALF.finditer(folded)]
    # The longest first: in "two and a half years" there is no "half a year".
    for start, end, months in sorted(named, key=lambda row: row[0] - row[1]):
        if not any(s < end and start < e for s, e, _, _ in candidates):
            candidates.append((start, end, months, False))
    return [
        Entity("duration_months", months, start, end, confidence)
        for start, end, months, in_months in sorted(candidates)
        if (confidence := _certainty(folded, start, end, months, in_months))
    ]


def _and_a_half(m: re.Match[str]) -> int:
    if m["digits"]:
        return 12 * int(m["digits"]) + 6
    language = "nl" if m["nl"] else "en"
    return 12 * LEXICONS[language][m[language]] + 6


def _certainty(text: str, start: int, end: int, months: int, in_months: bool) -> float:
    before, after = text[:start], text[end:]
    if not 1 <= months <= _LONGEST or _OTHER_AFTER.match(after) or _LASTED.search(before):
        return 0.0
    repaying = bool(_REPAYING.search(text))
    loan = repaying or bool(_LOAN.search(text))
    over = bool(_OVER.search(before))
    if within := _WITHIN.search(before):
        over = bool(_SUM_BEFORE.search(before)) or (loan if within["within"] else repaying)
        if over:
            return 0.95
    if _OTHER_BEFORE.search(before) and not (over and loan):
        return 0.0
    others = len(re.findall(r"[^\W_]+", before + after))
    alone, few = others <= 2, others <= 6
    if over and loan:
        return 0.95
    if alone:
        return 0.9 if in_months or months <= 60 else 0.0
    if within:
        return 0.0
    if in_months:
        return 0.85 if loan or over else 0.6 if few else 0.0
    return 0.85 if loan else 0.75 if over or _CHOSEN.search(before) else 0.0
