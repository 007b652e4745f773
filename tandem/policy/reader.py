"""What was read so far, so that later files can be checked against earlier ones."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from tandem.documents import Entry, Faults
from tandem.policy.model import Fact, Parameter

_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(slots=True)
class Reader:
    """Facts, parameters and names met so far, with the faults."""

    faults: Faults = field(default_factory=Faults)
    facts: dict[str, Fact] = field(default_factory=dict)
    fact_count: int = 1
    """How many facts the file has; until it was read, more than none."""
    parameters: dict[str, Parameter] = field(default_factory=dict)
    parameter_names: list[str] = field(default_factory=list)
    """Also of those with a fault: a condition that names one is not wrong for that."""
    route_names: list[str] = field(default_factory=list)
    """Also of those with a fault."""
    condition_ids: set[str] = field(default_factory=set)
    guidance: list[Entry] = field(default_factory=list)
    lines: dict[str, Entry] = field(default_factory=dict)


def checked_name(id_: str, entry: Entry) -> str:
    """The id, when it can be one."""
    if not _NAME.fullmatch(id_):
        raise entry.wrong(f"'{id_}' cannot be a name: write small letters, digits and _ only")
    return id_
