"""The numbers that times are told with, one to thirty-one, in digits and in words."""

from __future__ import annotations

from bot.entities.moments.words import NumberWords, any_of, unnamed

# Behind whole hours; other minutes are told in digits.
_MINUTES_IN_WORDS = (5, 10, 15, 20, 25, 30)
_HOURS = 24
DAY_DIGITS = r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?!\d)"
MINUTES = r"[0-5]\d(?!\d)"
_HOUR_DIGITS = r"(?<!\d)(?:[01]?\d|2[0-3])(?!\d)"
_QUANTITIES = {"a couple of": 2}


class Numbers:
    """Patterns for the numbers of one language, and their values."""

    def __init__(self, words: NumberWords) -> None:
        cardinals = words.cardinals.split()
        self._values = {word.replace("_", " "): i for i, word in enumerate(cardinals, start=1)}
        self._values |= dict.fromkeys(words.ones.split(), 1)
        self._values |= {word.replace("_", " "): i for i, word in enumerate(words.nth.split(), start=1)} | _QUANTITIES
        self._values |= {word.replace("_", " "): i for i, word in enumerate(words.days.split(), start=1)}
        hours = [word for i, word in enumerate(cardinals, start=1) if i < _HOURS]
        self.count = rf"(?:{any_of([*cardinals, words.ones])}|\d{{1,2}}(?!\d))"
        self.day_in_words = any_of([words.days])
        self.day = rf"(?:{any_of([words.cardinals, words.days])}|{DAY_DIGITS})"
        # "une heure", but no "a heure": of the words for one only those that are numbers.
        self.hour = rf"(?:{any_of([*hours, *(w for w in words.ones.split() if len(w) > len('an'))])}|{_HOUR_DIGITS})"
        self._minutes = any_of(word for i, word in enumerate(cardinals, start=1) if i in _MINUTES_IN_WORDS)

    def filled(self, pattern: str) -> str:
        """The pattern with {N}, {Q} and {MM} for the numbers of the language."""
        for name, own in (("{N}", self.count), ("{Q}", self._minutes), ("{MM}", unnamed(MINUTES))):
            pattern = pattern.replace(name, own)
        return pattern

    def value(self, text: str) -> int:
        """What a number found by one of the patterns says."""
        return int(text) if text.isdecimal() else self._values[text.replace("-", " ")]
