"""What a turn causes beside its replies: a ticket, a consent, an appointment, the record of a decision.

Actions only say what should happen (`{"effect": …}` in a reply's custom part). It is carried out here, in the very
transaction that stores the replies: a turn that is tried again, or replayed after a crash, opens no second ticket.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.replies import BookingReplies
from tandem.clock import now, today
from tandem.explain import known_facts
from tandem.handoff import telling, tickets, waits
from tandem.handoff.alerts import TicketAlerts
from tandem.policy import Policy, record
from tandem.privacy.rights import DataRights
from tandem.storage.models import Conversation, Decision
from tandem.texts import Catalogue


async def carry_out(
    session: AsyncSession,
    conversation_id: str,
    effect: dict[str, Any],
    *,
    facts: Mapping[str, Any],
    language: str,
    policy: Policy,
    alerts: TicketAlerts,
    rights: DataRights,
    bookings: BookingReplies,
    catalogue: Catalogue,
) -> bool:
    """Carry out one effect; True when the person was told something by it.

    An unknown effect is a fault of the actions and raises `ValueError`.
    """
    match effect.get("effect"):
        case "ticket":
            await hand_over(session, conversation_id, effect["reason"], alerts, catalogue, asked=True)
        case "contact_agreed":
            await _remember_consent(session, conversation_id, agreed=True)
            contact = dict(effect["contact"])
            await hand_over(session, conversation_id, effect["reason"], alerts, catalogue, contact=contact)
        case "decision":
            _remember_decision(session, conversation_id, facts, policy)
            await _remember_confirmed(session, conversation_id, facts)
        case "contact_declined":
            await _remember_consent(session, conversation_id, agreed=False)
            await tickets.forget_contact(session, conversation_id)
        case "book" | "move" | "cancel":
            await bookings.carry_out(session, conversation_id, effect, language)
            return True
        case "my_data":
            await rights.tell(session, conversation_id, in_form=bool(effect["in_form"]))
            return True
        case "erase":
            await rights.erase(session, conversation_id, language)
            return True
        case unknown:
            raise ValueError(f"no such effect: {unknown!r}")
    return False


async def hand_over(
    session: AsyncSession,
    conversation_id: str,
    reason: str,
    alerts: TicketAlerts,
    catalogue: Catalogue,
    contact: dict[str, Any] | None = None,
    *,
    asked: bool = False,
) -> None:
    """Open a ticket, or add to the open one; the advisors are alerted of a new one only.

    Whoever waits from now on is told when a person can answer; who `asked` for one is told again each time.
    """
    is_new = await tickets.open_ticket_of(session, conversation_id) is None
    served = await session.scalar(select(Conversation.control).where(Conversation.id == conversation_id)) == "bot"
    ticket = await tickets.open_ticket(session, conversation_id, reason=reason, contact=contact)
    if is_new:
        alerts.put(session, ticket)
        await waits.note_alerted(session, [ticket.id])
    conversation = await session.get_one(Conversation, conversation_id, populate_existing=True)
    if conversation.control == "waiting" and (asked or served):
        await telling.tell_when(session, conversation, catalogue, ticket.agency_id)


def _remember_decision(session: AsyncSession, conversation_id: str, facts: Mapping[str, Any], policy: Policy) -> None:
    kept = record(policy, known_facts(policy, facts), today())
    session.add(
        Decision(conversation_id=conversation_id, at=now(), policy_version=kept.policy_version, record=kept.to_json())
    )


async def _remember_confirmed(session: AsyncSession, conversation_id: str, facts: Mapping[str, Any]) -> None:
    """An outcome is told when the person has confirmed the answers in the recap: so these are confirmed."""
    await session.execute(
        update(Conversation)
        .where(Conversation.id == conversation_id)
        .values(confirmed=dict(facts))
        .execution_options(synchronize_session=False)
    )


async def _remember_consent(session: AsyncSession, conversation_id: str, *, agreed: bool) -> None:
    await session.execute(
        update(Conversation)
        .where(Conversation.id == conversation_id)
        .values(consent={"contact": agreed, "at": now().isoformat()})
        .execution_options(synchronize_session=False)
    )
