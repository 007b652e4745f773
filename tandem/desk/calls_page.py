"""People to call: whose appointments cannot stand, why, and what each of them can be offered with one click."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from aiohttp import web
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import APPOINTMENTS, DATABASE, SETTINGS
from tandem.booking import calls, reminders, roster
from tandem.booking.calls import ToCall
from tandem.booking.instead import Instead, instead_of
from tandem.booking.intervals import local_day
from tandem.channels.whatsapp.people import has_opted_out
from tandem.clock import now
from tandem.desk.appointment_page import Card, card, told
from tandem.desk.dates import Dates
from tandem.desk.guard import form, needs, who
from tandem.desk.page import language_of, render, safe_path, see_other
from tandem.people import SignedIn, reveal, visible
from tandem.people.access import may_reveal
from tandem.storage.models import Appointment, Conversation

routes = web.RouteTableDef()

CALLS: Final = "/desk/calls"
_SOON: Final = dt.timedelta(days=3)
"""Who comes later may still leave an address, or be called nearer to the day."""


@dataclass(frozen=True, slots=True)
class Row:
    """A person to call."""

    to_call: ToCall
    card: Card
    instead: Instead
    way: str
    """How they are reached best: `phone`, `whatsapp` or `email`."""


@routes.get(CALLS)
@needs("appointments")
async def read(request: web.Request) -> web.Response:
    """Everybody who is to be called, of what may be seen; below them whom nothing reminds in the next days."""
    me, moment = who(request), now()
    language = language_of(request, me)
    async with request.app[DATABASE].read() as session:
        seen = await seen_ahead(session, me, moment)
        rows = await rows_of(request, session, me, seen, moment)
        unreached = await reminders.unreached(session, moment, sends_mail=request.app[SETTINGS].sends_mail)
    listed = {row.to_call.appointment.id for row in rows}
    return render(
        request,
        "calendar_calls.html",
        signed_in=me,
        rows=rows,
        unreached=[
            one
            for one in unreached
            if one.appointment.id in seen - listed and one.appointment.starts_at < moment + _SOON
        ],
        told=told(request),
        back=CALLS,
        dates=Dates(language),
    )


@routes.post(f"{CALLS}/reveal")
@needs("reveal")
async def uncover(request: web.Request) -> web.Response:
    """Show the telephone numbers of everybody on the list for a while; it is noted for each of them."""
    me, fields, moment = who(request), await form(request), now()
    wanted = {int(one) for one in fields.get("of", "").split(".") if one.isdecimal()}
    async with request.app[DATABASE].write() as session:
        among = wanted & await seen_ahead(session, me, moment)
        for one in await calls.to_call(session, moment, among=among):
            if may_reveal(me.standing, owner_id=one.appointment.coach_id):
                await reveal.contact(session, me, "appointment", one.appointment.id)
    return see_other(safe_path(fields.get("back", ""), CALLS))


async def seen_ahead(session: AsyncSession, me: SignedIn, moment: dt.datetime) -> set[int]:
    """The numbers of the booked appointments ahead that they may see."""
    found = await session.scalars(
        select(Appointment.id).where(
            Appointment.status == "booked", Appointment.starts_at > moment, visible.appointments(me.standing)
        )
    )
    return set(found)


async def rows_of(
    request: web.Request, session: AsyncSession, me: SignedIn, among: Collection[int], moment: dt.datetime
) -> list[Row]:
    """The people to call among some appointments, by the time of the appointment."""
    found = await calls.to_call(session, moment, among=among)
    if not found:
        return []
    first = local_day(moment)
    known = await roster.read(session, first, first)
    instead = await instead_of(session, request.app[APPOINTMENTS].rules, [one.appointment for one in found], moment)
    channels = await _channels(session, found)
    language = language_of(request, me)
    return [
        Row(
            one,
            await card(session, me, one.appointment, known, language, moment),
            instead[one.appointment.id],
            _way(one.appointment, channels),
        )
        for one in found
    ]


async def _channels(session: AsyncSession, found: Collection[ToCall]) -> dict[str, str]:
    ids = [one.appointment.conversation_id for one in found if one.appointment.conversation_id is not None]
    wanted = Conversation.id.in_(ids) & ~has_opted_out(Conversation.id)
    rows = await session.execute(select(Conversation.id, Conversation.channel).where(wanted))
    return {row.id: row.channel for row in rows}


def _way(appointment: Appointment, channels: Mapping[str, str]) -> str:
    """A call is answered at once; what is written may be read too late."""
    if appointment.phone:
        return "phone"
    if channels.get(appointment.conversation_id or "") == "whatsapp":
        return "whatsapp"
    return "email" if appointment.email else "none"
