"""Phone spelling written out ("jai", "kheb", "im"): half of those who write to us do not write as books do, and the
encoders do not understand what they were never shown. The service reads the same table.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.entities import lookups


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[re.Pattern[str], str], ...]:
    ends = {"beginnings": "", "words": r"(?![\w'])"}
    listed = lookups.read("spelling")
    return tuple(
        (re.compile(rf"(?<![\w'])(?:{pattern}){end}", re.IGNORECASE), instead)
        for kind, end in ends.items()
        for pattern, instead in listed[kind]
    )


def spelled_out(text: str) -> str:
    """The text as it would be written in a letter; positions shift, so not for entity spans."""
    for pattern, instead in _table():
        text = pattern.sub(instead, text)
    return text
