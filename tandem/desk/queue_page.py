"""The queue as a page: who waits, what for, since when."""

from __future__ import annotations

from typing import Final

from aiohttp import web

from tandem.app_keys import DATABASE, POLICY
from tandem.clock import today
from tandem.desk.guard import signed_in
from tandem.desk.page import render
from tandem.explain import known_facts
from tandem.handoff import queue
from tandem.handoff.states import OPEN_TICKET
from tandem.storage.models import TICKET_STATUSES, Advisor
from tandem.texts import LANGUAGES

routes = web.RouteTableDef()

_PAGE: Final = 50
PRIORITY_WORDS: Final = {1: "urgent", 2: "soon", 3: "normal", 4: "calm"}
_STATUSES: Final = {
    "open": frozenset[str](OPEN_TICKET),
    **{status: frozenset({status}) for status in TICKET_STATUSES},
    "all": None,
}


@routes.get("/desk/tickets")
async def read(request: web.Request) -> web.Response:
    """The queue with its filters. A filter value that does not exist counts as not chosen."""
    who = await signed_in(request)
    chosen = {
        "status": _chosen(request, "status", tuple(_STATUSES), "open"),
        "language": _chosen(request, "language", LANGUAGES, ""),
        "assignee": _chosen(request, "assignee", ("me", "none"), ""),
    }
    cursor = request.query.get("cursor")
    async with request.app[DATABASE].read() as session:
        page = await queue.page(
            session,
            queue.Wanted(
                statuses=_STATUSES[chosen["status"]],
                language=chosen["language"] or None,
                assignee=_assignee(chosen["assignee"], who.advisor),
            ),
            limit=_PAGE,
            cursor=cursor,
        )
    policy, day = request.app[POLICY], today()
    return render(
        request,
        "tickets.html",
        signed_in=who,
        page=page,
        chosen=chosen,
        statuses=tuple(_STATUSES),
        routes={
            row.ticket.id: policy.assess(known_facts(policy, row.conversation.facts), day).route for row in page.rows
        },
        priority_words=PRIORITY_WORDS,
        beyond_first=cursor is not None,
    )


def _chosen(request: web.Request, name: str, allowed: tuple[str, ...], default: str) -> str:
    wish = request.query.get(name, default)
    return wish if wish in allowed else default


def _assignee(wish: str, advisor: Advisor) -> int | None:
    return {"me": advisor.id, "none": queue.NOBODY}.get(wish)
