"""A coach's appointments as a calendar that their own program subscribes to (iCalendar, RFC 5545 and 7986). No I/O.

An entry has the UID and the sequence of the invitation that went by mail, and says no more than that: a first name and
a topic. Calendars are read by others.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from icalendar import CLASS, STATUS, TRANSP, Calendar, Event, vDuration

from tandem.booking.invitation import PRODUCT, UID_DOMAIN

AGAIN: Final = dt.timedelta(minutes=15)
"""How often a program is asked to look again; most look when they like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One appointment; words are in the coach's language."""

    uid: str
    """The appointment's, without a domain."""
    sequence: int
    start: dt.datetime
    end: dt.datetime
    changed: dt.datetime
    """When it was made or last changed."""
    cancelled: bool
    summary: str
    location: str
    description: str
    url: str
    """Where the rest of it is."""


def as_feed(name: str, entries: Iterable[Entry]) -> str:
    """The file, the same letter by letter as long as nothing has changed. `name`: what the calendar is called."""
    calendar = Calendar()
    for field, value in (("version", "2.0"), ("prodid", PRODUCT), ("method", "PUBLISH"), ("name", name)):
        calendar.add(field, value)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(AGAIN))
    for entry in entries:
        calendar.add_component(_event(entry))
    return str(calendar.to_ical(), "utf-8")


def _event(entry: Entry) -> Event:
    changed = entry.changed.replace(microsecond=0)
    return Event.new(
        uid=f"{entry.uid}@{UID_DOMAIN}",
        sequence=entry.sequence,
        stamp=changed,
        last_modified=changed,
        start=entry.start.astimezone(dt.UTC),
        end=entry.end.astimezone(dt.UTC),
        status=STATUS.CANCELLED if entry.cancelled else STATUS.CONFIRMED,
        classification=CLASS.PRIVATE,
        transparency=TRANSP.TRANSPARENT if entry.cancelled else TRANSP.OPAQUE,
        summary=entry.summary,
        location=entry.location,
        description=entry.description,
        url=entry.url,
    )
