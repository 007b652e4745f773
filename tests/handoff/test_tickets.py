"""The life of a ticket: what would leave a person unanswered, or answered by two, fails here."""

from __future__ import annotations

import asyncio

import pytest
from service_parts import MakeAdvisor, MakeConversation
from sqlalchemy import func, select

from tandem.conversations import events, gate
from tandem.errors import Problem
from tandem.handoff import queue, steps, tickets
from tandem.handoff.reasons import OUTCOMES, PRIORITIES
from tandem.handoff.tickets import Refused
from tandem.storage.database import Database
from tandem.storage.models import Advisor, Conversation, Event, Ticket
from tandem.texts import LANGUAGES, Catalogue


async def opened(database: Database, conversation: str, reason: str = "asked_for_person") -> int:
    async with database.write() as session:
        return (await tickets.open_ticket(session, conversation, reason=reason)).id


async def claimed(database: Database, number: int, advisor: Advisor, catalogue: Catalogue) -> None:
    async with database.write() as session:
        await tickets.claim(session, number, advisor, catalogue=catalogue)


async def control_of(database: Database, conversation: str) -> tuple[str, int]:
    async with database.read() as session:
        row = await session.get_one(Conversation, conversation)
        return row.control, row.epoch


async def said(database: Database, conversation: str) -> list[Event]:
    async with database.read() as session:
        return list(await events.after(session, conversation, 0))


async def kinds(database: Database, number: int) -> list[str]:
    async with database.read() as session:
        return [entry.kind for entry, _ in await queue.history(session, number)]


async def test_a_person_who_asks_twice_has_one_ticket(database: Database, make_conversation: MakeConversation) -> None:
    conversation = await make_conversation()
    first = await opened(database, conversation)
    assert await opened(database, conversation) == first
    assert await kinds(database, first) == ["opened"]
    assert (await control_of(database, conversation))[0] == "waiting"


async def test_twenty_at_once_make_one_ticket(database: Database, make_conversation: MakeConversation) -> None:
    conversation = await make_conversation()
    numbers = await asyncio.gather(*(opened(database, conversation) for _ in range(20)))
    assert len(set(numbers)) == 1


