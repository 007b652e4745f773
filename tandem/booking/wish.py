"""What a person told about the appointment that they wish: kept as JSON between two messages. No I/O."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, NamedTuple, Self, cast, get_args

from tandem.booking.model import ANYTIME, GRID, SLOT_TIME, Format, Never, Part, Query, Slot, Topic, Window, part_of

Purpose = Literal["book", "move", "cancel"]
"""What the talk is about: a new appointment, another time for one, or calling one off."""


class Hours(NamedTuple):
    """From one time of the day until, but not with, another, on the wall clock."""

    start: dt.time
    end: dt.time


_AROUND: Final = 50
"""Minutes before and after a refused time that are refused as well."""
_REFUSED_AT_MOST: Final = 60
"""Whoever said no to twenty times three offers sees the first ones again; what the dialogue keeps must not grow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Everything that was told and chosen so far."""

    purpose: Purpose = "book"
    appointment: str | None = None
    """Public id of the one to move or to cancel."""
    topic: Topic = "first_talk"
    format: Format | None = None
    postal_code: str | None = None
    """Where an agency is to be near."""
    anywhere: bool = False
    """Which agency does not matter."""
    windows: tuple[Window, ...] = ()
    """When the person would like to come; one of them will do."""
    hours: Hours | None = None
    """At which time of the day, on whichever day; only without windows."""
    other_than: tuple[str, ...] = ()
    """Ids of agencies that are not wanted."""
    refused: tuple[str, ...] = ()
    """`Slot.place_and_time` of what was offered and not taken."""
    never: Never = ANYTIME
    offered: tuple[Slot, ...] = ()
    """What is being offered, in order: "the second one" is one of these."""
    slot: Slot | None = None
    """What was chosen."""
    hold: str | None = None
    """Public id of the hold on it."""
    changing: bool = False
    """What was chosen is not confirmed: the person is asked what should be different."""
    after_outcome: bool = False
    """Nobody asked for an appointment: it was offered with the outcome."""

    def query(self, language: str, format_: Format | None = None, *, widely: bool = False) -> Query:
        """What to look for, whenever it is; `format_` instead of the one that was wished. `widely`: what was refused is
        refused with the times around it, for nobody who said no to nine o'clock wants to hear of a quarter past.

        Raises ValueError when no format is known.
        """
        wanted = format_ or self.format
        if wanted is None:
            raise ValueError("the format is not known yet")
        return Query(
            topic=self.topic,
            format=wanted,
            language=language,
            postal_code=self.postal_code,
            other_than=frozenset(self.other_than),
            refused=frozenset(self._around(widely=widely)),
            never=self.never,
        )

    def _around(self, *, widely: bool) -> Iterator[str]:
        yield from self.refused
        if not widely:
            return
        # an appointment that is moved may well be moved by half an hour
        for one in self.refused[1 if self.purpose == "move" else 0 :]:
            kept, _, start = one.rpartition(".")
            moment = dt.datetime.strptime(start, SLOT_TIME)  # noqa: DTZ007 - only computed with, and written again
            for minutes in range(GRID, _AROUND + 1, GRID):
                for beside in (moment - dt.timedelta(minutes=minutes), moment + dt.timedelta(minutes=minutes)):
                    yield f"{kept}.{beside:{SLOT_TIME}}"

    def refusing(self, slots: Iterable[Slot]) -> Self:
        """The same without these slots; nothing is chosen."""
        refused = dict.fromkeys((*self.refused, *(slot.place_and_time for slot in slots)))
        return self.open_again(refused=tuple(refused)[-_REFUSED_AT_MOST:])

    def open_again(self, **changes: Any) -> Self:
        """The same with changes that make the offers others: nothing is offered or chosen any more."""
        return replace(self, offered=(), slot=None, hold=None, changing=False, **changes)

    def within(self, never: Never, windows: Iterable[Window], hours: Hours | None) -> Self:
        """The same with what is ruled out as well. What is wished now is ruled out no longer ("Monday after all")."""
        days = [one for one in windows if one.days == 1]
        parts = {one.part or part_of(one.start.time()) for one in windows if one.part or not one.is_whole_days}
        if hours is not None:
            parts.add(part_of(hours.start))
        both = Never(
            (self.never.weekdays - {one.start.weekday() for one in days}) | never.weekdays,
            (self.never.parts - parts) | never.parts,
        )
        return replace(self, never=both, windows=tuple(one for one in self.windows if never.leaves(one)))

    def at(self, windows: tuple[Window, ...], hours: Hours | None) -> tuple[tuple[Window, ...], Hours | None]:
        """The windows and hours when these are told too: "Tuesday", then "ten o'clock" or "the morning", is one time.

        What is said of the same thing again takes its place.
        """
        days = tuple(one for one in self.windows if not one.is_any_day)
        if hours is not None:
            one_day = [one for one in days if one.days == 1]
            return tuple(one.at(*hours) for one in one_day), (None if one_day else hours)
        told = windows[0] if len(windows) == 1 else None
        if told is not None and told.is_any_day and days:
            return tuple(Window(*_whole_days(one), told.part) for one in days), None
        whole = [one for one in windows if one.part is None and one.is_whole_days]
        if len(whole) == len(windows):
            if self.hours is not None and all(one.days == 1 for one in whole):
                return tuple(one.at(*self.hours) for one in whole), None
            part = next((one.part for one in self.windows if one.is_any_day), None)
            if part is not None:
                return tuple(replace(one, part=part) for one in whole), None
        return windows, None

    def to_json(self) -> dict[str, Any]:
        """As the dialogue keeps it; what is empty is left out."""
        plain: dict[str, Any] = {
            "purpose": self.purpose,
            "appointment": self.appointment,
            "topic": self.topic,
            "format": self.format,
            "postal_code": self.postal_code,
            "anywhere": self.anywhere,
            "windows": [_window_to_json(one) for one in self.windows],
            "hours": [one.isoformat("minutes") for one in self.hours] if self.hours is not None else None,
            "other_than": list(self.other_than),
            "refused": list(self.refused),
            "never": [*sorted(self.never.weekdays), *sorted(self.never.parts)],
            "offered": [slot.id for slot in self.offered],
            "slot": self.slot.id if self.slot is not None else None,
            "hold": self.hold,
            "changing": self.changing,
            "after_outcome": self.after_outcome,
        }
        return {name: value for name, value in plain.items() if value}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any] | None) -> Self:
        """What `to_json` gave; without anything kept, the beginning."""
        kept = kept or {}
        slots = (Slot.from_id(text) for text in kept.get("offered", ()))
        return cls(
            purpose=cast(Purpose, kept.get("purpose", "book")),
            appointment=kept.get("appointment"),
            topic=cast(Topic, kept.get("topic", "first_talk")),
            format=cast("Format | None", kept.get("format")),
            postal_code=kept.get("postal_code"),
            anywhere=bool(kept.get("anywhere")),
            windows=tuple(Window.from_entity(one) for one in kept.get("windows", ())),
            hours=Hours(*map(dt.time.fromisoformat, kept["hours"])) if kept.get("hours") else None,
            other_than=tuple(kept.get("other_than", ())),
            refused=tuple(kept.get("refused", ())),
            never=_never(kept.get("never", ())),
            offered=tuple(slot for slot in slots if slot is not None),
            slot=Slot.from_id(kept.get("slot", "")),
            hold=kept.get("hold"),
            changing=bool(kept.get("changing")),
            after_outcome=bool(kept.get("after_outcome")),
        )


def _never(kept: Iterable[int | str]) -> Never:
    kept = tuple(kept)
    return Never(
        frozenset(one for one in kept if isinstance(one, int)), frozenset(one for one in get_args(Part) if one in kept)
    )


def _whole_days(window: Window) -> tuple[dt.datetime, dt.datetime]:
    """From the first midnight to the last."""
    last = (window.end - dt.timedelta(microseconds=1)).date()
    midnight = dt.time()
    return (
        dt.datetime.combine(window.start.date(), midnight),
        dt.datetime.combine(last + dt.timedelta(days=1), midnight),
    )


def _window_to_json(window: Window) -> dict[str, str]:
    shape = {
        "from": window.start.isoformat(timespec="minutes"),
        "to": window.end.isoformat(timespec="minutes"),
    }
    return shape if window.part is None else {**shape, "part": window.part}
