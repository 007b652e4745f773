"""The private channel: the only way into Rasa, used by the service alone.

`POST /webhooks/service/turn` runs one turn and answers with what it said and where the dialogue stands;
`DELETE /webhooks/service/conversations/<sender>` forgets a conversation, but for the slots named by `keep`;
`GET /webhooks/service/` tells whether a model is loaded. Unlike Rasa's own channels it never hides a failure, never
carries out what a person typed, and runs a message with the same id only once.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import traceback
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, OutputChannel, UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot import patches, turn_request
from bot.nlg import ServiceTexts
from bot.patches import TurnAbortedError
from bot.tracker_store import ConversationStore
from bot.turn_request import BadRequestError, Choice, TurnRequest

patches.apply()

log = logging.getLogger(__name__)

KEY_HEADER = "X-Service-Key"
LANGUAGE_ENTITY = "conversation_language"

_LOCK_POLL = 0.02
"""Seconds between two looks at a conversation's lock; Rasa's own second would be felt by the person."""
_LOCK_MARGIN = 5.0
"""Seconds that a lock outlives the longest turn: a lock that ends first lets two turns run at once."""


class RepliesOutput(OutputChannel):
    """Keeps what a turn says; its name is the person's channel, for texts that differ by channel."""

    def __init__(self, channel: str) -> None:
        self._channel = channel
        self.messages: list[dict[str, Any]] = []

    def name(self) -> str:
        """The channel of the person: `web` or `whatsapp`."""
        return self._channel

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep a message whole; Rasa would cut its text at blank lines and part it from its custom content."""
        self.messages.append(_reply(message))


class ServiceChannel(InputChannel):
    """See the module; `credentials.yml` gives the secret and the longest time for a turn in seconds."""

    def __init__(self, secret: str, turn_timeout: float) -> None:
        self._secret = secret.encode()
        self._turn_timeout = turn_timeout

    @classmethod
    def name(cls) -> str:
        """The part of the address after `/webhooks/`."""
        return "service"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> ServiceChannel:
        """Raises `ValueError` when the secret is empty: the channel would be open to every process on the machine."""
        given = credentials or {}
        secret = str(given.get("secret") or "")
        if not secret:
            raise ValueError("TANDEM_RASA_SECRET is empty: set it to the secret that the service uses")
        return cls(secret, float(given["turn_timeout"]))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes. Rasa's handler is left aside: the repeat check must happen under the conversation's lock."""
        routes = Blueprint("service", __name__)

        @routes.route("/", methods=["GET"])
        async def health(request: Request) -> HTTPResponse:
            agent: Agent | None = getattr(request.app.ctx, "agent", None)
            return _json({"status": "ok", "model": agent.model_id if agent else None})

        @routes.route("/turn", methods=["POST"])
        async def turn(request: Request) -> HTTPResponse:
            if not self._is_service(request):
                return _error("forbidden", 403)
            return await self._answer(request.app.ctx.agent, request.body)

        @routes.route("/conversations/<sender>", methods=["DELETE"])
        async def forget(request: Request, sender: str) -> HTTPResponse:
            if not self._is_service(request):
                return _error("forbidden", 403)
            return await self._forget(request.app.ctx.agent, sender, request.args.getlist("keep") or [])

        @routes.listener("after_server_stop")
        async def close(app: Sanic, _loop: object = None) -> None:
            texts = app.ctx.agent.nlg if getattr(app.ctx, "agent", None) else None
            if isinstance(texts, ServiceTexts):
                await texts.close()

        return routes

    def _is_service(self, request: Request) -> bool:
        return hmac.compare_digest(request.headers.get(KEY_HEADER, "").encode(), self._secret)

    async def _forget(self, agent: Agent, sender: str, keep: list[str]) -> HTTPResponse:
        if not agent.is_ready():
            return _error("no model is loaded", 503)
        lifetime = self._turn_timeout + _LOCK_MARGIN
        try:
            # a turn that still runs would write the conversation down again
            async with agent.lock_store.lock(sender, lifetime, _LOCK_POLL):
                await _forget(agent.tracker_store, sender, keep)
        except Exception as fault:
            log.error("a conversation was not forgotten: %s", describe(fault))
            return _error(type(fault).__name__, 500)
        return _json({"forgotten": True})

    async def _answer(self, agent: Agent, body: bytes) -> HTTPResponse:
        if not agent.is_ready():
            return _error("no model is loaded", 503)
        try:
            request = turn_request.read(body)
            _check_choice(request.choice, agent)
            _check_slots(request.slots, agent)
        except BadRequestError as fault:
            return _error(str(fault), 422)
        try:
            async with asyncio.timeout(self._turn_timeout):
                return _json(await self._take_turn(agent, request))
        except TimeoutError as fault:
            log.error("turn timed out: %s", describe(fault))
            return _error("the turn took too long", 504)
        except TurnAbortedError as fault:
            log.error("turn failed in %s: %s", fault, describe(fault))
            return _error(f"{fault} failed", 500)
        except Exception as fault:
            log.error("turn failed: %s", describe(fault))
            return _error(type(fault).__name__, 500)

    async def _take_turn(self, agent: Agent, request: TurnRequest) -> dict[str, Any]:
        store: ConversationStore = agent.tracker_store
        lifetime = self._turn_timeout + _LOCK_MARGIN
        async with agent.lock_store.lock(request.sender, lifetime, _LOCK_POLL):
            if await store.holds_message(request.sender, request.message_id):
                return await _replay(store, request)
            if request.slots:
                await _set_slots(agent.processor, request)
            output = RepliesOutput(request.channel)
            tracker = await run_turn(agent.processor, user_message(request, output))
            events = list(tracker.events)
            parse = _parse(events[_position(events, request.message_id)])
            return {"messages": output.messages, **_state(tracker), "parse": parse, "replayed": False}


