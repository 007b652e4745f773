"""A way to the single sign-on leads back once, into the browser that began it, and not late."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import select, update

from tandem.clock import now
from tandem.people.provider import Begun, Provider, ProviderRefused
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.models import ProviderFlow


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Provider:
    async def described(_self: Provider) -> dict[str, str]:
        return {"authorization_endpoint": "https://login.example.be/authorize"}

    monkeypatch.setattr(Provider, "_description", described)
    return Provider(
        Settings(_env_file=None, oidc_issuer="https://login.example.be", oidc_client_id="x", oidc_client_secret="y")
    )


def state_of(begun: Begun) -> str:
    return parse_qs(urlsplit(begun.address).query)["state"][0]


async def taken(database: Database, provider: Provider, cookie: str | None, state: str) -> str:
    try:
        return (await provider.take(database, cookie, {"state": state})).next_path
    except ProviderRefused as refused:
        return refused.reason


async def test_it_leads_back_once_into_the_same_browser(database: Database, provider: Provider) -> None:
    begun = await provider.begin(database, "/desk/people")
    state = state_of(begun)
    for cookie in (None, "", "another", state):
        assert await taken(database, provider, cookie, state) == "expired"
    assert await taken(database, provider, begun.cookie, state) == "/desk/people"
    assert await taken(database, provider, begun.cookie, state) == "expired"


async def test_another_state_ends_the_way(database: Database, provider: Provider) -> None:
    begun = await provider.begin(database, "/desk")
    for state in ("another", "\ud800", state_of(begun)):
        assert await taken(database, provider, begun.cookie, state) == "expired"


async def test_who_comes_late_begins_again_and_the_row_goes(database: Database, provider: Provider) -> None:
    begun = await provider.begin(database, "/desk")
    async with database.write() as session:
        await session.execute(update(ProviderFlow).values(created_at=now() - dt.timedelta(minutes=11)))
    assert await taken(database, provider, begun.cookie, state_of(begun)) == "expired"
    fresh = await provider.begin(database, "/desk")
    async with database.read() as session:
        (kept,) = (await session.scalars(select(ProviderFlow))).all()
    assert kept.state == state_of(fresh)
    assert fresh.cookie not in (kept.token_hash, kept.state, kept.nonce, kept.verifier)
