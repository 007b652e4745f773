"""Words of somebody in need: thoughts of suicide, violence at home, despair.

Rules, not the classifier: such messages are rare, must never be missed by a hair of probability, and nobody should
have to invent two hundred of them. A false alarm costs a kind sentence too many, a missed one may cost more: when in
doubt, it is care. All three languages are looked at, whatever the message's own seems to be.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.entities import lookups
from bot.understanding.text import fold, normalise


@lru_cache(maxsize=1)
def _kinds() -> dict[str, re.Pattern[str]]:
    listed = lookups.read("care")
    return {
        f"care_{kind}": re.compile(rf"\b(?:{'|'.join(p for own in languages.values() for p in own)})(?!\w)")
        for kind, languages in listed.items()
    }


def care_needed(text: str) -> str | None:
    """The intent of a message that calls for care, the most urgent first; None for an ordinary one."""
    folded = fold(normalise(text))
    return next((kind for kind, pattern in _kinds().items() if pattern.search(folded)), None)
