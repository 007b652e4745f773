"""The door: what would let a stranger in, tell them something, or keep an advisor out, fails here."""

from __future__ import annotations

import asyncio
import datetime as dt

import pyotp
import pytest
from argon2 import PasswordHasher
from people_parts import PASSWORD, VAULT, code_of, token_of, with_password
from service_parts import texts
from sqlalchemy import func, select, update

from tandem.clock import now
from tandem.people import advisors, create_advisor, limits, passwords, second_factor, sessions
from tandem.people.access import DEFAULT_RULES
from tandem.people.sessions import Origin
from tandem.people.sign_in import Client, SignIn
from tandem.storage.database import Database
from tandem.storage.models import Advisor, Allowance, AuditEntry, DeskSession, OutboxMessage, SignInLink

HOME = Client("192.0.2.7", Origin("192.0.2.0/24", "Firefox, Windows"))
ELSEWHERE = Client("198.51.100.9", Origin("198.51.100.0/24"))
EMAIL = "amina@example.be"


@pytest.fixture
def door(database: Database) -> SignIn:
    return SignIn(database, VAULT, DEFAULT_RULES)


async def opens(door: SignIn, password: str = PASSWORD, email: str = EMAIL, client: Client = HOME) -> bool:
    return (await door.with_password(email, password, client)).cookie is not None


async def pass_time(database: Database, by: dt.timedelta) -> None:
    async with database.write() as session:
        for row in await session.scalars(select(Allowance)):
            row.at -= by


async def test_the_right_password_opens_and_others_do_not(database: Database, door: SignIn) -> None:
    advisor = await with_password(database)
    tried = await door.with_password(" AMINA@example.be", PASSWORD, HOME)
    assert tried.cookie is not None
    who = await sessions.signed_in(database, tried.cookie, DEFAULT_RULES)
    assert who is not None
    assert who.advisor.id == advisor.id
    for email, password in (
        (EMAIL, PASSWORD.upper()),
        (EMAIL, ""),
        ("bram@example.be", PASSWORD),
        ("not an address", PASSWORD),
        (EMAIL, "x" * 100_000),
        ("\ud800", "\ud800"),
    ):
        assert not await opens(door, password, email, ELSEWHERE)


async def test_without_a_chosen_password_nothing_opens(database: Database, door: SignIn) -> None:
    await create_advisor(database, EMAIL, "Amina", "fr")
    for password in ("", "nobody has this password"):
        assert not await opens(door, password)


async def test_an_account_that_is_closed_does_not_open(database: Database, door: SignIn) -> None:
    await with_password(database)
    async with database.write() as session:
        await session.execute(update(Advisor).values(active=False))
    assert not await opens(door)


@pytest.mark.parametrize("email", [EMAIL, "nobody@example.be"])
async def test_five_guesses_from_one_place_and_then_one_in_three_minutes(
    database: Database, door: SignIn, email: str
) -> None:
    await with_password(database)
    tries = await asyncio.gather(*(door.with_password(email, f"guess {number}", HOME) for number in range(8)))
    waits = [tried.wait for tried in tries if tried.wait is not None]
    assert len(waits) == 3
    assert all(dt.timedelta(minutes=2) < wait <= dt.timedelta(minutes=3) for wait in waits)
    assert (await door.with_password(email, PASSWORD, HOME)).wait is not None
    await pass_time(database, dt.timedelta(minutes=3, seconds=1))
    tried = await door.with_password(email, PASSWORD, HOME)
    assert tried.wait is None
    assert (tried.cookie is not None) == (email == EMAIL)


async def test_a_stranger_who_guesses_does_not_keep_the_advisor_out(database: Database, door: SignIn) -> None:
    await with_password(database)
    for number in range(6):
        assert not await opens(door, f"guess {number}", client=ELSEWHERE)
    assert await opens(door)


async def test_guesses_from_everywhere_at_one_account_end_as_well(database: Database, door: SignIn) -> None:
    await with_password(database)
    for number in range(30):
        client = Client(f"203.0.113.{number}", Origin())
        assert (await door.with_password(EMAIL, "guess", client)).wait is None
    assert (await door.with_password(EMAIL, PASSWORD, HOME)).wait is not None


