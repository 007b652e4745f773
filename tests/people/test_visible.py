"""Who sees which rows, in the database itself: the agency, the own ones, and those of no agency."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from people_parts import with_password
from service_parts import MakeConversation
from sqlalchemy import select

from tandem.clock import now
from tandem.people import visible
from tandem.people.access import DEFAULT_RULES, INTEGRATION, Role, Sight, Standing
from tandem.storage.database import Database
from tandem.storage.models import Appointment, CoachRow, Conversation, Ticket

AGENCIES = ("liege", "gent")


@dataclasses.dataclass
class House:
    """Tickets and appointments by name, of two agencies and of none, some of them mine."""

    me: int
    other: int
    tickets: dict[int, str]
    appointments: dict[int, str]
    conversations: dict[str, str]


@pytest.fixture
async def house(database: Database, make_conversation: MakeConversation) -> House:
    me = (await with_password(database, agencies=AGENCIES)).id
    other = (await with_password(database, "bram@example.be")).id
    found = House(me, other, {}, {}, {})
    moment = now()
    async with database.write() as session:
        for coach in (me, other):
            session.add(CoachRow(advisor_id=coach, languages=["fr"], formats=["phone"], lengths={"first_talk": 60}))
    number = 0
    for agency in (*AGENCIES, None):
        for owner in (None, me, other):
            number += 1
            conversation = await make_conversation(number)
            name = f"{agency or 'nowhere'} of {'me' if owner == me else 'other' if owner else 'nobody'}"
            async with database.write() as session:
                ticket = Ticket(
                    conversation_id=conversation,
                    status="new" if owner is None else "assigned",
                    reason="other",
                    priority=4,
                    assignee_id=owner,
                    agency_id=agency,
                    created_at=moment,
                    updated_at=moment,
                )
                session.add(ticket)
                await session.flush()
                found.tickets[ticket.id] = found.conversations[conversation] = name
    for agency in AGENCIES:
        for coach in (me, other):
            number += 1
            conversation = await make_conversation(number)
            starts = moment + dt.timedelta(days=number)
            async with database.write() as session:
                appointment = Appointment(
                    public_id=f"a{number}",
                    conversation_id=conversation,
                    coach_id=coach,
                    agency_id=agency,
                    topic="first_talk",
                    format="phone",
                    language="fr",
                    starts_at=starts,
                    ends_at=starts + dt.timedelta(hours=1),
                    before_minutes=0,
                    after_minutes=0,
                    status="booked",
                    uid=f"u{number}",
                    created_at=moment,
                    updated_at=moment,
                )
                session.add(appointment)
                await session.flush()
                name = f"visit {agency} of {'me' if coach == me else 'other'}"
                found.appointments[appointment.id] = found.conversations[conversation] = name
    found.conversations[await make_conversation(99)] = "nobody asked for a person"
    return found


MINE = {"liege of me", "gent of me", "nowhere of me"}
LIEGE = {"liege of nobody", "liege of me", "liege of other"}
NOWHERE = {"nowhere of nobody", "nowhere of me", "nowhere of other"}
MY_VISITS = {"visit liege of me", "visit gent of me"}


async def seen(database: Database, house: House, role: Role, rule: Sight, agencies: set[str]) -> set[str]:
    rules = dataclasses.replace(DEFAULT_RULES, advisors_see=rule)
    standing = Standing(house.me, role, frozenset(agencies), rules)
    return await names(database, house, standing)


async def names(database: Database, house: House, standing: Standing) -> set[str]:
    """What is seen of tickets and appointments; that of conversations must be the same."""
    async with database.read() as session:
        tickets = await session.scalars(select(Ticket.id).where(visible.tickets(standing)))
        visits = await session.scalars(select(Appointment.id).where(visible.appointments(standing)))
        talks = await session.scalars(select(Conversation.id).where(visible.conversations(standing)))
        found = {house.tickets[one] for one in tickets} | {house.appointments[one] for one in visits}
        read = {house.conversations[one] for one in talks}
    assert read - {"nobody asked for a person"} == found
    assert ("nobody asked for a person" in read) == (standing.role == "administrator")
    return found


async def test_an_advisor_sees_the_own_agency_the_own_and_what_belongs_nowhere(
    database: Database, house: House
) -> None:
    found = await seen(database, house, "advisor", "agency", {"liege"})
    assert found == LIEGE | NOWHERE | MINE | MY_VISITS | {"visit liege of other"}


async def test_an_advisor_without_an_agency_sees_the_own_and_what_belongs_nowhere(
    database: Database, house: House
) -> None:
    assert await seen(database, house, "advisor", "agency", set()) == NOWHERE | MINE | MY_VISITS


async def test_where_only_the_own_is_seen(database: Database, house: House) -> None:
    assert await seen(database, house, "advisor", "own", {"liege"}) == MINE | MY_VISITS


async def test_a_lead_sees_the_agency_whatever_the_advisors_see(database: Database, house: House) -> None:
    expected = LIEGE | NOWHERE | MINE | MY_VISITS | {"visit liege of other"}
    assert await seen(database, house, "lead", "own", {"liege"}) == expected


@pytest.mark.parametrize(("role", "rule"), [("advisor", "all"), ("lead", "all"), ("administrator", "own")])
async def test_some_see_all(database: Database, house: House, role: Role, rule: Sight) -> None:
    everything = {*house.tickets.values(), *house.appointments.values()}
    assert await seen(database, house, role, rule, set()) == everything


async def test_an_integration_sees_all(database: Database, house: House) -> None:
    assert await names(database, house, INTEGRATION) == {*house.tickets.values(), *house.appointments.values()}
