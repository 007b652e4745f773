"""The language that a person names: "can we speak French?", "liever in het Nederlands"."""

from __future__ import annotations

import re

from bot.entities.entity import Entity
from bot.understanding.text import fold

_NAMES = {
    "fr": "francais|francaise|frans|french|franse|franstalig|francophone",
    "nl": "neerlandais|neerlandaise|nederlands|dutch|vlaams|flamand|flemish|nederlandstalig|neerlandophone",
    "en": "anglais|anglaise|engels|english|engelstalig|anglophone",
}
_NAME = re.compile(
    r"(?<![^\W_])(?:" + "|".join(f"(?P<{code}>{words})" for code, words in _NAMES.items()) + r")(?![^\W_])"
)
# "une société française", "ik ben Frans", "Dutch passport": people and things, not the language spoken.
_NATIONALITY_BEFORE = re.compile(
    r"\b(?:je suis|nationalite|ik ben|i am|i'm|nationality|nationaliteit|societe|entreprise|client|mari"
    r"|femme|numero|compte|permis|passeport)\s(?:de nationalite )?$"
    r"|\b(?:mari|femme|copain|copine|patron|pere|mere|husband|wife|boss|man|vrouw|vader|moeder|baas"
    r"|partner) (?:est|is)\s$"
)
_THING_AFTER = re.compile(
    r"\s(?:company|passport|bank|husband|wife|citizen|national|nationality|community|government|region|lessons?"
    r"|bedrijf|bank|paspoort|man"
    r"|vrouw|fries|food|nummer|number|one|side|part|town|region|city|rekening|account)\b"
)
_DENIED = re.compile(
    r"\b(?:pas|pas de|pas le|pas parler|niet|geen|not|don't speak|dont speak|no|ni|noch|nor|pas bien|niet goed"
    r"|not good at"
    r"|pas en|not in|niet in het)\s(?:bien |goed |good |le |in |en )*$"
)
_DENIED_AFTER = re.compile(
    r"\W{1,3}(?:is|est) (?:not (?:so |very )?good|bad|poor|niet (?:zo |heel )?goed|slecht|pas (?:tres )?bon"
    r"|mauvais|limite)"
)
_SPEAKING = re.compile(
    r"parle|spreek|sprek|speak|talk|switch|\ben |\bin |langue|taal|language|svp|aub|please|prefer|liever|plutot"
    r"|overschakel|pass|pref|understand|comprend|versta|begrijp"
)
_SHORT = 4


def find_named_languages(text: str) -> list[Entity]:
    """French, Dutch or English where a person names it as a language to speak; languages denied ("no French") are
    left out.
    """
    folded = fold(text)
    speaking = bool(_SPEAKING.search(folded)) or len(re.findall(r"[^\W_]+", folded)) <= _SHORT
    found = []
    for m in _NAME.finditer(folded):
        before = folded[: m.start()]
        if _NATIONALITY_BEFORE.search(before) or _THING_AFTER.match(folded[m.end() :]) or _DENIED.search(before):
            continue
        if _DENIED_AFTER.match(folded[m.end() :]):
            continue
        found.append(Entity("language", str(m.lastgroup), m.start(), m.end(), 0.9 if speaking else 0.5))
    return found
