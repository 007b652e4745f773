"""What is asked of a CalDAV server (RFC 4791), and what its answers say. No I/O."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree

LOOK: Final = (
    '<?xml version="1.0" encoding="utf-8"?>'
    '<d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:s="http://calendarserver.org/ns/">'
    "<d:prop><d:resourcetype/><d:displayname/><d:current-user-principal/><c:calendar-home-set/>"
    "<c:supported-calendar-component-set/><s:getctag/></d:prop></d:propfind>"
)
"""The body of a PROPFIND: what this is, and where the calendars of whoever asks are."""

_QUERY: Final = (
    '<?xml version="1.0" encoding="utf-8"?>'
    '<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><c:calendar-data/></d:prop>'
    '<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="{start}" end="{end}"/>'
    "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"
)
_DAV: Final = "{DAV:}"
_CALDAV: Final = "{urn:ietf:params:xml:ns:caldav}"
_SERVER: Final = "{http://calendarserver.org/ns/}"
_MOMENT: Final = "%Y%m%dT%H%M%SZ"


class NoDavError(ValueError):
    """The answer is not one of a CalDAV server."""


@dataclass(frozen=True, slots=True)
class Resource:
    """Something on the server, by what it says of itself. Addresses are as they stand there."""

    href: str
    is_calendar: bool
    """A calendar that holds events; one of tasks alone is none."""
    name: str | None
    tag: str | None
    """It changes whenever anything in the calendar does."""
    principal: str | None
    """Where it is said where the calendars are of whoever asks."""
    homes: tuple[str, ...]
    """Where the calendars are."""


def query(start: dt.datetime, end: dt.datetime) -> str:
    """The body of a REPORT: the events that take time in between, also those that only repeat into it."""
    return _QUERY.format(start=f"{start.astimezone(dt.UTC):{_MOMENT}}", end=f"{end.astimezone(dt.UTC):{_MOMENT}}")


def resources(answer: bytes) -> list[Resource]:
    """What a PROPFIND found. Raises `NoDavError`."""
    return [_resource(one) for one in _responses(answer)]


def files(answer: bytes) -> list[bytes]:
    """The calendar files that a REPORT found, one for each event. Raises `NoDavError`."""
    found = (one.findtext(f".//{_CALDAV}calendar-data") for one in _responses(answer))
    return [one.encode() for one in found if one and one.strip()]


def _responses(answer: bytes) -> Iterator[ElementTree.Element]:
    try:
        # as text, so that a declared encoding hides nothing
        text = answer.decode("utf-8-sig")
        if "<!DOCTYPE" in text:
            # no answer of this kind has one, and without one there are no entities that could be blown up
            raise NoDavError
        root = ElementTree.fromstring(text)  # noqa: S314 (see above)
    except (UnicodeDecodeError, ElementTree.ParseError) as error:
        raise NoDavError from error
    if root.tag != f"{_DAV}multistatus":
        raise NoDavError
    return root.iterfind(f"{_DAV}response")


def _resource(response: ElementTree.Element) -> Resource:
    known: dict[str, ElementTree.Element] = {}
    for part in response.iterfind(f"{_DAV}propstat"):
        if " 200" in (part.findtext(f"{_DAV}status") or " 200"):
            known |= {one.tag: one for one in part.iterfind(f"{_DAV}prop/*")}
    types = {one.tag for one in known.get(f"{_DAV}resourcetype", ())}
    kinds = {one.get("name") for one in known.get(f"{_CALDAV}supported-calendar-component-set", ())}
    return Resource(
        href=(response.findtext(f"{_DAV}href") or "").strip(),
        is_calendar=f"{_CALDAV}calendar" in types and (not kinds or "VEVENT" in kinds),
        name=_text(known.get(f"{_DAV}displayname")),
        tag=_text(known.get(f"{_SERVER}getctag")),
        principal=next(_hrefs(known.get(f"{_DAV}current-user-principal")), None),
        homes=tuple(_hrefs(known.get(f"{_CALDAV}calendar-home-set"))),
    )


def _hrefs(element: ElementTree.Element | None) -> Iterator[str]:
    for one in element.iterfind(f"{_DAV}href") if element is not None else ():
        if one.text and one.text.strip():
            yield one.text.strip()


def _text(element: ElementTree.Element | None) -> str | None:
    return (element.text or "").strip() or None if element is not None else None
