"""Every small mistake in the policy's data is caught: refused at load, or contradicted by a case."""

from __future__ import annotations

import sys
from collections import Counter

from mutants import mutants
from policy_files import ROOT

from tandem.directory import Places
from tandem.policy import NoValueError, Policy, PolicyError
from tandem.policy.cases import Case
from tandem.policy.load import Loaded, load

POSTAL_CODES = ROOT / "directory" / "postal_codes.yml"

EXCLUSIVE = "a person has one work situation, so these two are never told together"
LAST_ANYWAY = "the flag and the order both put it there; each holds it when the other is changed"
HARMLESS = {
    "advices benefit_unemployment and benefit_social swapped": EXCLUSIVE,
    "advices benefit_social and benefit_incapacity swapped": EXCLUSIVE,
    "advices benefit_incapacity and student_entrepreneur swapped": EXCLUSIVE,
    "stage: values 0 and 1 swapped": "from an idea the nearest other stage is starting soon on either side of it",
    "stage: values 2 and 3 swapped": "both stages of a running business lead to the same routes",
    "self_employed_right: sensitive flipped": LAST_ANYWAY,
    "self_employed_right: order taken away": LAST_ANYWAY,
    "debt_settlement: sensitive flipped": LAST_ANYWAY,
    "debt_settlement: order taken away": LAST_ANYWAY,
    "bank_contact: sensitive flipped": LAST_ANYWAY,
    "bank_contact: order taken away": LAST_ANYWAY,
    "order of self_employed_right and debt_settlement swapped": LAST_ANYWAY,
    "order of debt_settlement and postal_code swapped": "one decides and the other guides: never asked at one time",
}
"""Changes that change no assessment, each with the reason."""


def killed_by(policy_or_none: Policy | None, cases: tuple[Case, ...]) -> str | None:
    """How a mutant is caught; None when it survives."""
    if policy_or_none is None:
        return "refused at load"
    for case in cases:
        try:
            if case.differences(policy_or_none):
                return "a case"
        except NoValueError:
            return "a case"
    return None


def test_every_mistake_is_caught(policy: Policy, cases: tuple[Case, ...]) -> None:
    loaded = load(ROOT / "policy", POSTAL_CODES)
    places = Places.load(POSTAL_CODES)
    assert killed_by(policy, cases) is None
    count: Counter[str] = Counter()
    survivors = []
    for name, book in mutants(loaded.rulebook):
        try:
            mutant: Policy | None = Policy.of(Loaded(book, loaded.places), places)
        except PolicyError:
            mutant = None
        how = killed_by(mutant, cases)
        count[how or "nothing"] += 1
        if how is None:
            survivors.append(name)
    sys.stdout.write(f"\npolicy mutants: {count.total()}, caught: {dict(count)}\n")
    for name in survivors:
        sys.stdout.write(f"survivor: {name}\n")
    assert set(survivors) == set(HARMLESS)
