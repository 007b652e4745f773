"""Which sites may use the chat, and how much one may send."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from running_service import parts_for

from tandem.app import public_app
from tandem.channels.web.limits import Limit
from tandem.channels.web.routes import SAYINGS, STARTS
from tandem.errors import Problem
from tandem.settings import Settings
from tandem.storage.migrate import migrate

OURS = "https://www.example.be"
CALL = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}


@pytest.fixture
async def client(tmp_path: Path) -> AsyncIterator[TestClient[Any, Any]]:
    settings = Settings(data_dir=tmp_path, _env_file=None, allowed_origins=f"{OURS}/, https://example.be")  # type: ignore[call-arg]
    parts = parts_for(settings)
    await migrate(parts.database)
    async with TestClient(TestServer(public_app(parts))) as client:
        yield client


@pytest.mark.parametrize(("origin", "allowed"), [(OURS, OURS), ("https://evil.example", None), ("null", None)])
async def test_only_named_sites_may_speak_with_the_chat(
    client: TestClient[Any, Any], origin: str, allowed: str | None
) -> None:
    async with client.options("/chat/v1/conversations", headers={"Origin": origin, **CALL}) as preflight:
        assert preflight.headers.get("Access-Control-Allow-Origin") == allowed
        assert ("Authorization" in preflight.headers.get("Access-Control-Allow-Headers", "")) == bool(allowed)
    async with client.post("/chat/v1/conversations", headers={"Origin": origin}, json={}) as started:
        assert started.status == 201
        assert started.headers.get("Access-Control-Allow-Origin") == allowed
        assert started.headers.get("Access-Control-Expose-Headers") == ("Retry-After" if allowed else None)
        assert "Origin" in started.headers["Vary"]
        talk = await started.json()
    path = f"/chat/v1/conversations/{talk['id']}/events"
    headers = {"Origin": origin, "Authorization": f"Bearer {talk['token']}", "Accept": "text/event-stream"}
    async with client.get(path, headers=headers) as stream:
        assert stream.headers.get("Access-Control-Allow-Origin") == allowed, "a stream too"


async def test_other_addresses_stay_closed_to_other_sites(client: TestClient[Any, Any]) -> None:
    async with client.get("/api/v1/tickets", headers={"Origin": OURS}) as answer:
        assert "Access-Control-Allow-Origin" not in answer.headers


async def test_too_much_at_once_is_told_kindly_and_nothing_is_lost(client: TestClient[Any, Any]) -> None:
    client.app[SAYINGS]._most = 2
    async with client.post("/chat/v1/conversations", json={"language": "nl"}) as started:
        talk = await started.json()
    path = f"/chat/v1/conversations/{talk['id']}/messages"
    headers = {"Authorization": f"Bearer {talk['token']}", "X-Forwarded-For": "198.51.100.7"}
    statuses = []
    for number in range(3):
        async with client.post(path, headers=headers, json={"client_id": f"{number}", "text": "hallo"}) as answer:
            statuses.append(answer.status)
            last = await answer.json()
    assert statuses == [202, 202, 429]
    assert int(answer.headers["Retry-After"]) == last["retry_after"] > 0
    assert client.app[STARTS] is not client.app[SAYINGS]


def test_a_limit_ends_with_its_time_and_holds_each_name_alone() -> None:
    moment = 100.0
    limit = Limit(2, 60, clock=lambda: moment)
    limit.take("a")
    limit.take("a")
    limit.take("b")
    with pytest.raises(Problem) as refused:
        limit.take("a")
    assert (refused.value.status, refused.value.more["retry_after"]) == (429, 60)
    moment += 60
    limit.take("a")
