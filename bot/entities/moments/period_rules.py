"""Parts of the day, weeks, weekends, months, and the words that change the times beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from bot.entities.moments.days import InDays
from bot.entities.moments.hours import PARTS, Part
from bot.entities.moments.lexicon import NO_YEAR, YEAR, Lexicon
from bot.entities.moments.periods import Month, Stretch, Week, Weekend
from bot.entities.moments.pieces import (
    AFTER,
    ALONE,
    BEFORE,
    BESIDE,
    BETWEEN,
    BY,
    FROM,
    NOISE,
    PAST,
    SURE,
    WEEK_AFTER,
    Build,
    Piece,
    Rule,
    always,
    piece,
    rule,
)

_AROUND_THE_CLOCK = (
    r"24 ?[hu]? ?(?:/|sur|op) ?(?:24 ?[hu]?|7)|[67] ?[jd]? ?/ ?7|7 (?:jours|dagen|days) (?:sur|op|a) (?:7|sept|week)"
)
# "In March 3" is no month, "en sept jours" neither.
_NO_DAY = rf"{NO_YEAR}(?! (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b)(?! ?(?:jours?|ans?|mois|semaines?|heures?)\b)"
_WEEK = 7


class PeriodRules:
    """The rules for parts of the day and periods of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words = lexicon.words

    def rules(self) -> Iterator[Rule]:
        """All of them."""
        yield from self._roles()
        yield from self._parts()
        yield from self._weeks()
        yield from self._months()

    def _roles(self) -> Iterator[Rule]:
        links, filled = self._words.links, self._lexicon.filled
        yield rule(filled(f"{links.past}|{links.past_before}"), always(role=PAST))
        yield rule(filled(f"{links.noise}|{_AROUND_THE_CLOCK}"), always(role=NOISE))
        for role, pattern in (
            (AFTER, links.after_day),
            (FROM, links.from_day),
            (BEFORE, links.before_day),
            (BY, links.by_day),
            (BETWEEN, self._words.hours.between),
            (WEEK_AFTER, self._words.periods.week_after),
        ):
            yield rule(pattern, always(role=role))

    def _parts(self) -> Iterator[Rule]:
        parts = self._words.parts
        for listed, strength in ((parts.sure, SURE), (parts.weak, ALONE), (parts.beside, BESIDE)):
            for name, pattern in listed.items():
                yield rule(pattern, _part(PARTS[name], strength))
        for name, pattern in parts.todays.items():
            # "Ce midi-là" is another day's.
            yield rule(pattern, _todays(PARTS[name]), "(?!-la)")

    def _weeks(self) -> Iterator[Rule]:
        words, filled = self._words.periods, self._lexicon.filled
        yield rule(words.next_week, lambda m, _: piece(m, period=Week(1, _third(m))))
        yield rule(words.week_after_next, always(period=Week(2)))
        yield rule(words.this_week, lambda m, _: piece(m, period=Week(0, _third(m))))
        yield rule(filled(words.in_weeks), self._in_weeks)
        yield rule(filled(words.within), self._within)
        yield rule(words.weekend, _weekend)

    def _months(self) -> Iterator[Rule]:
        words, lexicon = self._words.periods, self._lexicon
        year = rf"(?: {YEAR})?"
        yield rule(words.next_month, lambda m, _: piece(m, period=Month(ahead=1, third=_third(m))))
        yield rule(words.this_month, lambda m, _: piece(m, period=Month(third=_third(m))))
        yield rule(rf"{words.before_month}(?P<month>{lexicon.month}){year}", self._month, _NO_DAY)
        yield rule(rf"(?P<month>{lexicon.sure_month}){year}", self._month, _NO_DAY)
        yield rule(rf"(?P<month>{lexicon.month}) {YEAR}", self._month)

    def _in_weeks(self, m: re.Match[str], now: datetime) -> list[Piece]:
        said = m.groupdict()
        weeks = self._lexicon.numbers.value(said["n"] or said["n_b"])
        return piece(m, period=Week(around=InDays(_WEEK * weeks)))

    def _within(self, m: re.Match[str], now: datetime) -> list[Piece]:
        days = self._lexicon.numbers.value(m["n"]) * (_WEEK if m["weeks"] else 1)
        return piece(m, period=Stretch(last=InDays(days)))

    def _month(self, m: re.Match[str], now: datetime) -> list[Piece]:
        year = int(m["year"]) if m["year"] else None
        if year and year < now.year:
            return piece(m, role=NOISE)
        return piece(m, period=Month(self._lexicon.month_number(m["month"]), year=year, third=_third(m)))


def _part(part: Part, strength: int) -> Build:
    return lambda m, _: piece(m, part=part, strength=strength)


def _todays(part: Part) -> Build:
    return lambda m, _: piece(m, day=InDays(0), part=part)


def _weekend(m: re.Match[str], now: datetime) -> list[Piece]:
    return piece(m, role=PAST) if m["past"] else piece(m, period=Weekend("next" if m["next"] else ""))


def _third(m: re.Match[str]) -> str:
    said = m.groupdict()
    return next((name for name in ("begin", "middle", "end") if said.get(name)), "")
