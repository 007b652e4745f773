"""Rasa's side of a talk about an appointment, with an agenda that a test fills; no database, no clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Tracker
from real_parts import directory, institution, policy, texts

from actions.booking import Book, CancelAppointment, LeaveBooking, MoveAppointment, MyAppointment
from actions.booking_form import ValidateBooking
from actions.booking_questions import AskBooking, SettleBooking, StopBooking
from actions.context import Context
from tandem.booking.intervals import Interval, moment
from tandem.booking.meetings import Kept, Meeting, Proposal, State, Supply
from tandem.booking.model import Agency, Coach, Slot
from tandem.booking.offers import Offer, Outcome
from tandem.booking.wish import Wish

PROJECT = Path(__file__).resolve().parents[2]
NOW = dt.datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 - wall time
NAMES = ("fr", "nl", "en")
BRUSSELS = Agency(id="brussels", names=dict.fromkeys(NAMES, "Brussels"), postal_code="1000")
GHENT = Agency(id="ghent", names=dict.fromkeys(NAMES, "Ghent"), postal_code="9000")
COACH = Coach(
    id=1,
    email="coach@example.be",
    name="Coach Example",
    languages=("fr", "nl", "en"),
    formats=("agency", "phone", "video"),
    lengths={"first_talk": 60},
    week={},
)
WHOLE = Supply(("agency", "phone", "video"), ("first_talk", "business_plan", "follow_up"), (BRUSSELS, GHENT))


def slot(start: str, format_: Any = "agency", agency: Agency = BRUSSELS) -> Slot:
    """`2026-12-01T10:00` on the wall clock."""
    begins = moment(dt.datetime.fromisoformat(start))
    return Slot(COACH.id, agency.id, "first_talk", format_, begins, begins + dt.timedelta(hours=1))


def meeting(start: str, public_id: str = "one", state: State = "ahead", **more: Any) -> Meeting:
    """An appointment of the person."""
    return Meeting(public_id, slot(start, **more), BRUSSELS, COACH.name, state)


@dataclass
class FakeBookings:
    """An agenda that offers the same three times whatever is wished, and remembers what was asked of it."""

    supplied: Supply = WHOLE
    found: tuple[Meeting, ...] = ()
    outcome: Outcome = "found"
    starts: tuple[str, ...] = ("2026-12-01T10:00", "2026-12-02T14:00", "2026-12-03T09:30")
    taken: set[str] = field(default_factory=set)
    wished: list[Wish] = field(default_factory=list)
    kept: list[Slot] = field(default_factory=list)
    let_go_of: list[str] = field(default_factory=list)

    async def supply(self) -> Supply:
        return self.supplied

    async def agencies(self) -> Sequence[Agency]:
        return self.supplied.agencies

    async def propose(self, wish: Wish, language: str) -> Proposal:
        self.wished.append(wish)
        slots = [slot(start, wish.format) for start in self.starts]
        offers = tuple(Offer(one, COACH, BRUSSELS, True) for one in slots if one.place_and_time not in wish.refused)
        return Proposal(
            offers, self.outcome, Interval(moment(NOW), moment(NOW + dt.timedelta(28))), dt.timedelta(hours=4)
        )

    async def keep(self, conversation_id: str, wish: Wish, slot: Slot, language: str) -> Kept | None:
        if slot.id in self.taken:
            return None
        self.kept.append(slot)
        return Kept(Offer(slot, COACH, BRUSSELS, True), "hold", 10)

    async def offer_of(self, slot: Slot, language: str) -> Offer | None:
        return Offer(slot, COACH, BRUSSELS, True)

    async def is_free(self, wish: Wish, slot: Slot, language: str) -> bool:
        return slot.id not in self.taken

    async def let_go(self, conversation_id: str) -> None:
        self.let_go_of.append(conversation_id)

    async def meetings(self, conversation_id: str) -> tuple[Meeting, ...]:
        return self.found

    def wall(self) -> dt.datetime:
        return NOW


CATALOGUE = texts()
POLICY = policy()
DIRECTORY = directory()
INSTITUTION = institution()


class Talk:
    """A conversation as the actions see it; the forms are led here as Rasa leads them."""

    def __init__(
        self, bookings: FakeBookings | None = None, language: str = "fr", number: str | None = None, **slots: Any
    ) -> None:
        self.bookings = bookings or FakeBookings()
        self.slots: dict[str, Any] = {"language": language, **slots}
        self.form: str | None = None
        self.messages: list[dict[str, Any]] = []
        self.followed_by: str | None = None
        self.number = number
        self._context = Context(
            POLICY, CATALOGUE, DIRECTORY, INSTITUTION, self.bookings, lambda: NOW.date(), self._number_here
        )

    async def _number_here(self, _conversation_id: str) -> str | None:
        return self.number

    @property
    def wish(self) -> Wish:
        """What the dialogue keeps."""
        return Wish.from_json(self.slots.get("booking"))

    @property
    def asked(self) -> str | None:
        """The question that is pending."""
        return cast("str | None", self.slots.get("asked"))

    def hear(self, text: str, intent: str = "inform", *entities: dict[str, Any], confidence: float = 0.95) -> None:
        """The person types something."""
        self._message(text, intent, entities, confidence, {"language": {"name": self.slots["language"]}})

    def tap(self, title: str, intent: str, **carried: str) -> None:
        """The person taps a choice."""
        entities = [{"entity": name, "value": value} for name, value in carried.items()]
        self._message(title, intent, entities, 1.0, {})

    async def act(self, name: str) -> list[dict[str, Any]]:
        """Run an action; what it says."""
        makers: dict[str, Any] = {
            "book": Book,
            "move": MoveAppointment,
            "cancel": CancelAppointment,
            "mine": MyAppointment,
            "left": LeaveBooking,
            "validate": ValidateBooking,
            "ask": AskBooking,
            "settle": SettleBooking,
            "stop": StopBooking,
        }
        dispatcher = CollectingDispatcher()  # type: ignore[no-untyped-call]
        events = await makers[name](self._context).run(dispatcher, self._tracker(), {})
        self.events = events
        self.followed_by = None
        for event in events:
            if event["event"] == "slot":
                self.slots[event["name"]] = event["value"]
            elif event["event"] == "active_loop":
                self.form = event["name"]
            elif event["event"] == "followup":
                self.followed_by = event["name"]
        return list(dispatcher.messages)

    async def open(self, action: str = "book") -> list[dict[str, Any]]:
        """Run an action that opens the form, and the form up to its first question."""
        said = await self.act(action)
        if self.followed_by == "booking_form":
            said += await self._form(opening=True)
        return said

    async def say(
        self, text: str, intent: str = "inform", *entities: dict[str, Any], **more: Any
    ) -> list[dict[str, Any]]:
        """The person types something into the open form; what is said."""
        self.hear(text, intent, *entities, **more)
        return await self._form()

    async def choose(self, title: str, intent: str = "book_coaching", **carried: str) -> list[dict[str, Any]]:
        """The person taps a choice in the open form; what is said."""
        self.tap(title, intent, **carried)
        return await self._form()

    async def _form(self, *, opening: bool = False) -> list[dict[str, Any]]:
        said = await self.act("validate")
        if not opening and not self.events:
            return [*said, {"rejected": True}]
        self.form = "booking_form"
        if self.slots.get("booking_done") is None:
            return said + await self.act("ask")
        self.form = None
        return said + await self.act("settle")

    def _message(
        self, text: str, intent: str, entities: Sequence[dict[str, Any]], confidence: float, more: dict[str, Any]
    ) -> None:
        self.messages.append(
            {
                "event": "user",
                "text": text,
                "message_id": f"c-1:{len(self.messages)}",
                "timestamp": float(len(self.messages)),
                "intent": {"name": intent, "confidence": confidence},
                "intent_ranking": [{"name": intent, "confidence": confidence}, {"name": "ask_age", "confidence": 0.01}],
                "entities": list(entities),
                **more,
            }
        )

    def _tracker(self) -> Tracker:
        return Tracker(
            "c-1",
            self.slots,
            self.messages[-1],
            self.messages,
            False,
            None,
            {"name": self.form} if self.form else {},
            None,
        )


def responses(said: list[dict[str, Any]]) -> list[str]:
    """The names of the texts that were said by name."""
    return [one["response"] for one in said if one.get("response")]


def effects(said: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the turn causes."""
    return [one["custom"] for one in said if "effect" in (one.get("custom") or {})]


def cards(said: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is said in parts as well."""
    return [one["custom"]["card"] for one in said if "card" in (one.get("custom") or {})]


def time(start: str, end: str, part: str | None = None, *, clock: bool = False) -> dict[str, Any]:
    """A `time` entity as the model makes it."""
    value = {"from": start, "to": end} | ({"part": part} if part else {})
    return {"entity": "time", "value": value} | ({"clock": True} if clock else {})


def place(name: str, code: str) -> dict[str, Any]:
    """A `place` entity as the model makes it."""
    return {"entity": "place", "value": name, "postal_code": code}


PHONE = {"entity": "phone", "value": "+32470123456"}
EMAIL = {"entity": "email", "value": "fatou@example.be"}
FRIDAY_MORNING = time("2026-11-27T08:00", "2026-11-27T12:00")
