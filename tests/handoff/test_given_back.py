"""What an advisor settled stays settled: no turn overwrites it, no form asks it again, nothing old comes back."""

from __future__ import annotations

import re
from typing import Any

import pytest
from fake_rasa import FakeRasa
from handoff_parts import (
    BRUSSELS,
    LIEGE,
    add_agencies,
    claimed,
    conversation_of,
    kinds,
    on_both_engines,
    opened,
    said,
    set_facts,
    ticket_of,
)
from running_service import Service
from service_parts import MakeAdvisor, MakeConversation, policy
from sqlalchemy import select

from tandem.handoff import given_back, queue, tickets
from tandem.handoff.refusal import Refused
from tandem.storage.database import Database
from tandem.storage.models import Advisor, InboxMessage
from tandem.texts import Catalogue

database = on_both_engines


async def edited(database: Database, number: int, advisor: Advisor, **changes: Any) -> None:
    async with database.write() as session:
        await tickets.edit_facts(session, number, advisor, changes, policy=policy())


async def returned(database: Database, number: int, advisor: Advisor, catalogue: Catalogue) -> None:
    async with database.write() as session:
        await tickets.return_to_assistant(session, number, advisor, catalogue=catalogue, policy=policy())


async def test_edited_facts_are_facts_at_once_with_who_said_so(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    await add_agencies(database, BRUSSELS, LIEGE)
    conversation, advisor = await make_conversation(), await make_advisor()
    await set_facts(database, conversation, amount=5000, stage="idea", postal_code="1080")
    number = await opened(database, conversation)
    assert (await ticket_of(database, number)).agency_id == "brussels"
    await claimed(database, number, advisor, catalogue)
    await edited(database, number, advisor, amount=12000, stage=None, postal_code="4000")
    kept = await conversation_of(database, conversation)
    assert kept.facts == {"amount": 12000, "postal_code": "4000"}
    assert {fact: (edit["value"], edit["by"]) for fact, edit in kept.edits.items()} == {
        "amount": (12000, advisor.id),
        "postal_code": ("4000", advisor.id),
    }
    assert (await ticket_of(database, number)).agency_id == "liege"
    async with database.read() as session:
        entry = next(entry for entry, _ in await queue.history(session, number) if entry.kind == "facts")
    assert entry.details["changed"] == {
        "amount": {"from": 5000, "to": 12000},
        "stage": {"from": "idea", "to": None},
        "postal_code": {"from": "1080", "to": "4000"},
    }


WRONG = ({"amount": "much"}, {"amount": -1}, {"stage": "dreaming"}, {"postal_code": "x"}, {"origin": "elsewhere"})


async def test_what_the_policy_does_not_know_is_refused_and_nothing_is_kept(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    for wrong in WRONG:
        with pytest.raises(Refused) as refused:
            await edited(database, number, advisor, sector="horeca", **wrong)
        assert (refused.value.status, refused.value.reason) == (422, "fact")
        assert refused.value.more["facts"].keys() == wrong.keys()
    assert (await conversation_of(database, conversation)).facts == {}


async def test_only_the_owner_edits(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor("Amina")
    number = await opened(database, conversation)
    for who, reason in ((advisor, "not_taken"), (await make_advisor("Bram"), "not_owner")):
        with pytest.raises(Refused) as refused:
            await edited(database, number, who, amount=12000)
        assert refused.value.reason == reason
        if who is advisor:
            await claimed(database, number, advisor, catalogue)


async def test_the_person_reads_in_one_message_what_was_noted(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(language="nl"), await make_advisor()
    await set_facts(database, conversation, stage="idea", sector="horeca")
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    await edited(database, number, advisor, amount=12000, sector=None)
    await returned(database, number, advisor, catalogue)
    heard = await said(database, conversation)
    assert len(heard) == 2
    noted = heard[-1].text or ""
    first, *lines, last = noted.split("\n")
    assert len(lines) == 1
    assert "12000" in re.sub(r"(?<=\d)\D(?=\d)", "", lines[0])
    whole = catalogue.text("nl", "advisor-left-noted", lines="x").text
    assert (first, last) == (whole.split("\n")[0], whole.split("\n")[-1])
    assert heard[-1].choices[0]["payload"] == "/check_eligibility"
    ticket = await ticket_of(database, number)
    assert (ticket.assignee_id, ticket.waiting_since) == (advisor.id, None)
    assert "returned" in await kinds(database, number)


async def test_without_anything_noted_the_person_reads_that_the_advisor_left(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(), await make_advisor()
    await set_facts(database, conversation, stage="idea")
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    await returned(database, number, advisor, catalogue)
    assert (await said(database, conversation))[-1].text == catalogue.text("fr", "advisor-left").text


def test_what_is_set_lies_over_what_was_told() -> None:
    assert given_back.overlaid({"a": 1, "b": 2}, {"b": 3, "c": 4, "a": None}) == {"b": 3, "c": 4}


# With the turns of a real service and a scripted Rasa


async def led(service: Service, database: Database, make_advisor: MakeAdvisor, catalogue: Catalogue) -> tuple[Any, ...]:
    """A person who wrote once, and an advisor who leads."""
    conversation, key = await service.start_conversation(language="fr")
    await service.send(conversation, key, "1", text="Bonjour")
    await service.until(conversation, key, "assistant", 2)
    advisor = await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    return conversation, key, number, advisor


async def test_the_next_turn_brings_what_was_settled_to_rasa_once(
    service: Service, database: Database, rasa: FakeRasa, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, key, number, advisor = await led(service, database, make_advisor, catalogue)
    await edited(database, number, advisor, amount=12000)
    await returned(database, number, advisor, catalogue)
    for client_id in ("2", "3"):
        await service.send(conversation, key, client_id, text="oui")
        await service.until(conversation, key, "assistant", int(client_id) + 1)
    first, *later = [turn.get("slots") for turn in rasa.heard[1:]]
    assert first["amount"] == 12000
    # a "yes" to somebody else is no answer to a question that was asked before, and the recap is asked anew
    assert (first["asked"], first["correcting"], first["prequalification_done"]) == ("returned", None, None)
    assert later == [None]
    kept = await conversation_of(database, conversation)
    assert (kept.facts, kept.for_rasa) == ({"amount": 12000}, {})
    assert kept.edits["amount"]["by"] == advisor.id


async def test_a_turn_that_ran_meanwhile_does_not_undo_what_was_settled(
    service: Service, database: Database, rasa: FakeRasa, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, key, number, advisor = await led(service, database, make_advisor, catalogue)
    await returned(database, number, advisor, catalogue)
    rasa.slots = {"amount": 5000, "stage": "idea"}
    rasa.hold()
    await service.send(conversation, key, "2", text="5000 euros")
    await rasa.begun(conversation)
    await edited(database, number, advisor, amount=12000)
    rasa.let_go()
    await service.until(conversation, key, "assistant", 3)
    kept = await conversation_of(database, conversation)
    assert kept.facts == {"amount": 12000, "stage": "idea"}
    assert kept.for_rasa == {"amount": 12000, "prequalification_done": None}
    assert kept.edits.keys() == {"amount"}


async def test_what_the_person_says_later_counts_and_is_no_longer_the_advisors(
    service: Service, database: Database, rasa: FakeRasa, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, key, number, advisor = await led(service, database, make_advisor, catalogue)
    await edited(database, number, advisor, amount=12000)
    await returned(database, number, advisor, catalogue)
    await service.send(conversation, key, "2", text="oui")
    await service.until(conversation, key, "assistant", 3)
    rasa.settled[conversation] = {"amount": 8000}
    await service.send(conversation, key, "3", text="non, 8000")
    await service.until(conversation, key, "assistant", 4)
    kept = await conversation_of(database, conversation)
    assert (kept.facts, kept.edits) == ({"amount": 8000}, {})


async def test_what_was_written_before_or_to_the_advisor_is_not_answered_by_the_assistant(
    service: Service, database: Database, rasa: FakeRasa, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, key = await service.start_conversation(language="fr")
    rasa.hold()
    await service.send(conversation, key, "1", text="avant")
    await rasa.begun(conversation)
    advisor = await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    await service.send(conversation, key, "2", text="pendant")
    await returned(database, number, advisor, catalogue)
    rasa.let_go()
    await service.send(conversation, key, "3", text="après")
    heard = await service.until(conversation, key, "assistant", 2)
    assert [event["text"] for event in heard if event["from"] == "assistant"][1:] == ["re: après"]
    async with database.read() as session:
        states = list(await session.scalars(select(InboxMessage.state).order_by(InboxMessage.id)))
    assert states == ["for_advisor", "for_advisor", "answered"]
