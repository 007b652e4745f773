"""The messages that are trained on, and those that are only tried: one reader for both."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from bot.entities.extract import extract
from bot.understanding.language_model import LANGUAGES
from bot.understanding.text import fold, words

ROOT = Path(__file__).resolve().parents[2]
TRAINING = ROOT / "data" / "nlu"
HELD_OUT = ROOT / "benchmarks" / "understanding" / "messages"
OUT_OF_SCOPE = "out_of_scope"
# From when "tomorrow" is counted where it does not matter.
MOMENT = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 (wall time in Brussels)


@dataclass(frozen=True)
class Line:
    """One message with its intent; `also`: other intents that are right too, `tags`: how it is written."""

    text: str
    intent: str
    language: str
    also: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    def accepts(self, intent: str) -> bool:
        """Whether an answer to `intent` is right for this message."""
        return intent == self.intent or intent in self.also


def training_lines(folder: Path = TRAINING) -> list[Line]:
    """All training messages, in the order of the files."""
    found = []
    for language in LANGUAGES:
        for file in sorted((folder / language).glob("*.yml")):
            for block in _read(file)["nlu"]:
                found += [
                    Line(row[2:].strip(), block["intent"], language)
                    for row in block["examples"].splitlines()
                    if row.startswith("- ")
                ]
    return found


def held_out_lines(folder: Path = HELD_OUT) -> list[Line]:
    """The development set: written by other hands, never trained on."""
    return [
        Line(row["text"], row["intent"], language, tuple(row.get("also", ())), tuple(row.get("tags", ())))
        for language in LANGUAGES
        for row in _read(folder / f"{language}.yml")
    ]


def distinct(lines: Iterable[Line]) -> Counter[tuple[str, str]]:
    """How many truly different messages stand under each (language, intent).

    Two messages that differ only in what fills a slot (an amount, a place, a trade, a situation, any number) or in
    signs and capitals are one.
    """
    seen = {(line.language, line.intent, without_slots(line)) for line in lines}
    return Counter((language, intent) for language, intent, _ in seen)


def without_slots(line: Line) -> str:
    """The message with every entity replaced by its kind, folded, signs left out."""
    text = line.text
    found = sorted(extract(text, line.language, MOMENT), key=lambda entity: (entity.start, -entity.end))
    pieces, position = [], 0
    for entity in found:
        if entity.start >= position:
            pieces += [text[position : entity.start], f" {entity.name} "]
            position = entity.end
    pieces.append(text[position:])
    bare = re.sub(r"\d+", " number ", "".join(pieces))
    return " ".join(words(fold(bare))) or text.strip()


def _read(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))
