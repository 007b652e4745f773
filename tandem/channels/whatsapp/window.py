"""In which time one may write to a person freely: a day from their last message, by Meta's clock.

Outside it only an approved template may be sent, and nothing at all to somebody who asked for no more messages and has
not written since.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.storage.models import WhatsAppPerson, WhatsAppTalk

LENGTH: Final = dt.timedelta(hours=24)
_MARGIN: Final = dt.timedelta(minutes=1)
"""A message that leaves in the last moment would arrive after it."""


@dataclass(frozen=True, slots=True)
class Window:
    """What holds for one person. `wrote_at` is their last message; `opted_out_at` when they wished for no more."""

    wrote_at: dt.datetime | None
    opted_out_at: dt.datetime | None = None

    @property
    def closes_at(self) -> dt.datetime | None:
        """When it closes or closed; None for somebody who never wrote."""
        return self.wrote_at + LENGTH if self.wrote_at is not None else None

    def is_open(self, now: dt.datetime) -> bool:
        """Whether one may write freely now."""
        return self.closes_at is not None and now < self.closes_at - _MARGIN

    @property
    def opted_out(self) -> bool:
        """Whether the person wishes for no messages that they did not ask for. Templates are never sent then."""
        return self.opted_out_at is not None

    @property
    def silenced(self) -> bool:
        """Whether not even an answer may be sent: they have written nothing since that wish."""
        return self.opted_out_at is not None and (self.wrote_at is None or self.wrote_at <= self.opted_out_at)

    def may_write(self, now: dt.datetime) -> bool:
        """Whether an advisor's answer would go out as it is, now."""
        return self.is_open(now) and not self.silenced


def last_wrote_at(person: WhatsAppPerson, at: dt.datetime) -> dt.datetime:
    """When the person last wrote, now that a message of `at` has come.

    Meta tells whole seconds. What comes after a wish for silence and is of the same second was written after it:
    without that, whoever thinks better of it at once would never be answered.
    """
    wish = person.opted_out_at
    if wish is not None and wish.replace(microsecond=0) <= at <= wish:
        at = wish + dt.timedelta(microseconds=1)
    return max(at, person.wrote_at or at)


def of_person(person: WhatsAppPerson) -> Window:
    """The window of somebody who writes on WhatsApp."""
    return Window(person.wrote_at, person.opted_out_at)


def closes_at(person: WhatsAppPerson) -> dt.datetime | None:
    """When the window closes or closed; None for somebody who never wrote."""
    return of_person(person).closes_at


def is_open(person: WhatsAppPerson, now: dt.datetime) -> bool:
    """Whether one may write to this person freely now."""
    return of_person(person).is_open(now)


async def of_conversation(session: AsyncSession, conversation_id: str) -> Window | None:
    """The window of a conversation's person; None when nobody of it is on WhatsApp."""
    person = await session.scalar(
        select(WhatsAppPerson).join(WhatsAppTalk).where(WhatsAppTalk.conversation_id == conversation_id)
    )
    return of_person(person) if person is not None else None
