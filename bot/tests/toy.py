"""A small bot and a stand-in for the service, to try the channel, the store and the texts on for real."""

from __future__ import annotations

import asyncio
import logging
import socket
import threading
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import rasa
import requests
import structlog
from aiohttp import web
from rasa.core.agent import Agent, load_agent
from rasa.core.channels import channel as rasa_channels
from rasa.core.utils import AvailableEndpoints
from sanic import Sanic

from bot.channel import ServiceChannel

# Sanic rewrites its own methods at each start; only so can it start more than once in a process.
Sanic.test_mode = True

SECRET = "a secret for tests"

CONFIG = """
recipe: default.v1
assistant_id: toy
language: fr
pipeline:
- name: WhitespaceTokenizer
- name: CountVectorsFeaturizer
  analyzer: char_wb
  max_ngram: 3
- name: LogisticRegressionClassifier
policies:
- name: RulePolicy
"""

DOMAIN = """
version: "3.1"
intents: [greet, inform, act, endless]
entities: [stage, {conversation_language: {influence_conversation: false}}]
slots:
  language: {type: text, influence_conversation: false, mappings: [{type: from_entity, entity: conversation_language}]}
  stage: {type: any, mappings: [{type: from_entity, entity: stage}]}
  done: {type: any, mappings: [{type: custom}]}
forms:
  toy_form: {required_slots: [done]}
actions: [action_act, action_ask_toy_form_done]
responses:
  utter_greet: [{text: "stub"}]
session_config: {session_expiration_time: 0, carry_over_slots_to_new_session: true}
"""

DATA = """
version: "3.1"
nlu:
- intent: greet
  examples: |
    - bonjour
    - goedendag
    - good morning
    - restart
- intent: inform
  examples: |
    - une idée
    - een idee
    - an idea
- intent: act
  examples: |
    - agissez
    - handel
    - act
- intent: endless
  examples: |
    - encore
    - nog
    - again
rules:
- rule: greet
  steps: [{intent: greet}, {action: utter_greet}]
- rule: act
  steps: [{intent: act}, {action: action_act}]
- rule: inform
  steps: [{intent: inform}, {action: toy_form}, {active_loop: toy_form}]
"""


def train(folder: Path) -> Path:
    """Train the small bot in the folder; returns the model's path."""
    for name, content in (("config.yml", CONFIG), ("domain.yml", DOMAIN), ("data.yml", DATA)):
        (folder / name).write_text(content, encoding="utf-8")
    result = rasa.train(
        domain=str(folder / "domain.yml"),
        config=str(folder / "config.yml"),
        training_files=str(folder / "data.yml"),
        output=str(folder / "models"),
        force_training=True,
    )
    assert result.model is not None
    return Path(result.model)


class Service:
    """The stand-in: answers actions and texts, counts them, and misbehaves on demand."""

    def __init__(self) -> None:
        self.actions: list[str] = []
        self.texts: list[dict[str, Any]] = []
        self.keys: set[str | None] = set()
        self.action_status = 200
        self.text_status = 200
        self.action_answer: Any = None
        self.text_answer: Any = {"text": "Bonjour", "buttons": [{"title": "Nederlands", "payload": "/greet"}]}
        self.delay = 0.0

    async def webhook(self, request: web.Request) -> web.Response:
        call = await request.json()
        self.keys.add(request.headers.get("X-Service-Key"))
        self.actions.append(call["next_action"])
        await asyncio.sleep(self.delay)
        if self.action_status != 200:
            return web.json_response(
                {"error": "told to", "action_name": call["next_action"]}, status=self.action_status
            )
        if self.action_answer is not None:
            return web.json_response(self.action_answer)
        if call["next_action"] == "action_act":
            replies = [
                {"text": "one\n\ntwo", "buttons": [{"title": "Oui", "payload": "/greet"}]},
                {"custom": {"effect": "ticket"}},
                {"response": "utter_greet", "amount": 5},
            ]
            events = [{"event": "slot", "name": "done", "value": None, "timestamp": None}]
            return web.json_response({"events": events, "responses": replies})
        return web.json_response({"events": [], "responses": [{"text": "which?"}]})

    async def nlg(self, request: web.Request) -> web.Response:
        self.keys.add(request.headers.get("X-Service-Key"))
        self.texts.append(await request.json())
        if self.text_status != 200:
            return web.json_response({"error": "told to"}, status=self.text_status)
        return web.json_response(self.text_answer)

    def app(self) -> web.Application:
        app = web.Application(client_max_size=2**24)
        app.router.add_post("/webhook", self.webhook)
        app.router.add_post("/nlg", self.nlg)
        return app


class Stack:
    """Rasa's server and the stand-in on one event loop in a thread of its own."""

    def __init__(self, model: Path, folder: Path, turn_timeout: float = 5.0) -> None:
        self.service = Service()
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}/webhooks/service"
        self._service_port = _free_port()
        self._model = model
        self._folder = folder
        self.channel = ServiceChannel(SECRET, turn_timeout)
        self.agent: Agent = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Stack:
        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
        self._thread.start()
        self.run(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self.run(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Run a coroutine on the stack's loop and wait for its result."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(30)

    async def _start(self) -> None:
        self._runner = web.AppRunner(self.service.app())
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._service_port).start()
        endpoints = self._folder / "endpoints.yml"
        source = (Path(__file__).parents[2] / "endpoints.yml").read_text(encoding="utf-8")
        source = source.replace("${TANDEM_INNER_PORT}", str(self._service_port))
        endpoints.write_text(source.replace("${TANDEM_RASA_SECRET}", SECRET), encoding="utf-8")
        self.agent = await load_agent(
            str(self._model), endpoints=AvailableEndpoints.read_endpoints(str(endpoints)), loop=self._loop
        )
        app = Sanic(f"toy_{self.port}", configure_logging=False)
        app.ctx.agent = self.agent
        rasa_channels.register([self.channel], app, route="/webhooks/")
        server: Any = app.create_server(host="127.0.0.1", port=self.port, return_asyncio_server=True, access_log=False)
        self._server = await server
        await self._server.startup()
        await self._server.before_start()
        await self._server.start_serving()

    async def _stop(self) -> None:
        await self._server.close()
        await self._server.after_stop()
        await self._runner.cleanup()

    def post(self, body: Any, key: str = SECRET) -> requests.Response:
        """Post a request body as it is."""
        content = {"data": body} if isinstance(body, (str, bytes)) else {"json": body}
        return requests.post(f"{self.url}/turn", headers={"X-Service-Key": key}, timeout=30, **content)

    def say(self, text: str, message_id: str, sender: str = "sender-1", **more: Any) -> requests.Response:
        """Send a typed message."""
        body = {"sender": sender, "message_id": message_id, "channel": "web", "language": "fr", "text": text}
        return self.post(body | more)

    def choose(self, payload: str, message_id: str, sender: str = "sender-1", **more: Any) -> requests.Response:
        """Send a choice."""
        body = {"sender": sender, "message_id": message_id, "channel": "web", "language": "nl", "title": "Titel"}
        return self.post(body | {"payload": payload} | more)

    def events(self, sender: str = "sender-1") -> list[Any]:
        """All stored events of a conversation."""
        tracker = self.run(self.agent.tracker_store.retrieve_full_tracker(sender))
        return list(tracker.events) if tracker else []


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def wait_until(condition: Any, seconds: float = 5.0) -> None:
    """Wait for something that another thread brings about."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came about"
        time.sleep(0.01)
