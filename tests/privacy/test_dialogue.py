"""In the dialogue: what leads to the copy, and that only a clear yes right after the question erases."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from running_service import parts_for

from tandem.app import inner_app
from tandem.settings import Settings
from tandem.texts import LANGUAGES

KEY = {"X-Service-Key": "shared"}
FORMS = ("prequalification_form", "contact_form")
ERASE = {"effect": "erase"}


class Dialogue:
    """Rasa's side of a conversation: what was said so far, and the slots."""

    def __init__(self, inner: TestClient[web.Request, web.Application], form: str | None = None) -> None:
        self.inner = inner
        self.form = form
        self.slots: dict[str, Any] = {"language": "fr", "asked": "adult"}
        self.messages: list[dict[str, Any]] = []

    def hear(self, intent: str, text: str = "…", confidence: float = 1.0, **entities: str) -> None:
        """The person says something."""
        self.messages.append(
            {
                "event": "user",
                "text": text,
                "message_id": f"c-1:{len(self.messages)}",
                "timestamp": float(len(self.messages)),
                "intent": {"name": intent, "confidence": confidence},
                "entities": [{"entity": name, "value": value} for name, value in entities.items()],
            }
        )

    async def act(self, action: str) -> list[dict[str, Any]]:
        """Run an action; its responses."""
        tracker = {
            "sender_id": "c-1",
            "slots": self.slots,
            "latest_message": self.messages[-1],
            "events": self.messages,
            "active_loop": {"name": self.form} if self.form else {},
        }
        call = {"next_action": action, "sender_id": "c-1", "tracker": tracker, "domain": {}, "version": "3.6.21"}
        answer = await self.inner.post("/webhook", json=call, headers=KEY)
        assert answer.status == 200, await answer.text()
        result = await answer.json()
        self.events = result["events"]
        self.slots |= {event["name"]: event["value"] for event in result["events"] if event["event"] == "slot"}
        return list(result["responses"])

    async def ask(self) -> None:
        """The question whether to erase is asked."""
        self.hear("erase_my_data")
        (question,) = await self.act("action_erase_my_data")
        assert question["response"] == "utter_erase_sure"

    async def answer(self) -> list[dict[str, Any]]:
        """The next message reaches what reads it: the form's own validation, or the answer outside of forms."""
        return await self.act(f"validate_{self.form}" if self.form else "action_answer")


@pytest.fixture
async def inner(tmp_path: Path) -> AsyncIterator[TestClient[web.Request, web.Application]]:
    parts = parts_for(Settings(_env_file=None, data_dir=tmp_path, rasa_secret="shared"))
    async with TestClient(TestServer(inner_app(parts))) as client:
        yield client
    await parts.database.close()


@pytest.fixture(params=[None, *FORMS])
def dialogue(inner: TestClient[web.Request, web.Application], request: pytest.FixtureRequest) -> Dialogue:
    return Dialogue(inner, request.param)


def effects(responses: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [response["custom"] for response in responses if response["custom"]]


async def test_the_service_tells_what_is_held(dialogue: Dialogue) -> None:
    dialogue.hear("request_my_data")
    assert effects(await dialogue.act("action_my_data")) == [
        {"effect": "my_data", "in_form": dialogue.form is not None}
    ]
    assert dialogue.slots.get("contact_reason") == (None if dialogue.form else "data_request")


@pytest.mark.parametrize("text", ["oui", "Ja!", "yes, of course", "ok", "Ouais."])
async def test_a_clear_yes_right_after_the_question_erases(dialogue: Dialogue, text: str) -> None:
    await dialogue.ask()
    dialogue.hear("affirm", text, 0.95)
    assert effects(await dialogue.answer()) == [ERASE]


async def test_the_choice_erases_whenever_it_is_taken(dialogue: Dialogue) -> None:
    await dialogue.ask()
    dialogue.hear("ask_cost", "combien ça coûte ?")
    await dialogue.answer()
    dialogue.hear("erase_my_data", "Tout effacer", confirmed="yes")
    assert effects(await dialogue.act("action_erase_my_data")) == [ERASE]
    if dialogue.form:
        assert effects(await dialogue.answer()) == [ERASE]


@pytest.mark.parametrize(
    ("intent", "text", "confidence"),
    [
        ("affirm", "oui ?", 1.0),
        ("affirm", "mouais peut-être bien que ça irait", 0.6),
        ("erase_my_data", "efface", 0.9),
        ("ask_privacy", "et après ?", 0.9),
        ("nlu_fallback", "hmm", 0.2),
    ],
)
async def test_anything_less_does_not_erase(dialogue: Dialogue, intent: str, text: str, confidence: float) -> None:
    await dialogue.ask()
    dialogue.hear(intent, text, confidence)
    assert effects(await dialogue.answer()) == []
    assert effects(await dialogue.act("action_erase_my_data")) == []


async def test_a_yes_that_comes_later_erases_nothing(dialogue: Dialogue) -> None:
    await dialogue.ask()
    dialogue.hear("ask_privacy", "et pourquoi ?", 0.9)
    await dialogue.answer()
    dialogue.hear("affirm", "oui")
    assert effects(await dialogue.answer()) == []


async def test_a_yes_that_nobody_asked_for_erases_nothing(dialogue: Dialogue) -> None:
    dialogue.hear("affirm", "oui")
    assert effects(await dialogue.answer()) == []


@pytest.mark.parametrize(
    ("intent", "text", "entities"),
    [
        ("deny", "non", {}),
        ("cancel", "laissez tomber", {}),
        ("dont_know", "je ne sais pas", {}),
        ("erase_my_data", "Ne rien effacer", {"confirmed": "no"}),
    ],
)
async def test_what_is_kept_is_said_and_the_form_goes_on(
    dialogue: Dialogue, intent: str, text: str, entities: dict[str, str]
) -> None:
    await dialogue.ask()
    dialogue.hear(intent, text, **entities)
    said = await (dialogue.answer() if dialogue.form or not entities else dialogue.act("action_erase_my_data"))
    assert [response["response"] for response in said] == ["utter_erase_kept"]
    assert effects(said) == []
    # nothing of the form was answered by it
    assert {event["name"] for event in dialogue.events} <= {"erasure_asked", "prequalification_done"}
    dialogue.hear("affirm", "oui")
    assert effects(await dialogue.answer()) == []


@pytest.mark.parametrize("form", FORMS)
async def test_while_it_is_asked_the_form_keeps_its_question_back(
    inner: TestClient[web.Request, web.Application], form: str
) -> None:
    dialogue = Dialogue(inner, form)
    asks = f"action_ask_{'prequalification' if form == FORMS[0] else 'contact'}_done"
    await dialogue.ask()
    assert await dialogue.act(asks) == []
    assert dialogue.events == []
    dialogue.hear("deny", "non")
    await dialogue.answer()
    assert len(await dialogue.act(asks)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_both_choices_say_what_they_do(inner: TestClient[web.Request, web.Application], language: str) -> None:
    call = {"response": "utter_erase_sure", "arguments": {}, "slots": {"language": language}}
    text = await (await inner.post("/nlg", json=call, headers=KEY)).json()
    titles = {button["payload"]: button["title"] for button in text["buttons"]}
    assert titles == {
        '/erase_my_data{"confirmed": "yes"}': {"fr": "Tout effacer", "nl": "Alles wissen", "en": "Erase everything"}[
            language
        ],
        '/erase_my_data{"confirmed": "no"}': {"fr": "Ne rien effacer", "nl": "Niets wissen", "en": "Erase nothing"}[
            language
        ],
    }
