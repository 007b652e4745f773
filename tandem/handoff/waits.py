"""How every wait for a person ends: somebody takes the ticket, or a limit is over and something is done about it.

The limits count in the opening hours of the ticket's agency and never last longer than `Rules.longest`. What is
overdue is looked at again under the lock of its conversation: what is no longer so is left alone, so that this can run
twice, in two processes, or beside an advisor who comes back at that very moment.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, and_, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.conversations import gate
from tandem.handoff import agencies, opening, rows, telling, tickets
from tandem.handoff.opening import UNKNOWN, Hours
from tandem.handoff.rules import Rules
from tandem.handoff.states import OPEN_TICKET
from tandem.storage.models import Advisor, Conversation, PendingReply, Ticket, TicketEntry, TicketPresence
from tandem.texts import Catalogue

QUIET: Final = dt.timedelta(minutes=15)
"""An advisor who wrote within this time is not away, whatever the hours say."""

_AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one agency, at one moment: what began at these times or before has waited too long."""

    silence: dt.datetime
    take: dt.datetime

    @classmethod
    def of(cls, hours: Hours, rules: Rules, at: dt.datetime) -> Limits:
        """The limits as the hours and the rules make them."""
        return cls(
            silence=opening.over_since(hours, at, rules.silence, rules.longest),
            take=opening.over_since(hours, at, rules.take, rules.longest),
        )


def overdue(ticket: Ticket, control: str, owner_active: bool, limits: Limits) -> str | None:
    """What is to be done about an open ticket: `silent` and `owner_left` give it back to the queue, `unanswered` tells
    the person that nobody could come yet. None: nothing now, or nobody waits for one of us.
    """
    if ticket.status == "new":
        asked_at = ticket.asked_at or ticket.created_at
        return "unanswered" if control == "waiting" and asked_at <= limits.take else None
    if not owner_active:
        return "owner_left"
    since = rows.later(ticket.waiting_since, ticket.claimed_at)
    if ticket.waiting_since is None or since is None:
        return None
    # while the assistant serves, the owner has the time that anybody has to take a ticket
    return "silent" if since <= (limits.silence if control == "advisor" else limits.take) else None


async def limits_now(session: AsyncSession, rules: Rules, at: dt.datetime) -> dict[str | None, Limits]:
    """The limits of every agency, and under None those of tickets without one."""
    hours = await agencies.hours_of_all(session, at)
    limits: dict[str | None, Limits] = {agency_id: Limits.of(one, rules, at) for agency_id, one in hours.items()}
    return {None: Limits.of(UNKNOWN, rules, at), **limits}


async def find_overdue(session: AsyncSession, limits: Mapping[str | None, Limits]) -> list[int]:
    """The tickets about which something is to be done, the most urgent first; not more than can be done in one go."""
    since = and_(Ticket.status != "new", Ticket.waiting_since.is_not(None))
    waits_too_long = [
        and_(
            _of(agency_id),
            or_(
                and_(Ticket.status == "new", Conversation.control == "waiting", Ticket.asked_at <= one.take),
                and_(since, Conversation.control == "advisor", _before(one.silence)),
                and_(since, Conversation.control != "advisor", _before(one.take)),
            ),
        )
        for agency_id, one in limits.items()
    ]
    found = await session.scalars(
        select(Ticket.id)
        .join(Conversation, Conversation.id == Ticket.conversation_id)
        .outerjoin(Advisor, Advisor.id == Ticket.assignee_id)
        .where(Ticket.status.in_(sorted(OPEN_TICKET)), or_(Advisor.active.is_(False), *waits_too_long))
        .order_by(Ticket.place)
        .limit(_AT_ONCE)
    )
    return list(found)


async def end(
    session: AsyncSession, ticket_id: int, limits: Mapping[str | None, Limits], *, catalogue: Catalogue
) -> str | None:
    """Do what is to be done about a ticket, if it still is: what it was, None when nothing was done."""
    ticket, conversation = await rows.take(session, ticket_id)
    own = limits.get(ticket.agency_id) or limits[None]
    if ticket.status not in OPEN_TICKET:
        return None
    owner = await session.get(Advisor, ticket.assignee_id) if ticket.assignee_id is not None else None
    what = overdue(ticket, conversation.control, owner is None or owner.active, own)
    if what == "unanswered":
        # told once: the wait goes on in the queue, and the assistant has the talk
        await gate.change(session, conversation.id, "unanswered")
        await rows.set_values(session, ticket, told_at=now())
        rows.log(session, ticket, "unanswered")
        await telling.tell(
            session, conversation, catalogue, "handoff-nobody-yet", with_when=True, when_at=ticket.agency_id
        )
        await session.flush()
    elif what is not None:
        await tickets.to_queue(session, ticket, conversation, what, catalogue=catalogue)
    return what


