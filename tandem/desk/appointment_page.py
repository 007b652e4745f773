"""One appointment: who, when, where; moving and cancelling it, and noting whether the person came."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, cast

from aiohttp import web
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import APPOINTMENTS, DATABASE
from tandem.booking import agenda, calls, roster
from tandem.booking.intervals import local_day, wall_time
from tandem.booking.model import FORMATS, Query, Roster, Slot
from tandem.booking.offers import Offers
from tandem.booking.results import Done, Gone, Taken
from tandem.clock import now, today
from tandem.desk.dates import Dates, read_day
from tandem.desk.free_times import free_times
from tandem.desk.guard import form, needs, who
from tandem.desk.letter_states import letter_states
from tandem.desk.page import language_of, render, safe_path, see_other
from tandem.errors import Problem
from tandem.handoff import queue
from tandem.people import SignedIn, audit, reveal, visible
from tandem.people.access import may_reveal
from tandem.phones import shown_phone
from tandem.storage.models import Advisor, AgencyRow, Appointment, Ticket

routes = web.RouteTableDef()

_ONE: Final = r"/desk/appointments/{id:[A-Za-z0-9_-]{16}}"
_TOLD: Final = ("booked", "moved", "cancelled", "came", "no_show", "called", "uncalled")
"""What a page may say was done; any other word in the address says nothing."""


def told(request: web.Request) -> str:
    """What was just done, to be said once; empty when nothing was."""
    done = request.query.get("done", "")
    return done if done in _TOLD else ""


async def after(session: AsyncSession, me: SignedIn, appointment: Appointment, done: str) -> str:
    """Where the advisor goes on: to the appointment, or to its day when it is not theirs to see."""
    seen = await session.scalar(
        select(Appointment.id).where(Appointment.id == appointment.id, visible.appointments(me.standing))
    )
    if seen is not None:
        return f"/desk/appointments/{appointment.public_id}?done={done}"
    return f"/desk/calendar?date={wall_time(appointment.starts_at):%Y-%m-%d}&done={done}"


@routes.get(_ONE)
@needs("appointments")
async def read(request: web.Request) -> web.Response:
    """The appointment."""
    me, database = who(request), request.app[DATABASE]
    async with database.read() as session:
        appointment = await _visible(session, me, request.match_info["id"])
        response = await _page(request, session, me, appointment)
    await audit.seen(database, me.by, "appointment", appointment.id)
    return response


@routes.post(f"{_ONE}/reveal")
@needs("reveal")
async def uncover(request: web.Request) -> web.Response:
    """Show telephone and e-mail for a while; who did it is noted."""
    me = who(request)
    async with request.app[DATABASE].write() as session:
        appointment = await _visible(session, me, request.match_info["id"])
        await reveal.contact(session, me, "appointment", appointment.id)
    return see_other(_address(appointment.public_id))


@routes.get(f"{_ONE}/move")
@needs("appointments")
async def move_page(request: web.Request) -> web.Response:
    """The free times to which it can be moved: of this coach, or of others."""
    me = who(request)
    async with request.app[DATABASE].read() as session:
        appointment = await _visible(session, me, request.match_info["id"])
        return await _move_page(request, session, me, appointment)


@routes.post(f"{_ONE}/move")
@needs("appointments")
async def move(request: web.Request) -> web.Response:
    """Move it to the time that was picked; when that has just gone, show three others."""
    me, fields, moment = who(request), await form(request), now()
    slot = Slot.from_id(fields.get("slot", ""))
    async with request.app[DATABASE].write() as session:
        appointment = await _visible(session, me, request.match_info["id"])
        if slot is None:
            return await _move_page(request, session, me, appointment, nothing=True)
        # with this coach and no other: the advisor may have told the person who it will be
        query = Query(topic=slot.topic, format=slot.format, language=appointment.language, coach=slot.coach)
        result = await request.app[APPOINTMENTS].move(session, query, appointment.public_id, slot, now=moment)
        if isinstance(result, Done):
            if not result.repeated:
                audit.record(session, me.by, "moved", "appointment", appointment.id)
            way_back = safe_path(fields.get("back", ""), "")
            return see_other(way_back or await after(session, me, result.appointment, "moved"))
    async with request.app[DATABASE].read() as session:
        appointment = await _visible(session, me, request.match_info["id"])
        if isinstance(result, Taken):
            anybody = replace(query, coach=None, postal_code=await _postal_code(session, appointment))
            offers = await request.app[APPOINTMENTS].free(session, anybody, moment)
            return await _move_page(request, session, me, appointment, offers=offers)
        return await _page(request, session, me, appointment, gone=result)


@routes.get(f"{_ONE}/cancel")
@needs("appointments")
async def cancel_page(request: web.Request) -> web.Response:
    """Ask once whether it is meant."""
    me = who(request)
    async with request.app[DATABASE].read() as session:
        appointment = await _visible(session, me, request.match_info["id"])
        return await _page(request, session, me, appointment, asks="cancel")


@routes.post(f"{_ONE}/cancel")
@needs("appointments")
async def cancel(request: web.Request) -> web.Response:
    """Cancel it; the person gets a letter."""
    me, moment = who(request), now()
    async with request.app[DATABASE].write() as session:
        appointment = await _visible(session, me, request.match_info["id"])
        result = await request.app[APPOINTMENTS].cancel(session, appointment.public_id, now=moment)
        if isinstance(result, Done):
            if not result.repeated:
                audit.record(session, me.by, "cancelled", "appointment", appointment.id)
            return see_other(f"{_address(appointment.public_id)}?done=cancelled")
        return await _page(request, session, me, appointment, gone=result)


@routes.post(f"{_ONE}/mark")
@needs("appointments")
async def mark(request: web.Request) -> web.Response:
    """Note whether the person came; a wrong mark is corrected by the other one."""
    me, fields, moment = who(request), await form(request), now()
    status = fields.get("status", "")
    if status not in ("came", "no_show"):
        raise Problem(422, "Say whether the person came: `status` is came or no_show.")
    async with request.app[DATABASE].write() as session:
        appointment = await _visible(session, me, request.match_info["id"])
        came = cast(Literal["came", "no_show"], status)
        result = await agenda.mark(session, appointment.public_id, came, now=moment)
        if isinstance(result, Done):
            if not result.repeated:
                audit.record(session, me.by, "marked", "appointment", appointment.id, status=status)
            return see_other(f"{_address(appointment.public_id)}?done={status}")
        return await _page(request, session, me, appointment, gone=result)


@routes.post(f"{_ONE}/called")
@needs("appointments")
async def note_call(request: web.Request) -> web.Response:
    """Note that the person was called, or take the note back."""
    me, fields, moment = who(request), await form(request), now()
    called = fields.get("called") != "no"
    async with request.app[DATABASE].write() as session:
        appointment = await _visible(session, me, request.match_info["id"])
        if await calls.set_called(session, appointment.public_id, me.advisor.id, called=called, now=moment) is None:
            return await _page(request, session, me, appointment, gone=Gone("cancelled"))
        audit.record(session, me.by, "marked", "appointment", appointment.id, called=called)
    done = "called" if called else "uncalled"
    return see_other(safe_path(fields.get("back", ""), f"{_address(appointment.public_id)}?done={done}"))


async def _visible(session: AsyncSession, me: SignedIn, public_id: str) -> Appointment:
    """The appointment, when it may be seen; 404 for a hold, for what does not exist and for what is not theirs."""
    found = (
        await session.scalars(
            select(Appointment)
            .where(
                Appointment.public_id == public_id,
                Appointment.status.in_(agenda.KEPT),
                visible.appointments(me.standing),
            )
            .execution_options(populate_existing=True)
        )
    ).one_or_none()
    if found is None:
        raise Problem(404, "There is no such appointment here.")
    return found


async def _postal_code(session: AsyncSession, appointment: Appointment) -> str:
    """Where the person comes: other times near it suit them best."""
    return (await session.get_one(AgencyRow, appointment.agency_id)).postal_code


def _address(public_id: str) -> str:
    return f"/desk/appointments/{public_id}"


@dataclass(frozen=True, slots=True)
class Card:
    """What the pages of an appointment say about it."""

    appointment: Appointment
    coach: Advisor
    place: str
    """The name of the agency."""
    address: str | None
    ticket: Ticket | None
    """Of the same conversation, when it may be seen."""
    contact: tuple[tuple[str, str], ...] | None
    """Telephone and e-mail; None while they are covered."""
    may_reveal: bool
    over: bool
    """It has begun."""

    @property
    def ahead(self) -> bool:
        """Whether it can still be moved and cancelled."""
        return self.appointment.status == "booked" and not self.over

    @property
    def can_be_marked(self) -> bool:
        """Whether it can be said that the person came, or did not."""
        return self.over and self.appointment.status != "cancelled"


async def card(
    session: AsyncSession, me: SignedIn, appointment: Appointment, known: Roster, language: str, moment: dt.datetime
) -> Card:
    """All that is shown of an appointment that may be seen."""
    agency = known.agencies[appointment.agency_id]
    revealed = await reveal.is_revealed(session, me, "appointment", appointment.id)
    contact = (("phone", shown_phone(appointment.phone or "")), ("email", appointment.email or ""))
    return Card(
        appointment=appointment,
        coach=await session.get_one(Advisor, appointment.coach_id),
        place=agency.names[language],
        address=agency.address,
        ticket=await _ticket(session, me, appointment),
        contact=tuple((name, value) for name, value in contact if value) if revealed else None,
        may_reveal=may_reveal(me.standing, owner_id=appointment.coach_id),
        over=appointment.starts_at <= moment,
    )


async def _ticket(session: AsyncSession, me: SignedIn, appointment: Appointment) -> Ticket | None:
    if appointment.conversation_id is None:
        return None
    ticket = await queue.latest_of(session, appointment.conversation_id)
    if ticket is None:
        return None
    seen = select(Ticket.id).where(Ticket.id == ticket.id, visible.tickets(me.standing))
    return ticket if await session.scalar(seen) is not None else None


async def _page(
    request: web.Request,
    session: AsyncSession,
    me: SignedIn,
    appointment: Appointment,
    *,
    gone: Gone | None = None,
    asks: str = "",
) -> web.Response:
    moment, language = now(), language_of(request, me)
    day = local_day(appointment.starts_at)
    known = await roster.read(session, day, day)
    shown = await card(session, me, appointment, known, language, moment)
    return render(
        request,
        "calendar_appointment.html",
        signed_in=me,
        status=409 if gone else 200,
        here=_address(appointment.public_id),
        card=shown,
        one=appointment,
        why_not=await calls.why_not(session, appointment, moment),
        letter=(await letter_states(session, [appointment]))[appointment.id],
        gone=gone,
        asks=asks,
        told=told(request) if request.method == "GET" else "",
        dates=Dates(language),
    )


async def _move_page(
    request: web.Request,
    session: AsyncSession,
    me: SignedIn,
    appointment: Appointment,
    *,
    offers: Offers | None = None,
    nothing: bool = False,
) -> web.Response:
    moment, language = now(), language_of(request, me)
    known = await roster.read(session, today(), today())
    own = str(appointment.coach_id)
    coach = request.query.get("coach", own)
    coach = coach if coach == "" or (coach.isdecimal() and int(coach) in known.coaches) else own
    format_ = request.query.get("format", "")
    wished = format_ if format_ in FORMATS else appointment.format
    day = max(read_day(request.query.get("day", "")) or today(), today())
    query = Query(
        topic=cast(Any, appointment.topic),
        format=cast(Any, wished),
        language=appointment.language,
        postal_code=known.agencies[appointment.agency_id].postal_code,
        coach=int(coach) if coach else None,
    )
    times = await free_times(session, request.app[APPOINTMENTS].rules, query, day, moment, of=appointment)
    return render(
        request,
        "calendar_move.html",
        signed_in=me,
        status=409 if offers is not None else 422 if nothing else 200,
        here=_address(appointment.public_id),
        card=await card(session, me, appointment, known, language, moment),
        one=appointment,
        times=times,
        offers=offers,
        nothing=nothing,
        chosen={"coach": coach, "format": wished, "day": day},
        coaches=sorted((one for one in known.coaches.values() if one.active), key=lambda one: one.name.casefold()),
        formats=FORMATS,
        dates=Dates(language),
        today=today(),
    )
