"""The desk's pages for other programs and of what is set up, in three languages and without scripts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from service_parts import PROJECT, Browser, sign_in_as
from sqlalchemy import select

from tandem.app_keys import VAULT, WEBHOOK_SENDER
from tandem.desk import setup_page
from tandem.institution.institution import SETTINGS
from tandem.integration import addresses, endpoints, tokens, webhooks
from tandem.integration.deliveries import Deliveries
from tandem.integration.scopes import SCOPES
from tandem.integration.webhooks import EVENT_TYPES
from tandem.storage.database import Database
from tandem.storage.models import ApiToken, AuditEntry, WebhookEndpoint
from tandem.texts import LANGUAGES, Catalogue

HERE = "/desk/integrations"


async def get(browser: Browser, path: str, status: int = 200) -> str:
    response = await browser.get(path, allow_redirects=False)
    assert response.status == status, await response.text()
    return await response.text()


async def post(browser: Browser, path: str, csrf: str, status: int, **fields: Any) -> str:
    data = [("csrf", csrf)]
    for name, value in fields.items():
        data += [(name, one) for one in value] if isinstance(value, list) else [(name, value)]
    response = await browser.post(path, data=data, allow_redirects=False)
    assert response.status == status, await response.text()
    return await response.text()


def secret_in(page: str) -> str:
    found = re.search(r'name="secret"[^>]*value="([^"]+)"', page)
    assert found is not None
    return found[1]


async def call(browser: Browser, token: str) -> int:
    response = await browser.get("/api/v1/tickets", headers={"Authorization": f"Bearer {token}"})
    return response.status


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_token_is_shown_once_works_and_is_ended(
    browser: Browser, database: Database, catalogue: Catalogue, language: str
) -> None:
    csrf = await sign_in_as(browser, database, language=language)
    form = await get(browser, f"{HERE}/tokens/new")
    assert all(f'value="{scope}"' in form for scope in SCOPES)
    made = await post(browser, f"{HERE}/tokens/new", csrf, 200, name="CRM & co", scopes=["tickets:read"], ends_on="")
    token = secret_in(made)
    assert "CRM &amp; co" in made
    assert await call(browser, token) == 200
    page = await get(browser, HERE)
    assert token not in page
    assert catalogue.text(language, "desk-integration-scope-tickets-read").text in page
    async with database.read() as session:
        row = (await session.scalars(select(ApiToken))).one()
    await post(browser, f"{HERE}/tokens/{row.id}/revoke", csrf, 303)
    await post(browser, f"{HERE}/tokens/{row.id}/revoke", csrf, 303)
    assert await call(browser, token) == 401
    assert catalogue.text(language, "desk-integration-revoked").text in await get(browser, HERE)
    async with database.read() as session:
        noted = (await session.scalars(select(AuditEntry).where(AuditEntry.kind == "token"))).all()
    assert [entry.action for entry in noted][:2] == ["created", "deactivated"]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"name": "", "scopes": ["tickets:read"]}, "token-no-name"),
        ({"name": "x" * 81, "scopes": ["tickets:read"]}, "token-name-too-long"),
        ({"name": "CRM"}, "token-no-scope"),
        ({"name": "CRM", "scopes": ["everything"]}, "token-no-scope"),
        ({"name": "CRM", "scopes": ["tickets:read"], "ends_on": "2020-01-01"}, "token-past"),
        ({"name": "CRM", "scopes": ["tickets:read"], "ends_on": "2026-02-31"}, "token-no-day"),
        ({"name": "CRM", "scopes": ["tickets:read"], "ends_on": "9999-12-31"}, "token-no-day"),
        ({"name": "Taken", "scopes": ["tickets:read"]}, "token-name-taken"),
    ],
)
async def test_a_token_that_cannot_be_made_says_why_and_keeps_what_was_typed(
    browser: Browser, database: Database, catalogue: Catalogue, fields: dict[str, Any], wrong: str
) -> None:
    csrf = await sign_in_as(browser, database, language="en")
    await post(browser, f"{HERE}/tokens/new", csrf, 200, name="Taken", scopes=["tickets:read"])
    page = await post(browser, f"{HERE}/tokens/new", csrf, 422, **fields)
    said = catalogue.text("en", f"desk-integration-{wrong}", max=tokens.LONGEST_NAME).text
    assert said in page
    assert f'value="{fields["name"]}"' in page
    if "tickets:read" in fields.get("scopes", []):
        assert 'value="tickets:read" checked' in page


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_endpoint_from_its_secret_to_its_log(
    browser: Browser, database: Database, catalogue: Catalogue, language: str
) -> None:
    got: list[web.Request] = []
    answers = [410]

    async def take(request: web.Request) -> web.Response:
        got.append(request)
        return web.Response(status=answers.pop(0) if answers else 200, text="<b>thanks</b>")

    app = web.Application()
    app.router.add_post("/hooks", take)
    csrf = await sign_in_as(browser, database, language=language)
    service = browser.server.app
    async with TestServer(app) as other:
        url = str(other.make_url("/hooks"))
        page = await post(browser, f"{HERE}/webhooks/new", csrf, 200, name="CRM", url=url, types=[*EVENT_TYPES[:2]])
        first = secret_in(page)
        assert first.startswith("whsec_")
        here = f"{HERE}/webhooks/1"
        assert first not in await get(browser, here)
        assert secret_in(await post(browser, f"{here}/rotate", csrf, 200)) != first
        worker = Deliveries(database, service[WEBHOOK_SENDER], service[VAULT])

        await post(browser, f"{here}/test", csrf, 303)
        await worker.deliver_next()
        page = await get(browser, here)
        assert catalogue.text(language, "desk-integration-gone-title").text in page
        assert catalogue.text(language, "desk-integration-given-up-title", count=1).text in page
        assert catalogue.text(language, "desk-integration-given-up-title", count=1).text in await get(browser, HERE)

        await post(browser, f"{here}/on", csrf, 303)
        await post(browser, f"{here}/replay", csrf, 303)
        await worker.deliver_next()
        page = await get(browser, here)
        assert catalogue.text(language, "desk-integration-delivery-delivered").text in page
        assert "&lt;b&gt;thanks&lt;/b&gt;" in page
        await post(browser, f"{here}/replay", csrf, 303, delivery="1")
        await worker.deliver_next()
        assert len({request.headers["webhook-id"] for request in got}) == 1
        assert len(got) == 3
        await post(browser, f"{here}/off", csrf, 303)
        assert catalogue.text(language, "desk-integration-switch-on").text in await get(browser, here)
        await service[WEBHOOK_SENDER].close()


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"name": "CRM", "url": "", "types": ["ticket.opened"]}, "address-empty"),
        ({"name": "CRM", "url": "http://crm.example.be/", "types": ["ticket.opened"]}, "address-not-https"),
        ({"name": "CRM", "url": "https://10.0.0.1/", "types": ["ticket.opened"]}, "address-inside"),
        ({"name": "CRM", "url": "https://a:b@crm.example.be/", "types": ["ticket.opened"]}, "address-with-password"),
        ({"name": "CRM", "url": "https://crm.invalid/", "types": ["ticket.opened"]}, "address-unknown"),
        ({"name": "CRM", "url": "crm", "types": ["ticket.opened"]}, "address-no-address"),
        ({"name": "", "url": "http://127.0.0.1:1/", "types": ["ticket.opened"]}, "webhook-no-name"),
        ({"name": "CRM", "url": "http://127.0.0.1:1/"}, "webhook-no-types"),
    ],
)
async def test_an_endpoint_that_cannot_be_made_says_why(
    browser: Browser, database: Database, catalogue: Catalogue, fields: dict[str, Any], wrong: str
) -> None:
    csrf = await sign_in_as(browser, database, language="nl")
    page = await post(browser, f"{HERE}/webhooks/new", csrf, 422, **fields)
    assert catalogue.text("nl", f"desk-integration-{wrong}").text in page
    async with database.read() as session:
        assert (await session.scalars(select(WebhookEndpoint))).all() == []


@pytest.mark.parametrize("path", ["/webhooks/7", "/webhooks/999999999"])
async def test_an_endpoint_that_does_not_exist(browser: Browser, database: Database, path: str) -> None:
    csrf = await sign_in_as(browser, database)
    await get(browser, HERE + path, 404)
    for step in ("rotate", "on", "off", "test", "replay"):
        await post(browser, f"{HERE}{path}/{step}", csrf, 404)
    await post(browser, f"{HERE}{path}/replay", csrf, 404, delivery="x")


@pytest.mark.parametrize("role", ["advisor", "lead"])
async def test_tokens_and_webhooks_are_for_administrators_alone(
    browser: Browser, database: Database, role: Any
) -> None:
    csrf = await sign_in_as(browser, database, role=role)
    for path in ("", "/tokens/new", "/webhooks/new", "/webhooks/1"):
        await get(browser, HERE + path, 403)
    await post(browser, f"{HERE}/tokens/new", csrf, 403, name="CRM", scopes=["tickets:read"])
    await get(browser, "/desk/setup", 200 if role == "lead" else 403)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_words(catalogue: Catalogue, language: str) -> None:
    def wrongs(kind: Any) -> list[str]:
        return list(kind.__args__)

    codes = [f"integration-scope-{scope.replace(':', '-')}" for scope in SCOPES]
    codes += [f"{code}-hint" for code in codes]
    codes += [f"integration-type-{type_.replace('.', '-')}" for type_ in (*EVENT_TYPES, webhooks.TEST)]
    codes += [f"integration-address-{wrong}" for wrong in wrongs(addresses.Wrong)]
    codes += [f"integration-token-{wrong}" for wrong in wrongs(tokens.Wrong)]
    codes += [f"integration-webhook-{wrong}" for wrong in wrongs(endpoints.Wrong)]
    codes += [f"integration-state-{state}" for state in ("on", "off", "gone")]
    codes += [f"integration-delivery-{state}" for state in ("pending", "delivered", "dead")]
    faults = ("timeout", "connection", "unknown", "inside", "tls", "no_http", "secret")
    codes += [f"integration-fault-{fault}" for fault in faults]
    codes += [f"setup-setting-{setting}" for setting in SETTINGS]
    assert [code for code in codes if not catalogue.has(f"desk-{code.replace('_', '-')}")] == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_set_up_shows_what_is_missing_and_what_does_not_run(
    browser: Browser, database: Database, catalogue: Catalogue, language: str
) -> None:
    await sign_in_as(browser, database, role="lead", language=language)
    page = await get(browser, "/desk/setup")
    for text_id in ("setup-down", "setup-missing", "setup-setting-interest", "setup-no-faults", "setup-webhooks-off"):
        assert catalogue.text(language, f"desk-{text_id}").text.replace("'", "&#39;") in page
    assert "TANDEM_SMTP_URL" in page
    assert "TANDEM_WHATSAPP_" in page
    assert "partner coup_de_pouce" in page, "the notes of the check"


def test_a_spoiled_file_is_told_and_the_rest_is_still_shown(tmp_path: Path) -> None:
    for folder in ("policy", "directory", "institution", "texts"):
        (tmp_path / folder).symlink_to(PROJECT / folder)
    looked = setup_page.look(tmp_path)
    assert (looked.unreadable, looked.policy is not None, looked.texts is not None) == ((), True, True)
    (tmp_path / "texts").unlink()
    (tmp_path / "texts").mkdir()
    looked = setup_page.look(tmp_path)
    assert looked.unreadable
    assert looked.policy is not None
    assert looked.texts is None
