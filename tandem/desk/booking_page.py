"""Booking from the desk: for the person of a ticket, once more for the person of an appointment, or for who is calling.

One form, so that nothing typed is lost: "show times" and "book" send the same fields. No personal detail is ever in an
address, and of somebody who is known here telephone and e-mail are used without being shown.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, cast

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import APPOINTMENTS, DATABASE
from tandem.booking import agenda, roster
from tandem.booking.intervals import moment
from tandem.booking.model import FORMATS, TOPICS, Format, Query, Roster, Slot, Topic
from tandem.booking.offers import Offer, Offers
from tandem.booking.results import Done, Gone, Person, Taken
from tandem.clock import now, today
from tandem.desk.appointment_page import after
from tandem.desk.contact_form import MAX_NAME, read_email, read_name
from tandem.desk.dates import Dates, read_day
from tandem.desk.free_times import free_times
from tandem.desk.guard import form, needs, who
from tandem.desk.known_person import Known, of_appointment, of_ticket
from tandem.desk.page import language_of, render, see_other
from tandem.errors import Problem
from tandem.people import SignedIn, audit
from tandem.phones import read_phone
from tandem.storage.models import Appointment
from tandem.texts import LANGUAGES

routes = web.RouteTableDef()

NEW: Final = "/desk/appointments/new"
_REQUEST: Final = 40
"""Characters of a request's id at most; ours are shorter."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked for. A value that does not exist counts as not chosen."""

    topic: Topic
    format: Format
    language: str
    agency: str
    coach: str
    day: dt.date

    def query(self, postal_code: str | None = None) -> Query:
        """What the calendar is asked, for somebody who lives there."""
        return Query(
            topic=self.topic,
            format=self.format,
            language=self.language,
            postal_code=postal_code,
            agency=self.agency or None,
            coach=int(self.coach) if self.coach else None,
        )


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields about the person, as it was typed, and which time was picked."""

    name: str = ""
    phone: str = ""
    email: str = ""
    consent: bool = False
    slot: str = ""
    request: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    """The same form sent twice books once."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that a request for this page says."""

    wish: Wish
    typed: Typed
    known: Known | None
    source: Mapping[str, str]
    """The fields that say who the person is: `ticket` or `of`."""
    start: dt.datetime | None = None
    """The time on the wall clock that was clicked in the calendar."""

    @property
    def query(self) -> Query:
        """What the calendar is asked."""
        return self.wish.query(self.known.postal_code if self.known is not None else None)


@routes.get(NEW)
@needs("appointments")
async def read(request: web.Request) -> web.Response:
    """The form, with the free times for what is known so far."""
    me = who(request)
    async with request.app[DATABASE].read() as session:
        wanted = await _wanted(session, me, request.query)
        return await _page(request, session, me, wanted)


@routes.post(NEW)
@needs("appointments")
async def book(request: web.Request) -> web.Response:
    """Show the times for another wish, or book the one that was picked."""
    me, fields, database = who(request), await form(request), request.app[DATABASE]
    async with database.read() as session:
        wanted = await _wanted(session, me, fields)
        if fields.get("step") != "book":
            return await _page(request, session, me, wanted)
        person, slot, wrong = _check(wanted)
        if person is None or slot is None:
            return await _page(request, session, me, wanted, wrong=wrong, status=422)
    moment_, appointments = now(), request.app[APPOINTMENTS]
    async with database.write() as session:
        result = await appointments.book(
            session,
            # with this coach and no other: the advisor may have told the person who it will be
            replace(wanted.query, coach=slot.coach),
            slot,
            person,
            request_id=f"desk:{me.advisor.id}:{wanted.typed.request}",
            now=moment_,
            conversation_id=wanted.known.conversation_id if wanted.known else None,
        )
        if isinstance(result, Done):
            if not result.repeated:
                audit.record(session, me.by, "booked", "appointment", result.appointment.id)
            return see_other(await after(session, me, result.appointment, "booked"))
    async with database.read() as session:
        if isinstance(result, Taken):
            offers = await appointments.free(session, replace(wanted.query, coach=None), moment_)
            return await _page(request, session, me, wanted, offers=offers, status=409)
        fresh = Wanted(wanted.wish, _again(wanted.typed), wanted.known, wanted.source)
        return await _page(request, session, me, fresh, gone=result, status=409)


async def _page(
    request: web.Request,
    session: AsyncSession,
    me: SignedIn,
    wanted: Wanted,
    *,
    wrong: Mapping[str, str] | None = None,
    offers: Offers | None = None,
    gone: Gone | None = None,
    status: int = 200,
) -> web.Response:
    moment_, rules, wish = now(), request.app[APPOINTMENTS].rules, wanted.wish
    known = await roster.read(session, today(), today())
    times = await free_times(session, rules, wanted.query, wish.day, moment_)
    language = language_of(request, me)
    listed = [one for day in times.days for one in day.times]
    return render(
        request,
        "calendar_booking.html",
        signed_in=me,
        status=status,
        here=NEW,
        wanted=wanted,
        wish=wish,
        typed=wanted.typed,
        known=wanted.known,
        times=times,
        offers=offers,
        gone=gone,
        wrong=wrong or {},
        picked=_picked(wanted, listed, offers),
        next_one=await _next_of(session, wanted.known, moment_),
        topics=TOPICS,
        formats=FORMATS,
        tongues=LANGUAGES,
        agencies=_active(known, language),
        coaches=sorted((one for one in known.coaches.values() if one.active), key=lambda one: one.name.casefold()),
        dates=Dates(language),
        today=today(),
        longest=MAX_NAME,
    )


