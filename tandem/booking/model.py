"""What booking knows: agencies, coaches and their hours, the rules, a slot, and what a person wishes. No I/O."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple, Self, cast, get_args

from tandem.booking.intervals import Interval, moment

AgencyKind = Literal["agency", "permanence"]
Topic = Literal["first_talk", "business_plan", "follow_up"]
Format = Literal["agency", "phone", "video"]
Part = Literal["morning", "afternoon", "evening"]
Status = Literal["held", "booked", "cancelled", "came", "no_show"]

AGENCY_KINDS: Final[tuple[AgencyKind, ...]] = get_args(AgencyKind)
TOPICS: Final[tuple[Topic, ...]] = get_args(Topic)
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
STATUSES: Final[tuple[Status, ...]] = get_args(Status)

GRID: Final = 5
"""Minutes. Opening hours, lengths, buffers and steps are multiples of it, and booked time is claimed in pieces of it.

It is no rule that may be edited: claims made on one grid would not collide with claims made on another.
"""

_MIDNIGHT: Final = dt.time()
_NOON: Final = dt.time(12)
_EVENING: Final = dt.time(18)
_SLOT: Final = re.compile(r"(\d{1,9})\.([a-z][a-z0-9_]{0,39})\.([a-z_]+)\.([a-z]+)\.(\d{8}T\d{4})Z\.(\d{1,3})")
_NO_DAYS_OF_ITS_OWN: Final = 20
SLOT_TIME: Final = "%Y%m%dT%H%M"
"""How a start stands in `Slot.id` and `Slot.place_and_time`, in UTC."""


class PostalRange(NamedTuple):
    """Postal codes from the first to the last, both included."""

    first: int
    last: int

    def __contains__(self, code: object) -> bool:
        return isinstance(code, int) and self.first <= code <= self.last


class Span(NamedTuple):
    """Hours on one day, on the wall clock."""

    start: dt.time
    end: dt.time


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A place where coaches receive people."""

    id: str
    kind: AgencyKind = "agency"
    """A permanence is a place that is open some hours a week in somebody else's house."""
    names: Mapping[str, str]
    """By language."""
    address: str | None = None
    """None while it is not known: it is never guessed."""
    postal_code: str
    phone: str | None = None
    """E.164."""
    serves: tuple[PostalRange, ...] = ()
    """Where the people live for whom this is the nearest; without any, the distance of the postal codes decides."""
    hours: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    """When somebody is there who answers: weekday (Monday is 0) → hours in order. None at all: not known, and nothing
    is promised. They are no limit for coaches, who have hours of their own.
    """
    active: bool = True
    """Whether it can be booked."""


class Block(NamedTuple):
    """Hours on one day at one agency, on the wall clock; phone and video talks take place within them as well."""

    start: dt.time
    end: dt.time
    agency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An advisor as a coach, as a file or a form says it. `email` is the key: an advisor is one coach at most."""

    email: str
    name: str
    languages: tuple[str, ...]
    """In which they coach; the first is also the one in which they read the desk."""
    formats: tuple[Format, ...]
    lengths: Mapping[Topic, int]
    """Minutes of a slot by topic. A topic that is not here is not theirs."""
    week: Mapping[int, tuple[Block, ...]]
    """Weekday (Monday is 0) → hours in order, none touching another."""
    before: int = 0
    """Minutes kept free before each appointment, beside what the one before it keeps free after."""
    after: int = 0
    """Minutes kept free after each appointment."""
    daily_limit: int | None = None
    """Most appointments on one day."""
    active: bool = True
    """Whether they can be booked."""

    @property
    def topics(self) -> tuple[Topic, ...]:
        """What they coach on."""
        return tuple(self.lengths)

    @property
    def agencies(self) -> tuple[str, ...]:
        """Where they receive people, by their weekly hours."""
        return tuple(dict.fromkeys(block.agency for day in sorted(self.week) for block in self.week[day]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Coach(Profile):
    """A profile that is stored: `id` is the advisor's number."""

    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialDay:
    """A date on which other hours hold, of one coach or of one agency.

    A coach's replace the weekly hours of that date. An agency's are the only hours in which coaches receive there on
    that date, and the `agency` of their blocks is its own. No blocks: closed. Public holidays need no entry.
    """

    day: dt.date
    coach: int | None = None
    agency: str | None = None
    blocks: tuple[Block, ...] = ()
    id: int | None = None
    """Its number once it is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What holds for every booking."""

    notice: dt.timedelta
    """An appointment is made at least so long before it starts."""
    horizon: dt.timedelta
    """And at most so long."""
    step: int
    """Minutes from one possible start to the next, counted from the start of the hours."""
    hold: dt.timedelta
    """How long a slot is kept for a person who is deciding."""


@dataclass(frozen=True, slots=True)
class Roster:
    """Who can be booked where and when: all that the slots are computed from, but for what is already taken."""

    agencies: Mapping[str, Agency]
    coaches: Mapping[int, Coach]
    special_days: tuple[SpecialDay, ...] = ()


class Opening(NamedTuple):
    """Time in which a coach receives at an agency, before a slot is cut out of it."""

    agency: str
    interval: Interval
    origin: dt.datetime
    """From where starts are counted. It stays when the beginning is taken away, so that slots begin at ten past
    whenever somebody was away until then, but at the times that people are used to.
    """


class Appointed(NamedTuple):
    """Time that an appointment takes, with the buffers that held when it was made."""

    start: dt.datetime
    end: dt.datetime
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Busy:
    """All that takes a coach's time."""

    appointments: tuple[Appointed, ...] = ()
    """In the order of their starts."""
    absences: tuple[Interval, ...] = ()
    """In the order of their starts."""
    own_calendar: tuple[Interval, ...] = ()
    """What their own calendar, kept elsewhere, says; in the order of the starts. It keeps new appointments away, and
    says nothing about those that are there.
    """


