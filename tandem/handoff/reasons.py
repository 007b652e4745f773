"""Why a person is handed to the advisors and how it can end: data, so that an order is changed in one line."""

from __future__ import annotations

from typing import Final

PRIORITIES: Final[dict[str, int]] = {
    "client_in_difficulty": 1,
    "distress": 1,
    "asked_for_person": 2,
    "technical": 2,
    "warm_route": 3,
    "coaching": 3,
    "data_request": 3,
    "other": 4,
}
"""Reason → priority; 1 is the most urgent. Each reason has a text `desk-reason-…`."""

OUTCOMES: Final[tuple[str, ...]] = ("will_apply", "coaching_booked", "referred", "no_answer", "not_now", "other")
"""How a ticket can end, in the order in which the desk offers them. None of them is a decision on credit."""
