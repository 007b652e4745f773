"""The widget for everybody: what axe finds, what assistive techniques are told, the keyboard, all kinds of screens.

`snapshots/` holds what is told: the accessibility tree of each state, compared whole. After a change that is meant,
renew it and read the difference before it is kept:

    RENEW_SNAPSHOTS=1 .venv/bin/python -m pytest tests/website/test_widget_access.py -k told
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from access import faults_of_access
from aiohttp.test_utils import TestClient, TestServer
from chat_double import ANSWERS, CHOICES, ChatDouble
from chromium import needs_chromium
from playwright.async_api import expect
from website_parts import website_app
from widget_keyboard import focused, names, press, walk
from widget_states import DESKTOP, FLOATING, PHONE, STATES, visit, word
from widget_survey import Survey, survey

from tandem.texts import LANGUAGES

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="module")]

SNAPSHOTS = Path(__file__).parent / "snapshots"
# a language at least once, and in one of them both sizes: what differs is the words and the place, not their product
VISITS = {"fr-desktop": DESKTOP, "fr-phone": PHONE, "nl-phone": PHONE, "en-desktop": DESKTOP}


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=VISITS)
async def seen(browser: Any, request: pytest.FixtureRequest) -> tuple[str, Survey]:
    """One visit through all states, and its name."""
    chat = ChatDouble()
    async with TestClient(TestServer(website_app(chat))) as client:
        person = await visit(browser, str(client.make_url("/")), chat, request.param[:2], **VISITS[request.param])
        found = await survey(person)
        await person.tab.context.close()
        assert person.faults == []
        chat.down = True
    return request.param, found


async def test_axe_finds_nothing_in_any_state(seen: tuple[str, Survey]) -> None:
    assert seen[1].axe == []


async def test_what_assistive_techniques_are_told(seen: tuple[str, Survey]) -> None:
    name, found = seen
    told = "".join(f"# {state}\n{tree}\n\n" for state, tree in found.told.items())
    file = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("RENEW_SNAPSHOTS"):
        file.write_text(told, encoding="utf-8")
    assert told == file.read_text(encoding="utf-8")


async def test_there_is_exactly_one_live_region(seen: tuple[str, Survey]) -> None:
    assert set(seen[1].live_regions.values()) == {1}, seen[1].live_regions


async def test_all_that_is_said_and_offered_has_its_language(seen: tuple[str, Survey]) -> None:
    assert seen[1].without_language == []


async def test_nothing_to_tap_is_too_small(seen: tuple[str, Survey]) -> None:
    assert seen[1].small_targets == []


async def test_nothing_sticks_out(seen: tuple[str, Survey]) -> None:
    assert seen[1].sticking_out == []


NARROW: dict[str, dict[str, Any]] = {
    "320 pixels": {"viewport": {"width": 320, "height": 600}},
    "zoom of 200 %": {"viewport": {"width": 640, "height": 430}, "device_scale_factor": 2},
    "letters of 200 %": {"viewport": {"width": 390, "height": 800}},
}


@pytest.mark.parametrize("screen", NARROW)
async def test_nothing_sticks_out_where_there_is_little_room(
    browser: Any, site: str, chat: ChatDouble, screen: str
) -> None:
    person = await visit(browser, site, chat, "nl", **NARROW[screen])
    if "letters" in screen:
        await person.tab.add_init_script(
            "document.addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '200%')"
        )
    found = Survey()
    for state in ("closed", "recap", "outcome", "offers", "over to WhatsApp", "sure", "refused"):
        await STATES[state](person)
        await found.look(person, state)
        if state != "closed":
            await expect(person.tab.locator("tandem-chat >> textarea")).to_be_in_viewport(ratio=1)
            assert (await person.tab.locator("tandem-chat >> .scroll").bounding_box())["height"] > 60
    assert found.sticking_out == []
    assert found.small_targets == []
    assert person.faults == []


OUTLINED = ".primary, .plain, .send, .choices button:enabled, .days button:enabled, .item, textarea, .words, .panel"


async def test_with_forced_colours_everything_keeps_its_edge(browser: Any, site: str, chat: ChatDouble) -> None:
    person = await visit(browser, site, chat, **FLOATING, forced_colors="active")
    for state in ("greeting", "recap", "offers", "options", "sure", "refused"):
        await STATES[state](person)
        bare = await person.tab.locator(f"tandem-chat >> :is({OUTLINED})").evaluate_all(
            """all => all.filter(one => one.getClientRects().length).filter(one => {
                const look = getComputedStyle(one);
                return look.borderTopStyle === 'none' || parseFloat(look.borderTopWidth) < 1
                    || look.borderTopColor === look.backgroundColor;
            }).map(one => one.outerHTML)"""
        )
        assert bare == [], state
    await person.tab.click("tandem-chat >> .more")
    larger = person.tab.get_by_role("button", name=word("fr", "widget-larger"))
    before = await larger.evaluate("one => getComputedStyle(one).backgroundColor")
    await larger.click()
    assert await larger.evaluate("one => getComputedStyle(one).backgroundColor") != before, "on looks like off"
    await press(person.tab, "Tab")


async def test_with_reduced_motion_nothing_moves(browser: Any, site: str, chat: ChatDouble) -> None:
    person = await visit(browser, site, chat)
    chat.thinking = True
    await person.begin()
    await person.say("Bonjour")
    await person.pass_time(700)
    await person.sees(".typing")
    moving = await person.tab.locator("tandem-chat >> .panel *").evaluate_all(
        """all => all.filter(one => [null, '::before', '::after'].some(part => {
            const { animationName, scrollBehavior, transitionDuration } = getComputedStyle(one, part);
            return animationName !== 'none' || scrollBehavior === 'smooth' || transitionDuration !== '0s';
        })).map(one => one.className)"""
    )
    assert moving == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["", "microcredit", "test"])
async def test_axe_finds_nothing_on_the_pages(
    browser: Any, site: str, chat: ChatDouble, path: str, language: str
) -> None:
    person = await visit(browser, site, chat)
    await person.tab.goto(f"{site}{path}?lang={language}")
    found = []
    for scheme in ("light", "dark"):
        await person.tab.emulate_media(color_scheme=scheme)
        found += await faults_of_access(person.tab)
    await person.tab.set_viewport_size({"width": 320, "height": 640})
    found += await faults_of_access(person.tab)
    assert found == []
    assert await person.tab.evaluate("document.documentElement.scrollWidth") == 320
    assert person.faults == []


PLACES = {"inline": DESKTOP, "floating": FLOATING, "full screen": {"viewport": {"width": 390, "height": 740}}}


@pytest.mark.parametrize("place", PLACES)
async def test_the_keyboard_alone_leads_through_everything_and_back(
    browser: Any, site: str, chat: ChatDouble, place: str
) -> None:
    person = await visit(browser, site, chat, **PLACES[place])
    tab, inline = person.tab, place == "inline"
    await person.arrive()

    # from the start of the page: everything in the order in which it is read, the conversation last
    opener = word("fr", "widget-start" if inline else "page-open-chat")
    links = await names(tab, "body > a, header a, main a")
    assert links[0] == word("fr", "page-skip")
    assert inline or opener in links
    languages = await names(tab, "tandem-chat >> .languages button") if inline else []
    bar = [*languages, word("fr", "widget-menu"), word("fr", "widget-messages")] if inline else []
    await walk(tab, [*links, *bar])
    if not inline:
        await person.sees(".launcher")  # it comes when the link that does the same has left the screen
    await walk(tab, [opener if inline else word("fr", "widget-open")])

    # from the first link straight into the conversation
    await person.arrive()
    assert await press(tab, "Tab") == word("fr", "page-skip")
    await tab.keyboard.press("Enter")
    if inline:
        assert await focused(tab) == opener
        await tab.keyboard.press("Enter")
    await person.sees(".choices button")
    here = word("fr", "widget-input")
    assert await focused(tab) == here

    # all there is in it, backwards from the input, and forwards again
    languages = await names(tab, "tandem-chat >> .languages button")
    bar = [word("fr", "widget-menu"), *([] if inline else [word("fr", "widget-close")])]
    order = [*languages, *bar, word("fr", "widget-messages"), *CHOICES["fr"]]
    await walk(tab, order[::-1], "Shift+Tab")
    await walk(tab, [*order[1:], here, word("fr", "widget-send")])
    if place == "full screen":
        await walk(tab, [languages[0]])
        await walk(tab, [word("fr", "widget-send")], "Shift+Tab")
    await walk(tab, [here], "Shift+Tab")

    # a choice with Enter, the next one with the space bar: on from one's own words each time
    await walk(tab, CHOICES["fr"][::-1], "Shift+Tab")
    assert CHOICES["fr"][0] in await press(tab, "Enter")
    await person.sees(f'.choices button >> text="{ANSWERS["fr"][0]}"')
    await walk(tab, ["welcome@microstart.be", "www.microstart.be", ANSWERS["fr"][0]])
    assert ANSWERS["fr"][0] in await press(tab, "Space")
    await person.sees("li.assistant >> nth=2")
    await walk(tab, ["welcome@microstart.be", "www.microstart.be", *ANSWERS["fr"], here])

    # the options: the space bar opens them, Escape closes them and nothing else
    await tab.focus("tandem-chat >> .more")
    items = await names_of_menu(tab)
    await walk(tab, items[1:])
    assert await press(tab, "Escape") == word("fr", "widget-menu")
    assert await tab.is_visible("tandem-chat >> .panel")
    await names_of_menu(tab)
    await walk(tab, items[1:])
    sure = await press(tab, "Enter")
    assert sure == word("fr", "widget-new-conversation")
    assert await press(tab, "Enter") == here
    await person.sees(".choices button:enabled")

    # out again, and back to where one came from
    if inline:
        assert await press(tab, "Escape") == here, "it stands open in the page"
        return
    assert await press(tab, "Escape") == word("fr", "page-skip")
    for key in ("Enter", "Space"):
        await tab.evaluate("scrollTo(0, document.body.scrollHeight)")
        await person.sees(".launcher")
        await tab.focus("tandem-chat >> .launcher")
        assert await press(tab, key) == here
        await tab.focus("tandem-chat >> .close")
        assert await press(tab, key) == word("fr", "widget-open")
    assert person.faults == []


async def names_of_menu(tab: Any) -> list[str]:
    """Open the options; what stands there, the first of it with the focus."""
    first = await press(tab, "Space")
    items = await names(tab, "tandem-chat >> .menu .item")
    assert items[0] == first
    return items