NOT_BUSY: Final = Busy()


@dataclass(frozen=True, slots=True)
class Slot:
    """A time at which a coach can talk about a topic; `start` and `end` in UTC."""

    coach: int
    agency: str
    """In a talk by phone or video: where the coach is then."""
    topic: Topic
    format: Format
    start: dt.datetime
    end: dt.datetime

    @property
    def interval(self) -> Interval:
        """Its time."""
        return Interval(self.start, self.end)

    @property
    def place_and_time(self) -> str:
        """What a person refuses who refuses it: two coaches at one place and time are the same to them."""
        place = self.agency if self.format == "agency" else ""
        return f"{self.format}.{place}.{self.start:{SLOT_TIME}}"

    @property
    def id(self) -> str:
        """The slot as a short text, for a choice or an address; nothing in it tells who the coach is."""
        minutes = (self.end - self.start) // dt.timedelta(minutes=1)
        return f"{self.coach}.{self.agency}.{self.topic}.{self.format}.{self.start:{SLOT_TIME}}Z.{minutes}"

    @classmethod
    def from_id(cls, text: str) -> Self | None:
        """The slot of an `id`; None when it cannot be one. Whether it exists and is free is not known by this."""
        parts = _SLOT.fullmatch(text)
        if parts is None or parts[3] not in TOPICS or parts[4] not in FORMATS or int(parts[6]) == 0:
            return None
        try:
            start = dt.datetime.strptime(parts[5], SLOT_TIME).replace(tzinfo=dt.UTC)
            end = start + dt.timedelta(minutes=int(parts[6]))
        except (ValueError, OverflowError):
            return None
        return cls(int(parts[1]), parts[2], cast(Topic, parts[3]), cast(Format, parts[4]), start, end)


@dataclass(frozen=True, slots=True)
class Window:
    """When a person would like to come, on the wall clock: from `start` until, but not with, `end`, both without a
    zone; with a `part`, only in that part of each day ("next week, mornings").
    """

    start: dt.datetime
    end: dt.datetime
    part: Part | None = None

    def __post_init__(self) -> None:
        if self.start.tzinfo is not None or self.end.tzinfo is not None or self.start >= self.end:
            raise ValueError("a wished time is on the wall clock, and ends after it starts")

    @classmethod
    def from_entity(cls, value: Mapping[str, str]) -> Self:
        """The window of a `time` entity: `{"from", "to", "part"?}`, ISO 8601 without an offset.

        Raises ValueError or KeyError for anything else.
        """
        part = value.get("part")
        if part is not None and part not in get_args(Part):
            raise ValueError(f"no part of the day: {part}")
        start, end = dt.datetime.fromisoformat(value["from"]), dt.datetime.fromisoformat(value["to"])
        return cls(start, end, cast("Part | None", part))

    def at(self, start: dt.time, end: dt.time) -> Self:
        """Its first day, from one time to another."""
        day = self.start.date()
        return type(self)(dt.datetime.combine(day, start), dt.datetime.combine(day, end))

    @property
    def days(self) -> int:
        """On how many days it lies."""
        last = self.end - dt.timedelta(microseconds=1)
        return (last.date() - self.start.date()).days + 1

    @property
    def is_whole_days(self) -> bool:
        """Whether it begins and ends at midnight."""
        return self.start.time() == self.end.time() == _MIDNIGHT

    @property
    def is_any_day(self) -> bool:
        """Whether it only says a part of the day ("mornings"): for so many weeks it is about no days of its own."""
        return self.part is not None and self.days > _NO_DAYS_OF_ITS_OWN

    @property
    def interval(self) -> Interval:
        """The window in UTC. In the hour that autumn shows twice it begins with the first and ends with the second."""
        start, end = moment(self.start), moment(self.end, later=True)
        return Interval(start, max(end, start + dt.timedelta(minutes=1)))


def part_of(wall: dt.time) -> Part:
    """The part of the day in which a talk begins."""
    return "morning" if wall < _NOON else "afternoon" if wall < _EVENING else "evening"


@dataclass(frozen=True, slots=True)
class Never:
    """When a person cannot come, whichever week it is."""

    weekdays: frozenset[int] = frozenset()
    """From Monday, which is 0."""
    parts: frozenset[Part] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.weekdays or self.parts)

    def forbids(self, wall: dt.datetime) -> bool:
        """Whether a talk may not begin then, on the wall clock."""
        return wall.weekday() in self.weekdays or part_of(wall.time()) in self.parts

    def leaves(self, window: Window) -> bool:
        """Whether a wished window is not all of it ruled out."""
        return window.part not in self.parts and (window.days > 1 or window.start.weekday() not in self.weekdays)


ANYTIME: Final = Never()
"""Nothing is ruled out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What a person needs and wishes."""

    topic: Topic
    format: Format
    language: str
    """The person's; coaches who speak it come first."""
    postal_code: str | None = None
    """Four digits; the nearest agency comes first. None or one that does not exist: no agency is nearer."""
    window: Window | None = None
    agency: str | None = None
    """Only there."""
    other_than: frozenset[str] = field(default_factory=frozenset)
    """Ids of agencies that are not wanted ("another agency")."""
    coach: int | None = None
    """Only this one."""
    refused: frozenset[str] = field(default_factory=frozenset)
    """`Slot.place_and_time` of what was offered and not taken; it is not offered again."""
    never: Never = ANYTIME
