"""The Rasa component that puts people in need before everything else."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.understanding.care import care_needed


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=False)
class CareDetector(GraphComponent):
    """Replaces the intent of a message that speaks of suicide, violence or despair. Stands after the classifier."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """There is nothing to set."""
        return {}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> CareDetector:
        """The component, as Rasa asks for it."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Look at each message."""
        for message in messages:
            kind = care_needed(message.get(TEXT) or "")
            if kind is not None:
                first = {INTENT_NAME_KEY: kind, PREDICTED_CONFIDENCE_KEY: 1.0}
                message.set(INTENT, first, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [first, *message.get(INTENT_RANKING_KEY, [])], add_to_output=True)
        return messages
