"""Reading a clock time: "14h30", "half drie", "moins le quart", "2pm"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.entities.moments.hours import DAY, HOUR, Clock
from bot.entities.moments.numbers import MINUTES, Numbers
from bot.entities.moments.words import HourWords, unnamed

_NOON = 12
_MINUTES = {"demi": 30, "demie": 30, "half": 30, "quart": 15, "kwart": 15, "kwartier": 15, "quarter": 15}


@dataclass(frozen=True)
class Reading:
    """A clock time and whether its form leaves no doubt that it is one ("14h30", not "10h")."""

    clock: Clock
    sure: bool
    half_day: str = ""


class Clocks:
    """The forms of clock times of one language."""

    def __init__(self, words: HourWords, numbers: Numbers) -> None:
        self._numbers = numbers
        forms = [numbers.filled(form.replace("{MM}", f"(?P<m>{MINUTES})")) for form in words.clocks]
        self._forms = [re.compile(form.replace("{H}", f"(?P<h>{numbers.hour})")) for form in forms]
        self._bare = re.compile(numbers.hour)
        # Any of the forms, without groups, for use in other patterns.
        self.pattern = f"(?:{'|'.join(unnamed(form.replace('{H}', numbers.hour)) for form in forms)})"
        self.bare = numbers.hour

    def read(self, text: str) -> Reading | None:
        """The clock time that is written as `text`; None when there is no such time."""
        for form in self._forms:
            if m := form.fullmatch(text):
                return self._reading(m)
        if self._bare.fullmatch(text):
            hour = self._numbers.value(text)
            return Reading(Clock(hour * HOUR, fixed=hour > _NOON), sure=False) if hour else None
        return None

    def is_bare(self, text: str) -> bool:
        """Whether a number has nothing beside it that makes it an hour."""
        return bool(self._bare.fullmatch(text))

    def _reading(self, m: re.Match[str]) -> Reading | None:
        said = {name: value for name, value in m.groupdict().items() if value}
        hour = _NOON if "noon" in said else self._numbers.value(said["h"])
        minute = hour * HOUR + int(said.get("m", 0)) + self._minutes(said.get("add")) - self._minutes(said.get("sub"))
        if "half" in said:
            minute -= HOUR // 2
        half_day = said.get("half_day", "")[:1]
        fixed = hour > _NOON or hour == 0
        if half_day and hour <= _NOON:
            minute, fixed = minute % (DAY // 2) + (DAY // 2 if half_day == "p" else 0), True
        if not 0 <= minute < DAY or (hour == 0 and minute == 0):
            return None
        # "ten to three" may be a range or a score, "half two" half of something.
        quarter = any(said.get(name, "") in _MINUTES for name in ("add", "sub"))
        loose = said.get("add") == "half" and not re.match(r"half (?:past|after)", m.group())
        told = {"m", "half_day", "noon"} & said.keys() or ("half" in said and "sub" not in said) or "clock" in m.group()
        return Reading(Clock(minute, fixed), bool(told or quarter) and not loose, half_day)

    def _minutes(self, text: str | None) -> int:
        if text is None:
            return 0
        return _MINUTES[text] if text in _MINUTES else self._numbers.value(text)
