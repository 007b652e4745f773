"""Who may do what: the whole table, and the institution's policy with its file."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tandem.institution.access import AccessFileError, load_access
from tandem.people.access import ACTIONS, DEFAULT_RULES, INTEGRATION, ROLES, Role, Sight, Standing, may, may_reveal

PROJECT = Path(__file__).resolve().parents[2]
ALLOWED = {
    "advisor": {"desk", "tickets", "reveal", "appointments", "own_hours"},
    "lead": {
        *("desk", "tickets", "reveal", "appointments", "own_hours"),
        *("assign", "hours", "answers", "settings", "reports"),
    },
    "administrator": set(ACTIONS),
}


def standing(role: Role, agencies: set[str] | None = None, **rules: object) -> Standing:
    changed = dataclasses.replace(DEFAULT_RULES, **rules)  # type: ignore[arg-type]
    return Standing(1, role, frozenset(agencies or ()), changed)


@pytest.mark.parametrize("role", ROLES)
def test_each_role_does_what_it_says_and_no_more(role: Role) -> None:
    assert {action for action in ACTIONS if may(standing(role), action)} == ALLOWED[role]


def test_a_lead_keeps_the_hours_of_their_own_agencies() -> None:
    lead = standing("lead", {"liege"})
    assert may(lead, "hours", "liege")
    assert not may(lead, "hours", "gent")
    assert may(standing("administrator"), "hours", "gent")
    assert not may(standing("advisor", {"liege"}), "hours", "liege")


@pytest.mark.parametrize(
    ("role", "rule", "sight"),
    [
        ("advisor", "all", "all"),
        ("advisor", "agency", "agency"),
        ("advisor", "own", "own"),
        ("lead", "all", "all"),
        ("lead", "agency", "agency"),
        ("lead", "own", "agency"),
        ("administrator", "own", "all"),
    ],
)
def test_how_far_somebody_sees(role: Role, rule: Sight, sight: Sight) -> None:
    assert standing(role, advisors_see=rule).sight == sight


def test_contact_details_are_for_who_works_for_the_person_unless_the_policy_says_otherwise() -> None:
    advisor = standing("advisor")
    assert may_reveal(advisor, owner_id=1)
    assert not may_reveal(advisor, owner_id=2)
    assert not may_reveal(advisor, owner_id=None)
    assert may_reveal(standing("advisor", advisors_reveal_contact="seen"), owner_id=None)
    assert may_reveal(standing("lead"), owner_id=2)
    assert may_reveal(INTEGRATION, owner_id=None)


def test_the_file_of_the_project_can_be_used() -> None:
    assert load_access(PROJECT / "institution") == DEFAULT_RULES


def test_every_mistake_in_the_file_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "access.yml").write_text(
        "advisors_see: agencies\n"
        "advisors_reveal_contact: nobody\n"
        "second_factor_for: [lead, boss]\n"
        "idle_minutes: 1\n"
        "session_hours: many\n",
        encoding="utf-8",
    )
    with pytest.raises(AccessFileError) as error:
        load_access(tmp_path)
    assert [fault.line for fault in error.value.faults] == [1, 2, 3, 4, 5]
    assert "agency" in str(error.value)
    assert "from 5 to 1440" in str(error.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(AccessFileError, match=r"access\.yml"):
        load_access(tmp_path)


def test_what_the_file_says_holds(tmp_path: Path) -> None:
    (tmp_path / "access.yml").write_text(
        "advisors_see: own\nadvisors_reveal_contact: seen\nsecond_factor_for: [lead, administrator]\n"
        "idle_minutes: 30\nsession_hours: 8\n",
        encoding="utf-8",
    )
    rules = load_access(tmp_path)
    assert (rules.advisors_see, rules.advisors_reveal_contact) == ("own", "seen")
    assert rules.second_factor_for == {"lead", "administrator"}
    assert (rules.idle_minutes, rules.session_hours) == (30, 8)
