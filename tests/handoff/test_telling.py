"""Whoever waits for a person is told when one can answer; whose agency that is follows where they live."""

from __future__ import annotations

import datetime as dt

import pytest
from handoff_parts import (
    BRUSSELS,
    LIEGE,
    add_agencies,
    claimed,
    closed_today,
    conversation_of,
    kinds,
    opened,
    said,
    ticket_of,
)
from service_parts import MakeAdvisor, MakeConversation, texts

from tandem.booking import roster
from tandem.booking.model import Agency, Block, Span, SpecialDay
from tandem.clock import now, today
from tandem.conversations import effects
from tandem.handoff import agencies, opening, routing, tickets
from tandem.handoff.alerts import TicketAlerts
from tandem.handoff.refusal import Refused
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.models import Advisor, TicketMention
from tandem.texts import LANGUAGES, Catalogue

PERMANENCE = Agency(id="ixelles", kind="permanence", names={"fr": "Ixelles"}, postal_code="1050")
CLOSED = Agency(id="old", names={"fr": "Vieux"}, postal_code="1080", active=False)


async def handed_over(database: Database, conversation: str, reason: str, **more: object) -> None:
    alerts = TicketAlerts(Settings(_env_file=None), texts())
    async with database.write() as session:
        await effects.hand_over(session, conversation, reason, alerts, texts(), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "agency"),
    [("1080", "brussels"), ("1050", "brussels"), ("4000", "liege"), ("9999", "liege"), ("unknown", None), (None, None)],
)
async def test_a_ticket_is_of_the_nearest_agency_that_has_a_desk(
    database: Database, make_conversation: MakeConversation, code: str | None, agency: str | None
) -> None:
    await add_agencies(database, BRUSSELS, LIEGE, PERMANENCE, CLOSED)
    conversation = await make_conversation(facts={"postal_code": code} if code else {})
    assert (await ticket_of(database, await opened(database, conversation))).agency_id == agency


async def test_a_permanence_counts_where_nothing_else_is(
    database: Database, make_conversation: MakeConversation
) -> None:
    await add_agencies(database, PERMANENCE)
    conversation = await make_conversation(facts={"postal_code": "9000"})
    assert (await ticket_of(database, await opened(database, conversation))).agency_id == "ixelles"


