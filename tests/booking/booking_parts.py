"""What the tests of booking share: one agency, one coach, and how a time on the wall clock is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import roster
from tandem.booking.intervals import Interval, moment, wall_time
from tandem.booking.model import Agency, Appointed, Block, Coach, Profile, Query, Roster, Rules, Slot
from tandem.booking.results import Person

RULES = Rules(notice=dt.timedelta(hours=4), horizon=dt.timedelta(days=28), step=15, hold=dt.timedelta(minutes=10))
MONDAY = dt.date(2026, 11, 23)
TUESDAY = dt.date(2026, 11, 24)
NOW = dt.datetime(2026, 11, 23, 7, 0, tzinfo=dt.UTC)
"""Eight o'clock on a Monday in Brussels."""
FIRST_TALK = Query(topic="first_talk", format="agency", language="fr")


def time(text: str) -> dt.time:
    """`09:00`."""
    return dt.time.fromisoformat(text)


def at(text: str) -> dt.datetime:
    """The moment of `2026-11-24 09:00` on the wall clock."""
    return moment(dt.datetime.fromisoformat(text))


def span(start: str, end: str) -> Interval:
    """From one time on the wall clock to another."""
    return Interval(at(start), at(end))


def wall(slot: Slot) -> str:
    """When a slot starts, as `Tue 24 09:00`."""
    return f"{wall_time(slot.start):%a %d %H:%M}"


def block(hours: str, agency: str = "brussels") -> Block:
    """`09:00-12:00` at an agency."""
    start, _, end = hours.partition("-")
    return Block(time(start), time(end), agency)


def week(days: Mapping[str, str], agency: str = "brussels") -> dict[int, tuple[Block, ...]]:
    """`{"tue": "09:00-12:00 13:00-17:00"}`."""
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    return {names.index(day): tuple(block(one, agency) for one in hours.split()) for day, hours in days.items()}


def agency(id_: str = "brussels", postal_code: str = "1000", **more: Any) -> Agency:
    """An agency."""
    return Agency(id=id_, names=dict.fromkeys(("fr", "nl", "en"), id_.title()), postal_code=postal_code, **more)


def coach(id_: int = 1, days: Mapping[str, str] | None = None, agency: str = "brussels", **more: Any) -> Coach:
    """A coach who speaks French, with an hour for a first talk and no buffers unless told otherwise."""
    values: dict[str, Any] = {
        "email": f"coach{id_}@example.be",
        "name": f"Coach {id_}",
        "languages": ("fr",),
        "formats": ("agency", "phone"),
        "lengths": {"first_talk": 60},
        "week": week({"tue": "09:00-12:00"} if days is None else days, agency),
    }
    return Coach(id=id_, **{**values, **more})


def roster_of(*coaches: Coach, agencies: tuple[Agency, ...] = (agency(),), **more: Any) -> Roster:
    """A roster of these."""
    return Roster({one.id: one for one in agencies}, {one.id: one for one in coaches}, **more)


def appointed(start: str, minutes: int = 60, before: int = 0, after: int = 0) -> Appointed:
    """An appointment that is there already."""
    begins = at(start)
    return Appointed(begins, begins + dt.timedelta(minutes=minutes), before, after)


def person(name: str = "Nora") -> Person:
    """Somebody with consent and a number."""
    return Person(name, "+32470123456", None, NOW)


async def store(session: AsyncSession, given: Roster) -> list[Coach]:
    """Store a roster; its coaches with the numbers that they got."""
    for one in given.agencies.values():
        await roster.save_agency(session, one)
    names = [field.name for field in fields(Profile)]
    stored = [
        await roster.save_coach(session, Profile(**{name: getattr(one, name) for name in names}))
        for one in given.coaches.values()
    ]
    for special in given.special_days:
        await roster.set_special_day(session, special)
    return stored
