"""One's own account: nothing that matters changes without a proof, and every other browser ends when it must."""

from __future__ import annotations

import datetime as dt
import re
from html import unescape

import pyotp
import pytest
from aiohttp import ClientResponse
from service_parts import PASSWORD, Browser, sign_in_as, texts
from sqlalchemy import select

from tandem.people import sessions
from tandem.people.access import DEFAULT_RULES
from tandem.people.sessions import Origin
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AuditEntry, DeskSession
from tandem.texts import LANGUAGES

CODE_TIME = dt.datetime(2026, 3, 2, 9, 30, 10, tzinfo=dt.UTC)
NEW = "trois mots à moi seule"


@pytest.fixture(autouse=True)
def _codes_of_one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tandem.people.second_factor.now", lambda: CODE_TIME)


def words(language: str, text_id: str, **values: str | int) -> str:
    return texts().text(language, f"desk-{text_id}", **values).text


async def post(browser: Browser, path: str, csrf: str, **fields: str) -> ClientResponse:
    return await browser.post(path, data={"csrf": csrf, **fields}, allow_redirects=False)


async def text_of(browser: Browser, path: str) -> str:
    answer = await browser.get(path, allow_redirects=False)
    assert answer.status == 200, (path, answer.status)
    return await answer.text()


async def elsewhere(database: Database, device: str = "Edge, Windows") -> str:
    """The same person in another browser."""
    async with database.write() as session:
        advisor = (await session.scalars(select(Advisor))).one()
        return await sessions.begin(
            session, advisor, DEFAULT_RULES, way="password", origin=Origin("192.0.2.0/24", device)
        )


async def is_in(database: Database, cookie: str) -> bool:
    return await sessions.signed_in(database, cookie, DEFAULT_RULES) is not None


