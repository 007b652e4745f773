"""Every page of the desk in a real browser: axe finds nothing, nothing overflows, the keyboard reaches everything."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from browser_parts import Desk, Window, faults_of_access, word
from playwright.async_api import expect

from tandem.conversations import events
from tandem.desk.navigation import PLACES
from tandem.texts import LANGUAGES

PAGES = (
    "/desk/tickets",
    "/desk/tickets?tab=all&language=nl",
    "/desk/tickets?tab=mentions",
    "/desk/tickets/1",
    "/desk/tickets/2",
    "/desk/tickets/1/facts",
    "/desk/tickets/1/answers",
    "/desk/canned/new",
    "/desk/canned/1",
    "/desk/nowhere",
    *(place.path for place in PLACES if place.path != "/desk/tickets"),
)
ACTING = "a[href], button:not([disabled]), input:not([type=hidden]), select, textarea, summary"
NAMED = "one => one.id || one.getAttribute('href') || one.textContent.trim() || one.name"
SHEETS = ("transfer", "resolve", "return", "release", "keys")


@pytest_asyncio.fixture
async def people(desk: Desk) -> AsyncIterator[Desk]:
    """Two people who wait; the first is with Amina."""
    await desk.person(1)
    await desk.person(2, name=None, language="nl", reason="distress")
    yield desk


async def amina(desk: Desk, **context: Any) -> Window:
    window = await desk.advisor("Amina", role="administrator", **context)
    await desk.canned_answer()
    await window.tab.click("#claim-1")
    await window.sees("#reply")
    await window.works()
    return window


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_axe_finds_nothing(people: Desk, language: str, scheme: str) -> None:
    await _axe_finds_nothing(await amina(people, language=language, color_scheme=scheme))


async def test_axe_finds_nothing_on_a_telephone(people: Desk) -> None:
    """What is hidden for want of room must not take a link's only name with it."""
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    window = await amina(people, **phone)
    await _axe_finds_nothing(window)
    assert "microStart" in await window.tab.get_by_role("banner").get_by_role("link").first.inner_text()


async def _axe_finds_nothing(window: Window) -> None:
    faults = []
    for path in PAGES:
        await window.open(path)
        faults += await faults_of_access(window)
    await window.open("/desk/tickets/1")
    for sheet in SHEETS:
        await window.tab.locator(f"#{sheet}").evaluate("sheet => sheet.showPopover()")
        faults += await faults_of_access(window)
        await window.tab.locator(f"#{sheet}").evaluate("sheet => sheet.hidePopover()")
    await window.tab.click("[data-answers]")
    await window.sees("#answers-box li")
    faults += await faults_of_access(window)
    await window.tab.keyboard.press("Escape")
    await window.tab.click(".me summary")
    faults += await faults_of_access(window)
    assert faults == []
    assert window.faults == []


@pytest.mark.parametrize(("width", "height"), [(320, 640), (640, 400), (1024, 700), (1920, 1080)])
async def test_nothing_sticks_out(people: Desk, width: int, height: int) -> None:
    window = await amina(people, language="nl")
    await window.tab.set_viewport_size({"width": width, "height": height})
    out = []
    for path in PAGES:
        await window.open(path)
        size = await window.tab.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        out += [path] if size[0] > size[1] else []
    assert out == []


