"""`/appointment/<token>`: what is agreed, and two things to do about it.

A GET only shows, for mail programs and scanners follow every link. A POST acts, and only on the appointment as its
form showed it: what was moved or cancelled since is shown as it is now, so an old page or a repeated click does nothing
twice. The token in the address is what proves that a form is ours; a form of another site does not have it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

import structlog
from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import APPOINTMENTS, DATABASE
from tandem.appointment_page.page import HEADERS, chosen_language, problem, render, words_for
from tandem.appointment_page.wrong_tries import WITHIN, WrongTries
from tandem.booking import links, rows
from tandem.booking.letter_words import LetterWords, first_name
from tandem.booking.model import Query, Slot
from tandem.booking.offers import Offer, Offers
from tandem.booking.results import Done, Gone, Taken
from tandem.client_address import client_line
from tandem.clock import now
from tandem.storage.database import DatabaseAwayError
from tandem.storage.models import AgencyRow, Appointment

log = structlog.get_logger(__name__)

MOST_MOVES: Final = 6
"""How often an appointment may have been changed until the link moves it no more: each time the coach gets a mail."""

WRONG_TRIES: web.AppKey[WrongTries] = web.AppKey("wrong appointment links", WrongTries)

_OWN_FORMS: Final = {None, "same-origin", "none"}
_NOTICES: Final = {"moved", "changed"}
_REFUSED: Final = re.compile(r"[a-z]+\.[a-z0-9_]*\.\d{8}T\d{4}")
_MOST_REFUSED: Final = 60

routes = web.RouteTableDef()


@dataclass(frozen=True, slots=True)
class _Opened:
    """An appointment that has not begun, booked or cancelled, with its place."""

    appointment: Appointment
    agency: AgencyRow
    words: LetterWords


class _ClosedError(Exception):
    """The link opens nothing; the answer says why."""

    def __init__(self, response: web.Response) -> None:
        super().__init__()
        self.response = response


_Handler = Callable[[web.Request], Awaitable[web.Response]]


def _for_people(handler: _Handler) -> _Handler:
    """Whoever comes here has a browser and is no programmer: every answer is a page."""

    @functools.wraps(handler)
    async def answer(request: web.Request) -> web.Response:
        if request.method == "POST" and request.headers.get("Sec-Fetch-Site") not in _OWN_FORMS:
            return problem(request, "foreign", status=403)
        try:
            return await handler(request)
        except _ClosedError as closed:
            return closed.response
        except DatabaseAwayError as error:
            log.error("database.away", fault=str(error), do="see that the database is up; people try again")
            response = problem(request, "away", status=503)
            response.headers["Retry-After"] = "5"
            return response

    return answer


@routes.get(links.PATH + "{token}")
@_for_people
async def show(request: web.Request) -> web.Response:
    """When and where, and what can be done; after a cancellation that it is cancelled."""
    async with request.app[DATABASE].read() as session:
        opened = await _open(request, session)
    notice = request.query.get("done")
    return render(
        request,
        "appointment.html",
        opened.words,
        cancelled=opened.appointment.status == "cancelled",
        name=first_name(opened.appointment.name or ""),
        notice=notice if notice in _NOTICES and opened.appointment.status == "booked" else None,
        asked=_asked(request),
        **_when_and_where(opened),
    )


@routes.get(links.PATH + "{token}/cancel")
@_for_people
async def ask_to_cancel(request: web.Request) -> web.Response:
    """Ask once more: a link is tapped by mistake as well."""
    async with request.app[DATABASE].read() as session:
        opened = await _open(request, session)
    if opened.appointment.status != "booked":
        return _home(request)
    return render(
        request,
        "cancel.html",
        opened.words,
        sequence=opened.appointment.sequence,
        asked=_asked(request),
        home=_path(request),
        **_when_and_where(opened),
    )


@routes.post(links.PATH + "{token}/cancel")
@_for_people
async def cancel(request: web.Request) -> web.Response:
    """Cancel it; then the page shows that it is cancelled."""
    form = await _form(request)
    async with request.app[DATABASE].write() as session:
        opened = await _open(request, session, to_change=True)
        if opened.appointment.status != "booked":
            return _home(request)
        if not _is_shown(opened.appointment, form):
            return _home(request, "changed")
        await request.app[APPOINTMENTS].cancel(session, opened.appointment.public_id, now=now())
    return _home(request)


@routes.get(links.PATH + "{token}/times")
@_for_people
async def times(request: web.Request) -> web.Response:
    """Three free times; with `not`, others than those."""
    refused = _refused(request)
    async with request.app[DATABASE].read() as session:
        opened = await _open(request, session)
        if opened.appointment.status != "booked":
            return _home(request)
        fixed = _fixed(request, opened)
        if fixed is not None:
            return fixed
        offers = await _free(request, session, opened, refused)
    return _times(request, opened, offers, refused)


@routes.post(links.PATH + "{token}/times")
@_for_people
async def move(request: web.Request) -> web.Response:
    """Move it to the chosen time. When that is gone it stays where it was, and other times are shown at once."""
    form = await _form(request)
    slot = Slot.from_id(form.get("slot", ""))
    async with request.app[DATABASE].write() as session:
        opened = await _open(request, session, to_change=True)
        appointment = opened.appointment
        if appointment.status != "booked":
            return _home(request)
        if slot is not None and slot.place_and_time == rows.slot_of(appointment).place_and_time:
            # the same click again, after the first one has been carried out
            return _home(request, "moved")
        if not _is_shown(appointment, form):
            return _home(request, "changed")
        fixed = _fixed(request, opened)
        if fixed is not None:
            return fixed
        if slot is None or (slot.topic, slot.format) != (appointment.topic, appointment.format):
            offers = await _free(request, session, opened)
            return _times(request, opened, offers, notice="choose-one", status=422)
        query = _query(opened, coach=slot.coach if _own_coach(appointment) else None)
        result = await request.app[APPOINTMENTS].move(session, query, appointment.public_id, slot, now=now())
        match result:
            case Taken():
                offers = result.offers if result.offers.offers else await _free(request, session, opened)
                return _times(request, opened, offers, notice="taken", status=409)
            case Gone():
                return _home(request)
            case Done():
                return _home(request, "moved")


async def _open(request: web.Request, session: AsyncSession, *, to_change: bool = False) -> _Opened:
    """What the link opens, with nobody else able to change it when it is `to_change`. Raises `_ClosedError`."""
    found = await links.find(session, request.match_info["token"])
    if found is None:
        raise _ClosedError(_unknown(request))
    if to_change:
        found = await rows.take(session, found.public_id) or found
    if found.starts_at <= now():
        raise _ClosedError(problem(request, "over", status=410))
    agency = await session.get_one(AgencyRow, found.agency_id)
    return _Opened(found, agency, words_for(request, found.language))


def _unknown(request: web.Request) -> web.Response:
    if request.app[WRONG_TRIES].too_many(client_line(request)):
        response = problem(request, "slow", status=429)
        response.headers["Retry-After"] = str(int(WITHIN))
        return response
    return problem(request, "unknown", status=404, help_="appointment-unknown-help")


def _fixed(request: web.Request, opened: _Opened) -> web.Response | None:
    """The page that says why it cannot be moved here; None when it can."""
    say, notice = opened.words, request.app[APPOINTMENTS].rules.notice
    phone = None
    if opened.appointment.starts_at - now() < notice:
        reason = say("appointment-too-late", hours=round(notice.total_seconds() / 3600))
        phone = opened.agency.phone
    elif opened.appointment.sequence >= MOST_MOVES:
        reason = say("appointment-too-often")
    else:
        return None
    return render(
        request,
        "fixed.html",
        say,
        status=409 if request.method == "POST" else 200,
        reason=reason,
        phone=phone,
        asked=_asked(request),
        home=_path(request),
        **_when_and_where(opened),
    )


async def _free(
    request: web.Request, session: AsyncSession, opened: _Opened, refused: frozenset[str] = frozenset()
) -> Offers:
    """Times with the person's own coach, when there is one; with any while that coach has none."""
    appointments = request.app[APPOINTMENTS]
    own = _own_coach(opened.appointment)
    offers = await appointments.free(session, _query(opened, coach=own, refused=refused), now())
    if own is None or offers.offers or refused:
        return offers
    return await appointments.free(session, _query(opened), now())


