"""Multinomial logistic regression over dense and sparse features side by side.

scikit-learn's would need one matrix: dense columns stored as sparse ones make it five times slower, and densified
n-grams do not fit in memory.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Floats = npt.NDArray[np.float32]
Labels = npt.NDArray[np.int64]

# Further steps take as long again and move no figure by more than noise.
_MOST_ITERATIONS = 60
_CLOSE_ENOUGH = 1e-3
# From weights learnt on most of the same rows, the rest is soon taken in.
_MOST_ITERATIONS_FROM_START = 20


@dataclass(frozen=True)
class SoftmaxWeights:
    """Weights per class: `dense` (features, classes), `sparse` (n-grams, classes), `bias` (classes,)."""

    dense: Floats
    sparse: Floats
    bias: Floats

    def scores(self, dense: Floats, sparse: csr_matrix) -> Floats:
        """Unnormalised log-probabilities, one row per text."""
        return np.asarray(dense @ self.dense + sparse @ self.sparse + self.bias, dtype=np.float32)


def softmax(scores: Floats) -> Floats:
    """Rows of probabilities."""
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=1, keepdims=True), dtype=np.float32)


def balanced(labels: Labels, classes: int) -> Floats:
    """A weight per row so that every class counts the same, 1 on average."""
    counts = np.bincount(labels, minlength=classes).astype(np.float32)
    return np.asarray(len(labels) / (classes * counts[labels]), dtype=np.float32)


def fit(
    dense: Floats,
    sparse: csr_matrix,
    labels: Labels,
    classes: int,
    inverse_regularisation: float,
    start: SoftmaxWeights | None = None,
) -> SoftmaxWeights:
    """Weights that minimise C * (balanced log loss) + half the squared weights.

    dense: (rows, features); sparse: (rows, n-grams); labels: (rows,) with values below `classes`. Begins at `start`,
    or at zero; nothing is random, so the same data gives the same weights.
    """
    rows, width = dense.shape
    ngrams = sparse.shape[1]
    sparse = sparse.astype(np.float32)
    transposed = sparse.T.tocsr()
    importance = balanced(labels, classes)[:, None]
    wanted = np.zeros((rows, classes), dtype=np.float32)
    wanted[np.arange(rows), labels] = 1.0

    def unpack(flat: npt.NDArray[np.float64]) -> SoftmaxWeights:
        table = flat.astype(np.float32).reshape(width + ngrams + 1, classes)
        return SoftmaxWeights(table[:width], table[width:-1], table[-1])

    def loss(flat: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        weights = unpack(flat)
        probabilities = softmax(weights.scores(dense, sparse))
        own = np.maximum(probabilities[np.arange(rows), labels], 1e-12)
        error = importance * (probabilities - wanted) * np.float32(inverse_regularisation)
        gradient = np.concatenate(
            [dense.T @ error + weights.dense, transposed @ error + weights.sparse, error.sum(0)[None]]
        )
        penalty = 0.5 * float(np.square(flat[: (width + ngrams) * classes]).sum())
        value = penalty - inverse_regularisation * float((importance[:, 0] * np.log(own)).sum(dtype=np.float64))
        return value, gradient.astype(np.float64).ravel()

    first, most = np.zeros((width + ngrams + 1) * classes), _MOST_ITERATIONS
    if start is not None:
        most = _MOST_ITERATIONS_FROM_START
        first = np.concatenate([start.dense, start.sparse, start.bias[None]]).astype(np.float64).ravel()
    options = {"maxiter": most, "maxcor": 8, "ftol": _CLOSE_ENOUGH}
    return unpack(minimize(loss, first, jac=True, method="L-BFGS-B", options=options).x)
