"""Fetching a calendar from a stranger: files behind an address, and CalDAV from a real server."""

from __future__ import annotations

import asyncio
import gzip
import socket
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from booking_parts import span
from caldav import aio
from own_calendar_parts import PASSWORD, USER, Stranger, event, ics, make_calendar, radicale, stranger
from yarl import URL

from tandem.booking.intervals import wall_time
from tandem.booking.own_calendar.reading import Reader, Reading, ReadingError, Source, is_beside, read_address
from tandem.integration.addresses import AddressError

WITHIN = span("2026-11-23 00:00", "2026-12-25 00:00")
TUESDAY = event("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z")


@pytest.fixture
async def other() -> AsyncIterator[Stranger]:
    async with stranger() as found:
        found.file = ics(TUESDAY)
        yield found


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    found = Reader(loopback=True, most_bytes=200_000)
    yield found
    await found.close()


def source(other: Stranger, **more: Any) -> Source:
    return Source(**{"kind": "ics", "url": str(other.url), **more})


async def fault(reader: Reader, source: Source) -> str:
    with pytest.raises(ReadingError) as error:
        await reader.read(source, WITHIN, {})
    return error.value.fault


def starts(reading: Reading) -> list[str]:
    """When the busy times start, on the wall clock."""
    assert reading.times is not None
    return [f"{wall_time(one.start):%m-%d %H:%M}" for one in reading.times.busy]


# A file behind an address


async def test_what_has_not_changed_is_not_sent_again(reader: Reader, other: Stranger) -> None:
    other.etag = '"one"'
    first = await reader.read(source(other), WITHIN, {})
    assert starts(first) == ["11-24 09:00"]
    second = await reader.read(source(other), WITHIN, first.validators)
    assert (second.times, second.validators) == (None, first.validators)
    other.etag, other.file = '"two"', ics()
    assert starts(await reader.read(source(other), WITHIN, second.validators)) == []
    assert [one.headers.get("If-None-Match") for one in other.asked] == [None, '"one"', '"one"']
    assert {one.headers["Accept-Encoding"] for one in other.asked} == {"identity"}


async def test_a_server_that_only_knows_dates_is_asked_by_them(reader: Reader, other: Stranger) -> None:
    changed = "Mon, 23 Nov 2026 07:00:00 GMT"
    other.say(200, ics(TUESDAY), Last_Modified=changed)
    first = await reader.read(source(other), WITHIN, {})
    other.say(304)
    assert (await reader.read(source(other), WITHIN, first.validators)).times is None
    assert other.asked[1].headers["If-Modified-Since"] == changed


async def test_nothing_new_is_no_answer_to_a_first_question(reader: Reader, other: Stranger) -> None:
    other.say(304)
    assert await fault(reader, source(other)) == "no_calendar"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        *((401, "refused"), (403, "refused"), (404, "missing"), (410, "missing"), (204, "no_calendar")),
        *((418, "no_calendar"), (429, "server"), (500, "server"), (503, "server")),
    ],
)
async def test_each_refusal_has_a_name(reader: Reader, other: Stranger, status: int, expected: str) -> None:
    other.say(status, b"<h1>no</h1>")
    assert await fault(reader, source(other)) == expected


async def test_a_page_in_place_of_a_calendar(reader: Reader, other: Stranger) -> None:
    other.file = b"<!doctype html><title>Sign in</title>"
    assert await fault(reader, source(other)) == "no_calendar"


async def test_what_is_too_large_is_not_read_to_its_end(reader: Reader, other: Stranger) -> None:
    sent = 0

    async def endless(request: web.Request) -> web.StreamResponse:
        nonlocal sent
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x" * 10_000)
            sent += 10_000

    other.answers.append(endless)
    assert await fault(reader, source(other)) == "too_big"
    assert sent < 100_000_000


async def test_packed_answers_that_nobody_asked_for_are_not_unpacked(reader: Reader, other: Stranger) -> None:
    other.say(200, gzip.compress(b"0" * 50_000_000), Content_Encoding="gzip")
    assert await fault(reader, source(other)) == "no_http"


async def test_who_answers_too_slowly_is_let_go(other: Stranger) -> None:
    never = asyncio.Event()

    async def slow(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"BEGIN:VCALENDAR\r\n")
        await never.wait()
        return response

    other.answers.append(slow)
    hasty = Reader(loopback=True, patience=0.2)
    assert await fault(hasty, source(other)) == "timeout"
    never.set()
    await hasty.close()


