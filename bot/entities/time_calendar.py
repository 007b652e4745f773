"""What days, periods and hours mean, seen from a moment: wall time of Europe/Brussels, without a zone, so that a day of
23 or 25 hours is a day like any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

Window = tuple[datetime, datetime]

_HOUR = 60
_HALF_DAY = 12 * _HOUR
DAY = 24 * _HOUR
# "after 5pm" ends with the evening, "before noon" starts with the morning.
_OPENS, _CLOSES = 8 * _HOUR, 22 * _HOUR
# "1" to "6" without more said is the afternoon: nobody receives people at three at night.
_EARLIEST_AS_SAID = 7 * _HOUR
# A preference without a day ("in the evening"), or a start without an end ("from Monday on"), holds so many days.
OPEN_DAYS = 28
# Later dates are no appointments: the end of a residence permit, of a credit.
_FARTHEST_DAYS = 2 * 365
THIRDS = ("begin", "middle", "end")


@dataclass(frozen=True)
class Part:
    """A part of the day, in minutes from midnight; `name` is morning, afternoon or evening."""

    name: str
    start: int
    end: int


NOON = Part("afternoon", 12 * _HOUR, 14 * _HOUR)
PARTS = {
    "morning": Part("morning", _OPENS, 12 * _HOUR),
    "late_morning": Part("morning", 10 * _HOUR, 12 * _HOUR),
    "noon": NOON,
    "early_afternoon": Part("afternoon", 12 * _HOUR, 14 * _HOUR),
    "afternoon": Part("afternoon", 12 * _HOUR, 18 * _HOUR),
    "late_afternoon": Part("afternoon", 16 * _HOUR, 18 * _HOUR),
    "evening": Part("evening", 18 * _HOUR, _CLOSES),
}


@dataclass(frozen=True)
class Clock:
    """A time of the day as said, in minutes from midnight; `fixed` when am, pm or the 24 hours leave no doubt."""

    minute: int
    fixed: bool = False

    def at(self, part: Part | None) -> int:
        """The minute meant: "8" in the evening is 20:00, "3" without more is 15:00."""
        if self.fixed:
            return self.minute
        if part is None:
            later = self.minute < _EARLIEST_AS_SAID
        elif part.name == "evening":
            later = 4 * _HOUR <= self.minute < _HALF_DAY
        else:
            later = part.name == "afternoon" and self.minute < 8 * _HOUR
        return self.minute + _HALF_DAY if later else self.minute


@dataclass(frozen=True)
class Hours:
    """A stretch of the day: an hour from `start`, until `end`, or all that is `before` or `after` it."""

    start: Clock
    end: Clock | None = None
    bound: str = ""

    def window(self, part: Part | None) -> tuple[int, int] | None:
        """From and to, in minutes from midnight; None when the end cannot follow the start."""
        start = self.start.at(part)
        if self.bound == "before":
            return min(_OPENS, max(0, start - _HOUR)), start
        if self.bound == "after":
            return start, _CLOSES if start < _CLOSES else DAY
        if self.end is None:
            return start, start + _HOUR
        end = self.end.at(part)
        if end <= start and not self.end.fixed:
            end += _HALF_DAY
        if end <= start:  # "between 5 and 12": the 5 was not the afternoon
            start = self.start.minute
        return (start, end) if start < end <= DAY else None


@dataclass(frozen=True)
class InDays:
    """So many days from today."""

    days: int

    def on(self, now: datetime, until: int) -> date | None:
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

    def on(self, now: datetime, until: int) -> date | None:
        """The date meant; see InDays."""
        ahead = (self.number - now.weekday()) % 7
        if ahead == 0 and not (self.which == "this" and now.hour * _HOUR + now.minute < until):
            ahead = 7
        if self.which == "next" and ahead < 2:
            ahead += 7
        return now.date() + timedelta(ahead + 7 * self.weeks)


@dataclass(frozen=True)
class Date:
    """A date; without a month the next such day to come, without a year the next such date, today included."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None

    def on(self, now: datetime, until: int) -> date | None:
        """The date meant, None when there is none, it is past or too far away; see InDays."""
        today = now.date()
        if self.month is None:
            return self._in_one_of_the_next_months(today)
        if self.year is None:
            found = _date(today.year, self.month, self.day)
            if found is None or found < today:
                found = _date(today.year + 1, self.month, self.day)
        else:
            found = _date(self.year, self.month, self.day)
        return found if found and 0 <= (found - today).days <= _FARTHEST_DAYS else None

    def _in_one_of_the_next_months(self, today: date) -> date | None:
        firsts = [_month(today, ahead) for ahead in range(4)]
        dates = [found for first in firsts if (found := _date(first.year, first.month, self.day)) and found > today]
        if self.weekday is None or not dates:
            return dates[0] if dates else None
        # "mardi 14" with a 14 that is no Tuesday: the name of the day is the surer half.
        fitting = [found for found in dates[:2] if found.weekday() == self.weekday]
        return fitting[0] if fitting else today + timedelta((self.weekday - today.weekday() - 1) % 7 + 1)


