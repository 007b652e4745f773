"""What a message tells about an appointment: how, where, when, and which of the offers. Pure.

People answer in any order, in one sentence or in five: so every message is read for everything, and the question that
was asked only decides what a bare word means. Names and numbers are the dialogue's own to read (`actions/reach.py`).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, cast, get_args

from tandem.booking.feasts import feast_windows
from tandem.booking.intervals import wall_time
from tandem.booking.model import ANYTIME, FORMATS, Format, Never, Slot, Topic, Window
from tandem.booking.odd_times import names_no_day, odd_windows
from tandem.booking.phrases import phrases
from tandem.booking.ruled_out import after, hours_left, near_days_ruled_out, ruled_out
from tandem.booking.wish import Hours
from tandem.prequalification.phrases import fold

Way = Literal["other_times", "later", "earlier", "soonest", "other_agency", "any", "another"]
"""How to go on, when neither a time nor a place is named. `any`: no preference; `another`: a further appointment beside
the one there is (only a choice says it).
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What a message tells; all of it may be empty."""

    format: Format | None = None
    not_format: Format | None = None
    """Not by this one, whichever else."""
    postal_code: str | None = None
    windows: tuple[Window, ...] = ()
    hours: Hours | None = None
    """Only hours were said, on whichever day."""
    never: Never = ANYTIME
    """What is ruled out."""
    no_such_day: bool = False
    """It names a day that the calendar does not have."""
    chosen: Slot | None = None
    """The offer that is meant."""
    perhaps: Slot | None = None
    """The only offer in the time that is named ("Tuesday"), which is in `windows` or `hours` all the same."""
    way: Way | None = None
    appointment: str | None = None
    """The public id that a choice carries."""
    topic: Topic | None = None
    speaks_of_appointment: bool = False
    speaks_of_another: bool = False
    """Of another appointment than there is, which leaves open whether instead of it or beside it."""

    cannot_come: bool = False
    """It says that they cannot be there."""

    @property
    def changes(self) -> bool:
        """Whether it says anything about how, where or when, beside a choice among the offers."""
        timed = self.windows or self.hours or self.never
        return bool(self.format or self.not_format or self.postal_code or timed or self.way)


def read(
    text: str,
    entities: Iterable[Mapping[str, Any]],
    *,
    offered: Sequence[Slot] = (),
    titles: Sequence[str] = (),
    now: dt.datetime,
) -> Told:
    """Read a message. `entities` are those of the model or of a choice, `titles` what stands on the buttons of the
    offers, `now` the time on the wall clock.
    """
    folded, found = fold(text).strip(" .!?;,"), list(entities)
    carried = _carried(found)
    if carried is not None:
        return carried
    times = [one for one in found if one.get("entity") == "time" and isinstance(one.get("value"), Mapping)]
    no_such_day = names_no_day(folded, now.year)
    odd = (*odd_windows(folded, now), *feast_windows(folded, now))
    never, gone, left = ruled_out(folded), near_days_ruled_out(folded, now), hours_left(folded)
    windows, hours = ((), None) if no_such_day else _when(times, odd, never, gone, left)
    no_choice = bool(no_such_day or odd or never or gone or left)
    chosen = None if no_choice else _chosen(folded, times, offered, titles)
    perhaps = None if no_choice or chosen is not None else _only_one_in(folded, times, offered)
    wanted, unwanted = _formats(folded)
    return Told(
        format=wanted,
        not_format=unwanted,
        postal_code=_postal_code(found),
        windows=() if chosen is not None else windows,
        hours=None if chosen is not None or windows else hours,
        never=never,
        no_such_day=no_such_day,
        chosen=chosen,
        perhaps=perhaps,
        way=None if chosen is not None or windows or hours or never else _way(folded),
        speaks_of_appointment=phrases("about")["appointment"].search(folded) is not None,
        speaks_of_another=phrases("about")["another"].search(folded) is not None,
        cannot_come=phrases("about")["cannot_come"].search(folded) is not None,
        topic=next((cast(Topic, name) for name, said in phrases("topics").items() if said.search(folded)), None),
    )


def _carried(entities: Sequence[Mapping[str, Any]]) -> Told | None:
    """What a choice carries; None when the message was typed."""
    carried = {str(one.get("entity")): str(one.get("value")) for one in entities}
    slot, format_, way = carried.get("slot"), carried.get("format"), carried.get("way")
    appointment = carried.get("appointment")
    if slot is not None:
        return Told(chosen=Slot.from_id(slot), appointment=appointment)
    if format_ in FORMATS:
        return Told(format=next(one for one in FORMATS if one == format_))
    if way is not None:
        return Told(way=next((one for one in get_args(Way) if one == way), None), appointment=appointment)
    return Told(appointment=appointment) if appointment is not None else None


# How

_DENIED: Final = re.compile(
    r"\b(pas|sans|ni|niet|nie|geen|zonder|not|no|without|n't|don't)( (de|par|via|en|a|l'|the|by|per|voor|want|op|in|un|"
    r"une|een|over|on))* ?$"
)


def _formats(text: str) -> tuple[Format | None, Format | None]:
    """The first format that is wanted, and one that is not."""
    wanted: list[tuple[int, Format]] = []
    unwanted: Format | None = None
    for format_, pattern in phrases("formats").items():
        for found in pattern.finditer(text):
            if _DENIED.search(text, 0, found.start()):
                unwanted = cast(Format, format_)
            else:
                wanted.append((found.start(), cast(Format, format_)))
    first = min(wanted, default=None)
    return (first[1] if first is not None else None), unwanted


# Where


def _postal_code(entities: Sequence[Mapping[str, Any]]) -> str | None:
    """Of the last place that is named, or the code itself."""
    codes = [
        one.get("postal_code") if one.get("entity") == "place" else one.get("value")
        for one in entities
        if one.get("entity") in ("place", "postal_code")
    ]
    return next((str(code) for code in reversed(codes) if code), None)


# When


def _when(
    times: Sequence[Mapping[str, Any]],
    odd: Sequence[Window],
    never: Never,
    gone: Window | None,
    left: Hours | None,
) -> tuple[tuple[Window, ...], Hours | None]:
    """The windows and the hours that are wished, less those that are only named to rule them out."""
    windows = [*_windows(one for one in times if not one.get("clock")), *odd]
    if gone is not None:
        windows = [one for one in windows if not (gone.start <= one.start and one.end <= gone.end)] or [after(gone)]
    windows = _each_in_its_part([one for one in windows if never.leaves(one)])
    if left is None:
        return tuple(windows), next((_hours(one) for one in times if one.get("clock")), None)
    return tuple(one.at(*left) if one.days == 1 else one for one in windows), None if windows else left


def _each_in_its_part(windows: Sequence[Window]) -> list[Window]:
    """ "Before Christmas, in the morning" is one time, and not two of which one will do."""
    part = next((one.part for one in windows if one.is_any_day), None)
    days = [one for one in windows if not one.is_any_day]
    if part is None or not days or any(one.part is not None or one.days == 1 for one in days):
        return list(windows)
    return [replace(one, part=part) for one in days]


def _windows(times: Iterable[Mapping[str, Any]]) -> list[Window]:
    found = []
    for one in times:
        try:
            found.append(Window.from_entity(one["value"]))
        except (KeyError, ValueError, TypeError):
            continue
    return found


def _hours(time: Mapping[str, Any]) -> Hours | None:
    windows = _windows([time])
    return Hours(windows[0].start.time(), windows[0].end.time()) if windows else None


# How to go on


def _way(text: str) -> Way | None:
    return next((cast(Way, way) for way, pattern in phrases("ways").items() if pattern.search(text)), None)


# Which of the offers

_BARE_NUMBER: Final = re.compile(
    r"(?:(?:ok|oui|ja|yes|alors|dan|then|plutot|liever|rather|je (?:prends|choisis|veux|voudrais)|ik (?:neem|kies|wil)|"
    r"i(?:'ll| will)? (?:take|choose|want)|doe maar|va pour|allez)[ ,]+)*"
    r"(?:le |la |l'|de |het |the |n ?°? ?|nr\.? ?|numero |nummer |number |option |optie |choix |keuze |choice )*"
    r"(?P<number>\d)(?:er|ere|e|eme|ste|de|st|nd|rd|th)?[.)]?"
    r"(?: (?:svp|aub|please|stp|graag|merci|alors|dan|one|optie|option))*"
)
_FEW_WORDS: Final = 9
_LOOKS_ON: Final = re.compile(
    r"\b(autre|ander|andere|other|another|sauf|behalve|except|avant|apres|voor|na|before|after|plutot|liever|rather|"
    r"instead|vers|rond|around|a partir|vanaf|from)\b"
)
"""Who says so with a time looks for another one, even if one of the offers lies in it."""
_ONE_DAY: Final = dt.timedelta(days=1)


def _chosen(
    text: str, times: Sequence[Mapping[str, Any]], offered: Sequence[Slot], titles: Sequence[str]
) -> Slot | None:
    """The offer that is meant; None when none is, or it is not clear which."""
    if not offered:
        return None
    by_title = [slot for slot, title in zip(offered, titles, strict=False) if fold(title).strip(" .") == text]
    if by_title:
        return by_title[0]
    number = _BARE_NUMBER.fullmatch(text)
    if number is not None:
        on_that_day = [slot for slot in offered if wall_time(slot.start).day == int(number["number"])]
        # "le 2" is the day when one of the offers is on it, "2" alone is always the number
        if len(on_that_day) == 1 and times:
            return on_that_day[0]
        return offered[int(number["number"]) - 1] if 1 <= int(number["number"]) <= len(offered) else None
    if times:
        return _at_that_time(times, offered)
    if len(text.split()) > _FEW_WORDS or _way(text) in ("other_times", "other_agency"):
        return None
    places = phrases("offers")
    if places["last"].search(text):
        return offered[-1]
    named = [slot for slot, place in zip(offered, places.values(), strict=False) if place.search(text)]
    if len(named) == 1:
        return named[0]
    return offered[0] if _way(text) == "any" else None


def _at_that_time(times: Sequence[Mapping[str, Any]], offered: Sequence[Slot]) -> Slot | None:
    """The one offer that begins at a named time. A bare "10h" is the hour of an offer, whatever its day."""
    meant = [slot for slot, just_then in _offers_at(times, offered) if just_then]
    return meant[0] if len(meant) == 1 else None


def _only_one_in(text: str, times: Sequence[Mapping[str, Any]], offered: Sequence[Slot]) -> Slot | None:
    if _LOOKS_ON.search(text):
        return None
    meant = [slot for slot, _ in _offers_at(times, offered)]
    return meant[0] if len(meant) == 1 else None


def _offers_at(times: Sequence[Mapping[str, Any]], offered: Sequence[Slot]) -> list[tuple[Slot, bool]]:
    """The offers within the times, and whether each begins just then; a week is no choice."""
    found: list[tuple[Slot, bool]] = []
    for slot in offered:
        wall = wall_time(slot.start)
        for one in times:
            for window in _windows([one]):
                clock = bool(one.get("clock"))
                if clock and window.start.time() <= wall.time() < window.end.time():
                    found.append((slot, window.start.time() == wall.time()))
                elif not clock and window.end - window.start <= _ONE_DAY and window.start <= wall < window.end:
                    found.append((slot, window.start == wall and not window.is_whole_days))
    return found
