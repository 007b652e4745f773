"""Conversations: what is known of one, and everything that was said in it."""

from __future__ import annotations

from aiohttp import web

from tandem.api import shapes
from tandem.api.callers import caller
from tandem.api.reading import conversation_id
from tandem.app_keys import DATABASE
from tandem.conversations import events
from tandem.errors import Problem
from tandem.handoff import queue
from tandem.storage.models import Conversation

routes = web.RouteTableDef()


@routes.get("/api/v1/conversations/{id}")
async def read(request: web.Request) -> web.Response:
    """One conversation."""
    await caller(request)
    async with request.app[DATABASE].read() as session:
        found = await session.get(Conversation, conversation_id(request))
        if found is None:
            raise _missing()
        ticket = await queue.latest_of(session, found.id)
    return shapes.answer(shapes.conversation(request.app, found, ticket))


@routes.get("/api/v1/conversations/{id}/transcript")
async def transcript(request: web.Request) -> web.Response:
    """The events of a conversation, all of them."""
    await caller(request)
    async with request.app[DATABASE].read() as session:
        found = await session.get(Conversation, conversation_id(request))
        if found is None:
            raise _missing()
        said = await events.after(session, found.id, 0, limit=found.last_seq)
    return shapes.answer({"events": [events.as_contract(event) for event in said], "last": found.last_seq})


def _missing() -> Problem:
    return Problem(404, "There is no such conversation: check its id, or it has been erased.")
