"""Coming in and proving who one is, as a browser sees it, in three languages."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import AsyncIterator

import pyotp
import pytest
from aiohttp import ClientResponse
from service_parts import PASSWORD, Browser, make_app, open_browser, sign_in_as, texts
from sqlalchemy import select, update

from tandem.people import create_advisor, second_factor, sessions
from tandem.people.access import DEFAULT_RULES
from tandem.people.vault import Vault
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AuditEntry, DeskSession, OutboxMessage
from tandem.texts import LANGUAGES

EMAIL = "amina@example.be"
CODE_TIME = dt.datetime(2026, 3, 2, 9, 30, 10, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def _codes_of_one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tandem.people.second_factor.now", lambda: CODE_TIME)


def words(language: str, text_id: str, **values: str | int) -> str:
    return texts().text(language, f"desk-{text_id}", **values).text.replace("'", "&#39;")


def code_of(secret: str, seconds: int = 0) -> str:
    return pyotp.TOTP(secret).at(CODE_TIME + dt.timedelta(seconds=seconds))


async def post(browser: Browser, path: str, **fields: str) -> ClientResponse:
    return await browser.post(path, data=fields, allow_redirects=False)


async def get(browser: Browser, path: str) -> ClientResponse:
    return await browser.get(path, allow_redirects=False)


async def with_second_factor(database: Database) -> str:
    secret = pyotp.random_base32()
    async with database.write() as session:
        number = (await session.scalars(select(Advisor.id).where(Advisor.email == EMAIL))).one()
        vault = Vault("a-secret-of-tests")
        assert await second_factor.enable(session, vault, number, secret, code_of(secret, -30)) is not None
    return secret


async def csrf_of(database: Database) -> str:
    """The token of the newest session."""
    async with database.read() as session:
        newest = select(DeskSession.csrf_token).order_by(DeskSession.created_at.desc()).limit(1)
        return (await session.scalars(newest)).one()


async def forget_proof(database: Database) -> None:
    async with database.write() as session:
        for row in await session.scalars(select(DeskSession)):
            row.confirmed_at -= sessions.CONFIRMED_FOR


@pytest.mark.parametrize("language", LANGUAGES)
async def test_too_many_tries_are_told_with_when_to_come_back(
    browser: Browser, database: Database, language: str
) -> None:
    await create_advisor(database, EMAIL, "Amina", language)
    browser.session.headers["Accept-Language"] = language
    for email in (EMAIL, "nobody@example.be"):
        for _ in range(5):
            assert (await post(browser, "/desk/sign-in", email=email, password="wrong")).status == 401
        answer = await post(browser, "/desk/sign-in", email=email, password="wrong")
        assert answer.status == 429
        assert 120 < int(answer.headers["Retry-After"]) <= 180
        assert words(language, "sign-in-wrong-wait", minutes=3).replace("\u2069", "") in await answer.text()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_password_then_code_then_in(browser: Browser, database: Database, language: str) -> None:
    await sign_in_as(browser, database, language=language)
    secret = await with_second_factor(database)
    browser.session.cookie_jar.clear()
    browser.session.headers["Accept-Language"] = language
    answer = await post(browser, "/desk/sign-in", email=EMAIL, password=PASSWORD, next="/desk/people")
    assert (answer.status, answer.headers["Location"]) == (303, "/desk/sign-in/code?next=/desk/people")
    assert (await get(browser, "/desk/tickets")).status == 303
    assert (await browser.get("/api/v1/tickets")).status == 401
    shown = await (await get(browser, "/desk/sign-in/code?next=/desk/people")).text()
    assert words(language, "code-intro", name="Amina") in shown
    answer = await post(browser, "/desk/sign-in/code", code="1", next="/desk/people")
    assert answer.status == 401
    assert words(language, "code-wrong") in await answer.text()
    answer = await post(browser, "/desk/sign-in/code", code=code_of(secret), next="/desk/people")
    assert (answer.status, answer.headers["Location"]) == (303, "/desk/people")
    assert (await get(browser, "/desk/people")).status == 200


async def test_the_page_of_the_code_is_nothing_without_a_password(browser: Browser) -> None:
    assert (await get(browser, "/desk/sign-in/code")).headers["Location"] == "/desk/sign-in"
    answer = await post(browser, "/desk/sign-in/code", code="123456")
    assert answer.status == 401
    assert words("fr", "sign-in-wrong-late") in await answer.text()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 401),
        ({"Sec-Fetch-Site": "none"}, 401),
        ({}, 401),
    ],
)
async def test_the_door_is_opened_from_our_own_pages_only(
    browser: Browser, headers: dict[str, str], status: int
) -> None:
    for path in ("/desk/sign-in", "/desk/sign-in/code"):
        answer = await browser.post(path, data={"email": EMAIL, "password": "x"}, headers=headers)
        assert answer.status == status, path
    host = browser.make_url("/").authority
    answer = await browser.post("/desk/sign-in", data={"email": EMAIL}, headers={"Origin": f"http://{host}"})
    assert answer.status in (401, 429)


async def test_only_our_own_proxies_are_believed_about_where_somebody_is(database: Database) -> None:
    await create_advisor(database, EMAIL, "Amina", "fr")
    app = make_app(database, trusted_proxies="10.0.0.0/8")
    async with open_browser(app) as browser:

        async def tried(chain: str) -> int:
            fields = {"email": EMAIL, "password": "wrong"}
            answer = await browser.post("/desk/sign-in", data=fields, headers={"X-Forwarded-For": chain})
            return answer.status

        for number in range(5):
            assert await tried(f"192.0.2.{number}, 198.51.100.1, 10.1.2.3") == 401
        # whatever the client claims before our proxies: it is the same client
        assert await tried("203.0.113.9, 198.51.100.1") == 429
        assert await tried("203.0.113.9") == 401
        assert await tried("junk, 203.0.113.9") == 401


@pytest.fixture
async def mailing(database: Database) -> AsyncIterator[Browser]:
    app = make_app(database, smtp_url="smtp://127.0.0.1:1", alert_address="desk@example.be")
    async with open_browser(app) as browser:
        yield browser


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_forgotten_password_leads_to_a_new_one(mailing: Browser, database: Database, language: str) -> None:
    await create_advisor(database, EMAIL, "Amina", language)
    mailing.session.headers["Accept-Language"] = language
    assert "/desk/forgotten" in await (await get(mailing, "/desk/sign-in")).text()
    answers = []
    for email in (EMAIL, "nobody@example.be"):
        answer = await post(mailing, "/desk/forgotten", email=email)
        assert answer.status == 200
        answers.append(await answer.text())
    assert answers[0] == answers[1]
    assert words(language, "forgotten-sent-title") in answers[0]
    async with database.read() as session:
        (mail,) = (await session.scalars(select(OutboxMessage))).all()
    link = re.search(r"/desk/welcome/\S+", mail.content["text"])
    assert link is not None
    answer = await post(mailing, link[0], password=PASSWORD, again=PASSWORD)
    assert answer.status == 303
    for _ in range(3):
        answer = await post(mailing, "/desk/forgotten", email=EMAIL)
    assert answer.status == 429


async def test_without_mail_nobody_is_promised_one(browser: Browser, database: Database) -> None:
    await create_advisor(database, EMAIL, "Amina", "fr")
    assert "/desk/forgotten" not in await (await get(browser, "/desk/sign-in")).text()
    assert (await post(browser, "/desk/forgotten", email=EMAIL)).status == 409
    async with database.read() as session:
        assert (await session.scalars(select(OutboxMessage))).all() == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_dangerous_page_asks_for_the_password_and_goes_on(
    browser: Browser, database: Database, language: str
) -> None:
    csrf = await sign_in_as(browser, database, language=language)
    await forget_proof(database)
    answer = await get(browser, "/desk/people/new")
    assert answer.headers["Location"] == "/desk/confirm?next=/desk/people/new"
    shown = await (await get(browser, answer.headers["Location"])).text()
    assert words(language, "confirm-intro", minutes=10) in shown
    answer = await post(browser, "/desk/confirm", csrf=csrf, password="wrong", next="/desk/people/new")
    assert answer.status == 401
    assert words(language, "confirm-wrong") in await answer.text()
    before = {cookie.value for cookie in browser.session.cookie_jar}
    answer = await post(browser, "/desk/confirm", csrf=csrf, password=PASSWORD, next="/desk/people/new")
    assert (answer.status, answer.headers["Location"]) == (303, "/desk/people/new")
    assert not before & {cookie.value for cookie in browser.session.cookie_jar}
    assert (await get(browser, "/desk/people/new")).status == 200
    # the token of the old cookie is worth nothing any more
    assert (await post(browser, "/desk/language", csrf=csrf, language="nl")).status == 403


async def test_a_form_that_came_too_late_leads_back_to_its_page(browser: Browser, database: Database) -> None:
    csrf = await sign_in_as(browser, database)
    await forget_proof(database)
    here = str(browser.make_url("/desk/people/new"))
    answer = await browser.post(
        "/desk/people/new", data={"csrf": csrf}, headers={"Referer": here}, allow_redirects=False
    )
    assert answer.headers["Location"] == "/desk/confirm?next=/desk/people/new"
    answer = await browser.post(
        "/desk/people/new", data={"csrf": csrf}, headers={"Referer": "https://evil.example/x"}, allow_redirects=False
    )
    assert answer.headers["Location"] == "/desk/confirm?next=/desk/tickets"


async def test_a_role_that_needs_a_second_factor_sets_it_up_before_anything(database: Database) -> None:
    rules = dataclasses.replace(DEFAULT_RULES, second_factor_for=frozenset({"administrator"}))
    async with open_browser(make_app(database, rules)) as browser:
        csrf = await sign_in_as(browser, database)
        for path in ("/desk/tickets", "/desk/people", "/desk/account", "/desk/"):
            assert (await get(browser, path)).headers["Location"] == "/desk/account/second-factor"
        assert (await browser.get("/api/v1/tickets")).status == 401
        page = await (await get(browser, "/desk/account/second-factor")).text()
        assert words("fr", "factor-must") in page
        fields = {"csrf": csrf, "pending": pending_of(page)}
        answer = await post(browser, "/desk/account/second-factor", code=code_of(secret_of(page)), **fields)
        assert answer.status == 200
        assert (await get(browser, "/desk/tickets")).status == 200
        csrf = await csrf_of(database)
        answer = await post(browser, "/desk/account/second-factor/remove", csrf=csrf)
        assert answer.status == 409
        # who signs in as a mere advisor needs none
        await sign_in_as(browser, database, role="advisor", name="Bram")
        assert (await get(browser, "/desk/tickets")).status == 200


def pending_of(page: str) -> str:
    found = re.search(r'name="pending" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def secret_of(page: str) -> str:
    found = re.search(r'<code class="by-hand">([A-Z2-7 ]+)</code>', page)
    assert found is not None
    return found[1].replace(" ", "")


async def test_the_cookie_keeps_to_this_host_where_there_is_tls(database: Database) -> None:
    async with open_browser(make_app(database, public_url="https://desk.example.be")) as browser:
        link = await create_advisor(database, EMAIL, "Amina", "fr")
        answer = await post(browser, link, password=PASSWORD, again=PASSWORD)
        cookie = answer.headers["Set-Cookie"]
        assert cookie.startswith("__Host-desk=")
        assert all(part in cookie for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"))
        assert "Domain" not in cookie


async def test_scripts_of_the_page_are_led_to_the_door(browser: Browser) -> None:
    answer = await browser.get("/desk/tickets", headers={"HX-Request": "true"}, allow_redirects=False)
    assert (answer.status, answer.headers["HX-Redirect"]) == (401, "/desk/sign-in?next=/desk/tickets")
    answer = await browser.get("/desk/events", headers={"Accept": "text/event-stream"}, allow_redirects=False)
    assert answer.status == 401


async def test_an_open_page_keeps_no_session_alive(browser: Browser, database: Database) -> None:
    await sign_in_as(browser, database)
    long_ago = dt.timedelta(minutes=DEFAULT_RULES.idle_minutes - 1)

    async def last_seen() -> dt.datetime:
        async with database.read() as session:
            return (await session.scalars(select(DeskSession.last_seen_at))).one()

    async with database.write() as session:
        await session.execute(update(DeskSession).values(last_seen_at=(await last_seen()) - long_ago))
    before = await last_seen()
    assert (await browser.get("/desk/tickets", headers={"X-Desk-Background": "1"})).status == 200
    assert await last_seen() == before
    assert (await browser.get("/desk/tickets")).status == 200
    assert await last_seen() > before


async def test_signing_out_is_noted(browser: Browser, database: Database) -> None:
    csrf = await sign_in_as(browser, database)
    await post(browser, "/desk/sign-out", csrf=csrf)
    async with database.read() as session:
        actions = (await session.scalars(select(AuditEntry.action).order_by(AuditEntry.id))).all()
    assert actions == ["invited", "changed", "signed_in", "signed_out"]


async def test_a_token_in_the_header_is_as_good_as_in_the_form(browser: Browser, database: Database) -> None:
    csrf = await sign_in_as(browser, database)
    answer = await browser.post(
        "/desk/language", data={"language": "nl"}, headers={"X-CSRF-Token": csrf}, allow_redirects=False
    )
    assert answer.status == 303
    # a header that is there and wrong is not made good by the form
    answer = await browser.post(
        "/desk/language", data={"language": "nl", "csrf": csrf}, headers={"X-CSRF-Token": "x"}, allow_redirects=False
    )
    assert answer.status == 403
