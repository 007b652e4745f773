"""One's own data: see it, get a copy, have it erased. What is stored is known to the service, which carries this out.

Erasing is confirmed by its choice, or by a clear yes to the question that was asked just before. Anything else said
there lets the question lapse: a yes that comes later answers something else.
"""

from __future__ import annotations

from typing import Any, Final

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.context import Event, entity, heard
from tandem.prequalification.answers import does_not_know, says_no, says_yes

_ASKED: Final = "erasure_asked"
"""The slot with the id of the message after which it was asked whether to erase."""

_SURE: Final = 0.8
"""How sure the model must be of a yes that erases; the same figure as `surer` in config.yml."""


class MyData(Action):
    """What is held now, and where the copy is."""

    def name(self) -> str:
        """The name in the rules."""
        return "action_my_data"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Have the service say it; whoever then asks for a person has a question about data."""
        form = (tracker.active_loop or {}).get("name")
        dispatcher.utter_message(json_message={"effect": "my_data", "in_form": form is not None})
        return _reason_for_person(form)


class EraseMyData(Action):
    """Asks whether really everything is to be erased, and takes the choice that answers."""

    def name(self) -> str:
        """The name in the rules."""
        return "action_erase_my_data"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Ask, or do what was chosen."""
        settled = settle_erasure(dispatcher, tracker)
        if settled is not None:
            return settled
        dispatcher.utter_message(response="utter_erase_sure")
        asked = SlotSet(_ASKED, _messages(tracker)[-1])
        return [asked, *_reason_for_person((tracker.active_loop or {}).get("name"))]


def settle_erasure(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Event] | None:
    """Erase or keep, when this message answers whether to erase; None when it is about something else."""
    wanted = entity(tracker, "confirmed") or (_said(tracker) if _was_asked_before(tracker) else None)
    if wanted is None:
        return None
    if wanted == "yes":
        dispatcher.utter_message(json_message={"effect": "erase"})
    else:
        dispatcher.utter_message(response="utter_erase_kept", in_form=(tracker.active_loop or {}).get("name"))
    return [SlotSet(_ASKED, None)]


def is_asked_whether_to_erase(tracker: Tracker) -> bool:
    """The question stands open since this very turn: a form then keeps its own back, or one yes would answer both."""
    return tracker.get_slot(_ASKED) is not None and tracker.get_slot(_ASKED) == _messages(tracker)[-1]


def _was_asked_before(tracker: Tracker) -> bool:
    asked = tracker.get_slot(_ASKED)
    return asked is not None and asked in _messages(tracker)[-2:-1]


def _said(tracker: Tracker) -> str | None:
    message = heard(tracker)
    if says_no(message) or does_not_know(message) or message.intent == "cancel":
        return "no"
    sure = message.intent != "affirm" or message.confidence >= _SURE
    return "yes" if says_yes(message) and sure and "?" not in message.text else None


def _messages(tracker: Tracker) -> list[Any]:
    """The ids of the person's messages, the present one last."""
    return [event.get("message_id") for event in tracker.events if event.get("event") == "user"]


def _reason_for_person(form: str | None) -> list[Event]:
    return [SlotSet("contact_reason", "data_request")] if form is None else []
