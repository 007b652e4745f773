"""Accounts and sessions: what would let a stranger in, or keep an advisor out, fails here."""

from __future__ import annotations

import asyncio
import datetime as dt
from urllib.parse import urlsplit

import pytest
from sqlalchemy import func, select, update

from tandem.clock import now
from tandem.people import advisors, create_advisor, passwords, sessions, tokens
from tandem.storage.database import Database
from tandem.storage.models import Advisor, DeskSession, SignInLink

PASSWORD = "un café noir à Namur"


async def with_password(database: Database, email: str = "amina@example.be") -> Advisor:
    link = await create_advisor(database, email, "Amina", "fr")
    advisor = await advisors.accept_invitation(database, token_of(link), await passwords.make_hash(PASSWORD))
    assert advisor is not None
    return advisor


def token_of(link: str) -> str:
    return urlsplit(link).path.rsplit("/", 1)[1]


async def later(database: Database, column: str, table: type[DeskSession] | type[Advisor], by: dt.timedelta) -> None:
    """Move a stored time back, as if that much time had passed since."""
    async with database.write() as session:
        value = await session.scalar(select(getattr(table, column)))
        assert isinstance(value, dt.datetime)
        await session.execute(update(table).values({column: value - by}))


async def test_a_link_works_once_and_is_not_in_the_database(database: Database) -> None:
    link = await create_advisor(database, " Amina@Example.be ", "Amina  Benali", "nl")
    async with database.read() as session:
        stored = await session.scalar(select(SignInLink.token_hash))
        advisor = await advisors.invited(session, token_of(link))
    assert stored == tokens.digest(token_of(link)) != token_of(link)
    assert advisor is not None
    assert (advisor.email, advisor.name, advisor.language) == ("amina@example.be", "Amina Benali", "nl")
    hashed = await passwords.make_hash(PASSWORD)
    results = await asyncio.gather(*(advisors.accept_invitation(database, token_of(link), hashed) for _ in range(5)))
    assert sum(result is not None for result in results) == 1


async def test_a_link_ends_by_itself_and_with_a_newer_one(database: Database) -> None:
    old = await create_advisor(database, "amina@example.be", "Amina", "fr")
    new = await create_advisor(database, "AMINA@example.be", "Amina", "fr")
    async with database.read() as session:
        assert await advisors.invited(session, token_of(old)) is None
        assert await advisors.invited(session, token_of(new)) is not None
        assert await session.scalar(select(func.count()).select_from(Advisor)) == 1
    async with database.write() as session:
        await session.execute(update(SignInLink).values(expires_at=now()))
    async with database.read() as session:
        assert await advisors.invited(session, token_of(new)) is None
    assert await advisors.accept_invitation(database, token_of(new), "x") is None


@pytest.mark.parametrize(
    ("email", "name", "language"),
    [
        ("amina", "Amina", "fr"),
        ("a@b.be\x00", "Amina", "fr"),
        ("\ud800@example.be", "Amina", "fr"),
        ("a@example.be", " ", "fr"),
        ("a@example.be", "A" * 121, "fr"),
        ("a@example.be", "A\x07", "fr"),
        ("a@example.be", "Amina", "de"),
    ],
)
async def test_an_account_that_cannot_be_made_is_explained(
    database: Database, email: str, name: str, language: str
) -> None:
    with pytest.raises(ValueError, match=r"must|write"):
        await create_advisor(database, email, name, language)


async def test_the_right_password_opens_and_others_do_not(database: Database) -> None:
    advisor = await with_password(database)
    found = await advisors.check_password(database, "AMINA@example.be", PASSWORD)
    assert found is not None
    assert found.id == advisor.id
    for email, password in (
        ("amina@example.be", PASSWORD.upper()),
        ("amina@example.be", ""),
        ("bram@example.be", PASSWORD),
        ("not an address", PASSWORD),
        ("amina@example.be", "x" * 100_000),
    ):
        assert await advisors.check_password(database, email, password) is None


async def test_without_a_chosen_password_nothing_opens(database: Database) -> None:
    await create_advisor(database, "amina@example.be", "Amina", "fr")
    for password in ("", "nobody has this password"):
        assert await advisors.check_password(database, "amina@example.be", password) is None


