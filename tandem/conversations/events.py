"""The numbered events of a conversation: the one record that transcript, stream and desk read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Literal

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.conversations import cards, outbox
from tandem.handoff import search
from tandem.storage.database import CHANGED
from tandem.storage.models import Conversation, Event, EventWords

Author = Literal["user", "assistant", "advisor", "system"]

PUSHED: Final = frozenset({"whatsapp"})
"""Channels to which what is said is carried; elsewhere it is fetched."""

_SEARCHED: Final = frozenset({"user", "advisor"})
"""What the assistant says stands in every talk: nobody finds a person by it."""


async def append(
    session: AsyncSession,
    conversation_id: str,
    *,
    author: Author,
    text: str | None,
    language: str,
    kind: Literal["message", "status"] = "message",
    choices: Sequence[tuple[str, str]] = (),
    card: dict[str, Any] | None = None,
    name: str | None = None,
) -> Event:
    """Add the next event; `choices` are (title, payload) pairs and get ids that are unique in the conversation. A
    `card` says the same as the text, in parts (`cards.py`). `name`: under which an advisor says it.

    The number is taken by an UPDATE of the conversation's row, which also makes a second writer wait: numbers have
    no gaps and no twins, whatever runs beside this.
    """
    moment = now()
    theirs = {"last_user_seq": Conversation.last_seq + 1, "last_user_at": moment} if author == "user" else {}
    seq, channel = (
        await session.execute(
            update(Conversation)
            .where(Conversation.id == conversation_id)
            .values(last_seq=Conversation.last_seq + 1, updated_at=moment, **theirs)
            .returning(Conversation.last_seq, Conversation.channel)
            .execution_options(synchronize_session=False)
        )
    ).one()
    event = Event(
        conversation_id=conversation_id,
        seq=seq,
        at=moment,
        author=author,
        kind=kind,
        text=text,
        language=language,
        choices=[
            {"id": f"{seq}.{number}", "title": title, "payload": payload}
            for number, (title, payload) in enumerate(choices, start=1)
        ],
        card=cards.stored(card, seq) if card is not None else None,
        name=name,
    )
    session.add(event)
    await session.flush()
    if text and author in _SEARCHED and kind == "message":
        session.add(EventWords(conversation_id=conversation_id, seq=seq, words=search.folded(text)))
        await session.flush()
    if channel in PUSHED and author != "user" and text:
        lane = f"{channel}:{conversation_id}"
        outbox.put(session, channel, {"kind": "event", "seq": seq}, conversation_id=conversation_id, seq=seq, lane=lane)
    session.info.setdefault(CHANGED, set()).add(conversation_id)
    return event


async def set_language(session: AsyncSession, conversation_id: str, seq: int, language: str) -> None:
    """Note in which language a message turned out to be written; it is stored before anyone has read it."""
    await session.execute(
        update(Event)
        .where(Event.conversation_id == conversation_id, Event.seq == seq)
        .values(language=language)
        .execution_options(synchronize_session=False)
    )


async def after(session: AsyncSession, conversation_id: str, seq: int, limit: int = 500) -> Sequence[Event]:
    """The events that follow number `seq`, in order."""
    return (
        await session.scalars(
            select(Event)
            .where(Event.conversation_id == conversation_id, Event.seq > seq)
            .order_by(Event.seq)
            .limit(limit)
        )
    ).all()


async def last_said(session: AsyncSession, conversation_id: str) -> Event | None:
    """The last event that is not the person's own."""
    return (
        await session.scalars(
            select(Event)
            .where(Event.conversation_id == conversation_id, Event.author != "user")
            .order_by(Event.seq.desc())
            .limit(1)
        )
    ).one_or_none()


async def offered_choice(session: AsyncSession, conversation_id: str, choice_id: str) -> dict[str, Any] | None:
    """The choice with this id, if it was offered in this very conversation; its `payload` is what Rasa gets."""
    number = choice_id.partition(".")[0]
    if not number.isdecimal() or len(number) > 9:
        return None
    event = await session.get(Event, (conversation_id, int(number)))
    if event is None:
        return None
    offered = (*event.choices, *cards.choices(event.card))
    return next((choice for choice in offered if choice["id"] == choice_id), None)


def as_contract(event: Event) -> dict[str, Any]:
    """The shape every client relies on (`docs/widget.md`); payloads stay inside, absent parts are left out."""
    shape: dict[str, Any] = {
        "seq": event.seq,
        "at": event.at.isoformat(),
        "from": event.author,
        "language": event.language,
        "kind": event.kind,
    }
    if event.name is not None:
        shape["name"] = event.name
    if event.text is not None:
        shape["text"] = event.text
    if event.choices:
        shape["choices"] = [{"id": choice["id"], "title": choice["title"]} for choice in event.choices]
    if event.card is not None:
        shape["card"] = cards.shown(event.card)
    return shape
