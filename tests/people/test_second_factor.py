"""Codes of the telephone: each opens once, a copy of the database makes none."""

from __future__ import annotations

import asyncio
import re
from urllib.parse import unquote

import pyotp
import pytest
from people_parts import VAULT, code_of, with_password
from sqlalchemy import select

from tandem.people import second_factor
from tandem.people.vault import Vault
from tandem.storage.database import Database
from tandem.storage.models import Advisor, RecoveryCode


async def enabled(database: Database) -> tuple[Advisor, str, list[str]]:
    advisor, secret = await with_password(database), pyotp.random_base32()
    async with database.write() as session:
        codes = await second_factor.enable(session, VAULT, advisor.id, secret, code_of(secret, -30))
    assert codes is not None
    return advisor, secret, codes


async def accepted(database: Database, advisor_id: int, code: str, vault: Vault = VAULT) -> bool:
    async with database.write() as session:
        return await second_factor.accept(session, vault, await session.get_one(Advisor, advisor_id), code)


async def test_a_code_opens_once_also_when_sent_many_times_at_once(database: Database) -> None:
    advisor, secret, _ = await enabled(database)
    code = code_of(secret)
    results = await asyncio.gather(*(accepted(database, advisor.id, code) for _ in range(6)))
    assert sum(results) == 1
    assert not await accepted(database, advisor.id, code)
    spaced = f" {code_of(secret, 30)[:3]} {code_of(secret, 30)[3:]} "
    assert await accepted(database, advisor.id, spaced)


@pytest.mark.parametrize("seconds", [-90, 90, 3600])
async def test_codes_of_other_times_do_not_open(database: Database, seconds: int) -> None:
    advisor, secret, _ = await enabled(database)
    assert not await accepted(database, advisor.id, code_of(secret, seconds))


@pytest.mark.parametrize("code", ["", "12345", "1234567", "abcdef", "\x00", "é" * 6, "٣٣٣٣٣٣", "0" * 10_000])
async def test_what_is_no_code_is_no_code(database: Database, code: str) -> None:
    advisor, _, _ = await enabled(database)
    assert not await accepted(database, advisor.id, code)


async def test_the_code_that_set_it_up_does_not_open(database: Database) -> None:
    advisor, secret = await with_password(database), pyotp.random_base32()
    async with database.write() as session:
        assert await second_factor.enable(session, VAULT, advisor.id, secret, "000") is None
        assert await second_factor.enable(session, VAULT, advisor.id, secret, code_of(secret)) is not None
    assert not await accepted(database, advisor.id, code_of(secret))


async def test_recovery_codes_open_once_and_end_with_new_ones(database: Database) -> None:
    advisor, _, codes = await enabled(database)
    assert len(set(codes)) == second_factor.RECOVERY_CODES
    results = await asyncio.gather(*(accepted(database, advisor.id, codes[0]) for _ in range(4)))
    assert sum(results) == 1
    assert await accepted(database, advisor.id, codes[1].upper().replace("-", " "))
    other = await with_password(database, "bram@example.be")
    assert not await accepted(database, other.id, codes[2])
    async with database.write() as session:
        assert await second_factor.recovery_codes_left(session, advisor.id) == second_factor.RECOVERY_CODES - 2
        await second_factor.renew_recovery_codes(session, VAULT, advisor.id)
    assert not await accepted(database, advisor.id, codes[3])


async def test_what_the_database_holds_makes_no_code(database: Database) -> None:
    advisor, secret, codes = await enabled(database)
    async with database.read() as session:
        stored = await session.scalar(select(Advisor.totp_secret))
        hashes = (await session.scalars(select(RecoveryCode.code_hash))).all()
    assert stored is not None
    assert secret not in stored
    assert not {code.replace("-", "") for code in codes} & set(hashes)
    assert not await accepted(database, advisor.id, code_of(secret), Vault("another secret"))


async def test_a_secret_is_set_up_by_whom_it_was_made_for(database: Database) -> None:
    amina = await with_password(database)
    bram = await with_password(database, "bram@example.be")
    pending = second_factor.begin(VAULT, amina)
    assert second_factor.secret_of(VAULT, amina, pending) is not None
    assert second_factor.secret_of(VAULT, bram, pending) is None
    assert second_factor.secret_of(VAULT, amina, "junk") is None


async def test_the_picture_needs_nothing_that_the_page_forbids(database: Database) -> None:
    picture = second_factor.picture(pyotp.random_base32(), 'a"<b@example.be')
    assert picture.startswith("<svg")
    assert not re.search(r"style=|<style|<script|href|\son", unquote(picture))


async def test_without_a_second_factor_no_code_opens(database: Database) -> None:
    advisor, secret, codes = await enabled(database)
    async with database.write() as session:
        await second_factor.disable(session, advisor.id)
    assert not await accepted(database, advisor.id, code_of(secret))
    assert not await accepted(database, advisor.id, codes[0])
