"""Figures over replies. Pure: nothing is read or written here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.evaluation.messages import OUT_OF_SCOPE, Line

# What the candidates say when they did not understand.
NOT_UNDERSTOOD = frozenset({"nlu_fallback", "None"})


@dataclass(frozen=True)
class Reply:
    """What one candidate said to one message.

    `intent`: its answer at its own thresholds; `guesses`: best first, whatever their confidence; then how long it
    took by the clock, and how much processor time it used.
    """

    intent: str
    guesses: Sequence[str]
    milliseconds: float
    processor_milliseconds: float

    @property
    def first_guess(self) -> str | None:
        """The best guess that names an intent."""
        return next((guess for guess in self.guesses if guess not in NOT_UNDERSTOOD), None)

    @property
    def turned_away(self) -> bool:
        """Whether the message was called out of scope or not understood."""
        return self.intent == OUT_OF_SCOPE or self.intent in NOT_UNDERSTOOD


@dataclass(frozen=True)
class Scores:
    """Shares from 0 to 1; `scope_recall` and `false_alarms` are None where no message is out of scope.

    `guessed`: the first guess is right, by language and for "all". `served`: the answer at the candidate's own
    thresholds is right; a message out of scope may also be not understood. `scope_recall`: messages out of scope that
    are called so or not understood. `false_alarms`: other messages that are.
    """

    guessed: dict[str, float]
    served: float
    scope_recall: float | None
    false_alarms: float | None


def scores(lines: Sequence[Line], replies: Sequence[Reply]) -> Scores:
    """The figures of the replies to these lines, in the same order."""
    both = list(zip(lines, replies, strict=True))
    languages = {name: [pair for pair in both if pair[0].language == name] for name in ("fr", "nl", "en")}
    outside = [pair for pair in both if pair[0].intent == OUT_OF_SCOPE]
    inside = [pair for pair in both if pair[0].intent != OUT_OF_SCOPE]
    return Scores(
        guessed={name: _share(own, _guessed) for name, own in {**languages, "all": both}.items()},
        served=_share(both, _served),
        scope_recall=_share(outside, lambda _, reply: reply.turned_away) if outside else None,
        false_alarms=_share(inside, _false_alarm) if outside else None,
    )


def percentiles(values: Sequence[float]) -> tuple[float, float]:
    """The 50th and the 95th."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]


def _guessed(line: Line, reply: Reply) -> bool:
    return reply.first_guess is not None and line.accepts(reply.first_guess)


def _served(line: Line, reply: Reply) -> bool:
    return line.accepts(reply.intent) or (line.intent == OUT_OF_SCOPE and reply.turned_away)


def _false_alarm(line: Line, reply: Reply) -> bool:
    return reply.turned_away and not line.accepts(reply.intent)


def _share(pairs: Sequence[tuple[Line, Reply]], is_so: Callable[[Line, Reply], bool]) -> float:
    return sum(is_so(*pair) for pair in pairs) / len(pairs)
