"""The institution's own policy, read once; the folders a test may copy and spoil."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from policy_files import ROOT

from tandem.policy import Policy
from tandem.policy.cases import Case, load_cases


@pytest.fixture(scope="session")
def policy() -> Policy:
    return Policy.load(ROOT / "policy")


@pytest.fixture(scope="session")
def cases() -> tuple[Case, ...]:
    return load_cases(ROOT / "policy" / "cases")


@pytest.fixture
def spoil(tmp_path: Path) -> Callable[[str, str, str], Path]:
    """Copies the policy and replaces one passage of one file; gives the folder to load."""
    shutil.copytree(ROOT / "policy", tmp_path / "policy")
    shutil.copytree(ROOT / "directory", tmp_path / "directory")
    shutil.copytree(ROOT / "institution", tmp_path / "institution")

    def change(name: str, old: str, new: str) -> Path:
        file = tmp_path / name
        text = file.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} does not stand in {name}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return tmp_path / "policy"

    return change
