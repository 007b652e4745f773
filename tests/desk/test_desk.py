"""The desk as a browser sees it: nobody gets in without signing in, every page is whole in three languages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from aiohttp import ClientResponse
from service_parts import MICROCREDIT, PROJECT, Browser, MakeConversation

from tandem.clock import now
from tandem.conversations import events
from tandem.handoff import queue, tickets
from tandem.handoff.reasons import OUTCOMES, PRIORITIES
from tandem.people import create_advisor
from tandem.storage.database import Database
from tandem.storage.models import CONTROLS, TICKET_STATUSES, Conversation
from tandem.texts import LANGUAGES, Catalogue

PASSWORD = "un café noir à Namur"
SHOTGUN = "<script>alert(1)</script><b>&"


class Page(HTMLParser):
    """What a test looks at in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.language = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "html":
            self.language = dict(attrs).get("lang") or ""

    def field(self, name: str) -> str:
        """The value of the first field with this name."""
        return next(
            attributes.get("value") or ""
            for tag, attributes in self.tags
            if tag == "input" and attributes.get("name") == name
        )


async def page(response: ClientResponse) -> Page:
    return Page(await response.text())


async def get(browser: Browser, path: str) -> ClientResponse:
    return await browser.get(path, allow_redirects=False)


async def post(browser: Browser, path: str, **fields: str) -> ClientResponse:
    return await browser.post(path, data=fields, allow_redirects=False)


async def sign_in(browser: Browser, database: Database, name: str = "Amina", language: str = "fr") -> str:
    """Come in as a new advisor would; returns the token that this session's forms carry."""
    link = await create_advisor(database, f"{name.lower()}@example.be", name, language)
    response = await post(browser, link, password=PASSWORD, again=PASSWORD)
    assert (response.status, response.headers["Location"]) == (303, "/desk/tickets")
    return (await page(await get(browser, "/desk/tickets"))).field("csrf")


async def opened(database: Database, conversation: str, reason: str = "warm_route", **contact: str) -> int:
    async with database.write() as session:
        return (await tickets.open_ticket(session, conversation, reason=reason, contact=contact)).id


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
        shown = await page(response)
        assert shown.language == language
        answers.append(shown.text.replace(email, ""))
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
    assert policy.startswith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'")
    assert "unsafe" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "no-referrer"
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
async def test_the_whole_life_of_a_ticket_on_pages(
    browser: Browser, database: Database, make_conversation: MakeConversation, catalogue: Catalogue, language: str
) -> None:
    conversation = await make_conversation(facts=MICROCREDIT, language=language)
    async with database.write() as session:
        row = await session.get_one(Conversation, conversation)
        row.consent = {"contact": True, "at": now().isoformat()}
        await events.append(
            session,
            conversation,
            author="user",
            text="Snack à Molenbeek",
            language=language,
            choices=[("Oui", "/affirm")],
        )
    number = await opened(database, conversation, name="Nadia", phone="+32470000000", email="nadia@example.be")
    csrf = await sign_in(browser, database, language=language)

    def words(text_id: str, **values: str) -> str:
        return catalogue.text(language, f"desk-{text_id}", **values).text

    async def shown() -> str:
        response = await get(browser, f"/desk/tickets/{number}")
        assert response.status == 200
        return await response.text()

    assert words("checks-heading") in await shown()

    async def step(name: str, **fields: str) -> None:
        response = await post(browser, f"/desk/tickets/{number}/{name}", csrf=csrf, **fields)
        assert response.status == 303, await response.text()

    first = await shown()
    for expected in (
        "Nadia",
        'href="tel:+32470000000"',
        'href="mailto:nadia@example.be"',
        "Snack à Molenbeek",
        words("route-microcredit"),
        words("reason-warm-route"),
        words("claim"),
        catalogue.title(language, "ask-sector", "choice-horeca"),
        catalogue.text(language, "next-honour-loan").text,
    ):
        assert expected in first
    assert "microcredit_conditions_met" not in first
    assert "/affirm" not in first

    await step("claim")
    await step("reply", text="Bonjour Nadia")
    await step("note", text="Rappeler jeudi")
    await step("return")
    assert words("claim-again") in await shown()
    await step("claim")
    await step("release")
    await step("claim")
    page_of_owner = await shown()
    assert "Bonjour Nadia" in page_of_owner
    assert "Rappeler jeudi" in page_of_owner
    assert words("entry-released", who="Amina") in page_of_owner
    await step("resolve", outcome="will_apply")
    last = await shown()
    assert words("ended", outcome=words("outcome-will-apply")) in last
    assert words("reply-button") not in last
    queue_page = await (await get(browser, "/desk/tickets?status=done")).text()
    assert words("status-done") in queue_page


