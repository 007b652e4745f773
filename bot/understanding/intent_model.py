"""The intent of a message: a linear classifier over sentence vectors and n-grams, with honest probabilities."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize_scalar

from bot.understanding import softmax
from bot.understanding.encoders import Vectors
from bot.understanding.features import Features
from bot.understanding.language_model import is_known_word
from bot.understanding.text import fold
from bot.understanding.typing_errors import common_words, corrected

Floats = npt.NDArray[np.float32]

_ARRAYS = "weights.npz"
_NAMES = "names.json"
# Every fifth line is kept out of a first fit, to see how sure the classifier may be.
_HELD_OUT_EVERY = 5


@dataclass(frozen=True)
class IntentModel:
    """A trained classifier. `temperature` divides its scores so that a confidence of 0.7 is right seven times in
    ten.
    """

    intents: tuple[str, ...]
    features: Features
    weights: softmax.SoftmaxWeights
    temperature: float
    common: Mapping[str, int]
    """Words that a mistyped one may stand for (`typing_errors.py`)."""

    @classmethod
    def train(
        cls,
        texts: Sequence[str],
        intents: Sequence[str],
        vectors: Vectors,
        inverse_regularisation: float,
        prior: Mapping[str, float],
    ) -> IntentModel:
        """Learn from prepared texts, their intents and their sentence vectors (one row per text).

        All intents count as equally frequent, apart from those in `prior`: how many times likelier one is than that.
        """
        names = tuple(sorted(set(intents)))
        place = {name: i for i, name in enumerate(names)}
        labels = np.asarray([place[intent] for intent in intents], dtype=np.int64)
        features = Features.learn(texts, vectors)
        dense, sparse = features.dense(vectors), features.sparse(texts)
        held = _held_out(labels)
        first = softmax.fit(dense[~held], sparse[~held], labels[~held], len(names), inverse_regularisation)
        temperature = 1.0
        if held.any():
            temperature = best_temperature(first.scores(dense[held], sparse[held]), labels[held])
        weights = softmax.fit(dense, sparse, labels, len(names), inverse_regularisation, start=first)
        for name, times in prior.items():
            if name in place:
                weights.bias[place[name]] += temperature * np.log(times)
        return cls(names, features, weights, temperature, common_words(texts))

    def probabilities(self, texts: Sequence[str], vectors: Vectors) -> Floats:
        """One row per prepared text, one column per intent of `intents`."""
        scores = self.weights.scores(self.features.dense(vectors), self.features.sparse(texts))
        return softmax.softmax(np.asarray(scores / self.temperature, dtype=np.float32))

    def knows(self, word: str) -> bool:
        """Whether a lower-case word is used in one of the three languages, or stood in the training lines."""
        return is_known_word(word) or self.features.has_word(fold(word))

    def corrected(self, text: str) -> str:
        """A text whose typing errors are read as what they stand for."""
        return corrected(text, self.common, self.knows)

    def save(self, folder: Path) -> None:
        """Write arrays and names (no pickled objects) to a folder that exists."""
        idf = {f"idf_{i}": values for i, values in enumerate(self.features.weights())}
        np.savez_compressed(
            folder / _ARRAYS,
            centre=self.features.centre,
            dense=self.weights.dense,
            sparse=self.weights.sparse,
            bias=self.weights.bias,
            **idf,
        )
        names = {
            "intents": self.intents,
            "temperature": self.temperature,
            "vocabularies": self.features.vocabularies(),
            "words": sorted(self.features.words),
            "common": self.common,
        }
        (folder / _NAMES).write_text(json.dumps(names, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> IntentModel:
        """Read what `save` wrote."""
        names = json.loads((folder / _NAMES).read_text(encoding="utf-8"))
        with np.load(folder / _ARRAYS, allow_pickle=False) as arrays:
            idf = [arrays[f"idf_{i}"] for i in range(len(names["vocabularies"]))]
            features = Features.restore(arrays["centre"], names["vocabularies"], idf, names["words"])
            weights = softmax.SoftmaxWeights(arrays["dense"], arrays["sparse"], arrays["bias"])
        return cls(tuple(names["intents"]), features, weights, float(names["temperature"]), names["common"])


def _held_out(labels: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Every fifth row of each intent that has at least five, so that the first fit still sees every intent."""
    held = np.zeros(len(labels), dtype=np.bool_)
    for label in np.unique(labels):
        held[np.flatnonzero(labels == label)[_HELD_OUT_EVERY - 1 :: _HELD_OUT_EVERY]] = True
    return held


def best_temperature(scores: Floats, labels: npt.NDArray[np.int64]) -> float:
    """What to divide scores by so that the true labels become most probable (between 0.2 and 5)."""

    def surprise(temperature: float) -> float:
        rows = softmax.softmax(np.asarray(scores / temperature, dtype=np.float32))
        return -float(np.log(np.maximum(rows[np.arange(len(labels)), labels], 1e-9)).mean())

    return float(minimize_scalar(surprise, bounds=(0.2, 5.0), method="bounded").x)
