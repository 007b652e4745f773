"""How much one person may send: enough for anybody who types, too little for a script.

Counted in this process and forgotten with it: a limit that let nobody in after a restart would be worse than none. On
mobile networks thousands of people share one address, so an address may do a lot; a conversation is one person.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from tandem.errors import Problem

_REMEMBERED: Final = 20_000
"""Most names that are remembered: whoever makes up many of them must not fill the memory."""


class Limit:
    """At most `most` in `within` seconds for each name; `clock` gives seconds."""

    def __init__(self, most: int, within: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._within = within
        self._clock = clock
        self._counts: dict[str, tuple[float, int]] = {}

    def take(self, name: str) -> None:
        """Count one more; too many raises 429 with the seconds after which it goes on."""
        moment = self._clock()
        since, count = self._counts.get(name, (moment, 0))
        if moment - since >= self._within:
            since, count = moment, 0
        if count >= self._most:
            wait = max(1, round(self._within - (moment - since)))
            raise Problem(
                429,
                f"That was a lot at once. Nothing is lost: send it again in {wait} seconds.",
                retry_after=wait,
            )
        if name not in self._counts and len(self._counts) >= _REMEMBERED:
            self._counts.clear()
        self._counts[name] = since, count + 1
