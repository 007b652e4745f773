"""Reading what a client sent."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web

from tandem.errors import Problem
from tandem.texts import LANGUAGES


async def json_object(request: web.Request, *, allow_empty: bool = False) -> dict[str, Any]:
    """The JSON object in the body. Anything else is a 400 that says what was wrong."""
    raw = await request.read()
    if not raw.strip() and allow_empty:
        return {}
    try:
        body = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Problem(400, "The body is not valid JSON in UTF-8. Send a JSON object.") from error
    if not isinstance(body, dict):
        raise Problem(400, "The body must be a JSON object: {…}.")
    return body


def preferred_language(request: web.Request) -> str | None:
    """The first of our languages that the browser asks for, or None."""
    wishes: list[tuple[float, int, str]] = []
    for position, part in enumerate(request.headers.get("Accept-Language", "")[:500].split(",")):
        tag, _, quality = part.strip().partition(";q=")
        language = tag[:2].lower()
        if language in LANGUAGES and (len(tag) == 2 or tag[2] == "-"):
            try:
                wishes.append((-float(quality or 1), position, language))
            except ValueError:
                continue
    return min(wishes)[2] if wishes else None
