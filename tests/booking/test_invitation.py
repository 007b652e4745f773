"""Calendar entries, read back by another library than the one that writes them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
import vobject
from booking_parts import at

from tandem.booking.invitation import Invitation, Mailbox, as_ics

GIVEN = Invitation(
    method="REQUEST",
    uid="7c9e6679-7425-40de-944b-e07fc1f90ae7",
    sequence=0,
    start=at("2026-11-24 09:00"),
    end=at("2026-11-24 10:00"),
    stamp=dt.datetime(2026, 11, 23, 7, 0, 12, 345678, tzinfo=dt.UTC),
    organizer=Mailbox("visits@example.be", "microStart"),
    attendee=Mailbox("nora@example.be", "Nora El Amrani"),
    language="fr",
    summary="Rendez-vous microStart",
    location="microStart Bruxelles, Rue de l’Exemple 1, 1000 Bruxelles",
    description="Quand : mardi\n\nDéplacer :\nhttps://chat.example.be/appointment/x",
)


def read(invitation: Invitation) -> tuple[Any, Any]:
    """The calendar and its only event."""
    calendar = vobject.readOne(as_ics(invitation))
    (event,) = calendar.vevent_list
    return calendar, event


def test_every_field_says_what_it_should() -> None:
    calendar, event = read(GIVEN)
    assert (calendar.version.value, calendar.method.value) == ("2.0", "REQUEST")
    assert event.uid.value == "7c9e6679-7425-40de-944b-e07fc1f90ae7@microstart.be"
    assert event.sequence.value == "0"
    assert event.status.value == "CONFIRMED"
    assert event.dtstamp.value == dt.datetime(2026, 11, 23, 7, 0, 12, tzinfo=dt.UTC)
    assert (event.dtstart.value, event.dtend.value) == (GIVEN.start, GIVEN.end)
    assert (event.organizer.value, event.organizer.params["CN"]) == ("mailto:visits@example.be", ["microStart"])
    (attendee,) = event.attendee_list
    assert attendee.value == "mailto:nora@example.be"
    assert {name: attendee.params[name] for name in ("LANGUAGE", "PARTSTAT", "RSVP", "CN")} == {
        "LANGUAGE": ["fr"],
        "PARTSTAT": ["ACCEPTED"],
        "RSVP": ["FALSE"],
        "CN": ["Nora El Amrani"],
    }
    assert (event.summary.value, event.location.value, event.description.value) == (
        GIVEN.summary,
        GIVEN.location,
        GIVEN.description,
    )
    # "class" is a word of Python: the library calls it otherwise
    assert event.contents["class"][0].value == "PRIVATE"


def test_a_cancellation_says_so_twice_and_keeps_its_identity() -> None:
    calendar, event = read(replace(GIVEN, method="CANCEL", sequence=3))
    assert (calendar.method.value, event.status.value, event.sequence.value) == ("CANCEL", "CANCELLED", "3")
    assert event.uid.value == read(GIVEN)[1].uid.value


@pytest.mark.parametrize(
    ("wall", "utc"),
    [
        ("2027-03-27 09:00", "20270327T080000Z"),
        ("2027-03-28 09:00", "20270328T070000Z"),
        ("2027-10-30 09:00", "20271030T070000Z"),
        ("2027-10-31 09:00", "20271031T080000Z"),
        ("2027-10-31 02:30", "20271031T003000Z"),
    ],
)
def test_times_travel_in_utc_without_a_time_zone(wall: str, utc: str) -> None:
    ics = as_ics(replace(GIVEN, start=at(wall), end=at(wall) + dt.timedelta(hours=1)))
    assert f"DTSTART:{utc}\r\n" in ics
    assert "VTIMEZONE" not in ics
    assert "TZID" not in ics


def test_lines_are_as_long_and_end_as_the_standard_says() -> None:
    given = replace(GIVEN, summary="é" * 200, attendee=Mailbox("nora@example.be", 'Nora "la chef"; é,\r\nX-EVIL: 1'))
    ics = as_ics(given)
    assert all(len(line.encode()) <= 75 for line in ics.split("\r\n"))
    assert "\n" not in ics.replace("\r\n", "")
    assert "X-EVIL: 1" not in ics.split("\r\n")
    _, event = read(given)
    assert event.summary.value == given.summary