async def test_nobody_there_and_something_that_speaks_no_http(reader: Reader) -> None:
    async def shout(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.example.be ready\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(shout, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    assert await fault(reader, Source(kind="ics", url=f"http://127.0.0.1:{port}/")) == "no_http"
    assert await fault(reader, Source(kind="ics", url=f"https://127.0.0.1:{port}/")) == "tls"
    server.close()
    await server.wait_closed()
    assert await fault(reader, Source(kind="ics", url=f"http://127.0.0.1:{port}/")) == "connection"


# Traps


async def test_one_redirect_is_followed_and_no_second_one(reader: Reader, other: Stranger) -> None:
    other.say(302, Location="/elsewhere.ics")
    assert starts(await reader.read(source(other), WITHIN, {})) == ["11-24 09:00"]
    assert other.asked[1].path == "/elsewhere.ics"
    other.say(301, Location="/a")
    other.say(301, Location="/b")
    assert await fault(reader, source(other)) == "moved"
    other.say(302)
    assert await fault(reader, source(other)) == "moved"


@pytest.mark.parametrize(
    "inside",
    [
        *("http://10.0.0.1/", "https://192.168.1.1/", "https://169.254.169.254/latest/meta-data"),
        *("https://[fd00::1]/", "https://[::ffff:10.0.0.1]/", "http://example.be/", "file:///etc/passwd"),
    ],
)
async def test_no_redirect_leads_into_our_own_network(reader: Reader, other: Stranger, inside: str) -> None:
    other.say(302, Location=inside)
    assert await fault(reader, source(other)) == "inside"
    assert len(other.asked) == 1


async def test_no_redirect_leads_to_this_machine(reader: Reader, other: Stranger) -> None:
    async def redirect(_request: web.Request) -> web.Response:
        # the first address was good; from here on the rules of production hold
        reader.loopback = False
        return web.Response(status=302, headers={"Location": f"https://127.0.0.1:{other.url.port}/"})

    other.answers.append(redirect)
    assert await fault(reader, source(other)) == "inside"
    assert len(other.asked) == 1


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "10.1.2.3", "0.0.0.0", "169.254.169.254"])
async def test_our_own_network_is_never_called(other: Stranger, host: str) -> None:
    reader = Reader()
    for kind in ("ics", "caldav"):
        given = Source(kind=kind, url=f"https://{host}:{other.url.port}/", user="ann", password="x")
        assert await fault(reader, given) == "inside"
    assert other.asked == []
    await reader.close()


async def test_a_name_that_stands_for_our_own_network_is_never_called(
    other: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def resolve(_loop: Any, _host: str, port: int, **_kind: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", resolve)
    reader = Reader()
    assert await fault(reader, Source(kind="ics", url=f"https://calendar.example:{other.url.port}/")) == "inside"
    assert other.asked == []
    await reader.close()


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("https://calendar.example/ical/a%40example.be/private-x/basic.ics", None),
        ("https://calendar.example/ical/a@example.be/x%2Fy.ics?key=%41+b", None),
        (" webcal://calendar.example/x.ics ", "https://calendar.example/x.ics"),
        ("webcals://calendar.example/x.ics#top", "https://calendar.example/x.ics"),
        ("https://bücher.example/ä.ics", "https://xn--bcher-kva.example/%C3%A4.ics"),
    ],
)
def test_an_address_is_called_letter_by_letter(typed: str, called: str | None) -> None:
    assert str(read_address(typed)) == (called or typed)


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("", "empty"),
        ("calendar.example/x.ics", "no_address"),
        ("http://calendar.example/x.ics", "not_https"),
        ("https://ann:secret@calendar.example/x.ics", "with_password"),
        ("https://127.0.0.1/x.ics", "inside"),
        ("webcal://localhost/x.ics", "inside"),
        ("https://calendar.example/" + "x" * 500, "too_long"),
    ],
)
def test_an_address_that_cannot_be_used_says_why(typed: str, wrong: str) -> None:
    with pytest.raises(AddressError, match=wrong):
        read_address(typed)


def test_what_opens_a_calendar_does_not_show_in_a_message_about_it() -> None:
    shown = repr(Source(kind="caldav", url="https://calendar.example/key", user="ann", password="pass"))
    assert not any(word in shown for word in ("key", "ann", "pass"))


# CalDAV


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with radicale(tmp_path) as address:
        yield address


def account(url: str, **more: str) -> Source:
    return Source(**{"kind": "caldav", "url": url, "user": USER, "password": PASSWORD, **more})


async def test_the_only_calendar_of_an_account_is_found_and_then_known(reader: Reader, server: str) -> None:
    url = await make_calendar(server, "Travail", TUESDAY)
    await make_calendar(server, "Tâches", kinds=("VTODO",))
    for start in (server, f"{server}{USER}/", f"{server}nothing/here/", url):
        found = await reader.read(account(start), WITHIN, {})
        assert (starts(found), found.name, found.source.url) == (["11-24 09:00"], "Travail", url)
    again = await reader.read(found.source, WITHIN, found.validators)
    assert again.times is None


