"""The pre-qualification: read each message against the pending question, and ask what the policy says comes next."""

from __future__ import annotations

from typing import Any, Final

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.answers import say_answer
from actions.care import needs_care
from actions.clarification import ask_back, ask_which_number, is_foreign
from actions.contact import CONSENT
from actions.context import PREQUALIFICATION as FORM
from actions.context import Context, Event, entity, heard, language_of
from actions.privacy import is_asked_whether_to_erase, settle_erasure
from actions.reach import reach
from tandem.explain import answer, label
from tandem.metrics import MISUNDERSTOOD, QUESTIONS
from tandem.policy import UNKNOWN, FactValue
from tandem.prequalification.answers import Heard, asks_why, says_no, says_yes, understand
from tandem.prequalification.meaning import asks_meaning
from tandem.prequalification.phrases import fold
from tandem.prequalification.steps import CHANGE, RECAP, next_question

_STAYS_IN_FORM: Final = frozenset(
    {
        "inform",
        "affirm",
        "deny",
        "dont_know",
        "correct",
        "nlu_fallback",
        "check_eligibility",
        "report_repayment_difficulty",
    }
)
"""Intents that no rule answers while the form is open: what they leave unanswered is asked again, in other words."""

_SURE_ENOUGH: Final = {"cancel": 0.7, "goodbye": 0.7, "greet": 0.7, "thank": 0.7}
"""How sure the model must be that a message is something else than an answer; to end the form by mistake is worse."""

_EXPLAINED_AT: Final = 2
_PERSON_OFFERED_AT: Final = 3
_LEFT_OPEN_AT: Final = 4
"""So many messages in a row that answered nothing. The first gets an example, the second the question explained, the
third a person; then the question is left open, because a talk that turns in circles is one that people leave."""


