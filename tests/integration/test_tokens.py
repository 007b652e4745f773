"""Tokens: shown once, known by their hash, and worth nothing once revoked or expired."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select

from tandem.clock import now
from tandem.integration import tokens
from tandem.integration.scopes import SCOPES
from tandem.integration.tokens import TokenError
from tandem.storage.database import Database
from tandem.storage.models import ApiToken

DAY = dt.timedelta(days=1)


async def make(database: Database, name: str = "CRM", *scopes: str, expires_at: dt.datetime | None = None) -> str:
    async with database.write() as session:
        _, text = await tokens.make(session, name, scopes or ("tickets:read",), expires_at=expires_at, by=None)
        return text


async def test_a_token_is_found_with_its_scopes_and_its_last_use(database: Database) -> None:
    text = await make(database, "CRM", "tickets:write", "tickets:read")
    assert text.startswith("tandem_")
    granted = await tokens.find(database, text)
    assert granted is not None
    assert (granted.scopes, granted.ended) == (frozenset({"tickets:read", "tickets:write"}), None)
    async with database.read() as session:
        row = (await session.scalars(select(ApiToken))).one()
    assert row.scopes == ["tickets:read", "tickets:write"]
    assert text not in (row.token_hash, row.name)
    assert row.last_used_at is not None


@pytest.mark.parametrize("sent", ["", "tandem_", "tandem_wrong", "wrong", "tandem_\0", "tandem_\udcff"])
async def test_nothing_else_is_a_token(database: Database, sent: str) -> None:
    await make(database)
    assert await tokens.find(database, sent) is None


async def test_a_revoked_token_opens_nothing_and_says_so(database: Database) -> None:
    text = await make(database)
    async with database.write() as session:
        token_id = await session.scalar(select(ApiToken.id))
        assert token_id is not None
        assert await tokens.revoke(session, token_id)
        assert not await tokens.revoke(session, token_id)
        assert not await tokens.revoke(session, 999)
    granted = await tokens.find(database, text)
    assert granted is not None
    assert (granted.ended, granted.scopes) == ("revoked", frozenset())


async def test_a_token_ends_by_itself(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    text = await make(database, expires_at=now() + DAY)
    assert (granted := await tokens.find(database, text))
    assert granted.ended is None
    monkeypatch.setattr(tokens, "now", lambda: now() + DAY)
    assert (granted := await tokens.find(database, text))
    assert granted.ended == "expired"
    await make(database)  # its name is free again


@pytest.mark.parametrize(
    ("name", "scopes", "ends", "wrong"),
    [
        ("", SCOPES, None, "no_name"),
        (" \t", SCOPES, None, "no_name"),
        ("a\u202eb", SCOPES, None, "no_name"),
        ("x" * 81, SCOPES, None, "name_too_long"),
        ("CRM", (), None, "no_scope"),
        ("CRM", ("everything",), None, "no_scope"),
        ("CRM", SCOPES, -DAY, "past"),
        ("Taken", SCOPES, None, "name_taken"),
    ],
)
async def test_a_token_that_cannot_be_made(
    database: Database, name: str, scopes: tuple[str, ...], ends: dt.timedelta | None, wrong: str
) -> None:
    await make(database, "Taken")
    with pytest.raises(TokenError) as refused:
        async with database.write() as session:
            await tokens.make(session, name, scopes, expires_at=now() + ends if ends else None, by=None)
    assert refused.value.wrong == wrong
