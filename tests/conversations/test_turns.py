"""The turn worker by itself: two of them on one database, cut off in the middle, broken answers, a tried patience."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from fake_rasa import FakeRasa, said
from patience import PATIENCE, until
from running_service import parts_for
from sqlalchemy import select, update

from tandem.booking.replies import BookingReplies
from tandem.clock import now
from tandem.conversations import gate, inbox
from tandem.conversations.rasa import RasaClient
from tandem.conversations.start import start
from tandem.conversations.turn import LEASE, TurnWorker
from tandem.handoff import tickets
from tandem.handoff.alerts import TicketAlerts
from tandem.privacy.rights import DataRights
from tandem.settings import Settings
from tandem.storage.models import Conversation, Event, InboxMessage, Ticket


class Office:
    """Workers as of several processes, on one database and one Rasa."""

    def __init__(self, database_url: str, rasa: FakeRasa, folder: Path, patience: float = PATIENCE) -> None:
        self.settings = Settings(
            _env_file=None,
            database_url=database_url,
            data_dir=folder,
            rasa_port=rasa.port,
            rasa_secret=rasa.secret,
            turn_timeout=2,
        )
        self.patience = patience
        self.parts = parts_for(self.settings)
        self.database = self.parts.database

    @asynccontextmanager
    async def process(self) -> AsyncIterator[TurnWorker]:
        """A worker with connections of its own, as in a process of its own."""
        parts, client = parts_for(self.settings), RasaClient(self.settings)
        alerts = TicketAlerts(self.settings, parts.catalogue)
        rights = DataRights(self.settings, parts.catalogue, parts.policy, parts.appointments)
        bookings = BookingReplies(parts.appointments, parts.catalogue, sends_mail=False)
        worker = TurnWorker(
            parts.database, client, parts.catalogue, parts.policy, alerts, rights, bookings, self.patience
        )
        worker.start()
        try:
            yield worker
        finally:
            await worker.stop(5)
            await client.close()
            await parts.database.close()

    async def talk(self, language: str = "fr") -> str:
        async with self.database.write() as session:
            made = await start(session, self.parts.catalogue, channel="web", language=language, page=None)
        return made.id

    async def write(self, talk: str, number: int) -> None:
        async with self.database.write() as session:
            incoming = inbox.Incoming(f"{talk}:{number}", text=f"{number}")
            await inbox.accept(session, talk, incoming, catalogue=self.parts.catalogue)

    async def said(self, talk: str) -> list[tuple[str, str]]:
        """Who said what, after the greeting; the numbers must have no gap."""
        async with self.database.read() as session:
            found = (
                await session.scalars(select(Event).where(Event.conversation_id == talk).order_by(Event.seq))
            ).all()
        assert [event.seq for event in found] == list(range(1, len(found) + 1))
        return [(event.author, event.text or "") for event in found[1:]]

    async def states(self, talk: str) -> list[str]:
        async with self.database.read() as session:
            query = select(InboxMessage.state).where(InboxMessage.conversation_id == talk).order_by(InboxMessage.id)
            return list((await session.scalars(query)).all())

    async def served(self, *talks: str) -> None:
        """Wait until nothing of these conversations is pending."""
        for talk in talks:
            await until(lambda talk=talk: self.states(talk), lambda states: "pending" not in states)


@pytest_asyncio.fixture
async def office(database_url: str, rasa: FakeRasa, tmp_path: Path) -> AsyncIterator[Office]:
    made = Office(database_url, rasa, tmp_path)
    yield made
    await made.database.close()


def answers(spoken: list[tuple[str, str]]) -> list[str]:
    return [text for author, text in spoken if author == "assistant"]


async def test_two_processes_never_serve_one_conversation_at_once(office: Office, rasa: FakeRasa) -> None:
    rasa.delay = 0.02
    talks = [await office.talk() for _ in range(4)]
    async with AsyncExitStack() as stack:
        workers = [await stack.enter_async_context(office.process()) for _ in range(2)]
        for number in range(6):
            for talk in talks:
                await office.write(talk, number)
                for worker in workers:
                    worker.wake(talk)
        await office.served(*talks)
    assert rasa.overlaps == 0
    assert len(rasa.heard) == 24, "no turn ran twice"
    for talk in talks:
        assert answers(await office.said(talk)) == [f"re: {number}" for number in range(6)]


async def test_a_process_that_is_killed_in_a_turn_leaves_it_to_the_next(office: Office, rasa: FakeRasa) -> None:
    rasa.hold()
    talk = await office.talk()
    for number in range(3):
        await office.write(talk, number)
    dead = TurnWorker(
        office.database,
        RasaClient(office.settings),
        office.parts.catalogue,
        office.parts.policy,
        TicketAlerts(office.settings, office.parts.catalogue),
        DataRights(office.settings, office.parts.catalogue, office.parts.policy, office.parts.appointments),
        BookingReplies(office.parts.appointments, office.parts.catalogue, sends_mail=False),
        PATIENCE,
    )
    assert await dead._take_lease(talk)
    killed = asyncio.create_task(dead._next_turn(talk))
    await rasa.begun(talk)
    killed.cancel()
    await asyncio.gather(killed, return_exceptions=True)
    await dead._rasa.close()
    rasa.let_go()
    async with office.process() as worker:
        worker.wake(talk)
        await asyncio.sleep(0.5)
        assert answers(await office.said(talk)) == [], "the dead one's lease still holds"
        async with office.database.write() as session:
            lease = await session.scalar(select(Conversation.turn_until).where(Conversation.id == talk))
            assert lease is not None
            assert dt.timedelta(0) < lease - now() <= LEASE
            await session.execute(update(Conversation).values(turn_until=now() - dt.timedelta(seconds=1)))
        await office.served(talk)
    assert answers(await office.said(talk)) == ["re: 0", "re: 1", "re: 2"]


async def test_a_process_that_dies_between_rasa_and_the_database_repeats_nothing(
    office: Office, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dangerous moment: Rasa has run the turn, a ticket is due, and the answer is not stored."""
    rasa.reply = lambda _turn: [{"text": "bien"}, {"custom": {"effect": "ticket", "reason": "asked_for_person"}}]
    talk = await office.talk()
    await office.write(talk, 0)
    reached = asyncio.Event()

    async def dies(*_arguments: Any) -> None:
        reached.set()
        raise asyncio.CancelledError

    with monkeypatch.context() as patch:
        patch.setattr(TurnWorker, "_store", dies)
        async with office.process() as worker:
            worker.wake(talk)
            await asyncio.wait_for(reached.wait(), PATIENCE)
    assert await office.states(talk) == ["pending"]
    async with office.process():
        await office.served(talk)
    assert answers(await office.said(talk)) == ["bien"]
    assert len(rasa.heard) == 1
    async with office.database.read() as session:
        assert len((await session.scalars(select(Ticket))).all()) == 1


