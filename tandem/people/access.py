"""Who may do what at the desk: the roles, the closed list of actions, and the institution's own policy. No I/O."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

from tandem.institution.access import ROLES, AccessRules, Reveal, Role, Sight

__all__ = [
    "ACTIONS",
    "DEFAULT_RULES",
    "INTEGRATION",
    "ROLES",
    "AccessRules",
    "Action",
    "Reveal",
    "Role",
    "Sight",
    "Standing",
    "may",
    "may_reveal",
]

Action = Literal[
    "desk",
    "tickets",
    "reveal",
    "assign",
    "appointments",
    "own_hours",
    "hours",
    "agencies",
    "answers",
    "settings",
    "people",
    "integrations",
    "reports",
    "export",
    "erase",
    "audit",
]

ACTIONS: Final[tuple[Action, ...]] = get_args(Action)

_EVERYBODY: Final = frozenset[Action]({"desk", "tickets", "reveal", "appointments", "own_hours"})
_LEADS: Final = _EVERYBODY | frozenset[Action]({"assign", "hours", "answers", "settings", "reports"})
_MAY: Final[dict[Role, frozenset[Action]]] = {
    "advisor": _EVERYBODY,
    "lead": _LEADS,
    "administrator": frozenset(ACTIONS),
}
_WITHIN_AGENCIES: Final = frozenset[Action]({"hours"})
"""What a lead does for their own agencies alone."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides about somebody's rights: their role, their agencies, and the policy that holds."""

    advisor_id: int | None
    """None for an integration: nothing is its own."""
    role: Role
    agencies: frozenset[str]
    rules: AccessRules

    @property
    def sight(self) -> Sight:
        """How far they see. A lead sees their agencies, whatever the advisors see beyond that."""
        if self.role == "administrator" or self.rules.advisors_see == "all":
            return "all"
        return "agency" if self.role == "lead" else self.rules.advisors_see


DEFAULT_RULES: Final = AccessRules(
    advisors_see="agency",
    advisors_reveal_contact="own",
    second_factor_for=frozenset(),
    idle_minutes=60,
    session_hours=12,
)

INTEGRATION: Final = Standing(None, "administrator", frozenset(), DEFAULT_RULES)
"""An integration reads everything; the scopes of its token decide what it does."""


def may(standing: Standing, action: Action, agency: str | None = None) -> bool:
    """Whether this person may do this; with `agency`, whether there. Raises KeyError for a role that does not exist.

    Which tickets and appointments an action reaches is another question: `visible.py` answers it.
    """
    if action not in _MAY[standing.role]:
        return False
    if agency is None or action not in _WITHIN_AGENCIES or standing.role == "administrator":
        return True
    return agency in standing.agencies


def may_reveal(standing: Standing, *, owner_id: int | None) -> bool:
    """Whether this person may uncover the contact details of something they see, which `owner_id` works on."""
    if not may(standing, "reveal"):
        return False
    if standing.role != "advisor" or standing.rules.advisors_reveal_contact == "seen":
        return True
    return standing.advisor_id is not None and owner_id == standing.advisor_id
