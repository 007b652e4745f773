"""The life of a ticket: opened by the conversation, led by one advisor, ended with an outcome.

Every function works inside its caller's transaction and takes the rows as `rows.py` says.

What holds after every function: a conversation that waits for a person has an open ticket that nobody has taken, and
one that an advisor leads has a ticket with exactly one owner.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.conversations import gate
from tandem.errors import Problem
from tandem.handoff import agencies, mentions, replies, rows, search, telling
from tandem.handoff.given_back import edit_facts, return_to_assistant
from tandem.handoff.reasons import OUTCOMES, PRIORITIES
from tandem.handoff.refusal import Refused
from tandem.handoff.rows import MAX_TEXT, open_ticket_of
from tandem.integration import webhooks
from tandem.storage.models import Advisor, AgencyRow, Conversation, Ticket, TicketEntry, TicketMention
from tandem.texts import Catalogue

__all__ = [
    "MAX_TEXT",
    "Refused",
    "claim",
    "client_wrote",
    "edit_facts",
    "forget_contact",
    "note",
    "open_ticket",
    "open_ticket_of",
    "release",
    "reply",
    "resolve",
    "return_to_assistant",
    "set_next_step",
    "to_queue",
    "transfer",
]


async def open_ticket(
    session: AsyncSession, conversation_id: str, *, reason: str, contact: Mapping[str, Any] | None = None
) -> Ticket:
    """Hand the conversation to the advisors; asked twice, there is still one ticket.

    A more urgent reason raises the priority; any further reason is kept in the history. `contact` is added to what is
    known. An unknown reason raises KeyError: reasons come from our own code.
    """
    priority = PRIORITIES[reason]
    conversation = await rows.take_conversation(session, conversation_id)
    was_served = conversation.control == "bot"
    now_waiting = await gate.change(session, conversation_id, "ask_for_person")
    ticket = await open_ticket_of(session, conversation_id)
    if ticket is None:
        return await _made(session, conversation, reason, dict(contact or {}))
    if now_waiting and ticket.status != "new":
        # It was given back to the assistant, and the person asks again: whoever had it may be away, so all may take it.
        await rows.change(session, ticket, "release", **_queued(ticket, now()))
        rows.log(session, ticket, "requeued")
    elif now_waiting and was_served:
        # nobody came the first time; the person has asked once more, and the wait for somebody begins anew
        await rows.set_values(session, ticket, asked_at=now(), told_at=None)
    if not await _reason_known(session, ticket.id, reason):
        rows.log(session, ticket, "reason", text=reason)
    if priority < ticket.priority:
        await rows.set_values(session, ticket, priority=priority, reason=reason)
    if contact and any(ticket.contact.get(key) != value for key, value in contact.items()):
        merged = {**ticket.contact, **contact}
        await rows.set_values(session, ticket, contact=merged, search=search.of_contact(merged))
        rows.log(session, ticket, "contact")
    await session.flush()
    return ticket


async def _made(session: AsyncSession, conversation: Conversation, reason: str, contact: dict[str, Any]) -> Ticket:
    moment = now()
    ticket = Ticket(
        conversation_id=conversation.id,
        status="new",
        reason=reason,
        priority=PRIORITIES[reason],
        agency_id=await agencies.nearest(session, conversation.facts.get("postal_code")),
        contact=contact,
        search=search.of_contact(contact),
        waiting_since=moment,
        asked_at=moment,
        created_at=moment,
        updated_at=moment,
    )
    ticket.place = rows.place_of(ticket)
    session.add(ticket)
    await session.flush()
    rows.log(session, ticket, "opened", text=reason)
    if contact:
        rows.log(session, ticket, "contact")
    await session.flush()
    await webhooks.ticket_event(session, "ticket.opened", ticket.id)
    return ticket


async def claim(
    session: AsyncSession, ticket_id: int, advisor: Advisor, *, catalogue: Catalogue, take_from_owner: bool = False
) -> Ticket:
    """Take the ticket and lead the conversation; the assistant is silent from this transaction on.

    Of two advisors one wins and the other gets 409 with the winner's name. The owner may claim again to take back a
    conversation that was given to the assistant; claiming what one already leads changes nothing. `take_from_owner`:
    also when somebody else has it, for those who may assign tickets.
    """
    ticket, conversation = await rows.take(session, ticket_id)
    owner = ticket.assignee_id
    if owner is None and await rows.change(session, ticket, "claim", assignee_id=advisor.id, claimed_at=now()):
        rows.log(session, ticket, "claimed", advisor)
        await webhooks.ticket_event(session, "ticket.claimed", ticket_id)
    elif take_from_owner and owner not in (None, advisor.id):
        rows.require_open(ticket)
        await replies.send_pending(session, ticket, conversation)
        await rows.change(session, ticket, "take_over", assignee_id=advisor.id, claimed_at=now())
        rows.log(session, ticket, "claimed", advisor, taken_from=owner)
        await webhooks.ticket_event(session, "ticket.claimed", ticket_id)
        if conversation.control == "advisor":
            await telling.tell(session, conversation, catalogue, "advisor-handed-to", name=advisor.name)
    else:
        await rows.require_owner(session, ticket, advisor, to_take=True)
    if await gate.change(session, conversation.id, "claim"):
        await gate.leave_to_advisor(session, conversation)
        await rows.set_values(session, ticket, claimed_at=now())
        await telling.tell(session, conversation, catalogue, "advisor-joined", name=advisor.name)
    await session.flush()
    return ticket


async def release(session: AsyncSession, ticket_id: int, advisor: Advisor, *, catalogue: Catalogue) -> Ticket:
    """Put the ticket back in the queue. While the person waits for someone else, the assistant serves again."""
    ticket, conversation = await rows.take(session, ticket_id)
    await rows.require_owner(session, ticket, advisor)
    await to_queue(session, ticket, conversation, "released", catalogue=catalogue, by=advisor)
    return ticket


async def to_queue(
    session: AsyncSession,
    ticket: Ticket,
    conversation: Conversation,
    kind: str,
    *,
    catalogue: Catalogue,
    by: Advisor | None = None,
) -> None:
    """Make a ticket that somebody has anybody's again, with a line of this kind in its history; the person waits for a
    person again. What the owner had written is sent first. The caller holds the rows.
    """
    await replies.send_pending(session, ticket, conversation)
    await rows.change(session, ticket, "release", **_queued(ticket, now()))
    rows.log(session, ticket, kind, by)
    await _waits_again(session, ticket, conversation, catalogue)
    await session.flush()


async def transfer(
    session: AsyncSession,
    ticket_id: int,
    advisor: Advisor,
    *,
    catalogue: Catalogue,
    note: str,
    to_advisor: int | None = None,
    to_agency: str | None = None,
    as_lead: bool = False,
) -> Ticket:
    """Hand the ticket to another advisor or to another agency's queue, with a note for them.

    Its owner may, anybody while nobody has it, and with `as_lead` whoever may assign tickets. Until the other advisor
    leads the talk the assistant serves: they may be away. Another agency's ticket no longer follows the postal code.
    """
    said = rows.read_text(note)
    ticket, conversation = await rows.take(session, ticket_id)
    if ticket.assignee_id is not None and not as_lead:
        await rows.require_owner(session, ticket, advisor)
    rows.require_open(ticket)
    await replies.send_pending(session, ticket, conversation)
    if to_agency is not None and to_advisor is None:
        await _require_agency(session, to_agency)
        queued = _queued(ticket, now())
        await rows.change(session, ticket, "pass_on", **queued, agency_id=to_agency, agency_chosen=True)
        rows.log(session, ticket, "transferred", advisor, said, to_agency=to_agency)
        await _waits_again(session, ticket, conversation, catalogue)
    elif to_advisor is not None and to_agency is None:
        await _hand_to(session, ticket, conversation, catalogue, advisor, to_advisor, said)
    else:
        raise _no_target()
    await session.flush()
    return ticket


async def _hand_to(
    session: AsyncSession,
    ticket: Ticket,
    conversation: Conversation,
    catalogue: Catalogue,
    advisor: Advisor,
    to_advisor: int,
    said: str,
) -> None:
    target = await session.get(Advisor, to_advisor) if 0 < to_advisor <= rows.MAX_ID else None
    if target is None or not target.active or target.id == ticket.assignee_id:
        raise _no_target()
    led = conversation.control == "advisor"
    waiting_since = ticket.waiting_since or (now() if led else None)
    await rows.change(session, ticket, "assign", assignee_id=target.id, claimed_at=now(), waiting_since=waiting_since)
    entry = rows.log(session, ticket, "transferred", advisor, said, to_advisor=target.id)
    await session.flush()
    if target.id != advisor.id:
        session.add(TicketMention(entry_id=entry.id, advisor_id=target.id, ticket_id=ticket.id))
    await webhooks.ticket_event(session, "ticket.claimed", ticket.id)
    if await gate.change(session, conversation.id, "return") and led:
        await telling.tell(
            session, conversation, catalogue, "advisor-handed-on", with_when=True, when_at=ticket.agency_id
        )


async def _waits_again(session: AsyncSession, ticket: Ticket, conversation: Conversation, catalogue: Catalogue) -> None:
    """The conversation waits for a person; it is said when that is news to the person."""
    if await gate.change(session, conversation.id, "release"):
        await telling.tell(
            session, conversation, catalogue, "advisor-handed-on", with_when=True, when_at=ticket.agency_id
        )
    elif conversation.control == "bot":
        # Given back before: the ticket is anybody's again, and so the person waits for a person again.
        await gate.change(session, conversation.id, "ask_for_person")


async def reply(session: AsyncSession, ticket_id: int, advisor: Advisor, text: str) -> Ticket:
    """Write to the person at once; `replies.put` is the way that can be taken back."""
    return await replies.send(session, ticket_id, advisor, text)


async def note(
    session: AsyncSession, ticket_id: int, advisor: Advisor, text: str, *, mentions_of: Collection[int] = ()
) -> Ticket:
    """Add a private note, which only advisors read. Anyone at the desk may, also after the end.

    Who is named by `@` in it, or by number in `mentions_of`, finds the ticket among their mentions.
    """
    said = rows.read_text(text)
    ticket, _ = await rows.take(session, ticket_id)
    active = await session.execute(select(Advisor.id, Advisor.name).where(Advisor.active.is_(True)))
    names = {number: name for number, name in active}  # noqa: C416 - rows are no pairs to a type checker
    found = (mentions.named(said, names) | set(mentions_of) & names.keys()) - {advisor.id}
    entry = rows.log(session, ticket, "note", advisor, said, **({"mentions": sorted(found)} if found else {}))
    await session.flush()
    session.add_all(TicketMention(entry_id=entry.id, advisor_id=one, ticket_id=ticket.id) for one in sorted(found))
    await rows.set_values(session, ticket)
    return ticket


async def set_next_step(session: AsyncSession, ticket_id: int, advisor: Advisor, day: dt.date | None) -> Ticket:
    """Note on which day the ticket is to be looked at again; None: on none. Only its owner may."""
    ticket, _ = await rows.take(session, ticket_id)
    await rows.require_owner(session, ticket, advisor)
    if ticket.next_step_on != day:
        await rows.set_values(session, ticket, next_step_on=day)
        rows.log(session, ticket, "next_step", advisor, on=day.isoformat() if day else None)
        await session.flush()
    return ticket


async def resolve(
    session: AsyncSession, ticket_id: int, advisor: Advisor, outcome: str, *, catalogue: Catalogue
) -> Ticket:
    """End the ticket with one of `OUTCOMES`.

    The conversation closes when the advisor was leading it. One that was given back to the assistant goes on: closing
    it would swallow an answer that the assistant is just making.
    """
    if outcome not in OUTCOMES:
        raise Problem(422, f"`outcome` is not known. Send one of: {', '.join(OUTCOMES)}.")
    ticket, conversation = await rows.take(session, ticket_id)
    await rows.require_owner(session, ticket, advisor)
    await replies.send_pending(session, ticket, conversation)
    await rows.change(session, ticket, "resolve", outcome=outcome, waiting_since=None, next_step_on=None)
    rows.log(session, ticket, "resolved", advisor, outcome)
    await webhooks.ticket_event(session, "ticket.resolved", ticket_id)
    if conversation.control == "advisor":
        await gate.change(session, conversation.id, "resolve")
        await telling.tell(session, conversation, catalogue, "advisor-left", name=advisor.name)
    await session.flush()
    return ticket


async def client_wrote(session: AsyncSession, conversation_id: str) -> None:
    """Note that the person wrote: a ticket that waited for them is the advisor's turn again, and the time runs that an
    advisor who leads has for answering. The caller holds the conversation's row.
    """
    ticket = await open_ticket_of(session, conversation_id)
    if ticket is None:
        return
    control = await session.scalar(select(Conversation.control).where(Conversation.id == conversation_id))
    waiting_since = ticket.waiting_since or (now() if control == "advisor" else None)
    if not await rows.change(session, ticket, "client_wrote", waiting_since=waiting_since):
        await rows.set_values(session, ticket, waiting_since=waiting_since)


async def forget_contact(session: AsyncSession, conversation_id: str) -> None:
    """A consent was taken back: nobody may call any more. The ticket stays, with a line that says so."""
    ticket = await open_ticket_of(session, conversation_id)
    if ticket is not None and ticket.contact:
        await rows.set_values(session, ticket, contact={}, search="")
        rows.log(session, ticket, "withdrawn")


def _queued(ticket: Ticket, moment: dt.datetime) -> dict[str, Any]:
    """A ticket that is anybody's: who waited longest keeps their place, and the advisors are alerted anew."""
    return {
        "assignee_id": None,
        "claimed_at": None,
        "waiting_since": ticket.waiting_since or moment,
        "asked_at": moment,
        "alerted_at": None,
        "told_at": None,
    }


async def _require_agency(session: AsyncSession, agency_id: str) -> None:
    row = await session.get(AgencyRow, agency_id)
    if row is None or not row.active:
        raise _no_target()


def _no_target() -> Refused:
    return Refused(422, "Name one advisor who is active and has not got the ticket, or one agency.", reason="no_target")


async def _reason_known(session: AsyncSession, ticket_id: int, reason: str) -> bool:
    found = await session.scalar(
        select(TicketEntry.id)
        .where(
            TicketEntry.ticket_id == ticket_id, TicketEntry.kind.in_(("opened", "reason")), TicketEntry.text == reason
        )
        .limit(1)
    )
    return found is not None
