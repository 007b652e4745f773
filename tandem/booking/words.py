"""Appointments in words: days, hours, places, offers, in the person's language. Pure.

Days are written with their name and without a year: nobody books farther ahead than some weeks.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, get_args

from babel.lists import format_list

from tandem import calendar_words
from tandem.booking.intervals import wall_time
from tandem.booking.meetings import Meeting, Proposal, Supply
from tandem.booking.model import Agency, Format, Never, Part, Slot, Window
from tandem.booking.offers import Offer, by_nearness
from tandem.booking.wish import Purpose, Wish
from tandem.prequalification.phrases import fold
from tandem.texts import Catalogue, Value

Choice = tuple[str, str]
"""What stands on it, and what the dialogue gets."""

_NO_TIME: Final = dt.time()
_PARTS: Final[dict[tuple[dt.time, dt.time], Part]] = {
    (dt.time(8), dt.time(12)): "morning",
    (dt.time(12), dt.time(18)): "afternoon",
    (dt.time(18), dt.time(22)): "evening",
}
"""Hours that people call by a name."""
_TYPED: Final = ("booking-which", "booking-ask-format", "booking-ask-place")
"""Under these stand the choices that carry something: people type what they read on a button."""
_AN_HOUR: Final = 60
_INTENTS: Final[dict[Purpose, str]] = {
    "book": "book_coaching",
    "move": "reschedule_coaching",
    "cancel": "cancel_coaching",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A message with its choices. A card says the same in parts (`conversations/cards.py`)."""

    text: str
    choices: tuple[Choice, ...] = ()
    card: dict[str, Any] | None = None

    def after(self, line: str) -> Said:
        """The same with a line before it, in the card as well."""
        card = self.card and {**self.card, "text": f"{line}\n{self.card['text']}"}
        return Said(f"{line}\n{self.text}", self.choices, card)


def payload(purpose: Purpose, **entities: str | None) -> str:
    """What a choice means: the intent of what the talk is about, with what it carries."""
    carried = {name: value for name, value in entities.items() if value is not None}
    return f"/{_INTENTS[purpose]}{json.dumps(carried)}"


