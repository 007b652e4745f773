"""Reading what a caller sent: a name that is not known is told, never ignored."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from aiohttp import web

from tandem.errors import Problem

_CONVERSATION = re.compile(r"[A-Za-z0-9_.:-]{8,80}")
_NUMBER = re.compile(r"[0-9]{1,9}")
_SHOWN = 40


def conversation_id(request: web.Request) -> str:
    """The conversation named in the path."""
    given = request.match_info["id"]
    if not _CONVERSATION.fullmatch(given):
        raise Problem(404, "There is no such conversation: check its id.")
    return given


def ticket_id(request: web.Request) -> int:
    """The ticket named in the path."""
    given = request.match_info["id"]
    if not _NUMBER.fullmatch(given):
        raise Problem(404, "There is no such ticket: its id is a number.")
    return int(given)


def only(given: Collection[str], known: Collection[str], what: str) -> None:
    """Raise 422 when something else than the known names was sent."""
    others = sorted(ascii(name[:_SHOWN]) for name in given if name not in known)
    if others:
        listed = ", ".join(f"`{name}`" for name in known) or "none"
        raise Problem(422, f"Not known: {', '.join(others)}. The {what} that can be sent: {listed}.")


def text_field(body: dict[str, Any], name: str) -> str:
    """A text that must be there."""
    value = body.get(name)
    if not isinstance(value, str):
        raise Problem(422, f"`{name}` is missing or no text: send it as a text.")
    return value


def one_of(request: web.Request, name: str, allowed: Collection[str]) -> str | None:
    """A filter with a closed set of values."""
    value = request.query.get(name)
    if value is not None and value not in allowed:
        raise Problem(422, f"`{name}` must be one of: {', '.join(allowed)}.")
    return value


def whole(request: web.Request, name: str, default: int, largest: int) -> int:
    """A whole number from 1 to `largest`."""
    value = request.query.get(name)
    if value is None:
        return default
    if not _NUMBER.fullmatch(value) or not 1 <= int(value) <= largest:
        raise Problem(422, f"`{name}` must be a whole number from 1 to {largest}.")
    return int(value)
