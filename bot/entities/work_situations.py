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
    r"\b(?:je suis|j suis|jsuis|chuis|chui|suis|j'ai|jai|ik ben|kben|ben|ik heb|kheb|ben ik|i am|i'm|im|am|i have"
    r"|i've)\b"
    r"\W{0,2}(?:(?!pas|niet|not|geen)\w+\W){0,2}$"
)
# "als ik zelfstandige ben", "when I'm self-employed": not yet.
_SUPPOSED = re.compile(r"\b(?:when|if|once|als|wanneer|eens|si|quand|lorsque|une fois que)\s(?:[\w']+\s){0,3}$")
_CAN_I = re.compile(r"\b(?:can|could|may|do|if|when)\s$")
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
    bare = len(re.findall(r"[^\W_]+", folded)) <= _SHORT and "?" not in text
    found: dict[str, Entity] = {}
    for code in (language, *(other for other in _LANGUAGES if other != language)):
        for kind in (_PLAIN, _OWN):
            for phrase in _books()[code, kind].find(text):
                before, after = folded[: phrase.start], folded[phrase.end :]
                asked = folded[phrase.start : phrase.end].startswith("i ") and _CAN_I.search(before)
                if asked or _DENIED.search(before) or any(e.overlaps(phrase.start, phrase.end) for e in found.values()):
                    continue
                wish = _NOT_YET.search(before) or _NOT_YET_AFTER.match(after) or _SUPPOSED.search(before)
                if kind == _OWN and (wish or not (_OF_ONESELF.search(before) or bare)):
                    continue
                confidence = 0.9 if kind == _PLAIN else 0.85
                found.setdefault(
                    phrase.value, Entity("work_situation", phrase.value, phrase.start, phrase.end, confidence)
                )
        if found:
            break
    return list(found.values())
