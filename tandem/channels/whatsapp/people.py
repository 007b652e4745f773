"""Who writes on WhatsApp: known by Meta's id for them, by their number, or by both; and what they wish.

The id wins: a number can be given to somebody else. Everything works inside the caller's transaction.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.storage.models import Appointment, Conversation, OutboxMessage, WhatsAppMedia, WhatsAppPerson, WhatsAppTalk

CHANNEL = "whatsapp"

Address = dict[str, str]
"""Where a message goes, as the Graph API takes it: `to` a number, or to the `recipient` with an id."""


async def find(session: AsyncSession, user_id: str | None, phone: str | None) -> WhatsAppPerson | None:
    """The person of an id, else of a number; None for somebody new."""
    for column, value in ((WhatsAppPerson.user_id, user_id), (WhatsAppPerson.phone, phone)):
        if value is not None:
            found = await session.scalar(
                select(WhatsAppPerson).where(column == value).execution_options(populate_existing=True)
            )
            if found is not None and (column is WhatsAppPerson.user_id or user_id is None or found.user_id is None):
                return found
    return None


async def find_or_make(session: AsyncSession, user_id: str | None, phone: str | None) -> WhatsAppPerson:
    """The person, with what is new about them noted. A number that was somebody else's is theirs from now on."""
    person = await find(session, user_id, phone)
    if person is None:
        person = WhatsAppPerson(created_at=now())
    await identify(session, person, user_id, phone)
    session.add(person)
    await session.flush()
    return person


async def identify(session: AsyncSession, person: WhatsAppPerson, user_id: str | None, phone: str | None) -> None:
    """Note an id and a number as this person's. Whoever had them has them no more: they are unique at Meta as well."""
    if user_id is not None and person.user_id != user_id:
        await _take_from_others(session, WhatsAppPerson.user_id, user_id)
        person.user_id = user_id
    if phone is not None and person.phone != phone:
        await _take_from_others(session, WhatsAppPerson.phone, phone)
        person.phone = phone


async def _take_from_others(session: AsyncSession, column: Any, value: str) -> None:
    await session.execute(
        update(WhatsAppPerson)
        .where(column == value)
        .values({column: None})
        .execution_options(synchronize_session=False)
    )


async def of_conversation(session: AsyncSession, conversation_id: str) -> WhatsAppPerson | None:
    """Whose conversation it is; None when it never was on WhatsApp, or the person was erased."""
    return await session.scalar(
        select(WhatsAppPerson)
        .join(WhatsAppTalk)
        .where(WhatsAppTalk.conversation_id == conversation_id)
        .execution_options(populate_existing=True)
    )


async def talk_of(session: AsyncSession, person: WhatsAppPerson, conversation_id: str) -> None:
    """From now on this conversation is the person's, and the one to which their next message goes."""
    link = await session.get(WhatsAppTalk, conversation_id)
    if link is None:
        session.add(WhatsAppTalk(conversation_id=conversation_id, person_id=person.id, agreed_at=now()))
    else:
        link.person_id, link.agreed_at = person.id, now()
    person.conversation_id = conversation_id
    await session.flush()


async def is_theirs(session: AsyncSession, person: WhatsAppPerson, conversation_id: str) -> bool:
    """Whether the conversation is this person's, the present or an earlier one."""
    link = await session.get(WhatsAppTalk, conversation_id)
    return link is not None and link.person_id == person.id


async def others_of(session: AsyncSession, conversation_id: str) -> Sequence[str]:
    """The other conversations of the person whose conversation this is, in a fixed order."""
    mine = select(WhatsAppTalk.person_id).where(WhatsAppTalk.conversation_id == conversation_id)
    return (
        await session.scalars(
            select(WhatsAppTalk.conversation_id)
            .where(WhatsAppTalk.person_id.in_(mine), WhatsAppTalk.conversation_id != conversation_id)
            .order_by(WhatsAppTalk.conversation_id)
        )
    ).all()


