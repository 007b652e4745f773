"""What Rasa asks the service for a text, and what becomes of the answer."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig
from toy import SECRET, Stack

from bot.nlg import ServiceTexts, TextError


def test_only_what_a_text_can_depend_on_is_sent(stack: Stack) -> None:
    stack.choose('/inform{"stage": "idea"}', "m1")
    stack.choose("/act", "m2", channel="whatsapp")
    (asked,) = stack.service.texts
    assert set(asked) == {"response", "arguments", "slots", "channel", "sender"}
    assert asked["response"] == "utter_greet"
    assert asked["arguments"] == {"amount": 5}
    assert asked["slots"]["stage"] == "idea"
    assert asked["slots"]["language"] == "nl"
    assert asked["channel"] == "whatsapp"
    assert asked["sender"] == "sender-1"


def test_actions_and_texts_carry_the_secret(stack: Stack) -> None:
    stack.choose("/act", "m1")
    assert stack.service.keys == {SECRET}


def test_a_text_of_the_domain_is_asked_without_its_stubs(stack: Stack) -> None:
    stack.say("bonjour", "m1")
    assert stack.service.texts[0]["arguments"] == {}


def test_optional_default_texts_of_rasa_are_not_asked(stack: Stack) -> None:
    assert stack.choose("/restart", "m1").status_code == 200
    assert stack.service.texts == []


@pytest.mark.parametrize("status", [404, 500])
def test_a_missing_text_is_an_error(stack: Stack, status: int) -> None:
    stack.service.text_status = status
    texts: ServiceTexts = stack.agent.nlg
    tracker = DialogueStateTracker("sender-1", [])
    with pytest.raises(TextError, match=f"utter_other.*{status}"):
        stack.run(texts.generate("utter_other", tracker, "web"))


@pytest.mark.parametrize("content", [{}, {"text": ""}, [], "text", None])
def test_an_empty_text_is_an_error(stack: Stack, content: Any) -> None:
    stack.service.text_answer = content
    with pytest.raises(TextError, match="empty"):
        stack.run(stack.agent.nlg.generate("utter_greet", DialogueStateTracker("sender-1", []), "web"))


def test_nobody_there_is_an_error() -> None:
    import asyncio

    import aiohttp

    async def ask() -> None:
        texts = ServiceTexts(EndpointConfig(url="http://127.0.0.1:9/nlg"), Domain.empty())
        try:
            await texts.generate("utter_greet", DialogueStateTracker("sender-1", []), "web")
        finally:
            await texts.close()

    with pytest.raises(aiohttp.ClientError):
        asyncio.run(ask())
