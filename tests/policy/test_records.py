"""A decision can be replayed, and its record tells nothing about the person."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from policy_files import ROOT, TODAY
from test_properties import DAYS, answers

from tandem.policy import DecisionRecord, FactValue, Policy, ReplayError, record, replay

POLICY = Policy.load(ROOT / "policy")


@settings(max_examples=200, deadline=None)
@given(answers(), DAYS)
def test_a_stored_record_replays_to_the_same(facts: dict[str, FactValue], day: object) -> None:
    made = record(POLICY, facts, day)  # type: ignore[arg-type]
    stored = DecisionRecord.from_json(json.loads(json.dumps(made.to_json())))
    assert stored == made
    assert replay(POLICY, stored) == made
    got = POLICY.assess(facts, day)  # type: ignore[arg-type]
    assert (made.route, made.possible, made.decided_by) == (got.route, got.possible, got.decided_by)


def test_a_record_holds_codes_only() -> None:
    facts = {"amount": 30000, "adult": "yes", "postal_code": "1030", "work_situation": "unemployed", "sector": "horeca"}
    stored = record(POLICY, facts, TODAY).to_json()
    assert stored["facts"] == {"amount": 30000, "adult": "yes"}
    assert stored["as_of"] == "2026-11-24"
    assert "1030" not in json.dumps(stored)
    assert "unemployed" not in json.dumps(stored)


def test_another_version_of_the_policy_is_not_taken_for_the_recorded_one() -> None:
    stored = replace(record(POLICY, {"purpose": "private"}, TODAY), policy_version="000000000000")
    with pytest.raises(ReplayError, match="load the files of that version"):
        replay(POLICY, stored)


def test_a_record_that_was_tampered_with_is_noticed() -> None:
    stored = record(POLICY, {"existing_client": "in_difficulty"}, TODAY)
    with pytest.raises(ReplayError, match="client_care"):
        replay(POLICY, replace(stored, route="microcredit"))
    with pytest.raises(ReplayError):
        replay(POLICY, replace(stored, decided_by=()))
