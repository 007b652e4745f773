"""The institution's policy on who sees what at the desk, as `institution/access.yml` says it. No I/O after reading."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, cast, get_args

from tandem.documents import DocumentError, Entry, Faults, read

Role = Literal["advisor", "lead", "administrator"]
Sight = Literal["all", "agency", "own"]
Reveal = Literal["seen", "own"]

ROLES: Final[tuple[Role, ...]] = get_args(Role)
SIGHTS: Final[tuple[Sight, ...]] = get_args(Sight)
REVEALS: Final[tuple[Reveal, ...]] = get_args(Reveal)

FILE: Final = "access.yml"

_LIMITS: Final = {"idle_minutes": (5, 24 * 60), "session_hours": (1, 7 * 24)}


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessRules:
    """The institution's policy, as `institution/access.yml` says it."""

    advisors_see: Sight
    """Which tickets and appointments an advisor reads: all, those of their agencies and of none, or only their own."""
    advisors_reveal_contact: Reveal
    """Whose telephone and e-mail an advisor may uncover: of all that they see, or only of what is theirs."""
    second_factor_for: frozenset[Role]
    """The roles that cannot work at the desk with a password alone."""
    idle_minutes: int
    """A session ends when nothing was done for so long."""
    session_hours: int
    """A session ends so long after signing in, whatever was done."""


class AccessFileError(DocumentError):
    """A file that cannot be used; one line `file:line: what is wrong: what to write instead` each."""


def load_access(folder: Path) -> AccessRules:
    """Reads `access.yml` in the folder `institution`; raises `AccessFileError` with every fault and its line."""
    faults = Faults()
    found: dict[str, Any] = {}
    try:
        root = read(folder / FILE)
    except DocumentError as error:
        raise AccessFileError(error.faults) from None
    with faults.collect():
        got = root.fields(["advisors_see", "advisors_reveal_contact", "second_factor_for", *_LIMITS])
        with faults.collect():
            found["advisors_see"] = got["advisors_see"].one_of(SIGHTS, "reach")
        with faults.collect():
            found["advisors_reveal_contact"] = got["advisors_reveal_contact"].one_of(REVEALS, "reach")
        with faults.collect():
            found["second_factor_for"] = _roles(got["second_factor_for"])
        for name, (least, most) in _LIMITS.items():
            with faults.collect():
                found[name] = _number(got[name], least, most)
    if faults.found:
        raise AccessFileError(faults.found)
    return AccessRules(**found)


def _roles(entry: Entry) -> frozenset[Role]:
    return frozenset(cast(Role, one.one_of(ROLES, "role")) for one in entry.items())


def _number(entry: Entry, least: int, most: int) -> int:
    number = entry.whole()
    if not least <= number <= most:
        raise entry.wrong(f"{number} cannot be meant here: write a number from {least} to {most}")
    return number
