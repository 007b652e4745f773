"""The public side of the service in the test's own process, and a client that speaks to it as a widget would."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient

from tandem.app import Parts, make_parts
from tandem.booking.appointments import Appointments
from tandem.booking.letters import MailLetters
from tandem.settings import Settings
from tandem.storage.database import Database

Key = dict[str, str]
"""The header that opens a conversation."""


class Service:
    """The public side in this process, with helpers that speak as a client."""

    def __init__(self, client: TestClient[web.Request, web.Application], settings: Settings) -> None:
        self.client = client
        self.settings = settings

    async def start_conversation(self, **body: Any) -> tuple[str, dict[str, str]]:
        """A new conversation: its id, and the header that opens it."""
        answer = await self.client.post("/chat/v1/conversations", json=body)
        assert answer.status == 201, await answer.text()
        made = await answer.json()
        return made["id"], {"Authorization": f"Bearer {made['token']}"}

    async def send(self, conversation: str, headers: dict[str, str], client_id: str, **body: Any) -> Any:
        """Send a message; the answer of the service."""
        url = f"/chat/v1/conversations/{conversation}/messages"
        return await self.client.post(url, json={"client_id": client_id, **body}, headers=headers)

    async def events(self, conversation: str, headers: dict[str, str], after: int = 0, wait: float = 0) -> list[Any]:
        """The events after a number."""
        url = f"/chat/v1/conversations/{conversation}/events?after={after}&wait={wait}"
        answer = await self.client.get(url, headers=headers)
        assert answer.status == 200, await answer.text()
        found: list[Any] = (await answer.json())["events"]
        return found

    async def until(self, conversation: str, headers: dict[str, str], author: str, count: int) -> list[Any]:
        """Wait until there are `count` events of an author; all events so far."""
        for _ in range(200):
            found = await self.events(conversation, headers)
            if sum(event["from"] == author for event in found) >= count:
                return found
            await self.events(conversation, headers, after=found[-1]["seq"], wait=0.2)
        raise AssertionError(f"no {count} events of {author}: {found}")


@cache
def _loaded() -> Parts:
    return make_parts(Settings(_env_file=None, database_url="sqlite:///:memory:"))


def parts_for(settings: Settings) -> Parts:
    """The service's parts with a database of their own; policy, texts and directory are read once for all tests."""
    loaded = _loaded()
    return dataclasses.replace(
        loaded,
        settings=settings,
        database=Database(settings.database),
        appointments=Appointments(loaded.appointments.rules, MailLetters(settings)),
    )
