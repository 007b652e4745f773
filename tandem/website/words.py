"""The words of the page and of the widget, from the one catalogue."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from tandem.clock import today
from tandem.conversations.inbox import MAX_TEXT
from tandem.policy import Policy
from tandem.texts import LANGUAGES, Catalogue, Value

_WIDGET = "widget-"
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(r"https://[^\s<>()\"']*[^\s<>()\"'.,;:!?]")


class Words:
    """The catalogue in the language of the page, with today's figures, as the template uses it."""

    def __init__(self, catalogue: Catalogue, policy: Policy, language: str) -> None:
        self.language = language
        self._catalogue = catalogue
        self._figures = policy.figures(today())

    def __call__(self, text_id: str, **values: Value) -> str:
        """A text by its whole id."""
        return self._catalogue.text(self.language, text_id, **{"max": MAX_TEXT, **self._figures, **values}).text

    def linked(self, text_id: str) -> Markup:
        """A text with its mail address made tappable."""
        return Markup(_MAIL.sub(r'<a href="mailto:\g<0>">\g<0></a>', str(escape(self(text_id)))))  # noqa: S704

    def with_links(self, text: str) -> Markup:
        """A text that is already in words, with its web addresses made tappable."""
        return Markup(_ADDRESS.sub(r'<a href="\g<0>" rel="noopener">\g<0></a>', str(escape(text))))  # noqa: S704

    def number(self, text_id: str) -> str:
        """The number that a text is about, as the language writes it."""
        return self._catalogue.title(self.language, text_id, "number", **self._figures)


def labels(catalogue: Catalogue, policy: Policy, language: str) -> dict[str, str]:
    """What the widget shows, by name: the texts `widget-…` without that prefix, and each language's own name."""
    words = Words(catalogue, policy, language)
    ids = sorted(id_ for id_ in catalogue.ids(language) if id_.startswith(_WIDGET))
    shown = {id_.removeprefix(_WIDGET): words(id_) for id_ in ids}
    return shown | {f"language-{name}": words(f"title-lang-{name}") for name in LANGUAGES}


def check(catalogue: Catalogue, policy: Policy) -> None:
    """Render all labels of all languages once; raises KeyError or TextError for one that cannot be shown."""
    for language in LANGUAGES:
        labels(catalogue, policy, language)
