"""The link to the copy of one's data: hard to guess, short-lived, and kept only as a hash."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.people import tokens
from tandem.storage.models import CopyLink

MINUTES: Final = 60
"""How long a link works; the person is told."""
PATH: Final = "/privacy/copy/"


async def make(session: AsyncSession, conversation_id: str) -> str:
    """A new path to the copy of this conversation; earlier ones work until their own end."""
    token = tokens.make()
    session.add(
        CopyLink(
            token_hash=tokens.digest(token),
            conversation_id=conversation_id,
            expires_at=now() + dt.timedelta(minutes=MINUTES),
        )
    )
    return PATH + token


async def conversation_of(session: AsyncSession, token: str) -> str | None:
    """The conversation that a token opens; None when there is no such token, or not any more."""
    return await session.scalar(
        select(CopyLink.conversation_id).where(CopyLink.token_hash == tokens.digest(token), CopyLink.expires_at > now())
    )


async def remove_old(session: AsyncSession) -> None:
    """Take out the links that no longer work."""
    await session.execute(delete(CopyLink).where(CopyLink.expires_at <= now()))
