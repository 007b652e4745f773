"""The kind of business that a message speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.entities.entity import Entity
from bot.entities.lookups import read
from bot.entities.phrases import Phrase, PhraseBook
from bot.understanding.text import fold

_LANGUAGES = ("fr", "nl", "en")
# A job that one has or had is not the business that one wants: "je travaille dans un restaurant", "ex-kok".
_JOB_BEFORE = re.compile(
    r"\b(?:travaille|bosse|travaillais|bossais|employee?|salariee?|werk|werkte|werkt|gewerkt|werknemer|bediende|work|worked"
    r"|working|job|employed|j'etais|ik was|was ik|i was(?! (?:saying|thinking|looking|told))|i used to be)\b"
    r"[^,.;!?]{0,30}$"
    r"|\b(?:ancien(?:ne)?|ex|former|voormalige?|gewezen|vroegere)[\s-]$"
)
# "De loodgieter rekent 2400 euro": somebody else's trade. A shop that "asks" for work is one's own.
_PERSON = re.compile(r".*(?:iere?|iste?|euse?|ienn?e?|graphe|tecte?|aire|kine|er|aar|man|kok|or|chef|mechanic)s?")
_ARTICLE_BEFORE = re.compile(r"\b(?:le|la|de|den|the|een|un|une|a|an|mon|ma|mijn|my)\s$|\bl'$")
_ASKS_AFTER = re.compile(
    r"\s(?:m'a |me |nous )?(?:demande|reclame|facture|compte|veut|dit|vraagt|rekent|zegt|zei|factureert|asks?"
    r"|wants?|says|said|charges|quoted)\b"
)
# "J'importe du café": what one drinks.
_DRINK_BEFORE = re.compile(r"\b(?:import\w*|vend\w*|torrefi\w*|bois|boire|achet\w*) du\s$")
# "The shop costs 1300 rent": a place, whatever is sold there.
_RENT_AFTER = re.compile(r"\s(?:me |m'|mij )?(?:coute|kost|costs?|fait|est|is)\b[^,.;!?]{0,25}\b(?:loyer|huur|rent)\b")
_INSTITUTION_BEFORE = re.compile(r"\b(?:fonds|chambre|tribunal|registre|code) de\s$")
_RENT_BEFORE = re.compile(r"\b(?:loyer|huur|rent) (?:du|de la|de l'|van de|van het|van mijn|of the|of my) ?$")
# The second word of "nail bar", "pizza truck", "kebab shop": the first says the business.
_KIND_OF = re.compile(r"(?:shop|store|bar|truck|van|cart|stall|winkel)s?")
_PREMISES = re.compile(r"(?:magasin|boutique|commerce|winkel|handelszaak|shop|store)s?")
# "A second-hand van", "un four de seconde main": what is bought for the business.
_USED = re.compile(r"(?:seconde?|tweede)[\s-]?hand.*|seconde?[\s-]main")
_TOOL = (
    r"(?:camion\w*|voiture|vehicule|auto|four|machine|frigo|frigidaire|remorque|ordinateur|pc|materiel|equipement|outil\w*"
    r"|wagen|bestelwagen|busje|oven|koelkast|frigo|aanhangwagen|laptop|materiaal|uitrusting|toestel\w*|car|van|truck|lorry"
    r"|fridge|freezer|trailer|equipment|tools?|renault|peugeot|citroen|ford|opel|vw|volkswagen|mercedes|fiat|toyota|iveco"
    r"|dacia|bmw|audi|nissan|piaggio)s?"
)
_TOOL_BEFORE = re.compile(rf"\b{_TOOL}(?: de| en| van)?\s$")
_SELLING = re.compile(r"\b(?:verko\w+|handel\w*|trad(?:e|ing)|s(?:ell\w*|old)|vend\w*|vente|export\w*)\b")
_TOOL_AFTER = re.compile(rf"\s(?:[^\W\d_]+\s)?{_TOOL}\b")
# "Je fais des bougies et je veux ouvrir une boutique": what is made gives way to the place where it is sold.
_MADE_BEFORE = re.compile(
    r"\b(?:fais|fait|faire|fabrique|fabriquer|produis|cree|maak|maken|make|making|bake)\s"
    r"(?:(?:ik|zelf|mes|des|de|du|les|my|own|mijn|eigen)\s|d')*$"
)
_MADE = ("retail", "other")
# How something is made tells the kind of business only when nothing else does.
_HOW = re.compile(r"artisan.*|ambacht.*|handmade|craft.*|production|productie.*|fabrication|fabriek.*")
# "IJsjes verkopen met een bakfiets": what one drives.
_WITH_BEFORE = re.compile(r"\b(?:met (?:een|mijn|m'n|nen)|with (?:a|my)|avec (?:un|une|mon|ma|le|la))\s$")
_BESIDE = re.compile(r"[\s-]")


@lru_cache(maxsize=1)
def _books() -> dict[str, PhraseBook]:
    listed = read("sectors")
    return {
        language: PhraseBook(language, {sector: names[language] for sector, names in listed.items()})
        for language in _LANGUAGES
    }


@dataclass(frozen=True)
class _Trade:
    phrase: Phrase
    is_job: bool
    is_means: bool


def find_sectors(text: str, language: str) -> list[Entity]:
    """The sectors named in a message, each once; trades named in another language count when its own names none.

    A job that one has or had and goods that one makes are left out where a business of another kind is named.
    """
    folded = fold(text)
    for code in (language, *(other for other in _LANGUAGES if other != language)):
        phrases = _books()[code].find(text, endings=code == language)
        if not phrases:
            continue
        found: dict[str, Entity] = {}
        for trade in _meant([_trade(folded, phrase) for phrase in _own(folded, phrases)]):
            phrase = trade.phrase
            confidence = 0.5 if trade.is_job else 0.9 if code == language else 0.8
            known = found.get(phrase.value)
            if known is None or known.confidence < confidence:
                found[phrase.value] = Entity("sector", phrase.value, phrase.start, phrase.end, confidence)
        return list(found.values())
    return []


def _own(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """Without trades of others, places that cost rent, tools, and the "shop" of "nail shop"."""
    kept: list[Phrase] = []
    for phrase in phrases:
        before, said, after = text[: phrase.start], text[phrase.start : phrase.end], text[phrase.end :]
        premises = bool(_PREMISES.fullmatch(said))
        if _PERSON.fullmatch(said) and _ARTICLE_BEFORE.search(before) and _ASKS_AFTER.match(after):
            continue
        if premises and (_INSTITUTION_BEFORE.search(before) or _RENT_AFTER.match(after) or _RENT_BEFORE.search(before)):
            continue
        if said == "cafe" and _DRINK_BEFORE.search(before):
            continue
        tool = _USED.fullmatch(said) and (_TOOL_BEFORE.search(before) or _TOOL_AFTER.match(after))
        if tool and not _SELLING.search(text):
            continue
        joined = kept and kept[-1].value != phrase.value and _BESIDE.fullmatch(text[kept[-1].end : phrase.start])
        if joined and _KIND_OF.fullmatch(said):
            continue
        kept.append(phrase)
    return kept


def _trade(text: str, phrase: Phrase) -> _Trade:
    before = text[: phrase.start]
    made = phrase.value in _MADE and _MADE_BEFORE.search(before)
    driven = phrase.value == "transport" and _WITH_BEFORE.search(before)
    means = made or driven or _HOW.fullmatch(text[phrase.start : phrase.end])
    return _Trade(phrase, bool(_JOB_BEFORE.search(before)), bool(means))


def _meant(trades: list[_Trade]) -> list[_Trade]:
    businesses = [trade for trade in trades if not trade.is_means] or trades
    return [trade for trade in businesses if not trade.is_job] or businesses
