"""The shapes of the HTTP contract, made from rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from aiohttp import web

from tandem.app_keys import CATALOGUE, DIRECTORY, POLICY
from tandem.clock import today
from tandem.explain import explain, known_facts
from tandem.handoff.queue import Row
from tandem.storage.models import Advisor, Conversation, Ticket, TicketEntry


def answer(body: dict[str, Any]) -> web.Response:
    """A JSON answer that no cache keeps: nearly all of them hold what people said about themselves."""
    return web.json_response(body, headers={"Cache-Control": "no-store"})


def conversation(app: web.Application, row: Conversation, ticket: Ticket | None) -> dict[str, Any]:
    """A conversation with what its facts lead to today, in the person's language."""
    policy = app[POLICY]
    day = today()
    assessed = policy.assess(known_facts(policy, row.facts), day)
    told = explain(assessed, app[CATALOGUE], app[DIRECTORY], row.language, policy.figures(day))
    return {
        "id": row.id,
        "channel": row.channel,
        "language": row.language,
        "status": row.control,
        "consent": row.consent,
        "facts": row.facts,
        "assessment": told if row.facts else None,
        "appointment": None,
        "ticket": (
            {"id": ticket.id, "status": ticket.status, "priority": ticket.priority, "reason": ticket.reason}
            if ticket is not None
            else None
        ),
    }


def ticket(row: Row) -> dict[str, Any]:
    """A ticket as the queue shows it: whom it is about stays in the single ticket."""
    return {
        "id": row.ticket.id,
        "conversation": row.conversation.id,
        "status": row.ticket.status,
        "priority": row.ticket.priority,
        "reason": row.ticket.reason,
        "outcome": row.ticket.outcome,
        "channel": row.conversation.channel,
        "language": row.conversation.language,
        "assignee": _person(row.assignee),
        "created_at": _time(row.ticket.created_at),
        "updated_at": _time(row.ticket.updated_at),
    }


def full_ticket(row: Row, entries: Sequence[tuple[TicketEntry, Advisor | None]]) -> dict[str, Any]:
    """A ticket with the contact the person left and everything that happened to it."""
    return {
        **ticket(row),
        "contact": row.ticket.contact,
        "history": [
            {"at": _time(entry.at), "what": entry.kind, "by": _person(advisor), "text": entry.text}
            for entry, advisor in entries
        ],
    }


def _person(advisor: Advisor | None) -> dict[str, str] | None:
    return {"name": advisor.name, "email": advisor.email} if advisor is not None else None


def _time(moment: dt.datetime) -> str:
    return moment.isoformat()