async def number_here(session: AsyncSession, conversation_id: str) -> str | None:
    """The number with which the person of a conversation writes; None on the website, or when Meta hides it."""
    found: str | None = await session.scalar(
        select(WhatsAppPerson.phone)
        .join(WhatsAppTalk)
        .join(Conversation, Conversation.id == WhatsAppTalk.conversation_id)
        .where(Conversation.id == conversation_id, Conversation.channel == CHANNEL)
    )
    return found


def address_of(person: WhatsAppPerson) -> Address | None:
    """How the person is reached: by number when it is known, which works everywhere, else by id."""
    if person.phone is not None:
        return {"to": person.phone}
    return {"recipient": person.user_id} if person.user_id is not None else None


async def opt_out(session: AsyncSession, person: WhatsAppPerson, at: dt.datetime | None = None) -> None:
    """No more messages that the person did not ask for, from now on and everywhere; asked anywhere, also by phone.

    Reminders that were to go out here come by mail, to who gave an address with the appointment.
    """
    person.opted_out_at = at or now()
    mine = select(WhatsAppTalk.conversation_id).where(WhatsAppTalk.person_id == person.id)
    await session.execute(
        update(OutboxMessage)
        .where(
            OutboxMessage.channel == CHANNEL,
            OutboxMessage.state == "pending",
            OutboxMessage.conversation_id.in_(mine),
            OutboxMessage.appointment_id.in_(select(Appointment.id).where(Appointment.email.is_not(None))),
            # one that is being handed over is looked at once more there
            or_(OutboxMessage.lease_until.is_(None), OutboxMessage.lease_until < now()),
        )
        .values(channel="mail")
        .execution_options(synchronize_session=False)
    )
    await session.flush()


def has_opted_out(conversation_id: Any) -> ColumnElement[bool]:
    """For a query: whether the person of a conversation wishes for no messages."""
    return exists().where(
        WhatsAppTalk.conversation_id == conversation_id,
        WhatsAppPerson.id == WhatsAppTalk.person_id,
        WhatsAppPerson.opted_out_at.is_not(None),
    )


async def opt_in(session: AsyncSession, person: WhatsAppPerson) -> None:
    """Messages are welcome again."""
    person.opted_out_at = None
    await session.flush()


async def forget(session: AsyncSession, conversation_id: str) -> Address | None:
    """Erase what is kept here about a conversation, and the person with their address when it was their last one.

    Gives the address, for a last word that is still to be said.
    """
    person = await of_conversation(session, conversation_id)
    address = address_of(person) if person is not None else None
    await session.execute(delete(WhatsAppMedia).where(WhatsAppMedia.conversation_id == conversation_id))
    await session.execute(delete(WhatsAppTalk).where(WhatsAppTalk.conversation_id == conversation_id))
    if person is not None:
        session.expunge(person)
        await session.execute(
            delete(WhatsAppPerson)
            .where(WhatsAppPerson.id == person.id, ~exists().where(WhatsAppTalk.person_id == WhatsAppPerson.id))
            .execution_options(synchronize_session=False)
        )
    return address


async def let_last_word_out(session: AsyncSession, conversation_id: str, address: Address) -> None:
    """Give the rows that are still to go out the address to go to: the person is not known any more."""
    await session.flush()
    rows = await session.scalars(
        select(OutboxMessage).where(
            OutboxMessage.conversation_id == conversation_id,
            OutboxMessage.channel == CHANNEL,
            OutboxMessage.state == "pending",
        )
    )
    for row in rows:
        row.content = {**row.content, "address": address}


async def remove_strays(session: AsyncSession, before: dt.datetime) -> None:
    """Take out who has no conversation any more and has not written since: nothing is left to answer."""
    await session.execute(
        delete(WhatsAppPerson)
        .where(
            ~exists().where(WhatsAppTalk.person_id == WhatsAppPerson.id),
            or_(WhatsAppPerson.wrote_at.is_(None), WhatsAppPerson.wrote_at < before),
            WhatsAppPerson.created_at < before,
        )
        .execution_options(synchronize_session=False)
    )
