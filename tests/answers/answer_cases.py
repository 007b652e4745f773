"""Every answer as a person reads it: put together as in a conversation, for the tests that read them."""

from __future__ import annotations

import asyncio
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

import institution_example
import yaml
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from real_parts import directory, policy, texts

from actions.bookings import Bookings
from actions.context import Context
from actions.talk import Answer
from tandem.answers import Person, Sources, addition
from tandem.booking.model import Agency, PostalRange, Span
from tandem.inner.nlg import render
from tandem.institution import Institution

PROJECT: Final = Path(__file__).resolve().parents[2]
TODAY: Final = date(2026, 11, 25)
CATALOGUE: Final = texts()
POLICY: Final = policy()
DIRECTORY: Final = directory()
FIGURES: Final = {**POLICY.figures(TODAY), "contact_months": 6}
_HOURS: Final = {
    **dict.fromkeys((0, 1, 2, 3), (Span(time(9), time(12, 30)), Span(time(13, 30), time(17)))),
    4: (Span(time(9), time(12)),),
}
AGENCIES: Final[dict[str, tuple[Agency, ...]]] = {
    "empty": (),
    "filled": (
        Agency(
            id="brussels",
            names={"fr": "Bruxelles", "nl": "Brussel", "en": "Brussels"},
            address="Rue de l'Exemple 1, 1000 Bruxelles",
            postal_code="1000",
            phone="+3220000001",
            serves=(PostalRange(1000, 1999),),
            hours=_HOURS,
        ),
        Agency(
            id="molenbeek",
            kind="permanence",
            names={"fr": "Molenbeek", "nl": "Molenbeek", "en": "Molenbeek"},
            address="Place de l'Exemple 2, 1080 Bruxelles",
            postal_code="1080",
            serves=(PostalRange(1000, 1999),),
            hours={1: (Span(time(9), time(12)),), 3: (Span(time(9), time(12)),)},
        ),
        Agency(
            id="ghent",
            names={"fr": "Gand", "nl": "Gent", "en": "Ghent"},
            address="Voorbeeldstraat 3, 9000 Gent",
            postal_code="9000",
            serves=(PostalRange(8000, 9999),),
        ),
        Agency(id="liege", names={"fr": "Liège", "nl": "Luik", "en": "Liège"}, postal_code="4000"),
    ),
}
INSTITUTIONS: Final = {"empty": institution_example.empty(), "filled": institution_example.filled()}
CODES: Final = {"brussels": "1000", "wallonia": "4000", "flanders": "9000"}


class _Agencies:
    """Of booking only what answers ask: where people are received."""

    def __init__(self, agencies: tuple[Agency, ...]) -> None:
        self._agencies = agencies

    async def agencies(self) -> tuple[Agency, ...]:
        return self._agencies


@cache
def questions() -> tuple[str, ...]:
    """The questions about the loan, the support, the person's situation and the institution."""
    named = yaml.safe_load((PROJECT / "domain" / "intents.yml").read_text(encoding="utf-8"))["intents"]
    others = ("ask_explanation", "ask_bot_identity", "ask_capabilities", "ask_my_appointment", "ask_application_status")
    return tuple(intent for intent in named if intent.startswith("ask_") and intent not in others)


@cache
def people() -> tuple[dict[str, Any], ...]:
    """Somebody of whom nothing is known, and each value of each fact, everywhere and in each region."""
    found: list[dict[str, Any]] = [{}]
    for code in (None, *CODES.values()):
        place = {"postal_code": code} if code else {}
        found.append(place)
        for id_, fact in POLICY.facts.items():
            values: tuple[Any, ...] = (499, 25000, 25001) if id_ == "amount" else fact.values
            found += [{**place, id_: value} for value in values]
    return tuple(found)


async def on_the_website(_conversation_id: str) -> None:
    """Nobody's number is known there."""


def say(
    intent: str,
    facts: dict[str, Any] | None = None,
    *,
    language: str = "fr",
    institution: Institution = INSTITUTIONS["empty"],
    agencies: tuple[Agency, ...] = (),
    form: str | None = None,
    text: str = "",
    entities: tuple[dict[str, Any], ...] = (),
    today: date = TODAY,
) -> tuple[str, list[str]]:
    """What the assistant says to a question, and the payloads of the choices under it."""
    bookings = cast(Bookings, _Agencies(agencies))
    context = Context(POLICY, CATALOGUE, DIRECTORY, institution, bookings, lambda: today, on_the_website)
    tracker = Tracker(
        "c-0001",
        {"language": language, **(facts or {})},
        {"text": text, "intent": {"name": intent, "confidence": 0.9}, "entities": list(entities)},
        [],
        False,
        None,
        {"name": form} if form else {},
        "action_listen",
    )
    dispatcher = CollectingDispatcher()
    asyncio.run(Answer(context).run(dispatcher, tracker, {}))
    (message,) = dispatcher.messages
    said = render(CATALOGUE, FIGURES, language, str(message["response"]), message)
    return said["text"], [button["payload"] for button in said["buttons"]]


@cache
def every_answer(language: str, settings: str) -> tuple[tuple[str, dict[str, Any], str, list[str]], ...]:
    """Intent, facts, text and payloads of every answer to everybody, from an institution of `INSTITUTIONS`."""
    sources = Sources(CATALOGUE, FIGURES, INSTITUTIONS[settings], DIRECTORY, TODAY, AGENCIES[settings])
    found = []
    for intent in questions():
        for facts in people():
            added = addition(intent, Person(facts), sources, language)
            first = [{"title": choice.title, "payload": choice.payload} for choice in added.choices]
            said = render(CATALOGUE, FIGURES, language, f"utter_answer_{intent}", {"then": added.text, "first": first})
            found.append((intent, facts, said["text"], [button["payload"] for button in said["buttons"]]))
    return tuple(found)


def own_words(text: str) -> str:
    """A message without the lines that name others: their names and what they do are theirs."""
    return "\n".join(line for line in text.splitlines() if "(http" not in line)
