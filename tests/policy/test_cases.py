"""Every case holds, and the cases look at everything the policy can say."""

from __future__ import annotations

import pytest
from policy_files import ROOT

from tandem.policy import UNKNOWN, Policy
from tandem.policy.cases import REFUSED, Case, load_cases
from tandem.policy.conditions import certainty

CASES = load_cases(ROOT / "policy" / "cases")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(policy: Policy, case: Case) -> None:
    assert case.differences(policy) == [], case.because


def test_enough_cases_and_each_says_why() -> None:
    assert len(CASES) >= 150
    assert all(len(case.because.split()) >= 4 for case in CASES)


def test_every_route_meets_every_deciding_fact_unknown(policy: Policy) -> None:
    """The ways in which "I don't know" goes wrong: it must neither open the route nor close it."""
    seen = {
        (route, next(fact for fact, value in case.facts.items() if value == UNKNOWN))
        for case in CASES
        if list(case.facts.values()).count(UNKNOWN) == 1
        for route in case.lists.get("possible", ())
    }
    assert {(route, fact) for route in policy.routes for fact in policy.deciding} <= seen


def test_every_condition_is_seen_true_false_and_not_known(policy: Policy) -> None:
    """A condition that no case sees in all three states could be changed without anybody noticing."""
    seen: set[tuple[str, bool | None]] = set()
    for case in CASES:
        if case.route == REFUSED:
            continue
        known = policy.validate(case.facts)
        limits = {id_: int(str(policy.parameter(id_, case.as_of).value)) for id_ in policy.parameters}
        for route in policy.routes.values():
            seen.update((one.id, certainty(one, known, limits)) for one in route.conditions)
    wanted = {
        (one.id, state) for route in policy.routes.values() for one in route.conditions for state in (True, False, None)
    }
    assert wanted <= seen


def test_every_advice_is_seen_given_and_held_back(policy: Policy) -> None:
    told = [set(case.lists["advice"]) for case in CASES if "advice" in case.lists]
    for advice in policy.advice:
        codes = {advice.id, *(f"{advice.id}_{region}" for region in ("brussels", "flanders", "wallonia"))}
        assert any(codes & given for given in told), advice.id
        assert not advice.conditions or any(not codes & given for given in told), advice.id
