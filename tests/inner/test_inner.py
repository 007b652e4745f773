"""The inner side: only the holder of the secret gets in; actions and texts as Rasa calls them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from running_service import parts_for

from tandem.app import inner_app
from tandem.settings import Settings
from tandem.texts import LANGUAGES

KEY = {"X-Service-Key": "shared"}
Client = TestClient[web.Request, web.Application]


@pytest_asyncio.fixture
async def inner(tmp_path: Path) -> AsyncIterator[Client]:
    parts = parts_for(Settings(_env_file=None, data_dir=tmp_path, rasa_secret="shared", contact_months=7))
    async with TestClient(TestServer(inner_app(parts))) as client:
        yield client
    await parts.database.close()


def tracker(**slots: Any) -> dict[str, Any]:
    return {
        "sender_id": "c-0001",
        "slots": slots,
        "latest_message": {"text": "bonjour", "intent": {"name": "greet", "confidence": 0.9}, "entities": []},
        "events": [],
        "active_loop": {},
    }


def action(name: str, **slots: Any) -> dict[str, Any]:
    return {"next_action": name, "sender_id": "c-0001", "tracker": tracker(**slots), "domain": {}, "version": "3.6.21"}


@pytest.mark.parametrize("path", ["/webhook", "/nlg", "/nothing"])
@pytest.mark.parametrize("headers", [{}, {"X-Service-Key": ""}, {"X-Service-Key": "Shared"}, {"X-Service-Key": "é"}])
async def test_nobody_else_gets_in(inner: Client, path: str, headers: dict[str, str]) -> None:
    assert (await inner.post(path, json={}, headers=headers)).status == 403


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_text_with_its_choices_in_the_language_of_the_talk(inner: Client, language: str) -> None:
    call = {"response": "utter_ask_stage", "arguments": {}, "slots": {"language": language}}
    answer = await inner.post("/nlg", json=call, headers=KEY)
    assert answer.status == 200
    text = await answer.json()
    assert text["text"].strip()
    assert {"payload": '/inform{"stage": "idea"}', "title": text["buttons"][0]["title"]} in text["buttons"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_before_consent_the_person_reads_how_long_details_are_kept(inner: Client, language: str) -> None:
    call = {"response": "utter_offer_contact", "arguments": {}, "slots": {"language": language}}
    text = await (await inner.post("/nlg", json=call, headers=KEY)).json()
    assert "7" in text["text"]
    assert {button["payload"] for button in text["buttons"]} >= {"/affirm", "/deny"}


async def test_an_action_that_changes_the_language_speaks_the_new_one_at_once(inner: Client) -> None:
    call = {"response": "utter_language_switched", "arguments": {"language": "nl"}, "slots": {"language": "fr"}}
    dutch = await (await inner.post("/nlg", json=call, headers=KEY)).json()
    call["arguments"] = {}
    french = await (await inner.post("/nlg", json=call, headers=KEY)).json()
    assert dutch["text"] != french["text"]


async def test_inside_a_form_an_answer_leaves_the_choices_to_the_question(inner: Client) -> None:
    call: dict[str, Any] = {"response": "utter_answer_greet", "slots": {"language": "en"}}
    alone = await (await inner.post("/nlg", json={**call, "arguments": {}}, headers=KEY)).json()
    inside = await (await inner.post("/nlg", json={**call, "arguments": {"in_form": "f"}}, headers=KEY)).json()
    assert alone["buttons"]
    assert inside["buttons"] == []


async def test_a_text_that_does_not_exist_fails_the_turn_instead_of_showing_its_name(inner: Client) -> None:
    call = {"response": "utter_no_such_thing", "arguments": {}, "slots": {"language": "fr"}}
    answer = await inner.post("/nlg", json=call, headers=KEY)
    assert answer.status >= 400
    assert "utter_no_such_thing" not in await answer.text()


async def test_an_action_runs(inner: Client) -> None:
    answer = await inner.post("/webhook", json=action("action_default_fallback"), headers=KEY)
    assert answer.status == 200
    assert [said["response"] for said in (await answer.json())["responses"]] == ["utter_not_understood"]


async def test_an_unknown_action_is_named(inner: Client) -> None:
    answer = await inner.post("/webhook", json=action("action_no_such_thing"), headers=KEY)
    assert answer.status == 404
    assert (await answer.json())["action_name"] == "action_no_such_thing"


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff"])
async def test_a_call_that_is_none(inner: Client, body: bytes) -> None:
    assert (await inner.post("/webhook", data=body, headers=KEY)).status == 400


async def test_the_tracker_of_a_long_talk_fits(inner: Client) -> None:
    call = action("action_default_fallback")
    call["tracker"]["events"] = [{"event": "user", "text": "x" * 2000, "timestamp": 1.0} for _ in range(2500)]
    assert (await inner.post("/webhook", json=call, headers=KEY)).status == 200
