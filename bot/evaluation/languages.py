"""How well the language of a message is told, by number of words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.entities.places import names_of_places
from bot.evaluation.messages import ROOT, Line
from bot.understanding.language_model import identify
from bot.understanding.text import words

SHORT = ROOT / "benchmarks" / "understanding" / "languages.yml"
_LENGTHS = ((1, 1), (2, 2), (3, 4), (5, 8), (9, 9999))


@dataclass(frozen=True)
class Phrase:
    """A phrase with the languages it may be: more than one where people of both would write it so."""

    text: str
    languages: tuple[str, ...]


def short_phrases(file: Path = SHORT) -> list[Phrase]:
    """The short phrases kept for this: one to three words."""
    rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [Phrase(row["text"], tuple(row["languages"])) for row in rows]


def of_lines(lines: Iterable[Line]) -> list[Phrase]:
    """Messages as phrases; one that mixes languages on purpose has no single right answer and is left out."""
    return [Phrase(line.text, (line.language,)) for line in lines if "mixed" not in line.tags]


def told_right(phrases: Sequence[Phrase]) -> float:
    """How many are given a language they may be."""
    right = sum(identify(p.text, names_of_places()).name in p.languages for p in phrases)
    return right / len(phrases) if phrases else 0.0


def by_length(phrases: Sequence[Phrase]) -> dict[str, tuple[float, int]]:
    """Share told right and number of phrases, by number of words."""
    found = {}
    for least, most in _LENGTHS:
        own = [p for p in phrases if least <= len(words(p.text)) <= most]
        if own:
            found[f"{least}" if least == most else f"{least}+" if most == 9999 else f"{least}-{most}"] = (
                told_right(own),
                len(own),
            )
    return found
