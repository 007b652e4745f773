"""Times that are said and cannot be booked: days that the calendar does not have, days that are over, next year. Pure.

The model names only times to come that exist. Who means another one must hear why nothing is offered then, instead of
"I did not understand".
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from tandem.booking.model import Window

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "janvier januari january jan",
            "fevrier februari february fev feb",
            "mars maart march",
            "avril april",
            "mai mei may",
            "juin juni june",
            "juillet juli july",
            "aout augustus august",
            "septembre september sept",
            "octobre oktober october oct okt",
            "novembre november nov",
            "decembre december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_NAMES: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_AND_MONTH: Final = re.compile(
    rf"(?<![\d:.,/])(?P<day>\d{{1,2}})(?:er|e|eme|de|ste|st|nd|rd|th)?(?: of)? ?"
    rf"(?:(?P<name>{_NAMES})\b|[/-](?P<number>\d{{1,2}})(?![\d:/hu]))"
)
_MONTH_AND_DAY: Final = re.compile(
    rf"\b(?P<name>{_NAMES}) (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:h.])(?P<number>)"
)
_OVER: Final = re.compile(
    r"\b(hier|avant-hier|gisteren|eergisteren|yesterday|"
    r"(lundi|mardi|mercredi|jeudi|vendredi|samedi|semaine|mois) (dernier\w*|passe\w*)|"
    r"(vorige|verleden|afgelopen) (maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|week|maand)|"
    r"last (monday|tuesday|wednesday|thursday|friday|saturday|week|month))\b"
)
_COUNTS: Final = {
    word: number
    for number, words in enumerate(
        ("deux twee two", "trois drie three quelques enkele some", "quatre vier four", "cinq vijf five", "six zes"),
        start=2,
    )
    for word in words.split()
}
_IN_MONTHS: Final = re.compile(
    rf"\b(?:dans|d'ici|over|binnen|in) (?P<count>\d{{1,2}}|{'|'.join(_COUNTS)}|een paar|a few) "
    r"(?:mois|maanden|months)\b"
)
_IN_HOURS: Final = re.compile(
    rf"\b(?:dans|over|binnen|in) (?P<count>\d{{1,2}}|une?|een|an|a|{'|'.join(_COUNTS)}|une demi|een half|half an) ?"
    r"(?:heures?|uur|uren|uurtje|hours?|h|minutes?|minuten|min)\b"
)
_NEXT_YEAR: Final = re.compile(
    r"\b(l'annee prochaine|l'an prochain|volgend jaar|next year|(dans|over|in) (un|une|een|a|1) (an|jaar|year))\b"
)
_A_FEW: Final = 3
_MONTH: Final = dt.timedelta(days=30)
_DAY: Final = dt.timedelta(days=1)
_AN_HOUR: Final = dt.timedelta(hours=1)


def names_no_day(text: str, year: int) -> bool:
    """Whether a folded text names a day that does not exist ("31 février", "30/02"). 29 February exists in some years:
    this one or the next counts.
    """
    named = (*_DAY_AND_MONTH.finditer(text), *_MONTH_AND_DAY.finditer(text))
    return any(_is_no_day(found, year) for found in named)


def odd_windows(text: str, now: dt.datetime) -> Iterator[Window]:
    """The windows of "yesterday", "in an hour", "in three months" and "next year"; `now` is on the wall clock."""
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if _OVER.search(text):
        yield Window(today - _DAY, today)
    if _IN_HOURS.search(text):
        # whether two or five of them: what can be told is that it is soon
        yield Window(now, now + _AN_HOUR)
    if _NEXT_YEAR.search(text):
        yield Window(today.replace(year=now.year + 1, month=1, day=1), today.replace(year=now.year + 2, month=1, day=1))
    months = _IN_MONTHS.search(text)
    if months is not None:
        count = int(months["count"]) if months["count"].isdigit() else _COUNTS.get(months["count"], _A_FEW)
        if count:
            yield Window(today + count * _MONTH, today + (count + 1) * _MONTH)


def _is_no_day(found: re.Match[str], year: int) -> bool:
    day, name = int(found["day"]), found["name"]
    month = _MONTHS[name] if name else int(found["number"])
    if not 1 <= month <= 12 or (not name and day > 31):
        return False  # "24/24", a piece of a number, or the American way round
    return not 1 <= day <= max(calendar.monthrange(year + ahead, month)[1] for ahead in range(2))
