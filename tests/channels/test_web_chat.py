"""The web chat keeps the HTTP contract, whatever a client sends."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from fake_rasa import FakeRasa, said
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from patience import PATIENCE
from running_service import Service

MESSAGES = "/chat/v1/conversations/{}/messages"


async def problem(answer: Any, status: int) -> dict[str, Any]:
    assert answer.status == status, await answer.text()
    assert answer.content_type == "application/problem+json"
    body: dict[str, Any] = json.loads(await answer.text())
    assert body["status"] == status
    assert body["title"]
    assert len(body["detail"]) > 10
    return body


@pytest.mark.parametrize(
    ("language", "word"), [("fr", "assistant automatique"), ("nl", "automatische assistent"), ("en", "automated")]
)
async def test_the_first_words_say_that_it_is_a_machine(service: Service, language: str, word: str) -> None:
    talk, key = await service.start_conversation(language=language)
    (greeting,) = await service.events(talk, key)
    assert word in greeting["text"]
    assert (greeting["seq"], greeting["from"], greeting["kind"], greeting["language"]) == (
        1,
        "assistant",
        "message",
        language,
    )
    assert all(set(choice) == {"id", "title"} for choice in greeting["choices"])


async def test_an_unknown_language_is_greeted_in_three(service: Service) -> None:
    answer = await service.client.post("/chat/v1/conversations")
    made = await answer.json()
    (greeting,) = await service.events(made["id"], {"Authorization": f"Bearer {made['token']}"})
    assert all(word in greeting["text"] for word in ("assistant automatique", "automatische assistent", "automated"))


async def test_the_browsers_language_is_heard(service: Service) -> None:
    headers = {"Accept-Language": "de;q=0.9, nl-BE;q=0.8, fr;q=0.5"}
    made = await (await service.client.post("/chat/v1/conversations", headers=headers)).json()
    (greeting,) = await service.events(made["id"], {"Authorization": f"Bearer {made['token']}"})
    assert greeting["language"] == "nl"


@pytest.mark.parametrize("body", [{"language": "de"}, {"language": 1}, {"page": 3}, {"page": "x" * 3000}])
async def test_a_start_that_cannot_be_used(service: Service, body: dict[str, Any]) -> None:
    await problem(await service.client.post("/chat/v1/conversations", json=body), 422)


@pytest.mark.parametrize("raw", [b"{", b"[]", b'"x"', b"\xff\xfe", b"nul"])
async def test_what_is_no_json_object(service: Service, raw: bytes) -> None:
    talk, key = await service.start_conversation()
    await problem(await service.client.post(MESSAGES.format(talk), data=raw, headers=key), 400)


@pytest.mark.parametrize(
    "body",
    [
        {"text": "no client id"},
        {"client_id": "", "text": "x"},
        {"client_id": "x" * 65, "text": "x"},
        {"client_id": 7, "text": "x"},
        {"client_id": "a"},
        {"client_id": "a", "text": "x", "choice": "1.1"},
        {"client_id": "a", "text": ""},
        {"client_id": "a", "text": " \n\t "},
        {"client_id": "a", "text": "\x00\x07"},
        {"client_id": "a", "text": "x" * 2001},
        {"client_id": "a", "text": 12},
        {"client_id": "a", "choice": "9.9"},
        {"client_id": "a", "choice": 1},
        {"client_id": "a", "choice": "../1.1"},
        {"client_id": "a", "choice": "99999999999999.1"},
    ],
)
async def test_a_message_that_cannot_be_used_is_explained_and_stores_nothing(
    service: Service, rasa: FakeRasa, body: dict[str, Any]
) -> None:
    talk, key = await service.start_conversation()
    await problem(await service.client.post(MESSAGES.format(talk), json=body, headers=key), 422)
    assert len(await service.events(talk, key)) == 1
    assert rasa.heard == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  " + "x" * 2000 + " ", "x" * 2000),
        ("a\x00b\x1bc", "abc"),
        ("lone \ud800 surrogate", "lone ? surrogate"),
        ("😀👍", "😀👍"),
        ("two\r\nlines", "two\nlines"),
        ("مرحبا", "مرحبا"),
        ("/restart", "/restart"),
        ('/inform{"amount": 1}', '/inform{"amount": 1}'),
    ],
)
async def test_unusual_texts_are_only_texts(service: Service, rasa: FakeRasa, text: str, kept: str) -> None:
    talk, key = await service.start_conversation()
    raw = json.dumps({"client_id": "a", "text": text, "unknown": True}).encode()
    answer = await service.client.post(MESSAGES.format(talk), data=raw, headers=key)
    assert answer.status == 202
    events = await service.until(talk, key, "assistant", 2)
    assert events[1]["text"] == kept
    assert "payload" not in rasa.heard[0]
    assert said(rasa.heard[0]) == kept


async def test_a_choice_is_an_id_and_shows_its_title(service: Service, rasa: FakeRasa) -> None:
    talk, key = await service.start_conversation(language="nl")
    (greeting,) = await service.events(talk, key)
    choice = greeting["choices"][0]
    assert (await service.send(talk, key, "a", choice=choice["id"])).status == 202
    events = await service.until(talk, key, "assistant", 2)
    assert events[1]["text"] == choice["title"]
    assert rasa.heard[0]["payload"].startswith("/")
    assert "payload" not in json.dumps(events)


async def test_another_conversations_choice_is_no_choice(service: Service, rasa: FakeRasa) -> None:
    rasa.reply = lambda _turn: [{"text": "?", "buttons": [{"title": "Yes", "payload": "/affirm"}]}]
    one, one_key = await service.start_conversation(language="en")
    await service.send(one, one_key, "a", text="hello")
    offered = (await service.until(one, one_key, "assistant", 2))[-1]["choices"][0]["id"]
    other, other_key = await service.start_conversation(language="en")
    await problem(await service.send(other, other_key, "a", choice=offered), 422)


async def test_only_the_conversations_own_token_opens_it(service: Service) -> None:
    talk, key = await service.start_conversation()
    _, other = await service.start_conversation()
    wrong: list[dict[str, str]] = [
        {},
        other,
        {"Authorization": "Bearer x"},
        {"Authorization": key["Authorization"][7:]},
    ]
    for headers in wrong:
        await problem(await service.send(talk, headers, "a", text="x"), 401)
        await problem(await service.client.get(f"/chat/v1/conversations/{talk}/events", headers=headers), 401)
    await problem(await service.send("c-missing", key, "a", text="x"), 404)
    await problem(await service.client.get("/chat/v1/conversations/c-missing/events", headers=key), 404)
    await problem(await service.client.get("/chat/v1/nothing"), 404)
    await problem(await service.client.get("/chat/v1/conversations"), 405)
    await problem(await service.client.post(MESSAGES.format(talk), data=b"x" * 300_000, headers=key), 413)


@pytest.mark.parametrize("query", ["after=-1", "after=x", "after=1.5", "wait=26", "wait=-1", "wait=nan", "wait=x"])
async def test_a_question_for_events_that_cannot_be_answered(service: Service, query: str) -> None:
    talk, key = await service.start_conversation()
    await problem(await service.client.get(f"/chat/v1/conversations/{talk}/events?{query}", headers=key), 422)


async def test_a_long_poll_ends_with_news_or_with_its_time(service: Service, rasa: FakeRasa) -> None:
    talk, key = await service.start_conversation()
    loop = asyncio.get_running_loop()
    began = loop.time()
    assert await service.events(talk, key, after=1, wait=0.5) == []
    assert 0.4 < loop.time() - began < 2
    waiting = asyncio.create_task(service.events(talk, key, after=1, wait=20))
    await asyncio.sleep(0.05)
    await service.send(talk, key, "a", text="x")
    found = await asyncio.wait_for(waiting, PATIENCE)
    assert found[0]["seq"] == 2


async def test_the_stream_resumes_after_the_last_event_id(service: Service, rasa: FakeRasa) -> None:
    talk, key = await service.start_conversation(language="fr")
    headers = {**key, "Accept": "text/event-stream"}
    url = f"/chat/v1/conversations/{talk}/events"
    async with service.client.get(url, headers=headers) as stream:
        assert stream.content_type == "text/event-stream"
        assert (await _next_event(stream))["seq"] == 1
        await service.send(talk, key, "a", text="un")
        assert [(await _next_event(stream))["seq"] for _ in range(2)] == [2, 3]
    await service.send(talk, key, "b", text="deux")
    async with service.client.get(url, headers={**headers, "Last-Event-ID": "3"}) as stream:
        assert [(await _next_event(stream))["text"] for _ in range(2)] == ["deux", "re: deux"]


async def _next_event(stream: Any) -> dict[str, Any]:
    number = None
    while True:
        line = (await asyncio.wait_for(stream.content.readline(), PATIENCE)).decode().rstrip("\n")
        if line.startswith("id: "):
            number = int(line[4:])
        elif line.startswith("data: "):
            event: dict[str, Any] = json.loads(line[6:])
            assert event["seq"] == number
            return event


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=80),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
BODIES = st.fixed_dictionaries(
    {}, optional={"client_id": ANYTHING, "text": ANYTHING, "choice": ANYTHING, "page": ANYTHING, "language": ANYTHING}
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(body=BODIES | ANYTHING)
def test_nothing_that_a_client_sends_is_our_fault(fuzzed: Any, body: Any) -> None:
    fuzzed(body)


@pytest.fixture
def fuzzed(service: Service) -> Any:
    """Hypothesis is synchronous and the service is not: each body goes through the running loop."""
    loop = asyncio.get_event_loop_policy().get_event_loop()

    async def send(body: Any) -> None:
        raw = json.dumps(body).encode()
        talk, key = await service.start_conversation()
        for url in ("/chat/v1/conversations", MESSAGES.format(talk)):
            answer = await service.client.post(url, data=raw, headers=key)
            assert answer.status < 500, (body, await answer.text())

    return lambda body: loop.run_until_complete(send(body))
