"""What the tests of letters and reminders share: two coaches, people who book, a mailbox, and a clock that obeys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from email.message import EmailMessage
from mailbox import Mailbox
from typing import Any

from booking_parts import RULES, agency, at, coach, roster_of, store
from service_parts import policy, texts
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.appointments import Appointments
from tandem.booking.delivery import written_at_last
from tandem.booking.letters import MailLetters
from tandem.booking.model import Format, Query, Slot, Topic
from tandem.booking.results import Done, Person
from tandem.booking.writing import Writer
from tandem.channels.mail import MailDeliverer
from tandem.conversations.outbox import OutboxWorker, Outgoing
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.models import Advisor, Appointment, Conversation, OutboxMessage

NORA, AMELIE, JORIS = "nora@example.be", "coach1@example.be", "coach2@example.be"
PHONE = "+32470123456"
ORGANIZER = "visits@example.be"
PLACES = (agency(address="Rue de l’Exemple 1, 1000 Bruxelles"), agency("ghent", "9000"))


class Clock:
    """The time, for everything that asks for it in these tests."""

    def __init__(self, start: dt.datetime) -> None:
        self.time = start

    def __call__(self) -> dt.datetime:
        return self.time

    def go_to(self, wall: str) -> None:
        """To a time on the wall clock."""
        self.time = at(wall)


class WhatsApp:
    """Carries templates, or raises what it is told to."""

    def __init__(self) -> None:
        self.carried: list[Outgoing] = []

    async def deliver(self, message: Outgoing) -> str | None:
        self.carried.append(message)
        return None


class Office:
    """Two coaches with long hours on every day, and what goes out about their appointments."""

    def __init__(self, database: Database, box: Mailbox, clock: Clock, **more: Any) -> None:
        self.database, self.box, self.clock = database, box, clock
        given = {
            "smtp_url": f"smtp://127.0.0.1:{box.port}",
            "mail_from": ORGANIZER,
            "public_url": "https://chat.example.be",
        }
        self.settings = Settings(_env_file=None, **{**given, **more})
        self.appointments = Appointments(RULES, MailLetters(self.settings))
        self.whatsapp = WhatsApp()
        carriers = {"mail": MailDeliverer(self.settings), "whatsapp": self.whatsapp}
        writer = Writer(self.settings, texts(), policy(), clock)
        self.deliverers = written_at_last(carriers, database, writer)
        self.worker = OutboxWorker(database, self.deliverers)
        self.coaches: list[int] = []

    async def open(self) -> None:
        """Store the coaches: the first speaks French, the second Dutch, which is also how they read their mail."""
        days = dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), "00:00-23:55")
        more: dict[str, Any] = {
            "formats": ("agency", "phone", "video"),
            "lengths": {"first_talk": 60, "business_plan": 90, "follow_up": 45},
        }
        given = roster_of(
            coach(1, days, languages=("fr", "en"), name="Amélie Exemple", **more),
            coach(2, days, languages=("nl", "fr", "en"), name="Joris Voorbeeld", **more),
            agencies=PLACES,
        )
        async with self.database.write() as session:
            self.coaches = [one.id for one in await store(session, given)]

    async def talk(self, id_: str = "c-1", channel: str = "web", language: str = "fr") -> str:
        """A conversation."""
        moment = self.clock()
        async with self.database.write() as session:
            session.add(
                Conversation(
                    id=id_, channel=channel, language=language, control="bot", created_at=moment, updated_at=moment
                )
            )
        return id_

    def slot(
        self, start: str, coach: int = 0, topic: Topic = "first_talk", format_: Format = "agency", minutes: int = 60
    ) -> Slot:
        begins = at(start)
        ends = begins + dt.timedelta(minutes=minutes)
        return Slot(self.coaches[coach], "brussels", topic, format_, begins, ends)

    async def book(
        self,
        slot: Slot,
        *,
        language: str = "fr",
        email: str | None = NORA,
        phone: str | None = PHONE,
        conversation_id: str | None = None,
        name: str = "Nora El Amrani",
    ) -> Appointment:
        query = Query(topic=slot.topic, format=slot.format, language=language)
        person = Person(name, phone, email, self.clock())
        async with self.database.write() as session:
            done = await self.appointments.book(
                session,
                query,
                slot,
                person,
                request_id=f"{slot.id}:{language}",
                now=self.clock(),
                conversation_id=conversation_id,
            )
        assert isinstance(done, Done)
        return done.appointment

    async def move(self, appointment: Appointment, slot: Slot) -> Appointment:
        query = Query(topic=slot.topic, format=slot.format, language=appointment.language)
        async with self.database.write() as session:
            done = await self.appointments.move(session, query, appointment.public_id, slot, now=self.clock())
        assert isinstance(done, Done)
        return done.appointment

    async def cancel(self, appointment: Appointment) -> None:
        async with self.database.write() as session:
            done = await self.appointments.cancel(session, appointment.public_id, now=self.clock())
        assert isinstance(done, Done)

    async def send(self) -> None:
        """Let everything out that is due now."""
        for channel in self.deliverers:
            while await self.worker.deliver_next(channel):
                pass

    async def in_database(self, change: Callable[[AsyncSession], Any]) -> Any:
        """Carry something out in a transaction of its own."""
        async with self.database.write() as session:
            return await change(session)

    async def rows(self, **which: Any) -> list[OutboxMessage]:
        """The outbox, in order."""
        query = select(OutboxMessage).order_by(OutboxMessage.id).filter_by(**which)
        async with self.database.read() as session:
            return list(await session.scalars(query))

    async def read_in(self, coach: int, language: str) -> None:
        """The language in which a coach reads."""
        async with self.database.write() as session:
            await session.execute(update(Advisor).where(Advisor.id == self.coaches[coach]).values(language=language))


def parts(mail: EmailMessage) -> dict[str, EmailMessage]:
    """The parts of a mail by their content type."""
    found = {part.get_content_type(): part for part in mail.walk() if not part.is_multipart()}
    assert all(isinstance(part, EmailMessage) for part in found.values())
    return found  # type: ignore[return-value]


def text_of(mail: EmailMessage) -> str:
    """What is read where no page is shown."""
    return str(parts(mail)["text/plain"].get_content())
