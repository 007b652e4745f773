"""Belgian postal codes: four digits that are one, in a place where one is likely."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.entities.entity import Entity
from bot.entities.fillers import stands_alone
from bot.entities.other_money import is_other_money
from bot.entities.places import is_postal_code
from bot.understanding.text import fold

_CODE = re.compile(
    r"(?<![\d.,€/:+-])(?<!\d\s)(?:\bb[- ]?|\bbe[- ])?(?P<code>[1-9]\d{3})(?![\d%€]|[.,:/]\d|\s\d|\s?(?:k\b"
    r"|euros?\b|eur\b|balles|€|u\b|h\b))"
)
_NAMED = re.compile(
    r"(?:code postal|code|postcode|post code|postnummer|\bcp|zip|gemeente|commune)\W{0,3}(?:est |is |c'est |le "
    r"|de |: )?$"
)
_PLACE_WORD = re.compile(
    r"\b(?:a|au|in|te|op|uit|from|near|at|chez|vers|habite|woon|live in|omgeving|rond|around|quartier)\s$"
)
_YEAR_WORD = re.compile(
    r"\b(?:en|in|depuis|sinds|since|ne|nee|geboren|born|fin|debut|eind|begin|annee|jaar|year|de|van|from|uit)\s$"
)
_DENIED = re.compile(r"\b(?:not|niet|pas|non|in plaats van|instead of|au lieu de)\s$")
# "From 3000 to 4500": a range is of sums.
_RANGE_AFTER = re.compile(r"\s?(?:-|–|tot|to|up to|till|until|a|jusqu'a|jusque|et|en|and)\s(?:de |les |a |€)?\d")
_MONEY = re.compile(
    r"emprunt|\bpret|credit|besoin|financ|lening|lenen|krediet|nodig|loan|borrow|need|budget|montant|bedrag"
    r"|amount|voudrais|veux|\bwil\b|want|faut"
    r"|invest|max|plafon|limit|jusqu|cherche|zoek|pour|voor|\bfor\b"
)


def find_postal_codes(text: str, places: Sequence[Entity]) -> list[Entity]:
    """The codes in `text`, surer beside the name of a place or a word for one. Codes that no municipality has are
    left out.
    """
    folded = fold(text)
    found = []
    for m in _CODE.finditer(folded):
        code = m["code"]
        confidence = _certainty(folded, m, code, places) if is_postal_code(code) else 0.0
        if confidence:
            found.append(Entity("postal_code", code, m.start("code"), m.end("code"), confidence))
    return found


def _certainty(text: str, m: re.Match[str], code: str, places: Sequence[Entity]) -> float:
    before, after = text[: m.start()], text[m.end() :]
    if any(
        re.fullmatch(r"[\s(,\-]{0,3}(?:a |te |in )?", text[p.end : m.start()]) for p in places if p.end <= m.start()
    ):
        return 0.97
    if any(
        re.fullmatch(r"[\s),\-]{1,3}(?:a |te |in )?", text[m.end() : p.start]) for p in places if p.start >= m.end()
    ):
        return 0.97
    if m.start() != m.start("code") or _NAMED.search(before):
        return 0.95
    if is_other_money(text, m.start("code"), m.end(), int(code)) or _RANGE_AFTER.match(after):
        return 0.0
    round_sum, asked = int(code) % 500 == 0, bool(_MONEY.search(text))
    if stands_alone(text, m.start(), m.end()):
        return 0.5 if round_sum else 0.75
    if 1900 <= int(code) <= 2049 and _YEAR_WORD.search(before):
        return 0.0
    if _DENIED.search(before):
        return 0.0
    if (
        _PLACE_WORD.search(before)
        and not (round_sum and asked)
        and not re.search(r"(?:besoin|pret|credit|montant|somme|lening|krediet|loan|budget) (?:de|van|of|a)\s$", before)
    ):
        return 0.8
    return 0.0 if asked or round_sum else 0.6
