"""What stands before every page of the desk: sign-in, rights, forged forms, headers, errors as pages.

It denies by default: a handler that says neither `@public` nor `@needs(action)` answers nobody.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, TypeVar
from urllib.parse import quote, urlsplit

import structlog
from aiohttp import web
from multidict import MultiDictProxy

from tandem.app_keys import ACCESS, DATABASE, SETTINGS
from tandem.desk.page import HEADERS, render, safe_path, see_other
from tandem.errors import Problem
from tandem.people import SignedIn, browser, sessions
from tandem.people.access import Action

log = structlog.get_logger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
H = TypeVar("H", bound=Handler)

SIGN_IN: Final = "/desk/sign-in"
HOME: Final = "/desk/tickets"
CONFIRM: Final = "/desk/confirm"
ENROL: Final = "/desk/account/second-factor"
CSRF_HEADER: Final = "X-CSRF-Token"

_SAFE: Final = frozenset({"GET", "HEAD"})
_OWN_FORMS: Final = frozenset({"same-origin", "none"})
_DECLARED: Final = "desk_access"
_STATIC: Final = "/desk/static/"
_STREAM: Final = "text/event-stream"
_WHO: Final = web.RequestKey("who is signed in", SignedIn)


@dataclass(frozen=True, slots=True)
class Declared:
    """What a handler asks of whoever calls it; without an action it is for everybody."""

    action: Action | None
    sudo: bool = False
    enrolling: bool = False


def public(handler: H) -> H:
    """This page is for everybody. Its forms are still refused when they come from another site."""
    return _declare(handler, Declared(None))


def needs(action: Action, *, sudo: bool = False, enrolling: bool = False) -> Callable[[H], H]:
    """This page is for whom the action is allowed to.

    With `sudo` they must have proved in the last minutes who they are. `enrolling` pages are also for those who must
    set up a second factor before anything else.
    """
    return lambda handler: _declare(handler, Declared(action, sudo, enrolling))


def declared(handler: object) -> Declared | None:
    """What a handler asks, or None when it says nothing."""
    found = getattr(handler, _DECLARED, None)
    return found if isinstance(found, Declared) else None


def _declare(handler: H, what: Declared) -> H:
    setattr(handler, _DECLARED, what)
    return handler


def who(request: web.Request) -> SignedIn:
    """Who is signed in; on a public page KeyError."""
    return request[_WHO]


def who_if_any(request: web.Request) -> SignedIn | None:
    """Who is signed in, on a page that is for everybody."""
    return request.get(_WHO)


async def still_signed_in(request: web.Request) -> bool:
    """For streams: whether the session with which they began still lasts. It does not count as use."""
    found = await sessions.signed_in(request.app[DATABASE], browser.cookie(request), request.app[ACCESS], use=False)
    return found is not None and found.advisor.id == who(request).advisor.id


async def form(request: web.Request) -> dict[str, str]:
    """The text fields of a form; what cannot be read is 400."""
    fields = await _posted(request)
    return {name: value for name, value in fields.items() if isinstance(value, str)}


async def chosen(request: web.Request, name: str) -> list[str]:
    """All values of a field that may stand several times in a form."""
    return [value for value in (await _posted(request)).getall(name, []) if isinstance(value, str)]


async def _posted(request: web.Request) -> MultiDictProxy[str | bytes | bytearray | web.FileField]:
    try:
        return await request.post()
    except (ValueError, LookupError) as error:
        raise Problem(400, "The form cannot be read. Send it from the page.") from error


@web.middleware
async def pages(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Guard the desk's addresses; all others pass."""
    if request.path != "/desk" and not request.path.startswith("/desk/"):
        return await handler(request)
    response = await _answer(request, handler)
    if response.prepared:
        return response  # a stream, which set its own headers from `HEADERS`
    is_static = request.path.startswith(_STATIC) and response.status < HTTPStatus.BAD_REQUEST
    for name, value in HEADERS.items():
        response.headers[name] = "no-cache" if is_static and name == "Cache-Control" else value
    return response


