"""Times told by the feasts at the end of the year, as everybody tells them from November on: "before Christmas", "na de
feestdagen". Pure.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from tandem.booking.model import Window

_CHRISTMAS: Final = r"(?:la )?noel|(?:de )?kerst(?:mis|dag)?|christmas|x-?mas"
_NEW_YEAR: Final = r"(?:le )?(?:nouvel[- ]an|reveillon)|nieuwjaar|nieuw|new year(?:'?s)?"
_FEASTS: Final = (
    r"(?:les |ces )?(?:fetes|vacances de noel|conges de noel)|(?:de )?(?:feestdagen|feesten|kerstvakantie|kerstverlof)|"
    r"(?:the )?(?:christmas )?holidays"
)
_BETWEEN: Final = re.compile(rf"\b(?:entre|tussen|between) (?:{_CHRISTMAS}) (?:et|en|and) (?:{_NEW_YEAR})\b")
_BEFORE: Final = re.compile(rf"\b(?:avant|voor|before) (?:(?P<new>{_NEW_YEAR})|{_FEASTS}|{_CHRISTMAS})\b")
_AFTER: Final = re.compile(rf"\b(?:apres|na|after) (?:{_NEW_YEAR}|(?P<feasts>{_FEASTS})|(?P<christmas>{_CHRISTMAS}))\b")
_A_FORTNIGHT: Final = dt.timedelta(days=14)


def feast_windows(text: str, now: dt.datetime) -> Iterator[Window]:
    """The windows that a folded text tells by the feasts; `now` is on the wall clock."""
    # in the first days of January the feasts are those that are just over
    year = now.year if (now.month, now.day) > (1, 1) else now.year - 1
    christmas = now.replace(year=year, month=12, day=25, hour=0, minute=0, second=0, microsecond=0)
    new_year = christmas + dt.timedelta(days=7)
    day = dt.timedelta(days=1)
    if _BETWEEN.search(text):
        yield Window(christmas + day, new_year)
        return
    before, after = _BEFORE.search(text), _AFTER.search(text)
    if before is not None:
        end = new_year if before["new"] else christmas
        yield Window(now, end) if now < end else Window(end - day, end)
    if after is not None:
        start = christmas + day if after["christmas"] else new_year + day
        yield Window(max(start, now), max(start, now) + _A_FORTNIGHT)
