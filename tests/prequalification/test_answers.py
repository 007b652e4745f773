"""What a message answers: the question just asked decides, and a no is never heard as a yes."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from tandem.policy import UNKNOWN, Policy
from tandem.prequalification.answers import Heard, asks_why, understand
from tandem.settings import PROJECT


@cache
def policy() -> Policy:
    return Policy.load(PROJECT / "policy")


def facts(text: str, asked: str | None, intent: str = "inform", *entities: tuple[str, Any], **known: Any) -> Any:
    heard = Heard(text, intent, 0.8, entities)
    return understand(policy(), heard, asked, {"juste une idee": "idea"}, known).facts


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("self_employed_right", "non, je n'ai pas de carte professionnelle", "no"),
        ("self_employed_right", "nee ik heb geen beroepskaart", "no"),
        ("self_employed_right", "no, I have no professional card", "no"),
        ("self_employed_right", "oui j'ai une carte professionnelle", "yes"),
        ("self_employed_right", "ik ben Belg", "yes"),
        ("revenue_in_belgium", "non, en France", "no"),
        ("revenue_in_belgium", "vooral in België", "yes"),
        ("revenue_in_belgium", "abroad", "no"),
        ("adult", "j'ai 17 ans", "no"),
        ("adult", "ik ben 34 jaar", "yes"),
        ("adult", "yes of course", "yes"),
        ("existing_client", "non jamais", "no"),
        ("existing_client", "je ne sais pas rembourser", "in_difficulty"),
        ("existing_client", "ik kan niet meer terugbetalen", "in_difficulty"),
        ("debt_settlement", "aucune", "none"),
        ("debt_settlement", "je suis en règlement collectif de dettes", "collective"),
        ("debt_settlement", "minnelijke schuldbemiddeling", "amicable"),
        ("bank_contact", "pas encore", "not_asked"),
        ("bank_contact", "ze zeiden nee", "refused"),
        ("bank_contact", "I did not dare", "did_not_dare"),
        ("stage", "Juste une idée", "idea"),
        ("stage", "dans deux mois", "starting_soon"),
        ("stage", "depuis deux mois", "active_under_1y"),
        ("stage", "over twee maanden", "starting_soon"),
        ("stage", "in two months", "starting_soon"),
        ("stage", "al drie jaar", "active_1y_plus"),
        ("need", "les deux", "both"),
        ("need", "alleen advies", "coaching"),
        ("purpose", "voor mijn frituurke", "business"),
        ("purpose", "pour mes vacances", "private"),
        ("amount", "8000", 8000),
        ("postal_code", "4000", "4000"),
    ],
)
def test_an_answer_in_own_words(asked: str, text: str, value: object) -> None:
    assert facts(text, asked)[asked] == value


@pytest.mark.parametrize("asked", list(policy().facts))
@pytest.mark.parametrize(
    "text", ["je ne sais pas", "geen idee", "I don't know", "je préfère ne pas répondre", "dat zeg ik liever niet"]
)
def test_not_knowing_is_an_answer_to_every_question(asked: str, text: str) -> None:
    assert facts(text, asked)[asked] == UNKNOWN


@pytest.mark.parametrize("asked", list(policy().facts))
@pytest.mark.parametrize("text", ["👍", "???", "xxyzzy plugh", "مرحبا", "hm", "Fatima", "yes please no"])
def test_rubbish_answers_nothing(asked: str, text: str) -> None:
    if text == "yes please no":
        assert facts("hm hm", asked) == {}
    else:
        assert facts(text, asked, "nlu_fallback") == {}


@pytest.mark.parametrize("text", ["oui", "ja", "yes"])
def test_a_yes_that_leaves_open_which_is_asked_again(text: str) -> None:
    for asked in ("debt_settlement", "existing_client", "bank_contact", "need", "purpose", "stage"):
        assert facts(text, asked, "affirm") == {}


def test_the_question_decides_what_a_number_is() -> None:
    both = (("amount", 4000), ("postal_code", "4000"))
    assert facts("c'est 4000", "amount", "inform", *both) == {"amount": 4000}
    assert facts("c'est 4000", "postal_code", "inform", *both) == {"postal_code": "4000"}
    assert facts("c'est 4000", None, "inform", *both) == {}


def test_of_a_range_the_upper_end_counts() -> None:
    assert facts("entre 10 et 15000", "amount", "inform", ("amount", 10000), ("amount", 15000)) == {"amount": 15000}


def test_a_question_is_no_answer_but_may_tell_something() -> None:
    heard = Heard("ma banque a refusé, que faire ?", "ask_bank_refusal", 0.9)
    understood = understand(policy(), heard, "amount", {}, {})
    assert understood.is_question
    assert understood.facts == {"bank_contact": "refused"}
    taxi = Heard("vous financez les taxis ?", "ask_sector", 0.9, (("sector", "transport"), ("amount", 5000)))
    assert understand(policy(), taxi, "amount", {}, {}).facts == {}


def test_a_known_answer_changes_by_correction_or_when_nothing_else_is_meant() -> None:
    entity = ("amount", 12000)
    assert facts("en fait c'est 12 000", "stage", "inform", entity, amount=8000) == {"amount": 12000}
    assert facts("12000", "stage", "inform", entity, amount=8000) == {"amount": 12000}
    told = facts("depuis trois ans, avec 12000 euros", "stage", "inform", entity, amount=8000)
    assert told == {"stage": "active_1y_plus"}


def test_a_choice_of_an_older_question_answers_that_question() -> None:
    assert facts("C'est une idée", "amount", "inform", ("stage", "idea")) == {"stage": "idea"}
    assert facts("Je ne sais pas", "amount", "inform", ("stage", "unknown")) == {"stage": UNKNOWN}


@pytest.mark.parametrize(
    "text", ["pourquoi vous demandez ça ?", "waarom vraagt u dat?", "why do you need that", "why?"]
)
def test_why_do_you_ask(text: str) -> None:
    assert asks_why(Heard(text, "complain"))
    assert not asks_why(Heard("pourquoi pas", "affirm"))
