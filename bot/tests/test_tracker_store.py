"""The store of conversations, on SQLite always and on PostgreSQL when `TANDEM_TEST_POSTGRES_URL` names one."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SessionStarted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.tracker_store import DATABASE_VARIABLE, ConversationStore, open_database

SENDER = "sender-1"
POSTGRES = os.environ.get("TANDEM_TEST_POSTGRES_URL", "")


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.skipif(not POSTGRES, reason="no server"))])
def store(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ConversationStore]:
    url = POSTGRES if request.param == "postgres" else f"sqlite:///{tmp_path / 'new folder' / 'rasa.db'}"
    monkeypatch.setenv(DATABASE_VARIABLE, url)
    made = ConversationStore(Domain.empty())
    yield made
    with made.engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE rasa_events"))
    made.engine.dispose()


def conversation(*message_ids: str) -> DialogueStateTracker:
    events = [SessionStarted(), ActionExecuted("action_listen")]
    for message_id in message_ids:
        events += [
            UserUttered(f"é {message_id}", message_id=message_id),
            BotUttered("d'accord"),
            ActionExecuted("action_listen"),
        ]
    return DialogueStateTracker.from_events(SENDER, events)


def test_a_conversation_comes_back_as_it_was(store: ConversationStore) -> None:
    tracker = conversation("m1", "m2")
    asyncio.run(store.save(tracker))
    again = asyncio.run(store.retrieve(SENDER))
    assert again is not None
    assert [event.as_dict() for event in again.events] == [event.as_dict() for event in tracker.events]
    assert asyncio.run(store.retrieve("sender-2")) is None


def test_messages_are_known_by_their_id(store: ConversationStore) -> None:
    asyncio.run(store.save(conversation("m_1", "50%/a+b=")))

    def holds(message_id: str, sender: str = SENDER) -> bool:
        found: bool = asyncio.run(store.holds_message(sender, message_id))
        return found

    assert holds("m_1")
    assert holds("50%/a+b=")
    assert not holds("mX1")
    assert not holds("m_")
    assert not holds("m_1", "sender-2")


def test_the_table_leaves_the_name_events_to_the_service(store: ConversationStore) -> None:
    assert sa.inspect(store.engine).get_table_names() == ["rasa_events"]


def test_rasa_finds_the_store_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATABASE_VARIABLE, f"sqlite:///{tmp_path / 'rasa.db'}")
    made = TrackerStore.create(EndpointConfig(type="bot.tracker_store.ConversationStore"))
    assert isinstance(made, ConversationStore)


def test_sqlite_lets_readers_and_the_writer_work_together(tmp_path: Path) -> None:
    file = tmp_path / "rasa.db"
    with open_database(f"sqlite:///{file}").connect() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 10_000
    assert sqlite3.connect(file).execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("url", ["sqlite+aiosqlite:///a.db", "postgresql+asyncpg://h/d", "mysql://h/d", "sqlite://"])
def test_other_databases_are_refused_at_start(url: str) -> None:
    with pytest.raises(ValueError, match=DATABASE_VARIABLE):
        open_database(url)


def test_an_unreachable_database_stops_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rasa.db").mkdir()
    monkeypatch.setenv(DATABASE_VARIABLE, f"sqlite:///{tmp_path / 'rasa.db'}")
    with pytest.raises(sa.exc.OperationalError):
        ConversationStore()


def test_what_people_wrote_is_in_no_error(store: ConversationStore) -> None:
    with store.engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE rasa_events RENAME TO elsewhere"))
    with pytest.raises(sa.exc.DBAPIError) as caught:
        asyncio.run(store.save(conversation("m1")))
    with store.engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE elsewhere RENAME TO rasa_events"))
    assert "é m1" not in str(caught.value)
