"""Saying the answer to a question: its text, then what it adds for this person and this institution, in one message."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Tracker

from actions.context import Context, heard, language_of
from tandem.answers import ASK_AGENCIES, Sources, addition, spoken_of


async def say_answer(
    dispatcher: CollectingDispatcher, tracker: Tracker, context: Context, intent: str, form: str | None
) -> None:
    """Say `answer-<intent>` with its addition; inside a form without choices, because its question comes next."""
    agencies = await context.bookings.agencies() if intent == ASK_AGENCIES else ()
    person = spoken_of(context.policy, heard(tracker), context.facts(tracker))
    sources = Sources(
        context.catalogue, context.figures(), context.institution, context.directory, context.today(), agencies
    )
    added = addition(intent, person, sources, language_of(tracker))
    buttons = [{"title": choice.title, "payload": choice.payload} for choice in added.choices]
    dispatcher.utter_message(
        response=f"utter_answer_{intent}", in_form=form, then=added.text or None, first=buttons or None
    )
