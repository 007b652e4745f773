"""Belgium's public holidays: nobody is booked on them."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Final

from holidays.countries.belgium import Belgium

_LANGUAGES: Final = {"fr": "fr", "nl": "nl", "en": "en_US"}


def is_holiday(day: dt.date) -> bool:
    """Whether it is a legal public holiday in the whole country."""
    return day in _names(day.year, "nl")


def holiday_name(day: dt.date, language: str) -> str | None:
    """What the holiday is called in French, Dutch or English; None on any other day."""
    return _names(day.year, language).get(day)


@cache
def _names(year: int, language: str) -> dict[dt.date, str]:
    return dict(Belgium(years=year, language=_LANGUAGES[language]))  # type: ignore[no-untyped-call]
