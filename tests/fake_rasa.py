"""A stand-in for Rasa that does what a test tells it: answer, be slow, fail, disappear, lose its answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from aiohttp import web
from patience import until

Reply = list[dict[str, Any]]


class FakeRasa:
    """Speaks the private channel. `heard` are the turns that really ran; a repeated message id is a replay.

    `settled` are the slots that the service set, by conversation; `forgotten` the conversations that it was told to
    forget, each with the slots that it was to keep.
    """

    secret = "shared"

    def __init__(self) -> None:
        self.port = 0
        self.heard: list[dict[str, Any]] = []
        self.running: dict[str, int] = {}
        self.overlaps = 0
        self.reply: Callable[[dict[str, Any]], Reply] = lambda turn: [{"text": f"re: {said(turn)}"}]
        self.slots: dict[str, Any] = {}
        self.settled: dict[str, dict[str, Any]] = {}
        self.tracker_events = 10
        self.delay = 0.0
        self.fail_next: list[int] = []
        self.lose_answers = 0
        self.model: str | None = "model"
        self.forgotten: list[tuple[str, list[str]]] = []
        self._may_answer = asyncio.Event()
        self._may_answer.set()
        self._done: dict[str, Reply] = {}
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0) -> None:
        """Listen on loopback."""
        app = web.Application()
        app.router.add_get("/webhooks/service/", self._health)
        app.router.add_post("/webhooks/service/turn", self._turn)
        app.router.add_delete("/webhooks/service/conversations/{sender}", self._forget)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port or self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Disappear, at once."""
        if self._runner is not None:
            self._runner._shutdown_timeout = 0.01
            await self._runner.cleanup()
            self._runner = None

    def hold(self) -> None:
        """From now on turns begin and do not end."""
        self._may_answer.clear()

    def let_go(self) -> None:
        """Let turns end."""
        self._may_answer.set()

    async def begun(self, conversation: str) -> None:
        """Wait until a turn of a conversation runs."""
        await until(lambda: self.running.get(conversation))

    async def _health(self, _request: web.Request) -> web.Response:
        return web.json_response({"status": "ok", "model": self.model})

    async def _forget(self, request: web.Request) -> web.Response:
        assert request.headers["X-Service-Key"] == self.secret
        if self.fail_next:
            return web.json_response({"error": "scripted"}, status=self.fail_next.pop(0))
        self.forgotten.append((request.match_info["sender"], request.query.getall("keep", [])))
        return web.json_response({"forgotten": True})

    async def _turn(self, request: web.Request) -> web.StreamResponse:
        assert request.headers["X-Service-Key"] == self.secret
        turn = await request.json()
        if self.fail_next:
            return web.json_response({"error": "scripted"}, status=self.fail_next.pop(0))
        sender, message_id = turn["sender"], turn["message_id"]
        replayed = message_id in self._done
        if not replayed:
            self.overlaps += int(self.running.get(sender, 0) > 0)
            self.running[sender] = self.running.get(sender, 0) + 1
            try:
                await asyncio.sleep(self.delay)
                await self._may_answer.wait()
            finally:
                self.running[sender] -= 1
            self.heard.append(turn)
            self.settled.setdefault(sender, {}).update(turn.get("slots") or {})
            self._done[message_id] = self.reply(turn)
        if self.lose_answers:
            self.lose_answers -= 1
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        return web.json_response(
            {
                "messages": self._done[message_id],
                "slots": {"language": turn["language"], **self.slots, **self.settled.get(sender, {})},
                "active_loop": None,
                "events": self.tracker_events,
                "parse": {"intent": {"name": "inform", "confidence": 0.9}, "language": None},
                "replayed": replayed,
            }
        )


def said(turn: dict[str, Any]) -> str:
    """The words of a turn's message."""
    return str(turn.get("text") or turn.get("title"))
