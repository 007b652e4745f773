"""What other programs are told, written in the transaction of what happened: no event is lost, none is invented.

An event holds ids and codes, nothing else. Where it goes, in logs and queues of other programs, we cannot erase it: so
nothing of a person may be in it. Whoever needs more fetches it with a token that has the scope.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.handoff.states import OPEN_TICKET
from tandem.storage.models import Appointment, Ticket, WebhookDelivery, WebhookEndpoint, WebhookEvent

EVENT_TYPES: Final = (
    "ticket.opened",
    "ticket.claimed",
    "ticket.resolved",
    "ticket.dropped",
    "appointment.booked",
    "appointment.moved",
    "appointment.cancelled",
    "conversation.control_changed",
)
"""Every type that an endpoint can ask for, in the order in which the desk offers them."""

TEST: Final = "webhook.test"
"""The type of what an advisor sends to see whether it arrives; no endpoint has to ask for it."""


async def emit(session: AsyncSession, type_: str, data: dict[str, Any]) -> None:
    """Note that something happened, for every endpoint that wants to know; nothing is stored when there is none.

    `data` holds ids and codes. An unknown type raises ValueError: types come from our own code.
    """
    if type_ not in EVENT_TYPES:
        raise ValueError(f"no such event: {type_}")
    found = await session.execute(
        select(WebhookEndpoint.id, WebhookEndpoint.event_types)
        .where(WebhookEndpoint.state == "on")
        .order_by(WebhookEndpoint.id)
    )
    await put(session, type_, data, [id_ for id_, wanted in found if type_ in wanted])


async def put(session: AsyncSession, type_: str, data: dict[str, Any], endpoints: Iterable[int]) -> None:
    """Write one event, with a delivery to each of these endpoints."""
    wanted = list(endpoints)
    if not wanted:
        return
    event_id, moment = f"msg_{secrets.token_hex(16)}", now()
    await session.execute(insert(WebhookEvent).values(id=event_id, type=type_, at=moment, data=data))
    await session.execute(
        insert(WebhookDelivery),
        [
            {"event_id": event_id, "endpoint_id": id_, "state": "pending", "attempts": 0, "next_attempt_at": moment}
            for id_ in wanted
        ],
    )


async def ticket_event(session: AsyncSession, type_: str, ticket_id: int) -> None:
    """Emit what happened to a ticket, with the ticket as it is in this transaction."""
    data = await _ticket(session, ticket_id)
    await emit(session, type_, data)


async def appointment_event(session: AsyncSession, type_: str, appointment: Appointment) -> None:
    """Emit what happened to an appointment."""
    await emit(
        session,
        type_,
        {
            "appointment": appointment.public_id,
            "conversation": appointment.conversation_id,
            "status": appointment.status,
            "agency": appointment.agency_id,
            "topic": appointment.topic,
            "format": appointment.format,
        },
    )


async def control_event(session: AsyncSession, conversation_id: str, status: str) -> None:
    """Emit that somebody else leads a conversation; `status` as the API calls it: `bot`, `waiting` …"""
    await emit(session, "conversation.control_changed", {"conversation": conversation_id, "status": status})


async def erased(session: AsyncSession, conversation_id: str) -> None:
    """Emit that a person was erased: their open tickets are dropped and the conversation is closed.

    To be called before the link between ticket and conversation is cut, so that whoever has copied something knows
    what to erase.
    """
    dropped = await session.scalars(
        select(Ticket.id)
        .where(Ticket.conversation_id == conversation_id, Ticket.status.in_(sorted(OPEN_TICKET)))
        .order_by(Ticket.id)
    )
    for ticket_id in dropped.all():
        await emit(session, "ticket.dropped", {**await _ticket(session, ticket_id), "status": "dropped"})
    await control_event(session, conversation_id, "closed")


async def _ticket(session: AsyncSession, ticket_id: int) -> dict[str, Any]:
    found = (
        await session.execute(
            select(
                Ticket.id.label("ticket"),
                Ticket.conversation_id.label("conversation"),
                Ticket.status,
                Ticket.priority,
                Ticket.reason,
                Ticket.agency_id.label("agency"),
                Ticket.outcome,
            ).where(Ticket.id == ticket_id)
        )
    ).one()
    return dict(found._mapping)