async def test_the_second_advisor_reads_who_was_first_and_cannot_write(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await opened(database, await make_conversation())
    first = await sign_in(browser, database, "Amina")
    await post(browser, f"/desk/tickets/{number}/claim", csrf=first)
    browser.session.cookie_jar.clear()
    second = await sign_in(browser, database, "Bram")
    response = await post(browser, f"/desk/tickets/{number}/claim", csrf=second)
    assert response.status == 409
    assert "Amina" in await response.text()
    response = await post(browser, f"/desk/tickets/{number}/reply", csrf=second, text="Moi aussi")
    assert response.status == 409


async def test_what_could_not_be_sent_is_still_there(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await opened(database, await make_conversation())
    csrf = await sign_in(browser, database)
    await post(browser, f"/desk/tickets/{number}/claim", csrf=csrf)
    response = await post(browser, f"/desk/tickets/{number}/reply", csrf=csrf, text="é" * 2001)
    assert response.status == 422
    assert "é" * 2001 in await response.text()
    response = await post(browser, f"/desk/tickets/{number}/resolve", csrf=csrf)
    assert response.status == 422
    response = await browser.post(
        f"/desk/tickets/{number}/reply",
        data=b"text=%ff%fe&csrf=" + csrf.encode(),
        headers={"Content-Type": "application/x-www-form-urlencoded; charset=nonsense"},
        allow_redirects=False,
    )
    assert response.status in {303, 400}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_state_has_its_words(
    browser: Browser, database: Database, make_conversation: MakeConversation, catalogue: Catalogue, language: str
) -> None:
    codes = [f"reason-{reason}" for reason in PRIORITIES] + [f"outcome-{outcome}" for outcome in OUTCOMES]
    codes += [f"status-{status}" for status in TICKET_STATUSES] + [f"control-{control}" for control in CONTROLS]
    codes += [f"channel-{channel}" for channel in ("web", "whatsapp")] + [f"language-{code}" for code in LANGUAGES]
    assert [code for code in codes if not catalogue.has(f"desk-{code.replace('_', '-')}")] == []
    for number, reason in enumerate(PRIORITIES):
        await opened(database, await make_conversation(number, language=LANGUAGES[number % 3]), reason)
    await sign_in(browser, database, language=language)
    shown = await page(await get(browser, "/desk/tickets"))
    assert shown.language == language
    for reason in PRIORITIES:
        assert catalogue.text(language, f"desk-reason-{reason.replace('_', '-')}").text in shown.text


async def test_nothing_that_a_person_wrote_becomes_part_of_the_page(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation()
    async with database.write() as session:
        await events.append(
            session, conversation, author="user", text=SHOTGUN, language="fr", choices=[(SHOTGUN, "/affirm")]
        )
    number = await opened(database, conversation, name=SHOTGUN, phone='"><script>')
    csrf = await sign_in(browser, database)
    await post(browser, f"/desk/tickets/{number}/note", csrf=csrf, text=SHOTGUN)
    shown = await page(await get(browser, f"/desk/tickets/{number}"))
    assert "&lt;script&gt;" in shown.text
    assert not [tag for tag, _ in shown.tags if tag in {"script", "b"}]


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


async def test_filters_that_make_no_sense_show_the_queue(browser: Browser, database: Database) -> None:
    await sign_in(browser, database)
    assert (await get(browser, "/desk/tickets?status=%00&language=de&assignee=x")).status == 200
    assert (await get(browser, "/desk/tickets?cursor=x")).status == 422


async def test_a_long_queue_has_pages(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    for number in range(60):
        await opened(database, await make_conversation(number))
    await sign_in(browser, database)
    first = await (await get(browser, "/desk/tickets?status=open")).text()
    following = re.search(r'href="(/desk/tickets\?[^"]*cursor=[^"]*)"', first)
    assert following is not None
    second = await (await get(browser, following[1].replace("&amp;", "&"))).text()
    numbers = [set(re.findall(r'href="/desk/tickets/(\d+)"', text)) for text in (first, second)]
    assert [len(found) for found in numbers] == [50, 10]
    assert not numbers[0] & numbers[1]


def test_the_style_brings_nothing_from_elsewhere() -> None:
    style = (PROJECT / "tandem/desk/static/desk.css").read_text(encoding="utf-8")
    assert "url(" not in style
    assert "@import" not in style
    for template in Path(PROJECT / "tandem/desk/templates").glob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=|https?://", text), template.name


DECISIONS = {
    "fr": r"accepté|refusé|approuv|octroy|éligib",
    "nl": r"geweigerd|goedgekeurd|toegekend|afgewezen|in aanmerking",
    "en": r"accepted|refused|approved|rejected|eligible|granted",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_desk_never_speaks_of_a_decision(language: str) -> None:
    text = (PROJECT / f"texts/{language}/desk.ftl").read_text(encoding="utf-8")
    sentences = re.sub(r"^(#.*|desk-[a-z0-9-]+ =)", "", text, flags=re.M)
    assert not re.search(DECISIONS[language], sentences, re.I)
    assert not re.search(r"\d", sentences)
