"""What the desk says about the letters of appointments: does a reminder go out, and did a letter never arrive?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.reminders import LETTER, PERSON
from tandem.storage.models import Appointment, OutboxMessage

_TOLD: Final = ("pending", "delivered", "dead")


@dataclass(frozen=True, slots=True)
class LetterState:
    """Of one appointment as it is; what was written about another time of it does not count."""

    reminder: Literal["waits", "sent", "none"] = "none"
    bounced: frozenset[str] = frozenset()
    """To whom something can never arrive: `person`, `coach`. Somebody should call."""


async def letter_states(session: AsyncSession, appointments: Iterable[Appointment]) -> dict[int, LetterState]:
    """By the numbers of the appointments; every one of them is in it."""
    sequences = {one.id: one.sequence for one in appointments}
    rows = await session.execute(
        select(OutboxMessage.appointment_id, OutboxMessage.key, OutboxMessage.state, OutboxMessage.content).where(
            OutboxMessage.appointment_id.in_(sequences), OutboxMessage.state.in_(_TOLD)
        )
    )
    reminders: dict[int, set[str]] = {}
    bounced: dict[int, set[str]] = {}
    for id_, key, state, content in rows:
        if id_ is None:
            continue
        # the content of what was delivered is emptied; its key still says which reminder of which time it was
        if key is not None and key.startswith(f"{LETTER}:") and key.endswith(f":{sequences[id_]}"):
            reminders.setdefault(id_, set()).add(state)
        if state == "dead" and content.get("sequence") == sequences[id_]:
            bounced.setdefault(id_, set()).add("person" if content.get("to") == PERSON else "coach")
    return {
        id_: LetterState(_reminder(reminders.get(id_, set())), frozenset(bounced.get(id_, ()))) for id_ in sequences
    }


def _reminder(states: set[str]) -> Literal["waits", "sent", "none"]:
    return "waits" if "pending" in states else "sent" if "delivered" in states else "none"
