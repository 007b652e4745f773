"""The term of a loan in months, and the times that are something else."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.entities.extract import extract

NOW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 (wall time)


def months(text: str, language: str) -> list[int | str]:
    return [e.value for e in extract(text, language, NOW) if e.name == "duration_months"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "sur 36 mois", 36),
        ("fr", "rembourser sur deux ans", 24),
        ("fr", "2 ans", 24),
        ("fr", "un prêt sur un an et demi", 18),
        ("fr", "un crédit de 5000 € sur 3 ans", 36),
        ("fr", "six mois", 6),
        ("nl", "2 jaar", 24),
        ("nl", "op 24 maanden", 24),
        ("nl", "terugbetalen over 3 jaar", 36),
        ("nl", "anderhalf jaar terugbetalen", 18),
        ("nl", "looptijd van twee jaar", 24),
        ("nl", "48 maanden", 48),
        ("en", "over 24 months", 24),
        ("en", "two years", 24),
        ("en", "pay it back over 3 years", 36),
        ("en", "a year and a half", 18),
        ("en", "I need a loan for 12 months", 12),
        ("en", "36-month loan", 36),
    ],
)
def test_terms(language: str, text: str, value: int) -> None:
    assert months(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "j'ai 45 ans"),
        ("fr", "45 ans"),
        ("fr", "depuis 3 ans je suis indépendant"),
        ("fr", "il y a 2 ans"),
        ("fr", "dans 6 mois"),
        ("fr", "j'ai 10 ans d'expérience"),
        ("nl", "ik ben 45 jaar"),
        ("nl", "ik ben 45 jaar oud"),
        ("nl", "sinds 2 jaar"),
        ("nl", "2 jaar geleden"),
        ("nl", "5 jaar ervaring"),
        ("en", "I am 45 years old"),
        ("en", "3 years ago"),
        ("en", "since 2 years"),
        ("en", "10 years of experience"),
        ("en", "in 6 months"),
    ],
)
def test_ages_and_past_or_coming_times_are_no_terms(language: str, text: str) -> None:
    assert months(text, language) == []
