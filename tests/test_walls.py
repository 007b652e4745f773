"""What the import linter cannot see: inside Rasa nothing of the service is imported, for it is another Python."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
FILES = sorted(file for file in (PROJECT / "bot").rglob("*.py") if ".venv" not in file.parts)


def _imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PROJECT)))
def test_what_runs_inside_rasa_imports_nothing_of_the_service(file: Path) -> None:
    assert not _imported(file) & {"tandem", "actions"}
