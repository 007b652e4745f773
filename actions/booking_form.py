"""The form about an appointment: whatever is told in whatever order is taken, and only what is missing is asked."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.answers import say_answer
from actions.booking import about
from actions.booking_state import (
    BOOKING,
    CHANGE,
    CONFIRM,
    DETAILS,
    DONE,
    FORM,
    FORMAT,
    HERE,
    NAME,
    PLACE,
    START,
    ahead,
    asked_in,
    told_in,
    wish_of,
    words_for,
)
from actions.care import needs_care
from actions.clarification import ask_back, is_foreign
from actions.contact import NAME as CONTACT_NAME
from actions.contact import PHONE as CONTACT_PHONE
from actions.context import Context, Event, heard, is_typed, language_of
from actions.privacy import settle_erasure
from actions.reach import ANOTHER, about_number_here, is_something_else, name_in, name_told, reach
from tandem.booking.heard import Told
from tandem.booking.intervals import wall_time
from tandem.booking.meetings import Supply
from tandem.booking.model import Slot, Window
from tandem.booking.wish import Wish
from tandem.metrics import MISUNDERSTOOD
from tandem.prequalification.answers import Heard, asks_why, does_not_know, is_command, says_no, says_yes, takes_back
from tandem.prequalification.phrases import fold

_ANSWERS: Final = frozenset(
    {
        "inform",
        "affirm",
        "deny",
        "dont_know",
        "correct",
        "nlu_fallback",
        "book_coaching",
        "reschedule_coaching",
        "cancel_coaching",
    }
)
"""Intents that no rule answers while the form is open."""
_SURE_ENOUGH: Final = {"cancel": 0.7, "goodbye": 0.7, "greet": 0.7, "thank": 0.7, "check_eligibility": 0.7}
_SURE: Final = 0.65
_A_SENTENCE: Final = 5
_A_NAME_AND_MORE: Final = 3
_WISHES: Final = frozenset(
    {"check_eligibility", "book_coaching", "reschedule_coaching", "cancel_coaching", "report_repayment_difficulty"}
)
_KEEPS: Final = re.compile(
    r"^(non|nee|neen|no|nan|nope)\b|\b(gard\w*|conserv\w*|maint\w*|keep\w*|hou|houd|houden|behoud\w*|laat \w+ staan)\b|"
    r"\b(pas|niet|not|don't|ne)\b.{0,12}\b(annul\w*|cancel\w*)|\b(annul\w*|cancel\w*)\b.{0,12}\b(pas|niet|not)\b"
)
"""Rather does not call it off: whatever else it says, a "no" in front of it or a "keep" in it decides."""
_CALLS_OFF: Final = re.compile(r"\b(annul\w*|cancel\w*|afzeg\w*|zeg\w* .*\baf|schrap\w*)\b")
_WHY: Final = {
    NAME: "utter_booking_name_needed",
    HERE: "utter_booking_contact_needed",
    DETAILS: "utter_booking_contact_needed",
    CONFIRM: "utter_booking_contact_needed",
}
"""What is said to "why do you ask?"."""
_PERSONAL: Final = frozenset({NAME, HERE, DETAILS})
"""Questions for a name or a number: words of any language, and digits that are no postal code."""
_MISUNDERSTOOD_TOO_OFTEN: Final = 3
_FAR: Final = dt.timedelta(days=60)
_MIDNIGHT: Final = dt.time()


def go_on(*events: Event) -> list[Event]:
    """These events, and the form goes on."""
    return [*events, SlotSet(DONE, None)]


def end(how: str, wish: Wish) -> list[Event]:
    """The form ends; `how` says what is then done (`booking_end.py`)."""
    return [SlotSet(BOOKING, wish.to_json()), SlotSet("misunderstood", 0), SlotSet(DONE, how)]


class ValidateBooking(Action):
    """Takes in what the message tells. No event at all means: not for the form, let the rules answer it."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name(self) -> str:
        """The name that Rasa's form calls by itself."""
        return f"validate_{FORM}"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Event]:
        """Set what is wished and where the form stands; see the class."""
        settled = settle_erasure(dispatcher, tracker)
        if settled is not None:
            return go_on(*settled)
        message, asked = heard(tracker), asked_in(tracker)
        if needs_care(message):
            return []
        if asked is None and tracker.get_slot("asked") != START:
            return go_on()  # the message led here, and was about something else
        # names are of every language
        if (is_foreign(tracker) and asked not in _PERSONAL) or is_command(message.text):
            return self._unclear(dispatcher, tracker, asked) if asked else go_on()
        turn = _Turn(self._context, dispatcher, tracker, message, asked)
        events = await turn.take()
        if events is not None:
            return events
        if asked is None:
            return go_on()
        if message.intent not in _ANSWERS and message.confidence >= _SURE_ENOUGH.get(message.intent, 0.4):
            return []
        return self._unclear(dispatcher, tracker, asked)

    def _unclear(self, dispatcher: CollectingDispatcher, tracker: Tracker, asked: str) -> list[Event]:
        """Say that it was not understood; the question then comes again. The third time a person is offered."""
        times = int(tracker.get_slot("misunderstood") or 0) + 1
        MISUNDERSTOOD.labels(asked, "in_form").inc()
        if asked in (HERE, DETAILS):
            dispatcher.utter_message(response="utter_unclear_contact_details")
        elif not is_foreign(tracker) or not ask_back(dispatcher, tracker, self._context):
            dispatcher.utter_message(response=f"utter_unclear_{asked}")
        if times >= _MISUNDERSTOOD_TOO_OFTEN:
            dispatcher.utter_message(response="utter_unclear_offer_person")
        return go_on(SlotSet("misunderstood", times))


