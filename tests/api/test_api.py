"""`/api/v1` as other programs use it: the contract's shapes, and an honest answer to everything that is wrong."""

from __future__ import annotations

from typing import Any

import pytest
from service_parts import MICROCREDIT, TOKEN, Browser, MakeAdvisor, MakeConversation

from tandem.conversations import events
from tandem.handoff import tickets
from tandem.storage.database import Database
from tandem.texts import LANGUAGES

TOKEN_HEADER = {"Authorization": f"Bearer {TOKEN}"}


async def call(
    browser: Browser, method: str, path: str, body: object = None, headers: dict[str, str] | None = None
) -> tuple[int, dict[str, Any]]:
    """Status and JSON of an answer; every error must be a problem document that says what to do."""
    response = await browser.request(method, f"/api/v1{path}", json=body, headers=headers or TOKEN_HEADER)
    answer: dict[str, Any] = await response.json(content_type=None)
    if response.status >= 400:
        assert response.content_type == "application/problem+json"
        assert answer["status"] == response.status
        assert len(answer["detail"]) > 20
    return response.status, answer


async def opened(database: Database, conversation: str, reason: str = "asked_for_person", **contact: str) -> int:
    async with database.write() as session:
        return (await tickets.open_ticket(session, conversation, reason=reason, contact=contact)).id


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/conversations/c-test-0001"),
        ("GET", "/conversations/c-test-0001/transcript"),
        ("GET", "/tickets"),
        ("GET", "/tickets/1"),
        ("POST", "/tickets/1/claim"),
        ("POST", "/tickets/1/note"),
        ("POST", "/assessments"),
    ],
)
@pytest.mark.parametrize(
    "headers", [{"X-Nothing": "1"}, {"Authorization": "Bearer wrong"}, {"Authorization": TOKEN}, {"Cookie": "desk=x"}]
)
async def test_nothing_answers_a_stranger(browser: Browser, method: str, path: str, headers: dict[str, str]) -> None:
    status, _ = await call(browser, method, path, {} if method == "POST" else None, headers)
    assert status == 401


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_conversation_with_what_its_facts_lead_to(
    browser: Browser, database: Database, make_conversation: MakeConversation, language: str
) -> None:
    conversation = await make_conversation(language=language, facts=MICROCREDIT)
    number = await opened(database, conversation, "warm_route")
    status, answer = await call(browser, "GET", f"/conversations/{conversation}")
    assert status == 200
    assert answer["status"] == "waiting"
    assert answer["ticket"] == {"id": number, "status": "new", "priority": 3, "reason": "warm_route"}
    assert answer["facts"] == MICROCREDIT
    assessment = answer["assessment"]
    assert assessment["route"] == "microcredit"
    assert (assessment["possible"], assessment["missing"]) == (["microcredit"], [])
    assert "within_maximum" in assessment["decided_by"]
    assert [reason["code"] for reason in assessment["reasons"]] == ["microcredit_conditions_met"]
    codes = [step["code"] for step in assessment["next_steps"]]
    assert codes[0] == "advisor_call"
    assert {"benefit_unemployment", "bank_rights", "honour_loan", "regional_lenders", "regional_support"} <= set(codes)
    brussels = next(step["text"] for step in assessment["next_steps"] if step["code"] == "regional_support")
    assert "hub.brussels" in brussels
    assert all(part["text"] for part in (*assessment["reasons"], *assessment["next_steps"]))


async def test_a_new_conversation_has_no_assessment_yet(browser: Browser, make_conversation: MakeConversation) -> None:
    conversation = await make_conversation()
    _, answer = await call(browser, "GET", f"/conversations/{conversation}")
    assert (answer["assessment"], answer["ticket"], answer["appointment"], answer["status"]) == (
        None,
        None,
        None,
        "bot",
    )