Day = InDays | Weekday | Date


@dataclass(frozen=True)
class Week:
    """A week from Monday on, so many after this one; "begin" is Monday and Tuesday, "end" Thursday and Friday."""

    ahead: int
    third: str = ""

    def monday(self, now: datetime) -> date | None:
        """The Monday of it."""
        return now.date() + timedelta(7 * self.ahead - now.weekday())

    def window(self, now: datetime) -> Window | None:
        """From and to; None when there is no such time to come."""
        monday = now.date() + timedelta(7 * self.ahead - now.weekday())
        first, last = {"begin": (0, 2), "middle": (1, 4), "end": (3, 5)}.get(self.third, (0, 7))
        if self.ahead == 0 and monday + timedelta(last) <= now.date():
            monday += timedelta(7)
        return _days(monday + timedelta(first), monday + timedelta(last))


@dataclass(frozen=True)
class WeekAround:
    """The week in which a day lies: "la semaine du 14", "over twee weken"."""

    day: Day

    def monday(self, now: datetime) -> date | None:
        """The Monday of it."""
        found = self.day.on(now, DAY)
        return found - timedelta(found.weekday()) if found else None

    def window(self, now: datetime) -> Window | None:
        """From and to; see Week."""
        monday = self.monday(now)
        return _days(monday, monday + timedelta(7)) if monday else None


@dataclass(frozen=True)
class Weekend:
    """Saturday and Sunday, this one or by the rule of Weekday the next."""

    which: str = ""

    def window(self, now: datetime) -> Window | None:
        """From and to; see Week."""
        saturday = now.date() + timedelta(5 - now.weekday() if now.weekday() >= 5 else (5 - now.weekday()) % 7)
        if self.which == "next" and (saturday - now.date()).days < 2:
            saturday += timedelta(7)
        return _days(saturday, saturday + timedelta(2))


@dataclass(frozen=True)
class Month:
    """A month by its number, the next one to come, or so many after this one; a `third` of it is ten days."""

    number: int = 0
    ahead: int = 0
    year: int | None = None
    third: str = ""

    def first(self, now: datetime) -> date:
        """Its first day."""
        today = now.date()
        if not self.number:
            return _month(today, self.ahead)
        if self.year:
            return date(self.year, self.number, 1)
        return _month(today, (self.number - today.month) % 12)

    def window(self, now: datetime) -> Window | None:
        """From and to; see Week."""
        first = self.first(now)
        window = self._third(first)
        if self.number and not self.year and window[1] <= now:
            window = self._third(_month(first, 12))
        return window if (window[0].date() - now.date()).days <= _FARTHEST_DAYS else None

    def _third(self, first: date) -> Window:
        after = _month(first, 1)
        starts = {"begin": first, "middle": first.replace(day=11), "end": first.replace(day=21)}
        ends = {"begin": first.replace(day=11), "middle": first.replace(day=21)}
        return _days(starts.get(self.third, first), ends.get(self.third, after))


