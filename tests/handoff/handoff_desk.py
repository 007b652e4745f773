"""One person, an assistant that thinks slowly, two advisors, the workers, and what must hold whatever they do."""

from __future__ import annotations

import asyncio
import datetime as dt
import itertools
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from typing import Any

from patience import until
from running_service import parts_for
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.replies import BookingReplies
from tandem.clock import now
from tandem.conversations import inbox
from tandem.conversations.rasa import TurnResult
from tandem.conversations.start import start
from tandem.conversations.turn import TurnWorker
from tandem.errors import Problem
from tandem.handoff import replies, tickets
from tandem.handoff.alerts import TicketAlerts
from tandem.handoff.reasons import OUTCOMES
from tandem.handoff.rules import Rules
from tandem.handoff.states import OPEN_TICKET
from tandem.handoff.watcher import Watcher
from tandem.privacy.rights import DataRights
from tandem.settings import Settings
from tandem.storage.models import Advisor, Conversation, Event, InboxMessage, PendingReply, Ticket

RULES = Rules(silence=dt.timedelta(minutes=30), take=dt.timedelta(hours=4), longest=dt.timedelta(days=5))
WAYS = ("release", "transfer", "return", "resolve")
_MOMENTS = ("waiting_since", "asked_at", "claimed_at", "alerted_at", "told_at")


class SlowRasa:
    """Ends a turn when the test says so, and remembers the slots that it was given, as Rasa does."""

    def __init__(self) -> None:
        self.may_answer = asyncio.Semaphore(0)
        self.thinking = 0
        self.asks_for_person = False
        self.slots: dict[str, Any] = {"stage": "idea"}

    async def turn(self, *, text: str, language: str, slots: dict[str, Any] | None = None, **_more: Any) -> TurnResult:
        self.slots |= slots or {}
        self.thinking += 1
        try:
            await self.may_answer.acquire()
        finally:
            self.thinking -= 1
        messages: list[dict[str, Any]] = [{"text": f"re: {text}"}]
        if self.asks_for_person:
            messages.append({"custom": {"effect": "ticket", "reason": "asked_for_person"}})
        return TurnResult(messages, {"language": language, **self.slots}, None, 10, None)


