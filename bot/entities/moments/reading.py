"""Putting the pieces in a text together: which belong to one time, and how the times hang together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from bot.entities.moments.alternatives import COMMA, COMMAS, NOT, OR, Time, shared
from bot.entities.moments.days import Date, InDays, NthWeekday, Weekday
from bot.entities.moments.grammar import WORDS
from bot.entities.moments.hours import MORNING
from bot.entities.moments.periods import Beside, Month, Stretch, Week, Weekend
from bot.entities.moments.pieces import (
    AFTER,
    BEFORE,
    BESIDE,
    BETWEEN,
    BY,
    FROM,
    NOISE,
    PAST,
    SURE,
    WEEK_AFTER,
    Piece,
)

# An appointment that moves "from Monday to Wednesday" is not wanted from Monday to Wednesday.
_MOVES = re.compile(r"deplac|report|postpos|decal|chang|verzet|verplaats|verschui|\bmove|resched|postpone|shift|push")


@dataclass(frozen=True)
class _Links:
    glue: re.Pattern[str]
    alternatives: re.Pattern[str]
    to: re.Pattern[str]
    between_and: re.Pattern[str]
    moves_to: re.Pattern[str]


@lru_cache(maxsize=len(WORDS))
def _links(language: str) -> _Links:
    words, hours = WORDS[language].links, WORDS[language].hours
    glue = rf"[\s,.()\-–—:]*(?:(?:{words.glue})(?!\w)[\s,()]*)*"
    the = r"(?: (?:le|de|den|the))?"
    return _Links(
        glue=re.compile(glue),
        alternatives=re.compile(rf"[\s,]*(?:(?:{words.alternatives})\b|[/&])\s*{glue}"),
        to=re.compile(rf"(?:{hours.to}){the}|[-–—]"),
        between_and=re.compile(rf"(?:{hours.between_and}){the}"),
        moves_to=re.compile(rf"(?:{words.moves_to}){the}"),
    )


class Reader:
    """Reads the times in one folded text."""

    def __init__(self, text: str, language: str, now: datetime) -> None:
        self._text, self._now = text, now
        self._links = _links(language)
        self._tomorrow_is_morning = WORDS[language].days.tomorrow_is_morning

    def times(self, pieces: Sequence[Piece]) -> list[Time]:
        """The times that the pieces make, in order, past ones included: with a role."""
        return shared(self._text, list(self._put_together(self._with_words_before(self._with_dates(pieces)))))

    def _with_dates(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The pieces with "mardi 1/12" taken for one day: a date is whatever day it is."""
        done: list[Piece] = []
        for own in pieces:
            last = done[-1] if done else None
            beside = last is not None and not self._text[last.end : own.start].strip()
            if last and beside and isinstance(last.day, Weekday) and not last.has_hours and isinstance(own.day, Date):
                done[-1] = replace(own, start=last.start, strength=SURE)
            else:
                done.append(own)
        return done

    # "After", "from", "between" and what they stand before.

    def _with_words_before(self, pieces: Sequence[Piece]) -> list[Piece]:
        done: list[Piece] = []
        at = 0
        while at < len(pieces):
            taken = self._stretch(pieces, at) or self._beside(pieces, at)
            if taken:
                done.append(taken[0])
                at += taken[1]
            else:
                # Without a day behind it the word is only what stands between two pieces.
                if pieces[at].role not in (AFTER, BEFORE, BETWEEN, BY, FROM):
                    done.append(pieces[at])
                at += 1
        return done

    def _stretch(self, pieces: Sequence[Piece], at: int) -> tuple[Piece, int] | None:
        """ "From Monday to Wednesday": from one day to another, and how many pieces that took."""
        opened = pieces[at].role in (BETWEEN, FROM)
        first = at + opened
        if (
            first >= len(pieces)
            or not _is_day(pieces[first])
            or (opened and not self._close(pieces[at], pieces[first]))
        ):
            return None
        second = first + 1
        # "Tot" and "until" are pieces too: without a day before them they end something.
        if second < len(pieces) and pieces[second].role == PAST and self._links.to.fullmatch(self._in(pieces[second])):
            second += 1
        if second >= len(pieces) or not _is_day(pieces[second]):
            return None
        gap = self._text[pieces[first].end : pieces[second].start].strip()
        if _MOVES.search(self._text):
            return (pieces[second], second + 1 - at) if opened and self._links.moves_to.fullmatch(gap) else None
        if not (self._links.to.fullmatch(gap) or (opened and self._links.between_and.fullmatch(gap))):
            return None
        stretch = Stretch(pieces[first].day, pieces[second].day)
        return Piece(pieces[at].start, pieces[second].end, period=stretch), second + 1 - at

    def _beside(self, pieces: Sequence[Piece], at: int) -> tuple[Piece, int] | None:
        """ "After the weekend", "from Monday on": a word and the day or the period behind it."""
        word = pieces[at]
        if word.role not in (BEFORE, BY, AFTER, FROM) or at + 1 >= len(pieces):
            return None
        then = pieces[at + 1]
        if then.role or then.hours or not self._close(word, then):
            return None
        before = word.role in (BEFORE, BY)
        if _is_day(then):
            ends = Stretch(last=then.day, early=word.role == BEFORE)
            stretch = ends if before else Stretch(then.day, late=word.role == AFTER)
            return Piece(word.start, then.end, period=stretch, part=then.part), 2
        if isinstance(then.period, Week | Weekend | Month):
            if word.role == FROM:
                return replace(then, start=word.start), 2
            return Piece(word.start, then.end, period=Beside(then.period, before)), 2
        return None

    # One time, or the next.

    def _put_together(self, pieces: Sequence[Piece]) -> Iterator[Time]:
        last: Time | None = None
        week: Week | None = None
        for piece in pieces:
            own = piece
            if own.role == WEEK_AFTER and week:
                own = replace(own, role="", period=replace(week, ahead=week.ahead + 1, third=""))
            if own.role in (NOISE, WEEK_AFTER):
                if last:
                    yield last
                last = None
                continue
            week = own.period if isinstance(own.period, Week) else week
            time = Time(own, NOT, own.start if own.has_day else -1, own.end if own.has_hours else -1)
            gap = self._text[last.said.end : own.start] if last else ""
            if last and self._links.glue.fullmatch(gap) and (merged := self._merged(last, time, gap)):
                last = merged
                continue
            if last:
                yield last
                time = replace(time, link=self._link(gap))
            last = time
        if last:
            yield last

    def _link(self, gap: str) -> str:
        if self._links.alternatives.fullmatch(gap):
            return OR
        return COMMA if COMMAS.fullmatch(gap) or self._links.glue.fullmatch(gap) else NOT

    def _merged(self, one: Time, other: Time, gap: str) -> Time | None:
        """Two pieces as one time; None when they are two."""
        a, b = one.said, other.said
        if PAST in (a.role, b.role):
            return None if re.search("[,;]", gap) else Time(Piece(a.start, b.end, role=PAST), one.link)
        if b.day == InDays(1) and not b.part and self._says_morning(a, gap):
            return Time(replace(a, end=b.end, part=MORNING), one.link, one.day_at, b.end)
        when = self._one_day(a, b, gap)
        if when is None or (a.hours and b.hours) or (a.part and b.part and a.part.name != b.part.name):
            return None
        said = replace(when, start=a.start, end=b.end, part=a.part or b.part, hours=a.hours or b.hours)
        return Time(said, one.link, max(one.day_at, other.day_at), max(one.hours_at, other.hours_at))

    def _says_morning(self, before: Piece, gap: str) -> bool:
        """Whether "morgen" here is the morning: "dinsdag morgen"."""
        return self._tomorrow_is_morning and before.day is not None and not before.has_hours and not gap.strip()

    def _one_day(self, a: Piece, b: Piece, gap: str) -> Piece | None:
        """The day or period that two pieces tell of together; None when these are two."""
        day, period = a.day or b.day, a.period or b.period
        if a.period and b.period:
            return None
        if a.day and b.day:
            named, told = (a, b) if isinstance(a.day, Weekday) else (b, a)
            if not isinstance(named.day, Weekday) or told.day is None or isinstance(told.day, Weekday):
                return None
            # The short name of a weekday is one only close to a date.
            if named.strength == BESIDE and (isinstance(told.day, InDays) or gap.strip(" .,")):
                return None
            on = told.day.on(self._now)
            # "Mardi 3 décembre" is the 3rd whatever day that is; "demain, mardi" may be two days.
            if gap.strip() and (on is None or on.weekday() != named.day.number):
                return None
            day = told.day
        if day and period:
            # "Volgende week di", but not "zo deze week".
            if (a if a.day else b).strength == BESIDE and (a.day or gap.strip()):
                return None
            if isinstance(day, Weekday) and isinstance(period, Weekend):
                period = None
            elif isinstance(day, Weekday) and isinstance(period, Month):
                day = None  # "a Tuesday in March" is some day of it
            elif not _tells_of(day, period):
                return None
        return Piece(0, 0, day, period)

    def _close(self, one: Piece, other: Piece) -> bool:
        return bool(self._links.glue.fullmatch(self._text[one.end : other.start]))

    def _in(self, piece: Piece) -> str:
        return self._text[piece.start : piece.end]


def _is_day(piece: Piece) -> bool:
    return piece.day is not None and not piece.role and not piece.hours and piece.strength != BESIDE


def _tells_of(day: Weekday | InDays | Date | NthWeekday, period: object) -> bool:
    """Whether a period says which of such days is meant."""
    if isinstance(day, Weekday):
        return isinstance(period, Week)
    return isinstance(day, Date) and day.month is None and isinstance(period, Month)
