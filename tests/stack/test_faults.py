"""Real kills: whatever dies, every accepted message is answered exactly once and in order."""

from __future__ import annotations

import time
import urllib.request

import pytest
from stack_process import StackProcess
from stack_texts import says
from talk import Talk

HELLO = {"fr": "bonjour", "nl": "goeiedag", "en": "hello"}
QUESTIONS = (
    ("quel est le taux d'intérêt ?", "answer-ask-cost"),
    ("c'est quoi un microcrédit ?", "answer-ask-microcredit"),
    ("quels documents faut-il ?", "answer-ask-documents"),
    ("où sont vos agences ?", "answer-ask-agencies"),
    ("l'accompagnement est gratuit ?", "answer-ask-coaching-price"),
)


def check_answers(talk: Talk, first_answer: int) -> None:
    """The five questions were answered once each, in the order in which they were asked."""
    answers = [event["text"] for event in talk.events if event["from"] == "assistant"][first_answer:]
    assert len(answers) == len(QUESTIONS), talk
    for text, (_, text_id) in zip(answers, QUESTIONS, strict=True):
        assert says(text, "fr", text_id), talk
    assert [event["seq"] for event in talk.events] == list(range(1, len(talk.events) + 1))


@pytest.mark.parametrize("pause", [0.0, 0.02, 0.06])
def test_rasa_killed_in_the_middle_of_turns(stack: StackProcess, pause: float) -> None:
    talk = Talk(stack.base, "fr")
    for question, _ in QUESTIONS:
        talk.send_without_waiting(question)
    time.sleep(pause)
    stack.kill("rasa")
    talk.wait_for(1 + len(QUESTIONS))
    check_answers(talk, 1)


def test_a_form_goes_on_where_it_was_after_rasa_died(stack: StackProcess) -> None:
    talk = Talk(stack.base, "nl")
    talk.say("ik wil 8000 lenen voor mijn kapsalon in Gent")
    pending = talk.pending
    assert pending is not None, talk
    before = talk.count("assistant")
    stack.kill("rasa")
    talk.send_without_waiting("nee" if pending == "existing_client" else "ja")
    talk.wait_for(before + 1)
    assert talk.pending not in (None, pending), talk
    assert talk.seen()["facts"]["amount"] == 8000


@pytest.mark.parametrize("pause", [0.0, 0.05])
def test_the_service_killed_with_messages_in_the_inbox(stack: StackProcess, pause: float) -> None:
    talk = Talk(stack.base, "fr")
    for question, _ in QUESTIONS:
        talk.send_without_waiting(question)
    time.sleep(pause)
    stack.kill("service")
    stack.wait_until_ready()
    talk.wait_for(1 + len(QUESTIONS))
    check_answers(talk, 1)


def test_both_killed(stack: StackProcess) -> None:
    talk = Talk(stack.base, "fr")
    for question, _ in QUESTIONS:
        talk.send_without_waiting(question)
    stack.kill("rasa", "service")
    stack.wait_until_ready()
    talk.wait_for(1 + len(QUESTIONS))
    check_answers(talk, 1)


def test_ten_messages_at_once(stack: StackProcess) -> None:
    talk = Talk(stack.base, "fr")
    for question, _ in QUESTIONS * 2:
        talk.send_without_waiting(question)
    talk.wait_for(11)
    answers = [event["text"] for event in talk.events if event["from"] == "assistant"][1:]
    assert len(answers) == 10
    assert all(says(text, "fr", text_id) for text, (_, text_id) in zip(answers, QUESTIONS * 2, strict=True)), talk


def test_the_greeting_stands_while_rasa_is_not_up(stack: StackProcess) -> None:
    stack.kill("rasa")
    for language in HELLO:
        talk = Talk(stack.base, language)
        assert says(talk.last, language, "greeting")
    stack.wait_until_ready()
    with urllib.request.urlopen(f"{stack.base}/healthz", timeout=5) as answer:
        assert answer.status == 200
