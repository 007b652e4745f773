"""Hands outbox rows to the Graph API, and knows of each message whether Meta has it, has not, or may have it.

Before a message is handed over it is written down, so that a crash or a lost answer leaves "may have it" and not "has
it not". Then a status may still tell, by the token that every status brings back; only if none comes is the message
sent once more. Graph itself does not recognise a repeat, so a person may then, rarely, read something twice.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import secrets
import time
from collections.abc import Mapping
from typing import Any, Final, NoReturn

import structlog
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.channels.whatsapp import faults, people
from tandem.channels.whatsapp.alerts import WhatsAppAlerts
from tandem.channels.whatsapp.graph import Graph, GraphError
from tandem.channels.whatsapp.pace import Barrier, Pace
from tandem.channels.whatsapp.preparing import NeverReadError, NotYetError, Post, Preparer
from tandem.channels.whatsapp.updates import key_of
from tandem.channels.whatsapp.window import LENGTH
from tandem.clock import now
from tandem.conversations.outbox import DeliveryError, NotWantedError, Outgoing
from tandem.storage.database import Database
from tandem.storage.models import OutboxMessage, WhatsAppSending

log = structlog.get_logger(__name__)

NEWS: Final = dt.timedelta(seconds=45)
"""How long a status may take to tell that a message arrived although its answer was lost."""

_LOOK_AGAIN: Final = dt.timedelta(hours=6)
_MOST_TRIES: Final = 8
_LONGEST_ID: Final = 160


class WhatsAppDeliverer:
    """Delivers rows of the channel `whatsapp`. Several may run at once, as long as they carry different lanes."""

    def __init__(self, database: Database, graph: Graph, preparer: Preparer, alerts: WhatsAppAlerts) -> None:
        self._database = database
        self._graph = graph
        self._preparer = preparer
        self._alerts = alerts
        self._pace = Pace(time.monotonic)
        self._barrier = Barrier(time.monotonic)
        self._marks: set[asyncio.Task[None]] = set()

    async def deliver(self, message: Outgoing) -> str | None:
        """Hand over all messages that one row needs; the id of the last one at Meta."""
        if closed := self._barrier.left():
            raise DeliveryError("nothing can be sent now", pause=dt.timedelta(seconds=closed), waits=True)
        post = await self._prepare(message)
        last: str | None = None
        for part, content in enumerate(post.parts):
            last = await self._hand_over(message, part, post.address, content)
        if post.read is not None:
            self._mark_read(post.read)
        return last[:_LONGEST_ID] if last is not None else None

    async def _prepare(self, message: Outgoing) -> Post:
        waits: NotYetError | None = None
        async with self._database.write() as session:
            try:
                return await self._preparer.prepare(session, message)
            except NotYetError as error:
                waits = error  # what it put into the outbox must be kept
            except NeverReadError as error:
                raise DeliveryError("the person did not come to read it", final=True) from error
        raise DeliveryError("waits until the person writes", pause=_LOOK_AGAIN, waits=True) from waits

    async def _hand_over(self, message: Outgoing, part: int, address: Mapping[str, str], content: Any) -> str | None:
        sending = await self._begin(message, part)
        if sending.state == "accepted":
            return sending.message_id
        await self._pace.turn(next(iter(address.values())))
        try:
            message_id = await self._graph.send(address, content, sending.token)
        except GraphError as error:
            if error.unsure:
                return await self._unsure(sending, error)
            await self._set(sending, state="refused")
            await self._refused(message, error)
        self._barrier.open()
        await self._set(sending, state="accepted", message_id=message_id, message_key=key_of(message_id))
        return message_id

    async def _begin(self, message: Outgoing, part: int) -> WhatsAppSending:
        """Write down that a message is about to be handed over; as it is when nothing is to be handed over."""
        async with self._database.write() as session:
            if await session.get(OutboxMessage, message.id) is None:
                raise NotWantedError("it was erased meanwhile")
            sending = await session.get(WhatsAppSending, (message.id, part), populate_existing=True)
            if sending is None:
                sending = WhatsAppSending(
                    outbox_id=message.id,
                    part=part,
                    token=secrets.token_urlsafe(18),
                    state="handed",
                    handed_at=now(),
                    tries=1,
                    unsure=0,
                )
                session.add(sending)
                return sending
            if sending.state == "accepted":
                return sending
            if sending.state == "handed":
                self._may_be_sent_again(sending)
                sending.unsure += 1
            sending.state, sending.handed_at, sending.tries = "handed", now(), sending.tries + 1
            return sending

    def _may_be_sent_again(self, sending: WhatsAppSending) -> None:
        """Once, and not before a status had its time to tell that it had arrived."""
        if sending.unsure > 0:
            raise DeliveryError("its answer was lost twice: the person may have it", final=True)
        left = sending.handed_at + NEWS - now()
        if left > dt.timedelta(0):
            raise DeliveryError("its answer was lost", pause=left, waits=True)

    async def _unsure(self, sending: WhatsAppSending, error: GraphError) -> str | None:
        """Its answer was lost. A status that came meanwhile tells that it arrived all the same."""
        async with self._database.read() as session:
            known = await session.get(WhatsAppSending, (sending.outbox_id, sending.part), populate_existing=True)
        if known is not None and known.state == "accepted":
            return known.message_id
        log.warning("whatsapp.answer_lost", row=sending.outbox_id, fault=str(error))
        self._barrier.close(faults.judge(None, 503).pause)
        raise DeliveryError("its answer was lost", pause=NEWS, waits=True) from error

    async def _refused(self, message: Outgoing, error: GraphError) -> NoReturn:
        """Act on an error of Graph."""
        verdict = faults.judge(error.code, error.status)
        async with self._database.write() as session:
            if verdict.alert is not None:
                await self._alerts.put(session, verdict.alert, code=error.code, template=_template_of(message))
            if error.code == faults.OPTED_OUT:
                await self._note_opt_out(session, message)
            elif error.code == faults.WINDOW_CLOSED:
                await close_window(session, message.conversation_id)
        pause = max(verdict.pause, error.retry_after)
        if verdict.kind == "wait":
            pause = self._barrier.close(pause)
            raise DeliveryError(str(error), pause=dt.timedelta(seconds=pause), waits=True) from error
        if verdict.kind == "again" and message.attempts < _MOST_TRIES:
            if error.code == faults.PAIR_RATE:
                pause = faults.pair_pause(message.attempts)
            raise DeliveryError(str(error), pause=dt.timedelta(seconds=pause)) from error
        if error.code == faults.WINDOW_CLOSED and message.content.get("kind") == "event":
            # looked at again with what is known now: an advisor's answer waits, anything else is dropped
            raise DeliveryError(str(error), pause=dt.timedelta(seconds=1), waits=True) from error
        if error.code == faults.OPTED_OUT:
            raise NotWantedError("the person asked for no messages") from error
        raise DeliveryError(str(error), final=True) from error

    async def _note_opt_out(self, session: AsyncSession, message: Outgoing) -> None:
        if message.conversation_id is None:
            return
        person = await people.of_conversation(session, message.conversation_id)
        if person is not None:
            await people.opt_out(session, person)

    async def _set(self, sending: WhatsAppSending, **values: Any) -> None:
        async with self._database.write() as session:
            await session.execute(
                update(WhatsAppSending)
                .where(WhatsAppSending.outbox_id == sending.outbox_id, WhatsAppSending.part == sending.part)
                .values(**values)
                .execution_options(synchronize_session=False)
            )

    def _mark_read(self, message_id: str) -> None:
        """Somebody has read what the person wrote: they answer it. A mark that fails is no loss."""
        task = asyncio.create_task(mark_read(self._graph, message_id, typing=False), name="read mark")
        self._marks.add(task)
        task.add_done_callback(self._marks.discard)

    async def close(self) -> None:
        """Let the read marks that are on their way go out."""
        if self._marks:
            await asyncio.wait(self._marks, timeout=5)


async def mark_read(graph: Graph, message_id: str, *, typing: bool) -> None:
    """Mark a message as read, as far as that is possible now."""
    try:
        await graph.mark_read(message_id, typing=typing)
    except GraphError as error:
        log.debug("whatsapp.not_marked", fault=str(error))


async def close_window(session: AsyncSession, conversation_id: str | None) -> None:
    """Meta says that the window is closed: it knows better, for example after somebody blocked and unblocked us."""
    person = await people.of_conversation(session, conversation_id) if conversation_id is not None else None
    if person is not None and person.wrote_at is not None:
        person.wrote_at = min(person.wrote_at, now() - LENGTH)
        await session.flush()


def _template_of(message: Outgoing) -> str | None:
    name = message.content.get("template")
    return name if isinstance(name, str) else None
