"""Every scenario of talks/ in every language, against the started stack; and what is said fits both channels."""

from __future__ import annotations

from typing import Any

import pytest
from real_parts import texts
from scenarios import LANGUAGES, Scenario, Step, scenarios, words
from stack_process import StackProcess
from stack_texts import figures, says
from talk import Talk

from tandem.channels.whatsapp.rendering import MOST_BODY, MOST_TEXT, Words, render

SCENARIOS = scenarios()
# What a scenario may say of a step; a misspelt key would otherwise be a check that never runs.
CHECKS = {
    "said",
    "not_said",
    "asks",
    "offers",
    "facts",
    "route",
    "status",
    "ticket",
    "consent",
    "language",
    "appointments",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_a_talk(stack: StackProcess, scenario: Scenario, language: str) -> None:
    talk = Talk(stack.base, language)
    play(talk, stack, scenario, language)
    for event in talk.events:
        if event["from"] == "assistant" and event.get("text"):
            _fits_whatsapp(event)
            _has_its_times_by_day(event)


def play(talk: Talk, stack: StackProcess, scenario: Scenario, language: str) -> None:
    """Go through the steps of a scenario and look after each whether everything holds."""
    for number, step in enumerate(scenario.steps, start=1):
        assert step.keys() <= {"say", "tap", "later", "called_off", *CHECKS}, f"step {number}: {step.keys()}"
        if "later" in step:
            stack.let_time_pass(talk.id, hours=step["later"])
        if "called_off" in step:
            talk.call_off()
        said = _act(talk, step, language)
        problem = _problem(talk, step, said) or _booking_problem(talk, stack, step)
        assert problem is None, f"step {number}: {problem}\n{talk}"
        talk.language = _language(step, talk.language)


def _act(talk: Talk, step: Step, language: str) -> list[str]:
    if "say" in step:
        return talk.say(words(step["say"], language))
    if "tap" in step:
        tapped = step["tap"]
        if isinstance(tapped, dict):
            return talk.choose(words(tapped["title"], language) if "title" in tapped else talk.title(tapped["place"]))
        return _tap(talk, tapped)
    return []


def _tap(talk: Talk, choice: str) -> list[str]:
    for event in reversed(talk.events):
        titles = {offered["title"] for offered in event.get("choices", ())}
        if titles:
            for title in _titles(talk.language, choice):
                if title in titles:
                    return talk.choose(title)
    raise AssertionError(f"no choice {choice} was offered\n{talk}")


def _titles(language: str, choice: str) -> set[str]:
    """Every title that a choice of this id has somewhere in the catalogue."""
    source = texts()
    return {
        source.title(language, text_id, f"choice-{choice}", **figures())  # type: ignore[arg-type]
        for text_id in source.ids(language)
        if choice in source.choices(language, text_id)
    } | ({source.text(language, f"title-{choice}").text} if source.has(f"title-{choice}") else set())


def _problem(talk: Talk, step: Step, said: list[str]) -> str | None:
    """What of the step's checks does not hold."""
    language = _language(step, talk.language)
    for text_id in step.get("said", ()):
        if not any(says(text, language, text_id) for text in said):
            return f"{text_id} was not said"
    for text_id in step.get("not_said", ()):
        if any(says(text, language, text_id) for text in said):
            return f"{text_id} was said"
    if "asks" in step and (talk.pending or "none") != step["asks"]:
        return f"{talk.pending} is asked, not {step['asks']}"
    if missing := [choice for choice in step.get("offers", ()) if not _offered(talk, language, choice)]:
        return f"not offered: {missing}"
    if "language" in step and talk.events[-1]["language"] != language:
        return f"the language is {talk.events[-1]['language']}"
    return _seen_problem(talk, step) if step.keys() & {"facts", "route", "status", "ticket", "consent"} else None


def _language(step: Step, language: str) -> str:
    """The language after the step; a dictionary says it for each language of before."""
    return words(step.get("language", language), language)


def _booking_problem(talk: Talk, stack: StackProcess, step: Step) -> str | None:
    """What of the appointments is not as it should be."""
    if "appointments" not in step:
        return None
    wanted = [] if step["appointments"] == "none" else step["appointments"]
    found = stack.appointments(talk.id)
    return None if found == wanted else f"the appointments are {found}, not {wanted}"


def _offered(talk: Talk, language: str, choice: str) -> bool:
    last = next((event for event in reversed(talk.events) if event.get("choices")), {"choices": ()})
    return bool(_titles(language, choice) & {offered["title"] for offered in last["choices"]})


def _has_its_times_by_day(event: dict[str, Any]) -> None:
    """Times that are offered in the text, under numbers, are in the card as well, each with its choice."""
    if "\n1. " not in f"\n{event['text']}":
        return
    assert event["card"]["kind"] == "offers", event
    for slot in event["card"]["slots"]:
        assert slot["day"] in event["text"]
        assert slot["time"] in event["text"]
        assert event["choices"][slot["choice"]]["title"]


_NOBODY: dict[str, Any] = {"facts": {}, "assessment": None, "ticket": None, "consent": {}, "status": "closed"}
"""What is left of a conversation that was erased."""


def _seen_problem(talk: Talk, step: Step) -> str | None:
    seen = _NOBODY if talk.is_erased() else talk.seen()
    for fact, value in step.get("facts", {}).items():
        if seen["facts"].get(fact) != value:
            return f"{fact} is {seen['facts'].get(fact)!r}, not {value!r}"
    found: dict[str, Any] = {
        "route": (seen["assessment"] or {}).get("route"),
        "status": seen["status"],
        "ticket": (seen["ticket"] or {}).get("reason"),
        "consent": seen["consent"].get("contact"),
    }
    for name, value in found.items():
        wanted = None if step.get(name) == "none" else step.get(name)
        if name in step and value != wanted:
            return f"{name} is {value!r}, not {wanted!r}"
    return None


def _fits_whatsapp(event: dict[str, Any]) -> None:
    choices = [(choice["id"], choice["title"]) for choice in event.get("choices", ())]
    words_there = Words(texts().text(event["language"], "title-choose").text)
    for message in render(event["text"], choices, words_there):
        if message["type"] == "interactive":
            assert len(message["interactive"]["body"]["text"]) <= MOST_BODY
        else:
            assert len(message["text"]["body"]) <= MOST_TEXT
            assert not choices or len(choices) > 10, f"choices became text: {choices}"
