"""A Graph API that keeps every documented limit and fails when it is told to; a real server in a process of its own.

    python tests/fake_graph.py --port 0      prints {"port": …} and serves

What it is asked is answered as Meta documents it, with its error codes. `/_control` is for the tests: POST changes its
behaviour (`fail`, `lose`, `html`, `delay`, `mute`, `down`, `windows`, `statuses`, `templates`, `media` …), GET tells
what was accepted, DELETE forgets everything.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import contextlib
import hashlib
import hmac
import json
import re
import secrets
import time
from collections import defaultdict, deque
from typing import Any

import aiohttp
from aiohttp import web

TOKEN = "graph-token"
NUMBER_ID = "106540352242922"
ACCOUNT_ID = "102290129340398"
DISPLAY_NUMBER = "+32 2 555 01 23"

_BSUID = re.compile(r"[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}")
_KEYS = {
    "messaging_product",
    "recipient_type",
    "to",
    "recipient",
    "type",
    "context",
    "biz_opaque_callback_data",
    "text",
    "interactive",
    "template",
}


class _RefusedError(Exception):
    """A call that Meta would refuse: HTTP status, code, and what is wrong."""

    def __init__(self, status: int, code: int, details: str, retry_after: int | None = None) -> None:
        super().__init__(details)
        self.status, self.code, self.details, self.retry_after = status, code, details, retry_after


def _need(condition: object, details: str, code: int = 131009, status: int = 400) -> None:
    if not condition:
        raise _RefusedError(status, code, details)


def _text(value: object, most: int, what: str, least: int = 1) -> str:
    _need(isinstance(value, str), f"{what} must be a text", 100)
    assert isinstance(value, str)
    _need(least <= len(value) <= most, f"{what} has {len(value)} characters, allowed are {least} to {most}")
    _need(value.strip(), f"{what} is blank")
    return value


def _only(value: object, keys: set[str], what: str) -> dict[str, Any]:
    _need(isinstance(value, dict), f"{what} must be an object", 100)
    assert isinstance(value, dict)
    _need(value.keys() <= keys, f"{what}: unknown {sorted(value.keys() - keys)}", 100)
    return value


def check_message(body: dict[str, Any], templates: dict[tuple[str, str], dict[str, Any]]) -> None:
    """Raise `_RefusedError` for what Meta would refuse. Lengths are counted in code points."""
    _only(body, _KEYS, "the message")
    _need(body.get("recipient_type", "individual") == "individual", "recipient_type")
    to, recipient = body.get("to"), body.get("recipient")
    _need(to or recipient, "neither to nor recipient", 131008)
    if to is not None:
        # without its plus Meta may put the business' own country in front
        _need(isinstance(to, str) and re.fullmatch(r"\+\d{6,15}", to), "to is not E.164")
    else:
        _need(isinstance(recipient, str) and _BSUID.fullmatch(recipient), "recipient is no id")
    if "biz_opaque_callback_data" in body:
        _text(body["biz_opaque_callback_data"], 512, "biz_opaque_callback_data")
    kinds = {"text": _check_text, "interactive": _check_interactive}
    kind = body.get("type")
    if kind == "template":
        _check_template(body.get("template"), templates)
        return
    _need(kind in kinds, f"type {kind!r}", 131051)
    kinds[str(kind)](body.get(str(kind)))


def _check_text(part: object) -> None:
    text = _only(part, {"body", "preview_url"}, "text")
    _text(text.get("body"), 4096, "text.body")
    _need(isinstance(text.get("preview_url", False), bool), "preview_url", 100)


def _check_interactive(part: object) -> None:
    interactive = _only(part, {"type", "body", "action", "header", "footer"}, "interactive")
    body = _only(interactive.get("body"), {"text"}, "interactive.body")
    _text(body.get("text"), 1024, "interactive.body.text")
    action = interactive.get("action")
    kind = interactive.get("type")
    if kind == "button":
        _check_buttons(_only(action, {"buttons"}, "action")["buttons"])
    elif kind == "list":
        _check_list(_only(action, {"button", "sections"}, "action"))
    elif kind == "cta_url":
        found = _only(action, {"name", "parameters"}, "action")
        _need(found.get("name") == "cta_url", "action.name", 100)
        parameters = _only(found.get("parameters"), {"display_text", "url"}, "parameters")
        _text(parameters.get("display_text"), 20, "display_text")
        _need(re.fullmatch(r"https?://\S{3,2000}", str(parameters.get("url"))), "url")
    else:
        _need(False, f"interactive.type {kind!r}", 131051)


def _check_buttons(buttons: object) -> None:
    _need(isinstance(buttons, list) and 1 <= len(buttons) <= 3, "1 to 3 buttons")
    assert isinstance(buttons, list)
    replies = [_only(_only(one, {"type", "reply"}, "button")["reply"], {"id", "title"}, "reply") for one in buttons]
    for reply in replies:
        _text(reply.get("title"), 20, "button title")
        _text(reply.get("id"), 256, "button id")
    _need(len({reply["title"] for reply in replies}) == len(replies), "button titles must differ")
    _need(len({reply["id"] for reply in replies}) == len(replies), "button ids must differ")


def _check_list(action: dict[str, Any]) -> None:
    _text(action.get("button"), 20, "list button")
    sections = action.get("sections")
    _need(isinstance(sections, list) and 1 <= len(sections) <= 10, "1 to 10 sections")
    assert isinstance(sections, list)
    rows: list[dict[str, Any]] = []
    for section in sections:
        found = _only(section, {"title", "rows"}, "section")
        if len(sections) > 1 or "title" in found:
            _text(found.get("title"), 24, "section title")
        _need(isinstance(found.get("rows"), list) and found["rows"], "a section without rows")
        rows += [_only(row, {"id", "title", "description"}, "row") for row in found["rows"]]
    _need(len(rows) <= 10, f"{len(rows)} rows, at most 10")
    for row in rows:
        _text(row.get("id"), 200, "row id")
        _text(row.get("title"), 24, "row title")
        if "description" in row:
            _text(row["description"], 72, "row description")
    _need(len({row["id"] for row in rows}) == len(rows), "row ids must differ")


def _check_template(part: object, templates: dict[tuple[str, str], dict[str, Any]]) -> None:
    template = _only(part, {"name", "language", "components"}, "template")
    language = _only(template.get("language"), {"code", "policy"}, "language").get("code")
    known = templates.get((str(template.get("name")), str(language)))
    _need(known is not None, "template or language does not exist", 132001, 404)
    assert known is not None
    _need(known["status"] != "PAUSED", "template is paused", 132015)
    _need(known["status"] != "DISABLED", "template is disabled", 132016)
    _need(known["status"] == "APPROVED", "template is not approved", 132001, 404)
    given = {component.get("type"): component for component in template.get("components", [])}
    body = next(one["text"] for one in known["components"] if one["type"] == "BODY")
    wanted = len(set(re.findall(r"\{\{\d+\}\}", body)))
    values = given.get("body", {}).get("parameters", [])
    _need(len(values) == wanted, f"{len(values)} values, wanted {wanted}", 132000)
    for value in values:
        _text(value.get("text"), 1024, "a value")
        _need(not re.search(r"[\n\t]| {5,}", value["text"]), "a value with a new line, a tab or a long gap", 132012)
    filled = len(body) + sum(len(value["text"]) for value in values)
    _need(filled <= 1024, "the body is too long with its values", 132005)
    _need(given.keys() <= {"body", "button"}, "an unknown component", 132012)
    if "button" in given:
        parameter = given["button"]["parameters"][0]
        _need(given["button"].get("sub_type") == "quick_reply", "sub_type", 132012)
        _text(parameter.get("payload"), 256, "payload")


class FakeGraph:
    """The server. All its state is in this object, so that DELETE /_control makes a new one."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """As if it had just started."""
        self.accepted: list[dict[str, Any]] = []
        self.marks: list[dict[str, Any]] = []
        self.refused: list[dict[str, Any]] = []
        self.calls = 0
        self.fail: deque[dict[str, Any]] = deque()
        self.lose = 0
        self.html = 0
        self.delay = 0.0
        self.mute = False
        self.down = False
        self.windows: dict[str, float] = {}
        self.statuses: dict[str, Any] | None = None
        self.templates: dict[tuple[str, str], dict[str, Any]] = {}
        self.media: dict[str, dict[str, str]] = {}
        self.number: dict[str, Any] = {}
        self.scopes = ["whatsapp_business_messaging", "whatsapp_business_management"]
        self.expires_at = 0
        self.subscribed = True
        self.times: defaultdict[str, deque[float]] = defaultdict(deque)

    def app(self) -> web.Application:
        """Its routes."""
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_post("/_control", self._change)
        app.router.add_get("/_control", self._tell)
        app.router.add_delete("/_control", self._restart)
        app.router.add_post("/v26.0/{number}/messages", self._guarded(self._messages))
        app.router.add_get("/v26.0/debug_token", self._guarded(self._debug_token))
        app.router.add_get("/v26.0/{account}/subscribed_apps", self._guarded(self._subscribed))
        app.router.add_get("/v26.0/{account}/message_templates", self._guarded(self._message_templates))
        app.router.add_get("/v26.0/{node}", self._guarded(self._node))
        app.router.add_get("/files/{media}", self._guarded(self._file))
        return app

    def _guarded(self, handler: Any) -> Any:
        async def guarded(request: web.Request) -> web.StreamResponse:
            await request.read()  # what has arrived has arrived, whatever becomes of the caller
            self.calls += 1
            await asyncio.sleep(self.delay)
            if self.down:
                self._cut(request)
            try:
                if request.headers.get("Authorization") != f"Bearer {TOKEN}":
                    raise _RefusedError(401, 190, "the token is not valid")
                answer: web.StreamResponse = await handler(request)
                return answer
            except _RefusedError as refused:
                error = {
                    "message": f"(#{refused.code}) {refused.details}",
                    "type": "OAuthException",
                    "code": refused.code,
                    "error_data": {"messaging_product": "whatsapp", "details": refused.details},
                    "fbtrace_id": secrets.token_hex(8),
                }
                self.refused.append({"code": refused.code, "details": refused.details})
                headers = {"Retry-After": str(refused.retry_after)} if refused.retry_after is not None else None
                return web.json_response({"error": error}, status=refused.status, headers=headers)

        return guarded

    @staticmethod
    def _cut(request: web.Request) -> None:
        assert request.transport is not None
        request.transport.abort()
        raise asyncio.CancelledError

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        if request.match_info["number"] != NUMBER_ID:
            raise _RefusedError(400, 33, "no such number")
        _need(isinstance(body, dict) and body.get("messaging_product") == "whatsapp", "messaging_product", 100)
        if body.get("status") == "read":
            return self._mark(body)
        if self.html:
            self.html -= 1
            return web.Response(status=502, text="<html>Bad gateway</html>", content_type="text/html")
        if self.fail:
            told = self.fail.popleft()
            raise _RefusedError(told["status"], told["code"], "as told", told.get("retry_after"))
        check_message(body, self.templates)
        self._check_window(body)
        self._check_rates(body)
        message_id = f"wamid.{base64.urlsafe_b64encode(secrets.token_bytes(24)).decode()}"
        self.accepted.append({"id": message_id, "at": time.time(), **body})
        if self.statuses is not None:
            for status in self.statuses["tell"]:
                await self._tell_status(message_id, body, status)
        while self.mute:  # noqa: ASYNC110 -- it has the message, and whoever sent it does not hear so until told
            await asyncio.sleep(0.02)
        if self.lose:
            self.lose -= 1
            self._cut(request)
        to = body.get("to", "")
        return web.json_response(
            {
                "messaging_product": "whatsapp",
                "contacts": [{"input": to, "wa_id": to.removeprefix("+")}] if to else [{"user_id": body["recipient"]}],
                "messages": [{"id": message_id}],
            }
        )

    def _mark(self, body: dict[str, Any]) -> web.Response:
        _only(body, {"messaging_product", "status", "message_id", "typing_indicator"}, "the mark")
        _text(body.get("message_id"), 1000, "message_id")
        if "typing_indicator" in body:
            _need(body["typing_indicator"] == {"type": "text"}, "typing_indicator", 100)
        self.marks.append(body)
        return web.json_response({"success": True})

    def _check_window(self, body: dict[str, Any]) -> None:
        until = self.windows.get(body.get("to") or body.get("recipient") or "", float("inf"))
        if body["type"] != "template" and time.time() >= until:
            raise _RefusedError(400, 131047, "more than 24 hours since the person last replied")

    def _check_rates(self, body: dict[str, Any]) -> None:
        """45 at once to one person, paid back at one in six seconds; 80 a second altogether."""
        now = time.time()
        person = self.times[body.get("to") or body["recipient"]]
        while person and person[0] < now - 270:
            person.popleft()
        if person and len(person) >= 45 + (now - person[0]) / 6:
            raise _RefusedError(400, 131056, "too many messages to this person")
        everybody = self.times[""]
        while everybody and everybody[0] < now - 1:
            everybody.popleft()
        if len(everybody) >= 80:
            raise _RefusedError(400, 130429, "too many messages")
        person.append(now)
        everybody.append(now)

    async def _tell_status(self, message_id: str, body: dict[str, Any], status: str) -> None:
        assert self.statuses is not None
        told: dict[str, Any] = {"id": message_id, "status": status, "timestamp": str(int(time.time()))}
        told["recipient_id"] = str(body.get("to", "")).removeprefix("+")
        told["biz_opaque_callback_data"] = body.get("biz_opaque_callback_data")
        value = {
            "messaging_product": "whatsapp",
            "metadata": {"display_phone_number": "3225550123", "phone_number_id": NUMBER_ID},
            "statuses": [told],
        }
        await post_webhook(self.statuses["url"], self.statuses["secret"], value)

    async def _debug_token(self, request: web.Request) -> web.Response:
        return web.json_response(
            {"data": {"is_valid": True, "scopes": self.scopes, "expires_at": self.expires_at, "type": "SYSTEM_USER"}}
        )

    async def _subscribed(self, request: web.Request) -> web.Response:
        app = {"whatsapp_business_api_data": {"id": "1", "name": "Tandem"}}
        return web.json_response({"data": [app] if self.subscribed else []})

    async def _message_templates(self, request: web.Request) -> web.Response:
        _need(request.match_info["account"] == ACCOUNT_ID, "no such account", 100)
        return web.json_response({"data": list(self.templates.values())})

    async def _node(self, request: web.Request) -> web.Response:
        node = request.match_info["node"]
        if node in self.media:
            url = f"http://{request.host}/files/{node}"
            return web.json_response({"id": node, "url": url, "mime_type": self.media[node]["mime_type"]})
        if node != NUMBER_ID:
            raise _RefusedError(400, 100, "Unsupported get request. Object does not exist")
        entities = [
            {"entity_type": kind, "id": id_, "can_send_message": "AVAILABLE"}
            for kind, id_ in (("PHONE_NUMBER", NUMBER_ID), ("WABA", ACCOUNT_ID), ("BUSINESS", "3"), ("APP", "4"))
        ]
        known = {
            "id": NUMBER_ID,
            "display_phone_number": DISPLAY_NUMBER,
            "verified_name": "Example",
            "name_status": "APPROVED",
            "code_verification_status": "VERIFIED",
            "health_status": {"can_send_message": "AVAILABLE", "entities": entities},
        }
        return web.json_response({**known, **self.number})

    async def _file(self, request: web.Request) -> web.Response:
        file = self.media.get(request.match_info["media"])
        if file is None:
            raise web.HTTPNotFound
        return web.Response(body=base64.b64decode(file["base64"]), content_type=file["mime_type"])

    async def _change(self, request: web.Request) -> web.Response:
        told = await request.json()
        if "fail" in told:
            for one in told.pop("fail"):
                self.fail.extend([one] * one.get("times", 1))
        for template in told.pop("templates", []):
            row = {"status": "APPROVED", **template}
            self.templates[(template["name"], template["language"])] = row
        for name, value in told.items():
            assert hasattr(self, name), name
            setattr(self, name, value)
        return web.json_response({})

    async def _tell(self, request: web.Request) -> web.Response:
        return web.json_response(
            {"accepted": self.accepted, "marks": self.marks, "refused": self.refused, "calls": self.calls}
        )

    async def _restart(self, request: web.Request) -> web.Response:
        self.forget()
        return web.json_response({})


def signed(raw: bytes, secret: str) -> dict[str, str]:
    """The headers that Meta sends with a body."""
    digest = hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()
    return {"Content-Type": "application/json", "X-Hub-Signature-256": f"sha256={digest}"}


async def post_webhook(url: str, secret: str, value: dict[str, Any]) -> None:
    """Tell the service something, as Meta does; an absent service is no concern of ours."""
    body = {
        "object": "whatsapp_business_account",
        "entry": [{"id": ACCOUNT_ID, "changes": [{"field": "messages", "value": value}]}],
    }
    raw = json.dumps(body).encode()
    with contextlib.suppress(aiohttp.ClientError):
        async with aiohttp.ClientSession() as session, session.post(url, data=raw, headers=signed(raw, secret)):
            pass


async def _serve(port: int) -> None:
    runner = web.AppRunner(FakeGraph().app(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    print(json.dumps({"port": runner.addresses[0][1]}), flush=True)  # noqa: T201
    await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(parser.parse_args().port))
