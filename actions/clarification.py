"""When a message was not clear: ask back with what it could mean, say honestly that it was not understood, or reply in
three languages to somebody who writes a fourth.

The model's ranking decides which: guesses that were too unsure to act on are offered as choices; a message without any
guess is no sentence of our languages.
"""

from __future__ import annotations

import json
from typing import Any, Final

from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.booking import comes_another_way, offer_to_move, tell_what_is_still_contacted_about
from actions.booking_state import wants_appointment
from actions.contact import offer_to_who_left_a_number, settle_withdrawal
from actions.context import Context, Event, begin_questions, heard, is_typed, language_of
from actions.languages import named_in_letters, switched
from tandem.metrics import MISUNDERSTOOD
from tandem.prequalification.answers import number_of_two_kinds
from tandem.texts import Catalogue, Choice

FALLBACK: Final = "nlu_fallback"

_MOST_SUGGESTED: Final = 3
_LIKELY_ENOUGH: Final = 0.3
"""From this confidence of the best guess on it is asked back. The same figure as `ask` in config.yml; a test holds them
together."""
_ALSO_POSSIBLE: Final = 0.08
"""A further guess is offered beside the best one from here on."""

_NEVER_SUGGESTED: Final = frozenset(
    {
        "affirm",
        "deny",
        "dont_know",
        "correct",
        "inform",
        "cancel",
        "restart",
        "greet",
        "goodbye",
        "thank",
        "chitchat",
        "complain",
        "out_of_scope",
        "erase_my_data",
        "ask_explanation",
        "resume",
    }
)
"""Nobody asks for these by a button: they answer, repair or colour a talk, or do what must be said in so many words."""


def suggestions(ranking: list[dict[str, Any]], catalogue: Catalogue, language: str) -> list[Choice]:
    """What the message may have meant, likeliest first; empty when the model has no idea worth asking about."""
    guesses = [guess for guess in ranking if guess.get("name") != FALLBACK]
    if not guesses or float(guesses[0].get("confidence") or 0) < _LIKELY_ENOUGH:
        return []
    names = [
        str(guess["name"])
        for guess in guesses
        if guess["name"] not in _NEVER_SUGGESTED and float(guess["confidence"]) >= _ALSO_POSSIBLE
    ]
    found = (catalogue.suggestion(language, name) for name in names)
    return [choice for choice in found if choice is not None][:_MOST_SUGGESTED]


def is_foreign(tracker: Tracker) -> bool:
    """A typed message with words, none of which belongs to a sentence in our languages."""
    latest = tracker.latest_message
    ranking = latest.get("intent_ranking") or []
    # a tapped "something else" has the same bare ranking
    typed = is_typed(tracker) and bool(ranking) and ranking[0].get("name") == FALLBACK and len(ranking) == 1
    return typed and len(str(latest.get("text") or "").split()) > 1 and any(map(str.isalpha, str(latest.get("text"))))


def ask_back(dispatcher: CollectingDispatcher, tracker: Tracker, context: Context) -> bool:
    """Say what suits a message that was not understood; False when there is nothing better than "say it again"."""
    if is_foreign(tracker):
        dispatcher.utter_message(response="utter_other_language")
        return True
    language = language_of(tracker)
    choices = suggestions(tracker.latest_message.get("intent_ranking") or [], context.catalogue, language)
    if not choices:
        return False
    none = context.catalogue.suggestion(language, FALLBACK)
    dispatcher.utter_message(
        text=context.catalogue.text(language, "clarify").text,
        buttons=[{"title": c.title, "payload": c.payload} for c in (*choices, none) if c is not None],
    )
    return True


def ask_which_number(dispatcher: CollectingDispatcher, tracker: Tracker, context: Context, asked: str | None) -> bool:
    """ "4000: an amount or your postal code?" False when the message has no such number."""
    number = number_of_two_kinds(heard(tracker), asked)
    if number is None:
        return False
    catalogue, language = context.catalogue, language_of(tracker)
    readings: dict[str, int | str] = {"amount": int(number), "postal_code": number}
    dispatcher.utter_message(
        text=catalogue.text(language, "which-number", number=number).text,
        buttons=[
            {
                "title": catalogue.text(language, f"which-number-{fact.replace('_', '-')}", number=value).text,
                "payload": f"/inform{json.dumps({fact: value})}",
            }
            for fact, value in readings.items()
        ],
    )
    return True


def _is_about_the_world(tracker: Tracker) -> bool:
    """Whether the likeliest guess, however unsure, is small talk or another subject: "the weather in Ghent"."""
    guesses = [guess.get("name") for guess in tracker.latest_message.get("intent_ranking") or []]
    return next((name for name in guesses if name != FALLBACK), None) in ("out_of_scope", "chitchat")


class NotUnderstood(Action):
    """The honest answer when nothing fits for certain. A fact that was told is kept: it opens the pre-qualification."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """Rasa's own name for what happens when no rule applies."""
        return "action_default_fallback"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Take the facts, else ask back, else say so."""
        withdrawn = settle_withdrawal(dispatcher, tracker)
        if withdrawn is not None:
            return withdrawn
        if await tell_what_is_still_contacted_about(dispatcher, tracker, self._context):
            return []
        if await offer_to_move(dispatcher, tracker, self._context):
            return []
        if offered := offer_to_who_left_a_number(tracker):
            return offered
        if language := named_in_letters(tracker):
            return switched(dispatcher, tracker, language)
        if not is_foreign(tracker) and wants_appointment(tracker, self._context):
            return [FollowupAction("action_book")]
        if await comes_another_way(tracker, self._context):
            return [FollowupAction("action_move_appointment")]
        told = self._context.told(tracker).facts.keys()
        # a form must not open in a language that the person may not read
        if told and not is_foreign(tracker) and not (told == {"postal_code"} and _is_about_the_world(tracker)):
            return begin_questions()
        asked_back = ask_which_number(dispatcher, tracker, self._context, None) or ask_back(
            dispatcher, tracker, self._context
        )
        MISUNDERSTOOD.labels("none", "asked_back" if asked_back else "not_understood").inc()
        if not asked_back:
            dispatcher.utter_message(response="utter_not_understood")
        return []
