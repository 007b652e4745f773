"""The window that a day, a period, a part of the day and hours mean together, seen from now."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.entities.moments.days import Date, Day, Weekday, day_of
from bot.entities.moments.hours import DAY, LUNCH, NOON, Hours, Part, part_of
from bot.entities.moments.periods import OPEN_DAYS, Month, Period, Week, Window, within


def window_of(
    day: Day | None, period: Period | None, part: Part | None, hours: Hours | None, now: datetime
) -> dict[str, str] | None:
    """The value of what was said, None when there is no such time to come.

    A day, or a time of the day, gives one window. A period keeps its whole window, with the part of the day beside it:
    the mornings of a week are no single window.
    """
    now = now.replace(second=0, microsecond=0)
    if part is NOON and day is None:
        part = LUNCH
    stretch = hours.window(part) if hours else (part.start, part.end) if part else (0, DAY)
    if stretch is None:
        return None
    if day is not None:
        found = _day_in(day, period, now, stretch[1])
        return _value(within(found, stretch), now) if found else None
    if period is not None:
        window = period.window(now)
        named = part or (part_of(*stretch) if hours else None)
        # A period that has begun goes on from now.
        return _value((max(window[0], now), window[1]), now, named) if window else None
    if part and part is not LUNCH and not (hours and hours.exact):
        # "In the evening", "le soir après 18h": which days people have time, not when.
        return _value((now, now + timedelta(OPEN_DAYS)), now, part)
    today = within(now.date(), stretch)
    # A clock time that has gone by is tomorrow's; "after 5pm" is still today's at six.
    over = today[0] < now if hours and hours.exact else today[1] <= now
    return _value(within(now.date() + timedelta(over), stretch), now)


def _day_in(day: Day, period: Period | None, now: datetime, until: int) -> date | None:
    """The date of a day that may be told by its week ("mercredi de la semaine prochaine") or month."""
    if isinstance(day, Weekday) and isinstance(period, Week):
        monday = period.monday(now)
        return monday + timedelta(day.number) if monday else None
    if isinstance(day, Date) and isinstance(period, Month):
        first = period.first(now)
        return day_of(first.year, first.month, day.day)
    return day.on(now, until)


def _value(window: Window, now: datetime, part: Part | None = None) -> dict[str, str] | None:
    start, end = window
    if end <= now or end <= start:
        return None
    value = {"from": start.isoformat(timespec="minutes"), "to": end.isoformat(timespec="minutes")}
    return {**value, "part": part.name} if part else value
