"""Appointments with a coach: asking for one, moving it, calling it off, when it was. The form: `booking_form.py`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.answers import say_answer
from actions.booking_state import (
    BOOKING,
    ahead,
    back,
    buttons,
    form_of,
    reason,
    start,
    told_in,
    wish_of,
    words_for,
)
from actions.context import PREQUALIFICATION, Context, Event, heard
from actions.offers import APPOINTMENT, offered
from tandem.booking.heard import Told
from tandem.booking.intervals import wall_time
from tandem.booking.meetings import Meeting, Supply
from tandem.booking.model import Topic
from tandem.booking.wish import Purpose, Wish
from tandem.prequalification.answers import refuses_contact
from tandem.prequalification.phrases import fold

_MOST_AHEAD: Final = 2
"""Whoever has so many appointments to come makes further ones with a person."""
_POSTAL_CODE: Final = 4
_ASKS: Final = re.compile(
    r"\?|\b(quand|quel(le)?|c'est|c'etait|ou|wanneer|hoe laat|waar|is|was|heb ik|when|what|where|do i|did i)\b"
)


class Book(Action):
    """ "I would like an appointment": leads to the form; who has one already is told so first."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_book"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Open the form, or say why not."""
        bookings = self._context.bookings
        supply = await bookings.supply()
        if not supply.formats:
            return await _by_a_person(dispatcher, tracker, self._context, "book_coaching")
        told = told_in(tracker, self._context, wish_of(tracker))
        found = await bookings.meetings(tracker.sender_id)
        coming = ahead(found)
        if coming and told.chosen is None and (told.way != "another" or len(coming) >= _MOST_AHEAD):
            _tell(dispatcher, tracker, self._context, coming, "booking-already")
            return [*reason(tracker), *back(tracker)]
        return start(tracker, first_wish(tracker, self._context, supply, told, found))


class MoveAppointment(Action):
    """ "Can we make it another day?" Leads to the form, which offers other times."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_move_appointment"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Open the form, or say that there is nothing to move."""
        return await _open_for(dispatcher, tracker, self._context, "move", "reschedule_coaching")


class CancelAppointment(Action):
    """ "I am not coming": leads to the form, which asks whether this is sure."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_cancel_appointment"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Open the form, or say that there is nothing to call off."""
        return await _open_for(dispatcher, tracker, self._context, "cancel", "cancel_coaching")


class MyAppointment(Action):
    """ "When was it again?" """

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_my_appointment"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Say it."""
        found = await self._context.bookings.meetings(tracker.sender_id)
        if ahead(found):
            _tell(dispatcher, tracker, self._context, ahead(found), "booking-mine")
            return [] if form_of(tracker) else reason(tracker)
        if self._asks_for_one(tracker):
            return [FollowupAction("action_book")]
        if found:
            _tell_past(dispatcher, tracker, self._context, found)
        else:
            await _say_none(dispatcher, tracker, self._context, await self._context.bookings.supply())
        return [] if form_of(tracker) else [*reason(tracker), *offered(tracker, APPOINTMENT)]

    def _asks_for_one(self, tracker: Tracker) -> bool:
        """ "Appointment next Tuesday at ten in Antwerp", without any, is a wish for one and no question about it."""
        text = fold(str(tracker.latest_message.get("text") or ""))
        told = told_in(tracker, self._context, Wish())
        asks = _ASKS.search(text) is not None
        return form_of(tracker) is None and told.speaks_of_appointment and told.changes and not asks


class LeaveBooking(Action):
    """ "I would like a loan": the questions about that take the place of the form, and what was kept is given back."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_booking_left"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Open the pre-qualification."""
        await self._context.bookings.let_go(tracker.sender_id)
        return [
            ActiveLoop(None),
            *(SlotSet(slot, None) for slot in ("requested_slot", BOOKING, "asked", "prequalification_done")),
            FollowupAction(PREQUALIFICATION),
        ]


async def tell_what_is_still_contacted_about(
    dispatcher: CollectingDispatcher, tracker: Tracker, context: Context
) -> bool:
    """Whoever wants nobody to call or write any more, and has an appointment, hears that it is what is left of it.

    False when the message is about something else.
    """
    if form_of(tracker) or not refuses_contact(heard(tracker)):
        return False
    coming = ahead(await context.bookings.meetings(tracker.sender_id))
    if coming:
        _tell(dispatcher, tracker, context, coming, "booking-only-contact")
    return bool(coming)


async def offer_to_move(dispatcher: CollectingDispatcher, tracker: Tracker, context: Context) -> bool:
    """ "I cannot come, I have to work", of somebody who is expected: they see it, to be moved or called off.

    False when nobody is expected, or the message is about something else.
    """
    if form_of(tracker) or not told_in(tracker, context, Wish()).cannot_come:
        return False
    coming = ahead(await context.bookings.meetings(tracker.sender_id))
    if coming:
        _tell(dispatcher, tracker, context, coming, "booking-mine")
    return bool(coming)