@pytest.mark.parametrize(
    "reply",
    [
        [{"text": "x"}, {"custom": {"effect": "no such effect"}}],
        [{"text": "x"}, {"custom": {"effect": "ticket", "reason": "no such reason"}}],
        [{"text": "x", "buttons": [{"title": "no payload"}]}],
    ],
)
@pytest.mark.parametrize(("language", "words"), [("fr", "problème technique"), ("en", "technical problem")])
async def test_a_fault_of_our_own_ends_with_a_person_and_not_in_silence(
    office: Office, rasa: FakeRasa, reply: list[dict[str, Any]], language: str, words: str
) -> None:
    office.patience = 1
    rasa.reply = lambda turn: reply if said(turn) == "0" else [{"text": f"re: {said(turn)}"}]
    talk = await office.talk(language)
    await office.write(talk, 0)
    async with office.process():
        await office.served(talk)
        await office.write(talk, 1)
        await office.served(talk)
    first, second = answers(await office.said(talk))
    assert words in first
    assert second == "re: 1"
    async with office.database.read() as session:
        assert (await session.scalars(select(Ticket))).one().reason == "technical"


async def test_a_message_that_never_succeeds_does_not_block_the_conversation_for_ever(
    office: Office, rasa: FakeRasa
) -> None:
    office.patience = 1
    rasa.fail_next = [500] * 4
    talk = await office.talk("nl")
    await office.write(talk, 0)
    await office.write(talk, 1)
    other = await office.talk()
    async with office.process() as worker:
        worker.wake(talk)
        await asyncio.sleep(0.1)
        await office.served(talk, other)
    assert rasa.fail_next == [] or len(rasa.fail_next) < 4
    assert len(answers(await office.said(talk))) == 2, "each message got one answer"


async def test_a_talk_that_is_given_back_keeps_its_unanswered_message(
    office: Office, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The advisor gives the conversation back at the very moment when the worker has seen that an advisor leads it."""
    talk = await office.talk()
    await office.write(talk, 0)
    async with office.database.write() as session:
        await tickets.open_ticket(session, talk, reason="asked_for_person")
        assert await gate.change(session, talk, "claim")
    fence = gate.still_open

    async def given_back_first(session: Any, conversation: str, epoch: int) -> bool:
        monkeypatch.setattr(gate, "still_open", fence)
        await gate.change(session, conversation, "return")
        return await fence(session, conversation, epoch)

    monkeypatch.setattr(gate, "still_open", given_back_first)
    async with office.process():
        await office.served(talk)
    assert answers(await office.said(talk)) == ["re: 0"]


async def test_stopping_cuts_a_turn_that_takes_too_long_and_frees_the_talk(office: Office, rasa: FakeRasa) -> None:
    rasa.hold()
    talk = await office.talk()
    await office.write(talk, 0)
    async with office.process() as worker:
        worker.wake(talk)
        await rasa.begun(talk)
        await worker.stop(0.1)
    rasa.let_go()
    async with office.database.read() as session:
        assert (await session.get_one(Conversation, talk)).turn_owner is None
    assert await office.states(talk) == ["pending"]


async def test_language_and_facts_follow_the_dialogue(office: Office, rasa: FakeRasa) -> None:
    rasa.slots = {"language": "nl", "amount": 5000, "shoe_size": 42, "stage": None}
    talk = await office.talk("fr")
    await office.write(talk, 0)
    async with office.process():
        await office.served(talk)
    async with office.database.read() as session:
        conversation = await session.get_one(Conversation, talk)
        reply = (await session.scalars(select(Event).where(Event.seq == 3))).one()
    assert (conversation.language, conversation.facts, reply.language) == ("nl", {"amount": 5000}, "nl")
