"""Whom the assistant names: in the right region, in the person's language, never after the last day."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest

from tandem.directory import Directory, DirectoryError, Language, Region

FOLDER = Path(__file__).resolve().parents[2] / "directory"
TODAY = date(2026, 11, 24)
LANGUAGES = get_args(Language)
REGIONS = get_args(Region)
DECISION_WORDS = re.compile(
    r"accept|refus|approuv|approuv|octroy|accord[ée]|toegekend|goedgekeurd|geweigerd|afgewezen|approved|rejected|eligible|guaranteed",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory.load(FOLDER)


@pytest.fixture
def spoil(tmp_path: Path) -> Callable[[str, str], Path]:
    shutil.copytree(FOLDER, tmp_path / "directory")

    def change(old: str, new: str) -> Path:
        file = tmp_path / "directory" / "partners.yml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return file.parent

    return change


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("code", "region", "named"),
    [
        ("regional_lenders", "brussels", {"credal", "impulskrediet", "brusoc"}),
        ("regional_lenders", "wallonia", {"credal"}),
        ("regional_lenders", "flanders", {"impulskrediet"}),
        ("regional_support", "brussels", {"desk_1819", "hub_brussels", "coopcity"}),
        ("regional_support", "wallonia", {"desk_1890", "wallonie_entreprendre"}),
        ("regional_support", "flanders", {"vlaio", "pmv"}),
    ],
)
def test_the_partners_of_each_region(
    directory: Directory, code: str, region: Region, named: set[str], language: Language
) -> None:
    assert {one.id for one in directory.listings(code, region, language, TODAY)} == named
    assert directory.listings(f"{code}_{region}", region, language, TODAY) == directory.listings(
        code, region, language, TODAY
    )


def test_who_helps_in_the_persons_language_comes_first(directory: Directory) -> None:
    assert directory.listings("regional_lenders", "brussels", "fr", TODAY)[0].id == "credal"
    assert directory.listings("regional_lenders", "brussels", "nl", TODAY)[0].id == "impulskrediet"


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_region_only_what_serves_the_whole_country_is_named(directory: Directory, language: Language) -> None:
    for partner in directory.partners:
        for code in partner.serves:
            for listing in directory.listings(code, None, language, TODAY):
                assert set(next(one for one in directory.partners if one.id == listing.id).regions) == set(REGIONS)
    assert "cpas" in {one.id for one in directory.listings("debt_help", None, language, TODAY)}


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("route", ["debt_help", "permit_first", "outside_belgium", "private_purpose"])
def test_a_hard_end_always_has_a_next_door(directory: Directory, route: str, region: Region) -> None:
    """Whoever cannot be helped here is told where to go, in every region."""
    assert directory.listings(route, region, "fr", TODAY)


def test_an_entry_is_shown_on_its_last_day_and_not_after(directory: Directory) -> None:
    for partner in directory.partners:
        code, region = partner.serves[0], partner.regions[0]
        last = {one.id for one in directory.listings(code, region, "en", partner.valid_until)}
        after = {one.id for one in directory.listings(code, region, "en", partner.valid_until + timedelta(days=1))}
        assert partner.id in last
        assert partner.id not in after


def test_a_scheme_that_ended_is_not_shown(directory: Directory) -> None:
    assert "coup_de_pouce" in {one.id for one in directory.partners}
    assert all(
        one.id != "coup_de_pouce"
        for region in REGIONS
        for one in directory.listings("regional_lenders", region, "fr", TODAY)
    )


def test_what_expires_is_known_beforehand(directory: Directory) -> None:
    assert {one.id for one in directory.expiring(date(2027, 1, 1))} == {"coup_de_pouce", "coopcity"}
    assert {one.id for one in directory.expiring(date(2026, 12, 31))} == {"coup_de_pouce"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_is_complete_and_plain(directory: Directory, language: Language) -> None:
    for partner in directory.partners:
        assert partner.names[language]
        assert partner.links[language].startswith("https://")
        purpose = partner.purposes[language]
        assert len(purpose.split()) <= 30, purpose
        assert not DECISION_WORDS.search(purpose), purpose
        assert not re.search(r"€|\beuros?\b|%", purpose), "an amount belongs to the partner's own page"
        assert partner.checked <= TODAY


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("regions: [brussels, wallonia]", "regions: [brussel, wallonia]", "write 'brussels'?"),
        ("languages: [fr]", "languages: [de]", "unknown language"),
        ("https://www.credal.be", "www.credal.be", "not a web address"),
        ('    nl: "Crédal"\n', "", "'nl' is missing"),
        ("  checked: 2026-11-22\n", "", "'checked' is missing"),
        ("  valid_until: 2027-06-30\n", "  valid_until: 2020-06-30\n", "ends before it was checked"),
        ("  serves: [regional_lenders]\n", "  serves: []\n", "the list is empty"),
        ("credal:\n", "impulskrediet:\n", "written twice"),
    ],
)
def test_a_spoiled_entry_is_refused_with_its_line(
    spoil: Callable[[str, str], Path], old: str, new: str, told: str
) -> None:
    with pytest.raises(DirectoryError, match=r"directory/partners\.yml:\d+: ") as refused:
        Directory.load(spoil(old, new))
    assert told in str(refused.value)


def test_a_missing_directory_is_told(tmp_path: Path) -> None:
    with pytest.raises(DirectoryError, match="the file is missing"):
        Directory.load(tmp_path)
