"""Dates: "le 3 décembre", "December 3rd", "3/12", "de 14e", "du 7 au 11 décembre"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.entities.moments.clocks import Clocks
from bot.entities.moments.days import Date
from bot.entities.moments.hours import Hours
from bot.entities.moments.lexicon import NO_YEAR, THE, YEAR, Lexicon
from bot.entities.moments.numbers import DAY_DIGITS
from bot.entities.moments.periods import Stretch, Week
from bot.entities.moments.pieces import ALONE, BESIDE, NOISE, SURE, Build, Piece, Rule, dated, piece, rule
from bot.entities.moments.words import unnamed

_NUMERIC = (
    r"(?P<cue>(?<!\w)(?:le|du|au|op|den|de|van|on|the|pour|voor|for|rdv) )?(?<![\w.,/:+€-])"
    rf"(?P<day>{DAY_DIGITS})(?P<by>[/.-])(?P<month>0?[1-9]|1[0-2])(?:(?P=by)(?P<year>20\d\d|\d\d)(?!\d))?"
)
_NO_QUANTITY = (
    r"(?![%€]|[.,/:-]\d|/)"
    r"(?! ?(?:jours?|ans?|mois|semaines?|maand|jaar|weken|weeks?|months?|years?|personen|personnes|euros?)\b)"
)
_ISO = r"(?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?:t(?P<clock>\d\d:\d\d)[\d:.z]*)?(?!-)"
_OUTSIDE_NUMBERS = r"(?<![\w.,/:+-])"
# "May 2 of us come?", "March 10:30".
_NO_COUNT = rf"(?! ?(?:jours?|ans?|mois|heures?|jaar|days?|years?|am|pm|h|u|k|euro|€)\b)(?![:.]\d){NO_YEAR}"
# Parts of a whole ("4/5 temps") and marks ("9/10") are dates only after a word for one.
_WHOLES = (2, 3, 4, 5, 7, 10)
_FRACTION = re.compile(r" ?(?:e\b|eme|de\b|d'|des\b|du\b|temps|tijd|time|van\b|of\b|ste\b|part|ervan|th\b)")
_MEASURED = re.compile(
    r"\b(?:a|en|at|in|his|her|my|mon|son|mijn|zijn|haar|een|werk|work|travaille|score|note|geef|give) $"
)
_STREET = re.compile(
    r"\b(?:rue|avenue|chaussee|place|boulevard|street|n°)\b[^.;!?]{0,30}$|\w(?:straat|laan|plein|weg|dreef) $"
)
# "The first", "le deux" and the like are seldom days.
_FEW = 3


class DateRules:
    """The rules for dates of one language."""

    def __init__(self, lexicon: Lexicon, clocks: Clocks) -> None:
        self._lexicon, self._clocks = lexicon, clocks
        self._days = lexicon.words.days
        self._suffix = f"{self._days.suffix}?"
        self._of = rf"{self._suffix} ?{self._days.of_month}"

    def rules(self) -> Iterator[Rule]:
        """All of them."""
        yield from self._with_month()
        yield from self._with_month_first()
        yield from self._from_to()
        yield from self._without_month()
        yield rule(_NUMERIC, self._numeric, _NO_QUANTITY, start="")
        yield rule(_ISO, self._iso, start=_OUTSIDE_NUMBERS)

    def _with_month(self) -> Iterator[Rule]:
        day, of, year = self._lexicon.numbers.day, self._of, rf"(?:,? {YEAR})?"
        month = rf"(?P<month>{self._lexicon.dated_month})\.?"
        yield rule(rf"{THE}(?P<day>{day}){of}{month}{year}", self._date, NO_YEAR)
        # "Le 3 ou le 4 décembre": the month stands behind the last.
        either = rf" ?(?:[/,]|(?:{self._lexicon.words.links.alternatives})) ?{THE}"
        later = rf"(?={either}{unnamed(day)}{of}{month}{year})"
        yield rule(rf"{THE}(?P<day>{day}){self._suffix}{later}", self._date)
        week_of = self._lexicon.words.periods.week_of
        yield rule(rf"(?:{week_of}) {THE}(?P<day>{day}){of}{month}{year}", self._week_of_date)

    def _with_month_first(self) -> Iterator[Rule]:
        month = rf"(?P<month>{self._lexicon.dated_month})\.?"
        sure = rf"(?P<month>{self._lexicon.sure_month})\.?"
        year = rf"(?:,? {YEAR})?"
        yield rule(rf"{sure} {THE}(?P<day>{DAY_DIGITS}){self._suffix}{year}", self._date, _NO_COUNT)
        yield rule(rf"{month} {THE}(?P<day>{DAY_DIGITS}){self._days.suffix}{year}", self._date, NO_YEAR)
        week_of = self._lexicon.words.periods.week_of
        yield rule(rf"(?:{week_of}) {month} (?P<day>{DAY_DIGITS}){self._days.suffix}?{year}", self._week_of_date)
        yield rule(rf"{month} (?P<day>{DAY_DIGITS}),? {YEAR}", self._date)
        yield rule(rf"{month} (?P<day>{DAY_DIGITS})", self._date, self._lexicon.closing)

    def _from_to(self) -> Iterator[Rule]:
        hours, day = self._lexicon.words.hours, self._lexicon.numbers.day
        first = rf"{THE}(?P<day>{day}){self._suffix}"
        last = rf"{THE}(?P<last>{day}){self._of}(?P<month>{self._lexicon.dated_month})\.?(?:,? {YEAR})?"
        through = rf"(?: ?[-–] ?| (?:{hours.to}) )"
        yield rule(rf"(?:(?:{hours.between}) )?{first}{through}{last}", self._dates)
        yield rule(rf"(?:{hours.between}) {first} (?:{hours.between_and}) {last}", self._dates)

    def _without_month(self) -> Iterator[Rule]:
        """ "The 14th", and behind it nothing but what a sentence goes on with, or "of next month"."""
        days, periods = self._days, self._lexicon.words.periods
        months = rf"{unnamed(periods.next_month)}|{unnamed(periods.this_month)}"
        then = rf"(?:{self._lexicon.closing}|(?= (?:{days.nth_of}) (?:{months})))"
        for before, said, strength in (
            (rf"(?:{days.day_after}) ?", rf"{DAY_DIGITS}){self._suffix}", SURE),
            (rf"(?:{days.ordinal_after}) ?", rf"{DAY_DIGITS}){days.suffix}", SURE),
            (rf"(?:{days.ordinal_after}) ", rf"{self._lexicon.numbers.day_in_words})", SURE),
            (rf"(?:{days.maybe_after}) ?", rf"{DAY_DIGITS}){self._suffix}", ALONE),
            ("", rf"{DAY_DIGITS}){days.suffix}", ALONE),
        ):
            yield rule(rf"{before}(?P<day>{said}", self._bare_day(strength), then)
        yield rule(rf"(?:{periods.week_of}) (?P<day>{DAY_DIGITS}){self._suffix}", _week_of, self._lexicon.closing)

    def _date(self, m: re.Match[str], now: datetime) -> list[Piece]:
        said = m.groupdict()
        # "Dix sept" is a number: short names of months stand beside digits only.
        whole = re.fullmatch(self._lexicon.month, said["month"]) and said["month"] != "sept"
        if not (said["day"].isdecimal() or whole):
            return []
        year = int(said["year"]) if said.get("year") else None
        month = self._lexicon.month_number(said["month"])
        return dated(m, Date(self._lexicon.numbers.value(said["day"]), month, year), now)

    def _week_of_date(self, m: re.Match[str], now: datetime) -> list[Piece]:
        return [
            replace(found, day=None, period=Week(around=found.day) if found.day else None)
            for found in self._date(m, now)
        ]

    def _dates(self, m: re.Match[str], now: datetime) -> list[Piece]:
        month, year = self._lexicon.month_number(m["month"]), int(m["year"]) if m["year"] else None
        first, last = (Date(self._lexicon.numbers.value(m[name]), month, year) for name in ("day", "last"))
        if first.day >= last.day or last.on(now) is None:
            return piece(m, role=NOISE)
        return piece(m, period=Stretch(first, last))

    def _numeric(self, m: re.Match[str], now: datetime) -> list[Piece]:
        day, month = int(m["day"]), int(m["month"])
        if m["year"]:
            return dated(m, Date(day, month, 2000 + int(m["year"][-2:])), now)
        before, after = m.string[: m.start()], m.string[m.end() :]
        part_of_whole = day <= month and month in _WHOLES
        if _STREET.search(before) or (part_of_whole and (_FRACTION.match(after) or self._is_measure(m, before))):
            return piece(m, role=NOISE)
        sure = m["cue"] or (m["by"] == "/" and not part_of_whole)
        return dated(m, Date(day, month), now, SURE if sure else BESIDE)

    def _is_measure(self, m: re.Match[str], before: str) -> bool:
        return not m["cue"] and bool(_MEASURED.search(before))

    def _iso(self, m: re.Match[str], now: datetime) -> list[Piece]:
        reading = self._clocks.read(m["clock"]) if m["clock"] else None
        date = Date(int(m["day"]), int(m["month"]), int(m["year"]))
        hours = Hours(reading.clock) if reading else None
        return [replace(found, hours=hours) for found in dated(m, date, now)]

    def _bare_day(self, strength: int) -> Build:
        def build(m: re.Match[str], now: datetime) -> list[Piece]:
            day = self._lexicon.numbers.value(m["day"])
            return piece(m, day=Date(day), strength=strength) if m["day"].isdecimal() or day > _FEW else []

        return build


def _week_of(m: re.Match[str], now: datetime) -> list[Piece]:
    return piece(m, period=Week(around=Date(int(m["day"]))))