def user_message(request: TurnRequest, output: OutputChannel) -> UserMessage:
    """The request as Rasa's message; a choice brings its own meaning and is never parsed."""
    return UserMessage(
        text=request.text,
        output_channel=output,
        sender_id=request.sender,
        parse_data=_meaning(request, request.choice) if request.choice else None,
        input_channel=request.channel,
        message_id=request.message_id,
        metadata={"language": request.language},
    )


async def run_turn(processor: MessageProcessor, message: UserMessage) -> DialogueStateTracker:
    """Run one turn to its end and save it; the steps of Rasa's own `handle_message`, which keeps the tracker to itself.

    Raises whatever went wrong; nothing is saved then.
    """
    tracker = await processor.log_message(message, should_save_tracker=False)
    tracker = await processor.run_action_extract_slots(message.output_channel, tracker)
    await processor._run_prediction_loop(message.output_channel, tracker)
    if tracker.latest_action_name != ACTION_LISTEN_NAME and not tracker.is_paused():
        # Rasa stops a run of too many actions and would save the half turn, on which every next one stumbles.
        raise RuntimeError("the turn did not come to its end")
    await processor.save_tracker(tracker)
    return tracker


def describe(fault: BaseException) -> str:
    """The kinds of a fault and of its causes, and where the first one arose; no messages: they can quote the person."""
    kinds: list[str] = []
    root = fault
    for root in _causes(fault):
        status = getattr(root, "status", None)
        kinds.append(f"{type(root).__name__}({status})" if status else type(root).__name__)
    frames = traceback.extract_tb(root.__traceback__)
    place = f" at {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return " <- ".join(kinds) + place


