"""What people write: answers to every question in their own words, in each language, short and long, neat and not."""

from __future__ import annotations

from typing import Any, Final

Facts = dict[str, Any]

WORDS: Final[dict[str, dict[str, dict[str, tuple[str, ...]]]]] = {
    "fr": {
        "need": {
            "credit": ("un crédit", "j'ai besoin d'un prêt", "de l'argent pour démarrer", "Un credit svp"),
            "coaching": ("juste un accompagnement", "des conseils", "je cherche un coach"),
            "both": ("les deux", "un crédit et un accompagnement"),
            "information": ("juste des infos", "me renseigner"),
        },
        "purpose": {
            "business": ("c'est pour mon commerce", "pour ma boutique", "professionnel"),
            "private": ("c'est privé, pour une voiture", "pour mes vacances", "un achat personnel"),
        },
        "stage": {
            "idea": ("c'est juste une idée", "je n'ai encore qu'une idée", "pas encore commencé"),
            "starting_soon": ("je me lance le mois prochain", "j'ouvre bientôt", "dans deux mois"),
            "active_under_1y": ("depuis six mois", "j'ai ouvert il y a 3 mois", "moins d'un an"),
            "active_1y_plus": ("depuis trois ans", "ça fait plus d'un an", "depuis 2019"),
        },
        "sector": {
            "horeca": ("un food truck", "je veux ouvrir un snack"),
            "retail": ("un magasin de vêtements", "une épicerie"),
            "services": ("du nettoyage", "je suis photographe"),
            "personal_care": ("un salon de coiffure", "esthéticienne"),
            "transport": ("taxi", "livraison de colis"),
            "construction": ("je suis électricien", "plombier"),
            "other": ("autre chose",),
        },
        "adult": {"yes": ("oui", "oui j'ai 34 ans", "bien sûr"), "no": ("non", "non, j'ai 17 ans", "pas encore")},
        "revenue_in_belgium": {
            "yes": ("oui", "surtout en Belgique", "oui ici à Bruxelles"),
            "no": ("non", "non, en France", "à l'étranger"),
        },
        "self_employed_right": {
            "yes": ("oui", "je suis belge", "oui j'ai une carte professionnelle"),
            "no": ("non", "non, je n'ai pas de carte professionnelle", "pas encore"),
        },
        "work_situation": {
            "unemployed": ("je suis au chômage", "chômeur", "demandeuse d'emploi"),
            "social_assistance": ("je suis au CPAS", "aide du cpas"),
            "employee": ("je travaille à mi-temps", "salariée"),
            "self_employed": ("je suis indépendant", "à mon compte"),
            "student": ("je suis étudiante", "encore aux études"),
            "incapacity": ("je suis sur la mutuelle", "en incapacité de travail"),
            "retired": ("pensionné", "à la retraite"),
            "other": ("autre", "je suis femme au foyer"),
        },
        "bank_contact": {
            "refused": ("ma banque a dit non", "refusé", "elle a refusé"),
            "not_asked": ("non", "pas encore", "je n'ai rien demandé"),
            "did_not_dare": ("je n'ai pas osé", "j'avais peur d'un refus"),
            "part_offered": ("une partie seulement", "la moitié"),
            "has_credit": ("j'ai déjà un crédit", "oui j'ai un crédit à la banque"),
        },
        "debt_settlement": {
            "none": ("non", "aucune", "pas de dettes", "non rien du tout"),
            "amicable": ("une médiation amiable", "oui, à l'amiable"),
            "collective": ("je suis en règlement collectif", "oui, avec le tribunal", "RCD"),
        },
        "existing_client": {
            "no": ("non", "pas encore", "jamais", "non c'est la première fois"),
            "up_to_date": ("oui tout va bien", "oui et je suis à jour"),
            "in_difficulty": ("oui mais j'ai du mal à rembourser", "oui, c'est difficile", "oui, je suis en retard"),
        },
    },
    "nl": {
        "need": {
            "credit": ("een krediet", "ik heb een lening nodig", "geld om te starten", "een lening aub"),
            "coaching": ("enkel begeleiding", "advies", "ik zoek een coach"),
            "both": ("allebei", "een lening en begeleiding"),
            "information": ("gewoon wat informatie", "info"),
        },
        "purpose": {
            "business": ("voor mijn zaak", "voor mijn winkel", "professioneel"),
            "private": ("privé, voor een auto", "voor mijn vakantie", "een persoonlijke aankoop"),
        },
        "stage": {
            "idea": ("het is nog maar een idee", "ik heb alleen een idee", "nog niet begonnen"),
            "starting_soon": ("ik start volgende maand", "ik begin binnenkort", "over twee maanden"),
            "active_under_1y": ("al zes maanden", "ik ben 3 maanden geleden begonnen", "minder dan een jaar"),
            "active_1y_plus": ("al drie jaar", "al meer dan een jaar", "sinds 2019"),
        },
        "sector": {
            "horeca": ("een foodtruck", "ik wil een frituur openen"),
            "retail": ("een kledingwinkel", "een nachtwinkel"),
            "services": ("schoonmaak", "ik ben fotograaf"),
            "personal_care": ("een kapsalon", "schoonheidsspecialiste"),
            "transport": ("taxi", "pakjes leveren"),
            "construction": ("ik ben elektricien", "loodgieter"),
            "other": ("iets anders",),
        },
        "adult": {"yes": ("ja", "ja ik ben 34 jaar", "natuurlijk"), "no": ("nee", "nee, ik ben 17", "nog niet")},
        "revenue_in_belgium": {
            "yes": ("ja", "vooral in België", "ja hier in Gent"),
            "no": ("nee", "nee, in Nederland", "in het buitenland"),
        },
        "self_employed_right": {
            "yes": ("ja", "ik ben Belg", "ja ik heb een beroepskaart"),
            "no": ("nee", "nee, ik heb geen beroepskaart", "nog niet"),
        },
        "work_situation": {
            "unemployed": ("ik ben werkloos", "op den dop", "werkzoekende"),
            "social_assistance": ("ik krijg een leefloon", "steun van het OCMW"),
            "employee": ("ik werk halftijds", "in loondienst"),
            "self_employed": ("ik ben zelfstandige", "zelfstandig"),
            "student": ("ik ben student", "ik studeer nog"),
            "incapacity": ("ik zit op de mutualiteit", "arbeidsongeschikt"),
            "retired": ("gepensioneerd", "op pensioen"),
            "other": ("andere", "ik ben huisvrouw"),
        },
        "bank_contact": {
            "refused": ("mijn bank zei nee", "geweigerd", "ze hebben geweigerd"),
            "not_asked": ("nee", "nog niet", "ik heb niets gevraagd"),
            "did_not_dare": ("ik durfde niet", "ik had schrik voor een nee"),
            "part_offered": ("alleen een deel", "de helft"),
            "has_credit": ("ik heb al een krediet", "ja ik heb een lening bij de bank"),
        },
        "debt_settlement": {
            "none": ("nee", "geen", "geen schulden", "nee helemaal niets"),
            "amicable": ("minnelijke schuldbemiddeling", "ja, minnelijk"),
            "collective": ("ik zit in collectieve schuldenregeling", "ja, via de rechtbank", "CSR"),
        },
        "existing_client": {
            "no": ("nee", "nog niet", "nooit", "nee het is de eerste keer"),
            "up_to_date": ("ja alles gaat goed", "ja en ik betaal op tijd"),
            "in_difficulty": ("ja maar terugbetalen lukt niet", "ja, het is moeilijk", "ja, ik heb achterstand"),
        },
    },
    "en": {
        "need": {
            "credit": ("a loan", "I need a loan", "money to start", "A credit please"),
            "coaching": ("only coaching", "some advice", "I'm looking for a coach"),
            "both": ("both", "a loan and coaching"),
            "information": ("just some information", "info"),
        },
        "purpose": {
            "business": ("for my business", "for my shop", "professional"),
            "private": ("private, for a car", "for my holiday", "a personal purchase"),
        },
        "stage": {
            "idea": ("it's just an idea", "I only have an idea", "not started yet"),
            "starting_soon": ("I'm starting next month", "I open soon", "in two months"),
            "active_under_1y": ("for six months", "I opened 3 months ago", "less than a year"),
            "active_1y_plus": ("for three years", "more than a year", "since 2019"),
        },
        "sector": {
            "horeca": ("a food truck", "I want to open a snack bar"),
            "retail": ("a clothes shop", "a grocery store"),
            "services": ("cleaning", "I am a photographer"),
            "personal_care": ("a hair salon", "beautician"),
            "transport": ("taxi", "parcel delivery"),
            "construction": ("I am an electrician", "plumber"),
            "other": ("something else",),
        },
        "adult": {"yes": ("yes", "yes I'm 34", "of course"), "no": ("no", "no, I am 17", "not yet")},
        "revenue_in_belgium": {
            "yes": ("yes", "mainly in Belgium", "yes here in Brussels"),
            "no": ("no", "no, in France", "abroad"),
        },
        "self_employed_right": {
            "yes": ("yes", "I am Belgian", "yes I have a professional card"),
            "no": ("no", "no, I don't have a professional card", "not yet"),
        },
        "work_situation": {
            "unemployed": ("I am unemployed", "jobless", "looking for a job"),
            "social_assistance": ("I get help from the CPAS", "social assistance"),
            "employee": ("I work part-time", "employee"),
            "self_employed": ("I am self-employed", "freelancer"),
            "student": ("I am a student", "still studying"),
            "incapacity": ("I'm on sick leave", "disability"),
            "retired": ("retired", "I live on my pension"),
            "other": ("other", "I am a housewife"),
        },
        "bank_contact": {
            "refused": ("my bank said no", "refused", "they refused"),
            "not_asked": ("no", "not yet", "I didn't ask anything"),
            "did_not_dare": ("I didn't dare", "I was afraid they would say no"),
            "part_offered": ("only a part", "half of it"),
            "has_credit": ("I already have a loan", "yes I have a bank loan"),
        },
        "debt_settlement": {
            "none": ("no", "none", "no debts", "no nothing at all"),
            "amicable": ("amicable mediation", "yes, amicable"),
            "collective": ("I am in collective debt settlement", "yes, through the court", "collective"),
        },
        "existing_client": {
            "no": ("no", "not yet", "never", "no this is the first time"),
            "up_to_date": ("yes all is well", "yes and I pay on time"),
            "in_difficulty": ("yes but I can't repay", "yes, it is difficult", "yes, I'm behind"),
        },
    },
}
"""language → fact → value → how people say it."""

