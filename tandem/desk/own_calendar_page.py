"""Links between a coach's own calendar and the desk: the address at which their program fetches appointments, and the
calendar from which it is read when they are busy.

For oneself, and for whoever leads a coach; but the address of the appointments is made by the coach alone, who is also
the only one that ever sees it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast

from aiohttp import web
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import DATABASE, OWN_CALENDARS, SETTINGS
from tandem.booking import feed_links, roster
from tandem.booking.model import Coach
from tandem.booking.own_calendar import reading, store
from tandem.booking.own_calendar.reading import Fault, ReadingError, Source
from tandem.clock import now, today
from tandem.desk.booking_reach import may_change_hours
from tandem.desk.guard import form, needs, who
from tandem.desk.page import render, see_other
from tandem.errors import Problem
from tandem.integration import addresses
from tandem.integration.addresses import AddressError
from tandem.people import audit
from tandem.storage.models import OwnCalendarTime

routes = web.RouteTableDef()

OWN: Final = "/desk/account/calendar"
_OF: Final = r"/desk/coaches/{id:[0-9]{1,9}}/calendar"
_DONE: Final = ("revoked", "connected", "chosen", "read", "disconnected")
_LONGEST: Final = 200
"""Characters of a user name or a password."""
_DIGITS: Final = len(str(reading.MOST_CHOICES))
_MOST_MET: Final = 5
_AGAIN: Final = dt.timedelta(seconds=10)
"""Whoever asks to read again so soon gets what was just read: the other side is not ours to hurry."""
_SAID: Final[Mapping[Fault, str]] = {
    "timeout": "silent",
    "connection": "silent",
    "no_http": "silent",
    "server": "silent",
    "too_many": "too_big",
    "too_slow": "too_big",
}
"""Faults that are one and the same to a coach. The others have texts of their own: `desk-calendar-link-fault-…`."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose calendar a page is about; `coach` is None for somebody who receives nobody."""

    coach: Coach | None
    is_own: bool
    path: str

    @property
    def id(self) -> int:
        """The coach's number. Raises `Problem` when there is none."""
        if self.coach is None:
            raise Problem(404, "Nobody can be booked with this advisor.")
        return self.coach.id


@dataclass(frozen=True, slots=True)
class Typed:
    """The form for a calendar as it was typed, without the password, and what is wrong with it by field."""

    kind: str = ""
    url: str = ""
    user: str = ""
    wrong: Mapping[str, str] = field(default_factory=dict)


@routes.get(OWN)
@routes.get(_OF)
@needs("own_hours")
async def read(request: web.Request) -> web.Response:
    """Both links and how they are doing."""
    return await _page(request)


@routes.post(f"{OWN}/feed")
@needs("own_hours", sudo=True)
async def make_feed(request: web.Request) -> web.Response:
    """Make an address for one's own appointments and show it, this once; the one before stops working."""
    me = who(request)
    async with request.app[DATABASE].write() as session:
        subject = await _subject(request, session)
        path = await feed_links.make(session, subject.id, now())
        if path is None:
            raise Problem(404, "Nobody can be booked with this advisor.")
        audit.record(session, me.by, "created", "hours", subject.id, what="calendar_feed")
    link = request.app[SETTINGS].base_url + path
    return render(request, "own_calendar_feed.html", signed_in=me, here=OWN, link=link)


@routes.post(f"{OWN}/feed/revoke")
@routes.post(f"{_OF}/feed/revoke")
@needs("own_hours", sudo=True)
async def revoke_feed(request: web.Request) -> web.Response:
    """Let the address open nothing any more; again changes nothing."""
    async with request.app[DATABASE].write() as session:
        subject = await _subject(request, session)
        if await feed_links.revoke(session, subject.id):
            audit.record(session, who(request).by, "removed", "hours", subject.id, what="calendar_feed")
    return see_other(f"{subject.path}?done=revoked")


@routes.post(f"{OWN}/connect")
@routes.post(f"{_OF}/connect")
@needs("own_hours")
async def connect(request: web.Request) -> web.Response:
    """Try a calendar; when it can be read, read it from now on, in place of the one before. Otherwise say why not."""
    fields, calendars = await form(request), request.app[OWN_CALENDARS]
    async with request.app[DATABASE].read() as session:
        coach = (await _subject(request, session)).id
    source, typed = _read(fields, loopback=calendars.reader.loopback)
    if source is None:
        return await _page(request, typed, status=422)
    outcome = await calendars.look(source)
    if isinstance(outcome, ReadingError) and outcome.fault != "choice":
        wrong = {"url": f"fault-{_SAID.get(outcome.fault, outcome.fault)}"}
        return await _page(request, Typed(typed.kind, typed.url, typed.user, wrong), status=422)
    async with request.app[DATABASE].write() as session:
        subject = await _subject(request, session)
        before = await store.find(session, coach)
        if await calendars.connect(session, coach, source, outcome):
            action = "created" if before is None else "changed"
            audit.record(session, who(request).by, action, "hours", coach, what="own_calendar", of=source.kind)
    return see_other(f"{subject.path}?done=connected")


