"""From a response name of the dialogue to what a person reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from tandem.texts import Catalogue, Value

_MOST_BUTTONS: Final = 3


def text_id(response: str) -> str:
    """`utter_ask_amount` → `ask-amount`: Rasa's name of a response and the catalogue's are the same word."""
    return response.removeprefix("utter_").replace("_", "-")


def render(
    catalogue: Catalogue,
    figures: Mapping[str, Value],
    language: str,
    response: str,
    arguments: Mapping[str, Any],
) -> dict[str, Any]:
    """The body that Rasa's NLG endpoint expects: the text, and its choices as buttons with payloads.

    `arguments` are the action's values; the dated figures of the policy are at every text's disposal. Two are more than
    values: `then` is what the action adds to the text, in the same language, and `first` the buttons before its own.
    Inside a form (`in_form`) the choices are left out: the form's own question with its choices follows at once.
    """
    values = {**figures, **{name: value for name, value in arguments.items() if value is not None}}
    text = catalogue.text(language, text_id(response), **values)
    own = [{"title": choice.title, "payload": choice.payload} for choice in text.choices]
    return {
        "text": text.text + (arguments.get("then") or ""),
        "buttons": [] if arguments.get("in_form") else _offered(arguments.get("first") or [], own),
        "custom": {},
    }


def _offered(first: list[dict[str, str]], own: list[dict[str, str]]) -> list[dict[str, str]]:
    """The buttons of a text with others before them: each meaning once, and no more than WhatsApp shows as buttons."""
    if not first:
        return own
    by_meaning: dict[str, dict[str, str]] = {}
    for button in (*first, *own):
        by_meaning.setdefault(button["payload"], button)
    return list(by_meaning.values())[:_MOST_BUTTONS]
