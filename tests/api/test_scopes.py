"""A token does what its scopes say and no more; a person of the desk what they may at the desk."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from service_parts import TOKEN, Browser, MakeConversation, sign_in_as
from sqlalchemy import select, update

from tandem.api.callers import ACTIONS
from tandem.clock import now
from tandem.handoff import tickets
from tandem.integration import tokens
from tandem.integration.scopes import SCOPES
from tandem.storage.database import Database
from tandem.storage.models import ApiToken, AuditEntry, Ticket

CALLS = {
    "conversations:read": [("GET", "/conversations/c-test-0001"), ("GET", "/conversations/c-test-0001/transcript")],
    "tickets:read": [("GET", "/tickets"), ("GET", "/tickets/1")],
    "tickets:write": [
        ("POST", f"/tickets/1/{step}") for step in ("claim", "release", "return", "reply", "note", "resolve")
    ],
    "booking:read": [("GET", "/slots"), ("GET", "/appointments"), ("GET", "/appointments/AAAAAAAAAAAAAAAA")],
    "booking:write": [("POST", "/appointments/AAAAAAAAAAAAAAAA/cancel")],
    "reports:read": [("GET", "/reports/impact")],
    "assessments": [("POST", "/assessments")],
}
EACH = [(scope, method, path) for scope, calls in CALLS.items() for method, path in calls]


async def make(database: Database, *scopes: str, name: str = "CRM", **more: Any) -> dict[str, str]:
    async with database.write() as session:
        _, text = await tokens.make(session, name, scopes, expires_at=more.get("expires_at"), by=None)
    return {"Authorization": f"Bearer {text}"}


async def call(browser: Browser, method: str, path: str, headers: dict[str, str]) -> tuple[int, dict[str, Any]]:
    body = {"facts": {}} if path == "/assessments" else {} if method == "POST" else None
    response = await browser.request(method, f"/api/v1{path}", json=body, headers=headers)
    return response.status, await response.json(content_type=None)


def test_every_scope_is_used_and_every_person_has_a_way_to_it() -> None:
    assert set(CALLS) == set(SCOPES) == set(ACTIONS)


@pytest.mark.parametrize(("scope", "method", "path"), EACH)
async def test_each_call_needs_its_scope_and_names_it(
    browser: Browser, database: Database, scope: str, method: str, path: str
) -> None:
    without = await make(database, *(one for one in SCOPES if one != scope))
    status, problem = await call(browser, method, path, without)
    assert (status, problem["scope_needed"]) == (403, scope)
    assert scope in problem["detail"]
    status, _ = await call(browser, method, path, await make(database, scope, name="only this"))
    assert status in (200, 404, 422)


async def test_a_token_of_the_settings_has_every_scope(browser: Browser, make_conversation: MakeConversation) -> None:
    await make_conversation()
    for _, method, path in EACH:
        status, _ = await call(browser, method, path, {"Authorization": f"bearer {TOKEN}"})
        assert status in (200, 404, 422)


async def test_a_token_that_has_ended_says_how(browser: Browser, database: Database) -> None:
    headers = await make(database, "tickets:read", expires_at=now() + dt.timedelta(days=1))
    assert (await call(browser, "GET", "/tickets", headers))[0] == 200
    async with database.write() as session:
        await session.execute(update(ApiToken).values(expires_at=now() - dt.timedelta(days=1)))
    status, problem = await call(browser, "GET", "/tickets", headers)
    assert (status, problem["reason"]) == (401, "expired")
    async with database.write() as session:
        await session.execute(update(ApiToken).values(revoked_at=now()))
    assert (await call(browser, "GET", "/tickets", headers))[1]["reason"] == "revoked"


async def test_the_audit_knows_which_token_read_and_did_what(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation()
    async with database.write() as session:
        number = (await tickets.open_ticket(session, conversation, reason="warm_route")).id
    headers = await make(database, "tickets:read", "tickets:write", "conversations:read")
    for _ in range(2):
        await call(browser, "GET", f"/tickets/{number}", headers)
        await call(browser, "GET", f"/conversations/{conversation}", headers)
    response = await browser.post(f"/api/v1/tickets/{number}/claim", json={"advisor": "x@example.be"}, headers=headers)
    assert response.status == 422
    async with database.read() as session:
        found = (await session.scalars(select(AuditEntry).order_by(AuditEntry.id))).all()
    assert [(entry.action, entry.kind, entry.object_id, entry.via) for entry in found] == [
        ("read", "ticket", str(number), "token:1"),
        ("read", "conversation", conversation, "token:1"),
    ]


@pytest.mark.parametrize("role", ["advisor", "lead", "administrator"])
async def test_a_person_does_what_their_role_may_and_sends_the_sessions_token(
    browser: Browser, database: Database, role: Any
) -> None:
    csrf = await sign_in_as(browser, database, role=role)
    status, problem = await call(browser, "GET", "/reports/impact", {"X-Nothing": "1"})
    assert status == (403 if role == "advisor" else 200)
    if role == "advisor":
        assert problem["scope_needed"] == "reports:read"
    assert (await call(browser, "GET", "/tickets", {"X-Nothing": "1"}))[0] == 200
    assert (await call(browser, "POST", "/assessments", {"X-Nothing": "1"}))[0] == 403
    assert (await call(browser, "POST", "/assessments", {"X-CSRF-Token": csrf}))[0] == 200


async def test_a_person_sees_through_the_api_what_they_see_at_the_desk(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    numbers = []
    await sign_in_as(browser, database, role="advisor", agencies=("liege", "ghent"), name="Other")
    for number, agency in enumerate(("liege", "ghent")):
        conversation = await make_conversation(number)
        async with database.write() as session:
            ticket = await tickets.open_ticket(
                session, conversation, reason="warm_route", contact={"phone": "+32470000000"}
            )
            await session.execute(update(Ticket).where(Ticket.id == ticket.id).values(agency_id=agency))
            numbers.append(ticket.id)
    csrf = await sign_in_as(browser, database, role="advisor", agencies=("liege",))
    nothing = {"X-CSRF-Token": csrf}
    _, page = await call(browser, "GET", "/tickets", nothing)
    assert [ticket["id"] for ticket in page["tickets"]] == numbers[:1]
    assert (await call(browser, "GET", f"/tickets/{numbers[1]}", nothing))[0] == 404
    assert (await call(browser, "POST", f"/tickets/{numbers[1]}/claim", nothing))[0] == 404
    assert (await call(browser, "GET", "/conversations/c-test-0001", nothing))[0] == 404
    _, ticket = await call(browser, "GET", f"/tickets/{numbers[0]}", nothing)
    assert ticket["contact"] is None, "contact is for whoever works for the person"
    _, ticket = await call(browser, "POST", f"/tickets/{numbers[0]}/claim", nothing)
    assert ticket["contact"] == {"phone": "+32470000000"}


@pytest.mark.parametrize("agency", ["liege", "ghent", "none"])
async def test_the_queue_of_an_agency(
    browser: Browser, database: Database, make_conversation: MakeConversation, agency: str
) -> None:
    await sign_in_as(browser, database, agencies=("liege", "ghent"))
    for number, its in enumerate(("liege", "ghent", None)):
        conversation = await make_conversation(number)
        async with database.write() as session:
            ticket = await tickets.open_ticket(session, conversation, reason="warm_route")
            await session.execute(update(Ticket).where(Ticket.id == ticket.id).values(agency_id=its))
    headers = {"Authorization": f"Bearer {TOKEN}"}
    _, page = await call(browser, "GET", f"/tickets?agency={agency}", headers)
    assert [ticket["agency"] for ticket in page["tickets"]] == [None if agency == "none" else agency]
    status, problem = await call(browser, "GET", "/tickets?agency=namur", headers)
    assert status == 422
    assert "liege" in problem["detail"]
