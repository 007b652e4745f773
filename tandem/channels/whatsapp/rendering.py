"""A message with its choices in the shapes that WhatsApp's Cloud API takes, within its limits. Pure.

Limits of the API (July 2026): a text body 4,096 characters, an interactive body 1,024; up to three reply buttons with
titles of 20 characters; a list of up to ten rows with titles of 24 characters. More choices than a list holds are
numbered in the text, and the digit is understood as the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

MOST_TEXT: Final = 4096
MOST_BODY: Final = 1024
MOST_BUTTONS: Final = 3
BUTTON_TITLE: Final = 20
MOST_ROWS: Final = 10
ROW_TITLE: Final = 24

Choice = tuple[str, str]
"""Id and title."""


def render(text: str, choices: Sequence[Choice], list_button: str) -> list[dict[str, Any]]:
    """The message objects to send for one message, in order (without recipient).

    `list_button` is the title of the button that opens a list. The choices hang on the last object; a text that is too
    long for a body with choices goes before them, cut between lines or words, never inside a word that fits.
    """
    if not choices:
        return [_text(part) for part in split(text, MOST_TEXT)]
    if len(choices) > MOST_ROWS or any(len(title) > ROW_TITLE for _, title in choices):
        numbered = "\n".join(f"{number}. {title}" for number, (_, title) in enumerate(choices, start=1))
        return [_text(part) for part in split(f"{text}\n\n{numbered}", MOST_TEXT)]
    *before, body = split(text, MOST_BODY) if len(text) > MOST_BODY else [text]
    return [*map(_text, before), _interactive(body, choices, list_button)]


def split(text: str, most: int) -> list[str]:
    """The text in pieces of at most `most` characters: between paragraphs, else lines, else words, else anywhere."""
    return list(_pieces(text.strip(), most))


def _pieces(rest: str, most: int) -> Iterator[str]:
    while len(rest) > most:
        cut = next((at for sign in ("\n\n", "\n", " ") if (at := rest.rfind(sign, 1, most + 1)) > 0), most)
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    yield rest


def _text(body: str) -> dict[str, Any]:
    return {"type": "text", "text": {"body": body, "preview_url": False}}


def _interactive(body: str, choices: Sequence[Choice], list_button: str) -> dict[str, Any]:
    if len(choices) <= MOST_BUTTONS and all(len(title) <= BUTTON_TITLE for _, title in choices):
        buttons = [{"type": "reply", "reply": {"id": choice, "title": title}} for choice, title in choices]
        action: dict[str, Any] = {"buttons": buttons}
        kind = "button"
    else:
        rows = [{"id": choice, "title": title} for choice, title in choices]
        action = {"button": list_button[:BUTTON_TITLE], "sections": [{"rows": rows}]}
        kind = "list"
    return {"type": "interactive", "interactive": {"type": kind, "body": {"text": body}, "action": action}}
