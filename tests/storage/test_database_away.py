"""The database goes away and comes back: clients are told to send again, and nothing that was accepted is lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestClient, TestServer
from fake_rasa import FakeRasa
from patience import PATIENCE, until
from postgres import PostgresServer
from running_service import Service, parts_for

from tandem.app import public_app
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.migrate import migrate


@pytest.fixture(scope="module")
def own_server() -> Iterator[PostgresServer]:
    """A PostgreSQL that may be stopped without harm to other tests."""
    server = PostgresServer()
    server.start()
    yield server
    server.discard()


@pytest_asyncio.fixture
async def on_own_server(own_server: PostgresServer, rasa: FakeRasa, tmp_path: Path) -> AsyncIterator[Service]:
    database = Database(own_server.url)
    await migrate(database)
    await database.close()
    settings = Settings(
        _env_file=None,
        data_dir=tmp_path,
        database_url=own_server.url,
        rasa_port=rasa.port,
        rasa_secret=rasa.secret,
    )
    async with TestClient(TestServer(public_app(parts_for(settings)))) as client:
        yield Service(client, settings)


async def test_while_postgresql_is_away_messages_are_turned_back_and_served_after(
    on_own_server: Service, own_server: PostgresServer, rasa: FakeRasa
) -> None:
    service = on_own_server
    talk, key = await service.start_conversation(language="fr")
    assert (await service.send(talk, key, "m0", text="avant")).status == 202
    await service.until(talk, key, "assistant", 2)
    await asyncio.to_thread(own_server.stop)
    answer = await service.send(talk, key, "m1", text="pendant")
    assert answer.status == 503
    assert answer.content_type == "application/problem+json"
    assert answer.headers["Retry-After"]
    assert (await service.client.get("/readyz")).status == 503
    assert (await service.client.get("/healthz")).status == 200
    assert (await service.client.post("/chat/v1/conversations")).status == 503
    starting = asyncio.create_task(asyncio.to_thread(own_server.start))
    while not starting.done():
        # a server that is just starting refuses in another way than one that is not there
        assert (await service.client.post("/chat/v1/conversations")).status in (201, 503)
    await starting
    assert (await service.send(talk, key, "m1", text="pendant")).status == 202
    events = await service.until(talk, key, "assistant", 3)
    assert [event["text"] for event in events[1:]] == ["avant", "re: avant", "pendant", "re: pendant"]
    assert [event["seq"] for event in events] == [1, 2, 3, 4, 5]


async def test_a_turn_whose_answer_cannot_be_stored_is_stored_when_the_database_is_back(
    on_own_server: Service, own_server: PostgresServer, rasa: FakeRasa
) -> None:
    service = on_own_server
    rasa.hold()
    talk, key = await service.start_conversation(language="nl")
    assert (await service.send(talk, key, "m1", text="hallo")).status == 202
    await rasa.begun(talk)
    await asyncio.to_thread(own_server.stop)
    rasa.let_go()
    await until(lambda: rasa.heard)
    await asyncio.sleep(0.2)
    await asyncio.to_thread(own_server.start)
    began = asyncio.get_running_loop().time()
    events = await service.until(talk, key, "assistant", 2)
    assert [event["text"] for event in events[1:]] == ["hallo", "re: hallo"]
    assert len(rasa.heard) == 1
    # the lease that could not be given back is this process's own: nobody has to wait for its end
    assert asyncio.get_running_loop().time() - began < 5


async def test_a_stream_ends_cleanly_and_resumes(on_own_server: Service, own_server: PostgresServer) -> None:
    service = on_own_server
    talk, key = await service.start_conversation(language="en")
    url = f"/chat/v1/conversations/{talk}/events"
    async with service.client.get(url, headers={**key, "Accept": "text/event-stream"}) as stream:
        assert await stream.content.readuntil(b'"}]}\n\n')
        await asyncio.to_thread(own_server.stop)
        received = (await asyncio.wait_for(stream.content.read(), PATIENCE)).decode()
    assert received == ""
    await asyncio.to_thread(own_server.start)
    assert (await service.send(talk, key, "m1", text="hello")).status == 202


async def test_a_locked_file_is_waited_for(tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'tandem.db'}")
    await migrate(database)
    with closing(connect(tmp_path / "tandem.db", isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        asyncio.get_running_loop().call_later(0.3, other.execute, "ROLLBACK")
        async with database.write():
            pass
    await database.close()
