"""Municipalities and postal codes."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.entities.extract import extract
from bot.entities.lookups import read
from bot.entities.places import find_places, is_postal_code, municipality

NOW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 (wall time)


def places(text: str, language: str) -> list[tuple[int | str, str | None]]:
    return [(e.value, e.postal_code) for e in extract(text, language, NOW) if e.name == "place"]


@pytest.mark.parametrize(
    ("language", "text", "value", "code"),
    [
        ("fr", "j'habite à Molenbeek", "Molenbeek-Saint-Jean", "1080"),
        ("nl", "ik woon in Molenbeek", "Sint-Jans-Molenbeek", "1080"),
        ("fr", "à Gand", "Gand", "9000"),
        ("nl", "in Gent", "Gent", "9000"),
        ("en", "in Ghent", "Ghent", "9000"),
        ("en", "in Gent", "Ghent", "9000"),
        ("fr", "liege", "Liège", "4000"),
        ("nl", "een zaak in Luik", "Luik", "4000"),
        ("en", "from Liège", "Liège", "4000"),
        ("fr", "à St-Gilles", "Saint-Gilles", "1060"),
        ("nl", "St Gillis", "Sint-Gillis", "1060"),
        ("fr", "BRUXELLES", "Bruxelles", "1000"),
        ("en", "Brussels", "Brussels", "1000"),
        ("fr", "une friterie à Jumet", "Charleroi", "6040"),
        ("nl", "borgerhout", "Antwerpen", "2140"),
        ("nl", "een kapsalon in Namen", "Namen", "5000"),
        ("nl", "uit Bergen", "Bergen", "7000"),
        ("fr", "à Mons", "Mons", "7000"),
        ("fr", "Louvain-la-Neuve", "Ottignies-Louvain-la-Neuve", "1348"),
        ("fr", "Braine l'Alleud", "Braine-l'Alleud", "1420"),
        ("nl", "heist op den berg", "Heist-op-den-Berg", "2220"),
        ("nl", "in Tongeren", "Tongeren-Borgloon", "3700"),
        ("fr", "4000 Ans", "Ans", "4430"),
        ("fr", "j'habite Schaerbeek", "Schaerbeek", "1030"),
        ("nl", "Laken", "Brussel", "1020"),
        ("nl", "Borgerhout, bij Antwerpen", "Antwerpen", "2140"),
        ("en", "the shop is not in Brussels, it is in Vilvoorde", "Vilvoorde", "1800"),
    ],
)
def test_places_by_any_name(language: str, text: str, value: str, code: str) -> None:
    assert places(text, language) == [(value, code)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "ik geef lessen"),
        ("nl", "twee namen"),
        ("nl", "as"),
        ("nl", "we moeten landen"),
        ("fr", "celles qui restent"),
        ("en", "I manage a shop"),
        ("en", "that is silly"),
        ("en", "forest walk"),
        ("fr", "je le jette"),
        ("nl", "de graven"),
        ("fr", "un spa pour femmes"),
        ("en", "as soon as possible"),
        ("nl", "geel en rood"),
        ("fr", "ça marche"),
        ("fr", "à 19 ans"),
        ("fr", "les moins de 30 ans"),
        ("fr", "hub.brussels fait quoi ?"),
        ("fr", "Fédération Wallonie-Bruxelles"),
        ("en", "ham and cheese"),
        ("fr", "un bouillon"),
        ("en", "the pelt"),
        ("nl", "een boom planten"),
    ],
)
def test_everyday_words_are_no_towns(language: str, text: str) -> None:
    assert places(text, language) == []


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_every_municipality_is_found_by_its_own_name(language: str) -> None:
    missed = []
    for town in read("municipalities")["municipalities"]:
        name = town[language]
        cue = {"fr": "à", "nl": "in", "en": "in"}[language]
        found = [e.value for e in find_places(f"{cue} {name}", language)]
        if found != [name]:
            missed.append((name, found))
    assert missed == []


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("fr", "4000 Liège", "4000"),
        ("nl", "9000 Gent", "9000"),
        ("fr", "mon code postal est 1080", "1080"),
        ("nl", "postcode 2060", "2060"),
        ("en", "I live in 1050", "1050"),
        ("fr", "B-7000 Mons", "7000"),
        ("fr", "Ixelles (1050)", "1050"),
        ("nl", "ik woon in 3600 Genk", "3600"),
        ("en", "my postcode is 8000", "8000"),
    ],
)
def test_postal_codes(language: str, text: str, code: str) -> None:
    found = [e for e in extract(text, language, NOW) if e.name in ("postal_code", "amount")]
    assert [(e.name, e.value) for e in found] == [("postal_code", code)]
    assert found[0].confidence >= 0.8


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
@pytest.mark.parametrize("text", ["1001", "9999", "0470", "4000 €", "4.000", "40000", "12/4000"])
def test_what_is_no_postal_code(language: str, text: str) -> None:
    assert [e for e in extract(text, language, NOW) if e.name == "postal_code"] == []


def test_codes_and_names_agree() -> None:
    assert municipality("1020", "nl") == "Brussel"
    assert municipality("0000", "fr") is None
    for code in read("localities")["localities"]:
        assert is_postal_code(code), code
