"""The desk as a browser sees it: nobody gets in without signing in, every page is whole in three languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from desk_parts import get, opened, page, post, shown, words
from service_parts import PASSWORD, PROJECT, Browser, MakeConversation, sign_in_as

from tandem.desk.navigation import PLACES
from tandem.desk.page import LOOKS
from tandem.handoff import queue
from tandem.handoff.reasons import OUTCOMES, PRIORITIES
from tandem.people import create_advisor
from tandem.storage.database import Database
from tandem.storage.models import CONTROLS, TICKET_STATUSES
from tandem.texts import LANGUAGES, Catalogue

HAPPENED = (
    *("opened", "reason", "contact", "withdrawn", "requeued", "claimed", "released", "replied", "note", "resolved"),
    *("returned", "agency", "transferred", "next_step", "facts", "undone", "silent", "away", "unanswered", "alerted"),
    *("owner_left", "dropped"),
)
"""What the history of a ticket can hold."""


async def sign_in(browser: Browser, database: Database, name: str = "Amina", language: str = "fr") -> str:
    """Come in as a new advisor would; returns the token that this session's forms carry."""
    link = await create_advisor(database, f"{name.lower()}@example.be", name, language)
    response = await post(browser, link, password=PASSWORD, again=PASSWORD)
    assert (response.status, response.headers["Location"]) == (303, "/desk/tickets")
    return (await page(await get(browser, "/desk/tickets"))).field("csrf")


@pytest.mark.parametrize("path", ["/desk/tickets", "/desk/tickets/1"])
async def test_pages_are_for_advisors_only_and_come_back_after_signing_in(
    browser: Browser, database: Database, path: str
) -> None:
    response = await get(browser, path)
    assert (response.status, response.headers["Location"]) == (303, f"/desk/sign-in?next={path}")
    for step in ("claim", "release", "reply", "note", "resolve", "return"):
        response = await post(browser, f"/desk/tickets/1/{step}", text="x")
        assert response.headers["Location"].startswith("/desk/sign-in")
    await sign_in(browser, database)
    browser.session.cookie_jar.clear()
    response = await post(browser, "/desk/sign-in", email="amina@example.be", password=PASSWORD, next=path)
    assert (response.status, response.headers["Location"]) == (303, path)


@pytest.mark.parametrize(
    "wish", ["https://evil.example", "//evil.example", "/desk//evil.example", "/api/v1/tickets", "/desk/\\evil", "x"]
)
async def test_signing_in_leads_nowhere_else(browser: Browser, database: Database, wish: str) -> None:
    await sign_in(browser, database)
    response = await post(browser, "/desk/sign-in", email="amina@example.be", password=PASSWORD, next=wish)
    assert response.headers["Location"] == "/desk/tickets"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_wrong_password_is_told_without_saying_which_part(
    browser: Browser, database: Database, catalogue: Catalogue, language: str
) -> None:
    await create_advisor(database, "amina@example.be", "Amina", language)
    browser.session.headers["Accept-Language"] = language
    answers = []
    for email in ("amina@example.be", "nobody@example.be"):
        response = await post(browser, "/desk/sign-in", email=email, password="wrong")
        assert response.status == 401
        told = await page(response)
        assert told.language == language
        answers.append(told.text.replace(email, ""))
    assert answers[0] == answers[1]
    assert catalogue.text(language, "desk-sign-in-first").text in answers[0]


async def test_the_cookie_is_out_of_reach(browser: Browser, database: Database) -> None:
    link = await create_advisor(database, "amina@example.be", "Amina", "fr")
    response = await post(browser, link, password=PASSWORD, again=PASSWORD)
    cookie = response.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Path=/" in cookie


