"""The turn: one at a time per conversation, in order, each accepted message answered exactly once.

How a message is served:

1. A worker takes the conversation by a lease in its row. Another process sees the lease and leaves it alone; a lease
   whose process died runs out after `LEASE` seconds.
2. The oldest pending message goes to Rasa. Rasa keeps the message's id with the turn: asked again after a crash, it
   repeats the recorded replies instead of running the turn twice. A tap on the questions for the impact report
   is answered here, so that Rasa keeps nothing of it.
3. Replies, effects, facts and the mark `answered` are one transaction, passed only through the gate.
4. Rasa down or a turn that fails: the message stays where it is and is tried again; after that a person is told.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import uuid
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any

import structlog
from sqlalchemy import ColumnElement, Select, Update, exists, or_, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from tandem.booking.replies import BookingReplies
from tandem.clock import now
from tandem.conversations import effects, events, gate
from tandem.conversations.rasa import RasaClient, RasaUnreachableError, TurnFailedError, TurnResult
from tandem.handoff import given_back, routing
from tandem.handoff.alerts import TicketAlerts
from tandem.handoff.states import SILENT
from tandem.impact import questions as impact
from tandem.impact import steps as impact_steps
from tandem.metrics import TURN_SECONDS, TURNS
from tandem.policy import Policy
from tandem.privacy.erasure import is_erased
from tandem.privacy.rights import DataRights
from tandem.storage.database import Database
from tandem.storage.models import Conversation, InboxMessage
from tandem.texts import Catalogue, Value

log = structlog.get_logger(__name__)

LEASE = dt.timedelta(seconds=15)
_RENEWAL = 5.0
_SWEEP = 1.0
_FAILURES_ALLOWED = 8
_AT_ONCE = 16
"""Conversations served at the same time by one process; Rasa itself runs one turn after the other."""

_LANGUAGES = frozenset({"fr", "nl", "en"})
_SESSION_TOO_LONG = 300
"""Tracker events after which a new session is started: each stored event costs every later turn a little."""


class TurnWorker:
    """Serves pending messages until stopped. `wake` makes it look at a conversation at once.

    What finds no place among those served at once is looked for again as soon as a place is free.
    """

    def __init__(
        self,
        database: Database,
        rasa: RasaClient,
        catalogue: Catalogue,
        policy: Policy,
        alerts: TicketAlerts,
        rights: DataRights,
        bookings: BookingReplies,
        patience: float,
    ) -> None:
        self._database = database
        self._rasa = rasa
        self._catalogue = catalogue
        self._policy = policy
        self._alerts = alerts
        self._rights = rights
        self._bookings = bookings
        self._patience = dt.timedelta(seconds=patience)
        self._owner = uuid.uuid4().hex
        self._serving: dict[str, asyncio.Task[None]] = {}
        self._again: set[str] = set()
        self._stopping = False
        self._look = asyncio.Event()
        self._turned_away = False
        self._sweeper: asyncio.Task[None] | None = None
        self._rasa_was_away = False

    def start(self) -> None:
        """Begin to serve, with what an earlier process may have left pending."""
        self._sweeper = asyncio.create_task(self._sweep(), name="turn sweep")

    async def stop(self, patience: float) -> None:
        """Finish the turns that run, for at most `patience` seconds; what is cut off is served after the next start."""
        self._stopping = True
        self._look.set()
        # the sweep ends between two looks: cut off in one, it would leave a connection that nobody closes
        running = [*self._serving.values(), *([self._sweeper] if self._sweeper is not None else [])]
        if running:
            _, late = await asyncio.wait(running, timeout=patience)
            for task in late:
                task.cancel()
            # each gives its lease back, so that the next process need not wait for the lease's end
            await asyncio.gather(*late, return_exceptions=True)

    def wake(self, conversation_id: str) -> None:
        """A message of this conversation has just been stored."""
        if self._stopping:
            return
        if conversation_id in self._serving:
            self._again.add(conversation_id)
        elif len(self._serving) < _AT_ONCE:
            self._spawn(conversation_id)
        else:
            self._turned_away = True

    def _spawn(self, conversation_id: str) -> None:
        task = asyncio.create_task(self._serve(conversation_id), name="turn")
        self._serving[conversation_id] = task
        task.add_done_callback(lambda _: self._served(conversation_id))

    def _served(self, conversation_id: str) -> None:
        del self._serving[conversation_id]
        if conversation_id in self._again:
            self._again.discard(conversation_id)
            self.wake(conversation_id)
        elif self._turned_away:
            self._turned_away = False
            self._look.set()

    async def _sweep(self) -> None:
        """Find what nobody woke us for: retries that are due, and messages that a dead process left."""
        while not self._stopping:
            self._look.clear()
            with suppress(SQLAlchemyError, OSError):
                async with self._database.read() as session:
                    for conversation_id in await session.scalars(self._due()):
                        if conversation_id not in self._serving:
                            self.wake(conversation_id)
            with suppress(TimeoutError):
                async with asyncio.timeout(_SWEEP):
                    await self._look.wait()

    def _due(self) -> Select[str]:
        """Conversations whose oldest message may be tried now, those first that wait longest.

        What cannot be served now (a retry that is not due, a lease of another process) must not be found: the sweep
        looks again at once while there is more to do than places.
        """
        earlier = aliased(InboxMessage)
        return (
            select(InboxMessage.conversation_id)
            .join(Conversation, Conversation.id == InboxMessage.conversation_id)
            .where(
                InboxMessage.state == "pending",
                InboxMessage.next_attempt_at <= now(),
                ~exists().where(
                    earlier.conversation_id == InboxMessage.conversation_id,
                    earlier.state == "pending",
                    earlier.id < InboxMessage.id,
                ),
                self._lease_is_free(),
            )
            .order_by(InboxMessage.id)
            .limit(_AT_ONCE * 2)
        )

    async def _serve(self, conversation_id: str) -> None:
        try:
            if not await self._take_lease(conversation_id):
                return
            renewal = asyncio.create_task(self._renew_lease(conversation_id))
            try:
                while not self._stopping and await self._next_turn(conversation_id):
                    pass
            finally:
                renewal.cancel()
                await self._give_lease_back(conversation_id)
        except (SQLAlchemyError, OSError) as error:
            # the sweep tries again in a second; the message is safe in the inbox or was never accepted
            log.warning("turn.database_away", conversation=conversation_id, fault=type(error).__name__)
        except Exception:
            log.exception("turn.broken", conversation=conversation_id, do="report this: a turn must never end so")
            with suppress(SQLAlchemyError, OSError):
                await self._give_up_or_postpone(conversation_id)

    async def _take_lease(self, conversation_id: str) -> bool:
        async with self._database.write() as session:
            taken = await session.scalar(
                update(Conversation)
                .where(Conversation.id == conversation_id, self._lease_is_free())
                .values(turn_owner=self._owner, turn_until=now() + LEASE)
                .returning(Conversation.id)
            )
            return taken is not None

    def _lease_is_free(self) -> ColumnElement[bool]:
        return or_(
            Conversation.turn_owner.is_(None),
            # our own, which could not be given back while the database was away
            Conversation.turn_owner == self._owner,
            Conversation.turn_until < now(),
        )

    async def _renew_lease(self, conversation_id: str) -> None:
        while True:
            await asyncio.sleep(_RENEWAL)
            with suppress(SQLAlchemyError, OSError):
                async with self._database.write() as session:
                    await session.execute(self._own_lease(conversation_id).values(turn_until=now() + LEASE))

    async def _give_lease_back(self, conversation_id: str) -> None:
        with suppress(SQLAlchemyError, OSError):
            async with self._database.write() as session:
                await session.execute(self._own_lease(conversation_id).values(turn_owner=None, turn_until=None))

    def _own_lease(self, conversation_id: str) -> Update:
        return update(Conversation).where(Conversation.id == conversation_id, Conversation.turn_owner == self._owner)

    async def _next_turn(self, conversation_id: str) -> bool:
        """Serve the oldest pending message; False when there is none that is due."""
        async with self._database.read() as session:
            message = await _oldest_pending(session, conversation_id)
            if message is None or message.next_attempt_at > now():
                return False
            conversation = await session.get_one(Conversation, conversation_id)
        if conversation.control in SILENT:
            async with self._database.write() as session:
                # only while it is still so: a conversation that is just being given back is the assistant's to answer
                if await gate.still_open(session, conversation_id, conversation.epoch):
                    await _mark(session, message, "for_advisor")
            return True
        if impact.read(message.payload) is not None:
            await self._store(conversation, message, lambda session: self._write_impact(session, conversation, message))
            return True
        try:
            with TURN_SECONDS.time():
                result = await self._rasa.turn(
                    sender=conversation_id,
                    message_id=f"{conversation_id}:{message.seq}",
                    channel=conversation.channel,
                    language=conversation.language,
                    text=message.text,
                    payload=message.payload,
                    slots=conversation.for_rasa,
                )
        except RasaUnreachableError as fault:
            return await self._wait_for_rasa(conversation, message, fault)
        except TurnFailedError as fault:
            return await self._try_again_later(conversation, message, fault)
        if self._rasa_was_away:
            self._rasa_was_away = False
            log.info("rasa.back")
        await self._store(
            conversation, message, lambda session: self._write_answer(session, conversation, message, result)
        )
        if result.tracker_events > _SESSION_TOO_LONG and result.active_loop is None:
            await self._new_session(conversation, message)
        return True

    async def _store(
        self, conversation: Conversation, message: InboxMessage, write: Callable[[AsyncSession], Awaitable[None]]
    ) -> None:
        """Write what the turn gave, unless a person has taken over since it began."""
        epoch = conversation.epoch
        while True:
            async with self._database.write() as session:
                if await gate.still_open(session, conversation.id, epoch):
                    if await _mark(session, message, "answered"):
                        await write(session)
                    break
                present = await session.get_one(Conversation, conversation.id, populate_existing=True)
                if present.control in SILENT:
                    await _mark(session, message, "for_advisor")
                    log.info("turn.fenced", conversation=conversation.id)
                    break
                # the epoch rose without a takeover (a ticket was opened beside this turn): the assistant may speak
                epoch = present.epoch
        TURNS.labels("answered").inc()

    async def _write_answer(
        self, session: AsyncSession, conversation: Conversation, message: InboxMessage, result: TurnResult
    ) -> None:
        language = result.slots.get("language")
        if language not in _LANGUAGES:
            language = conversation.language
        facts = await self._take_in_facts(session, conversation, result.slots, language)
        if message.payload is None and result.spoken_language in _LANGUAGES:
            await events.set_language(session, conversation.id, message.seq, str(result.spoken_language))
        said = False
        for reply in result.messages:
            custom = reply["custom"] if isinstance(reply.get("custom"), dict) else {}
            if reply.get("text"):
                said = True
                await self._say(
                    session,
                    conversation,
                    reply["text"],
                    language,
                    await impact_steps.with_one_offer(
                        session,
                        conversation.id,
                        [(button["title"], button["payload"]) for button in reply.get("buttons") or ()],
                    ),
                    card=custom.get("card"),
                )
            if "effect" in custom:
                told = await effects.carry_out(
                    session,
                    conversation.id,
                    custom,
                    facts=facts,
                    language=language,
                    policy=self._policy,
                    alerts=self._alerts,
                    rights=self._rights,
                    bookings=self._bookings,
                    catalogue=self._catalogue,
                )
                if told and await is_erased(session, conversation.id):
                    return  # whatever the turn said next would be kept after the erasure
                said = said or told
        if not said:
            # silence is the one answer a person cannot understand
            log.error("turn.empty", conversation=conversation.id, do="look at the rules: a turn said nothing")
            await self._say_text(session, conversation, language, "not-understood")

    async def _take_in_facts(
        self, session: AsyncSession, conversation: Conversation, slots: Mapping[str, Any], language: str
    ) -> dict[str, Any]:
        """Keep the facts that the turn gave. What an advisor has set meanwhile is not in them yet, and stays."""
        present = await session.get_one(Conversation, conversation.id, populate_existing=True)
        sent = conversation.for_rasa
        waiting = {slot: value for slot, value in present.for_rasa.items() if slot not in sent or sent[slot] != value}
        told = {name: value for name, value in slots.items() if name in self._policy.facts and value is not None}
        facts = given_back.overlaid(told, {slot: waiting[slot] for slot in waiting if slot in self._policy.facts})
        moved = facts.get("postal_code") != present.facts.get("postal_code")
        present.language, present.facts, present.for_rasa = language, facts, waiting
        present.edits = {fact: edit for fact, edit in present.edits.items() if facts.get(fact) == edit["value"]}
        await session.flush()
        if moved:
            await routing.follow_facts(session, conversation.id, facts)
        return facts

    async def _write_impact(self, session: AsyncSession, conversation: Conversation, message: InboxMessage) -> None:
        """Answer a tap on the questions for the impact report, which Rasa never hears of."""
        text_id = await impact_steps.take(session, conversation, str(message.payload))
        await self._say_text(session, conversation, conversation.language, text_id, **impact.FIGURES)

    async def _say(
        self,
        session: AsyncSession,
        conversation: Conversation,
        text: str,
        language: str,
        choices: list[tuple[str, str]],
        card: dict[str, Any] | None = None,
    ) -> None:
        await events.append(
            session,
            conversation.id,
            author="assistant",
            text=text,
            language=language,
            choices=choices,
            card=card,
        )

    async def _say_text(
        self, session: AsyncSession, conversation: Conversation, language: str, text_id: str, **values: Value
    ) -> None:
        text = self._catalogue.text(language, text_id, **values)
        choices = [(choice.title, choice.payload) for choice in text.choices]
        await self._say(session, conversation, text.text, language, choices)

    async def _wait_for_rasa(self, conversation: Conversation, message: InboxMessage, fault: Exception) -> bool:
        if not self._rasa_was_away:
            self._rasa_was_away = True
            log.warning("rasa.away", fault=str(fault), do="messages wait; see Rasa's own log for why it is not up")
        if now() - message.received_at > self._patience:
            return await self._offer_person(conversation, message)
        await self._postpone(message, dt.timedelta(seconds=1), failed=False)
        return False

    async def _try_again_later(self, conversation: Conversation, message: InboxMessage, fault: Exception) -> bool:
        log.warning("turn.failed", conversation=conversation.id, attempt=message.attempts + 1, fault=str(fault))
        if message.attempts + 1 >= _FAILURES_ALLOWED or now() - message.received_at > self._patience:
            return await self._offer_person(conversation, message)
        await self._postpone(message, dt.timedelta(seconds=min(0.5 * 2**message.attempts, 10)), failed=True)
        return False

    async def _postpone(self, message: InboxMessage, pause: dt.timedelta, *, failed: bool) -> None:
        async with self._database.write() as session:
            await session.execute(
                update(InboxMessage)
                .where(InboxMessage.id == message.id, InboxMessage.state == "pending")
                .values(attempts=InboxMessage.attempts + int(failed), next_attempt_at=now() + pause)
            )

    async def _give_up_or_postpone(self, conversation_id: str) -> None:
        """A fault of our own: it must neither run hot nor leave the person without an answer for ever."""
        async with self._database.read() as session:
            message = await _oldest_pending(session, conversation_id)
            conversation = await session.get_one(Conversation, conversation_id)
        if message is not None:
            await self._try_again_later(conversation, message, RuntimeError("broken"))

    async def _offer_person(self, conversation: Conversation, message: InboxMessage) -> bool:
        """The message cannot be served: say so and tell the advisors, who see it in the transcript."""
        async with self._database.write() as session:
            present = await session.get_one(Conversation, conversation.id, with_for_update=True)
            silent = present.control in SILENT
            if await _mark(session, message, "for_advisor" if silent else "answered") and not silent:
                await self._say_text(session, present, present.language, "technical-trouble")
                await effects.hand_over(session, conversation.id, "technical", self._alerts, self._catalogue)
        TURNS.labels("given_to_person").inc()
        return True

    async def _new_session(self, conversation: Conversation, message: InboxMessage) -> None:
        async with self._database.read() as session:
            if await is_erased(session, conversation.id):
                return  # Rasa would remember what it is about to forget
        with suppress(RasaUnreachableError, TurnFailedError):
            await self._rasa.turn(
                sender=conversation.id,
                message_id=f"{conversation.id}:{message.seq}:session",
                channel=conversation.channel,
                language=conversation.language,
                text="session",
                payload="/session_start",
            )


async def _oldest_pending(session: AsyncSession, conversation_id: str) -> InboxMessage | None:
    return (
        await session.scalars(
            select(InboxMessage)
            .where(InboxMessage.conversation_id == conversation_id, InboxMessage.state == "pending")
            .order_by(InboxMessage.id)
            .limit(1)
        )
    ).one_or_none()


async def _mark(session: AsyncSession, message: InboxMessage, state: str) -> bool:
    """Set the message's state; False when it was no longer pending (another worker was faster).

    What was answered for the impact report is forgotten here: no message that was dealt with holds it any longer.
    """
    marked = await session.scalar(
        update(InboxMessage)
        .where(InboxMessage.id == message.id, InboxMessage.state == "pending")
        .values(state=state, payload=impact.forgotten(message.payload))
        .returning(InboxMessage.id)
        .execution_options(synchronize_session=False)
    )
    return marked is not None
