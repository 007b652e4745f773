"""Days and times of day in words: one form in each language, wherever somebody reads one. No I/O.

Times are written as people here type them and as they fit on a button: `10h30`, `10.30 uur`, `10:30`. No form needs a
space between its figures, so that a line never breaks inside a time and whoever types one back is understood.

What stands in columns beside time fields and in a table of figures is written as the fields write it: `09:00`.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from babel.dates import format_date, get_day_names

LOCALES: Final = {"fr": "fr_BE", "nl": "nl_BE", "en": "en_GB"}
"""Whose customs each language follows."""

_FRENCH_FIRST: Final = re.compile(r"(?<!\S)1 ")


def long_day(day: dt.date, language: str) -> str:
    """`mardi 1er décembre 2026`."""
    return _day(day, "EEEE d MMMM y", language)


def day(day: dt.date, language: str) -> str:
    """`mardi 1er décembre`."""
    return _day(day, "EEEE d MMMM", language)


def short_day(day: dt.date, language: str) -> str:
    """`mar. 1 déc.`, where there is little room."""
    return format_date(day, "EEE d MMM", locale=LOCALES[language])


def date(day: dt.date, language: str) -> str:
    """`1er décembre 2026`, without the day of the week."""
    return _day(day, "d MMMM y", language)


def date_of_the_year(day: dt.date, language: str) -> str:
    """`1er décembre`, where the year is plain."""
    return _day(day, "d MMMM", language)


def weekday(number: int, language: str) -> str:
    """`lundi` for 0."""
    return str(get_day_names("wide", locale=LOCALES[language])[number])


def clock(time: dt.time, language: str) -> str:
    """`10h30`, `10.30 uur`, `10:30`."""
    return bare_clock(time, language) + (" uur" if language == "nl" else "")


def short_clock(time: dt.time, language: str) -> str:
    """`10h30`, `10.30u`, `10:30`, where there is little room."""
    return bare_clock(time, language) + ("u" if language == "nl" else "")


def bare_clock(time: dt.time, language: str) -> str:
    """`10h30`, `10.30`, `10:30`: for a sentence that says `uur` once for several times."""
    match language:
        case "fr":
            return f"{time.hour}h{time.minute:02}" if time.minute else f"{time.hour}h"
        case "nl":
            return f"{time.hour}.{time.minute:02}" if time.minute else f"{time.hour}"
        case _:
            return figures(time)


def end_of_day(language: str) -> str:
    """The midnight that ends a day, which no time of the day can say: `24h`, `24 uur`, `24:00`."""
    return {"fr": "24h", "nl": "24 uur", "en": "24:00"}[language]


def figures(time: dt.time) -> str:
    """`09:00`, as a time field shows it: in columns and tables, in every language."""
    return f"{time:%H:%M}"


def _day(day: dt.date, pattern: str, language: str) -> str:
    """The first of a month is `1er` in French."""
    words = format_date(day, pattern, locale=LOCALES[language])
    return _FRENCH_FIRST.sub("1er ", words, count=1) if language == "fr" and day.day == 1 else words
