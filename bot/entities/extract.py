"""Everything that a message names."""

from __future__ import annotations

from datetime import datetime

from bot.entities.amounts import find_amounts
from bot.entities.contacts import find_emails, find_identifiers, find_phones
from bot.entities.durations import find_durations
from bot.entities.entity import Entity, masked
from bot.entities.named_languages import find_named_languages
from bot.entities.places import find_places
from bot.entities.postal_codes import find_postal_codes
from bot.entities.sectors import find_sectors
from bot.entities.times import find_times
from bot.entities.work_situations import find_work_situations

# From this certainty on, four digits are a postal code and no longer an amount as well.
_SURE = 0.8


def extract(text: str, language: str, now: datetime) -> list[Entity]:
    """The entities of a message in the order in which they stand; `language` (fr, nl, en) is the message's, `now` the
    wall time in Europe/Brussels that "tomorrow" is counted from.

    What has a strict form is found first and masked, so that a part of a telephone number or a date is never an amount.
    Only an amount and a postal code may be the same four digits, each with its confidence.
    """
    emails = find_emails(text)
    rest = masked(text, emails)
    identifiers = find_identifiers(rest)
    rest = masked(rest, identifiers)
    phones = find_phones(rest)
    rest = masked(rest, phones)
    places = find_places(rest, language)
    durations = find_durations(rest, language)
    rest = masked(rest, durations)
    # Whole dates are among the identifiers, so that no part of one is a telephone number; they are times all the same.
    times = [
        time
        for time in find_times(masked(text, [*emails, *phones, *durations]), language, now)
        if all(time.start <= i.start and i.end <= time.end for i in identifiers if time.overlaps(i.start, i.end))
    ]
    timeless = masked(rest, times)
    codes = find_postal_codes(timeless, places)
    amounts = find_amounts(masked(timeless, [code for code in codes if code.confidence >= _SURE]), language)
    codes = [
        c
        for c in codes
        if c.confidence >= _SURE or not any(a.overlaps(c.start, c.end) and a.confidence > _SURE for a in amounts)
    ]
    words = [*find_sectors(rest, language), *find_work_situations(rest, language), *find_named_languages(rest)]
    found = [*emails, *phones, *places, *durations, *times, *codes, *amounts, *words]
    return sorted(found, key=lambda e: (e.start, e.name))