@dataclass(frozen=True)
class Stretch:
    """From one day to another, both whole. Without a start from now on, without an end for OPEN_DAYS."""

    first: Day | None = None
    last: Day | None = None
    start_next: bool = False
    end_before: bool = False

    def window(self, now: datetime) -> Window | None:
        """From and to; see Week."""
        first = self.first.on(now, DAY) if self.first else now.date()
        last = self.last.on(now, DAY) if self.last else now.date() + timedelta(OPEN_DAYS)
        if first is None or last is None:
            return None
        if self.first and last < first and isinstance(self.last, Weekday):
            last += timedelta(7)
        return _days(first + timedelta(self.start_next), last + timedelta(not self.end_before))


@dataclass(frozen=True)
class Beside:
    """What lies before or after a period: "avant la fin du mois", "na het weekend"."""

    period: Week | WeekAround | Weekend | Month
    before: bool

    def window(self, now: datetime) -> Window | None:
        """From and to; see Week."""
        window = self.period.window(now)
        if window is None:
            return None
        if self.before:
            # Before the end of the month: until it is over.
            return now, window[1] if getattr(self.period, "third", "") == "end" else window[0]
        return window[1], max(now, window[1]) + timedelta(OPEN_DAYS)


Period = Week | WeekAround | Weekend | Month | Stretch | Beside


def window_of(
    day: Day | None, period: Period | None, part: Part | None, hours: Hours | None, now: datetime
) -> dict[str, str] | None:
    """The value of what was said, None when there is no such time to come.

    A day, or a time of the day, gives one window. A period keeps its whole window, with the part of the day beside it:
    the mornings of a week are no single window.
    """
    now = now.replace(second=0, microsecond=0)
    stretch = hours.window(part) if hours else (part.start, part.end) if part else (0, DAY)
    if stretch is None:
        return None
    if day is not None:
        return _value(_on(day, period, now, stretch), now)
    if period is not None:
        named = part or (_part_of(*stretch) if hours else None)
        return _value(period.window(now), now, named, from_now=True)
    if hours or part == NOON:
        window = _at(now.date(), stretch)
        # A clock time that has gone by is tomorrow's; "after 5pm" is still today's at six.
        over = window[0] < now if hours and not (hours.bound or hours.end) else window[1] <= now
        return _value(_at(now.date() + timedelta(over), stretch), now)
    return _value((now, now + timedelta(OPEN_DAYS)), now, part) if part else None


def _on(day: Day, period: Period | None, now: datetime, stretch: tuple[int, int]) -> Window | None:
    if isinstance(day, Weekday) and isinstance(period, Week | WeekAround):
        monday = period.monday(now)
        found = monday + timedelta(day.number) if monday else None
    elif isinstance(day, Date) and isinstance(period, Month):
        first = period.first(now)
        found = _date(first.year, first.month, day.day)
    else:
        found = day.on(now, stretch[1])
    return _at(found, stretch) if found else None


def _part_of(start: int, end: int) -> Part:
    """The part of the day in which most of a stretch lies."""
    middle = (start + min(end, start + 3 * _HOUR)) / 2
    return PARTS["morning" if middle < _HALF_DAY else "afternoon" if middle < 18 * _HOUR else "evening"]


def _value(
    window: Window | None, now: datetime, part: Part | None = None, *, from_now: bool = False
) -> dict[str, str] | None:
    if window is None or window[1] <= now or window[1] <= window[0]:
        return None
    start, end = max(window[0], now) if from_now else window[0], window[1]
    value = {"from": start.isoformat(timespec="minutes"), "to": end.isoformat(timespec="minutes")}
    return {**value, "part": part.name} if part else value


def _at(day: date, stretch: tuple[int, int]) -> Window:
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 (wall time: see the module)
    return midnight + timedelta(minutes=stretch[0]), midnight + timedelta(minutes=stretch[1])


def _days(first: date, after_last: date) -> Window:
    return _at(first, (0, 0))[0], _at(after_last, (0, 0))[0]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(day: date, ahead: int) -> date:
    """The first of the month that is so many after the day's."""
    months = day.year * 12 + day.month - 1 + ahead
    return date(months // 12, months % 12 + 1, 1)
