"""Hours and parts of the day, in minutes from midnight of the wall clock."""

from __future__ import annotations

from dataclasses import dataclass

HOUR = 60
DAY = 24 * HOUR
_HALF_DAY = 12 * HOUR
# "after 5pm" ends with the evening, "before noon" starts with the morning.
_OPENS, _CLOSES = 8 * HOUR, 22 * HOUR
# "1" to "6" without more said is the afternoon: nobody receives people at three at night.
_EARLIEST_AS_SAID = 7 * HOUR
# In the evening "4" to "11" are 16 to 23 o'clock; in the afternoon "8" can no longer be 20:00.
_EARLIEST_EVENING, _LATEST_AFTERNOON = 4 * HOUR, 8 * HOUR


@dataclass(frozen=True)
class Part:
    """A part of the day; `name` is morning, afternoon or evening."""

    name: str
    start: int
    end: int


MORNING = Part("morning", _OPENS, 12 * HOUR)
NOON = Part("afternoon", 12 * HOUR, 13 * HOUR)
LUNCH = Part("afternoon", 12 * HOUR, 14 * HOUR)
AFTERNOON = Part("afternoon", 12 * HOUR, 18 * HOUR)
EVENING = Part("evening", 18 * HOUR, _CLOSES)
PARTS = {
    "morning": MORNING,
    "late_morning": Part("morning", 10 * HOUR, 12 * HOUR),
    "noon": NOON,
    "lunch": LUNCH,
    "early_afternoon": Part("afternoon", 13 * HOUR, 15 * HOUR),
    "afternoon": AFTERNOON,
    "late_afternoon": Part("afternoon", 16 * HOUR, 18 * HOUR),
    "evening": EVENING,
}


@dataclass(frozen=True)
class Clock:
    """A time of the day as said; `fixed` when am, pm or the 24 hours leave no doubt."""

    minute: int
    fixed: bool = False

    def at(self, part: Part | None) -> int:
        """The minute meant: "8" in the evening is 20:00, "3" without more is 15:00."""
        if self.fixed:
            return self.minute
        if part is None:
            later = self.minute < _EARLIEST_AS_SAID
        elif part.name == "evening":
            later = _EARLIEST_EVENING <= self.minute < _HALF_DAY
        else:
            later = part.name == "afternoon" and self.minute < _LATEST_AFTERNOON
        return self.minute + _HALF_DAY if later else self.minute

    def in_the_afternoon(self) -> Clock:
        """The same on the other half of the clock: the "2" of "2 to 4pm"."""
        return self if self.fixed else Clock(self.minute % _HALF_DAY + _HALF_DAY, fixed=True)


@dataclass(frozen=True)
class Hours:
    """A stretch of the day: an hour from `start`, until `end`, or all that is "before" or "after" it."""

    start: Clock
    end: Clock | None = None
    bound: str = ""

    @property
    def exact(self) -> bool:
        """Whether it is a clock time, not a stretch."""
        return not (self.end or self.bound)

    def window(self, part: Part | None) -> tuple[int, int] | None:
        """From and to; None when the end cannot follow the start."""
        start = self.start.at(part)
        if self.bound == "before":
            return min(_OPENS, max(0, start - HOUR)), start
        if self.bound == "after":
            return start, _CLOSES if start < _CLOSES else DAY
        if self.end is None:
            return start, start + HOUR
        end = self.end.at(part)
        if end <= start and not self.end.fixed:
            end += _HALF_DAY
        if end <= start:  # "between 5 and 12h": the 5 was not the afternoon
            start = self.start.minute
        return (start, end) if start < end <= DAY else None


def part_of(start: int, end: int) -> Part:
    """The part of the day in which a stretch lies, an open one by its first hours."""
    middle = (start + min(end, start + 3 * HOUR)) / 2
    return MORNING if middle < AFTERNOON.start else AFTERNOON if middle < EVENING.start else EVENING
