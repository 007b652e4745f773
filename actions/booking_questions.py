"""What the form about an appointment asks, and what is done when it ends."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.booking_state import (
    BOOKING,
    CANCEL,
    CHANGE,
    CONFIRM,
    DETAILS,
    DONE,
    FORMAT,
    HERE,
    NAME,
    OFFERS,
    PLACE,
    WHICH,
    ahead,
    buttons,
    message_id,
    wish_of,
    words_for,
)
from actions.contact import EMAIL, PHONE
from actions.contact import NAME as CONTACT_NAME
from actions.context import Context, Event, language_of
from actions.privacy import is_asked_whether_to_erase
from tandem.booking.meetings import Supply
from tandem.booking.wish import Wish

_FORMATS: Final = {"at-agency": "agency", "by-phone": "phone", "by-video": "video"}
"""Choices that are offered only while somebody can be booked so."""


class AskBooking(Action):
    """Asks what is missing: how, where, which of three times, a name, a number, and at last whether this is right."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name that Rasa's form calls when it asks for its slot."""
        return "action_ask_booking_done"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Ask, and remember what was asked."""
        if is_asked_whether_to_erase(tracker):
            return []
        wish, supply = wish_of(tracker), await self._context.bookings.supply()
        if wish.purpose != "book" and wish.appointment is None:
            return await self._which(dispatcher, tracker, wish)
        if wish.purpose == "cancel":
            return await self._sure_to_cancel(dispatcher, tracker, wish)
        if wish.format is None:
            return self._format(dispatcher, tracker, wish, supply)
        placed = wish.slot is not None or bool(wish.postal_code) or wish.anywhere
        if wish.format == "agency" and len(supply.agencies) > 1 and not placed:
            return self._place(dispatcher, tracker, supply)
        if wish.slot is None:
            return await self._offers(dispatcher, tracker, wish, supply)
        if wish.changing:
            dispatcher.utter_message(response="utter_booking_change")
            return [SlotSet("asked", CHANGE)]
        if not tracker.get_slot(CONTACT_NAME):
            dispatcher.utter_message(response="utter_booking_ask_name")
            return [SlotSet("asked", NAME)]
        phone, email = tracker.get_slot(PHONE), tracker.get_slot(EMAIL)
        if not (phone or (email and wish.format != "phone")):
            if tracker.get_slot("asked") != DETAILS and await self._context.number_here(tracker.sender_id):
                what = "phone_here" if wish.format == "phone" else "contact_here"
                dispatcher.utter_message(response=f"utter_booking_ask_{what}")
                return [SlotSet("asked", HERE)]
            what = "contact" if wish.format != "phone" else "phone_too" if email else "phone"
            dispatcher.utter_message(response=f"utter_booking_ask_{what}")
            return [SlotSet("asked", DETAILS)]
        return await self._confirm(dispatcher, tracker, wish)

    def _format(self, dispatcher: CollectingDispatcher, tracker: Tracker, wish: Wish, supply: Supply) -> list[Event]:
        words = words_for(tracker, self._context)
        text_id = "booking-after-outcome" if wish.after_outcome else "booking-ask-format"
        shown = words.with_choices(text_id, but=_not_given(supply))
        dispatcher.utter_message(text=shown.text, buttons=buttons(shown.choices))
        return [SlotSet("asked", FORMAT)]

    def _place(self, dispatcher: CollectingDispatcher, tracker: Tracker, supply: Supply) -> list[Event]:
        words = words_for(tracker, self._context)
        shown = words.with_choices("booking-ask-place", but=_not_given(supply))
        dispatcher.utter_message(text=shown.text, buttons=buttons(shown.choices))
        return [SlotSet("asked", PLACE)]

    async def _offers(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, wish: Wish, supply: Supply
    ) -> list[Event]:
        proposal = await self._context.bookings.propose(wish, language_of(tracker))
        said = words_for(tracker, self._context).propose(proposal, wish, supply)
        card = {"card": said.card} if said.card is not None else None
        dispatcher.utter_message(text=said.text, buttons=buttons(said.choices), json_message=card)
        offered = replace(wish, offered=tuple(offer.slot for offer in proposal.offers))
        return [SlotSet(BOOKING, offered.to_json()), SlotSet("asked", OFFERS)]

    async def _confirm(self, dispatcher: CollectingDispatcher, tracker: Tracker, wish: Wish) -> list[Event]:
        words, slot = words_for(tracker, self._context), wish.slot
        offer = await self._context.bookings.offer_of(slot, language_of(tracker)) if slot is not None else None
        if offer is None:
            # the coach has just gone: other times instead of a question about nothing
            return await self._offers(dispatcher, tracker, wish.refusing(wish.offered), await self._supply())
        reached = [tracker.get_slot(PHONE), tracker.get_slot(EMAIL)]
        dispatcher.utter_message(
            response="utter_booking_confirm",
            time=words.time(offer.slot.start),
            where=words.where(offer.slot.format, offer.agency),
            coach=offer.coach.name,
            minutes=words.minutes(offer.slot),
            name=tracker.get_slot(CONTACT_NAME),
            contact=", ".join(str(one) for one in reached if one),
        )
        return [SlotSet("asked", CONFIRM)]

    async def _supply(self) -> Supply:
        return await self._context.bookings.supply()

    async def _which(self, dispatcher: CollectingDispatcher, tracker: Tracker, wish: Wish) -> list[Event]:
        """Which of the appointments is to be moved or called off; its time is the choice."""
        coming = ahead(await self._context.bookings.meetings(tracker.sender_id))
        said = words_for(tracker, self._context).choose_among(coming, wish.purpose)
        dispatcher.utter_message(text=said.text, buttons=buttons(said.choices))
        offered = replace(wish, offered=tuple(one.slot for one in coming))
        return [SlotSet(BOOKING, offered.to_json()), SlotSet("asked", WHICH)]

    async def _sure_to_cancel(self, dispatcher: CollectingDispatcher, tracker: Tracker, wish: Wish) -> list[Event]:
        found = await self._context.bookings.meetings(tracker.sender_id)
        meeting = next(one for one in found if one.public_id == wish.appointment)
        values = words_for(tracker, self._context).meeting(meeting)
        dispatcher.utter_message(response="utter_booking_cancel_sure", **values)
        return [SlotSet("asked", CANCEL)]


class SettleBooking(Action):
    """The end of the form: what was decided is caused, and said by the service when it has been done."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_booking_settled"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Cause it, or say what was left."""
        how, wish = tracker.get_slot(DONE), wish_of(tracker)
        over = [SlotSet(BOOKING, None), SlotSet(DONE, None), SlotSet("asked", "settled")]
        if how in ("book", "move", "cancel"):
            effect = {"effect": how, "wish": wish.to_json(), "request": message_id(tracker)}
            if how == "book":
                effect["person"] = {
                    "name": tracker.get_slot(CONTACT_NAME),
                    "phone": tracker.get_slot(PHONE),
                    "email": tracker.get_slot(EMAIL),
                }
            dispatcher.utter_message(json_message=effect)
            return over
        await self._context.bookings.let_go(tracker.sender_id)
        if how == "person":
            return [*over, FollowupAction("action_request_human")]
        response = {
            "kept": "utter_booking_cancel_kept",
            "no_contact": "utter_booking_no_contact",
            "declined": "utter_outcome_end" if wish.after_outcome else "utter_booking_stopped",
        }
        dispatcher.utter_message(response=response.get(str(how), "utter_booking_stopped"))
        return over


class StopBooking(Action):
    """ "Never mind": nothing is booked, and what was kept is given back; an appointment that there is stays."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name in the rules."""
        return "action_booking_stopped"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Say so."""
        await self._context.bookings.let_go(tracker.sender_id)
        booking = wish_of(tracker).purpose == "book"
        dispatcher.utter_message(response="utter_booking_stopped" if booking else "utter_booking_cancel_kept")
        return [SlotSet(BOOKING, None), SlotSet("asked", "stopped")]


def _not_given(supply: Supply) -> set[str]:
    return {choice for choice, format_ in _FORMATS.items() if format_ not in supply.formats}
