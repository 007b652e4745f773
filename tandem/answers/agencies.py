"""Where people are received: the nearest place first, in the words of the conversation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from tandem.answers.opening_hours import hours_in_words
from tandem.answers.person import Person
from tandem.answers.rules import Case
from tandem.booking.model import Agency
from tandem.booking.offers import by_nearness, distance
from tandem.phones import shown_phone
from tandem.texts import Catalogue

ASK_AGENCIES: Final = "ask_agencies"
"""The intent that is answered with them."""

_LISTED_AT_MOST: Final = 4
"""More addresses than this are no help in a conversation: then only the names are told."""


def agency_cases(person: Person, agencies: Sequence[Agency], catalogue: Catalogue, language: str) -> list[Case]:
    """The addresses near the person, else all of them or their names; while none is known, what was published."""
    open_ones = [one for one in agencies if one.active]
    code, place = person.said("postal_code"), person.place
    if not any(one.address for one in open_ones):
        near = {"postal_code": str(code), "town": town(place.agency, catalogue, language)} if place else None
        return [Case("published"), *([Case("near", near)] if near else [])]
    if place is not None:
        lines = _lines(_near(open_ones, str(code)), catalogue, language)
        return [Case("nearest", {"postal_code": str(code), "agencies": lines})]
    if len(open_ones) <= _LISTED_AT_MOST:
        return [Case("all", {"agencies": _lines(open_ones, catalogue, language)})]
    return [Case("towns", {"agencies": ", ".join(dict.fromkeys(one.names[language] for one in open_ones))})]


def town(name: str, catalogue: Catalogue, language: str) -> str:
    """A town of `directory/postal_codes.yml` as the language names it; one without a text as it is written there."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    text_id = f"town-{re.sub(r'[^a-z]+', '-', plain)}"
    return catalogue.text(language, text_id).text if catalogue.has(text_id) else name


def _near(agencies: Sequence[Agency], code: str) -> list[Agency]:
    """The nearest, with the others that serve the same codes; when none serves them, the nearest alone."""
    ordered = by_nearness(agencies, code)
    serving = [one for one in ordered if not distance(one, code)[0]]
    return (serving or ordered[:1])[:_LISTED_AT_MOST]


def _lines(agencies: Sequence[Agency], catalogue: Catalogue, language: str) -> str:
    return "\n".join(_line(one, catalogue, language) for one in agencies)


def _line(agency: Agency, catalogue: Catalogue, language: str) -> str:
    """Name, address, hours and telephone, as far as they are known; an address that is not known is never guessed."""

    def text(id_: str, **values: str) -> str:
        return catalogue.text(language, id_, **values).text

    name = agency.names[language]
    hours = hours_in_words(agency.hours, catalogue, language)
    parts = [
        text("agency", name=name, address=agency.address) if agency.address else text("agency-unknown", name=name),
        *([text("agency-hours", hours=hours)] if hours else []),
        *([text("agency-phone", phone=shown_phone(agency.phone))] if agency.phone else []),
    ]
    return " ".join(parts)
