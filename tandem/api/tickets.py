"""Tickets: the queue, one ticket, and the steps of its life."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.api import agencies, shapes
from tandem.api.callers import Caller, caller
from tandem.api.reading import one_of, only, text_field, ticket_id, whole
from tandem.app_keys import CATALOGUE, DATABASE, POLICY
from tandem.errors import Problem
from tandem.handoff import queue, steps
from tandem.people import by_email, visible
from tandem.requests import json_object
from tandem.storage.models import TICKET_STATUSES, Advisor
from tandem.texts import LANGUAGES

routes = web.RouteTableDef()

_PAGE: Final = 50
_NONE: Final = "none"
"""As a filter: the tickets that nobody has, or that belong to no agency."""
_DONE: Final = {
    "claim": "claimed",
    "release": "released",
    "reply": "replied",
    "note": "noted",
    "resolve": "resolved",
    "return": "returned",
}
"""Each step as the audit calls it."""


def _each_step(handler: Callable[[web.Request], Awaitable[web.Response]]) -> None:
    """Each step has an address of its own, as the document lists them."""
    for step in steps.FIELDS:
        routes.post(f"/api/v1/tickets/{{id}}/{step}")(handler)


@routes.get("/api/v1/tickets")
async def read_queue(request: web.Request) -> web.Response:
    """A page of the queue, most urgent first."""
    who = await caller(request, "tickets:read")
    only(request.query.keys(), ("status", "agency", "language", "assignee", "limit", "cursor"), "filters")
    status = one_of(request, "status", TICKET_STATUSES)
    async with request.app[DATABASE].read() as session:
        page = await queue.page(
            session,
            queue.Wanted(
                statuses=frozenset({status}) if status else None,
                language=one_of(request, "language", LANGUAGES),
                assignee=await _assignee(session, who, request.query.get("assignee")),
                agencies=await _agencies(session, request.query.get("agency")),
            ),
            visible=visible.tickets(who.standing),
            limit=whole(request, "limit", _PAGE, queue.MAX_LIMIT),
            cursor=request.query.get("cursor"),
        )
    return shapes.answer({"tickets": [shapes.ticket(row) for row in page.rows], "next_cursor": page.next_cursor})


@routes.get("/api/v1/tickets/{id}")
async def read(request: web.Request) -> web.Response:
    """One ticket with its history."""
    who = await caller(request, "tickets:read")
    number = ticket_id(request)
    async with request.app[DATABASE].read() as session:
        answer = await _ticket(session, who, number)
    await who.noted(request, "ticket", number)
    return answer


@_each_step
async def take_step(request: web.Request) -> web.Response:
    """Carry out one step of a ticket's life and answer with the ticket as it is then."""
    who = await caller(request, "tickets:write")
    number, step = ticket_id(request), request.path.rpartition("/")[2]
    field = steps.FIELDS[step]
    fields = [field] if field else []
    body = await json_object(request, allow_empty=field is None)
    only(body, fields if who.advisor else [*fields, "advisor"], "fields")
    said = text_field(body, field) if field else ""
    async with request.app[DATABASE].write() as session:
        if await queue.one(session, number, visible=visible.tickets(who.standing)) is None:
            raise _missing()
        advisor = who.advisor or await _acting(session, number, step, body)
        await steps.take(
            session, step, number, advisor, said, catalogue=request.app[CATALOGUE], policy=request.app[POLICY]
        )
        who.record(session, _DONE[step], "ticket", number)
        return await _ticket(session, who, number)


async def _acting(session: AsyncSession, number: int, step: str, body: dict[str, Any]) -> Advisor:
    """The advisor in whose name an integration acts: the one it names, otherwise the ticket's owner.

    A ticket always has a person as its owner, so claiming needs a name.
    """
    if "advisor" in body:
        advisor = await by_email(session, text_field(body, "advisor"))
        if advisor is None:
            raise Problem(422, "`advisor` is nobody at this desk: send the e-mail address of an active advisor.")
        return advisor
    if step == "claim":
        raise Problem(422, '`advisor` is missing: a person owns a ticket, so send {"advisor": "their e-mail address"}.')
    row = await queue.one(session, number)
    if row is None:
        raise _missing()
    if row.assignee is None:
        raise Problem(
            409, "Nobody has taken this ticket yet: claim it first, or send `advisor` with an e-mail address."
        )
    return row.assignee


async def _ticket(session: AsyncSession, who: Caller, number: int) -> web.Response:
    row = await queue.one(session, number, visible=visible.tickets(who.standing))
    if row is None:
        raise _missing()
    history = await queue.history(session, number)
    return shapes.answer(shapes.full_ticket(row, history, contact=who.may_reveal(row.ticket.assignee_id)))


async def _assignee(session: AsyncSession, who: Caller, wish: str | None) -> int | None:
    if wish is None:
        return None
    if wish == _NONE:
        return queue.NOBODY
    if wish == "me" and who.advisor is not None:
        return who.advisor.id
    advisor = await by_email(session, wish)
    if advisor is None:
        raise Problem(422, "`assignee` must be an advisor's e-mail address, `none`, or at the desk `me`.")
    return advisor.id


async def _agencies(session: AsyncSession, wish: str | None) -> frozenset[str] | None:
    if wish is None:
        return None
    await agencies.require(session, wish, also=(_NONE,))
    return frozenset({queue.NO_AGENCY if wish == _NONE else wish})


def _missing() -> Problem:
    return Problem(404, "There is no such ticket: check its id, or it has been erased.")
