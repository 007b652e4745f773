"""`make policy-check`: tells an editor what is wrong with the institution's files before anybody else meets it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from tandem.directory import Directory
from tandem.documents import DocumentError
from tandem.institution import Institution
from tandem.institution.access import load_access
from tandem.institution.institution import SETTINGS
from tandem.policy.cases import load_cases
from tandem.policy.errors import NoValueError
from tandem.policy.policy import Policy
from tandem.texts import LANGUAGES

STALE: Final = timedelta(days=548)
"""A source nobody looked at for eighteen months may have changed."""
SOON: Final = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of the files found, each a line for an editor."""

    version: str
    faults: tuple[str, ...]
    """What must be mended before the files can be used."""
    values: tuple[str, ...]
    """The dated values of the day, with their sources."""
    notes: tuple[str, ...]
    """What somebody should look at."""
    summary: str


def main(arguments: list[str]) -> int:
    """Checks the policy folder named on the command line, and `directory` and `institution` beside it.

    0 when they can be used, 1 when not, 2 without a folder.
    """
    if len(arguments) != 1:
        _say("usage: python -m tandem.policy.check FOLDER")
        return 2
    try:
        found = check(Path(arguments[0]).resolve(), datetime.now(UTC).date())
    except DocumentError as error:
        _say(str(error))
        return 1
    for line in (*found.faults, *found.values, *(f"note: {note}" for note in found.notes), found.summary):
        _say(line)
    return 1 if found.faults else 0


def check(folder: Path, today: date) -> Checked:
    """Checks a policy folder, and `directory` and `institution` beside it.

    Raises `DocumentError` when one cannot be read.
    """
    policy = Policy.load(folder)
    directory = Directory.load(folder.parent / "directory")
    institution = Institution.load(folder.parent / "institution")
    load_access(folder.parent / "institution")
    cases = load_cases(folder / "cases")
    faults = [*_unknown_codes(policy, directory), *_two_of_a_name(policy, institution, today)]
    for case in cases:
        faults.extend(f"{case}: {line}: {case.because}" for line in case.differences(policy))
    values, without_value = _values(policy, today)
    return Checked(
        version=policy.version,
        faults=tuple(faults),
        values=tuple(values),
        notes=(*without_value, *_warnings(policy, directory, today), *_settings(institution, today)),
        summary=f"policy {policy.version}: {len(policy.facts)} facts, {len(policy.routes)} routes, "
        f"{len(policy.advice)} advices, {len(directory.partners)} partners, {len(cases)} cases, "
        f"{len(SETTINGS) - len(institution.missing())} of {len(SETTINGS)} settings filled in, {len(faults)} faults",
    )


def _unknown_codes(policy: Policy, directory: Directory) -> Iterator[str]:
    """Partners named beside something that does not exist would silently never be shown."""
    known = {*policy.routes, *(advice.id for advice in policy.advice)}
    for partner in directory.partners:
        for code in partner.serves:
            if code not in known:
                yield f"directory/partners.yml: {partner.id} serves unknown '{code}': write an advice or route"


def _two_of_a_name(policy: Policy, institution: Institution, today: date) -> Iterator[str]:
    """A text could not tell a figure from a setting that has its name."""
    for name in policy.figures(today).keys() & {*SETTINGS, *institution.values(LANGUAGES[0])}:
        yield f"policy/figures.yml: '{name}' is also a setting of institution/settings.yml: give it another name"


def _settings(institution: Institution, today: date) -> Iterator[str]:
    """What an advisor has to tell for want of a setting, and what was last looked at long ago."""
    missing = institution.missing()
    if missing:
        yield (
            f"institution/settings.yml: still missing {', '.join(missing)}. "
            "Until they are filled in, people hear that an advisor will tell"
        )
    for id_ in SETTINGS:
        if institution.knows(id_) and today - institution.as_of(id_) > STALE:
            yield f"setting {id_} is of {institution.as_of(id_)}: see whether it is still so and write the day"


def _values(policy: Policy, today: date) -> tuple[list[str], list[str]]:
    """The values of the day, and the notes that there is none."""
    told, notes = [], []
    for id_ in policy.parameters:
        try:
            value = policy.parameter(id_, today)
        except NoValueError as error:
            notes.append(str(error))
            continue
        since = f"{value.value} since {value.from_date} ({value.source.title}), checked {value.checked}"
        told.append(f"{id_} today: {since}")
    return told, notes


def _warnings(policy: Policy, directory: Directory, today: date) -> Iterator[str]:
    for id_, checked in policy.last_checked.items():
        if checked > today:
            yield f"{id_} was checked on {checked}, a day to come: write the day on which somebody looked"
        elif today - checked > STALE:
            yield f"{id_} was last checked on {checked}: look at its source again"
    for partner in directory.expiring(today + SOON):
        verb = "is no longer shown since" if partner.valid_until < today else "will not be shown after"
        yield f"partner {partner.id} {verb} {partner.valid_until}: check it and write a new day"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
