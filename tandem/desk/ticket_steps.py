"""What an advisor does with a ticket: each step is a form of its page, and leads back to it.

A step that is not possible now is told on the page, with what was written still in its field.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import CATALOGUE, DATABASE, POLICY
from tandem.desk.guard import form, needs, who
from tandem.desk.page import see_other
from tandem.desk.ticket_page import ID, Refusal, show
from tandem.errors import Problem
from tandem.handoff import opting, presence, queue, reads, replies, tickets
from tandem.handoff.reasons import OUTCOMES
from tandem.handoff.tickets import Refused
from tandem.people import SignedIn, audit, reveal, visible
from tandem.texts import Catalogue

routes = web.RouteTableDef()

Fields = Mapping[str, str]
Take = Callable[[web.Request, AsyncSession, int, SignedIn, Fields], Awaitable[object]]

_AFTER: Final = {
    "claim": "#reply",
    "reply": "#reply",
    "note": "#note",
    "reveal": "#contact",
    "messages": "#contact",
    "next-step": "#next-step",
}


async def _claim(request: web.Request, session: AsyncSession, number: int, me: SignedIn, fields: Fields) -> object:
    take = fields.get("take") == "yes" and me.may("assign")
    return await tickets.claim(session, number, me.advisor, catalogue=_catalogue(request), take_from_owner=take)


async def _release(request: web.Request, session: AsyncSession, number: int, me: SignedIn, _fields: Fields) -> object:
    return await tickets.release(session, number, me.advisor, catalogue=_catalogue(request))


async def _reply(_request: web.Request, session: AsyncSession, number: int, me: SignedIn, fields: Fields) -> object:
    announced = fields.get("announced") == "yes"
    return await replies.put(session, number, me.advisor, fields.get("text", ""), announced=announced)


async def _note(_request: web.Request, session: AsyncSession, number: int, me: SignedIn, fields: Fields) -> object:
    return await tickets.note(session, number, me.advisor, fields.get("text", ""))


async def _next_step(_request: web.Request, session: AsyncSession, number: int, me: SignedIn, fields: Fields) -> object:
    wish = fields.get("day", "")
    try:
        day = dt.date.fromisoformat(wish) if wish and "clear" not in fields else None
    except ValueError:
        raise Refused(422, "`day` is not a date.", reason="day") from None
    return await tickets.set_next_step(session, number, me.advisor, day)


async def _transfer(request: web.Request, session: AsyncSession, number: int, me: SignedIn, fields: Fields) -> object:
    kind, _, target = fields.get("to", "").partition(":")
    return await tickets.transfer(
        session,
        number,
        me.advisor,
        catalogue=_catalogue(request),
        note=fields.get("text", ""),
        to_advisor=int(target) if kind == "advisor" and target.isascii() and target.isdecimal() else None,
        to_agency=target if kind == "agency" else None,
        as_lead=me.may("assign"),
    )


async def _return(request: web.Request, session: AsyncSession, number: int, me: SignedIn, _fields: Fields) -> object:
    return await tickets.return_to_assistant(
        session, number, me.advisor, catalogue=_catalogue(request), policy=request.app[POLICY]
    )


async def _resolve(request: web.Request, session: AsyncSession, number: int, me: SignedIn, fields: Fields) -> object:
    outcome = fields.get("outcome", "")
    if outcome not in OUTCOMES:
        raise Refused(422, "`outcome` is required.", reason="outcome")
    return await tickets.resolve(session, number, me.advisor, outcome, catalogue=_catalogue(request))


async def _reveal(_request: web.Request, session: AsyncSession, number: int, me: SignedIn, _fields: Fields) -> object:
    return await reveal.contact(session, me, "ticket", number)


async def _messages(_request: web.Request, session: AsyncSession, number: int, me: SignedIn, fields: Fields) -> object:
    wish = fields.get("wish", "")
    if wish not in ("stop", "start"):
        raise Refused(422, "`wish` is `stop` or `start`.", reason="wish")
    if await opting.note(session, number, me.advisor, stop=wish == "stop"):
        audit.record(session, me.by, "changed", "ticket", number, what="messages", wish=wish)
    return None


_STEPS: Final[dict[str, Take]] = {
    "claim": _claim,
    "release": _release,
    "reply": _reply,
    "note": _note,
    "next-step": _next_step,
    "transfer": _transfer,
    "return": _return,
    "resolve": _resolve,
    "reveal": _reveal,
    "messages": _messages,
}


@routes.post(f"/desk/tickets/{ID}/{{step:{'|'.join(_STEPS)}}}")
@needs("tickets")
async def take_step(request: web.Request) -> web.StreamResponse:
    """Take a step and show the ticket again."""
    me, fields = who(request), await form(request)
    number, step = int(request.match_info["id"]), request.match_info["step"]
    try:
        async with request.app[DATABASE].write() as session:
            await _must_see(session, number, me)
            await _STEPS[step](request, session, number, me, fields)
    except Refused as refused:
        return await show(request, Refusal(refused.status, refused.reason, refused.owner or "", step, fields))
    return see_other(f"/desk/tickets/{number}{_AFTER.get(step, '')}")


@routes.post(f"/desk/tickets/{ID}/undo/{{reply:[0-9]{{1,9}}}}")
@needs("tickets")
async def undo(request: web.Request) -> web.Response:
    """Take a reply back while nobody can have read it; its text returns to the field."""
    me, number = who(request), int(request.match_info["id"])
    try:
        async with request.app[DATABASE].write() as session:
            await _must_see(session, number, me)
            text = await replies.undo(session, int(request.match_info["reply"]), me.advisor)
    except Refused as refused:
        return await show(request, Refusal(refused.status, refused.reason, refused.owner or "", "undo"))
    return await show(request, draft=text)


@routes.post(f"/desk/tickets/{ID}/presence")
@needs("tickets")
async def is_here(request: web.Request) -> web.Response:
    """A sign of life of an open page: its reader looks, writes, or has gone; what is there is read."""
    me, fields, number = who(request), await form(request), int(request.match_info["id"])
    async with request.app[DATABASE].write() as session:
        await _must_see(session, number, me)
        if fields.get("gone") == "yes":
            await presence.leave(session, number, me.advisor.id)
        else:
            await presence.mark(session, number, me.advisor.id, typing=fields.get("typing") == "yes")
            await reads.mark(session, number, me.advisor.id)
    return web.Response(status=204)


async def _must_see(session: AsyncSession, number: int, me: SignedIn) -> None:
    if await queue.one(session, number, visible=visible.tickets(me.standing)) is None:
        raise Problem(404, "There is no such ticket.")


def _catalogue(request: web.Request) -> Catalogue:
    return request.app[CATALOGUE]
