"""Times that stand beside each other, and what was said once for several of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.entities.moments.days import Date, Weekday
from bot.entities.moments.periods import Week
from bot.entities.moments.pieces import ALONE, BESIDE, PAST, SURE, Piece

# How a time hangs on the one before it.
OR, COMMA, NOT = "or", "comma", ""
COMMAS = re.compile(r"\s*[,;&+/]\s*(?:puis|then|dan)?\s*")


@dataclass(frozen=True)
class Time:
    """Pieces said together, where its day and its hours stand, and how it hangs on the time before."""

    said: Piece
    link: str = NOT
    day_at: int = -1
    hours_at: int = -1


def shared(text: str, times: list[Time]) -> list[Time]:
    """The times in a text with what was said once for several: "mardi ou jeudi matin", "lundi à 10h ou 14h"."""
    for i in range(len(times) - 2, 0, -1):
        # "Lundi, mardi ou jeudi": the comma is an "or" too.
        comma = COMMAS.fullmatch(text[times[i - 1].said.end : times[i].said.start])
        if comma and times[i + 1].link == OR:
            times[i] = replace(times[i], link=OR)
    for i in range(1, len(times)):
        times[i] = _from_before(times[i - 1], times[i])
    for i in range(len(times) - 1, 0, -1):
        times[i - 1] = _from_behind(times[i - 1], times[i])
    return times


def _from_before(before: Time, time: Time) -> Time:
    """The time with the day, the month or the week that was said before it."""
    a, b = before.said, time.said
    if not time.link or PAST in (a.role, b.role):
        return time
    if not b.has_day and a.has_day:
        strength = SURE if time.link == OR else max(b.strength, ALONE)
        return replace(time, said=replace(b, day=a.day, period=a.period, strength=strength), day_at=time.hours_at)
    if isinstance(a.day, Date) and isinstance(b.day, Date) and a.day.month and b.day.month is None:
        return replace(time, said=replace(b, day=replace(b.day, month=a.day.month, year=a.day.year)))
    plain = isinstance(b.day, Weekday) and not (b.day.which or b.day.weeks or b.period)
    if plain and isinstance(a.day, Weekday) and isinstance(a.period, Week):
        return replace(time, said=replace(b, period=a.period))
    return time


def _from_behind(time: Time, behind: Time) -> Time:
    """The time with what was said behind its alternative."""
    a, b = time.said, behind.said
    if behind.link != OR or PAST in (a.role, b.role):
        return time
    if not a.has_day and behind.day_at > behind.hours_at >= 0:
        return replace(time, said=replace(a, day=b.day, period=b.period, strength=SURE))
    if isinstance(a.day, Date) and isinstance(b.day, Date) and a.day.month is None and b.day.month:
        a = replace(a, day=replace(a.day, month=b.day.month, year=b.day.year))
    if isinstance(a.day, Weekday) and isinstance(b.day, Weekday) and not a.period and isinstance(b.period, Week):
        a = replace(a, period=b.period)
    if a.day and type(a.day) is type(b.day) and not a.has_hours and b.has_hours and behind.day_at < behind.hours_at:
        a, time = replace(a, part=b.part, hours=b.hours), replace(time, hours_at=behind.hours_at)
    if a.strength == BESIDE and b.strength == SURE and b.day and a.day:
        a = replace(a, strength=SURE)
    return replace(time, said=a)
