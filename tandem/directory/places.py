"""Postal code to region, province, languages and nearest agency."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal, TypeAlias, cast, get_args

from tandem.documents import DocumentError, Entry, Faults, read

Region: TypeAlias = Literal["brussels", "flanders", "wallonia"]
Language: TypeAlias = Literal["fr", "nl", "en"]

FIRST_CODE: Final = 1000
LAST_CODE: Final = 9999
REGIONS: Final = get_args(Region)
PROVINCES: Final = (
    "antwerp",
    "brussels",
    "east_flanders",
    "flemish_brabant",
    "hainaut",
    "liege",
    "limburg",
    "luxembourg",
    "namur",
    "walloon_brabant",
    "west_flanders",
)
_AREA_LANGUAGES: Final = ("fr", "nl", "de")
_DEFAULT_FOLDER: Final = Path(__file__).resolve().parents[2] / "directory"


class PlacesError(DocumentError):
    """Postal code data that cannot be used."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a postal code tells."""

    region: Region
    province: str
    languages: tuple[str, ...]
    """Languages of the authorities there, the official one first, then those of the language facilities."""
    facilities: bool
    """Whether the municipality has language facilities."""
    agency: str
    """Town of the nearest agency."""


class Places:
    """Every Belgian postal code."""

    def __init__(self, starts: tuple[int, ...], ranges: tuple[Place, ...], facilities: dict[int, str]) -> None:
        self._starts = starts
        self._ranges = ranges
        self._facilities = facilities
        self.agencies: tuple[str, ...] = tuple(dict.fromkeys(place.agency for place in ranges))

    @classmethod
    def load(cls, file: Path) -> Places:
        """Reads the ranges; raises `PlacesError` when a code falls in no range or in two."""
        faults = Faults()
        try:
            root = read(file)
        except DocumentError as error:
            raise PlacesError(error.faults) from None
        loaded: Places | None = None
        with faults.collect():
            top = root.fields(["source", "checked", "agencies", "ranges", "facilities"])
            top["checked"].day()
            source = top["source"].fields(["title", "url", "language"])
            source["url"].web()
            agencies = top["agencies"].texts()
            starts, ranges = _read_ranges(top["ranges"], agencies)
            loaded = cls(starts, ranges, _read_facilities(top["facilities"]))
        if loaded is None:
            raise PlacesError(faults.found)
        return loaded

    def find(self, postal_code: str) -> Place | None:
        """The place of a postal code; None when it is not four digits from 1000 to 9999."""
        if len(postal_code) != 4 or not postal_code.isascii() or not postal_code.isdigit():
            return None
        code = int(postal_code)
        if not FIRST_CODE <= code <= LAST_CODE:
            return None
        place = self._ranges[bisect_right(self._starts, code) - 1]
        added = self._facilities.get(code)
        if added is None:
            return place
        return Place(place.region, place.province, (*place.languages, added), True, place.agency)

    def region(self, postal_code: str) -> Region | None:
        """The region alone."""
        place = self.find(postal_code)
        return place.region if place else None


@cache
def places() -> Places:
    """The institution's own postal code data, read once."""
    return Places.load(_DEFAULT_FOLDER / "postal_codes.yml")


def region(postal_code: str) -> Region | None:
    """The region of a postal code in the institution's own data; None when there is no such code."""
    return places().region(postal_code)


def _read_ranges(entry: Entry, agencies: tuple[str, ...]) -> tuple[tuple[int, ...], tuple[Place, ...]]:
    starts: list[int] = []
    ranges: list[Place] = []
    expected = FIRST_CODE
    for item in entry.items():
        got = item.fields(["from", "to", "region", "province", "languages", "agency"])
        first, last = got["from"].whole(), got["to"].whole()
        if first != expected or last < first:
            raise item.wrong(f"this range must begin at {expected}, so that every code stands in exactly one range")
        languages = tuple(code.one_of(_AREA_LANGUAGES, "language") for code in got["languages"].items())
        ranges.append(
            Place(
                region=cast(Region, got["region"].one_of(REGIONS, "region")),
                province=got["province"].one_of(PROVINCES, "province"),
                languages=languages,
                facilities=False,
                agency=got["agency"].one_of(agencies, "agency"),
            )
        )
        starts.append(first)
        expected = last + 1
    if expected != LAST_CODE + 1:
        raise entry.wrong(f"the ranges end at {expected - 1}: add the codes up to {LAST_CODE}")
    return tuple(starts), tuple(ranges)


def _read_facilities(entry: Entry) -> dict[int, str]:
    added: dict[int, str] = {}
    for item in entry.items():
        got = item.fields(["municipality", "codes", "adds"])
        got["municipality"].text()
        language = got["adds"].one_of(_AREA_LANGUAGES, "language")
        for code in got["codes"].items():
            number = code.whole()
            if not FIRST_CODE <= number <= LAST_CODE or number in added:
                raise code.wrong(f"{number} is no postal code, or stands twice: write each code once")
            added[number] = language
    return added
