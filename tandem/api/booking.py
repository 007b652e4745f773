"""Booking: what is free, who comes when, and calling an appointment off."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final, cast

from aiohttp import web
from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.api import agencies, shapes
from tandem.api.callers import Caller, caller
from tandem.api.reading import appointment_id, one_of, only, whole, window
from tandem.app_keys import APPOINTMENTS, DATABASE
from tandem.booking import agenda, calendar, roster
from tandem.booking.intervals import day_interval, local_day, wall_time
from tandem.booking.model import FORMATS, TOPICS, Format, Query, Topic, Window
from tandem.booking.results import Gone
from tandem.clock import now, today
from tandem.errors import Problem
from tandem.people import visible
from tandem.requests import json_object
from tandem.storage.models import Advisor, Appointment
from tandem.texts import LANGUAGES

routes = web.RouteTableDef()

_PAGE: Final = 100
_LARGEST: Final = 500
_WEEK: Final = dt.timedelta(days=7)
_LONGEST: Final = dt.timedelta(days=93)
_LANGUAGE: Final = LANGUAGES[0]
"""Stands for the person's language when none is asked for; it then decides nothing."""
_CURSOR: Final = re.compile(r"([0-9]{10})\.([0-9]{1,9})")


@routes.get("/api/v1/slots")
async def slots(request: web.Request) -> web.Response:
    """Every free slot of a topic and format in a time, the soonest first."""
    await caller(request, "booking:read")
    only(request.query.keys(), ("agency", "language", "topic", "format", "from", "to", "limit", "cursor"), "filters")
    moment = now()
    since, until = window(request, moment, _WEEK, _LONGEST)
    language = one_of(request, "language", LANGUAGES)
    query = Query(
        topic=cast(Topic, one_of(request, "topic", TOPICS) or TOPICS[0]),
        format=cast(Format, one_of(request, "format", FORMATS) or FORMATS[0]),
        language=language or _LANGUAGE,
        agency=request.query.get("agency"),
        # on the wall clock an hour can be shown twice: what lies outside is left out below
        window=Window(wall_time(since), max(wall_time(until), wall_time(since) + dt.timedelta(minutes=1))),
    )
    limit = whole(request, "limit", _PAGE, _LARGEST)
    after = _cursor(request)
    async with request.app[DATABASE].read() as session:
        if query.agency is not None:
            await agencies.require(session, query.agency)
        free = await calendar.all_free(session, request.app[APPOINTMENTS].rules, query, moment)
        known = await roster.read(session, local_day(since), local_day(since))
    found = [
        slot
        for slot in free
        if since <= slot.start < until
        and (after is None or (slot.start, slot.coach) > after)
        and (language is None or language in known.coaches[slot.coach].languages)
    ]
    page = found[:limit]
    return shapes.answer(
        {
            "slots": [shapes.slot(slot, known.coaches[slot.coach]) for slot in page],
            "next_cursor": _write(page[-1].start, page[-1].coach) if len(found) > limit else None,
        }
    )


@routes.get("/api/v1/appointments")
async def appointments(request: web.Request) -> web.Response:
    """Appointments in a time, cancelled ones too, the earliest first; whom they are with stays in the single one."""
    who = await caller(request, "booking:read")
    only(request.query.keys(), ("agency", "from", "to", "limit", "cursor"), "filters")
    since, until = window(request, day_interval(today(), today()).start, _WEEK, _LONGEST)
    limit = whole(request, "limit", _PAGE, _LARGEST)
    agency = request.query.get("agency")
    query = (
        select(Appointment, Advisor)
        .join(Advisor, Advisor.id == Appointment.coach_id)
        .where(
            visible.appointments(who.standing),
            Appointment.starts_at < until,
            Appointment.ends_at > since,
            Appointment.status.in_(agenda.KEPT),
        )
        .order_by(Appointment.starts_at, Appointment.id)
        .limit(limit + 1)
    )
    if agency is not None:
        query = query.where(Appointment.agency_id == agency)
    after = _cursor(request)
    if after is not None:
        start, number = after
        query = query.where(
            or_(Appointment.starts_at > start, and_(Appointment.starts_at == start, Appointment.id > number))
        )
    async with request.app[DATABASE].read() as session:
        if agency is not None:
            await agencies.require(session, agency)
        found = [(one, coach) for one, coach in await session.execute(query)]
    page = found[:limit]
    return shapes.answer(
        {
            "appointments": [shapes.appointment(one, coach) for one, coach in page],
            "next_cursor": _write(page[-1][0].starts_at, page[-1][0].id) if len(found) > limit else None,
        }
    )


@routes.get("/api/v1/appointments/{id}")
async def appointment(request: web.Request) -> web.Response:
    """One appointment, with whom it is."""
    who = await caller(request, "booking:read")
    async with request.app[DATABASE].read() as session:
        found = await _one(session, who, appointment_id(request))
    await who.noted(request, "appointment", found[0].id)
    return shapes.answer(shapes.full_appointment(*found, person=who.may_reveal(found[0].coach_id)))


@routes.post("/api/v1/appointments/{id}/cancel")
async def cancel(request: web.Request) -> web.Response:
    """Call an appointment off, with all that is sent about it; again changes nothing."""
    who = await caller(request, "booking:write")
    only(await json_object(request, allow_empty=True), (), "fields")
    public_id = appointment_id(request)
    async with request.app[DATABASE].write() as session:
        await _one(session, who, public_id)
        result = await request.app[APPOINTMENTS].cancel(session, public_id, now=now())
        if isinstance(result, Gone):
            raise (
                _missing()
                if result.reason == "unknown"
                else Problem(409, "This appointment has begun: it can no more be cancelled.", reason=result.reason)
            )
        if not result.repeated:
            who.record(session, "cancelled", "appointment", result.appointment.id)
        found = await _one(session, who, public_id)
        return shapes.answer(shapes.full_appointment(*found, person=who.may_reveal(found[0].coach_id)))


async def _one(session: AsyncSession, who: Caller, public_id: str) -> tuple[Appointment, Advisor]:
    found = (
        await session.execute(
            select(Appointment, Advisor)
            .join(Advisor, Advisor.id == Appointment.coach_id)
            .where(
                Appointment.public_id == public_id,
                Appointment.status.in_(agenda.KEPT),
                visible.appointments(who.standing),
            )
        )
    ).one_or_none()
    if found is None:
        raise _missing()
    return found[0], found[1]


def _cursor(request: web.Request) -> tuple[dt.datetime, int] | None:
    """The start and the number of the last one of the page before."""
    cursor = request.query.get("cursor")
    if cursor is None:
        return None
    parts = _CURSOR.fullmatch(cursor)
    if parts is None:
        raise Problem(422, "`cursor` is not one of ours: send `next_cursor` of the page before, unchanged.")
    return dt.datetime.fromtimestamp(int(parts[1]), dt.UTC), int(parts[2])


def _write(start: dt.datetime, number: int) -> str:
    return f"{int(start.timestamp())}.{number}"


def _missing() -> Problem:
    return Problem(404, "There is no such appointment: check its id, or it has been erased.")
