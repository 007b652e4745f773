"""Replies that can be taken back: what was taken back is never read, and what was meant always arrives, in order."""

from __future__ import annotations

import asyncio
import datetime as dt

import pytest
from handoff_parts import claimed, kinds, on_both_engines, opened, said, ticket_of, wrote
from service_parts import MakeAdvisor, MakeConversation, texts
from sqlalchemy import select, update

from tandem.clock import now
from tandem.handoff import canned, replies, steps, tickets
from tandem.handoff.alerts import TicketAlerts
from tandem.handoff.refusal import Refused
from tandem.handoff.rules import Rules
from tandem.handoff.watcher import Watcher
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.models import Advisor, Conversation, PendingReply
from tandem.texts import Catalogue

database = on_both_engines


def watcher(database: Database) -> Watcher:
    alerts = TicketAlerts(Settings(_env_file=None), texts())
    hour = dt.timedelta(hours=1)
    return Watcher(database, texts(), alerts, Rules(silence=hour, take=hour, longest=hour))


async def put(database: Database, number: int, advisor: Advisor, text: str) -> int:
    async with database.write() as session:
        return (await replies.put(session, number, advisor, text)).id


async def undone(database: Database, reply: int, advisor: Advisor) -> str:
    async with database.write() as session:
        return await replies.undo(session, reply, advisor)


async def time_is_up(database: Database) -> None:
    async with database.write() as session:
        await session.execute(update(PendingReply).values(due_at=now() - dt.timedelta(seconds=1)))


async def answers(database: Database, conversation: str) -> list[str | None]:
    return [event.text for event in await said(database, conversation) if event.author == "advisor"]


async def test_a_reply_is_read_only_when_its_time_is_up_and_then_in_order(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    for text in ("un", "deux", "trois"):
        await put(database, number, advisor, text)
    await watcher(database).send_replies()
    assert await answers(database, conversation) == []
    assert (await ticket_of(database, number)).status == "assigned"
    await time_is_up(database)
    # by a process that knows nothing of the one that took them
    await asyncio.gather(watcher(database).send_replies(), watcher(database).send_replies())
    assert await answers(database, conversation) == ["un", "deux", "trois"]
    names = {(event.author, event.name) for event in await said(database, conversation)}
    assert {name for author, name in names if author == "advisor"} == {advisor.name}
    assert {name for author, name in names if author != "advisor"} <= {None}, "nobody else has one"
    ticket = await ticket_of(database, number)
    assert (ticket.status, ticket.waiting_since) == ("waiting_client", None)
    assert (await kinds(database, number)).count("replied") == 3


async def test_a_reply_that_was_taken_back_is_never_read(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    await put(database, number, advisor, "un")
    second = await put(database, number, advisor, "deux")
    assert await undone(database, second, advisor) == "deux"
    await time_is_up(database)
    await watcher(database).send_replies()
    assert await answers(database, conversation) == ["un"]
    with pytest.raises(Refused) as refused:
        await undone(database, second, advisor)
    assert (refused.value.status, refused.value.reason) == (409, "sent")
    assert "undone" in await kinds(database, number)


async def test_taking_back_and_sending_at_once_leave_one_winner(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    sent = taken_back = 0
    for turn in range(6):
        reply = await put(database, number, advisor, f"{turn}")
        await time_is_up(database)
        result, _ = await asyncio.gather(
            undone(database, reply, advisor), watcher(database).send_replies(), return_exceptions=True
        )
        taken_back += result == f"{turn}"
        sent += isinstance(result, Refused)
        assert (f"{turn}" in await answers(database, conversation)) == isinstance(result, Refused)
    assert sent + taken_back == 6


async def test_nobody_takes_back_what_somebody_else_wrote(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor("Amina")
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    reply = await put(database, number, advisor, "un")
    with pytest.raises(Refused) as refused:
        await undone(database, reply, await make_advisor("Bram"))
    assert refused.value.status == 404
    async with database.read() as session:
        assert [one.text for one in await replies.pending(session, number)] == ["un"]


@pytest.mark.parametrize("step", ["release", "return", "resolve", "reply"])
async def test_whoever_leaves_has_meant_what_they_wrote(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue, step: str
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    await put(database, number, advisor, "un dernier mot")
    async with database.write() as session:
        content = {"resolve": "referred", "reply": "et encore ceci"}.get(step, "")
        await steps.take(session, step, number, advisor, content, catalogue=catalogue)
    heard = [(event.author, event.kind) for event in await said(database, conversation)]
    left = ("advisor", "message") if step == "reply" else ("system", "status")
    assert heard == [("system", "status"), ("advisor", "message"), left]
    async with database.read() as session:
        assert await replies.pending(session, number) == []


async def test_what_the_person_wrote_meanwhile_is_not_answered_by_it(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    await put(database, number, advisor, "un")
    await wrote(database, conversation, "et aussi ceci")
    await time_is_up(database)
    await watcher(database).send_replies()
    ticket = await ticket_of(database, number)
    assert ticket.status == "assigned"
    assert ticket.waiting_since is not None


@pytest.mark.parametrize(("variable", "kept"), [("name", False), ("link", False), ("x", True)])
async def test_a_variable_that_was_not_filled_in_is_not_sent(
    database: Database,
    make_conversation: MakeConversation,
    make_advisor: MakeAdvisor,
    catalogue: Catalogue,
    variable: str,
    kept: bool,
) -> None:
    assert (variable in canned.VARIABLES) != kept
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    text = f"Bonjour {{{variable}}}"
    if kept:
        await put(database, number, advisor, text)
        return
    with pytest.raises(Refused) as refused:
        await put(database, number, advisor, text)
    assert (refused.value.status, refused.value.reason) == (422, "placeholder")


@pytest.mark.parametrize(("hours", "reason"), [(23, None), (25, "window"), (None, "window")])
async def test_on_whatsapp_one_writes_freely_for_a_day(
    database: Database,
    make_conversation: MakeConversation,
    make_advisor: MakeAdvisor,
    catalogue: Catalogue,
    hours: int | None,
    reason: str | None,
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    last = now() - dt.timedelta(hours=hours) if hours else None
    async with database.write() as session:
        await session.execute(update(Conversation).values(channel="whatsapp", last_user_at=last))
    for write in (replies.put, tickets.reply):
        refused = None
        try:
            async with database.write() as session:
                await write(session, number, advisor, "Bonjour")
        except Refused as error:
            refused = error.reason
        assert refused == reason


async def test_only_who_leads_may_write(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor, other = await make_conversation(), await make_advisor("Amina"), await make_advisor("Bram")
    number = await opened(database, conversation)

    async def refusal(who: Advisor) -> str:
        with pytest.raises(Refused) as refused:
            await put(database, number, who, "Bonjour")
        return refused.value.reason

    assert await refusal(advisor) == "not_taken"
    await claimed(database, number, advisor, catalogue)
    assert await refusal(other) == "not_owner"
    async with database.write() as session:
        await tickets.return_to_assistant(session, number, advisor, catalogue=catalogue)
    assert await refusal(advisor) == "not_leading"
    async with database.read() as session:
        assert (await session.scalars(select(PendingReply))).all() == []
