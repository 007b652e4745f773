"""Phone spelling written out ("jai", "kheb", "im"), from the table that the understanding reads as well. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

import yaml

_FILE: Final = Path(__file__).resolve().parents[2] / "data" / "lookups" / "spelling.yml"
_END: Final = {"beginnings": "", "words": r"(?![\w'])"}


@lru_cache(1)
def _table() -> tuple[tuple[re.Pattern[str], str], ...]:
    listed = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple(
        (re.compile(rf"(?<![\w'])(?:{pattern}){end}", re.IGNORECASE), instead)
        for kind, end in _END.items()
        for pattern, instead in listed[kind]
    )


def spelled_out(text: str) -> str:
    """The text as it would be written in a letter."""
    for pattern, instead in _table():
        text = pattern.sub(instead, text)
    return text
