"""Agencies: names, address and postal codes; their opening hours and the dates on which other hours hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Awaitable, Callable, Container, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, Final, cast

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import DATABASE
from tandem.booking import roster
from tandem.booking.checks import MAX_NAME, agency_faults, special_day_faults
from tandem.booking.model import AGENCY_KINDS, Agency, PostalRange
from tandem.clock import now, today
from tandem.desk.booking_reach import may_change_agency, may_change_agency_hours
from tandem.desk.dates import Dates
from tandem.desk.guard import form, needs, who
from tandem.desk.hours_change import Hit, make_or_show, read_agreed
from tandem.desk.hours_form import DAY, FIELD_IDS, WEEK, Row, read_rows, rows_of, shown, spans, week_of
from tandem.desk.page import language_of, render, see_other
from tandem.desk.special_days import TypedDay, holidays_ahead, read_special, special_days_of
from tandem.errors import Problem
from tandem.people import audit
from tandem.phones import read_phone, shown_phone
from tandem.plain_text import clean
from tandem.texts import LANGUAGES

routes = web.RouteTableDef()

AGENCIES: Final = "/desk/agencies"
_ONE: Final = rf"{AGENCIES}/{{id:[a-z][a-z0-9_]{{0,39}}}}"
_RANGE: Final = re.compile(r"(\d{4})(?:\s*[-\u2013]\s*(\d{4}))?")
_NEW: Final = "new"
_DONE: Final = ("added", "details", "hours", "day", "removed")
_DETAILS: Final = ("name-fr", "name-nl", "name-en", "kind", "address", "postal_code", "phone", "serves", "active")


@dataclass(frozen=True, slots=True)
class State:
    """What a page shows beside what is stored: what was typed in which of its forms, and what is wrong with it."""

    details: Mapping[str, str] | None = None
    week: Mapping[str, list[Row]] | None = None
    day: TypedDay = field(default_factory=TypedDay)
    more: str = ""
    wrong: Mapping[str, str] = field(default_factory=dict)
    part: str = ""
    """The form that was sent: `details`, `hours` or `day`; or `remove.<number>` for a special day."""
    hit: tuple[Hit, ...] = ()
    done: str = ""


@routes.get(AGENCIES)
@needs("appointments")
async def read_all(request: web.Request) -> web.Response:
    """All agencies: where they are is no secret, and an advisor is asked for it."""
    me = who(request)
    language = language_of(request, me)
    async with request.app[DATABASE].read() as session:
        known = await roster.read(session, today(), today())
    return render(
        request,
        "agencies.html",
        signed_in=me,
        agencies=sorted(known.agencies.values(), key=lambda one: (not one.active, one.names[language].casefold())),
        may_add=may_change_agency(me.standing, None),
        shown_phone=shown_phone,
        dates=Dates(language),
    )


@routes.get(f"{AGENCIES}/{_NEW}")
@needs("agencies")
async def new(request: web.Request) -> web.Response:
    """The form for one more agency."""
    return _new_page(request, dict.fromkeys(_DETAILS, "") | {"kind": AGENCY_KINDS[0], "active": "yes"}, {})


@routes.post(f"{AGENCIES}/{_NEW}")
@needs("agencies")
async def add(request: web.Request) -> web.Response:
    """Store one more agency."""
    me, typed = who(request), _details(await form(request))
    async with request.app[DATABASE].write() as session:
        known = await roster.read(session, today(), today())
        blank = Agency(id=_id(typed["name-en"], known.agencies), names={}, postal_code="")
        agency, wrong = _agency(typed, blank)
        if wrong:
            return _new_page(request, typed, wrong)
        await roster.save_agency(session, agency)
        audit.record(session, me.by, "created", "agency", agency.id)
    return see_other(f"{AGENCIES}/{agency.id}?done=added")


@routes.get(_ONE)
@needs("appointments")
async def read(request: web.Request) -> web.Response:
    """One agency."""
    async with request.app[DATABASE].read() as session:
        done = request.query.get("done", "")
        return await _page(request, session, State(done=done if done in _DONE else ""))


@routes.post(_ONE)
@needs("agencies")
async def change(request: web.Request) -> web.Response:
    """Change what it is called and where it is, or open and close it."""
    me, fields = who(request), await form(request)
    typed = _details(fields)
    async with request.app[DATABASE].read() as session:
        agency, wrong = _agency(typed, await _known(request, session))
        if wrong:
            return await _page(request, session, State(details=typed, wrong=wrong, part="details"))

    async def save(session: AsyncSession) -> None:
        # hours may have been changed since the page was opened: they are another form
        stored = await _known(request, session)
        await roster.save_agency(session, replace(agency, hours=stored.hours))
        audit.record(session, me.by, "changed", "agency", agency.id, active=agency.active)

    return await _save(request, fields, save, State(details=typed, part="details"))


@routes.post(f"{_ONE}/hours")
@needs("hours")
async def change_hours(request: web.Request) -> web.Response:
    """Change when somebody is there who answers."""
    me, fields = who(request), await form(request)
    typed = read_rows(fields, WEEK)
    async with request.app[DATABASE].read() as session:
        agency = await _led(request, session)
        week, wrong = week_of(typed, agency.id)
        changed = replace(agency, hours=spans(week))
        wrong |= {one.field.replace("hours", "week"): one.code for one in agency_faults(changed)}
        if wrong or "more" in fields:
            state = State(
                week=typed, more=fields.get("more", ""), wrong={} if "more" in fields else wrong, part="hours"
            )
            return await _page(request, session, state)
    async with request.app[DATABASE].write() as session:
        stored = await _led(request, session)
        await roster.save_agency(session, replace(stored, hours=changed.hours))
        audit.record(session, me.by, "changed", "hours", agency.id)
    return see_other(f"{AGENCIES}/{agency.id}?done=hours#hours")


@routes.post(f"{_ONE}/days")
@needs("hours")
async def add_day(request: web.Request) -> web.Response:
    """Keep other hours for a date."""
    me, fields = who(request), await form(request)
    async with request.app[DATABASE].read() as session:
        agency = await _led(request, session)
        special, typed, wrong = read_special(fields, agency=agency.id)
        if special is not None:
            wrong |= {one.field: one.code for one in special_day_faults(special, {agency.id})}
        if "more" in fields:
            return await _page(request, session, State(day=typed, more=fields["more"], part="day"))
        if special is None or wrong:
            return await _page(request, session, State(day=typed, wrong=wrong, part="day"))
    kept = special

    async def save(session: AsyncSession) -> None:
        await roster.set_special_day(session, kept)
        audit.record(session, me.by, "created", "hours", agency.id, day=kept.day.isoformat())

    return await _save(request, fields, save, State(day=typed, part="day"))


@routes.post(f"{_ONE}/days/{{number:[0-9]{{1,9}}}}/remove")
@needs("hours")
async def remove_day(request: web.Request) -> web.Response:
    """Let the weekly hours hold again on that date."""
    me, fields, number = who(request), await form(request), int(request.match_info["number"])
    async with request.app[DATABASE].read() as session:
        agency = await _led(request, session)
        if all(one.id != number for one in await special_days_of(session, agency=agency.id)):
            raise Problem(404, "There is no such day of this agency.")

    async def save(session: AsyncSession) -> None:
        await roster.remove_special_day(session, number)
        audit.record(session, me.by, "removed", "hours", agency.id)

    return await _save(request, fields, save, State(part=f"remove.{number}"))


async def _save(
    request: web.Request, fields: Mapping[str, str], save: Callable[[AsyncSession], Awaitable[None]], state: State
) -> web.Response:
    """Make the change. When it strands people whom nobody has seen yet, they are shown first, and nothing is lost."""
    database, me = request.app[DATABASE], who(request)
    agreed = read_agreed(fields.get("agreed", ""))
    hit = await make_or_show(database, me.standing, save, agreed=agreed, now=now())
    if not hit:
        done = state.part.partition(".")[0].replace("remove", "removed")
        return see_other(f"{AGENCIES}/{request.match_info['id']}?done={done}")
    async with database.read() as session:
        return await _page(request, session, replace(state, hit=tuple(hit)))


async def _known(request: web.Request, session: AsyncSession) -> Agency:
    known = await roster.read(session, today(), today())
    agency = known.agencies.get(request.match_info["id"])
    if agency is None:
        raise Problem(404, "There is no such agency.")
    return agency


async def _led(request: web.Request, session: AsyncSession) -> Agency:
    """The agency, when its hours are theirs to change."""
    agency = await _known(request, session)
    if not may_change_agency_hours(who(request).standing, agency):
        raise Problem(404, "There is no such agency here.")
    return agency


async def _page(request: web.Request, session: AsyncSession, state: State) -> web.Response:
    me, agency = who(request), await _known(request, session)
    language = language_of(request, me)
    week = state.week if state.week is not None else rows_of(agency.hours)
    return render(
        request,
        "agency.html",
        signed_in=me,
        status=409 if state.hit else 422 if state.wrong else 200,
        here=f"{AGENCIES}/{agency.id}",
        agency=agency,
        state=state,
        field_ids=FIELD_IDS,
        details=state.details or _typed(agency),
        week=shown(week, state.more),
        day_rows=shown({DAY: state.day.rows}, state.more)[DAY],
        kinds=AGENCY_KINDS,
        special_days=await special_days_of(session, agency=agency.id),
        holidays=holidays_ahead(language),
        may_details=may_change_agency(me.standing, agency),
        may_hours=may_change_agency_hours(me.standing, agency),
        agreed=".".join(str(one.id) for one in state.hit),
        shown_phone=shown_phone,
        dates=Dates(language),
        today=today(),
    )


def _new_page(request: web.Request, typed: Mapping[str, str], wrong: Mapping[str, str]) -> web.Response:
    me = who(request)
    return render(
        request,
        "agency_new.html",
        signed_in=me,
        status=422 if wrong else 200,
        here=f"{AGENCIES}/{_NEW}",
        details=typed,
        state=State(wrong=wrong, part="details"),
        kinds=AGENCY_KINDS,
    )


def _details(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: fields.get(name, "").strip() for name in _DETAILS}


def _typed(agency: Agency) -> dict[str, str]:
    return {
        **{f"name-{language}": agency.names[language] for language in LANGUAGES},
        "kind": agency.kind,
        "address": agency.address or "",
        "postal_code": agency.postal_code,
        "phone": shown_phone(agency.phone) if agency.phone else "",
        "serves": ", ".join(f"{one.first}-{one.last}" for one in agency.serves),
        "active": "yes" if agency.active else "",
    }


def _agency(typed: Mapping[str, str], stored: Agency) -> tuple[Agency, dict[str, str]]:
    """The agency as the form says it, and what is wrong with it by field."""
    phone, serves = read_phone(typed["phone"]), _serves(typed["serves"])
    agency = replace(
        stored,
        kind=cast(Any, typed["kind"]),
        names={language: clean(typed[f"name-{language}"]) for language in LANGUAGES},
        address=clean(typed["address"]) or None,
        postal_code=typed["postal_code"],
        phone=phone,
        serves=serves or (),
        active=typed["active"] == "yes",
    )
    wrong = {f"name-{one}": "names" for one in LANGUAGES if not 0 < len(agency.names[one]) <= MAX_NAME}
    wrong |= {one.field: one.code for one in agency_faults(agency) if one.field != "names"}
    if typed["phone"] and phone is None:
        wrong["phone"] = "phone"
    if serves is None:
        wrong["serves"] = "serves"
    return agency, wrong


def _serves(text: str) -> tuple[PostalRange, ...] | None:
    """`1000-1999, 3000`; None when it is something else."""
    found = []
    for part in re.split(r"[,;\n]+", text):
        if not part.strip():
            continue
        codes = _RANGE.fullmatch(part.strip())
        if codes is None:
            return None
        found.append(PostalRange(int(codes[1]), int(codes[2] or codes[1])))
    return tuple(found)


def _id(name: str, taken: Container[str]) -> str:
    """An id of its own for an agency of this name: small letters, digits and `_`, beginning with a letter."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    base = re.sub(r"[^a-z0-9]+", "_", plain).strip("_").lstrip("0123456789_")[:36] or "agency"
    numbered = (base if number == 1 else f"{base}_{number}" for number in count(1))
    return next(one for one in numbered if one not in taken and one != _NEW)
