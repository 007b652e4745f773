"""A backup made while people talk is whole, and can be put back."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tandem.conversations.start import start
from tandem.operations.backup import BackupError, back_up, restore
from tandem.settings import PROJECT, Settings
from tandem.storage.database import Database
from tandem.storage.migrate import migrate
from tandem.texts import Catalogue


def _settings(folder: Path) -> Settings:
    return Settings(_env_file=None, data_dir=folder)


def _conversations(file: Path) -> int:
    with closing(sqlite3.connect(file)) as database:
        (count,) = database.execute("SELECT count(*) FROM conversations").fetchone()
        (events,) = database.execute("SELECT count(*) FROM events").fetchone()
    assert count == events, "a conversation and its greeting are one transaction"
    return int(count)


async def test_a_backup_while_writing_is_whole_and_comes_back(tmp_path: Path) -> None:
    settings = _settings(tmp_path / "data")
    database, catalogue = Database(settings.database), Catalogue.load(PROJECT / "texts")
    await migrate(database)

    async def talk(count: int) -> None:
        for _ in range(count):
            async with database.write() as session:
                await start(session, catalogue, channel="web", language="fr", page=None)

    await talk(5)
    writing = asyncio.create_task(talk(60))
    await asyncio.sleep(0.02)
    copies = await asyncio.to_thread(back_up, settings, tmp_path / "copy")
    await writing
    await database.close()
    saved = _conversations(copies[-1])
    assert 5 <= saved <= 65
    assert restore(settings, tmp_path / "copy") == [tmp_path / "data" / "tandem.db"]
    assert _conversations(tmp_path / "data" / "tandem.db") == saved
    assert _conversations(tmp_path / "data" / "tandem.db.before-restore") == 65


def test_nothing_to_copy_and_nothing_to_put_back_are_said(tmp_path: Path) -> None:
    settings = _settings(tmp_path / "data")
    with pytest.raises(BackupError, match="nothing to copy"):
        back_up(settings, tmp_path / "copy")
    with pytest.raises(BackupError, match="name the folder"):
        restore(settings, tmp_path)


def test_a_damaged_copy_is_not_put_in_place(tmp_path: Path) -> None:
    settings = _settings(tmp_path / "data")
    (tmp_path / "tandem.db").write_bytes(b"not a database" * 500)
    with pytest.raises(BackupError, match="not a sound"):
        restore(settings, tmp_path)
    assert not (tmp_path / "data" / "tandem.db").exists()


def test_on_postgresql_the_right_tool_is_named(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path, database_url="postgresql://u:p@localhost/x")
    with pytest.raises(BackupError, match="pg_dump"):
        back_up(settings, tmp_path / "copy")
