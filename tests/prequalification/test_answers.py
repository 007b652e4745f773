"""What people write and what it answers, in the three languages; the messages stand in `answers.yml`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from service_parts import policy, texts

from tandem.policy import FactValue
from tandem.prequalification.answers import Heard, Understood, takes_back, understand
from tandem.prequalification.meaning import asks_meaning
from tandem.prequalification.phrases import fold
from tandem.prequalification.spelling import spelled_out
from tandem.texts import LANGUAGES

MESSAGES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("answers.yml").read_text(encoding="utf-8"))
INTENTS = (("nlu_fallback", 0.2), ("inform", 0.95))
"""The words alone must be enough, whatever the model makes of a message this short."""


def read(
    text: str,
    asked: str | None,
    *,
    intent: str = "inform",
    confidence: float = 0.95,
    entities: tuple[tuple[str, Any], ...] = (),
    known: dict[str, FactValue] | None = None,
    language: str = "fr",
) -> Understood:
    heard = Heard(text, intent, confidence, entities)
    return understand(policy(), heard, asked, titles(asked, language) if asked else {}, known or {})


def titles(fact: str, language: str) -> dict[str, str]:
    figures = policy().figures(dt.date(2026, 11, 1))
    choices = texts().text(language, f"ask-{fact.replace('_', '-')}", **figures).choices
    return {fold(choice.title): "unknown" if choice.id == "dont-know" else choice.id for choice in choices}


ASKED = [
    (fact, value, message)
    for fact, values in MESSAGES["asked"].items()
    for value, messages in values.items()
    for message in messages
]
UNANSWERED = [(fact, message) for fact, messages in MESSAGES["unanswered"].items() for message in messages]


@pytest.mark.parametrize(("fact", "value", "message"), ASKED)
def test_an_answer_is_understood(fact: str, value: str, message: str) -> None:
    for intent, confidence in INTENTS:
        understood = read(message, fact, intent=intent, confidence=confidence)
        assert understood.facts.get(fact) == value
        assert not understood.is_question


@pytest.mark.parametrize(("fact", "message"), UNANSWERED)
def test_what_is_no_answer_is_not_guessed(fact: str, message: str) -> None:
    for intent, confidence in INTENTS:
        assert fact not in read(message, fact, intent=intent, confidence=confidence).facts


@pytest.mark.parametrize("case", MESSAGES["unasked"], ids=lambda case: case["text"])
def test_a_message_tells_what_it_says_and_no_more(case: dict[str, Any]) -> None:
    for intent, confidence in INTENTS:
        assert read(case["text"], None, intent=intent, confidence=confidence).facts == case["tells"]


@pytest.mark.parametrize(
    ("message", "entities", "tells"),
    [
        (
            "je cherche un financement pour racheter un night shop 24.000",
            (("amount", 24000), ("sector", "retail")),
            {"need": "credit", "purpose": "business", "amount": 24000, "sector": "retail"},
        ),
        (
            "wij willen met 2 een bakkerij overnemen in aalst 40000",
            (("sector", "retail"), ("postal_code", "9300"), ("amount", 40000)),
            {"purpose": "business", "amount": 40000, "sector": "retail", "postal_code": "9300"},
        ),
        (
            "kheb een frituur en wil 15k voor nieuwe friteuse",
            (("amount", 15000), ("sector", "horeca")),
            {"need": "credit", "purpose": "business", "amount": 15000, "sector": "horeca"},
        ),
        ("my bank refused me for a van", (), {"bank_contact": "refused"}),
        ("il fait quel temps a gand demain", (("postal_code", "9000"),), {}),
        ("de frituur in aalst was lekker", (("sector", "horeca"), ("postal_code", "9300")), {}),
        ("my friend paid 500 for a haircut", (("amount", 500),), {}),
        ("le commerce de détail à Namur. " * 20 + "4000", (("amount", 4000), ("sector", "retail")), {}),
    ],
)
def test_somebodys_plans_are_heard_even_where_the_model_hears_another_subject(
    message: str, entities: tuple[tuple[str, Any], ...], tells: dict[str, Any]
) -> None:
    assert read(message, None, intent="out_of_scope", entities=entities).facts == tells


@pytest.mark.parametrize(
    ("message", "purpose"),
    [
        ("je veux ouvrir une boulangerie", "business"),
        ("ik wil een frituur overnemen", "business"),
        ("I want to start a bakery", "business"),
        ("je veux commencer une formation de boulanger", None),
        ("ik wil een opleiding bakker beginnen", None),
        ("I want to start a bakery course", None),
    ],
)
def test_to_open_something_in_a_trade_is_a_business_and_to_learn_it_is_not(message: str, purpose: str | None) -> None:
    assert read(message, None, entities=(("sector", "retail"),)).facts.get("purpose") == purpose


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fact", ["need", "purpose", "stage", "sector", "work_situation", "bank_contact", "adult"])
def test_a_typed_title_or_its_number_is_the_choice(fact: str, language: str) -> None:
    for number, (title, value) in enumerate(titles(fact, language).items(), start=1):
        assert read(title.upper(), fact, intent="out_of_scope", language=language).facts == {fact: value}
        if fact != "adult":
            assert read(f"{number}.", fact, language=language).facts == {fact: value}


@pytest.mark.parametrize(
    ("asked", "expected"), [("amount", {"amount": 4000}), ("postal_code", {"postal_code": "4000"}), (None, {})]
)
def test_a_number_that_could_be_two_things_is_what_was_asked(asked: str | None, expected: dict[str, Any]) -> None:
    both = (("amount", 4000), ("postal_code", "4000"))
    assert read("4000", asked, entities=both).facts == expected


def test_of_a_range_the_upper_end_counts() -> None:
    assert read("10 à 15.000", "amount", entities=(("amount", 10000), ("amount", 15000))).facts == {"amount": 15000}


@pytest.mark.parametrize("message", ["ma banque a refusé, que faire ?", "mijn bank heeft geweigerd, wat nu?"])
def test_a_question_that_tells_something_keeps_both(message: str) -> None:
    understood = read(message, "adult", intent="ask_bank_refusal")
    assert understood.is_question
    assert understood.facts == {"bank_contact": "refused"}


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("vous financez les taxis ?", "ask_sector"),
        ("financieren jullie taxi's?", "ask_sector"),
        ("do you finance taxis?", "ask_sector"),
    ],
)
def test_a_sector_in_a_question_is_not_the_persons_own(message: str, intent: str) -> None:
    understood = read(message, "sector", intent=intent, entities=(("sector", "transport"),))
    assert understood.is_question
    assert understood.facts == {}


@pytest.mark.parametrize(
    "message", ["oui j'ai un titre de séjour", "ja ik heb een verblijfskaart", "yes I have a residence permit"]
)
def test_an_answer_that_looks_like_a_topic_is_still_an_answer(message: str) -> None:
    understood = read(message, "self_employed_right", intent="ask_residence_permit", confidence=0.9)
    assert understood.facts == {"self_employed_right": "yes"}
    assert not understood.is_question


@pytest.mark.parametrize("message", ["oui mais pas encore", "ja maar nog niet", "yes but not yet", "oui, bientôt"])
def test_a_yes_with_a_but_is_no_yes(message: str) -> None:
    assert read(message, "self_employed_right", intent="nlu_fallback").facts.get("self_employed_right") != "yes"


def test_who_has_no_credit_here_is_not_in_difficulty_with_it() -> None:
    for message in (
        "je n'ai pas de crédit chez vous",
        "ik heb geen krediet bij jullie",
        "I don't have a loan with you",
    ):
        understood = read(message, "existing_client", intent="report_repayment_difficulty", confidence=0.9)
        assert understood.facts == {"existing_client": "no"}


@pytest.mark.parametrize("intent", ["correct", "inform"])
@pytest.mark.parametrize("message", ["en fait c'est 12 000", "eigenlijk is het 12.000", "actually it's 12,000"])
def test_a_correction_changes_an_earlier_answer(message: str, intent: str) -> None:
    understood = read(message, "adult", intent=intent, entities=(("amount", 12000),), known={"amount": 20000})
    assert understood.facts == {"amount": 12000}


def test_what_is_known_changes_only_when_it_is_asked_or_corrected() -> None:
    entities = (("sector", "retail"),)
    assert read("oui, une épicerie", "adult", entities=entities, known={"sector": "horeca"}).facts == {"adult": "yes"}


@pytest.mark.parametrize(
    "message",
    [
        "non finalement je ne veux pas qu'on m'appelle",
        "je ne veux plus être contacté",
        "j'ai changé d'avis",
        "laissez tomber",
        "nee toch maar niet",
        "ik wil niet gebeld worden",
        "ik heb me bedacht",
        "no, after all I don't want to be called",
        "I changed my mind",
        "I do not want to give my number",
    ],
)
def test_a_consent_is_taken_back_in_ones_own_words(message: str) -> None:
    assert takes_back(Heard(message, "nlu_fallback", 0.2))


@pytest.mark.parametrize(
    "message",
    [
        "Jean Pasquier",
        "je m'appelle Nadia Niet",
        "Piet Meer",
        "0470 12 34 56",
        "my name is Will Nevermann",
        "Laat Marie",
    ],
)
def test_a_name_is_no_change_of_mind(message: str) -> None:
    assert not takes_back(Heard(message, "inform", 0.9))


@pytest.mark.parametrize("message", ["un food truck", "voor mijn kledingzaak", "a hair salon"])
def test_a_trade_says_what_the_money_is_for(message: str) -> None:
    understood = read(message, "purpose", entities=(("sector", "horeca"),))
    assert understood.facts == {"purpose": "business", "sector": "horeca"}


@pytest.mark.parametrize("message", ["acheter des vêtements", "kleren kopen", "to buy clothes", "des meubles pour moi"])
def test_what_is_bought_may_be_for_the_home(message: str) -> None:
    assert read(message, "purpose", entities=(("sector", "retail"),)).facts.get("purpose") != "business"


@pytest.mark.parametrize(
    ("message", "situations", "today"),
    [
        ("j'étais au chômage, maintenant je travaille à mi-temps", ("unemployed", "employee"), "employee"),
        ("ik was werkloos maar nu werk ik halftijds", ("unemployed", "employee"), "employee"),
        ("I used to be unemployed but now I work part-time", ("unemployed", "employee"), "employee"),
        ("j'étais au chômage", ("unemployed",), None),
        ("ik was werkloos", ("unemployed",), None),
        ("je suis au chômage", ("unemployed",), "unemployed"),
    ],
)
def test_what_counts_is_the_situation_of_today(message: str, situations: tuple[str, ...], today: str | None) -> None:
    entities = tuple(("work_situation", situation) for situation in situations)
    assert read(message, None, entities=entities).facts.get("work_situation") == today


@pytest.mark.parametrize(
    "message",
    [
        "peut-on emprunter en règlement collectif ?",
        "kan men lenen in collectieve schuldenregeling?",
        "can people borrow in collective debt settlement?",
    ],
)
def test_a_general_question_says_nothing_about_who_asks(message: str) -> None:
    understood = read(message, "stage", intent="ask_debt_settlement")
    assert understood == Understood({}, is_question=True)


@pytest.mark.parametrize(
    ("asked", "message", "told"),
    [
        (None, "jai ouvert ya 6 mois", {"stage": "active_under_1y"}),
        ("adult", "oui jai 34 ans", {"adult": "yes"}),
        ("bank_contact", "jai pa osé", {"bank_contact": "did_not_dare"}),
        ("amount", "chais pas", {"amount": "unknown"}),
        (None, "cest pour un pret", {"need": "credit"}),
        (None, "kheb nog geen schulden", {"debt_settlement": "none"}),
        ("stage", "kweet het nie", {"stage": "unknown"}),
        (None, "tis voor een lening", {"need": "credit"}),
        ("need", "i dont know", {"need": "unknown"}),
        ("existing_client", "i dont have a loan with you", {"existing_client": "no"}),
        (None, "im here for a loan", {"need": "credit"}),
    ],
)
def test_phone_spelling_is_read_as_what_it_stands_for(asked: str | None, message: str, told: dict[str, Any]) -> None:
    for intent, confidence in INTENTS:
        assert read(message, asked, intent=intent, confidence=confidence).facts == told


def test_an_amount_where_the_wish_was_asked_is_a_wish_for_money() -> None:
    told = read("15000", "need", entities=(("amount", 15000),)).facts
    assert told == {"need": "credit", "amount": 15000}
    assert read("15000", None, entities=(("amount", 15000),)).facts == {"amount": 15000}


@pytest.mark.parametrize(
    "message",
    [
        "c koi",
        "ça veut dire quoi ?",
        "j'ai rien compris",
        "wat bedoelt u daarmee?",
        "kversta de vraag nie",
        "i dont get it",
    ],
)
def test_who_asks_what_is_meant_is_heard(message: str) -> None:
    assert asks_meaning(message)


@pytest.mark.parametrize("message", ["quoi comme documents ?", "wat kost het?", "what is the rate?", "sorry, 5000"])
def test_a_question_of_ones_own_does_not_ask_what_was_meant(message: str) -> None:
    assert not asks_meaning(message)


@pytest.mark.parametrize("message", ["le crédit dont je parle", "won", "de nieuwe zaak", "mon id"])
def test_words_that_only_look_like_phone_spelling_stay(message: str) -> None:
    assert spelled_out(message) == message


@pytest.mark.parametrize("asked", ["existing_client", "debt_settlement"])
@pytest.mark.parametrize("message", ["la banque a dit non", "de bank heeft nee gezegd", "the bank said no"])
def test_the_no_of_a_bank_is_not_the_persons_no(asked: str, message: str) -> None:
    assert read(message, asked).facts == {"bank_contact": "refused"}


@pytest.mark.parametrize(
    "message", ["elles ont dit non", "ze zeiden nee", "they said no", "bank said no", "bank zei nee"]
)
def test_asked_about_the_bank_its_no_is_the_answer(message: str) -> None:
    assert read(message, "bank_contact").facts == {"bank_contact": "refused"}
