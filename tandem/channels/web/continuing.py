"""`/chat/v1`: going on in WhatsApp with a code, and coming back from there with one."""

from __future__ import annotations

from urllib.parse import quote

import structlog
from aiohttp import web

from tandem.app_keys import CATALOGUE, DATABASE, WHATSAPP_GRAPH
from tandem.channels import continuing
from tandem.channels.web.routes import authorised
from tandem.channels.whatsapp.graph import GraphError
from tandem.clock import now
from tandem.errors import Problem
from tandem.privacy import erasure
from tandem.requests import json_object
from tandem.storage.models import Conversation

log = structlog.get_logger(__name__)

_MINUTES = int(continuing.VALID_FOR.total_seconds() // 60)

routes = web.RouteTableDef()


@routes.get("/chat/v1/conversations/{id}/continuation")
async def offer(request: web.Request) -> web.Response:
    """Whether one can go on in WhatsApp, and what a person should know before they wish to."""
    async with request.app[DATABASE].read() as session:
        conversation = await authorised(request, session)
    notice = request.app[CATALOGUE].text(conversation.language, "whatsapp-continue-notice", minutes=_MINUTES).text
    return web.json_response({"whatsapp": WHATSAPP_GRAPH in request.app, "notice": notice})


@routes.post("/chat/v1/conversations/{id}/continuation")
async def go_on_in_whatsapp(request: web.Request) -> web.Response:
    """A link that opens WhatsApp with a message that holds a code. The person has read the notice and wishes it."""
    async with request.app[DATABASE].read() as session:
        conversation = await authorised(request, session)
    if conversation.erased_at is not None:
        raise erasure.gone()
    body = await json_object(request)
    if body.get("consent") is not True:
        raise Problem(422, "Send “consent”: true, once the person has read the notice and wishes to go on in WhatsApp.")
    if WHATSAPP_GRAPH not in request.app:
        raise Problem(409, "WhatsApp is not set up here: the conversation can only go on where it is.")
    try:
        number = await request.app[WHATSAPP_GRAPH].display_number()
    except GraphError as error:
        log.warning("whatsapp.number_unknown", fault=str(error), do="run `make whatsapp-check`")
        raise Problem(409, "WhatsApp cannot be reached right now: try again later.") from error
    async with request.app[DATABASE].write() as session:
        code = await continuing.make(session, conversation.id, "whatsapp")
    text = request.app[CATALOGUE].text(conversation.language, "whatsapp-continue-message", code=code).text
    link = f"https://wa.me/{number}?text={quote(text, safe='')}"
    expires_at = (now() + continuing.VALID_FOR).isoformat()
    return web.json_response({"code": code, "link": link, "expires_at": expires_at}, status=201)


@routes.post("/chat/v1/continuations")
async def come_from_whatsapp(request: web.Request) -> web.Response:
    """The conversation that a code from WhatsApp opens, with a new key to it."""
    body = await json_object(request)
    given = body.get("code")
    code = continuing.find_code(given) if isinstance(given, str) and len(given) <= 40 else None
    if code is None:
        raise Problem(422, "“code” must be the code from the link, as in K7QM-4XPD.")
    async with request.app[DATABASE].write() as session:
        conversation_id = await continuing.use(session, code, "web")
        if conversation_id is None:
            raise Problem(404, "This code does not work any more. Ask for a new one in WhatsApp: write “site”.")
        token = await continuing.new_token(session, conversation_id)
        language = (await session.get_one(Conversation, conversation_id)).language
    return web.json_response({"id": conversation_id, "token": token, "language": language})
