"""What booking takes in and gives back: a person, and how a step ended. A lost race is an answer, not an error."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from tandem.booking.offers import Offers
from tandem.storage.models import Appointment


@dataclass(frozen=True, slots=True)
class Person:
    """Who comes, with their consent to be contacted about it.

    Raises ValueError without a name or without any way to reach them.
    """

    name: str
    phone: str | None
    """E.164."""
    email: str | None
    consented_at: dt.datetime

    def __post_init__(self) -> None:
        if not self.name or not (self.phone or self.email):
            raise ValueError("an appointment needs a name, and a phone number or an e-mail address")


@dataclass(frozen=True, slots=True)
class Done:
    """It is as was wished. `repeated`: it was so before, so nothing has to be told or sent again."""

    appointment: Appointment
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """The slot is not free (any more); nothing has changed. Here is what is free instead."""

    offers: Offers


@dataclass(frozen=True, slots=True)
class Gone:
    """There is nothing to do it with; nothing has changed.

    `unknown`: no such appointment, or a hold that was forgotten. `cancelled`: it was. `over`: it has begun.
    `not_begun`: it has not.
    """

    reason: Literal["unknown", "cancelled", "over", "not_begun"]
