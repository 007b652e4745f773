"""What people do in the middle: correct themselves, doubt, change language, ask back, change their mind."""

from __future__ import annotations

import pytest
from stack_people import AMOUNTS, EVERYBODY, START, typed
from stack_process import TOKEN, StackProcess
from stack_texts import says, title
from talk import Talk, request

LANGUAGES = ("fr", "nl", "en")
YES = {"fr": "oui", "nl": "ja", "en": "yes"}
FAQ = {
    "fr": ("c'est quoi un microcrédit ?", "il faut un garant ?"),
    "nl": ("wat is een microkrediet?", "moet er iemand borg staan?"),
    "en": ("what is a microcredit?", "do I need a guarantor?"),
}


def begun(stack: StackProcess, language: str, variant: int = 0) -> Talk:
    talk = Talk(stack.base, language)
    talk.say(START[language][variant % len(START[language])])
    return talk


def at_the_recap(stack: StackProcess, language: str, **differs: object) -> Talk:
    talk = begun(stack, language)
    talk.answer({**EVERYBODY, **differs}, LANGUAGES.index(language))
    assert talk.pending == "recap", talk
    return talk


def at_the_offer(stack: StackProcess, language: str) -> Talk:
    talk = at_the_recap(stack, language)
    talk.choose(title(language, "recap", "confirm"))
    assert talk.pending == "contact_consent", talk
    return talk


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_needs_to_know_anything(stack: StackProcess, language: str) -> None:
    talk = begun(stack, language, 1)
    asked = []
    for turn in range(30):
        fact = talk.pending
        if fact == "recap":
            break
        assert fact is not None, talk
        assert fact not in asked, f"{fact} is asked again after “I don't know”\n{talk}"
        asked.append(fact)
        talk.say(typed(language, fact, "unknown", turn))
    talk.choose(title(language, "recap", "confirm"))
    seen = talk.seen()
    assert {fact: seen["facts"][fact] for fact in asked} == dict.fromkeys(asked, "unknown")
    assert seen["assessment"]["route"] == "advisor_review"
    assert talk.pending == "contact_consent", talk


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amount_is_written_as_people_write_it(stack: StackProcess, language: str) -> None:
    talk = begun(stack, language)
    talk.answer(EVERYBODY, until="amount")
    for wanted, ways in AMOUNTS[language].items():
        for way in ways:
            if talk.pending != "amount":
                talk.choose(title(language, "recap", "change"))
                talk.choose({"fr": "Montant", "nl": "Bedrag", "en": "Amount"}[language])
            assert talk.pending == "amount", talk
            talk.say(way)
            assert talk.seen()["facts"]["amount"] == wanted, f"{way!r}\n{talk}"
            talk.answer(EVERYBODY)
            assert talk.pending == "recap", talk


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_correction_at_the_recap_changes_the_way(stack: StackProcess, language: str) -> None:
    talk = at_the_recap(stack, language)
    assert talk.seen()["assessment"]["route"] == "microcredit"
    said = talk.say(
        {"fr": "en fait c'est 40 000 euros", "nl": "eigenlijk is het 40.000 euro", "en": "actually it's 40,000 euros"}[
            language
        ]
    )
    talk.expect_said(said, "noted-correction")
    assert talk.pending == "recap", talk
    talk.choose(title(language, "recap", "change"))
    assert talk.pending == "change", talk
    talk.choose({"fr": "La banque", "nl": "De bank", "en": "The bank"}[language])
    assert talk.pending == "bank_contact", talk
    talk.choose(title(language, "ask-bank-contact", "part_offered"))
    assert talk.pending == "recap", talk
    said = talk.say(YES[language])
    talk.expect_said(said, "route-larger-finance")
    facts = talk.seen()["facts"]
    assert (facts["amount"], facts["bank_contact"]) == (40000, "part_offered")


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_are_answered_at_every_step(stack: StackProcess, language: str) -> None:
    first, second = FAQ[language]
    talk = begun(stack, language)
    for step in ("existing_client", "debt_settlement", "recap", "contact_consent", "contact_name", "contact_details"):
        if step in EVERYBODY or step == "recap":
            talk.answer(EVERYBODY, until=step)
        else:
            talk.say("Amina Ouali" if step == "contact_details" else YES[language])
        assert talk.pending == step, talk
        for text, answered in ((first, "answer-ask-microcredit"), (second, "answer-ask-guarantee")):
            said = talk.say(text)
            talk.expect_said(said[:1], answered)
            assert talk.pending == step, talk
    assert talk.seen()["ticket"] is None