async def comes_another_way(tracker: Tracker, context: Context) -> bool:
    """ "By phone instead?", of somebody who is expected at an agency: the appointment is to be moved."""
    told = told_in(tracker, context, Wish())
    if told.format is None or form_of(tracker):
        return False
    coming = ahead(await context.bookings.meetings(tracker.sender_id))
    return bool(coming) and all(one.slot.format != told.format for one in coming)


def first_wish(
    tracker: Tracker, context: Context, supply: Supply, told: Told, meetings: Sequence[Meeting], **more: Any
) -> Wish:
    """What is known before anything is asked: the topic, and from the facts where the person lives."""
    code = context.facts(tracker).get("postal_code")
    return Wish(
        topic=_topic(tracker, context, supply, told, meetings),
        format=told.chosen.format if told.chosen is not None else None,
        postal_code=code if isinstance(code, str) and len(code) == _POSTAL_CODE and code.isdigit() else None,
        **more,
    )


def _topic(tracker: Tracker, context: Context, supply: Supply, told: Told, meetings: Sequence[Meeting]) -> Topic:
    """A first talk, unless the person names another one, is a client, or was here before; and as far as there are
    coaches for it.
    """
    wanted: Topic = "first_talk"
    if told.chosen is not None:
        wanted = told.chosen.topic
    elif told.topic is not None:
        wanted = told.topic
    elif context.facts(tracker).get("existing_client") in ("up_to_date", "in_difficulty") or any(
        one.state == "over" for one in meetings
    ):
        wanted = "follow_up"
    return wanted if wanted in supply.topics or not supply.topics else supply.topics[0]


async def _open_for(
    dispatcher: CollectingDispatcher, tracker: Tracker, context: Context, purpose: Purpose, intent: str
) -> list[Event]:
    found = await context.bookings.meetings(tracker.sender_id)
    coming = ahead(found)
    if not coming:
        supply = await context.bookings.supply()
        if found:
            _tell_past(dispatcher, tracker, context, found)
        elif supply.formats:
            await _say_none(dispatcher, tracker, context, supply)
        else:
            return await _by_a_person(dispatcher, tracker, context, intent)
        return [*reason(tracker), *(back(tracker) or offered(tracker, APPOINTMENT))]
    told = told_in(tracker, context, wish_of(tracker))
    if told.speaks_of_another:
        _tell(dispatcher, tracker, context, coming, "booking-already")
        return [*reason(tracker), *back(tracker)]
    meant = _which(told, coming)
    return start(tracker, about(purpose, meant) if meant is not None else Wish(purpose=purpose))


def about(purpose: Purpose, meeting: Meeting) -> Wish:
    """A wish to move or to cancel this appointment: in the same way and near the same place, at another time."""
    slot = meeting.slot
    return Wish(
        purpose=purpose,
        appointment=meeting.public_id,
        topic=slot.topic,
        format=slot.format,
        postal_code=meeting.agency.postal_code,
        refused=(slot.place_and_time,),
    )


def _which(told: Told, coming: Sequence[Meeting]) -> Meeting | None:
    """The one that is meant: the only one, the one that a choice names, or the one at the time that is named."""
    if len(coming) == 1:
        return coming[0]
    named = [one for one in coming if one.public_id == told.appointment]
    at_that_time = [
        one for one in coming if any(window.start <= wall_time(one.slot.start) < window.end for window in told.windows)
    ]
    found = named or at_that_time
    return found[0] if len(found) == 1 else None


async def _by_a_person(
    dispatcher: CollectingDispatcher, tracker: Tracker, context: Context, intent: str
) -> list[Event]:
    """Nobody can be booked here: an advisor makes the appointment."""
    await say_answer(dispatcher, tracker, context, intent, form_of(tracker))
    return [*reason(tracker), *back(tracker)]


async def _say_none(dispatcher: CollectingDispatcher, tracker: Tracker, context: Context, supply: Supply) -> None:
    if not supply.formats:
        await say_answer(dispatcher, tracker, context, "ask_my_appointment", form_of(tracker))
        return
    dispatcher.utter_message(response="utter_booking_none_yet", in_form=form_of(tracker))


def _tell(
    dispatcher: CollectingDispatcher, tracker: Tracker, context: Context, coming: Sequence[Meeting], text_id: str
) -> None:
    """The appointments to come, with the choices to move and to call off."""
    words = words_for(tracker, context)
    lines = "\n".join(words.say("booking-mine-line", **words.meeting(one)) for one in coming)
    said = words.with_choices(text_id, lines=lines)
    dispatcher.utter_message(text=said.text, buttons=None if form_of(tracker) else buttons(said.choices))


def _tell_past(dispatcher: CollectingDispatcher, tracker: Tracker, context: Context, found: Sequence[Meeting]) -> None:
    """Only appointments that are over or called off: the last one is told."""
    words = words_for(tracker, context)
    last = found[-1]
    said = words.with_choices(f"booking-last-{last.state}", **words.meeting(last))
    dispatcher.utter_message(text=said.text, buttons=None if form_of(tracker) else buttons(said.choices))
