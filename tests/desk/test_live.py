"""An open page hears that it is old: at once, through other processes, and only for whom it is."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientResponse
from desk_parts import advisor_of, get, opened, waiting
from patience import PATIENCE, until
from service_parts import Browser, MakeConversation, sign_in_as

from tandem.conversations import events
from tandem.desk import live
from tandem.handoff import presence, reads, tickets
from tandem.people import create_advisor
from tandem.storage.database import Database
from tandem.storage.models import Advisor

"""Seconds after which something that does not come is a fault; nothing here waits that long."""


class Stream:
    """The events of a page, as a browser would take them."""

    def __init__(self, response: ClientResponse) -> None:
        self.response = response
        self.ended = False

    async def next(self) -> str:
        """The name of the next event; a sign of life counts as `alive`, the end as `end`."""
        name = ""
        while True:
            line = await asyncio.wait_for(self.response.content.readline(), PATIENCE)
            if not line:
                self.ended = True
                return "end"
            text = line.decode().strip()
            if text.startswith("event:"):
                name = text.removeprefix("event:").strip()
            elif text.startswith(": "):
                return "alive"
            elif not text and name:
                return name

    async def until(self, wanted: str) -> None:
        """Wait for an event of this name."""
        while (found := await self.next()) != wanted:
            assert found != "end", f"the stream ended without {wanted}"


@asynccontextmanager
async def listening(browser: Browser, **query: Any) -> AsyncIterator[Stream]:
    """An open page; by default one that was made just now, so that nothing before it is news."""
    params = {"at": str(int(time.time()) + 3600), **{name: str(value) for name, value in query.items()}}
    async with browser.get("/desk/events", params=params, headers={"Accept": "text/event-stream"}) as response:
        assert response.status == 200
        assert response.content_type == "text/event-stream"
        yield Stream(response)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "_LOOK", 0.05)


async def test_a_new_ticket_reaches_every_open_desk(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    await sign_in_as(browser, database)
    async with listening(browser) as one, listening(browser) as other:
        await opened(database, await make_conversation())
        await one.until("queue")
        await other.until("queue")


async def test_what_another_process_wrote_is_heard_too(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    await sign_in_as(browser, database)
    elsewhere = Database(str(database.engine.url))
    async with listening(browser, ticket=number) as stream:
        async with elsewhere.write() as session:
            await events.append(session, "c-test-0001", author="user", text="Encore moi", language="fr")
        await stream.until("ticket")
    await elsewhere.close()


async def test_who_looks_and_who_writes_is_heard_by_the_others_alone(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    await sign_in_as(browser, database)
    await create_advisor(database, "bram@example.be", "Bram", "nl", role="advisor")
    me, bram = await advisor_of(database), await advisor_of(database, "bram@example.be")

    async def mark(advisor: Advisor, *, typing: bool = False) -> None:
        async with database.write() as session:
            await presence.mark(session, number, advisor.id, typing=typing)
            await reads.mark(session, number, advisor.id)

    async with listening(browser, ticket=number) as stream:
        await mark(me)
        await mark(me, typing=True)
        await mark(bram)
        await stream.until("ticket")
        await mark(bram, typing=True)
        await stream.until("ticket")
        async with database.write() as session:
            await presence.leave(session, number, bram.id)
        await stream.until("ticket")


async def test_presence_and_the_assistants_talk_leave_the_queue_alone(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    await make_conversation(2)
    await sign_in_as(browser, database)
    await create_advisor(database, "bram@example.be", "Bram", "nl", role="advisor")
    bram = await advisor_of(database, "bram@example.be")
    async with listening(browser, ticket=number) as stream:
        async with database.write() as session:
            await presence.mark(session, number, bram.id)
            await events.append(session, "c-test-0002", author="assistant", text="Bonjour", language="fr")
        assert await stream.next() == "ticket"
        async with database.write() as session:
            await tickets.note(session, number, bram, "vu")
        heard = {await stream.next(), await stream.next()}
        assert heard == {"queue", "ticket"}


async def test_what_happened_before_it_listened_is_not_missed(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    await sign_in_as(browser, database)
    for query in ({"at": "1"}, {"at": "x"}, {"at": ""}):
        async with listening(browser, ticket=number, **query) as stream:
            assert {await stream.next(), await stream.next()} == {"queue", "ticket"}
    async with browser.get("/desk/events", headers={"Last-Event-ID": "1"}) as response:
        assert await Stream(response).next() == "queue"


async def test_a_stream_is_for_whoever_is_signed_in_and_sees_the_ticket(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    answer = await get(browser, "/desk/events", Accept="text/event-stream")
    assert answer.status == 401
    number = await opened(database, await make_conversation(), agency="ghent")
    await sign_in_as(browser, database, role="advisor", agencies=("brussels",))
    assert (await get(browser, f"/desk/events?ticket={number}")).status == 404
    assert (await get(browser, "/desk/events?ticket=999999999")).status == 404


async def test_whoever_is_signed_out_hears_no_more(
    browser: Browser, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "_RECHECK", 0.0)
    monkeypatch.setattr(live, "_HEARTBEAT", 0.05)
    csrf = await sign_in_as(browser, database)
    async with listening(browser) as stream:
        assert await stream.next() == "alive"
        await browser.post("/desk/sign-out", data={"csrf": csrf}, allow_redirects=False)
        while not stream.ended:
            assert await stream.next() in {"alive", "end"}


async def test_a_stream_shows_that_it_lives_and_ends_in_time(
    browser: Browser, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "_HEARTBEAT", 0.05)
    monkeypatch.setattr(live, "_LIFE", 0.5)
    await sign_in_as(browser, database)
    async with listening(browser) as stream:
        assert await stream.next() == "alive"
        while not stream.ended:
            await stream.next()


async def test_streams_end_when_the_service_stops(browser: Browser, database: Database) -> None:
    await sign_in_as(browser, database)
    async with listening(browser) as stream:
        await browser.app[live.WATCHER].close()  # type: ignore[index]
        while not stream.ended:
            assert await stream.next() in {"alive", "end"}


async def test_the_headers_of_a_stream_keep_it_to_itself(browser: Browser, database: Database) -> None:
    await sign_in_as(browser, database)
    async with listening(browser) as stream:
        assert stream.response.headers["Cache-Control"] == "no-store"
        assert stream.response.headers["X-Accel-Buffering"] == "no"
        assert "default-src 'none'" in stream.response.headers["Content-Security-Policy"]


async def test_the_watcher_rests_while_nobody_listens(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    await sign_in_as(browser, database)
    watcher = browser.app[live.WATCHER]  # type: ignore[index]
    async with listening(browser):
        assert watcher.is_awake
    await until(lambda: not watcher.is_awake)
    async with listening(browser) as stream:
        await opened(database, await make_conversation())
        await stream.until("queue")
