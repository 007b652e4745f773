"""The answers of a person, corrected by the advisor who talks with them. The assistant then keeps to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from aiohttp import web

from tandem.app_keys import CATALOGUE, DATABASE, POLICY
from tandem.clock import today
from tandem.desk.guard import form, needs, who
from tandem.desk.page import Words, language_of, render, see_other
from tandem.desk.ticket_page import ID, Refusal, show
from tandem.errors import Problem
from tandem.explain import answer, known_facts, label
from tandem.handoff import queue, rows, tickets
from tandem.handoff.tickets import Refused
from tandem.people import SignedIn, visible
from tandem.policy import UNKNOWN
from tandem.policy.model import Fact

routes = web.RouteTableDef()

_NOT_ASKED: Final = ""


@routes.get(f"/desk/tickets/{ID}/facts")
@needs("tickets")
async def read(request: web.Request) -> web.Response:
    """The form, with what is known."""
    me = who(request)
    row = await _row(request, me)
    try:
        async with request.app[DATABASE].read() as session:
            await rows.require_owner(session, row.ticket, me.advisor)
    except Refused as refused:
        return await show(request, Refusal(refused.status, refused.reason, refused.owner or ""))
    return _form(request, me, row, known_facts(request.app[POLICY], row.conversation.facts))


@routes.post(f"/desk/tickets/{ID}/facts")
@needs("tickets")
async def change(request: web.Request) -> web.Response:
    """Keep what was changed; an answer that cannot be is told beside its field."""
    me, fields = who(request), await form(request)
    row = await _row(request, me)
    known = known_facts(request.app[POLICY], row.conversation.facts)
    given = {fact.id: fields[fact.id].strip() for fact in request.app[POLICY].facts.values() if fact.id in fields}
    changes = {
        fact: _value(request.app[POLICY].facts[fact], wish)
        for fact, wish in given.items()
        if wish != str(known.get(fact, _NOT_ASKED))
    }
    try:
        async with request.app[DATABASE].write() as session:
            await tickets.edit_facts(session, row.ticket.id, me.advisor, changes, policy=request.app[POLICY])
    except Refused as refused:
        if refused.reason != "fact":
            return await show(request, Refusal(refused.status, refused.reason, refused.owner or ""))
        return _form(request, me, row, given, wrong=refused.more.get("facts", {}))
    return see_other(f"/desk/tickets/{row.ticket.id}#facts")


async def _row(request: web.Request, me: SignedIn) -> queue.Row:
    async with request.app[DATABASE].read() as session:
        row = await queue.one(session, int(request.match_info["id"]), visible=visible.tickets(me.standing))
    if row is None:
        raise Problem(404, "There is no such ticket.")
    return row


def _value(fact: Fact, wish: str) -> object | None:
    """What the field holds as the policy knows it; None takes the answer out."""
    if wish == _NOT_ASKED:
        return None
    if fact.kind == "integer" and wish != UNKNOWN:
        plain = "".join(wish.split()).replace(".", "").replace("€", "")
        return int(plain) if plain.isascii() and plain.isdecimal() else wish
    return wish


def _form(
    request: web.Request,
    me: SignedIn,
    row: queue.Row,
    values: Mapping[str, object],
    *,
    wrong: Mapping[str, object] | None = None,
) -> web.Response:
    policy, catalogue, language = request.app[POLICY], request.app[CATALOGUE], language_of(request, me)
    figures = policy.figures(today())
    t = Words(request, language)

    def options(fact: Fact) -> list[tuple[str, str]]:
        given = [(value, answer(fact.id, value, catalogue, language, figures)) for value in fact.values]
        unknown = [(UNKNOWN, answer(fact.id, UNKNOWN, catalogue, language, figures))] if fact.may_be_unknown else []
        return [(_NOT_ASKED, t("facts-not-asked")), *given, *unknown]

    fields: list[dict[str, Any]] = [
        {
            "name": fact.id,
            "label": label(fact.id, catalogue, language, figures),
            "kind": fact.kind,
            "value": values.get(fact.id, _NOT_ASKED),
            "options": options(fact) if fact.kind == "choice" else [],
            "error": t(f"facts-wrong-{fact.kind}", low=fact.low, high=fact.high) if fact.id in (wrong or {}) else "",
        }
        for fact in policy.facts.values()
    ]
    return render(
        request,
        "facts.html",
        signed_in=me,
        status=422 if wrong else 200,
        here=f"/desk/tickets/{row.ticket.id}/facts",
        row=row,
        fields=fields,
        name=row.ticket.contact.get("name"),
        conversation_language=row.conversation.language,
    )
