"""The record of a decision: enough to replay it, nothing that tells who the person is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from tandem.policy.model import FactValue
from tandem.policy.policy import Policy


class ReplayError(ValueError):
    """A record that cannot be replayed with this policy, or that no longer gives what it says."""


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """One assessment, coded.

    Only the facts that routes depend on are kept: a postal code or a work situation changes the advice, not the
    decision, and would make the record more personal than it has to be.
    """

    policy_version: str
    as_of: date
    facts: tuple[tuple[str, FactValue], ...]
    """In the order of the policy."""
    route: str | None
    possible: tuple[str, ...]
    missing: tuple[str, ...]
    decided_by: tuple[str, ...]
    """Ids of the conditions that fired."""
    reasons: tuple[str, ...]
    """Codes."""

    def to_json(self) -> dict[str, Any]:
        """A form that JSON can store."""
        return {**asdict(self), "as_of": self.as_of.isoformat(), "facts": dict(self.facts)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> DecisionRecord:
        """The record that `to_json` stored; raises KeyError, TypeError or ValueError for anything else."""
        return cls(
            policy_version=str(stored["policy_version"]),
            as_of=date.fromisoformat(stored["as_of"]),
            facts=tuple(stored["facts"].items()),
            route=stored["route"],
            possible=tuple(stored["possible"]),
            missing=tuple(stored["missing"]),
            decided_by=tuple(stored["decided_by"]),
            reasons=tuple(stored["reasons"]),
        )


def record(policy: Policy, facts: Mapping[str, object], as_of: date) -> DecisionRecord:
    """The record of an assessment; raises what `Policy.assess` raises."""
    known = policy.validate(facts)
    kept = {id_: value for id_, value in known.items() if id_ in policy.deciding}
    assessment = policy.assess(kept, as_of)
    return DecisionRecord(
        policy_version=assessment.policy_version,
        as_of=as_of,
        facts=tuple(kept.items()),
        route=assessment.route,
        possible=assessment.possible,
        missing=assessment.missing,
        decided_by=assessment.decided_by,
        reasons=tuple(reason.code for reason in assessment.reasons),
    )


def replay(policy: Policy, stored: DecisionRecord) -> DecisionRecord:
    """The same decision again.

    Raises `ReplayError` when the policy is another version than the recorded one (load that version of the files), or
    when the outcome differs: then the record, or the code that made it, cannot be trusted.
    """
    if stored.policy_version != policy.version:
        raise ReplayError(
            f"recorded with policy {stored.policy_version}, this is {policy.version}: load the files of that version"
        )
    again = record(policy, dict(stored.facts), stored.as_of)
    if again != stored:
        raise ReplayError(f"the recorded outcome was {stored.route}, the replayed one is {again.route}")
    return again
