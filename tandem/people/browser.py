"""The desk's cookie: who a browser belongs to, for the pages and for calls to the API alike."""

from __future__ import annotations

import ipaddress
from typing import Final

from aiohttp import web

from tandem.app_keys import ACCESS, DATABASE, SETTINGS
from tandem.people import audit, devices, sessions
from tandem.people.provider import FLOW_LIFE
from tandem.people.sessions import Origin, SignedIn
from tandem.people.sign_in import Client
from tandem.settings import Settings

BACKGROUND: Final = "X-Desk-Background"
"""The header of what an open page asks by itself: it does not count as use of the session."""

_LOCAL: Final = "127.0.0.1"


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
    address = client_address(request)
    device = devices.in_words(request.headers.get("User-Agent", ""))
    return Client(_line(address), Origin(audit.shorten(address), device), cookie(request))


def client_address(request: web.Request) -> str:
    """The address of who sent this. What a header claims counts only as far as our own proxies wrote it."""
    proxies = request.app[SETTINGS].proxies
    address = request.remote or _LOCAL
    claimed = [part.strip() for line in request.headers.getall("X-Forwarded-For", []) for part in line.split(",")]
    while claimed and _is_ours(address, proxies):
        address = claimed.pop()
    return address if _parsed(address) is not None else request.remote or _LOCAL


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


def _line(address: str) -> str:
    """Whose tries are counted together: an IPv6 line has as many addresses as it likes, all with one beginning."""
    parsed = _parsed(address)
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped is None:
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return address


def _parsed(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(address)
    except ValueError:
        return None


def _is_ours(address: str, proxies: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]) -> bool:
    parsed = _parsed(address)
    return parsed is not None and (parsed.is_loopback or any(parsed in network for network in proxies))