async def not_alerted(session: AsyncSession) -> list[int]:
    """Tickets that were given back to the queue, and of which the advisors know nothing yet."""
    found = await session.scalars(
        select(Ticket.id)
        .where(Ticket.status == "new", Ticket.conversation_id.is_not(None), Ticket.alerted_at.is_(None))
        .order_by(Ticket.place)
        .limit(_AT_ONCE)
    )
    return list(found)


async def take_to_alert(session: AsyncSession, ticket_id: int) -> Ticket | None:
    """The ticket, if the advisors are still to be alerted of it; from this transaction on they are."""
    ticket, _ = await rows.take(session, ticket_id)
    if ticket.status != "new" or ticket.alerted_at is not None:
        return None
    await note_alerted(session, [ticket.id])
    return ticket


async def take_untaken(session: AsyncSession, limits: Mapping[str | None, Limits]) -> int:
    """How many tickets nobody has taken since the last alert; from this transaction on the advisors are alerted again.

    Only rows of tickets are held, and nothing is written that refers to a conversation: whoever holds a conversation
    may be waiting for its ticket.
    """
    overdue_again = [and_(_of(agency_id), Ticket.alerted_at <= one.take) for agency_id, one in limits.items()]
    query = select(Ticket.id).where(Ticket.status == "new", Ticket.conversation_id.is_not(None), or_(*overdue_again))
    found = (await session.scalars(query.order_by(Ticket.id).with_for_update(skip_locked=True, key_share=True))).all()
    await note_alerted(session, found)
    if found:
        moment = now()
        lines = [{"ticket_id": one, "at": moment, "kind": "alerted", "details": {}} for one in found]
        await session.execute(insert(TicketEntry), lines)
    return len(found)


async def note_alerted(session: AsyncSession, ticket_ids: Sequence[int]) -> None:
    """The advisors are told of these tickets in this transaction."""
    if not ticket_ids:
        return
    await session.execute(
        update(Ticket)
        .where(Ticket.id.in_(ticket_ids))
        .values(alerted_at=now())
        .execution_options(synchronize_session=False)
    )


async def leave_if_away(session: AsyncSession, conversation: Conversation, *, catalogue: Catalogue) -> bool:
    """Let the assistant serve somebody who writes when their advisor has gone home; True when it does now.

    Away is whose agency is known to be closed, who does not look at the ticket and has not done anything for a while.
    The ticket stays theirs, and their time to come back runs in opening hours. The caller holds the conversation's row.
    """
    ticket = await rows.open_ticket_of(session, conversation.id)
    if ticket is None or ticket.assignee_id is None:
        return False
    moment = now()
    hours = await agencies.hours(session, ticket.agency_id, moment)
    if not hours.known or opening.is_open(hours, moment):
        return False
    if await _is_there(session, ticket, moment):
        return False
    owner = await session.get_one(Advisor, ticket.assignee_id)
    await gate.change(session, conversation.id, "away")
    await rows.set_values(session, ticket, waiting_since=ticket.waiting_since or moment, claimed_at=moment)
    rows.log(session, ticket, "away")
    await telling.tell(
        session,
        conversation,
        catalogue,
        "advisor-away",
        name=owner.name,
        with_when=True,
        when_at=ticket.agency_id,
    )
    return True


async def _is_there(session: AsyncSession, ticket: Ticket, at: dt.datetime) -> bool:
    looks = await session.scalar(
        select(TicketPresence.ticket_id).where(
            TicketPresence.ticket_id == ticket.id,
            TicketPresence.advisor_id == ticket.assignee_id,
            TicketPresence.viewing_until > at,
        )
    )
    did = await session.scalar(
        select(TicketEntry.id)
        .where(
            TicketEntry.ticket_id == ticket.id,
            TicketEntry.advisor_id == ticket.assignee_id,
            TicketEntry.at > at - QUIET,
        )
        .limit(1)
    )
    writes = await session.scalar(select(PendingReply.id).where(PendingReply.ticket_id == ticket.id).limit(1))
    return looks is not None or did is not None or writes is not None


def _of(agency_id: str | None) -> ColumnElement[bool]:
    return Ticket.agency_id.is_(None) if agency_id is None else Ticket.agency_id == agency_id


def _before(moment: dt.datetime) -> ColumnElement[bool]:
    """Waiting, and with this owner, since then or before."""
    return and_(Ticket.waiting_since <= moment, or_(Ticket.claimed_at.is_(None), Ticket.claimed_at <= moment))
