"""How soon fifty open desks hear of a change, and how long the queue takes to show among 10,000 tickets.

Run from the root: .venv/bin/python -m benchmarks.desk_live

The service runs in a process of its own, the fifty desks in this one. Each desk keeps its stream open and, like a
browser, asks for its list again when it hears of a change, at most every three seconds. The time of an event runs from
before the request that causes it to its arrival at the desk; "by another process" is a commit that the service can only
find by looking.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import multiprocessing
import os
import platform
import random
import socket
import statistics
import tempfile
import time
from collections.abc import Awaitable
from pathlib import Path

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector, web
from sqlalchemy import insert, select

from tandem.app import make_parts, public_app
from tandem.clock import now
from tandem.handoff import order, tickets
from tandem.handoff.reasons import PRIORITIES
from tandem.people import create_advisor, sessions
from tandem.people.access import DEFAULT_RULES
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.migrate import migrate
from tandem.storage.models import Advisor, Conversation, Ticket, TicketEntry

DESKS, TICKETS, ROUNDS, PAGES = 50, 10_000, 25, 100
REFETCH = 3.0
LANGUAGES = ("fr", "nl", "en")
FACTS = {"purpose": "business", "stage": "starting_soon", "sector": "horeca", "amount": 12000, "postal_code": "1080"}


async def prepare(database: Database) -> list[tuple[str, str]]:
    """Tickets of a week, and the cookies and form tokens of fifty advisors."""
    await migrate(database)
    chance, moment = random.Random(7), now()
    people, rows = [], []
    for number in range(1, TICKETS + 1):
        at = moment - dt.timedelta(minutes=number)
        status = chance.choices(("new", "assigned", "waiting_client", "done"), (1, 3, 6, 90))[0]
        reason = chance.choice(list(PRIORITIES))
        waits = at if status == "new" else None
        people.append(
            {
                "id": f"c-{number:06}", "channel": "web", "language": LANGUAGES[number % 3], "control": "bot",
                "epoch": 0, "last_seq": 0, "facts": FACTS, "consent": {}, "created_at": at, "updated_at": at,
            }
        )  # fmt: skip
        rows.append(
            {
                "conversation_id": f"c-{number:06}", "status": status, "reason": reason, "priority": PRIORITIES[reason],
                "contact": {"name": f"Person {number}"}, "search": f"person {number}", "waiting_since": waits,
                "place": order.place(status, reason, waits, at), "created_at": at, "updated_at": at,
                "assignee_id": None if status == "new" else 1 + number % DESKS,
                "outcome": "other" if status == "done" else None, "alerted_at": moment, "told_at": moment,
            }
        )  # fmt: skip
    for number in range(DESKS):
        await create_advisor(database, f"a{number}@example.be", f"Advisor {number}", LANGUAGES[number % 3], role="lead")
    async with database.write() as session:
        await session.execute(insert(Conversation), people)
        await session.execute(insert(Ticket), rows)
        await session.execute(
            insert(TicketEntry),
            [
                {"ticket_id": n, "at": moment, "kind": "opened", "text": "other", "details": {}}
                for n in range(1, TICKETS)
            ],
        )
    return [await _sign_in(database, number) for number in range(1, DESKS + 1)]


async def _sign_in(database: Database, advisor_id: int) -> tuple[str, str]:
    async with database.write() as session:
        token = await sessions.begin(session, await session.get_one(Advisor, advisor_id), DEFAULT_RULES, way="link")
    found = await sessions.signed_in(database, token, DEFAULT_RULES)
    assert found is not None
    return token, found.csrf_token


def serve(url: str, port: int, folder: str) -> None:
    """The service, until it is ended."""
    settings = Settings(_env_file=None, data_dir=Path(folder), database_url=url, port=port, log_level="ERROR")

    async def run() -> None:
        runner = web.AppRunner(public_app(make_parts(settings)), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        await asyncio.Event().wait()

    asyncio.run(run())


class Desk:
    """One open desk: its stream, and the list that it asks for again."""

    def __init__(self, client: ClientSession, base: str, token: str) -> None:
        self._client, self._base = client, base
        self._cookie = {"Cookie": f"desk={token}"}
        self.heard = asyncio.Event()
        self.heard_at = 0.0
        self.fresh_at = 0.0
        self._asked_at = 0.0
        self.asking: asyncio.Task[None] | None = None

    async def listen(self, ready: asyncio.Event) -> None:
        """Follow the stream."""
        address = f"{self._base}/desk/events?at={int(time.time()) + 60}"
        async with self._client.get(address, headers={**self._cookie, "Accept": "text/event-stream"}) as stream:
            assert stream.status == 200
            ready.set()
            async for line in stream.content:
                if line.startswith(b"event: queue") and not self.heard.is_set():
                    self.heard_at = time.perf_counter()
                    self.heard.set()
                    self.asking = asyncio.create_task(self._ask_again())

    async def _ask_again(self) -> None:
        moment = time.perf_counter()
        if moment - self._asked_at >= REFETCH:
            self._asked_at = moment
            await self.read()
            self.fresh_at = time.perf_counter()

    async def read(self) -> None:
        """The queue page."""
        async with self._client.get(f"{self._base}/desk/tickets?tab=all", headers=self._cookie) as page:
            assert page.status == 200
            await page.read()

    async def act(self, step: str, ticket: int, csrf: str) -> None:
        """Take a step as a form does."""
        address = f"{self._base}/desk/tickets/{ticket}/{step}"
        headers = {**self._cookie, "Origin": self._base}
        async with self._client.post(address, data={"csrf": csrf}, headers=headers, allow_redirects=False) as answer:
            assert answer.status == 303, await answer.text()


async def measure(base: str, database: Database, people: list[tuple[str, str]]) -> list[tuple[str, list[float]]]:
    """Open the desks and time what reaches them."""
    async with ClientSession(timeout=ClientTimeout(total=None), connector=TCPConnector(limit=0)) as client:
        desks = [Desk(client, base, token) for token, _ in people]
        pages = [await _timed(desks[number % DESKS].read()) for number in range(PAGES)]
        ready = [asyncio.Event() for _ in desks]
        streams = [asyncio.create_task(desk.listen(event)) for desk, event in zip(desks, ready, strict=True)]
        await asyncio.gather(*(event.wait() for event in ready))
        async with database.read() as session:
            free = list(await session.scalars(select(Ticket.id).where(Ticket.status == "new").limit(ROUNDS)))
            me = await session.get_one(Advisor, 1)
        heard: list[float] = []
        fresh: list[float] = []
        for ticket in free:
            await _round(desks, desks[0].act("claim", ticket, people[0][1]), heard, fresh)
        elsewhere: list[float] = []
        for ticket in free:
            await _round(desks, _note(database, ticket, me), elsewhere, [])
        open_work = [*streams, *(desk.asking for desk in desks if desk.asking is not None)]
        for work in open_work:
            work.cancel()
        await asyncio.gather(*open_work, return_exceptions=True)
    return [
        (f"the queue page, {TICKETS:,} tickets", pages),
        (f"an event at {DESKS} open desks", heard),
        ("… until the desk shows the fresh list", fresh),
        ("an event written by another process", elsewhere),
    ]


async def _round(desks: list[Desk], cause: Awaitable[None], heard: list[float], fresh: list[float]) -> None:
    for desk in desks:
        desk.heard.clear()
        desk.fresh_at = 0.0
    began = time.perf_counter()
    await cause
    async with asyncio.timeout(30):
        await asyncio.gather(*(desk.heard.wait() for desk in desks))
    heard += [(desk.heard_at - began) * 1000 for desk in desks]
    await asyncio.sleep(REFETCH + 0.2)
    fresh += [(desk.fresh_at - began) * 1000 for desk in desks if desk.fresh_at]


async def _timed(work: Awaitable[None]) -> float:
    began = time.perf_counter()
    await work
    return (time.perf_counter() - began) * 1000


async def _note(database: Database, ticket: int, advisor: Advisor) -> None:
    async with database.write() as session:
        await tickets.note(session, ticket, advisor, "seen")


async def main() -> None:
    """Prepare, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/desk.db"
        database = Database(url)
        people = await prepare(database)
        port = _free_port()
        server = multiprocessing.get_context("spawn").Process(target=serve, args=(url, port, folder))
        server.start()
        try:
            base = f"http://127.0.0.1:{port}"
            await _until_up(base)
            rows = await measure(base, database, people)
        finally:
            server.kill()
            server.join()
            await database.close()
    print("| what | median | p95 |\n| --- | --- | --- |")
    for what, times in rows:
        print(f"| {what} | {statistics.median(times):.0f} ms | {statistics.quantiles(times, n=20)[-1]:.0f} ms |")
    load = os.getloadavg()[0]
    print(f"\n{os.cpu_count()} cores (load {load:.1f}), Python {platform.python_version()}, SQLite, one process.")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


async def _until_up(base: str) -> None:
    async with ClientSession() as client:
        for _ in range(600):
            try:
                async with client.get(f"{base}/healthz"):
                    return
            except ClientError:
                await asyncio.sleep(0.1)
    raise TimeoutError("the service did not start")


if __name__ == "__main__":
    asyncio.run(main())
