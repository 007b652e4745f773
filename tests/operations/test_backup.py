"""A backup made while people talk is whole, and can be put back."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from tandem.conversations.start import start
from tandem.operations.backup import BackupError, back_up, restore
from tandem.people.vault import Vault
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


async def test_what_the_secret_locked_opens_again_on_another_machine(tmp_path: Path) -> None:
    settings = _settings(tmp_path / "data")
    database = Database(settings.database)
    await migrate(database)
    await database.close()
    locked = Vault(settings.vault_secret).lock("second factor", "a secret")
    for _ in range(2):
        copies = back_up(settings, tmp_path / "copy")
    assert {file.name: stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "copy").iterdir()} == {
        "desk.secret": 0o600,
        "tandem.db": 0o600,
    }
    assert {file.name for file in copies} == {"desk.secret", "tandem.db"}

    other = _settings(tmp_path / "other")
    assert Vault(other.vault_secret).unlock("second factor", locked) is None
    restored = restore(other, tmp_path / "copy")
    assert {file.name for file in restored} == {"desk.secret", "tandem.db"}
    assert stat.S_IMODE((tmp_path / "other" / "desk.secret").stat().st_mode) == 0o600
    assert (tmp_path / "other" / "desk.secret.before-restore").exists()
    assert Vault(_settings(tmp_path / "other").vault_secret).unlock("second factor", locked) == "a secret"


async def test_a_secret_of_the_environment_is_no_part_of_the_copy(tmp_path: Path) -> None:
    made = _settings(tmp_path / "data").vault_secret
    settings = Settings(_env_file=None, data_dir=tmp_path / "data", desk_secret="from the environment")
    database = Database(settings.database)
    await migrate(database)
    await database.close()
    back_up(settings, tmp_path / "copy")
    assert not (tmp_path / "copy" / "desk.secret").exists()
    # a copy without a secret leaves the one that is there
    restore(settings, tmp_path / "copy")
    assert (tmp_path / "data" / "desk.secret").read_text() == made


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
