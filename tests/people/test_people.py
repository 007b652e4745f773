"""Accounts and sessions: what would let a stranger in, or keep an advisor out, fails here."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Any

import pytest
from people_parts import PASSWORD, token_of, with_password
from sqlalchemy import func, select, update

from tandem.clock import now
from tandem.people import advisors, create_advisor, passwords, sessions, tokens
from tandem.people.access import DEFAULT_RULES
from tandem.storage.database import Database
from tandem.storage.models import Advisor, DeskSession, SignInLink

IDLE = dt.timedelta(minutes=DEFAULT_RULES.idle_minutes)
LONGEST = dt.timedelta(hours=DEFAULT_RULES.session_hours)


async def later(database: Database, column: str, by: dt.timedelta) -> None:
    """Move a stored time of the sessions back, as if that much time had passed since."""
    async with database.write() as session:
        value = await session.scalar(select(getattr(DeskSession, column)))
        assert isinstance(value, dt.datetime)
        await session.execute(update(DeskSession).values({column: value - by}))


async def begin(database: Database, advisor: Advisor, previous: str | None = None, **how: Any) -> str:
    async with database.write() as session:
        return await sessions.begin(session, advisor, DEFAULT_RULES, way="password", previous=previous, **how)


async def signed_in(database: Database, token: str | None, *, use: bool = True) -> sessions.SignedIn | None:
    return await sessions.signed_in(database, token, DEFAULT_RULES, use=use)


async def accept(database: Database, token: str, password_hash: str) -> Advisor | None:
    async with database.write() as session:
        return await advisors.accept_invitation(session, token, password_hash)


async def test_a_link_works_once_and_is_not_in_the_database(database: Database) -> None:
    link = await create_advisor(database, " Amina@Example.be ", "Amina  Benali", "nl")
    async with database.read() as session:
        stored = await session.scalar(select(SignInLink.token_hash))
        advisor = await advisors.invited(session, token_of(link))
    assert stored == tokens.digest(token_of(link)) != token_of(link)
    assert advisor is not None
    assert (advisor.email, advisor.name, advisor.language) == ("amina@example.be", "Amina Benali", "nl")
    hashed = await passwords.make_hash(PASSWORD)
    results = await asyncio.gather(*(accept(database, token_of(link), hashed) for _ in range(5)))
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
    assert await accept(database, token_of(new), "x") is None


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


async def test_a_session_lasts_while_it_is_used_and_never_beyond_a_day(database: Database) -> None:
    token = await begin(database, await with_password(database))
    for _ in range(2):
        await later(database, "last_seen_at", IDLE - dt.timedelta(minutes=1))
        assert await signed_in(database, token) is not None
    await later(database, "created_at", LONGEST)
    assert await signed_in(database, token) is None


async def test_an_idle_session_ends(database: Database) -> None:
    token = await begin(database, await with_password(database))
    await later(database, "last_seen_at", IDLE + dt.timedelta(seconds=1))
    assert await signed_in(database, token) is None


async def test_what_an_open_page_asks_by_itself_keeps_no_session_alive(database: Database) -> None:
    token = await begin(database, await with_password(database))
    await later(database, "last_seen_at", IDLE - dt.timedelta(seconds=5))
    assert await signed_in(database, token, use=False) is not None
    await later(database, "last_seen_at", dt.timedelta(seconds=10))
    assert await signed_in(database, token) is None


async def test_signing_in_ends_what_the_browser_had_before(database: Database) -> None:
    advisor = await with_password(database)
    planted = await begin(database, advisor)
    token = await begin(database, advisor, planted)
    assert await signed_in(database, planted) is None
    assert await signed_in(database, token) is not None
    async with database.write() as session:
        await sessions.end(session, token)
    assert await signed_in(database, token) is None


async def test_a_new_password_by_link_ends_all_sessions(database: Database) -> None:
    token = await begin(database, await with_password(database))
    await with_password(database)
    assert await signed_in(database, token) is None


async def test_an_account_that_is_closed_ends_its_sessions(database: Database) -> None:
    token = await begin(database, await with_password(database))
    async with database.write() as session:
        await session.execute(update(Advisor).values(active=False))
    assert await signed_in(database, token) is None


async def test_a_new_cookie_replaces_the_old_one_with_all_its_tokens(database: Database) -> None:
    old = await begin(database, await with_password(database))
    before = await signed_in(database, old)
    assert before is not None
    async with database.write() as session:
        rotated = await sessions.rotate(session, before)
    assert rotated is not None
    token, told = rotated
    after = await signed_in(database, token)
    assert await signed_in(database, old) is None
    assert after is not None
    assert after.csrf_token == told.csrf_token != before.csrf_token
    assert after.key == told.key != before.key
    async with database.write() as session:
        assert await sessions.rotate(session, before) is None


async def test_a_proof_of_identity_wears_off(database: Database) -> None:
    token = await begin(database, await with_password(database))
    who = await signed_in(database, token)
    assert who is not None
    assert who.is_confirmed
    await later(database, "confirmed_at", sessions.CONFIRMED_FOR)
    who = await signed_in(database, token)
    assert who is not None
    assert not who.is_confirmed


async def test_a_session_that_awaits_its_code_opens_nothing(database: Database) -> None:
    advisor = await with_password(database)
    token = await begin(database, advisor, stage="code")
    assert await signed_in(database, token) is None
    async with database.read() as session:
        found = await sessions.half(session, token)
    assert found is not None
    assert found[0].id == advisor.id
    await later(database, "created_at", sessions.CODE_LIFE)
    async with database.read() as session:
        assert await sessions.half(session, token) is None


async def test_devices_are_listed_and_ended_one_by_one_or_all_but_this(database: Database) -> None:
    advisor = await with_password(database)
    here, there, third = [
        await begin(database, advisor, origin=sessions.Origin("192.0.2.0/24", name)) for name in ("Firefox", "Edge", "")
    ]
    other = await begin(database, await with_password(database, "bram@example.be"))
    who = await signed_in(database, here)
    assert who is not None
    async with database.write() as session:
        devices = await sessions.devices(session, who)
        assert sorted(one.device for one in devices if not one.here) == ["", "Edge"]
        handle = next(one.handle for one in devices if one.device == "Edge")
        for wrong in ("", "%", "_" * 16, handle[:15]):
            await sessions.end_one(session, advisor.id, wrong, but=who.key)
        await sessions.end_one(session, advisor.id + 1, handle, but=who.key)
        assert len(await sessions.devices(session, who)) == 3
        await sessions.end_one(session, advisor.id, handle, but=who.key)
    assert await signed_in(database, there) is None
    assert await signed_in(database, third) is not None
    async with database.write() as session:
        await sessions.end_all(session, advisor.id, but=who.key)
    assert await signed_in(database, third) is None
    assert await signed_in(database, here) is not None
    assert await signed_in(database, other) is not None


async def test_a_copy_of_the_database_opens_nothing(database: Database) -> None:
    token = await begin(database, await with_password(database))
    async with database.read() as session:
        stored = await session.scalar(select(DeskSession.token_hash))
        hashed = await session.scalar(select(Advisor.password_hash))
    assert stored != token
    assert await signed_in(database, stored) is None
    assert hashed is not None
    assert hashed.startswith("$argon2id$")


async def test_the_first_account_lets_the_others_in(database: Database) -> None:
    # one that was made and never used keeps nobody from becoming the administrator
    await create_advisor(database, "first@desk.invalid", "microStart", "fr")
    await with_password(database, "amina@example.be")
    for email, role in (("bram@example.be", None), ("chloe@example.be", "lead")):
        await create_advisor(database, email, "Somebody", "fr", role=role)
    async with database.read() as session:
        found = dict((await session.execute(select(Advisor.email, Advisor.role))).all())
    assert found.pop("first@desk.invalid") == "administrator"
    assert found == {"amina@example.be": "administrator", "bram@example.be": "advisor", "chloe@example.be": "lead"}
    with pytest.raises(ValueError, match="role"):
        await create_advisor(database, "dirk@example.be", "Dirk", "nl", role="boss")  # type: ignore[arg-type]
