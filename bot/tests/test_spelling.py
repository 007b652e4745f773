"""Phone spelling: understood as what it stands for, and nothing that is a word of its own is touched."""

from __future__ import annotations

import pytest

from bot.understanding.fallback import FALLBACK, decide
from bot.understanding.spelling import spelled_out
from bot.understanding.text import prepare


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("jai besoin dargent", "j'ai besoin d'argent"),
        ("chui au chomdu jveu monter ma boite", "je suis au chômage je veux monter ma boite"),
        ("c koi le taux", "c'est quoi le taux"),
        ("kheb geld nodig", "ik heb geld nodig"),
        ("'k weet het nie", "ik weet het niet"),
        ("im looking for a loan", "i'm looking for a loan"),
        ("i dont know", "i don't know"),
        ("JAI BESOIN DARGENT", "j'ai besoin d'argent"),
    ],
)
def test_phone_spelling_is_written_out(written: str, meant: str) -> None:
    assert prepare(written) == meant


@pytest.mark.parametrize("text", ["le crédit dont je parle", "what have you won", "u bent laat", "de id-kaart"])
def test_what_is_a_word_of_its_own_stays(text: str) -> None:
    assert spelled_out(text) == text


@pytest.mark.parametrize("text", ["jai besoin dargent", "cest pr lancer mon affaire", "kzoek een kleine lening"])
def test_phone_spelling_is_not_taken_for_a_foreign_language(text: str) -> None:
    known = {"j", "ai", "besoin", "d", "argent", "c", "est", "pour", "lancer", "mon", "affaire", "ik", "zoek", "een"}
    assert decide(text, [("check_eligibility", 0.9)], False, known.__contains__, 0.5)[0][0] != FALLBACK
