"""The texts of the assistant come from the service: Rasa only names the text it wants."""

from __future__ import annotations

from typing import Any

import aiohttp
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from rasa.utils.endpoints import EndpointConfig

TIMEOUT = 10.0
"""Seconds that the service may take for one text."""

_PARTS = ("text", "buttons", "custom")
# What Rasa and the SDK pass along with a text's own arguments; the domain alone is larger than all the rest.
_NOT_ARGUMENTS = frozenset(
    {"attachment", "buttons", "custom", "domain_responses", "elements", "image", "quick_replies", "template", "text"}
)


class TextError(RasaException):
    """The service did not give the text that was asked for."""


class ServiceTexts(NaturalLanguageGenerator):
    """Asks the service for a text; unlike Rasa's own, sends what a text can depend on and not the whole conversation.

    Any failure is raised, so that the turn fails and is tried again: silence would look like an answer.
    """

    def __init__(self, endpoint_config: EndpointConfig, domain: Domain) -> None:
        self._url = endpoint_config.url
        self._headers = endpoint_config.headers
        self._session: aiohttp.ClientSession | None = None

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """The message {"text"?, "buttons"?, "custom"?} for a response of the domain.

        None when Rasa tries one of its optional default responses (`utter_restart`) that the domain does not have.
        Raises `TextError`, `aiohttp.ClientError` or `TimeoutError`.
        """
        known = kwargs.get("domain_responses")
        if known is not None and utter_action not in known:
            return None
        body = {
            "response": utter_action,
            "arguments": {name: value for name, value in kwargs.items() if name not in _NOT_ARGUMENTS},
            "slots": tracker.current_slot_values(),
            "channel": output_channel,
            "sender": tracker.sender_id,
        }
        async with self._client().post(self._url, json=body) as answer:
            if answer.status != 200:
                raise TextError(f"no text for {utter_action}: the service answered {answer.status}")
            content = await answer.json()
        message = {part: content[part] for part in _PARTS if content.get(part)} if isinstance(content, dict) else {}
        if not message:
            raise TextError(f"no text for {utter_action}: the service's answer is empty")
        return message

    async def close(self) -> None:
        """Give the connection back."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _client(self) -> aiohttp.ClientSession:
        # Made at the first text: the class is built before Rasa's event loop runs.
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=TIMEOUT)
            self._session = aiohttp.ClientSession(headers=self._headers, timeout=timeout)
        return self._session
