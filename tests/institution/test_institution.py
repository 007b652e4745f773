"""What the institution has told: read as it was meant, or refused with the line and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import institution_example
import pytest

from tandem.institution import Institution, InstitutionError
from tandem.institution.institution import SETTINGS
from tandem.texts import LANGUAGES

Spoil = Callable[[str, str], Path]


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    """The filled example with one passage replaced; gives the folder to load."""
    folder = institution_example.folder_with(institution_example.FILLED, tmp_path)

    def change(old: str, new: str) -> Path:
        file = folder / "settings.yml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return change


def test_the_institutions_own_file_can_be_used() -> None:
    own = Institution.load(institution_example.PROJECT / "institution")
    assert {*own.missing()} <= {*SETTINGS}
    assert all(own.knows(id_) != (id_ in own.missing()) for id_ in SETTINGS)


def test_as_it_is_delivered_nothing_is_invented(spoil: Spoil) -> None:
    folder = spoil("interest:", "interest:")
    text = (folder / "settings.yml").read_text(encoding="utf-8")
    ids = re.findall(r"^(\w+):$", text, re.MULTILINE)
    (folder / "settings.yml").write_text("".join(f"{id_}:\n  value: null\n  as_of: null\n" for id_ in ids))
    empty = Institution.load(folder)
    assert empty.missing() == SETTINGS
    assert [empty.values(language) for language in LANGUAGES] == [{}, {}, {}]


def test_a_filled_file_misses_nothing() -> None:
    filled = institution_example.filled()
    assert filled.missing() == ()
    assert filled.as_of("file_fee") == date(2026, 11, 2)


@pytest.mark.parametrize(
    ("language", "fee"),
    [("fr", "Les frais de dossier"), ("nl", "De dossierkosten"), ("en", "The file fee")],
)
def test_each_language_has_its_own_words_and_the_same_figures(language: str, fee: str) -> None:
    values = institution_example.filled().values(language)
    assert str(values["file_fee"]).startswith(fee)
    assert values["file_fee_date"] == date(2026, 11, 2)
    assert (values["interest_starter"], values["interest_established"]) == (9.75, 8.5)
    assert (values["duration_min"], values["duration_max"]) == (6, 48)
    assert values["phone"] == "02 000 00 00"
    assert f"/{language}/" in str(values["training_page"])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("interest:", "intrest:", r"unknown entry 'intrest': write 'interest'\?", id="unknown"),
        pytest.param(
            'phone:\n  value: "02 000 00 00"\n  as_of: 2026-11-02\n',
            "",
            r"'phone' is missing: add a line",
            id="missing",
        ),
        pytest.param(
            "established: 8.5}\n  as_of: 2026-11-02", "established: 8.5}\n  as_of: null", r"write the day", id="undated"
        ),
        pytest.param(
            "value: {starter: 9.75, established: 8.5}", "value: null", r"a day without a value", id="day without value"
        ),
        pytest.param("starter: 9.75", "starter: nine", r"write a number with a dot", id="rate in words"),
        pytest.param("starter: 9.75", "starter: 975", r"write a number with a dot", id="slipped dot"),
        pytest.param("{min: 6, max: 48}", "{min: 48, max: 6}", r"the shortest under `min`", id="upside down"),
        pytest.param('    nl: "De dossier', '    de: "De dossier', r"unknown entry 'de'", id="another language"),
        pytest.param("De dossierkosten", "De dossierkosten" + " en meer" * 40, r"write at most 240", id="too long"),
        pytest.param("fr: https://www.example.be/fr/demande", "fr: example.be", r"is not a web address", id="page"),
        pytest.param('"02 000 00 00"', '"call us"', r"is no telephone number", id="phone"),
        pytest.param("as_of: 2026-11-02", "as_of: yesterday", r"write year-month-day", id="day"),
    ],
)
def test_a_mistake_is_refused_with_its_line_and_the_mend(spoil: Spoil, old: str, new: str, said: str) -> None:
    with pytest.raises(InstitutionError, match=rf"institution/settings\.yml:\d+: .*{said}"):
        Institution.load(spoil(old, new))


def test_every_mistake_is_told_at_once(spoil: Spoil) -> None:
    spoil("starter: 9.75", "starter: nine")
    spoil('value: "02 000 00 00"', 'value: "x"')
    with pytest.raises(InstitutionError) as refused:
        Institution.load(spoil("{min: 6, max: 48}", "{min: 0, max: 48}"))
    assert len(refused.value.faults) == 3


def test_without_the_file_it_says_so(tmp_path: Path) -> None:
    folder = institution_example.folder_with(institution_example.FILLED, tmp_path)
    (folder / "settings.yml").unlink()
    with pytest.raises(InstitutionError, match=r"settings\.yml:1: the file is missing"):
        Institution.load(folder)
