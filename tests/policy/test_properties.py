"""What holds for everybody, whatever they answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import policy_reference
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from policy_files import ROOT, TODAY

from tandem.policy import UNKNOWN, Fact, FactError, FactValue, NoValueError, Policy

POLICY = Policy.load(ROOT / "policy")
AMOUNTS = st.one_of(st.integers(0, 100_000_000), st.sampled_from([0, 499, 500, 501, 24_999, 25_000, 25_001]))
DAYS = st.dates(POLICY.dates[0], date(2035, 1, 1))

quick = settings(max_examples=300, deadline=None)
slow = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def values_of(fact: Fact) -> st.SearchStrategy[FactValue]:
    if fact.kind == "integer":
        return AMOUNTS
    if fact.kind == "postal_code":
        return st.integers(1000, 9999).map(str)
    return st.sampled_from(fact.values)


def answers(
    names: tuple[str, ...] = tuple(POLICY.facts), *, unknown: bool = True
) -> st.SearchStrategy[dict[str, FactValue]]:
    """Some of these facts answered, some unknown, some absent."""
    return st.fixed_dictionaries(
        {},
        optional={
            name: st.one_of(values_of(POLICY.facts[name]), st.just(UNKNOWN))
            if unknown
            else values_of(POLICY.facts[name])
            for name in names
        },
    )


def full(names: tuple[str, ...] = POLICY.deciding) -> st.SearchStrategy[dict[str, FactValue]]:
    return st.fixed_dictionaries({name: values_of(POLICY.facts[name]) for name in names})


@quick
@given(answers(), DAYS)
def test_every_set_of_answers_gets_an_assessment(facts: dict[str, FactValue], day: date) -> None:
    got = POLICY.assess(facts, day)
    assert (got.route is None) == bool(got.missing)
    assert got.possible
    assert got.route is None or got.route in got.possible
    assert got.route is None or got.reasons
    assert len(set(got.missing)) == len(got.missing)
    assert not set(got.missing) & set(facts)
    assert {one.route for one in got.ruled_out}.isdisjoint(got.possible)
    assert {*got.possible, *(one.route for one in got.ruled_out)} >= set(POLICY.routes) - {"advisor_review"}


@slow
@given(answers(POLICY.deciding))
def test_exactly_what_trying_every_completion_gives(facts: dict[str, FactValue]) -> None:
    got = POLICY.assess(facts, TODAY)
    assert (got.route, got.possible, frozenset(got.missing)) == policy_reference.assess(facts)


@quick
@given(answers(POLICY.deciding), full(), DAYS)
def test_a_decided_route_holds_for_every_completion(
    facts: dict[str, FactValue], rest: dict[str, FactValue], day: date
) -> None:
    got = POLICY.assess(facts, day)
    known = {name: value for name, value in facts.items() if value != UNKNOWN}
    final = POLICY.assess({**rest, **known}, day)
    assert final.route is not None
    assert final.route in got.possible
    if len(got.possible) == 1:
        assert final.route == got.route


@quick
@given(full(), st.permutations(POLICY.deciding), DAYS)
def test_answering_only_narrows_and_always_ends(
    person: dict[str, FactValue], order: tuple[str, ...], day: date
) -> None:
    facts: dict[str, FactValue] = {}
    possible = set(POLICY.assess(facts, day).possible)
    decided: str | None = None
    for name in order:
        facts[name] = person[name]
        got = POLICY.assess(facts, day)
        assert set(got.possible) <= possible
        possible = set(got.possible)
        assert decided in (None, got.route), "a decided route was taken back"
        decided = got.route
    assert decided is not None


@quick
@given(answers(), st.randoms(use_true_random=False), DAYS)
def test_the_order_of_the_answers_is_irrelevant(facts: dict[str, FactValue], random: object, day: date) -> None:
    names = list(facts)
    random.shuffle(names)  # type: ignore[attr-defined]
    assert POLICY.assess({name: facts[name] for name in names}, day) == POLICY.assess(facts, day)


@quick
@given(full(), answers(tuple(name for name in POLICY.facts if name not in POLICY.deciding)), DAYS)
def test_only_deciding_facts_decide(person: dict[str, FactValue], extra: dict[str, FactValue], day: date) -> None:
    """Region, sector, situation and bank change the advice at most."""
    plain, told = POLICY.assess(person, day), POLICY.assess({**person, **extra}, day)
    assert (plain.route, plain.decided_by, plain.reasons) == (told.route, told.decided_by, told.reasons)


@pytest.mark.parametrize(
    "foreign",
    [
        {"language": "fr"},
        {"language": "nl"},
        {"language": "en"},
        {"channel": "whatsapp"},
        {"gender": "woman"},
        {"born_outside_belgium": "yes"},
        {"age_band": "50_plus"},
        {"higher_diploma": "no"},
    ],
    ids=lambda one: "-".join(f"{key}-{value}" for key, value in one.items()),
)
def test_language_channel_and_impact_answers_cannot_even_be_given(foreign: Mapping[str, str]) -> None:
    """There is no way in for them: what cannot be passed cannot weigh."""
    with pytest.raises(FactError, match="no such fact"):
        POLICY.assess(foreign, TODAY)


@quick
@given(full(), st.integers(0, 100_000_000), DAYS)
def test_asking_for_less_never_leads_to_larger_finance(person: dict[str, FactValue], less: int, day: date) -> None:
    before = POLICY.assess(person, day).route
    after = POLICY.assess({**person, "amount": min(less, int(person["amount"]))}, day).route
    assert after != "larger_finance" or before == "larger_finance"


@quick
@given(answers(POLICY.deciding), DAYS)
def test_what_is_not_missing_cannot_change_anything(facts: dict[str, FactValue], day: date) -> None:
    got = POLICY.assess(facts, day)
    for name in POLICY.deciding:
        if name not in facts and name not in got.missing:
            for value in (*POLICY.facts[name].values, *((0, 700, 10**8) if name == "amount" else ())):
                again = POLICY.assess({**facts, name: value}, day)
                assert (again.route, again.possible) == (got.route, got.possible)


@quick
@given(answers(), DAYS)
def test_sensitive_questions_come_last(facts: dict[str, FactValue], day: date) -> None:
    sensitive = [POLICY.facts[name].sensitive for name in POLICY.assess(facts, day).missing]
    assert sensitive == sorted(sensitive)


@quick
@given(full(), DAYS)
def test_a_what_if_leads_where_it_says(person: dict[str, FactValue], day: date) -> None:
    got = POLICY.assess(person, day)
    for one in got.what_if:
        assert POLICY.facts[one.fact].changeable
        assert POLICY.assess({**person, one.fact: one.change.value}, day).route == one.opens != got.route
        if one.change.relation == "at_most":
            nearer: FactValue = int(one.change.value) + 1
        elif one.change.relation == "at_least":
            nearer = int(one.change.value) - 1
        else:
            continue
        assert POLICY.assess({**person, one.fact: nearer}, day).route != one.opens, "a smaller change would do"


@quick
@given(answers(), DAYS)
def test_guidance_follows_a_decision_and_never_changes_the_route(facts: dict[str, FactValue], day: date) -> None:
    got = POLICY.assess(facts, day)
    guidance = POLICY.guidance(facts, day)
    assert got.route is not None or guidance == ()
    for name in guidance:
        assert name not in facts
        assert name not in POLICY.deciding


READY: Mapping[str, FactValue] = {
    "need": "credit",
    "purpose": "business",
    "stage": "starting_soon",
    "revenue_in_belgium": "yes",
    "adult": "yes",
    "self_employed_right": "yes",
    "existing_client": "no",
    "debt_settlement": "none",
}


@pytest.mark.parametrize("step", [-1, 0, 1], ids=["just-below", "at", "just-above"])
@pytest.mark.parametrize("limit", POLICY.parameters)
@pytest.mark.parametrize("day", POLICY.dates)
def test_every_limit_of_every_day(day: date, limit: str, step: int) -> None:
    """Generated from the policy: a limit that is added or changed is tried without anybody writing a test."""
    low, high = (int(str(POLICY.parameter(id_, day).value)) for id_ in ("loan_min", "loan_max"))
    amount = int(str(POLICY.parameter(limit, day).value)) + step
    expected = "coaching" if amount < low else "larger_finance" if amount > high else "microcredit"
    got = POLICY.assess({**READY, "amount": amount}, day)
    assert got.route == expected
    assert {check.id: check.state for check in got.checks if check.fact == "amount"} == {
        "minimum_reached": "yes" if amount >= low else "no",
        "within_maximum": "yes" if amount <= high else "no",
    }


@pytest.mark.parametrize("day", POLICY.dates[1:])
def test_a_limit_changes_on_its_day_and_not_before(day: date) -> None:
    before, after = day - timedelta(days=1), day
    for id_ in POLICY.parameters:
        assert POLICY.parameter(id_, before).from_date < day
        assert POLICY.parameter(id_, after).from_date <= day
    assert any(POLICY.parameter(id_, after).from_date == day for id_ in POLICY.parameters)


def test_a_day_before_every_limit_is_refused_with_the_first_day() -> None:
    first = POLICY.dates[0]
    before = first - timedelta(days=1)
    with pytest.raises(NoValueError) as of_all:
        POLICY.assess({}, before)
    assert str(of_all.value).startswith(f"the policy has no value on {before}: its first value is from {first}")
    with pytest.raises(NoValueError) as of_one:
        POLICY.parameter("loan_max", before)
    assert str(of_one.value).startswith(f"loan_max has no value on {before}: its first value is from {first}")