class _Turn:
    """One message read against the question that is pending."""

    def __init__(
        self,
        context: Context,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        message: Heard,
        asked: str | None,
    ) -> None:
        self._context = context
        self._bookings = context.bookings
        self._dispatcher = dispatcher
        self._tracker = tracker
        self._message = message
        self._asked = asked
        self._language = language_of(tracker)
        self._words = words_for(tracker, context)
        self._wish = wish_of(tracker)
        self._reach = reach(tracker)

    async def take(self) -> list[Event] | None:
        """The events of what was told; None when nothing was that the form can use."""
        told = told_in(self._tracker, self._context, self._wish)
        if self._wish.appointment is None and self._wish.purpose != "book":
            return await self._which(told)
        if self._wish.purpose == "cancel":
            return await self._cancel(told)
        if self._asked in _WHY and asks_why(self._message):
            self._dispatcher.utter_message(response=_WHY[self._asked])
            return go_on()
        if self._message.intent == "ask_my_appointment" and self._wish.hold is not None and self._wish.slot is not None:
            return await self._choose(self._wish.slot)  # "when was it again?" is the time that is kept
        events = await self._answer(told)
        if events is not None:
            return events
        if self._calls_off() and not told.changes:
            return await self._call_off()
        if self._is_only_a_question(told):
            return None
        contact = self._contact()
        # what is only perhaps meant is kept for the person, who then still confirms; nothing is moved for it
        chosen = told.chosen or (told.perhaps if self._wish.purpose == "book" else None)
        if chosen is not None:
            return [*contact, *await self._choose(chosen)]
        supply = await self._bookings.supply()
        changed = await self._changed(told, supply)
        if changed is None:
            return go_on(*contact, *self._kept(replace(self._wish, changing=False))) if contact else None
        if self._asks_too(told):
            # a question that also tells something: no rule comes to answer it any more
            await say_answer(self._dispatcher, self._tracker, self._context, self._message.intent, FORM)
        changed = await self._heard_first(changed, supply)
        if self._wish.slot is not None and changed.slot is None:
            # or the offers would leave out the time that this very person keeps
            await self._bookings.let_go(self._tracker.sender_id)
        return go_on(*contact, *self._kept(changed))

    # Answers to the question that is pending

    async def _answer(self, told: Told) -> list[Event] | None:
        match self._asked:
            case "booking_name":
                return self._name(told)
            case "booking_here":
                return await self._here(told)
            case "booking_details":
                return self._details(told)
            case "booking_confirm" | "booking_change":
                return await self._confirm(told)
            case "booking_offers":
                return await self._about_offers(told)
            case "booking_format" if says_no(self._message) and told.format is None:
                return end("declined", self._wish)
            case _:
                return None

    def _name(self, told: Told) -> list[Event] | None:
        if takes_back(self._message):
            return end("stopped", self._wish)
        if says_no(self._message) or does_not_know(self._message):
            return self._no_contact("utter_booking_name_needed")
        one_word = len(self._message.text.split()) == 1 and told.format is None and told.way is None
        if told.changes and not told.postal_code and not one_word:
            return None
        if is_something_else(self._message) or not is_typed(self._tracker) or self._is_a_wish():
            return None
        name = name_in(self._message.text, self._reach)
        if name is None:
            return None
        return go_on(SlotSet(CONTACT_NAME, name), *self._given(), SlotSet("misunderstood", 0))

    async def _here(self, told: Told) -> list[Event] | None:
        answer = await about_number_here(self._tracker, self._context)
        if answer == ANOTHER:
            return go_on(SlotSet("asked", DETAILS), SlotSet("misunderstood", 0))
        if answer is not None:
            return go_on(SlotSet(CONTACT_PHONE, answer), SlotSet("misunderstood", 0))
        return self._details(told)

    def _details(self, told: Told) -> list[Event] | None:
        if self._reach:
            return go_on(*self._given(), SlotSet("misunderstood", 0))
        if takes_back(self._message):
            return end("stopped", self._wish)
        if says_no(self._message) or does_not_know(self._message):
            return self._no_contact("utter_booking_contact_needed")
        return None

    def _no_contact(self, response: str) -> list[Event]:
        """Without a name and a way to reach the person nobody is booked: say why once, then leave it."""
        if int(self._tracker.get_slot("misunderstood") or 0):
            return end("no_contact", self._wish)
        self._dispatcher.utter_message(response=response)
        return go_on(SlotSet("misunderstood", 1))

    async def _confirm(self, told: Told) -> list[Event] | None:
        if told.changes or told.chosen is not None or self._contact():
            return None
        if says_yes(self._message) and "?" not in self._message.text:
            # a yes to "what should I change?" is none to the booking: that is asked again
            again = go_on(*self._kept(replace(self._wish, changing=False)))
            return again if self._asked == CHANGE else await self._sure()
        if says_no(self._message) or self._message.intent in ("correct", "reschedule_coaching"):
            if self._asked == CHANGE:
                return end("stopped", self._wish)
            return go_on(*self._kept(replace(self._wish, changing=True)))
        return None

    async def _sure(self) -> list[Event]:
        """The yes: whether the time is still kept is looked at once more, so that nobody books in vain."""
        wish = self._wish
        if wish.slot is None:
            return go_on()
        kept = await self._bookings.keep(self._tracker.sender_id, wish, wish.slot, self._language)
        if kept is None:
            return self._taken(wish.slot)
        return end("book", replace(wish, slot=kept.offer.slot, hold=kept.public_id, changing=False))

    async def _about_offers(self, told: Told) -> list[Event] | None:
        if not self._wish.offered:
            if self._message.intent == "request_human":
                return end("person", self._wish)
            return end("stopped", self._wish) if says_no(self._message) and not told.changes else None
        if told.changes or told.chosen is not None:
            return None
        if says_yes(self._message) and len(self._wish.offered) == 1:
            return await self._choose(self._wish.offered[0])
        if says_no(self._message) or self._message.intent == "reschedule_coaching":
            return go_on(*self._kept(self._others()))
        return None

    # A choice among the offers

    async def _choose(self, slot: Slot) -> list[Event]:
        wish = replace(self._wish, format=slot.format, topic=slot.topic, changing=False)
        if wish.purpose == "move":
            if await self._bookings.is_free(wish, slot, self._language):
                return end("move", replace(wish, slot=slot))
            return self._taken(slot)
        kept = await self._bookings.keep(self._tracker.sender_id, wish, slot, self._language)
        if kept is None:
            return self._taken(slot)
        self._dispatcher.utter_message(
            response="utter_booking_kept",
            minutes=kept.minutes,
            time=self._words.time(kept.offer.slot.start),
            where=self._words.where(kept.offer.slot.format, kept.offer.agency),
        )
        return go_on(*self._kept(replace(wish, slot=kept.offer.slot, hold=kept.public_id)))

    def _taken(self, slot: Slot) -> list[Event]:
        """Somebody was faster: the form offers other times at once."""
        self._dispatcher.utter_message(response="utter_booking_taken")
        wish = replace(self._wish, format=slot.format, topic=slot.topic)
        return go_on(*self._kept(wish.refusing([slot])))

    # How, where and when

    async def _changed(self, told: Told, supply: Supply) -> Wish | None:
        """The wish with what was told; None when that says nothing new."""
        wish = self._wish
        if told.no_such_day:
            self._dispatcher.utter_message(response="utter_booking_no_such_day")
            return wish
        if told.format is not None and told.format not in supply.formats:
            how = self._words.how(supply.formats)
            self._dispatcher.utter_message(response="utter_booking_other_ways", how=how)
            return wish
        if told.format is not None and told.format != wish.format:
            wish = wish.open_again(format=told.format)
        elif told.not_format is not None and told.not_format == wish.format:
            wish = wish.open_again(format=None)
        if told.postal_code is not None and self._asked not in _PERSONAL:
            format_ = wish.format or ("agency" if "agency" in supply.formats else None)
            wish = wish.open_again(postal_code=told.postal_code, anywhere=False, other_than=(), format=format_)
        if told.never or told.windows or told.hours is not None:
            wish = wish.open_again().within(told.never, told.windows, told.hours)
        if told.windows or told.hours is not None:
            windows, hours = wish.at(await self._new_windows(told.windows), told.hours)
            wish = wish.open_again(windows=windows, hours=hours, refused=self._own_time())
        elif told.way is not None:
            wish = self._on(wish, told, supply)
        elif self._asked == PLACE and (says_no(self._message) or does_not_know(self._message)):
            wish = wish.open_again(anywhere=True)
        elif self._asked == FORMAT and does_not_know(self._message):
            wish = wish.open_again(format=self._any_format(supply))
        if told.topic is not None and told.topic in supply.topics and self._asked is None:
            wish = replace(wish, topic=told.topic)
        return wish if wish != self._wish or self._asked is None or told.format is not None else None

    def _on(self, wish: Wish, told: Told, supply: Supply) -> Wish:
        """The wish after "another time", "elsewhere", "as soon as possible" and the like."""
        match told.way:
            case "other_agency" if "agency" in supply.formats:
                seen = dict.fromkeys(slot.agency for slot in wish.offered if slot.format == "agency")
                return wish.open_again(format="agency", other_than=tuple(dict.fromkeys((*wish.other_than, *seen))))
            case "soonest":
                return wish.open_again(windows=(), hours=None, refused=self._own_time())
            case "later" | "earlier" if wish.offered:
                return wish.open_again(windows=self._beyond(told.way), hours=None)
            case "any" if self._asked == PLACE:
                return wish.open_again(anywhere=True)
            case "any" if wish.format is None:
                return wish.open_again(format=self._any_format(supply))
            case "other_times" | "later" | "earlier" if wish.offered or wish.slot is not None:
                return self._others()
            case _:
                return wish

    def _others(self) -> Wish:
        """The wish without what was offered. A wished time in which nothing was found is dropped with it."""
        wish = self._wish
        refused = wish.offered or ((wish.slot,) if wish.slot is not None else ())
        if wish.windows and not any(_lies_in(slot, wish.windows) for slot in refused):
            wish = replace(wish, windows=(), hours=None)
        return wish.refusing(refused)

    def _beyond(self, way: str) -> tuple[Window, ...]:
        """After the last offer, or before the first."""
        walls = [wall_time(slot.start) for slot in self._wish.offered]
        now = self._bookings.wall()
        if way == "later":
            start = dt.datetime.combine(max(walls).date() + dt.timedelta(days=1), _MIDNIGHT)
            return (Window(start, start + _FAR),)
        return (Window(now, min(walls)),) if now < min(walls) else ()

    async def _new_windows(self, windows: tuple[Window, ...]) -> tuple[Window, ...]:
        """Of what is named when an appointment is to be moved, the time at which it is now is not the new one."""
        if self._wish.purpose != "move" or self._asked is not None:
            return windows
        found = await self._bookings.meetings(self._tracker.sender_id)
        now = [one.slot for one in found if one.public_id == self._wish.appointment]
        return tuple(window for window in windows if not any(_lies_in(slot, [window]) for slot in now))

    async def _heard_first(self, wish: Wish, supply: Supply) -> Wish:
        """A time told while it is still asked how or where: it is repeated, or why it cannot be is said at once."""
        told = (wish.windows, wish.hours)
        missing = wish.format is None or (wish.format == "agency" and not (wish.postal_code or wish.anywhere))
        if not missing or told == ((), None) or told == (self._wish.windows, self._wish.hours):
            return wish
        proposal = await self._bookings.propose(replace(wish, format=wish.format or supply.formats[0]), self._language)
        if proposal.outcome in ("past", "too_soon", "too_far"):
            self._dispatcher.utter_message(text=self._words.why_not(proposal, wish))
            return replace(wish, windows=(), hours=None)
        self._dispatcher.utter_message(response="utter_booking_noted", wish=self._words.wished(wish))
        return wish

    def _own_time(self) -> tuple[str, ...]:
        """What stays refused: an appointment is not moved to where it is."""
        return self._wish.refused[:1] if self._wish.purpose == "move" else ()

    def _any_format(self, supply: Supply) -> str:
        """Where the person does not mind: the nearest agency when it is known where that is, else the phone."""
        wanted = "agency" if self._wish.postal_code is not None else "phone"
        return wanted if wanted in supply.formats else supply.formats[0]

    # Calling off, and which of several

    async def _cancel(self, told: Told) -> list[Event] | None:
        if self._asked is None:
            return go_on()
        if told.windows or told.hours is not None or told.format is not None or told.way == "other_times":
            return await self._move_instead(told)
        if self._message.intent == "reschedule_coaching":
            return await self._move_instead(told)
        folded = fold(self._message.text)
        if _KEEPS.search(folded) or says_no(self._message) or does_not_know(self._message):
            return end("kept", self._wish)
        if "?" in self._message.text:
            return None
        if says_yes(self._message) or (self._message.intent == "cancel_coaching" and _CALLS_OFF.search(folded)):
            return end("cancel", self._wish)
        return None

    async def _move_instead(self, told: Told) -> list[Event]:
        """Not called off, but at another time."""
        found = await self._bookings.meetings(self._tracker.sender_id)
        meeting = next((one for one in ahead(found) if one.public_id == self._wish.appointment), None)
        if meeting is None:
            return end("cancel", self._wish)  # the effect says what has become of it
        wish = replace(about("move", meeting), windows=told.windows, hours=told.hours, never=told.never)
        if told.format is not None:
            wish = replace(wish, format=told.format)
        return go_on(*self._kept(wish))

    def _calls_off(self) -> bool:
        """Whether the appointment is to be called off; "cancel it" while one is being moved means that as well."""
        said = _CALLS_OFF.search(fold(self._message.text)) is not None
        if self._message.intent == "cancel" and self._wish.purpose == "move":
            return said
        return self._message.intent == "cancel_coaching" and self._message.confidence >= _SURE

    async def _call_off(self) -> list[Event]:
        """ "Cancel my appointment" while one is being looked for or moved: the one that there is, else this talk."""
        if self._wish.purpose == "move":
            return go_on(*self._kept(Wish(purpose="cancel", appointment=self._wish.appointment)))
        coming = ahead(await self._bookings.meetings(self._tracker.sender_id))
        if not coming:
            return end("stopped", self._wish)
        await self._bookings.let_go(self._tracker.sender_id)
        meant = coming[0].public_id if len(coming) == 1 else None
        return go_on(*self._kept(Wish(purpose="cancel", appointment=meant)))

    async def _which(self, told: Told) -> list[Event] | None:
        """Which of several appointments is meant."""
        coming = ahead(await self._bookings.meetings(self._tracker.sender_id))
        if self._asked is None:
            return go_on()
        meant = [one for one in coming if one.public_id == told.appointment or one.slot in (told.chosen, told.perhaps)]
        if len(meant) == 1:
            return go_on(*self._kept(about(self._wish.purpose, meant[0])))
        return end("kept", self._wish) if says_no(self._message) or not coming else None

    # What belongs to each of them

    def _kept(self, wish: Wish) -> list[Event]:
        return [SlotSet(BOOKING, wish.to_json()), SlotSet("misunderstood", 0)]

    def _given(self) -> list[Event]:
        return [SlotSet(f"contact_{kind}", value) for kind, value in self._reach.items()]

    def _contact(self) -> list[Event]:
        """Name and number that were told along with something else."""
        name = name_told(self._message.text)
        return [*([SlotSet(CONTACT_NAME, name)] if name else []), *self._given()]

    def _asks_too(self, told: Told) -> bool:
        asks = "?" in self._message.text or len(self._message.text.split()) >= _A_SENTENCE
        return asks and self._message.intent.startswith("ask_") and self._message.confidence >= _SURE and told.changes

    def _is_a_wish(self) -> bool:
        """A sentence that asks for something, where a name was expected."""
        words = len(self._message.text.split())
        return self._message.intent in _WISHES and self._message.confidence >= _SURE and words >= _A_NAME_AND_MORE

    def _is_only_a_question(self, told: Told) -> bool:
        """A place in a question is what the answer is about, not where the person would come."""
        asks = self._message.intent.startswith("ask_") and self._message.confidence >= _SURE
        only_place = told.postal_code is not None and not replace(told, postal_code=None).changes
        return asks and only_place and self._asked not in (None, FORMAT, PLACE)


def _lies_in(slot: Slot, windows: Iterable[Window]) -> bool:
    wall = wall_time(slot.start)
    return any(window.start <= wall < window.end for window in windows)
