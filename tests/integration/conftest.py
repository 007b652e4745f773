from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from integration_parts import Receiver, receiving


@pytest_asyncio.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """Another program that takes webhooks."""
    async with receiving() as found:
        yield found
