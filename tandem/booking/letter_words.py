"""What letters and pages say about an appointment, in one language. No I/O."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from tandem.booking.words import Words
from tandem.texts import Catalogue, Value


class LetterWords:
    """The catalogue in one language with the figures of the day at hand; days and times as the dialogue says them."""

    def __init__(self, catalogue: Catalogue, language: str, figures: Mapping[str, Value]) -> None:
        self.language = language
        self._catalogue = catalogue
        self._figures = figures
        self._spoken = Words(catalogue, language)

    def __call__(self, text_id: str, **values: Value) -> str:
        """A text by its id."""
        return self._catalogue.text(self.language, text_id, **{**self._figures, **values}).text

    def moment(self, moment: dt.datetime) -> str:
        """Day and time on Belgium's wall clocks: "mardi 24 novembre à 14h30"."""
        return self._spoken.time(moment)

    def place(self, format_: str, names: Mapping[str, str], address: str | None) -> str:
        """Where it is: the agency (its names by language, and its address if that is known), by phone, by video."""
        if format_ != "agency":
            return self(f"booking-where-{format_}")
        town = names[self.language]
        if address is None:
            return self("appointment-place-agency", town=town)
        return self("appointment-place-address", town=town, address=address)

    def topic(self, topic: str) -> str:
        """What it is about."""
        return self(f"appointment-topic-{topic.replace('_', '-')}")


def first_name(name: str) -> str:
    """What a letter greets somebody with: the first word of the name that they gave."""
    return name.split()[0] if name.split() else name
