"""What a language must name so that times in it can be read; the three are in french, dutch and english.

Everything is written for folded text (lower case, no accents), SMS, dialect and the usual typing errors included, as
regular expressions; "a_b c" lists alternatives, with "_" for a space or a hyphen. Placeholders:

{D} a weekday, {P} a part of the day written on to it, {N} a number, {M} a month,
{H} an hour, {MM} minutes in digits, {Q} minutes in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class NumberWords:
    """One to thirty-one in order, as they are counted and as days of a month; the first to the fourth; what else stands
    for one.
    """

    cardinals: str
    days: str
    nth: str
    ones: str


@dataclass(frozen=True)
class DayWords:
    """Days and dates."""

    # Monday first. The short ones are other words too: they count beside a clock, a date or a part of the day.
    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]
    # With what says which one: the groups this, next, past, one_week, two_weeks and weeks (later).
    weekday: str
    # By their distance from today.
    relative: Mapping[int, str]
    # "The last Monday of the month".
    last: str
    nth_of: str
    month: str
    # Where "morgen" is tomorrow and the morning.
    tomorrow_is_morning: bool
    # January first. The doubtful ones are other words too, the short ones count after the digits of a day only.
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    doubtful_months: str
    # Behind the digits of a day, and between it and its month.
    suffix: str
    of_month: str
    # Before a day that has no month: where its digits are enough, where the suffix is needed, where it may be a day.
    day_after: str
    ordinal_after: str
    maybe_after: str


@dataclass(frozen=True)
class PartWords:
    """Parts of the day by their names in hours.PARTS."""

    # Those that may stand alone, those that need a day or an otherwise empty message, those that need a day, today's.
    sure: Mapping[str, str]
    weak: Mapping[str, str]
    beside: Mapping[str, str]
    todays: Mapping[str, str]
    # Written on to the name of a day ("vrijdagnamiddag").
    suffixes: Mapping[str, str]


@dataclass(frozen=True)
class PeriodWords:
    """Weeks, weekends, months and distances. The groups begin, middle and end say which third is meant."""

    next_week: str
    week_after_next: str
    # A week after the one that was named before.
    week_after: str
    this_week: str
    week_of: str
    in_days: str
    # Numbers of days that say another ("huit jours" is a week).
    days_meant: Mapping[int, int]
    in_weeks: str
    within: str
    weekend: str
    before_month: str
    next_month: str
    this_month: str


@dataclass(frozen=True)
class HourWords:
    """Clock times. The groups of a form: h, m, half_day (am or pm), add and sub (minutes), half (an hour less half)."""

    clocks: tuple[str, ...]
    # Before a clock time; before a bare number that is one; before one that may be one.
    at: str
    at_bare: str
    about: str
    # Behind a bare number that is one, a part of the day.
    before_part: str
    after: str
    before: str
    between: str
    between_and: str
    to: str
    # Behind a number of hours that are no clock time ("10h par semaine"); behind whole hours only ("10 uur voor mijn
    # zaak", not "8u30 voor mijn werk").
    not_after: str
    not_after_whole: str


@dataclass(frozen=True)
class LinkWords:
    """What stands between and around times."""

    # Within one time, between two of them; before a day, with what it then means.
    glue: str
    alternatives: str
    after_day: str
    from_day: str
    before_day: str
    by_day: str
    # Between the day from which and the one to which an appointment moves.
    moves_to: str
    # Past times with all that belongs to them; words after which a time is past, or only the end of something.
    past: str
    past_before: str
    # What only looks like a time.
    noise: str
    # Behind a bare number that is an hour or a day; around a lone "10h" or "matin" that answers a question.
    closing: str
    filler: str


@dataclass(frozen=True)
class Words:
    """The vocabulary of one language."""

    numbers: NumberWords
    days: DayWords
    parts: PartWords
    periods: PeriodWords
    hours: HourWords
    links: LinkWords


def any_of(words: Iterable[str]) -> str:
    """A pattern for alternatives as they are listed, the longest first."""
    listed = sorted((word for row in words for word in row.split()), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(word.replace('_', '[ -]') for word in listed)})"


def unnamed(pattern: str) -> str:
    """The pattern without names for its groups, so that it can stand in another one twice."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
