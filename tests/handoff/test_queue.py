"""The queue: who is answered first, and how one finds a person in it."""

from __future__ import annotations

import datetime as dt

import pytest
from handoff_parts import (
    BRUSSELS,
    LIEGE,
    add_agencies,
    claimed,
    minutes,
    numbers,
    on_both_engines,
    opened,
    passed,
    ticket_of,
    wrote,
)
from service_parts import MakeAdvisor, MakeConversation
from sqlalchemy import update

from tandem.clock import today
from tandem.conversations import events
from tandem.errors import Problem
from tandem.handoff import queue, reads, rows, tickets
from tandem.storage.database import Database
from tandem.storage.models import Conversation, Ticket
from tandem.texts import Catalogue

database = on_both_engines
REASONS = ("warm_route", "distress", "asked_for_person", "warm_route", "other", "coaching", "client_in_difficulty")


@pytest.mark.parametrize("limit", [1, 3, 100])
async def test_most_urgent_first_then_who_waits_longest_and_what_ended_last(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue, limit: int
) -> None:
    advisor = await make_advisor()
    made = [await opened(database, await make_conversation(place), reason) for place, reason in enumerate(REASONS)]
    for ended in (made[0], made[4]):
        await claimed(database, ended, advisor, catalogue)
        async with database.write() as session:
            await tickets.resolve(session, ended, advisor, "other", catalogue=catalogue)
    answered = await opened(database, await make_conversation(20), "distress")
    await claimed(database, answered, advisor, catalogue)
    async with database.write() as session:
        await tickets.reply(session, answered, advisor, "Bonjour")
    expected = [made[6], made[1], made[2], made[3], made[5], answered, made[4], made[0]]
    assert await numbers(database, limit=limit) == expected


