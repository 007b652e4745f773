"""What the person reads about who is talking with them, in their language: events of the talk."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.conversations import events
from tandem.handoff import agencies, opening
from tandem.storage.models import Conversation
from tandem.texts import Catalogue, Value


async def tell(
    session: AsyncSession,
    conversation: Conversation,
    catalogue: Catalogue,
    text_id: str,
    *,
    when_at: str | None = None,
    with_when: bool = False,
    **values: Value,
) -> None:
    """Say a text; `with_when` adds when somebody of the agency `when_at` can answer."""
    words = catalogue.text(conversation.language, text_id, **values)
    text = words.text
    if with_when:
        text = f"{text} {await when(session, when_at, conversation.language, catalogue)}"
    await _say(session, conversation, text, [(choice.title, choice.payload) for choice in words.choices])


async def tell_when(
    session: AsyncSession, conversation: Conversation, catalogue: Catalogue, agency_id: str | None
) -> None:
    """Say honestly when a person can answer, and nothing else."""
    await _say(session, conversation, await when(session, agency_id, conversation.language, catalogue))


async def when(session: AsyncSession, agency_id: str | None, language: str, catalogue: Catalogue) -> str:
    """One sentence: when somebody of the agency can answer, seen from now."""
    moment = now()
    told = opening.answer(await agencies.hours(session, agency_id, moment), moment)
    return opening.in_words(told, moment, language, catalogue)


async def _say(
    session: AsyncSession, conversation: Conversation, text: str, choices: list[tuple[str, str]] | None = None
) -> None:
    await events.append(
        session,
        conversation.id,
        author="system",
        kind="status",
        text=text,
        language=conversation.language,
        choices=choices or [],
    )
