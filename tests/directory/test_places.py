"""Every Belgian postal code lies somewhere, and only there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tandem.directory import places, region
from tandem.directory.places import PROVINCES, REGIONS, Places, PlacesError

FILE = Path(__file__).resolve().parents[2] / "directory" / "postal_codes.yml"


def test_every_code_has_a_region_a_province_and_an_agency() -> None:
    found = [places().find(str(code)) for code in range(1000, 10000)]
    assert all(found)
    assert {place.region for place in found if place} == set(REGIONS)
    assert {place.province for place in found if place} == set(PROVINCES)
    assert {place.agency for place in found if place} == {"Brussels", "Liège", "Ghent", "Charleroi", "Antwerp"}


@pytest.mark.parametrize(
    ("code", "where", "province", "agency"),
    [
        ("1000", "brussels", "brussels", "Brussels"),
        ("1210", "brussels", "brussels", "Brussels"),
        ("1299", "brussels", "brussels", "Brussels"),
        ("1300", "wallonia", "walloon_brabant", "Brussels"),
        ("1499", "wallonia", "walloon_brabant", "Brussels"),
        ("1500", "flanders", "flemish_brabant", "Brussels"),
        ("1999", "flanders", "flemish_brabant", "Brussels"),
        ("2000", "flanders", "antwerp", "Antwerp"),
        ("2069", "flanders", "antwerp", "Antwerp"),
        ("2070", "flanders", "east_flanders", "Antwerp"),
        ("2071", "flanders", "antwerp", "Antwerp"),
        ("3000", "flanders", "flemish_brabant", "Brussels"),
        ("3500", "flanders", "limburg", "Antwerp"),
        ("4000", "wallonia", "liege", "Liège"),
        ("4700", "wallonia", "liege", "Liège"),
        ("5000", "wallonia", "namur", "Charleroi"),
        ("6000", "wallonia", "hainaut", "Charleroi"),
        ("6599", "wallonia", "hainaut", "Charleroi"),
        ("6600", "wallonia", "luxembourg", "Liège"),
        ("7000", "wallonia", "hainaut", "Charleroi"),
        ("8000", "flanders", "west_flanders", "Ghent"),
        ("9000", "flanders", "east_flanders", "Ghent"),
        ("9999", "flanders", "east_flanders", "Ghent"),
    ],
)
def test_where_a_code_lies(code: str, where: str, province: str, agency: str) -> None:
    place = places().find(code)
    assert place is not None
    assert (place.region, place.province, place.agency) == (where, province, agency)
    assert region(code) == where


@pytest.mark.parametrize("code", ["", "0999", "999", "10000", "abcd", "1 00", "١٠٠٠", "1000 ", "-100"])
def test_what_is_no_code_lies_nowhere(code: str) -> None:
    assert places().find(code) is None
    assert region(code) is None


@pytest.mark.parametrize(
    ("code", "languages", "facilities"),
    [
        ("1030", ("fr", "nl"), False),
        ("4000", ("fr",), False),
        ("4700", ("de", "fr"), False),
        ("9000", ("nl",), False),
        ("1640", ("nl", "fr"), True),
        ("9600", ("nl", "fr"), True),
        ("7700", ("fr", "nl"), True),
        ("4960", ("fr", "de"), True),
    ],
)
def test_languages_of_the_authorities(code: str, languages: tuple[str, ...], facilities: bool) -> None:
    place = places().find(code)
    assert place is not None
    assert (place.languages, place.facilities) == (languages, facilities)


def test_every_facility_adds_a_language_that_was_not_there() -> None:
    added = Counter(
        place.languages for code in range(1000, 10000) if (place := places().find(str(code))) and place.facilities
    )
    assert all(len(set(languages)) == len(languages) == 2 for languages in added)
    assert sum(added.values()) == 28


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("from: 1300, to: 1499", "from: 1300, to: 1498", "must begin at 1499"),
        ("from: 1500, to: 1999", "from: 1499, to: 1999", "must begin at 1500"),
        ("from: 2070, to: 2070", "from: 2070, to: 2069", "must begin at 2070"),
        ("region: brussels", "region: bruxelles", "unknown region"),
        ("province: namur", "province: namen", "unknown province"),
        ("languages: [fr, nl]", "languages: [fr, xx]", "unknown language"),
        ("codes: [1620]", "codes: [162]", "no postal code"),
        ("codes: [1620]", "codes: [1950]", "stands twice"),
        ("agencies: [", "agencie: [", "unknown entry 'agencie'"),
    ],
)
def test_spoiled_data_is_refused_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "postal_codes.yml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PlacesError, match=r"postal_codes\.yml:\d+: ") as refused:
        Places.load(file)
    assert told in str(refused.value)


def test_missing_data_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlacesError, match="the file is missing"):
        Places.load(tmp_path / "postal_codes.yml")