def _causes(fault: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = fault
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def _check_choice(choice: Choice | None, agent: Agent) -> None:
    if choice is None:
        return
    if choice.intent not in agent.domain.intents:
        raise BadRequestError("payload: no such intent")
    if any(entity not in agent.domain.entities for entity in choice.entities):
        raise BadRequestError("payload: no such entity")


def _check_slots(slots: dict[str, Any], agent: Agent) -> None:
    known = {slot.name for slot in agent.domain.slots}
    if not known.issuperset(slots):
        raise BadRequestError("slots: no such slot")


async def _set_slots(processor: MessageProcessor, request: TurnRequest) -> None:
    """Set slots as if an action had; stored at once, because the turn after it reads the conversation anew.

    Setting them twice does no harm: a turn that fails is asked for again with the same slots.
    """
    tracker = await processor.fetch_tracker_with_initial_session(request.sender, RepliesOutput(request.channel))
    tracker.update_with_events([SlotSet(slot, value) for slot, value in request.slots.items()], processor.domain)
    await processor.save_tracker(tracker)


def _meaning(request: TurnRequest, choice: Choice) -> dict[str, Any]:
    intent = {"name": choice.intent, "confidence": 1.0}
    # A choice has no words to tell the language by; the conversation keeps the one it has.
    entities = choice.entities | {LANGUAGE_ENTITY: request.language}
    return {
        "text": request.text,
        "intent": intent,
        "intent_ranking": [intent],
        "entities": [
            {"entity": name, "value": value, "start": 0, "end": 0, "extractor": "ServiceChannel"}
            for name, value in entities.items()
        ],
    }


async def _forget(store: ConversationStore, sender: str, keep: list[str]) -> None:
    """Erase the conversation; it begins anew with the kept slots, as after Rasa's own start of a session."""
    tracker = await store.retrieve(sender) if keep else None
    slots = tracker.current_slot_values() if tracker else {}
    await store.forget(sender)
    kept = {slot: slots[slot] for slot in keep if slots.get(slot) is not None}
    if kept:
        # in this order also by their times: the store reads what happened since the start of the session
        events = [ActionExecuted(ACTION_SESSION_START_NAME), SessionStarted()]
        events += [SlotSet(slot, value) for slot, value in kept.items()]
        events += [ActionExecuted(ACTION_LISTEN_NAME)]
        await store.save(DialogueStateTracker.from_events(sender, events, store.domain.slots, domain=store.domain))


async def _replay(store: ConversationStore, request: TurnRequest) -> dict[str, Any]:
    whole = await store.retrieve_full_tracker(request.sender)
    events = list(whole.events)
    start = _position(events, request.message_id)
    messages: list[dict[str, Any]] = []
    for event in events[start + 1 :]:
        if isinstance(event, UserUttered):
            break
        if isinstance(event, BotUttered):
            messages.append(_reply(event.message()))
    tracker = await store.retrieve(request.sender)
    return {"messages": messages, **_state(tracker), "parse": _parse(events[start]), "replayed": True}


def _state(tracker: DialogueStateTracker) -> dict[str, Any]:
    return {
        "slots": tracker.current_slot_values(),
        "active_loop": tracker.active_loop_name,
        "events": _session_length(tracker),
    }


def _session_length(tracker: DialogueStateTracker) -> int:
    """Events of the present session: those that the next turn has to read again."""
    events = list(tracker.events)
    starts = [place for place, event in enumerate(events) if isinstance(event, SessionStarted)]
    return len(events) - (starts[-1] if starts else 0)


def _position(events: list[Event], message_id: str) -> int:
    """Where the message stands among the events."""
    return next(
        place for place, event in enumerate(events) if isinstance(event, UserUttered) and event.message_id == message_id
    )


def _parse(message: UserUttered) -> dict[str, Any]:
    intent = {"name": message.intent.get("name"), "confidence": message.intent.get("confidence")}
    return {"intent": intent, "language": message.parse_data.get("language")}


def _reply(message: dict[str, Any]) -> dict[str, Any]:
    return {part: message[part] for part in ("text", "buttons", "custom") if message.get(part)}


def _error(what: str, status: int) -> HTTPResponse:
    return _json({"error": what}, status)


def _json(body: dict[str, Any], status: int = 200) -> HTTPResponse:
    # Sanic's ujson fails on half surrogate pairs and cuts long numbers; the standard library does neither.
    return response.json(body, status=status, dumps=json.dumps)
