"""Days that are named: weekdays, today, tomorrow, in three days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from bot.entities.moments.days import Date, InDays, NthWeekday, Weekday
from bot.entities.moments.hours import PARTS, Clock, Hours, Part
from bot.entities.moments.lexicon import Lexicon, each, number_in
from bot.entities.moments.numbers import DAY_DIGITS
from bot.entities.moments.pieces import ALONE, BESIDE, PAST, SURE, Build, Piece, Rule, piece, rule
from bot.entities.moments.words import any_of, unnamed

_ON = re.compile(r"\bon $")
# "Mardi 10" is ten o'clock when the 10th is no Tuesday.
_OFFICE_HOURS = range(8, 20)
_HOUR = 60


class DayRules:
    """The rules for days of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._days = lexicon.words.days
        self._suffixes = lexicon.words.parts.suffixes

    def rules(self) -> Iterator[Rule]:
        """All of them."""
        suffixes = "|".join(self._suffixes.values())
        suffix = f"(?P<part>{suffixes})" if suffixes else "(?P<part>(?!))"
        for names, strength in ((self._days.weekdays, SURE), (self._days.short_weekdays, BESIDE)):
            weekday = self._days.weekday.replace("{D}", any_of(names)).replace("{P}", suffix)
            yield rule(self._lexicon.filled(weekday), self._weekday(names, strength), "" if strength else "(?!')")
            number = (
                rf"(?P<day>{any_of(names)}),? (?P<date>(?:le |de |den |the )?)(?P<number>{DAY_DIGITS})"
                rf"(?P<suffix>{self._days.suffix}?)"
            )
            no_range = rf"(?! ?(?:[-–]|{self._lexicon.words.hours.to}) ?\d)"
            yield rule(number, self._weekday_with_number(names, strength), no_range + self._lexicon.closing)
            # "Vendredi 11 à 10h" is a range only when the 11th is no Friday.
            at_clock = rf"(?= (?:{self._lexicon.words.hours.at}) \d{{1,2}} ?[hu:])"
            yield rule(number, self._weekday_with_date(names), at_clock)
        for ahead, pattern in self._days.relative.items():
            yield rule(rf"(?:{pattern}){suffix}?", self._relative(ahead))
        yield rule(self._lexicon.filled(self._lexicon.words.periods.in_days), self._in_days)
        yield rule(self._nth_pattern(), self._nth_weekday)

    def _weekday(self, names: tuple[str, ...], strength: int) -> Build:
        days = each(names)

        def build(m: re.Match[str], now: datetime) -> list[Piece]:
            said = {name.removesuffix("_b"): value for name, value in m.groupdict().items() if value}
            if "past" in said:
                return piece(m, role=PAST)
            which = "next" if "next" in said else "this" if "this" in said else ""
            weeks = 1 if "one_week" in said else 2 if "two_weeks" in said else 0
            if "weeks" in said:
                weeks = self._lexicon.numbers.value(said["weeks"])
            part = self._suffix(said.get("part"))
            told = which == "next" or part or weeks or _ON.search(m.string[: m.start()])
            day = Weekday(number_in(days, said["day"]), which, weeks)
            return piece(m, day=day, part=part, strength=SURE if told else strength)

        return build

    def _weekday_with_number(self, names: tuple[str, ...], strength: int) -> Build:
        """ "Lundi 30" when the 30th is a Monday soon; else the number may be an hour."""
        days = each(names)

        def build(m: re.Match[str], now: datetime) -> list[Piece]:
            number, weekday = int(m["number"]), number_in(days, m["day"])
            date = Date(number)
            on = date.on(now)
            if on and on.weekday() == weekday:
                return piece(m, day=date, strength=max(strength, ALONE))
            if m["date"] or m["suffix"] or not strength or number not in _OFFICE_HOURS:
                return []
            return piece(m, day=Weekday(weekday), hours=Hours(Clock(number * _HOUR)), strength=strength)

        return build

    def _weekday_with_date(self, names: tuple[str, ...]) -> Build:
        days = each(names)

        def build(m: re.Match[str], now: datetime) -> list[Piece]:
            date = Date(int(m["number"]))
            on = date.on(now)
            return piece(m, day=date) if on and on.weekday() == number_in(days, m["day"]) else []

        return build

    def _relative(self, ahead: int) -> Build:
        return lambda m, _: piece(m, day=InDays(ahead), part=self._suffix(m["part"]))

    def _in_days(self, m: re.Match[str], now: datetime) -> list[Piece]:
        said = m.groupdict()
        count = self._lexicon.numbers.value(said["n"] or said["n_b"])
        return piece(m, day=InDays(self._lexicon.words.periods.days_meant.get(count, count)))

    def _nth_pattern(self) -> str:
        words, days = self._lexicon.words, self._days
        nth = any_of([words.numbers.nth, days.last])
        this = rf"{unnamed(words.periods.this_month)}|{days.month}"
        month = rf"(?P<next>{unnamed(words.periods.next_month)})|(?:{this})|(?P<month>{self._lexicon.month})"
        day = rf"(?P<nth>{nth}) (?P<day>{any_of(days.weekdays)})"
        return rf"(?:le |the |de )?{day} (?:{days.nth_of}) (?:{month})"

    def _nth_weekday(self, m: re.Match[str], now: datetime) -> list[Piece]:
        nth = -1 if m["nth"] == self._days.last else self._lexicon.numbers.value(m["nth"])
        month = self._lexicon.month_number(m["month"]) if m["month"] else 0
        return piece(
            m, day=NthWeekday(nth, number_in(each(self._days.weekdays), m["day"]), month, 1 if m["next"] else 0)
        )

    def _suffix(self, text: str | None) -> Part | None:
        if not text:
            return None
        return next(PARTS[name] for name, own in self._suffixes.items() if re.fullmatch(own, text))
