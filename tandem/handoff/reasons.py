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
"""Reason → priority, as it is told; 1 is the most urgent. Each reason has a text `desk-reason-…`."""

RANKS: Final[dict[str, int]] = {
    "client_in_difficulty": 1,
    "distress": 2,
    "asked_for_person": 3,
    "technical": 3,
    "warm_route": 4,
    "coaching": 4,
    "data_request": 4,
    "other": 5,
}
"""Reason → rank in the queue, finer than the priority. Whoever waits longest comes first within a rank."""

OUTCOMES: Final[tuple[str, ...]] = ("will_apply", "coaching_booked", "referred", "no_answer", "not_now", "other")
"""How a ticket can end, in the order in which the desk offers them. None of them is a decision on credit."""
