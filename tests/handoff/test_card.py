"""The lead card: what an advisor believes about a person before the first word."""

from __future__ import annotations

import pytest
from fake_rasa import FakeRasa
from handoff_parts import claimed, conversation_of, on_both_engines, opened, set_facts
from running_service import Service
from service_parts import MICROCREDIT, PROJECT, MakeAdvisor, MakeConversation, policy, texts

from tandem.clock import now, today
from tandem.directory import Directory
from tandem.handoff import card, tickets
from tandem.handoff.refusal import Refused
from tandem.storage.database import Database
from tandem.storage.models import Conversation
from tandem.texts import LANGUAGES, Catalogue

database = on_both_engines
DIRECTORY = Directory.load(PROJECT / "directory")


async def read(database: Database, number: int, language: str = "fr") -> card.Card:
    async with database.read() as session:
        return await card.read(
            session,
            number,
            policy=policy(),
            catalogue=texts(),
            directory=DIRECTORY,
            language=language,
            day=today(),
        )


async def test_each_answer_says_whether_the_person_confirmed_it_or_an_advisor_set_it(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor = await make_conversation(facts=MICROCREDIT), await make_advisor("Amina")
    number = await opened(database, conversation, contact={"name": "Nadia", "phone": "+32470123456"})
    async with database.write() as session:
        row = await session.get_one(Conversation, conversation)
        row.confirmed = {**MICROCREDIT, "amount": 9000}
        row.consent = {"contact": True, "at": now().isoformat()}
    await claimed(database, number, advisor, catalogue)
    async with database.write() as session:
        await tickets.edit_facts(session, number, advisor, {"sector": "retail"}, policy=policy())
    found = await read(database, number)
    facts = {fact.id: fact for fact in found.facts}
    assert (found.name, found.contact["phone"], found.route) == ("Nadia", "+32470123456", "microcredit")
    assert found.consent is not None
    assert found.consent[0] is True
    assert facts["stage"].confirmed
    assert not facts["amount"].confirmed  # it was another amount that was confirmed
    assert (facts["sector"].edited_by, facts["sector"].confirmed) == ("Amina", False)
    assert facts["stage"].edited_by is None
    assert found.told
    assert found.checks
    assert found.missing == ()


async def test_the_card_of_somebody_who_has_answered_nothing(
    database: Database, make_conversation: MakeConversation
) -> None:
    number = await opened(database, await make_conversation(language="en"))
    for language in LANGUAGES:
        found = await read(database, number, language)
        assert (found.route, found.facts, found.checks, found.consent, found.language) == (None, (), (), None, "en")
        assert found.missing[0].decides


async def test_earlier_tickets_of_the_same_person_are_found(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    advisor = await make_advisor()
    contacts = {
        1: {"phone": "0470 12 34 56"},
        2: {"email": "Nadia@Example.be"},
        3: {"phone": "+32470123457"},
        4: {"name": "Nadia"},
    }
    made = {}
    for place, contact in contacts.items():
        made[place] = await opened(database, await make_conversation(place), contact=contact)
    conversation = await make_conversation(9)
    before = await opened(database, conversation)
    await claimed(database, before, advisor, catalogue)
    async with database.write() as session:
        await tickets.resolve(session, before, advisor, "not_now", catalogue=catalogue)
    contact = {"name": "Nadia", "phone": "+32470123456", "email": "nadia@example.be"}
    number = await opened(database, conversation, contact=contact)
    found = {one.id: (one.same, one.outcome) for one in (await read(database, number)).earlier}
    assert found == {
        before: ("conversation", "not_now"),
        made[1]: ("contact", None),
        made[2]: ("contact", None),
    }


async def test_a_ticket_without_a_person_has_no_card(database: Database) -> None:
    with pytest.raises(Refused):
        await read(database, 7)


async def test_what_was_confirmed_is_what_stood_in_the_recap(
    service: Service, database: Database, rasa: FakeRasa
) -> None:
    conversation, key = await service.start_conversation(language="fr")
    rasa.slots = {"stage": "idea", "amount": 5000}
    rasa.reply = lambda _: [{"text": "voici"}, {"custom": {"effect": "decision"}}]
    await service.send(conversation, key, "1", text="oui")
    await service.until(conversation, key, "assistant", 2)
    assert (await conversation_of(database, conversation)).confirmed == rasa.slots
    await set_facts(database, conversation, stage="idea", amount=9000)
    rasa.slots["amount"] = 9000
    rasa.reply = lambda _: [{"text": "noté"}]
    await service.send(conversation, key, "2", text="9000")
    await service.until(conversation, key, "assistant", 3)
    kept = await conversation_of(database, conversation)
    assert (kept.facts["amount"], kept.confirmed["amount"]) == (9000, 5000)
