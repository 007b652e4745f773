"""The life of a ticket: opened by the conversation, led by one advisor, ended with an outcome.

Every function works inside its caller's transaction. It takes the conversation's row first and the ticket's second,
always in this order, so that two advisors and a bot turn wait for each other instead of meeting in a deadlock; then
each change is an UPDATE that names the states it may start from, as `states.py` lists them.

What holds after every function: a conversation that waits for a person has an open ticket that nobody has taken, and
one that an advisor leads has a ticket with exactly one owner.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, cast

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.conversations import events, gate
from tandem.errors import Problem
from tandem.handoff.reasons import OUTCOMES, PRIORITIES
from tandem.handoff.states import OPEN_TICKET, TICKET_CHANGES, Control
from tandem.plain_text import clean
from tandem.storage.models import Advisor, Conversation, Ticket, TicketEntry
from tandem.texts import Catalogue

MAX_TEXT: Final = 2000
"""Characters of a reply or a note, the same limit as for what the person writes."""

_MAX_ID: Final = 2**31 - 1


class Refused(Problem):
    """A step on a ticket that is not possible now.

    `reason` names the cause (`taken`, `not_taken`, `not_owner` …), so that the desk can say it in the advisor's
    language as `desk-refused-…`; `owner` is the name of the advisor who has the ticket, where there is one.
    """

    def __init__(self, status: int, detail: str, *, reason: str, owner: str | None = None) -> None:
        super().__init__(status, detail, reason=reason, **({"owner": owner} if owner else {}))
        self.reason = reason
        self.owner = owner


async def open_ticket(
    session: AsyncSession, conversation_id: str, *, reason: str, contact: Mapping[str, Any] | None = None
) -> Ticket:
    """Hand the conversation to the advisors; asked twice, there is still one ticket.

    A more urgent reason raises the priority; any further reason is kept in the history. `contact` is added to what is
    known. An unknown reason raises KeyError: reasons come from our own code.
    """
    priority = PRIORITIES[reason]
    await _take_conversation(session, conversation_id)
    now_waiting = await gate.change(session, conversation_id, "ask_for_person")
    ticket = await open_ticket_of(session, conversation_id)
    moment = now()
    if ticket is None:
        ticket = Ticket(
            conversation_id=conversation_id,
            status="new",
            reason=reason,
            priority=priority,
            contact=dict(contact or {}),
            created_at=moment,
            updated_at=moment,
        )
        session.add(ticket)
        await session.flush()
        _log(session, ticket.id, "opened", text=reason)
        if contact:
            _log(session, ticket.id, "contact")
        await session.flush()
        return ticket
    if now_waiting and ticket.status != "new":
        # It was given back to the assistant, and the person asks again: whoever had it may be away, so all may take it.
        await _change(session, ticket, "release", assignee_id=None)
        _log(session, ticket.id, "requeued")
    if not await _reason_known(session, ticket.id, reason):
        _log(session, ticket.id, "reason", text=reason)
    if priority < ticket.priority:
        await _set(session, ticket, priority=priority, reason=reason)
    if contact and any(ticket.contact.get(key) != value for key, value in contact.items()):
        await _set(session, ticket, contact={**ticket.contact, **contact})
        _log(session, ticket.id, "contact")
    await session.flush()
    return await _fresh(session, ticket.id)


async def claim(session: AsyncSession, ticket_id: int, advisor: Advisor, *, catalogue: Catalogue) -> Ticket:
    """Take the ticket and lead the conversation; the assistant is silent from this transaction on.

    Of two advisors one wins and the other gets 409 with the winner's name. The owner may claim again to take back a
    conversation that was given to the assistant; claiming what one already leads changes nothing.
    """
    ticket, conversation = await _take(session, ticket_id)
    if ticket.assignee_id is None and await _change(session, ticket, "claim", assignee_id=advisor.id):
        _log(session, ticket_id, "claimed", advisor)
    else:
        await _require_owner(session, ticket, advisor, nobody_may=True)
    if await gate.change(session, conversation.id, "claim"):
        await _tell(session, conversation, catalogue, "advisor-joined", advisor)
    await session.flush()
    return await _fresh(session, ticket_id)


async def release(session: AsyncSession, ticket_id: int, advisor: Advisor, *, catalogue: Catalogue) -> Ticket:
    """Put the ticket back in the queue. While the person waits for someone else, the assistant serves again."""
    ticket, conversation = await _take(session, ticket_id)
    await _require_owner(session, ticket, advisor)
    await _change(session, ticket, "release", assignee_id=None)
    _log(session, ticket_id, "released", advisor)
    if await gate.change(session, conversation.id, "release"):
        await _tell(session, conversation, catalogue, "advisor-handed-on", advisor)
    elif conversation.control == "bot":
        # Given back before: the ticket is anybody's again, and so the person waits for a person again.
        await gate.change(session, conversation.id, "ask_for_person")
    await session.flush()
    return await _fresh(session, ticket_id)


async def reply(session: AsyncSession, ticket_id: int, advisor: Advisor, text: str) -> Ticket:
    """Write to the person. Only who owns the ticket and leads the conversation may."""
    said = _text(text)
    ticket, conversation = await _take(session, ticket_id)
    await _require_owner(session, ticket, advisor)
    _require_lead(conversation)
    await events.append(session, conversation.id, author="advisor", text=said, language=conversation.language)
    await _change(session, ticket, "reply")
    _log(session, ticket_id, "replied", advisor)
    await session.flush()
    return await _fresh(session, ticket_id)


async def note(session: AsyncSession, ticket_id: int, advisor: Advisor, text: str) -> Ticket:
    """Add a private note, which only advisors read. Anyone at the desk may, also after the end."""
    said = _text(text)
    ticket, _ = await _take(session, ticket_id)
    _log(session, ticket_id, "note", advisor, said)
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
    ticket, conversation = await _take(session, ticket_id)
    await _require_owner(session, ticket, advisor)
    await _change(session, ticket, "resolve", outcome=outcome)
    _log(session, ticket_id, "resolved", advisor, outcome)
    if conversation.control == "advisor":
        await gate.change(session, conversation.id, "resolve")
        await _tell(session, conversation, catalogue, "advisor-left", advisor)
    await session.flush()
    return await _fresh(session, ticket_id)


async def return_to_assistant(
    session: AsyncSession, ticket_id: int, advisor: Advisor, *, catalogue: Catalogue
) -> Ticket:
    """Let the assistant lead again. The ticket stays with its owner, who still has to end it with an outcome."""
    ticket, conversation = await _take(session, ticket_id)
    await _require_owner(session, ticket, advisor)
    _require_lead(conversation)
    await gate.change(session, conversation.id, "return")
    _log(session, ticket_id, "returned", advisor)
    await _tell(session, conversation, catalogue, "advisor-left", advisor)
    await session.flush()
    return await _fresh(session, ticket_id)


async def client_wrote(session: AsyncSession, conversation_id: str) -> None:
    """Note that the person wrote: a ticket that waited for them is the advisor's turn again."""
    allowed, target = TICKET_CHANGES["client_wrote"]
    await session.execute(
        update(Ticket)
        .where(Ticket.conversation_id == conversation_id, Ticket.status.in_(allowed))
        .values(status=target, updated_at=now())
        .execution_options(synchronize_session=False)
    )


