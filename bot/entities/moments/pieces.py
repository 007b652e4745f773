"""The pieces of which a time is said, and what a rule is that finds them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.entities.moments.days import Date, Day
from bot.entities.moments.hours import Hours, Part
from bot.entities.moments.periods import Period

# How much a piece needs: nothing, a message that says nothing else, or another piece beside it.
SURE, ALONE, BESIDE = 2, 1, 0
# What only looks like a time; what makes those beside it past; "the week after" one that was named; words for a day.
NOISE, PAST, WEEK_AFTER = "noise", "past", "week after"
AFTER, FROM, BEFORE, BY, BETWEEN = "after", "from", "before", "by", "between"


@dataclass(frozen=True)
class Piece:
    """What is said at [start, end): a time, or with a `role` something that changes the times beside it."""

    start: int
    end: int
    day: Day | None = None
    period: Period | None = None
    part: Part | None = None
    hours: Hours | None = None
    role: str = ""
    strength: int = SURE

    @property
    def has_day(self) -> bool:
        """Whether it says on which days."""
        return self.day is not None or self.period is not None

    @property
    def has_hours(self) -> bool:
        """Whether it says at which time of the day."""
        return self.part is not None or self.hours is not None

    def overlaps(self, other: Piece) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


Build = Callable[[re.Match[str], datetime], list[Piece]]
"""What a match says, seen from a moment; nothing when it says nothing."""


@dataclass(frozen=True)
class Rule:
    """A pattern for folded text, and what its matches say."""

    pattern: re.Pattern[str]
    build: Build


def rule(pattern: str, build: Build, then: str = "", *, start: str = r"(?<!\w)(?<!\d[.,/:+-])") -> Rule:
    """A rule for whole words; `then` is a condition on what follows."""
    return Rule(re.compile(rf"{start}(?:{pattern})(?!\w){then}"), build)


def piece(
    m: re.Match[str],
    *,
    day: Day | None = None,
    period: Period | None = None,
    part: Part | None = None,
    hours: Hours | None = None,
    role: str = "",
    strength: int = SURE,
) -> list[Piece]:
    """The one piece that a match is."""
    return [Piece(m.start(), m.end(), day, period, part, hours, role, strength)]


def dated(m: re.Match[str], date: Date, now: datetime, strength: int = SURE) -> list[Piece]:
    """A date that there is; one that there is not, or that is past, hides what it is written with."""
    return piece(m, day=date, strength=strength) if date.on(now) else piece(m, role=NOISE)


def always(*, period: Period | None = None, role: str = "") -> Build:
    """Says the same whatever was matched."""
    return lambda m, _: piece(m, period=period, role=role)
