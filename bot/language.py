"""The Rasa component that says which language a message is written in, and which one the conversation should have."""

from __future__ import annotations

from typing import Any, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.entities.places import names_of_places
from bot.understanding.language_model import LANGUAGES, identify, language_to_speak
from bot.understanding.nonsense import is_command

LANGUAGE = "language"
CONVERSATION_LANGUAGE = "conversation_language"


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class LanguageIdentifier(GraphComponent):
    """Sets `language` on every message; in a live conversation also the entity `conversation_language`."""

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
    ) -> LanguageIdentifier:
        """The component, as Rasa asks for it."""
        return cls()

    def process(
        self,
        messages: list[Message],
        tracker: Optional[DialogueStateTracker] = None,  # noqa: UP045 - Rasa's schema check refuses `... | None`
    ) -> list[Message]:
        """Rasa gives the conversation's tracker in a turn, and one without any event for /model/parse: a parse says
        what was written and belongs to no conversation.
        """
        for message in messages:
            text = message.get(TEXT) or ""
            # what is typed like a command of a program is in no language
            found = identify("" if is_command(text) else text, names_of_places())
            message.set(LANGUAGE, {"name": found.name, "confidence": round(found.confidence, 4)}, add_to_output=True)
            if tracker is None or not tracker.events:
                continue
            wanted = language_to_speak(_present_language(message, tracker), found)
            # Only a change is told: the slot keeps the rest, and every event makes all later turns dearer.
            if wanted is not None and wanted != _slot(tracker):
                entity = {
                    "entity": CONVERSATION_LANGUAGE,
                    "value": wanted,
                    "start": 0,
                    "end": 0,
                    "extractor": type(self).__name__,
                }
                message.set(ENTITIES, [*message.get(ENTITIES, []), entity], add_to_output=True)
        return messages


def _present_language(message: Message, tracker: DialogueStateTracker) -> str | None:
    """What the service says it is now (a choice or a setting may have changed it outside the dialogue), else the
    slot.
    """
    told = (message.get(METADATA) or {}).get(LANGUAGE)
    return told if told in LANGUAGES else _slot(tracker)


def _slot(tracker: DialogueStateTracker) -> str | None:
    spoken: str | None = tracker.get_slot(LANGUAGE)
    return spoken
