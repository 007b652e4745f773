"""Consent, name and a way to reach the person. Nothing is asked before a yes, and after a no nothing is kept."""

from __future__ import annotations

from typing import Final

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.care import needs_care
from actions.context import PREQUALIFICATION, Context, Event, heard, is_typed, language_of
from actions.privacy import is_asked_whether_to_erase, settle_erasure
from actions.reach import ANOTHER, about_number_here, is_something_else, name_in, reach
from tandem.prequalification.answers import (
    Heard,
    does_not_know,
    is_command,
    refuses_contact,
    says_no,
    says_yes,
    takes_back,
)

FORM: Final = "contact_form"
CONSENT: Final = "contact_consent"
NAME: Final = "contact_name"
HERE: Final = "contact_here"
"""Whether the number with which the person writes may be used."""
DETAILS: Final = "contact_details"
PHONE: Final = "contact_phone"
EMAIL: Final = "contact_email"

_ANSWERS: Final = frozenset({"inform", "affirm", "deny", "dont_know", "check_eligibility", "nlu_fallback"})
"""Rules answer everything but what needs an answer here."""


class ValidateContact(Action):
    """Reads the answer to the pending contact question. No event means: not for the form."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name that Rasa's form calls by itself."""
        return f"validate_{FORM}"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Set what was given; see the class."""
        settled = settle_erasure(dispatcher, tracker)
        if settled is not None:
            return settled
        asked = tracker.get_slot("asked") if (tracker.active_loop or {}).get("name") == FORM else None
        message = heard(tracker)
        if needs_care(message):
            return []
        if is_command(message.text):
            return self._again(dispatcher)
        match asked:
            case "contact_consent":
                return self._consent(dispatcher, tracker, message)
            case "contact_name":
                return self._name(tracker, message)
            case "contact_here":
                return await self._here(dispatcher, tracker, message)
            case "contact_details":
                return self._details(dispatcher, tracker, message)
            case _:
                return [SlotSet("misunderstood", 0)]

    def _again(self, dispatcher: CollectingDispatcher) -> list[Event]:
        """Not understood: say so; the question then comes again."""
        dispatcher.utter_message(response="utter_not_understood", in_form=FORM)
        return [SlotSet("misunderstood", 1)]

    def _consent(self, dispatcher: CollectingDispatcher, tracker: Tracker, message: Heard) -> list[Event]:
        if says_yes(message):
            # who left name and number with an appointment need not say them again
            known = bool(tracker.get_slot(NAME) and (tracker.get_slot(PHONE) or tracker.get_slot(EMAIL)))
            return [
                SlotSet(CONSENT, True),
                SlotSet("misunderstood", 0),
                *([SlotSet("contact_done", True)] if known else []),
            ]
        if says_no(message) or does_not_know(message):
            return _declined()
        return self._again(dispatcher) if message.intent in _ANSWERS else []

    def _name(self, tracker: Tracker, message: Heard) -> list[Event]:
        if takes_back(message):
            return _declined()
        if says_no(message) or does_not_know(message):
            return [SlotSet(NAME, ""), SlotSet("misunderstood", 0)]
        if is_something_else(message) or not is_typed(tracker):
            return []
        given = reach(tracker)
        name = name_in(message.text, given)
        if name is None:
            return [SlotSet("misunderstood", int(tracker.get_slot("misunderstood") or 0) + 1)]
        return [SlotSet(NAME, name), SlotSet("misunderstood", 0), *_given(given)]

    async def _here(self, dispatcher: CollectingDispatcher, tracker: Tracker, message: Heard) -> list[Event]:
        answer = await about_number_here(tracker, self._context)
        if answer == ANOTHER:
            return [SlotSet("asked", DETAILS), SlotSet("misunderstood", 0)]
        if answer is not None:
            return [*_given({"phone": answer}), SlotSet("misunderstood", 0)]
        return self._details(dispatcher, tracker, message)

    def _details(self, dispatcher: CollectingDispatcher, tracker: Tracker, message: Heard) -> list[Event]:
        if takes_back(message):
            return _declined()
        given = reach(tracker)
        if given:
            return [*_given(given), SlotSet("misunderstood", 0)]
        if says_no(message) or does_not_know(message):
            return _declined()
        if is_something_else(message):
            return []
        dispatcher.utter_message(response="utter_unclear_contact_details")
        return [SlotSet("misunderstood", int(tracker.get_slot("misunderstood") or 0) + 1)]


class AskContact(Action):
    """Asks for what is still needed: consent, then a name, then a phone number or an e-mail address.

    Who writes with a number is asked whether it may be that one, instead of having to type it.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name that Rasa's form calls when it asks for its slot."""
        return "action_ask_contact_done"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Ask, and remember what was asked."""
        if is_asked_whether_to_erase(tracker):
            return []
        if not tracker.get_slot(CONSENT):
            pending, response = CONSENT, "utter_offer_contact"
        elif tracker.get_slot(NAME) is None:
            pending, response = NAME, "utter_ask_contact_name"
        elif tracker.get_slot("asked") != DETAILS and await self._context.number_here(tracker.sender_id):
            pending, response = HERE, "utter_ask_contact_here"
        else:
            pending, response = DETAILS, "utter_ask_contact_details"
        dispatcher.utter_message(response=response)
        return [SlotSet("asked", pending)]


class SettleContact(Action):
    """The end of the form: the advisors get the person, or nothing is kept."""

    def name(self) -> str:
        """The name in the rules."""
        return "action_contact_settled"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Say how it goes on, and cause it."""
        end = [SlotSet("asked", "settled"), SlotSet("contact_done", None), *_back_to_the_questions(tracker)]
        if not tracker.get_slot(CONSENT):
            dispatcher.utter_message(json_message={"effect": "contact_declined"})
            dispatcher.utter_message(response="utter_contact_declined")
            return end
        given = {
            "name": tracker.get_slot(NAME) or None,
            "phone": tracker.get_slot(PHONE),
            "email": tracker.get_slot(EMAIL),
            "language": language_of(tracker),
        }
        if given["name"]:
            dispatcher.utter_message(response="utter_contact_thanks", name=given["name"])
        else:
            dispatcher.utter_message(response="utter_contact_thanks_nameless")
        # after it the service says when a person can answer
        dispatcher.utter_message(
            json_message={
                "effect": "contact_agreed",
                "reason": tracker.get_slot("contact_reason") or "warm_route",
                "contact": {key: value for key, value in given.items() if value},
            }
        )
        return end


