"""How the desk and the API are told that something is not possible now."""

from __future__ import annotations

from typing import Any

from tandem.errors import Problem


class Refused(Problem):
    """A step on a ticket that is not possible now.

    `reason` names the cause (`taken`, `not_taken`, `not_owner` …), so that the desk can say it in the advisor's
    language as `desk-refused-…`; `owner` is the name of the advisor who has the ticket, where there is one.
    """

    def __init__(self, status: int, detail: str, *, reason: str, owner: str | None = None, **more: Any) -> None:
        super().__init__(status, detail, reason=reason, **({"owner": owner} if owner else {}), **more)
        self.reason = reason
        self.owner = owner


def unknown_ticket() -> Refused:
    """There is no such ticket, or none that this person may see."""
    return Refused(404, "There is no such ticket: it may have been erased.", reason="unknown")
