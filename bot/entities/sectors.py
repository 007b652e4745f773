"""The kind of business that a message speaks of."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.entities.entity import Entity
from bot.entities.lookups import read
from bot.entities.phrases import PhraseBook
from bot.understanding.text import fold

_LANGUAGES = ("fr", "nl", "en")
# A job that one has is not the business that one wants: "je travaille dans un restaurant".
_JOB_BEFORE = re.compile(
    r"\b(?:travaille|bosse|travaillais|employee?|salariee?|werk|werkte|werknemer|bediende|work|worked|working|job"
    r"|employed)\b[^,.;!?]{0,30}$"
)


@lru_cache(maxsize=1)
def _books() -> dict[str, PhraseBook]:
    listed = read("sectors")
    return {
        language: PhraseBook(language, {sector: names[language] for sector, names in listed.items()})
        for language in _LANGUAGES
    }


def find_sectors(text: str, language: str) -> list[Entity]:
    """The sectors named in a message, each once; trades named in another language count when its own names none."""
    for code in (language, *(other for other in _LANGUAGES if other != language)):
        found: dict[str, Entity] = {}
        for phrase in _books()[code].find(text):
            job = bool(_JOB_BEFORE.search(fold(text[: phrase.start])))
            confidence = 0.5 if job else 0.9 if code == language else 0.8
            known = found.get(phrase.value)
            if known is None or known.confidence < confidence:
                found[phrase.value] = Entity("sector", phrase.value, phrase.start, phrase.end, confidence)
        if found:
            return list(found.values())
    return []
