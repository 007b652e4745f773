"""The lead card: who it is and what they need, as an advisor reads it in ten seconds.

`read` fetches the rows, `make` puts them into words and does no I/O.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.directory import Directory
from tandem.explain import answer, checks_in_words, explain, known_facts, label, route_in_words
from tandem.handoff import search
from tandem.handoff.refusal import unknown_ticket
from tandem.policy import FactValue, Policy
from tandem.storage.models import Advisor, Appointment, Conversation, Ticket
from tandem.texts import Catalogue

_EARLIER: Final = 20
"""Earlier tickets of one person that are listed at most."""


@dataclass(frozen=True, slots=True)
class CardFact:
    """An answer of the person, or what an advisor set in its place."""

    id: str
    label: str
    answer: str
    value: FactValue
    confirmed: bool
    """The person said in the recap that it is so."""
    edited_by: str | None
    edited_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class MissingFact:
    """What was not asked or answered; `decides`: it can still change the outcome."""

    id: str
    label: str
    decides: bool


@dataclass(frozen=True, slots=True)
class Earlier:
    """Another ticket of the same person: of the same conversation, or with the same number or address."""

    id: int
    status: str
    reason: str
    outcome: str | None
    created_at: dt.datetime
    same: str
    """`conversation` or `contact`."""


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about the person of a ticket; sentences are in the reader's language."""

    name: str | None
    contact: Mapping[str, str]
    consent: tuple[bool, dt.datetime] | None
    language: str
    channel: str
    facts: tuple[CardFact, ...]
    missing: tuple[MissingFact, ...]
    route: str | None
    possible: tuple[str, ...]
    reasons: tuple[Mapping[str, str], ...]
    next_steps: tuple[Mapping[str, str], ...]
    told: str | None
    """What the route means, as the person reads it."""
    checks: tuple[str, ...]
    """Each published condition with the answer: what an advisor must still look at."""
    appointments: tuple[Appointment, ...]
    earlier: tuple[Earlier, ...]


async def read(
    session: AsyncSession,
    ticket_id: int,
    *,
    policy: Policy,
    catalogue: Catalogue,
    directory: Directory,
    language: str,
    day: dt.date,
) -> Card:
    """The card of a ticket in the reader's language, by the policy of a day; 404 when there is no such ticket."""
    ticket = await session.get(Ticket, ticket_id)
    conversation = (
        await session.get(Conversation, ticket.conversation_id) if ticket and ticket.conversation_id else None
    )
    if ticket is None or conversation is None:
        raise unknown_ticket()
    editors = {int(edit["by"]) for edit in conversation.edits.values()}
    found = await session.execute(select(Advisor.id, Advisor.name).where(Advisor.id.in_(editors)))
    appointments = await session.scalars(
        select(Appointment)
        .where(Appointment.conversation_id == conversation.id, Appointment.status != "held")
        .order_by(Appointment.starts_at.desc())
    )
    return make(
        ticket,
        conversation,
        policy=policy,
        catalogue=catalogue,
        directory=directory,
        language=language,
        day=day,
        editors={number: name for number, name in found},  # noqa: C416 - rows are no pairs to a type checker
        appointments=appointments.all(),
        earlier=await _earlier(session, ticket),
    )


def make(
    ticket: Ticket,
    conversation: Conversation,
    *,
    policy: Policy,
    catalogue: Catalogue,
    directory: Directory,
    language: str,
    day: dt.date,
    editors: Mapping[int, str],
    appointments: Sequence[Appointment] = (),
    earlier: Sequence[Earlier] = (),
) -> Card:
    """The card from rows; see `read`."""
    figures = policy.figures(day)
    known = known_facts(policy, conversation.facts)
    assessment = policy.assess(known, day)
    told = explain(assessment, catalogue, directory, language, figures)
    checks = checks_in_words(assessment, catalogue, language, figures) if known else []
    contact = {key: str(value) for key, value in ticket.contact.items() if value}

    def fact(id_: str, value: FactValue) -> CardFact:
        edit = conversation.edits.get(id_)
        edited = edit is not None and edit["value"] == value
        return CardFact(
            id=id_,
            label=label(id_, catalogue, language, figures),
            answer=answer(id_, value, catalogue, language, figures),
            value=value,
            confirmed=conversation.confirmed.get(id_) == value and id_ in conversation.confirmed,
            edited_by=editors.get(int(edit["by"])) if edited and edit else None,
            edited_at=dt.datetime.fromisoformat(edit["at"]) if edited and edit else None,
        )

    return Card(
        name=contact.get("name"),
        contact=contact,
        consent=_consent(conversation),
        language=conversation.language,
        channel=conversation.channel,
        facts=tuple(fact(id_, value) for id_, value in known.items()),
        missing=tuple(
            MissingFact(id_, label(id_, catalogue, language, figures), id_ in assessment.missing)
            for id_ in (*assessment.missing, *policy.guidance(known, day))
        ),
        route=told["route"],
        possible=tuple(told["possible"]),
        reasons=tuple(told["reasons"]),
        next_steps=tuple(told["next_steps"]),
        told=route_in_words(assessment, catalogue, language, figures),
        checks=tuple(line.removeprefix("– ") for line in checks),
        appointments=tuple(appointments),
        earlier=tuple(earlier),
    )


async def _earlier(session: AsyncSession, ticket: Ticket) -> list[Earlier]:
    alike = [Ticket.search.contains(line, autoescape=True) for line in search.exactly(ticket.contact)]
    found = await session.scalars(
        select(Ticket)
        .where(
            Ticket.id != ticket.id,
            Ticket.conversation_id.is_not(None),
            or_(Ticket.conversation_id == ticket.conversation_id, *alike),
        )
        .order_by(Ticket.id.desc())
        .limit(_EARLIER)
    )
    return [
        Earlier(
            one.id,
            one.status,
            one.reason,
            one.outcome,
            one.created_at,
            "conversation" if one.conversation_id == ticket.conversation_id else "contact",
        )
        for one in found
    ]


def _consent(conversation: Conversation) -> tuple[bool, dt.datetime] | None:
    """Whether the person agreed to be contacted, and when they said so."""
    given: Mapping[str, Any] = conversation.consent
    return (bool(given["contact"]), dt.datetime.fromisoformat(given["at"])) if "contact" in given else None
