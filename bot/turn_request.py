"""What the service may ask of the private channel, checked before Rasa sees any of it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from types import NoneType
from typing import Any

MAX_CHARACTERS = 2000
"""Longer texts are cut: Rasa's event loop stands still for seconds on very long ones."""

LANGUAGES = ("fr", "nl", "en")
CHANNELS = ("web", "whatsapp")

# Made by the service only: an empty id would share one conversation among strangers, a NUL stops PostgreSQL.
_SENDER = re.compile(r"[A-Za-z0-9_.:-]{8,80}")
_MESSAGE_ID = re.compile(r"[A-Za-z0-9_.:=+/-]{1,200}")
_PAYLOAD = re.compile(r"/([A-Za-z0-9_]+)(\{.*\})?", re.DOTALL)
# Looks like a slash and is none: Rasa carries out any text that begins with a real one.
_HARMLESS_SLASH = "\N{DIVISION SLASH}"


class BadRequestError(ValueError):
    """The request is not one that the service can mean; the message names the field and holds none of its content."""


@dataclass(frozen=True)
class Choice:
    """What a choice stands for: an intent and its entities."""

    intent: str
    entities: dict[str, Any]


@dataclass(frozen=True)
class TurnRequest:
    """One message of a person: typed when `choice` is None, otherwise chosen, with its title as `text`.

    `slots` are set before it is heard: what was settled while a person led the talk.
    """

    sender: str
    message_id: str
    channel: str
    language: str
    text: str
    choice: Choice | None
    slots: dict[str, Any]


def read(body: bytes) -> TurnRequest:
    """Read a request body (JSON). Raises `BadRequestError`."""
    try:
        fields = json.loads(body)
    except ValueError as error:
        raise BadRequestError("body: not JSON") from error
    if not isinstance(fields, dict):
        raise BadRequestError("body: not an object")
    if "payload" in fields:
        choice = _read_choice(fields["payload"])
        # A choice without a title is one that the service makes by itself, as a new session.
        text = _clean(fields.get("title", "")) or choice.intent
    else:
        choice = None
        text = _typed(fields.get("text"))
    return TurnRequest(
        sender=_matching(fields, "sender", _SENDER),
        message_id=_matching(fields, "message_id", _MESSAGE_ID),
        channel=_one_of(fields, "channel", CHANNELS),
        language=_one_of(fields, "language", LANGUAGES),
        text=text,
        choice=choice,
        slots=_read_slots(fields.get("slots")),
    )


def _matching(fields: dict[str, Any], name: str, pattern: re.Pattern[str]) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise BadRequestError(f"{name}: not of the form {pattern.pattern}")
    return value


def _one_of(fields: dict[str, Any], name: str, allowed: tuple[str, ...]) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or value not in allowed:
        raise BadRequestError(f"{name}: not one of {', '.join(allowed)}")
    return value


def _clean(text: object) -> str:
    if not isinstance(text, str):
        raise BadRequestError("text: not a string")
    # Half a surrogate pair cannot be written as UTF-8, neither in the answer nor in a database.
    return text.encode("utf-8", "replace").decode("utf-8").strip()[:MAX_CHARACTERS]


def _typed(text: object) -> str:
    clean = _clean(text)
    if not clean:
        raise BadRequestError("text: empty")
    return _HARMLESS_SLASH + clean[1:] if clean.startswith("/") else clean


def _read_choice(payload: object) -> Choice:
    parts = _PAYLOAD.fullmatch(payload) if isinstance(payload, str) else None
    if parts is None:
        raise BadRequestError('payload: not of the form /intent{"entity": "value"}')
    try:
        entities = json.loads(parts[2] or "{}")
    except ValueError as error:
        raise BadRequestError("payload: its entities are not JSON") from error
    if not all(isinstance(value, (str, int, float)) for value in entities.values()):
        raise BadRequestError("payload: an entity is not a text, a number or a yes/no")
    return Choice(intent=parts[1], entities=entities)


def _read_slots(slots: object) -> dict[str, Any]:
    if slots is None:
        return {}
    plain = (str, int, float, NoneType)
    if not isinstance(slots, dict) or not all(isinstance(value, plain) for value in slots.values()):
        raise BadRequestError("slots: not an object of texts, numbers, yes/no or nulls")
    return slots
