"""What a tap causes: which text comes next, and what is counted.

Nobody's progress is stored: which question is open, and which were asked, is read from the conversation's own events.
So there is no half-filled form of a person, and an answer counts once at most, however often its choice is tapped.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import today
from tandem.conversations import events
from tandem.directory.places import region
from tandem.impact import answers, questions
from tandem.impact.questions import OFFER, Answer, Wish
from tandem.storage.models import Conversation, Decision, Event

_NOT_KNOWN = "unknown"


async def taken_in(
    session: AsyncSession, conversation_id: str, text: str, payload: str | None
) -> tuple[str, str | None]:
    """Text and payload of a message as they may be stored: a typed answer becomes its choice, and no answer is read."""
    if payload is None:
        last = await events.last_said(session, conversation_id)
        payload = questions.typed(text, last.choices) if last is not None else None
    return questions.readable(text, payload), payload


async def take(session: AsyncSession, conversation: Conversation, payload: str) -> str:
    """Carry out a tap in the caller's transaction; the id of the text to say next."""
    said = await _offered(session, conversation.id)
    last = await events.last_said(session, conversation.id)
    offered = last.choices if last is not None else []
    pending, tap = questions.asked(offered), questions.read(payload)
    if tap is Wish.LEAVE:
        return "impact-left"
    if all(choice["payload"] != payload for choice in offered):
        if pending is not None:
            # a second tap on what was dealt with: the open question stays open
            return questions.text_of(pending)
        if isinstance(tap, Answer):
            return "impact-over"
    if isinstance(tap, Answer) and tap.value is not None:
        await answers.count(
            session,
            tap.question,
            tap.value,
            day=today(),
            region=region(str(conversation.facts.get("postal_code", ""))) or _NOT_KNOWN,
            route=await _route_told(session, conversation.id) or _NOT_KNOWN,
        )
    following = questions.next_question([questions.asked(choices) for choices in said])
    if following is None:
        return "impact-thanks" if isinstance(tap, Answer) else "impact-over"
    return "impact-offer" if tap is Wish.HEAR else questions.text_of(following)


async def with_one_offer(
    session: AsyncSession, conversation_id: str, choices: Sequence[tuple[str, str]]
) -> list[tuple[str, str]]:
    """These (title, payload) pairs, without the offer unless an outcome was told and it was never offered before."""
    if all(payload != OFFER for _, payload in choices):
        return list(choices)
    said = await _offered(session, conversation_id)
    known = any(choice["payload"] == OFFER for earlier in said for choice in earlier)
    if not known and await _route_told(session, conversation_id) is not None:
        return list(choices)
    return [(title, payload) for title, payload in choices if payload != OFFER]


async def _offered(session: AsyncSession, conversation_id: str) -> Sequence[list[dict[str, str]]]:
    """The choices of everything that was said to the person."""
    return (
        await session.scalars(
            select(Event.choices).where(Event.conversation_id == conversation_id, Event.author == "assistant")
        )
    ).all()


async def _route_told(session: AsyncSession, conversation_id: str) -> str | None:
    kept = await session.scalar(
        select(Decision.record).where(Decision.conversation_id == conversation_id).order_by(Decision.id.desc()).limit(1)
    )
    return kept["route"] if kept is not None else None
