"""The institution's own limits: a mistake is told with its line before anybody waits by it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tandem.handoff.rules import FILE, HandoffFileError, load

PROJECT = Path(__file__).resolve().parents[2]
RIGHT = "silence_minutes: 30\ntake_hours: 4\nlongest_days: 5\n"


def test_the_rules_of_the_project_can_be_used() -> None:
    rules = load(PROJECT / "institution")
    assert dt.timedelta(0) < rules.silence <= rules.take <= rules.longest


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        (RIGHT.replace("30", "0"), 1),
        (RIGHT.replace("4", "four"), 2),
        (RIGHT.replace("longest_days: 5\n", ""), 1),
        (RIGHT + "undo_seconds: 10\n", 4),
        ("", 1),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, wrong: str, line: int) -> None:
    (tmp_path / FILE).write_text(wrong)
    with pytest.raises(HandoffFileError) as told:
        load(tmp_path)
    assert told.value.faults[0].line == line
