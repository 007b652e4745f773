"""Fetching a coach's own calendar: as a file behind an address, or by CalDAV.

The other side is a stranger: it may be slow, huge, gone, or a trap. Only public addresses are called, one redirect is
followed after the same look at it, and the password goes to nobody but the host that it was given for.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Final, Literal

import aiohttp
from yarl import URL

from tandem.booking.intervals import Interval
from tandem.booking.own_calendar import dav
from tandem.booking.own_calendar.dav import NoDavError, Resource
from tandem.booking.own_calendar.times import Times, TimesError, busy_times
from tandem.integration import addresses, outward
from tandem.integration.addresses import AddressError

Kind = Literal["ics", "caldav"]
Fault = Literal[
    "timeout",
    "connection",
    "unknown",
    "inside",
    "tls",
    "no_http",
    "refused",
    "missing",
    "moved",
    "server",
    "too_big",
    "no_calendar",
    "too_many",
    "too_slow",
    "no_account",
    "choice",
    "locked",
    "broken",
]
"""Why a calendar could not be read; each has texts `desk-calendar-link-fault-…`. `choice`: there are several, and the
coach has not said which; `locked`: the installation's secret is another one now; `broken`: a fault of ours.
"""

MOST_BYTES: Final = 8 * 1024 * 1024
PATIENCE: Final = 25.0
"""Seconds for one reading, all its calls together."""
MOST_CHOICES: Final = 40

_CONNECT: Final = 8.0
_REDIRECTS: Final = {301, 302, 303, 307, 308}
_CALENDAR: Final = "text/calendar, application/calendar+json;q=0, */*;q=0.1"
_WELL_KNOWN: Final = "/.well-known/caldav"
_NOTHING_THERE: Final = {200, 204, 400, 403, 404, 405, 410, 501}
"""What servers answer who are asked about calendars at an address that has to do with none."""
_MOST_HOMES: Final = 3
_LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a calendar is; for CalDAV also the account. It opens a calendar: it stands in no log and on no page."""

    kind: Kind
    url: str
    user: str = ""
    password: str = ""

    def __repr__(self) -> str:
        return f"Source(kind={self.kind!r})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read. `times` is None when nothing has changed since the reading that the validators are from."""

    times: Times | None
    validators: Mapping[str, str]
    source: Source
    """Where it was found: the next reading begins there."""
    name: str | None = None
    """What the calendar is called, when it says so."""


