"""Sums of money in whole euros: the loan meant, not the rent, the age or the postal code beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.entities.entity import Entity
from bot.entities.fillers import stands_alone
from bot.entities.number_words import THOUSAND
from bot.entities.numbers import Number, find_numbers
from bot.entities.other_money import LOAN, clause, is_asked, is_other_money, is_price
from bot.entities.places import is_postal_code
from bot.understanding.language_model import is_known_word
from bot.understanding.text import fold

_CURRENCY_AFTER = re.compile(
    r"\s?(?:€|euro(?:'?s|tjes)?\b|eur\b|e\b(?!-)|balles?\b|boules?\b|ballekes\b|ballen\b|piek\b|bucks\b|,-|\.-)"
)
_CURRENCY_BEFORE = re.compile(r"(?:(?<!€)€|\beuros?|\beur)\s?$")
_UNIT_AFTER = re.compile(
    r"\s?(?:%|‰|pct\b|pro ?cent|percent|pour ?cents?\b|ans?\b|annees?\b|jaar\b|jaren\b|jarige?\b|jr\b|years?\b"
    r"|yrs?\b|mois\b|maand|months?\b|"
    r"semaines?\b|weken\b|weeks?\b|jours?\b|dagen\b|days?\b|h\b|h\d|u\b|u\d|heures?\b|uur\b|uren\b|hours?\b"
    r"|hrs?\b|o'?clock\b|[ap]\.?m\b|"
    r"min(?:utes?|uten)?\b|m2\b|m²|metres?\b|meter\b|kms?\b|kilom|miles\b"
    r"|(?:au|sur le|op den?|on the) (?:compteur|teller|clock|odometer)"
    r"|kg\b|litres?\b|liter\b|personnes?\b|personen\b|people\b"
    r"|persons?\b|mensen\b|employes?\b|"
    r"salaries\b|werknemers?\b|medewerkers?\b|personeelsleden\b|employees?\b|workers?\b|staff\b|enfants?\b"
    r"|kind(?:eren|jes)?\b|children\b|kids\b|"
    r"clients?\b|klanten\b|customers?\b|couverts?\b|tafels?\b|tables?\b|fois\b|keer\b|times\b|x\b|ieme\b|eme\b"
    r"|nd\b|rd\b|th\b|chambres?\b|kamers?\b|"
    r"janvier|fevrier|mars\b|avril|mai\b|juin|juillet|aout|septembre|octobre|novembre|decembre|januari|februari"
    r"|maart|april|mei\b|juni|juli|"
    r"augustus|september|oktober|november|december|january|february|march\b|may\b|june|july|august|october|[/:]\s?\d)"
)
_NOT_MONEY_BEFORE = re.compile(
    r"(?:\b(?:rue|straat|laan|avenue|chaussee|steenweg|n°|no|nr|num|numero|nummer|number|bus|boite|etage|age"
    r"|ligne|lijn|line|page|article|art|"
    r"level|covid|version|windows|lot|top)\.?|\w(?:straat|laan|steenweg|weg|plein)|n°)\s?$|\d\s?[/:]\s?$|#$"
)
_YEAR_BEFORE = re.compile(
    r"\b(?:en|in|depuis|depuis fin|sinds|since|nee?|geboren|born|annee|l'an|jaar|year|fin|debut|eind|begin|end of|until"
    r"|jusqu'en|vanaf|(?:jan|feb|fev|mar|maart|apr|avr|mai|mei|may|jui|jul|jun|aou|aug|sep|okt|oct|nov|dec)[a-z]*)\s$"
)
_DENIED_BEFORE = re.compile(
    r"\b(?:pas|niet|geen|not|non|instead of|rather than|au lieu de|plutot que|in (?:de )?plaats van|ipv|et non pas"
    r"|nee geen|est plus|niet meer|no longer"
    r"|(?:avez|hebt|hebben|you) (?:note|mis|ecrit|genoteerd|geschreven|wrote|written|put|noted))\s(?:de\s)?(?:€\s?)?$"
)
_JOINED = re.compile(
    r"\s*(?:k|€|euros?|eur)?-?\s*(?:-|–|—|\ba\b|\btot\b|\bto\b|\bou\b|\bof\b|\bor\b|\bau\b|\bet\b|\ben\b|\band\b"
    r"|\bjusqu'a\b)\s*(?:de |les |maximum |max |a |€)*\s*"
)
# "Mille mercis", "a thousand thanks".
_THANKS = re.compile(r"\s(?:fois\s)?(?:mercis?|thanks|thank|dank|bedankt|excuses|apologies|questions|vragen)\b")
_LAST_WORD = re.compile(r"\b([^\W\d_]{4,})[\s-]$")
_LEAST_BARE = 100
_MOST = 100 * 1_000 * 1_000


@dataclass(frozen=True)
class _Sum:
    number: Number
    confidence: float


def _share_thousands(text: str, numbers: list[Number]) -> list[Number]:
    """ "10 à 15 mille", "entre dix et quinze mille", "10-15k", "5 à 10000": the first number means thousands as
    well.
    """
    shared = list(numbers)
    for i in range(len(shared) - 1):
        low, high = shared[i], shared[i + 1]
        gap = text[low.end : high.start]
        if low.scaled or low.grouped or low.value >= THOUSAND or high.value < THOUSAND or not _JOINED.fullmatch(gap):
            continue
        if re.search(r"€|eur", gap) and not high.scaled:
            continue
        if low.value * THOUSAND < high.value:
            shared[i] = replace(low, value=low.value * THOUSAND, scaled=True)
    return shared


def _certainty(text: str, number: Number) -> float:
    """How sure it is that a number is a sum of money; 0: it is something else."""
    before, after = text[: number.start], text[number.end :]
    lone = number.value == THOUSAND and not re.search(r"\d", text[number.start : number.end])
    if not 1 <= number.value <= _MOST or (lone and (_is_rest_of_number(before) or _THANKS.match(after))):
        return 0.0
    if _CURRENCY_AFTER.match(after) or _CURRENCY_BEFORE.search(before):
        return 0.97
    if number.value == 100 and re.search(r"\bpour\s$", before):
        return 0.0
    if _UNIT_AFTER.match(after) or _NOT_MONEY_BEFORE.search(before):
        return 0.0
    alone = stands_alone(text, number.start, number.end)
    wanted = bool(LOAN.search(" ".join(clause(text, number.start, number.end))))
    if number.scaled:
        # "mille mercis", "duizend keer bedankt": a lone thousand needs more than itself.
        return 0.93 if not lone or alone else 0.8 if wanted else 0.0
    if number.grouped:
        return 0.9
    if number.value < _LEAST_BARE:
        return 0.0
    if 1900 <= number.value <= 2049 and number.plain and _YEAR_BEFORE.search(before):
        return 0.0
    written = text[number.start : number.end]
    if len(written) == 4 and written.isdigit() and is_postal_code(written):
        return _beside_postal_code(int(number.value), alone, wanted, before)
    if alone or wanted:
        return 0.85
    return 0.6 if number.value >= 500 and number.value % 50 == 0 else 0.0


def _is_rest_of_number(before: str) -> bool:
    """Whether a lone "thousand" stands behind a word that nobody knows: how many thousands is not understood."""
    word = _LAST_WORD.search(before)
    return bool(word and not is_known_word(word[1]))


def _beside_postal_code(value: int, alone: bool, wanted: bool, before: str) -> float:
    """Four bare digits that could be a postal code: a round sum, or one asked for, is more likely money."""
    if alone:
        return 0.5 if value % 500 == 0 else 0.3
    if wanted and not re.search(r"\b(?:a|in|te|from|uit|near|at|chez|op|postal|postcode|cp|code)\s$", before):
        return 0.85
    return 0.6 if value % 500 == 0 else 0.5 if value % 100 == 0 else 0.0


def _without_prices(text: str, sums: list[_Sum]) -> list[_Sum]:
    """What something costs left out where another sum is asked for: "it costs 9,000 but I only borrow 5,500"."""
    asked = [s for s in sums if is_asked(text, s.number.start, s.number.end)]
    return [s for s in sums if s in asked or not (asked and is_price(text, s.number.start, s.number.end))]


def find_amounts(text: str, language: str) -> list[Entity]:
    """The sums meant as a loan, low before high as written. `text` has telephone numbers and the like masked
    already.
    """
    folded = fold(text)
    numbers = _share_thousands(folded, find_numbers(text, language))
    sums = [
        _Sum(n, c)
        for n in numbers
        if (c := _certainty(folded, n)) and not is_other_money(folded, n.start, n.end, n.value)
    ]
    meant = [s for s in sums if not _DENIED_BEFORE.search(folded[: s.number.start])]
    found = []
    for sum_ in _without_prices(folded, meant or sums):
        number = sum_.number
        currency = _CURRENCY_AFTER.match(folded[number.end :])
        end = number.end + (currency.end() if currency else 0)
        opening = _CURRENCY_BEFORE.search(folded[: number.start])
        start = opening.start() if opening else number.start
        found.append(Entity("amount", round(number.value), start, end, sum_.confidence))
    return found
