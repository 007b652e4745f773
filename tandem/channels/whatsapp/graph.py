"""The client of the Graph API: one call is one message, one read mark, one file or one look at the set-up.

What Meta answers to a mistake is kept as its code alone: titles and details can quote a number or a text.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final
from urllib.parse import urlsplit

import aiohttp

from tandem.settings import Settings

_TIMEOUT: Final = aiohttp.ClientTimeout(total=15, connect=5)
_MEDIA_TIMEOUT: Final = aiohttp.ClientTimeout(total=300, connect=5, sock_read=30)
_MEDIA_HOSTS: Final = (".fbsbx.com", ".whatsapp.net", ".facebook.com")
"""Where Meta keeps files; the token goes to no other host, whatever an answer says."""


class GraphError(Exception):
    """Graph answered with an error, or did not answer.

    `unsure` means that it is not known whether the call was carried out: it had been sent, and its answer was lost.
    """

    def __init__(
        self, fault: str, *, code: int | None = None, status: int = 0, unsure: bool = False, retry_after: float = 0
    ) -> None:
        super().__init__(fault)
        self.code = code
        self.status = status
        self.unsure = unsure
        self.retry_after = retry_after


class NoSuchMediaError(Exception):
    """The file is not at Meta any more, or never was."""


class Graph:
    """Speaks for one phone number. Made once; `close` gives the connections back."""

    def __init__(self, settings: Settings) -> None:
        self._base = settings.whatsapp_graph_url.rstrip("/")
        self._number = settings.whatsapp_phone_number_id
        self._headers = {"Authorization": f"Bearer {settings.whatsapp_access_token}"}
        self._session: aiohttp.ClientSession | None = None
        self._display_number: str | None = None

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=_TIMEOUT)
        return self._session

    async def close(self) -> None:
        """Give the connections back."""
        if self._session is not None:
            await self._session.close()

    async def send(self, address: Mapping[str, str], message: Mapping[str, Any], token: str) -> str:
        """Send a message and give Meta's id for it. `token` comes back with every status of it. Raises `GraphError`."""
        answer = await self._post(
            {
                "messaging_product": "whatsapp",
                "recipient_type": "individual",
                **address,
                **message,
                "biz_opaque_callback_data": token,
            }
        )
        try:
            return str(answer["messages"][0]["id"])
        except (KeyError, IndexError, TypeError) as error:
            raise GraphError("an answer without a message id", unsure=True) from error

    async def mark_read(self, message_id: str, *, typing: bool) -> None:
        """Mark a message and all before it as read; `typing` shows for some seconds that an answer comes."""
        body: dict[str, Any] = {"messaging_product": "whatsapp", "status": "read", "message_id": message_id}
        if typing:
            body["typing_indicator"] = {"type": "text"}
        await self._post(body)

    async def look(self, path: str, **query: str) -> dict[str, Any]:
        """Read something of the set-up, as `<number>` or `<account>/subscribed_apps`. Raises `GraphError`."""
        return await self._call("GET", f"{self._base}/{path}", params=query)

    async def display_number(self) -> str:
        """The phone number as digits, for links that open a chat with it; asked once. Raises `GraphError`."""
        if self._display_number is None:
            found = await self.look(self._number, fields="display_phone_number")
            self._display_number = "".join(filter(str.isdigit, str(found.get("display_phone_number", ""))))
        return self._display_number

    @asynccontextmanager
    async def media(self, media_id: str) -> AsyncIterator[aiohttp.ClientResponse]:
        """The answer that a file streams from. Raises `NoSuchMediaError` or `GraphError`."""
        try:
            found = await self.look(media_id, phone_number_id=self._number)
        except GraphError as error:
            if error.status in (400, 404):
                raise NoSuchMediaError from error
            raise
        url = str(found.get("url", ""))
        if not self._may_have_the_token(url):
            raise GraphError("a file on a host that is not Meta's")
        try:
            async with self._client().get(
                url, headers=self._headers, timeout=_MEDIA_TIMEOUT, allow_redirects=False
            ) as answer:
                if answer.status == 404:
                    raise NoSuchMediaError
                if answer.status != 200:
                    raise GraphError(f"status {answer.status}", status=answer.status)
                yield answer
        except (aiohttp.ClientError, TimeoutError) as error:
            raise GraphError(type(error).__name__) from error

    def _may_have_the_token(self, url: str) -> bool:
        there, own = urlsplit(url), urlsplit(self._base)
        if (there.scheme, there.netloc) == (own.scheme, own.netloc):
            return True
        return there.scheme == "https" and (there.hostname or "").endswith(_MEDIA_HOSTS)

    async def _post(self, body: dict[str, Any]) -> dict[str, Any]:
        return await self._call("POST", f"{self._base}/{self._number}/messages", json=body)

    async def _call(self, method: str, url: str, **more: Any) -> dict[str, Any]:
        try:
            async with self._client().request(method, url, headers=self._headers, **more) as answer:
                body = await _json(answer)
                if answer.status == 200:
                    return body
                raise _error(answer, body)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise GraphError(type(error).__name__, status=503) from error
        except aiohttp.ClientError as error:
            raise GraphError(type(error).__name__, status=503, unsure=True) from error
        except TimeoutError as error:
            raise GraphError("no answer in time", status=503, unsure=True) from error


async def _json(answer: aiohttp.ClientResponse) -> dict[str, Any]:
    """The object of an answer; an empty one for a page of some proxy."""
    try:
        body = await answer.json(content_type=None)
    except (ValueError, UnicodeDecodeError):
        return {}
    return body if isinstance(body, dict) else {}


def _error(answer: aiohttp.ClientResponse, body: Mapping[str, Any]) -> GraphError:
    told = body.get("error")
    code = told.get("code") if isinstance(told, dict) else None
    code = code if isinstance(code, int) else None
    wait = answer.headers.get("Retry-After", "")
    return GraphError(
        f"status {answer.status}, code {code}",
        code=code,
        status=answer.status,
        retry_after=min(float(wait), 3600.0) if wait.isdecimal() else 0.0,
    )
