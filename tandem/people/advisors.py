"""Advisors' accounts: made by a command, opened by a one-time link, guarded by a limit on tries."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.people import passwords, tokens
from tandem.storage.database import Database
from tandem.storage.models import Advisor, DeskSession, SignInLink
from tandem.texts import LANGUAGES

LINK_LIFE: Final = dt.timedelta(hours=48)
TRIES: Final = 5
LOCK: Final = dt.timedelta(minutes=15)

_EMAIL: Final = re.compile(r"[^@\s\x00-\x1f]{1,64}@[^@\s\x00-\x1f]{1,185}\.[^@\s.\x00-\x1f]{2,63}")
_MAX_NAME: Final = 120


def normal_email(email: str) -> str:
    """An address as it is stored and compared; raises ValueError when it cannot be one."""
    plain = email.strip().casefold()
    if not _EMAIL.fullmatch(plain) or not plain.isprintable():
        raise ValueError("this is not an e-mail address: write it like first.last@example.be")
    return plain


async def create_advisor(database: Database, email: str, name: str, language: str) -> str:
    """Make an account, and return the path of its one-time sign-in link (`/desk/welcome/…`, valid 48 hours).

    Called again for the same address it keeps the account and gives a new link, for a link that was lost or a password
    that was forgotten; older links end. Raises ValueError with a sentence when a value cannot be used.
    """
    address = normal_email(email)
    called = " ".join(name.split())
    if not called.isprintable() or not 0 < len(called) <= _MAX_NAME:
        raise ValueError(f"the name must have 1 to {_MAX_NAME} characters: it is shown to the people who are answered")
    if language not in LANGUAGES:
        raise ValueError(f"the language must be one of: {', '.join(LANGUAGES)}")
    token = tokens.make()
    async with database.write() as session:
        advisor = await by_email(session, address)
        if advisor is None:
            advisor = Advisor(
                email=address, name=called, language=language, active=True, failed_tries=0, created_at=now()
            )
            session.add(advisor)
            await session.flush()
        await session.execute(delete(SignInLink).where(SignInLink.advisor_id == advisor.id))
        session.add(SignInLink(token_hash=tokens.digest(token), advisor_id=advisor.id, expires_at=now() + LINK_LIFE))
    return f"/desk/welcome/{token}"


async def by_email(session: AsyncSession, email: str) -> Advisor | None:
    """The active advisor with this address."""
    try:
        address = normal_email(email)
    except ValueError:
        return None
    return (
        await session.scalars(select(Advisor).where(Advisor.email == address, Advisor.active.is_(True)))
    ).one_or_none()


async def invited(session: AsyncSession, token: str) -> Advisor | None:
    """Whom a sign-in link is for, while it is valid."""
    return (
        await session.scalars(
            select(Advisor)
            .join(SignInLink, SignInLink.advisor_id == Advisor.id)
            .where(
                SignInLink.token_hash == tokens.digest(token),
                SignInLink.expires_at > now(),
                Advisor.active.is_(True),
            )
        )
    ).one_or_none()


async def accept_invitation(database: Database, token: str, password_hash: str) -> Advisor | None:
    """Set the chosen password and use the link up; None when it has ended. All the advisor's sessions end with it."""
    async with database.write() as session:
        advisor_id = (
            await session.execute(
                delete(SignInLink)
                .where(SignInLink.token_hash == tokens.digest(token), SignInLink.expires_at > now())
                .returning(SignInLink.advisor_id)
            )
        ).scalar_one_or_none()
        advisor = await session.get(Advisor, advisor_id) if advisor_id is not None else None
        if advisor is None or not advisor.active:
            return None
        advisor.password_hash = password_hash
        advisor.failed_tries = 0
        advisor.locked_until = None
        await session.execute(delete(DeskSession).where(DeskSession.advisor_id == advisor.id))
        return advisor


async def set_language(database: Database, advisor_id: int, language: str) -> None:
    """Keep the language in which an advisor reads the desk."""
    async with database.write() as session:
        await session.execute(update(Advisor).where(Advisor.id == advisor_id).values(language=language))


async def check_password(database: Database, email: str, password: str) -> Advisor | None:
    """The advisor who signs in with these, or None. After five wrong tries the account is closed for fifteen minutes.

    A try is counted before the password is looked at: a thousand guesses sent at once are still five.
    """
    async with database.write() as session:
        advisor = await by_email(session, email)
        if advisor is not None and not await _count_try(session, advisor.id):
            advisor = None
    stored = advisor.password_hash if advisor is not None else None
    right = await passwords.matches(stored, password)
    if advisor is None or stored is None or not right:
        return None
    renewed = await passwords.make_hash(password) if passwords.outdated(stored) else stored
    async with database.write() as session:
        await session.execute(
            update(Advisor)
            .where(Advisor.id == advisor.id, Advisor.password_hash == stored)
            .values(failed_tries=0, locked_until=None, password_hash=renewed)
        )
    return advisor


async def _count_try(session: AsyncSession, advisor_id: int) -> bool:
    """Whether one more try is allowed now."""
    moment = now()
    tries = (
        await session.execute(
            update(Advisor)
            .where(Advisor.id == advisor_id, or_(Advisor.locked_until.is_(None), Advisor.locked_until <= moment))
            .values(failed_tries=Advisor.failed_tries + 1)
            .returning(Advisor.failed_tries)
            .execution_options(synchronize_session=False)
        )
    ).scalar_one_or_none()
    if tries is None:
        return False
    if tries >= TRIES:
        await session.execute(
            update(Advisor)
            .where(Advisor.id == advisor_id)
            .values(failed_tries=0, locked_until=moment + LOCK)
            .execution_options(synchronize_session=False)
        )
    return True
