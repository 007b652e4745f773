"""Who may speak, and where a ticket stands: two axes, kept apart on purpose.

One field for both is how inboxes end with a bot that talks over a person: "assigned" and "the bot is silent" are not
the same thing. `Control` says who leads the conversation, `TicketStatus` how far the advisors are.
"""

from __future__ import annotations

from typing import Final, Literal

Control = Literal["bot", "waiting", "advisor", "closed"]
TicketStatus = Literal["new", "assigned", "waiting_client", "done", "dropped"]

SILENT: Final[frozenset[Control]] = frozenset({"advisor", "closed"})
"""The assistant says nothing while one of these holds; while `waiting` it goes on serving."""

CONTROL_CHANGES: Final[dict[str, tuple[frozenset[Control], Control]]] = {
    "ask_for_person": (frozenset({"bot", "waiting"}), "waiting"),
    "claim": (frozenset({"bot", "waiting"}), "advisor"),
    "release": (frozenset({"advisor"}), "waiting"),
    "return": (frozenset({"advisor", "waiting"}), "bot"),
    "unanswered": (frozenset({"waiting"}), "bot"),
    "away": (frozenset({"advisor"}), "bot"),
    "resolve": (frozenset({"bot", "waiting", "advisor"}), "closed"),
    "write_again": (frozenset({"closed"}), "bot"),
}
"""What happens → (from which states it is allowed, the state after it)."""

TICKET_CHANGES: Final[dict[str, tuple[frozenset[TicketStatus], TicketStatus]]] = {
    "claim": (frozenset({"new"}), "assigned"),
    "take_over": (frozenset({"assigned", "waiting_client"}), "assigned"),
    "assign": (frozenset({"new", "assigned", "waiting_client"}), "assigned"),
    "release": (frozenset({"assigned", "waiting_client"}), "new"),
    "pass_on": (frozenset({"new", "assigned", "waiting_client"}), "new"),
    "reply": (frozenset({"assigned", "waiting_client"}), "waiting_client"),
    "client_wrote": (frozenset({"waiting_client"}), "assigned"),
    "resolve": (frozenset({"assigned", "waiting_client"}), "done"),
}
OPEN_TICKET: Final[frozenset[TicketStatus]] = frozenset({"new", "assigned", "waiting_client"})
