"""What the tests of handoff, people, desk and API share: an empty database, the real texts and policy, and people."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import CookieJar, web
from aiohttp.test_utils import TestClient, TestServer
from argon2 import PasswordHasher
from real_parts import PROJECT, directory, institution, policy, texts
from sqlalchemy import select

from tandem import api, desk
from tandem.app import problems
from tandem.app_keys import (
    ACCESS,
    APPOINTMENTS,
    CATALOGUE,
    DATABASE,
    DIRECTORY,
    INSTITUTION,
    OWN_CALENDARS,
    POLICY,
    PROVIDER,
    RASA,
    SETTINGS,
    SIGN_IN,
    VAULT,
    WEBHOOK_SENDER,
)
from tandem.booking.appointments import Appointments
from tandem.booking.letters import MailLetters
from tandem.booking.load import load_rules
from tandem.booking.own_calendar.reading import Reader
from tandem.booking.own_calendar.worker import OwnCalendars
from tandem.clock import now
from tandem.conversations.rasa import RasaClient
from tandem.integration.sender import Sender
from tandem.people import create_advisor
from tandem.people.access import DEFAULT_RULES, AccessRules, Role
from tandem.people.provider import Provider
from tandem.people.sign_in import SignIn
from tandem.people.vault import Vault
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AgencyRow, Conversation, DeskSession
from tandem.texts import Catalogue

TOKEN = "a-token-of-an-integration"
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


@pytest.fixture
def catalogue() -> Catalogue:
    return texts()


@pytest.fixture
async def database(migrated_file: Path, tmp_path: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite+aiosqlite:///{shutil.copy(migrated_file, tmp_path / 'test.db')}")
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
                created_at=now(),
            )
            session.add(advisor)
            await session.flush()
            return advisor

    return make


@pytest.fixture(autouse=True)
def cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2 as it is used takes a tenth of a second and 64 MiB each time: good for a door, too much for many tests."""
    monkeypatch.setattr("tandem.people.passwords._hasher", PasswordHasher(time_cost=2, memory_cost=8, parallelism=1))


def make_app(database: Database, rules: AccessRules = DEFAULT_RULES, **settings: Any) -> web.Application:
    """API and desk as the service joins them, without its workers. The caller closes what is behind `RASA`."""
    app = web.Application(middlewares=[problems])
    usual = {
        "api_tokens": TOKEN,
        "desk_secret": "a-secret-of-tests",
        "rasa_secret": "a-secret-of-tests",
        "rasa_port": 1,
    }
    app[SETTINGS] = Settings(_env_file=None, **{**usual, **settings})
    app[DATABASE] = database
    app[CATALOGUE] = texts()
    app[POLICY] = policy()
    app[DIRECTORY] = directory()
    app[INSTITUTION] = institution()
    app[APPOINTMENTS] = Appointments(load_rules(PROJECT / "booking"), MailLetters(app[SETTINGS]))
    app[WEBHOOK_SENDER] = Sender(loopback=True)
    app[RASA] = RasaClient(app[SETTINGS])
    app[ACCESS] = rules
    app[VAULT] = Vault(app[SETTINGS].vault_secret)
    app[OWN_CALENDARS] = OwnCalendars(database, app[VAULT], app[APPOINTMENTS].rules, Reader(loopback=True), 10)
    app[SIGN_IN] = SignIn(database, app[VAULT], rules)
    app[PROVIDER] = Provider(app[SETTINGS])
    api.setup(app)
    desk.setup(app)
    return app


@pytest.fixture
async def browser(database: Database) -> AsyncIterator[Browser]:
    """A client of the API and the desk, with a cookie jar of its own, that follows no redirects by itself."""
    async with open_browser(make_app(database)) as client:
        yield client


@asynccontextmanager
async def open_browser(app: web.Application) -> AsyncIterator[Browser]:
    """A browser of its own at this app."""
    async with TestClient(TestServer(app), cookie_jar=CookieJar(unsafe=True)) as client:
        yield client
    await app[RASA].close()
    await app[PROVIDER].close()
    await app[OWN_CALENDARS].reader.close()


PASSWORD = "un café noir à Namur"


async def sign_in_as(
    browser: Browser,
    database: Database,
    *,
    role: Role = "administrator",
    agencies: Collection[str] = (),
    name: str = "Amina",
    language: str = "fr",
) -> str:
    """Come in as a new advisor of this role would, in the agencies, which are made when there are none of the name.

    Returns the token that this session's forms carry.
    """
    async with database.write() as session:
        for agency in agencies:
            if await session.get(AgencyRow, agency) is None:
                names = dict.fromkeys(("fr", "nl", "en"), agency.capitalize())
                session.add(AgencyRow(id=agency, kind="agency", names=names, postal_code="1000"))
    email = f"{name.lower()}@example.be"
    link = await create_advisor(database, email, name, language, role=role, agencies=agencies)
    browser.session.cookie_jar.clear()
    answer = await browser.post(link, data={"password": PASSWORD, "again": PASSWORD}, allow_redirects=False)
    assert answer.status == 303, await answer.text()
    async with database.read() as session:
        found = await session.scalar(
            select(DeskSession.csrf_token)
            .join(Advisor, Advisor.id == DeskSession.advisor_id)
            .where(Advisor.email == email)
        )
    assert found is not None
    return found
