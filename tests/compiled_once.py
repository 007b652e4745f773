"""Statements that are compiled once for all tests of a process.

SQLAlchemy keeps what it has compiled with the engine, and every test has engines of its own: compiling the same
statements for each was a third of the work.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

_MOST = 5000


class _Compiled(dict[Any, Any]):
    """What SQLAlchemy asks for by dialect and statement, kept by the kind of dialect and statement."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(_of_kind(key), default)

    def __setitem__(self, key: Any, compiled: Any) -> None:
        if len(self) >= _MOST:
            self.clear()
        super().__setitem__(_of_kind(key), compiled)


def _of_kind(key: Any) -> Any:
    dialect, *rest = key
    return (type(dialect), *rest)


_compiled = _Compiled()


def create_engine(url: Any, **options: Any) -> AsyncEngine:
    """As `create_async_engine`, with what the others have compiled."""
    return create_async_engine(url, execution_options={"compiled_cache": _compiled}, **options)
