"""Everything that is held about one conversation: read once, then shown as JSON or in words.

Private notes of the advisors are only counted: they may speak of others, so a person of the institution reads them
before they are given out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import agenda
from tandem.channels.whatsapp import people
from tandem.clock import BELGIUM, now
from tandem.conversations import events
from tandem.explain import answer, known_facts, label
from tandem.handoff.states import OPEN_TICKET
from tandem.policy import Policy
from tandem.privacy.retention import later
from tandem.settings import Settings
from tandem.storage.models import Appointment, Conversation, Decision, Event, Ticket, TicketEntry, WhatsAppPerson
from tandem.texts import Catalogue, Value

CONTACT: Final = ("name", "phone", "email")
"""What of a ticket's contact, and of an appointment, tells who a person is."""

_AUTHORS: Final = {"user": "widget-you", "assistant": "widget-assistant", "advisor": "widget-advisor"}


@dataclass(frozen=True)
class Held:
    """What is held, as rows. `contact_since` is when contact details were last given; `notes` are the advisors' own."""

    conversation: Conversation
    said: Sequence[Event]
    decisions: Sequence[Decision]
    tickets: Sequence[Ticket]
    appointments: Sequence[Appointment]
    contact_since: dt.datetime | None
    notes: int
    whatsapp: WhatsAppPerson | None = None

    @property
    def contact(self) -> dict[str, str]:
        """Name, phone and e-mail, as far as they were left; what was given last counts."""
        given: dict[str, str] = {}
        for ticket in self.tickets:
            given |= {part: ticket.contact[part] for part in CONTACT if ticket.contact.get(part)}
        for appointment in self.appointments:
            given |= {part: value for part in CONTACT if (value := getattr(appointment, part))}
        return given

    def contact_until(self, settings: Settings) -> dt.datetime | None:
        """When the last of the contact details go; None when there are none."""
        since = [one.ends_at for one in self.appointments if one.name is not None]
        if self.contact_since is not None and any(ticket.contact for ticket in self.tickets):
            since.append(self.contact_since)
        return later(max(since), settings.contact_months) if since else None

    def until(self, settings: Settings) -> dt.datetime | None:
        """When all of it goes, unless the talk goes on; None while the advisors have an open ticket of it."""
        if any(ticket.status in OPEN_TICKET for ticket in self.tickets):
            return None
        return later(self.conversation.updated_at, settings.retention_months)


async def read(session: AsyncSession, conversation_id: str) -> Held | None:
    """Read it; None when there is no such conversation, or nothing of it any more."""
    conversation = await session.get(Conversation, conversation_id, populate_existing=True)
    if conversation is None or conversation.erased_at is not None:
        return None
    said = await events.after(session, conversation_id, 0, limit=conversation.last_seq)
    decisions = await session.scalars(
        select(Decision).where(Decision.conversation_id == conversation_id).order_by(Decision.id)
    )
    tickets = await session.scalars(select(Ticket).where(Ticket.conversation_id == conversation_id).order_by(Ticket.id))
    entries = select(TicketEntry).join(Ticket).where(Ticket.conversation_id == conversation_id).subquery()
    return Held(
        conversation=conversation,
        said=said,
        decisions=decisions.all(),
        tickets=tickets.all(),
        appointments=await agenda.appointments_of(session, conversation_id),
        contact_since=await session.scalar(select(func.max(entries.c.at)).where(entries.c.kind == "contact")),
        notes=await session.scalar(select(func.count()).where(entries.c.kind == "note")) or 0,
        whatsapp=await people.of_conversation(session, conversation_id),
    )


def as_json(held: Held, settings: Settings) -> dict[str, Any]:
    """The whole copy, ready for `json.dumps`; times are ISO 8601 with offset."""
    conversation = held.conversation
    return {
        "made_at": now().isoformat(),
        "conversation": {
            "id": conversation.id,
            "channel": conversation.channel,
            "language": conversation.language,
            "status": conversation.control,
            "page": conversation.page,
            "started_at": conversation.created_at.isoformat(),
            "changed_at": conversation.updated_at.isoformat(),
            "kept_until": _iso(held.until(settings)),
        },
        "facts": conversation.facts,
        "consent": conversation.consent,
        "contact": held.contact,
        "contact_kept_until": _iso(held.contact_until(settings)),
        "whatsapp": _on_whatsapp(held.whatsapp),
        "transcript": [events.as_contract(event) for event in held.said],
        "decisions": [{"at": decision.at.isoformat(), **decision.record} for decision in held.decisions],
        "tickets": [
            {
                "reason": ticket.reason,
                "status": ticket.status,
                "outcome": ticket.outcome,
                "opened_at": ticket.created_at.isoformat(),
                "changed_at": ticket.updated_at.isoformat(),
            }
            for ticket in held.tickets
        ],
        "appointments": [
            {
                "starts_at": appointment.starts_at.isoformat(),
                "ends_at": appointment.ends_at.isoformat(),
                "topic": appointment.topic,
                "format": appointment.format,
                "agency": appointment.agency_id,
                "status": appointment.status,
                "name": appointment.name,
                "phone": appointment.phone,
                "email": appointment.email,
                "consented_at": _iso(appointment.consented_at),
                "made_at": appointment.created_at.isoformat(),
            }
            for appointment in held.appointments
        ],
        "notes_of_advisors": held.notes,
    }


