"""One call: signed so that the other side can be sure, and never to our own network, whatever a name stands for."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from integration_parts import Receiver
from standardwebhooks import Webhook, WebhookVerificationError
from yarl import URL

from tandem.integration.addresses import AddressError
from tandem.integration.sender import LONGEST_RESPONSE, Message, Sender, body_of

SECRET = "whsec_" + "c2VjcmV0IG9mIHRoZSB0ZXN0cyBvZiBzZW5kaW5nIQ=="
OTHER = "whsec_" + "YW5vdGhlciBzZWNyZXQgb2YgdGhlc2UgdGVzdHMhISE="
BODY = body_of("ticket.opened", "2026-11-24T09:00:00+00:00", {"ticket": 1})


@pytest_asyncio.fixture
async def sender() -> AsyncIterator[Sender]:
    made = Sender(loopback=True)
    yield made
    await made.close()


def message(url: URL | str, *secrets: str) -> Message:
    return Message("msg_1", str(url), BODY, secrets or (SECRET,))


async def test_the_other_side_can_verify_it_with_the_library(sender: Sender, receiver: Receiver) -> None:
    answer = await sender.send(message(receiver.url))
    assert (answer.taken, answer.status, answer.response) == (True, 200, "thanks")
    (got,) = receiver.got
    assert Webhook(SECRET).verify(got.body, got.headers) == {
        "type": "ticket.opened",
        "timestamp": "2026-11-24T09:00:00+00:00",
        "data": {"ticket": 1},
    }
    assert got.headers["webhook-id"] == "msg_1"
    with pytest.raises(WebhookVerificationError):
        Webhook(OTHER).verify(got.body, got.headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(got.body.replace("1", "2"), got.headers)


async def test_during_a_change_both_secrets_verify_it(sender: Sender, receiver: Receiver) -> None:
    await sender.send(message(receiver.url, OTHER, SECRET))
    (got,) = receiver.got
    for secret in (SECRET, OTHER):
        Webhook(secret).verify(got.body, got.headers)


async def test_without_a_secret_nothing_is_sent(sender: Sender, receiver: Receiver) -> None:
    answer = await sender.send(Message("msg_1", str(receiver.url), BODY, ()))
    assert (answer.fault, receiver.got) == ("secret", [])


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_a_redirect_is_not_followed(sender: Sender, receiver: Receiver, status: int) -> None:
    receiver.answers = [web.Response(status=status, headers={"Location": str(receiver.url / "elsewhere")})]
    answer = await sender.send(message(receiver.url))
    assert (answer.taken, answer.status) == (False, status)
    assert [got.path for got in receiver.got] == ["/hooks"]


@pytest.mark.parametrize(
    ("status", "taken", "gone"), [(200, True, False), (204, True, False), (404, False, False), (410, False, True)]
)
async def test_only_a_2xx_means_taken(sender: Sender, receiver: Receiver, status: int, taken: bool, gone: bool) -> None:
    receiver.fail(1, status)
    answer = await sender.send(message(receiver.url))
    assert (answer.taken, answer.gone) == (taken, gone)


async def test_a_long_answer_is_cut_and_has_no_control_characters(sender: Sender, receiver: Receiver) -> None:
    receiver.answers = [web.Response(body="é\0".encode() * 1_000_000)]
    answer = await sender.send(message(receiver.url))
    assert answer.response == "é\ufffd" * (LONGEST_RESPONSE // 2)
    receiver.answers = [web.Response(body=b"\xff" * 10)]
    assert (await sender.send(message(receiver.url))).response == "\ufffd" * 10


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "localhost", "169.254.169.254", "10.0.0.1", "2130706433"])
async def test_our_own_network_is_never_called(receiver: Receiver, host: str) -> None:
    sender = Sender()
    answer = await sender.send(message(f"https://{host}:{receiver.url.port}/hooks"))
    assert answer.fault in ("inside", "no_http")
    assert receiver.got == []
    await sender.close()


async def test_a_name_that_stands_for_our_own_network_is_never_called(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when it stood for a public address a moment ago, when somebody looked."""
    port = receiver.url.port
    answers = [["93.184.216.34"], ["127.0.0.1"], ["93.184.216.34", "10.0.0.1"]]

    async def resolve(_loop: Any, _host: str, asked_port: int, **_kind: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, asked_port)) for ip in answers.pop(0)]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", resolve)
    sender = Sender()
    url = URL(f"https://rebinding.example:{port}/hooks")
    await sender.look_up(url)
    assert (await sender.send(message(url))).fault == "inside"
    with pytest.raises(AddressError, match="inside"):
        await sender.look_up(url)
    assert receiver.got == []
    await sender.close()


async def test_a_name_that_does_not_exist(sender: Sender, monkeypatch: pytest.MonkeyPatch) -> None:
    async def resolve(*_args: Any, **_kind: Any) -> list[Any]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", resolve)
    with pytest.raises(AddressError, match="unknown"):
        await sender.look_up(URL("https://nowhere.example/"))
    assert (await sender.send(message("https://nowhere.example/"))).fault == "unknown"


async def test_nobody_there_and_something_that_speaks_no_http(sender: Sender) -> None:
    async def shout(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.example.be ready\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(shout, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    assert (await sender.send(message(f"http://127.0.0.1:{port}/"))).fault == "no_http"
    assert (await sender.send(message(f"https://127.0.0.1:{port}/"))).fault == "tls"
    server.close()
    await server.wait_closed()
    assert (await sender.send(message(f"http://127.0.0.1:{port}/"))).fault == "connection"


async def test_no_cookie_is_kept_from_one_endpoint_for_another(sender: Sender, receiver: Receiver) -> None:
    receiver.answers = [web.Response(headers={"Set-Cookie": "track=1; Path=/"})]
    await sender.send(message(receiver.url))
    await sender.send(message(receiver.url))
    assert "Cookie" not in receiver.got[1].headers


async def test_an_answer_that_never_ends_is_taken_by_its_status(
    sender: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tandem.integration.sender._READING", 0.05)

    async def drip(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"so far")
        await asyncio.sleep(30)
        return response

    app = web.Application()
    app.router.add_post("/", drip)
    async with TestServer(app) as server:
        answer = await sender.send(message(server.make_url("/")))
    assert (answer.taken, answer.response) == (True, "so far")
