"""Sums of money in whole euros: the loan meant, not the rent, the age or the postal code beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.entities.entity import Entity
from bot.entities.numbers import THOUSAND, Number, find_numbers
from bot.entities.places import is_postal_code
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
    r"min(?:utes?|uten)?\b|m2\b|m²|metres?\b|meter\b|km\b|kg\b|litres?\b|liter\b|personnes?\b|personen\b|people\b"
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
_LOAN = re.compile(
    r"emprunt|\bpret|credit|besoin|financ|\blening|\blenen|\bleen\b|krediet|nodig|\bloan|borrow|\bneed|budget"
    r"|montant|bedrag|amount|voudrais|voudrai|"
    r"\bveux|\bwil\b|\bwant|\bfaut|faudrai|capital|kapitaal|invest|maximum|\bmax\b|minimum|cherche|zoek|look"
    r"|\blend|demande|aanvra|aanvraag|apply|"
    r"obtenir|recevoir|krijgen|\bget\b|like|graag|vraag|avoir|somme|lever|ontlenen|genoeg|suffi|enough|plutot"
    r"|eerder|rather|environ|ongeveer|about|"
    r"around|\bpour\b|\bvoor\b|\bfor\b|\bmeant|bedoel|plafond|pas plus|niet meer|not more|tussen|entre|between"
)
# Money that is not the loan: what one earns, pays each month, owns or owes.
_OTHER_MONEY = re.compile(
    r"gagne|revenus?\b|salaire|\bloyer|\bloon\b|verdien|inkom|\bhuur\b|\bearn|salary|\bwages?\b|income|\brent\b"
    r"|chiffre d'affaires|\bca de|omzet|"
    r"turnover|revenue|apport|inbreng|spaar|saved?\b|savings|economi[se]|epargn|de cote|opzij|dettes?\b|schuld"
    r"|\bdebts?\b|\bowe\b|uitkering|allocation|"
    r"benefit|waarborg|caution|deposit|amende|\bboete|\bfine\b|mensualites? (?:de|d')|aflossing van"
    r"|instalments? of|facture|factuur|invoice"
)
_PER_TIME = re.compile(
    r"(?:\s?(?:€|euros?|eur))?\s?(?:/|par |per |a |every |chaque |elke |ieder[e]? |each |le |de )?\s?"
    r"(?:mois\b|maand\b|month\b|mensuel|maandelijks|monthly|semaine\b|week\b|an\b|jour\b|dag\b|day\b|year\b"
    r"|l'heure\b|heure\b|uur\b|hour\b)"
)
_DENIED_BEFORE = re.compile(
    r"\b(?:pas|niet|geen|not|non|instead of|rather than|au lieu de|plutot que|in (?:de )?plaats van|ipv|et non pas"
    r"|nee geen|est plus|niet meer|no longer"
    r"|(?:avez|hebt|hebben|you) (?:note|mis|ecrit|genoteerd|geschreven|wrote|written|put|noted))\s(?:de\s)?(?:€\s?)?$"
)
_BREAK = re.compile(r"[.;!?\n]\s|,\s|\b(?:mais|maar|but|donc|dus|so|et j|en ik|and i)\b")
_JOINED = re.compile(
    r"\s*(?:k|€|euros?|eur)?\s*(?:-|–|—|\ba\b|\btot\b|\bto\b|\bou\b|\bof\b|\bor\b|\bau\b|\bet\b|\ben\b|\band\b"
    r"|\bjusqu'a\b)\s*(?:de |les |maximum |max |a |€)*\s*"
)
_LEAST_BARE = 100
# "10.000 euro per maand" asks what a loan of 10,000 costs each month; nobody here earns that.
_LEAST_MONTHLY_DOUBT = 3_000
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


def _clause(text: str, number: Number) -> tuple[str, str]:
    """What stands before and after the number within its own clause."""
    before = text[max(0, number.start - 45) : number.start]
    breaks = list(_BREAK.finditer(before))
    if breaks:
        before = before[breaks[-1].end() :]
    after = text[number.end : number.end + 40]
    stop = _BREAK.search(after)
    return before, after[: stop.start()] if stop else after


def _is_other_money(text: str, number: Number) -> bool:
    if number.value < _LEAST_MONTHLY_DOUBT and _PER_TIME.match(text[number.end :]):
        return True
    before, after = _clause(text, number)
    named = list(_OTHER_MONEY.finditer(before))
    if named and not _LOAN.search(before[named[-1].end() :].replace("pour", "")):
        return True
    near = re.match(
        r"(?:\s?(?:€|euros?\b|eur\b))?\s?(?:d'|de |des |in |aan |of |eigen |own |my |comme |als |as |mijn |op )*", after
    )
    rest = after[near.end() :] if near else after
    return bool(_OTHER_MONEY.match(rest.lstrip()))


def _certainty(text: str, number: Number) -> float:
    """How sure it is that a number is a sum of money; 0: it is something else."""
    before, after = text[: number.start], text[number.end :]
    if not 1 <= number.value <= _MOST:
        return 0.0
    if _CURRENCY_AFTER.match(after) or _CURRENCY_BEFORE.search(before):
        return 0.97
    if number.value == 100 and re.search(r"\bpour\s$", before):
        return 0.0
    if _UNIT_AFTER.match(after) or _NOT_MONEY_BEFORE.search(before):
        return 0.0
    alone = not re.search(r"[^\W_]", before + after)
    clause = _clause(text, number)
    wanted = bool(_LOAN.search(" ".join(clause)))
    if number.scaled:
        # "mille mercis", "duizend keer bedankt": a lone thousand needs more than itself.
        lone = number.value == THOUSAND and not re.search(r"\d", text[number.start : number.end])
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


def _beside_postal_code(value: int, alone: bool, wanted: bool, before: str) -> float:
    """Four bare digits that could be a postal code: a round sum, or one asked for, is more likely money."""
    if wanted and not re.search(r"\b(?:a|in|te|from|uit|near|at|chez|op|postal|postcode|cp|code)\s$", before):
        return 0.85
    if alone:
        return 0.5 if value % 500 == 0 else 0.3
    return 0.6 if value % 500 == 0 else 0.5 if value % 100 == 0 else 0.0


def find_amounts(text: str, language: str) -> list[Entity]:
    """The sums meant as a loan, low before high as written. `text` has telephone numbers and the like masked
    already.
    """
    folded = fold(text)
    numbers = _share_thousands(folded, find_numbers(text, language))
    sums = [_Sum(n, c) for n in numbers if (c := _certainty(folded, n)) and not _is_other_money(folded, n)]
    meant = [s for s in sums if not _DENIED_BEFORE.search(folded[: s.number.start])]
    found = []
    for sum_ in meant or sums:
        number = sum_.number
        currency = _CURRENCY_AFTER.match(folded[number.end :])
        end = number.end + (currency.end() if currency else 0)
        opening = _CURRENCY_BEFORE.search(folded[: number.start])
        start = opening.start() if opening else number.start
        found.append(Entity("amount", round(number.value), start, end, sum_.confidence))
    return found
