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


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("fr", "rue de Charleroi 12", []),
        ("fr", "j'habite avenue de Tervuren", []),
        ("fr", "Chaussée de Louvain 300, Schaerbeek", ["Schaerbeek"]),
        ("fr", "bd de Liège 7", []),
        ("fr", "mon local est à la porte de Namur", []),
        ("fr", "rue de Liège 5 à Verviers", ["Verviers"]),
        ("fr", "près de la gare de Namur", ["Namur"]),
        ("fr", "au centre de Liège", ["Liège"]),
        ("nl", "Steenweg op Gent 45", []),
        ("nl", "Antwerpsesteenweg 3, Gent", ["Gent"]),
        ("nl", "Mechelse Steenweg 12", []),
        ("nl", "Leuven-steenweg 9", []),
        ("nl", "mijn zaak is in de Chaussée de Wavre", []),
        ("nl", "het station van Kortrijk", ["Kortrijk"]),
        ("en", "12 Rue de Bruxelles, Namur", ["Namur"]),
        ("en", "I'm on Avenue de Tervueren", []),
        ("en", "Chaussée de Ninove 300", []),
        ("en", "Antwerp road 5, Mechelen", ["Mechelen"]),
        ("en", "the market square of Tournai", ["Tournai"]),
    ],
)
def test_the_name_of_a_street_is_no_place(language: str, text: str, values: list[str]) -> None:
    assert [value for value, _ in places(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Tournay", "Tournai"),
        ("fr", "j'habite à Vervies", "Verviers"),
        ("fr", "Gemblou, svp", "Gembloux"),
        ("fr", "près de Waterlo", "Waterloo"),
        ("fr", "je suis de Charlerois", "Charleroi"),
        ("fr", "à Bruxeles", "Bruxelles"),
        ("fr", "1400 Nivele", "Nivelles"),
        ("fr", "chez moi c'est Mouscrron", "Mouscron"),
        ("fr", "je viens de Bastonge", "Bastogne"),
        ("nl", "mijn zus is van Aarschott", "Aarschot"),
        ("nl", "ik ben van Mol", "Mol"),
        ("en", "I come from Vervier", "Verviers"),
        ("fr", "louvain la neuv", "Ottignies-Louvain-la-Neuve"),
        ("nl", "Antwerpe", "Antwerpen"),
        ("nl", "in Turnhoud", "Turnhout"),
        ("nl", "uit Kortrik", "Kortrijk"),
        ("nl", "8400 Oostend", "Oostende"),
        ("nl", "Dendermond", "Dendermonde"),
        ("nl", "kwoon in Meechelen", "Mechelen"),
        ("nl", "ik ben van Roeselaere", "Roeselare"),
        ("nl", "te Lokere", "Lokeren"),
        ("nl", "sint niklaes", "Sint-Niklaas"),
        ("en", "Antwerpp", "Antwerp"),
        ("en", "I'm in Brusels", "Brussels"),
        ("en", "from Charlerois", "Charleroi"),
        ("en", "near Leuvven", "Leuven"),
        ("en", "8500 Kortrijck", "Kortrijk"),
        ("en", "Machelen? no, Vilvoord", "Vilvoorde"),
    ],
)
def test_a_misspelt_municipality_is_found_where_a_place_is_named(language: str, text: str, value: str) -> None:
    assert value in [found for found, _ in places(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "les Bruxellois"),
        ("fr", "je suis de bonne humeur"),
        ("fr", "on nivelle le terrain demain"),
        ("fr", "à vérifier"),
        ("fr", "merci Martine"),
        ("fr", "Gantois"),
        ("fr", "à Hannover"),
        ("nl", "de Brusselse ring"),
        ("nl", "Mechelse koekoek"),
        ("nl", "in winkels"),
        ("nl", "in Genua"),
        ("nl", "Leuvense stoof"),
        ("nl", "van Antoon"),
        ("en", "in person"),
        ("en", "from my parents"),
        ("en", "the Bruggeling"),
        ("en", "near Leeds"),
        ("nl", "een rekening van Engie"),
        ("fr", "facture de chez Engie"),
        ("nl", "over mijn schouder te loeren"),
    ],
)
def test_other_words_are_no_misspelt_municipality(language: str, text: str) -> None:
    assert places(text, language) == []
