"""Asking for a person: it works at any moment, and the assistant goes on serving until one is there."""

from __future__ import annotations

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.booking import tell_what_is_still_contacted_about
from actions.booking_state import form_of, told_in
from actions.contact import CONSENT, settle_withdrawal
from actions.contact import FORM as CONTACT
from actions.context import PREQUALIFICATION, Context, Event
from tandem.booking.wish import Wish


class RequestPerson(Action):
    """Hands the conversation to the advisors and offers to leave a way to be reached: many will have closed the page by
    the time that somebody answers. Among the questions of the pre-qualification too, which then go on.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_request_human"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Cause the ticket and say so. "Don't call me any more" speaks of calls too, and asks for the contrary."""
        withdrawn = settle_withdrawal(dispatcher, tracker)
        told = await tell_what_is_still_contacted_about(dispatcher, tracker, self._context)
        if withdrawn is not None or told:
            return withdrawn or []
        form, wish = form_of(tracker), told_in(tracker, self._context, Wish())
        if form is None and wish.speaks_of_appointment and wish.changes:
            # "an appointment by phone please" wishes for a time, not for an answer here
            return [FollowupAction("action_book")]
        reason = tracker.get_slot("contact_reason")
        reason = (
            reason if reason in ("client_in_difficulty", "coaching", "data_request", "distress") else "asked_for_person"
        )
        dispatcher.utter_message(response="utter_human_requested", in_form=form)
        # after it the service says when a person can answer
        dispatcher.utter_message(json_message={"effect": "ticket", "reason": reason})
        if form not in (None, PREQUALIFICATION) or tracker.get_slot(CONSENT) is not None:
            return []
        return [
            SlotSet("contact_reason", reason),
            SlotSet("contact_done", None),
            SlotSet("requested_slot", None),
            FollowupAction(CONTACT),
        ]