def _own_coach(appointment: Appointment) -> int | None:
    """Who goes on with somebody they know; a first talk may be with anybody."""
    return None if appointment.topic == "first_talk" else appointment.coach_id


def _query(opened: _Opened, *, coach: int | None = None, refused: frozenset[str] = frozenset()) -> Query:
    """The same talk at another time, the nearest to the agency first; the same time with another coach is none."""
    slot = rows.slot_of(opened.appointment)
    return Query(
        topic=slot.topic,
        format=slot.format,
        language=opened.appointment.language,
        postal_code=opened.agency.postal_code,
        coach=coach,
        refused=refused | {slot.place_and_time},
    )


def _times(
    request: web.Request,
    opened: _Opened,
    offers: Offers,
    refused: Iterable[str] = (),
    *,
    notice: str | None = None,
    status: int = 200,
) -> web.Response:
    say = opened.words
    seen = [*refused, *(one.slot.place_and_time for one in offers.offers)]
    here = f"{_path(request)}/times"
    return render(
        request,
        "times.html",
        say,
        status=status,
        notice=notice,
        when=say.moment(opened.appointment.starts_at),
        offers=[_shown(one, say) for one in offers.offers],
        sequence=opened.appointment.sequence,
        other=here + _asked(request, **{"not": ",".join(sorted(seen)[-_MOST_REFUSED:])}),
        first=here + _asked(request) if "not" in request.query else None,
        asked=_asked(request),
        home=_path(request),
    )


