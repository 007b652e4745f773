"""An assessment in words: the one place where the policy's codes meet the catalogue's texts.

The dialogue, the desk and the API all say the same thing to the same person because they all ask here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, Final, cast

from tandem.directory import Directory, Language
from tandem.directory.places import REGIONS
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

_NAMED_AT_MOST: Final = 4
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
    assessment: Assessment, catalogue: Catalogue, directory: Directory, language: str, figures: Mapping[str, Value]
) -> dict[str, Any]:
    """The shape of the HTTP contract, with its sentences in `language`.

    `figures` are the policy's values of the day. The code of a regional advice is the published one; its text is the
    region's. Third parties are named from the directory as of the assessment's day: a step that only names somebody
    who is no longer listed is left out.
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
        "next_steps": list(_next_steps(assessment, catalogue, directory, language, figures)),
        "policy_version": assessment.policy_version,
    }


def _next_steps(
    assessment: Assessment, catalogue: Catalogue, directory: Directory, language: str, figures: Mapping[str, Value]
) -> Iterator[dict[str, str]]:
    route = assessment.route or ""
    region = next((one for one in REGIONS for code in assessment.advice if code.endswith(f"_{one}")), None)
    addresses = ("useful_addresses",) if route else ()
    for step in (*ROUTE_STEPS.get(route, ()), *addresses, *assessment.advice):
        text_id = f"next-{_id(step)}"
        asked_for = route if step == "useful_addresses" else step
        listed = directory.listings(asked_for, region, cast(Language, language), assessment.as_of)
        names = ", ".join(f"{one.name} ({one.phone or one.link})" for one in listed[:_NAMED_AT_MOST])
        if names or "partners" not in catalogue.variables(language, text_id):
            text = catalogue.text(language, text_id, **{**figures, "partners": names})
            yield {"code": _published(step), "text": text.text}


def changes_in_words(
    assessment: Assessment, policy: Policy, catalogue: Catalogue, language: str, figures: Mapping[str, Value]
) -> list[str]:
    """What the person could change to come to a later route, one sentence each.

    Only to a later one: whoever can apply already is not helped by hearing how to get less.
    """
    order = list(policy.routes)
    here = order.index(assessment.route) if assessment.route else 0
    told = []
    for one in assessment.what_if:
        if order.index(one.opens) < here:
            continue
        route = catalogue.text(language, f"desk-route-{_id(one.opens)}").text
        if one.change.relation == "is":
            value: Value = answer(one.fact, one.change.value, catalogue, language, figures)
            text_id = "change-is"
        else:
            value, text_id = one.change.value, f"change-{_id(one.fact)}-{_id(one.change.relation)}"
        said = {"label": label(one.fact, catalogue, language, figures), "value": value, "route": route}
        told.append(catalogue.text(language, text_id, **said).text)
    return told


def checks_in_words(
    assessment: Assessment, catalogue: Catalogue, language: str, figures: Mapping[str, Value]
) -> list[str]:
    """Each published condition with the person's answer: yes, no, or not known yet. The answer to "why?"."""
    lines = []
    for check in assessment.checks:
        said = {
            "label": catalogue.text(language, f"why-limit-{_id(check.parameter)}", limit=check.limit).text
            if check.parameter is not None and check.limit is not None
            else label(check.fact, catalogue, language, figures),
            "state": catalogue.text(language, f"why-state-{_id(check.state)}").text,
        }
        if check.answer is None or check.answer == UNKNOWN:
            lines.append(catalogue.text(language, "why-line-not-known", **said).text)
        else:
            said["answer"] = answer(check.fact, check.answer, catalogue, language, figures)
            lines.append(catalogue.text(language, "why-line", **said).text)
    return lines


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
    for region in REGIONS:
        step = step.removesuffix(f"_{region}")
    return step


def _id(code: str) -> str:
    """`stage_idea` → `stage-idea`: the catalogue writes ids with dashes."""
    return code.replace("_", "-")
