"""The way of a message on both engines: stored once, answered once, in order, and never after a person took over."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Any

import pytest
from fake_rasa import FakeRasa, said
from patience import PATIENCE, until
from running_service import Service
from sqlalchemy import func, select, update

from tandem.clock import now
from tandem.conversations import gate
from tandem.handoff import tickets
from tandem.storage.database import Database
from tandem.storage.models import Conversation, Decision, Event, InboxMessage, Ticket


def texts(events: list[Any], author: str) -> list[str]:
    return [event["text"] for event in events if event["from"] == author]


async def test_ten_messages_at_once_are_answered_in_order(service: Service, rasa: FakeRasa) -> None:
    talk, key = await service.start_conversation(language="fr")
    answers = await asyncio.gather(*(service.send(talk, key, f"m{n}", text=f"message {n}") for n in range(10)))
    assert {answer.status for answer in answers} == {202}
    events = await service.until(talk, key, "assistant", 11)
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    written = texts(events, "user")
    assert sorted(written) == sorted(f"message {n}" for n in range(10))
    assert texts(events, "assistant")[1:] == [f"re: {text}" for text in written]
    assert rasa.overlaps == 0


async def test_a_crowd_is_served_without_waiting_for_the_next_sweep(service: Service, rasa: FakeRasa) -> None:
    rasa.delay = 0.02
    talks = [await service.start_conversation(language="fr") for _ in range(64)]
    answers = await asyncio.gather(*(service.send(talk, key, "m", text=f"{n}") for n, (talk, key) in enumerate(talks)))
    assert {answer.status for answer in answers} == {202}
    async with asyncio.timeout(PATIENCE):
        found = await asyncio.gather(*(service.until(talk, key, "assistant", 2) for talk, key in talks))
    assert [texts(events, "assistant")[1] for events in found] == [f"re: {n}" for n in range(len(talks))]
    assert rasa.overlaps == 0


async def test_the_same_client_id_is_one_message_even_at_the_same_moment(service: Service, rasa: FakeRasa) -> None:
    talk, key = await service.start_conversation(language="nl")
    answers = await asyncio.gather(*(service.send(talk, key, "same", text="hallo") for _ in range(6)))
    assert {(answer.status, (await answer.json())["seq"]) for answer in answers} == {(202, 2)}
    again = await service.send(talk, key, "same", text="another text")
    assert (await again.json())["seq"] == 2
    events = await service.until(talk, key, "assistant", 2)
    await asyncio.sleep(0.1)
    assert texts(events, "user") == ["hallo"]
    assert len(rasa.heard) == 1


async def test_an_answer_that_was_lost_is_repeated_not_run_again(service: Service, rasa: FakeRasa) -> None:
    rasa.lose_answers = 1
    talk, key = await service.start_conversation(language="en")
    await service.send(talk, key, "m1", text="hello")
    events = await service.until(talk, key, "assistant", 2)
    assert texts(events, "assistant")[1:] == ["re: hello"]
    assert len(rasa.heard) == 1


async def test_messages_wait_for_rasa_and_are_then_answered_once_in_order(service: Service, rasa: FakeRasa) -> None:
    await rasa.stop()
    talk, key = await service.start_conversation(language="fr")
    for number in range(3):
        assert (await service.send(talk, key, f"m{number}", text=f"{number}")).status == 202
    await asyncio.sleep(0.5)
    await rasa.start(service.settings.rasa_port)
    events = await service.until(talk, key, "assistant", 4)
    assert texts(events, "assistant")[1:] == ["re: 0", "re: 1", "re: 2"]


@pytest.mark.parametrize("status", [500, 503, 504])
async def test_a_failed_turn_is_tried_again(service: Service, rasa: FakeRasa, status: int) -> None:
    rasa.fail_next = [status]
    talk, key = await service.start_conversation(language="fr")
    await service.send(talk, key, "m1", text="bonjour")
    events = await service.until(talk, key, "assistant", 2)
    assert texts(events, "assistant")[1:] == ["re: bonjour"]


@pytest.mark.parametrize("patience", [3])
async def test_after_long_patience_a_person_is_told(service: Service, rasa: FakeRasa, database: Database) -> None:
    await rasa.stop()
    talk, key = await service.start_conversation(language="nl")
    await service.send(talk, key, "m1", text="hallo")
    events = await service.until(talk, key, "assistant", 2)
    assert "technisch probleem" in texts(events, "assistant")[1]
    async with database.read() as session:
        ticket = (await session.scalars(select(Ticket))).one()
        assert (ticket.conversation_id, ticket.reason) == (talk, "technical")


async def test_a_turn_that_says_nothing_is_not_silence(service: Service, rasa: FakeRasa) -> None:
    rasa.reply = lambda _turn: []
    talk, key = await service.start_conversation(language="en")
    await service.send(talk, key, "m1", text="hm")
    events = await service.until(talk, key, "assistant", 2)
    assert texts(events, "assistant")[1].startswith("I did not quite understand")


async def test_no_word_of_the_assistant_after_a_takeover(service: Service, rasa: FakeRasa, database: Database) -> None:
    rasa.hold()
    talk, key = await service.start_conversation(language="fr")
    await service.send(talk, key, "m1", text="bonjour")
    await rasa.begun(talk)
    async with database.write() as session:
        await tickets.open_ticket(session, talk, reason="asked_for_person")
        assert await gate.change(session, talk, "claim")
    await service.send(talk, key, "m2", text="vous êtes là ?")
    rasa.let_go()

    async def states() -> list[str]:
        async with database.read() as session:
            return list(await session.scalars(select(InboxMessage.state).order_by(InboxMessage.id)))

    assert await until(states, lambda found: "pending" not in found) == ["for_advisor", "for_advisor"]
    events = await service.events(talk, key)
    assert len(texts(events, "assistant")) == 1
    assert [said(turn) for turn in rasa.heard] == ["bonjour"]


async def test_a_ticket_beside_the_turn_does_not_cost_the_answer(
    service: Service, rasa: FakeRasa, database: Database
) -> None:
    rasa.hold()
    talk, key = await service.start_conversation(language="fr")
    await service.send(talk, key, "m1", text="bonjour")
    await rasa.begun(talk)
    async with database.write() as session:
        await tickets.open_ticket(session, talk, reason="asked_for_person")
    rasa.let_go()
    events = await service.until(talk, key, "assistant", 2)
    assert texts(events, "assistant")[1] == "re: bonjour"


async def test_effects_happen_once_and_with_the_replies(service: Service, rasa: FakeRasa, database: Database) -> None:
    rasa.lose_answers = 1
    contact = {"name": "Nadia", "phone": "+32470123456", "language": "fr"}
    rasa.slots = {"existing_client": "in_difficulty", "amount": None, "asked": "recap"}
    rasa.reply = lambda _turn: [
        {"custom": {"effect": "decision"}},
        {"custom": {"effect": "contact_agreed", "reason": "warm_route", "contact": contact}},
        {"text": "merci"},
    ]
    talk, key = await service.start_conversation(language="fr")
    await service.send(talk, key, "m1", text="0470 12 34 56")
    await service.until(talk, key, "assistant", 2)
    async with database.read() as session:
        ticket = (await session.scalars(select(Ticket))).one()
        conversation = await session.get_one(Conversation, talk)
        decision = (await session.scalars(select(Decision))).one()
    assert ticket.contact == contact
    assert conversation.consent["contact"] is True
    assert conversation.facts == {"existing_client": "in_difficulty"}
    assert conversation.control == "waiting"
    assert decision.record["route"] == "client_care"


async def test_what_a_dead_process_left_is_answered_after_its_lease(
    service: Service, rasa: FakeRasa, database: Database
) -> None:
    talk, key = await service.start_conversation(language="fr")
    async with database.write() as session:
        lease = {"turn_owner": "a process that died", "turn_until": now() + dt.timedelta(seconds=1)}
        await session.execute(update(Conversation).where(Conversation.id == talk).values(**lease))
    await service.send(talk, key, "m1", text="bonjour")
    await asyncio.sleep(0.4)
    assert rasa.heard == []
    events = await service.until(talk, key, "assistant", 2)
    assert texts(events, "assistant")[1:] == ["re: bonjour"]


async def test_stopping_finishes_the_turn_that_runs(service: Service, rasa: FakeRasa, database: Database) -> None:
    rasa.hold()
    talk, key = await service.start_conversation(language="fr")
    await service.send(talk, key, "m1", text="bonjour")
    await rasa.begun(talk)
    closing = asyncio.create_task(service.client.close())
    await asyncio.sleep(0.3)
    assert not closing.done(), "it waits for the turn"
    rasa.let_go()
    await closing
    async with database.read() as session:
        said_last = await session.scalar(select(Event.text).order_by(Event.seq.desc()).limit(1))
        owners = await session.scalar(select(func.count()).where(Conversation.turn_owner.is_not(None)))
    assert said_last == "re: bonjour"
    assert owners == 0


async def test_after_the_end_the_assistant_serves_again(service: Service, rasa: FakeRasa, database: Database) -> None:
    talk, key = await service.start_conversation(language="fr")
    async with database.write() as session:
        assert await gate.change(session, talk, "resolve")
    await service.send(talk, key, "m1", text="re-bonjour")
    events = await service.until(talk, key, "assistant", 2)
    assert texts(events, "assistant")[1] == "re: re-bonjour"
