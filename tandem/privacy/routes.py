"""`GET /privacy/copy/<token>`: the copy of one's data, for whoever holds the link that the assistant gave."""

from __future__ import annotations

import json
from typing import Final

from aiohttp import web

from tandem.app_keys import CATALOGUE, DATABASE, POLICY, SETTINGS
from tandem.conversations.start import DEFAULT_LANGUAGE
from tandem.errors import Problem
from tandem.privacy import copy, links
from tandem.privacy.copy import CopyInWords
from tandem.requests import preferred_language

_FORMATS: Final = ("text", "json")
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
"""The address is the key: it must not stay in a cache, nor travel to anybody else."""

routes = web.RouteTableDef()


@routes.get(links.PATH + "{token}")
async def read_copy(request: web.Request) -> web.Response:
    """The copy for reading, or as a JSON file with `?format=json`. 404 when the link does not work any more."""
    wanted = request.query.get("format", _FORMATS[0])
    if wanted not in _FORMATS:
        raise Problem(422, "`format` must be “text” or “json”; without it you get the text.")
    async with request.app[DATABASE].read() as session:
        conversation_id = await links.conversation_of(session, request.match_info["token"])
        held = await copy.read(session, conversation_id) if conversation_id is not None else None
    if held is None:
        return _over(request)
    settings = request.app[SETTINGS]
    if wanted == "json":
        text = json.dumps(copy.as_json(held, settings), ensure_ascii=False, indent=2)
        response = web.Response(text=text, content_type="application/json", headers=_HEADERS)
        response.headers["Content-Disposition"] = 'attachment; filename="microstart.json"'
        return response
    words = CopyInWords(held, settings, request.app[CATALOGUE], request.app[POLICY])
    response = web.Response(text=words.text(), content_type="text/plain", charset="utf-8", headers=_HEADERS)
    response.headers["Content-Language"] = held.conversation.language
    return response


def _over(request: web.Request) -> web.Response:
    """People come here with a browser: they are told in words, programs with a problem document."""
    if "text/html" not in request.headers.get("Accept", ""):
        raise Problem(404, "This link does not work any more. Ask for your data in the conversation again.")
    language = preferred_language(request) or DEFAULT_LANGUAGE
    text = request.app[CATALOGUE].text(language, "copy-link-over", minutes=links.MINUTES).text
    return web.Response(status=404, text=text, content_type="text/plain", charset="utf-8", headers=_HEADERS)
