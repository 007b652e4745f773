"""The pages in a real browser on a phone: readable, nothing blocked, and all of it without a script."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from chromium import chromium, needs_chromium
from letter_parts import Clock, Office
from page_parts import Client, link_to
from sqlalchemy import select

from tandem.storage.models import Appointment
from tandem.texts import LANGUAGES

pytestmark = needs_chromium
PHONE = {"width": 320, "height": 640}


@pytest.fixture
def database_url(migrated_file: Any, tmp_path: Any) -> str:
    """What a browser shows does not depend on the engine."""
    return f"sqlite+aiosqlite:///{shutil.copy(migrated_file, tmp_path / 'tandem.db')}"


@pytest.fixture
async def browser() -> AsyncIterator[Any]:
    async with chromium() as browser:
        yield browser


async def tab_of(browser: Any, **context: Any) -> Any:
    """A tab whose faults fail the test."""
    tab = await (await browser.new_context(viewport=PHONE, **context)).new_page()
    tab.faults = []
    tab.on("console", lambda message: tab.faults.append(message.text) if message.type == "error" else None)
    tab.on("requestfailed", lambda request: tab.faults.append(request.url))
    return tab


async def is_fine(tab: Any) -> None:
    """Nothing was blocked, nothing is cut off, and nothing stands in the way of anybody."""
    assert tab.faults == []
    assert await tab.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    found = await Axe().run(tab)
    assert found.violations_count == 0, found.generate_report()
    for target in await tab.locator("main a, main button, main label").all():
        box = await target.bounding_box()
        assert box["height"] >= 40, await target.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_look_move_and_cancel_on_a_phone_without_scripts(
    browser: Any, client: Client, office: Office, clock: Clock, language: str, scheme: str
) -> None:
    link = await link_to(office, await office.book(office.slot("2027-03-25 09:00"), language=language))
    # the tool that looks for obstacles is a script itself; the pages have none
    tab = await tab_of(browser, color_scheme=scheme)
    await tab.goto(str(client.make_url(link)))
    assert await tab.locator("html").get_attribute("lang") == language
    assert await tab.locator("script").count() == 0
    await is_fine(tab)
    await tab.locator(f'a[href="{link}/times"]').click()
    await is_fine(tab)
    await tab.locator("label.time").nth(1).click()
    await tab.locator("button").click()
    await tab.wait_for_url("**?done=moved")
    assert await tab.get_by_role("status").count() == 1
    await is_fine(tab)
    await tab.locator(f'a[href="{link}/cancel"]').click()
    await is_fine(tab)
    await tab.locator("button").click()
    await tab.wait_for_url(f"**{link}")
    await is_fine(tab)
    async with office.database.read() as session:
        kept = (await session.scalars(select(Appointment))).one()
    assert (kept.status, kept.sequence) == ("cancelled", 2)


async def test_the_keyboard_is_enough_and_scripts_are_not_missed(
    browser: Any, client: Client, office: Office, clock: Clock
) -> None:
    link = await link_to(office, await office.book(office.slot("2027-03-25 09:00")))
    tab = await tab_of(browser, java_script_enabled=False)
    await tab.goto(str(client.make_url(f"{link}/times")))
    await tab.locator("input[name=slot]").first.focus()
    for key in ("ArrowDown", "Tab", "Enter"):
        await tab.keyboard.press(key)
    await tab.wait_for_url("**?done=moved")
    assert "changé" in await tab.get_by_role("status").inner_text()


@pytest.mark.parametrize("path", ["/appointment/no-such-link", "late", "over"])
async def test_what_opens_nothing_is_a_fine_page_too(
    browser: Any, client: Client, office: Office, clock: Clock, path: str
) -> None:
    link = await link_to(office, await office.book(office.slot("2027-03-25 09:00")))
    if path in {"late", "over"}:
        clock.go_to("2027-03-25 08:00" if path == "late" else "2027-03-25 09:00")
        path = f"{link}/times"
    tab = await tab_of(browser)
    await tab.goto(str(client.make_url(path)))
    tab.faults = [fault for fault in tab.faults if "status of 4" not in fault]
    await is_fine(tab)