async def test_right_passwords_are_no_guesses(database: Database, door: SignIn) -> None:
    await with_password(database)
    for _ in range(3):
        for _ in range(4):
            assert not await opens(door, "wrong")
        assert await opens(door)


async def test_nobody_can_read_who_tried_from_where(database: Database, door: SignIn) -> None:
    await opens(door, "wrong")
    async with database.read() as session:
        keys = (await session.scalars(select(Allowance.key_hash))).all()
    assert len(keys) == 3
    assert not any(HOME.address in key or "amina" in key for key in keys)
    await pass_time(database, dt.timedelta(hours=2))
    await opens(door, "wrong", "bram@example.be", ELSEWHERE)
    async with database.read() as session:
        assert await session.scalar(select(func.count()).select_from(Allowance)) == 3


async def test_a_hash_of_lower_cost_is_renewed_at_sign_in(database: Database, door: SignIn) -> None:
    await with_password(database)
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD.encode())
    async with database.write() as session:
        await session.execute(update(Advisor).values(password_hash=weak))
    assert await opens(door)
    async with database.read() as session:
        renewed = await session.scalar(select(Advisor.password_hash))
    assert renewed is not None
    assert not passwords.outdated(renewed)
    assert await opens(door)


async def with_second_factor(database: Database) -> tuple[Advisor, str, list[str]]:
    advisor = await with_password(database)
    secret = pyotp.random_base32()
    async with database.write() as session:
        codes = await second_factor.enable(session, VAULT, advisor.id, secret, code_of(secret, -30))
        assert codes is not None
    return advisor, secret, codes


async def test_with_a_second_factor_the_password_alone_opens_nothing(database: Database, door: SignIn) -> None:
    _, secret, _ = await with_second_factor(database)
    first = await door.with_password(EMAIL, PASSWORD, HOME)
    assert first.code_next
    assert await sessions.signed_in(database, first.cookie, DEFAULT_RULES) is None
    half = Client(HOME.address, HOME.origin, first.cookie)
    assert (await door.with_code("000000" if code_of(secret) != "000000" else "000001", half)).cookie is None
    second = await door.with_code(code_of(secret), half)
    assert await sessions.signed_in(database, second.cookie, DEFAULT_RULES) is not None
    assert second.cookie != first.cookie
    assert (await door.with_code(code_of(secret, 30), half)).advisor is None


@pytest.mark.parametrize("cookie", [None, "", "no cookie of ours"])
async def test_a_code_without_a_password_before_it_is_nobodys(
    database: Database, door: SignIn, cookie: str | None
) -> None:
    _, secret, _ = await with_second_factor(database)
    tried = await door.with_code(code_of(secret), Client(HOME.address, HOME.origin, cookie))
    assert (tried.advisor, tried.cookie) == (None, None)


async def test_five_wrong_codes_close_the_second_step_for_a_while(database: Database, door: SignIn) -> None:
    _, secret, _ = await with_second_factor(database)
    first = await door.with_password(EMAIL, PASSWORD, HOME)
    half = Client(HOME.address, HOME.origin, first.cookie)
    for _ in range(5):
        assert (await door.with_code("not-a-code", half)).wait is None
    assert (await door.with_code(code_of(secret), half)).wait is not None


async def test_a_link_sets_a_password_but_does_not_stand_in_for_the_code(database: Database, door: SignIn) -> None:
    _, secret, _ = await with_second_factor(database)
    link = await create_advisor(database, EMAIL, "Amina", "fr")
    tried = await door.with_link(token_of(link), await passwords.make_hash("trois mots bien à moi"), HOME)
    assert tried.code_next
    assert await sessions.signed_in(database, tried.cookie, DEFAULT_RULES) is None
    assert (await door.with_link(token_of(link), "x", HOME)).cookie is None
    done = await door.with_code(code_of(secret), Client(HOME.address, HOME.origin, tried.cookie))
    who = await sessions.signed_in(database, done.cookie, DEFAULT_RULES)
    assert who is not None
    assert who.way == "link"


