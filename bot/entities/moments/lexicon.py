"""The patterns of one language that several rules share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.entities.moments.numbers import Numbers
from bot.entities.moments.words import Words, any_of

# An article or a preposition before a date.
THE = r"(?:le |la |de |den |op |the |on )?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
NO_YEAR = r"(?!,? ?(?:19|20)\d\d)"


class Lexicon:
    """The words of a language as patterns."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.numbers = Numbers(words.numbers)
        days = words.days
        self._months = [re.compile(any_of(row)) for row in zip(days.months, days.short_months, strict=True)]
        doubtful = days.doubtful_months.split()
        # All months; those that are no other words; those and the short ones, for behind or before the digits of a day.
        self.month = any_of(days.months)
        self.sure_month = any_of(word for row in days.months for word in row.split() if word not in doubtful)
        self.dated_month = any_of((*days.months, *days.short_months))
        # What may follow a bare number: the end, a sign, or a word that goes on with the sentence. No unit, no noun.
        closing = "|".join(re.escape(word) for word in words.links.closing.split())
        self.closing = rf"(?! ?[€%°k])(?![.,:/-]?\d)(?=\W*$| *[^\w\s'€%°.,:/+-]|[.,:]? +(?:{closing})(?!\w)|[,.;:!?] )"

    def month_number(self, text: str) -> int:
        """Which month a name or a number is."""
        if text.isdecimal():
            return int(text)
        return next(number for number, month in enumerate(self._months, start=1) if month.fullmatch(text))

    def filled(self, pattern: str) -> str:
        """The pattern with {N} and the like, {D} and {M} for the numbers, weekdays and months of the language."""
        weekday = any_of(self.words.days.weekdays)
        return self.numbers.filled(pattern).replace("{D}", weekday).replace("{M}", self.month)


def each(names: Sequence[str]) -> list[re.Pattern[str]]:
    """A pattern for each weekday."""
    return [re.compile(any_of([row])) for row in names]


def number_in(days: Sequence[re.Pattern[str]], text: str) -> int:
    """Which weekday `text` is, Monday is 0."""
    return next(number for number, day in enumerate(days) if day.fullmatch(text))
