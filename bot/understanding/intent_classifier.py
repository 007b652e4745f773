"""The Rasa component around the intent model."""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import (
    ENTITIES,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.entities import lookups
from bot.language import CONVERSATION_LANGUAGE
from bot.understanding import encoders, features, intent_model, one_letter, softmax, spelling, typing_errors
from bot.understanding import text as message_text
from bot.understanding.dialogue_context import expected, may_be_name, weighed
from bot.understanding.fallback import decide


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=True)
class HybridIntentClassifier(GraphComponent):
    """Sets `intent` and `intent_ranking`; a message that is not understood gets `nlu_fallback`, whatever else it
    looks like.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """What can be set in config.yml.

        `answer`: from this confidence on a guess is acted on; `surer`, `sooner`: intents that need more, or less;
        `ask`: from this one on it is asked back, below it is not understood; `prior`: how many times likelier than the
        others an intent is; `C`: freedom of the weights; `ranking_length`: intents named in the ranking; `cache`:
        file of the sentence vectors.
        """
        return {
            "answer": 0.65,
            "ask": 0.3,
            "surer": {},
            "sooner": {},
            "prior": {},
            "C": 10.0,
            "ranking_length": 5,
            "cache": ".cache/sentences.sqlite",
        }

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: intent_model.IntentModel | None = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> HybridIntentClassifier:
        """An untrained component, as Rasa asks for it."""
        return cls(config, model_storage, resource)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """What else a cached model depends on: Rasa looks at this class only, and would keep a model of older code."""
        digest = hashlib.sha256()
        for module in (message_text, spelling, one_letter, typing_errors, encoders, features, softmax, intent_model):
            digest.update(inspect.getsource(module).encode())
        digest.update(repr(lookups.read("spelling")).encode())
        return digest.hexdigest()

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from all lines of all languages together; a line that stands twice counts once."""
        lines = {message_text.prepare(m.get(TEXT)): m.get(INTENT) for m in training_data.intent_examples if m.get(TEXT)}
        texts = sorted(lines)
        vectors = encoders.VectorCache(Path(self._config["cache"])).encode(texts)
        intents = [lines[text] for text in texts]
        self._model = intent_model.IntentModel.train(texts, intents, vectors, self._config["C"], self._config["prior"])
        with self._model_storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> HybridIntentClassifier:
        """The trained component. The encoders are woken here, so that the first visitor does not wait for them."""
        with model_storage.read_from(resource) as folder:
            model = intent_model.IntentModel.load(folder)
        encoders.encode(["bonjour"])
        return cls(config, model_storage, resource, model)

    def process(
        self,
        messages: list[Message],
        tracker: Optional[DialogueStateTracker] = None,  # noqa: UP045 - Rasa's schema check refuses `... | None`
    ) -> list[Message]:
        """Classify each message. In a conversation the pending question counts, and only a sure guess is acted on; a
        parse without one (`tracker` has no event) also names a guess that a conversation would ask back.
        """
        in_conversation = tracker is not None and bool(tracker.events)
        factors: Mapping[str, float] = {}
        as_typed = False
        if tracker is not None and in_conversation:
            factors = expected(tracker.active_loop_name, tracker.get_slot("asked"))
            as_typed = may_be_name(tracker.active_loop_name, tracker.get_slot("asked"))
        for message in messages:
            # The hidden entity says nothing about what was written, and must not make a thumb or a mark "information".
            named = any(found["entity"] != CONVERSATION_LANGUAGE for found in message.get(ENTITIES) or [])
            least = self._config["answer" if in_conversation else "ask"]
            least_of = {**(self._config["sooner"] if in_conversation else {}), **self._config["surer"]}
            ranking = self._ranking(message.get(TEXT) or "", named, factors, least, least_of, as_typed=as_typed)
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _ranking(
        self,
        text: str,
        names_something: bool,
        factors: Mapping[str, float],
        least: float,
        least_of: Mapping[str, float],
        *,
        as_typed: bool,
    ) -> list[dict[str, Any]]:
        if self._model is None:
            raise RuntimeError("the intent classifier was asked before it was trained or loaded")
        prepared = message_text.prepare(text if as_typed else self._model.corrected(text))
        row = self._model.probabilities([prepared], encoders.encode([prepared]))[0]
        row = weighed(row, self._model.intents, factors)
        best = row.argsort()[::-1][: self._config["ranking_length"]]
        guesses = [(self._model.intents[i], float(row[i])) for i in best]
        least = least_of.get(guesses[0][0], least)
        return [
            {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: confidence}
            for name, confidence in decide(text, guesses, names_something, self._model.knows, least)
        ]
