"""Server-side sessions of the desk: a random cookie, an idle end, an absolute end, and a token against forged forms."""

from __future__ import annotations

import datetime as dt
import hmac
from dataclasses import dataclass, replace
from typing import Final, Literal, cast

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.people import tokens
from tandem.people.access import AccessRules, Action, Role, Standing, may
from tandem.people.audit import By
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AdvisorAgency, DeskSession

Way = Literal["password", "link", "provider"]
Stage = Literal["code", "in"]

CONFIRMED_FOR: Final = dt.timedelta(minutes=10)
"""How long somebody who proved who they are may do what is dangerous."""

CODE_LIFE: Final = dt.timedelta(minutes=10)
"""How long the code of the second factor may follow the password."""

_NOTICE: Final = dt.timedelta(minutes=1)
"""How exactly the last use is kept: writing at every page would make each reader wait for the writers."""
_HANDLE: Final = 16


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a request comes from, as far as it may be kept: the shortened address, and the device in words."""

    address: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is at the desk, with what rights, and the token that every form of theirs carries."""

    advisor: Advisor
    csrf_token: str
    standing: Standing
    by: By
    key: str
    """Of the session's row; it opens nothing."""
    way: str
    confirmed_at: dt.datetime

    def may(self, action: Action, agency: str | None = None) -> bool:
        """Whether they may do this; with `agency`, whether there."""
        return may(self.standing, action, agency)

    def sent_by_desk(self, token: str) -> bool:
        """Whether a form or call carries this session's token."""
        return hmac.compare_digest(self.csrf_token.encode(), token.encode("utf-8", "replace"))

    @property
    def is_confirmed(self) -> bool:
        """Whether they proved who they are a short while ago."""
        return self.confirmed_at > now() - CONFIRMED_FOR

    @property
    def must_enrol(self) -> bool:
        """Whether they must set up a second factor before anything else. A single sign-on has its own."""
        required = self.advisor.role in self.standing.rules.second_factor_for
        return required and self.advisor.totp_secret is None and self.way != "provider"


@dataclass(frozen=True, slots=True)
class Device:
    """A session as its owner sees it in the list of theirs."""

    handle: str
    device: str
    address: str
    way: str
    created_at: dt.datetime
    last_seen_at: dt.datetime
    here: bool


async def begin(
    session: AsyncSession,
    advisor: Advisor,
    rules: AccessRules,
    *,
    way: Way,
    stage: Stage = "in",
    previous: str | None = None,
    origin: Origin = Origin(),
) -> str:
    """A new session for an advisor who just proved who they are; returns the cookie's value.

    The cookie that the browser had before ends: one that someone else planted there must not become a signed-in one.
    With the stage `code` nothing opens yet: `half` and `complete` are the way on.
    """
    token = tokens.make()
    moment = now()
    await session.execute(
        delete(DeskSession).where(
            or_(
                DeskSession.token_hash == tokens.digest(previous or ""),
                DeskSession.created_at < moment - dt.timedelta(hours=rules.session_hours),
                DeskSession.last_seen_at < moment - dt.timedelta(minutes=rules.idle_minutes),
            )
        )
    )
    session.add(
        DeskSession(
            token_hash=tokens.digest(token),
            advisor_id=advisor.id,
            csrf_token=tokens.make(),
            stage=stage,
            way=way,
            device=origin.device,
            address=origin.address,
            created_at=moment,
            last_seen_at=moment,
            confirmed_at=moment,
        )
    )
    await session.flush()
    return token


