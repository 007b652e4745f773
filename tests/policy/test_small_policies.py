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
"""
ROUTES = """
checks: late
routes:
  - id: coach
    when:
      any: [{id: a, fact: need, is: coaching, reason: coaching}, {id: b, fact: debts, is: "yes", reason: debts}]
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
"""


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
    got = small.assess({"need": "credit", "debts": "no"}, TODAY)
    assert got.route == "late"
    assert got.missing == ()
    assert got.decided_by == ("c", "d", "e")
    assert [(reason.code, dict(reason.values)) for reason in got.reasons] == [
        ("late", {}),
        ("early", {}),
        ("minor", {}),
    ]


def test_what_certainly_holds_is_named_alone(small: Policy) -> None:
    got = small.assess({"need": "credit", "debts": "no", "months": 3}, TODAY)
    assert got.decided_by == ("d",)
    assert dict(got.reasons[0].values) == {"months": 3}


def test_a_fact_without_an_order_comes_after_those_with_one_but_before_the_sensitive(small: Policy) -> None:
    assert small.assess({}, TODAY).missing == ("need", "debts")


def test_an_advice_of_several_conditions_needs_them_all(small: Policy) -> None:
    decided = {"need": "credit", "debts": "no"}
    assert small.assess({**decided, "adult": "yes"}, TODAY).advice == ("both_needed",)
    assert small.assess({**decided, "adult": "no"}, TODAY).advice == ()
    assert small.assess({**decided, "adult": UNKNOWN}, TODAY).advice == ()
    assert small.assess({"need": "coaching", "debts": "no", "adult": "yes"}, TODAY).advice == ()


def test_unknown_can_be_refused_for_a_fact(small: Policy) -> None:
    with pytest.raises(ValueError, match=r"from 0 to 100$"):
        small.assess({"months": UNKNOWN}, TODAY)
