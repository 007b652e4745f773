"""Another language, on an explicit wish."""

from __future__ import annotations

import re
from typing import Final

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.context import Event, entity, heard
from tandem.prequalification.phrases import fold
from tandem.texts import LANGUAGES

_WHETHER_ONE_MUST: Final = re.compile(
    r"\b((do i (need|have) to|must i|should i) speak|(dois-? ?je|faut-? ?il|est-ce que je dois|est-ce qu'il faut) "
    r".{0,20}\bparler|moet(en)? (ik|je|we|men) .{0,30}\b(spreken|kunnen|kennen))\b"
)
"""Asks whether a language is needed: whoever fears that it is must not be answered in it."""


class ChangeLanguage(Action):
    """Follows the wish; the facts stay, and a form asks its question again in the other language.

    Who has done nothing but pick a language is greeted in it: the greeting before it may have been in none of theirs.
    """

    def name(self) -> str:
        """The name in the rules."""
        return "action_change_language"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Switch, or say which languages there are when none of ours was named."""
        wanted = entity(tracker, "language") or named_in_letters(tracker)
        if wanted not in LANGUAGES or _WHETHER_ONE_MUST.search(fold(heard(tracker).text)):
            dispatcher.utter_message(response="utter_answer_change_language")
            return []
        return switched(dispatcher, tracker, wanted)


def named_in_letters(tracker: Tracker) -> str | None:
    """The language of a message that is nothing but its two letters."""
    letters = fold(heard(tracker).text).strip(" .!")
    return letters if letters in LANGUAGES else None


def switched(dispatcher: CollectingDispatcher, tracker: Tracker, language: str) -> list[Event]:
    """Go on in a language, and say so in it."""
    form = (tracker.active_loop or {}).get("name")
    if _has_only_picked(tracker):
        dispatcher.utter_message(response="utter_greeting", language=language)
    else:
        dispatcher.utter_message(response="utter_language_switched", language=language, in_form=form)
    return [SlotSet("language", language)]


def _has_only_picked(tracker: Tracker) -> bool:
    """Whether all that the person has done so far is to tap on languages."""
    messages = [event.get("parse_data") or {} for event in tracker.events if event.get("event") == "user"]
    # only what was typed was looked at for its language
    return all(
        "language" not in message and (message.get("intent") or {}).get("name") == "change_language"
        for message in messages
    )