@pytest.mark.parametrize(
    ("first", "then", "text"),
    [
        ("fr", "nl", "ik begrijp het niet goed in het Frans, maar nee, ik ben nog geen klant bij jullie"),
        ("nl", "en", "sorry I do not understand Dutch very well, but no, I am not a client of yours yet"),
        ("en", "fr", "pardon je ne comprends pas bien l'anglais, mais non, je ne suis pas encore client chez vous"),
    ],
)
def test_writing_in_another_language_is_enough_to_change_it(
    stack: StackProcess, first: str, then: str, text: str
) -> None:
    talk = begun(stack, first)
    talk.answer(EVERYBODY, until="existing_client")
    before = talk.seen()["facts"]
    talk.say(text)
    talk.language = then
    seen = talk.seen()
    assert seen["language"] == then
    assert seen["facts"] == {**before, "existing_client": "no"}, talk
    talk.answer(EVERYBODY)
    assert talk.pending == "recap", talk
    talk.expect("recap")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_word_of_another_language_changes_nothing(stack: StackProcess, language: str) -> None:
    talk = begun(stack, language)
    talk.answer(EVERYBODY, until="adult")
    for word in ("ok", "yes", "oui", "ja"):
        talk.say(word)
        assert talk.seen()["language"] == language, talk


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_asked_for_twice_is_one_ticket_and_the_form_goes_on(stack: StackProcess, language: str) -> None:
    talk = begun(stack, language)
    talk.answer(EVERYBODY, until="stage")
    wishes = {
        "fr": ("je veux parler à quelqu'un", "un humain svp"),
        "nl": ("ik wil met iemand spreken", "een mens aub"),
        "en": ("I want to talk to someone", "a human please"),
    }
    for wish in wishes[language]:
        talk.say(wish)
        assert talk.pending == "stage", talk
    found = request(stack.base, "GET", "/api/v1/tickets?limit=100", token=TOKEN)["tickets"]
    assert [one["reason"] for one in found if one["conversation"] == talk.id] == ["asked_for_person"]
    talk.answer(EVERYBODY)
    assert talk.pending == "recap", talk


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", ["contact_consent", "contact_name", "contact_details"])
def test_without_consent_nothing_is_kept(stack: StackProcess, language: str, step: str) -> None:
    talk = at_the_offer(stack, language)
    if step != "contact_consent":
        talk.say(YES[language])
    if step == "contact_details":
        talk.say("Amina Ouali")
    assert talk.pending == step, talk
    refusal = {
        "fr": "non finalement je ne veux pas qu'on m'appelle",
        "nl": "nee toch maar niet, ik wil niet gebeld worden",
        "en": "no, after all I don't want to be called",
    }
    said = talk.say(refusal[language])
    talk.expect_said(said, "contact-declined")
    seen = talk.seen()
    assert seen["consent"]["contact"] is False, talk
    assert seen["ticket"] is None, talk
    assert talk.pending is None, talk


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_is_not_demanded(stack: StackProcess, language: str) -> None:
    talk = at_the_offer(stack, language)
    talk.say(YES[language])
    talk.say({"fr": "je préfère ne pas le dire", "nl": "dat zeg ik liever niet", "en": "I'd rather not say"}[language])
    assert talk.pending == "contact_details", talk
    said = talk.say("0470/12.34.56")
    talk.expect_said(said, "contact-thanks-nameless")
    ticket = request(stack.base, "GET", f"/api/v1/tickets/{talk.seen()['ticket']['id']}", token=TOKEN)
    assert ticket["contact"]["phone"] == "+32470123456"
    assert "name" not in ticket["contact"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_who_only_wants_a_person_gets_one(stack: StackProcess, language: str) -> None:
    talk = Talk(stack.base, language)
    talk.choose(title(language, "greeting", "human"))
    seen = talk.seen()
    assert (seen["status"], seen["ticket"]["reason"]) == ("waiting", "asked_for_person")
    assert talk.pending == "contact_consent", talk
    assert not any(says(event["text"], language, "not-understood") for event in talk.events if "text" in event)
