"""Letters about appointments in words, written at the moment they are sent, in the reader's language.

The person's holds what they need to come, and the link with which they move or cancel. The coach's holds a first name
and the topic: calendars and mailboxes are read by others, and the rest is at the desk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import links, reminders, rows
from tandem.booking.invitation import Invitation, Mailbox, as_ics
from tandem.booking.letter import Letter, Link
from tandem.booking.letter_words import LetterWords, first_name
from tandem.booking.model import Slot
from tandem.clock import now, today
from tandem.conversations.outbox import NotWantedError
from tandem.policy import Policy
from tandem.settings import Settings
from tandem.storage.models import Advisor, AgencyRow, Appointment
from tandem.texts import Catalogue

_ENDS: Final = frozenset({"cancelled", "handed_over"})
"""Letters after which the reader's calendar has the entry no more."""


@dataclass(frozen=True, slots=True)
class _About:
    """What a letter is about: the appointment as it is, and the slot that the letter was written for."""

    appointment: Appointment
    slot: Slot
    agency: AgencyRow
    coach: Advisor


class Writer:
    """Puts rows of the outbox into words; `clock` says what time it is."""

    def __init__(
        self, settings: Settings, catalogue: Catalogue, policy: Policy, clock: Callable[[], dt.datetime] = now
    ) -> None:
        self._settings = settings
        self._catalogue = catalogue
        self._policy = policy
        self._clock = clock

    async def write(
        self, session: AsyncSession, channel: str, appointment_id: int | None, content: Mapping[str, Any]
    ) -> dict[str, Any]:
        """What the channel delivers, for a row about an appointment. Raises `NotWantedError` when it is not true any
        more or comes too late, and when there is nobody to send it to. It may make a link: the caller commits.
        """
        about = await self._about(session, appointment_id, content)
        if channel == "whatsapp":
            return self._template(about, content)
        if content["to"] == reminders.PERSON:
            return await self._to_person(session, about, content)
        return self._to_coach(about, content)

    async def _about(self, session: AsyncSession, appointment_id: int | None, content: Mapping[str, Any]) -> _About:
        appointment = await session.get(Appointment, appointment_id, populate_existing=True) if appointment_id else None
        if appointment is None:
            raise NotWantedError("there is no such appointment")
        slot = rows.slot_of(appointment) if "slot" not in content else Slot.from_id(content["slot"])
        if slot is None:
            raise ValueError("the row names no slot")
        _check(appointment, slot, content, self._clock())
        agency = await session.get_one(AgencyRow, slot.agency, populate_existing=True)
        coach = await session.get_one(Advisor, slot.coach, populate_existing=True)
        return _About(appointment, slot, agency, coach)

    async def _to_person(self, session: AsyncSession, about: _About, content: Mapping[str, Any]) -> dict[str, Any]:
        appointment, name = about.appointment, content["letter"]
        if not (appointment.name and appointment.email):
            raise NotWantedError("the person was erased")
        say = self._words(appointment.language)
        when = say.moment(about.slot.start)
        if name == "cancelled":
            link = Link(say("letter-again"), f"{self._settings.base_url}/", say("letter-again-button"))
        else:
            url = self._settings.base_url + await links.make(session, appointment)
            link = Link(say("letter-change"), url, say("letter-change-button"))
        letter = Letter(
            subject=say(f"letter-{name}-subject", time=when),
            greeting=say("letter-hello", name=first_name(appointment.name)),
            opening=say(f"letter-{name}"),
            lines=(*self._when_and_where(about, say), say("letter-with", coach=about.coach.name)),
            notes=() if name == "cancelled" else _how(about, say),
            link=link,
            after=(
                *(() if name == "cancelled" else (say("letter-change-note"),)),
                say("letter-closing"),
                say("letter-automatic"),
            ),
        )
        mail = _mail(letter, appointment.email, appointment.language)
        if name != reminders.LETTER:
            reader = Mailbox(appointment.email, appointment.name)
            mail["calendar"] = self._calendar(about, content, letter, reader, say, say("letter-summary"))
        return mail

    def _to_coach(self, about: _About, content: Mapping[str, Any]) -> dict[str, Any]:
        appointment, coach = about.appointment, about.coach
        say = self._words(coach.language)
        name = f"coach-{content['letter'].replace('_', '-')}"
        who = first_name(appointment.name) if appointment.name else say("letter-coach-someone")
        topic = say.topic(about.slot.topic)
        notes: tuple[str, ...] = ()
        if appointment.name is None:
            notes = (say("letter-coach-erased"),)
        elif about.slot.format == "video" and content["letter"] not in _ENDS:
            notes = (say("letter-coach-video"),)
        letter = Letter(
            subject=say(f"letter-{name}-subject", name=who, time=say.moment(about.slot.start)),
            greeting=say("letter-hello", name=coach.name),
            opening=say(f"letter-{name}"),
            lines=(
                *self._when_and_where(about, say),
                say("letter-coach-person", name=who),
                say("letter-coach-topic", topic=topic),
                say("letter-coach-language", value=say(f"title-lang-{appointment.language}")),
            ),
            notes=notes,
            link=Link(say("letter-coach-desk"), f"{self._settings.base_url}/desk", say("letter-coach-desk-button")),
        )
        mail = _mail(letter, coach.email, coach.language)
        summary = say("letter-coach-summary", name=who, topic=topic)
        mail["calendar"] = self._calendar(about, content, letter, Mailbox(coach.email, coach.name), say, summary)
        return mail

    def _template(self, about: _About, content: Mapping[str, Any]) -> dict[str, Any]:
        """Name, when and where, for a template that Meta has approved."""
        appointment = about.appointment
        if not appointment.name:
            raise NotWantedError("the person was erased")
        say = self._words(appointment.language)
        return {
            "kind": "template",
            "template": "appointment_reminder" if content["letter"] == reminders.LETTER else "appointment_confirmation",
            "language": appointment.language,
            "values": [
                first_name(appointment.name),
                say.moment(about.slot.start),
                say.place(about.slot.format, about.agency.names, about.agency.address),
            ],
        }

    def _when_and_where(self, about: _About, say: LetterWords) -> tuple[str, str, str]:
        slot = about.slot
        return (
            say("letter-when", time=say.moment(slot.start)),
            say("letter-where", place=say.place(slot.format, about.agency.names, about.agency.address)),
            say("letter-length", minutes=(slot.end - slot.start) // dt.timedelta(minutes=1)),
        )

    def _calendar(
        self, about: _About, content: Mapping[str, Any], letter: Letter, reader: Mailbox, say: LetterWords, summary: str
    ) -> dict[str, str]:
        name, address = self._settings.sender
        invitation = Invitation(
            method="CANCEL" if content["letter"] in _ENDS else "REQUEST",
            uid=about.appointment.uid,
            sequence=content["sequence"],
            start=about.slot.start,
            end=about.slot.end,
            stamp=dt.datetime.fromisoformat(content["at"]),
            organizer=Mailbox(address, name),
            attendee=reader,
            language=say.language,
            summary=summary,
            location=say.place(about.slot.format, about.agency.names, about.agency.address),
            description=letter.description(),
        )
        return {"method": invitation.method, "ics": as_ics(invitation)}

    def _words(self, language: str) -> LetterWords:
        return LetterWords(self._catalogue, language, self._policy.figures(today()))


def _check(appointment: Appointment, slot: Slot, content: Mapping[str, Any], moment: dt.datetime) -> None:
    """A row may have waited for hours: what was overtaken or is over is not told any more."""
    name = content["letter"]
    if name == reminders.LETTER:
        reminders.check(appointment, content, moment)
    elif slot.end <= moment:
        raise NotWantedError("the appointment is over")
    elif name not in _ENDS and (appointment.status != "booked" or appointment.sequence != content["sequence"]):
        raise NotWantedError("the appointment has changed since")


def _how(about: _About, say: LetterWords) -> tuple[str, ...]:
    """What has to be known beside time and place."""
    match about.slot.format:
        case "phone":
            return (say("letter-phone"),) if about.appointment.phone else ()
        case "video":
            return (say("booking-video-link"),)
        case "agency":
            return () if about.agency.address else (say("booking-address-not-known"),)


def _mail(letter: Letter, to: str, language: str) -> dict[str, Any]:
    return {
        "to": to,
        "language": language,
        "subject": letter.subject,
        "text": letter.text(),
        "html": letter.html(language),
    }
