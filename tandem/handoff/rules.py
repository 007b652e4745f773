"""How long people may wait: read once from `institution/handoff.yml`, which the institution may edit."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tandem.documents import DocumentError, Faults, read

FILE: Final = "handoff.yml"
_LIMITS: Final = {"silence_minutes": (1, 1440), "take_hours": (1, 168), "longest_days": (1, 60)}


class HandoffFileError(DocumentError):
    """A file that cannot be used; one line `file:line: what is wrong: what to write instead` each."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for every wait. `silence` and `take` count in opening hours, `longest` on the calendar."""

    silence: dt.timedelta
    """How long an advisor who leads may leave a message unanswered."""
    take: dt.timedelta
    """How long a ticket may wait for somebody who takes it."""
    longest: dt.timedelta
    """After so long a limit is over, whether the agency was open or not."""


def load(folder: Path) -> Rules:
    """Reads the file of a folder; raises `HandoffFileError` with every fault and its line."""
    faults = Faults()
    values: dict[str, int] = {}
    try:
        root = read(folder / FILE)
    except DocumentError as error:
        raise HandoffFileError(error.faults) from None
    with faults.collect():
        for name, entry in root.fields(_LIMITS).items():
            with faults.collect():
                least, most = _LIMITS[name]
                values[name] = entry.whole()
                if not least <= values[name] <= most:
                    raise entry.wrong(f"{values[name]} is out of reach: write a whole number from {least} to {most}")
    if faults.found:
        raise HandoffFileError(faults.found)
    return Rules(
        silence=dt.timedelta(minutes=values["silence_minutes"]),
        take=dt.timedelta(hours=values["take_hours"]),
        longest=dt.timedelta(days=values["longest_days"]),
    )
