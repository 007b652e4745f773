"""Reads the folder `booking/`: the rules, and the agencies and coaches of the first set-up.

The rules hold as long as the service runs. Agencies and coaches are only stored while there are none; afterwards the
desk owns them, and the files are not looked at again.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, cast

import yaml

from tandem.booking.checks import LANGUAGES, MEND, Wrong, agency_faults, profile_faults
from tandem.booking.model import FORMATS, GRID, TOPICS, Agency, Block, PostalRange, Profile, Rules, Span
from tandem.documents import DocumentError, Entry, Faults, read

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_EMAIL: Final = re.compile(r"[^@\s]{1,64}@[^@\s]{1,185}\.[^@\s.]{2,63}")
_TIME: Final = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_NULL: Final = "tag:yaml.org,2002:null"
_LIMITS: Final = {
    "notice_hours": (0, 336),
    "horizon_days": (1, 365),
    "step_minutes": (GRID, 240),
    "hold_minutes": (1, 120),
}


class BookingFileError(DocumentError):
    """Files that cannot be used; one line `file:line: what is wrong: what to write instead` each."""


@dataclass(frozen=True, slots=True)
class FirstSetUp:
    """What is stored when there is nothing yet."""

    agencies: tuple[Agency, ...]
    coaches: tuple[Profile, ...]
    demonstration: bool
    """Whether the coaches are made up, so that the whole can be tried."""


def load_rules(folder: Path) -> Rules:
    """Reads `rules.yml`; raises `BookingFileError` with every fault and its line."""
    faults = Faults()
    values: dict[str, int] = {}
    root = _root(folder / "rules.yml")
    with faults.collect():
        for name, entry in root.fields(_LIMITS).items():
            with faults.collect():
                values[name] = _number(entry, *_LIMITS[name])
        if values.get("step_minutes", 0) % GRID:
            raise root.mapping()["step_minutes"].wrong(
                f"the grid is {GRID} minutes: write a multiple of it, such as 15"
            )
    _refuse(faults)
    return Rules(
        notice=dt.timedelta(hours=values["notice_hours"]),
        horizon=dt.timedelta(days=values["horizon_days"]),
        step=values["step_minutes"],
        hold=dt.timedelta(minutes=values["hold_minutes"]),
    )


def load_first_set_up(folder: Path) -> FirstSetUp:
    """Reads `agencies.yml` and `coaches.yml`; raises `BookingFileError` with every fault and its line."""
    faults = Faults()
    agencies: list[Agency] = []
    named: list[str] = []
    """Also agencies with a fault: hours that name one are not wrong for that."""
    coaches: list[Profile] = []
    demonstration = False
    place, people = _root(folder / "agencies.yml"), _root(folder / "coaches.yml")
    with faults.collect():
        for id_, entry in place.mapping().items():
            named.append(id_)
            with faults.collect():
                agencies.append(_agency(id_, entry, faults))
    with faults.collect():
        got = people.fields(["demonstration", "coaches"])
        demonstration = got["demonstration"].yes()
        for email, entry in got["coaches"].mapping().items():
            with faults.collect():
                coaches.append(_profile(email, entry, named, faults))
    _refuse(faults)
    return FirstSetUp(tuple(agencies), tuple(coaches), demonstration)


def _root(file: Path) -> Entry:
    try:
        return read(file)
    except DocumentError as error:
        raise BookingFileError(error.faults) from None


def _refuse(faults: Faults) -> None:
    if faults.found:
        raise BookingFileError(faults.found)


def _agency(id_: str, entry: Entry, faults: Faults) -> Agency:
    got = entry.fields(["kind", "name", "address", "postal_code"], optional=["phone", "serves", "hours"])
    days = _days(got["hours"]) if "hours" in got else {}
    agency = Agency(
        id=id_,
        kind=cast(Any, got["kind"].text()),
        names=MappingProxyType({language: one.text() for language, one in got["name"].fields(LANGUAGES).items()}),
        address=_or_none(got["address"]),
        postal_code=got["postal_code"].text(),
        phone=_or_none(got["phone"]) if "phone" in got else None,
        serves=tuple(_range(one) for one in got["serves"].items()) if "serves" in got else (),
        hours=MappingProxyType({weekday: tuple(_span(one) for one in day.items()) for weekday, day in days.items()}),
    )
    fields = {**got, "names": got["name"], **{f"hours.{weekday}": day for weekday, day in days.items()}}
    _note(agency_faults(agency), entry, fields, faults)
    return agency


def _range(entry: Entry) -> PostalRange:
    got = entry.fields(["from", "to"])
    return PostalRange(got["from"].whole(), got["to"].whole())


def _profile(email: str, entry: Entry, agencies: Collection[str], faults: Faults) -> Profile:
    if not _EMAIL.fullmatch(email):
        raise entry.wrong(f"'{email}' is no e-mail address: write the one with which the coach signs in at the desk")
    got = entry.fields(["name", "languages", "formats", "lengths", "week"], optional=["before", "after", "daily_limit"])
    days = _days(got["week"])
    profile = Profile(
        email=email.casefold(),
        name=got["name"].text(),
        languages=got["languages"].texts(),
        formats=tuple(cast(Any, one.one_of(FORMATS, "format")) for one in got["formats"].items()),
        lengths=MappingProxyType(
            {cast(Any, topic): one.whole() for topic, one in got["lengths"].fields([], TOPICS).items()}
        ),
        week=MappingProxyType(
            {weekday: tuple(_block(one, agencies) for one in day.items()) for weekday, day in days.items()}
        ),
        before=got["before"].whole() if "before" in got else 0,
        after=got["after"].whole() if "after" in got else 0,
        daily_limit=got["daily_limit"].whole() if "daily_limit" in got else None,
    )
    fields = {**got, **{f"week.{weekday}": day for weekday, day in days.items()}}
    _note(profile_faults(profile, agencies), entry, fields, faults)
    return profile


def _days(entry: Entry) -> dict[int, Entry]:
    """The days of a week that are named, by their number."""
    found = entry.mapping()
    for name, one in found.items():
        if name not in WEEKDAYS:
            raise one.wrong(f"unknown day '{name}': write one of {', '.join(WEEKDAYS)}")
    return {WEEKDAYS.index(name): one for name, one in found.items()}


def _span(entry: Entry) -> Span:
    got = entry.fields(["from", "to"])
    return Span(_time(got["from"]), _time(got["to"]))


def _block(entry: Entry, agencies: Collection[str]) -> Block:
    got = entry.fields(["from", "to", "agency"])
    return Block(_time(got["from"]), _time(got["to"]), got["agency"].one_of(agencies, "agency"))


def _time(entry: Entry) -> dt.time:
    parts = _TIME.fullmatch(entry.text())
    if parts is None:
        raise entry.wrong(f"'{entry.text()}' is no time: write hours and minutes, such as 09:00")
    return dt.time(int(parts[1]), int(parts[2]))


def _number(entry: Entry, least: int, most: int) -> int:
    number = entry.whole()
    if not least <= number <= most:
        raise entry.wrong(f"{number} cannot be meant here: write a number from {least} to {most}")
    return number


def _or_none(entry: Entry) -> str | None:
    if isinstance(entry.node, yaml.ScalarNode) and entry.node.tag == _NULL:
        return None
    return entry.text()


def _note(wrong: Iterable[Wrong], entry: Entry, fields: Mapping[str, Entry], faults: Faults) -> None:
    for one in wrong:
        faults.add(fields.get(one.field, entry), MEND[one.code])
