"""The secret address of a coach's calendar: made, found again, revoked; and what stands in the calendar.

Nothing but a hash of the address is kept. There is one for each coach: a new one takes the place of the old one.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import roster, rows
from tandem.booking.agenda import KEPT
from tandem.booking.feed import Entry, as_feed
from tandem.booking.letter_words import LetterWords, first_name
from tandem.people import tokens
from tandem.storage.models import Advisor, AgencyRow, Appointment, CalendarFeed

PATH: Final = "/calendar/"
SUFFIX: Final = ".ics"

PAST: Final = dt.timedelta(days=30)
"""So far back the calendar goes."""
CANCELLED: Final = dt.timedelta(days=14)
"""So long an appointment that was cancelled is still told, as cancelled: some programs only take in what they hear."""

_NOTED: Final = dt.timedelta(hours=1)
"""How often it is noted that a program has asked."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar as it is answered."""

    text: str
    digest: str
    changed_at: dt.datetime


async def make(session: AsyncSession, coach: int, now: dt.datetime) -> str | None:
    """A new path to a coach's calendar, for the coach alone; the old one opens nothing any more. None: no coach."""
    if not await roster.lock_coaches(session, [coach]):
        return None
    await revoke(session, coach)
    token = tokens.make()
    session.add(CalendarFeed(coach_id=coach, token_hash=tokens.digest(token), created_at=now))
    await session.flush()
    return f"{PATH}{token}{SUFFIX}"


async def revoke(session: AsyncSession, coach: int) -> bool:
    """Let the address open nothing any more; False when there was none."""
    removed = await session.scalars(
        delete(CalendarFeed).where(CalendarFeed.coach_id == coach).returning(CalendarFeed.coach_id)
    )
    return removed.one_or_none() is not None


async def of(session: AsyncSession, coach: int) -> CalendarFeed | None:
    """That there is an address, and when a program last asked there."""
    return await session.get(CalendarFeed, coach, populate_existing=True)


async def find(session: AsyncSession, token: str) -> tuple[CalendarFeed, Advisor] | None:
    """What a token opens, and whose it is; None for an unknown one and for somebody who does not work here any more."""
    found = await session.execute(
        select(CalendarFeed, Advisor)
        .join(Advisor, Advisor.id == CalendarFeed.coach_id)
        .where(CalendarFeed.token_hash == tokens.digest(token), Advisor.active)
    )
    row = found.one_or_none()
    return (row[0], row[1]) if row is not None else None


async def read(session: AsyncSession, feed: CalendarFeed, words: LetterWords, base_url: str, now: dt.datetime) -> Feed:
    """The calendar in the words of its coach, and since when it is as it is."""
    ahead = Appointment.starts_at > now - PAST
    told = or_(Appointment.status != "cancelled", Appointment.updated_at > now - CANCELLED)
    found = await session.execute(
        select(Appointment, AgencyRow)
        .join(AgencyRow, AgencyRow.id == Appointment.agency_id)
        .where(Appointment.coach_id == feed.coach_id, Appointment.status.in_(KEPT), ahead, told)
        .order_by(Appointment.starts_at, Appointment.id)
    )
    entries = [_entry(appointment, agency, words, base_url) for appointment, agency in found]
    text = as_feed(words("desk-calendar-link-feed-name"), entries)
    digest = hashlib.sha256(text.encode()).hexdigest()
    unchanged = feed.digest == digest and feed.changed_at is not None
    return Feed(text, digest, feed.changed_at if unchanged and feed.changed_at is not None else now)


def worth_noting(feed: CalendarFeed, shown: Feed, now: dt.datetime) -> bool:
    """Whether `note` has anything to do."""
    return feed.digest != shown.digest or feed.fetched_at is None or feed.fetched_at < now - _NOTED


async def note(session: AsyncSession, feed: CalendarFeed, shown: Feed, now: dt.datetime) -> None:
    """That a program has asked, and what it was told."""
    await session.execute(
        update(CalendarFeed)
        .where(CalendarFeed.token_hash == feed.token_hash)
        .values(fetched_at=now, digest=shown.digest, changed_at=shown.changed_at)
    )


def _entry(appointment: Appointment, agency: AgencyRow, words: LetterWords, base_url: str) -> Entry:
    slot = rows.slot_of(appointment)
    who = first_name(appointment.name) if appointment.name else words("letter-coach-someone")
    address = f"{base_url}/desk/appointments/{appointment.public_id}"
    lines = (
        words("letter-coach-language", value=words(f"title-lang-{appointment.language}")),
        words("letter-coach-desk"),
        address,
    )
    return Entry(
        uid=appointment.uid,
        sequence=appointment.sequence,
        start=slot.start,
        end=slot.end,
        changed=appointment.updated_at,
        cancelled=appointment.status == "cancelled",
        summary=words("letter-coach-summary", name=who, topic=words.topic(slot.topic)),
        location=words.place(slot.format, agency.names, agency.address),
        description="\n".join(lines),
        url=address,
    )
