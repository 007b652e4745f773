"""A whole pre-qualification for every route in every language, as people lead it."""

from __future__ import annotations

from typing import Any

import pytest
from stack_people import EVERYBODY, START, Facts
from stack_process import TOKEN, StackProcess
from stack_texts import says, title
from talk import Talk, request

LANGUAGES = ("fr", "nl", "en")
PEOPLE: dict[str, Facts] = {
    "client_care": {"existing_client": "in_difficulty"},
    "private_purpose": {"purpose": "private"},
    "minor": {"adult": "no"},
    "outside_belgium": {"revenue_in_belgium": "no"},
    "permit_first": {"self_employed_right": "no"},
    "debt_help": {"debt_settlement": "collective"},
    "coaching": {"stage": "idea"},
    "larger_finance": {"amount": 40000},
    "microcredit": {},
    "advisor_review": {"existing_client": "unknown"},
}
WARM = ("microcredit", "larger_finance", "advisor_review", "client_care")
YES = {"fr": "oui", "nl": "ja", "en": "yes"}
NO = {"fr": "non merci", "nl": "nee dank u", "en": "no thanks"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("route", PEOPLE)
def test_every_route_in_every_language(stack: StackProcess, route: str, language: str) -> None:
    variant = list(PEOPLE).index(route) + LANGUAGES.index(language)
    person = {**EVERYBODY, **PEOPLE[route]}
    talk = Talk(stack.base, language)
    talk.say(START[language][variant % len(START[language])])
    asked = talk.answer(person, variant)
    assert talk.pending == "recap", talk
    said = talk.say(YES[language])
    talk.expect_said(said, f"route-{route.replace('_', '-')}")

    seen = talk.seen()
    assert seen["language"] == language
    assessment = seen["assessment"]
    assert assessment["route"] == route
    assert assessment["missing"] == []
    assert assessment["reasons"]
    assert all(step["text"] in said[0] for step in assessment["next_steps"]), said[0]
    assert all(reason["text"] in said[0] for reason in assessment["reasons"]), said[0]
    # "pour ma boutique" also tells the sector, which is then not asked
    heard = {fact: value for fact, value in seen["facts"].items() if fact in asked}
    assert heard.items() <= person.items(), talk
    assert len(asked) <= 14

    if route not in WARM:
        assert seen["ticket"] is None
        # where coaching is the way, an hour with a coach is offered at once
        assert talk.pending == ("booking_format" if route == "coaching" else None)
        return
    assert talk.pending == "contact_consent", talk
    if variant % 4 == 3:
        talk.say(NO[language])
        seen = talk.seen()
        assert seen["consent"]["contact"] is False
        assert seen["ticket"] is None
        return
    talk.say(YES[language])
    assert talk.pending == "contact_name"
    talk.say("Amina Ouali")
    assert talk.pending == "contact_details"
    talk.say("0470 12 34 56" if variant % 2 else "amina@example.be")
    talk.expect("contact-thanks")
    seen = talk.seen()
    assert seen["consent"]["contact"] is True
    ticket = request(stack.base, "GET", f"/api/v1/tickets/{seen['ticket']['id']}", token=TOKEN)
    contact = _find(ticket, "contact")
    assert contact["name"] == "Amina Ouali"
    assert contact.get("phone") == "+32470123456" or contact.get("email") == "amina@example.be"
    assert seen["ticket"]["reason"] == ("client_in_difficulty" if route == "client_care" else "warm_route")


def _find(shape: Any, key: str) -> Any:
    if isinstance(shape, dict):
        if key in shape:
            return shape[key]
        return next((found for part in shape.values() if (found := _find(part, key)) is not None), None)
    return None


STORY = {
    "fr": "je suis au chômage à Liège et je veux 8000 pour un food truck",
    "nl": "ik ben werkloos in Luik en ik wil 8000 voor een foodtruck",
    "en": "I am unemployed in Liège and I want 8000 for a food truck",
}
FAQ = {"fr": "quel est le taux d'intérêt ?", "nl": "hoeveel rente betaal ik?", "en": "what is the interest rate?"}
CORRECTION = {"fr": "en fait c'est 12 000", "nl": "eigenlijk is het 12.000", "en": "actually it's 12,000"}
DONT_KNOW = {"fr": "je ne sais pas", "nl": "geen idee", "en": "I have no idea"}
RATHER_NOT = {
    "fr": "je préfère ne pas répondre",
    "nl": "dat zeg ik liever niet",
    "en": "I'd rather not say",
}
PERSON = {"fr": "je veux parler à une personne", "nl": "ik wil een mens spreken", "en": "I want to talk to a person"}
WHY = {"fr": "pourquoi vous me demandez ça ?", "nl": "waarom vraagt u dat?", "en": "why do you ask that?"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_story_a_question_a_correction_and_doubt(stack: StackProcess, language: str) -> None:
    talk = Talk(stack.base, language)
    talk.say(STORY[language])
    facts = talk.seen()["facts"]
    told = {"work_situation": "unemployed", "postal_code": "4000", "amount": 8000, "sector": "horeca"}
    assert told.items() <= facts.items(), talk

    pending = talk.pending
    said = talk.say(FAQ[language])
    talk.expect_said(said[:1], "answer-ask-cost")
    assert talk.pending == pending, talk
    assert says(talk.last, language, f"ask-{str(pending).replace('_', '-')}-again")

    said = talk.say(CORRECTION[language])
    talk.expect_said(said, "noted-correction")
    assert talk.seen()["facts"]["amount"] == 12000
    assert talk.pending == pending

    said = talk.say(PERSON[language])
    talk.expect_said(said, "human-requested")
    assert talk.pending == "contact_consent"
    seen = talk.seen()
    assert (seen["status"], seen["ticket"]["reason"]) == ("waiting", "asked_for_person")
    talk.choose(title(language, "offer-contact", "no"))
    assert talk.pending == pending

    said = talk.say(WHY[language])
    talk.expect_said(said, f"why-{str(pending).replace('_', '-')}")
    talk.answer({**EVERYBODY, "amount": 12000}, until="debt_settlement")
    talk.say(RATHER_NOT[language])
    assert talk.seen()["facts"]["debt_settlement"] == "unknown"
    assert talk.pending == "bank_contact", talk
    talk.say(DONT_KNOW[language])
    assert talk.pending == "recap", talk
    talk.say(YES[language])
    assert talk.seen()["assessment"]["route"] == "advisor_review"


@pytest.mark.parametrize(("first", "then"), [("fr", "nl"), ("nl", "en"), ("en", "fr")])
def test_a_change_of_language_keeps_everything(stack: StackProcess, first: str, then: str) -> None:
    talk = Talk(stack.base, first)
    talk.say(STORY[first])
    pending = talk.pending
    facts = talk.seen()["facts"]
    ask = {
        "nl": "kunnen we Nederlands spreken?",
        "en": "can we speak English please?",
        "fr": "on peut parler français ?",
    }
    said = talk.say(ask[then])
    talk.language = then
    talk.expect_said(said, "language-switched")
    assert talk.pending == pending, talk
    assert talk.seen()["facts"] == facts
    assert talk.seen()["language"] == then
    # and back, simply by writing
    talk.say(STORY[first])
    assert talk.seen()["language"] == first, talk


@pytest.mark.parametrize("text", ["/restart", '/inform{"adult": "no"}', "👍", "???", "xxyzzy plugh", "مرحبا كيف الحال"])
def test_what_is_no_answer_never_becomes_one(stack: StackProcess, text: str) -> None:
    talk = Talk(stack.base, "fr")
    talk.say("je voudrais un crédit pour mon commerce")
    talk.answer(EVERYBODY, until="adult")
    before, pending = talk.seen()["facts"], talk.pending
    assert pending == "adult", talk
    talk.say(text)
    assert talk.seen()["facts"] == before, talk
    assert talk.pending == pending, talk


@pytest.mark.parametrize("language", LANGUAGES)
def test_stop_go_on_and_start_over(stack: StackProcess, language: str) -> None:
    talk = Talk(stack.base, language)
    talk.say(STORY[language])
    facts = talk.seen()["facts"]
    said = talk.say({"fr": "stop, laissez tomber", "nl": "stop, laat maar", "en": "stop, never mind"}[language])
    talk.expect_said(said, "stopped")
    talk.choose({"fr": "Mes possibilités", "nl": "Mijn mogelijkheden", "en": "My options"}[language])
    assert talk.pending is not None, talk
    assert talk.seen()["facts"] == facts
    said = talk.say({"fr": "recommencer à zéro", "nl": "opnieuw beginnen", "en": "start over"}[language])
    talk.expect_said(said, "restarted")
    assert talk.seen()["facts"] == {}
