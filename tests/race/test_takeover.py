"""In whatever order a person writes, Rasa answers and an advisor comes and goes: nobody talks over a person."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from patience import until
from running_service import parts_for
from sqlalchemy import select

from tandem.booking.replies import BookingReplies
from tandem.clock import now
from tandem.conversations import inbox
from tandem.conversations.rasa import TurnResult
from tandem.conversations.start import start
from tandem.conversations.turn import TurnWorker
from tandem.errors import Problem
from tandem.handoff import steps, tickets
from tandem.handoff.alerts import TicketAlerts
from tandem.handoff.states import SILENT
from tandem.privacy.rights import DataRights
from tandem.settings import Settings
from tandem.storage.models import Advisor, Conversation, Event, InboxMessage, Ticket

STEPS = ("write", "answer", "claim", "return", "release", "resolve", "reply")


class SlowRasa:
    """Ends a turn when the test says so."""

    def __init__(self) -> None:
        self.may_answer = asyncio.Semaphore(0)
        self.asks_for_person = False

    async def turn(self, *, message_id: str, text: str, language: str, **_more: Any) -> TurnResult:
        await self.may_answer.acquire()
        messages: list[dict[str, Any]] = [{"text": f"re: {text}"}]
        if self.asks_for_person:
            messages.append({"custom": {"effect": "ticket", "reason": "asked_for_person"}})
        return TurnResult(messages, {"language": language}, None, 10, None)


class Talk:
    """One conversation with a ticket, its advisor, and what must hold for every order of steps."""

    def __init__(self, url: str) -> None:
        given = Settings(_env_file=None, database_url=url, rasa_secret="x")
        self.parts = parts_for(given)
        self.rasa = SlowRasa()
        alerts = TicketAlerts(given, self.parts.catalogue)
        catalogue, policy = self.parts.catalogue, self.parts.policy
        rights = DataRights(given, catalogue, policy, self.parts.appointments)
        bookings = BookingReplies(self.parts.appointments, catalogue, sends_mail=False)
        self.worker = TurnWorker(
            self.parts.database,
            self.rasa,
            catalogue,
            policy,
            alerts,
            rights,
            bookings,
            60,  # type: ignore[arg-type]
        )
        self.written = 0
        self.led_from: int | None = None
        self.led: list[tuple[int, int]] = []

    async def begin(self) -> None:
        async with self.parts.database.write() as session:
            talk = await start(session, self.parts.catalogue, channel="web", language="fr", page=None)
            self.id = talk.id
            self.ticket = (await tickets.open_ticket(session, talk.id, reason="asked_for_person")).id
            self.advisor = Advisor(
                email=f"{talk.id}@example.be",
                name="Amina",
                language="fr",
                active=True,
                created_at=now(),
            )
            session.add(self.advisor)

    async def conversation(self) -> Conversation:
        async with self.parts.database.read() as session:
            return await session.get_one(Conversation, self.id)

    async def do(self, step: str) -> None:
        if step == "write":
            async with self.parts.database.write() as session:
                incoming = inbox.Incoming(f"{self.id}:{self.written}", text=str(self.written))
                await inbox.accept(session, self.id, incoming, catalogue=self.parts.catalogue)
            self.written += 1
            await self.note_control()
            self.worker.wake(self.id)
        elif step == "answer":
            self.rasa.may_answer.release()
        else:
            before = (await self.conversation()).last_seq
            with suppress(Problem):
                async with self.parts.database.write() as session:
                    said = {"resolve": "other", "reply": "bonjour"}.get(step, "")
                    advisor = await session.get_one(Advisor, self.advisor.id)
                    await steps.take(session, step, self.ticket, advisor, said, catalogue=self.parts.catalogue)
            await self.note_control(before)
            self.worker.wake(self.id)

    async def note_control(self, before: int | None = None) -> None:
        """Remember between which numbers the advisor led. `before`: the last number before this step."""
        conversation = await self.conversation()
        if conversation.control in SILENT:
            if self.led_from is None:
                self.led_from = conversation.last_seq
        elif self.led_from is not None:
            self.led.append((self.led_from, before if before is not None else self.led_from))
            self.led_from = None

    async def end(self) -> None:
        """Let every turn end, then look at what was said."""
        for _ in range(self.written + 1):
            self.rasa.may_answer.release()
        self.worker.wake(self.id)
        states = await until(self.states, lambda states: "pending" not in states.values())
        await self.worker.stop(5)
        async with self.parts.database.read() as session:
            events = (
                await session.scalars(select(Event).where(Event.conversation_id == self.id).order_by(Event.seq))
            ).all()
            open_tickets = (
                await session.scalars(
                    select(Ticket).where(Ticket.conversation_id == self.id, Ticket.status.in_(("new", "assigned")))
                )
            ).all()
        conversation = await self.conversation()
        await self.parts.database.close()
        assert [event.seq for event in events] == list(range(1, len(events) + 1))
        if self.led_from is not None:
            self.led.append((self.led_from, conversation.last_seq))
        replies = [event for event in events if event.author == "assistant" and event.seq > 1]
        for first, last in self.led:
            assert not [event.seq for event in replies if first < event.seq <= last], "talked over a person"
        answered = [text for text, state in states.items() if state == "answered"]
        assert [event.text for event in replies] == [f"re: {text}" for text in answered], "each once, in order"
        if conversation.control == "waiting":
            assert [ticket.status for ticket in open_tickets] == ["new"], "a person waits, and nobody can see it"

    async def states(self) -> dict[str, str]:
        async with self.parts.database.read() as session:
            query = select(InboxMessage).where(InboxMessage.conversation_id == self.id).order_by(InboxMessage.id)
            return {message.text: message.state for message in await session.scalars(query)}


async def play(url: str, steps_taken: Sequence[tuple[str, bool]], *, asks_for_person: bool) -> None:
    talk = Talk(url)
    talk.rasa.asks_for_person = asks_for_person
    await talk.begin()
    for step, settle in steps_taken:
        await talk.do(step)
        # sometimes at once, so that the step meets what is still running
        await asyncio.sleep(0.02 if settle else 0)
    await talk.end()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    order=st.lists(st.tuples(st.sampled_from(STEPS), st.booleans()), min_size=3, max_size=12),
    asks_for_person=st.booleans(),
)
@example(order=[("write", True), ("claim", False), ("answer", True), ("write", True)], asks_for_person=False)
@example(order=[("write", True), ("answer", False), ("claim", False), ("return", False)], asks_for_person=True)
@example(
    order=[("write", True), ("claim", True), ("return", True), ("answer", True), ("write", True)], asks_for_person=True
)
@example(order=[("write", True), ("claim", True), ("resolve", True), ("write", False)], asks_for_person=False)
def test_nobody_talks_over_a_person(database_url: str, order: list[tuple[str, bool]], asks_for_person: bool) -> None:
    with ThreadPoolExecutor(1) as thread:  # hypothesis is synchronous, and the test's own loop must stay as it is
        thread.submit(asyncio.run, play(database_url, order, asks_for_person=asks_for_person)).result()
