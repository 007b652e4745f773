"""Logs: one line per happening, names and numbers only. What people write or are called never gets here."""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any

import structlog

_PRIVATE = frozenset({"text", "title", "name", "phone", "email", "contact", "token", "body", "facts"})
_PROJECT = Path(__file__).resolve().parent.parent
_FRAMES = 12
"""Of a fault's way through our code, the last steps. Those through libraries would only hide them."""


def _without_private(_logger: Any, _method: str, entry: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Take out what must not be there, should a caller ever pass it: a log outlives every erasure."""
    return {key: "(private)" if key in _PRIVATE else value for key, value in entry.items()}


def describe(error: BaseException) -> str:
    """A fault in one line: its kinds and where in the code, from the outermost to its cause.

    Never its message: a database quotes the row that it refuses, `int()` the words that are no number.
    """
    parts: list[str] = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        parts.append(f"{type(cause).__name__}{_way(cause.__traceback__)}")
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return " caused by ".join(parts)


def _way(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    kept = [frame for frame in frames[:-1] if _is_ours(Path(frame.filename))][-_FRAMES:] + frames[-1:]
    steps = (f"{_short(Path(frame.filename))}:{frame.lineno} {frame.name}" for frame in kept)
    return f" ({' > '.join(steps)})" if kept else ""


def _is_ours(file: Path) -> bool:
    return file.is_relative_to(_PROJECT) and "site-packages" not in file.parts


def _short(file: Path) -> str:
    if _is_ours(file):
        return file.relative_to(_PROJECT).as_posix()
    parts = file.parts
    return "/".join(parts[parts.index("site-packages") + 1 :]) if "site-packages" in parts else file.name


def _fault_in_one_line(_logger: Any, _method: str, entry: structlog.typing.EventDict) -> structlog.typing.EventDict:
    given = entry.pop("exc_info", None)
    error = given if isinstance(given, BaseException) else sys.exc_info()[1] if given else None
    return {**entry, "exception": describe(error)} if error is not None else entry


class _OneLine(logging.Formatter):
    """For what libraries log by themselves."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and of a fault only what `describe` tells; further lines of a message quote faults in full."""
        said = record.getMessage().partition("\n")[0]
        line = f"level={record.levelname.lower()} logger={record.name} event={said!r}"
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        return line if error is None else f"{line} exception={describe(error)!r}"


def configure(level: str) -> None:
    """Set up logging for a process of the service."""
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _without_private,
            _fault_in_one_line,
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stdout),
        cache_logger_on_first_use=True,
    )
    libraries = logging.StreamHandler()
    libraries.setFormatter(_OneLine())
    logging.basicConfig(level=max(number, logging.WARNING), handlers=[libraries])
