"""A file that cannot be meant is refused at load, with file, line and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tandem.policy import Policy, PolicyError

Spoil = Callable[[str, str, str], Path]

FACTS, PARAMETERS, FIGURES = "policy/facts.yml", "policy/parameters.yml", "policy/figures.yml"
ROUTES, ADVICE, CODES = "policy/routes.yml", "policy/advice.yml", "directory/postal_codes.yml"

SPOILED = {
    "unknown fact": (ROUTES, "fact: purpose, is: private", "fact: purose, is: private", "write 'purpose'?"),
    "unknown value": (ROUTES, "is: in_difficulty", "is: in_difficulties", "write 'in_difficulty'?"),
    "unknown operator": (ROUTES, "below: loan_min", "under: loan_min", "unknown entry 'under'"),
    "operator of words on a number": (
        ROUTES,
        "fact: amount, below: loan_min",
        "fact: amount, is: loan_min",
        "amount is a number",
    ),
    "operator of numbers on words": (ROUTES, 'fact: adult, is: "no"', "fact: adult, below: 18", "adult is a choice"),
    "two operators": (ROUTES, "below: loan_min", "below: loan_min, above: loan_max", "one comparison is needed"),
    "unknown parameter": (ROUTES, "above: loan_max", "above: loan_maximum", "write 'loan_max'?"),
    "a limit that no amount reaches": (ROUTES, "below: loan_min", "below: 900000000", "write a number above 0"),
    "a condition on every value": (
        ROUTES,
        "in: [credit, both]",
        "in: [credit, both, coaching, information]",
        "says nothing",
    ),
    "a value named twice": (ROUTES, "in: [credit, both]", "in: [credit, credit]", "each once"),
    "a condition id used twice": (ROUTES, "id: still_an_idea", "id: wants_coaching", "stands twice"),
    "a route id used twice": (ROUTES, "id: minor", "id: client_care", "another id"),
    "a condition without a reason": (ROUTES, ", reason: adult_no", "", "'reason' is missing"),
    "a route of all conditions without a reason": (
        ROUTES,
        "    reason: microcredit_conditions_met\n",
        "",
        "a reason stands at the route",
    ),
    "any and all together": (ROUTES, "      all:\n", "      any: []\n      all:\n", "either `any` or `all`"),
    "no fallback": (
        ROUTES,
        '    fallback: "yes"\n    reason: answers_unknown\n',
        '    when: {any: [{id: x, fact: adult, is: "no", reason: x}]}\n',
        "the last route needs it",
    ),
    "a route after the fallback": (
        ROUTES,
        "  - id: client_care\n",
        '  - {id: first, fallback: "yes", reason: x}\n  - id: client_care\n',
        "after the fallback",
    ),
    "checks of an unknown route": (ROUTES, "checks: microcredit", "checks: micro", "write 'microcredit'?"),
    "a route on the postal code": (
        ROUTES,
        "fact: purpose, is: private",
        "fact: postal_code, is: private",
        "decides no route",
    ),
    "answers that no route takes": (ROUTES, "at_least: loan_min", "above: loan_min", "no route takes these answers: "),
    "a route that nothing leads to": (
        ROUTES,
        "in: [credit, both]",
        "in: [coaching, information]",
        "no answers lead to 'microcredit'",
    ),
    "a fact that may not decide": (FACTS, "  sector:\n", "  gender:\n", "may not decide where a person is sent"),
    "a protected word inside a name": (
        FACTS,
        "  sector:\n",
        "  country_of_birth:\n",
        "may not decide where a person is sent",
    ),
    "a fact without a why": (FACTS, "    why: the advisor who calls can prepare\n", "", "'why' is missing"),
    "a fact of unknown kind": (FACTS, "kind: integer", "kind: number", "unknown kind 'number'"),
    "a choice with bounds": (
        FACTS,
        "    values: [business, private]\n",
        "    values: [business, private]\n    from: 1\n",
        "facts of kind integer",
    ),
    "a choice of one value": (FACTS, "values: [business, private]", "values: [business]", "two values or more"),
    "unknown as a value": (FACTS, "values: [business, private]", "values: [business, unknown]", "unknown: allowed"),
    "an odd cost": (FACTS, "    cost: 3\n", "    cost: 5\n", "write 1, 2 or 3"),
    "bounds upside down": (FACTS, "    to: 100000000\n", "    to: 0\n", "'to' must be above 0"),
    "guidance after an unknown route": (
        FACTS,
        "guidance: [larger_finance, microcredit, advisor_review]",
        "guidance: [larger_finances]",
        "write 'larger_finance'?",
    ),
    "guidance that would never be asked": (
        FACTS,
        "guidance: [larger_finance, microcredit, advisor_review]",
        "guidance: [minor]",
        "take these routes out",
    ),
    "guidance on a deciding fact": (FACTS, "    order: 8\n", "    order: 8\n    guidance: any\n", "remove `guidance`"),
    "change of a fact that decides nothing": (
        FACTS,
        "    guidance: any\n",
        "    guidance: any\n    change: possible\n",
        "remove `change`",
    ),
    "a value out of range": (PARAMETERS, "value: 25000", "value: 250000", "from 10000 to 50000"),
    "a value that is no number": (PARAMETERS, "value: 25000", "value: 25.000", "without spaces, dots"),
    "the same day twice": (PARAMETERS, "from: 2021-09-21", "from: 2018-12-31", "one value per day"),
    "days out of order": (PARAMETERS, "from: 2021-09-21", "from: 2017-01-01", "oldest first"),
    "a day that does not exist": (PARAMETERS, "from: 2021-09-21", "from: 2021-02-30", "not a day"),
    "a missing source": (PARAMETERS, "        language: nl\n", "", "'language' is missing"),
    "a source without an address": (
        PARAMETERS,
        "        url: https://www.vlaio.be",
        "        url: www.vlaio.be",
        "not a web address",
    ),
    "a value nobody checked": (PARAMETERS, "      checked: 2026-11-22\n", "", "'checked' is missing"),
    "a parameter that is a figure too": (FIGURES, "contact_email:\n", "loan_max:\n", "one of the two files"),
    "an advice used twice": (ADVICE, "id: free_coaching", "id: honour_loan", "stands twice"),
    "an advice on an unknown route": (ADVICE, "route: [microcredit]", "route: [micro_credit]", "write 'microcredit'?"),
    "a postal code in no range": (CODES, "from: 1300, to: 1499", "from: 1301, to: 1499", "must begin at 1300"),
    "ranges that end too early": (CODES, "from: 9000, to: 9999", "from: 9000, to: 9998", "up to 9999"),
    "an unknown agency": (CODES, "agency: Ghent", "agency: Gent", "write 'Ghent'?"),
    "a key written twice": (FACTS, "  purpose:\n", "  need:\n", "written twice"),
    "no YAML at all": (ROUTES, "routes:\n", "routes: [\n", "not valid YAML"),
}


@pytest.mark.parametrize("what", SPOILED)
def test_a_spoiled_file_is_refused(spoil: Spoil, what: str) -> None:
    name, old, new, told = SPOILED[what]
    folder = spoil(name, old, new)
    with pytest.raises(PolicyError) as refused:
        Policy.load(folder)
    assert told in str(refused.value)
    assert all(re.match(r"[\w/.]+\.yml:\d+: ", line) for line in str(refused.value).splitlines())
    assert any(fault.file == name for fault in refused.value.faults)


def test_the_line_is_the_one_to_mend(spoil: Spoil) -> None:
    folder = spoil(ROUTES, "is: in_difficulty", "is: in_trouble")
    with pytest.raises(PolicyError) as refused:
        Policy.load(folder)
    line = refused.value.faults[0].line
    assert "in_trouble" in (folder / "routes.yml").read_text(encoding="utf-8").splitlines()[line - 1]


def test_every_fault_is_told_at_once(spoil: Spoil) -> None:
    spoil(ROUTES, "is: in_difficulty", "is: in_trouble")
    folder = spoil(PARAMETERS, "value: 25000", "value: 1")
    with pytest.raises(PolicyError) as refused:
        Policy.load(folder)
    assert {fault.file for fault in refused.value.faults} >= {ROUTES, PARAMETERS}


@pytest.mark.parametrize("name", ["facts.yml", "parameters.yml", "figures.yml", "routes.yml", "advice.yml"])
@pytest.mark.parametrize(
    "content", ["", "- a\n", "\tx", "just a sentence", None], ids=["empty", "list", "tab", "text", "missing"]
)
def test_a_file_that_is_something_else_is_refused(spoil: Spoil, name: str, content: str | None) -> None:
    folder = spoil(FACTS, "facts:", "facts:")
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(PolicyError, match=re.escape(f"policy/{name}:")):
        Policy.load(folder)


@pytest.mark.parametrize("name", ["facts.yml", "routes.yml"])
def test_bytes_that_are_no_text_are_refused(spoil: Spoil, name: str) -> None:
    folder = spoil(FACTS, "facts:", "facts:")
    (folder / name).write_bytes(b"facts: \xff\xfe")
    with pytest.raises(PolicyError, match="save it as UTF-8"):
        Policy.load(folder)


def test_an_unquoted_no_is_the_word_no(spoil: Spoil) -> None:
    """YAML takes a bare `no` for false; an editor who leaves the quotes out means the word."""
    folder = spoil(ROUTES, 'fact: adult, is: "no"', "fact: adult, is: no")
    assert Policy.load(folder).routes["minor"].conditions[0].values == ("no",)


def test_the_version_follows_the_content(policy: Policy, spoil: Spoil) -> None:
    folder = spoil(FACTS, "facts:", "facts:")
    assert Policy.load(folder).version == policy.version
    for file in folder.glob("*.yml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert Policy.load(folder).version == policy.version, "line ends are no content"
    changed = folder / "parameters.yml"
    changed.write_text(changed.read_text(encoding="utf-8").replace("value: 25000", "value: 24999"), encoding="utf-8")
    assert Policy.load(folder).version != policy.version


def test_a_new_value_holds_from_its_day(spoil: Spoil) -> None:
    """The example of docs/policy.md, done by a programmer's hand."""
    new = """    - from: 2027-03-01
      value: 30000
      source: {title: "microStart: microcredit", url: "https://microstart.be", language: fr}
      checked: 2027-02-20
"""
    folder = spoil(PARAMETERS, "loan_max:\n", "loan_max:\n")
    file = folder / "parameters.yml"
    file.write_text(file.read_text(encoding="utf-8").rstrip() + "\n" + new, encoding="utf-8")
    policy = Policy.load(folder)
    facts = {
        "need": "credit",
        "purpose": "business",
        "stage": "starting_soon",
        "amount": 28000,
        "adult": "yes",
        "revenue_in_belgium": "yes",
        "self_employed_right": "yes",
        "existing_client": "no",
        "debt_settlement": "none",
    }
    assert policy.assess(facts, date(2027, 2, 28)).route == "larger_finance"
    assert policy.assess(facts, date(2027, 3, 1)).route == "microcredit"
    assert policy.figures(date(2027, 3, 1))["loan_max"] == 30000


