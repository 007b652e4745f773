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


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "je vends sur les marchés le samedi", "retail"),
        ("fr", "maroquinerie artisanale en cuir", "retail"),
        ("fr", "une librairie-papeterie", "retail"),
        ("fr", "je prépare des plats et des buffets pour les mariages", "horeca"),
        ("fr", "une sandwicherie", "horeca"),
        ("fr", "bar à jus", "horeca"),
        ("fr", "je fais des logos et des affiches", "services"),
        ("fr", "dépanneur informatique", "services"),
        ("fr", "traduction et sous-titrage", "services"),
        ("fr", "coach sportif", "services"),
        ("fr", "auto-école", "services"),
        ("fr", "pose de carrelage et de faïence", "construction"),
        ("fr", "couvreur-zingueur", "construction"),
        ("fr", "ramoneur", "construction"),
        ("fr", "pédicure médicale", "personal_care"),
        ("fr", "prothésiste ongulaire", "personal_care"),
        ("fr", "chauffeur poids lourd", "transport"),
        ("fr", "je cultive des légumes et des herbes", "other"),
        ("fr", "cirier, bougies parfumées", "other"),
        ("nl", "een standje op de zaterdagmarkt", "retail"),
        ("nl", "lederwaren", "retail"),
        ("nl", "een dagbladhandel", "retail"),
        ("nl", "ik kook voor feesten en communies", "horeca"),
        ("nl", "een sapbar", "horeca"),
        ("nl", "logo's en affiches ontwerpen", "services"),
        ("nl", "pc's repareren", "services"),
        ("nl", "vertaalster", "services"),
        ("nl", "rijschool", "services"),
        ("nl", "badkamers betegelen", "construction"),
        ("nl", "daken herstellen", "construction"),
        ("nl", "schoorsteenveger", "construction"),
        ("nl", "gelnagels en gezichtsverzorging", "personal_care"),
        ("nl", "vrachtwagenchauffeur", "transport"),
        ("nl", "paddenstoelen kweken", "other"),
        ("nl", "geurkaarsen gieten", "other"),
        ("en", "I sell on the markets at weekends", "retail"),
        ("en", "leather goods", "retail"),
        ("en", "a newsagent's", "retail"),
        ("en", "cooking for parties and christenings", "horeca"),
        ("en", "a juice bar", "horeca"),
        ("en", "logo and poster design", "services"),
        ("en", "fixing laptops and computers", "services"),
        ("en", "translations, subtitles", "services"),
        ("en", "driving school", "services"),
        ("en", "tiling kitchens", "construction"),
        ("en", "I repair roofs", "construction"),
        ("en", "chimney sweep", "construction"),
        ("en", "gel nails and facials", "personal_care"),
        ("en", "lorry driver with my own lorry", "transport"),
        ("en", "growing vegetables and herbs", "other"),
        ("en", "candle making", "other"),
        # the end of a Dutch word tells
        ("nl", "een fietsenwinkel", "retail"),
        ("nl", "trouwfotografie", "services"),
        ("nl", "gitaarleraar", "services"),
        ("nl", "een wijnbrouwerij", "other"),
        ("nl", "paardentransport", "transport"),
        ("nl", "vloerenlegger", "construction"),
    ],
)
def test_more_trades(language: str, text: str, value: str) -> None:
    assert values(text, language, "sector") == [value]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a job that one had or has, beside the plan
        (
            "fr",
            "avant je travaillais dans la construction, aujourd'hui je veux ouvrir un salon de coiffure",
            ["personal_care"],
        ),
        ("fr", "ancien maçon, je lance ma friterie", ["horeca"]),
        ("fr", "je suis employé dans un magasin mais je veux être taxi", ["transport"]),
        ("nl", "ik was vroeger kok, nu begin ik een schoonheidssalon", ["personal_care"]),
        ("nl", "ik werk in een winkel maar droom van een frituur", ["horeca"]),
        ("nl", "ex-taxichauffeur, ik wil schilderwerken doen", ["construction"]),
        ("en", "I used to work in a restaurant, now I want to be a courier", ["transport"]),
        ("en", "former bricklayer, opening a barbershop", ["personal_care"]),
        ("en", "I work in a shop but I'd love to run a bakery van for coffee, a coffee bar", ["retail", "horeca"]),
        # the only one named stays
        ("fr", "je travaille dans un restaurant", ["horeca"]),
        ("nl", "ik werkte in de bouw", ["construction"]),
        ("en", "I used to be a hairdresser", ["personal_care"]),
        # a place that costs rent
        ("fr", "le magasin coûte 1300 euros de loyer", []),
        ("nl", "de winkel kost 1250 huur per maand", []),
        ("en", "rent of the shop is 1300", []),
        # somebody of a trade who asks or says something
        ("fr", "l'électricien demande 3500 euros", []),
        ("nl", "de loodgieter rekent 2400 euro", []),
        ("en", "the plumber wants 2,400", []),
        # a tool that is second hand
        ("fr", "une camionnette de seconde main", []),
        ("nl", "een tweedehands oven", []),
        ("en", "a second-hand van", []),
        ("fr", "un magasin de seconde main", ["retail"]),
        ("nl", "tweedehands kleren verkopen", ["retail"]),
        ("en", "a second hand clothes shop", ["retail"]),
        ("fr", "une chambre de commerce", []),
        ("nl", "tweedehands auto's verkopen", ["retail"]),
        ("fr", "importer du café d'Éthiopie", ["retail"]),
        ("fr", "je retape de vieux meubles", ["services"]),
        # what one drives for it
        ("nl", "ijs verkopen met een bakfiets", ["horeca"]),
        ("en", "flowers with a cargo bike", ["retail"]),
        ("en", "a cargo bike delivery", ["transport"]),
        # what kind of shop
        ("en", "a pizza shop", ["horeca"]),
        ("en", "nail shop", ["personal_care"]),
        ("en", "a brow bar", ["personal_care"]),
        ("en", "taco truck", ["horeca"]),
        ("en", "phone repair shop", ["services"]),
        # made here, sold there
        ("fr", "je fais des bougies et je veux ouvrir une boutique", ["retail"]),
        ("nl", "ik maak zeep en wil een webshop beginnen", ["retail"]),
        ("en", "I make soap, my plan is a market stall", ["retail"]),
        ("fr", "je fais des bougies", ["other"]),
    ],
)
def test_only_the_business_meant(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language, "sector") == expected


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "inscrite comme indépendante complémentaire", "self_employed"),
        ("fr", "je roule déjà comme indépendant", "self_employed"),
        ("fr", "mon propre patron depuis six ans", "self_employed"),
        ("fr", "je bosse en tant qu'indépendante depuis mars", "self_employed"),
        ("fr", "engagée par la commune", "employee"),
        ("fr", "sous contrat dans un hôtel", "employee"),
        ("fr", "lundi je ne peux pas (salarié, désolé)", "employee"),
        ("fr", "un prêt pour un étudiant-entrepreneur comme moi", "student"),
        ("fr", "ma boîte depuis 2017", "self_employed"),
        ("fr", "une pension d'invalidité", "incapacity"),
        ("nl", "mijn eigen zaak sinds 2017", "self_employed"),
        ("nl", "uitzendkracht in een magazijn", "employee"),
        ("en", "my own business since 2017", "self_employed"),
        ("en", "temping at the moment", "employee"),
        ("nl", "ik verkoop bloemen als zelfstandige", "self_employed"),
        ("nl", "eigen baas sinds 2019", "self_employed"),
        ("nl", "ingeschreven als zelfstandige in bijberoep", "self_employed"),
        ("nl", "in dienst bij de stad", "employee"),
        ("nl", "ik heb een contract als receptioniste", "employee"),
        ("nl", "overdag gaat niet, bediende hé", "employee"),
        ("nl", "ik ben student-ondernemer", "student"),
        ("nl", "iets voor een werkstudent zoals ik", "student"),
        ("en", "I drive as self-employed since March", "self_employed"),
        ("en", "my own boss since 2019", "self_employed"),
        ("en", "registered as a self-employed person", "self_employed"),
        ("en", "employed by a supermarket", "employee"),
        ("en", "I'm on a contract with the city", "employee"),
        ("en", "evenings only, employee you know, sorry", "employee"),
        ("en", "for a student-entrepreneur like me", "student"),
    ],
)
def test_more_work_situations(language: str, text: str, value: str) -> None:
    assert values(text, language, "work_situation") == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "plombier indépendant"),
        ("fr", "comment m'inscrire comme indépendant ?"),
        ("fr", "je veux travailler comme indépendante"),
        ("fr", "être mon propre patron, c'est mon rêve"),
        ("nl", "zelfstandig kapper"),
        ("nl", "hoe begin ik als zelfstandige"),
        ("nl", "ik wil mijn eigen baas zijn"),
        ("nl", "we hebben één werknemer"),
        ("en", "freelance designer"),
        ("en", "how do I get registered as self-employed?"),
        ("en", "I want to be my own boss"),
        ("en", "we have two employees"),
        ("fr", "sans contrat de travail"),
        ("fr", "vendeuse de bijoux"),
        ("nl", "student-zelfstandige, wat is dat statuut?"),
        ("en", "where do I register as self-employed"),
        ("en", "any help as self-employed?"),
    ],
)
def test_a_plan_or_a_trade_is_no_work_situation(language: str, text: str) -> None:
    assert values(text, language, "work_situation") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "c'est un numéro néerlandais"),
        ("nl", "een Frans nummer"),
        ("en", "the Flemish side of Brussels"),
    ],
)
def test_a_number_or_a_side_is_no_language(language: str, text: str) -> None:
    assert values(text, language, "language") == []