DONT_KNOW: Final[dict[str, tuple[str, ...]]] = {
    "fr": ("je ne sais pas", "aucune idée", "je préfère ne pas le dire", "chais pas"),
    "nl": ("ik weet het niet", "geen idee", "dat zeg ik liever niet", "weet ik niet"),
    "en": ("I don't know", "no idea", "I'd rather not say", "not sure"),
}

AMOUNTS: Final[dict[str, dict[int, tuple[str, ...]]]] = {
    "fr": {
        300: ("300 euros", "trois cents euros", "300"),
        8000: ("8000", "8.000 €", "8 000 euros"),
        15000: ("15.000", "15k", "quinze mille"),
        40000: ("40 000 euros", "40k", "environ quarante mille euros"),
    },
    "nl": {
        300: ("300 euro", "driehonderd euro", "300"),
        8000: ("8000", "€ 8.000", "8000 euro"),
        15000: ("15.000", "15k", "vijftienduizend"),
        40000: ("40.000 euro", "40k", "ongeveer veertigduizend euro"),
    },
    "en": {
        300: ("300 euros", "three hundred euros", "300"),
        8000: ("8000", "€8,000", "8,000 euros"),
        15000: ("15.000", "15k", "fifteen thousand"),
        40000: ("40,000 euros", "40k", "about forty thousand euros"),
    },
}

