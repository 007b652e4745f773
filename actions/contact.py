"""Consent, name and a way to reach the person. Nothing is asked before a yes, and after a no nothing is kept."""

from __future__ import annotations

import re
from typing import Final

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.care import needs_care
from actions.context import Event, entity, heard, language_of
from actions.privacy import is_asked_whether_to_erase, settle_erasure
from tandem.prequalification.answers import (
    Heard,
    does_not_know,
    is_command,
    refuses_contact,
    says_no,
    says_yes,
    takes_back,
)
from tandem.privacy.masking import MASK

FORM: Final = "contact_form"
CONSENT: Final = "contact_consent"
NAME: Final = "contact_name"
DETAILS: Final = "contact_details"

_MAX_NAME: Final = 80
_SAID_BEFORE_A_NAME = re.compile(
    r"^\s*(?:(?:bonjour|hallo|hello|hi|oui|ja|yes)[ ,!.]+)?"
    r"(?:je m['’]appelle|je me nomme|je suis|mon nom(?: c['’]est| est)?|moi c['’]est|c['’]est|"
    r"ik ben|ik heet|mijn naam is|(?:m'n|mijn) naam(?: is)?|my name(?: is|['’]s)?|i am|i['’]m|this is|it['’]s)\s*:?\s+",
    re.IGNORECASE,
)
_ANSWERS: Final = frozenset({"inform", "affirm", "deny", "dont_know", "check_eligibility", "nlu_fallback"})
"""Rules answer everything but what needs an answer here."""
_LEAVES_THE_FORM: Final = frozenset(
    ["greet", "request_human", "cancel", "restart", "change_language", "complain", "erase_my_data", "request_my_data"]
)


class ValidateContact(Action):
    """Reads the answer to the pending contact question. No event means: not for the form."""

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
                return self._consent(dispatcher, message)
            case "contact_name":
                return self._name(tracker, message)
            case "contact_details":
                return self._details(dispatcher, tracker, message)
            case _:
                return [SlotSet("misunderstood", 0)]

    def _again(self, dispatcher: CollectingDispatcher) -> list[Event]:
        """Not understood: say so; the question then comes again."""
        dispatcher.utter_message(response="utter_not_understood", in_form=FORM)
        return [SlotSet("misunderstood", 1)]

    def _consent(self, dispatcher: CollectingDispatcher, message: Heard) -> list[Event]:
        if says_yes(message):
            return [SlotSet(CONSENT, True), SlotSet("misunderstood", 0)]
        if says_no(message) or does_not_know(message):
            return _declined()
        return self._again(dispatcher) if message.intent in _ANSWERS else []

    def _name(self, tracker: Tracker, message: Heard) -> list[Event]:
        if takes_back(message):
            return _declined()
        if says_no(message) or does_not_know(message):
            return [SlotSet(NAME, ""), SlotSet("misunderstood", 0)]
        if _is_something_else(message):
            return []
        reach = _reach(tracker)
        name = _SAID_BEFORE_A_NAME.sub("", " ".join(message.text.split()))
        for value in reach.values():
            name = name.replace(value, "")
        name = re.sub(rf"[+(]?\d[\d /.()-]{{6,}}|\S+@\S+|{re.escape(MASK)}", "", name).strip(" ,.;:!-")[:_MAX_NAME]
        if not any(sign.isalpha() for sign in name):
            return [SlotSet("misunderstood", int(tracker.get_slot("misunderstood") or 0) + 1)]
        return [SlotSet(NAME, name), SlotSet("misunderstood", 0), *_given(reach)]

    def _details(self, dispatcher: CollectingDispatcher, tracker: Tracker, message: Heard) -> list[Event]:
        if takes_back(message):
            return _declined()
        reach = _reach(tracker)
        if reach:
            return [*_given(reach), SlotSet("misunderstood", 0)]
        if says_no(message) or does_not_know(message):
            return _declined()
        if _is_something_else(message):
            return []
        dispatcher.utter_message(response="utter_unclear_contact_details")
        return [SlotSet("misunderstood", int(tracker.get_slot("misunderstood") or 0) + 1)]


class AskContact(Action):
    """Asks for what is still needed: consent, then a name, then a phone number or an e-mail address."""

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
        end = [SlotSet("asked", "settled"), SlotSet("contact_done", None)]
        if not tracker.get_slot(CONSENT):
            dispatcher.utter_message(json_message={"effect": "contact_declined"})
            dispatcher.utter_message(response="utter_contact_declined")
            return end
        given = {
            "name": tracker.get_slot(NAME) or None,
            "phone": tracker.get_slot("contact_phone"),
            "email": tracker.get_slot("contact_email"),
            "language": language_of(tracker),
        }
        dispatcher.utter_message(
            json_message={
                "effect": "contact_agreed",
                "reason": tracker.get_slot("contact_reason") or "warm_route",
                "contact": {key: value for key, value in given.items() if value},
            }
        )
        if given["name"]:
            dispatcher.utter_message(response="utter_contact_thanks", name=given["name"])
        else:
            dispatcher.utter_message(response="utter_contact_thanks_nameless")
        return end


def settle_withdrawal(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Event] | None:
    """A consent taken back in one's own words after it was given; None when the message is about something else."""
    if not tracker.get_slot(CONSENT) or not refuses_contact(heard(tracker)):
        return None
    dispatcher.utter_message(json_message={"effect": "contact_declined"})
    dispatcher.utter_message(response="utter_contact_withdrawn")
    return _declined()


def _reach(tracker: Tracker) -> dict[str, str]:
    found = {name: entity(tracker, name) for name in ("phone", "email")}
    return {name: value for name, value in found.items() if value}


def _given(reach: dict[str, str]) -> list[Event]:
    given = [SlotSet(f"contact_{kind}", value) for kind, value in reach.items()]
    return [*given, SlotSet("contact_done", True)] if reach else []


def _declined() -> list[Event]:
    return [
        SlotSet(CONSENT, False),
        SlotSet(NAME, None),
        SlotSet("contact_phone", None),
        SlotSet("contact_email", None),
        SlotSet("contact_done", True),
    ]


def _is_something_else(message: Heard) -> bool:
    """A wish or a question, where a name or a number was expected. Names are read as anything: be sure first."""
    if "?" in message.text:
        return True
    return message.confidence >= 0.7 and (message.intent in _LEAVES_THE_FORM or message.intent.startswith("ask_"))
