"""What a turn causes beside its replies: a ticket, a consent, the record of a decision.

Actions only say what should happen (`{"effect": …}` in a reply's custom part). It is carried out here, in the very
transaction that stores the replies: a turn that is tried again, or replayed after a crash, opens no second ticket.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now, today
from tandem.explain import known_facts
from tandem.handoff import tickets
from tandem.handoff.alerts import TicketAlerts
from tandem.policy import Policy, record
from tandem.privacy.rights import DataRights
from tandem.storage.models import Conversation, Decision


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
) -> bool:
    """Carry out one effect; True when the person was told something by it.

    An unknown effect is a fault of the actions and raises `ValueError`.
    """
    match effect.get("effect"):
        case "ticket":
            await hand_over(session, conversation_id, effect["reason"], alerts)
        case "contact_agreed":
            await _remember_consent(session, conversation_id, agreed=True)
            await hand_over(session, conversation_id, effect["reason"], alerts, contact=dict(effect["contact"]))
        case "decision":
            _remember_decision(session, conversation_id, facts, policy)
        case "contact_declined":
            await _remember_consent(session, conversation_id, agreed=False)
            await tickets.forget_contact(session, conversation_id)
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
    contact: dict[str, Any] | None = None,
) -> None:
    """Open a ticket, or add to the open one; the advisors are alerted of a new one only."""
    is_new = await tickets.open_ticket_of(session, conversation_id) is None
    ticket = await tickets.open_ticket(session, conversation_id, reason=reason, contact=contact)
    if is_new:
        alerts.put(session, ticket)


def _remember_decision(session: AsyncSession, conversation_id: str, facts: Mapping[str, Any], policy: Policy) -> None:
    kept = record(policy, known_facts(policy, facts), today())
    session.add(
        Decision(conversation_id=conversation_id, at=now(), policy_version=kept.policy_version, record=kept.to_json())
    )


async def _remember_consent(session: AsyncSession, conversation_id: str, *, agreed: bool) -> None:
    await session.execute(
        update(Conversation)
        .where(Conversation.id == conversation_id)
        .values(consent={"contact": agreed, "at": now().isoformat()})
        .execution_options(synchronize_session=False)
    )
