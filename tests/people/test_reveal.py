"""Uncovering contact details: only by whom the policy lets, and never without a trace."""

from __future__ import annotations

import dataclasses

import pytest
from people_parts import with_password
from service_parts import MakeConversation
from sqlalchemy import select

from tandem.clock import now
from tandem.errors import Problem
from tandem.people import reveal
from tandem.people.access import DEFAULT_RULES, Role, Standing
from tandem.people.audit import By
from tandem.people.sessions import SignedIn
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AuditEntry, Ticket

CONTACT = {"name": "Nadia", "phone": "+32470000000", "email": None, "note": "x"}


def at_desk(advisor: Advisor, role: Role = "advisor", agencies: tuple[str, ...] = (), **rules: object) -> SignedIn:
    changed = dataclasses.replace(DEFAULT_RULES, **rules)  # type: ignore[arg-type]
    standing = Standing(advisor.id, role, frozenset(agencies), changed)
    return SignedIn(advisor, "csrf", standing, By(advisor.id), "key", "password", now())


async def ticket_of(database: Database, conversation: str, owner: int | None, agency: str | None = None) -> int:
    async with database.write() as session:
        ticket = Ticket(
            conversation_id=conversation,
            status="new" if owner is None else "assigned",
            reason="other",
            priority=4,
            assignee_id=owner,
            agency_id=agency,
            contact=CONTACT,
            created_at=now(),
            updated_at=now(),
        )
        session.add(ticket)
        await session.flush()
        return ticket.id


async def test_the_owner_uncovers_it_and_it_is_noted(database: Database, make_conversation: MakeConversation) -> None:
    amina = at_desk(await with_password(database))
    number = await ticket_of(database, await make_conversation(), amina.advisor.id)
    async with database.read() as session:
        assert not await reveal.is_revealed(session, amina, "ticket", number)
    async with database.write() as session:
        found = await reveal.contact(session, amina, "ticket", number)
    assert found == {"name": "Nadia", "phone": "+32470000000"}
    async with database.read() as session:
        assert await reveal.is_revealed(session, amina, "ticket", number)
        (entry,) = (await session.scalars(select(AuditEntry).where(AuditEntry.via != "command"))).all()
    assert (entry.action, entry.kind, entry.object_id, entry.advisor_id) == (
        "revealed",
        "ticket",
        str(number),
        amina.advisor.id,
    )
    assert "470" not in str(entry.codes)


async def test_who_sees_the_ticket_but_does_not_work_on_it_may_not(
    database: Database, make_conversation: MakeConversation
) -> None:
    amina = await with_password(database)
    bram = await with_password(database, "bram@example.be")
    number = await ticket_of(database, await make_conversation(), bram.id)
    with pytest.raises(Problem) as refused:
        async with database.write() as session:
            await reveal.contact(session, at_desk(amina), "ticket", number)
    assert refused.value.status == 403
    for allowed in (at_desk(amina, "lead"), at_desk(amina, advisors_reveal_contact="seen")):
        async with database.write() as session:
            assert await reveal.contact(session, allowed, "ticket", number)


async def test_what_is_not_seen_does_not_exist(database: Database, make_conversation: MakeConversation) -> None:
    amina = await with_password(database)
    bram = await with_password(database, "bram@example.be", agencies=("gent",))
    number = await ticket_of(database, await make_conversation(), bram.id, "gent")
    for who in (at_desk(amina), at_desk(amina, "lead", ("liege",))):
        for one in (number, number + 1):
            with pytest.raises(Problem) as refused:
                async with database.write() as session:
                    await reveal.contact(session, who, "ticket", one)
            assert refused.value.status == 404
    async with database.read() as session:
        assert (await session.scalars(select(AuditEntry).where(AuditEntry.via != "command"))).all() == []


async def test_it_is_covered_again_for_who_handed_the_ticket_on(
    database: Database, make_conversation: MakeConversation
) -> None:
    amina = at_desk(await with_password(database))
    bram = await with_password(database, "bram@example.be")
    number = await ticket_of(database, await make_conversation(), amina.advisor.id)
    async with database.write() as session:
        await reveal.contact(session, amina, "ticket", number)
        ticket = await session.get_one(Ticket, number)
        ticket.assignee_id = bram.id
    async with database.read() as session:
        assert not await reveal.is_revealed(session, amina, "ticket", number)
