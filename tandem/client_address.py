"""From where a request comes: one answer for sign-in, limits and the record of who read what."""

from __future__ import annotations

import ipaddress
from typing import Final

from aiohttp import web

from tandem.app_keys import SETTINGS

_LOCAL: Final = "127.0.0.1"
_LINE: Final = 64
"""Bits of an IPv6 address that stand for one connection: the rest is changed at will."""


def client_address(request: web.Request) -> str:
    """The address of who sent this. What a header claims counts only as far as our own proxies wrote it."""
    proxies = request.app[SETTINGS].proxies
    address = request.remote or _LOCAL
    claimed = [part.strip() for line in request.headers.getall("X-Forwarded-For", []) for part in line.split(",")]
    while claimed and _is_ours(address, proxies):
        address = claimed.pop()
    return address if _parsed(address) is not None else request.remote or _LOCAL


def client_line(request: web.Request) -> str:
    """Whose tries are counted together: an IPv6 line has as many addresses as it likes, all with one beginning."""
    address = client_address(request)
    parsed = _parsed(address)
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped is None:
        return str(ipaddress.ip_network((parsed, _LINE), strict=False))
    return address


def _parsed(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(address)
    except ValueError:
        return None


def _is_ours(address: str, proxies: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]) -> bool:
    parsed = _parsed(address)
    return parsed is not None and (parsed.is_loopback or any(parsed in network for network in proxies))
