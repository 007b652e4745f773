"""What was just asked, as evidence for what a message means.

"Nee, bij mij thuis" says little alone; after a question it is an answer. So inside a form the intents that answer
become likelier, each by a factor, and the rest make room. A clear question of its own still wins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

_YES_OR_NO: Final = frozenset(
    {
        "adult",
        "revenue_in_belgium",
        "self_employed_right",
        "bank_contact",
        "debt_settlement",
        "existing_client",
    }
)
"""Pending questions that a plain yes or no answers, fully or in part."""
_CONFIRM: Final = frozenset({"recap", "contact_consent", "booking_confirm", "booking_cancel"})
"""Pending questions that only a yes or a no answers: whatever else is told is told for another reason."""

_NAMES: Final = frozenset(
    {"contact_name", "contact_details", "contact_here", "booking_name", "booking_details", "booking_here"}
)
"""Pending questions that a name answers."""

_OPEN: Final[Mapping[str, float]] = {"inform": 3.0, "dont_know": 2.0, "affirm": 1.5, "deny": 1.5, "correct": 1.5}
_CLOSED: Final[Mapping[str, float]] = {"inform": 3.0, "dont_know": 2.0, "affirm": 4.0, "deny": 4.0, "correct": 1.5}
_CONFIRMED: Final[Mapping[str, float]] = {"affirm": 4.0, "deny": 4.0, "correct": 2.0, "dont_know": 2.0}
"""How many times likelier an intent is while a question is pending. Chosen on the development set; see the README."""


def expected(form: str | None, asked: str | None) -> Mapping[str, float]:
    """The factors in a form (`form`: its name) whose pending question is `asked`; outside forms there are none."""
    if form is None or asked is None:
        return {}
    if asked in _CONFIRM:
        return _CONFIRMED
    return _CLOSED if asked in _YES_OR_NO else _OPEN


def may_be_name(form: str | None, asked: str | None) -> bool:
    """Whether what is written may be somebody's name: then no word of it is a typing error."""
    return form is not None and asked in _NAMES


def weighed(probabilities: Floats, intents: Sequence[str], factors: Mapping[str, float]) -> Floats:
    """The probabilities of one message (one number per intent of `intents`) with the factors taken in; they add up to
    one again.
    """
    if not factors:
        return probabilities
    row = probabilities * np.asarray([factors.get(name, 1.0) for name in intents], dtype=np.float32)
    return np.asarray(row / row.sum(), dtype=np.float32)