async def test_a_value_that_the_policy_took_out_does_not_make_a_conversation_unreadable(
    browser: Browser, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation(facts={**MICROCREDIT, "sector": "agriculture", "shoe_size": 42})
    status, answer = await call(browser, "GET", f"/conversations/{conversation}")
    assert (status, answer["assessment"]["route"]) == (200, "microcredit")


async def test_the_transcript_has_every_event_and_no_payload(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation()
    async with database.write() as session:
        for number in range(600):
            await events.append(
                session, conversation, author="user", text=f"{number}", language="fr", choices=[("Oui", "/affirm")]
            )
    _, answer = await call(browser, "GET", f"/conversations/{conversation}/transcript")
    assert [event["seq"] for event in answer["events"]] == list(range(1, 601))
    assert answer["last"] == 600
    assert answer["events"][0]["choices"] == [{"id": "1.1", "title": "Oui"}]


@pytest.mark.parametrize("path", ["c-test-9999", "x", "c-%00%00%00%00%00%00%00", "c-" + "a" * 200, "c-test-000é"])
@pytest.mark.parametrize("what", ["", "/transcript"])
async def test_a_conversation_that_does_not_exist(browser: Browser, path: str, what: str) -> None:
    assert (await call(browser, "GET", f"/conversations/{path}{what}"))[0] == 404


async def test_the_life_of_a_ticket_by_an_integration(
    browser: Browser, database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor
) -> None:
    conversation = await make_conversation()
    number = await opened(database, conversation, "warm_route", name="Nadia", phone="+32470000000")
    advisor, other = await make_advisor("Amina"), await make_advisor("Bram")

    async def step(name: str, **body: str) -> tuple[int, dict[str, Any]]:
        return await call(browser, "POST", f"/tickets/{number}/{name}", body)

    assert (await step("claim"))[0] == 422
    assert (await step("claim", advisor="nobody@example.be"))[0] == 422
    assert (await step("reply", text="Bonjour"))[0] == 409
    status, ticket = await step("claim", advisor=advisor.email)
    assert (status, ticket["status"], ticket["assignee"]["email"]) == (200, "assigned", advisor.email)
    assert ticket["contact"] == {"name": "Nadia", "phone": "+32470000000"}
    status, problem = await step("claim", advisor=other.email)
    assert (status, problem["owner"]) == (409, "Amina")
    assert (await step("reply", text="Bonjour", advisor=other.email))[0] == 409
    assert (await step("reply", text="Bonjour"))[1]["status"] == "waiting_client"
    assert (await step("note", text="Rappeler"))[0] == 200
    assert (await step("return"))[0] == 200
    assert (await call(browser, "GET", f"/conversations/{conversation}"))[1]["status"] == "bot"
    assert (await step("claim", advisor=advisor.email))[0] == 200
    assert (await step("release"))[1]["assignee"] is None
    assert (await step("claim", advisor=other.email))[0] == 200
    assert (await step("resolve", outcome="approved"))[0] == 422
    status, ticket = await step("resolve", outcome="referred")
    assert (ticket["status"], ticket["outcome"]) == ("done", "referred")
    assert [entry["what"] for entry in ticket["history"]] == [
        "opened",
        "contact",
        "claimed",
        "replied",
        "note",
        "returned",
        "released",
        "claimed",
        "resolved",
    ]
    _, transcript = await call(browser, "GET", f"/conversations/{conversation}/transcript")
    assert [event["from"] for event in transcript["events"]].count("advisor") == 1


async def test_the_queue_is_paged_most_urgent_first_and_shows_no_contact(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    for number, reason in enumerate(("other", "distress", "warm_route")):
        await opened(database, await make_conversation(number, language=LANGUAGES[number]), reason, name="Nadia")
    _, first = await call(browser, "GET", "/tickets?limit=2")
    assert [ticket["reason"] for ticket in first["tickets"]] == ["distress", "warm_route"]
    assert "Nadia" not in str(first)
    _, second = await call(browser, "GET", f"/tickets?limit=2&cursor={first['next_cursor']}")
    assert ([ticket["reason"] for ticket in second["tickets"]], second["next_cursor"]) == (["other"], None)
    _, dutch = await call(browser, "GET", "/tickets?language=nl&status=new&assignee=none")
    assert [ticket["language"] for ticket in dutch["tickets"]] == ["nl"]


@pytest.mark.parametrize(
    "query",
    [
        "status=open",
        "language=de",
        "limit=0",
        "limit=1000",
        "limit=x",
        "cursor=x",
        "assignee=nobody@example.be",
        "assignee=me",
        "assignee=%00@x.be",
        "agency=1",
        "sort=age",
        "%ed%a0%80=1",
    ],
)
async def test_a_wrong_filter_is_named(browser: Browser, query: str) -> None:
    assert (await call(browser, "GET", f"/tickets?{query}"))[0] == 422


@pytest.mark.parametrize("number", ["0", "7", "x", "999999999", "99999999999999999999", "-1", "%00"])
async def test_a_ticket_that_does_not_exist(browser: Browser, number: str) -> None:
    assert (await call(browser, "GET", f"/tickets/{number}"))[0] == 404
    assert (await call(browser, "POST", f"/tickets/{number}/note", {"text": "x"}))[0] == 404


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b"\xff", 400),
        (b"[" * 60000, 400),
        (b"{}", 422),
        (b'{"facts": []}', 422),
        (b'{"facts": {"shoe_size": 1}}', 422),
        (b'{"facts": {"\\ud800": 1}}', 422),
        (b'{"\\ud800": 1}', 422),
        (b'{"facts": {}, "store": true}', 422),
        (b'{"facts": {"amount": "lots"}}', 422),
        (b'{"facts": {"amount": true}}', 422),
        (b'{"facts": {"amount": 1e400}}', 422),
        (b'{"facts": {"amount": ' + b"9" * 5000 + b"}}", 400),
        (b'{"facts": {"stage": ["idea"]}}', 422),
        (b'{"facts": {"postal_code": 1000}}', 422),
        (b'{"facts": {"stage": "\\ud800"}}', 422),
    ],
    ids=lambda value: str(value[:40]) if isinstance(value, bytes) else str(value),
)
async def test_an_assessment_of_what_cannot_be_assessed(browser: Browser, body: bytes, status: int) -> None:
    response = await browser.post("/api/v1/assessments", data=body, headers=TOKEN_HEADER)
    assert response.status == status
    assert response.content_type == "application/problem+json"
    assert (await response.json(content_type=None))["detail"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_assessment_in_the_language_asked_for(browser: Browser, language: str) -> None:
    headers = {**TOKEN_HEADER, "Accept-Language": language}
    body = {"facts": {**MICROCREDIT, "amount": 40000}}
    status, answer = await call(browser, "POST", "/assessments", body, headers)
    assert (status, answer["route"]) == (200, "larger_finance")
    shown = {"fr": "40\u202f000", "nl": "40.000", "en": "40,000"}[language]
    assert shown in answer["reasons"][0]["text"]


async def test_undecided_names_what_is_missing_next_first(browser: Browser) -> None:
    _, answer = await call(browser, "POST", "/assessments", {"facts": {}})
    assert answer["route"] is None
    assert answer["missing"][0] == "need"
    assert len(answer["possible"]) > 5


async def test_answers_that_are_not_known_go_to_people(browser: Browser) -> None:
    _, answer = await call(
        browser, "POST", "/assessments", {"facts": {**MICROCREDIT, "self_employed_right": "unknown"}}
    )
    assert answer["route"] == "advisor_review"
    assert [reason["code"] for reason in answer["reasons"]] == ["answers_unknown"]
