"""Real kills, freezes and crowds: whatever happens, every accepted message is answered exactly once and in order."""

from __future__ import annotations

import json
import signal
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from stack_people import EVERYBODY
from stack_process import StackProcess
from stack_texts import says
from talk import Talk

PEOPLE = 6
LANGUAGES = ("fr", "nl", "en")
BUSINESS = {"fr": "pour ma boutique de vêtements", "nl": "voor mijn kledingwinkel", "en": "for my clothes shop"}
QUESTIONS = (
    ("quel est le taux d'intérêt ?", "answer-ask-cost"),
    ("c'est quoi un microcrédit ?", "answer-ask-microcredit"),
    ("quels documents faut-il ?", "answer-ask-documents"),
    ("où sont vos agences ?", "answer-ask-agencies"),
    ("l'accompagnement est gratuit ?", "answer-ask-coaching-price"),
)
LOAN = {"fr": "je voudrais un crédit", "nl": "ik wil een krediet", "en": "I would like a loan"}


def at_the_purpose(stack: StackProcess, language: str) -> Talk:
    talk = Talk(stack.base, language)
    talk.say(LOAN[language])
    assert talk.pending == "purpose", talk
    return talk


def undisturbed(stack: StackProcess) -> dict[str, list[str]]:
    """What is said in each language when nothing happens."""
    return {language: at_the_purpose(stack, language).say(BUSINESS[language]) for language in LANGUAGES}


@pytest.mark.parametrize("parts", [("rasa",), ("service",), ("rasa", "service")], ids="+".join)
def test_people_in_the_middle_of_a_question_lose_nothing(stack: StackProcess, parts: tuple[str, ...]) -> None:
    expected = undisturbed(stack)
    talks = [at_the_purpose(stack, LANGUAGES[number % 3]) for number in range(PEOPLE)]
    before = [talk.count("assistant") for talk in talks]
    stream = Stream(stack, talks[0])
    # somebody who writes without waiting, so that messages are in the inbox when the crash comes
    hasty = Talk(stack.base, "fr")
    for question, _ in QUESTIONS:
        hasty.send_without_waiting(question)
    # one after the other, so that the crash meets each turn at another step
    for talk in talks:
        talk.send_without_waiting(BUSINESS[talk.language])
        time.sleep(0.02)
    stack.kill(*parts)
    stack.wait_until_ready()
    all_answered(talks, before, expected)
    hasty.wait_for(1 + len(QUESTIONS))
    each_question_is_answered_once(hasty, 1)
    for talk in talks:
        assert talk.seen()["facts"]["purpose"] == "business", talk
        assert talk.pending == "existing_client", talk
    talks[0].answer(EVERYBODY)
    assert talks[0].pending == "recap", talks[0]
    # the stream came back by itself where the service died, and gave each event once
    stream.read_until(talks[0].events[-1]["seq"])
    assert stream.events == talks[0].events
    assert stream.connections == (2 if "service" in parts else 1)


def test_a_frozen_rasa_keeps_nobody_from_writing(stack: StackProcess) -> None:
    expected = undisturbed(stack)
    talks = [at_the_purpose(stack, language) for language in LANGUAGES]
    before = [talk.count("assistant") for talk in talks]
    stack.signal("rasa", signal.SIGSTOP)
    try:
        for talk in talks:
            talk.send_without_waiting(BUSINESS[talk.language])
        with urllib.request.urlopen(f"{stack.base}/healthz", timeout=5) as answer:
            assert answer.status == 200
        for language in LANGUAGES:
            assert says(Talk(stack.base, language).last, language, "greeting")
        with pytest.raises(urllib.error.HTTPError) as not_ready:
            urllib.request.urlopen(f"{stack.base}/readyz", timeout=10)
        assert not_ready.value.code == 503
    finally:
        stack.signal("rasa", signal.SIGCONT)
    all_answered(talks, before, expected)


def test_a_stopping_service_finishes_its_turns(stack: StackProcess) -> None:
    expected = undisturbed(stack)
    talks = [at_the_purpose(stack, language) for language in LANGUAGES]
    before = [talk.count("assistant") for talk in talks]
    for talk in talks:
        talk.send_without_waiting(BUSINESS[talk.language])
    stack.signal("service", signal.SIGTERM)
    stack.wait_until_ready()
    all_answered(talks, before, expected)


def all_answered(talks: list[Talk], before: list[int], expected: dict[str, list[str]]) -> None:
    """Each talk went on with exactly the words of an undisturbed one."""

    def one(talk: Talk, spoken: int) -> None:
        talk.wait_for(spoken + 1)
        said = [event["text"] for event in talk.events if event["from"] == "assistant"][spoken:]
        assert said == expected[talk.language], talk

    with ThreadPoolExecutor(len(talks)) as pool:
        list(pool.map(one, talks, before))


def each_question_is_answered_once(talk: Talk, times: int) -> None:
    """The answers came in the order of the questions, and nothing else came."""
    answers = [event["text"] for event in talk.events if event["from"] == "assistant"][1:]
    assert len(answers) == len(QUESTIONS) * times, talk
    assert all(says(text, "fr", text_id) for text, (_, text_id) in zip(answers, QUESTIONS * times, strict=True)), talk
    assert [event["seq"] for event in talk.events] == list(range(1, len(talk.events) + 1))


def test_ten_messages_at_once(stack: StackProcess) -> None:
    talk = Talk(stack.base, "fr")
    for question, _ in QUESTIONS * 2:
        talk.send_without_waiting(question)
    talk.wait_for(1 + 2 * len(QUESTIONS))
    each_question_is_answered_once(talk, 2)


def test_sixteen_people_who_start_at_once_are_all_served(stack: StackProcess) -> None:
    def one(number: int) -> Talk:
        language = LANGUAGES[number % 3]
        talk = Talk(stack.base, language)
        talk.say(LOAN[language])
        talk.say(BUSINESS[language])
        return talk

    with ThreadPoolExecutor(16) as pool:
        talks = list(pool.map(one, range(16)))
    for talk in talks:
        assert talk.pending == "existing_client", talk
        assert talk.seen()["facts"] == {"need": "credit", "purpose": "business", "sector": "retail"}, talk


class Stream:
    """The stream of server-sent events as a browser keeps it: after a break it comes back with the last id."""

    def __init__(self, stack: StackProcess, talk: Talk) -> None:
        self.events: list[dict[str, Any]] = []
        self.connections = 0
        self._wanted = 2**31
        self._url = f"{stack.base}/chat/v1/conversations/{talk.id}/events"
        self._token = talk._token
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def read_until(self, seq: int) -> None:
        """Wait until this event has come, and close."""
        self._wanted = seq
        self._reader.join(30)
        assert not self._reader.is_alive(), f"event {seq} does not come: {self.events}"

    def _read(self) -> None:
        while self._last() < self._wanted:
            headers = {"Accept": "text/event-stream", "Authorization": f"Bearer {self._token}"}
            if self.events:
                headers["Last-Event-ID"] = str(self._last())
            try:
                with urllib.request.urlopen(urllib.request.Request(self._url, headers=headers), timeout=20) as lines:
                    self.connections += 1
                    for line in lines:
                        if line.startswith(b"data: "):
                            self.events.append(json.loads(line[6:]))
                        if self._last() >= self._wanted:
                            return
            except OSError:
                time.sleep(0.1)

    def _last(self) -> int:
        return int(self.events[-1]["seq"]) if self.events else 0
