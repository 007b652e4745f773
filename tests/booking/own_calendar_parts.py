"""What the tests of coaches' own calendars share: calendar files as other programs write them, and servers of them."""

from __future__ import annotations

import itertools
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from aiohttp import web
from aiohttp.test_utils import TestServer
from caldav import aio
from radicale import config
from radicale.app import Application
from yarl import URL

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_numbers = itertools.count()


def event(*lines: str) -> str:
    """An event with these lines; it gets a UID of its own when none is given."""
    uid = () if any(line.startswith("UID") for line in lines) else (f"UID:event-{next(_numbers)}@example.be",)
    return "\r\n".join(("BEGIN:VEVENT", "DTSTAMP:20261101T000000Z", "SUMMARY:Secret", *uid, *lines, "END:VEVENT", ""))


def ics(*events: str, head: str = "") -> bytes:
    """A calendar file of events."""
    start = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//Else//EN\r\n{head}"
    return f"{start}{''.join(events)}END:VCALENDAR\r\n".encode()


@dataclass
class Stranger:
    """Somebody else's server on loopback: answers the calendar that it has, or whatever it is told to."""

    file: bytes = field(default_factory=ics)
    etag: str | None = None
    answers: list[Handler] = field(default_factory=list)
    """In place of the calendar, one after the other."""
    asked: list[web.Request] = field(default_factory=list)
    url: URL = field(default_factory=URL)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        if self.answers:
            return await self.answers.pop(0)(request)
        headers = {"ETag": self.etag} if self.etag is not None else {}
        if self.etag is not None and request.headers.get("If-None-Match") == self.etag:
            return web.Response(status=304, headers=headers)
        return web.Response(body=self.file, content_type="text/calendar", headers=headers)

    def say(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Answer so, once."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}

        async def answer(_request: web.Request) -> web.Response:
            return web.Response(status=status, body=body, headers=named)

        self.answers.append(answer)


@asynccontextmanager
async def stranger() -> AsyncIterator[Stranger]:
    """One that has an empty calendar."""
    found = Stranger()
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", found.answer)
    async with TestServer(app) as server:
        found.url = server.make_url("/cal/basic.ics")
        yield found


USER, PASSWORD = "ann", "a pässword: of tests"


@contextmanager
def radicale(folder: Path) -> Iterator[str]:
    """A real CalDAV server in a thread, with one account; its address."""
    users = folder / "users"
    users.write_text(f"{USER}:{PASSWORD}\n", encoding="utf-8")
    configuration = config.load()
    configuration.update(
        {
            "auth": {"type": "htpasswd", "htpasswd_filename": str(users), "htpasswd_encryption": "plain", "delay": "0"},
            "storage": {"filesystem_folder": str(folder / "collections")},
            "logging": {"level": "critical"},
        },
        "tests",
    )
    server = make_server("127.0.0.1", 0, Application(configuration), ThreadingServer, Silent)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


class ThreadingServer(ThreadingMixIn, WSGIServer):
    """Answers several at once."""

    daemon_threads = True


class Silent(WSGIRequestHandler):
    """Says nothing of each call."""

    def log_message(self, *_args: object) -> None: ...


async def make_calendar(server: str, name: str, *events: str, kinds: tuple[str, ...] = ("VEVENT",)) -> str:
    """A calendar in the account with these events, made with another library; its address."""
    async with await aio.get_async_davclient(url=server, username=USER, password=PASSWORD) as client:
        principal = await client.get_principal()
        calendar = await principal.make_calendar(name=name, supported_calendar_component_set=list(kinds))
        for one in events:
            await calendar.add_event(ics(one).decode())
        return str(calendar.url)
