"""What a client sends is taken only when it can be meant, and the answer says what to send instead."""

from __future__ import annotations

import pytest
from policy_files import TODAY

from tandem.policy import UNKNOWN, FactError, Policy


@pytest.mark.parametrize(
    ("fact", "value", "instead"),
    [
        ("purpose", "Private", "business, private"),
        ("purpose", "", "business, private"),
        ("purpose", 1, "business, private"),
        ("purpose", ["private"], "business, private"),
        ("purpose", {"value": "private"}, "business, private"),
        ("adult", True, "yes, no"),
        ("amount", -1, "from 0 to 100000000"),
        ("amount", 100_000_001, "from 0 to 100000000"),
        ("amount", 2500.5, "whole number"),
        ("amount", 2500.0, "whole number"),
        ("amount", "2500", "whole number"),
        ("amount", True, "whole number"),
        ("amount", float("nan"), "whole number"),
        ("postal_code", 1000, 'such as "1000"'),
        ("postal_code", "999", 'such as "1000"'),
        ("postal_code", "0999", 'such as "1000"'),
        ("postal_code", "10000", 'such as "1000"'),
        ("postal_code", "١٠٠٠", 'such as "1000"'),
        ("postal_code", "1 00", 'such as "1000"'),
        ("purose", "private", "need, purpose"),
        ("language", "fr", "need, purpose"),
    ],
)
def test_a_wrong_value_is_refused_with_what_to_send(policy: Policy, fact: str, value: object, instead: str) -> None:
    with pytest.raises(FactError) as refused:
        policy.validate({fact: value})
    assert refused.value.fact == fact
    assert instead in refused.value.instead
    assert fact not in policy.facts or refused.value.instead.endswith('or "unknown"')
    assert str(refused.value).startswith(f"{fact}: n")
    assert refused.value.wrong in {
        "no such fact",
        "not one of its values",
        "not a whole number in range",
        "not a Belgian postal code",
    }


def test_every_published_value_and_unknown_is_taken(policy: Policy) -> None:
    for fact in policy.facts.values():
        for value in (*fact.values, UNKNOWN):
            assert policy.validate({fact.id: value}) == {fact.id: value}
    assert policy.validate({"amount": 0, "postal_code": "9999"}) == {"amount": 0, "postal_code": "9999"}


def test_nothing_is_the_same_as_absent(policy: Policy) -> None:
    """The slots of a talk are empty before they are asked."""
    empty = dict.fromkeys(policy.facts)
    assert policy.validate(empty) == {}
    assert policy.assess(empty, TODAY) == policy.assess({}, TODAY)


def test_facts_and_values_are_the_contract(policy: Policy) -> None:
    """Names and values never change once published."""
    assert {fact.id: set(fact.values) for fact in policy.facts.values()} == {
        "need": {"credit", "coaching", "both", "information"},
        "purpose": {"business", "private"},
        "stage": {"idea", "starting_soon", "active_under_1y", "active_1y_plus"},
        "sector": {"horeca", "retail", "services", "personal_care", "transport", "construction", "other"},
        "amount": set(),
        "postal_code": set(),
        "adult": {"yes", "no"},
        "revenue_in_belgium": {"yes", "no"},
        "self_employed_right": {"yes", "no"},
        "work_situation": {
            "unemployed",
            "social_assistance",
            "employee",
            "self_employed",
            "student",
            "incapacity",
            "retired",
            "other",
        },
        "bank_contact": {"refused", "not_asked", "did_not_dare", "part_offered", "has_credit"},
        "debt_settlement": {"none", "amicable", "collective"},
        "existing_client": {"no", "up_to_date", "in_difficulty"},
    }
    assert tuple(policy.routes) == (
        "client_care",
        "private_purpose",
        "minor",
        "outside_belgium",
        "permit_first",
        "debt_help",
        "coaching",
        "larger_finance",
        "microcredit",
        "advisor_review",
    )
    assert {advice.id for advice in policy.advice} == {
        "benefit_unemployment",
        "benefit_social",
        "benefit_incapacity",
        "student_entrepreneur",
        "bank_rights",
        "bank_cofinancing",
        "honour_loan",
        "amicable_mediation",
        "regional_lenders",
        "regional_support",
        "free_coaching",
        "talk_to_a_person",
    }
    assert set(policy.warm_routes) == {"microcredit", "larger_finance", "advisor_review", "client_care"}
    assert all(fact.may_be_unknown for fact in policy.facts.values())


def test_figures_come_with_day_and_source(policy: Policy) -> None:
    figures = policy.figures(TODAY)
    value = policy.parameter("loan_max", TODAY)
    assert figures["loan_max"] == value.value
    assert figures["loan_max_date"] == value.from_date
    assert figures["loan_max_checked"] == value.checked
    assert figures["loan_max_source"] == value.source.title
    assert policy.figures(policy.dates[0])["loan_max"] == 15000
    with pytest.raises(KeyError):
        policy.parameter("loan_maximum", TODAY)


def test_reasons_carry_the_answer_and_the_limit(policy: Policy) -> None:
    ready = {
        "need": "credit",
        "purpose": "business",
        "stage": "starting_soon",
        "revenue_in_belgium": "yes",
        "adult": "yes",
        "self_employed_right": "yes",
        "existing_client": "no",
        "debt_settlement": "none",
    }
    above = policy.assess({**ready, "amount": 30000}, TODAY)
    assert [dict(reason.values) for reason in above.reasons] == [{"amount": 30000, "loan_max": 25000}]
    below = policy.assess({**ready, "amount": 300}, TODAY)
    assert [dict(reason.values) for reason in below.reasons] == [{"amount": 300, "loan_min": 500}]
    within = policy.assess({**ready, "amount": 8000}, TODAY)
    assert within.reasons[0].values["loan_min"] == 500
    assert within.reasons[0].values["loan_max"] == 25000
    assert within.reasons[0].values["amount"] == 8000
    open_ = policy.assess({**ready, "amount": UNKNOWN, "stage": UNKNOWN}, TODAY)
    assert [dict(reason.values) for reason in open_.reasons] == [{"facts": ("stage", "amount")}]


def test_checks_say_yes_no_or_not_known_yet(policy: Policy) -> None:
    got = policy.assess({"amount": 30000, "adult": "yes", "stage": UNKNOWN}, TODAY)
    states = {check.id: (check.state, check.answer, check.limit) for check in got.checks}
    assert states["within_maximum"] == ("no", 30000, 25000)
    assert states["minimum_reached"] == ("yes", 30000, 500)
    assert states["of_age"] == ("yes", "yes", None)
    assert states["started_or_soon"] == ("not_known", UNKNOWN, None)
    assert states["professional_project"] == ("not_known", None, None)
    assert len(states) == 10
    assert {check.id: check.parameter for check in got.checks if check.parameter} == {
        "minimum_reached": "loan_min",
        "within_maximum": "loan_max",
    }
    assert got.as_of == TODAY
    assert got.policy_version == policy.version
