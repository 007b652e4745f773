"""How long a test waits for what must happen: long, so that a busy machine is no fault; whoever is quick waits less."""

from __future__ import annotations

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

T = TypeVar("T")

PATIENCE: Final = 60.0
"""Seconds after which something that does not happen is a fault."""
MILLISECONDS: Final = PATIENCE * 1000
"""The same, for a browser."""


async def until(look: Callable[[], T | Awaitable[T]], fine: Callable[[T], object] = bool) -> T:
    """Look again and again until what is found is fine, and give it."""
    deadline = time.monotonic() + PATIENCE
    while True:
        seen = look()
        found: T = await seen if inspect.isawaitable(seen) else seen
        if fine(found):
            return found
        assert time.monotonic() < deadline, found
        await asyncio.sleep(0.02)
