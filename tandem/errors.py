"""Errors that a client caused and may read: RFC 9457 problem details."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

from aiohttp import web


class Problem(Exception):  # noqa: N818 - the word of RFC 9457
    """Raised anywhere below a request; the edge turns it into `application/problem+json`.

    `detail` is one sentence: what was wrong and what to send instead. `retry_after` among the rest: seconds to wait.
    """

    def __init__(self, status: int, detail: str, **more: Any) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.more = more

    def response(self) -> web.Response:
        """The response to send."""
        body = {
            "type": "about:blank",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
            **self.more,
        }
        headers = {}
        if self.status == HTTPStatus.UNAUTHORIZED:
            headers["WWW-Authenticate"] = "Bearer"
        if "retry_after" in self.more:
            headers["Retry-After"] = str(self.more["retry_after"])
        return web.Response(
            status=self.status,
            text=json.dumps(body, ensure_ascii=False),
            content_type="application/problem+json",
            headers=headers,
        )
