"""What the tests of handoff, people, desk and API share: an empty database, the real texts and policy, and people."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from aiohttp import CookieJar, web
from aiohttp.test_utils import TestClient, TestServer

from tandem import api, desk
from tandem.app import problems
from tandem.app_keys import CATALOGUE, DATABASE, DIRECTORY, POLICY, SETTINGS
from tandem.clock import now
from tandem.directory import Directory
from tandem.policy import Policy
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.models import Advisor, Base, Conversation
from tandem.texts import Catalogue

TOKEN = "a-token-of-an-integration"
PROJECT = Path(__file__).resolve().parent.parent
MICROCREDIT: dict[str, Any] = {
    "need": "credit",
    "purpose": "business",
    "stage": "starting_soon",
    "sector": "horeca",
    "amount": 12000,
    "postal_code": "1080",
    "adult": "yes",
    "revenue_in_belgium": "yes",
    "self_employed_right": "yes",
    "work_situation": "unemployed",
    "bank_contact": "refused",
    "debt_settlement": "none",
    "existing_client": "no",
}

MakeConversation = Callable[..., Awaitable[str]]
MakeAdvisor = Callable[..., Awaitable[Advisor]]
Browser = TestClient[web.Request, web.Application]


@cache
def texts() -> Catalogue:
    """The real catalogue, read once."""
    return Catalogue.load(PROJECT / "texts")


@cache
def policy() -> Policy:
    """The real policy, read once."""
    return Policy.load(PROJECT / "policy")


@pytest.fixture
def catalogue() -> Catalogue:
    return texts()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'test.db'}")
    async with database.engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield database
    await database.close()


@pytest.fixture
def make_conversation(database: Database) -> MakeConversation:
    async def make(
        number: int = 1,
        *,
        language: str = "fr",
        control: str = "bot",
        facts: dict[str, Any] | None = None,
        at: dt.datetime | None = None,
    ) -> str:
        moment = at or now()
        async with database.write() as session:
            session.add(
                Conversation(
                    id=f"c-test-{number:04}",
                    channel="web",
                    language=language,
                    control=control,
                    epoch=0,
                    last_seq=0,
                    facts=facts or {},
                    consent={},
                    created_at=moment,
                    updated_at=moment,
                )
            )
        return f"c-test-{number:04}"

    return make


@pytest.fixture
def make_advisor(database: Database) -> MakeAdvisor:
    async def make(name: str = "Amina", language: str = "fr") -> Advisor:
        async with database.write() as session:
            advisor = Advisor(
                email=f"{name.lower()}@example.be",
                name=name,
                language=language,
                active=True,
                failed_tries=0,
                created_at=now(),
            )
            session.add(advisor)
            await session.flush()
            return advisor

    return make


@pytest.fixture
async def browser(database: Database, catalogue: Catalogue) -> AsyncIterator[Browser]:
    """A client of the API and the desk, with a cookie jar of its own, that follows no redirects by itself."""
    app = web.Application(middlewares=[problems])
    app[SETTINGS] = Settings(api_tokens=TOKEN, _env_file=None)  # type: ignore[call-arg]
    app[DATABASE] = database
    app[CATALOGUE] = catalogue
    app[POLICY] = policy()
    app[DIRECTORY] = Directory.load(PROJECT / "directory")
    api.setup(app)
    desk.setup(app)
    async with TestClient(TestServer(app), cookie_jar=CookieJar(unsafe=True)) as client:
        yield client
