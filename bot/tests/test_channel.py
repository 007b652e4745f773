"""The private channel against a real Rasa server with a small model."""

from __future__ import annotations

import logging
import threading
from typing import Any

import pytest
import sqlalchemy as sa
from rasa.shared.core.events import UserUttered
from toy import SECRET, Stack, wait_until

from bot.channel import ServiceChannel


def user_texts(stack: Stack, sender: str = "sender-1") -> list[str]:
    return [event.text for event in stack.events(sender) if isinstance(event, UserUttered)]


def test_health_names_the_model(stack: Stack) -> None:
    import requests

    answer = requests.get(f"{stack.url}/", timeout=5).json()
    assert answer == {"status": "ok", "model": stack.agent.model_id}
    assert answer["model"]


def test_typed_message_is_understood_and_answered(stack: Stack) -> None:
    answer = stack.say("bonjour", "m1").json()
    assert answer["messages"] == [{"text": "Bonjour", "buttons": [{"title": "Nederlands", "payload": "/greet"}]}]
    assert answer["parse"]["intent"]["name"] == "greet"
    assert answer["parse"]["language"] is None
    assert answer["active_loop"] is None
    assert answer["replayed"] is False
    assert answer["slots"]["stage"] is None
    assert answer["events"] > 4


def test_choice_fills_slots_and_keeps_the_language_of_the_conversation(stack: Stack) -> None:
    answer = stack.choose('/inform{"stage": "idea"}', "m1").json()
    assert answer["slots"]["stage"] == "idea"
    assert answer["slots"]["language"] == "nl"
    assert answer["active_loop"] == "toy_form"
    assert answer["messages"] == [{"text": "which?"}]
    assert answer["parse"] == {"intent": {"name": "inform", "confidence": 1.0}, "language": None}
    assert user_texts(stack) == ["Titel"]


def test_text_buttons_and_custom_stay_whole(stack: Stack) -> None:
    messages = stack.choose("/act", "m1").json()["messages"]
    assert messages[0] == {"text": "one\n\ntwo", "buttons": [{"title": "Oui", "payload": "/greet"}]}
    assert messages[1] == {"custom": {"effect": "ticket"}}
    assert messages[2]["text"] == "Bonjour"


def test_same_message_again_runs_nothing_and_says_the_same(stack: Stack) -> None:
    first = stack.choose("/act", "m1").json()
    stack.say("bonjour", "m2")
    again = stack.choose("/act", "m1").json()
    assert again["replayed"] is True
    assert again["messages"] == first["messages"]
    assert again["parse"] == first["parse"]
    assert stack.service.actions == ["action_act"]
    assert user_texts(stack) == ["Titel", "bonjour"]


def test_same_message_is_known_again_after_a_new_session(stack: Stack) -> None:
    first = stack.say("bonjour", "m1").json()
    for _ in range(2):
        answer = stack.choose("/session_start", "m2").json()
        assert answer["events"] < 8
    assert answer["replayed"] is True
    again = stack.say("bonjour", "m1").json()
    assert again["replayed"] is True
    assert again["messages"] == first["messages"]


def test_slots_are_set_before_the_message_is_heard(stack: Stack) -> None:
    first = stack.say("bonjour", "m1", slots={"stage": "idea", "done": "returned"}).json()
    assert (first["slots"]["stage"], first["slots"]["done"]) == ("idea", "returned")
    later = stack.say("bonjour", "m2", slots={"stage": None}).json()
    assert (later["slots"]["stage"], later["slots"]["done"]) == (None, "returned")
    assert user_texts(stack) == ["bonjour", "bonjour"]


def test_slots_leave_an_open_form_open(stack: Stack) -> None:
    assert stack.choose('/inform{"stage": "idea"}', "m1").json()["active_loop"] == "toy_form"
    answer = stack.say("bonjour", "m2", slots={"stage": "running"}).json()
    assert answer["active_loop"] == "toy_form"
    assert (answer["slots"]["stage"], answer["slots"]["requested_slot"]) == ("running", "done")


def test_a_message_that_ran_already_sets_no_slots_again(stack: Stack) -> None:
    stack.say("bonjour", "m1", slots={"stage": "idea"})
    stack.say("bonjour", "m2", slots={"stage": "running"})
    again = stack.say("bonjour", "m1", slots={"stage": "idea"}).json()
    assert again["replayed"] is True
    assert again["slots"]["stage"] == "running"


def test_a_slot_that_does_not_exist_is_refused_and_nothing_is_kept(stack: Stack) -> None:
    assert stack.say("bonjour", "m1", slots={"colour": "blue"}).status_code == 422
    assert stack.events() == []


def test_message_ids_are_per_conversation(stack: Stack) -> None:
    stack.say("bonjour", "m1", sender="sender-1")
    assert stack.say("bonjour", "m1", sender="sender-2").json()["replayed"] is False


def test_message_id_written_by_the_person_is_no_repeat(stack: Stack) -> None:
    stack.say('bonjour "message_id": "m2"', "m1")
    assert stack.say("bonjour", "m2").json()["replayed"] is False


@pytest.mark.parametrize("text", ["/restart", "  /restart", '/inform{"stage": "idea"}', "\n/session_start"])
def test_typed_slash_is_only_text(stack: Stack, text: str) -> None:
    answer = stack.say(text, "m1").json()
    assert answer["parse"]["intent"]["name"] in {"greet", "inform", "act", "endless"}
    assert answer["parse"]["intent"]["confidence"] < 1
    assert answer["slots"]["stage"] is None
    assert len(user_texts(stack)) == 1


def test_long_text_is_cut(stack: Stack) -> None:
    assert stack.say("bonjour " * 1000, "m1").status_code == 200
    assert len(user_texts(stack)[0]) <= 2000


