"""How many questions real people are asked before their route is known."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from policy_files import TODAY

from tandem.policy import UNKNOWN, Policy

PROFILES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("profiles.yml").read_text(encoding="utf-8"))
READY: Mapping[str, object] = {
    "need": "credit",
    "purpose": "business",
    "stage": "starting_soon",
    "amount": 8000,
    "revenue_in_belgium": "yes",
    "adult": "yes",
    "self_employed_right": "yes",
    "existing_client": "no",
    "debt_settlement": "none",
}


def interview(policy: Policy, person: Mapping[str, object], tells: Collection[str]) -> tuple[str, list[str]]:
    """The route and the questions asked to reach it."""
    facts = {name: person[name] for name in tells}
    asked: list[str] = []
    while (got := policy.assess(facts, TODAY)).route is None:
        question = got.missing[0]
        assert question not in facts
        facts[question] = person[question]
        asked.append(question)
    return got.route, asked


def test_on_average_at_most_eight_questions(policy: Policy) -> None:
    assert sum(profile["weight"] for profile in PROFILES) == 100
    for what, told in (("telling in the first messages what people tell", True), ("telling nothing unasked", False)):
        spread: Counter[int] = Counter()
        for profile in PROFILES:
            _, asked = interview(policy, {**READY, **profile["facts"]}, profile["tells"] if told else ())
            spread[len(asked)] += profile["weight"]
        mean = sum(number * weight for number, weight in spread.items()) / 100
        sys.stdout.write(f"\n{what}: {mean:.2f} questions on average, {dict(sorted(spread.items()))}\n")
        assert max(spread) <= 9
        assert mean <= 8


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile["who"].replace(" ", "-"))
def test_nothing_is_asked_that_could_not_change_the_route(policy: Policy, profile: dict[str, Any]) -> None:
    """At each question some answer leads elsewhere than another one."""
    person = {**READY, **profile["facts"]}
    _, asked = interview(policy, person, profile["tells"])
    facts = {name: person[name] for name in profile["tells"]}
    for question in asked:
        values = policy.facts[question].values or (0, 500, 25001)
        outcomes = {policy.assess({**facts, question: value}, TODAY).possible for value in values}
        assert len(outcomes) > 1
        facts[question] = person[question]


def test_somebody_who_never_knows_is_not_asked_for_ever(policy: Policy) -> None:
    route, asked = interview(policy, dict.fromkeys(policy.deciding, UNKNOWN), ())
    assert route == "advisor_review"
    assert len(asked) == len(policy.deciding)
