"""What an administrator changes about the others: invitations, roles, agencies, closed accounts, lost telephones.

Every function works in its caller's transaction and leaves its line in the audit.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.errors import Problem
from tandem.people import advisors, audit, second_factor, sessions
from tandem.people.sessions import SignedIn
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AdvisorAgency, AgencyRow, SignInLink


class TeamRefused(Problem):
    """A change that would harm the desk; `reason` is `unknown`, `yourself`, `last_administrator` or `exists`."""

    def __init__(self, status: int, reason: str, detail: str) -> None:
        super().__init__(status, detail, reason=reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Member:
    """An advisor as the administrators see them."""

    advisor: Advisor
    agencies: tuple[AgencyRow, ...]
    invited: bool
    """A link is under way that was not used yet."""

    @property
    def state(self) -> str:
        """One word for it: `closed`, `active`, or `invited` and `never` for who has not been here yet."""
        if not self.advisor.active:
            return "closed"
        if self.advisor.password_hash is not None:
            return "active"
        return "invited" if self.invited else "never"


async def everybody(session: AsyncSession) -> list[Member]:
    """All accounts: who works here first, by name; then those that are closed."""
    found = await session.scalars(select(Advisor).order_by(Advisor.active.desc(), func.lower(Advisor.name), Advisor.id))
    return await _members(session, found.all())


async def one(session: AsyncSession, advisor_id: int) -> Member:
    """One account. Raises `TeamRefused` 404."""
    return (await _members(session, [await _take(session, advisor_id, lock=False)]))[0]


async def invite(
    session: AsyncSession,
    who: SignedIn,
    *,
    email: str,
    name: str,
    language: str,
    role: str,
    agencies: Collection[str],
) -> tuple[Advisor, str]:
    """A new account and the token of its link. Raises `WrongAccount`; `TeamRefused` 409 when the address has one."""
    kept = advisors.known_role(role)
    advisor, is_new = await advisors.keep(session, email, name, language)
    if not is_new:
        raise TeamRefused(409, "exists", "There is an account with this address already.")
    advisor.role = kept
    chosen = await advisors.set_agencies(session, advisor.id, agencies)
    token = await advisors.new_link(session, advisor.id)
    audit.record(session, who.by, "invited", "advisor", advisor.id, role=kept, agencies=chosen)
    return advisor, token


async def link(session: AsyncSession, who: SignedIn, advisor_id: int) -> str:
    """The token of a new one-time link, for a password that was forgotten; the older links end."""
    advisor = await _take(session, advisor_id)
    if not advisor.active:
        raise TeamRefused(409, "closed", "This account is closed: open it first.")
    audit.record(session, who.by, "invited", "advisor", advisor_id)
    return await advisors.new_link(session, advisor_id)


async def set_role(session: AsyncSession, who: SignedIn, advisor_id: int, role: str) -> None:
    """Give another role. Their sessions end: what somebody may do never changes under an open page."""
    kept = advisors.known_role(role)
    others = await advisors.others_administer(session, advisor_id)
    advisor = await _take(session, advisor_id)
    if advisor.role == kept:
        return
    _not_yourself(who, advisor)
    _keep_one(advisor, others)
    audit.record(session, who.by, "changed", "advisor", advisor_id, old=advisor.role, role=kept)
    advisor.role = kept
    await sessions.end_all(session, advisor_id)
    await session.flush()


async def set_agencies(session: AsyncSession, who: SignedIn, advisor_id: int, agencies: Collection[str]) -> None:
    """Let them belong to these agencies and no other. Raises `WrongAccount`."""
    await _take(session, advisor_id)
    chosen = await advisors.set_agencies(session, advisor_id, agencies)
    audit.record(session, who.by, "changed", "advisor", advisor_id, agencies=chosen)


async def rename(session: AsyncSession, who: SignedIn, advisor_id: int, name: str) -> None:
    """Correct a name. Raises `WrongAccount`."""
    await _take(session, advisor_id)
    await advisors.set_own(session, advisor_id, name=name)
    audit.record(session, who.by, "changed", "advisor", advisor_id, what="name")


async def deactivate(session: AsyncSession, who: SignedIn, advisor_id: int) -> None:
    """Close an account: sessions and links end at once. What they did stays, under their name."""
    others = await advisors.others_administer(session, advisor_id)
    advisor = await _take(session, advisor_id)
    if not advisor.active:
        return
    _not_yourself(who, advisor)
    _keep_one(advisor, others)
    advisor.active = False
    await session.execute(delete(SignInLink).where(SignInLink.advisor_id == advisor_id))
    await sessions.end_all(session, advisor_id)
    audit.record(session, who.by, "deactivated", "advisor", advisor_id)
    await session.flush()


async def activate(session: AsyncSession, who: SignedIn, advisor_id: int) -> None:
    """Open a closed account again, with its role and password."""
    advisor = await _take(session, advisor_id)
    if not advisor.active:
        advisor.active = True
        audit.record(session, who.by, "activated", "advisor", advisor_id)
        await session.flush()


async def reset_second_factor(session: AsyncSession, who: SignedIn, advisor_id: int) -> None:
    """Take away the second factor of somebody who lost their telephone and their recovery codes; sessions end."""
    advisor = await _take(session, advisor_id)
    _not_yourself(who, advisor)
    await second_factor.disable(session, advisor_id)
    await sessions.end_all(session, advisor_id)
    audit.record(session, who.by, "changed", "advisor", advisor_id, what="second_factor", enabled=False)


async def reset_second_factor_of(database: Database, email: str) -> None:
    """The same from the command line, for the last administrator, whom nobody at the desk can help."""
    async with database.write() as session:
        advisor = await advisors.by_email(session, email)
        if advisor is not None:
            await second_factor.disable(session, advisor.id)
            await sessions.end_all(session, advisor.id)
            by = audit.By(None, via="command")
            audit.record(session, by, "changed", "advisor", advisor.id, what="second_factor", enabled=False)


def _not_yourself(who: SignedIn, advisor: Advisor) -> None:
    if advisor.id == who.advisor.id:
        raise TeamRefused(409, "yourself", "Another administrator does this for you.")


def _keep_one(advisor: Advisor, others_administer: bool) -> None:
    if advisor.role == "administrator" and not others_administer:
        raise TeamRefused(409, "last_administrator", "This is the last administrator: name another one first.")


async def _take(session: AsyncSession, advisor_id: int, *, lock: bool = True) -> Advisor:
    advisor = await session.get(Advisor, advisor_id, with_for_update=lock or None, populate_existing=True)
    if advisor is None:
        raise TeamRefused(404, "unknown", "There is nobody of this number.")
    return advisor


async def _members(session: AsyncSession, found: Collection[Advisor]) -> list[Member]:
    agencies: dict[int, list[AgencyRow]] = {}
    query = select(AdvisorAgency.advisor_id, AgencyRow).join(AgencyRow, AgencyRow.id == AdvisorAgency.agency_id)
    for advisor_id, agency in await session.execute(query.order_by(AgencyRow.id)):
        agencies.setdefault(advisor_id, []).append(agency)
    invited = set(await session.scalars(select(SignInLink.advisor_id).where(SignInLink.expires_at > now())))
    return [Member(one, tuple(agencies.get(one.id, ())), one.id in invited) for one in found]
