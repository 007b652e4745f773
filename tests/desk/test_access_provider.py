"""Single sign-on with a real provider on this machine: in by the verified address, never in by anything less."""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from service_parts import PASSWORD, Browser, make_app, open_browser, sign_in_as, texts
from sqlalchemy import select

with warnings.catch_warnings():
    # the provider is built on a library that announces its own future
    warnings.simplefilter("ignore")
    from oidc_provider_mock import run_server_in_thread

from tandem.people import create_advisor, sessions
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AuditEntry, DeskSession, ProviderFlow
from tandem.texts import LANGUAGES

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:authlib")
EMAIL = "amina@example.be"


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    before = os.environ.get("AUTHLIB_INSECURE_TRANSPORT")
    os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"
    with run_server_in_thread(require_nonce=True) as server:
        yield f"http://localhost:{server.server_port}"
    if before is None:
        del os.environ["AUTHLIB_INSECURE_TRANSPORT"]


class Visit:
    """A browser at the desk, and the same person at the provider."""

    def __init__(self, browser: Browser, issuer: str) -> None:
        self.browser, self.issuer = browser, issuer

    async def claims(self, subject: str, **claims: Any) -> None:
        """What the provider says of somebody."""
        given = {"email": EMAIL, "email_verified": True, "name": "Amina", **claims}
        async with aiohttp.ClientSession() as http:
            answer = await http.put(f"{self.issuer}/users/{subject}", json=given)
            assert answer.status == 204

    async def go(self, start: str) -> str:
        """Where the desk sends the browser."""
        answer = await self.browser.get(start, allow_redirects=False)
        assert answer.status == 303, await answer.text()
        assert answer.headers["Location"].startswith(self.issuer)
        return answer.headers["Location"]

    async def authorize(self, address: str, subject: str, action: str = "authorize") -> str:
        """Consent at the provider; the address to which it sends the browser back."""
        async with aiohttp.ClientSession() as http:
            answer = await http.post(address, data={"sub": subject, "action": action}, allow_redirects=False)
            parts = urlsplit(answer.headers["Location"])
        assert parts.path == "/desk/sign-in/provider/return"
        return f"{parts.path}?{parts.query}"

    async def whole(
        self, subject: str, start: str = "/desk/sign-in/provider?next=/desk/people", action: str = "authorize"
    ) -> aiohttp.ClientResponse:
        """There and back."""
        back = await self.authorize(await self.go(start), subject, action)
        return await self.browser.get(back, allow_redirects=False)


@asynccontextmanager
async def visiting(database: Database, issuer: str, **settings: Any) -> AsyncIterator[Visit]:
    given = {"oidc_issuer": issuer, "oidc_client_id": "tandem", "oidc_client_secret": "x", **settings}
    async with open_browser(make_app(database, **given)) as browser:
        yield Visit(browser, issuer)


@pytest.fixture
async def visit(database: Database, issuer: str) -> AsyncIterator[Visit]:
    async with visiting(database, issuer) as one:
        await one.claims("amina")
        yield one


def words(language: str, text_id: str) -> str:
    return texts().text(language, f"desk-sign-in-wrong-provider-{text_id}").text


async def test_who_has_an_account_comes_in_and_the_cookie_of_the_way_goes(visit: Visit, database: Database) -> None:
    await create_advisor(database, EMAIL, "Amina", "fr")
    assert "/desk/sign-in/provider?next=" in await (await visit.browser.get("/desk/sign-in")).text()
    answer = await visit.whole("amina")
    assert (answer.status, answer.headers["Location"]) == (303, "/desk/people")
    assert (await visit.browser.get("/desk/people", allow_redirects=False)).status == 200
    cookies = {cookie.key for cookie in visit.browser.session.cookie_jar}
    assert cookies == {"desk"}
    async with database.read() as session:
        kept = (await session.scalars(select(DeskSession))).one()
        entry = (await session.scalars(select(AuditEntry).where(AuditEntry.via != "command"))).one()
        assert (await session.scalars(select(ProviderFlow))).all() == []
    assert kept.way == "provider"
    assert (entry.action, entry.via) == ("signed_in", "provider")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_has_no_account_is_told_and_none_is_made(visit: Visit, database: Database, language: str) -> None:
    visit.browser.session.headers["Accept-Language"] = language
    answer = await visit.whole("amina")
    assert answer.status == 403
    assert words(language, "unknown") in await answer.text()
    async with database.read() as session:
        assert (await session.scalars(select(Advisor))).all() == []
        assert (await session.scalars(select(DeskSession))).all() == []


async def test_a_closed_account_stays_closed_even_where_accounts_are_made(database: Database, issuer: str) -> None:
    await create_advisor(database, EMAIL, "Amina", "fr")
    async with database.write() as session:
        advisor = (await session.scalars(select(Advisor))).one()
        advisor.active = False
    async with visiting(database, issuer, oidc_create=True) as visit:
        await visit.claims("amina")
        assert (await visit.whole("amina")).status == 403
        await visit.claims("new", email="new@example.be", name="")
        assert (await visit.whole("new")).status == 303
    async with database.read() as session:
        made = (await session.scalars(select(Advisor).where(Advisor.email == "new@example.be"))).one()
        entry = (await session.scalars(select(AuditEntry).where(AuditEntry.action == "created"))).one()
    assert (made.role, made.name, entry.object_id) == ("advisor", "new", str(made.id))


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ({"email_verified": False}, "unverified"),
        ({"email": "amina@evil.test"}, "domain"),
        ({"desk_role": "boss"}, "role"),
    ],
)
async def test_less_than_a_whole_proof_lets_nobody_in(
    database: Database, issuer: str, claims: dict[str, Any], reason: str
) -> None:
    await create_advisor(database, EMAIL, "Amina", "fr")
    async with visiting(database, issuer, oidc_domain="example.be", oidc_role_claim="desk_role") as visit:
        await visit.claims("wrong", **{"desk_role": "lead", **claims})
        answer = await visit.whole("wrong")
        assert answer.status == 403
        assert words("fr", reason) in await answer.text()
        assert (await visit.browser.get("/desk/tickets", allow_redirects=False)).status == 303


