"""No wait without an end: whoever waits for a person is answered, told, or served by the assistant again."""

from __future__ import annotations

import datetime as dt

import pytest
from handoff_parts import (
    BRUSSELS,
    RULES,
    add_agencies,
    claimed,
    closed_today,
    conversation_of,
    kinds,
    minutes,
    on_both_engines,
    opened,
    passed,
    said,
    span,
    ticket_of,
    wrote,
)
from service_parts import MakeAdvisor, MakeConversation, texts
from sqlalchemy import select, update

from tandem.clock import BELGIUM
from tandem.conversations import inbox
from tandem.handoff import presence, queue, replies, tickets
from tandem.handoff.alerts import TicketAlerts
from tandem.handoff.opening import UNKNOWN, Hours
from tandem.handoff.waits import Limits
from tandem.handoff.watcher import Watcher
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.models import Advisor, InboxMessage, OutboxMessage
from tandem.texts import Catalogue

database = on_both_engines
WEEK = Hours(week={day: (span("09:00", "12:00"), span("13:00", "17:00")) for day in range(5)})


def watcher(database: Database) -> Watcher:
    given = Settings(_env_file=None, smtp_url="smtp://localhost", alert_address="desk@example.be")
    return Watcher(database, texts(), TicketAlerts(given, texts()), RULES)


async def mails(database: Database) -> list[str]:
    async with database.read() as session:
        rows = await session.scalars(select(OutboxMessage).where(OutboxMessage.channel == "mail"))
        return [str(row.content["subject"]) for row in rows]


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=BELGIUM)


@pytest.mark.parametrize(
    ("now", "silence", "take"),
    [
        # a Tuesday in the afternoon: thirty minutes, and four hours with the lunch break between
        ("2026-11-24T15:00", "2026-11-24T14:30", "2026-11-24T10:00"),
        # on Monday morning the weekend does not count
        ("2026-11-23T09:10", "2026-11-20T16:40", "2026-11-20T13:10"),
        # nor does the night of a public holiday and the day itself
        ("2026-05-15T09:30", "2026-05-15T09:00", "2026-05-13T13:30"),
    ],
)
def test_limits_count_in_opening_hours(now: str, silence: str, take: str) -> None:
    assert Limits.of(WEEK, RULES, at(now)) == Limits(at(silence), at(take))


def test_no_limit_is_longer_than_the_longest() -> None:
    closed = Hours(WEEK.week, {at("2026-11-01T00:00").date() + dt.timedelta(days=day): () for day in range(60)})
    now = at("2026-11-24T15:00")
    assert Limits.of(closed, RULES, now) == Limits(now - RULES.longest, now - RULES.longest)
    assert Limits.of(UNKNOWN, RULES, now) == Limits(now - RULES.silence, now - RULES.take)


