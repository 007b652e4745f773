"""Tokens of other programs: made at the desk and shown once, kept as a hash, each with what it may do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.integration.scopes import SCOPES
from tandem.people import tokens
from tandem.storage.database import Database
from tandem.storage.models import Advisor, ApiToken

LONGEST_NAME: Final = 80
_PREFIX: Final = "tandem_"
"""So that a token that lies where it should not is recognised, by people and by programs that look for such things."""
_NOTICE: Final = dt.timedelta(minutes=1)
"""How exactly the last use is kept: writing at every call would make each reader wait for the writers."""

Wrong = Literal["no_name", "name_too_long", "name_taken", "no_scope", "past"]
"""Why a token cannot be made. Each has a text `desk-integration-token-…`."""


class TokenError(ValueError):
    """A token that cannot be made, and why."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(wrong)
        self.wrong = wrong


@dataclass(frozen=True, slots=True)
class Granted:
    """A token as a call brings it. `ended`: since when it opens nothing; `scopes`: what it allows until then."""

    id: int
    scopes: frozenset[str]
    ended: Literal["revoked", "expired"] | None


async def make(
    session: AsyncSession,
    name: str,
    scopes: Collection[str],
    *,
    expires_at: dt.datetime | None,
    by: int | None,
) -> tuple[ApiToken, str]:
    """A new token and its text, which is known now and never again. Raises `TokenError`.

    Two tokens that can be used never have one name: a form that is sent twice makes one, and a log says which it was.
    """
    called = " ".join(name.split())
    if not called or not called.isprintable():
        raise TokenError("no_name")
    if len(called) > LONGEST_NAME:
        raise TokenError("name_too_long")
    if not scopes or not set(scopes) <= set(SCOPES):
        raise TokenError("no_scope")
    moment = now()
    if expires_at is not None and expires_at <= moment:
        raise TokenError("past")
    same = select(ApiToken.id).where(
        ApiToken.name == called,
        ApiToken.revoked_at.is_(None),
        ApiToken.expires_at.is_(None) | (ApiToken.expires_at > moment),
    )
    if await session.scalar(same.limit(1)) is not None:
        raise TokenError("name_taken")
    text = _PREFIX + tokens.make()
    row = ApiToken(
        token_hash=tokens.digest(text),
        name=called,
        scopes=[scope for scope in SCOPES if scope in scopes],
        created_at=moment,
        created_by_id=by,
        expires_at=expires_at,
    )
    session.add(row)
    await session.flush()
    return row, text


async def everyone(session: AsyncSession) -> list[tuple[ApiToken, Advisor | None]]:
    """All tokens, the newest first, each with the advisor who made it."""
    found = await session.execute(
        select(ApiToken, Advisor).outerjoin(Advisor, Advisor.id == ApiToken.created_by_id).order_by(ApiToken.id.desc())
    )
    return [(token, advisor) for token, advisor in found]


async def revoke(session: AsyncSession, token_id: int) -> bool:
    """Let a token open nothing from the commit on; False when there is none that still does."""
    changed = await session.execute(
        update(ApiToken)
        .where(ApiToken.id == token_id, ApiToken.revoked_at.is_(None))
        .values(revoked_at=now())
        .returning(ApiToken.id)
        .execution_options(synchronize_session=False)
    )
    return changed.scalar_one_or_none() is not None


async def find(database: Database, text: str) -> Granted | None:
    """What a token that somebody sent allows; None when it is none of ours. Its use is noted, to the minute."""
    if not text.startswith(_PREFIX):
        return None
    moment = now()
    async with database.read() as session:
        row = (await session.scalars(select(ApiToken).where(ApiToken.token_hash == tokens.digest(text)))).one_or_none()
    if row is None:
        return None
    if row.revoked_at is not None:
        return Granted(row.id, frozenset(), "revoked")
    if row.expires_at is not None and row.expires_at <= moment:
        return Granted(row.id, frozenset(), "expired")
    if row.last_used_at is None or row.last_used_at < moment - _NOTICE:
        async with database.write() as writing:
            await writing.execute(update(ApiToken).where(ApiToken.id == row.id).values(last_used_at=moment))
    return Granted(row.id, frozenset(row.scopes), None)
