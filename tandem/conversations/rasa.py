"""The client of our private channel in Rasa: one call is one turn, or makes Rasa forget a conversation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp

from tandem.settings import Settings


class RasaUnreachableError(Exception):
    """Rasa is not up, or not up yet: nothing is wrong with the message, it only has to wait."""


class TurnFailedError(Exception):
    """Rasa was reached and could not finish the turn; its tracker holds nothing of it."""


class NotForgottenError(Exception):
    """Rasa was reached and could not forget the conversation, or not for certain."""


@dataclass(frozen=True)
class TurnResult:
    """What a turn gave: replies in order, and where the dialogue stands after it."""

    messages: list[dict[str, Any]]
    slots: dict[str, Any]
    active_loop: str | None
    tracker_events: int
    spoken_language: str | None


class RasaClient:
    """Speaks to the private channel on loopback. Safe to call again with the same `message_id`: Rasa replays."""

    def __init__(self, settings: Settings) -> None:
        self._url = f"http://127.0.0.1:{settings.rasa_port}/webhooks/service"
        self._headers = {"X-Service-Key": settings.secret}
        self._timeout = aiohttp.ClientTimeout(total=settings.turn_timeout, connect=5)
        self._session: aiohttp.ClientSession | None = None

    async def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(headers=self._headers, timeout=self._timeout)
        return self._session

    async def close(self) -> None:
        """Give the connections back."""
        if self._session is not None:
            await self._session.close()

    async def ready(self) -> bool:
        """Whether Rasa answers and has a model loaded."""
        client = await self._client()
        try:
            async with client.get(f"{self._url}/", timeout=aiohttp.ClientTimeout(total=3)) as answer:
                return answer.status == 200 and bool((await answer.json()).get("model"))
        except (aiohttp.ClientError, TimeoutError, ValueError):
            return False

    async def forget(self, sender: str, keep: Iterable[str] = ()) -> None:
        """Erase a conversation from Rasa's store, with the values of the slots `keep` as all that remains of it.

        Safe to call again. Raises `RasaUnreachableError` or `NotForgottenError`; both may be tried again.
        """
        client = await self._client()
        try:
            async with client.delete(
                f"{self._url}/conversations/{sender}", params=[("keep", slot) for slot in keep]
            ) as answer:
                if answer.status == 503:
                    raise RasaUnreachableError("no model loaded")
                if answer.status != 200:
                    raise NotForgottenError(f"status {answer.status}")
        except (aiohttp.ClientConnectorError, aiohttp.ServerDisconnectedError, aiohttp.ClientOSError) as error:
            raise RasaUnreachableError(type(error).__name__) from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise NotForgottenError(type(error).__name__) from error

    async def turn(
        self,
        *,
        sender: str,
        message_id: str,
        channel: str,
        language: str,
        text: str,
        payload: str | None,
        slots: Mapping[str, Any] | None = None,
    ) -> TurnResult:
        """Run one turn. Raises `RasaUnreachableError` or `TurnFailedError`; both may be tried again.

        `slots` are set before the message is heard: what happened while somebody else led the talk.
        """
        body: dict[str, Any] = {"sender": sender, "message_id": message_id, "channel": channel, "language": language}
        body |= {"text": text} if payload is None else {"payload": payload, "title": text}
        if slots:
            body["slots"] = dict(slots)
        client = await self._client()
        try:
            async with client.post(f"{self._url}/turn", json=body) as answer:
                if answer.status == 503:
                    raise RasaUnreachableError("no model loaded")
                if answer.status != 200:
                    raise TurnFailedError(f"status {answer.status}")
                result = await answer.json()
        except (aiohttp.ClientConnectorError, aiohttp.ServerDisconnectedError, aiohttp.ClientOSError) as error:
            raise RasaUnreachableError(type(error).__name__) from error
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise TurnFailedError(type(error).__name__) from error
        try:
            spoken = (result.get("parse") or {}).get("language") or {}
            return TurnResult(
                messages=result["messages"],
                slots=result["slots"],
                active_loop=result.get("active_loop"),
                tracker_events=result["events"],
                spoken_language=spoken.get("name"),
            )
        except (AttributeError, KeyError, TypeError) as error:
            raise TurnFailedError("not an answer of our channel") from error