async def _answer(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await _pass(request) or await handler(request)
    except Problem as problem:
        return _problem(request, problem.status)
    except web.HTTPException as error:
        if error.status < HTTPStatus.BAD_REQUEST:
            return web.Response(status=error.status, headers={"Location": error.headers["Location"]})
        response = _problem(request, error.status)
        if "Allow" in error.headers:
            response.headers["Allow"] = error.headers["Allow"]
        return response


async def _pass(request: web.Request) -> web.Response | None:
    """None when the handler may have the request; otherwise the answer in its place.

    The session's token is looked at before the session grants anything.
    """
    found = await browser.session_of(request)
    if found is not None:
        request[_WHO] = found
    asked = _asked(request)
    if asked is not None and asked.action is None:
        _require_own_site(request)
        return None
    if found is None:
        return _sign_in_first(request)
    _require_own_site(request)
    if not await _sent_by_desk(request, found):
        return await _old_page(request, found)
    if asked is None or asked.action is None:
        log.error("desk.undeclared", route=_route(request), do="say @needs or @public above its handler")
        return _refused(request)
    if found.must_enrol and not asked.enrolling:
        return _elsewhere(request, ENROL)
    if not found.may(asked.action):
        return _refused(request)
    if asked.sudo and not found.is_confirmed:
        return _elsewhere(request, f"{CONFIRM}?next={quote(_way_back(request), safe='/')}")
    return None


def _asked(request: web.Request) -> Declared | None:
    """What this address asks. The style and what does not exist are for everybody."""
    if request.match_info.http_exception is not None or request.path.startswith(_STATIC):
        return Declared(None)
    return declared(request.match_info.handler)


def _require_own_site(request: web.Request) -> None:
    """A change must come from one of our own pages. The sign-in form has no session yet: without this, another site
    could sign a browser in as someone else.
    """
    if request.method in _SAFE:
        return
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site is not None:
        allowed = site in _OWN_FORMS
    else:
        # browsers that do not say so, and all of them without TLS
        ours = urlsplit(request.app[SETTINGS].base_url).netloc
        allowed = origin is None or urlsplit(origin).netloc in {ours, request.host}
    if not allowed:
        raise Problem(403, "This form was sent from another site.")


async def _sent_by_desk(request: web.Request, found: SignedIn) -> bool:
    if request.method in _SAFE:
        return True
    given = request.headers.get(CSRF_HEADER)
    return found.sent_by_desk(given if given is not None else (await form(request)).get("csrf", ""))


def _sign_in_first(request: web.Request) -> web.Response:
    wish = request.path if request.method in _SAFE else HOME
    address = f"{SIGN_IN}?next={quote(wish, safe='/')}"
    if _STREAM in request.headers.get("Accept", ""):
        return web.Response(status=401)
    return _elsewhere(request, address, status=401)


def _elsewhere(request: web.Request, address: str, status: int = 403) -> web.Response:
    """Lead the browser on; a part of a page that asks by script is told to lead the whole page there."""
    if "HX-Request" in request.headers:
        return web.Response(status=status, headers={"HX-Redirect": address})
    return see_other(address)


def _way_back(request: web.Request) -> str:
    """Where to go on after proving who one is: this page, or the one that holds the form."""
    if request.method in _SAFE:
        return request.path
    return safe_path(urlsplit(request.headers.get("Referer", "")).path, HOME)


async def _old_page(request: web.Request, found: SignedIn) -> web.Response:
    """The form carries no token of this session, or an old one. What was written is given back."""
    fields = await form(request)
    return render(
        request, "old_page.html", signed_in=found, status=403, here=_way_back(request), said=fields.get("text", "")
    )


def _refused(request: web.Request) -> web.Response:
    return render(request, "refused.html", signed_in=who(request), status=403, here=HOME)


def _problem(request: web.Request, status: int) -> web.Response:
    found = who_if_any(request)
    missing = status in {HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED}
    return render(
        request,
        "problem.html",
        signed_in=found,
        status=status,
        here=HOME if found else SIGN_IN,
        text="missing-page" if missing else "refused-old-page",
        heading="missing-page-title" if missing else "refused-title",
    )


def _route(request: web.Request) -> str:
    resource = request.match_info.route.resource
    return resource.canonical if resource is not None else "none"
