"""A message with its choices in the shapes that WhatsApp's Cloud API takes, within its limits. Pure.

Limits of the API (July 2026): a text body 4,096 characters, an interactive body 1,024; up to three reply buttons with
titles of 20 characters; a list of up to ten rows with titles of 24 and descriptions of 72. More choices than a list
holds are numbered in the text, and the digit is understood as the answer. A text that ends with a link gets a button
for it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

MOST_TEXT: Final = 4096
MOST_BODY: Final = 1024
MOST_BUTTONS: Final = 3
BUTTON_TITLE: Final = 20
MOST_ROWS: Final = 10
ROW_TITLE: Final = 24
ROW_DESCRIPTION: Final = 72
CUT: Final = "…"

Choice = tuple[str, str]
"""Id and title."""

_LINK_AT_THE_END: Final = re.compile(r"(?s)(?P<text>.*\S)\s+(?P<link>https://[^\s<>\"]{4,1990}[^\s<>\".,;:!?)])\s*")
_JOINERS: Final = frozenset("\u200d\ufe0e\ufe0f")


@dataclass(frozen=True, slots=True)
class Words:
    """The words that WhatsApp wants and no message has: on the button of a list, and on that of a link."""

    list_button: str
    link_button: str = ""


def render(text: str, choices: Sequence[Choice], words: Words) -> list[dict[str, Any]]:
    """The message objects to send for one message, in order (without recipient).

    The choices hang on the last object; a text that is too long for a body with choices goes before them, cut between
    lines or words, never inside a word that fits.
    """
    if not choices:
        link = _LINK_AT_THE_END.fullmatch(text) if words.link_button and len(text) <= MOST_BODY else None
        if link is not None and "https://" not in link["text"]:
            return [_link(link["text"], link["link"], words.link_button)]
        return [_text(part) for part in split(text, MOST_TEXT)]
    if is_numbered([title for _, title in choices]):
        numbered = "\n".join(f"{number}. {title}" for number, (_, title) in enumerate(choices, start=1))
        return [_text(part) for part in split(f"{text}\n\n{numbered}", MOST_TEXT)]
    *before, body = split(text, MOST_BODY) if len(text) > MOST_BODY else [text]
    return [*map(_text, before), _interactive(body, choices, words.list_button)]


def is_numbered(titles: Sequence[str]) -> bool:
    """Whether these titles fit neither buttons nor a list, so that people answer with a number."""
    return len(titles) > MOST_ROWS or any(len(title) > ROW_DESCRIPTION for title in titles)


def split(text: str, most: int) -> list[str]:
    """The text in pieces of at most `most` characters: between paragraphs, else lines, else words, else anywhere."""
    return list(_pieces(text.strip(), most))


def shortened(title: str) -> str:
    """The title as a row of a list shows it: whole, or cut between two signs that people see as one."""
    if len(title) <= ROW_TITLE:
        return title
    at = ROW_TITLE - len(CUT)
    while at > 1 and _belongs_to_the_sign_before(title, at):
        at -= 1
    return title[:at].rstrip() + CUT


def _belongs_to_the_sign_before(title: str, at: int) -> bool:
    """Whether a cut here would part an accent, a skin colour or a joined family from its sign."""
    sign, before = title[at], title[at - 1]
    return (
        unicodedata.combining(sign) > 0
        or sign in _JOINERS
        or before == "\u200d"
        or "\U0001f3fb" <= sign <= "\U0001f3ff"
        or ("\U0001f1e6" <= sign <= "\U0001f1ff" and "\U0001f1e6" <= before <= "\U0001f1ff")
    )


def _pieces(rest: str, most: int) -> Iterator[str]:
    while len(rest) > most:
        cut = next((at for sign in ("\n\n", "\n", " ") if (at := rest.rfind(sign, 1, most + 1)) > 0), most)
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    yield rest


def _text(body: str) -> dict[str, Any]:
    return {"type": "text", "text": {"body": body, "preview_url": False}}


def _link(body: str, url: str, title: str) -> dict[str, Any]:
    action = {"name": "cta_url", "parameters": {"display_text": title[:BUTTON_TITLE], "url": url}}
    return {"type": "interactive", "interactive": {"type": "cta_url", "body": {"text": body}, "action": action}}


def _interactive(body: str, choices: Sequence[Choice], list_button: str) -> dict[str, Any]:
    if len(choices) <= MOST_BUTTONS and all(len(title) <= BUTTON_TITLE for _, title in choices):
        buttons = [{"type": "reply", "reply": {"id": choice, "title": title}} for choice, title in choices]
        action: dict[str, Any] = {"buttons": buttons}
        kind = "button"
    else:
        action = {"button": list_button[:BUTTON_TITLE], "sections": [{"rows": [_row(*choice) for choice in choices]}]}
        kind = "list"
    return {"type": "interactive", "interactive": {"type": kind, "body": {"text": body}, "action": action}}


def _row(choice: str, title: str) -> dict[str, str]:
    row = {"id": choice, "title": shortened(title)}
    return row if row["title"] == title else {**row, "description": title}
