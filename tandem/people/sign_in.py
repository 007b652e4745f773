"""Proving who one is: password, then the code of the second factor where there is one; each try counted beforehand.

An answer never tells whether there is an account: not by its words, not by the time it takes, not by when it refuses.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.conversations import outbox
from tandem.people import advisors, audit, limits, passwords, second_factor, sessions
from tandem.people.access import AccessRules
from tandem.people.limits import Limits
from tandem.people.provider import Identity
from tandem.people.sessions import Origin, SignedIn, Way
from tandem.people.vault import Vault
from tandem.storage.database import Database
from tandem.storage.models import Advisor
from tandem.texts import LANGUAGES, Catalogue

_MAIL: Final = "mail"


@dataclass(frozen=True, slots=True)
class Client:
    """From where somebody tries: the whole address for the limits, which keep a hash of it, and what may be kept."""

    address: str
    origin: Origin
    cookie: str | None = None
    """The session that the browser sent; it ends when another begins."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of a try: the cookie of a new session, whether a code must follow, or how long to wait.

    With neither a cookie nor a wait it was wrong.
    """

    advisor: Advisor | None = None
    cookie: str | None = None
    code_next: bool = False
    wait: dt.timedelta | None = None


class SignIn:
    """The door of the desk."""

    def __init__(self, database: Database, vault: Vault, rules: AccessRules) -> None:
        self._database = database
        self._vault = vault
        self._limits = Limits(vault)
        self._rules = rules

    async def with_password(self, email: str, password: str, client: Client) -> Tried:
        """Check e-mail address and password.

        The try is counted before the password is looked at: a thousand guesses sent at once are still five.
        """
        account = email.strip().casefold()
        pair = f"{client.address}\0{account}"
        async with self._database.write() as session:
            wait = await self._limits.spend(
                session,
                (limits.SIGN_IN, pair),
                (limits.SIGN_IN_ACCOUNT, account),
                (limits.SIGN_IN_ADDRESS, client.address),
            )
            advisor = await advisors.by_email(session, email)
        if wait is not None:
            return Tried(wait=wait)
        stored = advisor.password_hash if advisor is not None else None
        right = await passwords.matches(stored, password)
        renewed = await passwords.make_hash(password) if right and stored and passwords.outdated(stored) else stored
        async with self._database.write() as session:
            await limits.tidy(session)
            if advisor is None or stored is None or not right:
                if advisor is not None:
                    audit.record(session, _by(advisor, client), "sign_in_failed", "advisor", advisor.id, way="password")
                return Tried()
            still = await session.execute(
                update(Advisor)
                .where(Advisor.id == advisor.id, Advisor.password_hash == stored, Advisor.active.is_(True))
                .values(password_hash=renewed)
                .returning(Advisor.id)
            )
            if still.scalar_one_or_none() is None:
                return Tried()  # it was changed, or the account closed, while we looked
            await self._limits.forget(session, limits.SIGN_IN, pair)
            return await self._begin(session, advisor, "password", client)

    async def with_link(self, token: str, password_hash: str, client: Client) -> Tried:
        """Use a one-time link up with the password that was chosen; nothing when the link has ended."""
        async with self._database.write() as session:
            advisor = await advisors.accept_invitation(session, token, password_hash)
            if advisor is None:
                return Tried()
            audit.record(session, _by(advisor, client), "changed", "advisor", advisor.id, what="password")
            return await self._begin(session, advisor, "link", client)

    async def through_provider(self, proved: Identity, client: Client, *, create: bool) -> Tried:
        """Let in whom the single sign-on has proved; the second factor is the provider's business.

        Nobody when there is no account of this address, or a closed one; with `create` one that is not there is made.
        """
        async with self._database.write() as session:
            advisor = await advisors.by_email(session, proved.email)
            if advisor is None and create:
                advisor = await self._newcomer(session, proved)
            if advisor is None:
                return Tried()
            by = audit.By(advisor.id, client.origin.address, via="provider")
            if proved.role is not None and proved.role != advisor.role and await _may_lose(session, advisor):
                audit.record(session, by, "changed", "advisor", advisor.id, old=advisor.role, role=proved.role)
                advisor.role = advisors.known_role(proved.role)
                await sessions.end_all(session, advisor.id)
            audit.record(session, by, "signed_in", "advisor", advisor.id, way="provider")
            cookie = await sessions.begin(
                session, advisor, self._rules, way="provider", previous=client.cookie, origin=client.origin
            )
            return Tried(advisor, cookie)

    async def _newcomer(self, session: AsyncSession, proved: Identity) -> Advisor | None:
        """An account for who has none; a closed one stays closed, whatever the provider says."""
        name = proved.name.strip() or proved.email.partition("@")[0]
        try:
            address = advisors.normal_email(proved.email)
            if await session.scalar(select(Advisor.id).where(Advisor.email == address)) is not None:
                return None
            advisor, _ = await advisors.keep(session, address, name[: advisors.MAX_NAME], LANGUAGES[0])
        except advisors.WrongAccount:
            return None
        by = audit.By(advisor.id, via="provider")
        audit.record(session, by, "created", "advisor", advisor.id, role=advisor.role)
        return advisor

    async def with_code(self, code: str, client: Client) -> Tried:
        """The second step: the code after the password. Without a first step, or too late, it is nobody's."""
        async with self._database.write() as session:
            found = await sessions.half(session, client.cookie)
            if found is None:
                return Tried()
            advisor, way = found
            wait = await self._limits.spend(session, (limits.CODE, str(advisor.id)))
            if wait is not None:
                return Tried(advisor, wait=wait)
            if not await second_factor.accept(session, self._vault, advisor, code):
                audit.record(session, _by(advisor, client), "sign_in_failed", "advisor", advisor.id, way="code")
                return Tried(advisor)
            await self._limits.forget(session, limits.CODE, str(advisor.id))
            return await self._let_in(session, advisor, "link" if way == "link" else "password", client, code=True)

    async def code_awaited(self, cookie: str | None) -> Advisor | None:
        """Whose code is still to come."""
        async with self._database.read() as session:
            found = await sessions.half(session, cookie)
        return found[0] if found is not None else None

    async def confirm(self, who: SignedIn, password: str, code: str) -> Tried:
        """Prove once more who one is, before something dangerous: password, and a code where there is a second factor.

        The session gets a new cookie. Without a password of one's own, only the single sign-on can confirm.
        """
        async with self._database.write() as session:
            wait = await self._limits.spend(session, (limits.CONFIRM, str(who.advisor.id)))
        if wait is not None:
            return Tried(who.advisor, wait=wait)
        right = await passwords.matches(who.advisor.password_hash, password)
        async with self._database.write() as session:
            if right and who.advisor.totp_secret is not None:
                right = await second_factor.accept(session, self._vault, who.advisor, code)
            if not right:
                audit.record(session, who.by, "sign_in_failed", "advisor", who.advisor.id, way="confirm")
                return Tried(who.advisor)
            await self._limits.forget(session, limits.CONFIRM, str(who.advisor.id))
            return await self.confirmed(session, who)

    async def confirmed(self, session: AsyncSession, who: SignedIn) -> Tried:
        """Note the proof, and give the session a new cookie."""
        audit.record(session, who.by, "confirmed", "session", who.advisor.id)
        rotated = await sessions.rotate(session, who)
        return Tried(who.advisor, rotated[0] if rotated is not None else None)

    async def mail_link(self, email: str, client: Client, catalogue: Catalogue, base_url: str) -> dt.timedelta | None:
        """Send a new one-time link to who forgot their password, if there is such an account; the answer is the same
        when there is none. Returns how long to wait after too many.
        """
        async with self._database.write() as session:
            account = email.strip().casefold()
            wait = await self._limits.spend(
                session, (limits.FORGOTTEN, account), (limits.FORGOTTEN_ADDRESS, client.address)
            )
            advisor = await advisors.by_email(session, email) if wait is None else None
            if advisor is not None:
                token = await advisors.new_link(session, advisor.id, advisors.MAILED_LINK_LIFE, end_others=False)
                minutes = int(advisors.MAILED_LINK_LIFE.total_seconds() // 60)
                link = f"{base_url}/desk/welcome/{token}"
                subject = catalogue.text(advisor.language, "desk-mail-link-subject").text
                text = catalogue.text(
                    advisor.language, "desk-mail-link-text", name=advisor.name, link=link, minutes=minutes
                ).text
                outbox.put(session, _MAIL, {"to": advisor.email, "subject": subject, "text": text})
                audit.record(session, _by(advisor, client), "invited", "advisor", advisor.id, way="mail")
        return wait

    async def allow_provider(self, client: Client) -> dt.timedelta | None:
        """Count a way to the single sign-on; how long to wait after too many."""
        async with self._database.write() as session:
            return await self._limits.spend(session, (limits.PROVIDER, client.address))

    async def _begin(self, session: AsyncSession, advisor: Advisor, way: Way, client: Client) -> Tried:
        if advisor.totp_secret is None:
            return await self._let_in(session, advisor, way, client)
        cookie = await sessions.begin(
            session, advisor, self._rules, way=way, stage="code", previous=client.cookie, origin=client.origin
        )
        return Tried(advisor, cookie, code_next=True)

    async def _let_in(
        self, session: AsyncSession, advisor: Advisor, way: Way, client: Client, *, code: bool = False
    ) -> Tried:
        audit.record(session, _by(advisor, client), "signed_in", "advisor", advisor.id, way=way, code=code)
        cookie = await sessions.begin(
            session, advisor, self._rules, way=way, previous=client.cookie, origin=client.origin
        )
        return Tried(advisor, cookie)


async def _may_lose(session: AsyncSession, advisor: Advisor) -> bool:
    """Whether they may have another role: the last administrator stays one, or nobody could let the others in."""
    return advisor.role != "administrator" or await advisors.others_administer(session, advisor.id)


def _by(advisor: Advisor, client: Client) -> audit.By:
    return audit.By(advisor.id, client.origin.address)
