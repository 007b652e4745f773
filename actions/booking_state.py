"""Where the talk about an appointment stands: what is asked, what is wished, and how a message is read against it."""

from __future__ import annotations

from typing import Any, Final

from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet
from rasa_sdk.interfaces import Tracker

from actions.context import Context, Event, language_of
from tandem.booking.heard import Told, read
from tandem.booking.meetings import Meeting
from tandem.booking.wish import Wish
from tandem.booking.words import Words

FORM: Final = "booking_form"
BOOKING: Final = "booking"
DONE: Final = "booking_done"

# What `asked` says while the form is open.
START: Final = "booking_start"
"""The form is only starting, and the message that led to it tells something about the appointment."""
WHICH: Final = "booking_which"
FORMAT: Final = "booking_format"
PLACE: Final = "booking_place"
OFFERS: Final = "booking_offers"
NAME: Final = "booking_name"
HERE: Final = "booking_here"
"""Whether the number with which the person writes may be used."""
DETAILS: Final = "booking_details"
CONFIRM: Final = "booking_confirm"
CHANGE: Final = "booking_change"
CANCEL: Final = "booking_cancel"
PENDING: Final = frozenset({WHICH, FORMAT, PLACE, OFFERS, NAME, HERE, DETAILS, CONFIRM, CHANGE, CANCEL})

_MEANT_PERHAPS: Final = frozenset(
    {None, "book_coaching", "reschedule_coaching", "cancel_coaching", "ask_my_appointment", "request_human"}
)
_LIKELY: Final = 0.1
_URGENT: Final = frozenset({"client_in_difficulty", "distress"})


def wish_of(tracker: Tracker) -> Wish:
    """What was told so far."""
    return Wish.from_json(tracker.get_slot(BOOKING))


def asked_in(tracker: Tracker) -> str | None:
    """The question of the form that is pending; None while the form is only starting."""
    asked = tracker.get_slot("asked")
    return asked if (tracker.active_loop or {}).get("name") == FORM and asked in PENDING else None


def words_for(tracker: Tracker, context: Context) -> Words:
    """The words of the conversation's language."""
    return Words(context.catalogue, language_of(tracker))


def told_in(tracker: Tracker, context: Context, wish: Wish) -> Told:
    """What the latest message tells about an appointment."""
    words, text = words_for(tracker, context), str(tracker.latest_message.get("text") or "")
    return read(
        text,
        words.choice_typed(text) or tracker.latest_message.get("entities") or (),
        offered=wish.offered,
        titles=[words.title(slot.start) for slot in wish.offered],
        now=context.bookings.wall(),
    )


def wants_appointment(tracker: Tracker, context: Context) -> bool:
    """Whether a message that the model was not sure about asks for an appointment: it speaks of one and says how, where
    or when, or it says how and when ("Friday morning by phone").
    """
    told, best = told_in(tracker, context, Wish()), _best_guess(tracker)
    timed = bool(told.windows) or told.hours is not None
    if told.speaks_of_appointment:
        return best == "book_coaching" or (told.changes and best in _MEANT_PERHAPS)
    if best == "book_coaching":
        return timed or told.format is not None
    return timed and told.format is not None


def _best_guess(tracker: Tracker) -> str | None:
    """What the model thinks first beside information; None when that is next to nothing."""
    for guess in tracker.latest_message.get("intent_ranking") or ():
        if guess.get("name") not in ("nlu_fallback", "inform"):
            return str(guess["name"]) if float(guess.get("confidence") or 0) >= _LIKELY else None
    return None


def form_of(tracker: Tracker) -> str | None:
    """The form that is open."""
    name = (tracker.active_loop or {}).get("name")
    return str(name) if name else None


def start(tracker: Tracker, wish: Wish, asked: str | None = START) -> list[Event]:
    """Open the form with a wish, in place of whatever form is open. `asked` None: the message tells nothing for it."""
    leave = [ActiveLoop(None), SlotSet("requested_slot", None)] if form_of(tracker) else []
    return [
        *leave,
        SlotSet(BOOKING, wish.to_json()),
        SlotSet(DONE, None),
        SlotSet("asked", asked),
        SlotSet("misunderstood", 0),
        *reason(tracker),
        FollowupAction(FORM),
    ]


def reason(tracker: Tracker) -> list[Event]:
    """Whoever then asks for a person asks for an appointment, unless there was something more urgent."""
    return [] if tracker.get_slot("contact_reason") in _URGENT else [SlotSet("contact_reason", "coaching")]


def back(tracker: Tracker) -> list[Event]:
    """Nothing was opened: the form that is open, if any, asks its question again."""
    form = form_of(tracker)
    return [FollowupAction(form)] if form else []


def message_id(tracker: Tracker) -> str:
    """The id of the person's message that this turn is about: unique among all conversations."""
    ids = [event.get("message_id") for event in tracker.events if event.get("event") == "user"]
    return str(ids[-1])


def ahead(meetings: tuple[Meeting, ...]) -> list[Meeting]:
    """Those that are to come."""
    return [one for one in meetings if one.state == "ahead"]


def buttons(choices: tuple[tuple[str, str], ...]) -> list[dict[str, Any]]:
    """Choices as Rasa's buttons."""
    return [{"title": title, "payload": payload} for title, payload in choices]
