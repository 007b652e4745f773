"""The website alone: the real texts and policy, and a stand-in for the chat."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestClient, TestServer
from chat_double import ChatDouble
from chromium import chromium
from website_parts import Client, website_app


@pytest.fixture
def chat() -> ChatDouble:
    return ChatDouble()


@pytest.fixture
async def client(chat: ChatDouble) -> AsyncIterator[Client]:
    async with TestClient(TestServer(website_app(chat))) as client:
        yield client


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Any]:
    """One browser for all tests of a module: each opens windows of its own."""
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def site(chat: ChatDouble) -> AsyncIterator[str]:
    """The address of the website, for the tests that share a browser."""
    async with TestClient(TestServer(website_app(chat))) as client:
        yield str(client.make_url("/"))
        chat.down = True  # ends the streams, or the server would wait for them
