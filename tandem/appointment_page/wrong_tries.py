"""How often an address has come with a link that does not exist.

Whoever has a right link is never kept waiting: on mobile networks thousands of people share one address. So this is no
wall, for a token of 256 bits needs none, but it makes trying slow and shows it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

import structlog

log = structlog.get_logger(__name__)

MOST: Final = 20
WITHIN: Final = 600.0
"""Seconds."""
_ADDRESSES: Final = 10_000
"""Most addresses that are remembered: whoever has many of them must not fill the memory."""


class WrongTries:
    """Counts wrong tries by address in this process; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._tries: dict[str, tuple[float, int]] = {}

    def too_many(self, address: str) -> bool:
        """Note one more wrong try; whether there were too many of late."""
        since, count = self._tries.get(address, (self._clock(), 0))
        if self._clock() - since >= WITHIN:
            since, count = self._clock(), 0
        if address not in self._tries and len(self._tries) >= _ADDRESSES:
            self._tries.clear()
        self._tries[address] = since, count + 1
        if count + 1 == MOST + 1:
            log.warning("appointment.wrong_links", do="somebody tries links; see the proxy's log if it goes on")
        return count >= MOST
