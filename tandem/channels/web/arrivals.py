"""Waking those who wait for new events of a conversation."""

from __future__ import annotations

import asyncio

_OTHER_PROCESS = 1.0
"""Seconds after which a waiter looks by itself: another process may have written, and it cannot wake us."""


class Arrivals:
    """Knows who waits in this process. `announce` is called after each commit that added events."""

    def __init__(self) -> None:
        self._waiters: dict[str, set[asyncio.Event]] = {}
        self.closed = False

    def announce(self, conversation_id: str) -> None:
        """Wake all who wait for this conversation."""
        for waiter in self._waiters.get(conversation_id, ()):
            waiter.set()

    def close(self) -> None:
        """Wake everybody for good: the server is stopping."""
        self.closed = True
        for conversation_id in list(self._waiters):
            self.announce(conversation_id)

    async def wait(self, waiter: asyncio.Event, seconds: float) -> None:
        """Wait for news, for at most `seconds` and never longer than until the next look is due."""
        try:
            async with asyncio.timeout(min(seconds, _OTHER_PROCESS)):
                await waiter.wait()
        except TimeoutError:
            pass
        waiter.clear()

    def join(self, conversation_id: str) -> asyncio.Event:
        """Begin to listen, before looking at the stored events: what comes in between is not missed."""
        waiter = asyncio.Event()
        self._waiters.setdefault(conversation_id, set()).add(waiter)
        return waiter

    def leave(self, conversation_id: str, waiter: asyncio.Event) -> None:
        """Stop listening."""
        waiters = self._waiters[conversation_id]
        waiters.discard(waiter)
        if not waiters:
            del self._waiters[conversation_id]
