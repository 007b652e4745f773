"""`/channels/whatsapp`: where Meta proves that it knows us, and tells what happened.

A body is checked by its signature before anything reads it, stored, and acknowledged; the work comes after. What Meta
should not send again gets 200 even when it is of no use, because anything else comes back for a week.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

import structlog
from aiohttp import web

from tandem.app_keys import SETTINGS, WHATSAPP_UPDATES
from tandem.channels.whatsapp import updates
from tandem.clock import now
from tandem.errors import Problem

log = structlog.get_logger(__name__)

MAX_BODY: Final = 4 * 1024 * 1024
"""Bytes; Meta sends up to three megabytes."""

_PREFIX: Final = b"sha256="

routes = web.RouteTableDef()


@routes.get("/channels/whatsapp")
async def shake_hands(request: web.Request) -> web.Response:
    """Give the challenge back to whoever knows the word that we agreed on."""
    query, settings = request.query, request.app[SETTINGS]
    given, wanted = query.get("hub.verify_token", ""), settings.whatsapp_verify_token
    if query.get("hub.mode") != "subscribe" or not hmac.compare_digest(_bytes(given), _bytes(wanted)):
        raise Problem(403, "The verify token is not the one that is set here as TANDEM_WHATSAPP_VERIFY_TOKEN.")
    return web.Response(text=query.get("hub.challenge", ""), headers={"X-Content-Type-Options": "nosniff"})


@routes.post("/channels/whatsapp")
async def receive(request: web.Request) -> web.Response:
    """Store what happened. 401 for a wrong signature, 413 above `MAX_BODY`, 503 while nothing can be stored."""
    raw = await _body(request)
    settings = request.app[SETTINGS]
    if not is_signed(raw, request.headers.get("X-Hub-Signature-256", ""), settings.whatsapp_app_secret):
        request.app[WHATSAPP_UPDATES].note_stranger()
        raise Problem(401, "The signature does not fit the body: sign the raw bytes with the app secret.")
    try:
        body = updates.parse(raw)
    except updates.NotReadableError as error:
        log.error("whatsapp.not_readable", fault=str(error), size=len(raw), do="report this: Meta signed it")
        return web.Response()
    found = updates.read(body, settings.whatsapp_phone_number_id, now())
    await request.app[WHATSAPP_UPDATES].store(found)
    return web.Response()


def is_signed(raw: bytes, signature: str, secret: str) -> bool:
    """Whether the body was signed with the app secret. In bytes: a header may hold any sign."""
    wanted = _PREFIX + hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest().encode()
    return hmac.compare_digest(_bytes(signature.strip()), wanted)


async def _body(request: web.Request) -> bytes:
    if (request.content_length or 0) > MAX_BODY:
        raise _too_large()
    body = bytearray()
    async for piece in request.content.iter_any():
        body += piece
        if len(body) > MAX_BODY:
            raise _too_large()
    return bytes(body)


def _too_large() -> Problem:
    return Problem(413, f"The body is larger than {MAX_BODY} bytes: send less at once.")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
