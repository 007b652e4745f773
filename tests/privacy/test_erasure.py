"""After "erase everything" nothing of the person is anywhere. They read one last word, and may then start anew."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Any

import pytest
from fake_rasa import FakeRasa
from patience import PATIENCE, until
from privacy_parts import everything_in
from running_service import Key, Service
from sqlalchemy import func, select, update

from tandem.clock import now
from tandem.handoff import tickets
from tandem.storage.database import Database
from tandem.storage.models import Conversation, Decision, Event, OutboxMessage, Ticket, TicketEntry
from tandem.texts import LANGUAGES

CONTACT = {"name": "Amina Ouali", "phone": "+32470123456", "language": "fr"}
LAST_WORD = {"fr": "C’est fait", "nl": "Klaar", "en": "Done"}
PRIVATE = ("Amina", "0470", "+3247", "food truck", "1080", "example.be")


async def known_person(service: Service, rasa: FakeRasa, language: str = "fr") -> tuple[str, Key]:
    """Somebody who told facts, got a decision, left contact details and has an open ticket."""
    talk, key = await service.start_conversation(language=language, page="https://example.be/credit")
    rasa.slots = {"stage": "idea", "amount": 12000, "postal_code": "1080"}
    contact = {"effect": "contact_agreed", "reason": "warm_route", "contact": CONTACT}
    rasa.reply = lambda _turn: [
        {"custom": {"effect": "decision"}},
        {"custom": contact},
        {"text": "Merci, Amina Ouali !", "buttons": [{"title": "Amina", "payload": "/affirm"}]},
        {"custom": {"effect": "my_data", "in_form": False}},
    ]
    await service.send(talk, key, "contact", text="food truck, 0470 12 34 56")
    await service.until(talk, key, "assistant", 4)
    return talk, key


async def erase(service: Service, rasa: FakeRasa, talk: str, key: Key) -> list[Any]:
    """Confirm, as the dialogue would; what is left to read."""
    rasa.reply = lambda _turn: [{"custom": {"effect": "erase"}}, {"text": "never to be seen"}]
    await service.send(talk, key, "erase", text="oui")
    return await until(lambda: service.events(talk, key), lambda found: len(found) == 1)


async def until_forgotten(rasa: FakeRasa, talk: str) -> None:
    await until(lambda: rasa.forgotten, lambda forgotten: (talk, []) in forgotten)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_of_the_person_remains(
    service: Service, rasa: FakeRasa, database: Database, language: str
) -> None:
    talk, key = await known_person(service, rasa, language)
    held = await everything_in(database)
    assert all(word in held for word in PRIVATE)
    before = await service.events(talk, key)
    (last,) = await erase(service, rasa, talk, key)
    assert last["seq"] == before[-1]["seq"] + 2
    assert last["text"].startswith(LAST_WORD[language])
    assert "choices" not in last
    held = await everything_in(database)
    assert [word for word in PRIVATE if word in held] == []
    assert [line.partition(":")[0] for line in held.splitlines() if talk in line] == ["conversations", "events"]
    await until_forgotten(rasa, talk)


async def test_what_was_decided_stays_accountable_without_the_person(
    service: Service, rasa: FakeRasa, database: Database
) -> None:
    talk, key = await known_person(service, rasa)
    await erase(service, rasa, talk, key)
    async with database.read() as session:
        decision = (await session.scalars(select(Decision))).one()
        ticket = (await session.scalars(select(Ticket))).one()
        entries = await session.scalar(select(func.count()).select_from(TicketEntry))
    assert (decision.conversation_id, decision.record["facts"]) == (None, {"stage": "idea", "amount": 12000})
    assert (ticket.conversation_id, ticket.status, ticket.contact) == (None, "dropped", {})
    assert entries == 0


async def test_a_ticket_that_was_closed_keeps_how_it_ended(
    service: Service, rasa: FakeRasa, database: Database
) -> None:
    talk, key = await known_person(service, rasa)
    async with database.write() as session:
        await session.execute(update(Ticket).values(status="done", outcome="referred"))
    await erase(service, rasa, talk, key)
    async with database.read() as session:
        ticket = (await session.scalars(select(Ticket))).one()
    assert (ticket.status, ticket.outcome, ticket.contact) == ("done", "referred", {})


async def test_who_has_read_the_last_word_starts_anew(service: Service, rasa: FakeRasa) -> None:
    talk, key = await known_person(service, rasa)
    (last,) = await erase(service, rasa, talk, key)
    path = f"/chat/v1/conversations/{talk}/events?after="
    for answer in (
        await service.client.get(f"{path}{last['seq']}", headers=key),
        await service.client.get(f"{path}0", headers={**key, "Last-Event-ID": f"{last['seq']}"}),
        await service.send(talk, key, "later", text="bonjour"),
        await service.send(talk, key, "later", choice="1.1"),
    ):
        assert answer.status == 404
        assert (await answer.json())["erased"] is True
    # who had no connection when it was said still reads it
    late = await service.events(talk, key, after=last["seq"] - 3)
    assert [event["seq"] for event in late] == [last["seq"]]


async def test_the_stream_ends_after_the_last_word(service: Service, rasa: FakeRasa) -> None:
    talk, key = await known_person(service, rasa)
    stream = await service.client.get(
        f"/chat/v1/conversations/{talk}/events", headers={**key, "Accept": "text/event-stream"}
    )
    await erase(service, rasa, talk, key)
    async with asyncio.timeout(PATIENCE):
        read = (await stream.read()).decode()
    assert LAST_WORD["fr"] in read.split("\n\n")[-2]
    assert "never to be seen" not in read


async def test_other_tokens_read_nothing(service: Service, rasa: FakeRasa) -> None:
    talk, key = await known_person(service, rasa)
    _, other = await service.start_conversation(language="fr")
    await erase(service, rasa, talk, key)
    assert (await service.client.get(f"/chat/v1/conversations/{talk}/events", headers=other)).status == 401


async def test_the_empty_row_goes_when_the_last_word_had_its_time(
    service: Service, rasa: FakeRasa, database: Database
) -> None:
    talk, key = await known_person(service, rasa)
    await erase(service, rasa, talk, key)
    await until_forgotten(rasa, talk)
    async with database.write() as session:
        await session.execute(update(Conversation).values(erased_at=now() - dt.timedelta(minutes=11)))
    events = f"/chat/v1/conversations/{talk}/events"
    await until(lambda: service.client.get(events, headers=key), lambda answer: answer.status == 404)
    assert talk not in await everything_in(database)
    answer = await service.send(talk, key, "later", text="bonjour")
    assert (answer.status, "erased" in await answer.json()) == (404, False)


async def test_while_rasa_is_away_it_is_tried_until_it_has_forgotten(
    service: Service, rasa: FakeRasa, database: Database
) -> None:
    talk, key = await known_person(service, rasa)
    rasa.reply = lambda _turn: [{"custom": {"effect": "erase"}}]
    await service.send(talk, key, "erase", text="oui")

    async def row() -> Conversation:
        async with database.read() as session:
            return await session.get_one(Conversation, talk)

    await until(row, lambda found: found.erased_at is not None)
    rasa.forgotten.clear()
    await rasa.stop()
    async with database.write() as session:
        # as if Rasa had gone away before it could be told
        await session.execute(update(Conversation).values(forgotten_at=None))
    await asyncio.sleep(2.5)
    async with database.read() as session:
        assert (await session.get_one(Conversation, talk)).forgotten_at is None
    await rasa.start()
    await until_forgotten(rasa, talk)


async def test_rasa_gets_no_new_session_of_somebody_who_is_erased(service: Service, rasa: FakeRasa) -> None:
    talk, key = await service.start_conversation(language="fr")
    rasa.tracker_events = 301
    await erase(service, rasa, talk, key)
    await asyncio.sleep(0.3)
    assert [turn["message_id"] for turn in rasa.heard] == [f"{talk}:2"]


async def test_a_message_that_arrives_with_the_erasure_is_no_fault(
    service: Service, rasa: FakeRasa, database: Database
) -> None:
    talk, key = await known_person(service, rasa)
    rasa.delay = 0.2
    rasa.reply = lambda _turn: [{"custom": {"effect": "erase"}}]
    sent = [service.send(talk, key, f"m{number}", text="oui") for number in range(8)]

    async def later() -> list[Any]:
        await asyncio.sleep(0.15)
        return await asyncio.gather(*(service.send(talk, key, f"n{number}", text="et ?") for number in range(30)))

    first, second = await asyncio.gather(asyncio.gather(*sent), later())
    assert {answer.status for answer in (*first, *second)} <= {202, 404}
    await asyncio.sleep(0.5)
    async with database.read() as session:
        authors = (await session.scalars(select(Event.author).where(Event.conversation_id == talk))).all()
    assert authors == ["assistant"]


async def test_a_ticket_that_is_gone_is_no_fault_at_the_desk(
    service: Service, rasa: FakeRasa, database: Database
) -> None:
    talk, key = await known_person(service, rasa)
    async with database.read() as session:
        ticket = (await session.scalars(select(Ticket))).one()
        assert await session.scalar(select(func.count()).select_from(OutboxMessage)) == 0
    await erase(service, rasa, talk, key)
    token = {"Authorization": "Bearer a-token"}
    assert (await service.client.get(f"/api/v1/tickets/{ticket.id}", headers=token)).status == 404
    assert (await (await service.client.get("/api/v1/tickets", headers=token)).json())["tickets"] == []
    assert (await service.client.get(f"/api/v1/conversations/{talk}", headers=token)).status == 404
    async with database.read() as session:
        with pytest.raises(tickets.Refused):
            await tickets.note(session, ticket.id, None, "x")  # type: ignore[arg-type]