PLACES: Final[dict[str, tuple[str, ...]]] = {
    "1000": ("1000", "1000 Bruxelles"),
    "4000": ("4000", "Liège"),
    "9000": ("9000", "Gent"),
    "2000": ("2000", "Antwerpen"),
    "5000": ("5000", "Namur"),
}

START: Final[dict[str, tuple[str, ...]]] = {
    "fr": (
        "bonjour, est-ce que j'ai droit à un microcrédit ?",
        "je voudrais savoir si je peux avoir un prêt",
        "Je veux emprunter pour mon projet",
    ),
    "nl": (
        "hallo, kom ik in aanmerking voor een microkrediet?",
        "ik wil weten of ik een lening kan krijgen",
        "ik wil lenen voor mijn project",
    ),
    "en": (
        "hello, can I get a microcredit?",
        "I would like to know if I can get a loan",
        "I want to borrow for my project",
    ),
}


def typed(language: str, fact: str, value: object, variant: int) -> str:
    """How a person of this language writes this answer; `variant` chooses among several ways."""
    if value == "unknown":
        ways = DONT_KNOW[language]
    elif fact == "amount":
        assert isinstance(value, int)
        ways = AMOUNTS[language].get(value, (str(value),))
    elif fact == "postal_code":
        ways = PLACES[str(value)]
    else:
        ways = WORDS[language][fact][str(value)]
    return ways[variant % len(ways)]


EVERYBODY: Final[Facts] = {
    "need": "credit",
    "purpose": "business",
    "stage": "starting_soon",
    "sector": "horeca",
    "amount": 8000,
    "postal_code": "1000",
    "adult": "yes",
    "revenue_in_belgium": "yes",
    "self_employed_right": "yes",
    "work_situation": "unemployed",
    "bank_contact": "refused",
    "debt_settlement": "none",
    "existing_client": "no",
}
"""Somebody whose answers fit the published conditions; the people of the tests differ from this in a few answers."""
