"""One ticket as a page: who it is and what they need at a glance, the talk, and what the advisor can do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from aiohttp import web

from tandem.app_keys import CATALOGUE, DATABASE, DIRECTORY, POLICY
from tandem.clock import today
from tandem.conversations import events
from tandem.desk.guard import form, sent_by_desk, signed_in
from tandem.desk.page import language_of, render, see_other
from tandem.desk.queue_page import PRIORITY_WORDS
from tandem.errors import Problem
from tandem.explain import answer, checks_in_words, explain, known_facts, label, route_in_words
from tandem.handoff import queue, steps, tickets
from tandem.handoff.reasons import OUTCOMES
from tandem.handoff.states import OPEN_TICKET
from tandem.handoff.tickets import Refused
from tandem.people import SignedIn
from tandem.storage.models import Conversation

routes = web.RouteTableDef()

_CONTACT: Final = ("name", "phone", "email")
_AFTER: Final = {"claim": "#answer", "reply": "#answer", "note": "#notes"}
_ID: Final = r"{id:[0-9]{1,9}}"


@dataclass(frozen=True)
class Refusal:
    """Why a step did not happen, and what the advisor had written, so that it is not lost."""

    status: int
    reason: str
    owner: str = ""
    step: str = ""
    said: str = ""


@routes.get(f"/desk/tickets/{_ID}")
async def read(request: web.Request) -> web.Response:
    """The ticket."""
    return await _page(request, await signed_in(request))


@routes.post(f"/desk/tickets/{_ID}/{{step:{'|'.join(steps.FIELDS)}}}")
async def take_step(request: web.Request) -> web.Response:
    """Take a step and show the ticket again; what could not be done is said with the text still in its field."""
    who = await signed_in(request)
    fields = await form(request)
    number, step = int(request.match_info["id"]), request.match_info["step"]
    said = fields.get(steps.FIELDS[step] or "", "")
    if not sent_by_desk(who, fields):
        return await _page(request, who, Refusal(403, "old-page", step=step, said=said))
    if step == "resolve" and said not in OUTCOMES:
        return await _page(request, who, Refusal(422, "outcome"))
    try:
        async with request.app[DATABASE].write() as session:
            await steps.take(session, step, number, who.advisor, said, catalogue=request.app[CATALOGUE])
    except Refused as refused:
        return await _page(request, who, Refusal(refused.status, refused.reason, refused.owner or "", step, said))
    return see_other(f"/desk/tickets/{number}{_AFTER.get(step, '')}")


async def _page(request: web.Request, who: SignedIn, refusal: Refusal | None = None) -> web.Response:
    number = int(request.match_info["id"])
    async with request.app[DATABASE].read() as session:
        row = await queue.one(session, number)
        if row is None:
            raise Problem(404, "There is no such ticket.")
        said = await events.after(session, row.conversation.id, 0, limit=row.conversation.last_seq)
        history = await queue.history(session, number)
    is_open = row.ticket.status in OPEN_TICKET
    mine = is_open and row.ticket.assignee_id == who.advisor.id
    return render(
        request,
        "ticket.html",
        signed_in=who,
        status=refusal.status if refusal else 200,
        here=f"/desk/tickets/{number}",
        row=row,
        priority_word=PRIORITY_WORDS[row.ticket.priority],
        lead=_lead(request, row.conversation, language_of(request, who)),
        name=row.ticket.contact.get("name"),
        contact=[(name, row.ticket.contact[name]) for name in _CONTACT if row.ticket.contact.get(name)],
        said=said,
        notes=[(entry, advisor) for entry, advisor in history if entry.kind == "note"],
        history=history,
        outcomes=OUTCOMES,
        is_open=is_open,
        mine=mine,
        leading=mine and row.conversation.control == "advisor",
        refusal=refusal,
        longest=tickets.MAX_TEXT,
    )


def _lead(request: web.Request, conversation: Conversation, language: str) -> dict[str, Any]:
    """The lead card in words. Facts, route and reasons as the policy of today sees them."""
    policy, catalogue = request.app[POLICY], request.app[CATALOGUE]
    day = today()
    figures = policy.figures(day)
    known = known_facts(policy, conversation.facts)
    assessment = policy.assess(known, day)
    told = explain(assessment, catalogue, request.app[DIRECTORY], language, figures)
    return {
        "route": told["route"],
        "possible": told["possible"],
        "reasons": told["reasons"],
        "next_steps": told["next_steps"],
        "checks": [
            line.removeprefix("– ") for line in checks_in_words(assessment, catalogue, language, figures) if known
        ],
        "told": route_in_words(assessment, catalogue, language, figures),
        "facts": [
            (label(fact, catalogue, language, figures), answer(fact, value, catalogue, language, figures))
            for fact, value in known.items()
        ],
        "missing": [
            (label(fact, catalogue, language, figures), fact in assessment.missing)
            for fact in (*assessment.missing, *policy.guidance(known, day))
        ],
        "consent": _consent(conversation),
    }


def _consent(conversation: Conversation) -> tuple[bool, datetime] | None:
    """Whether the person agreed to be contacted, and when they said so."""
    if "contact" not in conversation.consent:
        return None
    return bool(conversation.consent["contact"]), datetime.fromisoformat(conversation.consent["at"])
