"""The outcome: the way that is open, why, and what to do next; then, on a warm route, the offer of a person."""

from __future__ import annotations

from typing import Final

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.clarification import ask_which_number
from actions.context import Context, Event, heard, language_of
from tandem.explain import changes_in_words, checks_in_words, explain, route_in_words
from tandem.policy import Assessment
from tandem.prequalification.answers import understand

_CONTACT_REASON: Final = {"client_care": "client_in_difficulty"}
"""Why the advisors get the person, where it is not simply a warm route."""

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
        paragraphs = [
            route_in_words(assessment, catalogue, language, figures) or "",
            self._list(language, "outcome-reasons-intro", [reason["text"] for reason in told["reasons"]]),
            self._list(language, "outcome-changes-intro", changes),
            self._limits(assessment, language),
            self._list(language, "outcome-next-intro", [step["text"] for step in told["next_steps"]]),
        ]
        dispatcher.utter_message(text="\n\n".join(part for part in paragraphs if part))
        dispatcher.utter_message(json_message={"effect": "decision"})
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

    def _limits(self, assessment: Assessment, language: str) -> str:
        """The published limits with their source, where an amount decided."""
        if not any(_LIMITS & reason.values.keys() for reason in assessment.reasons):
            return ""
        return self._context.catalogue.text(language, "outcome-limits", **self._context.figures()).text

    def _list(self, language: str, intro: str, lines: list[str]) -> str:
        catalogue = self._context.catalogue
        listed = [catalogue.text(language, "outcome-line", line=line).text for line in dict.fromkeys(lines)]
        return "\n".join([catalogue.text(language, intro).text, *listed]) if listed else ""


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
            dispatcher.utter_message(response="utter_why_nothing_yet")
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
        known = self._context.facts(tracker)
        told = understand(self._context.policy, heard(tracker), None, {}, known).facts
        if any(known.get(fact) != value for fact, value in told.items()):
            return [SlotSet("prequalification_done", None), FollowupAction("prequalification_form")]
        if not ask_which_number(dispatcher, tracker, self._context, None):
            dispatcher.utter_message(response="utter_answer_inform")
        return []
