"""What a person lives on now."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.entities.entity import Entity
from bot.entities.fillers import stands_alone_in_clause
from bot.entities.lookups import read
from bot.entities.phrases import Phrase, PhraseBook
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
    r"\b(?:ne suis (?:pas|plus)|suis (?:pas|plus)|plus|niet|geen|niet meer|sans|zonder|without|not|no longer|aren't|ni"
    r"|noch)\s(?:(?:au|sur|du|de|een|op|an?|on|the|le|la|longer)\s)*$"
)
# "Ik verkoop bloemen als zelfstandige": so it is, unless it is wished or asked.
_AS = re.compile(r"\b(?:als(?: een)?|as(?: an?)?|comme|en tant que?)[\s']\s?$")
_I = re.compile(r"\b(?:je|j|j'ai|ik|'k|k|i|i'm|i've|we|wij|nous|on)\b")
_WISH = re.compile(
    r"\?|\b(?:mag|kan|kun\w*|wil\w*|wou|zou\w*|word\w*|starten|start|begin\w*|hoe\w*|graag|moet\w*|misschien|droom\w*"
    r"|als ik|recht|waar|veux|voudr\w*|aimer\w*|peux|peut|puis|pourr\w*|devenir|lancer|lance|passer|commencer|comment"
    r"|reve|envie|projet|si|droit|inscri\w*|plan\w*|can|could|may|want|wanna|would|like|become|becoming|start\w*|how"
    r"|dream\w*|hope|if|need|must|should|where|right|regist\w*|does|do)\b"
)
_ASKS = re.compile(
    r"\?|\b(?:what|wat|hoe\w*|how|comment|combien|quel\w*|which|welke?|is it|kan|mag|waar|where|conditions?|voorwaarden"
    r"|statuut|statut)\b"
)
# "Hoe raak ik ingeschreven als zelfstandige": asked, not told.
_ASKED_BEFORE = re.compile(
    r"\b(?:how|comment|hoe|get|be|etre|faire|must|should|faut|moet|wil|want|veux|voudrais)\b[^.,;!?]{0,30}$"
)
_LIKE_ME_AFTER = re.compile(r"(?:[\s-][^\W_]+)?\s(?:(?:zoals|gelijk|lijk) (?:ik|mij)|comme (?:moi|nous)|like me)\b")
# "We hebben één werknemer", "nos employés": others.
_COUNTED_BEFORE = re.compile(
    r"\b(?:\d+|un|une|deux|trois|quatre|cinq|een|twee|drie|vier|vijf|one|two|three|four|five|our|my|mon|ma|mes|nos|notre"
    r"|mijn|onze|des|les|for|pour|voor|no)\s$"
)
# "Vendeuse de fleurs" is a trade.
_TRADE = re.compile(r"(?:vendeur|vendeuse) d[e']")
_SHORT = 4
_SELF_EMPLOYED, _STUDENT = "self_employed", "student"


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
    found: dict[str, Entity] = {}
    for code in (language, *(other for other in _LANGUAGES if other != language)):
        for kind in (_PLAIN, _OWN):
            for phrase in _books()[code, kind].find(text):
                taken = any(e.overlaps(phrase.start, phrase.end) for e in found.values())
                if not taken and _is_told(folded, phrase, own=kind == _OWN):
                    confidence = 0.9 if kind == _PLAIN else 0.85
                    found.setdefault(
                        phrase.value, Entity("work_situation", phrase.value, phrase.start, phrase.end, confidence)
                    )
        if found:
            break
    return list(found.values())


def _is_told(text: str, phrase: Phrase, *, own: bool) -> bool:
    """Whether the words of a phrase in a folded text say how it is now; `own`: only when the person says it of himself
    or herself.
    """
    before, said, after = text[: phrase.start], text[phrase.start : phrase.end], text[phrase.end :]
    if (said.startswith("i ") and _CAN_I.search(before)) or _DENIED.search(before):
        return False
    if not own:
        return phrase.value != _SELF_EMPLOYED or not _ASKED_BEFORE.search(before)
    if _NOT_YET.search(before) or _NOT_YET_AFTER.match(after):
        return False
    if _AS.search(before):
        return phrase.value != _STUDENT and bool(_I.search(text)) and not (_WISH.search(text) or _ASKS.search(text))
    if _SUPPOSED.search(before):
        return False
    if _OF_ONESELF.search(before) or _LIKE_ME_AFTER.match(after):
        return True
    if _COUNTED_BEFORE.search(before) or _TRADE.match(text, phrase.start):
        return False
    if stands_alone_in_clause(text, phrase.start, phrase.end):
        return not (_ASKS.search(text) or (phrase.value == _SELF_EMPLOYED and _WISH.search(text)))
    # "Plombier indépendant" is a trade or a plan.
    return len(re.findall(r"[^\W_]+", text)) <= _SHORT and "?" not in text and phrase.value != _SELF_EMPLOYED
