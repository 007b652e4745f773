"""E-mail addresses, telephone numbers, and the numbers of people and accounts that must be read as nothing."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.entities.contacts import to_e164
from bot.entities.extract import extract

NOW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 (wall time)


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0470 12 34 56", "+32470123456"),
        ("0470/12.34.56", "+32470123456"),
        ("0470123456", "+32470123456"),
        ("0470.123.456", "+32470123456"),
        ("+32 470 12 34 56", "+32470123456"),
        ("+32 (0)470 12 34 56", "+32470123456"),
        ("0032470123456", "+32470123456"),
        ("32470123456", "+32470123456"),
        ("02 123 45 67", "+3221234567"),
        ("02/123.45.67", "+3221234567"),
        ("04 223 45 67", "+3242234567"),
        ("09 222 33 44", "+3292223344"),
        ("+33 6 12 34 56 78", "+33612345678"),
        ("+31 6 12345678", "+31612345678"),
    ],
)
def test_telephones(language: str, text: str, value: str) -> None:
    assert [(e.name, e.value) for e in extract(text, language, NOW)] == [("phone", value)]


@pytest.mark.parametrize("written", ["123", "0470 12 34", "1234567890", "0000000000", "+1", "01234567890123456"])
def test_what_is_no_telephone(written: str) -> None:
    assert to_e164(written) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Vous pouvez m'appeler au 0470 12 34 56 ou m'écrire : Sara.B+pro@Example.BE."),
        ("nl", "Bel mij op 0470 12 34 56 of mail naar Sara.B+pro@Example.BE."),
        ("en", "Call me on 0470 12 34 56 or write to Sara.B+pro@Example.BE."),
    ],
)
def test_both_in_a_sentence(language: str, text: str) -> None:
    found = {e.name: e for e in extract(text, language, NOW)}
    assert found["phone"].value == "+32470123456"
    assert found["email"].value == "sara.b+pro@example.be"
    assert text[found["phone"].start : found["phone"].end] == "0470 12 34 56"
    assert "amount" not in found
    assert "postal_code" not in found


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "85.07.30-033.28",
        "85073003328",
        "BE68 5390 0754 7034",
        "BE68539007547034",
        "4871 0491 2345 6789",
        "BE 0712.345.678",
    ],
)
def test_numbers_of_people_accounts_and_companies_are_nothing(language: str, text: str) -> None:
    assert extract(text, language, NOW) == []
