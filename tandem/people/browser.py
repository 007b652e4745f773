"""The desk's cookie: who a browser belongs to, for the pages and for calls to the API alike."""

from __future__ import annotations

from aiohttp import web

from tandem.app_keys import DATABASE, SETTINGS
from tandem.people import sessions
from tandem.people.sessions import SignedIn
from tandem.settings import Settings


def _secure(settings: Settings) -> bool:
    return settings.base_url.startswith("https://")


def cookie_name(settings: Settings) -> str:
    """With TLS the name itself makes the browser refuse the cookie from anywhere but this very host."""
    return "__Host-desk" if _secure(settings) else "desk"


def cookie(request: web.Request) -> str | None:
    """The session cookie that the browser sent."""
    return request.cookies.get(cookie_name(request.app[SETTINGS]))


async def signed_in(request: web.Request) -> SignedIn | None:
    """Who sent this request from a signed-in browser."""
    return await sessions.signed_in(request.app[DATABASE], cookie(request))


def set_cookie(request: web.Request, response: web.StreamResponse, token: str) -> None:
    """Hand a new session to the browser, out of reach of scripts and of other sites' forms."""
    settings = request.app[SETTINGS]
    response.set_cookie(
        cookie_name(settings),
        token,
        path="/",
        max_age=int(sessions.ABSOLUTE.total_seconds()),
        httponly=True,
        samesite="Lax",
        secure=_secure(settings),
    )


def drop_cookie(request: web.Request, response: web.StreamResponse) -> None:
    """Take the session from the browser."""
    settings = request.app[SETTINGS]
    response.del_cookie(cookie_name(settings), path="/", httponly=True, samesite="Lax", secure=_secure(settings))
