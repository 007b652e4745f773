"""Which of the texts `case-<intent>-<what>` suit a person. Data first: a rule is added by adding a line.

An answer stays short: of several facts that could add something, the first in the list does (`first`), unless they
belong together (`together`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from tandem.answers.person import Person
from tandem.directory import Region
from tandem.directory.places import REGIONS
from tandem.policy import FactValue
from tandem.texts import Value


@dataclass(frozen=True, slots=True)
class Limits:
    """The smallest and the largest microcredit of the day, in euros."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Case:
    """A text `case-<intent>-<what>` with its values."""

    what: str
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    partners: str | None = None
    """An advice or route of the directory: whom it lists there is named, and without anybody the text is left out."""
    region: Region | None = None
    """Where those partners must help."""
    briefly: bool = False
    """Name them on one line, without what they do."""


Rule = Callable[[Person, Limits], Iterable[Case]]


def cases(intent: str, person: Person, limits: Limits) -> tuple[Case, ...]:
    """What the answer to an intent adds for this person, in order; often nothing."""
    rule = _RULES.get(intent)
    return tuple(rule(person, limits)) if rule else ()


def first(*rules: Rule) -> Rule:
    """The cases of the first rule that has any."""

    def rule(person: Person, limits: Limits) -> Iterable[Case]:
        return next((found for one in rules if (found := tuple(one(person, limits)))), ())

    return rule


def together(*rules: Rule) -> Rule:
    """The cases of all rules."""
    return lambda person, limits: (case for one in rules for case in one(person, limits))


def when(fact: str, *values: FactValue, what: str | None = None, partners: str | None = None) -> Rule:
    """A case for these values of a fact; without another name it is called as the value is."""

    def rule(person: Person, _limits: Limits) -> Iterator[Case]:
        said = person.said(fact)
        if said in values:
            yield Case(what or str(said).replace("_", "-"), partners=partners, region=person.region)

    return rule


def by_region(partners: str | None = None) -> Rule:
    """A case for the region of the person; without a known region, one for each of the three."""

    def rule(person: Person, _limits: Limits) -> Iterator[Case]:
        for region in REGIONS if person.region is None else (person.region,):
            yield Case(region, partners=partners, region=region, briefly=person.region is None)

    return rule


def only_in(*regions: Region) -> Rule:
    """A case for who is known to live or work in one of these regions."""

    def rule(person: Person, _limits: Limits) -> Iterator[Case]:
        if person.region in regions:
            yield Case(str(person.region))

    return rule


def _amount(person: Person, limits: Limits) -> Iterator[Case]:
    if person.amount is not None:
        what = "below" if person.amount < limits.low else "above" if person.amount > limits.high else "inside"
        yield Case(what, {"amount": person.amount})


def _amount_above(person: Person, limits: Limits) -> Iterator[Case]:
    return (case for case in _amount(person, limits) if case.what == "above")


def _answers_known(person: Person, _limits: Limits) -> Iterator[Case]:
    """Somebody who has told something that a published condition is about can be shown each of them."""
    if any(person.said(fact) for fact in ("purpose", "stage", "revenue_in_belgium", "debt_settlement", "amount")):
        yield Case("answers")


def _sector(person: Person, _limits: Limits) -> Iterator[Case]:
    yield Case(str(person.said("sector") or "examples").replace("_", "-"))


def _regulated_trade(person: Person, _limits: Limits) -> Iterator[Case]:
    """Sectors with trades for which a proof of skill is asked, in the regions that still ask it."""
    sectors = ("horeca", "personal_care", "construction")
    if person.region in ("brussels", "wallonia") and person.said("sector") in sectors:
        yield Case("regulated")


def _grants(person: Person, _limits: Limits) -> Iterator[Case]:
    """Sums for jobseekers, told to whoever may be one and may live where they are paid."""
    if person.said("work_situation") in (None, "unemployed"):
        if person.region in (None, "brussels"):
            yield Case("allowance")
        if person.region in (None, "wallonia"):
            yield Case("airbag")


_ON_BENEFIT: Final = first(
    when("work_situation", "unemployed"),
    when("work_situation", "social_assistance", "incapacity", what="benefit"),
)

_RULES: Final[Mapping[str, Rule]] = {
    # the loan
    "ask_microcredit": first(when("purpose", "private"), when("stage", "idea")),
    "ask_amount": _amount,
    "ask_repayment": when("existing_client", "in_difficulty"),
    "ask_conditions": first(when("debt_settlement", "collective"), _answers_known),
    "ask_bank_cofinancing": first(when("bank_contact", "part_offered"), _amount_above, when("bank_contact", "refused")),
    "ask_use_of_funds": when("purpose", "private"),
    "ask_personal_loan": by_region("private_purpose"),
    "ask_second_loan": when("existing_client", "up_to_date", "in_difficulty"),
    # support
    "ask_accompaniment": when("existing_client", "up_to_date", "in_difficulty", what="client"),
    "ask_coaching_price": when("existing_client", "up_to_date", "in_difficulty", what="client"),
    "ask_business_plan": when("stage", "idea"),
    "ask_women_support": only_in("brussels"),
    # banks, registers, debts
    "ask_bank_refusal": first(
        when("bank_contact", "refused", partners="bank_rights"),
        when("bank_contact", "not_asked", "did_not_dare", what="not-asked"),
        when("bank_contact", "part_offered"),
    ),
    "ask_credit_register": when("debt_settlement", "collective"),
    "ask_debt_settlement": first(
        when("debt_settlement", "collective", partners="debt_help"),
        when("debt_settlement", "amicable", partners="amicable_mediation"),
        when("debt_settlement", "none"),
    ),
    # the person's situation
    "ask_unemployment_benefit": first(
        when("work_situation", "unemployed", partners="benefit_unemployment"),
        when("work_situation", "employee"),
        when("work_situation", "social_assistance", "incapacity", what="benefit"),
    ),
    "ask_social_assistance": first(
        when("work_situation", "social_assistance", partners="benefit_social"),
        when("work_situation", "incapacity", partners="benefit_incapacity"),
        when("work_situation", "unemployed"),
    ),
    "ask_residence_permit": first(
        when("self_employed_right", "yes", what="right"),
        when("self_employed_right", "no", what="no-right", partners="permit_first"),
    ),
    "ask_diploma_experience": first(only_in("flanders"), _regulated_trade),
    "ask_age": first(when("adult", "no", what="minor"), when("work_situation", "student")),
    "ask_student_status": when("work_situation", "student", partners="student_entrepreneur"),
    "ask_side_business": first(_ON_BENEFIT, when("work_situation", "student")),
    "ask_sector": _sector,
    # starting, and who else helps
    "ask_start_steps": first(
        when("self_employed_right", "no", what="no-right"), _ON_BENEFIT, by_region("regional_support")
    ),
    "ask_other_lenders": by_region("regional_lenders"),
    "ask_public_support": together(by_region("regional_support"), _grants),
    "ask_family_loan_tax": by_region(),
    "ask_impact": when("work_situation", "unemployed"),
}