def offer_to_who_left_a_number(tracker: Tracker) -> list[Event]:
    """A number or an address that nobody asked for, outside the forms: its owner wants to be reached, and is asked."""
    if tracker.active_loop or not reach(tracker) or tracker.get_slot(CONSENT) is not None:
        return []
    return [SlotSet("contact_done", None), FollowupAction(FORM)]


def _back_to_the_questions(tracker: Tracker) -> list[Event]:
    """Where this form took the place of unfinished questions, they go on."""
    forms = [event.get("name") for event in tracker.events if event.get("event") == "active_loop"]
    return [FollowupAction(PREQUALIFICATION)] if forms[-3:] == [PREQUALIFICATION, FORM, None] else []


def settle_withdrawal(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Event] | None:
    """A consent taken back in one's own words after it was given; None when the message is about something else."""
    if not tracker.get_slot(CONSENT) or not refuses_contact(heard(tracker)):
        return None
    dispatcher.utter_message(json_message={"effect": "contact_declined"})
    dispatcher.utter_message(response="utter_contact_withdrawn")
    return _declined()


def _given(reach_: dict[str, str]) -> list[Event]:
    given = [SlotSet(f"contact_{kind}", value) for kind, value in reach_.items()]
    return [*given, SlotSet("contact_done", True)] if reach_ else []


def _declined() -> list[Event]:
    return [
        SlotSet(CONSENT, False),
        SlotSet(NAME, None),
        SlotSet(PHONE, None),
        SlotSet(EMAIL, None),
        SlotSet("contact_done", True),
    ]
