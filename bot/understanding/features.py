"""Numbers for a text: centred sentence vectors beside weighted words and letter groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.understanding.encoders import USE_SIZE, Vectors
from bot.understanding.text import fold, words

Floats = npt.NDArray[np.float32]

# The share of the sentence vectors beside the two n-gram blocks of length one.
_VECTOR_LENGTH = 2.0
# The rarest n-grams make training three times slower and understanding no better (measured on the development set).
_KINDS: tuple[dict[str, Any], ...] = (
    {"analyzer": "word", "ngram_range": (1, 2), "token_pattern": r"(?u)\b\w+\b"},
    {"analyzer": "char_wb", "ngram_range": (2, 5)},
)
_RARE = {"word": {"min_df": 3, "max_features": 20_000}, "char_wb": {"min_df": 5, "max_features": 30_000}}
_FEW_LINES = 1000


def _vectorizer(kind: dict[str, Any], **more: Any) -> TfidfVectorizer:
    return TfidfVectorizer(lowercase=False, sublinear_tf=True, dtype=np.float32, **kind, **more)


def _learnt(kind: dict[str, Any], folded: Sequence[str]) -> TfidfVectorizer:
    # few lines (a test, a first draft of the data) have no n-grams to spare
    limits = _RARE[kind["analyzer"]] if len(folded) >= _FEW_LINES else {"min_df": 2}
    return _vectorizer(kind, **limits).fit(folded)


def _unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)


@dataclass(frozen=True)
class Features:
    """What turns (text, sentence vector) into numbers: learnt once from the training texts."""

    centre: Floats
    vectorizers: tuple[TfidfVectorizer, ...]
    words: frozenset[str]

    @classmethod
    def learn(cls, texts: Sequence[str], vectors: Vectors) -> Features:
        """Vocabulary and weights of the n-grams, and the middle of the sentence vectors."""
        folded = [fold(text) for text in texts]
        # every word counts as known, also one that is too rare to be a feature ("rebonjour")
        known = frozenset(word for text in folded for word in words(text))
        return cls(vectors.mean(axis=0), tuple(_learnt(kind, folded) for kind in _KINDS), known)

    def dense(self, vectors: Vectors) -> Floats:
        """Each encoder's part, centred and of equal length; e5's vectors all point the same way before centring."""
        centred = vectors - self.centre
        parts = [_unit(vectors[:, :USE_SIZE]), _unit(centred[:, USE_SIZE:])]
        return np.asarray(np.concatenate(parts, axis=1) * _VECTOR_LENGTH, dtype=np.float32)

    def sparse(self, texts: Sequence[str]) -> csr_matrix:
        """Word and letter-group weights, one row per text."""
        folded = [fold(text) for text in texts]
        return hstack([v.transform(folded) for v in self.vectorizers], format="csr", dtype=np.float32)

    def has_word(self, word: str) -> bool:
        """Whether a folded word stood in the training texts."""
        return word in self.words

    def vocabularies(self) -> list[list[str]]:
        """The n-grams of each kind in the order of their columns."""
        return [sorted(v.vocabulary_, key=v.vocabulary_.__getitem__) for v in self.vectorizers]

    def weights(self) -> list[npt.NDArray[np.float32]]:
        """The inverse document frequencies, in the order of `vocabularies`."""
        return [np.asarray(v.idf_, dtype=np.float32) for v in self.vectorizers]

    @classmethod
    def restore(
        cls,
        centre: Floats,
        vocabularies: Sequence[Sequence[str]],
        weights: Sequence[npt.NDArray[np.float32]],
        known: Iterable[str],
    ) -> Features:
        """The features that `centre`, `vocabularies`, `weights` and `words` came from."""
        restored = []
        for kind, ngrams, idf in zip(_KINDS, vocabularies, weights, strict=True):
            vectorizer = _vectorizer(kind, vocabulary={ngram: i for i, ngram in enumerate(ngrams)})
            vectorizer.idf_ = idf
            restored.append(vectorizer)
        return cls(centre, tuple(restored), frozenset(known))
