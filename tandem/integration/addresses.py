"""Which addresses a webhook may have: https, and out in the world, never inside our own network.

An advisor types the address. Without these checks a typed address could make the service call a database, a cloud's
metadata or a printer on its own network, and the log would show what they answered.
"""

from __future__ import annotations

import ipaddress
from typing import Final, Literal

from yarl import URL

LONGEST: Final = 500
"""Characters of an address."""

Wrong = Literal["empty", "too_long", "no_address", "not_https", "with_password", "unknown", "inside"]
"""Why an address cannot be used. Each has a text `desk-integration-address-…`."""

_TRANSLATED: Final = ipaddress.ip_network("64:ff9b::/96")
"""In these the last four bytes are an IPv4 address, which a gateway calls in our name."""


class AddressError(ValueError):
    """An address that cannot be used, and why."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(wrong)
        self.wrong = wrong


def read(typed: str, *, loopback: bool = False) -> URL:
    """The address that somebody typed, as it will be called. Raises `AddressError`.

    `loopback`: this machine may be called as well, and without TLS; for tests. What a name stands for is not looked at
    here: it can change at any time, and is looked at whenever it is called.
    """
    text = typed.strip()
    if not text:
        raise AddressError("empty")
    if not text.isprintable() or " " in text:
        raise AddressError("no_address")
    try:
        url = URL(text).with_fragment(None)
        host, shown = url.host, str(url)
    except ValueError:
        raise AddressError("no_address") from None
    if len(shown) > LONGEST:
        raise AddressError("too_long")
    if url.scheme not in ("https", "http") or not host or url.port in (None, 0):
        raise AddressError("no_address")
    if url.user is not None or url.password is not None:
        raise AddressError("with_password")
    if loopback and _is_this_machine(host):
        return url
    if url.scheme != "https":
        raise AddressError("not_https")
    if not may_be_called(host, loopback=loopback):
        raise AddressError("inside")
    return url


def may_be_called(host: str, *, loopback: bool = False) -> bool:
    """Whether a host may be called; a name may, until it is known what it stands for."""
    try:
        ip = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host != "localhost" or loopback
    return is_public(ip) or (loopback and ip.is_loopback)


def is_public(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether an address is one of the public internet, also seen through every form that hides an IPv4 address."""
    if isinstance(ip, ipaddress.IPv6Address):
        hidden = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if hidden is None and ip in _TRANSLATED:
            hidden = ipaddress.IPv4Address(ip.packed[-4:])
        if hidden is not None:
            return is_public(hidden)
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
