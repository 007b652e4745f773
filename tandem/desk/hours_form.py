"""Hours as rows of a form: what was typed stays as it was typed, and what is wrong is said beside its day. No I/O.

The fields of a row are `<part>-<number>-from`, `-to` and `-agency`. A part is a weekday (`0` to `6`) or `day`, for the
hours of one date. Rows that are empty say nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tandem.booking.model import Block, Span
from tandem.desk.dates import read_time

MOST_ROWS: Final = 8
"""Blocks of one day at most."""
WEEK: Final = tuple(str(weekday) for weekday in range(7))
DAY: Final = "day"


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it was typed."""

    start: str = ""
    end: str = ""
    agency: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed; a chosen agency alone says nothing."""
        return not self.start and not self.end


FIELD_IDS: Final[Mapping[str, str]] = {f"week.{part}": f"hours-{part}" for part in WEEK} | {
    "blocks": f"hours-{DAY}",
    "date": "date",
}
"""Where on a page the field of a fault is, when it is not called like it."""

Typed = Mapping[str, Sequence[Row]]
"""By part: its rows, the empty ones left out."""


def read_rows(fields: Mapping[str, str], parts: Iterable[str]) -> dict[str, list[Row]]:
    """What was typed, by part."""
    found = {}
    for part in parts:
        rows = [
            Row(*(fields.get(f"{part}-{number}-{name}", "").strip()[:40] for name in ("from", "to", "agency")))
            for number in range(MOST_ROWS)
        ]
        found[part] = [row for row in rows if not row.is_empty]
    return found


def rows_of(week: Mapping[int, Iterable[Block | Span]]) -> dict[str, list[Row]]:
    """Weekly hours as rows."""
    return {part: [_row(one) for one in week.get(int(part), ())] for part in WEEK}


def blocks_of(rows: Sequence[Row], agency: str | None = None) -> tuple[tuple[Block, ...], str | None]:
    """The rows as blocks, the earliest first, and the code of what is wrong with them: `time` for what is no time, or
    for a beginning without an end. `agency`: all of them are there, whatever the rows say.
    """
    blocks = []
    for row in rows:
        start, end = read_time(row.start), read_time(row.end)
        if start is None or end is None:
            return (), "time"
        blocks.append(Block(start, end, agency if agency is not None else row.agency))
    return tuple(sorted(blocks, key=lambda one: (one.start, one.end))), None


def week_of(typed: Typed, agency: str | None = None) -> tuple[dict[int, tuple[Block, ...]], dict[str, str]]:
    """The weekly hours, without the days that have none, and what is wrong by `week.<weekday>`."""
    week, wrong = {}, {}
    for part in WEEK:
        blocks, fault = blocks_of(typed.get(part, ()), agency)
        if fault is not None:
            wrong[f"week.{part}"] = fault
        elif blocks:
            week[int(part)] = blocks
    return week, wrong


def spans(week: Mapping[int, Iterable[Block]]) -> dict[int, tuple[Span, ...]]:
    """The same hours without a place."""
    return {weekday: tuple(Span(one.start, one.end) for one in blocks) for weekday, blocks in week.items()}


def shown(typed: Typed, more: str = "") -> dict[str, list[Row]]:
    """The rows to show: what was typed, an empty one after it, and another one in the part that asks for `more`."""
    return {
        part: [*rows, *[Row()] * min(2 if part == more else 1, MOST_ROWS - len(rows))] for part, rows in typed.items()
    }


def _row(one: Block | Span) -> Row:
    return Row(_clock(one.start), _clock(one.end), one.agency if isinstance(one, Block) else "")


def _clock(time: dt.time) -> str:
    return time.isoformat("minutes")
