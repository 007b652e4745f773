"""An agency's weekly hours in one sentence, days with the same hours together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from itertools import groupby
from typing import Final

from tandem import calendar_words
from tandem.booking.model import Span
from tandem.texts import Catalogue

_RUN: Final = 3
"""So many days in a row are told as "from … to …"."""


def hours_in_words(hours: Mapping[int, Sequence[Span]], catalogue: Catalogue, language: str) -> str | None:
    """`lundi et jeudi de 9h à 12h30`; None when the hours are not known."""
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

    def text(self, id_: str, **values: str) -> str:
        return self._catalogue.text(self._language, id_, **values).text

    def listed(self, found: Iterable[str]) -> str:
        """`a, b et c`."""
        *first, last = found
        return self.text("opening-and", first=", ".join(first), last=last) if first else last

    def days(self, weekdays: Sequence[int]) -> str:
        told: list[str] = []
        for _, run in groupby(enumerate(weekdays), key=lambda pair: pair[1] - pair[0]):
            names = [calendar_words.weekday(weekday, self._language) for _, weekday in run]
            told += [self.text("opening-run", first=names[0], last=names[-1])] if len(names) >= _RUN else names
        return self.listed(told)

    def times(self, span: Span) -> str:
        start, end = (calendar_words.bare_clock(time, self._language) for time in (span.start, span.end))
        return self.text("opening-times", start=start, end=end)