def _on_whatsapp(person: WhatsAppPerson | None) -> dict[str, str | None] | None:
    if person is None:
        return None
    return {
        "phone": person.phone,
        "user_id": person.user_id,
        "wrote_at": _iso(person.wrote_at),
        "asked_for_no_messages_at": _iso(person.opted_out_at),
    }


def _iso(moment: dt.datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None


class CopyInWords:
    """The same copy for reading, in the language of the conversation."""

    def __init__(self, held: Held, settings: Settings, catalogue: Catalogue, policy: Policy) -> None:
        self._held = held
        self._settings = settings
        self._catalogue = catalogue
        self._policy = policy
        self._language = held.conversation.language
        self._figures = policy.figures(day(now()))

    def text(self) -> str:
        """The whole copy, paragraph by paragraph."""
        parts = [
            [self._say("copy-title", day=day(now()))],
            [self._say("copy-conversation"), *self._conversation()],
            [self._say("copy-facts"), *(self.facts() or [self._say("copy-nothing")])],
            [self._say("copy-contact"), *self._contact()],
            [self._say("copy-decisions"), *(self._decisions() or [self._say("copy-nothing")])],
            [self._say("copy-tickets"), *(self._tickets() or [self._say("copy-nothing")])],
            [self._say("copy-appointments"), *(self.appointments() or [self._say("copy-nothing")])],
            [self._say("copy-transcript"), *(self._line_of(event) for event in self._held.said if event.text)],
            [self._say("copy-end")],
        ]
        return "\n\n".join("\n".join(lines) for lines in parts) + "\n"

    def facts(self) -> list[str]:
        """What the person answered, a line per fact."""
        known = known_facts(self._policy, self._held.conversation.facts)
        shown = (self._catalogue, self._language, self._figures)
        return [self._line(label(fact, *shown), answer(fact, value, *shown)) for fact, value in known.items()]

    def appointments(self) -> list[str]:
        """The appointments with coaches, a line each."""
        return [
            self._say(
                f"copy-appointment-{appointment.status.replace('_', '-')}",
                label=_moment(appointment.starts_at),
                how=self._say(f"booking-how-{appointment.format}"),
            )
            for appointment in self._held.appointments
        ]

    def until(self) -> str:
        """How long all of it is kept."""
        until = self._held.until(self._settings)
        return self._say("kept-while-open") if until is None else self._say("kept-until", until=day(until))

    def contact_until(self) -> str:
        """Whether contact details are held, and how long."""
        until = self._held.contact_until(self._settings)
        return self._say("no-contact-held") if until is None else self._say("contact-held", until=day(until))

    def _conversation(self) -> list[str]:
        row = self._held.conversation
        return [
            self._line(self._say("copy-started"), _moment(row.created_at)),
            self._line(self._say("copy-channel"), self._say(f"desk-channel-{row.channel}")),
            self._line(self._say("widget-language"), self._say(f"title-lang-{row.language}")),
            self.until(),
        ]

    def _contact(self) -> list[str]:
        consent = self._held.conversation.consent
        agreed = consent.get("contact")
        lines = [self._line(self._say(f"desk-contact-{part}"), value) for part, value in self._held.contact.items()]
        if self._held.whatsapp is not None:
            reached = self._held.whatsapp.phone or self._held.whatsapp.user_id or ""
            lines.append(self._line(self._say("copy-whatsapp"), reached))
        if agreed is None:
            return [*lines, self._say("copy-consent-none"), self.contact_until()]
        given = day(dt.datetime.fromisoformat(consent["at"]))
        return [*lines, self._say("copy-consent-yes" if agreed else "copy-consent-no", day=given), self.contact_until()]

    def _decisions(self) -> list[str]:
        return [
            self._say(
                "copy-decision",
                day=day(decision.at),
                route=self._say(f"desk-route-{(decision.record['route'] or 'undecided').replace('_', '-')}"),
            )
            for decision in self._held.decisions
        ]

    def _tickets(self) -> list[str]:
        tickets = [
            self._line(
                self._say(f"desk-reason-{ticket.reason.replace('_', '-')}"),
                self._say(f"desk-status-{ticket.status.replace('_', '-')}"),
            )
            for ticket in self._held.tickets
        ]
        return [*tickets, self._say("copy-notes")] if self._held.notes else tickets

    def _line_of(self, event: Event) -> str:
        author = _AUTHORS.get(event.author)
        who = f"{self._say(author)}: " if author else ""
        return f"{_moment(event.at)}  {who}{event.text}"

    def _line(self, name: str, value: str) -> str:
        return self._say("recap-line", label=name, value=value)

    def _say(self, text_id: str, **values: Value) -> str:
        known: Mapping[str, Value] = {**self._figures, **values}
        return self._catalogue.text(self._language, text_id, **known).text


def day(moment: dt.datetime) -> dt.date:
    """The Belgian day of a moment."""
    return moment.astimezone(BELGIUM).date()


def _moment(moment: dt.datetime) -> str:
    return f"{moment.astimezone(BELGIUM):%d/%m/%Y %H:%M}"
