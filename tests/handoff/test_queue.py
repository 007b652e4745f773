"""The queue: who is answered first."""

from __future__ import annotations

import pytest
from service_parts import MakeAdvisor, MakeConversation

from tandem.errors import Problem
from tandem.handoff import queue, tickets
from tandem.storage.database import Database
from tandem.texts import Catalogue


async def numbers(database: Database, wanted: queue.Wanted | None = None, limit: int = 100) -> list[int]:
    found: list[int] = []
    cursor: str | None = None
    while True:
        async with database.read() as session:
            page = await queue.page(session, wanted or queue.Wanted(), limit=limit, cursor=cursor)
        found += [row.ticket.id for row in page.rows]
        cursor = page.next_cursor
        if cursor is None:
            return found


@pytest.mark.parametrize("limit", [1, 2, 3, 100])
async def test_most_urgent_first_then_who_waits_longest_and_what_ended_last(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue, limit: int
) -> None:
    advisor = await make_advisor()
    opened: list[int] = []
    for number, reason in enumerate(("warm_route", "distress", "asked_for_person", "warm_route", "other", "coaching")):
        conversation = await make_conversation(number)
        async with database.write() as session:
            opened.append((await tickets.open_ticket(session, conversation, reason=reason)).id)
    for ended in (opened[0], opened[4]):
        async with database.write() as session:
            await tickets.claim(session, ended, advisor, catalogue=catalogue)
            await tickets.resolve(session, ended, advisor, "other", catalogue=catalogue)
    assert await numbers(database, limit=limit) == [opened[index] for index in (1, 2, 3, 5, 4, 0)]


async def test_filters(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    advisor = await make_advisor()
    opened = {}
    for number, language in enumerate(("fr", "nl", "en")):
        conversation = await make_conversation(number, language=language)
        async with database.write() as session:
            opened[language] = (await tickets.open_ticket(session, conversation, reason="other")).id
    async with database.write() as session:
        await tickets.claim(session, opened["nl"], advisor, catalogue=catalogue)
    assert await numbers(database, queue.Wanted(language="en")) == [opened["en"]]
    assert await numbers(database, queue.Wanted(assignee=advisor.id)) == [opened["nl"]]
    assert await numbers(database, queue.Wanted(assignee=queue.NOBODY)) == [opened["fr"], opened["en"]]
    assert await numbers(database, queue.Wanted(statuses=frozenset({"assigned"}))) == [opened["nl"]]


@pytest.mark.parametrize("cursor", ["", "x", "1", "1.", "1.2.3", "99999.1", "1.99999999999999999999"])
async def test_a_foreign_cursor_is_turned_back(database: Database, cursor: str) -> None:
    with pytest.raises(Problem):
        async with database.read() as session:
            await queue.page(session, queue.Wanted(), limit=10, cursor=cursor)
