"""`POST /webhook` runs an action, `POST /nlg` renders a text; both need the secret shared with Rasa."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from tandem.app_keys import CATALOGUE, POLICY, SETTINGS
from tandem.clock import today
from tandem.inner.nlg import render
from tandem.requests import json_object
from tandem.texts import LANGUAGES

log = structlog.get_logger(__name__)

EXECUTOR: web.AppKey[ActionExecutor] = web.AppKey("action executor", ActionExecutor)
MAX_BODY = 16 * 2**20
"""An action call carries the whole tracker; aiohttp's default of 1 MiB would lose the turns of long conversations."""

routes = web.RouteTableDef()


@web.middleware
async def only_rasa(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Let only the holder of the secret in: other programs on this machine can reach loopback too."""
    given = request.headers.get("X-Service-Key", "")
    if not hmac.compare_digest(given.encode("utf-8", "replace"), request.app[SETTINGS].secret.encode()):
        return web.json_response({"error": "forbidden"}, status=403)
    return await handler(request)


@routes.post("/webhook")
async def run_action(request: web.Request) -> web.Response:
    """Run one custom action. An error answer makes Rasa give the turn up, and the service tries it again."""
    call = await json_object(request)
    name = str(call.get("next_action") or "")
    try:
        result = await request.app[EXECUTOR].run(call)
    except ActionExecutionRejection as rejection:
        return web.json_response({"error": rejection.message, "action_name": rejection.action_name}, status=400)
    except ActionNotFoundException as missing:
        log.error("action.unknown", action=name, do="register the action or take it out of the domain")
        return web.json_response({"error": str(missing), "action_name": name}, status=404)
    except Exception:
        log.exception("action.failed", action=name)
        return web.json_response({"error": "internal", "action_name": name}, status=500)
    return web.json_response(result.model_dump() if result else {"events": [], "responses": []})


@routes.post("/nlg")
async def text(request: web.Request) -> web.Response:
    """Render a response of the dialogue in the conversation's language, with its choices as buttons."""
    call = await json_object(request)
    arguments = call.get("arguments") or {}
    # an action that has just changed the language names it: its slot is set only after its words
    language = arguments.get("language") or (call.get("slots") or {}).get("language")
    rendered = render(
        request.app[CATALOGUE],
        {**request.app[POLICY].figures(today()), "contact_months": request.app[SETTINGS].contact_months},
        language if language in LANGUAGES else LANGUAGES[0],
        str(call.get("response") or ""),
        arguments,
    )
    return web.json_response(rendered)
