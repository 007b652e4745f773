"""What advisors share: who looks and writes, what has arrived, who was named, which day comes next."""

from __future__ import annotations

import asyncio
import datetime as dt

import pytest
from handoff_parts import claimed, kinds, on_both_engines, opened, ticket_of
from service_parts import MakeAdvisor, MakeConversation
from sqlalchemy import select, update

from tandem.clock import now, today
from tandem.conversations import outbox
from tandem.handoff import delivery, presence, queue, tickets
from tandem.handoff.refusal import Refused
from tandem.storage.database import Database
from tandem.storage.models import Conversation, TicketMention, TicketPresence
from tandem.texts import Catalogue

database = on_both_engines


async def here(database: Database, number: int, advisor: int, *, typing: bool = False) -> None:
    async with database.write() as session:
        await presence.mark(session, number, advisor, typing=typing)


async def test_presence_says_who_looks_and_writes_and_ends_by_itself(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor
) -> None:
    conversation, amina, bram = await make_conversation(), await make_advisor("Amina"), await make_advisor("Bram")
    number = await opened(database, conversation)
    announced: list[str] = []
    database.on_change(announced.append)
    await asyncio.gather(*(here(database, number, amina.id) for _ in range(4)))
    await here(database, number, bram.id, typing=True)

    async def seen(but: int | None = None) -> list[tuple[str, bool]]:
        async with database.read() as session:
            return [(one.name, one.typing) for one in await presence.of(session, number, but=but)]

    assert await seen() == [("Amina", False), ("Bram", True)]
    assert await seen(but=amina.id) == [("Bram", True)]
    assert announced == [conversation] * 2  # what only goes on is no news
    async with database.write() as session:
        await session.execute(update(TicketPresence).values(typing_until=now()))
    assert await seen() == [("Amina", False), ("Bram", False)]
    async with database.write() as session:
        await presence.leave(session, number, amina.id)
        await session.execute(update(TicketPresence).values(viewing_until=now() - presence.VIEWING * 2))
    assert await seen() == []
    async with database.write() as session:
        await presence.remove_old(session)
        await presence.mark(session, 10**12, amina.id)  # a ticket that does not exist is left alone
    async with database.read() as session:
        assert (await session.scalars(select(TicketPresence))).all() == []


async def test_each_message_has_the_state_of_what_carries_it(
    database: Database, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation()
    states = {1: ("pending", None), 2: ("delivered", "read"), 3: ("dead", None), 4: ("delivered", "failed")}
    async with database.write() as session:
        await session.execute(update(Conversation).values(last_seq=5))
        for seq, (state, receipt) in states.items():
            row = outbox.put(session, "whatsapp", {}, conversation_id=conversation, seq=seq)
            row.state, row.receipt = state, receipt
        # one long message in two parts, of which one has not arrived
        outbox.put(session, "whatsapp", {}, conversation_id=conversation, seq=5).state = "delivered"
        outbox.put(session, "whatsapp", {}, conversation_id=conversation, seq=5)
        outbox.put(session, "mail", {}, conversation_id=conversation)
    async with database.read() as session:
        found = await delivery.of(session, conversation)
    assert {seq: one.state for seq, one in found.items()} == {
        1: "pending",
        2: "delivered",
        3: "failed",
        4: "failed",
        5: "pending",
    }
    assert found[2].receipt == "read"


async def test_who_is_named_finds_the_ticket_and_nobody_names_themselves(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor
) -> None:
    conversation, amina, bram = await make_conversation(), await make_advisor("Amina"), await make_advisor("Bram")
    number = await opened(database, conversation)
    async with database.write() as session:
        await tickets.note(session, number, amina, "@Amina @Bram rappeler jeudi")
        await tickets.note(session, number, amina, "sans nom", mentions_of=[bram.id, 999])
    async with database.read() as session:
        named = (await session.scalars(select(TicketMention.advisor_id))).all()
        notes = [entry.details for entry, _ in await queue.history(session, number) if entry.kind == "note"]
    assert named == [bram.id, bram.id]
    assert notes == [{"mentions": [bram.id]}] * 2


async def test_the_next_step_is_the_owners_to_set_and_ends_with_the_ticket(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, amina, bram = await make_conversation(), await make_advisor("Amina"), await make_advisor("Bram")
    number = await opened(database, conversation)
    await claimed(database, number, amina, catalogue)
    day = today() + dt.timedelta(days=7)
    async with database.write() as session:
        await tickets.set_next_step(session, number, amina, day)
        await tickets.set_next_step(session, number, amina, day)
    with pytest.raises(Refused, match="Amina"):
        async with database.write() as session:
            await tickets.set_next_step(session, number, bram, None)
    assert (await ticket_of(database, number)).next_step_on == day
    assert (await kinds(database, number)).count("next_step") == 1
    async with database.write() as session:
        await tickets.resolve(session, number, amina, "not_now", catalogue=catalogue)
    assert (await ticket_of(database, number)).next_step_on is None
