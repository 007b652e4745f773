"""Cards: what a message says, in parts, for a channel that can show it as more than a paragraph.

The text of the message always says the same: WhatsApp, a copy of the conversation and an old widget need no card.

- `recap`: `rows` of `label` and `value`; a row may have a choice, with which the person changes that answer.
- `outcome`: `text`, `parts` with a `title` and `lines` (reasons, what could change, next steps), and a `note`.
- `offers`: `text`, `slots`, each a `choice` (its place among those of the message, from 0) with `day`, `time` and
  `where` in words and perhaps a `note`, and the question as a `note`.
- `elsewhere`: `text`, what whoever looks at the conversation here reads once it goes on in another channel, whose own
  words are in the text of the message.

Actions send them beside a text (`json_message={"card": …}`); choices get their ids here. Pure.
"""

from __future__ import annotations

from typing import Any, Final

KINDS: Final = ("recap", "outcome", "offers", "elsewhere")


def stored(card: dict[str, Any], seq: int) -> dict[str, Any]:
    """The card of event `seq` as it is kept: its choices (`title`, `payload`) have ids. Raises ValueError for a kind
    that does not exist: cards come from our own code.
    """
    if card.get("kind") not in KINDS:
        raise ValueError(f"no such card: {card.get('kind')!r}")
    rows = [
        {**row, "choice": {"id": f"{seq}.r{number}", **row["choice"]}} if "choice" in row else row
        for number, row in enumerate(card.get("rows", ()), start=1)
    ]
    return {**card, "rows": rows} if rows else card


def choices(card: dict[str, Any] | None) -> list[dict[str, Any]]:
    """The choices inside a stored card, with their payloads."""
    return [row["choice"] for row in (card or {}).get("rows", ()) if "choice" in row]


def shown(card: dict[str, Any]) -> dict[str, Any]:
    """The card as clients get it: payloads stay inside."""
    rows = [
        {**row, "choice": {name: row["choice"][name] for name in ("id", "title")}} if "choice" in row else row
        for row in card.get("rows", ())
    ]
    return {**card, "rows": rows} if rows else card
