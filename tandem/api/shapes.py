"""The shapes of the HTTP contract, made from rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from aiohttp import web

from tandem.app_keys import CATALOGUE, DIRECTORY, POLICY
from tandem.booking.model import Coach, Slot
from tandem.clock import BELGIUM, today
from tandem.explain import explain, known_facts
from tandem.handoff.queue import Row
from tandem.storage.models import Advisor, Appointment, Conversation, Ticket, TicketEntry


def answer(body: dict[str, Any]) -> web.Response:
    """A JSON answer that no cache keeps: nearly all of them hold what people said about themselves."""
    return web.json_response(body, headers={"Cache-Control": "no-store"})


def conversation(
    app: web.Application, row: Conversation, ticket: Ticket | None, booked: tuple[Appointment, Advisor] | None
) -> dict[str, Any]:
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
        "appointment": appointment(*booked) if booked is not None else None,
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
        "agency": row.ticket.agency_id,
        "outcome": row.ticket.outcome,
        "channel": row.conversation.channel,
        "language": row.conversation.language,
        "assignee": _person(row.assignee),
        "created_at": _time(row.ticket.created_at),
        "updated_at": _time(row.ticket.updated_at),
    }


def full_ticket(row: Row, entries: Sequence[tuple[TicketEntry, Advisor | None]], *, contact: bool) -> dict[str, Any]:
    """A ticket with everything that happened to it, and the contact the person left, for who may read it."""
    return {
        **ticket(row),
        "contact": row.ticket.contact if contact else None,
        "history": [
            {"at": _time(entry.at), "what": entry.kind, "by": _person(advisor), "text": entry.text}
            for entry, advisor in entries
        ],
    }


def slot(free: Slot, coach: Coach) -> dict[str, Any]:
    """A free slot with whom it would be."""
    return {
        "id": free.id,
        "starts_at": _wall_time(free.start),
        "ends_at": _wall_time(free.end),
        "topic": free.topic,
        "format": free.format,
        "agency": free.agency,
        "coach": {"name": coach.name, "languages": list(coach.languages)},
    }


def appointment(row: Appointment, coach: Advisor) -> dict[str, Any]:
    """An appointment: when, where and with which coach, and nothing about the person."""
    return {
        "id": row.public_id,
        "conversation": row.conversation_id,
        "status": row.status,
        "starts_at": _wall_time(row.starts_at),
        "ends_at": _wall_time(row.ends_at),
        "topic": row.topic,
        "format": row.format,
        "agency": row.agency_id,
        "language": row.language,
        "coach": {"name": coach.name},
    }


def full_appointment(row: Appointment, coach: Advisor, *, person: bool) -> dict[str, Any]:
    """An appointment with whom it is, for who may read it; nobody once they were erased."""
    known = {"name": row.name, "phone": row.phone, "email": row.email}
    return {**appointment(row, coach), "person": known if person and row.name is not None else None}


def _person(advisor: Advisor | None) -> dict[str, str] | None:
    return {"name": advisor.name, "email": advisor.email} if advisor is not None else None


def _wall_time(moment: dt.datetime) -> str:
    """As Belgium's wall clocks show it, with their offset of that day."""
    return moment.astimezone(BELGIUM).isoformat()


def _time(moment: dt.datetime) -> str:
    return moment.isoformat()