async def test_touch_finds_targets_large_enough(people: Desk) -> None:
    window = await amina(people, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    small = []
    for path in ("/desk/tickets", "/desk/tickets/1", "/desk/canned/1"):
        await window.open(path)
        for one in (
            await window.tab.locator("button, .button, summary, nav a, select, textarea").filter(visible=True).all()
        ):
            box = await one.bounding_box()
            if box is not None and (box["height"] < 43.5 or box["width"] < 43.5):
                small.append((path, await one.evaluate(NAMED), box))
    assert small == []


async def test_the_queue_is_worked_with_the_keyboard_alone(people: Desk) -> None:
    window = await amina(people)
    await window.open("/desk/tickets")
    await window.works()
    tab = window.tab
    rows = [await row.get_attribute("id") for row in await tab.locator("[data-row]").all()]
    assert len(rows) == 2

    async def focused() -> str:
        return str(await tab.evaluate("document.activeElement.id"))

    await tab.keyboard.press("Tab")
    assert await tab.evaluate("document.activeElement.className") == "skip"
    for key, expected in (("j", rows[0]), ("j", rows[1]), ("j", rows[1]), ("k", rows[0])):
        await tab.keyboard.press(key)
        assert await focused() == expected
    await tab.keyboard.press("/")
    assert await focused() == "q"
    await tab.keyboard.type("jk/?")
    assert await tab.input_value("#q") == "jk/?"
    await tab.fill("#q", "")
    await tab.locator(f"#{rows[0]}").focus()
    await tab.keyboard.press("?")
    await window.sees("#keys:popover-open")
    await tab.keyboard.press("j")
    await tab.locator("#keys-on").uncheck()
    await tab.keyboard.press("Escape")
    assert await tab.locator("#keys:popover-open").count() == 0
    await tab.locator(f"#{rows[0]}").focus()
    await tab.keyboard.press("j")
    assert await focused() == rows[0], "the keys were switched off"
    await tab.keyboard.press("Enter")
    await window.sees("#ticket")


async def test_a_person_is_answered_with_the_keyboard_alone(people: Desk) -> None:
    window = await amina(people)
    tab = window.tab
    await tab.locator("h1").click()
    await tab.keyboard.press("r")
    await tab.keyboard.type("Bonjour Nadia")
    await tab.keyboard.press("Control+Enter")
    undo = await window.sees("#pending button")
    await undo.focus()
    await tab.keyboard.press("Enter")
    await window.holds("#reply", "Bonjour Nadia")
    await tab.locator("[data-answers]").focus()
    await tab.keyboard.press("Enter")
    await window.sees("#answers-box li")
    assert await tab.evaluate("document.activeElement.id") == "answers-wish"
    await tab.keyboard.type("bonjour")
    await tab.keyboard.press("Enter")
    assert "Bonjour Nadia, ici Amina." in await tab.input_value("#reply")
    await tab.locator("#steps [popovertarget=resolve]").focus()
    await tab.keyboard.press("Enter")
    await window.sees("#resolve:popover-open")
    await tab.locator("#outcome-not_now").focus()
    await tab.keyboard.press("Space")
    await tab.keyboard.press("Enter")
    await window.reads(word("ended", outcome=word("outcome-not-now")))


async def test_everything_that_acts_is_reached_by_tab(people: Desk) -> None:
    window = await amina(people)
    for path in ("/desk/tickets", "/desk/tickets/1", "/desk/canned/new"):
        await window.open(path)
        acting = window.tab.locator(ACTING).filter(visible=True)
        wanted = {await one.evaluate(NAMED) for one in await acting.all()}
        reached, unseen = set(), []
        for _ in range(2 * len(wanted)):
            await window.tab.keyboard.press("Tab")
            focused = window.tab.locator(":focus")
            if await focused.count():
                reached.add(await focused.evaluate(NAMED))
                outline = await focused.evaluate("one => getComputedStyle(one).outlineStyle")
                if outline == "none" and not await focused.evaluate("one => one.matches('.row-name, main')"):
                    unseen.append(await focused.evaluate(NAMED))
        assert wanted - reached == set(), path
        assert unseen == []


async def test_a_half_written_text_survives_news_and_reloads(people: Desk) -> None:
    window = await amina(people)
    tab = window.tab
    await tab.fill("#reply", "Pas encore fini")
    await tab.locator("#reply").evaluate("field => field.setSelectionRange(3, 3)")
    async with people.database.write() as session:
        await events.append(session, "c-browser-0001", author="user", text="Vous êtes là ?", language="fr")
    await window.reads("Vous êtes là ?", within="#said")
    assert await tab.evaluate("[document.activeElement.id, document.activeElement.selectionStart]") == ["reply", 3]
    assert await tab.input_value("#reply") == "Pas encore fini"
    await tab.reload()
    assert await tab.input_value("#reply") == "Pas encore fini"


async def test_news_leave_focus_and_scroll_of_the_queue_alone(people: Desk) -> None:
    for number in range(3, 25):
        await people.person(number, name=f"Person {number}")
    window = await amina(people)
    await window.open("/desk/tickets")
    tab = window.tab
    await window.sees("#waiting[data-newest]")  # news are what came after it
    await tab.locator("#open-12").focus()
    before = await tab.evaluate("window.scrollY")
    assert before > 0
    number = await people.person(60, name=None, reason="distress")
    await window.sees(f"#row-{number}")
    assert await tab.evaluate("document.activeElement.id") == "open-12"
    await expect(tab.locator("#news")).to_have_text(word("queue-new-people", count=1))
    assert (await tab.title()).startswith("(")


async def test_everything_essential_works_without_scripts(people: Desk) -> None:
    window = await people.advisor("Bram", role="administrator", java_script_enabled=False)
    tab = window.tab
    await tab.click("#claim-1")
    await tab.fill("#reply", "Bonjour Nadia")
    await tab.click("#composer-reply button.main")
    await tab.click("#pending button")
    assert await tab.input_value("#reply") == "Bonjour Nadia"
    await tab.click("#composer-reply button.main")
    await tab.fill("#note", "Rappeler")
    await tab.click("#note-form button")
    await window.reads("Rappeler", within="#notes")
    await tab.click("#contact button")
    await window.reads("+32470000001")
    await tab.click("button[popovertarget=resolve]")
    await tab.check("#outcome-referred")
    await tab.click("#resolve button.main")
    await window.reads(word("ended", outcome=word("outcome-referred")))


async def test_a_printed_ticket_is_the_ticket(people: Desk) -> None:
    window = await amina(people)
    await window.tab.emulate_media(media="print")
    for hidden in (".top", "#answer", "#steps", "#note-form"):
        assert not await window.tab.locator(hidden).first.is_visible(), hidden
    for shown in ("h1", "#card", "#said", "#notes"):
        assert await window.tab.locator(shown).first.is_visible(), shown


async def test_forced_colours_keep_every_border(people: Desk) -> None:
    window = await amina(people, forced_colors="active")
    # the colours are the system's: axe reads those that the page had asked for
    assert await faults_of_access(window, but=("color-contrast",)) == []
    border = await window.tab.locator("#card").evaluate("one => getComputedStyle(one).borderTopStyle")
    assert border == "solid"


async def test_a_lost_connection_keeps_the_text_and_says_so(people: Desk) -> None:
    window = await amina(people)
    await window.tab.fill("#reply", "Un mot")
    # not set_offline: what is sent right after it may still leave
    await window.tab.route("**/*", lambda route: route.abort("internetdisconnected"))
    await window.tab.press("#reply", "Control+Enter")
    await window.reads(word("trouble"))
    assert await window.tab.input_value("#reply") == "Un mot"
    await window.tab.unroute("**/*")
    await window.tab.press("#reply", "Control+Enter")
    await window.sees("#pending .undo")


async def test_a_step_that_was_refused_is_shown_where_it_was_taken(people: Desk) -> None:
    window = await amina(people)
    tab = window.tab
    await tab.click("#steps [popovertarget=transfer]")
    await tab.fill("#transfer-note", "À suivre")
    await tab.locator("#transfer form").evaluate("form => (form.noValidate = true)")
    await tab.click("#transfer button.main")
    await window.sees("#transfer:popover-open")
    await window.reads(word("refused-no-target"), within="#transfer")
    assert await tab.input_value("#transfer-note") == "À suivre"


async def test_whoever_signs_out_leaves_no_half_written_text(people: Desk) -> None:
    window = await amina(people)
    await window.tab.fill("#reply", "Pas encore fini")
    await window.tab.click(".me summary")
    await window.tab.click("[action='/desk/sign-out'] button")
    await window.tab.wait_for_url("**/desk/sign-in*")
    assert await window.tab.evaluate("sessionStorage.length") == 0


async def test_notifications_are_a_choice_of_this_device(people: Desk) -> None:
    window = await people.advisor("Amina", permissions=["notifications"])
    button = await window.sees("[data-notify]")
    for wanted in ("true", "false"):
        await button.click()
        await window.sees(f"[data-notify][aria-pressed={wanted}]")
