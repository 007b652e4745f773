"""Advisors' accounts: made by a command or an administrator, opened by a one-time link."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from typing import Final

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.people import audit, sessions, tokens
from tandem.people.access import ROLES, Role
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AdvisorAgency, AgencyRow, SignInLink
from tandem.texts import LANGUAGES

LINK_LIFE: Final = dt.timedelta(hours=48)
"""Of a link that somebody hands over."""
MAILED_LINK_LIFE: Final = dt.timedelta(hours=1)
"""Of a link that somebody asked for and reads at once."""
MAX_NAME: Final = 120

_EMAIL: Final = re.compile(r"[^@\s\x00-\x1f]{1,64}@[^@\s\x00-\x1f]{1,185}\.[^@\s.\x00-\x1f]{2,63}")


class WrongAccount(ValueError):  # noqa: N818
    """A value of an account that cannot be kept; `field` says which, the message how to write it."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def normal_email(email: str) -> str:
    """An address as it is stored and compared; raises ValueError when it cannot be one."""
    plain = email.strip().casefold()
    if not _EMAIL.fullmatch(plain) or not plain.isprintable():
        raise WrongAccount("email", "this is not an e-mail address: write it like first.last@example.be")
    return plain


def normal_name(name: str) -> str:
    """A name as it is stored; raises ValueError when it cannot be one."""
    called = " ".join(name.split())
    if not called.isprintable() or not 0 < len(called) <= MAX_NAME:
        raise WrongAccount(
            "name", f"the name must have 1 to {MAX_NAME} characters: it is shown to the people who are answered"
        )
    return called


async def create_advisor(
    database: Database,
    email: str,
    name: str,
    language: str,
    *,
    role: Role | None = None,
    agencies: Collection[str] = (),
) -> str:
    """Make an account, and return the path of its one-time sign-in link (`/desk/welcome/…`, valid 48 hours).

    Called again for the same address it keeps the account and gives a new link, for a link that was lost or a password
    that was forgotten; older links end. Without a `role`, an account that exists keeps its own, and a new one is an
    advisor's; but while no administrator has chosen a password yet, whoever is made becomes one: somebody must be able
    to let the others in. Raises ValueError with a sentence when a value cannot be used.
    """
    async with database.write() as session:
        advisor, _ = await keep(session, email, name, language)
        if role is not None:
            advisor.role = known_role(role)
        elif not await has_administrator(session):
            advisor.role = "administrator"
        if agencies:
            await set_agencies(session, advisor.id, agencies)
        audit.record(session, audit.By(None, via="command"), "invited", "advisor", advisor.id, role=advisor.role)
        return f"/desk/welcome/{await new_link(session, advisor.id)}"


async def keep(session: AsyncSession, email: str, name: str, language: str) -> tuple[Advisor, bool]:
    """The account of this address, made when there is none, and whether it was; raises `WrongAccount`.

    An account that exists keeps its name and language, and is opened again when it was closed.
    """
    address, called = normal_email(email), normal_name(name)
    if language not in LANGUAGES:
        raise WrongAccount("language", f"the language must be one of: {', '.join(LANGUAGES)}")
    advisor = (await session.scalars(select(Advisor).where(Advisor.email == address))).one_or_none()
    if advisor is not None:
        advisor.active = True
        return advisor, False
    advisor = Advisor(email=address, name=called, language=language, created_at=now())
    session.add(advisor)
    await session.flush()
    return advisor, True


def known_role(role: str) -> Role:
    """A role by its name; raises `WrongAccount` when there is none of it."""
    found = next((one for one in ROLES if one == role), None)
    if found is None:
        raise WrongAccount("role", f"the role must be one of: {', '.join(ROLES)}")
    return found


async def has_administrator(session: AsyncSession) -> bool:
    """Whether an administrator has a password; one who never came in lets nobody else in."""
    query = select(Advisor.id).where(
        Advisor.role == "administrator", Advisor.active.is_(True), Advisor.password_hash.is_not(None)
    )
    return await session.scalar(query.limit(1)) is not None


