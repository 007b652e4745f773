"""What typed words mean on WhatsApp: wishes for no more messages, choices by title or number, the first language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tandem.channels.whatsapp import choosing, first_language, wishes
from tandem.prequalification.phrases import fold
from tandem.texts import LANGUAGES, Catalogue

PROJECT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    "text", ["STOP", "stop", " Stop. ", "ARRÊT", "arrêt !", "Uitschrijven", "unsubscribe", "STOP ALL"]
)
def test_a_single_word_asks_for_no_more_messages(text: str) -> None:
    assert wishes.read(text) == "stop"


@pytest.mark.parametrize(
    "text",
    [
        "Ne m’écrivez plus s’il vous plaît",
        "je ne veux plus recevoir de messages",
        "Je veux plus de messages",
        "Arrêtez de m'envoyer des messages, merci",
        "désabonnez-moi",
        "laissez moi tranquille !",
        "Stuur me geen berichten meer",
        "ik wil geen berichten meer ontvangen aub",
        "stop met berichten sturen",
        "schrijf me uit",
        "laat me met rust",
        "Please don't message me anymore",
        "stop sending me messages",
        "I don't want any more messages",
        "no more messages, thanks",
        "leave me alone",
        "Stop promotions",
    ],
)
def test_people_ask_for_it_in_words(text: str) -> None:
    assert wishes.in_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "comment stopper mon prêt ?",
        "je veux arrêter mon activité",
        "j'ai dû arrêter mes études",
        "puis-je arrêter de payer ?",
        "je n'ai plus de messages de la banque",
        "hoe stop ik mijn lening?",
        "ik wil stoppen met werken en een zaak starten",
        "ik heb geen berichten gekregen",
        "can I stop the loan early?",
        "I don't want any more debts",
        "stop smoking shop",
        "la banque ne m'écrit plus",
        "ne me refusez pas",
    ],
)
def test_what_only_holds_such_a_word_is_a_question(text: str) -> None:
    assert wishes.read(text) is None
    assert not wishes.in_words(text)


def test_nothing_that_people_are_known_to_write_is_taken_for_that_wish() -> None:
    """Over all messages on which understanding is tried, a few of which do ask for it."""
    taken = [
        row["text"]
        for language in LANGUAGES
        for row in yaml.safe_load((PROJECT / f"benchmarks/understanding/messages/{language}.yml").read_text("utf-8"))
        if wishes.read(row["text"]) or wishes.in_words(row["text"]) or wishes.to_website(row["text"])
    ]
    assert taken == []


@pytest.mark.parametrize("text", ["site", "sur le site", "le site web", "website", "naar de website", "on the website"])
def test_people_ask_to_go_on_on_the_website(text: str) -> None:
    assert wishes.to_website(text)


def choices(*titles: str) -> list[dict[str, Any]]:
    return [{"id": f"1.{n}", "title": title, "payload": f"/p{n}"} for n, title in enumerate(titles)]


MANY = choices(*(f"Secteur {chr(65 + n)}" for n in range(12)))


@pytest.mark.parametrize(
    ("text", "place"),
    [("1", 0), ("12", 11), ("3.", 2), ("n° 4", 3), ("numéro 5", 4), ("optie 2", 1), ("13", None), ("0", None)],
)
def test_a_number_chooses_from_a_numbered_list(text: str, place: int | None) -> None:
    assert choosing.typed(text, MANY) == (MANY[place] if place is not None else None)


def test_two_choices_that_read_alike_are_chosen_by_nobody() -> None:
    assert choosing.typed("oui", choices("Oui", "OUI !")) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_title_of_every_message_can_be_typed(language: str) -> None:
    catalogue = Catalogue.load(PROJECT / "texts")
    for text_id in sorted(catalogue.ids(language)):
        if not catalogue.choices(language, text_id) or catalogue.variables(language, text_id):
            continue
        text = catalogue.text(language, text_id)
        shown = [{"id": choice.id, "title": choice.title, "payload": choice.payload} for choice in text.choices]
        for choice in shown:
            assert choosing.typed(choice["title"].upper(), shown) == choice, text_id


@pytest.mark.parametrize(
    ("emoji", "payloads", "chosen"),
    [
        ("👍", ["/affirm", "/deny"], 0),
        ("👍🏿", ["/affirm", "/deny"], 0),
        ("❤️", ['/inform{"adult": "yes"}', '/inform{"adult": "no"}', '/inform{"adult": "unknown"}'], 0),
        ("👎🏻", ['/inform{"adult": "yes"}', '/inform{"adult": "no"}'], 1),
        ("😂", ["/affirm", "/deny"], None),
        ("👍", ['/erase_my_data{"confirmed": "yes"}'], None),
        ("👍", ['/impact{"wish": "yes"}'], None),
        ("👍", [], None),
    ],
)
def test_a_reaction_answers_a_question_of_yes_and_no(emoji: str, payloads: list[str], chosen: int | None) -> None:
    shown = [{"id": f"1.{n}", "title": f"T{n}", "payload": payload} for n, payload in enumerate(payloads)]
    found = choosing.reacted(emoji, shown)
    assert found == (shown[chosen] if chosen is not None else None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_language_is_seldom_missed_and_hardly_ever_wrong(language: str) -> None:
    rows = yaml.safe_load((PROJECT / f"benchmarks/understanding/messages/{language}.yml").read_text("utf-8"))
    texts = [row["text"] for row in rows if row["intent"] != "out_of_scope" and "mixed" not in row.get("tags", [])]
    guesses = [first_language.guess(text) for text in texts]
    assert sum(guess == language for guess in guesses) >= 0.85 * len(texts)
    assert sum(guess not in (language, None) for guess in guesses) <= 0.015 * len(texts)


@pytest.mark.parametrize("text", ["", "ok", "1080", "👍", "info", "Mohamed", "+32 470 12 34 56"])
def test_what_is_in_no_language_gives_none(text: str) -> None:
    assert first_language.guess(fold(text)) is None
