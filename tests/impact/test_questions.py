"""What may be asked for the impact report, how it is answered, and what of an answer stays readable."""

from __future__ import annotations

from typing import Any

import pytest
from service_parts import texts

from tandem.impact import questions
from tandem.impact.questions import FIGURES, HIDDEN, OFFER, QUESTIONS, Answer, Wish
from tandem.texts import LANGUAGES

PUBLISHED = {
    "gender": ("woman", "man", "other"),
    "born_outside_belgium": ("yes", "no"),
    "age_band": ("under_30", "30_49", "50_plus"),
    "higher_diploma": ("yes", "no"),
}


def offered(language: str, text_id: str) -> list[dict[str, Any]]:
    choices = texts().text(language, text_id, **FIGURES, contact_months=6, contact_email="x", contact_web="x").choices
    return [{"title": choice.title, "payload": choice.payload} for choice in choices]


def understood(language: str, text_id: str, message: str) -> Any:
    payload = questions.typed(message, offered(language, text_id))
    return questions.read(payload)


def test_names_and_answers_are_the_published_ones() -> None:
    assert QUESTIONS == PUBLISHED


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_offers_every_answer_none_and_to_skip_all(language: str, question: str) -> None:
    choices = offered(language, questions.text_of(question))
    meant = [questions.read(choice["payload"]) for choice in choices]
    assert meant == [
        *(Answer(question, value) for value in QUESTIONS[question]),
        Answer(question, None),
        Wish.LEAVE,
    ]
    assert questions.asked(choices) == question


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_offer_can_be_taken_or_left(language: str) -> None:
    choices = offered(language, "impact-offer")
    assert [questions.read(choice["payload"]) for choice in choices] == [Wish.BEGIN, Wish.LEAVE]
    assert questions.asked(choices) is None
    assert len(texts().text(language, "title-help-report").text) <= 20


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_id", ["outcome-end", "contact-thanks-nameless", "contact-declined"])
def test_the_offer_stands_last_among_the_choices(language: str, text_id: str) -> None:
    payloads = [choice["payload"] for choice in offered(language, text_id)]
    assert payloads.index(OFFER) == len(payloads) - 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_typed_title_is_its_choice(language: str, question: str) -> None:
    for choice in offered(language, questions.text_of(question)):
        for typed in (choice["title"], choice["title"].upper(), f" {choice['title']}. "):
            assert questions.typed(typed, offered(language, questions.text_of(question))) == choice["payload"]


@pytest.mark.parametrize(
    ("language", "question", "typed", "value"),
    [
        ("fr", "gender", "je suis une femme", "woman"),
        ("nl", "gender", "ik ben een man", "man"),
        ("en", "gender", "I’m a woman", "woman"),
        ("fr", "age_band", "moins de 30", "under_30"),
        ("fr", "age_band", "j'ai 35 ans", "30_49"),
        ("fr", "age_band", "29", "under_30"),
        ("nl", "age_band", "ik ben 50", "50_plus"),
        ("nl", "age_band", "49 jaar", "30_49"),
        ("en", "age_band", "I am 62 years old", "50_plus"),
        ("fr", "born_outside_belgium", "OUI !", "yes"),
        ("nl", "higher_diploma", "nee", "no"),
        ("en", "higher_diploma", "I'd rather not say", None),
    ],
)
def test_a_typed_answer_is_understood(language: str, question: str, typed: str, value: str | None) -> None:
    assert understood(language, questions.text_of(question), typed) == Answer(question, value)


@pytest.mark.parametrize(
    ("language", "typed", "wish"),
    [
        ("fr", "oui", Wish.BEGIN),
        ("nl", "ja", Wish.BEGIN),
        ("en", "yes", Wish.BEGIN),
        ("fr", "non merci", Wish.LEAVE),
        ("nl", "nee", Wish.LEAVE),
        ("en", "No.", Wish.LEAVE),
        ("fr", "stop", Wish.LEAVE),
        ("nl", "genoeg", Wish.LEAVE),
        ("en", "enough", Wish.LEAVE),
    ],
)
def test_the_offer_is_answered_in_words_too(language: str, typed: str, wish: Wish) -> None:
    assert understood(language, "impact-offer", typed) is wish


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["stop", "Stop!"])
def test_stop_ends_the_questions(language: str, typed: str) -> None:
    assert understood(language, "impact-gender", typed) is Wish.LEAVE


@pytest.mark.parametrize(
    ("language", "text_id", "typed"),
    [
        ("en", "outcome-end", "help"),
        ("fr", "outcome-end", "aider"),
        ("nl", "outcome-end", "ons"),
        ("en", "outcome-end", "stop"),
        ("fr", "outcome-end", "non"),
        ("fr", "impact-gender", "pourquoi ?"),
        ("fr", "impact-gender", "une"),
        ("fr", "impact-gender", "..."),
        ("nl", "impact-gender", "man en vrouw"),
        ("en", "impact-gender", "wom"),
        ("en", "impact-gender", "35"),
        ("fr", "impact-age-band", "2"),
        ("fr", "impact-age-band", "4000"),
        ("nl", "impact-born-outside-belgium", "wat is de rente?"),
        ("en", "ask-stage", "yes"),
        ("en", "offer-contact", "yes, please"),
    ],
)
def test_anything_else_is_for_the_dialogue(language: str, text_id: str, typed: str) -> None:
    assert understood(language, text_id, typed) is None


@pytest.mark.parametrize(
    "payload", [None, "/affirm", '/inform{"stage": "idea"}', "/ask_impact", "/impactful", "impact"]
)
def test_what_belongs_to_the_dialogue_is_left_to_it(payload: str | None) -> None:
    assert questions.read(payload) is None
    assert questions.readable("words", payload) == "words"
    assert questions.forgotten(payload) == payload


@pytest.mark.parametrize("payload", ['/impact{"gender": "yes"}', '/impact{"wish": "maybe"}', '/impact{"origin": "x"}'])
def test_a_meaning_that_nobody_asks_for_is_an_error_that_quotes_nothing(payload: str) -> None:
    with pytest.raises(ValueError, match="not known") as raised:
        questions.read(payload)
    assert payload not in str(raised.value)


def test_no_answer_stays_readable_and_all_leave_the_same_trace() -> None:
    traces = set()
    for question, values in QUESTIONS.items():
        for value in (*values, "unsaid"):
            payload = f'/impact{{"{question}": "{value}"}}'
            traces.add((questions.readable("the title", payload), questions.forgotten(payload)))
    assert traces == {(HIDDEN, OFFER)}


def test_every_question_comes_once_in_order() -> None:
    already: list[str | None] = [None]
    while (question := questions.next_question(already)) is not None:
        already.append(question)
    assert already[1:] == list(PUBLISHED)
