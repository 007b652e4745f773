"""What a person lives on now."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.entities.entity import Entity
from bot.entities.lookups import read
from bot.entities.phrases import PhraseBook
from bot.understanding.text import fold

_LANGUAGES = ("fr", "nl", "en")
_PLAIN, _OWN = "plain", "own"
# "je suis actuellement …", "ik ben nog …", "I'm currently …".
_OF_ONESELF = re.compile(
    r"(?:\b(?:je suis|j suis|jsuis|chuis|chui|suis|j'ai|jai|j'etais|reste|comme|en tant qu[e']|statut d[e']"
    r"|ik ben|kben|ben|ik heb|kheb|ben ik|als|"
    r"statuut van|i am|i'm|im|am|i have|i've|working as|as an?)\b\W{0,2}(?:(?!pas|niet|not|geen)\w+\W){0,2})$"
)
_NOT_YET = re.compile(
    r"\b(?:devenir|deviens|lancer|passer|worden|word|wil|become|becoming|be|start|going|veux|voudrais"
    r"|want)\b[^,.;!?]{0,20}$"
)
_NOT_YET_AFTER = re.compile(r"^\W{0,2}(?:te )?(?:worden|word|starten|beginnen|wil)\b")
_DENIED = re.compile(
    r"\b(?:ne suis (?:pas|plus)|suis (?:pas|plus)|plus|niet|geen|niet meer|not|no longer|aren't|ni"
    r"|noch)\s(?:(?:au|sur|du|de|een|op|an?|on|the|le|la|longer)\s)*$"
)
_SHORT = 4


@lru_cache(maxsize=1)
def _books() -> dict[tuple[str, str], PhraseBook]:
    listed = read("work_situations")
    return {
        (language, kind): PhraseBook(language, {value: names[language][kind] for value, names in listed.items()})
        for language in _LANGUAGES
        for kind in (_PLAIN, _OWN)
    }


def find_work_situations(text: str, language: str) -> list[Entity]:
    """The situations that a person tells of, each once. What they were told not to be, or want to become, is left
    out.
    """
    folded = fold(text)
    short = len(re.findall(r"[^\W_]+", folded)) <= _SHORT
    found: dict[str, Entity] = {}
    for code in (language, *(other for other in _LANGUAGES if other != language)):
        for kind in (_PLAIN, _OWN):
            for phrase in _books()[code, kind].find(text):
                before, after = folded[: phrase.start], folded[phrase.end :]
                if _DENIED.search(before) or any(e.overlaps(phrase.start, phrase.end) for e in found.values()):
                    continue
                wish = _NOT_YET.search(before) or _NOT_YET_AFTER.match(after)
                if kind == _OWN and (wish or not (_OF_ONESELF.search(before) or short)):
                    continue
                confidence = 0.9 if kind == _PLAIN else 0.85
                found.setdefault(
                    phrase.value, Entity("work_situation", phrase.value, phrase.start, phrase.end, confidence)
                )
        if found:
            break
    return list(found.values())
