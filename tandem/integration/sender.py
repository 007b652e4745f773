"""One call of a webhook: signed as Standard Webhooks says, to a public address, no redirect followed."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

import aiohttp
from standardwebhooks import Webhook
from yarl import URL

from tandem.clock import now
from tandem.integration import addresses, outward
from tandem.integration.addresses import AddressError

LONGEST_RESPONSE: Final = 2048
"""Characters of an answer that are kept."""

_PATIENCE: Final = aiohttp.ClientTimeout(total=20, connect=10)
_READING: Final = 5.0
"""Seconds for the rest of an answer once its status is known: the status alone decides."""
_BYTES: Final = 4 * LONGEST_RESPONSE
"""A character has four bytes at most."""


@dataclass(frozen=True, slots=True)
class Message:
    """What one endpoint is told. `id` stays the same whenever it is sent again."""

    id: str
    url: str
    body: str
    secrets: Sequence[str]
    """The secret in use; during a change also the one before. Each gives a signature."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a call ended: with a status and the beginning of what was answered, or with a fault.

    `fault`: `timeout`, `connection`, `unknown` (no such name), `inside` (not a public address), `tls`, `no_http`,
    `secret` (none to sign with).
    """

    status: int | None = None
    response: str = ""
    fault: str | None = None

    @property
    def taken(self) -> bool:
        """Whether the message was taken: any 2xx, nothing else."""
        return self.status is not None and HTTPStatus.OK <= self.status < HTTPStatus.MULTIPLE_CHOICES

    @property
    def gone(self) -> bool:
        """Whether the other side wants no message any more."""
        return self.status == HTTPStatus.GONE


def body_of(type_: str, at: str, data: dict[str, Any]) -> str:
    """The body of a message: the event's type, when it happened (ISO 8601), and its ids and codes."""
    return json.dumps({"type": type_, "timestamp": at, "data": data}, separators=(",", ":"))


class Sender:
    """Calls endpoints. `loopback`: this machine may be called as well; for tests."""

    def __init__(self, *, loopback: bool = False) -> None:
        self.loopback = loopback
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Give the connections back."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def look_up(self, url: URL) -> None:
        """See whether the name of an address stands for a public place. Raises `AddressError`."""
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(10):
                found = await loop.getaddrinfo(url.host or "", url.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise AddressError("unknown") from None
        if not all(addresses.may_be_called(str(one[4][0]), loopback=self.loopback) for one in found):
            raise AddressError("inside")

    async def send(self, message: Message) -> Answer:
        """Call the endpoint once and tell how it ended; never raises for what the other side does."""
        if not message.secrets:
            # sent without a signature it would be refused for good, by whoever looks
            return Answer(fault="secret")
        moment = now()
        signatures = [Webhook(secret).sign(message.id, moment, message.body) for secret in message.secrets]
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "Tandem-Webhooks",
            "Accept-Encoding": "identity",
            "webhook-id": message.id,
            "webhook-timestamp": str(int(moment.timestamp())),
            "webhook-signature": " ".join(signatures),
        }
        try:
            url = addresses.read(message.url, loopback=self.loopback)
            async with self._open().post(
                url, data=message.body.encode(), headers=headers, allow_redirects=False
            ) as got:
                return Answer(got.status, _readable(await _beginning(got.content)))
        except outward.FAULTS as error:
            return Answer(fault=outward.fault_of(error))

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = outward.session(loopback=self.loopback, timeout=_PATIENCE)
        return self._session


async def _beginning(content: aiohttp.StreamReader) -> bytes:
    """The first bytes of an answer, however long it is and however slowly it comes."""
    found = b""
    with suppress(TimeoutError, aiohttp.ClientError):
        async with asyncio.timeout(_READING):
            while len(found) < _BYTES and (part := await content.read(_BYTES - len(found))):
                found += part
    return found


def _readable(answer: bytes) -> str:
    """As text without control characters: PostgreSQL takes no NUL, and a log is read by people."""
    text = answer.decode("utf-8", "replace")
    return "".join(sign if sign.isprintable() or sign in "\n\t" else "\ufffd" for sign in text)[:LONGEST_RESPONSE]
