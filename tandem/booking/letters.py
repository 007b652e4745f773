"""Who is told what about an appointment, written into the outbox in the transaction of the change.

A row says which letter it is and for whom, with the slot and the sequence that it is about, and nothing of the person:
words, name and address are put in when it goes out (`writing.py`). So nobody's name waits in the outbox, and after an
erasure there is none left to send. The rows for one reader are a lane: a change never overtakes what it changes.
"""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import reminders, rows
from tandem.booking.model import Slot
from tandem.booking.reminders import PERSON
from tandem.conversations import outbox
from tandem.settings import Settings
from tandem.storage.models import Appointment, Conversation, OutboxMessage

Name = Literal["booked", "moved", "cancelled", "handed_over"]
"""`handed_over`: to a coach who does not have it any more."""

_OVER: Final = dt.timedelta(days=2)


class MailLetters:
    """Invitations for calendars by mail, a confirmation by WhatsApp where there is no mail, and reminders."""

    def __init__(self, settings: Settings) -> None:
        self._sends_mail = settings.sends_mail

    async def booked(self, session: AsyncSession, appointment: Appointment, now: dt.datetime) -> None:
        """Invite both, and remind the person."""
        self._tell_coach(session, appointment, "booked", rows.slot_of(appointment), now)
        await self._tell_person_and_remind(session, appointment, "booked", now)

    async def moved(self, session: AsyncSession, appointment: Appointment, before: Slot, now: dt.datetime) -> None:
        """Change the entry in both calendars; a coach who does not have it any more gets a cancellation."""
        after = rows.slot_of(appointment)
        if before.coach == after.coach:
            self._tell_coach(session, appointment, "moved", after, now)
        else:
            self._tell_coach(session, appointment, "handed_over", before, now)
            self._tell_coach(session, appointment, "booked", after, now)
        await self._tell_person_and_remind(session, appointment, "moved", now)

    async def cancelled(self, session: AsyncSession, appointment: Appointment, now: dt.datetime) -> None:
        """Take the entry out of both calendars. A person who was erased has no address any more; the coach is told."""
        await reminders.drop(session, appointment)
        slot = rows.slot_of(appointment)
        self._tell_coach(session, appointment, "cancelled", slot, now)
        if appointment.email and self._sends_mail:
            _put(session, "mail", appointment, "cancelled", PERSON, slot, now)

    async def _tell_person_and_remind(
        self, session: AsyncSession, appointment: Appointment, name: Name, now: dt.datetime
    ) -> None:
        slot = rows.slot_of(appointment)
        channel = await reminders.channel_of(session, appointment, sends_mail=self._sends_mail)
        if appointment.email and self._sends_mail:
            _put(session, "mail", appointment, name, PERSON, slot, now)
        elif channel == "whatsapp" and not await _is_talking(session, appointment, now):
            _put(session, "whatsapp", appointment, name, PERSON, slot, now)
        await reminders.write(session, appointment, channel, now)

    def _tell_coach(
        self, session: AsyncSession, appointment: Appointment, name: Name, slot: Slot, now: dt.datetime
    ) -> None:
        if self._sends_mail:
            _put(session, "mail", appointment, name, slot.coach, slot, now)


async def remove_old(session: AsyncSession, now: dt.datetime) -> None:
    """Take out what could not be delivered about appointments that have long been over: nobody can mend that now."""
    over = select(Appointment.id).where(Appointment.starts_at < now - _OVER)
    await session.execute(
        delete(OutboxMessage)
        .where(OutboxMessage.state.in_(("pending", "dead")), OutboxMessage.appointment_id.in_(over))
        .execution_options(synchronize_session=False)
    )


async def _is_talking(session: AsyncSession, appointment: Appointment, now: dt.datetime) -> bool:
    """Whether the assistant is answering in the conversation at this moment: then it confirms by itself."""
    until = await session.scalar(select(Conversation.turn_until).where(Conversation.id == appointment.conversation_id))
    return until is not None and until > now


def _put(
    session: AsyncSession,
    channel: reminders.Channel,
    appointment: Appointment,
    name: Name,
    to: str | int,
    slot: Slot,
    now: dt.datetime,
) -> None:
    """`to`: the person, or the number of the coach."""
    outbox.put(
        session,
        channel,
        {"letter": name, "to": to, "slot": slot.id, "sequence": appointment.sequence, "at": now.isoformat()},
        # what is for the person goes with the person; what is for the coach must outlive them
        conversation_id=appointment.conversation_id if to == PERSON else None,
        appointment_id=appointment.id,
        lane=f"appointment:{appointment.id}:{channel}:{to}",
    )
