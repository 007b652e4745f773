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


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "je rembourse en 20 mois", 20),
        ("fr", "à rembourser en deux ans", 24),
        ("fr", "je peux tout rendre en 10 mois", 10),
        ("fr", "8000 euros en 2 ans", 24),
        ("fr", "si je choisis 42 mois, c'est quel taux ?", 42),
        ("fr", "quels intérêts pour 30 mois ?", 30),
        ("fr", "un an et je vous ai tout rendu", 12),
        ("fr", "remboursable endéans les 15 mois", 15),
        ("nl", "terugbetaald binnen de 15 maanden", 15),
        ("nl", "drie en een half jaar om af te betalen", 42),
        ("en", "paid back within 15 months", 15),
        ("en", "four and a half years for the loan", 54),
        ("nl", "terug te geven op tien maanden", 10),
        ("nl", "ik geef het terug in acht maanden", 8),
        ("nl", "5000 euro in twee jaar", 24),
        ("nl", "als ik 42 maanden neem, hoeveel rente is dat?", 42),
        ("nl", "wat is de intrest voor 30 maanden", 30),
        ("nl", "in één jaar heb ik alles terugbetaald", 12),
        ("en", "I can give it all back in 10 months", 10),
        ("en", "€5,000 at 3 years", 36),
        ("en", "what's the rate if I choose 42 months?", 42),
        ("en", "18 months to return the money", 18),
        ("en", "how much interest for 24 months", 24),
        ("en", "give me one year to pay it all back", 12),
    ],
)
def test_terms_told_by_what_is_said_around_them(language: str, text: str, value: int) -> None:
    assert months(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "au chômage depuis 20 mois"),
        ("fr", "malade pendant 8 mois"),
        ("fr", "je prends 3 mois de congé"),
        ("fr", "sans travail 14 mois déjà"),
        ("fr", "en 2 mois j'ai eu dix clients"),
        ("nl", "al 20 maanden ziek"),
        ("nl", "ik zit 8 maanden thuis"),
        ("nl", "ik neem 3 maanden verlof"),
        ("nl", "onze zaak is 2 jaar open"),
        ("nl", "14 maanden zonder werk nu"),
        ("en", "jobless for 20 months"),
        ("en", "I've been ill for 8 months"),
        ("en", "I'm taking 3 months off"),
        ("en", "my shop has been open for 2 years"),
        ("en", "out of work 14 months now"),
        ("en", "on the dole for nearly 9 months"),
        ("en", "no income for 7 months"),
        ("fr", "encore au chômage pour 5 mois"),
        ("nl", "nog 5 maanden dop"),
        ("en", "5 months of dole left"),
        ("en", "4 months' rent"),
        ("nl", "binnen 5 maanden begin ik"),
        ("en", "I turn 30 in 4 months"),
    ],
)
def test_how_long_something_has_lasted_is_no_term(language: str, text: str) -> None:
    assert months(text, language) == []
