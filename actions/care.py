"""Somebody is in need: a humane word, the right number, and a person if they want one. Nothing else is asked."""

from __future__ import annotations

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.context import Event
from tandem.prequalification.answers import Heard


def needs_care(message: Heard) -> bool:
    """Whether no form may read the message as an answer, whatever else it tells."""
    return message.intent.startswith("care_")


class Care(Action):
    """Says the text of the need. A ticket is opened only when the person asks for somebody; it is then a priority."""

    def name(self) -> str:
        """The name in the rules."""
        return "action_care"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Say it, and remember why a person would be wanted now."""
        kind = str((tracker.latest_message.get("intent") or {}).get("name"))
        dispatcher.utter_message(response=f"utter_{kind}")
        return [SlotSet("contact_reason", "distress"), SlotSet("asked", "stopped"), SlotSet("correcting", None)]
