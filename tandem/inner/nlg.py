"""From a response name of the dialogue to what a person reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tandem.texts import Catalogue, Value


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

    `arguments` are the action's values; the dated figures of the policy are at every text's disposal. Inside a form
    (`in_form`) the choices are left out: the form's own question with its choices follows at once.
    """
    values = {**figures, **{name: value for name, value in arguments.items() if value is not None}}
    text = catalogue.text(language, text_id(response), **values)
    return {
        "text": text.text,
        "buttons": [
            {"title": choice.title, "payload": choice.payload}
            for choice in (() if arguments.get("in_form") else text.choices)
        ],
        "custom": {},
    }
