"""Which text of the catalogue somebody reads: the tests know the words only through it."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Final

from real_parts import policy, texts

from tandem.texts import LANGUAGES

_CONTACT_MONTHS: Final = 6
_FOREIGN: Final = ("desk-", "page-", "widget-", "site-", "fact-", "value-", "title-")
"""Parts of the catalogue that are never said in a talk."""


def today() -> dt.date:
    """The day of the service's policy."""
    return dt.datetime.now(dt.UTC).date()


def figures() -> dict[str, object]:
    """Values that are at every text's disposal."""
    return {**policy().figures(today()), "contact_months": _CONTACT_MONTHS}


@cache
def pattern(language: str, text_id: str) -> re.Pattern[str]:
    """A text as a pattern; what only the talk knows (a name, the lines of a recap) may be anything."""
    source, open_values = texts(), {}
    known = figures()
    for variable in source.variables(language, text_id):
        if variable not in known:
            open_values[variable] = f"«{variable}»"
    text = re.escape(source.text(language, text_id, **known, **open_values).text)  # type: ignore[arg-type]
    for value in open_values.values():
        text = text.replace(re.escape(value), r".+?")
    return re.compile(text, re.DOTALL)


def says(text: str, language: str, text_id: str) -> bool:
    """Whether this text of the catalogue is (part of) what was said."""
    return pattern(language, text_id).search(text) is not None


@cache
def ids_of(text: str) -> frozenset[tuple[str, str]]:
    """Every (language, text id) that is exactly this."""
    return frozenset(
        (language, text_id)
        for language in LANGUAGES
        for text_id in texts().ids(language)
        if not text_id.startswith(_FOREIGN) and pattern(language, text_id).fullmatch(text)
    )


def question(fact: str) -> str:
    """`postal_code` → `ask-postal-code`; the recap and the choice of what to change are questions too."""
    return {"recap": "recap", "change": "ask-change"}.get(fact, f"ask-{fact.replace('_', '-')}")


@cache
def questions() -> dict[str, str]:
    """Text id of every question, also in its shorter wording, with what it asks."""
    found = {"recap": "recap", "ask-change": "change"}
    for fact in policy().facts:
        found |= {question(fact): fact, f"{question(fact)}-again": fact}
    contact = {"offer-contact": "contact_consent", "ask-contact-name": "contact_name"}
    booking = {
        "booking-ask-format": "booking_format",
        "booking-after-outcome": "booking_format",
        "booking-ask-place": "booking_place",
        "booking-ask-name": "booking_name",
        "booking-ask-contact": "booking_details",
        "booking-ask-contact-here": "booking_here",
        "booking-ask-phone-here": "booking_here",
        "booking-ask-phone": "booking_details",
        "booking-ask-phone-too": "booking_details",
        "booking-confirm": "booking_confirm",
        "booking-change": "booking_change",
        "booking-cancel-sure": "booking_cancel",
    }
    return found | contact | {"ask-contact-details": "contact_details", "ask-contact-here": "contact_here"} | booking


def title(language: str, text_id: str, choice: str) -> str:
    """What stands on a choice."""
    return texts().title(language, text_id, f"choice-{choice}", **figures())  # type: ignore[arg-type]
