"""Days and times as the desk writes them: short, on Belgium's clocks, in the language of who reads. No I/O."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from babel.dates import format_date, get_day_names

from tandem.booking.intervals import wall_time

_LOCALES: Final = {"fr": "fr_BE", "nl": "nl_BE", "en": "en_GB"}
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
        self._locale = _LOCALES[language]
        self._language = language

    def long(self, day: dt.date) -> str:
        """`jeudi 26 novembre 2026`."""
        return self._french(day, format_date(day, "EEEE d MMMM y", locale=self._locale))

    def middle(self, day: dt.date) -> str:
        """`jeudi 26 novembre`."""
        return self._french(day, format_date(day, "EEEE d MMMM", locale=self._locale))

    def short(self, day: dt.date) -> str:
        """`jeu. 26 nov.`."""
        return format_date(day, "EEE d MMM", locale=self._locale)

    def plain(self, day: dt.date, before: dt.date | None = None) -> str:
        """`26 novembre 2026`, without the day of the week; before another day of its year without the year."""
        pattern = "d MMMM" if before is not None and before.year == day.year else "d MMMM y"
        return self._french(day, format_date(day, pattern, locale=self._locale))

    def weekday(self, number: int) -> str:
        """`lundi` for 0."""
        return str(get_day_names("wide", locale=self._locale)[number])

    def clock(self, moment: dt.datetime | dt.time) -> str:
        """`09:00` of a moment, or of a time that is on the wall clock already."""
        if isinstance(moment, dt.datetime) and moment.tzinfo is not None:
            moment = wall_time(moment)
        return f"{moment:%H:%M}"

    def moment(self, moment: dt.datetime) -> str:
        """`jeudi 26 novembre, 09:00` of a moment."""
        wall = wall_time(moment)
        return f"{self.middle(wall.date())}, {wall:%H:%M}"

    def _french(self, day: dt.date, words: str) -> str:
        """The first of a month is `1er` in French."""
        return re.sub(r"(?<!\S)1 ", "1er ", words, count=1) if self._language == "fr" and day.day == 1 else words