async def _wanted(session: AsyncSession, me: SignedIn, fields: Mapping[str, str]) -> Wanted:
    """What the fields say. A ticket or an appointment that may not be seen is 404."""
    source = {name: fields[name] for name in ("ticket", "of") if fields.get(name)}
    known: Known | None = None
    if "ticket" in source:
        number = source["ticket"]
        known = await of_ticket(session, me.standing, int(number)) if _is_number(number) else None
    elif "of" in source:
        known = await of_appointment(session, me.standing, source["of"])
    if source and known is None:
        raise Problem(404, "There is no such person here.")
    roster_ = await roster.read(session, today(), today())
    start = _read_start(fields.get("from", ""))
    typed = Typed(
        name=fields.get("name", ""),
        phone=fields.get("phone", ""),
        email=fields.get("email", ""),
        consent=fields.get("consent") == "yes",
        slot=fields.get("slot", ""),
        **({"request": fields["request"][:_REQUEST]} if fields.get("request") else {}),
    )
    return Wanted(_wish(fields, roster_, known, start, "of" in source), typed, known, source, start)


def _wish(
    fields: Mapping[str, str], known: Roster, person: Known | None, start: dt.datetime | None, again: bool
) -> Wish:
    coach = known.coaches.get(int(fields["coach"])) if _is_number(fields.get("coach", "")) else None
    topics = tuple(coach.lengths) if coach is not None else TOPICS
    formats = coach.formats if coach is not None else FORMATS
    usual = "follow_up" if again else "first_talk"
    given = read_day(fields.get("later", "")) or read_day(fields.get("day", ""))
    day = given or (start.date() if start is not None else today())
    agency = fields.get("agency", "")
    return Wish(
        topic=cast(Topic, _one_of(fields.get("topic"), TOPICS, usual if usual in topics else (*topics, usual)[0])),
        format=cast(Format, _one_of(fields.get("format"), FORMATS, (*formats, "agency")[0])),
        language=_one_of(fields.get("language"), LANGUAGES, person.language if person else LANGUAGES[0]),
        agency=agency if agency in known.agencies else "",
        coach=str(coach.id) if coach is not None else "",
        day=max(day, today()),
    )


def _check(wanted: Wanted) -> tuple[Person | None, Slot | None, dict[str, str]]:
    """The person and the time, or what is wrong by field."""
    typed, known, wrong = wanted.typed, wanted.known, dict[str, str]()
    name = read_name(typed.name) or (known.name if known and not typed.name.strip() else None)
    phone = read_phone(typed.phone) if typed.phone.strip() else known.phone if known else None
    email = read_email(typed.email) if typed.email.strip() else known.email if known else None
    slot = Slot.from_id(typed.slot)
    agreed = known.consented_at if known and known.consented_at else now() if typed.consent else None
    if slot is None:
        wrong["slot"] = "slot"
    elif (slot.topic, slot.format) != (wanted.wish.topic, wanted.wish.format):
        # changed without "show times": what is booked must be what stands on the page
        wrong["slot"] = "changed"
    if name is None:
        wrong["name"] = "name"
    if typed.phone.strip() and phone is None:
        wrong["phone"] = "phone"
    if typed.email.strip() and email is None:
        wrong["email"] = "email"
    if not wrong and not (phone or email):
        wrong["phone"] = "reach"
    if agreed is None:
        wrong["consent"] = "consent"
    if wrong or name is None or agreed is None:
        return None, None, wrong
    return Person(name, phone, email, agreed), slot, wrong


async def _next_of(session: AsyncSession, known: Known | None, moment_: dt.datetime) -> Appointment | None:
    """The appointment that the person has already, so that nobody gets a second one by mistake."""
    if known is None or known.conversation_id is None:
        return None
    return await agenda.next_of(session, known.conversation_id, moment_)


def _picked(wanted: Wanted, listed: list[Offer], offers: Offers | None) -> str:
    """The id of the time that is chosen already: what was picked, or what was clicked in the calendar."""
    if offers is not None:
        return ""
    if any(one.slot.id == wanted.typed.slot for one in listed):
        return wanted.typed.slot
    if wanted.start is None:
        return ""
    at = moment(wanted.start)
    return next((one.slot.id for one in listed if one.slot.start == at), "")


def _again(typed: Typed) -> Typed:
    """The same with a request of its own."""
    return Typed(typed.name, typed.phone, typed.email, typed.consent, typed.slot)


def _active(known: Roster, language: str) -> list[tuple[str, str]]:
    active = ((id_, one.names[language]) for id_, one in known.agencies.items() if one.active)
    return sorted(active, key=lambda one: one[1].casefold())


def _read_start(text: str) -> dt.datetime | None:
    try:
        start = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return start if start.tzinfo is None and read_day(start.date().isoformat()) else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 9


def _one_of(value: str | None, allowed: tuple[str, ...], usual: str) -> str:
    return value if value in allowed else usual