async def forget_contact(session: AsyncSession, conversation_id: str) -> None:
    """A consent was taken back: nobody may call any more. The ticket stays, with a line that says so."""
    ticket = await open_ticket_of(session, conversation_id)
    if ticket is not None and ticket.contact:
        await _set(session, ticket, contact={})
        _log(session, ticket.id, "withdrawn")


async def open_ticket_of(session: AsyncSession, conversation_id: str) -> Ticket | None:
    """The open ticket of a conversation, if there is one."""
    return (
        await session.scalars(
            select(Ticket)
            .where(Ticket.conversation_id == conversation_id, Ticket.status.in_(OPEN_TICKET))
            .execution_options(populate_existing=True)
        )
    ).one_or_none()


def _text(text: str) -> str:
    """What was written, as it is kept; empty or too long raises 422."""
    said = clean(text)
    if not said:
        raise Refused(422, "`text` is empty: write at least one character.", reason="empty")
    if len(said) > MAX_TEXT:
        raise Refused(422, f"`text` is longer than {MAX_TEXT} characters: send it in parts.", reason="too_long")
    return said


async def _take_conversation(session: AsyncSession, conversation_id: str) -> Conversation:
    conversation = await session.get(Conversation, conversation_id, with_for_update=True, populate_existing=True)
    if conversation is None:
        raise Refused(404, "There is no such conversation: it may have been erased.", reason="unknown")
    return conversation


