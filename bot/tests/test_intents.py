"""What happens to the classifier's guesses, and how the classifier learns; without Rasa and without trained models."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from rasa.shared.nlu.training_data.message import Message

from bot.understanding import encoders
from bot.understanding.fallback import decide
from bot.understanding.intent_classifier import HybridIntentClassifier
from bot.understanding.intent_model import IntentModel
from bot.understanding.nonsense import is_nonsense
from bot.understanding.text import fold, prepare

TOY = {
    "affirm": ["oui", "ja", "yes", "oui c'est ça", "ja klopt", "yes that's right", "ouais c'est bon", "zeker", "sure"],
    "ask_cost": [
        "quel est le taux",
        "combien ça coûte",
        "hoeveel rente betaal ik",
        "wat kost een lening",
        "what is the interest rate",
        "how much does the loan cost",
    ],
    "ask_amount": [
        "combien peut-on emprunter",
        "le montant maximum",
        "hoeveel kan ik lenen",
        "het maximale bedrag",
        "what's the maximum loan",
        "how much can I borrow",
    ],
    "out_of_scope": [
        "quel temps fait-il",
        "réserve-moi un vol",
        "wie heeft de match gewonnen",
        "wat is het weer",
        "who won the game",
        "book me a flight",
    ],
}
WORDS = {"oui", "ja", "prêt", "pret", "bonjour", "loan", "k", "nee"}


def knows(word: str) -> bool:
    return word in WORDS


@pytest.fixture(scope="module")
def toy() -> IntentModel:
    lines = [(prepare(text), intent) for intent, texts in TOY.items() for text in texts]
    texts = [text for text, _ in lines]
    return IntentModel.train(texts, [intent for _, intent in lines], encoders.encode(texts), 10.0, {})


def best(model: IntentModel, text: str) -> str:
    row = model.probabilities([prepare(text)], encoders.encode([prepare(text)]))[0]
    return model.intents[int(row.argmax())]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("c'est quoi le taux d'intérêt ?", "ask_cost"),
        ("wat is de rente bij jullie?", "ask_cost"),
        ("tell me the interest please", "ask_cost"),
        ("on peut emprunter combien au maximum ?", "ask_amount"),
        ("hoeveel mag ik maximaal lenen", "ask_amount"),
        ("HOW MUCH CAN I BORROW AT MOST", "ask_amount"),
        ("bonjour, combien puis-je emprunter ?", "ask_amount"),
        ("ouiii", "affirm"),
    ],
)
def test_words_never_seen_find_their_intent_in_each_language(toy: IntentModel, text: str, intent: str) -> None:
    assert best(toy, text) == intent


def test_a_model_written_and_read_answers_the_same_and_holds_no_pickle(toy: IntentModel, tmp_path: Path) -> None:
    toy.save(tmp_path)
    again = IntentModel.load(tmp_path)
    texts = [prepare(t) for t in ("combien je peux emprunter", "wat kost het")]
    vectors = encoders.encode(texts)
    assert again.intents == toy.intents
    np.testing.assert_allclose(again.probabilities(texts, vectors), toy.probabilities(texts, vectors), atol=1e-6)
    assert {file.suffix for file in tmp_path.iterdir()} == {".npz", ".json"}


def test_training_twice_gives_the_same_weights(toy: IntentModel) -> None:
    lines = [(prepare(text), intent) for intent, texts in TOY.items() for text in texts]
    texts = [text for text, _ in lines]
    again = IntentModel.train(texts, [intent for _, intent in lines], encoders.encode(texts), 10.0, {})
    np.testing.assert_array_equal(again.weights.dense, toy.weights.dense)
    np.testing.assert_array_equal(again.weights.sparse, toy.weights.sparse)


def test_a_prior_makes_an_intent_likelier_by_that_much(toy: IntentModel) -> None:
    lines = [(prepare(text), intent) for intent, texts in TOY.items() for text in texts]
    texts = [text for text, _ in lines]
    tilted = IntentModel.train(
        texts, [intent for _, intent in lines], encoders.encode(texts), 10.0, {"out_of_scope": 4.0}
    )
    text = ["is dit iets voor mij"]
    odds = []
    for model in (toy, tilted):
        row = model.probabilities(text, encoders.encode(text))[0]
        p = float(row[model.intents.index("out_of_scope")])
        odds.append(p / (1 - p))
    assert odds[1] / odds[0] == pytest.approx(4.0, rel=1e-3)


def test_the_cache_gives_the_same_vectors_and_holds_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "cache" / "vectors.sqlite"
    texts = ["mon secret bien gardé", "een geheim", "mon secret bien gardé"]
    first = encoders.VectorCache(file).encode(texts)
    np.testing.assert_array_equal(first, encoders.encode(texts))
    monkeypatch.setattr(encoders, "encode", lambda _: pytest.fail("was encoded before"))
    np.testing.assert_array_equal(encoders.VectorCache(file).encode(texts), first)
    assert b"secret" not in file.read_bytes()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "???",
        "...",
        "👍",
        "👎",
        "😂😂",
        "123",
        "مرحبا كيف حالك",
        "привет как дела",
        "你好",
        "xxyzzy plugh",
        "hjkl",
    ],
)
def test_what_nobody_understands_is_never_a_yes(text: str) -> None:
    assert decide(text, [("affirm", 0.99)], False, knows, 0.3)[0][0] == "nlu_fallback"


@pytest.mark.parametrize(
    "text", ["oui", "OUI", "ouiiii", "jaaa", "PRÊT", "pret", "xq oui", "j'ai un prêt", "k", "neee"]
)
def test_a_known_word_drawn_out_or_without_accents_is_no_nonsense(text: str) -> None:
    assert not is_nonsense(text, knows)


def test_an_answer_below_the_threshold_is_a_fallback_that_keeps_its_guesses() -> None:
    guesses = [("ask_cost", 0.2), ("ask_amount", 0.1)]
    assert decide("oui prêt", guesses, False, knows, 0.3) == [("nlu_fallback", 0.8), *guesses]
    assert decide("oui prêt", guesses, False, knows, 0.2) == guesses


@pytest.mark.parametrize("text", ["15.000", "4000", "0470 12 34 56"])
def test_numbers_that_mean_something_are_information(text: str) -> None:
    ranking = decide(text, [("affirm", 0.9), ("inform", 0.05)], True, knows, 0.3)
    assert ranking == [("inform", 1.0), ("affirm", 0.9)]


@pytest.mark.parametrize(
    ("text", "prepared"),
    [
        ("Bonjour, je voudrais un prêt", "je voudrais un prêt"),
        ("goeiedag, ik wil graag iets vragen", "ik wil graag iets vragen"),
        ("Hello there, how much can I borrow", "how much can I borrow"),
        ("bonjour", "bonjour"),
        ("hallo daar", "hallo daar"),
        ("JE VEUX UN PRÊT", "je veux un prêt"),
        ("l\u2019argent   vite", "l'argent vite"),
        ("e\u0301tudiant", "étudiant"),
        ("OK", "OK"),
    ],
)
def test_shouting_and_greetings_do_not_change_the_meaning(text: str, prepared: str) -> None:
    assert prepare(text) == prepared


@pytest.mark.parametrize("text", ["Été à Liège", "ß œ Ǆ İ ﬁ", "e\u0301", "👍🏽 ok", ""])
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


class TestComponent:
    """What the classifier makes of a message that other components have looked at."""

    @staticmethod
    def intent(model: IntentModel, text: str, entities: list[dict[str, object]]) -> str:
        config = {**HybridIntentClassifier.get_default_config(), "ask": 0.0}
        component = HybridIntentClassifier(config, None, None, model)
        message = Message({"text": text, "entities": entities})
        return str(component.process([message])[0].get("intent")["name"])

    @pytest.mark.parametrize("text", ["👍", "???", "مرحبا كيف حالك", "xxyzzy plugh"])
    def test_the_conversation_changing_its_language_does_not_make_nonsense_a_message(
        self, toy: IntentModel, text: str
    ) -> None:
        hidden = {"entity": "conversation_language", "value": "en", "start": 0, "end": 0}
        assert self.intent(toy, text, [hidden]) == "nlu_fallback"

    def test_a_sum_beside_it_is_still_information(self, toy: IntentModel) -> None:
        hidden = {"entity": "conversation_language", "value": "en", "start": 0, "end": 0}
        assert self.intent(toy, "15000", [hidden, {"entity": "amount", "value": 15000}]) == "inform"
