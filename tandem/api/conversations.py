"""Conversations: what is known of one, and everything that was said in it."""

from __future__ import annotations

from typing import Final

from aiohttp import web
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.api import shapes
from tandem.api.callers import Caller, caller
from tandem.api.reading import conversation_id
from tandem.app_keys import DATABASE
from tandem.booking import agenda
from tandem.clock import now
from tandem.conversations import events
from tandem.errors import Problem
from tandem.handoff import queue
from tandem.people import visible
from tandem.storage.models import Advisor, Appointment, Conversation

routes = web.RouteTableDef()

_SCOPE: Final = "conversations:read"


@routes.get("/api/v1/conversations/{id}")
async def read(request: web.Request) -> web.Response:
    """One conversation."""
    who = await caller(request, _SCOPE)
    async with request.app[DATABASE].read() as session:
        found = await _one(session, who, conversation_id(request))
        ticket = await queue.latest_of(session, found.id)
        booked = await _appointment_of(session, found.id)
    await who.noted(request, "conversation", found.id)
    return shapes.answer(shapes.conversation(request.app, found, ticket, booked))


@routes.get("/api/v1/conversations/{id}/transcript")
async def transcript(request: web.Request) -> web.Response:
    """The events of a conversation, all of them."""
    who = await caller(request, _SCOPE)
    async with request.app[DATABASE].read() as session:
        found = await _one(session, who, conversation_id(request))
        said = await events.after(session, found.id, 0, limit=found.last_seq)
    await who.noted(request, "conversation", found.id)
    return shapes.answer({"events": [events.as_contract(event) for event in said], "last": found.last_seq})


async def _one(session: AsyncSession, who: Caller, id_: str) -> Conversation:
    query = select(Conversation).where(
        Conversation.id == id_, Conversation.erased_at.is_(None), visible.conversations(who.standing)
    )
    found = (await session.scalars(query)).one_or_none()
    if found is None:
        raise Problem(404, "There is no such conversation: check its id, or it has been erased.")
    return found


async def _appointment_of(session: AsyncSession, conversation: str) -> tuple[Appointment, Advisor] | None:
    """The appointment that speaks for a conversation: the next one ahead, otherwise the last that was made."""
    found = await agenda.next_of(session, conversation, now())
    if found is None:
        found = next(reversed(await agenda.appointments_of(session, conversation)), None)
    return (found, await session.get_one(Advisor, found.coach_id)) if found is not None else None
