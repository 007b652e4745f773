"""What the tests of booking in a talk share: an agenda on a clock that stands, and letters that are only counted."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from booking_parts import NOW, RULES, agency, coach, roster_of, store

from tandem.booking.appointments import Appointments
from tandem.booking.dialogue import DialogueBookings
from tandem.booking.model import Coach, Roster, Slot
from tandem.storage.database import Database
from tandem.storage.models import Appointment, Conversation

AGENCIES = (agency("brussels", "1000"), agency("ghent", "9000"))
EVERY_DAY = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), "09:00-12:00 13:00-17:00")


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    now: dt.datetime = NOW

    def __call__(self) -> dt.datetime:
        return self.now


@dataclass
class CountedLetters:
    """Letters that go nowhere; what would have been written, in order."""

    sent: list[str] = field(default_factory=list)

    async def booked(self, session: object, appointment: Appointment, now: dt.datetime) -> None:
        self.sent.append("booked")

    async def moved(self, session: object, appointment: Appointment, before: Slot, now: dt.datetime) -> None:
        self.sent.append("moved")

    async def cancelled(self, session: object, appointment: Appointment, now: dt.datetime) -> None:
        self.sent.append("cancelled")


@dataclass
class Agenda:
    """Coaches in a database, and what the dialogue sees of them."""

    database: Database
    clock: Clock
    letters: CountedLetters
    appointments: Appointments
    bookings: DialogueBookings
    coaches: list[Coach]

    async def talk(self, id_: str, language: str = "fr") -> str:
        """A conversation; its id."""
        async with self.database.write() as session:
            session.add(
                Conversation(id=id_, channel="web", language=language, control="bot", created_at=NOW, updated_at=NOW)
            )
        return id_


def default_roster() -> Roster:
    """A French-speaking coach in Brussels and a Dutch-speaking one in Ghent, every working day."""
    return roster_of(
        coach(1, EVERY_DAY),
        coach(2, EVERY_DAY, "ghent", languages=("nl", "en"), formats=("agency", "phone", "video")),
        agencies=AGENCIES,
    )


async def open_agenda(database: Database, roster: Roster | None = None) -> Agenda:
    """An agenda in an empty database."""
    async with database.write() as session:
        coaches = await store(session, roster if roster is not None else default_roster())
    clock, letters = Clock(), CountedLetters()
    appointments = Appointments(RULES, letters)
    return Agenda(database, clock, letters, appointments, DialogueBookings(database, appointments, clock), coaches)
