"""An agency's weekly hours in one sentence, days with the same hours together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from itertools import groupby
from typing import Final

from babel.dates import get_day_names

from tandem.booking.model import Span
from tandem.texts import Catalogue

_LOCALES: Final = {"fr": "fr_BE", "nl": "nl_BE", "en": "en_GB"}
_RUN: Final = 3
"""So many days in a row are told as "from … to …"."""


def hours_in_words(hours: Mapping[int, Sequence[Span]], catalogue: Catalogue, language: str) -> str | None:
    """`lundi et jeudi de 9 h à 12 h 30`; None when the hours are not known."""
    words = _Words(catalogue, language)
    days: dict[tuple[Span, ...], list[int]] = {}
    for weekday in sorted(hours):
        if hours[weekday]:
            days.setdefault(tuple(hours[weekday]), []).append(weekday)
    parts = [
        words.text("opening-days", days=words.days(weekdays), times=words.listed(words.times(span) for span in spans))
        for spans, weekdays in days.items()
    ]
    return reduce(lambda first, then: words.text("opening-then", first=first, then=then), parts) if parts else None


class _Words:
    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self._catalogue = catalogue
        self._language = language
        self._names = get_day_names("wide", locale=_LOCALES[language])

    def text(self, id_: str, **values: str) -> str:
        return self._catalogue.text(self._language, id_, **values).text

    def listed(self, found: Iterable[str]) -> str:
        """`a, b et c`."""
        *first, last = found
        return self.text("opening-and", first=", ".join(first), last=last) if first else last

    def days(self, weekdays: Sequence[int]) -> str:
        told: list[str] = []
        for _, run in groupby(enumerate(weekdays), key=lambda pair: pair[1] - pair[0]):
            names = [str(self._names[weekday]) for _, weekday in run]
            told += [self.text("opening-run", first=names[0], last=names[-1])] if len(names) >= _RUN else names
        return self.listed(told)

    def times(self, span: Span) -> str:
        return self.text("opening-times", start=self._clock(span.start), end=self._clock(span.end))

    def _clock(self, time: dt.time) -> str:
        """`9 h 30`, `9.30`, `9:30`; a whole hour shorter where that is usual."""
        if self._language == "fr":
            return f"{time.hour}\u00a0h\u00a0{time.minute:02}" if time.minute else f"{time.hour}\u00a0h"
        if self._language == "nl":
            return f"{time.hour}.{time.minute:02}" if time.minute else f"{time.hour}"
        return f"{time.hour}:{time.minute:02}"
