"""What an agency, a coach's profile or a special day must be like to be stored. Files and the desk ask the same here.

A fault has the field it belongs to and a code; the desk has a text for each code, and the reader of the files the
sentences of `MEND`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from tandem.booking.model import AGENCY_KINDS, FORMATS, GRID, TOPICS, Agency, Block, Profile, Span, SpecialDay

LANGUAGES: Final = ("fr", "nl", "en")
MAX_LENGTH: Final = 240
"""Minutes of one appointment."""
MAX_BUFFER: Final = 120
MAX_NAME: Final = 60
"""Characters of an agency's name: it stands in a choice and in a subject."""

MEND: Final = {
    "id": "an id is needed: write small letters, digits and _ only, at most 40, beginning with a letter",
    "kind": f"unknown kind: write one of {', '.join(AGENCY_KINDS)}",
    "names": f"a name of at most {MAX_NAME} characters is needed in each language: {', '.join(LANGUAGES)}",
    "address": "the address is too long: write at most 200 characters, or null while it is not known",
    "postal_code": "four digits are expected here, from 1000 to 9999: write them between quotes",
    "phone": 'a number with its country is expected here: write it between quotes, such as "+3221234567", or null',
    "serves": "these are no postal codes: write `{from: 1000, to: 1299}`, the lower one first",
    "name": "a name of 1 to 120 characters is needed: it is shown to the people who come",
    "languages": f"at least one language is needed, each once: {', '.join(LANGUAGES)}",
    "formats": f"at least one format is needed, each once: {', '.join(FORMATS)}",
    "lengths": f"minutes by topic ({', '.join(TOPICS)}) are needed: write a multiple of {GRID} up to {MAX_LENGTH}",
    "buffer": f"minutes are expected here: a multiple of {GRID} from 0 to {MAX_BUFFER}",
    "daily_limit": "a limit of at least 1 is expected here: leave the line out when there is none",
    "no_hours": "at least one block of hours is needed: without any this coach cannot be booked",
    "grid": f"hours begin and end at a multiple of {GRID} minutes: write them as 09:00",
    "order": "a block ends after it begins, and the blocks of one day do not overlap: write the earlier one first",
    "agency": "there is no such agency: write the id of one",
}
"""What to write instead, by code; after `file:line:`."""

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_PHONE: Final = re.compile(r"\+[1-9]\d{7,14}")
_CODE: Final = re.compile(r"[1-9]\d{3}")


class Wrong(NamedTuple):
    """A field that cannot be stored, and why. In `week` and `hours` the weekday stands behind a dot: `week.0`."""

    field: str
    code: str


def agency_faults(agency: Agency) -> Iterator[Wrong]:
    """What is wrong with an agency; nothing when it can be stored."""
    if not _ID.fullmatch(agency.id):
        yield Wrong("id", "id")
    if agency.kind not in AGENCY_KINDS:
        yield Wrong("kind", "kind")
    if set(agency.names) != set(LANGUAGES) or not all(0 < len(name) <= MAX_NAME for name in agency.names.values()):
        yield Wrong("names", "names")
    if agency.address is not None and not 0 < len(agency.address) <= 200:
        yield Wrong("address", "address")
    if not _CODE.fullmatch(agency.postal_code):
        yield Wrong("postal_code", "postal_code")
    if agency.phone is not None and not _PHONE.fullmatch(agency.phone):
        yield Wrong("phone", "phone")
    if not all(1000 <= one.first <= one.last <= 9999 for one in agency.serves):
        yield Wrong("serves", "serves")
    for weekday, spans in agency.hours.items():
        for code in _span_faults(spans):
            yield Wrong(f"hours.{weekday}", code)


def profile_faults(profile: Profile, agencies: Collection[str]) -> Iterator[Wrong]:
    """What is wrong with a coach's profile; the e-mail is the advisor's, and checked there."""
    if not 0 < len(profile.name) <= 120 or not profile.name.isprintable():
        yield Wrong("name", "name")
    if not _some_of(profile.languages, LANGUAGES):
        yield Wrong("languages", "languages")
    if not _some_of(profile.formats, FORMATS):
        yield Wrong("formats", "formats")
    if not _some_of(tuple(profile.lengths), TOPICS) or not all(
        0 < minutes <= MAX_LENGTH and minutes % GRID == 0 for minutes in profile.lengths.values()
    ):
        yield Wrong("lengths", "lengths")
    for field, minutes in (("before", profile.before), ("after", profile.after)):
        if not 0 <= minutes <= MAX_BUFFER or minutes % GRID:
            yield Wrong(field, "buffer")
    if profile.daily_limit is not None and profile.daily_limit < 1:
        yield Wrong("daily_limit", "daily_limit")
    if not any(profile.week.values()):
        yield Wrong("week", "no_hours")
    for weekday, blocks in profile.week.items():
        for code in _block_faults(blocks, agencies):
            yield Wrong(f"week.{weekday}", code)


def special_day_faults(special: SpecialDay, agencies: Collection[str]) -> Iterator[Wrong]:
    """What is wrong with a special day. An agency's own hours are at that agency."""
    if (special.coach is None) == (special.agency is None):
        raise ValueError("a special day is of one coach or of one agency")
    known = agencies if special.agency is None else {special.agency} & set(agencies)
    for code in _block_faults(special.blocks, known):
        yield Wrong("blocks", code)


def _block_faults(blocks: Sequence[Block], agencies: Collection[str]) -> Iterator[str]:
    yield from _span_faults(blocks)
    if any(one.agency not in agencies for one in blocks):
        yield "agency"


def _span_faults(spans: Sequence[Span | Block]) -> Iterator[str]:
    if any(_off_grid(one.start) or _off_grid(one.end) for one in spans):
        yield "grid"
    ends = [dt.time(), *(one.end for one in spans)]
    if any(one.start >= one.end or one.start < end for one, end in zip(spans, ends, strict=False)):
        yield "order"


def _off_grid(time: dt.time) -> bool:
    return bool(time.minute % GRID or time.second or time.microsecond or time.tzinfo)


def _some_of(values: Sequence[str], allowed: Collection[str]) -> bool:
    return bool(values) and len(set(values)) == len(values) and set(values) <= set(allowed)
