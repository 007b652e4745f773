"""Every route of the whole service, as everybody who might call it: a page that forgot to ask fails here."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
import shutil
from collections.abc import AsyncIterator, Iterator
from itertools import product
from pathlib import Path

import pytest
from aiohttp import ClientResponse, DummyCookieJar, web
from aiohttp.test_utils import TestClient, TestServer
from running_service import parts_for
from service_parts import texts

from tandem.app import public_app
from tandem.app_keys import DATABASE
from tandem.clock import now
from tandem.desk.guard import Declared, declared, needs
from tandem.people import sessions
from tandem.people.access import ACTIONS, DEFAULT_RULES, ROLES, Action
from tandem.settings import Settings
from tandem.storage.models import (
    Advisor,
    AdvisorAgency,
    AgencyRow,
    Appointment,
    CoachRow,
    Conversation,
    DeskSession,
    Ticket,
)

PUBLIC_PAGES = {
    "/desk/sign-in",
    "/desk/sign-in/code",
    "/desk/sign-in/provider",
    "/desk/sign-in/provider/return",
    "/desk/forgotten",
    "/desk/welcome/{token}",
    "/desk/static",
}
"""All of the desk that a stranger reaches. It grows with a good reason only."""

OUTSIDE = {
    "healthz",
    "readyz",
    "metrics",
    "chat",
    "privacy",
    "channels",
    "widget",
    "widget.js",
    "static",
    "appointment",
    "calendar",
}
OUTSIDE |= {"", "microcredit", "test"}
"""The first part of the addresses that have nothing to do with the desk: for the public, or with a key of their own."""

ALLOWED: dict[str, frozenset[str]] = {
    "advisor": frozenset({"desk", "tickets", "reveal", "appointments", "own_hours"}),
    "lead": frozenset({"desk", "tickets", "reveal", "appointments", "own_hours"})
    | {"assign", "hours", "answers", "settings", "reports"},
    "administrator": frozenset(ACTIONS),
}
OBJECTS = ("/desk/tickets/{id}", "/desk/appointments/{id}", "/api/v1/tickets/{id}", "/api/v1/conversations/{id}")
"""Whatever lies under these belongs to an agency."""


API_BODIES = {"reply": {"text": "x"}, "note": {"text": "x"}, "resolve": {"outcome": "other"}}


@dataclasses.dataclass(frozen=True)
class Route:
    """One method of one address, with what stands in its places."""

    method: str
    canonical: str
    path: str
    asks: Declared | None


@dataclasses.dataclass
class House:
    """The whole service with two agencies, one person of each role, and a ticket and an appointment in Liège."""

    client: TestClient[web.Request, web.Application]
    people: dict[str, Advisor]
    ids: dict[str, str]

    async def call(self, who: str | None, route: Route) -> ClientResponse:
        """Call a route in a fresh session of somebody; what the page could want is sent."""
        headers, fields = {"Accept": "text/html"}, {"text": "x", "password": "x", "which": "x", "status": "came"}
        if who is not None:
            database = self.client.app[DATABASE]  # type: ignore[union-attr]
            async with database.write() as session:
                cookie = await sessions.begin(session, self.people[who], DEFAULT_RULES, way="password")
                row = await session.get(DeskSession, sessions.tokens.digest(cookie))
                assert row is not None
                headers |= {"Cookie": f"desk={cookie}", "X-CSRF-Token": row.csrf_token}
        if route.path.startswith("/api/"):
            body = API_BODIES.get(route.path.rsplit("/", 1)[1], {}) if route.method == "POST" else None
            return await self.client.request(
                route.method, route.path, headers=headers, json=body, allow_redirects=False
            )
        data = fields if route.method == "POST" else None
        return await self.client.request(route.method, route.path, headers=headers, data=data, allow_redirects=False)


@pytest.fixture
async def house(migrated_file: Path, tmp_path: Path) -> AsyncIterator[House]:
    file = shutil.copy(migrated_file, tmp_path / "tandem.db")
    settings = Settings(
        _env_file=None, data_dir=tmp_path, database_url=f"sqlite:///{file}", rasa_port=1, rasa_secret="x"
    )
    app = public_app(parts_for(settings))
    moment = now()
    starts = moment + dt.timedelta(days=2)
    people = {
        name: Advisor(email=f"{name}@example.be", name=name.capitalize(), role=role, created_at=moment)
        for name, role in (
            *((role, role) for role in ROLES),
            ("stranger", "advisor"),
            ("other-lead", "lead"),
            ("somebody", "advisor"),
        )
    }
    async with app[DATABASE].write() as session:
        names = dict.fromkeys(("fr", "nl", "en"), "x")
        session.add_all(AgencyRow(id=one, kind="agency", names=names, postal_code="1000") for one in ("liege", "gent"))
        session.add_all(people.values())
        await session.flush()
        for name in ("advisor", "lead"):
            session.add(AdvisorAgency(advisor_id=people[name].id, agency_id="liege"))
        for name in ("stranger", "other-lead"):
            session.add(AdvisorAgency(advisor_id=people[name].id, agency_id="gent"))
        coach = people["somebody"].id
        session.add(CoachRow(advisor_id=coach, languages=["fr"], formats=["phone"], lengths={"first_talk": 60}))
        session.add(Conversation(id="c-liege-1", channel="web", language="fr", created_at=moment, updated_at=moment))
        await session.flush()
        ticket = Ticket(
            conversation_id="c-liege-1",
            reason="other",
            priority=4,
            agency_id="liege",
            contact={"name": "Nadia", "phone": "+32470000000"},
            created_at=moment,
            updated_at=moment,
        )
        visit = Appointment(
            public_id="visit-liege-0001",
            conversation_id="c-liege-1",
            coach_id=coach,
            agency_id="liege",
            topic="first_talk",
            format="phone",
            language="fr",
            starts_at=starts,
            ends_at=starts + dt.timedelta(hours=1),
            before_minutes=0,
            after_minutes=0,
            status="booked",
            uid="u1",
            created_at=moment,
            updated_at=moment,
        )
        session.add_all([ticket, visit])
        await session.flush()
    ids = {
        "/desk/tickets/{id}": str(ticket.id),
        "/api/v1/tickets/{id}": str(ticket.id),
        "/api/v1/conversations/{id}": "c-liege-1",
        "/desk/appointments/{id}": visit.public_id,
        "/api/v1/appointments/{id}": visit.public_id,
        "/desk/people/{id}": str(people["somebody"].id),
    }
    async with TestClient(TestServer(app), cookie_jar=DummyCookieJar()) as client:
        yield House(client, people, ids)


def routes_of(house: House) -> list[Route]:
    """Every route, once for each choice that its address offers."""
    found = []
    for route in house.client.app.router.routes():  # type: ignore[union-attr]
        if route.resource is None or route.method == "HEAD":
            continue
        for path in _paths(route.resource, house.ids):
            found.append(Route(route.method, route.resource.canonical, path, declared(route.handler)))
    return found


def _paths(resource: web.AbstractResource, ids: dict[str, str]) -> Iterator[str]:
    canonical = resource.canonical
    pattern = resource.get_info().get("pattern")
    if pattern is None:
        yield f"{canonical}/desk.css" if canonical == "/desk/static" else canonical
        return
    groups = dict(re.findall(r"\(\?P<(\w+)>([^)]*)\)", pattern.pattern))
    choices = {name: _choices(canonical, name, rule, ids) for name, rule in groups.items()}
    for chosen in product(*choices.values()):
        yield canonical.format(**dict(zip(choices, chosen, strict=True)))


def _choices(canonical: str, name: str, rule: str, ids: dict[str, str]) -> list[str]:
    if name == "id":
        for prefix, value in ids.items():
            if canonical.startswith(prefix):
                return [value]
    if re.fullmatch(r"[a-z_|-]+", rule) and "|" in rule:
        return rule.split("|")
    return [next((one for one in ("1", "liege") if re.fullmatch(rule, one)), "1")]


NOT_YOURS = texts().text("fr", "desk-not-yours-title").text


async def test_every_address_is_known_to_be_public_or_asks_for_something(house: House) -> None:
    odd = []
    for route in routes_of(house):
        if route.canonical.startswith(("/desk/", "/desk")) and route.canonical.split("/")[1] == "desk":
            is_public = route.asks is None if route.canonical == "/desk/static" else route.asks == Declared(None)
            if is_public != (route.canonical in PUBLIC_PAGES) or (route.asks is None and not is_public):
                odd.append(route.canonical)
        elif not route.canonical.startswith("/api/v1/") and route.canonical.split("/")[1] not in OUTSIDE:
            odd.append(route.canonical)
    assert odd == []


async def test_a_stranger_reaches_the_door_and_nothing_behind_it(house: House) -> None:
    for route in routes_of(house):
        if not route.canonical.startswith(("/desk", "/api/v1")) or route.canonical in PUBLIC_PAGES:
            continue
        answer = await house.call(None, route)
        if route.canonical.startswith("/api/v1"):
            assert answer.status == 401, route
        else:
            assert (answer.status, answer.headers["Location"][:19]) == (303, "/desk/sign-in?next="), route
        if route.method == "GET" and not route.canonical.startswith("/api/v1"):
            for headers in ({"HX-Request": "true"}, {"Accept": "text/event-stream"}):
                answer = await house.client.get(route.path, headers=headers, allow_redirects=False)
                assert answer.status == 401, route


@pytest.mark.parametrize("role", ROLES)
async def test_each_role_reaches_what_it_may_and_nothing_else(house: House, role: str) -> None:
    for route in routes_of(house):
        if route.asks is None or route.asks.action is None:
            continue
        answer = await house.call(role, route)
        shown = await answer.text() if answer.content_type == "text/html" else ""
        assert answer.status < 500, route
        assert not answer.headers.get("Location", "").startswith(("/desk/sign-in", "/desk/confirm")) or (
            route.canonical == "/desk/sign-out"
        ), route
        refused = answer.status == 403 and NOT_YOURS in shown
        assert refused != (route.asks.action in ALLOWED[role]), (route, answer.status)
        answer.close()


@pytest.mark.parametrize("who", ["stranger", "other-lead"])
async def test_what_belongs_to_another_agency_does_not_exist(house: House, who: str) -> None:
    looked_at = set()
    for route in routes_of(house):
        prefix = next((one for one in OBJECTS if route.canonical.startswith(one)), None)
        if prefix is None:
            continue
        looked_at.add(prefix)
        answer = await house.call(who, route)
        assert answer.status == 404, (route, answer.status)
        assert "Nadia" not in await answer.text()
        if route.method == "GET":
            assert (await house.call("advisor", route)).status != 404, route
    assert looked_at == set(OBJECTS)


async def test_a_dangerous_page_asks_once_more_who_one_is(house: House) -> None:
    database = house.client.app[DATABASE]  # type: ignore[union-attr]
    async with database.write() as session:
        cookie = await sessions.begin(session, house.people["administrator"], DEFAULT_RULES, way="password")
        row = await session.get_one(DeskSession, sessions.tokens.digest(cookie))
        row.confirmed_at -= sessions.CONFIRMED_FOR
        headers = {"Cookie": f"desk={cookie}", "X-CSRF-Token": row.csrf_token}
    dangerous = [route for route in routes_of(house) if route.asks is not None and route.asks.sudo]
    assert {"/desk/people/{id}", "/desk/people/new", "/desk/account/password"} <= {one.canonical for one in dangerous}
    # whatever makes, changes or ends a way in for another program
    integrations, calendars = "/desk/integrations", "/desk/account/calendar/feed"
    assert {
        f"{integrations}/tokens/new",
        f"{integrations}/tokens/{{id}}/revoke",
        f"{integrations}/webhooks/new",
        f"{integrations}/webhooks/{{id}}/rotate",
        f"{integrations}/webhooks/{{id}}/{{state}}",
        calendars,
        f"{calendars}/revoke",
    } <= {one.canonical for one in dangerous if one.method == "POST"}
    for route in dangerous:
        answer = await house.client.request(route.method, route.path, headers=headers, allow_redirects=False)
        assert answer.status == 303, route
        where = route.path if route.method == "GET" else "/desk/tickets"
        assert answer.headers["Location"] == f"/desk/confirm?next={where}", route
    assert (await house.client.get("/desk/people", headers=headers)).status == 200


async def test_no_change_without_the_sessions_token(house: House) -> None:
    database = house.client.app[DATABASE]  # type: ignore[union-attr]
    async with database.write() as session:
        cookie = await sessions.begin(session, house.people["administrator"], DEFAULT_RULES, way="password")
    for route in routes_of(house):
        if route.method in ("GET", "HEAD") or route.asks is None or route.asks.action is None:
            continue
        for headers in ({}, {"X-CSRF-Token": "wrong"}):
            answer = await house.client.request(
                route.method,
                route.path,
                headers={"Cookie": f"desk={cookie}", **headers},
                data={"text": "Je garde ce texte", "csrf": "wrong"},
                allow_redirects=False,
            )
            assert answer.status == 403, route
            assert "Je garde ce texte" in await answer.text(), route


async def test_a_page_that_asks_for_nothing_answers_nobody(house: House) -> None:
    async def forgotten(_request: web.Request) -> web.Response:
        return web.Response(text="a secret")

    async def remembered(_request: web.Request) -> web.Response:
        return web.Response(text="fine")

    app = house.client.app
    assert app is not None
    app.router._frozen = False
    app.router.add_get("/desk/forgot", forgotten)
    app.router.add_get("/desk/remembered", needs("desk")(remembered))
    for path, status in (("/desk/forgot", 403), ("/desk/remembered", 200)):
        answer = await house.call("administrator", Route("GET", path, path, None))
        assert answer.status == status
        assert "a secret" not in await answer.text()
    assert declared(forgotten) is None


def test_the_table_of_rights_knows_every_action() -> None:
    known: set[Action] = set(ACTIONS)
    assert ALLOWED["advisor"] < ALLOWED["lead"] < ALLOWED["administrator"] == known
