"""Which window of days a week, a month or a stretch is, seen from a moment: wall time of Europe/Brussels, without a
zone, so that a day of 23 or 25 hours is a day like any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.entities.moments.days import FARTHEST_DAYS, WEEK, Day, Weekday, month_after

Window = tuple[datetime, datetime]

# A preference without a day ("in the evening"), or a start without an end ("from Monday on"), holds so many days.
OPEN_DAYS = 28
_SATURDAY = 5


@dataclass(frozen=True)
class Week:
    """A week from Monday on, so many after this one; its "begin" is Monday and Tuesday, its "end" Thursday and Friday.
    With `around` it is the week of that day ("la semaine du 14", "over twee weken").
    """

    ahead: int = 0
    third: str = ""
    around: Day | None = None

    def monday(self, now: datetime) -> date | None:
        """The Monday of it."""
        day = self.around.on(now) if self.around else now.date()
        return day + timedelta(WEEK * self.ahead - day.weekday()) if day else None

    def window(self, now: datetime) -> Window | None:
        """From and to; None when there is no such time to come."""
        monday = self.monday(now)
        if monday is None:
            return None
        first, after = {"begin": (0, 2), "middle": (1, 4), "end": (3, 5)}.get(self.third, (0, WEEK))
        if not (self.ahead or self.around) and monday + timedelta(after) <= now.date():
            monday += timedelta(WEEK)
        return days(monday + timedelta(first), monday + timedelta(after))


@dataclass(frozen=True)
class Weekend:
    """Saturday and Sunday: this weekend's, or by the rule of Weekday the next's."""

    which: str = ""

    def window(self, now: datetime) -> Window | None:
        """From and to; see Week."""
        ahead = _SATURDAY - now.weekday()
        if self.which == "next" and ahead < 2:
            ahead += WEEK
        saturday = now.date() + timedelta(ahead)
        return days(saturday, saturday + timedelta(2))


@dataclass(frozen=True)
class Month:
    """A month by its number, the next one to come, or without one so many after this one; a `third` is ten days."""

    number: int = 0
    ahead: int = 0
    year: int | None = None
    third: str = ""

    def first(self, now: datetime) -> date:
        """Its first day."""
        today = now.date()
        if not self.number:
            return month_after(today, self.ahead)
        return date(self.year, self.number, 1) if self.year else month_after(today, (self.number - today.month) % 12)

    def window(self, now: datetime) -> Window | None:
        """From and to; see Week."""
        first = self.first(now)
        window = self._third(first)
        if self.number and not self.year and window[1] <= now:
            window = self._third(month_after(first, 12))
        return window if (window[0].date() - now.date()).days <= FARTHEST_DAYS else None

    def _third(self, first: date) -> Window:
        eleventh, twenty_first = first.replace(day=11), first.replace(day=21)
        start = {"middle": eleventh, "end": twenty_first}.get(self.third, first)
        end = {"begin": eleventh, "middle": twenty_first}.get(self.third, month_after(first, 1))
        return days(start, end)


@dataclass(frozen=True)
class Stretch:
    """From one day to another, both whole. Without a start from now on, without an end for OPEN_DAYS. `late` leaves
    the first day out, `early` the last.
    """

    first: Day | None = None
    last: Day | None = None
    late: bool = False
    early: bool = False

    def window(self, now: datetime) -> Window | None:
        """From and to; see Week."""
        first = self.first.on(now) if self.first else now.date()
        if first is None:
            return None
        last = self.last.on(now) if self.last else first + timedelta(OPEN_DAYS)
        if last is None:
            return None
        if last < first and isinstance(self.last, Weekday):
            last += timedelta(WEEK)
        return days(first + timedelta(self.late), last + timedelta(not self.early))


@dataclass(frozen=True)
class Beside:
    """What lies before or after a period: "avant la fin du mois", "na het weekend"."""

    period: Week | Weekend | Month
    before: bool

    def window(self, now: datetime) -> Window | None:
        """From and to; see Week."""
        window = self.period.window(now)
        if window is None:
            return None
        if not self.before:
            return window[1], window[1] + timedelta(OPEN_DAYS)
        # "Before the end of the month" is until it is over.
        ends = not isinstance(self.period, Weekend) and self.period.third == "end"
        return now, window[1] if ends else window[0]


Period = Week | Weekend | Month | Stretch | Beside


def days(first: date, after_last: date) -> Window:
    """Whole days."""
    return within(first, (0, 0))[0], within(after_last, (0, 0))[0]


def within(day: date, stretch: tuple[int, int]) -> Window:
    """A stretch of one day, in minutes from its midnight."""
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 (wall time, see the module)
    return midnight + timedelta(minutes=stretch[0]), midnight + timedelta(minutes=stretch[1])
