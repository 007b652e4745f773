"""What an answer says from the institution's own settings, and that an advisor will tell where they are empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from tandem.answers.person import Person
from tandem.answers.rules import Case, Limits
from tandem.institution import Institution

_SETTINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "ask_cost": ("interest", "file_fee"),
    "ask_duration": ("duration",),
    "ask_repayment": ("early_repayment",),
    "ask_conditions": ("application_page",),
    "ask_documents": ("documents",),
    "ask_guarantee": ("guarantor",),
    "ask_processing_time": ("answer_delay",),
    "ask_honour_loan": ("honour_loan",),
    "ask_second_loan": ("second_loan",),
    "ask_accompaniment": ("coaching_format",),
    "ask_training": ("training_page",),
    "ask_credit_register": ("credit_register",),
    "ask_residence_permit": ("residence_permit",),
    "ask_sector": ("excluded_activities",),
    "ask_contact": ("phone", "phone_hours", "complaints"),
    "ask_organisation": ("supervision",),
    "ask_volunteering": ("volunteer_page",),
    "ask_privacy": ("privacy_page",),
}
"""Which settings an answer shows, in order."""

_NOT_MISSED: Final = frozenset(
    {"file_fee", "application_page", "phone_hours", "complaints", "supervision", "volunteer_page", "privacy_page"}
)
"""Settings without which the answer is whole: nothing is said when they are empty."""


def sentences(intent: str, institution: Institution) -> Iterator[str]:
    """Ids of the texts that belong to the answer: `told-<setting>`, or `untold-<setting>` where it is missed.

    A telephone's hours are told with its number only.
    """
    for setting in _SETTINGS.get(intent, ()):
        dashed = setting.replace("_", "-")
        if institution.knows(setting):
            if setting != "phone_hours" or institution.knows("phone"):
                yield f"told-{dashed}"
        elif setting not in _NOT_MISSED:
            yield f"untold-{dashed}"


def first_month(person: Person, limits: Limits, institution: Institution) -> Case | None:
    """The interest of the first month on the person's amount; None unless amount, stage and the rate are all known.

    Paid back monthly, this is the dearest month: afterwards the interest is on what is left. Amounts that are no
    microcredit get no example.
    """
    stage, rates = person.said("stage"), institution.values("fr")
    if person.amount is None or not limits.low <= person.amount <= limits.high or not stage:
        return None
    rate = rates.get("interest_established" if stage == "active_1y_plus" else "interest_starter")
    if not isinstance(rate, int | float):
        return None
    return Case("example", {"amount": person.amount, "interest_month": round(person.amount * rate / 100 / 12)})
