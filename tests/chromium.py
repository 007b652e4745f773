"""The browser of all tests that need one: where it is, how it is started, and what happens where it is missing."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Final

import pytest
from patience import MILLISECONDS
from playwright import async_api, sync_api
from playwright.async_api import async_playwright
from playwright.sync_api import sync_playwright

# what is expected of a page may come as late as anything else
async_api.expect.set_options(timeout=MILLISECONDS)
sync_api.expect.set_options(timeout=MILLISECONDS)

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

# On a developer's machine a missing browser skips its tests. Where nobody reads the list of what was skipped (CI=true)
# it must not: the tests then run, and fail at the start of the browser.
needs_chromium: Final = pytest.mark.skipif(
    CHROMIUM is None and os.environ.get("CI", "").lower() not in ("1", "true"), reason="Chromium is not installed"
)


@asynccontextmanager
async def chromium() -> AsyncIterator[Any]:
    """A started browser, for tests that are coroutines; every page of its contexts is waited for with patience."""
    path = _path()
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        new_context = browser.new_context

        async def patient(**options: Any) -> Any:
            context = await new_context(**options)
            context.set_default_timeout(MILLISECONDS)
            return context

        browser.new_context = patient  # type: ignore[method-assign]
        yield browser
        await browser.close()


@contextmanager
def blocking_chromium() -> Iterator[Any]:
    """A started browser, for tests that are plain functions."""
    path = _path()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        new_context = browser.new_context

        def patient(**options: Any) -> Any:
            context = new_context(**options)
            context.set_default_timeout(MILLISECONDS)
            return context

        browser.new_context = patient  # type: ignore[method-assign]
        yield browser
        browser.close()


def _path() -> str:
    if CHROMIUM is None:
        pytest.fail("Chromium is not installed, and CI=true asks for it")
    return CHROMIUM
