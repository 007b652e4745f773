"""Days and times as the desk writes them: short, on Belgium's clocks, in the language of who reads. No I/O."""

from __future__ import annotations

import datetime as dt
from typing import Final

from tandem import calendar_words
from tandem.booking.intervals import wall_time

_MIDNIGHT: Final = dt.time()
_YEARS: Final = range(2000, 2101)
"""Beyond these nobody books, and holidays are not computed."""


def read_day(text: str) -> dt.date | None:
    """A day as a date field sends it: `2026-11-26`; None for anything else, 31 February among it."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year in _YEARS else None


def read_time(text: str) -> dt.time | None:
    """A time as a time field sends it: `09:00`, perhaps with seconds; None for anything else. Midnight at the end of a
    day is no time of that day.
    """
    try:
        time = dt.time.fromisoformat(text)
    except ValueError:
        return None
    return time if time.tzinfo is None else None


def monday_of(day: dt.date) -> dt.date:
    """The Monday of its week."""
    return day - dt.timedelta(days=day.weekday())


class Dates:
    """Days and times in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def long(self, day: dt.date) -> str:
        """`jeudi 26 novembre 2026`."""
        return calendar_words.long_day(day, self._language)

    def middle(self, day: dt.date) -> str:
        """`jeudi 26 novembre`."""
        return calendar_words.day(day, self._language)

    def short(self, day: dt.date) -> str:
        """`jeu. 26 nov.`."""
        return calendar_words.short_day(day, self._language)

    def plain(self, day: dt.date, before: dt.date | None = None) -> str:
        """`26 novembre 2026`, without the day of the week; before another day of its year without the year."""
        if before is not None and before.year == day.year:
            return calendar_words.date_of_the_year(day, self._language)
        return calendar_words.date(day, self._language)

    def weekday(self, number: int) -> str:
        """`lundi` for 0."""
        return calendar_words.weekday(number, self._language)

    def clock(self, moment: dt.datetime | dt.time) -> str:
        """`09:00` of a moment, or of a time that is on the wall clock already."""
        if isinstance(moment, dt.datetime):
            moment = (wall_time(moment) if moment.tzinfo is not None else moment).time()
        return calendar_words.figures(moment)

    def said(self, time: dt.time) -> str:
        """`9h30` of a time on the wall clock, within a sentence."""
        return calendar_words.clock(time, self._language)

    def begins(self, time: dt.time | None) -> str:
        """`9h30` as the first of two times; None: the beginning of the day."""
        return calendar_words.bare_clock(time or _MIDNIGHT, self._language)

    def ends(self, time: dt.time | None) -> str:
        """`10h30` as the last of two times; None: the end of the day."""
        return calendar_words.end_of_day(self._language) if time is None else self.said(time)

    def moment(self, moment: dt.datetime) -> str:
        """`jeudi 26 novembre, 9h` of a moment."""
        wall = wall_time(moment)
        return f"{self.middle(wall.date())}, {calendar_words.clock(wall.time(), self._language)}"

    def meeting(self, start: dt.datetime, end: dt.datetime) -> str:
        """`jeudi 26 novembre, 9h–10h30` of two moments of a day."""
        first, last = wall_time(start), wall_time(end)
        clocks = (
            calendar_words.bare_clock(first.time(), self._language),
            calendar_words.clock(last.time(), self._language),
        )
        return f"{self.middle(first.date())}, {clocks[0]}–{clocks[1]}"