async def test_a_more_urgent_reason_raises_the_priority_and_a_lesser_one_is_only_noted(
    database: Database, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation()
    number = await opened(database, conversation, "warm_route")
    for reason in ("distress", "coaching", "distress"):
        await opened(database, conversation, reason)
    async with database.read() as session:
        ticket = await session.get_one(Ticket, number)
        history = [(entry.kind, entry.text) for entry, _ in await queue.history(session, number)]
    assert (ticket.reason, ticket.priority) == ("distress", PRIORITIES["distress"])
    assert history == [("opened", "warm_route"), ("reason", "distress"), ("reason", "coaching")]


async def test_contact_is_added_to_what_is_known_and_stays_out_of_the_history(
    database: Database, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation()
    async with database.write() as session:
        await tickets.open_ticket(session, conversation, reason="warm_route", contact={"name": "Nadia"})
    async with database.write() as session:
        ticket = await tickets.open_ticket(
            session, conversation, reason="warm_route", contact={"phone": "+32470000000"}
        )
    assert ticket.contact == {"name": "Nadia", "phone": "+32470000000"}
    async with database.read() as session:
        history = await queue.history(session, ticket.id)
    assert [entry.kind for entry, _ in history] == ["opened", "contact", "contact"]
    assert not any("Nadia" in (entry.text or "") for entry, _ in history)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_person_is_told_in_their_language_who_joined_and_that_they_left(
    database: Database,
    make_conversation: MakeConversation,
    make_advisor: MakeAdvisor,
    catalogue: Catalogue,
    language: str,
) -> None:
    conversation = await make_conversation(language=language)
    number, advisor = await opened(database, conversation), await make_advisor("Amina")
    await claimed(database, number, advisor, catalogue)
    await claimed(database, number, advisor, catalogue)
    async with database.write() as session:
        await tickets.return_to_assistant(session, number, advisor, catalogue=catalogue)
    heard = await said(database, conversation)
    assert [(event.author, event.language) for event in heard] == [("system", language)] * 2
    assert heard[0].text == catalogue.text(language, "advisor-joined", name="Amina").text
    assert heard[1].text == catalogue.text(language, "advisor-left", name="Amina").text


async def test_of_two_advisors_one_wins_and_the_other_reads_who(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation()
    number = await opened(database, conversation)
    people = [await make_advisor(name) for name in ("Amina", "Bram", "Chloé", "Dries")]
    results = await asyncio.gather(
        *(claimed(database, number, person, catalogue) for person in people), return_exceptions=True
    )
    winners = [person for person, result in zip(people, results, strict=True) if result is None]
    assert len(winners) == 1
    losers = [result for result in results if result is not None]
    assert all(isinstance(result, Refused) and result.status == 409 for result in losers)
    assert all(winners[0].name in str(result) for result in losers)
    assert len(await said(database, conversation)) == 1


async def test_a_bot_turn_that_began_before_the_claim_cannot_write_after_it(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation()
    number = await opened(database, conversation)
    _, began = await control_of(database, conversation)
    await claimed(database, number, await make_advisor(), catalogue)
    async with database.write() as session:
        assert not await gate.still_open(session, conversation, began)


async def test_only_the_owner_may_write_release_return_and_end(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation()
    number, owner, other = await opened(database, conversation), await make_advisor("Amina"), await make_advisor("Bram")

    async def refusals(who: Advisor) -> set[str]:
        reasons = set()
        for step, content in (("reply", "Bonjour"), ("release", ""), ("return", ""), ("resolve", "referred")):
            with pytest.raises(Refused) as refused:
                async with database.write() as session:
                    await steps.take(session, step, number, who, content, catalogue=catalogue)
            assert refused.value.status == 409
            reasons.add(refused.value.reason)
        return reasons

    assert await refusals(owner) == {"not_taken"}
    await claimed(database, number, owner, catalogue)
    assert await refusals(other) == {"not_owner"}
    assert [event.author for event in await said(database, conversation)] == ["system"]
    assert await control_of(database, conversation) == ("advisor", 2)


async def test_reply_and_the_persons_answer_pass_the_turn_back_and_forth(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation(language="nl")
    number, advisor = await opened(database, conversation), await make_advisor()
    await claimed(database, number, advisor, catalogue)
    async with database.write() as session:
        assert (await tickets.reply(session, number, advisor, "  Goeiedag\x00 Nadia ")).status == "waiting_client"
    answer = (await said(database, conversation))[-1]
    assert (answer.author, answer.text, answer.language) == ("advisor", "Goeiedag Nadia", "nl")
    async with database.write() as session:
        await tickets.client_wrote(session, conversation)
    async with database.read() as session:
        assert (await session.get_one(Ticket, number)).status == "assigned"


async def test_a_released_ticket_waits_for_anyone_again(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation()
    number, first, second = (
        await opened(database, conversation),
        await make_advisor("Amina"),
        await make_advisor("Bram"),
    )
    await claimed(database, number, first, catalogue)
    async with database.write() as session:
        ticket = await tickets.release(session, number, first, catalogue=catalogue)
    assert (ticket.status, ticket.assignee_id) == ("new", None)
    assert (await control_of(database, conversation))[0] == "waiting"
    await claimed(database, number, second, catalogue)
    assert (await control_of(database, conversation))[0] == "advisor"


async def test_after_giving_back_the_owner_cannot_write_until_they_lead_again(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation()
    number, advisor = await opened(database, conversation), await make_advisor()
    await claimed(database, number, advisor, catalogue)
    async with database.write() as session:
        ticket = await tickets.return_to_assistant(session, number, advisor, catalogue=catalogue)
    assert ticket.assignee_id == advisor.id
    with pytest.raises(Refused, match="assistant leads"):
        async with database.write() as session:
            await tickets.reply(session, number, advisor, "Encore moi")
    await claimed(database, number, advisor, catalogue)
    async with database.write() as session:
        await tickets.reply(session, number, advisor, "Encore moi")
    assert (await said(database, conversation))[-1].text == "Encore moi"


async def test_a_person_who_asks_again_after_giving_back_can_be_taken_by_anyone(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation()
    number, advisor = await opened(database, conversation), await make_advisor("Amina")
    await claimed(database, number, advisor, catalogue)
    async with database.write() as session:
        await tickets.return_to_assistant(session, number, advisor, catalogue=catalogue)
    assert await opened(database, conversation) == number
    async with database.read() as session:
        ticket = await session.get_one(Ticket, number)
    assert (ticket.status, ticket.assignee_id) == ("new", None)
    await claimed(database, number, await make_advisor("Bram"), catalogue)


async def test_asking_for_a_person_while_one_answers_takes_nothing_from_them(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation()
    number, advisor = await opened(database, conversation), await make_advisor()
    await claimed(database, number, advisor, catalogue)
    await opened(database, conversation, "distress")
    async with database.read() as session:
        ticket = await session.get_one(Ticket, number)
    assert (ticket.status, ticket.assignee_id, ticket.priority) == ("assigned", advisor.id, 1)
    assert (await control_of(database, conversation))[0] == "advisor"


@pytest.mark.parametrize("outcome", OUTCOMES)
async def test_a_ticket_ends_with_an_outcome_and_closes_the_conversation(
    database: Database,
    make_conversation: MakeConversation,
    make_advisor: MakeAdvisor,
    catalogue: Catalogue,
    outcome: str,
) -> None:
    conversation = await make_conversation()
    number, advisor = await opened(database, conversation), await make_advisor()
    await claimed(database, number, advisor, catalogue)
    async with database.write() as session:
        ticket = await tickets.resolve(session, number, advisor, outcome, catalogue=catalogue)
    assert (ticket.status, ticket.outcome) == ("done", outcome)
    assert (await control_of(database, conversation))[0] == "closed"
    with pytest.raises(Refused, match="closed"):
        await claimed(database, number, advisor, catalogue)


async def test_ending_a_ticket_that_was_given_back_leaves_the_talk_with_the_assistant(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation()
    number, advisor = await opened(database, conversation), await make_advisor()
    await claimed(database, number, advisor, catalogue)
    async with database.write() as session:
        await tickets.return_to_assistant(session, number, advisor, catalogue=catalogue)
    before = await control_of(database, conversation)
    async with database.write() as session:
        await tickets.resolve(session, number, advisor, "not_now", catalogue=catalogue)
    assert await control_of(database, conversation) == before


async def test_an_outcome_outside_the_list_changes_nothing(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation()
    number, advisor = await opened(database, conversation), await make_advisor()
    await claimed(database, number, advisor, catalogue)
    with pytest.raises(Problem, match="will_apply") as refused:
        async with database.write() as session:
            await tickets.resolve(session, number, advisor, "approved", catalogue=catalogue)
    assert refused.value.status == 422
    assert (await control_of(database, conversation))[0] == "advisor"


async def test_a_new_ticket_can_follow_one_that_ended(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation()
    number, advisor = await opened(database, conversation), await make_advisor()
    await claimed(database, number, advisor, catalogue)
    async with database.write() as session:
        await tickets.resolve(session, number, advisor, "no_answer", catalogue=catalogue)
        await gate.change(session, conversation, "write_again")
    assert await opened(database, conversation) != number
    async with database.read() as session:
        assert await session.scalar(select(func.count()).select_from(Ticket)) == 2


@pytest.mark.parametrize(("text", "reason"), [("", "empty"), (" \x00\n ", "empty"), ("x" * 2001, "too_long")])
async def test_a_reply_that_cannot_be_read_is_turned_back(
    database: Database,
    make_conversation: MakeConversation,
    make_advisor: MakeAdvisor,
    catalogue: Catalogue,
    text: str,
    reason: str,
) -> None:
    conversation = await make_conversation()
    number, advisor = await opened(database, conversation), await make_advisor()
    await claimed(database, number, advisor, catalogue)
    for write in (tickets.reply, tickets.note):
        with pytest.raises(Refused) as refused:
            async with database.write() as session:
                await write(session, number, advisor, text)
        assert (refused.value.status, refused.value.reason) == (422, reason)


async def test_notes_stay_out_of_the_conversation_and_anyone_may_add_one(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation()
    number, owner, other = await opened(database, conversation), await make_advisor("Amina"), await make_advisor("Bram")
    await claimed(database, number, owner, catalogue)
    heard = len(await said(database, conversation))
    async with database.write() as session:
        await tickets.note(session, number, other, "Rappeler jeudi")
    assert len(await said(database, conversation)) == heard
    assert (await kinds(database, number))[-1] == "note"


@pytest.mark.parametrize("number", [0, 7, 2**31, 10**20])
async def test_a_ticket_that_does_not_exist_is_said_so(
    database: Database, make_advisor: MakeAdvisor, catalogue: Catalogue, number: int
) -> None:
    advisor = await make_advisor()
    with pytest.raises(Refused) as refused:
        await claimed(database, number, advisor, catalogue)
    assert refused.value.status == 404
    with pytest.raises(Refused):
        await opened(database, "c-nobody-0000")


def test_every_reason_is_one_that_a_priority_orders() -> None:
    assert set(PRIORITIES.values()) == {1, 2, 3, 4}
