"""What stands before every page of the desk: sign-in, forged forms, headers, errors as pages."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from urllib.parse import quote

from aiohttp import web

from tandem.desk.page import HEADERS, render, see_other
from tandem.errors import Problem
from tandem.people import SignedIn, browser

SIGN_IN = "/desk/sign-in"
_OWN_FORMS = {None, "same-origin", "none"}


class NotSignedInError(Exception):
    """Raised by a page that only advisors see."""


async def signed_in(request: web.Request) -> SignedIn:
    """The advisor who is signed in; nobody else gets further."""
    found = await browser.signed_in(request)
    if found is None:
        raise NotSignedInError
    return found


async def form(request: web.Request) -> dict[str, str]:
    """The text fields of a form; what cannot be read is 400."""
    try:
        fields = await request.post()
    except (ValueError, LookupError) as error:
        raise Problem(400, "The form cannot be read. Send it from the page.") from error
    return {name: value for name, value in fields.items() if isinstance(value, str)}


def sent_by_desk(who: SignedIn, fields: dict[str, str]) -> bool:
    """Whether the form came from a page of this very session."""
    return who.sent_by_desk(fields.get("csrf", ""))


@web.middleware
async def pages(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Guard the desk's addresses; all others pass."""
    if request.path != "/desk" and not request.path.startswith("/desk/"):
        return await handler(request)
    response = await _answer(request, handler)
    is_static = request.path.startswith("/desk/static/") and response.status < HTTPStatus.BAD_REQUEST
    for name, value in HEADERS.items():
        response.headers[name] = "no-cache" if is_static and name == "Cache-Control" else value
    return response


async def _answer(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    try:
        if request.method == "POST" and request.headers.get("Sec-Fetch-Site") not in _OWN_FORMS:
            # The sign-in form has no session yet: without this, another site could sign a browser in as someone else.
            raise Problem(403, "This form was sent from another site.")
        return await handler(request)
    except NotSignedInError:
        wish = request.path if request.method == "GET" else "/desk/tickets"
        return see_other(f"{SIGN_IN}?next={quote(wish, safe='/')}")
    except Problem as problem:
        return await _problem(request, problem.status)
    except web.HTTPException as error:
        if error.status < HTTPStatus.BAD_REQUEST:
            return web.Response(status=error.status, headers={"Location": error.headers["Location"]})
        response = await _problem(request, error.status)
        if "Allow" in error.headers:
            response.headers["Allow"] = error.headers["Allow"]
        return response


async def _problem(request: web.Request, status: int) -> web.Response:
    who = await browser.signed_in(request)
    missing = status in {HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED}
    return render(
        request,
        "problem.html",
        signed_in=who,
        status=status,
        here="/desk/tickets" if who else SIGN_IN,
        text="missing-page" if missing else "refused-old-page",
        heading="missing-page-title" if missing else "refused-title",
    )
