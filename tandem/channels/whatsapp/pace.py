"""How fast messages may leave: per person, and all together; and how long none may leave at all.

Meta counts by itself and refuses what is too much. Here it is kept, so that nothing is refused and then comes late.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

TO_ONE_PERSON: Final = (45, 1 / 6)
"""To one person: a burst, and how many a second after it."""
ALTOGETHER: Final = (20, 20.0)
"""The lower of the two rates that Meta gives to a number. Nobody here ever needs the higher one."""

_MOST_PEOPLE: Final = 10_000
_LONGEST: Final = 60.0


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class Pace:
    """Says when the next message may leave. `clock` is monotonic, in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._people: dict[str, _Bucket] = {}
        self._all = _Bucket(float(ALTOGETHER[0]), clock())

    async def turn(self, person: str) -> None:
        """Wait until a message to this person may leave, and count it."""
        bucket = self._people.setdefault(person, _Bucket(float(TO_ONE_PERSON[0]), self._clock()))
        wait = max(self._take(bucket, *TO_ONE_PERSON), self._take(self._all, *ALTOGETHER))
        if wait > 0:
            await asyncio.sleep(wait)
        if len(self._people) > _MOST_PEOPLE:
            self._forget_the_rested()

    def _take(self, bucket: _Bucket, most: int, rate: float) -> float:
        """Take one, also one that is not there yet; the seconds until it is."""
        now = self._clock()
        bucket.left = min(most, bucket.left + (now - bucket.at) * rate) - 1
        bucket.at = now
        return max(0.0, -bucket.left / rate)

    def _forget_the_rested(self) -> None:
        whole = TO_ONE_PERSON[0] / TO_ONE_PERSON[1]
        now = self._clock()
        self._people = {name: bucket for name, bucket in self._people.items() if now - bucket.at < whole}


class Barrier:
    """Closed while nothing can leave, whoever it is for: longer each time that trying again did not help."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._until = 0.0
        self._times = 0

    def left(self) -> float:
        """Seconds for which it is still closed."""
        return max(0.0, self._until - self._clock())

    def close(self, pause: float) -> float:
        """Close it for a while; the seconds. Those who find the same trouble at the same moment count once."""
        if self.left() == 0.0:
            self._until = self._clock() + max(pause, min(pause * 2**self._times, _LONGEST))
            self._times = min(self._times + 1, 10)
        return self.left()

    def open(self) -> None:
        """Something got through."""
        self._until, self._times = 0.0, 0
