"""Reminders of an appointment: when they are due, where they go, and whether they are still true when they go.

They are rows of the outbox, written with the appointment and looked at again at the moment of sending: a person who has
cancelled or moved is never reminded of what was.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

from sqlalchemy import case, exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.intervals import moment, wall_time
from tandem.channels.whatsapp.people import has_opted_out
from tandem.conversations import outbox
from tandem.conversations.outbox import NotWantedError
from tandem.storage.models import Advisor, Appointment, Conversation, OutboxMessage

Kind = Literal["day_before", "two_hours_before"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
Channel = Literal["mail", "whatsapp"]

LETTER: Final = "reminder"
PERSON: Final = "person"

_LATEST: Final[Mapping[Kind, dt.timedelta]] = {
    # after this the other one comes soon
    "day_before": dt.timedelta(hours=3),
    # after this the person is on the way
    "two_hours_before": dt.timedelta(minutes=30),
}
"""How long before the appointment a reminder that could not go out in time still helps."""

_WRITTEN_ON: Final = case((~has_opted_out(Conversation.id), Conversation.channel))
"""The channel of a conversation; none for somebody who asked for no more messages in it."""


def due(kind: Kind, start: dt.datetime) -> dt.datetime:
    """When a reminder goes out.

    The first at the same hour of the day before, on the wall clock: who comes at two is reminded at two, also when the
    clocks change in between and that is 23 or 25 hours before. The second two real hours before.
    """
    if kind == "day_before":
        return moment(wall_time(start) - dt.timedelta(days=1))
    return start - dt.timedelta(hours=2)


async def channel_of(session: AsyncSession, appointment: Appointment, *, sends_mail: bool) -> Channel | None:
    """Where the person is reminded: in WhatsApp when they booked there and want messages, else by mail; None when
    neither can be.
    """
    booked_on = await session.scalar(select(_WRITTEN_ON).where(Conversation.id == appointment.conversation_id))
    return _channel(booked_on, appointment, sends_mail)


async def write(session: AsyncSession, appointment: Appointment, channel: Channel | None, now: dt.datetime) -> None:
    """Put the reminders of an appointment as it is into the outbox, in place of those of what it was; none that would
    have been due already.
    """
    await drop(session, appointment)
    if channel is None:
        return
    for kind in KINDS:
        when = due(kind, appointment.starts_at)
        if when > now:
            outbox.put(
                session,
                channel,
                {"letter": LETTER, "to": PERSON, "reminder": kind, "sequence": appointment.sequence},
                conversation_id=appointment.conversation_id,
                appointment_id=appointment.id,
                due=when,
                key=f"{_keys_of(appointment)}{kind}:{appointment.sequence}",
            )


async def drop(session: AsyncSession, appointment: Appointment) -> None:
    """Call off the reminders that have not gone out.

    The rows stay: one of them may be on its way at this moment, and on SQLite another row would get its number.
    """
    await session.execute(
        update(OutboxMessage)
        .where(
            OutboxMessage.appointment_id == appointment.id,
            OutboxMessage.state == "pending",
            OutboxMessage.key.startswith(_keys_of(appointment), autoescape=True),
        )
        .values(state="dropped", content={}, fault="the appointment changed")
        .execution_options(synchronize_session=False)
    )


def check(appointment: Appointment, content: Mapping[str, Any], now: dt.datetime) -> None:
    """Raise `NotWantedError` for a reminder that is not true any more, or comes too late to help."""
    if appointment.status != "booked":
        raise NotWantedError(f"the appointment is {appointment.status}")
    if appointment.sequence != content["sequence"]:
        raise NotWantedError("the appointment was moved")
    if now > appointment.starts_at - _LATEST[content["reminder"]]:
        raise NotWantedError("too late to help")


@dataclass(frozen=True, slots=True)
class Unreached:
    """Somebody who will not be reminded by itself: the desk may call them."""

    appointment: Appointment
    coach: Advisor
    why: Literal["no_channel", "refused"]
    """`no_channel`: only a phone number was given, or no mail can be sent. `refused`: what was sent was turned down for
    good.
    """


async def unreached(session: AsyncSession, now: dt.datetime, *, sends_mail: bool) -> list[Unreached]:
    """Everybody with an appointment ahead whom no reminder reaches, the earliest first."""
    refused = exists().where(
        OutboxMessage.appointment_id == Appointment.id,
        OutboxMessage.state == "dead",
        OutboxMessage.content["to"].as_string() == PERSON,
        OutboxMessage.content["sequence"].as_integer() == Appointment.sequence,
    )
    found = await session.execute(
        select(Appointment, Advisor, _WRITTEN_ON, refused)
        .join(Advisor, Advisor.id == Appointment.coach_id)
        .outerjoin(Conversation, Conversation.id == Appointment.conversation_id)
        .where(Appointment.status == "booked", Appointment.starts_at > now)
        .order_by(Appointment.starts_at, Appointment.id)
    )
    return [
        Unreached(appointment, coach, "refused" if turned_down else "no_channel")
        for appointment, coach, channel, turned_down in found
        if turned_down or _channel(channel, appointment, sends_mail) is None
    ]


def _channel(conversation_channel: str | None, appointment: Appointment, sends_mail: bool) -> Channel | None:
    if conversation_channel == "whatsapp":
        return "whatsapp"
    return "mail" if appointment.email and sends_mail else None


def _keys_of(appointment: Appointment) -> str:
    return f"{LETTER}:{appointment.id}:"
