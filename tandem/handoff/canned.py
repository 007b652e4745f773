"""Texts that advisors use again and again: in three languages, with variables that are filled for the person.

A variable that does not exist is refused when the text is kept. One that has no value yet stays between its braces, for
the advisor to see; a reply with such braces is not sent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.words import Words
from tandem.clock import now
from tandem.handoff.refusal import unknown_ticket
from tandem.plain_text import clean
from tandem.storage.models import Advisor, AgencyRow, Appointment, CannedAnswer, Conversation, Ticket
from tandem.texts import LANGUAGES, Catalogue

VARIABLES: Final[tuple[str, ...]] = ("name", "advisor", "agency", "appointment", "link")
"""The person's name, the advisor's, the agency's, the next appointment in words, and the page of the assistant."""

MAX_TITLE: Final = 80
MAX_TEXT: Final = 1500
"""Characters: with every variable filled it still fits in one reply."""

_BRACES: Final = re.compile(r"\{([^{}]*)\}")


class WrongAnswerError(ValueError):
    """An answer that cannot be kept; `faults` maps each field (`title` or a language) to a code: `empty`, `too_long`,
    `unknown_variable`, `braces` (one of a pair is missing) or `taken` (another answer has this title).
    """

    def __init__(self, faults: Mapping[str, str]) -> None:
        super().__init__(", ".join(f"{field}: {code}" for field, code in faults.items()))
        self.faults = dict(faults)


@dataclass(frozen=True, slots=True)
class Filled:
    """An answer for one person; `missing` are the variables that have no value and still stand in it."""

    text: str
    language: str
    missing: tuple[str, ...]


def faults_of(title: str, texts: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with an answer; see `WrongAnswerError`."""
    found = {}
    if not title:
        found["title"] = "empty"
    elif len(title) > MAX_TITLE:
        found["title"] = "too_long"
    for language in LANGUAGES:
        code = _text_fault(texts.get(language, ""))
        if code is not None:
            found[language] = code
    return found


def _text_fault(text: str) -> str | None:
    if not text:
        return "empty"
    if len(text) > MAX_TEXT:
        return "too_long"
    if set(_BRACES.findall(text)) - set(VARIABLES):
        return "unknown_variable"
    return "braces" if set("{}") & set(_BRACES.sub("", text)) else None


def fill(text: str, language: str, values: Mapping[str, str]) -> Filled:
    """Put the values in; a variable without one stays as it is."""
    missing: list[str] = []

    def put(found: re.Match[str]) -> str:
        value = values.get(found[1])
        if not value:
            missing.append(found[1])
            return found[0]
        return value

    return Filled(_BRACES.sub(put, text), language, tuple(dict.fromkeys(missing)))


async def listed(session: AsyncSession, *, active_only: bool = True) -> Sequence[CannedAnswer]:
    """The answers by title."""
    query = select(CannedAnswer).order_by(CannedAnswer.title)
    return (await session.scalars(query.where(CannedAnswer.active.is_(True)) if active_only else query)).all()


async def save(
    session: AsyncSession,
    *,
    id: int | None,  # noqa: A002 - it is the answer's id
    title: str,
    texts: Mapping[str, str],
    active: bool,
    advisor: Advisor,
) -> CannedAnswer:
    """Add an answer, or change the one with this id. Raises `WrongAnswerError`, and LookupError for an unknown id."""
    name = " ".join(clean(title).split())
    kept = {language: clean(texts.get(language, "")) for language in LANGUAGES}
    faults = faults_of(name, kept)
    twin = await session.scalar(select(CannedAnswer.id).where(CannedAnswer.title == name))
    if twin is not None and twin != id:
        faults["title"] = "taken"
    if faults:
        raise WrongAnswerError(faults)
    answer = await session.get(CannedAnswer, id) if id is not None else CannedAnswer()
    if answer is None:
        raise LookupError("no such answer")
    answer.title, answer.texts, answer.active = name, kept, active
    answer.updated_at, answer.updated_by_id = now(), advisor.id
    session.add(answer)
    await session.flush()
    return answer


async def filled(
    session: AsyncSession,
    answer: CannedAnswer,
    ticket_id: int,
    advisor: Advisor,
    *,
    catalogue: Catalogue,
    base_url: str,
    language: str | None = None,
) -> Filled:
    """The answer for the person of a ticket, in `language` or, by default, in theirs."""
    ticket = await session.get(Ticket, ticket_id)
    conversation = (
        await session.get(Conversation, ticket.conversation_id) if ticket and ticket.conversation_id else None
    )
    if ticket is None or conversation is None:
        raise unknown_ticket()
    spoken = language if language in LANGUAGES else conversation.language
    agency = await session.get(AgencyRow, ticket.agency_id) if ticket.agency_id else None
    values = {
        "name": str(ticket.contact.get("name") or ""),
        "advisor": advisor.name,
        "agency": str(agency.names.get(spoken) or "") if agency else "",
        "appointment": await _appointment(session, conversation.id, spoken, catalogue),
        "link": base_url,
    }
    return fill(str(answer.texts.get(spoken) or ""), spoken, values)


async def _appointment(session: AsyncSession, conversation_id: str, language: str, catalogue: Catalogue) -> str:
    found = await session.scalar(
        select(Appointment)
        .where(
            Appointment.conversation_id == conversation_id,
            Appointment.status == "booked",
            Appointment.starts_at > now(),
        )
        .order_by(Appointment.starts_at)
        .limit(1)
    )
    if found is None:
        return ""
    return Words(catalogue, language).time(found.starts_at)