@routes.post(f"{OWN}/choose")
@routes.post(f"{_OF}/choose")
@needs("own_hours")
async def choose(request: web.Request) -> web.Response:
    """Say which of the calendars of the account it is, and read it."""
    number = (await form(request)).get("number", "")
    async with request.app[DATABASE].write() as session:
        subject = await _subject(request, session)
        coach, is_number = subject.id, number.isascii() and number.isdigit() and len(number) <= _DIGITS
        chosen = is_number and await request.app[OWN_CALENDARS].choose(session, coach, int(number))
    if not chosen:
        return see_other(f"{subject.path}#own")
    await request.app[OWN_CALENDARS].read(coach)
    return see_other(f"{subject.path}?done=chosen")


@routes.post(f"{OWN}/read")
@routes.post(f"{_OF}/read")
@needs("own_hours")
async def read_again(request: web.Request) -> web.Response:
    """Read the calendar now; the page says what came of it."""
    async with request.app[DATABASE].read() as session:
        subject = await _subject(request, session)
        calendar = await store.find(session, subject.id)
    if calendar is not None and (calendar.tried_at is None or calendar.tried_at < now() - _AGAIN):
        await request.app[OWN_CALENDARS].read(subject.id)
    return see_other(f"{subject.path}?done=read#own")


@routes.post(f"{OWN}/disconnect")
@routes.post(f"{_OF}/disconnect")
@needs("own_hours")
async def disconnect(request: web.Request) -> web.Response:
    """Read the calendar no more, and forget what was read of it."""
    async with request.app[DATABASE].write() as session:
        subject = await _subject(request, session)
        if await store.disconnect(session, subject.id):
            audit.record(session, who(request).by, "removed", "hours", subject.id, what="own_calendar")
    return see_other(f"{subject.path}?done=disconnected")


async def _subject(request: web.Request, session: AsyncSession) -> Subject:
    """Oneself, or the coach of the address when they may change their hours; 404 otherwise."""
    me = who(request)
    coaches = (await roster.read(session, today(), today())).coaches
    if "id" not in request.match_info:
        return Subject(coaches.get(me.advisor.id), is_own=True, path=OWN)
    coach = coaches.get(int(request.match_info["id"]))
    if coach is None or not may_change_hours(me.standing, coach):
        raise Problem(404, "There is no such coach here.")
    if coach.id == me.advisor.id:
        return Subject(coach, is_own=True, path=OWN)
    return Subject(coach, is_own=False, path=f"/desk/coaches/{coach.id}/calendar")


async def _page(request: web.Request, typed: Typed | None = None, *, status: int = 200) -> web.Response:
    me, done = who(request), request.query.get("done", "")
    async with request.app[DATABASE].read() as session:
        subject = await _subject(request, session)
        values = await _values(session, subject.coach.id) if subject.coach is not None else {}
    return render(
        request,
        "own_calendar.html",
        signed_in=me,
        status=status,
        here=subject.path,
        subject=subject,
        coach=subject.coach,
        may_make=subject.is_own,
        typed=typed or Typed(),
        done=done if done in _DONE and typed is None else "",
        longest=_LONGEST,
        longest_url=addresses.LONGEST,
        most_met=_MOST_MET,
        minutes=request.app[SETTINGS].own_calendar_minutes,
        **values,
    )


async def _values(session: AsyncSession, coach: int) -> dict[str, Any]:
    calendar, moment = await store.find(session, coach), now()
    busy = (
        select(func.count())
        .select_from(OwnCalendarTime)
        .where(OwnCalendarTime.coach_id == coach, OwnCalendarTime.ends_at > moment)
    )
    fault = cast("Fault | None", calendar.fault) if calendar is not None else None
    return {
        "feed": await feed_links.of(session, coach),
        "calendar": calendar,
        "busy": await session.scalar(busy) or 0,
        "met": await store.met(session, coach, moment) if calendar is not None else [],
        "fault": _SAID.get(fault, fault) if fault is not None else None,
    }


def _read(fields: Mapping[str, str], *, loopback: bool) -> tuple[Source | None, Typed]:
    """What was typed, as it can be read; None when something is wrong with it."""
    kind = "caldav" if fields.get("kind") == "caldav" else "ics"
    url, user, password = fields.get("url", "").strip(), fields.get("user", "").strip(), fields.get("password", "")
    wrong: dict[str, str] = {}
    try:
        address = str(reading.read_address(url, loopback=loopback))
    except AddressError as error:
        address, wrong["url"] = "", f"address-{error.wrong}"
    if kind == "caldav":
        if not user or len(user) > _LONGEST or ":" in user or not user.isprintable():
            wrong["user"] = "wrong-user"
        if not password or len(password) > _LONGEST or not password.isprintable():
            wrong["password"] = "wrong-password"  # noqa: S105 (the id of a text)
    typed = Typed(kind, url, user if kind == "caldav" else "", wrong)
    if wrong:
        return None, typed
    if kind == "ics":
        return Source(kind="ics", url=address), typed
    return Source(kind="caldav", url=address, user=user, password=password), typed
