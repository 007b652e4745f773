"""The whole service with a scripted Rasa, and real browsers before it."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from browser_parts import Desk
from chromium import chromium, needs_chromium
from fake_rasa import FakeRasa, Reply, said
from running_service import Service

from tandem.handoff import replies
from tandem.storage.database import Database


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(needs_chromium)


@pytest_asyncio.fixture
async def database_url(migrated_file: Path, tmp_path: Path) -> str:
    """The pages are the same on both engines: one is enough here."""
    return f"sqlite+aiosqlite:///{shutil.copy(migrated_file, tmp_path / 'tandem.db')}"


@pytest.fixture(autouse=True)
def _short_undo(monkeypatch: pytest.MonkeyPatch) -> None:
    """Long enough for a browser to take a reply back, short enough to wait for."""
    monkeypatch.setattr(replies, "UNDO", dt.timedelta(seconds=4))


def answer(turn: dict[str, Any]) -> Reply:
    """An assistant that calls a person when somebody asks for one."""
    if "personne" not in said(turn):
        return [{"text": f"Assistant : {said(turn)}"}]
    return [{"text": "Une personne va vous répondre."}, {"custom": {"effect": "ticket", "reason": "asked_for_person"}}]


@pytest_asyncio.fixture
async def desk(service: Service, rasa: FakeRasa, database: Database) -> AsyncIterator[Desk]:
    """The service, and browsers that open windows of advisors and visitors."""
    rasa.reply = answer
    async with chromium() as browser:
        yield Desk(browser, str(service.client.make_url("")).rstrip("/"), database, rasa)
