"""The Rasa component around the rules that find entities."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.entities.entity import Entity
from bot.entities.extract import extract
from bot.understanding.language_model import DEFAULT_LANGUAGE, LANGUAGES

_ZONE = ZoneInfo("Europe/Brussels")


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class EntityExtractor(GraphComponent):
    """Adds what a message names, in normal form, to its `entities`. Stands after the language identifier."""

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
    ) -> EntityExtractor:
        """The component, as Rasa asks for it. Its gazetteers are read here: the first visitor would wait a second."""
        for language in LANGUAGES:
            extract("1000 Brussel", language, _now())
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Find the entities of each message."""
        for message in messages:
            language = (message.get("language") or {}).get("name", DEFAULT_LANGUAGE)
            found = [self._as_rasa(entity) for entity in extract(message.get(TEXT) or "", language, _now())]
            message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages

    def _as_rasa(self, entity: Entity) -> dict[str, Any]:
        found = {key: value for key, value in asdict(entity).items() if value is not None}
        found["entity"] = found.pop("name")
        found["confidence_entity"] = found.pop("confidence")
        return {**found, "extractor": type(self).__name__}


def _now() -> datetime:
    """Wall time in Brussels, where "tomorrow at ten" is meant."""
    return datetime.now(_ZONE).replace(tzinfo=None)
