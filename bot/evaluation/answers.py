"""What the model answers to messages that it did not learn from, by the same steps as in service."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import yaml

from bot.entities.extract import extract
from bot.entities.places import names_of_places
from bot.evaluation.messages import MOMENT, ROOT, Line
from bot.understanding.encoders import VectorCache
from bot.understanding.fallback import Guess, decide
from bot.understanding.intent_model import IntentModel
from bot.understanding.language_model import identify
from bot.understanding.text import prepare

FOLDS = 5
# How many guesses of a ranking are kept: enough for "among the first three" and for the confusion pairs.
_KEPT = 5


@dataclass(frozen=True)
class Answer:
    """The ranking for one line, best first, before any threshold of confidence."""

    line: Line
    ranking: tuple[Guess, ...]

    @property
    def intent(self) -> str:
        """The first guess."""
        return self.ranking[0][0]

    @property
    def confidence(self) -> float:
        """How sure the first guess is, 0 to 1."""
        return self.ranking[0][1]

    @property
    def right(self) -> bool:
        """Whether the first guess is right."""
        return self.line.accepts(self.intent)

    @property
    def right_in_three(self) -> bool:
        """Whether one of the first three guesses is."""
        return any(self.line.accepts(name) for name, _ in self.ranking[:3])


def settings() -> dict[str, Any]:
    """What config.yml says about the intent classifier, over its defaults."""
    from bot.understanding.intent_classifier import HybridIntentClassifier

    pipeline = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    own = next(part for part in pipeline if part["name"].endswith("HybridIntentClassifier"))
    return {**HybridIntentClassifier.get_default_config(), **own}


def cross_validated(lines: Sequence[Line], config: dict[str, Any], cache: VectorCache) -> list[Answer]:
    """The answer to each line by a model that saw the other four fifths."""
    fold = np.random.RandomState(0).permutation(len(lines)) % FOLDS
    found: dict[int, Answer] = {}
    for k in range(FOLDS):
        seen = [line for line, own in zip(lines, fold, strict=True) if own != k]
        kept = np.flatnonzero(fold == k)
        model = learn(seen, config, cache)
        found |= dict(zip(kept.tolist(), answers(model, [lines[i] for i in kept], cache), strict=True))
    return [found[i] for i in range(len(lines))]


def learn(lines: Sequence[Line], config: dict[str, Any], cache: VectorCache) -> IntentModel:
    """A model of these lines, as `make train` makes it."""
    texts = [prepare(line.text) for line in lines]
    intents = [line.intent for line in lines]
    return IntentModel.train(texts, intents, cache.encode(texts), config["C"], config["prior"])


def answers(model: IntentModel, lines: Sequence[Line], cache: VectorCache) -> Iterator[Answer]:
    """The model's answer to each line, mistyped words read as a conversation reads them."""
    texts = [prepare(model.corrected(line.text)) for line in lines]
    for line, row in zip(lines, model.probabilities(texts, cache.encode(texts)), strict=True):
        guesses = [(model.intents[i], float(row[i])) for i in row.argsort()[::-1][:_KEPT]]
        named = bool(extract(line.text, identify(line.text, names_of_places()).name, MOMENT))
        yield Answer(line, tuple(decide(line.text, guesses, named, model.knows, 0.0)))
