"""The outcome: the way that is open, why, and what to do next; then, on a warm route, the offer of a person, and where
coaching is the way, of an appointment at once.
"""

from __future__ import annotations

from typing import Any, Final

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.booking import first_wish
from actions.booking_state import ahead, start, wants_appointment
from actions.clarification import ask_which_number
from actions.contact import offer_to_who_left_a_number
from actions.context import Context, Event, begin_questions, language_of
from tandem.booking.heard import Told
from tandem.explain import changes_in_words, checks_in_words, explain, route_in_words
from tandem.policy import Assessment

_CONTACT_REASON: Final = {"client_care": "client_in_difficulty"}
"""Why the advisors get the person, where it is not simply a warm route."""

_BOOKED_AT_ONCE: Final = frozenset({"coaching"})
"""Routes on which the next step is an hour with a coach."""
_LIMITS: Final = frozenset({"loan_min", "loan_max"})


class TellOutcome(Action):
    """Says where the answers lead. Only called when the person has confirmed them in the recap."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_outcome"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Tell the route, its reasons and the next steps in one message."""
        language, figures, catalogue = language_of(tracker), self._context.figures(), self._context.catalogue
        assessment = self._context.assess(self._context.facts(tracker))
        told = explain(assessment, catalogue, self._context.directory, language, figures)
        changes = changes_in_words(assessment, self._context.policy, catalogue, language, figures)
        route, limits = (
            route_in_words(assessment, catalogue, language, figures) or "",
            self._limits(assessment, language),
        )
        reasons = self._part(language, "outcome-reasons-intro", [reason["text"] for reason in told["reasons"]])
        what_if = self._part(language, "outcome-changes-intro", changes)
        next_steps = self._part(language, "outcome-next-intro", [step["text"] for step in told["next_steps"]])
        written = [route, self._list(language, reasons), self._list(language, what_if), limits]
        written.append(self._list(language, next_steps))
        parts = [part for part in (reasons, what_if, next_steps) if part["lines"]]
        dispatcher.utter_message(
            text="\n\n".join(paragraph for paragraph in written if paragraph),
            json_message={"card": {"kind": "outcome", "text": route, "parts": parts, "note": limits}},
        )
        dispatcher.utter_message(json_message={"effect": "decision"})
        appointment = await self._appointment(tracker) if assessment.route in _BOOKED_AT_ONCE else []
        if appointment:
            return appointment
        if assessment.route not in self._context.policy.warm_routes or tracker.get_slot("contact_consent") is not None:
            dispatcher.utter_message(response="utter_outcome_end")
            return [SlotSet("asked", "outcome")]
        reason = _CONTACT_REASON.get(assessment.route or "", "warm_route")
        return [
            SlotSet("asked", "outcome"),
            SlotSet("contact_reason", reason),
            SlotSet("contact_done", None),
            FollowupAction("contact_form"),
        ]

    async def _appointment(self, tracker: Tracker) -> list[Event]:
        """The offer to book right now; nothing when nobody can be booked or the person has an appointment."""
        supply = await self._context.bookings.supply()
        meetings = await self._context.bookings.meetings(tracker.sender_id)
        if not supply.formats or ahead(meetings):
            return []
        wish = first_wish(tracker, self._context, supply, Told(), meetings, after_outcome=True)
        return start(tracker, wish, asked="outcome")

    def _limits(self, assessment: Assessment, language: str) -> str:
        """The published limits with their source, where an amount decided."""
        if not any(_LIMITS & reason.values.keys() for reason in assessment.reasons):
            return ""
        return self._context.catalogue.text(language, "outcome-limits", **self._context.figures()).text

    def _part(self, language: str, title: str, lines: list[str]) -> dict[str, Any]:
        """A list with its title, each line once."""
        return {"title": self._context.catalogue.text(language, title).text, "lines": list(dict.fromkeys(lines))}

    def _list(self, language: str, part: dict[str, Any]) -> str:
        """A part as a message writes it; nothing when it has no lines."""
        catalogue = self._context.catalogue
        listed = [catalogue.text(language, "outcome-line", line=line).text for line in part["lines"]]
        return "\n".join([part["title"], *listed]) if listed else ""


class Explain(Action):
    """ "Why?": every published condition with the person's answer, while undecided as well as afterwards."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_explain"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Tell the conditions one by one."""
        facts, language = self._context.facts(tracker), language_of(tracker)
        if not facts:
            form = (tracker.active_loop or {}).get("name")
            dispatcher.utter_message(response="utter_why_nothing_yet", in_form=form)
            return []
        catalogue, figures = self._context.catalogue, self._context.figures()
        lines = checks_in_words(self._context.assess(facts), catalogue, language, figures)
        dispatcher.utter_message(text="\n".join([catalogue.text(language, "why-intro").text, *lines]))
        dispatcher.utter_message(response="utter_why_end", in_form=(tracker.active_loop or {}).get("name"))
        return []


class TakeIn(Action):
    """Information that nobody asked for: with a fact in it, the pre-qualification begins with that fact."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_take_in"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Start or reopen the form when the message tells something new."""
        if wants_appointment(tracker, self._context):
            return [FollowupAction("action_book")]
        if offered := offer_to_who_left_a_number(tracker):
            return offered
        if self._context.told(tracker).facts:
            return begin_questions()
        if not ask_which_number(dispatcher, tracker, self._context, None):
            dispatcher.utter_message(response="utter_answer_inform")
        return []