async def signed_in(
    database: Database, token: str | None, rules: AccessRules, *, address: str = "", use: bool = True
) -> SignedIn | None:
    """Who this cookie belongs to, while the session lasts and the account is active.

    `address` is the shortened one of this request, for the audit. With `use=False` the look does not count as use: an
    open page that asks by itself must not keep a forgotten session alive.
    """
    if not token:
        return None
    moment = now()
    async with database.read() as session:
        found = await session.get(DeskSession, tokens.digest(token))
        advisor = await session.get(Advisor, found.advisor_id) if found is not None else None
        if found is None or advisor is None or not advisor.active or found.stage != "in":
            return None
        agencies = await session.scalars(select(AdvisorAgency.agency_id).where(AdvisorAgency.advisor_id == advisor.id))
        standing = Standing(advisor.id, role_of(advisor), frozenset(agencies), rules)
    if found.created_at < moment - dt.timedelta(hours=rules.session_hours):
        return None
    if found.last_seen_at < moment - dt.timedelta(minutes=rules.idle_minutes):
        return None
    if use and found.last_seen_at < moment - _NOTICE:
        async with database.write() as writing:
            await writing.execute(
                update(DeskSession).where(DeskSession.token_hash == found.token_hash).values(last_seen_at=moment)
            )
    by = By(advisor.id, address)
    return SignedIn(advisor, found.csrf_token, standing, by, found.token_hash, found.way, found.confirmed_at)


async def half(session: AsyncSession, token: str | None) -> tuple[Advisor, str] | None:
    """Whose password was right and whose code is still to come, with the way they came; None when nobody's."""
    found = await session.get(DeskSession, tokens.digest(token or ""))
    if found is None or found.stage != "code" or found.created_at < now() - CODE_LIFE:
        return None
    advisor = await session.get(Advisor, found.advisor_id)
    return (advisor, found.way) if advisor is not None and advisor.active else None


async def rotate(session: AsyncSession, who: SignedIn) -> tuple[str, SignedIn] | None:
    """A new cookie in place of the old one, with fresh proof of who they are, and who is signed in from now on; None
    when the session has ended.
    """
    token, csrf_token, moment = tokens.make(), tokens.make(), now()
    key = tokens.digest(token)
    changed = await session.execute(
        update(DeskSession)
        .where(DeskSession.token_hash == who.key)
        .values(token_hash=key, csrf_token=csrf_token, confirmed_at=moment)
        .returning(DeskSession.advisor_id)
        .execution_options(synchronize_session=False)
    )
    if changed.scalar_one_or_none() is None:
        return None
    return token, replace(who, key=key, csrf_token=csrf_token, confirmed_at=moment)


async def end(session: AsyncSession, token: str) -> None:
    """Sign out."""
    await session.execute(delete(DeskSession).where(DeskSession.token_hash == tokens.digest(token)))


async def end_all(session: AsyncSession, advisor_id: int, *, but: str | None = None) -> None:
    """End every session of an advisor, but for the one with this key."""
    await session.execute(
        delete(DeskSession).where(DeskSession.advisor_id == advisor_id, DeskSession.token_hash != (but or ""))
    )


async def end_one(session: AsyncSession, advisor_id: int, handle: str, *, but: str) -> None:
    """End the session of an advisor that the list calls so, unless it has this key."""
    if len(handle) == _HANDLE and handle.isalnum():
        await session.execute(
            delete(DeskSession).where(
                DeskSession.advisor_id == advisor_id,
                DeskSession.token_hash.startswith(handle, autoescape=True),
                DeskSession.token_hash != but,
            )
        )


async def devices(session: AsyncSession, who: SignedIn) -> list[Device]:
    """The sessions that somebody has now: this one, then the last used."""
    rules, moment = who.standing.rules, now()
    found = await session.scalars(
        select(DeskSession)
        .where(
            DeskSession.advisor_id == who.advisor.id,
            DeskSession.stage == "in",
            DeskSession.created_at >= moment - dt.timedelta(hours=rules.session_hours),
            DeskSession.last_seen_at >= moment - dt.timedelta(minutes=rules.idle_minutes),
        )
        .order_by(DeskSession.token_hash != who.key, DeskSession.last_seen_at.desc())
    )
    return [
        Device(
            one.token_hash[:_HANDLE],
            one.device,
            one.address,
            one.way,
            one.created_at,
            one.last_seen_at,
            one.token_hash == who.key,
        )
        for one in found
    ]


def role_of(advisor: Advisor) -> Role:
    """The role as the rules know it; the table admits no other."""
    return cast(Role, advisor.role)