async def test_a_change_on_the_server_is_seen(reader: Reader, server: str) -> None:
    found = await reader.read(account(await make_calendar(server, "Travail")), WITHIN, {})
    assert starts(found) == []
    await add(server, event("DTSTART:20261126T080000Z", "DTEND:20261126T090000Z"))
    again = await reader.read(found.source, WITHIN, found.validators)
    assert starts(again) == ["11-26 09:00"]


async def test_series_whole_days_and_moved_instances_come_through(reader: Reader, server: str) -> None:
    zone = ";TZID=Europe/Brussels"
    series = event(
        f"DTSTART{zone}:20261019T090000", f"DTEND{zone}:20261019T100000", "RRULE:FREQ=WEEKLY;COUNT=3", "UID:series"
    )
    moved = event(
        f"DTSTART{zone}:20261028T140000",
        f"DTEND{zone}:20261028T150000",
        f"RECURRENCE-ID{zone}:20261026T090000",
        "UID:series",
    )
    whole = event("DTSTART;VALUE=DATE:20261030", "DTEND;VALUE=DATE:20261031")
    free = event("DTSTART;VALUE=DATE:20261029", "TRANSP:TRANSPARENT")
    ours = event("DTSTART:20261029T080000Z", "DTEND:20261029T090000Z", "UID:7c9e@microstart.be")
    far = event("DTSTART:20300101T080000Z", "DTEND:20300101T090000Z")
    url = await make_calendar(server, "Travail", series + moved, whole, free, ours, far)
    october = span("2026-10-19 00:00", "2026-11-10 00:00")
    found = await reader.read(account(url), october, {})
    assert starts(found) == ["10-19 09:00", "10-28 14:00", "10-30 00:00", "11-02 09:00"]


async def test_several_calendars_are_offered_by_name(reader: Reader, server: str) -> None:
    urls = {name: await make_calendar(server, name) for name in ("Travail", "Privé")}
    with pytest.raises(ReadingError) as error:
        await reader.read(account(server), WITHIN, {})
    assert error.value.fault == "choice"
    assert {name: url for url, name in error.value.choices} == urls


async def test_an_account_without_a_calendar(reader: Reader, server: str) -> None:
    await make_calendar(server, "Tâches", kinds=("VTODO",))
    assert await fault(reader, account(server)) == "no_account"


async def test_a_wrong_password_and_a_wrong_name(reader: Reader, server: str) -> None:
    assert await fault(reader, account(server, password="wrong")) == "refused"
    assert await fault(reader, account(server, user="nobody")) == "refused"


BOMB = b"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<d:multistatus xmlns:d="DAV:"><d:response><d:href>&b;</d:href></d:response></d:multistatus>"""


@pytest.mark.parametrize(
    "answer",
    [
        *(b"", b"<html></html>", b"<d:multistatus xmlns:d='DAV:'>", b"<d:multistatus xmlns:d='DAV:'/>"),
        *(b"\xff\xfe<\x00", BOMB, BOMB.decode().encode("utf-16")),
    ],
)
async def test_an_answer_of_another_kind(reader: Reader, other: Stranger, answer: bytes) -> None:
    for _ in range(2):
        other.say(207, answer)
    other.say(404)
    assert await fault(reader, account(str(other.url))) == "no_account"


def home(href: str) -> bytes:
    return (
        "<d:multistatus xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:response><d:href>/</d:href>"
        f"<d:propstat><d:prop><c:calendar-home-set><d:href>{href}</d:href></c:calendar-home-set></d:prop>"
        "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>"
    ).encode()


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://thief.example/", "moved"),
        ("https://10.0.0.1/", "inside"),
        ("http://127.0.0.2/", "moved"),
        ("ftp://127.0.0.1/", "inside"),
        ("https://user:pass@127.0.0.1/", "inside"),
    ],
)
async def test_the_password_goes_to_nobody_else(reader: Reader, other: Stranger, href: str, expected: str) -> None:
    other.say(207, home(href))
    assert await fault(reader, account(str(other.url))) == expected
    other.say(302, Location=href)
    assert await fault(reader, account(str(other.url))) == expected
    assert len(other.asked) == 2


def test_numbered_hosts_of_the_same_house_may_have_it() -> None:

    given = URL("https://caldav.icloud.example/")
    assert is_beside(given, URL("https://p34-caldav.icloud.example/1/"))
    assert is_beside(given, URL("https://sub.caldav.icloud.example/"))
    for other in ("https://icloud.example.thief/", "https://thief.example/", "https://thieficloud.example/"):
        assert not is_beside(given, URL(other))
    assert not is_beside(URL("https://icloud.example/"), URL("https://thief.example/"))
    assert not is_beside(URL("https://93.184.216.34/"), URL("https://thief.184.216.34/"))


async def add(server: str, one: str) -> None:
    async with await aio.get_async_davclient(url=server, username=USER, password=PASSWORD) as client:
        (calendar,) = await client.get_calendars()
        await calendar.add_event(ics(one).decode())
