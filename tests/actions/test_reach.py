"""Names as people write them, with and without being asked."""

from __future__ import annotations

import pytest

from actions.reach import is_something_else, name_in, name_told
from tandem.prequalification.answers import Heard


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fatou Diallo", "Fatou Diallo"),
        ("je m'appelle Fatou", "Fatou"),
        ("oui, c'est Jean-Paul", "Jean-Paul"),
        ("ik ben Fatma El Idrissi", "Fatma El Idrissi"),
        ("Hello, I’m Grace", "Grace"),
        ("Luc 0470 12 34 56", "Luc"),
        ("Luc, luc@example.be", "Luc"),
        ("0470 12 34 56", None),
        ("oui", None),
        ("Nee.", None),
        ("ok", None),
        ("🙂", None),
    ],
)
def test_the_name_in_an_answer(text: str, name: str | None) -> None:
    assert name_in(text, {}) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("vendredi matin par téléphone à Namur, moi c'est Fatou 0470 12 34 56", "Fatou"),
        ("je m’appelle Aïcha Ben Salah et c'est le 0470 12 34 56", "Aïcha Ben Salah"),
        ("le nom c'est Luc Diallo", "Luc Diallo"),
        ("mijn naam is Pieter en ik kom dinsdag", "Pieter"),
        ("de naam is Fatma", "Fatma"),
        ("my name's Grace and I prefer the phone", "Grace"),
        ("the name is Sam", "Sam"),
        ("je suis disponible mardi", None),
        ("ik ben werkloos", None),
        ("I am free on Monday", None),
        ("c'est bon", None),
    ],
)
def test_a_name_that_nobody_asked_for_needs_words_that_say_it_is_one(text: str, name: str | None) -> None:
    assert name_told(text) == name


@pytest.mark.parametrize(
    ("text", "intent", "confidence", "something_else"),
    [
        ("Fatou Diallo", "greet", 0.9, False),
        ("bonjour", "greet", 0.9, True),
        ("goeiemorgen", "greet", 0.9, True),
        ("Claude", "ask_bot_identity", 0.5, False),
        ("wat kost dat", "ask_cost", 0.9, True),
        ("pourquoi ?", "nlu_fallback", 0.2, True),
    ],
)
def test_a_bare_name_that_looks_like_a_greeting_is_a_name(
    text: str, intent: str, confidence: float, something_else: bool
) -> None:
    assert is_something_else(Heard(text, intent, confidence)) is something_else
