"""Sectors, work situations and named languages."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.entities.extract import extract
from bot.entities.lookups import read

NOW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 (wall time)

SECTORS = {"horeca", "retail", "services", "personal_care", "transport", "construction", "other"}
SITUATIONS = {
    "unemployed",
    "social_assistance",
    "employee",
    "self_employed",
    "student",
    "incapacity",
    "retired",
    "other",
}


def values(text: str, language: str, name: str) -> list[int | str]:
    return [e.value for e in extract(text, language, NOW) if e.name == name]


def test_the_gazetteers_hold_the_values_of_the_contract_in_three_languages() -> None:
    for name, allowed in (("sectors", SECTORS), ("work_situations", SITUATIONS)):
        listed = read(name)
        assert set(listed) == allowed
        assert all(set(by_language) == {"fr", "nl", "en"} for by_language in listed.values())


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "un food truck", "horeca"),
        ("fr", "je veux ouvrir une friterie", "horeca"),
        ("fr", "salon de coiffure", "personal_care"),
        ("fr", "un magasin de vêtements", "retail"),
        ("fr", "chauffeur de taxi", "transport"),
        ("fr", "plombier", "construction"),
        ("fr", "nettoyage de bureaux", "services"),
        ("fr", "un institut de beauté", "personal_care"),
        ("fr", "maraîchage bio", "other"),
        ("nl", "een kapsalon", "personal_care"),
        ("nl", "frituur", "horeca"),
        ("nl", "kledingwinkel", "retail"),
        ("nl", "schilder", "construction"),
        ("nl", "koerierdienst", "transport"),
        ("nl", "poetsbedrijf", "services"),
        ("nl", "een broodjeszaak", "horeca"),
        ("nl", "imkerij", "other"),
        ("en", "a barber shop", "personal_care"),
        ("en", "coffee shop", "horeca"),
        ("en", "I clean offices, a cleaning company", "services"),
        ("en", "clothes shop", "retail"),
        ("en", "electrician", "construction"),
        ("en", "taxi driver", "transport"),
        ("en", "a small farm", "other"),
        ("en", "a frituur please", "horeca"),
    ],
)
def test_sectors(language: str, text: str, value: str) -> None:
    assert value in values(text, language, "sector")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "ça marche"),
        ("nl", "dat werkt"),
        ("en", "it works"),
        ("fr", "d'accord"),
        ("fr", "mon GSM est cassé"),
        ("fr", "n'importe quand sauf le mercredi"),
        ("fr", "je ferme la conversation"),
        ("nl", "eventueel, tegelijk met de coach"),
        ("nl", "we zijn verhuisd"),
        ("en", "I want to talk to a coach"),
    ],
)
def test_no_sector(language: str, text: str) -> None:
    assert values(text, language, "sector") == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "je suis au chômage", "unemployed"),
        ("fr", "je suis au chomage depuis deux ans", "unemployed"),
        ("fr", "demandeuse d'emploi", "unemployed"),
        ("fr", "je vis du CPAS", "social_assistance"),
        ("fr", "RIS", "social_assistance"),
        ("fr", "je suis salariée", "employee"),
        ("fr", "je travaille à mi-temps", "employee"),
        ("fr", "je suis déjà indépendante", "self_employed"),
        ("fr", "étudiant", "student"),
        ("fr", "je suis sur la mutuelle", "incapacity"),
        ("fr", "pensionné", "retired"),
        ("fr", "je suis femme au foyer", "other"),
        ("nl", "ik zit op den dop", "unemployed"),
        ("nl", "werkloos", "unemployed"),
        ("nl", "ik krijg een leefloon", "social_assistance"),
        ("nl", "van het OCMW", "social_assistance"),
        ("nl", "ik ben bediende", "employee"),
        ("nl", "ik werk deeltijds", "employee"),
        ("nl", "ik ben zelfstandige", "self_employed"),
        ("nl", "ik studeer nog", "student"),
        ("nl", "op de mutualiteit", "incapacity"),
        ("nl", "gepensioneerd", "retired"),
        ("nl", "huisvrouw", "other"),
        ("en", "I'm unemployed", "unemployed"),
        ("en", "I get CPAS help", "social_assistance"),
        ("en", "I work full time", "employee"),
        ("en", "I'm self-employed", "self_employed"),
        ("en", "still a student", "student"),
        ("en", "on sick leave", "incapacity"),
        ("en", "retired", "retired"),
        ("en", "I am on chômage", "unemployed"),
    ],
)
def test_work_situations(language: str, text: str, value: str) -> None:
    assert values(text, language, "work_situation") == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "je ne suis pas au chômage"),
        ("fr", "je veux devenir indépendant"),
        ("fr", "quelles démarches pour devenir indépendante"),
        ("fr", "comment passer indépendant complémentaire"),
        ("nl", "ik ben niet werkloos"),
        ("nl", "ik wil zelfstandige worden"),
        ("nl", "hoe word ik zelfstandige"),
        ("en", "I'm not unemployed"),
        ("en", "I want to become self-employed"),
        ("en", "how to be self-employed"),
        ("nl", "mag ik werken als zelfstandige"),
        ("fr", "aides pour indépendants ?"),
        ("en", "can I work for myself in the weekend"),
    ],
)
def test_what_one_is_not_or_wants_to_be_is_not_the_situation(language: str, text: str) -> None:
    assert values(text, language, "work_situation") == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "can we speak French?", "fr"),
        ("fr", "vous parlez néerlandais ?", "nl"),
        ("nl", "kan het in het Engels?", "en"),
        ("fr", "en anglais svp", "en"),
        ("nl", "liever Frans", "fr"),
        ("en", "Dutch please", "nl"),
        ("fr", "flamand", "nl"),
        ("en", "I don't speak French, English please", "en"),
        ("fr", "je ne parle pas néerlandais, français svp", "fr"),
    ],
)
def test_a_language_named(language: str, text: str, value: str) -> None:
    assert values(text, language, "language") == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "je suis français"),
        ("en", "I have a Dutch company"),
        ("nl", "ik ben Frans"),
        ("fr", "une société française"),
    ],
)
def test_a_nationality_is_no_language(language: str, text: str) -> None:
    assert values(text, language, "language") == []


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
@pytest.mark.parametrize(
    "text",
    ["", " ", "👍", "???", "\x00", "é" * 3000, "1" * 3000, "Ǆ ﬁ İ ß œ", "\u202e15.000"],
    ids=["empty", "space", "emoji", "marks", "nul", "letters", "digits", "ligatures", "backwards"],
)
def test_nothing_breaks_the_rules_and_spans_stay_inside(language: str, text: str) -> None:
    for entity in extract(text, language, NOW):
        assert 0 <= entity.start < entity.end <= len(text)
        assert 0 < entity.confidence <= 1