class ReadingError(Exception):
    """The calendar could not be read; `choices` are the calendars, when the fault is that there are several."""

    def __init__(self, fault: Fault, choices: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(fault)
        self.fault = fault
        self.choices = choices
        """Address and name of each."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes
    url: URL
    """Where it came from, after a redirect."""


def read_address(typed: str, *, loopback: bool = False) -> URL:
    """The address that somebody typed, as it will be called; `webcal:` is what some programs write for `https:`.

    Raises `AddressError`.
    """
    text = typed.strip()
    if text.lower().startswith(("webcal://", "webcals://")):
        text = f"https://{text.partition('://')[2]}"
    url = addresses.read(text, loopback=loopback)
    # a part of the address is often a key: it is called letter by letter as it was given
    exact = _exact(text).with_fragment(None)
    return exact if (exact.scheme, exact.raw_host, exact.port) == (url.scheme, url.raw_host, url.port) else url


class Reader:
    """Reads calendars. `loopback`: this machine may be called as well, and without TLS; for tests."""

    def __init__(self, *, loopback: bool = False, patience: float = PATIENCE, most_bytes: int = MOST_BYTES) -> None:
        self.loopback = loopback
        self._patience = patience
        self._most_bytes = most_bytes
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Give the connections back."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def read(self, source: Source, within: Interval, validators: Mapping[str, str]) -> Reading:
        """The busy times within. Raises `ReadingError`, and nothing else for what the other side does.

        `validators`: of the last reading, to learn whether anything has changed; empty to read all again.
        """
        try:
            async with asyncio.timeout(self._patience):
                if source.kind == "ics":
                    return await self._read_file(source, within, validators)
                return await self._read_account(source, within, validators)
        except TimesError as error:
            raise ReadingError(error.wrong) from error
        except NoDavError as error:
            raise ReadingError("no_account") from error
        except outward.FAULTS as error:
            raise ReadingError(outward.fault_of(error)) from error

    async def _read_file(self, source: Source, within: Interval, validators: Mapping[str, str]) -> Reading:
        asked = {"Accept": _CALENDAR}
        for name, header in (("etag", "If-None-Match"), ("modified", "If-Modified-Since")):
            if name in validators:
                asked[header] = validators[name]
        got = await self._call("GET", source, read_address(source.url, loopback=self.loopback), asked)
        if got.status == HTTPStatus.NOT_MODIFIED and validators:
            return Reading(times=None, validators=validators, source=source)
        _require(got, HTTPStatus.OK)
        kept = {"etag": got.headers.get("ETag", ""), "modified": got.headers.get("Last-Modified", "")}
        times = await asyncio.to_thread(busy_times, [got.body], within)
        return Reading(times=times, validators=_short(kept), source=source)

    async def _read_account(self, source: Source, within: Interval, validators: Mapping[str, str]) -> Reading:
        found, where = await self._find_calendar(source)
        source = replace(source, url=str(where))
        name = found.name[:_LONGEST_NAME] if found.name else None
        kept = _short({"tag": found.tag or "", "of": hashlib.sha256(str(where).encode()).hexdigest()})
        if "tag" in kept and kept == validators:
            return Reading(times=None, validators=kept, source=source, name=name)
        asked = {"Depth": "1", "Content-Type": "application/xml; charset=utf-8"}
        got = await self._call("REPORT", source, where, asked, dav.query(within.start, within.end))
        _require(got, HTTPStatus.MULTI_STATUS)
        times = await asyncio.to_thread(_times_of, got.body, within)
        return Reading(times=times, validators=kept, source=source, name=name)

    async def _find_calendar(self, source: Source) -> tuple[Resource, URL]:
        """The calendar at an address, or the only one of the account. Raises `ReadingError` when there are several."""
        start = read_address(source.url, loopback=self.loopback)
        here, at = await self._look(source, start)
        if here is not None and here.is_calendar:
            return here, at
        if here is None or not (here.principal or here.homes):
            here, at = await self._look(source, start.with_path(_WELL_KNOWN).with_query(None))
        if here is not None and not here.homes and here.principal:
            here, at = await self._look(source, self._join(source, at, here.principal))
        found: dict[str, tuple[Resource, URL]] = {}
        for home in here.homes[:_MOST_HOMES] if here is not None else ():
            where = self._join(source, at, home)
            got = await self._propfind(source, where, depth=1)
            _require(got, HTTPStatus.MULTI_STATUS)
            for one in dav.resources(got.body):
                if one.is_calendar:
                    url = self._join(source, got.url, one.href)
                    found[str(url)] = one, url
        if len(found) > 1:
            raise ReadingError("choice", tuple((url, _called(one)) for url, (one, _) in found.items())[:MOST_CHOICES])
        if not found:
            raise ReadingError("no_account")
        return found.popitem()[1]

    async def _look(self, source: Source, url: URL) -> tuple[Resource | None, URL]:
        """What is at an address, and the address after a redirect; None when there is nothing of the kind."""
        got = await self._propfind(source, url, depth=0)
        if got.status in _NOTHING_THERE:
            return None, url
        _require(got, HTTPStatus.MULTI_STATUS)
        return next(iter(dav.resources(got.body)), None), got.url

    async def _propfind(self, source: Source, url: URL, *, depth: int) -> _Answer:
        asked = {"Depth": str(depth), "Content-Type": "application/xml; charset=utf-8"}
        return await self._call("PROPFIND", source, url, asked, dav.LOOK)

    def _join(self, source: Source, at: URL, href: str) -> URL:
        """An address that the server named. Raises `ReadingError` when the password would go to somebody else."""
        try:
            url = at.join(_exact(href))
            addresses.read(str(url), loopback=self.loopback)
        except AddressError:
            raise
        except ValueError:
            raise ReadingError("no_account") from None
        if not is_beside(URL(source.url), url):
            raise ReadingError("moved")
        return url

    async def _call(
        self, method: str, source: Source, url: URL, headers: Mapping[str, str], body: str | None = None
    ) -> _Answer:
        got = await self._call_once(method, source, url, headers, body)
        if got.status not in _REDIRECTS:
            return got
        url = self._redirected(source, url, got.headers.get("Location", ""))
        got = await self._call_once(method, source, url, headers, body)
        if got.status in _REDIRECTS:
            raise ReadingError("moved")
        return got

    def _redirected(self, source: Source, url: URL, location: str) -> URL:
        if not location:
            raise ReadingError("moved")
        if source.kind == "caldav":
            return self._join(source, url, location)
        return read_address(str(url.join(_exact(location))), loopback=self.loopback)

    async def _call_once(
        self, method: str, source: Source, url: URL, headers: Mapping[str, str], body: str | None
    ) -> _Answer:
        asked = {"User-Agent": "Tandem-Calendar", "Accept-Encoding": "identity", **headers}
        if source.kind == "caldav":
            # UTF-8: the older Latin-1 has no place for many a password
            asked["Authorization"] = aiohttp.encode_basic_auth(source.user, source.password, "utf-8")
        data = body.encode() if body is not None else None
        call = self._open().request(method, url, headers=asked, data=data, allow_redirects=False)
        async with call as got:
            return _Answer(got.status, got.headers, await self._body(got), url)

    async def _body(self, got: aiohttp.ClientResponse) -> bytes:
        if got.headers.get("Content-Encoding", "identity").lower() != "identity":
            # it was not asked for; unpacked, it could be of any size
            raise ReadingError("no_http")
        found = bytearray()
        async for part in got.content.iter_chunked(64 * 1024):
            found += part
            if len(found) > self._most_bytes:
                raise ReadingError("too_big")
        return bytes(found)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=self._patience, connect=_CONNECT)
            self._session = outward.session(loopback=self.loopback, timeout=timeout)
        return self._session


def _require(got: _Answer, status: HTTPStatus) -> None:
    """Raises `ReadingError` for an answer of another status."""
    if got.status == status:
        return
    if got.status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        raise ReadingError("refused")
    if got.status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        raise ReadingError("missing")
    if got.status == HTTPStatus.TOO_MANY_REQUESTS or got.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise ReadingError("server")
    raise ReadingError("no_calendar" if status == HTTPStatus.OK else "no_account")


def is_beside(given: URL, url: URL) -> bool:
    """Whether an address may have the password that was given for another: the same host, or one beside or beneath it,
    because some keep the calendars of their users on numbered hosts.
    """
    first, second = given.host or "", url.host or ""
    if first == second:
        return given.port == url.port
    parent = first.partition(".")[2]
    is_name = any(sign.isalpha() for sign in parent)
    return second.endswith(f".{first}") or ("." in parent and is_name and second.endswith(f".{parent}"))


def _exact(text: str) -> URL:
    """An address letter by letter; only what may not stand in one is written otherwise."""
    return URL(text, encoded=text.isascii())


def _times_of(answer: bytes, within: Interval) -> Times:
    return busy_times(dav.files(answer), within)


def _called(resource: Resource) -> str:
    """How a calendar is told from the others."""
    last = resource.href.rstrip("/").rpartition("/")[2]
    return (resource.name or last or resource.href)[:_LONGEST_NAME]


def _short(validators: Mapping[str, str]) -> dict[str, str]:
    """Those that there are, and that are worth keeping."""
    return {name: value for name, value in validators.items() if 0 < len(value) <= addresses.LONGEST}
