"""Figures over answers. Pure: nothing is read or written here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.evaluation.answers import Answer
from bot.evaluation.messages import OUT_OF_SCOPE
from bot.understanding.fallback import FALLBACK


@dataclass(frozen=True)
class Bands:
    """From `answer` on a guess is acted on; from `ask` on it is asked back ("did you mean …?"); below, not understood.

    `least_of`: intents that need more or less than `answer`.
    """

    ask: float
    answer: float
    least_of: Mapping[str, float]

    def of(self, given: Answer) -> str:
        """`answer`, `ask` or `none`."""
        if given.intent == FALLBACK or given.confidence < self.ask:
            return "none"
        return "answer" if given.confidence >= self.least_of.get(given.intent, self.answer) else "ask"


def share(given: Sequence[Answer], what: Callable[[Answer], bool]) -> float:
    """How many of the answers are so, 0 to 1; of none, 0."""
    return sum(map(what, given)) / len(given) if given else 0.0


def summary(given: Sequence[Answer], bands: Bands) -> dict[str, float]:
    """The figures of one group of answers.

    `right`, `in_three`: first guess, one of three; `wrong_given`: acted on though wrong, of all messages;
    `helped`: answered rightly, or asked back with the right one among three; `turned_away`: real wishes called out of
    scope; `scope_recall`: out-of-scope messages that get no answer to something else (called so, or not understood).
    """
    inside = [a for a in given if a.line.intent != OUT_OF_SCOPE]
    outside = [a for a in given if a.line.intent == OUT_OF_SCOPE]
    return {
        "messages": len(given),
        "right": share(given, lambda a: a.right),
        "right_in_scope": share(inside, lambda a: a.right),
        "in_three": share(given, lambda a: a.right_in_three),
        "wrong_given": share(given, lambda a: not a.right and bands.of(a) == "answer"),
        "helped": share(
            given, lambda a: (a.right and bands.of(a) == "answer") or (a.right_in_three and bands.of(a) == "ask")
        ),
        "asked_back": share(given, lambda a: bands.of(a) == "ask"),
        "not_understood": share(given, lambda a: bands.of(a) == "none"),
        "turned_away": share(inside, lambda a: a.intent == OUT_OF_SCOPE and not a.right),
        "scope_recall": share(outside, lambda a: a.intent in (OUT_OF_SCOPE, FALLBACK)),
    }


def groups(given: Sequence[Answer], of: Callable[[Answer], Sequence[str]]) -> dict[str, list[Answer]]:
    """Answers by what `of` says of each; an answer may stand in several groups."""
    found: dict[str, list[Answer]] = {}
    for answer in given:
        for name in of(answer):
            found.setdefault(name, []).append(answer)
    return dict(sorted(found.items()))


def confusions(given: Sequence[Answer], most: int) -> list[tuple[str, str, int]]:
    """The commonest mistakes: (meant, taken for, how often)."""
    pairs = Counter((a.line.intent, a.intent) for a in given if not a.right)
    return [(meant, taken, count) for (meant, taken), count in pairs.most_common(most)]


@dataclass(frozen=True)
class Bin:
    """Answers of about the same confidence: how sure on average, and how many of them right."""

    sure: float
    right: float
    messages: int


def reliability(given: Sequence[Answer], bins: int = 10) -> list[Bin]:
    """Confidence against truth, in `bins` equal steps of confidence; what was no message at all is left out."""
    found: dict[int, list[Answer]] = {}
    for answer in given:
        if answer.intent != FALLBACK:
            found.setdefault(min(int(answer.confidence * bins), bins - 1), []).append(answer)
    return [
        Bin(sum(a.confidence for a in own) / len(own), share(own, lambda a: a.right), len(own))
        for _, own in sorted(found.items())
    ]


def calibration_error(given: Sequence[Answer]) -> float:
    """Expected distance between confidence and truth (ECE over ten bins)."""
    bins = reliability(given)
    total = sum(b.messages for b in bins)
    return sum(abs(b.sure - b.right) * b.messages for b in bins) / total if total else 0.0


def macro_f1(given: Sequence[Answer]) -> float:
    """Mean of the F1 of every intent that occurs, so that rare wishes count as much as frequent ones."""
    names = {a.line.intent for a in given}
    scores = []
    for name in names:
        hits = sum(a.right and a.line.intent == name for a in given)
        taken = sum(a.intent == name and not a.right for a in given)
        missed = sum(a.line.intent == name and not a.right for a in given)
        scores.append(2 * hits / (2 * hits + taken + missed) if hits else 0.0)
    return sum(scores) / len(scores) if scores else 0.0


def scope_recall_at(given: Sequence[Answer], most_turned_away: float) -> float:
    """Out-of-scope messages recognised when at most this share of real wishes is turned away.

    The score is the probability given to `out_of_scope` in the ranking (0 when it is not among the guesses kept); what
    was no message at all counts as recognised.
    """

    def score(answer: Answer) -> float:
        if answer.intent == FALLBACK:
            return 1.0
        return dict(answer.ranking).get(OUT_OF_SCOPE, 0.0)

    inside = sorted((score(a) for a in given if a.line.intent != OUT_OF_SCOPE), reverse=True)
    outside = [score(a) for a in given if a.line.intent == OUT_OF_SCOPE]
    if not inside or not outside:
        return 0.0
    limit = inside[min(int(len(inside) * most_turned_away), len(inside) - 1)]
    return sum(value > limit for value in outside) / len(outside)
