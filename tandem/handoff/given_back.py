"""What an advisor knows better than the answers so far, and how the assistant goes on from it.

An edited fact is a fact of the conversation at once, and goes to Rasa with the next turn; until Rasa has it, no turn
can overwrite it (`overlaid`). So the form asks only what is still missing, and nothing that the advisor has settled.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now, today
from tandem.conversations import gate
from tandem.explain import answer, label
from tandem.handoff import replies, routing, rows, telling
from tandem.handoff.refusal import Refused
from tandem.policy import FactError, FactValue, Policy
from tandem.storage.models import Advisor, Conversation, Ticket
from tandem.texts import Catalogue


async def edit_facts(
    session: AsyncSession, ticket_id: int, advisor: Advisor, changes: Mapping[str, object], *, policy: Policy
) -> Ticket:
    """Set facts (None takes one away). Only the ticket's owner may; 422 with every fact that cannot be so.

    The outcome that was told no longer stands on the person's own answers: they confirm the new ones in the recap.
    """
    ticket, conversation = await rows.take(session, ticket_id)
    await rows.require_owner(session, ticket, advisor)
    wanted = _checked(policy, changes)
    before = {fact: conversation.facts.get(fact) for fact in wanted}
    changed = {fact: value for fact, value in wanted.items() if before[fact] != value}
    if not changed:
        return ticket
    moment = now().isoformat()
    conversation.facts = overlaid(conversation.facts, changed)
    conversation.edits = {
        **{fact: edit for fact, edit in conversation.edits.items() if fact not in changed},
        **{
            fact: {"value": value, "by": advisor.id, "at": moment}
            for fact, value in changed.items()
            if value is not None
        },
    }
    conversation.for_rasa = {**conversation.for_rasa, **changed, "prequalification_done": None}
    rows.log(
        session,
        ticket,
        "facts",
        advisor,
        changed={fact: {"from": before[fact], "to": value} for fact, value in changed.items()},
    )
    await session.flush()
    if "postal_code" in changed:
        await routing.follow_facts(session, conversation.id, conversation.facts)
    await rows.set_values(session, ticket)
    return ticket


async def return_to_assistant(
    session: AsyncSession, ticket_id: int, advisor: Advisor, *, catalogue: Catalogue, policy: Policy | None = None
) -> Ticket:
    """Let the assistant lead again. The ticket stays with its owner, who still has to end it with an outcome.

    The person reads in one message that the advisor has left; with a `policy` also what was noted and how it goes on.
    """
    ticket, conversation = await rows.take(session, ticket_id)
    await rows.require_owner(session, ticket, advisor)
    rows.require_lead(conversation)
    await replies.send_pending(session, ticket, conversation)
    await gate.change(session, conversation.id, "return")
    await rows.set_values(session, ticket, waiting_since=None)
    rows.log(session, ticket, "returned", advisor)
    lines = noted(conversation, catalogue, policy) if policy is not None else ""
    if lines:
        await telling.tell(session, conversation, catalogue, "advisor-left-noted", lines=lines)
    else:
        await telling.tell(session, conversation, catalogue, "advisor-left", name=advisor.name)
    await session.flush()
    return ticket


def noted(conversation: Conversation, catalogue: Catalogue, policy: Policy) -> str:
    """What advisors have set and the assistant has not taken up yet, a line per fact; empty when there is nothing."""
    figures, language = policy.figures(today()), conversation.language
    lines = []
    for fact in policy.facts:
        value = conversation.for_rasa.get(fact)
        if value is not None and conversation.facts.get(fact) == value:
            named = label(fact, catalogue, language, figures)
            said = answer(fact, value, catalogue, language, figures)
            lines.append(catalogue.text(language, "recap-line", label=named, value=said).text)
    return "\n".join(lines)


def overlaid(facts: Mapping[str, Any], edits: Mapping[str, Any]) -> dict[str, Any]:
    """The facts with these in their place; None takes one away."""
    return {fact: value for fact, value in {**facts, **edits}.items() if value is not None}


def _checked(policy: Policy, changes: Mapping[str, object]) -> dict[str, FactValue | None]:
    found: dict[str, FactValue | None] = {}
    wrong: dict[str, str] = {}
    for fact, value in changes.items():
        try:
            found[fact] = policy.validate({fact: value}).get(fact)
        except FactError as error:
            wrong[fact] = f"{error.wrong}: {error.instead}"
    if wrong:
        told = "; ".join(f"{fact}: {words}" for fact, words in wrong.items())
        raise Refused(422, f"These facts cannot be so: {told}.", reason="fact", facts=wrong)
    return found