class Words:
    """The words of one language."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self._catalogue = catalogue
        self._language = language
        self._locale = calendar_words.LOCALES[language]

    def say(self, text_id: str, **values: Value) -> str:
        """A text of the catalogue."""
        return self._catalogue.text(self._language, text_id, **values).text

    def with_choices(self, text_id: str, but: Collection[str] = (), **values: Value) -> Said:
        """A text of the catalogue with the choices under it, but some."""
        text = self._catalogue.text(self._language, text_id, **values)
        return Said(text.text, tuple((choice.title, choice.payload) for choice in text.choices if choice.id not in but))

    def choice_typed(self, text: str) -> list[dict[str, Any]]:
        """What a choice of the talk carries whose title was typed instead of tapped; empty when it is none."""
        typed = fold(text).strip(" .!")
        for text_id in _TYPED:
            for choice in self._catalogue.text(self._language, text_id).choices:
                _, brace, carried = choice.payload.partition("{")
                if brace and fold(choice.title) == typed:
                    return [{"entity": name, "value": value} for name, value in json.loads(brace + carried).items()]
        return []

    def day(self, day: dt.date) -> str:
        """`mardi 1er décembre`."""
        return calendar_words.day(day, self._language)

    def clock(self, time: dt.time) -> str:
        """`10h30`, `10.30 uur`, `10:30`."""
        return calendar_words.clock(time, self._language)

    def time(self, moment: dt.datetime) -> str:
        """`mardi 1er décembre à 10h30`, as the wall clocks show it."""
        wall = wall_time(moment)
        return self.say("booking-time", at_day=self.day(wall.date()), at_clock=self.clock(wall.time()))

    def title(self, moment: dt.datetime) -> str:
        """The same on a button: at most twenty characters."""
        wall = wall_time(moment)
        day = calendar_words.short_day(wall.date(), self._language)
        return f"{day} {calendar_words.short_clock(wall.time(), self._language)}"

    def where(self, format_: Format, agency: Agency) -> str:
        """`à Liège`, `par téléphone`."""
        if format_ == "agency":
            return self.say("booking-where-agency", town=agency.names[self._language])
        return self.say(f"booking-where-{format_}")

    def how(self, formats: Iterable[Format]) -> str:
        """Formats as a choice among them."""
        return self._either([self.say(f"booking-how-{one}") for one in formats])

    def languages(self, codes: Sequence[str]) -> str:
        """`néerlandais et anglais`."""
        return format_list([self.say(f"booking-language-{code}") for code in codes], locale=self._locale)

    def wished(self, wish: Wish) -> str:
        """When somebody would like to come; empty when they did not say."""
        if wish.windows:
            return self._either([self._window(one) for one in wish.windows])
        if wish.hours is None:
            return ""
        start, end = wish.hours
        if _minutes(end) - _minutes(start) <= _AN_HOUR:
            return self.say("booking-about-hour", at_clock=self.clock(start))
        return self.say("booking-between-hours", from_clock=self.clock(start), to_clock=self.clock(end))

    def meeting(self, meeting: Meeting) -> dict[str, Any]:
        """When, where, with whom and how long, for a text."""
        return {
            "time": self.time(meeting.slot.start),
            "where": self.where(meeting.slot.format, meeting.agency),
            "coach": meeting.coach,
            "minutes": self.minutes(meeting.slot),
        }

    def minutes(self, slot: Slot) -> int:
        """How long it takes."""
        return int((slot.end - slot.start) / dt.timedelta(minutes=1))

    def choose_among(self, meetings: Sequence[Meeting], purpose: Purpose) -> Said:
        """Which of several appointments is meant."""
        lines = [self.say("booking-mine-line", **self.meeting(one)) for one in meetings]
        choices = tuple((self.title(one.slot.start), payload(purpose, appointment=one.public_id)) for one in meetings)
        return Said("\n".join([*lines, self.say(f"booking-which-to-{purpose}")]), choices)

    def offer(self, number: int, offer: Offer) -> str:
        """A line that offers a slot; a coach of another language is named as such before anybody chooses."""
        said: dict[str, Value] = {
            "number": str(number),
            "time": self.time(offer.slot.start),
            "where": self.where(offer.slot.format, offer.agency),
        }
        if offer.speaks:
            return self.say("booking-line", **said)
        return self.say("booking-line-other-language", **said, languages=self.languages(offer.coach.languages))

    def propose(self, proposal: Proposal, wish: Wish, supply: Supply) -> Said:
        """The offers with what is to be said about them, and other ways to go on."""
        intro = [*self._intro(proposal, wish, supply)]
        lines = [self.offer(number, offer) for number, offer in enumerate(proposal.offers, start=1)]
        question = self.say("booking-which" if proposal.offers else "booking-what-now")
        return Said(
            "\n".join([*intro, *lines, question]),
            (*self._slots(proposal, wish), *self._ways(proposal, wish, supply)),
            self._card(proposal, "\n".join(intro), question) if proposal.offers else None,
        )

    def why_not(self, proposal: Proposal, wish: Wish) -> str | None:
        """Why nothing, or nothing more, is offered at the time that was wished; None when something is."""
        match proposal.outcome:
            case "past":
                return self.say("booking-past")
            case "too_soon":
                return self.say("booking-too-soon", hours=int(proposal.notice / dt.timedelta(hours=1)))
            case "too_far":
                return self.say("booking-too-far", last_day=self.day(wall_time(proposal.bookable.end).date()))
            case "none_in_window":
                none = "booking-no-more-then" if wish.refused else "booking-none-then"
                return self.say(none, wish=self.wished(wish))
            case "none_left":
                return self.say("booking-none-left")
            case "none":
                return self.say("booking-none", how=self.how([wish.format] if wish.format else []))
            case "found":
                return None

    def _intro(self, proposal: Proposal, wish: Wish, supply: Supply) -> Iterator[str]:
        if proposal.offers and wish.offered == tuple(offer.slot for offer in proposal.offers):
            yield self.say("booking-offers-again")
            return
        if wish.never:
            yield self.say("booking-noted-never", never=", ".join(self._never(wish.never)))
        if (why := self.why_not(proposal, wish)) is not None:
            yield why
        elif (nearest := self._nearest_has_nothing(proposal, wish, supply)) is not None:
            yield self.say("booking-not-nearest", town=nearest.names[self._language])
        if proposal.other_formats:
            yield self.say("booking-other-format", how=self.how(proposal.other_formats))
        if not proposal.offers:
            return
        if why is not None:
            yield self.say("booking-closest")
        elif self.wished(wish):
            yield self.say("booking-found-then", wish=self.wished(wish))
        else:
            yield self.say("booking-found-others" if wish.refused else "booking-found")

    def _nearest_has_nothing(self, proposal: Proposal, wish: Wish, supply: Supply) -> Agency | None:
        """The agency that the person would expect, when all that is offered is elsewhere."""
        if wish.format != "agency" or wish.postal_code is None or not proposal.offers:
            return None
        left = [one for one in supply.agencies if one.id not in wish.other_than]
        nearest = next(iter(by_nearness(left, wish.postal_code)), None)
        if nearest is None or any(offer.agency.id == nearest.id for offer in proposal.offers):
            return None
        return nearest

    def _card(self, proposal: Proposal, text: str, question: str) -> dict[str, Any]:
        """The offers by day. Their choices are the first of the message, in the same order."""
        slots = []
        for place, offer in enumerate(proposal.offers):
            wall = wall_time(offer.slot.start)
            slot = {
                "choice": place,
                "day": self.day(wall.date()),
                "time": self.clock(wall.time()),
                "where": self.where(offer.slot.format, offer.agency),
            }
            if not offer.speaks:
                slot["note"] = self.say("booking-coach-speaks", languages=self.languages(offer.coach.languages))
            slots.append(slot)
        return {"kind": "offers", "text": text, "slots": slots, "note": question}

    def _slots(self, proposal: Proposal, wish: Wish) -> list[Choice]:
        return [
            (
                self.title(offer.slot.start),
                payload(wish.purpose, slot=offer.slot.id, appointment=wish.appointment),
            )
            for offer in proposal.offers
        ]

    def _ways(self, proposal: Proposal, wish: Wish, supply: Supply) -> list[Choice]:
        wanted = {"other-times": bool(proposal.offers), "human": not proposal.offers}
        left = [one for one in supply.agencies if one.id not in wish.other_than]
        wanted["other-agency"] = wish.format == "agency" and len(left) > 1
        for format_, choice in (("agency", "at-agency"), ("phone", "by-phone"), ("video", "by-video")):
            others = proposal.other_formats or (("phone",) if wish.format != "phone" else ("agency",))
            wanted[choice] = format_ in supply.formats and format_ in others and format_ != wish.format
        text = self._catalogue.text(self._language, "booking-which")
        return [(choice.title, choice.payload) for choice in text.choices if wanted.get(choice.id)]

    def _window(self, window: Window) -> str:
        days, part = self._days(window)
        if part is None:
            return days
        if not days:
            return self.say(f"booking-any-{part}")
        return self.say("booking-days-part", days=days, part=self.say(f"booking-part-{part}"))

    def _days(self, window: Window) -> tuple[str, Part | None]:
        """The days in words and the part of each; no days when it is about any day."""
        first, start, end = window.start.date(), window.start.time(), window.end.time()
        last = (window.end - dt.timedelta(microseconds=1)).date()
        if window.is_any_day:
            return "", window.part
        if first != last:
            return self.say("booking-days", first_day=self.day(first), last_day=self.day(last)), window.part
        if start == end == _NO_TIME:
            return self.day(first), window.part
        named = _PARTS.get((start, end))
        if named is not None:
            return self.day(first), named
        if window.end - window.start <= dt.timedelta(hours=1):
            return self.say("booking-about", at_day=self.day(first), at_clock=self.clock(start)), window.part
        between = {"from_clock": self.clock(start), "to_clock": self.clock(end)}
        return self.say("booking-between", at_day=self.day(first), **between), window.part

    def _never(self, never: Never) -> Iterator[str]:
        for number in sorted(never.weekdays):
            yield self.say("booking-never-weekday", weekday=calendar_words.weekday(number, self._language))
        for part in get_args(Part):
            if part in never.parts:
                yield self.say(f"booking-never-{part}")

    def _either(self, words: Sequence[str]) -> str:
        return format_list(words, style="or", locale=self._locale)


def _minutes(time: dt.time) -> int:
    return time.hour * 60 + time.minute
