"""Talk around the journeys: questions, small talk, another language, stopping and starting over."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.answers import say_answer
from actions.booking import comes_another_way, tell_what_is_still_contacted_about
from actions.booking_state import BOOKING, ahead
from actions.booking_state import FORM as BOOKING_FORM
from actions.contact import offer_to_who_left_a_number, settle_withdrawal
from actions.context import Context, Event, begin_questions, heard, pause
from actions.offers import APPOINTMENT, PERSON, offered, was_offered
from actions.privacy import settle_erasure
from tandem.prequalification.answers import Understood, says_yes
from tandem.prequalification.phrases import fold

_LEADS_TO_PERSON: Final = {
    "report_repayment_difficulty": "client_in_difficulty",
}
"""What the advisors are told when the person asks for one after such a message."""

_TAKEN_BY_A_YES: Final = {APPOINTMENT: "action_book", PERSON: "action_request_human"}

_NO_ANSWER: Final = frozenset({"out_of_scope", "chitchat", "affirm", "greet"})
"""What a name with a number is taken for."""

_INSTEAD: Final = re.compile(r"\b(instead|rather|plutot|mieux|au lieu|liever|in (de )?plaats|beter)\b")

_SURE_TO_FORGET: Final = 0.85

_LONG_PAUSE: Final = timedelta(hours=4)
"""After this long a person no longer knows by heart what was said."""


class Answer(Action):
    """Answers a question or small talk with the text of its intent; a greeting after a long pause sums up."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_answer"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Say the answer; it differs by person (`say_answer`)."""
        settled = settle_erasure(dispatcher, tracker) or settle_withdrawal(dispatcher, tracker)
        told = await tell_what_is_still_contacted_about(dispatcher, tracker, self._context)
        if settled is not None or told:
            return settled or []
        if says_yes(heard(tracker)):
            for what, action in _TAKEN_BY_A_YES.items():
                if was_offered(tracker, what):
                    return [FollowupAction(action)]
        intent = str((tracker.latest_message.get("intent") or {}).get("name") or "nlu_fallback")
        form = (tracker.active_loop or {}).get("name")
        if intent == "cancel" and not form and ahead(await self._context.bookings.meetings(tracker.sender_id)):
            return [
                FollowupAction("action_cancel_appointment")
            ]  # nothing else can be meant; it is asked whether it is sure
        lines = self._context.lines(tracker)
        if intent == "greet" and lines and pause(tracker) >= _LONG_PAUSE:
            dispatcher.utter_message(response=f"utter_welcome_back{'_in_form' if form else ''}", lines=lines)
            return []
        if form == BOOKING_FORM and intent == "ask_cost":
            intent = "ask_coaching_price"  # who is choosing a time for coaching asks what that costs
        if _INSTEAD.search(fold(heard(tracker).text)) and await comes_another_way(tracker, self._context):
            return [FollowupAction("action_move_appointment")]
        if intent in _NO_ANSWER and (contact := offer_to_who_left_a_number(tracker)):
            return contact
        plans = Understood() if form else self._context.told(tracker)
        tells = not plans.is_question
        if tells and intent == "out_of_scope" and plans.facts:
            return begin_questions()  # a project that the model has not recognised
        await say_answer(dispatcher, tracker, self._context, intent, form)
        if tells and "need" in plans.facts:
            return begin_questions()
        reason = _LEADS_TO_PERSON.get(intent)
        return [SlotSet("contact_reason", reason), *([] if form else offered(tracker, PERSON))] if reason else []


class Resume(Action):
    """ "Where were we?": what was told so far; a form then asks its question again."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_resume"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Sum up."""
        lines, form = self._context.lines(tracker), (tracker.active_loop or {}).get("name")
        if lines:
            dispatcher.utter_message(response="utter_where_we_were", lines=lines, in_form=form)
        elif not form:
            dispatcher.utter_message(response="utter_where_we_were_nothing")
        return []


class Stop(Action):
    """Ends what is running; what was answered is kept for when the person goes on."""

    def name(self) -> str:
        """The name in the rules."""
        return "action_stop"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Say so."""
        dispatcher.utter_message(response="utter_stopped")
        return [SlotSet("asked", "stopped"), SlotSet("correcting", None)]


class StartOver(Action):
    """Forgets the answers and leaves any form. The language stays, and so does a consent: it was no answer of a form.

    It stands in the place of Rasa's own restart, which would forget the language too. An appointment stays as well;
    a time that is only kept is given back.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """Rasa's own name: its restart intent always leads here."""
        return "action_restart"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Clear and say so; when the model is not sure that this was meant, only say how to ask for it."""
        confidence = float((tracker.latest_message.get("intent") or {}).get("confidence") or 0)
        if confidence < _SURE_TO_FORGET:
            dispatcher.utter_message(response="utter_restart_not_sure")
            form = (tracker.active_loop or {}).get("name")
            return [FollowupAction(form)] if form else []
        await self._context.bookings.let_go(tracker.sender_id)
        dispatcher.utter_message(response="utter_restarted")
        state = ("asked", "correcting", "misunderstood", "prequalification_done", "contact_reason", BOOKING)
        cleared = [SlotSet(slot, None) for slot in (*self._context.policy.facts, *state)]
        return [*cleared, SlotSet("requested_slot", None), ActiveLoop(None)]
