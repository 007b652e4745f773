"""Which date a day is, seen from a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.entities.moments.hours import DAY, HOUR

WEEK = 7
# Later dates are no appointments: the end of a residence permit, of a credit.
FARTHEST_DAYS = 2 * 365


@dataclass(frozen=True)
class InDays:
    """So many days from today."""

    days: int

    def on(self, now: datetime, until: int = DAY) -> date | None:
        """The date meant; `until` is the minute of the day at which what is asked for ends."""
        return now.date() + timedelta(self.days)


@dataclass(frozen=True)
class Weekday:
    """A day of the week, Monday is 0: always the next one to come, and today only with `which` "this" while there is
    time left.

    "next" (prochain, volgende) is that one too, unless it is today or tomorrow, which have names of their own: then it
    is the one a week later. `weeks` more: "lundi en huit", "maandag over een week", "Monday week".
    """

    number: int
    which: str = ""
    weeks: int = 0

    def on(self, now: datetime, until: int = DAY) -> date | None:
        """The date meant; see InDays."""
        ahead = (self.number - now.weekday()) % WEEK
        if ahead == 0 and not (self.which == "this" and now.hour * HOUR + now.minute < until):
            ahead = WEEK
        if self.which == "next" and ahead < 2:
            ahead += WEEK
        return now.date() + timedelta(ahead + WEEK * self.weeks)


@dataclass(frozen=True)
class Date:
    """A date; without a month the next such day to come, without a year the next such date, today included."""

    day: int
    month: int | None = None
    year: int | None = None

    def on(self, now: datetime, until: int = DAY) -> date | None:
        """The date meant, None when there is none, it is past or too far away; see InDays."""
        today = now.date()
        if self.month is None:
            firsts = (month_after(today, ahead) for ahead in range(4))
            return next((d for f in firsts if (d := day_of(f.year, f.month, self.day)) and d > today), None)
        found = day_of(self.year or today.year, self.month, self.day)
        if self.year is None and (found is None or found < today):
            found = day_of(today.year + 1, self.month, self.day)
        return found if found and 0 <= (found - today).days <= FARTHEST_DAYS else None


@dataclass(frozen=True)
class NthWeekday:
    """ "The first Monday of December", the last for -1; of a month by its number, or so many after this one."""

    nth: int
    number: int
    month: int = 0
    ahead: int = 0

    def on(self, now: datetime, until: int = DAY) -> date | None:
        """The date meant; see InDays."""
        today = now.date()
        first = month_after(today, (self.month - today.month) % 12 if self.month else self.ahead)
        if self.nth < 0:
            last = month_after(first, 1) - timedelta(1)
            found = last - timedelta((last.weekday() - self.number) % WEEK)
        else:
            found = first + timedelta((self.number - first.weekday()) % WEEK + WEEK * (self.nth - 1))
        return found if found.month == first.month and found >= today else None


Day = InDays | Weekday | Date | NthWeekday


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, None when there is none (31 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_after(day: date, ahead: int) -> date:
    """The first of the month that is so many after the day's."""
    months = day.year * 12 + day.month - 1 + ahead
    return date(months // 12, months % 12 + 1, 1)
