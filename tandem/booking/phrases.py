"""How people speak of an appointment, read once from `phrases.yml`.

A message is looked at in the three languages at once: people mix them, and none of the expressions means something else
in another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import yaml

_FILE: Final = Path(__file__).with_name("phrases.yml")
_PLEASE: Final = r"(?:[ ,]+(?:svp|stp|aub|please|graag|merci|alors|dan|quoi))*"


@cache
def phrases(kind: str) -> Mapping[str, re.Pattern[str]]:
    """The expressions of a kind by name, in the order of the file: `formats`, `ways`, `topics`, `offers`."""
    read = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {name: _pattern(places) for name, places in read[kind].items()}


def _pattern(places: Mapping[str, Mapping[str, list[str]]]) -> re.Pattern[str]:
    anywhere = "|".join(_all(places.get("anywhere", {})))
    alone = "|".join(_all(places.get("alone", {})))
    whole = rf"|^(?:{alone}){_PLEASE}$" if alone else ""
    return re.compile(rf"\b(?:{anywhere})(?!\w){whole}")


def _all(languages: Mapping[str, list[str]]) -> list[str]:
    return [expression for expressions in languages.values() for expression in expressions]
