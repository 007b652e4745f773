"""Mistyped words are read as the word that is meant; what is a word, a name of nobody's, or phone spelling stays."""

from __future__ import annotations

import pytest

from bot.understanding.language_model import is_known_word
from bot.understanding.typing_errors import common_words, corrected

LINES = [
    *["je veux demander un crédit", "combien puis-je emprunter"] * 4,
    *["ik wil een krediet aanvragen", "hoeveel kan ik lenen", "een afspraak met een coach"] * 4,
    *["I want to borrow money", "can I get an appointment"] * 4,
    "a rare borrowing",
]
COMMON = common_words(LINES)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("i wnat to borow 5000", "i want to borrow 5000"),
        ("je veux emprunetr", "je veux emprunter"),
        ("un crdéit svp", "un crédit svp"),
        ("ik wil krdiet aanvraagen", "ik wil krediet aanvragen"),
        ("ik wil een afspraakk", "ik wil een afspraak"),
        ("GET AN APOINTMENT", "GET AN APPOINTMENT"),
    ],
)
def test_one_error_in_a_word(typed: str, read: str) -> None:
    assert corrected(typed, COMMON, is_known_word) == read


@pytest.mark.parametrize(
    "text",
    [
        "je veux crédits et money",  # words of a language, however near another one
        "je suis Crdit",  # a name, by its capital
        "borow krediet",  # too little else to be sure that it is no name
        "kheb geld",  # phone spelling has its own table
        "lnn en len",  # two letters away, or too short to be sure
        "",
        "5000 € 👍",
    ],
)
def test_what_stays(text: str) -> None:
    assert corrected(text, {**COMMON, "heb": 9}, is_known_word) == text


def test_only_what_stands_often_may_be_meant() -> None:
    assert "borrow" in COMMON
    assert "borrowing" not in COMMON
    assert corrected("a borowing", COMMON, is_known_word) == "a borowing"
