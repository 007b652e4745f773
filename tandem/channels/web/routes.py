"""`/chat/v1`: start a conversation, send a message, read events by long poll or as a stream."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import ipaddress
import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import ARRIVALS, CATALOGUE, DATABASE, TURN_WORKER
from tandem.channels.web import origins
from tandem.channels.web.arrivals import Arrivals
from tandem.channels.web.limits import Limit
from tandem.client_address import client_address, client_line
from tandem.conversations import events, inbox
from tandem.conversations.start import start, token_hash
from tandem.errors import Problem
from tandem.metrics import MESSAGES
from tandem.plain_text import clean
from tandem.privacy import erasure
from tandem.requests import json_object, preferred_language
from tandem.storage.database import Database, DatabaseAwayError
from tandem.storage.models import Conversation
from tandem.texts import LANGUAGES

CHANNEL = "web"
MAX_WAIT = 25.0
_MAX_CLIENT_ID = 64
_MAX_PAGE = 2000
_HEARTBEAT = 15.0
"""Seconds between signs of life on a silent stream: proxies and phones drop a connection that says nothing."""

STARTS: web.AppKey[Limit] = web.AppKey("conversations that an address starts", Limit)
SAYINGS: web.AppKey[Limit] = web.AppKey("messages that a conversation takes", Limit)

routes = web.RouteTableDef()


def setup(app: web.Application) -> None:
    """Add the chat to the service."""
    app[STARTS] = Limit(most=300, within=600)
    app[SAYINGS] = Limit(most=60, within=60)
    origins.setup(app)
    app.add_routes(routes)


@routes.post("/chat/v1/conversations")
async def create(request: web.Request) -> web.Response:
    """Start a conversation. The greeting is in its events before the answer is sent."""
    address = client_address(request)
    _count(request.app[STARTS], client_line(request), address)
    body = await json_object(request, allow_empty=True)
    language = body.get("language")
    if language is not None and language not in LANGUAGES:
        raise Problem(422, "“language” must be “fr”, “nl” or “en”; leave it out if it is not known.")
    page = body.get("page")
    if page is not None and (not isinstance(page, str) or len(page) > _MAX_PAGE):
        raise Problem(422, f"“page” must be the address of the page, a text of at most {_MAX_PAGE} characters.")
    async with request.app[DATABASE].write() as session:
        started = await start(
            session,
            request.app[CATALOGUE],
            channel=CHANNEL,
            language=language or preferred_language(request),
            page=clean(page) if page else None,
        )
    return web.json_response({"id": started.id, "token": started.token}, status=201)


@routes.post("/chat/v1/conversations/{id}/messages")
async def send(request: web.Request) -> web.Response:
    """Accept a text or a choice. The answer follows as events."""
    conversation_id = request.match_info["id"]
    async with request.app[DATABASE].read() as session:
        conversation = await authorised(request, session)
    if conversation.erased_at is not None:
        raise erasure.gone()
    _count(request.app[SAYINGS], conversation_id, client_address(request))
    body = await json_object(request)
    client_id = body.get("client_id")
    if not isinstance(client_id, str) or not 1 <= len(client_id) <= _MAX_CLIENT_ID:
        raise Problem(
            422, f"“client_id” is missing: send a text of 1 to {_MAX_CLIENT_ID} characters that names this message."
        )
    async with request.app[DATABASE].write() as session:
        incoming = await _read_message(session, conversation_id, body, _provider_id(conversation_id, client_id))
        seq = await inbox.accept(session, conversation_id, incoming, catalogue=request.app[CATALOGUE])
    MESSAGES.labels(CHANNEL).inc()
    request.app[TURN_WORKER].wake(conversation_id)
    return web.json_response({"seq": seq}, status=202)


@routes.get("/chat/v1/conversations/{id}/events")
async def read(request: web.Request) -> web.StreamResponse:
    """The events after a number: at once, after a wait, or as a stream of server-sent events."""
    async with request.app[DATABASE].read() as session:
        conversation = await authorised(request, session)
    after = _whole_number(request.headers.get("Last-Event-ID") or request.query.get("after", "0"), "after")
    if conversation.erased_at is not None and after >= conversation.last_seq:
        raise erasure.gone()
    if "text/event-stream" in request.headers.get("Accept", ""):
        return await _stream(request, after)
    wait = _seconds(request.query.get("wait", "0"))
    return await _poll(request, after, wait)


async def authorised(request: web.Request, session: AsyncSession) -> Conversation:
    """The conversation, if the token is its own. 404 when it does not exist, 401 for a wrong or missing token."""
    conversation = await session.get(Conversation, request.match_info["id"])
    if conversation is None or (conversation.erased_at is not None and conversation.token_hash is None):
        raise Problem(404, "There is no such conversation. Start a new one with POST /chat/v1/conversations.")
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    known = conversation.token_hash or ""
    if scheme.lower() != "bearer" or not hmac.compare_digest(token_hash(token.strip()), known):
        raise Problem(401, "Send “Authorization: Bearer <token>” with the token that this conversation was given.")
    return conversation


def _count(limit: Limit, name: str, address: str) -> None:
    """Count what came from elsewhere: what runs on this machine itself is ours."""
    if not ipaddress.ip_address(address).is_loopback:
        limit.take(name)


def _provider_id(conversation_id: str, client_id: str) -> str:
    """A client's name for its message is free text; hashed, any of them can be stored and compared."""
    digest = hashlib.sha256(client_id.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{conversation_id}:{digest}"


async def _read_message(
    session: AsyncSession, conversation_id: str, body: Mapping[str, Any], provider_id: str
) -> inbox.Incoming:
    text, choice = body.get("text"), body.get("choice")
    if (text is None) == (choice is None):
        raise Problem(422, "Send either “text” or “choice”, not both and not neither.")
    if choice is not None:
        offered = await events.offered_choice(session, conversation_id, choice) if isinstance(choice, str) else None
        if offered is None:
            raise Problem(422, "“choice” must be the id of a choice that was offered in this conversation.")
        return inbox.Incoming(provider_id, text=offered["title"], payload=offered["payload"], channel=CHANNEL)
    if not isinstance(text, str):
        raise Problem(422, "“text” must be a text.")
    cleaned = clean(text)
    if not cleaned:
        raise Problem(422, "“text” is empty: write something, or send a “choice”.")
    if len(cleaned) > inbox.MAX_TEXT:
        raise Problem(
            422,
            f"“text” has {len(cleaned)} characters; at most {inbox.MAX_TEXT} fit in one message. "
            "Shorten it or send it in parts.",
        )
    return inbox.Incoming(provider_id, text=cleaned, channel=CHANNEL)


def _whole_number(value: str, name: str) -> int:
    if not value.isascii() or not value.isdecimal() or len(value) > 9:
        raise Problem(422, f"“{name}” must be a whole number: the last seq that you have, 0 for all.")
    return int(value)


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= MAX_WAIT:
        raise Problem(422, f"“wait” must be a number of seconds from 0 to {MAX_WAIT:g}.")
    return seconds


async def _poll(request: web.Request, after: int, wait: float) -> web.Response:
    conversation_id, arrivals = request.match_info["id"], request.app[ARRIVALS]
    deadline = asyncio.get_running_loop().time() + wait
    waiter = arrivals.join(conversation_id)
    try:
        while True:
            async with request.app[DATABASE].read() as session:
                found = await _events_after(session, conversation_id, after)
            left = deadline - asyncio.get_running_loop().time()
            if found or left <= 0 or arrivals.closed:
                last = found[-1]["seq"] if found else after
                return web.json_response({"events": found, "last": last}, headers={"Cache-Control": "no-store"})
            await arrivals.wait(waiter, left)
    finally:
        arrivals.leave(conversation_id, waiter)


async def _stream(request: web.Request, after: int) -> web.StreamResponse:
    conversation_id, arrivals = request.match_info["id"], request.app[ARRIVALS]
    response = web.StreamResponse(
        headers={
            "Content-Type": "text/event-stream; charset=utf-8",
            "Cache-Control": "no-store",
            "X-Accel-Buffering": "no",
        }
    )
    waiter = arrivals.join(conversation_id)
    try:
        await response.prepare(request)
        await response.write(b"retry: 1000\n\n")
        await _send_events(response, request.app[DATABASE], arrivals, waiter, conversation_id, after)
    except (ConnectionResetError, asyncio.CancelledError):
        pass  # the reader went away; it comes back with Last-Event-ID
    except DatabaseAwayError:
        pass  # too late for another answer: the reader comes back, and is then told
    finally:
        arrivals.leave(conversation_id, waiter)
    return response


async def _send_events(
    response: web.StreamResponse,
    database: Database,
    arrivals: Arrivals,
    waiter: asyncio.Event,
    conversation_id: str,
    after: int,
) -> None:
    loop = asyncio.get_running_loop()
    spoke = loop.time()
    while not arrivals.closed:
        async with database.read() as session:
            # in this order: of what was erased in between, the last word must not be missed
            erased = await erasure.is_erased(session, conversation_id)
            found = await _events_after(session, conversation_id, after)
        for event in found:
            data = json.dumps(event, ensure_ascii=False)
            await response.write(f"id: {event['seq']}\ndata: {data}\n\n".encode())
            after = event["seq"]
        if erased:
            return
        if found:
            spoke = loop.time()
            continue  # it may have been the last word
        if loop.time() - spoke >= _HEARTBEAT:
            await response.write(b": still here\n\n")
            spoke = loop.time()
        await arrivals.wait(waiter, _HEARTBEAT)


async def _events_after(session: AsyncSession, conversation_id: str, after: int) -> list[dict[str, Any]]:
    return [events.as_contract(event) for event in await events.after(session, conversation_id, after)]
