"""The language of a message, and when a conversation changes its language."""

from __future__ import annotations

import pytest
from rasa.shared.core.events import SessionStarted
from rasa.shared.core.slots import TextSlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.training_data.message import Message

from bot.entities.places import names_of_places
from bot.language import LanguageIdentifier
from bot.understanding.foreign import is_foreign
from bot.understanding.language_model import Identified, identify, is_known_word, language_to_speak

SENTENCES = {
    "fr": [
        "je voudrais emprunter de l'argent pour ouvrir un snack",
        "jveux un pret pr ouvrir un snack stp",
        "est-ce que je garde mon chomage si je me lance comme indépendant",
        "ma banque a dit non, qu'est-ce que je peux faire ?",
        "C'EST COMBIEN LE TAUX CHEZ VOUS",
        "j'ai besoin de 15k pour un food truck à Gand",
        "bonjour, ik bedoel je parle français en fait, désolé hein",
        "faut-il un garant pour avoir le crédit",
    ],
    "nl": [
        "ik zou graag een lening aanvragen voor mijn kapsalon",
        "kheb da nie goe verstaan, kunde da nog ne keer zeggen",
        "moet er iemand borg staan voor mij?",
        "hoelang duurt het voor ik het geld heb",
        "bonjour, ik wil graag een afspraak maken in Luik",
        "mag ik mijn dop houden als ik in bijberoep start",
        "MIJN BANK HEEFT GEWEIGERD WAT NU",
        "wat kost dat allemaal bij jullie",
    ],
    "en": [
        "I would like to borrow money to open a shop",
        "my bank said no what can i do now",
        "hello do u give loans to people without papers pls",
        "can I keep my unemployment benefit when I start",
        "HOW MUCH DO I PAY BACK EVERY MONTH",
        "I get CPAS help in Molenbeek, is that a problem for you",
        "how long does it take before I have the money",
        "is the coaching free of charge or not",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(code, t) for code, texts in SENTENCES.items() for t in texts])
def test_a_sentence_is_recognised_and_sure(language: str, text: str) -> None:
    found = identify(text, names_of_places())
    assert found.name == language
    assert found.confidence > 0.9


@pytest.mark.parametrize(
    "text",
    ["ok", "Molenbeek", "25k", "15000", "", "???", "👍", "taxi", "Anderlecht 1070", "CPAS", "Uber", "Liège", "hallo"],
)
def test_words_that_several_languages_share_are_not_sure(text: str) -> None:
    assert identify(text, names_of_places()).confidence < 0.75


@pytest.mark.parametrize("text", ["blorf snargle", "مرحبا كيف حالك", "привет", "xxyzzy plugh"])
def test_what_no_language_knows_is_not_sure(text: str) -> None:
    assert identify(text, names_of_places()).confidence < 0.9


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "oui"), ("nl", "ja"), ("en", "yes"), ("fr", "combien"), ("nl", "bedankt")]
)
def test_a_word_of_one_language_only_is_recognised(language: str, text: str) -> None:
    assert identify(text).name == language


@pytest.mark.parametrize("present", ["fr", "nl", "en"])
@pytest.mark.parametrize(("language", "text"), [(code, t) for code, texts in SENTENCES.items() for t in texts])
def test_a_clear_sentence_switches_the_conversation_at_once(present: str, language: str, text: str) -> None:
    assert language_to_speak(present, identify(text, names_of_places())) == language


@pytest.mark.parametrize("present", ["fr", "nl", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "ok",
        "oui",
        "ja",
        "yes",
        "merci",
        "thanks",
        "25k",
        "15.000 €",
        "Molenbeek",
        "Sint-Jans-Molenbeek",
        "Jean Dupont",
        "Saint-Gilles",
        "food truck",
        "no",
        "👍",
        "",
        "jean@example.be",
        "0470 12 34 56",
        "CPAS",
        "stop",
        "Mohamed El Amrani",
    ],
)
def test_short_and_shared_words_numbers_and_names_never_switch(present: str, text: str) -> None:
    assert language_to_speak(present, identify(text, names_of_places())) == present


def test_the_first_message_sets_the_language_when_it_is_more_likely_than_not() -> None:
    assert language_to_speak(None, identify("bedankt")) == "nl"
    assert language_to_speak(None, identify("25k")) is None


def test_an_unsure_long_message_keeps_the_language() -> None:
    assert language_to_speak("fr", Identified("nl", 0.8, 5, 9)) == "fr"


def test_a_very_long_message_costs_no_more_than_its_beginning() -> None:
    assert identify("ik wil een lening " * 20_000).name == "nl"


class TestComponent:
    """What Rasa is told: the language always, the conversation's language only in a conversation, and only a change."""

    @staticmethod
    def told(text: str, slot: str | None, conversation: bool, metadata: dict[str, str] | None = None) -> Message:
        tracker = DialogueStateTracker("somebody-1", [TextSlot("language", mappings=[{}], initial_value=slot)])
        if conversation:
            tracker.update(SessionStarted())
        message = Message({"text": text, "metadata": metadata or {}})
        return LanguageIdentifier().process([message], tracker)[0]

    def test_a_parse_outside_a_conversation_has_only_the_language(self) -> None:
        message = self.told("ik wil graag een lening", None, conversation=False)
        assert message.get("language")["name"] == "nl"
        assert message.get("entities") is None

    def test_a_switch_is_told_as_an_entity(self) -> None:
        (entity,) = self.told("ik wil graag een lening", "fr", conversation=True).get("entities")
        assert (entity["entity"], entity["value"]) == ("conversation_language", "nl")

    def test_what_stays_is_not_told_again(self) -> None:
        assert self.told("ik wil graag een lening", "nl", conversation=True).get("entities") is None

    def test_the_language_that_the_service_knows_comes_first(self) -> None:
        (entity,) = self.told("ok", "fr", conversation=True, metadata={"language": "en"}).get("entities")
        assert entity["value"] == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Merhaba, küçük bir dükkan için kredi almak istiyorum",
        "Hola, necesito dinero para abrir una panadería",
        "Quero abrir um salão e preciso de ajuda",
        "Dzień dobry, potrzebuję pożyczki na firmę",
        "Bună ziua, vreau un credit pentru firma mea",
        "Ich möchte gern mit jemandem sprechen",
        "Waxaan rabaa inaan ganacsi yar furo",
    ],
)
def test_a_sentence_in_another_language_is_seen(text: str) -> None:
    assert is_foreign(text, is_known_word)


@pytest.mark.parametrize(
    "text",
    [
        "jsui o chomdu et jveu ouvrir 1 friterie c possible??",
        "dji so di Lîdje èt dji vou on ptit prèt",
        "kheb 8000 nodig vr m'n frituurke, kan da bij ulle",
        "kunde gulle mie nie efkes hulpn me mijn papieren",
        "wa moek doen vo zelfstandige te worden",
        "pls can i hav sum money 4 my shop",
        "mijn bedrijf heet Öztürk Bouw",
        "15000 euro, food truck, Liège",
        "ok",
    ],
)
def test_dialect_and_sms_are_ours(text: str) -> None:
    assert not is_foreign(text, is_known_word)
