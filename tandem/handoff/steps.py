"""The steps of a ticket's life by the names that addresses use, for the desk and the API alike."""

from __future__ import annotations

from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.handoff import tickets
from tandem.policy import Policy
from tandem.storage.models import Advisor, Ticket
from tandem.texts import Catalogue

FIELDS: Final[dict[str, str | None]] = {
    "claim": None,
    "release": None,
    "reply": "text",
    "note": "text",
    "resolve": "outcome",
    "return": None,
}
"""Each step and the one field that it needs."""


async def take(
    session: AsyncSession,
    step: str,
    ticket_id: int,
    advisor: Advisor,
    said: str,
    *,
    catalogue: Catalogue,
    policy: Policy | None = None,
) -> Ticket:
    """Take one step; `said` is the content of its field. What is not possible now raises `Refused` or `Problem`.

    With a `policy` the person reads at `return` what the advisor has noted.
    """
    match step:
        case "claim":
            return await tickets.claim(session, ticket_id, advisor, catalogue=catalogue)
        case "release":
            return await tickets.release(session, ticket_id, advisor, catalogue=catalogue)
        case "reply":
            return await tickets.reply(session, ticket_id, advisor, said)
        case "note":
            return await tickets.note(session, ticket_id, advisor, said)
        case "resolve":
            return await tickets.resolve(session, ticket_id, advisor, said, catalogue=catalogue)
        case "return":
            return await tickets.return_to_assistant(session, ticket_id, advisor, catalogue=catalogue, policy=policy)
    raise ValueError(f"no such step: {step}")