class Desk:
    """What can happen, step by step; `check` says what must hold after each of them."""

    def __init__(self, url: str) -> None:
        self.settings = Settings(_env_file=None, database_url=url, rasa_secret="x")
        self.parts = parts_for(self.settings)
        self.database, self.catalogue = self.parts.database, self.parts.catalogue
        self.rasa = SlowRasa()
        self.alerts = TicketAlerts(self.settings, self.catalogue)
        self.start_workers()
        self.texts = map(str, itertools.count())
        self.advisors: list[Advisor] = []
        self.sent: list[str] = []
        self.taken_back: set[str] = set()
        self.written: dict[str, int] = {}
        # as `check` saw them last
        self.owner: int | None = None
        self.led = False
        self.replies_wait = False

    def start_workers(self) -> None:
        """As a new process does, which knows nothing of the one before."""
        policy, appointments = self.parts.policy, self.parts.appointments
        self.worker = TurnWorker(
            self.database,
            self.rasa,  # type: ignore[arg-type]
            self.catalogue,
            policy,
            self.alerts,
            DataRights(self.settings, self.catalogue, policy, appointments),
            BookingReplies(appointments, self.catalogue, sends_mail=False),
            60,
        )
        self.watcher = Watcher(self.database, self.catalogue, self.alerts, RULES)

    async def begin(self) -> None:
        async with self.database.write() as session:
            self.id = (await start(session, self.catalogue, channel="web", language="fr", page=None)).id
            for name in ("Amina", "Bram"):
                advisor = Advisor(email=f"{name}-{self.id}@example.be", name=name, language="fr", created_at=now())
                session.add(advisor)
                self.advisors.append(advisor)
        await self.write()
        await self.settle()
        await self.ask_for_person()

    # The person and the assistant

    async def write(self) -> None:
        await self._accept(next(self.texts))
        self.worker.wake(self.id)

    async def write_again(self) -> None:
        """The network sends a message once more, long after."""
        for text, seq in list(self.written.items())[-2:]:
            before = await self._count(InboxMessage)
            assert await self._accept(text) == seq
            assert await self._count(InboxMessage) == before

    async def _accept(self, text: str) -> int:
        async with self.database.write() as session:
            incoming = inbox.Incoming(f"{self.id}:{text}", text=text)
            seq = await inbox.accept(session, self.id, incoming, catalogue=self.catalogue)
        self.written.setdefault(text, seq)
        return seq

    async def answer(self, *, asks_for_person: bool) -> None:
        self.rasa.asks_for_person = asks_for_person
        self.rasa.may_answer.release()

    async def ask_for_person(self) -> None:
        with suppress(Problem):
            async with self.database.write() as session:
                await tickets.open_ticket(session, self.id, reason="asked_for_person")

    # The advisors

    async def step(self, who: int, do: Callable[[AsyncSession, int, Advisor], Awaitable[Any]]) -> Any:
        """One step on the newest ticket; what is not possible now is refused, and that is all right."""
        with suppress(Problem):
            async with self.database.write() as session:
                number = await session.scalar(
                    select(Ticket.id).where(Ticket.conversation_id == self.id).order_by(Ticket.id.desc()).limit(1)
                )
                if number is not None:
                    advisor = await session.get_one(Advisor, self.advisors[who].id)
                    return await do(session, number, advisor)
        return None

    async def claim(self, who: int, *, takes: bool = False) -> None:
        await self.step(
            who,
            lambda session, number, advisor: tickets.claim(
                session, number, advisor, catalogue=self.catalogue, take_from_owner=takes
            ),
        )

    async def put(self, who: int) -> None:
        text = f"advisor {next(self.texts)}"
        reply = await self.step(who, lambda session, number, advisor: replies.put(session, number, advisor, text))
        if reply is not None:
            assert (self.owner, self.led) == (who, True), "somebody wrote who has not got the ticket"
            self.sent.append(text)

    async def reply(self, who: int) -> None:
        text = f"advisor {next(self.texts)}"
        done = await self.step(who, lambda session, number, advisor: tickets.reply(session, number, advisor, text))
        if done is not None:
            assert (self.owner, self.led) == (who, True), "somebody wrote who has not got the ticket"
            self.sent.append(text)

    async def leave(self, who: int, way: str) -> None:
        """End the lead in one of `WAYS`."""
        catalogue, policy, other = self.catalogue, self.parts.policy, self.advisors[1 - who].id
        ways: dict[str, Callable[..., Awaitable[Any]]] = {
            "release": lambda *on: tickets.release(*on, catalogue=catalogue),
            "transfer": lambda *on: tickets.transfer(*on, catalogue=catalogue, note="Note", to_advisor=other),
            "return": lambda *on: tickets.return_to_assistant(*on, catalogue=catalogue, policy=policy),
            "resolve": lambda *on: tickets.resolve(*on, OUTCOMES[0], catalogue=catalogue),
        }
        await self.step(who, ways[way])

    async def undo(self, who: int) -> None:
        async with self.database.read() as session:
            newest = select(PendingReply.id).order_by(PendingReply.id.desc()).limit(1)
            reply = await session.scalar(newest.where(PendingReply.conversation_id == self.id))
        if reply is not None:
            text = await self.step(who, lambda session, _, advisor: replies.undo(session, reply, advisor))
            if text is not None:
                self.taken_back.add(text)

    async def edit(self, who: int, amount: int) -> None:
        await self.step(
            who,
            lambda session, number, advisor: tickets.edit_facts(
                session, number, advisor, {"amount": amount}, policy=self.parts.policy
            ),
        )

    # Time, and processes that die

    async def pass_time(self, passed: dt.timedelta) -> None:
        async with self.database.write() as session:
            for ticket in await session.scalars(select(Ticket).where(Ticket.conversation_id == self.id)):
                for name in _MOMENTS:
                    if getattr(ticket, name) is not None:
                        setattr(ticket, name, getattr(ticket, name) - passed)
            mine = update(PendingReply).where(PendingReply.conversation_id == self.id)
            for reply in await session.scalars(select(PendingReply).where(PendingReply.conversation_id == self.id)):
                await session.execute(mine.where(PendingReply.id == reply.id).values(due_at=reply.due_at - passed))

    async def watch(self) -> None:
        await self.watcher.send_replies()
        await self.watcher.end_waits()

    async def wait_for_ever(self) -> None:
        """Nobody does anything for very long."""
        for _ in range(2):
            await self.pass_time(RULES.longest)
            await self.watch()
        async with self.database.read() as session:
            conversation = await session.get_one(Conversation, self.id)
            open_ticket = await self._open_ticket(session)
        assert conversation.control != "waiting", "somebody waits for ever"
        if open_ticket is not None and open_ticket.status != "new":
            assert open_ticket.waiting_since is None, "somebody waits for an advisor for ever"

    async def restart(self) -> None:
        """The process ends as it is told to, with the turn that runs cut off, and another one begins."""
        await self.worker.stop(0)
        self.start_workers()
        self.worker.wake(self.id)

    async def settle(self) -> None:
        """Let the assistant come as far as it can by itself."""
        for _ in range(200):
            if not self.worker._serving or self.rasa.thinking:
                return
            await asyncio.sleep(0.005)

    # What must hold

    async def check(self) -> None:
        async with self.database.read() as session:
            conversation = await session.get_one(Conversation, self.id)
            all_open = (
                await session.scalars(
                    select(Ticket).where(Ticket.conversation_id == self.id, Ticket.status.in_(sorted(OPEN_TICKET)))
                )
            ).all()
            events = await self._events(session)
            mine = select(PendingReply.text).where(PendingReply.conversation_id == self.id)
            waiting = set(await session.scalars(mine))
        owners = [one.assignee_id for one in all_open if one.assignee_id is not None]
        self.owner = next((place for place, one in enumerate(self.advisors) if one.id in owners), None)
        self.led, self.replies_wait = conversation.control == "advisor", bool(waiting)
        assert self.led or not waiting, "somebody who left has not said yet what they wrote"
        assert len(all_open) <= 1
        if conversation.control == "waiting":
            assert [(one.status, one.assignee_id) for one in all_open] == [("new", None)], "nobody can see who waits"
        if conversation.control == "advisor":
            assert [one.status in ("assigned", "waiting_client") for one in all_open] == [True]
            assert all_open[0].assignee_id in {advisor.id for advisor in self.advisors}
        for one in all_open:
            assert (one.status == "new") == (one.assignee_id is None)
            assert one.status != "new" or one.waiting_since is not None
        assert [event.seq for event in events] == list(range(1, len(events) + 1))
        assert self._led(events) == (conversation.control == "advisor")
        read = [event.text for event in events if event.author == "advisor"]
        assert not self.taken_back & set(read), "what was taken back was read"
        assert read == [text for text in self.sent if text not in self.taken_back and text not in waiting]
        for slot, value in conversation.for_rasa.items():
            if slot in self.parts.policy.facts:
                assert conversation.facts.get(slot) == value, "a turn has overwritten what an advisor set"

    def _led(self, events: list[Event]) -> bool:
        """Whether an advisor leads at the end; the assistant says nothing while one does."""
        led, took_over = False, 0
        for event in events:
            if event.author == "system":
                led = next((becomes for begins, becomes in self._signs() if str(event.text).startswith(begins)), led)
                took_over = event.seq if led else took_over
            if event.author == "assistant" and event.seq > 1:
                asked = self.written[str(event.text).removeprefix("re: ")]
                assert asked > took_over, "the assistant came back to what was an advisor's to answer"
            assert not (led and event.author == "assistant"), "the assistant talked over a person"
            assert led or event.author != "advisor", "an advisor wrote who did not lead"
        return led

    def _signs(self) -> Iterator[tuple[str, bool]]:
        for advisor in self.advisors:
            yield self.catalogue.text("fr", "advisor-joined", name=advisor.name).text, True
            yield self.catalogue.text("fr", "advisor-handed-to", name=advisor.name).text, True
            yield self.catalogue.text("fr", "advisor-away", name=advisor.name).text, False
        yield self.catalogue.text("fr", "advisor-handed-on").text, False
        # whether something was noted or not
        yield self.catalogue.text("fr", "advisor-left").text.split(".")[0], False

    async def end(self) -> None:
        """Let every turn end; then each message was answered once, in order, or is an advisor's."""
        for _ in range(len(self.written) + 2):
            self.rasa.may_answer.release()
        self.worker.wake(self.id)
        states = await until(self._states, lambda states: "pending" not in states.values())
        await self.worker.stop(5)
        await self.check()
        async with self.database.read() as session:
            said = [event.text for event in await self._events(session) if event.author == "assistant"][1:]
        assert said == [f"re: {text}" for text, state in states.items() if state == "answered"]
        await self.database.close()

    async def _states(self) -> dict[str, str]:
        async with self.database.read() as session:
            query = select(InboxMessage).where(InboxMessage.conversation_id == self.id).order_by(InboxMessage.id)
            return {message.text: message.state for message in await session.scalars(query)}

    async def _events(self, session: AsyncSession) -> list[Event]:
        query = select(Event).where(Event.conversation_id == self.id).order_by(Event.seq)
        return list(await session.scalars(query))

    async def _open_ticket(self, session: AsyncSession) -> Ticket | None:
        return await tickets.open_ticket_of(session, self.id)

    async def _count(self, table: type[InboxMessage]) -> int:
        async with self.database.read() as session:
            return len((await session.scalars(select(table.id).where(table.conversation_id == self.id))).all())
