"""What the tests of people share: an account with a password, and the installation's secret."""

from __future__ import annotations

import datetime as dt
from functools import cache
from urllib.parse import urlsplit

import pyotp

from tandem.people import advisors, create_advisor, passwords
from tandem.people.access import Role
from tandem.people.vault import Vault
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AgencyRow

PASSWORD = "un café noir à Namur"
VAULT = Vault("a-secret-of-tests")


CODE_TIME = dt.datetime(2026, 3, 2, 9, 30, 10, tzinfo=dt.UTC)
"""The moment at which codes of the second factor are made and looked at: no half minute ends in between."""


def code_of(secret: str, seconds: int = 0) -> str:
    """What the telephone shows then."""
    return pyotp.TOTP(secret).at(CODE_TIME + dt.timedelta(seconds=seconds))


@cache
def _hash() -> str:
    return passwords._hasher.hash(PASSWORD.encode())


def token_of(link: str) -> str:
    """The token of a one-time link."""
    return urlsplit(link).path.rsplit("/", 1)[1]


async def with_password(
    database: Database, email: str = "amina@example.be", role: Role | None = None, agencies: tuple[str, ...] = ()
) -> Advisor:
    """An account that can sign in, in agencies that are made when they are not there."""
    async with database.write() as session:
        for agency in agencies:
            if await session.get(AgencyRow, agency) is None:
                names = dict.fromkeys(("fr", "nl", "en"), agency.capitalize())
                session.add(AgencyRow(id=agency, kind="agency", names=names, postal_code="1000"))
    name = email.partition("@")[0].capitalize()
    link = await create_advisor(database, email, name, "fr", role=role, agencies=agencies)
    hashed = _hash()
    async with database.write() as session:
        advisor = await advisors.accept_invitation(session, token_of(link), hashed)
    assert advisor is not None
    return advisor
