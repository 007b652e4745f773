"""What a talk sees of booking: who can be booked at all, what is offered, what is kept, and appointments. No I/O."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from tandem.booking.intervals import Interval
from tandem.booking.model import Agency, Format, Slot, Topic
from tandem.booking.offers import Offer, Outcome

State = Literal["ahead", "begun", "cancelled", "over"]
"""Of an appointment: to come, going on or just over without a mark, called off before its time, past."""


@dataclass(frozen=True, slots=True)
class Supply:
    """Who can be booked: without any format, nobody."""

    formats: tuple[Format, ...]
    topics: tuple[Topic, ...]
    agencies: tuple[Agency, ...]
    """Where somebody receives people, and that can be booked."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Offers with what to say about them."""

    offers: tuple[Offer, ...]
    outcome: Outcome
    bookable: Interval
    """When an appointment may begin, by notice and horizon."""
    notice: dt.timedelta
    other_formats: tuple[Format, ...] = ()
    """In which the wished time is possible, when it is not as asked for."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A slot that is kept for a person who is deciding."""

    offer: Offer
    public_id: str
    minutes: int
    """How long it is kept from now on."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """An appointment as its person sees it."""

    public_id: str
    slot: Slot
    agency: Agency
    coach: str
    """The coach's name."""
    state: State
