"""What an editor reads after `make policy-check`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from policy_files import ROOT

from tandem.institution.institution import SETTINGS
from tandem.policy.check import main

Spoil = Callable[[str, str, str], Path]


def test_the_policy_as_it_stands_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(ROOT / "policy")]) == 0
    out = capsys.readouterr().out
    assert "0 faults" in out
    assert "loan_max today: 25000 since 2024-06-05" in out


def test_a_changed_limit_names_the_cases_that_say_otherwise(spoil: Spoil, capsys: pytest.CaptureFixture[str]) -> None:
    folder = spoil("policy/parameters.yml", "value: 25000", "value: 20000")
    assert main([str(folder)]) == 1
    out = capsys.readouterr().out
    assert "cases/dates.yml:" in out
    assert "route is larger_finance, should be microcredit" in out
    assert "published maximum that day" in out


def test_a_spoiled_file_is_told_with_its_line(spoil: Spoil, capsys: pytest.CaptureFixture[str]) -> None:
    folder = spoil("policy/routes.yml", "below: loan_min", "below: loan_mim")
    assert main([str(folder)]) == 1
    assert "policy/routes.yml:" in capsys.readouterr().out


def test_a_spoiled_case_is_told_with_its_line(spoil: Spoil, capsys: pytest.CaptureFixture[str]) -> None:
    folder = spoil("policy/cases/routes.yml", "    route: client_care", "    rout: client_care")
    assert main([str(folder)]) == 1
    assert "cases/routes.yml:" in capsys.readouterr().out


def test_a_partner_beside_something_that_does_not_exist(spoil: Spoil, capsys: pytest.CaptureFixture[str]) -> None:
    folder = spoil("directory/partners.yml", "serves: [regional_lenders]", "serves: [regional_lender]")
    assert main([str(folder)]) == 1
    assert "credal serves unknown 'regional_lender'" in capsys.readouterr().out


def test_an_old_source_is_noted_without_stopping_anything(spoil: Spoil, capsys: pytest.CaptureFixture[str]) -> None:
    file = spoil("policy/parameters.yml", "loan_max:", "loan_max:") / "parameters.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("checked: 2026-11-22", "checked: 2020-01-01"), encoding="utf-8"
    )
    assert main([str(file.parent)]) == 0
    assert "loan_max was last checked on 2020-01-01" in capsys.readouterr().out


def test_without_a_folder_it_says_how_to_use_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "usage" in capsys.readouterr().out


def test_what_the_institution_has_not_told_yet_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(ROOT / "policy")]) == 0
    out = capsys.readouterr().out
    assert "institution/settings.yml: still missing interest, file_fee" in out
    assert f"of {len(SETTINGS)} settings filled in" in out


def test_a_wrong_setting_is_told_with_its_line(spoil: Spoil, capsys: pytest.CaptureFixture[str]) -> None:
    folder = spoil("institution/settings.yml", "value: null", "value: {starter: nine, established: 8}")
    assert main([str(folder)]) == 1
    assert "institution/settings.yml:" in capsys.readouterr().out


def test_a_setting_of_long_ago_is_noted(spoil: Spoil, capsys: pytest.CaptureFixture[str]) -> None:
    folder = spoil(
        "institution/settings.yml",
        "interest:\n  value: null\n  as_of: null",
        "interest:\n  value: {starter: 9.5, established: 8.5}\n  as_of: 2020-01-01",
    )
    assert main([str(folder)]) == 0
    assert "setting interest is of 2020-01-01" in capsys.readouterr().out


def test_a_figure_with_the_name_of_a_setting_is_refused(spoil: Spoil, capsys: pytest.CaptureFixture[str]) -> None:
    folder = spoil("policy/figures.yml", "contact_web:", "phone:")
    assert main([str(folder)]) == 1
    assert "'phone' is also a setting" in capsys.readouterr().out
