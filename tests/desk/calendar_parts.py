"""What the tests of calendar, agencies and coaches share: two agencies, three coaches, a Monday morning, and pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

import pytest
from aiohttp import ClientResponse
from booking_parts import FIRST_TALK, NOW, RULES, agency, at, coach, person, roster_of, store
from service_parts import Browser

from tandem.booking import calendar
from tandem.booking.model import Agency, Coach, Format, Query, Slot, Topic
from tandem.booking.results import Done, Person
from tandem.desk import (
    absences_page,
    agencies_page,
    appointment_page,
    booking_page,
    calendar_page,
    calls_page,
    coaches_page,
    special_days,
    ticket_page,
)
from tandem.storage.database import Database
from tandem.storage.models import Appointment

TODAY = dt.date(2026, 11, 23)
AGENCIES: tuple[Agency, ...] = (
    agency(),
    agency("ghent", "9000", address="Voorbeeldstraat 3, 9000 Gent"),
)
_PAGES: tuple[Any, ...] = (
    absences_page,
    agencies_page,
    appointment_page,
    booking_page,
    calendar_page,
    calls_page,
    coaches_page,
    special_days,
    ticket_page,
)


@dataclass
class House:
    """The coaches: Ann and Bob in Brussels, Cas in Ghent; all receive on Tuesdays from nine to twelve."""

    ann: Coach
    bob: Coach
    cas: Coach


@pytest.fixture
def monday(monkeypatch: pytest.MonkeyPatch) -> dt.datetime:
    """It is eight o'clock on Monday, 23 November 2026, for all pages of booking."""
    for page in _PAGES:
        for name, value in (("now", NOW), ("today", TODAY)):
            if hasattr(page, name):
                monkeypatch.setattr(page, name, lambda value=value: value)
    return NOW


async def open_house(database: Database) -> House:
    """Store the agencies and coaches."""
    days = {"tue": "09:00-12:00"}
    names = ("Ann Exemple", "Bob Exemple", "Cas Voorbeeld")
    coaches = [
        coach(1, days, name=names[0], lengths={"first_talk": 60, "follow_up": 30}, formats=("agency", "phone")),
        coach(2, days, name=names[1]),
        coach(3, days, "ghent", name=names[2], languages=("nl", "fr")),
    ]
    async with database.write() as session:
        return House(*await store(session, roster_of(*coaches, agencies=AGENCIES)))


async def booked(
    database: Database,
    coach: Coach,
    start: str = "2026-11-24 09:00",
    *,
    who: Person | None = None,
    how: Format = "agency",
    topic: Topic = "first_talk",
    talk: str | None = None,
    now: dt.datetime = NOW,
) -> Appointment:
    """An appointment of an hour."""
    begins = at(start)
    slot = Slot(coach.id, coach.agencies[0], topic, how, begins, begins + dt.timedelta(minutes=coach.lengths[topic]))
    query = Query(topic=topic, format=how, language="fr", coach=coach.id)
    async with database.write() as session:
        done = await calendar.book(
            session,
            RULES,
            query,
            slot,
            who or person("Nora Peeters"),
            request_id=f"{coach.id}:{start}:{how}",
            now=now,
            conversation_id=talk,
        )
    assert isinstance(done, Done), done
    return done.appointment


async def held(database: Database, coach: Coach, start: str, talk: str) -> Appointment:
    """A time that somebody is choosing."""
    begins = at(start)
    slot = Slot(coach.id, coach.agencies[0], "first_talk", "agency", begins, begins + dt.timedelta(hours=1))
    async with database.write() as session:
        done = await calendar.hold(session, RULES, FIRST_TALK, slot, now=NOW, conversation_id=talk)
    assert isinstance(done, Done)
    return done.appointment


class Page(HTMLParser):
    """What a test looks at in a page: its words in order, its links, its fields and its buttons."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.html = text
        self.links: list[str] = []
        self.fields: dict[str, str] = {}
        self.invalid: set[str] = set()
        self.checked: set[str] = set()
        self.offered: list[str] = []
        """The ids of the times that can be picked."""
        self.headings: list[str] = []
        self._words: list[str] = []
        self._select = ""
        self._heading = False
        self.feed(text)

    @property
    def words(self) -> str:
        """All that can be read, with single spaces."""
        return " ".join(" ".join(self._words).split()).replace(" – ", "–").replace(" : ", ": ")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if given.get("aria-invalid") == "true":
            self.invalid.add(name)
        if tag in ("input", "button") and name == "slot":
            self.offered.append(given["value"])
        if tag == "input" and given.get("type") in ("radio", "checkbox"):
            if "checked" in given:
                self.checked.add(f"{name}={given['value']}")
        elif tag == "input" and name:
            self.fields.setdefault(name, given.get("value", ""))
        if tag == "select":
            self._select = name
        if tag == "option" and "selected" in given:
            self.fields[self._select] = given["value"]
        if tag in ("h1", "h2", "h3"):
            self._heading = True

    def handle_data(self, data: str) -> None:
        self._words.append(data)
        if self._heading and data.strip():
            self.headings.append(data.strip())

    def handle_endtag(self, tag: str) -> None:
        self._heading = self._heading and tag not in ("h1", "h2", "h3")


async def page(response: ClientResponse, status: int = 200) -> Page:
    """The page of an answer, which must have this status."""
    text = await response.text()
    assert response.status == status, text[:2000]
    return Page(text)


async def get(browser: Browser, path: str) -> ClientResponse:
    return await browser.get(path, allow_redirects=False)


async def post(browser: Browser, path: str, csrf: str, **fields: str) -> ClientResponse:
    return await browser.post(path, data={"csrf": csrf, **fields}, allow_redirects=False)


def location(response: ClientResponse) -> str:
    """Where the browser is sent on to."""
    assert response.status == 303, response.status
    return response.headers["Location"]