@pytest.mark.parametrize("what", ["a value out of range", "a fact without a why", "unknown value", "an odd cost"])
def test_one_mistake_is_told_once(spoil: Spoil, what: str) -> None:
    """Not also at every place that refers to the spoiled entry: an editor would not find the one to mend."""
    name, old, new, _ = SPOILED[what]
    with pytest.raises(PolicyError) as refused:
        Policy.load(spoil(name, old, new))
    assert len(refused.value.faults) == 1


def test_a_policy_without_dated_limits_holds_on_every_day(spoil: Spoil) -> None:
    folder = spoil(ROUTES, "below: loan_min", "below: 500")
    spoil(ROUTES, "at_least: loan_min", "at_least: 500")
    spoil(ROUTES, "above: loan_max", "above: 25000")
    spoil(ROUTES, "at_most: loan_max", "at_most: 25000")
    policy = Policy.load(folder)
    assert policy.dates == (date.min,)
    assert policy.assess({"existing_client": "no", "purpose": "private"}, date(1990, 1, 1)).route == "private_purpose"


def test_a_gap_is_told_with_an_example_at_the_last_route(spoil: Spoil) -> None:
    folder = spoil(ROUTES, "at_least: loan_min", "above: loan_min")
    with pytest.raises(PolicyError) as refused:
        Policy.load(folder)
    fault = refused.value.faults[0]
    assert "need = credit, stage = starting_soon, amount = 500: widen a condition" in fault.message
    assert "existing_client = no, purpose = business, adult = yes" in fault.message
    lines = (folder / "routes.yml").read_text(encoding="utf-8").splitlines()
    assert "id: microcredit" in lines[fault.line - 1]


def test_guidance_without_effect_names_the_routes(spoil: Spoil) -> None:
    folder = spoil(FACTS, "guidance: [larger_finance, microcredit, advisor_review]", "guidance: [minor, debt_help]")
    with pytest.raises(PolicyError, match="sector changes no advice and no advisor follows after debt_help, minor: "):
        Policy.load(folder)
