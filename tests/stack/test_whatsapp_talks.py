"""A talk of each kind through WhatsApp, in every language: all is understood and decided as on the website."""

from __future__ import annotations

import time

import pytest
from real_parts import texts
from scenarios import LANGUAGES, Scenario, scenarios
from stack_process import PROJECT, TOKEN, StackProcess
from stack_texts import title
from talk import Talk, request
from test_talks import play
from whatsapp_talk import WhatsAppTalk

from tandem.channels.whatsapp.templates import ANSWER_WAITS, READ_ANSWER, load

# "stop" means something else there; who erased everything has no transcript to compare
_ELSEWHERE = {"stop_and_restart", "privacy"}


@pytest.fixture(autouse=True)
def _with_a_fake_graph(stack: StackProcess) -> None:
    if not stack.graph_url:
        pytest.skip("a stack that already runs has no fake Graph API")


def _one_of_each_kind() -> list[Scenario]:
    first: dict[str, Scenario] = {}
    for scenario in scenarios():
        if scenario.kind not in _ELSEWHERE and not any(
            {"later", "called_off"} & step.keys() for step in scenario.steps
        ):
            first.setdefault(scenario.kind, scenario)
    return list(first.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", _one_of_each_kind(), ids=lambda scenario: scenario.name)
def test_a_talk_on_whatsapp(stack: StackProcess, scenario: Scenario, language: str) -> None:
    for _ in range(2):
        quarter = _quarter_of_an_hour()
        here, there = WhatsAppTalk(stack, language), Talk(stack.base, language)
        play(here, stack, scenario, language)
        assert here.seen()["channel"] == "whatsapp"
        # before it, the greeting in three languages in which this one was picked
        heard = _heard(here)[1:]
        if here.seen()["appointment"]:
            here.call_off()  # so that the other talk is offered the same times
        play(there, stack, scenario, language)
        if _quarter_of_an_hour() == quarter:  # else what can be booked today was another thing for each of them
            break
    assert _as_on_the_website(heard, language) == _heard(there)


def _quarter_of_an_hour() -> int:
    return int(time.time()) // 900


HERE = {"ask-contact-here": "ask-contact-details"} | {
    f"booking-ask-{what}-here": f"booking-ask-{what}" for what in ("contact", "phone")
}
"""What is asked where the number is known, and what without it."""
NAMES = {"fr": "Fatou Diallo", "nl": "Fatma El Idrissi", "en": "Grace Mensah"}


def _as_on_the_website(heard: list[tuple[str, list[str]]], language: str) -> list[tuple[str, list[str]]]:
    here = {texts().text(language, id_).text: texts().text(language, there).text for id_, there in HERE.items()}
    return [(here[text], []) if text in here else (text, offered) for text, offered in heard]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_writes_with_a_number_need_not_type_it(stack: StackProcess, language: str) -> None:
    person = WhatsAppTalk(stack, language)
    person.say(ASKS_FOR_PERSON[language])
    person.choose(title(language, "offer-contact", "yes"))
    person.say(NAMES[language])
    person.choose(title(language, "ask-contact-here", "yes"))
    ticket = request(stack.base, "GET", f"/api/v1/tickets/{person.seen()['ticket']['id']}", token=TOKEN)
    given = {"name": NAMES[language], "phone": f"+{person.phone}", "language": language}
    assert ticket["contact"] == given

    booking = WhatsAppTalk(stack, language)
    booking.say(BOOKS[language])
    booking.say("1")
    booking.say(NAMES[language])
    booking.choose(title(language, "booking-ask-phone-here", "no"))
    booking.expect("booking-ask-phone")
    booking.say("0470 12 34 56")
    assert booking.pending == "booking_confirm"
    assert "+32 470 12 34 56" in booking.last or "+32470123456" in booking.last


ASKS_FOR_PERSON = {
    "fr": "je voudrais parler à une vraie personne",
    "nl": "ik wil liever met een mens spreken",
    "en": "can I talk to a real person?",
}
BOOKS = {
    "fr": "je voudrais un rendez-vous par téléphone",
    "nl": "ik wil graag een telefonische afspraak",
    "en": "I would like an appointment by phone",
}
ADVISOR = "first.advisor@desk.invalid"
"""The account with which every service begins."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_advisor_answers_in_the_window_and_outside_it(stack: StackProcess, language: str) -> None:
    talk = WhatsAppTalk(stack, language)
    talk.expect_said(talk.say(ASKS_FOR_PERSON[language]), "human-requested")
    ticket = f"/api/v1/tickets/{talk.seen()['ticket']['id']}"
    request(stack.base, "POST", f"{ticket}/claim", {"advisor": ADVISOR}, TOKEN)
    request(stack.base, "POST", f"{ticket}/reply", {"text": "Bonjour 1"}, TOKEN)
    talk.wait_for_message(lambda message: message.get("text", {}).get("body") == "Bonjour 1")

    # Meta counts the day by its own clock
    templates = load(PROJECT / "whatsapp" / "templates.yml")
    talk.tell_graph(templates=[templates[ANSWER_WAITS].definition(language)], windows={f"+{talk.phone}": 1.0})
    request(stack.base, "POST", f"{ticket}/reply", {"text": "Bonjour 2"}, TOKEN)
    template = talk.wait_for_message(lambda message: message["type"] == "template")
    assert template["template"]["language"]["code"] == language
    assert all(message.get("text", {}).get("body") != "Bonjour 2" for message in talk.received())
    talk.tell_graph(windows={})
    talk.send({"type": "button", "button": {"payload": READ_ANSWER, "text": "…"}, "context": {"id": template["id"]}})
    talk.wait_for_message(lambda message: message.get("text", {}).get("body") == "Bonjour 2")
    request(stack.base, "POST", f"{ticket}/resolve", {"outcome": "will_apply"}, TOKEN)


def _heard(talk: Talk) -> list[tuple[str, list[str]]]:
    """What the person was told, with what was offered."""
    return [
        (event["text"], [choice["title"] for choice in event.get("choices", ())])
        for event in talk.events
        if event["from"] != "user"
    ]
