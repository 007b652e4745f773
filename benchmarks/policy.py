"""How long one evaluation with its next question takes, beside the plain way of trying every completion.

Run from the root: python -m benchmarks.policy
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path

from tandem.policy import Policy

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 24)
READY: dict[str, object] = {
    "need": "credit",
    "purpose": "business",
    "existing_client": "no",
    "stage": "starting_soon",
    "amount": 8000,
    "adult": "yes",
    "revenue_in_belgium": "yes",
    "self_employed_right": "yes",
    "debt_settlement": "none",
}
ROUNDS = 2000


def timed(work: Callable[[], object], rounds: int) -> dict[str, float]:
    """Milliseconds of one call: median, 99th percentile and slowest."""
    for _ in range(min(rounds, 50)):
        work()
    spent = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start) * 1000)
    spent.sort()
    return {
        "median": round(statistics.median(spent), 4),
        "p99": round(spent[int(len(spent) * 0.99)], 4),
        "slowest": round(spent[-1], 4),
    }


def every_completion(policy: Policy, facts: dict[str, object]) -> set[str | None]:
    """The same question answered without a diagram: assess each completion of the absent answers."""
    values = [
        [facts[name]] if name in facts else list(policy.facts[name].values) or [0, 500, 25001]
        for name in policy.deciding
    ]
    return {policy.assess(dict(zip(policy.deciding, one, strict=True)), TODAY).route for one in product(*values)}


def main() -> None:
    """Prints the measurements as JSON."""
    started = time.perf_counter()
    policy = Policy.load(ROOT / "policy")
    loading = (time.perf_counter() - started) * 1000
    half = {name: READY[name] for name in list(READY)[:5]}
    measured = {
        "load once": {"once": round(loading, 1)},
        "nothing known": timed(lambda: policy.assess({}, TODAY), ROUNDS),
        "half known": timed(lambda: policy.assess(half, TODAY), ROUNDS),
        "all known": timed(lambda: policy.assess(READY, TODAY), ROUNDS),
        "guidance": timed(lambda: policy.guidance(READY, TODAY), ROUNDS),
        "half known, trying every completion": timed(lambda: every_completion(policy, half), 20),
    }
    print(json.dumps(measured, indent=2))


if __name__ == "__main__":
    main()
