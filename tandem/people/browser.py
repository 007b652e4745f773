"""The desk's cookie: who a browser belongs to, for the pages and for calls to the API alike."""

from __future__ import annotations

from typing import Final

from aiohttp import web

from tandem.app_keys import ACCESS, DATABASE, SETTINGS
from tandem.client_address import client_address, client_line
from tandem.people import audit, devices, sessions
from tandem.people.provider import FLOW_LIFE
from tandem.people.sessions import Origin, SignedIn
from tandem.people.sign_in import Client
from tandem.settings import Settings

BACKGROUND: Final = "X-Desk-Background"
"""The header of what an open page asks by itself: it does not count as use of the session."""


def _secure(settings: Settings) -> bool:
    return settings.base_url.startswith("https://")


def cookie_name(settings: Settings) -> str:
    """With TLS the name itself makes the browser refuse the cookie from anywhere but this very host."""
    return "__Host-desk" if _secure(settings) else "desk"


def cookie(request: web.Request) -> str | None:
    """The session cookie that the browser sent."""
    return request.cookies.get(cookie_name(request.app[SETTINGS]))


async def session_of(request: web.Request) -> SignedIn | None:
    """Who sent this request from a signed-in browser, also when they must set up a second factor before anything."""
    by_itself = BACKGROUND in request.headers or request.headers.get("Accept") == "text/event-stream"
    return await sessions.signed_in(
        request.app[DATABASE],
        cookie(request),
        request.app[ACCESS],
        address=audit.shorten(client_address(request)),
        use=not by_itself,
    )


async def signed_in(request: web.Request) -> SignedIn | None:
    """Who sent this request from a signed-in browser and may work with it."""
    found = await session_of(request)
    return found if found is not None and not found.must_enrol else None


def client(request: web.Request) -> Client:
    """From where somebody knocks."""
    device = devices.in_words(request.headers.get("User-Agent", ""))
    origin = Origin(audit.shorten(client_address(request)), device)
    return Client(client_line(request), origin, cookie(request))


def set_cookie(request: web.Request, response: web.StreamResponse, token: str) -> None:
    """Hand a new session to the browser, out of reach of scripts and of other sites' forms."""
    settings = request.app[SETTINGS]
    response.set_cookie(
        cookie_name(settings),
        token,
        path="/",
        max_age=request.app[ACCESS].session_hours * 3600,
        httponly=True,
        samesite="Lax",
        secure=_secure(settings),
    )


def drop_cookie(request: web.Request, response: web.StreamResponse) -> None:
    """Take the session from the browser."""
    settings = request.app[SETTINGS]
    response.del_cookie(cookie_name(settings), path="/", httponly=True, samesite="Lax", secure=_secure(settings))


def flow_cookie(request: web.Request) -> str | None:
    """The cookie of a way to the single sign-on."""
    return request.cookies.get(_flow_cookie_name(request.app[SETTINGS]))


def set_flow_cookie(request: web.Request, response: web.StreamResponse, token: str) -> None:
    """Tie a way to the single sign-on to this browser. `Lax`, because it comes back from another site."""
    settings = request.app[SETTINGS]
    response.set_cookie(
        _flow_cookie_name(settings),
        token,
        path="/",
        max_age=int(FLOW_LIFE.total_seconds()),
        httponly=True,
        samesite="Lax",
        secure=_secure(settings),
    )


def drop_flow_cookie(request: web.Request, response: web.StreamResponse) -> None:
    """The way has come to its end."""
    settings = request.app[SETTINGS]
    response.del_cookie(_flow_cookie_name(settings), path="/", httponly=True, samesite="Lax", secure=_secure(settings))


def _flow_cookie_name(settings: Settings) -> str:
    return f"{cookie_name(settings)}-provider"
