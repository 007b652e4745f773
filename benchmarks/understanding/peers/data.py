"""What is learnt and what is tried, the same for every candidate, as JSON."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.evaluation.messages import Line, held_out_lines, training_lines

SEED = 20261125


@dataclass(frozen=True)
class DataSet:
    """Lines to learn from, and lines to try that were never learnt."""

    train: Sequence[Line]
    test: Sequence[Line]

    def write(self, file: Path) -> None:
        """Write for a candidate of any language: `{"train": […], "test": […]}`, a line as an object."""
        sides = {"train": [asdict(line) for line in self.train], "test": [asdict(line) for line in self.test]}
        file.write_text(json.dumps(sides, ensure_ascii=False, indent=1), encoding="utf-8")


def own() -> DataSet:
    """This project's messages: all that are trained on, and the development set, which others wrote.

    A message that stands in both is not learnt.
    """
    tried = held_out_lines()
    texts = {line.text.casefold() for line in tried}
    return DataSet([line for line in training_lines() if line.text.casefold() not in texts], tried)


def few(data: DataSet, many: int) -> DataSet:
    """The same with at most `many` messages per intent and language to learn from, drawn with a fixed seed."""
    chance = random.Random(SEED)
    groups: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in data.train:
        groups[line.language, line.intent].append(line)
    drawn = [line for _, lines in sorted(groups.items()) for line in chance.sample(lines, min(many, len(lines)))]
    return DataSet(drawn, data.test)
