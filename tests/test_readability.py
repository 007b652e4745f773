"""The readability figure counts what it says it counts, alike in three languages."""

from __future__ import annotations

import pytest

from tandem.readability import read


@pytest.mark.parametrize(
    ("text", "words", "sentences", "long_words", "longest"),
    [
        ("Un coach vous aide. C’est gratuit.", 7, 2, 1, 4),
        ("Een coach helpt u: dat is gratis.", 7, 2, 0, 4),
        ("You pay nothing; it is free\nand open to all", 10, 3, 1, 4),
        ("Depuis le 1er mars 2026, 24 mois (règle du 5 novembre 2025).", 12, 1, 0, 12),
        ("microStart finance 7\u202f185 crédits.", 4, 1, 2, 4),
        ("Voyez https://www.example.be/une-longue-adresse ou welcome@example.be", 2, 1, 0, 2),
        ("", 0, 0, 0, 0),
    ],
)
def test_what_is_counted(text: str, words: int, sentences: int, long_words: int, longest: int) -> None:
    found = read(text)
    assert (found.words, found.sentences, found.long_words, found.longest) == (words, sentences, long_words, longest)


def test_the_index_is_sentence_length_plus_the_percentage_of_long_words() -> None:
    found = read("Un coach vous aide. C’est gratuit.")
    assert found.average == 3.5
    assert found.index == pytest.approx(3.5 + 100 / 7)
    assert (read("").average, read("").index) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("plain", "official"),
    [
        (
            "Vous payez chaque mois. Un coach vous aide.",
            "L’amortissement mensuel s’effectue conformément aux dispositions contractuelles susmentionnées.",
        ),
        (
            "U betaalt elke maand. Een coach helpt u.",
            "De maandelijkse aflossing geschiedt overeenkomstig de bovenvermelde contractuele bepalingen.",
        ),
        (
            "You pay every month. A coach helps you.",
            "Monthly amortisation proceeds according to the aforementioned contractual provisions.",
        ),
    ],
    ids=["fr", "nl", "en"],
)
def test_an_official_letter_is_harder_than_plain_words(plain: str, official: str) -> None:
    assert read(plain).index < 30
    assert read(official).index > 60