async def test_a_silent_owner_loses_the_ticket_and_the_person_is_told(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(language="nl"), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    await wrote(database, conversation)
    await passed(database, number, minutes(29))
    await watcher(database).end_waits()
    assert (await ticket_of(database, number)).assignee_id == advisor.id
    await passed(database, number, minutes(2))
    await watcher(database).end_waits()
    ticket = await ticket_of(database, number)
    assert (ticket.status, ticket.assignee_id) == ("new", None)
    assert ticket.waiting_since is not None
    assert ticket.waiting_since < ticket.updated_at - minutes(30)
    assert (await conversation_of(database, conversation)).control == "waiting"
    handed_on = catalogue.text("nl", "advisor-handed-on").text
    unknown = catalogue.text("nl", "handoff-when-unknown").text
    assert (await said(database, conversation))[-1].text == f"{handed_on} {unknown}"
    assert "silent" in await kinds(database, number)
    assert len(await mails(database)) == 1


async def test_an_owner_who_has_answered_is_not_silent(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    await wrote(database, conversation)
    async with database.write() as session:
        await tickets.reply(session, number, advisor, "Bonjour")
    await passed(database, number, dt.timedelta(days=30))
    await watcher(database).end_waits()
    assert (await ticket_of(database, number)).assignee_id == advisor.id
    # and has the whole time again when the person writes
    await wrote(database, conversation)
    await watcher(database).end_waits()
    assert (await ticket_of(database, number)).assignee_id == advisor.id


async def test_what_a_silent_owner_had_written_is_sent_first(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    await wrote(database, conversation)
    async with database.write() as session:
        await replies.put(session, number, advisor, "Je regarde")
    await passed(database, number, minutes(40))
    await watcher(database).end_waits()
    assert [event.text for event in await said(database, conversation) if event.author == "advisor"] == ["Je regarde"]


async def test_the_tickets_of_a_closed_account_go_back(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    async with database.write() as session:
        await tickets.reply(session, number, advisor, "Bonjour")
        await session.execute(update(Advisor).values(active=False))
    await watcher(database).end_waits()
    ticket = await ticket_of(database, number)
    assert (ticket.status, ticket.assignee_id) == ("new", None)
    assert "owner_left" in await kinds(database, number)


async def test_when_nobody_comes_the_person_is_told_once_and_the_ticket_stays(
    database: Database, make_conversation: MakeConversation, catalogue: Catalogue
) -> None:
    conversation = await make_conversation(language="en")
    number = await opened(database, conversation)
    await watcher(database).end_waits()  # the first alert
    for _ in range(3):
        await passed(database, number, dt.timedelta(hours=5))
        await watcher(database).end_waits()
    heard = [event.text for event in await said(database, conversation)]
    nobody = catalogue.text("en", "handoff-nobody-yet").text
    assert heard == [f"{nobody} {catalogue.text('en', 'handoff-when-unknown').text}"]
    assert (await conversation_of(database, conversation)).control == "bot"
    assert (await ticket_of(database, number)).status == "new"
    # the advisors hear of it again and again
    assert (await kinds(database, number)).count("alerted") == 3
    assert len(await mails(database)) == 4


async def test_asked_again_the_wait_begins_anew(database: Database, make_conversation: MakeConversation) -> None:
    conversation = await make_conversation()
    number = await opened(database, conversation)
    await passed(database, number, dt.timedelta(hours=5))
    await watcher(database).end_waits()
    assert await opened(database, conversation) == number
    await watcher(database).end_waits()
    assert (await conversation_of(database, conversation)).control == "waiting"
    await passed(database, number, dt.timedelta(hours=5))
    await watcher(database).end_waits()
    assert (await conversation_of(database, conversation)).control == "bot"
    assert len(await said(database, conversation)) == 2


async def test_many_untaken_tickets_make_one_mail(database: Database, make_conversation: MakeConversation) -> None:
    numbers = [await opened(database, await make_conversation(number)) for number in range(1, 4)]
    await watcher(database).end_waits()
    for number in numbers:
        await passed(database, number, dt.timedelta(hours=5))
    await watcher(database).end_waits()
    assert len(await mails(database)) == len(numbers) + 1


async def write_in(database: Database, conversation: str, catalogue: Catalogue, client_id: str) -> str:
    """The person writes; for whom the message is."""
    async with database.write() as session:
        await inbox.accept(session, conversation, inbox.Incoming(client_id, "Bonsoir ?"), catalogue=catalogue)
    async with database.read() as session:
        state = await session.scalar(select(InboxMessage.state).where(InboxMessage.provider_id == client_id))
    return str(state)


async def long_ago(database: Database, number: int) -> None:
    """Whatever the advisors did is some time ago."""
    async with database.write() as session:
        for entry, _ in await queue.history(session, number):
            entry.at -= minutes(20)


async def test_after_hours_the_assistant_serves_whom_an_advisor_was_talking_with(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    await add_agencies(database, BRUSSELS, hours=closed_today())
    conversation = await make_conversation(language="fr", facts={"postal_code": "1080"})
    advisor = await make_advisor("Amina")
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    assert await write_in(database, conversation, catalogue, "1") == "for_advisor"  # she is at work just now
    await long_ago(database, number)
    assert await write_in(database, conversation, catalogue, "2") == "pending"
    away = (await said(database, conversation))[-1]
    assert away.text is not None
    assert away.text.startswith(catalogue.text("fr", "advisor-away", name="Amina").text)
    assert (await conversation_of(database, conversation)).control == "bot"
    ticket = await ticket_of(database, number)
    assert (ticket.status, ticket.assignee_id) == ("assigned", advisor.id)
    assert ticket.waiting_since is not None
    # she comes back and leads again
    await claimed(database, number, advisor, catalogue)
    assert (await conversation_of(database, conversation)).control == "advisor"


async def test_an_advisor_who_looks_at_the_ticket_is_not_away(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    await add_agencies(database, BRUSSELS, hours=closed_today())
    conversation, advisor = await make_conversation(facts={"postal_code": "1080"}), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    await long_ago(database, number)
    async with database.write() as session:
        await presence.mark(session, number, advisor.id)
    assert await write_in(database, conversation, catalogue, "1") == "for_advisor"


async def test_without_known_hours_nobody_is_away(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    await long_ago(database, number)
    assert await write_in(database, conversation, catalogue, "1") == "for_advisor"


async def test_an_owner_who_does_not_come_back_loses_the_ticket(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    await add_agencies(database, BRUSSELS, hours=closed_today())
    conversation, advisor = await make_conversation(facts={"postal_code": "1080"}), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    await long_ago(database, number)
    await write_in(database, conversation, catalogue, "1")
    await watcher(database).end_waits()
    assert (await ticket_of(database, number)).assignee_id == advisor.id
    await passed(database, number, RULES.longest)
    await watcher(database).end_waits()
    assert (await ticket_of(database, number)).status == "new"
    assert (await conversation_of(database, conversation)).control == "waiting"