async def _take(session: AsyncSession, ticket_id: int) -> tuple[Ticket, Conversation]:
    """The ticket and its conversation as they are now, with nobody else able to change them until the commit."""
    found = (
        await session.scalar(select(Ticket.conversation_id).where(Ticket.id == ticket_id))
        if 0 < ticket_id <= _MAX_ID
        else None
    )
    if found is None:
        raise Refused(404, "There is no such ticket: it may have been erased.", reason="unknown")
    conversation = await _take_conversation(session, found)
    return await _fresh(session, ticket_id), conversation


async def _fresh(session: AsyncSession, ticket_id: int) -> Ticket:
    ticket = await session.get(Ticket, ticket_id, populate_existing=True)
    if ticket is None:
        raise Refused(404, "There is no such ticket: it may have been erased.", reason="unknown")
    return ticket


async def _change(session: AsyncSession, ticket: Ticket, happening: str, **values: Any) -> bool:
    """Carry out one of `TICKET_CHANGES`; False when the ticket was not in a state that allows it."""
    allowed, target = TICKET_CHANGES[happening]
    changed = await session.execute(
        update(Ticket)
        .where(Ticket.id == ticket.id, Ticket.status.in_(allowed))
        .values(status=target, updated_at=now(), **values)
        .returning(Ticket.id)
        .execution_options(synchronize_session=False)
    )
    return changed.scalar_one_or_none() is not None


async def _set(session: AsyncSession, ticket: Ticket, **values: Any) -> None:
    await session.execute(
        update(Ticket)
        .where(Ticket.id == ticket.id)
        .values(updated_at=now(), **values)
        .execution_options(synchronize_session=False)
    )


async def _require_owner(session: AsyncSession, ticket: Ticket, advisor: Advisor, *, nobody_may: bool = False) -> None:
    """Raise 409 unless the ticket is open and this advisor's; `nobody_may`: the wish was to take it."""
    if ticket.status not in OPEN_TICKET:
        raise Refused(409, "This ticket is closed: it can be read and noted on, no more.", reason="closed")
    if ticket.assignee_id == advisor.id:
        return
    owner = await session.get(Advisor, ticket.assignee_id) if ticket.assignee_id is not None else None
    if owner is None:
        raise Refused(409, "Nobody has taken this ticket yet: claim it first.", reason="not_taken")
    if nobody_may:
        raise Refused(409, f"{owner.name} has already taken this ticket.", reason="taken", owner=owner.name)
    raise Refused(
        409, f"This ticket is with {owner.name}: only its owner can do this.", reason="not_owner", owner=owner.name
    )


def _require_lead(conversation: Conversation) -> None:
    if cast(Control, conversation.control) != "advisor":
        raise Refused(
            409, "The assistant leads this conversation now: claim the ticket again to lead it.", reason="not_leading"
        )


async def _reason_known(session: AsyncSession, ticket_id: int, reason: str) -> bool:
    found = await session.scalar(
        select(TicketEntry.id)
        .where(
            TicketEntry.ticket_id == ticket_id, TicketEntry.kind.in_(("opened", "reason")), TicketEntry.text == reason
        )
        .limit(1)
    )
    return found is not None


def _log(
    session: AsyncSession, ticket_id: int, kind: str, advisor: Advisor | None = None, text: str | None = None
) -> None:
    session.add(
        TicketEntry(
            ticket_id=ticket_id, at=now(), advisor_id=advisor.id if advisor is not None else None, kind=kind, text=text
        )
    )


async def _tell(
    session: AsyncSession, conversation: Conversation, catalogue: Catalogue, text_id: str, advisor: Advisor
) -> None:
    """Say to the person, in their language, who is talking with them now."""
    words = catalogue.text(conversation.language, text_id, name=advisor.name)
    await events.append(
        session,
        conversation.id,
        author="system",
        kind="status",
        text=words.text,
        language=conversation.language,
        choices=[(choice.title, choice.payload) for choice in words.choices],
    )
