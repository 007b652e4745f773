"""What tests of several parts share: a database of each kind, a scripted Rasa, and the service around them."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestClient, TestServer
from compiled_once import create_engine
from emptied_database import EmptiedDatabase
from fake_rasa import FakeRasa
from patience import PATIENCE
from postgres import PostgresServer
from running_service import Service, parts_for
from service_parts import cheap_passwords
from sqlalchemy import URL, make_url

from tandem.app import public_app
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.migrate import migrate

__all__ = ["cheap_passwords"]


@pytest.fixture(scope="session")
def postgres() -> Iterator[URL]:
    """A real PostgreSQL: the one that is named, or one that the tests start themselves."""
    named = os.environ.get("TANDEM_TEST_POSTGRES_URL")
    if named:
        yield make_url(named).set(drivername="postgresql+asyncpg")
        return
    server = PostgresServer()
    server.start()
    yield make_url(server.url)
    server.discard()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file as the migrations make it, to be copied for each test."""
    file = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    _run(_migrated(f"sqlite+aiosqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def emptied_database(postgres: URL) -> Iterator[EmptiedDatabase]:
    """A PostgreSQL database as the migrations make it, to be emptied for each test."""
    made = EmptiedDatabase(postgres)
    _run(made.make(_migrated))
    yield made
    _run(made.discard())


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The URL of an empty database with the schema that the migrations make, once on each engine."""
    if request.param == "sqlite":
        file = shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "tandem.db")
        yield f"sqlite+aiosqlite:///{file}"
        return
    emptied: EmptiedDatabase = request.getfixturevalue("emptied_database")
    yield await emptied.ready()


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run something at once, also while a test's loop is running."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()


async def _migrated(url: str) -> None:
    database = Database(url)
    await migrate(database)
    await database.close()


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An empty database, once on each engine."""
    opened = Database(database_url)
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def rasa() -> AsyncIterator[FakeRasa]:
    """A scripted Rasa behind the private channel's addresses."""
    fake = FakeRasa()
    await fake.start()
    yield fake
    await fake.stop()


@pytest.fixture
def patience() -> float:
    """Seconds after which a person is told that there is a technical problem. Long: a busy machine is no problem."""
    return PATIENCE


@pytest_asyncio.fixture
async def service(
    database: Database, database_url: str, rasa: FakeRasa, tmp_path: Path, patience: float
) -> AsyncIterator[Service]:
    """The service on an empty database with a scripted Rasa."""
    settings = Settings(
        _env_file=None,
        data_dir=tmp_path,
        database_url=database_url,
        rasa_port=rasa.port,
        rasa_secret=rasa.secret,
        api_tokens="a-token",
        patience=patience,
    )
    async with TestClient(TestServer(public_app(parts_for(settings)))) as client:
        yield Service(client, settings)


@pytest.fixture(autouse=True, scope="session")
def _statements_compiled_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tandem.storage.database.create_async_engine", create_engine)
        yield


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests must not depend on what the person who runs them has set."""
    for name in list(os.environ):
        if name.startswith("TANDEM_") and name != "TANDEM_TEST_POSTGRES_URL":
            monkeypatch.delenv(name)
