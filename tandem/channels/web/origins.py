"""On which sites the widget may stand: a browser lets a page of another site speak with the chat only if we say so."""

from __future__ import annotations

from aiohttp import web

from tandem.app_keys import SETTINGS

_CHAT = "/chat/v1/"
_ASKED = (
    "continuations",
    "conversations",
    "conversations/{id}/continuation",
    "conversations/{id}/events",
    "conversations/{id}/messages",
)
"""What a widget on another site asks for; elsewhere an address that does not exist stays one."""


async def answer_preflight(request: web.Request) -> web.Response:
    """What a browser asks before it sends something for a page of another site."""
    return web.Response(status=204)


async def mark(request: web.Request, response: web.StreamResponse) -> None:
    """Say to the browser whether the asking site is one of those in `TANDEM_ALLOWED_ORIGINS`; streams as well."""
    if not request.path.startswith(_CHAT):
        return
    # one answer must not be kept for another site
    response.headers["Vary"] = "Origin"
    origin = request.headers.get("Origin")
    if origin is None or origin not in request.app[SETTINGS].origins:
        return
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Expose-Headers"] = "Retry-After"
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Methods"] = "GET, POST"
        response.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type, Last-Event-ID"
        response.headers["Access-Control-Max-Age"] = "86400"


def setup(app: web.Application) -> None:
    """Answer other sites; the chat's own routes are added elsewhere."""
    for path in _ASKED:
        app.router.add_route("OPTIONS", _CHAT + path, answer_preflight)
    app.on_response_prepare.append(mark)