async def test_whoever_waits_longest_keeps_their_place_through_every_hand(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    first, second = [await opened(database, await make_conversation(place)) for place in (1, 2)]
    advisor = await make_advisor()
    await claimed(database, first, advisor, catalogue)
    async with database.write() as session:
        await tickets.release(session, first, advisor, catalogue=catalogue)
    assert await numbers(database) == [first, second]


async def test_filters(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    await add_agencies(database, BRUSSELS, LIEGE)
    advisor, other = await make_advisor("Amina"), await make_advisor("Bram")
    codes = {"fr": "1080", "nl": "4000", "en": None}
    made = {}
    for place, language in enumerate(codes):
        facts = {"postal_code": codes[language]} if codes[language] else {}
        conversation = await make_conversation(place, language=language, facts=facts)
        made[language] = await opened(database, conversation, "other" if language == "fr" else "coaching")
    await claimed(database, made["nl"], advisor, catalogue)
    async with database.write() as session:
        await session.execute(update(Conversation).where(Conversation.language == "en").values(channel="whatsapp"))
        await tickets.set_next_step(session, made["nl"], advisor, today())
        await tickets.note(session, made["en"], advisor, "@Bram tu connais ?")

    async def found(**wanted: object) -> list[str]:
        by_number = {number: language for language, number in made.items()}
        return sorted(by_number[one] for one in await numbers(database, queue.Wanted(**wanted)))  # type: ignore[arg-type]

    assert await found(language="en") == ["en"]
    assert await found(assignee=advisor.id) == ["nl"]
    assert await found(assignee=queue.NOBODY) == ["en", "fr"]
    assert await found(statuses=frozenset({"assigned"})) == ["nl"]
    assert await found(channel="whatsapp") == ["en"]
    assert await found(reason="coaching") == ["en", "nl"]
    assert await found(agencies=frozenset({"brussels"})) == ["fr"]
    assert await found(agencies=frozenset({"brussels", queue.NO_AGENCY})) == ["en", "fr"]
    assert await found(agencies=frozenset()) == []
    assert await found(mentions=other.id) == ["en"]
    assert await found(mentions=advisor.id) == []
    assert await found(due=today()) == ["nl"]
    assert await found(due=today() - dt.timedelta(days=1)) == []
    assert await found(reason="coaching", assignee=queue.NOBODY) == ["en"]
    assert await numbers(database, visible=Ticket.agency_id == "liege") == [made["nl"]]
    async with database.read() as session:
        assert await queue.one(session, made["fr"], visible=Ticket.agency_id == "liege") is None
        assert await queue.counts(session, reader=advisor.id) == queue.Counts(waiting=2, mine=1, mentions=0, due=1)
        assert (await queue.counts(session, reader=other.id)).mentions == 1


SEARCHED = {
    "nadia": {"nadia"},
    "NADIA peeters": {"nadia"},
    "0470 12 34 56": {"nadia"},
    "+32470123456": {"nadia"},
    "12 34 56": {"nadia"},
    "zoe": {"zoe"},
    "D'Hondt": {"zoe"},
    "@example.be": {"nadia", "zoe"},
    "boulangerie a liege": {"zoe"},
    "Boulangerie": {"zoe", "nadia"},
    "100 %": {"zoe"},
    "%": {"zoe"},
    "_": set(),
    "/": {"nadia"},
    "personne": set(),
    # what the assistant says stands in every talk
    "bonjour à vous": set(),
}


async def test_search_finds_people_and_their_words(database: Database, make_conversation: MakeConversation) -> None:
    people = {
        "nadia": ("Nadia Peeters", "Ma boulangerie 24/7"),
        "zoe": ("Zoé D’Hondt", "Une boulangerie à Liège, 100 % bio"),
    }
    made = {}
    for place, (name, (whole, words)) in enumerate(people.items()):
        conversation = await make_conversation(place)
        contact = {"name": whole, "email": f"{name}@example.be"}
        if name == "nadia":
            contact["phone"] = "+32470123456"
        made[await opened(database, conversation, contact=contact)] = name
        await wrote(database, conversation, words)
        async with database.write() as session:
            await events.append(session, conversation, author="assistant", text="Bonjour à vous", language="fr")
    found = {text: {made[number] for number in await numbers(database, queue.Wanted(text=text))} for text in SEARCHED}
    assert found == SEARCHED


async def test_a_ticket_is_found_by_its_number(database: Database, make_conversation: MakeConversation) -> None:
    made = [await opened(database, await make_conversation(place)) for place in (1, 2)]
    assert await numbers(database, queue.Wanted(text=f"#{made[1]}")) == [made[1]]


async def test_a_contact_that_was_taken_back_is_no_longer_found(
    database: Database, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation()
    number = await opened(database, conversation, contact={"name": "Nadia"})
    async with database.write() as session:
        await tickets.forget_contact(session, conversation)
    assert await numbers(database, queue.Wanted(text="nadia")) == []
    assert (await ticket_of(database, number)).search == ""


async def test_unread_is_what_the_person_wrote_since_one_looked(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor
) -> None:
    conversation, advisor, other = await make_conversation(), await make_advisor("Amina"), await make_advisor("Bram")
    number = await opened(database, conversation)
    await wrote(database, conversation, "x" * 300)

    async def marks(reader: int) -> tuple[bool, bool]:
        async with database.read() as session:
            row = (await queue.page(session, queue.Wanted(), limit=1, reader=reader)).rows[0]
        assert row.last_words == "x" * 140
        return row.unread, row.mentioned

    async with database.write() as session:
        await tickets.note(session, number, other, "@Amina regarde")
    assert await marks(advisor.id) == (True, True)
    async with database.write() as session:
        await reads.mark(session, number, advisor.id)
    assert await marks(advisor.id) == (False, False)
    assert await marks(other.id) == (True, False)
    async with database.write() as session:
        await events.append(session, conversation, author="assistant", text="Bonjour", language="fr")
    assert (await marks(advisor.id))[0] is False
    await wrote(database, conversation, "x" * 300)
    assert (await marks(advisor.id))[0] is True


async def test_since_is_when_the_wait_began(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    number = await opened(database, await make_conversation())
    await passed(database, number, minutes(50))
    advisor = await make_advisor()
    await claimed(database, number, advisor, catalogue)
    async with database.read() as session:
        row = await queue.one(session, number)
        assert row is not None
        assert row.waits
        assert row.since == row.ticket.waiting_since < row.ticket.updated_at - minutes(49)
    async with database.write() as session:
        await tickets.reply(session, number, advisor, "Bonjour")
    async with database.read() as session:
        row = await queue.one(session, number)
        assert row is not None
        assert (row.waits, row.since) == (False, row.ticket.updated_at)


@pytest.mark.parametrize(
    "cursor", ["", "x", "1", "1.", "1.2.3", "99999.1", "1.99999999999999999999", "1" * 17 + ".-1", "1" * 19 + ".1"]
)
async def test_a_foreign_cursor_is_turned_back(database: Database, cursor: str) -> None:
    with pytest.raises(Problem):
        async with database.read() as session:
            await queue.page(session, queue.Wanted(), limit=10, cursor=cursor)


async def test_every_change_is_seen_by_whoever_asks_each_second(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor
) -> None:
    async with database.read() as session:
        assert await queue.latest_change(session) is None
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    announced: list[str] = []
    database.on_change(announced.append)
    seen = set()
    for change in ("wrote", "note", "step"):
        async with database.write() as session:
            if change == "note":
                await tickets.note(session, number, advisor, "Vu")
            elif change == "step":
                await rows.set_values(session, await rows.fresh(session, number), next_step_on=today())
        if change == "wrote":
            await wrote(database, conversation)
        async with database.read() as session:
            seen.add(await queue.latest_change(session))
    assert len(seen) == 3
    assert announced == [conversation] * 3
