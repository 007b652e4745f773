"""The folder `booking/`: it can be used, and a mistake is told with its line and what to write instead."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import time, timedelta
from pathlib import Path

import pytest

from tandem.booking import model
from tandem.booking.checks import agency_faults, profile_faults
from tandem.booking.load import BookingFileError, load_first_set_up, load_rules
from tandem.booking.offers import by_nearness
from tandem.directory import Places
from tandem.storage import models

PROJECT = Path(__file__).resolve().parents[2]
FOLDER = PROJECT / "booking"
TOWNS = {"Brussels": "brussels", "Liège": "liege", "Ghent": "ghent", "Charleroi": "charleroi", "Antwerp": "antwerp"}

RULES, AGENCIES, COACHES = "rules.yml", "agencies.yml", "coaches.yml"
VERVIERS = 'Verviers:\n  kind: agency\n  name: {fr: V, nl: V, en: V}\n  address: null\n  postal_code: "4800"\n'
SPOILED = {
    "a rule that is missing": (RULES, "hold_minutes: 10", "", "'hold_minutes' is missing"),
    "a rule that is not known": (RULES, "hold_minutes:", "holding_minutes:", "write 'hold_minutes'?"),
    "a number too large": (RULES, "horizon_days: 28", "horizon_days: 2800", "from 1 to 365"),
    "a step off the grid": (RULES, "step_minutes: 15", "step_minutes: 12", "the grid is 5 minutes"),
    "words for a number": (RULES, "notice_hours: 4", "notice_hours: four", "a whole number is expected"),
    "an id with a capital": (AGENCIES, "brussels:\n  kind", VERVIERS + "brussels:\n  kind", "an id is needed"),
    "a kind that is not known": (AGENCIES, "kind: agency", "kind: office", "unknown kind"),
    "a language that is missing": (
        AGENCIES,
        "{fr: Gand, nl: Gent, en: Ghent}",
        "{fr: Gand, nl: Gent}",
        "'en' is missing",
    ),
    "a postal code of three digits": (AGENCIES, '"9000"', '"900"', "four digits"),
    "a range the wrong way round": (
        AGENCIES,
        "{from: 8000, to: 9999}",
        "{from: 9999, to: 8000}",
        "the lower one first",
    ),
    "a phone number without its country": (
        AGENCIES,
        '"9000"',
        '"9000"\n  phone: "02 123"',
        "a number with its country",
    ),
    "opening hours off the grid": (
        AGENCIES,
        '"9000"',
        '"9000"\n  hours: {monday: [{from: 09:02, to: 12:00}]}',
        "multiple of 5 minutes",
    ),
    "opening hours that overlap": (
        AGENCIES,
        '"9000"',
        '"9000"\n  hours: {friday: [{from: 09:00, to: 12:00}, {from: 11:00, to: 16:00}]}',
        "the earlier one first",
    ),
    "opening hours on a day that does not exist": (
        AGENCIES,
        '"9000"',
        '"9000"\n  hours: {mondays: [{from: 09:00, to: 12:00}]}',
        "unknown day 'mondays'",
    ),
    "neither yes nor no": (COACHES, "demonstration: yes", "demonstration: maybe", "unknown answer"),
    "no e-mail address": (COACHES, "grace.example@example.be:", "grace:", "no e-mail address"),
    "a language that nobody speaks here": (
        COACHES,
        "languages: [en, nl]",
        "languages: [en, de]",
        "at least one language",
    ),
    "a format that is not known": (COACHES, "formats: [phone, video]", "formats: [phone, letter]", "unknown format"),
    "a topic that is not known": (COACHES, "first_talk: 45", "first_meeting: 45", "unknown entry 'first_meeting'"),
    "minutes off the grid": (COACHES, "first_talk: 45", "first_talk: 44", "a multiple of 5"),
    "a buffer off the grid": (COACHES, "before: 10", "before: 7", "a multiple of 5"),
    "a limit of none": (COACHES, "daily_limit: 6", "daily_limit: 0", "at least 1"),
    "a day that is none": (COACHES, "saturday:", "caturday:", "unknown day 'caturday'"),
    "an agency that does not exist": (COACHES, "to: 13:00, agency: ghent", "to: 13:00, agency: gent", "write 'ghent'?"),
    "a time that is none": (COACHES, "from: 17:00", "from: 25:00", "is no time"),
    "hours off the grid": (COACHES, "from: 17:00", "from: 17:03", "a multiple of 5 minutes"),
    "hours that end before they begin": (COACHES, "to: 20:00", "to: 16:00", "a block ends after it begins"),
    "hours that overlap": (
        COACHES,
        "from: 13:30, to: 16:30, agency: liege",
        "from: 12:00, to: 16:30, agency: liege",
        "do not overlap",
    ),
}


@pytest.fixture
def spoil(tmp_path: Path) -> Callable[[str, str, str], Path]:
    def change(file: str, old: str, new: str) -> Path:
        folder = Path(shutil.copytree(FOLDER, tmp_path / "booking"))
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return change


@pytest.mark.parametrize("what", SPOILED)
def test_a_mistake_is_told_with_its_line_and_the_mend(spoil: Callable[[str, str, str], Path], what: str) -> None:
    file, old, new, mend = SPOILED[what]
    with pytest.raises(BookingFileError) as refused:
        (load_rules if file == RULES else load_first_set_up)(spoil(file, old, new))
    faults = refused.value.faults
    assert len(faults) == 1, refused.value
    assert mend in faults[0].message
    assert faults[0].file == f"booking/{file}"
    if old:
        text = (FOLDER / file).read_text(encoding="utf-8")
        entry = text[: text.index(old)].count("\n") + 1
        assert abs(faults[0].line - entry) <= 12, "far from where it was written"


def test_all_mistakes_are_told_at_once(spoil: Callable[[str, str, str], Path]) -> None:
    folder = spoil(COACHES, "daily_limit: 6", "daily_limit: 0")
    text = (folder / COACHES).read_text(encoding="utf-8")
    (folder / COACHES).write_text(text.replace("first_talk: 45", "first_talk: 44"), encoding="utf-8")
    with pytest.raises(BookingFileError) as refused:
        load_first_set_up(folder)
    assert len(refused.value.faults) == 2


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    for load in (load_rules, load_first_set_up):
        with pytest.raises(BookingFileError, match="missing"):
            load(tmp_path)


def test_the_rules_are_read_as_they_are_meant() -> None:
    rules = load_rules(FOLDER)
    assert rules.hold == timedelta(minutes=10)
    assert rules.notice < rules.horizon
    assert rules.step % model.GRID == 0


def test_the_first_set_up_is_a_demonstration_and_says_so() -> None:
    given = load_first_set_up(FOLDER)
    assert given.demonstration
    for coach in given.coaches:
        assert coach.email.endswith("@example.be")
        assert coach.name.split()[-1] in ("Exemple", "Voorbeeld", "Example")
    for agency in given.agencies:
        assert agency.address is agency.phone is None, "nothing is made up about a real town"


def test_everybody_finds_a_coach_in_their_language() -> None:
    given = load_first_set_up(FOLDER)
    for language in ("fr", "nl", "en"):
        for format_ in model.FORMATS:
            assert any(language in one.languages and format_ in one.formats for one in given.coaches)
    assert {agency for one in given.coaches if "agency" in one.formats for agency in one.agencies} == set(
        TOWNS.values()
    )


def test_the_nearest_agency_is_the_one_that_the_directory_names() -> None:
    places, agencies = Places.load(PROJECT / "directory" / "postal_codes.yml"), load_first_set_up(FOLDER).agencies
    assert set(places.agencies) == set(TOWNS)
    for code in map(str, range(1000, 10000)):
        place = places.find(code)
        assert place is not None
        assert by_nearness(agencies, code)[0].id == TOWNS[place.agency], code


def test_what_is_loaded_can_be_stored() -> None:
    given = load_first_set_up(FOLDER)
    ids = [agency.id for agency in given.agencies]
    assert not [fault for agency in given.agencies for fault in agency_faults(agency)]
    assert not [fault for coach in given.coaches for fault in profile_faults(coach, ids)]


def test_the_tables_know_the_statuses_of_the_model() -> None:
    assert models.APPOINTMENT_STATUSES == model.STATUSES


def test_opening_hours_are_read_when_they_are_there(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "booking"))
    text = (folder / AGENCIES).read_text(encoding="utf-8")
    hours = "hours:\n    monday: [{from: 09:00, to: 12:30}, {from: 13:30, to: 17:00}]\n    friday: []\n"
    (folder / AGENCIES).write_text(text.replace('"9000"\n', f'"9000"\n  {hours}', 1), encoding="utf-8")
    read = {one.id: one for one in load_first_set_up(folder).agencies}
    assert read["brussels"].hours == {}
    assert read["ghent"].hours == {
        0: (
            model.Span(time.fromisoformat("09:00"), time.fromisoformat("12:30")),
            model.Span(time.fromisoformat("13:30"), time.fromisoformat("17:00")),
        ),
        4: (),
    }
