"""Two institutions for the tests: one that has told nothing yet, and one that has filled in every setting."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Final

from tandem.institution import Institution

PROJECT: Final = Path(__file__).resolve().parent.parent
FILLED: Final = PROJECT / "tests" / "institution" / "filled.yml"


def folder_with(settings: Path, parent: Path) -> Path:
    """A folder to load, with these settings."""
    (parent / "institution").mkdir()
    shutil.copy(settings, parent / "institution" / "settings.yml")
    return parent / "institution"


@cache
def filled() -> Institution:
    """Every setting of `tests/institution/filled.yml`."""
    with tempfile.TemporaryDirectory() as parent:
        return Institution.load(folder_with(FILLED, Path(parent)))


@cache
def empty() -> Institution:
    """Nothing but nulls."""
    return Institution({})
