"""All that one language knows of times."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from bot.entities.moments.clocks import Clocks
from bot.entities.moments.date_rules import DateRules
from bot.entities.moments.day_rules import DayRules
from bot.entities.moments.dutch import DUTCH
from bot.entities.moments.english import ENGLISH
from bot.entities.moments.french import FRENCH
from bot.entities.moments.hour_rules import HourRules
from bot.entities.moments.lexicon import Lexicon
from bot.entities.moments.period_rules import PeriodRules
from bot.entities.moments.pieces import Piece
from bot.entities.moments.words import Words

WORDS = {"fr": FRENCH, "nl": DUTCH, "en": ENGLISH}


class Grammar:
    """The rules of one language together."""

    def __init__(self, words: Words) -> None:
        lexicon = Lexicon(words)
        clocks = Clocks(words.hours, lexicon.numbers)
        # Of two that match the same, the first counts: "midi" is a part of the day before it is an hour.
        self._rules = [
            *PeriodRules(lexicon).rules(),
            *DayRules(lexicon).rules(),
            *DateRules(lexicon, clocks).rules(),
            *HourRules(lexicon, clocks).rules(),
        ]

    def pieces(self, text: str, now: datetime) -> list[Piece]:
        """The pieces in a folded text, none overlapping: the first to start wins, then the longest."""
        found = [group for rule in self._rules for m in rule.pattern.finditer(text) if (group := rule.build(m, now))]
        found.sort(key=lambda group: (group[0].start, -group[-1].end))
        kept: list[Piece] = []
        for group in found:
            if not kept or group[0].start >= kept[-1].end:
                kept += group
        return kept


@lru_cache(maxsize=len(WORDS))
def grammar(language: str) -> Grammar:
    """The grammar of a language, made once."""
    return Grammar(WORDS[language])
