"""The calendar that a coach's own program fetches, read back by another library than the one that writes it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
import vobject
from booking_parts import at

from tandem.booking.feed import Entry, as_feed

GIVEN = Entry(
    uid="7c9e6679-7425-40de-944b-e07fc1f90ae7",
    sequence=2,
    start=at("2026-11-24 09:00"),
    end=at("2026-11-24 10:00"),
    changed=dt.datetime(2026, 11, 23, 7, 0, 12, 345678, tzinfo=dt.UTC),
    cancelled=False,
    summary="Nora : premier entretien",
    location="microStart Bruxelles, Rue de l’Exemple 1, 1000 Bruxelles",
    description="Langue : Français\nLe reste se trouve au bureau :\nhttps://chat.example.be/desk/appointments/x",
    url="https://chat.example.be/desk/appointments/x",
)


def read(*entries: Entry, name: str = "Rendez-vous microStart") -> Any:
    return vobject.readOne(as_feed(name, entries))


def test_every_field_says_what_it_should() -> None:
    calendar = read(GIVEN)
    (event,) = calendar.vevent_list
    assert (calendar.version.value, calendar.method.value) == ("2.0", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        assert calendar.contents[name][0].value == "Rendez-vous microStart"
    assert event.uid.value == "7c9e6679-7425-40de-944b-e07fc1f90ae7@microstart.be"
    assert (event.sequence.value, event.status.value, event.transp.value) == ("2", "CONFIRMED", "OPAQUE")
    stamp = dt.datetime(2026, 11, 23, 7, 0, 12, tzinfo=dt.UTC)
    assert (event.dtstamp.value, event.last_modified.value) == (stamp, stamp)
    assert (event.dtstart.value, event.dtend.value) == (GIVEN.start, GIVEN.end)
    assert (event.summary.value, event.location.value) == (GIVEN.summary, GIVEN.location)
    assert (event.description.value, event.url.value) == (GIVEN.description, GIVEN.url)
    assert event.contents["class"][0].value == "PRIVATE"
    assert not {"organizer", "attendee"} & set(event.contents)


def test_it_asks_to_be_fetched_again_soon() -> None:
    text = as_feed("x", [])
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n" in text
    assert "X-PUBLISHED-TTL:PT15M\r\n" in text


def test_what_was_cancelled_says_so_and_takes_no_time() -> None:
    (event,) = read(replace(GIVEN, cancelled=True)).vevent_list
    assert (event.status.value, event.transp.value) == ("CANCELLED", "TRANSPARENT")


@pytest.mark.parametrize(
    ("wall", "utc"), [("2027-03-28 09:00", "20270328T070000Z"), ("2027-10-31 09:00", "20271031T080000Z")]
)
def test_times_travel_in_utc(wall: str, utc: str) -> None:
    text = as_feed("x", [replace(GIVEN, start=at(wall), end=at(wall) + dt.timedelta(hours=1))])
    assert f"DTSTART:{utc}\r\n" in text
    assert "TZID" not in text


def test_the_same_appointments_give_the_same_letters() -> None:
    assert as_feed("x", [GIVEN, replace(GIVEN, uid="2")]) == as_feed("x", [GIVEN, replace(GIVEN, uid="2")])


def test_lines_are_as_long_and_end_as_the_standard_says_whatever_somebody_is_called() -> None:
    text = as_feed("x", [replace(GIVEN, summary="é" * 200 + "\r\nSTATUS:CANCELLED; a,b\\")])
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert "STATUS:CANCELLED" not in text.split("\r\n")
    (event,) = vobject.readOne(text).vevent_list
    assert event.status.value == "CONFIRMED"
