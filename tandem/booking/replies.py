"""What a turn does to appointments, carried out in the transaction that stores its replies, and said in it.

The dialogue only says what is wanted. Whether it could be done is known here, so the words come from here: nobody reads
that something is booked which is not, and nobody is booked without reading it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import roster
from tandem.booking.appointments import Appointments
from tandem.booking.dialogue import meeting_of, propose, supply_of
from tandem.booking.intervals import local_day
from tandem.booking.meetings import Meeting
from tandem.booking.model import Slot
from tandem.booking.results import Done, Gone, Person, Taken
from tandem.booking.wish import Wish
from tandem.booking.words import Said, Words
from tandem.clock import now as present
from tandem.conversations import events
from tandem.storage.models import Appointment
from tandem.texts import Catalogue

EFFECTS: Final = ("book", "move", "cancel")


class BookingReplies:
    """Books, moves and cancels for a conversation, and tells the person how it went."""

    def __init__(
        self,
        appointments: Appointments,
        catalogue: Catalogue,
        *,
        sends_mail: bool,
        clock: Callable[[], dt.datetime] = present,
    ) -> None:
        self._appointments = appointments
        self._catalogue = catalogue
        self._sends_mail = sends_mail
        self._clock = clock

    async def carry_out(
        self, session: AsyncSession, conversation_id: str, effect: Mapping[str, Any], language: str
    ) -> None:
        """Carry out one of `EFFECTS`: `{"effect", "wish", "request", "person"?}`, with the wish as JSON. `request` is
        unique to the person's message; the same again books once.
        """
        wish = Wish.from_json(effect["wish"])
        words, moment = Words(self._catalogue, language), self._clock()
        match effect["effect"]:
            case "book":
                person = Person(**effect["person"], consented_at=moment)
                request = f"chat:{effect['request']}"
                said = await self._book(session, conversation_id, wish, person, request, words, moment, language)
            case "move":
                said = await self._move(session, wish, words, moment, language)
            case "cancel":
                said = await self._cancel(session, wish, words, moment)
            case unknown:
                raise ValueError(f"no such effect: {unknown!r}")
        await events.append(
            session,
            conversation_id,
            author="assistant",
            text=said.text,
            language=language,
            choices=said.choices,
            card=said.card,
        )

    async def _book(
        self,
        session: AsyncSession,
        conversation_id: str,
        wish: Wish,
        person: Person,
        request: str,
        words: Words,
        moment: dt.datetime,
        language: str,
    ) -> Said:
        slot = _chosen(wish)
        result: Done | Taken | Gone = Gone("unknown")
        if wish.hold is not None:
            result = await self._appointments.confirm(session, wish.hold, person, request_id=request, now=moment)
        if result == Gone("unknown"):
            # the hold was forgotten meanwhile; the slot may still be free
            query = wish.query(language, slot.format)
            result = await self._appointments.book(
                session, query, slot, person, request_id=request, now=moment, conversation_id=conversation_id
            )
        match result:
            case Done(appointment):
                return await self._booked(session, appointment, words, moment)
            case Taken():
                return await self._taken(session, wish, words, moment, language)
            case Gone(reason):
                return words.with_choices(f"booking-gone-{reason}")

    async def _move(self, session: AsyncSession, wish: Wish, words: Words, moment: dt.datetime, language: str) -> Said:
        slot = _chosen(wish)
        query = wish.query(language, slot.format)
        result = await self._appointments.move(session, query, wish.appointment or "", slot, now=moment)
        match result:
            case Done(appointment):
                meeting = await _seen(session, appointment, moment)
                said = words.with_choices("booking-moved", **words.meeting(meeting))
                return Said("\n".join([said.text, *self._how(meeting, appointment, words)]), said.choices)
            case Taken():
                return await self._taken(session, wish, words, moment, language)
            case Gone(reason):
                return words.with_choices(f"booking-gone-{reason}")

    async def _cancel(self, session: AsyncSession, wish: Wish, words: Words, moment: dt.datetime) -> Said:
        result = await self._appointments.cancel(session, wish.appointment or "", now=moment)
        if isinstance(result, Gone):
            return words.with_choices(f"booking-gone-{result.reason}")
        return words.with_choices("booking-cancelled", time=words.time(result.appointment.starts_at))

    async def _booked(self, session: AsyncSession, appointment: Appointment, words: Words, moment: dt.datetime) -> Said:
        meeting = await _seen(session, appointment, moment)
        said = words.with_choices("booking-booked", **words.meeting(meeting))
        lines = [said.text, *self._how(meeting, appointment, words), words.say("booking-change-here")]
        if appointment.email is not None and self._sends_mail:
            lines.append(words.say("booking-mail-comes"))
        return Said("\n".join(lines), said.choices)

    def _how(self, meeting: Meeting, appointment: Appointment, words: Words) -> Iterable[str]:
        """What the person has to know to be there; nothing that is not known is promised."""
        match meeting.slot.format:
            case "agency" if meeting.agency.address is not None:
                yield words.say("booking-address", address=meeting.agency.address)
            case "agency":
                yield words.say("booking-address-not-known")
            case "phone":
                yield words.say("booking-called", contact=appointment.phone or appointment.email or "")
            case "video":
                yield words.say("booking-video-link")

    async def _taken(self, session: AsyncSession, wish: Wish, words: Words, moment: dt.datetime, language: str) -> Said:
        """Somebody was faster: three other times at once."""
        wish = wish.refusing([_chosen(wish)])
        proposal = await propose(session, self._appointments.rules, wish, language, moment)
        today = local_day(moment)
        said = words.propose(proposal, wish, supply_of(await roster.read(session, today, today)))
        return said.after(words.say("booking-taken"))


def _chosen(wish: Wish) -> Slot:
    if wish.slot is None:
        raise ValueError("no slot was chosen")
    return wish.slot


async def _seen(session: AsyncSession, appointment: Appointment, moment: dt.datetime) -> Meeting:
    day = local_day(appointment.starts_at)
    return meeting_of(appointment, await roster.read(session, day, day), moment)
