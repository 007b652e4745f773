"""The OpenAPI document says what is there: every route, every parameter, every code, and nothing else."""

from __future__ import annotations

from typing import Any, get_args

import pytest
import yaml
from aiohttp import web
from aiohttp.web_urldispatcher import PlainResource, Resource
from service_parts import PROJECT, TOKEN, Browser, policy, sign_in_as

from tandem import api
from tandem.api import document
from tandem.app_keys import POLICY
from tandem.booking.model import FORMATS, TOPICS
from tandem.handoff.reasons import OUTCOMES, PRIORITIES
from tandem.handoff.states import Control
from tandem.impact import report
from tandem.integration import webhooks
from tandem.integration.scopes import SCOPES
from tandem.storage.database import Database
from tandem.storage.models import TICKET_STATUSES
from tandem.texts import LANGUAGES

BASE = "/api/v1"
METHODS = ("get", "post", "put", "patch", "delete")


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    return document.read(policy())


def routes() -> set[tuple[str, str]]:
    """Every route of the API as (method, path)."""
    app = web.Application()
    app[POLICY] = policy()
    api.setup(app)
    listed = set()
    for route in app.router.routes():
        resource = route.resource
        assert isinstance(resource, Resource | PlainResource)
        if route.method != "HEAD":
            listed.add((route.method.lower(), resource.canonical))
    return listed


def test_every_route_is_described_and_every_description_has_a_route(found: dict[str, Any]) -> None:
    described = {(method, BASE + path) for path, item in found["paths"].items() for method in METHODS if method in item}
    assert described == routes()
    assert found["servers"] == [{"url": BASE}]


def operations(found: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path, method, item[method]) for path, item in found["paths"].items() for method in METHODS if method in item
    ]


def test_every_operation_says_what_it_needs_and_how_it_can_end(found: dict[str, Any]) -> None:
    names = []
    for path, method, operation in operations(found):
        names.append(operation["operationId"])
        assert operation["summary"]
        (token, session) = operation.get("security", found["security"])
        assert set(token["token"]) <= set(SCOPES)
        assert len(token["token"]) == (path != "/openapi.json")
        assert session == {"session": []}
        statuses = set(operation["responses"])
        assert {"200", "401", "503"} <= statuses
        assert ("403" in statuses) == (path != "/openapi.json")
        assert ("404" in statuses) == ("{id}" in path)
        assert ("400" in statuses) == ("413" in statuses) == (method == "post")
    assert len(names) == len(set(names))


def test_every_reference_leads_somewhere_and_nothing_is_left_over(found: dict[str, Any]) -> None:
    used: set[str] = set()

    def walk(part: Any) -> None:
        if isinstance(part, dict):
            if "$ref" in part:
                used.add(part["$ref"])
            for one in part.values():
                walk(one)
        elif isinstance(part, list):
            for one in part:
                walk(one)

    walk(found)
    there = {
        f"#/components/{kind}/{name}"
        for kind, parts in found["components"].items()
        for name in parts
        if kind != "securitySchemes"
    }
    assert used == there


@pytest.mark.parametrize(
    ("schema", "codes"),
    [
        ("Scope", SCOPES),
        ("Language", LANGUAGES),
        ("Control", get_args(Control)),
        ("TicketStatus", TICKET_STATUSES),
        ("Reason", tuple(PRIORITIES)),
        ("Outcome", OUTCOMES),
        ("Topic", TOPICS),
        ("Format", FORMATS),
        ("AppointmentStatus", report.STATUSES_TOLD),
    ],
)
def test_the_codes_are_those_of_the_code(found: dict[str, Any], schema: str, codes: tuple[str, ...]) -> None:
    assert found["components"]["schemas"][schema]["enum"] == list(codes)


def test_every_event_is_described(found: dict[str, Any]) -> None:
    assert set(found["webhooks"]) == {*webhooks.EVENT_TYPES, webhooks.TEST}


def test_the_facts_are_those_of_the_policy(found: dict[str, Any]) -> None:
    facts = found["components"]["schemas"]["Facts"]["properties"]
    assert list(facts) == list(policy().facts)
    assert facts["amount"]["oneOf"][0]["type"] == "integer"
    assert "refused" in facts["bank_contact"]["oneOf"][0]["enum"]
    assert {"const": "unknown"} in facts["bank_contact"]["oneOf"]
    assert "Facts" not in yaml.safe_load(document.FILE.read_text("utf-8"))["components"]["schemas"]


async def test_it_is_served_to_whoever_may_call_something(browser: Browser, database: Database) -> None:
    assert (await browser.get(f"{BASE}/openapi.json")).status == 401
    response = await browser.get(f"{BASE}/openapi.json", headers={"Authorization": f"Bearer {TOKEN}"})
    assert (response.status, (await response.json())["openapi"]) == (200, "3.1.0")
    await sign_in_as(browser, database, role="advisor")
    assert (await browser.get(f"{BASE}/openapi.json")).status == 200


@pytest.mark.parametrize("code", [*SCOPES, *webhooks.EVENT_TYPES])
def test_the_page_for_whoever_writes_a_program_names_everything(code: str) -> None:
    assert f"`{code}`" in (PROJECT / "docs/api.md").read_text("utf-8")