async def test_the_agency_follows_the_postal_code_until_somebody_chose_one(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    await add_agencies(database, BRUSSELS, LIEGE)
    conversation, advisor = await make_conversation(), await make_advisor()
    number = await opened(database, conversation)

    async def moved_to(code: str) -> str | None:
        async with database.write() as session:
            await routing.follow_facts(session, conversation, {"postal_code": code})
        return (await ticket_of(database, number)).agency_id

    assert await moved_to("4020") == "liege"
    assert await moved_to("1080") == "brussels"
    assert (await kinds(database, number)).count("agency") == 2
    async with database.write() as session:
        await tickets.transfer(session, number, advisor, catalogue=catalogue, note="Son commerce", to_agency="liege")
    assert await moved_to("1080") == "liege"


async def test_when_somebody_can_answer_is_told_once_and_again_when_asked_again(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    await add_agencies(database, BRUSSELS, hours=closed_today())
    for place, language in enumerate(LANGUAGES):
        conversation = await make_conversation(place, language=language, facts={"postal_code": "1080"})
        await handed_over(database, conversation, "asked_for_person", asked=True)
        async with database.read() as session:
            hours = await agencies.hours(session, "brussels", now())
        moment = now()
        expected = opening.in_words(opening.answer(hours, moment), moment, language, catalogue)
        assert [event.text for event in await said(database, conversation)] == [expected]
        assert "9" in expected
        await handed_over(database, conversation, "warm_route", contact={"name": "Nadia"})
        assert len(await said(database, conversation)) == 1
        await handed_over(database, conversation, "asked_for_person", asked=True)
        assert len(await said(database, conversation)) == 2


async def test_while_an_advisor_answers_nothing_is_said_of_waiting(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation = await make_conversation()
    await claimed(database, await opened(database, conversation), await make_advisor(), catalogue)
    await handed_over(database, conversation, "distress", asked=True)
    assert len(await said(database, conversation)) == 1


async def test_special_days_of_the_agency_count(database: Database) -> None:
    await add_agencies(database, BRUSSELS, LIEGE, hours=closed_today())
    ahead = today() + dt.timedelta(days=3)
    block = Block(dt.time(14), dt.time(16), "brussels")
    async with database.write() as session:
        await roster.set_special_day(session, SpecialDay(day=ahead, agency="brussels", blocks=(block,)))
    async with database.read() as session:
        found = await agencies.hours_of_all(session, now())
    assert found["brussels"].special == {ahead: (Span(dt.time(14), dt.time(16)),)}
    assert found["liege"].special == {}
    assert found["liege"].known


# Transfers


async def test_to_another_advisor_the_assistant_serves_until_they_lead(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, advisor, other = await make_conversation(), await make_advisor("Amina"), await make_advisor("Bram")
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    async with database.write() as session:
        await tickets.transfer(session, number, advisor, catalogue=catalogue, note="Il parle NL", to_advisor=other.id)
    ticket = await ticket_of(database, number)
    assert (ticket.status, ticket.assignee_id) == ("assigned", other.id)
    assert ticket.waiting_since is not None
    assert (await conversation_of(database, conversation)).control == "bot"
    handed_on = catalogue.text("fr", "advisor-handed-on").text
    assert str((await said(database, conversation))[-1].text).startswith(handed_on)
    async with database.read() as session:
        assert (await session.get_one(TicketMention, (await _entry(database, number), other.id))).read_at is None
    await claimed(database, number, other, catalogue)
    assert (await conversation_of(database, conversation)).control == "advisor"


async def _entry(database: Database, number: int) -> int:
    from tandem.handoff import queue

    async with database.read() as session:
        return next(entry.id for entry, _ in await queue.history(session, number) if entry.kind == "transferred")


async def test_to_another_agency_it_is_anybodys_there(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    await add_agencies(database, BRUSSELS, LIEGE)
    conversation, advisor = await make_conversation(facts={"postal_code": "1080"}), await make_advisor()
    number = await opened(database, conversation)
    await claimed(database, number, advisor, catalogue)
    async with database.write() as session:
        await tickets.transfer(session, number, advisor, catalogue=catalogue, note="Son commerce", to_agency="liege")
    ticket = await ticket_of(database, number)
    assert (ticket.status, ticket.assignee_id, ticket.agency_id) == ("new", None, "liege")
    assert (await conversation_of(database, conversation)).control == "waiting"
    assert ticket.alerted_at is None


async def test_who_may_transfer_and_to_whom(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    await add_agencies(database, BRUSSELS, CLOSED)
    conversation, owner, other = await make_conversation(), await make_advisor("Amina"), await make_advisor("Bram")
    number = await opened(database, conversation)

    async def moved(who: Advisor, note: str = "Note", *, as_lead: bool = False, **to: object) -> str:
        try:
            async with database.write() as session:
                await tickets.transfer(
                    session,
                    number,
                    who,
                    catalogue=catalogue,
                    note=note,
                    as_lead=as_lead,
                    **to,  # type: ignore[arg-type]
                )
        except Refused as refused:
            return refused.reason
        return "done"

    assert await moved(owner, "", to_advisor=other.id) == "empty"
    for wrong in ({}, {"to_advisor": 999}, {"to_agency": "old"}, {"to_agency": "x"}):
        assert await moved(owner, **wrong) == "no_target"
    assert await moved(owner, to_advisor=other.id, to_agency="brussels") == "no_target"
    # nobody has it: anybody may say whose it is; the assistant serves until they lead
    assert await moved(owner, to_advisor=other.id) == "done"
    assert (await conversation_of(database, conversation)).control == "bot"
    assert await moved(owner, to_advisor=owner.id) == "not_owner"
    assert await moved(other, to_advisor=other.id) == "no_target"
    assert await moved(owner, to_advisor=owner.id, as_lead=True) == "done"
    assert (await ticket_of(database, number)).assignee_id == owner.id


async def test_a_lead_takes_a_talk_from_its_owner_and_the_person_is_told(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    conversation, owner, lead = await make_conversation(), await make_advisor("Amina"), await make_advisor("Bram")
    number = await opened(database, conversation)
    await claimed(database, number, owner, catalogue)
    async with database.write() as session:
        await tickets.claim(session, number, lead, catalogue=catalogue, take_from_owner=True)
    assert (await ticket_of(database, number)).assignee_id == lead.id
    assert (await conversation_of(database, conversation)).control == "advisor"
    assert (await said(database, conversation))[-1].text == catalogue.text("fr", "advisor-handed-to", name="Bram").text
