"""Logs: one line per happening, names and numbers only. What people write or are called never gets here."""

from __future__ import annotations

import logging
import sys
from typing import Any

import structlog

_PRIVATE = frozenset({"text", "title", "name", "phone", "email", "contact", "token", "body", "facts"})


def _without_private(_logger: Any, _method: str, entry: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Take out what must not be there, should a caller ever pass it: a log outlives every erasure."""
    return {key: "(private)" if key in _PRIVATE else value for key, value in entry.items()}


def configure(level: str) -> None:
    """Set up logging for a process of the service."""
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_private,
    ]
    structlog.configure(
        processors=[*shared, structlog.processors.format_exc_info, structlog.processors.LogfmtRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stdout),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=max(number, logging.WARNING), format="level=%(levelname)s logger=%(name)s %(message)s")