@pytest.mark.parametrize("text", ["\ud83d", "👍", "مرحبا", "a\x00b"])
def test_odd_characters_are_taken(stack: Stack, text: str) -> None:
    assert stack.say(text, "m1").status_code == 200


@pytest.mark.parametrize("key", ["", "wrong", SECRET + "x", "clé"])
def test_wrong_key(stack: Stack, key: str) -> None:
    body = {"sender": "sender-1", "message_id": "m1", "channel": "web", "language": "fr", "text": "bonjour"}
    answer = stack.post(body, key=key.encode())  # type: ignore[arg-type]
    assert answer.status_code == 403
    assert stack.events() == []


@pytest.mark.parametrize(
    "payload",
    ["/unknown", '/greet{"nothing": 1}', "greet", "/greet{", '/greet{"stage": ["a"]}', "/greet /act", 5, None],
)
def test_bad_choice(stack: Stack, payload: Any) -> None:
    answer = stack.choose(payload, "m1")
    assert answer.status_code == 422
    assert answer.json()["error"].startswith("payload")
    assert stack.events() == []


def test_action_failure_fails_the_turn_and_saves_nothing(stack: Stack) -> None:
    stack.service.action_status = 500
    answer = stack.choose("/act", "m1")
    assert answer.status_code == 500
    assert answer.json() == {"error": "action_act failed"}
    assert stack.events() == []
    stack.service.action_status = 200
    assert stack.choose("/act", "m1").json()["replayed"] is False


def test_failure_keeps_the_turns_before_it(stack: Stack) -> None:
    stack.say("bonjour", "m1")
    before = len(stack.events())
    stack.service.text_status = 500
    assert stack.say("bonjour", "m2").status_code == 500
    assert len(stack.events()) == before


@pytest.mark.parametrize("answer", [{"events": [{"event": "slot", "name": 5}]}, {"events": "none"}, []])
def test_malformed_action_answer_fails_the_turn(stack: Stack, answer: Any) -> None:
    stack.service.action_answer = answer
    assert stack.choose("/act", "m1").status_code == 500
    assert stack.events() == []


def test_missing_text_fails_the_turn(stack: Stack) -> None:
    stack.service.text_status = 404
    assert stack.say("bonjour", "m1").status_code == 500
    assert stack.events() == []


def test_rejected_action_is_no_failure(stack: Stack) -> None:
    stack.service.action_status = 400
    assert stack.choose("/act", "m1").status_code == 200


def test_store_fault_fails_the_turn(stack: Stack) -> None:
    stack.say("bonjour", "m1")
    engine = stack.agent.tracker_store.engine
    with engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE rasa_events RENAME TO hidden"))
    assert stack.say("bonjour", "m2").status_code == 500
    with engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE hidden RENAME TO rasa_events"))
    assert stack.say("bonjour", "m2").json()["replayed"] is False


def test_slow_turn_times_out_saves_nothing_and_frees_the_conversation(stack: Stack) -> None:
    stack.channel._turn_timeout = 0.3
    stack.service.delay = 1.0
    assert stack.choose("/act", "m1").status_code == 504
    assert stack.events() == []
    stack.service.delay = 0.0
    assert stack.choose("/act", "m1").status_code == 200


def test_second_message_waits_for_the_first(stack: Stack) -> None:
    stack.service.delay = 0.4
    answers: dict[str, Any] = {}
    first = threading.Thread(target=lambda: answers.update(first=stack.choose("/act", "m1").json()))
    first.start()
    wait_until(lambda: stack.service.actions)
    stack.service.delay = 0.0
    answers["second"] = stack.say("bonjour", "m2").json()
    first.join()
    assert user_texts(stack) == ["Titel", "bonjour"]
    assert answers["second"]["events"] > answers["first"]["events"]


def test_same_message_twice_at_once_runs_once(stack: Stack) -> None:
    stack.service.delay = 0.2
    answers: list[Any] = []
    senders = [threading.Thread(target=lambda: answers.append(stack.choose("/act", "m1").json())) for _ in range(3)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert stack.service.actions == ["action_act"]
    assert sorted(answer["replayed"] for answer in answers) == [False, True, True]
    assert len({str(answer["messages"]) for answer in answers}) == 1


def test_other_conversations_do_not_wait(stack: Stack) -> None:
    stack.service.delay = 1.5
    slow = threading.Thread(target=lambda: stack.choose("/act", "m1", sender="sender-1"))
    slow.start()
    wait_until(lambda: stack.service.actions)
    assert stack.say("bonjour", "m1", sender="sender-2").elapsed.total_seconds() < 1
    slow.join()


def test_nothing_that_was_written_is_logged(stack: Stack, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    stack.service.action_answer = {"events": [{"event": "slot", "name": "stage", "value": "jan@example.be", "x": 1}]}
    stack.choose('/act{"stage": "jan@example.be"}', "m1", title="0470123456")
    stack.service.text_status = 500
    stack.say("bonjour jan@example.be", "m2")
    stack.post('{"text": "jan@example.be"')
    assert "turn failed" in caplog.text
    assert "jan@example.be" not in caplog.text
    assert "0470123456" not in caplog.text


def test_no_model_is_said(stack: Stack) -> None:
    stack.agent.processor = None
    assert stack.say("bonjour", "m1").status_code == 503


@pytest.mark.parametrize("credentials", [None, {}, {"secret": "", "turn_timeout": "30"}])
def test_secret_is_required(credentials: dict[str, Any] | None) -> None:
    with pytest.raises(ValueError, match="TANDEM_RASA_SECRET"):
        ServiceChannel.from_credentials(credentials)