def _shown(offer: Offer, say: LetterWords) -> dict[str, Any]:
    return {
        "id": offer.slot.id,
        "when": say.moment(offer.slot.start),
        "where": say.place(offer.slot.format, offer.agency.names, offer.agency.address),
        "speaks": offer.speaks,
    }


def _when_and_where(opened: _Opened) -> dict[str, Any]:
    say, agency = opened.words, opened.agency
    return {
        "when": say.moment(opened.appointment.starts_at),
        "where": say.place(opened.appointment.format, agency.names, agency.address),
    }


async def _form(request: web.Request) -> dict[str, str]:
    """The text fields of a form; one that cannot be read has none, and is answered like one that was not filled in."""
    try:
        fields = await request.post()
    except (ValueError, LookupError):
        return {}
    return {name: value for name, value in fields.items() if isinstance(value, str)}


def _is_shown(appointment: Appointment, form: dict[str, str]) -> bool:
    """Whether the form was made of the appointment as it is."""
    return form.get("sequence") == str(appointment.sequence)


def _refused(request: web.Request) -> frozenset[str]:
    """What was shown before and not taken; what is no such thing is left out."""
    given = request.query.get("not", "").split(",")[:_MOST_REFUSED]
    return frozenset(one for one in given if _REFUSED.fullmatch(one))


def _path(request: web.Request) -> str:
    return links.PATH + request.match_info["token"]


def _asked(request: web.Request, **more: str) -> str:
    """The query of a link on the page: the language goes along when it was chosen here."""
    language = chosen_language(request)
    query = {**({"lang": language} if language else {}), **more}
    return f"?{urlencode(query)}" if query else ""


def _home(request: web.Request, done: str | None = None) -> web.Response:
    """Back to the first page, so that a reload repeats nothing."""
    where = _path(request) + _asked(request, **({"done": done} if done else {}))
    return web.Response(status=303, headers={**HEADERS, "Location": where})
