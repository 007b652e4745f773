"""What was just offered in words, outside the forms: a yes right after it takes it."""

from __future__ import annotations

from typing import Final

from rasa_sdk.events import SlotSet
from rasa_sdk.interfaces import Tracker

from actions.booking_state import message_id
from actions.context import Event

APPOINTMENT: Final = "booking_wanted"
PERSON: Final = "person_wanted"


def offered(tracker: Tracker, what: str) -> list[Event]:
    """It was just asked whether the person would like this."""
    return [SlotSet("asked", f"{what}:{message_id(tracker)}")]


def was_offered(tracker: Tracker, what: str) -> bool:
    """Whether that was asked after the message before this one."""
    ids = [event.get("message_id") for event in tracker.events if event.get("event") == "user"]
    return len(ids) > 1 and tracker.get_slot("asked") == f"{what}:{ids[-2]}"