async def test_confirming_needs_password_and_code_and_gives_a_new_cookie(database: Database, door: SignIn) -> None:
    _, secret, _ = await with_second_factor(database)
    first = await door.with_password(EMAIL, PASSWORD, HOME)
    second = await door.with_code(code_of(secret), Client(HOME.address, HOME.origin, first.cookie))
    who = await sessions.signed_in(database, second.cookie, DEFAULT_RULES)
    assert who is not None
    for password, code in ((PASSWORD, ""), ("wrong", code_of(secret, 30)), (PASSWORD, code_of(secret))):
        assert (await door.confirm(who, password, code)).cookie is None
    confirmed = await door.confirm(who, PASSWORD, code_of(secret, 30))
    assert confirmed.cookie is not None
    assert await sessions.signed_in(database, second.cookie, DEFAULT_RULES) is None
    assert await sessions.signed_in(database, confirmed.cookie, DEFAULT_RULES) is not None


async def test_too_many_proofs_have_to_wait(database: Database, door: SignIn) -> None:
    await with_password(database)
    tried = await door.with_password(EMAIL, PASSWORD, HOME)
    who = await sessions.signed_in(database, tried.cookie, DEFAULT_RULES)
    assert who is not None
    for _ in range(5):
        assert (await door.confirm(who, "wrong", "")).wait is None
    assert (await door.confirm(who, PASSWORD, "")).wait is not None


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
async def test_a_forgotten_password_is_mailed_a_link_in_their_language(
    database: Database, door: SignIn, language: str
) -> None:
    handed_over = await create_advisor(database, EMAIL, "Amina", language)
    for email in (EMAIL, "nobody@example.be", "no address"):
        assert await door.mail_link(email, HOME, texts(), "https://desk.example.be") is None
    async with database.read() as session:
        mails = (await session.scalars(select(OutboxMessage))).all()
        assert [mail.content["to"] for mail in mails] == [EMAIL]
        text = mails[0].content["text"]
        assert texts().text(language, "desk-mail-link-subject").text == mails[0].content["subject"]
        mailed = text.split("https://desk.example.be/desk/welcome/")[1].split()[0]
        assert await advisors.invited(session, mailed) is not None
        # a stranger who asks for a mail takes nothing away
        assert await advisors.invited(session, token_of(handed_over)) is not None
        ends = await session.scalar(select(func.min(SignInLink.expires_at)))
        assert ends is not None
        assert ends < now() + dt.timedelta(hours=1, minutes=1)
    assert (await door.with_link(mailed, await passwords.make_hash(PASSWORD), HOME)).cookie is not None
    async with database.read() as session:
        assert await advisors.invited(session, token_of(handed_over)) is None


async def test_mails_with_links_are_few(database: Database, door: SignIn) -> None:
    await with_password(database)
    for _ in range(3):
        assert await door.mail_link(EMAIL, HOME, texts(), "") is None
    assert await door.mail_link(EMAIL, ELSEWHERE, texts(), "") is not None
    assert await door.mail_link("nobody@example.be", HOME, texts(), "") is None


async def test_every_proof_and_failure_is_in_the_audit_without_addresses(database: Database, door: SignIn) -> None:
    advisor = await with_password(database)
    await opens(door, "wrong")
    await opens(door)
    await opens(door, "wrong", "nobody@example.be")
    async with database.read() as session:
        by_hand = AuditEntry.via != "command"
        found = (await session.scalars(select(AuditEntry).where(by_hand).order_by(AuditEntry.id))).all()
        kept = await session.scalar(select(DeskSession.address))
    assert [(entry.action, entry.advisor_id) for entry in found] == [
        ("sign_in_failed", advisor.id),
        ("signed_in", advisor.id),
    ]
    assert {entry.address for entry in found} == {kept} == {"192.0.2.0/24"}


async def test_who_is_turned_away_fills_no_table(
    database: Database, door: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = now()
    monkeypatch.setattr(limits, "now", lambda: moment)  # every quarter of a minute one more would be let in
    for number in range(60):
        assert not await opens(door, "x", f"nobody{number}@example.be", ELSEWHERE)
    async with database.read() as session:
        before = await session.scalar(select(func.count()).select_from(Allowance))
    for number in range(60, 70):
        assert (await door.with_password(f"nobody{number}@example.be", "x", ELSEWHERE)).wait is not None
    async with database.read() as session:
        assert await session.scalar(select(func.count()).select_from(Allowance)) == before