async def test_the_role_of_the_provider_holds_but_the_last_administrator_stays(database: Database, issuer: str) -> None:
    await create_advisor(database, EMAIL, "Amina", "fr")
    async with visiting(database, issuer, oidc_role_claim="desk_role") as visit:
        await visit.claims("amina", desk_role="advisor")
        assert (await visit.whole("amina")).status == 303
        async with database.read() as session:
            assert (await session.scalars(select(Advisor.role))).all() == ["administrator"]
        await create_advisor(database, "bram@example.be", "Bram", "nl", role="administrator")
        await visit.claims("amina", desk_role=["lead"])
        assert (await visit.whole("amina")).status == 303
        async with database.read() as session:
            role = (await session.scalars(select(Advisor.role).where(Advisor.email == EMAIL))).one()
    assert role == "lead"


async def test_who_says_no_at_the_provider_can_begin_again(visit: Visit, database: Database) -> None:
    await create_advisor(database, EMAIL, "Amina", "fr")
    answer = await visit.whole("amina", action="deny")
    assert answer.status in (400, 403)
    assert (await visit.whole("amina")).status == 303


async def test_a_way_that_another_browser_began_lets_nobody_in(visit: Visit, database: Database) -> None:
    await create_advisor(database, EMAIL, "Amina", "fr")
    back = await visit.authorize(await visit.go("/desk/sign-in/provider"), "amina")
    visit.browser.session.cookie_jar.clear()
    answer = await visit.browser.get(back, allow_redirects=False)
    assert answer.status == 400
    assert words("fr", "expired") in await answer.text()
    assert (await visit.browser.get("/desk/tickets", allow_redirects=False)).status == 303


@pytest.mark.parametrize("wish", ["https://evil.example", "//evil.example", "/api/v1/tickets"])
async def test_the_way_leads_back_to_the_desk_only(visit: Visit, database: Database, wish: str) -> None:
    await create_advisor(database, EMAIL, "Amina", "fr")
    answer = await visit.whole("amina", f"/desk/sign-in/provider?next={wish}")
    assert answer.headers["Location"] == "/desk/tickets"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_without_the_provider_the_password_still_opens(database: Database, language: str) -> None:
    async with visiting(database, "http://127.0.0.1:1") as visit:
        await sign_in_as(visit.browser, database, language=language)
        visit.browser.session.cookie_jar.clear()
        visit.browser.session.headers["Accept-Language"] = language
        answer = await visit.browser.get("/desk/sign-in/provider", allow_redirects=False)
        assert answer.status == 502
        assert words(language, "down") in await answer.text()
        fields = {"email": EMAIL, "password": PASSWORD}
        assert (await visit.browser.post("/desk/sign-in", data=fields, allow_redirects=False)).status == 303


async def test_proving_it_once_more_at_the_provider(visit: Visit, database: Database) -> None:
    await create_advisor(database, EMAIL, "Amina", "fr")
    await visit.whole("amina")
    async with database.write() as session:
        row = (await session.scalars(select(DeskSession))).one()
        row.confirmed_at -= sessions.CONFIRMED_FOR
        before = row.token_hash
    assert (await visit.browser.get("/desk/people/new", allow_redirects=False)).status == 303
    start = "/desk/confirm/provider?next=/desk/people/new"
    # that the person was signed in there an hour ago is no proof of today
    await visit.claims("amina", auth_time=int(time.time()) - 3600)
    assert (await visit.whole("amina", start)).status == 401
    await visit.claims("other", email="bram@example.be", auth_time=int(time.time()))
    assert (await visit.whole("other", start)).status == 401
    await visit.claims("amina", auth_time=int(time.time()))
    answer = await visit.whole("amina", start)
    assert (answer.status, answer.headers["Location"]) == (303, "/desk/people/new")
    assert (await visit.browser.get("/desk/people/new", allow_redirects=False)).status == 200
    async with database.read() as session:
        assert (await session.scalars(select(DeskSession.token_hash))).one() != before


async def test_without_a_single_sign_on_there_is_no_way_to_it(browser: Browser, database: Database) -> None:
    await sign_in_as(browser, database)
    for path in ("/desk/sign-in/provider", "/desk/sign-in/provider/return?code=x&state=y", "/desk/confirm/provider"):
        assert (await browser.get(path, allow_redirects=False)).status == 404
    assert "/desk/sign-in/provider" not in await (await browser.get("/desk/sign-in")).text()


async def test_of_two_ways_in_one_browser_the_last_one_counts(visit: Visit, database: Database) -> None:
    await create_advisor(database, EMAIL, "Amina", "fr")
    first = await visit.go("/desk/sign-in/provider")
    await visit.go("/desk/sign-in/provider")
    answer = await visit.browser.get(await visit.authorize(first, "amina"), allow_redirects=False)
    assert answer.status == 400
    assert (await visit.whole("amina")).status == 303
