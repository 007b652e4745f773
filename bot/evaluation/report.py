"""The report in Markdown, with what changed since the last one. Pure: figures in, text out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_COLUMNS = (
    ("messages", "messages"),
    ("right", "right"),
    ("in_three", "among three"),
    ("wrong_given", "wrong answer given"),
    ("helped", "answered or asked back rightly"),
    ("asked_back", "asked back"),
    ("not_understood", "not understood"),
    ("turned_away", "wishes called out of scope"),
    ("scope_recall", "out of scope recognised"),
)
_FEWEST_FOR_A_TAG = 8


def report(figures: Mapping[str, Any], before: Mapping[str, Any] | None) -> str:
    """The whole report; `before`: the figures of the last one, or None."""
    bands, data = figures["bands"], figures["training"]
    held, crossed = figures["held_out"], figures["cross_validation"]
    least_of = ", ".join(f"{name} {least}" for name, least in bands["least_of"].items())
    parts = [
        "# Understanding, measured",
        f"{figures['measured_at']}. `make evaluate` writes this page. Learnt from {data['lines']} messages, "
        f"{data['different']} of them different when slots are left out. A guess is acted on from {bands['answer']} "
        f"({least_of}), asked back from {bands['ask']}, and not understood below. "
        "In brackets: the change since the last report, in points.",
        "## Messages that nobody trained on",
        _summaries({"all": held["all"], **held["by_language"]}, _older(before, "held_out")),
        f"Macro-F1 {held['macro_f1']:.3f}, calibration error {held['calibration_error']:.3f}. Out of scope recognised "
        "with 5 % of real wishes turned away: "
        + ", ".join(f"{name} {_percent(value)}" for name, value in held["scope_recall_at_5_percent"].items())
        + ".",
        "![confidence against truth](reliability.png) ![what each threshold costs](coverage.png)",
        "### By the way they are written",
        _summaries(
            {name: row for name, row in held["by_tag"].items() if row["messages"] >= _FEWEST_FOR_A_TAG},
            _older(before, "held_out", "by_tag"),
        ),
        "## Cross-validation on the training data",
        _summaries({"all": crossed["all"], **crossed["by_language"]}, _older(before, "cross_validation")),
        f"Macro-F1 {crossed['macro_f1']:.3f}, calibration error {crossed['calibration_error']:.3f}.",
        "## Entities",
        _table(
            ("kind", "F1", "right", "too much", "missed", "F1 on the set that the rules were mended by"),
            (
                (
                    name,
                    f"{row['f1']:.3f}{_change(row['f1'], before, 'entities', name, 'f1')}",
                    row["hits"],
                    row["false"],
                    row["missed"],
                    f"{figures['entities_development'].get(name, {'f1': 0.0})['f1']:.3f}",
                )
                for name, row in figures["entities"].items()
            ),
        ),
        "## Language",
        _table(
            ("messages", "told right", "number"),
            ((name, f"{_percent(right)}", number) for name, (right, number) in figures["languages"].items()),
        ),
        "## Confusions",
        "On messages that nobody trained on: meant, taken for, how often.",
        _table(("meant", "taken for", "times"), held["confusions"]),
        "## By intent",
        _table(
            ("intent", "tried", "right", "cross-validation"),
            (
                (
                    name,
                    held["by_intent"][name]["messages"],
                    _percent(held["by_intent"][name]["right"]),
                    _percent(crossed["by_intent"].get(name, {"right": 0.0})["right"]),
                )
                for name in held["by_intent"]
            ),
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _summaries(rows: Mapping[str, Mapping[str, float]], older: Mapping[str, Mapping[str, float]]) -> str:
    lines = []
    for name, row in rows.items():
        last = older.get(name, {})
        cells: list[object] = [name]
        for key, _ in _COLUMNS:
            if key == "messages":
                cells.append(int(row[key]))
            else:
                change = f" ({_points(row[key] - last[key])})" if key in last else ""
                cells.append(f"{_percent(row[key])}{change}")
        lines.append(cells)
    return _table(("", *(title for _, title in _COLUMNS)), lines)


def _older(before: Mapping[str, Any] | None, part: str, group: str = "by_language") -> Mapping[str, Any]:
    if before is None or part not in before:
        return {}
    return {"all": before[part]["all"], **before[part].get(group, {})}


def _change(value: float, before: Mapping[str, Any] | None, *path: str) -> str:
    last: Any = before
    for key in path:
        if not isinstance(last, Mapping) or key not in last:
            return ""
        last = last[key]
    return f" ({_points(value - last)})"


def _points(difference: float) -> str:
    return f"{difference * 100:+.1f}"


def _percent(value: float) -> str:
    return f"{value * 100:.1f} %"


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [f"| {' | '.join(head)} |", f"| {' | '.join('---' for _ in head)} |"]
    lines += [f"| {' | '.join(str(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines)
