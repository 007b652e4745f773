"""Sums of money: every way of writing one, and the numbers that are none."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.entities.extract import extract

NOW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 (wall time)


def amounts(text: str, language: str) -> list[int | str]:
    return [e.value for e in extract(text, language, NOW) if e.name == "amount"]


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15k", 15_000),
        ("15 K", 15_000),
        ("2,5k", 2_500),
        ("2.5k", 2_500),
        ("€15k", 15_000),
        ("15k€", 15_000),
        ("15.000 €", 15_000),
        ("15 000€", 15_000),
        ("15\u202f000 €", 15_000),
        ("15\u00a0000", 15_000),
        ("12 500,00 EUR", 12_500),
        ("12.500,00", 12_500),
        ("€ 12.500", 12_500),
        ("15,000", 15_000),
        ("15'000", 15_000),
        ("15000", 15_000),
        ("15000euros", 15_000),
        ("EUR 8000", 8_000),
        ("20.000,-", 20_000),
        ("500 euro", 500),
        ("50 €", 50),
        ("120000", 120_000),
        ("1.250.000 €", 1_250_000),
        ("25 k euros", 25_000),
    ],
)
def test_digits(language: str, text: str, value: int) -> None:
    assert amounts(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "quinze mille", 15_000),
        ("fr", "nonante mille", 90_000),
        ("fr", "quatre-vingt-dix mille euros", 90_000),
        ("fr", "septante-cinq mille", 75_000),
        ("fr", "douze mille cinq cents", 12_500),
        ("fr", "vingt et un mille", 21_000),
        ("fr", "5 mille", 5_000),
        ("fr", "dix-sept mille cinq cents euros", 17_500),
        ("fr", "mille euros", 1_000),
        ("fr", "il me faudrait huit mille balles", 8_000),
        ("fr", "cinq cents euros", 500),
        ("fr", "QUINZE MILLE EUROS", 15_000),
        ("nl", "vijftienduizend", 15_000),
        ("nl", "vijftien duizend euro", 15_000),
        ("nl", "twaalfduizend vijfhonderd", 12_500),
        ("nl", "tweeëntwintigduizend", 22_000),
        ("nl", "tweeentwintigduizend", 22_000),
        ("nl", "vijfentwintighonderd euro", 2_500),
        ("nl", "anderhalf duizend", 1_500),
        ("nl", "5 duizend", 5_000),
        ("nl", "tienduizend euro", 10_000),
        ("en", "fifteen thousand", 15_000),
        ("en", "ten grand", 10_000),
        ("en", "fifteen hundred euros", 1_500),
        ("en", "twenty-five thousand", 25_000),
        ("en", "a thousand euros", 1_000),
        ("en", "5 thousand", 5_000),
        ("en", "half a million", 500_000),
        ("en", "one hundred and twenty thousand", 120_000),
        ("en", "10 grand", 10_000),
        ("fr", "ik bedoel vijftienduizend", 15_000),
        ("en", "quinze mille please", 15_000),
    ],
)
def test_words(language: str, text: str, value: int) -> None:
    assert amounts(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("fr", "entre dix et quinze mille", 10_000, 15_000),
        ("fr", "10-15k", 10_000, 15_000),
        ("fr", "5 à 10000", 5_000, 10_000),
        ("fr", "de 8.000 à 12.000 €", 8_000, 12_000),
        ("fr", "10 ou 15 mille euros", 10_000, 15_000),
        ("nl", "tussen de 10 en 15 duizend", 10_000, 15_000),
        ("nl", "vijf à zesduizend euro", 5_000, 6_000),
        ("nl", "8.000 tot 12.000 euro", 8_000, 12_000),
        ("en", "between ten and fifteen thousand", 10_000, 15_000),
        ("en", "8k to 12k", 8_000, 12_000),
        ("fr", "500 à 15.000 euros", 500, 15_000),
    ],
)
def test_a_range_gives_two_low_then_high(language: str, text: str, low: int, high: int) -> None:
    assert amounts(text, language) == [low, high]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "j'ai 45 ans"),
        ("fr", "10% d'intérêt"),
        ("fr", "à 14h30"),
        ("fr", "le 12/05/2027"),
        ("fr", "en 2020"),
        ("fr", "depuis 2019"),
        ("fr", "j'ai eu un crédit en 2019"),
        ("fr", "un prêt à zéro pour cent"),
        ("fr", "6 pour cent, c'est ça ?"),
        ("nl", "ik had een lening in mei 2021"),
        ("nl", "90 euro per uur"),
        ("en", "the app gives error 504"),
        ("en", "need €€€ 4 my shop"),
        ("fr", "0470 12 34 56"),
        ("fr", "+32 2 123 45 67"),
        ("fr", "4000 Liège"),
        ("fr", "1080 Molenbeek"),
        ("fr", "sur 36 mois"),
        ("fr", "3 grands restaurants"),
        ("fr", "j'ai 3 enfants"),
        ("fr", "rue de la Loi 155"),
        ("fr", "merci mille fois"),
        ("fr", "un prêt"),
        ("fr", "85.07.30-033.28"),
        ("fr", "BE68 5390 0754 7034"),
        ("fr", "BE 0123.456.789"),
        ("fr", "le 3 décembre"),
        ("fr", "deux fois"),
        ("nl", "ik ben 45 jaar"),
        ("nl", "morgen om 10u"),
        ("nl", "om 10 uur"),
        ("nl", "in 2020"),
        ("nl", "9000 Gent"),
        ("nl", "24 maanden"),
        ("nl", "onze zaak"),
        ("nl", "duizend keer bedankt"),
        ("nl", "ik heb 2 werknemers"),
        ("nl", "geboren in 1985"),
        ("nl", "een lening"),
        ("en", "I'm 45 years old"),
        ("en", "at 2 pm"),
        ("en", "since 2019"),
        ("en", "3 employees"),
        ("en", "a grand opening"),
        ("en", "over 24 months"),
        ("en", "one loan"),
        ("en", "100 percent"),
        ("en", "on 12 May"),
        ("en", "2 or 3 times"),
    ],
)
def test_other_numbers_are_no_amounts(language: str, text: str) -> None:
    assert amounts(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "je gagne 1500 euros par mois et je voudrais emprunter 8000", 8_000),
        ("fr", "apport de 5000, il me faut 20000", 20_000),
        ("fr", "j'ai 45 ans et il me faut 12.000 € sur 24 mois", 12_000),
        ("fr", "j'ai 2000 euros de dettes mais je cherche 6000 euros", 6_000),
        ("nl", "mijn huur is 800 euro en ik heb 10.000 euro nodig", 10_000),
        ("nl", "ik ben 30 jaar en wil 5 duizend lenen", 5_000),
        ("nl", "met 3000 euro spaargeld, ik zoek 9000 euro", 9_000),
        ("en", "I earn 1800 a month, I need a loan of 7500", 7_500),
        ("en", "my rent is 900 euros, I want to borrow 15k", 15_000),
        ("en", "sorry, I meant 12,000 not 20,000", 12_000),
        ("fr", "pas 20.000, 12.000", 12_000),
        ("fr", "ce n'est plus 11 000 mais 13 400", 13_400),
        ("fr", "vous avez noté 9000 mais j'ai dit 19000", 19_000),
        ("nl", "zet er maar 15000 in plaats van 10000", 15_000),
        ("nl", "hoeveel kost 10.000 euro per maand", 10_000),
        ("en", "budget: 5k", 5_000),
        ("en", "mum wants to help w/ 5k", 5_000),
        ("nl", "niet 20.000 maar 12.000", 12_000),
    ],
)
def test_only_the_sum_meant_as_a_loan(language: str, text: str, value: int) -> None:
    assert amounts(text, language) == [value]


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_four_digits_alone_are_an_amount_or_a_postal_code(language: str) -> None:
    found = {e.name: e for e in extract("4000", language, NOW)}
    assert found["amount"].value == 4000
    assert found["postal_code"].value == "4000"
    assert 0 < found["amount"].confidence < 0.9
    assert 0 < found["postal_code"].confidence < 0.9


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_a_round_sum_is_likelier_money_than_an_odd_one(language: str) -> None:
    by_text = {t: {e.name: e.confidence for e in extract(t, language, NOW)} for t in ("4000", "1080")}
    assert by_text["1080"]["postal_code"] > by_text["1080"]["amount"]
    assert by_text["4000"]["amount"] > by_text["1080"]["amount"]


@pytest.mark.parametrize(
    "text",
    ["9" * 400, "1 000 " * 300, "k" * 500, "duizend" * 200, "cent mille " * 100],
    ids=["digits", "groups", "letters", "dutch", "french"],
)
def test_absurd_numbers_are_harmless(text: str) -> None:
    for language in ("fr", "nl", "en"):
        for entity in extract(text, language, NOW):
            assert entity.name != "amount" or int(entity.value) <= 100_000_000
