"""The calendar entry of an appointment as a file (iCalendar, RFC 5545 and 5546). No I/O.

An entry keeps its UID for the whole life of the appointment, and its sequence rises with every change and with the
cancellation: that is how a calendar knows that it has this entry already. Times are in UTC, so no time zone has to
travel along. A cancelled entry only goes by itself from where it came as a request.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from icalendar import CLASS, STATUS, TRANSP, Calendar, Event, vCalAddress

Method = Literal["REQUEST", "CANCEL"]

UID_DOMAIN: Final = "microstart.be"
"""Not the address of this installation or of the mailbox: they may change while an appointment is in a calendar."""

PRODUCT: Final = "-//microStart//Tandem//EN"


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An e-mail address with the name that is shown for it."""

    address: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What one of the two gets to know by calendar: each has a copy of their own, in their language."""

    method: Method
    uid: str
    """The appointment's, without a domain."""
    sequence: int
    start: dt.datetime
    end: dt.datetime
    stamp: dt.datetime
    """When this was decided."""
    organizer: Mailbox
    attendee: Mailbox
    language: str
    summary: str
    location: str
    description: str


def as_ics(invitation: Invitation) -> str:
    """The file, with the line ends and the folding of the standard."""
    given = invitation
    organizer = vCalAddress.new(given.organizer.address, cn=_one_line(given.organizer.name))
    attendee = vCalAddress.new(
        given.attendee.address,
        cn=_one_line(given.attendee.name),
        cutype="INDIVIDUAL",
        language=given.language,
        # Whoever gets it has agreed already. An answer would go to a mailbox that nobody may read in time: there are a
        # link for the person and the desk for the coach.
        partstat="ACCEPTED",
        role="REQ-PARTICIPANT",
        rsvp=False,
    )
    event = Event.new(
        uid=f"{given.uid}@{UID_DOMAIN}",
        sequence=given.sequence,
        stamp=given.stamp.replace(microsecond=0),
        start=given.start.astimezone(dt.UTC),
        end=given.end.astimezone(dt.UTC),
        status=STATUS.CANCELLED if given.method == "CANCEL" else STATUS.CONFIRMED,
        # that somebody talks about money with us is nothing for those who share a calendar
        classification=CLASS.PRIVATE,
        transparency=TRANSP.OPAQUE,
        organizer=organizer,
        attendees=[attendee],
        summary=given.summary,
        location=given.location,
        description=given.description,
    )
    calendar = Calendar()
    for name, value in (("version", "2.0"), ("prodid", PRODUCT), ("method", given.method)):
        calendar.add(name, value)
    calendar.add_component(event)
    return str(calendar.to_ical(), "utf-8")


def _one_line(name: str) -> str:
    """A parameter of the standard holds no line break, and a name may come from anywhere."""
    return " ".join(name.split())
