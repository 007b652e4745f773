"""People in need are heard, in three languages; the same words in ordinary talk are not taken for it."""

from __future__ import annotations

import pytest

from bot.understanding.care import care_needed

IN_NEED = {
    "care_suicide": [
        "je veux mourir",
        "j'ai envie d'en finir.",
        "je pense au suicide depuis que j'ai perdu mon magasin",
        "avec toutes ces dettes je vais me tuer",
        "JE N'AI PLUS ENVIE DE VIVRE",
        "ik wil dood",
        "ik denk aan zelfmoord door die schulden",
        "kzie het niet meer zitten, ik ga er een eind aan maken",
        "ik wil niet meer leven",
        "soms denk ik, was ik maar dood",
        "I want to kill myself",
        "i dont want to live anymore",
        "everyone would be better off without me",
        "thinking about ending my life",
    ],
    "care_violence": [
        "mon mari me frappe",
        "mon ex m'a menacée hier soir",
        "il me bat devant les enfants",
        "je suis battue à la maison",
        "mijn man slaat mij en ik weet niet waarheen",
        "mijn vriend sluit mij op in huis",
        "ik word thuis geslagen",
        "my husband beats me when I talk about money",
        "he hits me",
        "he threatened to kill me if I leave",
    ],
    "care_distress": [
        "je n'en peux plus",
        "je craque complètement",
        "je suis à bout, les factures s'empilent",
        "on n'a plus rien à manger",
        "ik kan het niet meer aan",
        "ik zie het niet meer zitten",
        "ik ben ten einde raad",
        "I can't take it anymore",
        "I'm desperate",
        "we have nothing to eat",
        "j'ai perdu mon mari et je ne sais plus quoi faire",
        "mijn vrouw is gestorven en ik weet niet meer wat doen",
        "i lost my wife and i dont know what to do any more",
    ],
}
ORDINARY = [
    "je meurs de faim, je veux ouvrir un snack",
    "je veux en finir avec ce questionnaire",
    "je ne peux plus attendre",
    "mon mari me soutient dans le projet",
    "mon mari bat le fer, il est forgeron",
    "je me tue au travail",
    "il n'y a plus d'argent sur mon compte",
    "ik wil een zaak beginnen",
    "mijn man werkt mee in de zaak",
    "ik zie het niet meer zitten om al die vragen te beantwoorden",
    "ik kan niet meer wachten",
    "het leven is duur",
    "een boekhouder is duur, want die vraagt 700 euro",
    "een abonnement voor den trein",
    "ik wil een eigen zaak tot mijn pensioen",
    "my sales are killing it",
    "I want to dye fabrics",
    "my husband helps me in the shop",
    "I can't wait any longer for an answer",
    "the deadline is killing my plan",
    "je ne sais pas quoi faire comme métier",
    "ik weet niet wat doen: een winkel of een snackbar",
    "I don't know what to do first, the shop or the website",
]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in IN_NEED.items() for text in texts])
def test_somebody_in_need_is_heard(kind: str, text: str) -> None:
    assert care_needed(text) == kind


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_talk_is_left_alone(text: str) -> None:
    assert care_needed(text) is None