async def test_five_wrong_tries_close_the_account_for_fifteen_minutes(database: Database) -> None:
    await with_password(database)
    await asyncio.gather(
        *(advisors.check_password(database, "amina@example.be", f"guess {number}") for number in range(8))
    )
    assert await advisors.check_password(database, "amina@example.be", PASSWORD) is None
    await later(database, "locked_until", Advisor, dt.timedelta(minutes=14))
    assert await advisors.check_password(database, "amina@example.be", PASSWORD) is None
    await later(database, "locked_until", Advisor, dt.timedelta(minutes=2))
    assert await advisors.check_password(database, "amina@example.be", PASSWORD) is not None


async def test_four_wrong_tries_are_forgotten_after_a_right_one(database: Database) -> None:
    await with_password(database)
    for _ in range(2):
        for _ in range(4):
            assert await advisors.check_password(database, "amina@example.be", "wrong") is None
        assert await advisors.check_password(database, "amina@example.be", PASSWORD) is not None


async def test_an_advisor_who_left_cannot_come_in(database: Database) -> None:
    advisor = await with_password(database)
    token = await sessions.begin(database, advisor, None)
    async with database.write() as session:
        await session.execute(update(Advisor).values(active=False))
    assert await sessions.signed_in(database, token) is None
    assert await advisors.check_password(database, "amina@example.be", PASSWORD) is None


@pytest.mark.parametrize(
    ("password", "again", "reason"),
    [
        ("elevensigns", "elevensigns", "too_short"),
        ("x1y2" * 51, "x1y2" * 51, "too_long"),
        ("aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "guessable"),
        ("amina@example.be1", "amina@example.be1", "guessable"),
        (PASSWORD, PASSWORD + "!", "different"),
    ],
)
def test_a_password_that_cannot_be_chosen(password: str, again: str, reason: str) -> None:
    with pytest.raises(passwords.WeakPassword) as weak:
        passwords.check_choice(password, again, email="amina@example.be", name="Amina")
    assert weak.value.reason == reason


async def test_a_session_lasts_while_it_is_used_and_never_over_a_week(database: Database) -> None:
    advisor = await with_password(database)
    token = await sessions.begin(database, advisor, None)
    await later(database, "last_seen_at", DeskSession, dt.timedelta(hours=7, minutes=59))
    assert await sessions.signed_in(database, token) is not None
    await later(database, "last_seen_at", DeskSession, dt.timedelta(hours=7, minutes=59))
    assert await sessions.signed_in(database, token) is not None
    await later(database, "created_at", DeskSession, dt.timedelta(days=7))
    assert await sessions.signed_in(database, token) is None


async def test_an_idle_session_ends(database: Database) -> None:
    token = await sessions.begin(database, await with_password(database), None)
    await later(database, "last_seen_at", DeskSession, dt.timedelta(hours=8, seconds=1))
    assert await sessions.signed_in(database, token) is None


async def test_signing_in_ends_what_the_browser_had_before(database: Database) -> None:
    advisor = await with_password(database)
    planted = await sessions.begin(database, advisor, None)
    token = await sessions.begin(database, advisor, planted)
    assert await sessions.signed_in(database, planted) is None
    assert await sessions.signed_in(database, token) is not None
    await sessions.end(database, token)
    assert await sessions.signed_in(database, token) is None


async def test_a_new_password_ends_all_sessions(database: Database) -> None:
    advisor = await with_password(database)
    token = await sessions.begin(database, advisor, None)
    await with_password(database)
    assert await sessions.signed_in(database, token) is None


async def test_a_copy_of_the_database_opens_nothing(database: Database) -> None:
    token = await sessions.begin(database, await with_password(database), None)
    async with database.read() as session:
        stored = await session.scalar(select(DeskSession.token_hash))
        hashed = await session.scalar(select(Advisor.password_hash))
    assert stored != token
    assert await sessions.signed_in(database, stored) is None
    assert hashed is not None
    assert hashed.startswith("$argon2id$")
