"""When something is to be: days, hours, weeks, as windows of time ("mardi prochain à 14h", "overmorgen namiddag")."""

from __future__ import annotations

from datetime import datetime

from bot.entities.entity import Entity
from bot.entities.moments.days import Date, InDays, Weekday
from bot.entities.moments.grammar import WORDS, grammar
from bot.entities.moments.meant import meant
from bot.entities.moments.periods import Beside, Month, Week
from bot.entities.moments.pieces import SURE, Piece
from bot.entities.moments.reading import Reader
from bot.entities.moments.windows import window_of
from bot.understanding.text import fold

_SHORTEST_NAME = len("lundi")


def find_times(text: str, language: str, now: datetime) -> list[Entity]:
    """The times named in a text, in order, each with the window meant: {from, to}, local times to the minute, `to` not
    included, and {part: morning | afternoon | evening} when only that part of each day in it is meant.

    `now` is wall time. What is past, excluded ("not on Monday") or no day of the calendar is left out. Days that are
    named in another of the three languages count as well ("maandag à 10h").
    """
    folded = fold(text)
    pieces = _pieces(folded, language, now)
    found = []
    for said in meant(folded, language, Reader(folded, language, now).times(pieces)):
        value = window_of(said.day, said.period, said.part, said.hours, now)
        if value is not None:
            clock = True if not said.has_day and "part" not in value else None
            found.append(Entity("time", value, said.start, said.end, _certainty(said), clock=clock))
    return found


def _pieces(text: str, language: str, now: datetime) -> list[Piece]:
    pieces = grammar(language).pieces(text, now)
    for other in WORDS:
        if other != language:
            foreign = grammar(other).pieces(text, now)
            pieces += [p for p in foreign if _is_plain_day(p) and not any(own.overlaps(p) for own in pieces)]
    return sorted(pieces, key=lambda piece: piece.start)


def _is_plain_day(piece: Piece) -> bool:
    """Whether a piece of another language is a day by its full name: such names are no words of ours."""
    named = isinstance(piece.day, Weekday | InDays) or (isinstance(piece.day, Date) and piece.day.month is not None)
    full = piece.end - piece.start >= _SHORTEST_NAME
    return full and (named or isinstance(piece.period, Week)) and not piece.role and piece.strength == SURE


def _certainty(said: Piece) -> float:
    if said.day:
        return 0.95 if said.has_hours else 0.9
    if said.period:
        return 0.7 if isinstance(said.period, Month | Beside) else 0.85
    return 0.8 if said.hours else 0.7