async def others_administer(session: AsyncSession, advisor_id: int) -> bool:
    """Whether there is another administrator. The rows are held until the commit, always in one order: two who take
    the role from each other at the same moment must neither both succeed nor wait for each other.
    """
    found = await session.scalars(
        select(Advisor.id)
        .where(Advisor.role == "administrator", Advisor.active.is_(True))
        .order_by(Advisor.id)
        .with_for_update()
    )
    return bool(set(found) - {advisor_id})


async def set_agencies(session: AsyncSession, advisor_id: int, agencies: Collection[str]) -> frozenset[str]:
    """Let an advisor belong to these agencies and no other; raises `WrongAccount` when one does not exist."""
    known = frozenset(await session.scalars(select(AgencyRow.id).where(AgencyRow.id.in_(sorted(set(agencies))))))
    if known != set(agencies):
        raise WrongAccount("agencies", "one of these agencies does not exist")
    await session.execute(delete(AdvisorAgency).where(AdvisorAgency.advisor_id == advisor_id))
    session.add_all(AdvisorAgency(advisor_id=advisor_id, agency_id=agency) for agency in sorted(known))
    await session.flush()
    return known


async def agencies_of(session: AsyncSession, advisor_id: int) -> list[AgencyRow]:
    """The agencies that an advisor belongs to."""
    found = await session.scalars(
        select(AgencyRow)
        .join(AdvisorAgency, AdvisorAgency.agency_id == AgencyRow.id)
        .where(AdvisorAgency.advisor_id == advisor_id)
        .order_by(AgencyRow.id)
    )
    return list(found)


async def new_link(
    session: AsyncSession, advisor_id: int, life: dt.timedelta = LINK_LIFE, *, end_others: bool = True
) -> str:
    """The token of a new one-time link. Older ones end with it, unless whoever asks may be a stranger: a mail with a
    link must not take away the link that an administrator handed over.
    """
    token = tokens.make()
    old = delete(SignInLink).where(SignInLink.advisor_id == advisor_id)
    await session.execute(old if end_others else old.where(SignInLink.expires_at <= now()))
    session.add(SignInLink(token_hash=tokens.digest(token), advisor_id=advisor_id, expires_at=now() + life))
    await session.flush()
    return token


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


async def accept_invitation(session: AsyncSession, token: str, password_hash: str) -> Advisor | None:
    """Set the chosen password and use the link up, with all other links; None when it has ended.

    All the advisor's sessions end. A second factor stays: a link that went astray must not stand in for it.
    """
    advisor_id = (
        await session.execute(
            delete(SignInLink)
            .where(SignInLink.token_hash == tokens.digest(token), SignInLink.expires_at > now())
            .returning(SignInLink.advisor_id)
            .execution_options(synchronize_session=False)
        )
    ).scalar_one_or_none()
    advisor = await session.get(Advisor, advisor_id) if advisor_id is not None else None
    if advisor is None or not advisor.active:
        return None
    advisor.password_hash = password_hash
    await session.execute(delete(SignInLink).where(SignInLink.advisor_id == advisor.id))
    await sessions.end_all(session, advisor.id)
    await session.flush()
    return advisor


async def set_password(session: AsyncSession, advisor_id: int, password_hash: str, *, keep_session: str) -> None:
    """Keep a new password. All other sessions and all links of the advisor end."""
    await session.execute(update(Advisor).where(Advisor.id == advisor_id).values(password_hash=password_hash))
    await session.execute(delete(SignInLink).where(SignInLink.advisor_id == advisor_id))
    await sessions.end_all(session, advisor_id, but=keep_session)


async def set_own(
    session: AsyncSession, advisor_id: int, *, name: str | None = None, language: str | None = None
) -> None:
    """Keep the name that people read and the language in which an advisor reads the desk. Raises `WrongAccount`."""
    values = {}
    if name is not None:
        values["name"] = normal_name(name)
    if language is not None:
        if language not in LANGUAGES:
            raise WrongAccount("language", f"the language must be one of: {', '.join(LANGUAGES)}")
        values["language"] = language
    if values:
        await session.execute(update(Advisor).where(Advisor.id == advisor_id).values(**values))
