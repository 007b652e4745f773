"""The two pictures of the report."""

from __future__ import annotations

from pathlib import Path

import matplotlib

matplotlib.use("Agg")  # no screen is needed, and none may be there

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from bot.evaluation.answers import Answer
from bot.evaluation.messages import OUT_OF_SCOPE
from bot.evaluation.scores import Bands, reliability, share


def draw_reliability(given: list[Answer], bands: Bands, file: Path) -> None:
    """Confidence against how often it was right; the bands as lines, the number of messages as dots."""
    bins = reliability(given)
    figure, axis = plt.subplots(figsize=(5, 4))
    axis.plot([0, 1], [0, 1], color="0.8", linewidth=1)
    axis.plot([b.sure for b in bins], [b.right for b in bins], marker="o", color="#00695c")
    for b in bins:
        axis.annotate(str(b.messages), (b.sure, b.right), textcoords="offset points", xytext=(4, -11), fontsize=7)
    for limit, name in ((bands.ask, "ask back"), (bands.answer, "answer")):
        axis.axvline(limit, color="#c62828", linestyle=":", linewidth=1)
        axis.text(limit + 0.01, 0.02, name, fontsize=7, color="#c62828")
    axis.set(xlabel="confidence", ylabel="right", xlim=(0, 1), ylim=(0, 1))
    _save(figure, file)


def draw_coverage(given: list[Answer], file: Path) -> None:
    """What each threshold of answering costs: wrong answers given against messages answered."""
    figure, axis = plt.subplots(figsize=(5, 4))
    steps = [i / 50 for i in range(10, 50)]
    answered = [share(given, lambda a, least=least: a.confidence >= least) for least in steps]  # type: ignore[misc]
    wrong = [
        share(given, lambda a, least=least: a.confidence >= least and not a.right)  # type: ignore[misc]
        for least in steps
    ]
    outside = [a for a in given if a.line.intent == OUT_OF_SCOPE]
    missed = [
        share(outside, lambda a, least=least: a.confidence >= least and not a.right)  # type: ignore[misc]
        for least in steps
    ]
    axis.plot(steps, answered, label="answered, of all", color="#00695c")
    axis.plot(steps, wrong, label="wrong answers, of all", color="#c62828")
    axis.plot(steps, missed, label="answered though out of scope, of those", color="#ef6c00", linestyle="--")
    axis.set(xlabel="answer from this confidence on", ylim=(0, 1))
    axis.legend(fontsize=7)
    _save(figure, file)


def _save(figure: Figure, file: Path) -> None:
    figure.tight_layout()
    # without the date of writing, so that the same figures give the same file
    figure.savefig(file, dpi=110, metadata={"Software": None})
    plt.close(figure)
