"""Server-side sessions of the desk: a random cookie, an idle end, an absolute end, and a token against forged forms."""

from __future__ import annotations

import datetime as dt
import hmac
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, or_, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.people import tokens
from tandem.storage.database import Database
from tandem.storage.models import Advisor, DeskSession

IDLE: Final = dt.timedelta(hours=8)
ABSOLUTE: Final = dt.timedelta(days=7)
_NOTICE: Final = dt.timedelta(minutes=1)
"""How exactly the last use is kept: writing at every page would make each reader wait for the writers."""


@dataclass(frozen=True)
class SignedIn:
    """Who is at the desk, and the token that every form of theirs carries."""

    advisor: Advisor
    csrf_token: str

    def sent_by_desk(self, token: str) -> bool:
        """Whether a form or call carries this session's token."""
        return hmac.compare_digest(self.csrf_token.encode(), token.encode("utf-8", "replace"))


async def begin(database: Database, advisor: Advisor, previous: str | None) -> str:
    """A new session for an advisor who just proved who they are; returns the cookie's value.

    The cookie that the browser had before ends: one that someone else planted there must not become a signed-in one.
    """
    token = tokens.make()
    moment = now()
    async with database.write() as session:
        await session.execute(
            delete(DeskSession).where(
                or_(
                    DeskSession.token_hash == tokens.digest(previous or ""),
                    DeskSession.created_at < moment - ABSOLUTE,
                    DeskSession.last_seen_at < moment - IDLE,
                )
            )
        )
        session.add(
            DeskSession(
                token_hash=tokens.digest(token),
                advisor_id=advisor.id,
                csrf_token=tokens.make(),
                created_at=moment,
                last_seen_at=moment,
            )
        )
    return token


async def signed_in(database: Database, token: str | None) -> SignedIn | None:
    """Who this cookie belongs to, while the session lasts and the account is active."""
    if not token:
        return None
    moment = now()
    async with database.read() as session:
        found = await session.get(DeskSession, tokens.digest(token))
        advisor = await session.get(Advisor, found.advisor_id) if found is not None else None
    if found is None or advisor is None or not advisor.active:
        return None
    if found.created_at < moment - ABSOLUTE or found.last_seen_at < moment - IDLE:
        return None
    if found.last_seen_at < moment - _NOTICE:
        async with database.write() as writing:
            await _seen(writing, found.token_hash, moment)
    return SignedIn(advisor, found.csrf_token)


async def end(database: Database, token: str) -> None:
    """Sign out."""
    async with database.write() as session:
        await session.execute(delete(DeskSession).where(DeskSession.token_hash == tokens.digest(token)))


async def _seen(session: AsyncSession, token_hash: str, moment: dt.datetime) -> None:
    await session.execute(update(DeskSession).where(DeskSession.token_hash == token_hash).values(last_seen_at=moment))