class ValidatePrequalification(Action):
    """Takes in what the message tells. No event at all means: not for the form, let the rules answer it."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name that Rasa's form calls by itself."""
        return f"validate_{FORM}"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Set facts and where the form stands; see the class."""
        settled = settle_erasure(dispatcher, tracker)
        if settled is not None:
            return _go_on(*settled)
        message, known, language = heard(tracker), self._context.facts(tracker), language_of(tracker)
        asked = tracker.get_slot("asked") if (tracker.active_loop or {}).get("name") == FORM else None
        if asked not in (*self._context.policy.facts, RECAP, CHANGE):
            asked = None  # left from an earlier form: here nothing was asked yet
        if needs_care(message):
            return []
        question = asked if asked in self._context.policy.facts else None
        if is_foreign(tracker):
            return self._unclear(dispatcher, tracker, asked) if asked else _go_on(SlotSet("misunderstood", 0))
        if question and asks_why(message):
            dispatcher.utter_message(response=f"utter_why_{question}")
            return _go_on(SlotSet("misunderstood", 0))
        if question and asks_meaning(message.text):
            dispatcher.utter_message(response=f"utter_help_{question}")
            return _go_on(SlotSet("misunderstood", 0))
        titles = self._context.titles(question, language) if question else {}
        understood = understand(self._context.policy, message, question, titles, known)
        facts = understood.facts if message.intent != "ask_explanation" else {}

        if not facts and (asked in (RECAP, CHANGE) or message.intent == "correct"):
            events = self._about_an_answer(message, entity(tracker, "fact"), asked, known, language)
            if events is not None:
                return events
        wish = message.intent not in _STAYS_IN_FORM and message.confidence >= _SURE_ENOUGH.get(message.intent, 0.4)
        repeated = asked not in facts and all(known.get(fact) == value for fact, value in facts.items())
        # "can I see somebody in Liège?", of somebody from Liège: the wish is what is new in it
        if facts and not (repeated and wish):
            self._repeat(dispatcher, facts, known, asked, language)
            if understood.is_question:
                # a question that also tells a fact: the fact is kept, and no rule comes to answer it any more
                await say_answer(dispatcher, tracker, self._context, message.intent, FORM)
            if facts.get("need") == "coaching" and asked == "need" and (await self._context.bookings.supply()).formats:
                # an hour with a coach is open to everybody: nobody has to answer for it
                dispatcher.utter_message(response="utter_booking_without_questions")
            if asked in facts:
                QUESTIONS.labels(asked, "answered").inc()
            taken = [SlotSet(fact, value) for fact, value in facts.items()]
            return _go_on(*taken, SlotSet("correcting", None), SlotSet("misunderstood", 0))
        if asked is None or ask_which_number(dispatcher, tracker, self._context, question):
            return _go_on(SlotSet("misunderstood", 0))
        if wish:
            return []
        return self._unclear(dispatcher, tracker, asked)

    def _about_an_answer(
        self, message: Heard, wanted: str | None, asked: str | None, known: dict[str, FactValue], language: str
    ) -> list[Event] | None:
        """The recap, and the wish to change an answer. None: the message is about something else."""
        if wanted is None and asked == CHANGE:
            wanted = self._named_fact(message.text, known, language)
        if wanted in self._context.policy.facts:
            return _go_on(SlotSet("correcting", wanted))
        if asked == RECAP and says_yes(message):
            QUESTIONS.labels(RECAP, "answered").inc()
            return [SlotSet("prequalification_done", True), SlotSet("misunderstood", 0)]
        if known and (message.intent == "correct" or (asked == RECAP and says_no(message))):
            return _go_on(SlotSet("correcting", CHANGE))
        if asked == CHANGE and (says_no(message) or says_yes(message)):
            return _go_on(SlotSet("correcting", None))
        return None

    def _named_fact(self, text: str, known: dict[str, FactValue], language: str) -> str | None:
        """The fact whose short name the person typed."""
        folded, figures = fold(text), self._context.figures()
        for fact in known:
            name = fold(label(fact, self._context.catalogue, language, figures))
            if name in folded or (len(folded) > 3 and folded in name):
                return fact
        return None

    def _repeat(
        self,
        dispatcher: CollectingDispatcher,
        facts: dict[str, FactValue],
        known: dict[str, FactValue],
        asked: str | None,
        language: str,
    ) -> None:
        """Repeat what was changed, and what was told without being asked: a number misheard is seen at once."""
        if asked is None:
            return  # the form is only starting and reads the message twice
        changed = [fact for fact, value in facts.items() if known.get(fact, UNKNOWN) not in (UNKNOWN, value)]
        volunteered = [fact for fact in facts if fact not in changed and fact != asked and known.get(fact) is None]
        for response, told in (("utter_noted_correction", changed), ("utter_noted", volunteered)):
            lines = "\n".join(self._context.line(fact, facts[fact], language) for fact in told)
            if lines:
                dispatcher.utter_message(response=response, lines=lines)

    def _unclear(self, dispatcher: CollectingDispatcher, tracker: Tracker, asked: str) -> list[Event]:
        """Say what was not understood: each time with more help, until the question is left open."""
        times = int(tracker.get_slot("misunderstood") or 0) + 1
        MISUNDERSTOOD.labels(asked, "in_form").inc()
        is_fact = asked in self._context.policy.facts
        if is_fact and times >= _LEFT_OPEN_AT:
            dispatcher.utter_message(response="utter_left_open")
            QUESTIONS.labels(asked, "left_open").inc()
            return _go_on(SlotSet(asked, UNKNOWN), SlotSet("correcting", None), SlotSet("misunderstood", 0))
        if not ask_back(dispatcher, tracker, self._context):
            kind = "help" if is_fact and times == _EXPLAINED_AT else "unclear"
            dispatcher.utter_message(response=f"utter_{kind}_{asked}")
        if reach(tracker) and tracker.get_slot(CONSENT) is None:
            dispatcher.utter_message(response="utter_contact_not_yet")
        elif times >= _PERSON_OFFERED_AT:
            dispatcher.utter_message(response="utter_unclear_offer_person")
        # whoever wanted to correct an answer and now talks of something else gets back to the summary
        leave = [SlotSet("correcting", None)] if tracker.get_slot("correcting") and times > 1 else []
        return _go_on(SlotSet("misunderstood", times), *leave)


class AskPrequalification(Action):
    """Asks what is pending: a fact, the recap, or which answer to change."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name that Rasa's form calls when it asks for its slot."""
        return "action_ask_prequalification_done"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Ask, and remember what was asked."""
        if is_asked_whether_to_erase(tracker):
            return []
        facts, asked = self._context.facts(tracker), tracker.get_slot("asked")
        pending = next_question(
            self._context.policy, facts, self._context.today(), correcting=tracker.get_slot("correcting")
        )
        if asked is None:
            dispatcher.utter_message(response="utter_answer_check_eligibility")
            lines = self._context.lines(tracker)
            if lines and pending != RECAP:
                dispatcher.utter_message(response="utter_noted", lines=lines)
        if pending == RECAP:
            card = {"kind": "recap", "rows": self._rows(facts, language_of(tracker))}
            dispatcher.utter_message(
                response="utter_recap", lines=self._context.lines(tracker), json_message={"card": card}
            )
        elif pending == CHANGE:
            self._which_answer(dispatcher, facts, language_of(tracker))
        else:
            dispatcher.utter_message(response=f"utter_ask_{pending}{'_again' if asked == pending else ''}")
        QUESTIONS.labels(str(pending), "again" if asked == pending else "asked").inc()
        return [SlotSet("asked", pending)]

    def _rows(self, facts: dict[str, FactValue], language: str) -> list[dict[str, Any]]:
        """Each answer with the choice that changes it."""
        catalogue, figures = self._context.catalogue, self._context.figures()
        rows = []
        for fact, value in facts.items():
            name = label(fact, catalogue, language, figures)
            rows.append(
                {
                    "label": name,
                    "value": answer(fact, value, catalogue, language, figures),
                    "choice": {
                        "title": catalogue.text(language, "change-answer", label=name).text,
                        "payload": f'/correct{{"fact": "{fact}"}}',
                    },
                }
            )
        return rows

    def _which_answer(self, dispatcher: CollectingDispatcher, facts: dict[str, FactValue], language: str) -> None:
        catalogue, figures = self._context.catalogue, self._context.figures()
        dispatcher.utter_message(
            text=catalogue.text(language, "ask-change").text,
            buttons=[
                {"title": label(fact, catalogue, language, figures), "payload": f'/correct{{"fact": "{fact}"}}'}
                for fact in facts
            ],
        )


def _go_on(*events: Event) -> list[Event]:
    """These events, and the form goes on: only the confirmed recap ends it."""
    return [*events, SlotSet("prequalification_done", None)]
