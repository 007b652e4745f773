"""Where people are received: the nearest place first, in the words of the conversation."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from tandem.answers.person import Person
from tandem.answers.rules import Case
from tandem.institution import Agency, Institution
from tandem.texts import Catalogue

_LISTED_AT_MOST: Final = 4
"""More addresses than this are no help in a conversation: then only the towns are named."""


def agency_cases(person: Person, institution: Institution, catalogue: Catalogue, language: str) -> list[Case]:
    """The addresses near the person, else all of them or their towns; without any settings, what was published."""
    agencies = institution.agencies
    code, place = person.said("postal_code"), person.place
    if not agencies:
        near = {"postal_code": str(code), "town": town(place.agency, catalogue, language)} if place else None
        return [Case("published"), *([Case("near", near)] if near else [])]
    in_town = [one for one in agencies if place and one.town == place.agency]
    if in_town:
        lines = _lines(in_town, catalogue, language)
        return [Case("nearest", {"postal_code": str(code), "agencies": lines})]
    if len(agencies) <= _LISTED_AT_MOST:
        return [Case("all", {"agencies": _lines(agencies, catalogue, language)})]
    towns = dict.fromkeys(town(one.town, catalogue, language) for one in agencies)
    return [Case("towns", {"agencies": ", ".join(towns)})]


def town(name: str, catalogue: Catalogue, language: str) -> str:
    """A town of `directory/postal_codes.yml` as the language names it; one without a text as it is written there."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    text_id = f"town-{re.sub(r'[^a-z]+', '-', plain)}"
    return catalogue.text(language, text_id).text if catalogue.has(text_id) else name


def _lines(agencies: tuple[Agency, ...] | list[Agency], catalogue: Catalogue, language: str) -> str:
    return "\n".join(
        catalogue.text(
            language,
            "agency-with-phone" if one.phone else "agency",
            town=town(one.town, catalogue, language),
            address=one.address,
            hours=one.hours[language],
            phone=one.phone or "",
        ).text
        for one in agencies[:_LISTED_AT_MOST]
    )
