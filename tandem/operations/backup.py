"""A copy of the SQLite data while everything runs, and putting it back.

With it goes the secret that locks part of the data: without it no second factor, no coach's own calendar and no
webhook's secret could be read again on another machine. Copies are for their owner's eyes only.

On PostgreSQL this is pg_dump's work and these functions say so.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from tandem.settings import VAULT_SECRET_FILE, Settings

_OWNER_ONLY: Final = 0o600


class BackupError(Exception):
    """The copy could not be made or put back; the message says what to do."""


def _files(settings: Settings) -> tuple[Path, Path]:
    """The service's database and Rasa's."""
    urls = (settings.database, settings.rasa_database)
    if not all(url.startswith("sqlite") for url in urls):
        raise BackupError(
            "This is for SQLite; PostgreSQL is copied with pg_dump and put back with pg_restore. "
            f"Keep {VAULT_SECRET_FILE} of the data folder, or TANDEM_DESK_SECRET, with the dump."
        )
    return Path(urls[0].split(":///", 1)[1]), Path(urls[1].split(":///", 1)[1])


def back_up(settings: Settings, target: Path) -> list[Path]:
    """Copy both databases into the folder `target`, each consistent in itself, without stopping anything, and the
    secret of the data folder. One that the environment gives is kept where the environment is kept.

    Rasa's is copied first, so that it is never ahead of the transcript: a number that the service gives twice would
    make Rasa repeat the answer to another message. A turn that falls between the two copies stands in the transcript
    and is forgotten by Rasa, which asks its question again. Raises `BackupError` when the copy is not sound.
    """
    ours, rasas = _files(settings)
    if not ours.exists():
        raise BackupError(f"There is no database at {ours} yet: nothing to copy.")
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    copies = []
    secret = settings.data_dir / VAULT_SECRET_FILE
    if not settings.desk_secret and secret.exists():
        # before the databases: none of them is then without what unlocks it
        copies.append(_put(secret, target / VAULT_SECRET_FILE))
    for file in (rasas, ours):
        if file.exists():
            copy = target / file.name
            unfinished = target / f"{file.name}.unfinished"
            _make(unfinished)
            with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(unfinished)) as sink:
                source.backup(sink)
                # one file alone: with a write-ahead log beside it, half of a copy could be carried away
                sink.execute("PRAGMA journal_mode = DELETE")
            _check(unfinished)
            unfinished.replace(copy)
            copies.append(copy)
    return copies


def restore(settings: Settings, source: Path) -> list[Path]:
    """Put the copies of `source` in place. What was there is kept beside it as `*.before-restore`; a secret stays when
    the copy holds none.

    The service must be stopped: a running process would go on writing into the file that was replaced.
    """
    files = _files(settings)
    present = [file for file in files if (source / file.name).exists()]
    if files[0] not in present:
        raise BackupError(f"There is no {files[0].name} in {source}: name the folder that `backup` wrote.")
    for file in present:
        _check(source / file.name)
    for file in files:
        for suffix in ("", "-wal", "-shm"):
            old = file.with_name(file.name + suffix)
            if old.exists():
                old.replace(file.with_name(f"{file.name}{suffix}.before-restore"))
    secret = settings.data_dir / VAULT_SECRET_FILE
    if (source / secret.name).exists():
        if secret.exists():
            secret.replace(secret.with_name(f"{secret.name}.before-restore"))
        present.append(secret)
    for file in present:
        file.parent.mkdir(parents=True, exist_ok=True)
        _put(source / file.name, file)
    return present


def _put(file: Path, copy: Path) -> Path:
    """Copy a file; whoever looks meanwhile finds the old one, or none."""
    unfinished = copy.with_name(f"{copy.name}.unfinished")
    _make(unfinished)
    shutil.copyfile(file, unfinished)
    return unfinished.replace(copy)


def _make(file: Path) -> None:
    """An empty file that nobody else may read from its first moment on: what comes into it is about people."""
    file.unlink(missing_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER_ONLY))


def _check(file: Path) -> None:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        try:
            (verdict,) = database.execute("PRAGMA integrity_check").fetchone()
        except sqlite3.DatabaseError as error:
            raise BackupError(f"{file} is not a sound SQLite database ({error}).") from error
    if verdict != "ok":
        raise BackupError(f"{file} is damaged ({verdict}).")
