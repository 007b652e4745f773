"""What no client library would send, but the internet does: it is never a fault of ours."""

from __future__ import annotations

import asyncio
import gzip

import pytest
from patience import PATIENCE
from running_service import Service

END = b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
CREATE = b"POST /chat/v1/conversations HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"


async def raw(service: Service, sent: bytes, *, cut: bool = False) -> bytes:
    """Send bytes as they are and read the whole answer; `cut`: hang up at once."""
    server = service.client.server
    reader, writer = await asyncio.open_connection(server.host, server.port)
    writer.write(sent)
    await writer.drain()
    if cut:
        writer.close()
        return b""
    answer = await asyncio.wait_for(reader.read(), PATIENCE)
    writer.close()
    return answer


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("a chunk that is no chunk", CREATE + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
        ("gzip that is none", CREATE + b"Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n{}{}"),
        ("a length that is none", CREATE + b"Content-Length: many\r\n\r\n{}"),
        ("no host", b"GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n"),
        (
            "bytes that are no text in the path",
            b"GET /chat/v1/\xff\xfe" + END,
        ),
        (
            "NUL in the path",
            b"GET /chat/v1/conversations/a%00b/events" + END,
        ),
        (
            "half a character in the path",
            b"GET /chat/v1/conversations/%ed%a0%80/events" + END,
        ),
        ("no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"),
        ("a very long path", b"GET /" + b"a" * 9000 + END),
        ("a very long header", b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-A: " + b"a" * 9000 + b"\r\n\r\n"),
        (
            "a token that is no text",
            b"GET /metrics HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.7\r\nAuthorization: Bearer \xff\xfe\r\n"
            b"Connection: close\r\n\r\n",
        ),
        (
            "a language that is no text",
            CREATE + b"Accept-Language: \xff\xfe, fr;q=\xff\r\nContent-Length: 0\r\n\r\n",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_the_answer_is_never_a_fault_of_ours(service: Service, name: str, sent: bytes) -> None:
    assert status(await raw(service, sent)) < 500, name
    assert (await service.client.get("/healthz")).status == 200


async def test_a_body_that_never_comes_whole_stores_nothing(
    service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    talk, key = await service.start_conversation()
    head = (
        f"POST /chat/v1/conversations/{talk}/messages HTTP/1.1\r\nHost: x\r\n"
        f"Authorization: {key['Authorization']}\r\nContent-Length: 100\r\n\r\n"
    )
    await raw(service, head.encode() + b'{"client_id": "a", "text": "half', cut=True)
    await asyncio.sleep(0.1)
    assert len(await service.events(talk, key)) == 1
    assert "request.broken" not in capsys.readouterr().out, "a person who closes the tab is no fault to report"


async def test_a_packed_body_is_held_to_the_same_size(service: Service) -> None:
    bomb = gzip.compress(b"a" * 5_000_000)
    answer = await service.client.post(
        "/chat/v1/conversations", data=bomb, headers={"Content-Encoding": "gzip", "Content-Type": "application/json"}
    )
    assert answer.status in (400, 413)
