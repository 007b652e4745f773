"""The words of the answers: the institution's own, in the language of the talk, and none that needs a dictionary."""

from __future__ import annotations

import re

import pytest
from answer_cases import every_answer, own_words

from tandem.texts import LANGUAGES

everywhere = pytest.mark.parametrize("language", LANGUAGES)

OTHER_LANGUAGES = {
    "fr": r"\b(Gent|Ghent|Antwerpen|Antwerp|Luik|Brussel|Brussels|Vlaanderen|Flanders|Wallonië|Wallonia|OCMW|RVA)\b",
    "nl": r"\b(Bruxelles|Brussels|Gand|Ghent|Liège|Anvers|Antwerp|Flandre|Flanders|Wallonie|Wallonia|CPAS|ONEM)\b",
    "en": r"\b(Bruxelles|Brussel|Gent|Gand|Luik|Anvers|Antwerpen|Vlaanderen|Flandre|Wallonië|Wallonie)\b",
}
NAMES = re.compile(r"Wallonie Entreprendre|hub\.brussels|finance&invest\.brussels|1819\.brussels")
"""Organisations that have one name in all languages."""

EXPLAINED = {
    "fr": {
        r"règlement collectif": r"tribunal|procédure",
        r"médiation amiable": r"sans juge",
        r"prêt d’honneur": r"sans intérêt",
        r"cofinancement": r"se compléter",
        r"\bgarant\b": r"paie si",
        r"médecin-conseil": r"médecin de la mutuelle",
        r"guichet d’entreprises": r"inscrit",
        r"caisse d’assurances sociales": r"reçoit",
        r"cotisations sociales": r"sécurité sociale|reçoit",
        r"permanences": r"certains jours",
        r"carte professionnelle": r"permission",
        r"\bprime\b": r"ne rendez pas",
        r"Tremplin": r"activité à côté",
        r"étude de marché": r"tester une idée",
        r"plan financier": r"vos dépenses",
        r"activité complémentaire": r"à côté d’un emploi",
        r"étude d’impact|SROI|TAEG|INASTI|\bRIS\b|\bIMF\b|\bBCE\b|Centrale des crédits|décaiss|solvab": r"(?!)",
    },
    "nl": {
        r"collectieve schuldenregeling": r"rechtbank|procedure",
        r"[Mm]innelijke schuldbemiddeling": r"zonder rechter",
        r"erelening": r"zonder rente",
        r"cofinanciering": r"aanvullen",
        r"\bborg\b": r"betaalt als",
        r"adviserend arts": r"arts van het ziekenfonds",
        r"ondernemingsloket": r"schrijft|inschrijft",
        r"sociaal verzekeringsfonds": r"bijdragen",
        r"sociale bijdragen": r"sociale zekerheid|ontvangt",
        r"zitdagen": r"vaste dagen",
        r"beroepskaart": r"toelating",
        r"\bpremie\b": r"niet teruggeeft",
        r"Springplank": r"activiteit ernaast",
        r"marktstudie": r"idee te testen",
        r"financieel plan": r"uw kosten",
        r"bijberoep": r"naast een job|voor een activiteit ernaast",
        r"zwarte lijst": r"te laat betaalt",
        r"SROI|JKP|RSVZ|\bKBO\b|Centrale voor kredieten|solvab": r"(?!)",
    },
    "en": {
        r"collective debt settlement": r"court|procedure",
        r"[Aa]micable debt mediation": r"no judge",
        r"honour loan": r"without interest",
        r"co-financing": r"go together",
        r"\bguarantor\b": r"pay if",
        r"medical adviser": r"its doctor",
        r"business counter": r"registers|register\b",
        r"social insurance fund": r"pay (these|your contributions)",
        r"social contributions": r"social security|social insurance fund",
        r"local sittings": r"certain days",
        r"professional card": r"permission",
        r"\bgrant\b": r"do not pay back",
        r"Springboard": r"on the side",
        r"market study": r"test an idea",
        r"financial plan": r"your costs",
        r"side business": r"next to a job",
        r"SROI|\bAPR\b|INASTI|RSVZ|Crossroads Bank|Credit Register|disburse": r"(?!)",
    },
}
"""A hard word, and what must stand in the same message because not everybody knows it; `(?!)` never stands anywhere."""

OWN_TERMS = {"fr": "accompagnement", "nl": "begeleiding", "en": "support"}
NOT_OURS = {
    "fr": r"\bsoutien non financier|\bcoaching\b|micro-crédit|Microstart",
    "nl": r"\bomkadering|\baccompagnement|micro-krediet|microcrediet|Microstart",
    "en": r"\baccompaniment|\baccompanied|micro-credit|micro-loan|Microstart",
}


def messages(language: str) -> list[tuple[str, str]]:
    """Intent and own words of every answer while the institution has told nothing: all of it is ours."""
    return [(intent, own_words(text)) for intent, _, text, _ in every_answer(language, "empty")]


@everywhere
def test_names_of_places_and_services_are_those_of_the_language(language: str) -> None:
    for intent, text in messages(language):
        assert re.findall(OTHER_LANGUAGES[language], NAMES.sub("", text)) == [], intent


def test_in_english_both_names_of_a_service_are_told() -> None:
    for intent, text in messages("en"):
        assert text.count("CPAS") == text.count("OCMW"), intent
        assert text.count("ONEM") == text.count("RVA"), intent


@everywhere
def test_a_hard_word_comes_with_its_explanation(language: str) -> None:
    for intent, text in messages(language):
        for word, explanation in EXPLAINED[language].items():
            if re.search(word, text):
                assert re.search(explanation, text), (intent, word)


@everywhere
def test_the_support_is_called_by_its_name(language: str) -> None:
    assert all(
        OWN_TERMS[language] in text.lower() for intent, text in messages(language) if intent == "ask_accompaniment"
    )
    for intent, text in messages(language):
        assert re.findall(NOT_OURS[language], text) == [], intent


@everywhere
def test_nothing_is_promised(language: str) -> None:
    promises = {
        "fr": r"vous (aurez|recevrez|obtenez|obtiendrez) (le|un|votre) crédit|garanti\b|sans problème",
        "nl": r"u krijgt (het|een|uw) krediet|gegarandeerd|zeker en vast",
        "en": r"you (will )?(get|receive) (the|a|your) loan|guaranteed|no problem",
    }
    for intent, text in messages(language):
        assert re.findall(promises[language], text, re.IGNORECASE) == [], intent
