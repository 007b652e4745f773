"""What the tests of integration share: a program that takes webhooks, and endpoints to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer
from patience import PATIENCE
from yarl import URL

from tandem.integration import endpoints
from tandem.integration.webhooks import EVENT_TYPES
from tandem.people.vault import Vault
from tandem.storage.database import Database
from tandem.storage.models import WebhookEndpoint

VAULT = Vault("a secret of this installation")


@dataclass(frozen=True)
class Got:
    """One call as it arrived."""

    headers: dict[str, str]
    body: str
    path: str


class Receiver:
    """Another program. Answers what it is told to, 200 otherwise."""

    def __init__(self) -> None:
        self.got: list[Got] = []
        self.answers: list[web.Response] = []
        self.held: asyncio.Event | None = None
        self.url = URL()
        self._arrival = asyncio.Condition()

    async def take(self, request: web.Request) -> web.Response:
        got = Got(dict(request.headers), await request.text(), request.path)
        async with self._arrival:
            self.got.append(got)
            self._arrival.notify_all()
        if self.held is not None:
            await self.held.wait()
        return self.answers.pop(0) if self.answers else web.Response(text="thanks")

    def fail(self, times: int, status: int = 500) -> None:
        """Answer so, so often."""
        self.answers += [web.Response(status=status) for _ in range(times)]

    async def arrived(self, number: int) -> None:
        """Wait until so many calls have arrived."""
        async with asyncio.timeout(PATIENCE), self._arrival:
            await self._arrival.wait_for(lambda: len(self.got) >= number)

    @property
    def ids(self) -> list[str]:
        return [one.headers["webhook-id"] for one in self.got]


@asynccontextmanager
async def receiving() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", receiver.take)
    async with TestServer(app) as server:
        receiver.url = server.make_url("/hooks")
        yield receiver


async def endpoint_to(
    database: Database, url: URL, types: tuple[str, ...] = EVENT_TYPES, name: str = "CRM"
) -> tuple[WebhookEndpoint, str]:
    """An endpoint at an address, with its secret."""
    async with database.write() as session:
        return await endpoints.make(session, VAULT, name, url, types, by=None)


async def log_of(database: Database, endpoint: WebhookEndpoint) -> list[dict[str, Any]]:
    """The deliveries of an endpoint, the oldest first."""
    async with database.read() as session:
        found = await endpoints.log_of(session, endpoint.id)
    return [
        {"id": row.id, "state": row.state, "attempts": row.attempts, "status": row.status, "fault": row.fault}
        | {"type": event.type, "data": event.data, "response": row.response, "next": row.next_attempt_at}
        for row, event in reversed(found.rows)
    ]
