"""What axe finds on a page or in a part of it: the rules of WCAG 2.2 AA and the best practices."""

from __future__ import annotations

from typing import Any, Final

from axe_playwright_python.async_playwright import Axe as AsyncAxe
from axe_playwright_python.sync_playwright import Axe

_OPTIONS: Final = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
}


async def faults_of_access(tab: Any, part: str | None = None, *, but: tuple[str, ...] = ()) -> list[str]:
    """What axe finds on a page as it is now, or in a part of it (a selector), but for some rules."""
    return _faults(tab.url, await AsyncAxe().run(tab, context=part, options=_options(but)))


async def faults_of_contrast(tab: Any, part: str) -> list[str]:
    """Letters that are hard to tell from what is behind them."""
    options = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": ["color-contrast"]}}
    return _faults(tab.url, await AsyncAxe().run(tab, context=part, options=options))


def faults_of_access_blocking(tab: Any) -> list[str]:
    """As `faults_of_access`, for tests that are plain functions."""
    return _faults(tab.url, Axe().run(tab, options=_options(())))


def _options(but: tuple[str, ...]) -> dict[str, Any]:
    return {**_OPTIONS, "rules": {rule: {"enabled": False} for rule in but}}


def _faults(url: str, found: Any) -> list[str]:
    return [
        f"{url} {one['id']}: {node['target']} {node['failureSummary']}"
        for one in found.response["violations"]
        for node in one["nodes"]
    ]
