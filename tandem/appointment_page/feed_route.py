"""`/calendar/<token>.ics`: a coach's appointments, for the calendar program that fetches them now and then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Final

from aiohttp import web

from tandem.app_keys import CATALOGUE, DATABASE, POLICY, SETTINGS
from tandem.appointment_page.routes import WRONG_TRIES
from tandem.appointment_page.wrong_tries import WITHIN
from tandem.booking import feed_links
from tandem.booking.letter_words import LetterWords
from tandem.client_address import client_line
from tandem.clock import now, today
from tandem.errors import Problem

routes = web.RouteTableDef()

_ANY: Final = "*"
_HEADERS: Final[Mapping[str, str]] = {
    # whoever fetched it may keep it, and asks whether it still holds
    "Cache-Control": "private, no-cache",
    "Content-Disposition": 'inline; filename="microstart.ics"',
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}


@routes.get(f"{feed_links.PATH}{{token}}{feed_links.SUFFIX}")
async def read(request: web.Request) -> web.Response:
    """The calendar; 304 when the program has it already as it is."""
    moment = now()
    async with request.app[DATABASE].read() as session:
        found = await feed_links.find(session, request.match_info["token"])
        if found is None:
            return _unknown(request)
        row, coach = found
        words = LetterWords(request.app[CATALOGUE], coach.language, request.app[POLICY].figures(today()))
        shown = await feed_links.read(session, row, words, request.app[SETTINGS].base_url, moment)
    if feed_links.worth_noting(row, shown, moment):
        async with request.app[DATABASE].write() as session:
            await feed_links.note(session, row, shown, moment)
    is_known = _is_known(request, shown.digest, shown.changed_at)
    response = web.Response(status=304) if is_known else _file(shown.text)
    response.headers.update(_HEADERS)
    response.etag = shown.digest
    response.last_modified = shown.changed_at
    return response


def _file(text: str) -> web.Response:
    return web.Response(text=text, content_type="text/calendar", charset="utf-8")


def _is_known(request: web.Request, digest: str, changed_at: dt.datetime) -> bool:
    """A program that says what it has is asked by that alone: its clock may be wrong."""
    if request.if_none_match is not None:
        return any(one.value in (digest, _ANY) for one in request.if_none_match)
    since = request.if_modified_since
    return since is not None and changed_at.replace(microsecond=0) <= since


def _unknown(request: web.Request) -> web.Response:
    if request.app[WRONG_TRIES].too_many(client_line(request)):
        response = Problem(429, "Too many addresses that open nothing. Try again later.").response()
        response.headers["Retry-After"] = str(int(WITHIN))
        return response
    return Problem(404, "No calendar is at this address any more. Its owner makes a new one at the desk.").response()