def csrf_in(page: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_name_and_language_are_kept(browser: Browser, database: Database, language: str) -> None:
    csrf = await sign_in_as(browser, database)
    answer = await post(browser, "/desk/account", csrf, name=" Amina  Haddad ", language=language)
    shown = await text_of(browser, answer.headers["Location"])
    assert f'lang="{language}"' in shown
    assert words(language, "account-done-saved") in shown
    assert 'value="Amina Haddad"' in shown
    for name, lang in (("", language), ("x" * 121, language), ("Amina", "xx"), ("A\x07", "fr")):
        assert (await post(browser, "/desk/account", csrf, name=name, language=lang)).status == 422
    async with database.read() as session:
        assert (await session.scalars(select(Advisor.name))).one() == "Amina Haddad"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_new_password_ends_all_other_browsers(browser: Browser, database: Database, language: str) -> None:
    csrf = await sign_in_as(browser, database, language=language)
    other = await elsewhere(database)
    for password, again, text in (
        ("short", "short", "password-too-short"),
        (NEW, NEW + "!", "password-different"),
        ("a" * 20, "a" * 20, "password-guessable"),
    ):
        answer = await post(browser, "/desk/account/password", csrf, password=password, again=again)
        assert answer.status == 422
        assert unescape(words(language, text, length=12)) in unescape(await answer.text())
    assert await is_in(database, other)
    answer = await post(browser, "/desk/account/password", csrf, password=NEW, again=NEW)
    assert words(language, "account-done-password") in await text_of(browser, answer.headers["Location"])
    assert not await is_in(database, other)
    browser.session.cookie_jar.clear()
    fields = {"email": "amina@example.be", "password": PASSWORD}
    assert (await browser.post("/desk/sign-in", data=fields)).status == 401
    fields["password"] = NEW
    assert (await browser.post("/desk/sign-in", data=fields, allow_redirects=False)).status == 303


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_second_factor_is_set_up_used_and_taken_away(
    browser: Browser, database: Database, language: str
) -> None:
    csrf = await sign_in_as(browser, database, language=language)
    other = await elsewhere(database)
    page = await text_of(browser, "/desk/account/second-factor")
    assert "<svg viewBox" in page
    assert " style=" not in page
    pending = re.search(r'name="pending" value="([^"]+)"', page)
    by_hand = re.search(r'<code class="by-hand">([^<]+)</code>', page)
    assert pending is not None
    assert by_hand is not None
    maker = pyotp.TOTP(by_hand[1].replace(" ", ""))
    at = "/desk/account/second-factor"
    answer = await post(browser, at, csrf, pending=pending[1], code="000000")
    again = await answer.text()
    assert answer.status == 422
    assert words(language, "factor-wrong") in again
    # the square that was photographed is still the right one
    assert by_hand[1] in again
    assert (await post(browser, at, csrf, pending="junk", code=maker.at(CODE_TIME))).status == 422
    answer = await post(browser, at, csrf, pending=pending[1], code=maker.at(CODE_TIME))
    shown = await answer.text()
    codes = re.findall(r"<code>([a-z2-9]{5}-[a-z2-9]{5})</code>", shown)
    assert len(codes) == 10
    assert not await is_in(database, other)
    csrf = csrf_in(shown)
    assert words(language, "account-codes-left", count=10) in await text_of(browser, "/desk/account")
    answer = await post(browser, f"{at}/codes", csrf)
    renewed = re.findall(r"<code>([a-z2-9]{5}-[a-z2-9]{5})</code>", await answer.text())
    assert len(renewed) == 10
    assert not set(renewed) & set(codes)
    browser.session.cookie_jar.clear()
    fields = {"email": "amina@example.be", "password": PASSWORD}
    answer = await browser.post("/desk/sign-in", data=fields, allow_redirects=False)
    assert answer.headers["Location"].startswith("/desk/sign-in/code")
    assert (await browser.post("/desk/sign-in/code", data={"code": codes[0]}, allow_redirects=False)).status == 401
    answer = await browser.post("/desk/sign-in/code", data={"code": renewed[0]}, allow_redirects=False)
    assert answer.status == 303
    csrf = csrf_in(await text_of(browser, "/desk/account"))
    answer = await post(browser, f"{at}/remove", csrf)
    assert words(language, "account-done-removed") in await text_of(browser, answer.headers["Location"])
    async with database.read() as session:
        assert (await session.scalars(select(Advisor.totp_secret))).one() is None
        entries = (await session.scalars(select(AuditEntry))).all()
    assert not [entry for entry in entries if codes[0] in str(entry.codes) or by_hand[1] in str(entry.codes)]


async def test_one_does_not_renew_codes_that_one_does_not_have(browser: Browser, database: Database) -> None:
    csrf = await sign_in_as(browser, database)
    answer = await post(browser, "/desk/account/second-factor/codes", csrf)
    assert answer.headers["Location"] == "/desk/account/second-factor"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_browsers_are_listed_and_ended(browser: Browser, database: Database, language: str) -> None:
    csrf = await sign_in_as(browser, database, language=language)
    edge, phone = await elsewhere(database), await elsewhere(database, "Firefox, Android")
    shown = await text_of(browser, "/desk/account")
    for expected in ("Edge, Windows", "Firefox, Android", "192.0.2.0/24", words(language, "account-here")):
        assert expected in shown
    handle = re.search(r'name="which" value="([0-9a-f]{16})"', shown)
    assert handle is not None
    await post(browser, "/desk/account/sessions/end", csrf, which=handle[1])
    assert sorted([await is_in(database, edge), await is_in(database, phone)]) == [False, True]
    answer = await post(browser, "/desk/account/sessions/end", csrf, which="others")
    assert not await is_in(database, edge)
    assert not await is_in(database, phone)
    assert answer.headers["Location"] == "/desk/account?done=ended#sessions"
    assert words(language, "account-done-ended") in await text_of(browser, "/desk/account?done=ended")


async def test_the_device_is_known_by_its_name_and_not_more(browser: Browser, database: Database) -> None:
    agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 secret-build-17"
    browser.session.headers["User-Agent"] = agent
    await sign_in_as(browser, database)
    async with database.read() as session:
        kept = (await session.scalars(select(DeskSession))).one()
    assert kept.device == "Firefox, Linux"
    assert kept.address == "127.0.0.0/24"
