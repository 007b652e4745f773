"""How well what a message names is found: kind and normal form, against what people wrote down."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from bot.entities.extract import extract
from bot.evaluation.messages import ROOT
from bot.understanding.language_model import LANGUAGES

DEVELOPMENT = ROOT / "benchmarks" / "understanding" / "entities"
"""The rules were mended by its mistakes."""
HELD_OUT = ROOT / "benchmarks" / "understanding" / "entities_held_out"
"""Nobody looked at it while mending the rules."""

Found = Counter[tuple[str, str]]
"""(name, value as JSON) of each entity of a message."""


@dataclass(frozen=True)
class Message:
    """A message written at a moment (wall time in Brussels), and what it names."""

    text: str
    language: str
    at: datetime
    expected: Found


@dataclass(frozen=True)
class Score:
    """Found and right, found too much, not found."""

    hits: int
    false: int
    missed: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 when there was nothing to find and nothing was found."""
        total = 2 * self.hits + self.false + self.missed
        return 2 * self.hits / total if total else 1.0


def messages(folder: Path) -> list[Message]:
    """The messages of the three languages; each file says at which moment its messages were written."""
    found = []
    for language in LANGUAGES:
        content = yaml.safe_load((folder / f"{language}.yml").read_text(encoding="utf-8"))
        at = datetime.fromisoformat(content["written_at"])
        for row in content["messages"]:
            expected = Counter((name, _normal(value)) for name, value in _pairs(row.get("entities", ())))
            found.append(Message(row["text"], language, at, expected))
    return found


def found_in(message: Message) -> Found:
    """What the rules find."""
    return Counter(
        (entity.name, _normal(entity.value)) for entity in extract(message.text, message.language, message.at)
    )


def scores(tried: Iterable[Message]) -> dict[str, Score]:
    """A score per kind of entity, and `all`."""
    counts: dict[str, list[int]] = {}
    for message in tried:
        found = found_in(message)
        for name in {name for name, _ in found + message.expected}:
            own = Counter({key: n for key, n in found.items() if key[0] == name})
            wanted = Counter({key: n for key, n in message.expected.items() if key[0] == name})
            hits = sum((own & wanted).values())
            row = (hits, sum(own.values()) - hits, sum(wanted.values()) - hits)
            for group in (name, "all"):
                total = counts.setdefault(group, [0, 0, 0])
                for i, value in enumerate(row):
                    total[i] += value
    return {name: Score(*counts[name]) for name in sorted(counts)}


def _pairs(listed: Iterable[dict[str, Any]]) -> Iterable[tuple[str, Any]]:
    for row in listed:
        yield from row.items()


def _normal(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
