"""An assessment in words: the one place where the policy's codes meet the catalogue's texts.

The dialogue, the desk and the API all say the same thing to the same person because they all ask here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, Final

from tandem.policy import UNKNOWN, Assessment, FactError, FactValue, Policy, Reason
from tandem.texts import Catalogue, Value

ROUTE_STEPS: Final[Mapping[str, tuple[str, ...]]] = {
    "client_care": ("client_advisor",),
    "private_purpose": ("private_lender",),
    "minor": ("prepare_project", "come_back"),
    "outside_belgium": ("advisor_call",),
    "permit_first": ("enterprise_counter", "come_back"),
    "debt_help": ("debt_mediator", "come_back"),
    "coaching": ("coaching",),
    "larger_finance": ("advisor_call",),
    "microcredit": ("advisor_call",),
    "advisor_review": ("advisor_call",),
}
"""What comes first on each route; the policy's advice follows. Each step is the text `next-…`."""

_REGIONS: Final = ("_brussels", "_flanders", "_wallonia")
_TEXT_AS_IT_IS: Final = frozenset({"postal_code"})


def known_facts(policy: Policy, stored: Mapping[str, object]) -> dict[str, FactValue]:
    """The facts of a conversation that the policy still knows, in its order.

    A value that an editor took out counts as not asked: it must not make old conversations unreadable.
    """
    known: dict[str, FactValue] = {}
    for fact, value in stored.items():
        with suppress(FactError):
            known |= policy.validate({fact: value})
    return policy.validate(known)


def explain(
    assessment: Assessment, catalogue: Catalogue, language: str, figures: Mapping[str, Value]
) -> dict[str, Any]:
    """The shape of the HTTP contract, with its sentences in `language`.

    `figures` are the policy's values of the day. The code of a regional advice is the published one; its text is the
    region's.
    """
    return {
        "route": assessment.route,
        "possible": list(assessment.possible),
        "missing": list(assessment.missing),
        "decided_by": list(assessment.decided_by),
        "reasons": [
            {"code": reason.code, "text": _reason(reason, catalogue, language, figures)}
            for reason in assessment.reasons
        ],
        "next_steps": [
            {"code": _published(step), "text": catalogue.text(language, f"next-{_id(step)}", **figures).text}
            for step in (*ROUTE_STEPS.get(assessment.route or "", ()), *assessment.advice)
        ],
        "policy_version": assessment.policy_version,
    }


def route_in_words(
    assessment: Assessment, catalogue: Catalogue, language: str, figures: Mapping[str, Value]
) -> str | None:
    """What the decided route means to the person; None while undecided."""
    if assessment.route is None:
        return None
    return catalogue.text(language, f"route-{_id(assessment.route)}", **figures).text


def label(fact: str, catalogue: Catalogue, language: str, figures: Mapping[str, Value]) -> str:
    """The short name of a fact."""
    return catalogue.text(language, f"fact-{_id(fact)}", **figures).text


def answer(fact: str, value: FactValue, catalogue: Catalogue, language: str, figures: Mapping[str, Value]) -> str:
    """The value of a fact as its choice was worded, an amount with its currency."""
    if value == UNKNOWN:
        return catalogue.text(language, "value-unknown").text
    if isinstance(value, int):
        return catalogue.text(language, f"value-{_id(fact)}", **{fact: value}).text
    if fact in _TEXT_AS_IT_IS:
        return value
    return catalogue.title(language, f"ask-{_id(fact)}", f"choice-{value}", **figures)


def _reason(reason: Reason, catalogue: Catalogue, language: str, figures: Mapping[str, Value]) -> str:
    said = {
        name: _listed(value, catalogue, language, figures) if isinstance(value, tuple) else value
        for name, value in reason.values.items()
    }
    return catalogue.text(language, f"reason-{_id(reason.code)}", **{**figures, **said}).text


def _listed(facts: Iterable[str], catalogue: Catalogue, language: str, figures: Mapping[str, Value]) -> str:
    return ", ".join(label(fact, catalogue, language, figures) for fact in facts)


def _published(step: str) -> str:
    for region in _REGIONS:
        step = step.removesuffix(region)
    return step


def _id(code: str) -> str:
    """`stage_idea` → `stage-idea`: the catalogue writes ids with dashes."""
    return code.replace("_", "-")
