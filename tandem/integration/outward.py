"""The way out into the world for addresses that somebody typed: no socket to anything but a public address.

The gate stands where the socket is made, behind every look at a name: a name that stands for another place the second
time it is asked leads nowhere else.
"""

from __future__ import annotations

import errno
import ipaddress
import socket
from typing import Any, Final, Literal

import aiohttp

from tandem.integration import addresses
from tandem.integration.addresses import AddressError

Fault = Literal["timeout", "connection", "unknown", "inside", "tls", "no_http"]
"""Why there was no answer. `unknown`: no such name; `inside`: not a public address."""

FAULTS: Final = (AddressError, TimeoutError, aiohttp.ClientError, ValueError)
"""What a call raises when there is no answer, for `fault_of`."""


class _InsideError(OSError):
    """Raised in place of a socket to an address that may not be called."""

    def __init__(self) -> None:
        super().__init__(errno.EACCES, "not a public address")


def session(*, loopback: bool, timeout: aiohttp.ClientTimeout) -> aiohttp.ClientSession:
    """A session that reaches nothing but the world, keeps no cookie and unpacks nothing; the caller closes it.

    `loopback`: this machine may be called as well; for tests. Redirects are the caller's: allow none, and look at the
    new address as at the first one.
    """

    def open_socket(info: tuple[Any, ...]) -> socket.socket:
        family, kind, protocol, _, place = info
        ip = ipaddress.ip_address(str(place[0]).partition("%")[0])
        if not (addresses.is_public(ip) or (loopback and ip.is_loopback)):
            raise _InsideError
        return socket.socket(family=family, type=kind, proto=protocol)

    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(socket_factory=open_socket, use_dns_cache=False, force_close=True, limit=0),
        timeout=timeout,
        cookie_jar=aiohttp.DummyCookieJar(),
        # what is kept of an answer is cut before it is unpacked, so it is never unpacked
        auto_decompress=False,
        # a proxy would look the name up for us
        trust_env=False,
    )


def fault_of(error: Exception) -> Fault:
    """What kept the answer away, of one of `FAULTS`."""
    if isinstance(error, AddressError):
        return "inside"
    if isinstance(error, TimeoutError):
        return "timeout"
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return "unknown"
    if isinstance(error, aiohttp.ClientSSLError):
        return "tls"
    if isinstance(error, aiohttp.ClientConnectorError) and isinstance(error.os_error, _InsideError):
        return "inside"
    return "connection" if isinstance(error, aiohttp.ClientConnectionError) else "no_http"
