"""What the institution's policy does not need today, an editor may write tomorrow."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from policy_files import ROOT, TODAY

from tandem.policy import UNKNOWN, Policy

FACTS = """
facts:
  need: {kind: choice, values: [credit, coaching], why: w, unknown: allowed, cost: 1}
  debts: {kind: choice, values: ["yes", "no"], why: w, unknown: allowed, cost: 1, sensitive: "yes", order: 1}
  months: {kind: integer, from: 0, to: 100, why: w, unknown: refused, cost: 2, change: possible}
  adult: {kind: choice, values: ["yes", "no"], why: w, unknown: allowed, cost: 2}
  place: {kind: choice, values: [near, far, away], why: w, unknown: allowed, cost: 3}
  first: {kind: choice, values: ["yes", "no"], why: w, unknown: allowed, cost: 3, order: 7}
"""
ROUTES = """
checks: late
routes:
  - id: coach
    when:
      any:
        - {id: a, fact: need, is: coaching, reason: coaching}
        - {id: b, fact: debts, is: "yes", reason: debts}
        - {id: h, fact: place, in: [far, away], reason: place}
        - {id: i, fact: first, is: "no", reason: first}
  - id: late
    when:
      any:
        - {id: c, fact: months, above: 12, reason: late}
        - {id: d, fact: months, at_most: 12, reason: early}
        - {id: e, fact: adult, is: "no", reason: minor}
  - {id: person, fallback: "yes", reason: unknown}
"""
ADVICE = """
advice:
  - id: both_needed
    when:
      all: [{id: f, fact: adult, is: "yes"}, {id: g, route: [late]}]
  - id: short
    when:
      any: [{id: j, fact: months, below: loan_min}]
"""
LATE = {"need": "credit", "debts": "no", "place": "near", "first": "yes"}


@pytest.fixture
def small(tmp_path: Path) -> Policy:
    shutil.copytree(ROOT / "directory", tmp_path / "directory")
    folder = tmp_path / "policy"
    folder.mkdir()
    for name, text in (("facts", FACTS), ("routes", ROUTES), ("advice", ADVICE)):
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "policy" / "parameters.yml", folder)
    shutil.copy(ROOT / "policy" / "figures.yml", folder)
    return Policy.load(folder)


def test_conditions_that_are_certain_only_together_decide_together(small: Policy) -> None:
    """However many months: one of two conditions holds, so nothing is asked, and both are named."""
    got = small.assess(LATE, TODAY)
    assert got.route == "late"
    assert got.missing == ()
    assert got.decided_by == ("c", "d", "e")
    assert [(reason.code, dict(reason.values)) for reason in got.reasons] == [
        ("late", {}),
        ("early", {}),
        ("minor", {}),
    ]


def test_what_certainly_holds_is_named_alone(small: Policy) -> None:
    got = small.assess({**LATE, "months": 3}, TODAY)
    assert got.decided_by == ("d",)
    assert dict(got.reasons[0].values) == {"months": 3}


def test_the_order_of_questions(small: Policy) -> None:
    """The editor's order first; without one what settles most on average, whatever it costs; sensitive last of all."""
    assert small.assess({}, TODAY).missing == ("first", "place", "need", "debts")


def test_an_advice_of_several_conditions_needs_them_all(small: Policy) -> None:
    assert small.assess({**LATE, "adult": "yes"}, TODAY).advice == ("both_needed",)
    assert small.assess({**LATE, "adult": "no"}, TODAY).advice == ()
    assert small.assess({**LATE, "adult": UNKNOWN}, TODAY).advice == ()
    assert small.assess({"need": "coaching", "debts": "no", "adult": "yes"}, TODAY).advice == ()


def test_an_advice_can_read_a_dated_limit(small: Policy) -> None:
    assert small.assess({"months": 99}, TODAY).advice == ("short",)
    assert small.dates[-1] == small.parameter("loan_min", TODAY).from_date


def test_unknown_can_be_refused_for_a_fact(small: Policy) -> None:
    with pytest.raises(ValueError, match=r"from 0 to 100$"):
        small.assess({"months": UNKNOWN}, TODAY)
