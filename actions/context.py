"""What several actions need: the policy, the texts, and how a tracker is read."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.interfaces import Tracker

from actions.bookings import Bookings
from tandem.directory import Directory
from tandem.explain import answer, label
from tandem.institution import Institution
from tandem.policy import UNKNOWN, Assessment, FactError, FactValue, Figure, Policy
from tandem.prequalification.answers import Heard, Understood, from_parse, understand
from tandem.prequalification.phrases import fold
from tandem.texts import LANGUAGES, Catalogue

Event = dict[str, Any]
"""An event as rasa-sdk makes it."""

PREQUALIFICATION: Final = "prequalification_form"
"""The form that several journeys lead into."""


@dataclass(frozen=True)
class Context:
    """The institution's rules and texts, and the calendar."""

    policy: Policy
    catalogue: Catalogue
    directory: Directory
    institution: Institution
    bookings: Bookings
    today: Callable[[], date]
    number_here: Callable[[str], Awaitable[str | None]]
    """The telephone number with which the person of a conversation writes; None on the website."""

    def facts(self, tracker: Tracker) -> dict[str, FactValue]:
        """The facts so far. A value that an older policy accepted and this one does not counts as not asked yet."""
        known: dict[str, FactValue] = {}
        for fact in self.policy.facts:
            value = tracker.get_slot(fact)
            if value is None:
                continue
            try:
                known |= self.policy.validate({fact: int(value) if isinstance(value, float) else value})
            except FactError:
                continue
        return known

    def told(self, tracker: Tracker) -> Understood:
        """What the message tells by itself, with no question before it: the facts that are new in it."""
        known = self.facts(tracker)
        understood = understand(self.policy, heard(tracker), None, {}, known)
        return replace(understood, facts={f: v for f, v in understood.facts.items() if known.get(f) != v})

    def lines(self, tracker: Tracker) -> str:
        """What the person has told so far, a line per fact; empty when nothing."""
        language = language_of(tracker)
        return "\n".join(self.line(fact, value, language) for fact, value in self.facts(tracker).items())

    def assess(self, facts: dict[str, FactValue]) -> Assessment:
        """Where these facts lead today."""
        return self.policy.assess(facts, self.today())

    def figures(self) -> dict[str, Figure]:
        """The values of today for the texts."""
        return self.policy.figures(self.today())

    def titles(self, fact: str, language: str) -> dict[str, str]:
        """What stands on the buttons of a question, folded, with its value; in the order in which they are offered."""
        question = f"ask-{fact.replace('_', '-')}"
        if not self.catalogue.has(question):
            return {}
        titles = {}
        for choice in self.catalogue.text(language, question, **self.figures()).choices:
            titles[fold(choice.title)] = UNKNOWN if choice.id == "dont-know" else choice.id
        return titles

    def line(self, fact: str, value: FactValue, language: str) -> str:
        """One line of the recap."""
        figures = self.figures()
        return self.catalogue.text(
            language,
            "recap-line",
            label=label(fact, self.catalogue, language, figures),
            value=answer(fact, value, self.catalogue, language, figures),
        ).text


def begin_questions() -> list[Event]:
    """The pre-qualification begins, or is opened again, with the message that this turn is about."""
    return [SlotSet("prequalification_done", None), FollowupAction(PREQUALIFICATION)]


def language_of(tracker: Tracker) -> str:
    """The language of the conversation."""
    language = tracker.get_slot("language")
    return language if language in LANGUAGES else LANGUAGES[0]


def heard(tracker: Tracker) -> Heard:
    """The message that this turn is about."""
    return from_parse(tracker.latest_message)


def is_typed(tracker: Tracker) -> bool:
    """Whether the message was typed: only then its language was looked at. A choice is no answer in words."""
    return "language" in tracker.latest_message


def pause(tracker: Tracker) -> timedelta:
    """How long nobody wrote before the message that this turn is about."""
    moments = [float(event["timestamp"]) for event in tracker.events if event.get("event") == "user"]
    return timedelta(seconds=moments[-1] - moments[-2]) if len(moments) > 1 else timedelta()


def entity(tracker: Tracker, name: str) -> str | None:
    """The value of an entity of the latest message, if there is one."""
    for found in tracker.latest_message.get("entities") or ():
        if found.get("entity") == name and found.get("value") is not None:
            return str(found["value"])
    return None