async def test_the_link_is_not_used_up_by_looking_and_then_works_once(browser: Browser, database: Database) -> None:
    link = await create_advisor(database, "amina@example.be", "Amina", "nl")
    for _ in range(2):
        assert (await get(browser, link)).status == 200
    assert (await post(browser, link, password="short", again="short")).status == 422
    assert (await post(browser, link, password=PASSWORD, again=PASSWORD)).status == 303
    assert (await get(browser, link)).status == 410
    assert (await post(browser, link, password=PASSWORD, again=PASSWORD)).status == 410
    assert (await get(browser, "/desk/welcome/%00")).status == 404


@pytest.mark.parametrize("path", ["/desk/sign-in", "/desk/tickets", "/desk/nowhere", "/desk/static/desk.css"])
async def test_every_answer_keeps_to_itself(browser: Browser, database: Database, path: str) -> None:
    await sign_in(browser, database)
    response = await get(browser, path)
    policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'")
    for closed in ("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"):
        assert closed in policy
    assert "unsafe" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert response.headers["Cache-Control"] == ("no-cache" if path.endswith(".css") else "no-store")


async def test_a_form_from_elsewhere_changes_nothing(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await opened(database, await make_conversation())
    csrf = await sign_in(browser, database)
    for fields in ({}, {"csrf": "x"}, {"csrf": csrf[:-1]}):
        response = await post(browser, f"/desk/tickets/{number}/note", text="Je garde ce texte", **fields)
        assert response.status == 403
        assert "Je garde ce texte" in await response.text()
        for path in ("/desk/sign-out", "/desk/language"):
            assert (await post(browser, path, language="nl", **fields)).status == 403
    response = await browser.post(
        "/desk/sign-in",
        data={"email": "amina@example.be", "password": PASSWORD},
        headers={"Sec-Fetch-Site": "cross-site"},
    )
    assert response.status == 403
    async with database.read() as session:
        assert [entry.kind for entry, _ in await queue.history(session, number)] == ["opened"]


async def test_a_call_from_the_desk_to_the_api_needs_the_sessions_token(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await opened(database, await make_conversation())
    csrf = await sign_in(browser, database)
    assert (await browser.get("/api/v1/tickets?assignee=me")).status == 200
    path = f"/api/v1/tickets/{number}/claim"
    assert (await browser.post(path)).status == 403
    assert (await browser.post(path, headers={"X-CSRF-Token": csrf}, json={"advisor": "x@example.be"})).status == 422
    response = await browser.post(path, headers={"X-CSRF-Token": csrf})
    assert (await response.json())["assignee"]["name"] == "Amina"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_state_has_its_words(
    browser: Browser, database: Database, make_conversation: MakeConversation, catalogue: Catalogue, language: str
) -> None:
    codes = [f"reason-{reason}" for reason in PRIORITIES] + [f"outcome-{outcome}" for outcome in OUTCOMES]
    codes += [f"status-{status}" for status in TICKET_STATUSES] + [f"control-{control}" for control in CONTROLS]
    codes += [f"channel-{channel}" for channel in ("web", "whatsapp")] + [f"language-{code}" for code in LANGUAGES]
    codes += [f"file-{kind}" for kind in ("image", "document", "audio", "video", "voice")]
    codes += [f"delivery-{state}" for state in ("pending", "sent", "delivered", "read", "failed")]
    codes += [f"entry-{kind}" for kind in HAPPENED]
    assert [code for code in codes if not catalogue.has(f"desk-{code.replace('_', '-')}")] == []
    for number, reason in enumerate(PRIORITIES):
        await opened(database, await make_conversation(number, language=LANGUAGES[number % 3]), reason)
    await sign_in(browser, database, language=language)
    queue_page = await shown(browser, "/desk/tickets")
    assert queue_page.language == language
    for reason in PRIORITIES:
        assert words(language, f"reason-{reason}") in queue_page.text


async def test_the_language_is_changed_on_the_page_and_kept(browser: Browser, database: Database) -> None:
    csrf = await sign_in(browser, database)
    response = await post(browser, "/desk/language", csrf=csrf, language="nl", here="/desk/tickets?status=done")
    assert response.headers["Location"] == "/desk/tickets?status=done"
    assert (await page(await get(browser, "/desk/tickets"))).language == "nl"
    response = await post(browser, "/desk/language", csrf=csrf, language="xx", here="https://evil.example")
    assert response.headers["Location"] == "/desk/tickets"
    assert (await page(await get(browser, "/desk/tickets"))).language == "nl"


async def test_signing_out_ends_the_session_on_the_server(browser: Browser, database: Database) -> None:
    csrf = await sign_in(browser, database)
    kept = {cookie.key: cookie.value for cookie in browser.session.cookie_jar}
    assert (await post(browser, "/desk/sign-out", csrf=csrf)).headers["Location"] == "/desk/sign-in"
    browser.session.cookie_jar.update_cookies(kept)
    assert (await get(browser, "/desk/tickets")).status == 303


@pytest.mark.parametrize("path", ["/desk/nowhere", "/desk/tickets/999", "/desk/tickets/x", "/desk/tickets/1/steal"])
async def test_an_address_that_does_not_exist_is_a_page(browser: Browser, database: Database, path: str) -> None:
    await sign_in(browser, database)
    response = await get(browser, path)
    assert (response.status, response.content_type) == (404, "text/html")


@pytest.mark.parametrize("look", LOOKS)
async def test_the_look_is_kept_in_the_browser(browser: Browser, database: Database, look: str) -> None:
    csrf = await sign_in(browser, database)
    response = await post(browser, "/desk/look", csrf=csrf, look=look, here="/desk/tickets?tab=all")
    assert response.headers["Location"] == "/desk/tickets?tab=all"
    root = next(attributes for tag, attributes in (await shown(browser, "/desk/tickets")).tags if tag == "html")
    assert root.get("data-look") == (None if look == "auto" else look)
    response = await post(browser, "/desk/look", csrf=csrf, look="pink", here="//evil.example")
    assert response.headers["Location"] == "/desk/tickets"
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_navigation_shows_each_role_what_it_may_do(
    browser: Browser, database: Database, language: str
) -> None:
    await sign_in_as(browser, database, role="administrator", language=language)
    text = (await shown(browser, "/desk/tickets")).text
    for place in PLACES:
        assert f'href="{place.path}"' in text
        assert words(language, f"place-{place.name}") in text
    await sign_in_as(browser, database, role="advisor", name="Bram", language=language)
    text = (await shown(browser, "/desk/tickets")).text
    assert 'href="/desk/canned"' not in text
    assert 'aria-current="page"' in text


def test_pages_bring_nothing_from_elsewhere_and_no_code_inside() -> None:
    for style in (PROJECT / "tandem/desk/static").glob("*.css"):
        text = style.read_text(encoding="utf-8")
        assert "url(" not in text, style.name
        assert "@import" not in text, style.name
    for template in Path(PROJECT / "tandem/desk/templates").glob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"<script(?! src=\"/desk/static/)|<style|\sstyle=|\son[a-z]+=|hx-on", text), template.name
        assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", text), template.name


def test_htmx_may_not_evaluate_nor_keep_pages() -> None:
    base = (PROJECT / "tandem/desk/templates/base.html").read_text(encoding="utf-8")
    for setting in (
        '"allowEval": false',
        '"allowScriptTags": false',
        '"historyCacheSize": 0',
        '"selfRequestsOnly": true',
    ):
        assert setting in base


DECISIONS = {
    "fr": r"accepté|refusé|approuv|octroy|éligib",
    "nl": r"geweigerd|goedgekeurd|toegekend|afgewezen|in aanmerking",
    "en": r"accepted|refused|approved|rejected|eligible|granted",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_desk_never_speaks_of_a_decision(language: str) -> None:
    files = sorted((PROJECT / "texts" / language).glob("desk*.ftl"))
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        sentences = re.sub(r"^(#.*|desk-[a-z0-9-]+ =)", "", text, flags=re.M)
        assert not re.search(DECISIONS[language], sentences, re.I), file.name
        assert file.name != "desk.ftl" or not re.search(r"\d", sentences)
