"""The website alone: the real texts and policy, and a stand-in for the chat."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestClient, TestServer
from chat_double import ChatDouble
from website_parts import Client, website_app


@pytest.fixture
def chat() -> ChatDouble:
    return ChatDouble()


@pytest.fixture
async def client(chat: ChatDouble) -> AsyncIterator[Client]:
    async with TestClient(TestServer(website_app(chat))) as client:
        yield client
