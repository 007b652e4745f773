"""The start of a conversation: it exists, and the first thing the person reads is what they are talking to."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.conversations import events
from tandem.storage.models import Conversation
from tandem.texts import Catalogue

DEFAULT_LANGUAGE = "fr"


@dataclass(frozen=True)
class Started:
    """A new conversation and the only copy of its token; the database keeps a hash."""

    id: str
    token: str


def token_hash(token: str) -> str:
    """What is stored of a token: with 256 random bits a plain hash is enough."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


async def start(
    session: AsyncSession, catalogue: Catalogue, *, channel: str, language: str | None, page: str | None
) -> Started:
    """Create a conversation with its first events.

    The disclosure (a machine, it does not decide, how to reach a person) is written here and not by Rasa: it must
    stand before anything else, in every language, also while Rasa is not up.
    """
    started = Started(id=f"c-{secrets.token_hex(12)}", token=secrets.token_urlsafe(32))
    moment = now()
    session.add(
        Conversation(
            id=started.id,
            channel=channel,
            token_hash=token_hash(started.token),
            language=language or DEFAULT_LANGUAGE,
            control="bot",
            epoch=0,
            last_seq=0,
            facts={},
            consent={},
            page=page,
            created_at=moment,
            updated_at=moment,
        )
    )
    await session.flush()
    greeting = catalogue.text(language or DEFAULT_LANGUAGE, "greeting" if language else "greeting-trilingual")
    await events.append(
        session,
        started.id,
        author="assistant",
        text=greeting.text,
        language=greeting.language,
        choices=[(choice.title, choice.payload) for choice in greeting.choices],
    )
    return started
