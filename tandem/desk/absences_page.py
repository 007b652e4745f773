"""Absences: entered by the coach or by a lead for them; then whom they hit, as a list of people to call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Final

from aiohttp import web
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import DATABASE
from tandem.booking import agenda, roster
from tandem.booking.intervals import Interval, local_day, moment, wall_time
from tandem.booking.model import Coach, Roster
from tandem.clock import now, today
from tandem.desk.appointment_page import told
from tandem.desk.booking_reach import may_note_absence
from tandem.desk.calls_page import rows_of, seen_ahead
from tandem.desk.dates import Dates, read_day, read_time
from tandem.desk.guard import form, needs, who
from tandem.desk.page import language_of, render, see_other
from tandem.errors import Problem
from tandem.people import SignedIn, audit
from tandem.storage.models import AbsenceRow

routes = web.RouteTableDef()

ABSENCES: Final = "/desk/absences"
_ONE: Final = rf"{ABSENCES}/{{id:[0-9]{{1,9}}}}"
_LONGEST: Final = dt.timedelta(days=400)
_FIELDS: Final = ("coach", "first", "start", "last", "end")
"""Of the form: who, from which day and time, to which day and time; without times the days are whole."""


@routes.get(ABSENCES)
@needs("own_hours")
async def read(request: web.Request) -> web.Response:
    """The absences ahead of everybody whose absences they may enter, and the form for a new one."""
    me = who(request)
    async with request.app[DATABASE].read() as session:
        day = today().isoformat()
        typed = dict.fromkeys(_FIELDS, "") | {"first": day, "last": day, "coach": request.query.get("coach", "")}
        return await _page(request, session, me, typed, {})


@routes.post(ABSENCES)
@needs("own_hours")
async def enter(request: web.Request) -> web.Response:
    """Note an absence, and show whom it hits. The same one again is the one that is there."""
    me, fields, database = who(request), await form(request), request.app[DATABASE]
    typed = {name: fields.get(name, "").strip() for name in _FIELDS}
    async with database.read() as session:
        known = await roster.read(session, today(), today())
        coach = _coach(me, known, typed["coach"])
        interval, wrong = _interval(typed)
        if coach is None or interval is None:
            wrong |= {} if coach is not None else {"coach": "coach"}
            return await _page(request, session, me, typed, wrong, status=422)
    async with database.write() as session:
        for before in await agenda.absences_of(session, coach.id, interval.start):
            if (before.starts_at, before.ends_at) == (interval.start, interval.end):
                return see_other(f"{ABSENCES}/{before.id}")
        away = await agenda.set_absence(session, coach.id, interval, now=now())
        if not isinstance(away, agenda.Away):
            raise Problem(404, "There is no such coach.")
        audit.record(session, me.by, "created", "hours", coach.id, what="absence", hit=len(away.hit))
    return see_other(f"{ABSENCES}/{away.absence_id}")


@routes.get(_ONE)
@needs("own_hours")
async def read_one(request: web.Request) -> web.Response:
    """An absence, and who is still booked in it."""
    me, moment_ = who(request), now()
    async with request.app[DATABASE].read() as session:
        row, coach = await _one(session, me, int(request.match_info["id"]))
        hit = await agenda.between(
            session, Interval(row.starts_at, row.ends_at), coach=row.coach_id, statuses=("booked",)
        )
        seen = await seen_ahead(session, me, moment_)
        rows = await rows_of(request, session, me, {one.id for one, _ in hit} & seen, moment_)
    return render(
        request,
        "calendar_absence.html",
        signed_in=me,
        row=row,
        coach=coach,
        rows=rows,
        span=_span(row),
        told=told(request),
        back=f"{ABSENCES}/{row.id}",
        dates=Dates(language_of(request, me)),
    )


@routes.post(f"{_ONE}/remove")
@needs("own_hours")
async def remove(request: web.Request) -> web.Response:
    """The coach is there after all."""
    me = who(request)
    async with request.app[DATABASE].write() as session:
        row, coach = await _one(session, me, int(request.match_info["id"]))
        await agenda.remove_absence(session, row.id)
        audit.record(session, me.by, "removed", "hours", coach.id, what="absence")
    return see_other(f"{ABSENCES}?coach={coach.id}")


async def _page(
    request: web.Request,
    session: AsyncSession,
    me: SignedIn,
    typed: Mapping[str, str],
    wrong: Mapping[str, str],
    *,
    status: int = 200,
) -> web.Response:
    known = await roster.read(session, today(), today())
    coaches = sorted(
        (one for one in known.coaches.values() if may_note_absence(me.standing, one)),
        key=lambda one: (one.id != me.advisor.id, one.name.casefold()),
    )
    moment_ = now()
    ahead = [(one, await agenda.absences_of(session, one.id, moment_)) for one in coaches]
    return render(
        request,
        "calendar_absences.html",
        signed_in=me,
        status=status,
        here=ABSENCES,
        coaches=coaches,
        ahead=[(coach, [(one, _span(one)) for one in found]) for coach, found in ahead if found],
        typed=typed,
        wrong=wrong,
        dates=Dates(language_of(request, me)),
        today=today(),
    )


async def _one(session: AsyncSession, me: SignedIn, number: int) -> tuple[AbsenceRow, Coach]:
    """The absence and whose it is, when they may change it; 404 otherwise."""
    row = (await session.scalars(select(AbsenceRow).where(AbsenceRow.id == number))).one_or_none()
    if row is not None:
        coach = (await roster.read(session, today(), today())).coaches[row.coach_id]
        if may_note_absence(me.standing, coach):
            return row, coach
    raise Problem(404, "There is no such absence here.")


def _coach(me: SignedIn, known: Roster, text: str) -> Coach | None:
    coach = known.coaches.get(int(text)) if text.isdecimal() and len(text) < len("1000000000") else None
    return coach if coach is not None and may_note_absence(me.standing, coach) else None


def _interval(typed: Mapping[str, str]) -> tuple[Interval | None, dict[str, str]]:
    """The time of the absence, or what is wrong by field."""
    wrong = {name: "day" for name in ("first", "last") if read_day(typed[name]) is None}
    wrong |= {name: "time" for name in ("start", "end") if typed[name] and read_time(typed[name]) is None}
    first, last = read_day(typed["first"]), read_day(typed["last"])
    if wrong or first is None or last is None:
        return None, wrong
    start = moment(dt.datetime.combine(first, read_time(typed["start"]) or dt.time()))
    end_time = read_time(typed["end"]) if typed["end"] else None
    if end_time is None:
        end = moment(dt.datetime.combine(last + dt.timedelta(days=1), dt.time()))
    else:
        end = moment(dt.datetime.combine(last, end_time), later=True)
    if end <= start:
        return None, {"end" if last == first and typed["end"] else "last": "order"}
    if end <= now():
        return None, {"last": "past"}
    if end - start > _LONGEST:
        return None, {"last": "long"}
    return Interval(start, end), {}


def _span(row: AbsenceRow) -> tuple[dt.date, dt.date, dt.time | None, dt.time | None]:
    """First and last day, and the times when they are not whole days."""
    start, end = wall_time(row.starts_at), wall_time(row.ends_at)
    whole_end = end.time() == dt.time()
    last = local_day(row.ends_at - dt.timedelta(minutes=1)) if whole_end else end.date()
    return (
        start.date(),
        last,
        None if start.time() == dt.time() else start.time(),
        None if whole_end else end.time(),
    )
