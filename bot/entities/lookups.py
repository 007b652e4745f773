"""Reading the gazetteers of data/lookups."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).resolve().parents[2] / "data" / "lookups"


def read(name: str) -> Any:
    """The content of data/lookups/<name>.yml. Raises when it is missing or broken: a bot that knows no town must not
    start.
    """
    return yaml.safe_load((_FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
