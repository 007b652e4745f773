"""Changed texts while the service runs: for whoever writes them and wants to read them at once (`TANDEM_WATCH_TEXTS`).

A change is taken when all three languages can be used; otherwise the old texts stay, and the log says what to mend.
In production nothing watches: a file that is saved half-way must not reach people.
"""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from typing import Final

import structlog

from tandem.texts import Catalogue, TextError

log = structlog.get_logger(__name__)

_EVERY: Final = 1.0

Stamp = tuple[tuple[str, int], ...]
"""The files with the moment of their last change in nanoseconds."""


class LiveTexts:
    """Looks at a folder of texts and keeps the catalogue that was read from it up to date."""

    def __init__(self, catalogue: Catalogue, folder: Path) -> None:
        self._catalogue = catalogue
        self._folder = folder
        self._seen = _stamp(folder)

    async def watch(self) -> None:
        """Look every second until cancelled."""
        log.info("texts.watched", folder=self._folder.name)
        while True:
            await asyncio.sleep(_EVERY)
            await asyncio.to_thread(self.look)

    def look(self) -> bool:
        """Take a change over if there is one that can be used; whether it was taken."""
        stamp = _stamp(self._folder)
        if stamp == self._seen:
            return False
        self._seen = stamp
        try:
            changed = Catalogue.load(self._folder)
            gaps = changed.gaps()
        except (TextError, OSError, UnicodeDecodeError) as error:
            log.error("texts.refused", fault=str(error), do="mend the file; the texts of before stay in use")
            return False
        if gaps:
            log.error("texts.refused", fault="; ".join(gaps), do="change all three languages; the texts of before stay")
            return False
        self._catalogue.become(changed)
        log.info("texts.changed")
        return True


def _stamp(folder: Path) -> Stamp:
    found = []
    for file in (*folder.glob("*/*.ftl"), *folder.glob("*.yml")):
        # an editor that saves puts a new file in the place of the old one: for a moment there is none
        with contextlib.suppress(FileNotFoundError):
            found.append((str(file), file.stat().st_mtime_ns))
    return tuple(sorted(found))
