"""The widget in a real browser: what people see, and what travels when the connection misbehaves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import pytest_asyncio
from access import faults_of_access
from chat_double import ANSWERS, CARDS, CHOICES, GREETING, NOTICES, ChatDouble
from chromium import needs_chromium
from patience import until
from website_parts import parts

from tandem.texts import LANGUAGES

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="module")]

SAID = "tandem-chat >> li.user .words"
ALL_SAID = "tandem-chat >> li .words"
OFFERED = "tandem-chat >> .choices button:enabled"
FONT_SIZE = (
    "parseFloat(getComputedStyle(document.querySelector('tandem-chat').shadowRoot.querySelector('.words')).fontSize)"
)


def word(language: str, key: str) -> str:
    return parts()[0].text(language, key, contact_email="welcome@microstart.be", max=2000).text


@pytest_asyncio.fixture(loop_scope="module", autouse=True)
async def _own_windows(browser: Any) -> AsyncIterator[None]:
    """A test leaves no window open in the browser that it shares."""
    yield
    for context in browser.contexts:
        await context.close()


async def visit(browser: Any, site: str, language: str = "fr", **context: Any) -> Any:
    """A page whose faults fail the test: nothing may be blocked by the policy or thrown."""
    options: dict[str, Any] = {"viewport": {"width": 1280, "height": 860}, **context}
    tab = await (await browser.new_context(**options)).new_page()
    tab.faults = []
    tab.on("pageerror", lambda error: tab.faults.append(str(error)))
    tab.on("console", lambda line: tab.faults.append(line.text) if "Content Security" in line.text else None)
    await tab.goto(f"{site}?lang={language}")
    return tab


async def begun(browser: Any, site: str, language: str = "fr", **context: Any) -> Any:
    tab = await visit(browser, site, language, **context)
    await tab.click("tandem-chat >> .welcome button")
    await tab.wait_for_selector(OFFERED)
    return tab


async def say(tab: Any, text: str) -> None:
    await tab.fill("tandem-chat >> textarea", text)
    await tab.press("tandem-chat >> textarea", "Enter")


async def focused(tab: Any) -> str:
    found = await tab.evaluate(
        "document.activeElement.shadowRoot?.activeElement?.className ?? document.activeElement.id"
    )
    return str(found)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_conversation_begins_when_the_person_begins_it(
    browser: Any, site: str, chat: ChatDouble, language: str
) -> None:
    tab = await visit(browser, site, language)
    await tab.wait_for_selector("tandem-chat >> .welcome button")
    assert chat.conversations == {}
    assert await tab.evaluate("localStorage.length") == 0
    await tab.click("tandem-chat >> .welcome button")
    await tab.wait_for_selector(OFFERED)
    assert await tab.locator(ALL_SAID).all_inner_texts() == [GREETING[language]]
    assert await tab.locator(ALL_SAID).first.get_attribute("lang") == language
    assert await tab.locator(OFFERED).all_inner_texts() == CHOICES[language]
    assert await tab.evaluate("document.activeElement.shadowRoot.activeElement.tagName") == "TEXTAREA"
    assert tab.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_choice_becomes_the_persons_words_and_is_used_once(
    browser: Any, site: str, chat: ChatDouble, language: str
) -> None:
    tab = await begun(browser, site, language)
    await tab.dblclick("tandem-chat >> .choices button >> nth=0")
    await tab.wait_for_selector(f'{OFFERED} >> text="{ANSWERS[language][0]}"')
    assert await tab.locator(SAID).all_inner_texts() == [CHOICES[language][0]]
    assert await tab.locator("tandem-chat >> .choices >> nth=0 >> button:enabled").count() == 0
    assert chat.posts == 1


async def test_hostile_words_stay_words(browser: Any, site: str) -> None:
    tab = await begun(browser, site)
    hostile = "<img src=x onerror=alert(1)> javascript:alert(1) http://a.example data:text/html,x " + "x" * 1800
    await say(tab, f"echo {hostile}")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")
    assert await tab.locator(ALL_SAID).last.inner_text() == hostile
    assert await tab.locator("tandem-chat >> li :is(img, a)").count() == 0
    assert await tab.locator("tandem-chat >> .scroll").evaluate("box => box.scrollWidth <= box.clientWidth")
    assert tab.faults == []


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Voyez https://microstart.be/fr. Merci", ["https://microstart.be/fr"]),
        ("(www.microstart.be)", ["https://www.microstart.be"]),
        ("welcome@microstart.be, ou +32 2 888 61 00.", ["mailto:welcome@microstart.be", "tel:+3228886100"]),
        ("0800 12 345", ["tel:080012345"]),
        ("http://127.0.0.1:8080/privacy/copy/x?format=json", ["http://127.0.0.1:8080/privacy/copy/x?format=json"]),
        ("http://localhost.example.org/x", []),
        ("de 500 à 25 000 euros, ou 25.000, le 24/11/2026, 0,25 %", []),
    ],
)
async def test_addresses_and_numbers_can_be_tapped(browser: Any, site: str, text: str, links: list[str]) -> None:
    tab = await begun(browser, site)
    await say(tab, f"echo {text}")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")
    found = await tab.locator("tandem-chat >> li.assistant >> nth=1 >> a").evaluate_all("all => all.map(a => a.href)")
    assert [link.rstrip("/") for link in found] == links


async def test_what_was_stored_but_not_confirmed_is_shown_and_answered_once(
    browser: Any, site: str, chat: ChatDouble
) -> None:
    tab = await begun(browser, site)
    chat.lose_answers = 2
    await say(tab, "Bonjour")
    await tab.wait_for_selector("tandem-chat >> .waiting", state="detached")
    assert chat.posts == 3
    assert await tab.locator(SAID).all_inner_texts() == ["Bonjour"]
    assert await tab.locator("tandem-chat >> li.assistant").count() == 2


async def test_words_written_offline_wait_and_are_sent_in_order_once(browser: Any, site: str, chat: ChatDouble) -> None:
    tab = await begun(browser, site)
    await tab.context.set_offline(True)
    chat.down = True
    for text in ("un", "deux", "trois"):
        await say(tab, text)
    await tab.wait_for_selector(f'tandem-chat >> .notice >> text="{word("fr", "widget-offline")}"')
    assert await tab.locator("tandem-chat >> li.waiting").count() == 3
    await tab.wait_for_selector(f'tandem-chat >> .state >> text="{word("fr", "widget-waiting")}"')
    chat.down = False
    await tab.context.set_offline(False)
    await tab.wait_for_selector("tandem-chat >> .waiting", state="detached")
    assert await tab.locator(SAID).all_inner_texts() == ["un", "deux", "trois"]
    stored = [event["text"] for event in chat.conversations["c-00000001"] if event["from"] == "user"]
    assert stored == ["un", "deux", "trois"]
    await tab.wait_for_selector("tandem-chat >> .notice", state="hidden")


async def test_a_service_that_restarts_loses_nothing(browser: Any, site: str, chat: ChatDouble) -> None:
    tab = await begun(browser, site)
    chat.down = True
    await tab.wait_for_timeout(600)
    await chat.add("c-00000001", "assistant", "pendant la panne")
    chat.down = False
    await tab.wait_for_selector('tandem-chat >> text="pendant la panne"')
    assert await tab.locator("tandem-chat >> li.assistant").count() == 2


async def test_without_streams_the_conversation_goes_on_by_asking(browser: Any, site: str, chat: ChatDouble) -> None:
    chat.streams = False
    tab = await begun(browser, site)
    await say(tab, "Bonjour")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")
    assert await tab.locator(SAID).all_inner_texts() == ["Bonjour"]


async def test_after_a_reload_everything_is_there_and_nothing_is_spoken_again(browser: Any, site: str) -> None:
    tab = await begun(browser, site)
    await say(tab, "Bonjour")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")
    before = await tab.locator(ALL_SAID).all_inner_texts()
    await tab.reload()
    await tab.wait_for_selector(OFFERED)
    await tab.wait_for_timeout(400)
    assert await tab.locator(ALL_SAID).all_inner_texts() == before
    assert await tab.locator("tandem-chat >> [aria-live] p").count() == 0


async def test_a_conversation_that_is_gone_is_replaced_with_a_word_of_explanation(
    browser: Any, site: str, chat: ChatDouble
) -> None:
    tab = await begun(browser, site)
    del chat.conversations["c-00000001"]
    chat.conversations["c-gone"] = []
    await say(tab, "Bonjour")
    await tab.wait_for_selector(f'tandem-chat >> text="{word("fr", "widget-expired")}"')
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=2")
    assert [event["text"] for event in chat.conversations["c-00000002"] if event["from"] == "user"] == ["Bonjour"]
    assert await tab.locator(SAID).all_inner_texts() == ["Bonjour"]


@pytest.mark.parametrize("streams", [True, False])
async def test_after_an_erasure_only_the_last_word_stays_and_the_person_begins_anew(
    browser: Any, site: str, chat: ChatDouble, streams: bool
) -> None:
    chat.streams = streams
    tab = await begun(browser, site)
    await say(tab, "Bonjour")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")
    other = await tab.context.new_page()
    await other.goto(site)
    await other.wait_for_selector(SAID)
    await chat.erase("c-00000001", "C’est effacé.")
    for page in (tab, other):
        await page.wait_for_selector("tandem-chat >> li >> nth=1", state="detached")
        assert await page.locator(ALL_SAID).all_inner_texts() == ["C’est effacé."]
    assert await tab.evaluate("localStorage.length") == 0
    await tab.wait_for_timeout(500)
    assert list(chat.conversations) == ["c-00000001"]
    await say(tab, "Bonjour encore")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=2")
    assert await tab.locator(SAID).all_inner_texts() == ["Bonjour encore"]
    assert list(chat.conversations) == ["c-00000001", "c-00000002"]
    assert tab.faults == []


async def test_what_was_written_after_the_erasure_begins_the_new_conversation(
    browser: Any, site: str, chat: ChatDouble
) -> None:
    tab = await begun(browser, site)
    await chat.erase("c-00000001", "C’est effacé.")
    await say(tab, "Encore une question")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=2")
    assert await tab.locator(SAID).all_inner_texts() == ["Encore une question"]
    asked = [event["text"] for event in chat.conversations["c-00000002"] if event["from"] == "user"]
    assert asked == ["Encore une question"]
    assert await tab.evaluate("document.activeElement.shadowRoot.activeElement.tagName") == "TEXTAREA"


async def test_two_tabs_show_the_same(browser: Any, site: str) -> None:
    first = await begun(browser, site)
    second = await first.context.new_page()
    await second.goto(site)
    await second.wait_for_selector(OFFERED)
    await say(second, "Bonjour")
    await first.wait_for_selector("tandem-chat >> li.assistant >> nth=1")
    assert await first.locator(SAID).all_inner_texts() == ["Bonjour"]
    await second.click("tandem-chat >> .more")
    await second.click("tandem-chat >> .menu button >> nth=-1")
    await second.click("tandem-chat >> .options .primary")
    await first.wait_for_selector("tandem-chat >> li >> nth=1", state="detached")


async def test_an_old_phone_gets_the_looks_and_enter_sends(browser: Any, site: str) -> None:
    context = await browser.new_context(viewport={"width": 390, "height": 800}, bypass_csp=True)
    await context.add_init_script(
        "delete window.CSSStyleSheet; delete HTMLFormElement.prototype.requestSubmit; "
        "delete crypto.__proto__.randomUUID"
    )
    tab = await context.new_page()
    await tab.goto(site)
    await tab.click(".button")
    await tab.wait_for_selector(OFFERED)
    assert await tab.locator("tandem-chat >> .send").evaluate("b => getComputedStyle(b).display") == "grid"
    await say(tab, "Bonjour")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")


async def test_it_works_where_nothing_may_be_stored(browser: Any, site: str) -> None:
    context = await browser.new_context(viewport={"width": 1280, "height": 860})
    await context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})")
    tab = await context.new_page()
    await tab.goto(site)
    await tab.click("tandem-chat >> .welcome button")
    await tab.wait_for_selector(OFFERED)
    await say(tab, "Bonjour")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")


@pytest.mark.parametrize(("start", "wish"), [("fr", "nl"), ("nl", "en"), ("en", "fr")])
async def test_the_language_is_changed_by_the_choice_or_else_in_words(
    browser: Any, site: str, chat: ChatDouble, start: str, wish: str
) -> None:
    tab = await begun(browser, site, start)
    await tab.click(f"tandem-chat >> .languages [lang={wish}]")
    await tab.wait_for_selector(f'{OFFERED} >> text="{ANSWERS[wish][0]}"')
    own_name = word(wish, f"title-lang-{wish}")
    assert await tab.locator(SAID).all_inner_texts() == [own_name]
    await tab.wait_for_selector(f'tandem-chat >> text="{word(wish, "widget-subtitle")}"')
    await tab.click(f"tandem-chat >> .languages [lang={start}]")
    await tab.wait_for_selector(f'{OFFERED} >> text="{ANSWERS[start][0]}"')
    assert await tab.locator(SAID).all_inner_texts() == [own_name, word(start, "widget-say-language")]


async def test_the_labels_follow_when_the_assistant_changes_language(browser: Any, site: str) -> None:
    tab = await begun(browser, site)
    await say(tab, "english please")
    await tab.wait_for_selector(f'tandem-chat >> text="{word("en", "widget-subtitle")}"')
    assert await tab.locator(ALL_SAID).first.get_attribute("lang") == "fr"


async def test_new_words_are_announced_once_in_their_language(browser: Any, site: str) -> None:
    tab = await begun(browser, site)
    assert await tab.locator("tandem-chat >> [aria-live], [role=log], [role=status], [role=alert]").count() == 1
    await say(tab, "echo Tot straks")
    spoken = tab.locator('tandem-chat >> [aria-live] p:has-text("Tot straks")')
    await spoken.wait_for(state="attached")
    assert await spoken.count() == 1
    assert await spoken.get_attribute("lang") == "fr"


async def test_an_answer_of_several_messages_is_followed_unless_the_person_reads_above(
    browser: Any, site: str, chat: ChatDouble
) -> None:
    tab = await begun(browser, site)
    for number in range(3):
        await say(tab, f"echo {number}")
        await tab.wait_for_selector(f"tandem-chat >> li.assistant >> nth={number + 1}")
    for text in ("un", "deux", "trois"):
        await chat.add("c-00000001", "assistant", text)
    await tab.wait_for_selector('tandem-chat >> li >> text="trois"')
    await tab.wait_for_timeout(800)
    scroller = tab.locator("tandem-chat >> .scroll")
    left = "box => box.scrollHeight - box.scrollTop - box.clientHeight"
    await until(lambda: scroller.evaluate(left), lambda pixels: pixels < 80)
    assert await tab.is_hidden("tandem-chat >> .jump")
    await scroller.hover()
    await tab.mouse.wheel(0, -600)
    await until(lambda: scroller.evaluate(left), lambda pixels: pixels > 80)
    await tab.wait_for_timeout(700)
    await chat.add("c-00000001", "assistant", "quatre")
    await tab.wait_for_selector("tandem-chat >> .jump")
    assert await scroller.evaluate(left) > 80
    await tab.click("tandem-chat >> .jump")
    await tab.wait_for_selector("tandem-chat >> .jump", state="hidden")


async def test_a_long_greeting_is_read_from_its_beginning(browser: Any, site: str) -> None:
    tab = await visit(browser, site, viewport={"width": 320, "height": 380})
    await tab.click(".button")
    await tab.wait_for_selector(OFFERED)
    await tab.wait_for_timeout(500)
    assert await tab.locator("tandem-chat >> .scroll").evaluate("box => box.scrollTop") == 0
    assert await tab.is_hidden("tandem-chat >> .jump")


async def test_a_felt_wait_is_shown_and_a_short_one_is_not(browser: Any, site: str, chat: ChatDouble) -> None:
    chat.thinking = True
    tab = await begun(browser, site)
    asked = await tab.evaluate(
        """() => {
            const typing = document.querySelector('tandem-chat').shadowRoot.querySelector('.typing');
            new MutationObserver(() => { if (!typing.hidden) window.shownAt ??= performance.now(); })
                .observe(typing, { attributes: true });
            return performance.now();
        }"""
    )
    await say(tab, "Bonjour")
    await tab.wait_for_selector(f'tandem-chat >> .typing >> text="{word("fr", "widget-typing")}"')
    assert await tab.evaluate("shownAt") - asked > 500
    await chat.answer_now()
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")
    await tab.wait_for_selector("tandem-chat >> .typing", state="hidden")


async def test_when_a_person_has_taken_over_nobody_waits_for_the_assistant(
    browser: Any, site: str, chat: ChatDouble
) -> None:
    tab = await begun(browser, site)
    await say(tab, "advisor")
    await tab.wait_for_selector("tandem-chat >> li.advisor")
    chat.thinking = True
    await say(tab, "Bonjour")
    await tab.wait_for_timeout(1200)
    assert not await tab.is_visible("tandem-chat >> .typing")


async def test_too_long_a_message_is_kept_and_explained(browser: Any, site: str, chat: ChatDouble) -> None:
    tab = await begun(browser, site)
    await say(tab, "é" * 2001)
    assert await tab.inner_text("tandem-chat >> #problem") == word("fr", "widget-too-long")
    assert len(await tab.input_value("tandem-chat >> textarea")) == 2001
    assert chat.posts == 0
    await say(tab, "é" * 2000)
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_on_a_phone_it_opens_over_the_page_and_closes_back(
    browser: Any, site: str, language: str, width: int
) -> None:
    phone = {"viewport": {"width": width, "height": 640}, "has_touch": True, "is_mobile": True}
    tab = await visit(browser, site, language, **phone)
    await tab.tap(".button")
    await tab.wait_for_selector(OFFERED)
    panel = tab.locator("tandem-chat >> .panel")
    assert await panel.get_attribute("role") == "dialog"
    assert await panel.get_attribute("aria-modal") == "true"
    assert await panel.bounding_box() == {"x": 0, "y": 0, "width": width, "height": 640}
    assert await tab.evaluate("document.documentElement.scrollWidth") == width
    assert await tab.evaluate("document.activeElement.shadowRoot.activeElement.tagName") == "TEXTAREA"
    await tab.wait_for_timeout(400)  # the last message comes in with a small movement
    sizes = await tab.locator("tandem-chat >> button:visible:enabled").evaluate_all(
        "all => all.map(b => b.getBoundingClientRect()).map(r => [r.width, r.height])"
    )
    assert min(min(size) for size in sizes) >= 44, sizes
    await tab.keyboard.press("Escape")
    assert await panel.is_hidden()
    assert await tab.evaluate("document.activeElement.className") == "button"
    assert await tab.evaluate("document.documentElement.style.overflow") == ""


async def test_the_keyboard_stays_in_a_full_screen_and_options_close_first(browser: Any, site: str) -> None:
    tab = await visit(browser, site, viewport={"width": 390, "height": 800})
    await tab.click(".button")
    await tab.wait_for_selector(OFFERED)
    for _ in range(30):
        await tab.keyboard.press("Tab")
        assert await tab.evaluate("document.activeElement.id") == "chat"
    await tab.click("tandem-chat >> .more")
    await tab.keyboard.press("Escape")
    assert await tab.is_hidden("tandem-chat >> .options")
    assert await tab.is_visible("tandem-chat >> .panel")
    assert await focused(tab) == "more"


async def test_what_arrives_while_it_is_closed_marks_the_button(browser: Any, site: str, chat: ChatDouble) -> None:
    tab = await visit(browser, site, viewport={"width": 700, "height": 800})
    await tab.evaluate("scrollTo(0, 900)")
    await tab.click("tandem-chat >> .launcher")
    await tab.wait_for_selector(OFFERED)
    await tab.keyboard.press("Escape")
    assert await focused(tab) == "launcher"
    await chat.add("c-00000001", "advisor", "Bonjour")
    await tab.wait_for_selector("tandem-chat >> .dot")
    await tab.click("tandem-chat >> .launcher")
    await tab.wait_for_selector("tandem-chat >> li.advisor")
    await tab.keyboard.press("Escape")
    assert await tab.is_hidden("tandem-chat >> .dot")


async def test_an_answer_is_changed_in_the_recap_itself(browser: Any, site: str) -> None:
    tab = await begun(browser, site)
    await say(tab, "recap")
    await tab.wait_for_selector("tandem-chat >> .recap dl")
    shown = tab.locator("tandem-chat >> .recap")
    assert await shown.locator("dt").all_inner_texts() == ["Montant", "Code postal"]
    assert await shown.locator("dd span").all_inner_texts() == ["8 000 euros", "9000"]
    assert "–" not in await shown.inner_text(), "what the rows say is not said twice"
    assert await tab.locator(OFFERED).all_inner_texts() == ["Oui", "Changer"]
    await tab.get_by_role("button", name="Changer : Montant").click()
    await tab.wait_for_selector(f'{SAID} >> text="Changer : Montant"')
    assert await shown.locator("button:enabled").count() == 0


async def test_the_outcome_has_its_parts_and_its_numbers_can_be_tapped(browser: Any, site: str) -> None:
    tab = await begun(browser, site)
    await say(tab, "outcome")
    await tab.wait_for_selector("tandem-chat >> .outcome ul")
    shown = tab.locator("tandem-chat >> .outcome")
    assert await shown.locator(".part").all_inner_texts() == ["Pourquoi ?", "Maintenant :"]
    assert await shown.locator("li a").get_attribute("href") == "tel:021234567"


async def test_free_times_stand_by_day_and_are_taken_with_their_full_words(browser: Any, site: str) -> None:
    tab = await begun(browser, site)
    await say(tab, "offers")
    await tab.wait_for_selector("tandem-chat >> .days")
    days = tab.locator("tandem-chat >> .days > li")
    assert await days.count() == 2
    assert await days.nth(0).locator("button").all_inner_texts() == ["10 h", "14 h"]
    assert (
        await days.nth(1).locator("span").inner_text() == "à Bruxelles-Molenbeek, ce coach parle néerlandais et anglais"
    )
    shown = await tab.locator(ALL_SAID).last.inner_text()
    assert (shown.startswith("Je peux"), shown.endswith("Lequel vous convient ?"), "1." in shown) == (True, True, False)
    assert await tab.locator(OFFERED).all_inner_texts() == ["Autre moment"]
    await tab.get_by_role("button", name="vendredi 27 novembre, 14 h, à Liège").click()
    await tab.wait_for_selector(f'{SAID} >> text="ven. 27 nov. 14 h"')


async def test_a_card_of_a_newer_service_is_shown_as_its_text(browser: Any, site: str) -> None:
    tab = await begun(browser, site)
    await say(tab, "strange")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")
    assert await tab.locator(ALL_SAID).last.inner_text() == "Un texte."
    assert tab.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_times_larger_text_and_a_copy_are_at_hand(browser: Any, site: str, language: str) -> None:
    tab = await begun(browser, site, language, permissions=["clipboard-read", "clipboard-write"])
    assert await tab.locator("tandem-chat >> time").first.is_hidden()
    await tab.click("tandem-chat >> .more")
    small = await tab.evaluate(FONT_SIZE)
    for key in ("widget-times", "widget-larger"):
        await tab.get_by_role("button", name=word(language, key)).click()
    assert await tab.locator("tandem-chat >> time").first.is_visible()
    assert await tab.evaluate(FONT_SIZE) > small
    await tab.get_by_role("button", name=word(language, "widget-copy")).click()
    await tab.get_by_role("button", name=word(language, "widget-copied")).wait_for()
    copied = await tab.evaluate("navigator.clipboard.readText()")
    assert copied == f"{word(language, 'widget-assistant')}: {GREETING[language]}"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_wish_to_have_all_erased_is_said_in_words(browser: Any, site: str, language: str) -> None:
    tab = await begun(browser, site, language)
    await tab.click("tandem-chat >> .more")
    await tab.get_by_role("button", name=word(language, "widget-erase")).click()
    await tab.wait_for_selector(f'{SAID} >> text="{word(language, "widget-say-erase")}"')
    assert await tab.locator("tandem-chat >> .options").is_hidden()


async def test_who_comes_from_whatsapp_with_a_code_goes_on_there(browser: Any, site: str) -> None:
    tab = await (await browser.new_context()).new_page()
    await tab.goto(f"{site}?lang=fr#continue=K7QM-4XPD")
    await tab.wait_for_selector(f'{SAID} >> text="Goeiedag vanop mijn telefoon"')
    assert "continue" not in tab.url, "the code opens what was said: it must not stay in the history"
    # Playwright's own waiting for a condition is eval, which the policy of the page forbids
    await until(lambda: tab.evaluate("JSON.parse(localStorage.getItem('tandem-chat')).id === 'c-whatsapp'"))
    await tab.wait_for_selector(f'tandem-chat >> text="{word("nl", "widget-title")}"')


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_code_that_works_no_more_opens_a_conversation_and_is_explained(
    browser: Any, site: str, language: str
) -> None:
    tab = await (await browser.new_context()).new_page()
    await tab.goto(f"{site}?lang={language}#continue=AAAA-2222")
    await tab.wait_for_selector(OFFERED)
    await tab.wait_for_selector(f'tandem-chat >> .notice >> text="{word(language, "widget-code-over")}"')


# On in WhatsApp


async def menu(tab: Any, language: str, key: str) -> None:
    await tab.click("tandem-chat >> .more")
    await tab.locator("tandem-chat >> .item", has_text=word(language, key)).click()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_wishes_goes_on_in_whatsapp_and_knows_before_what_that_means(
    browser: Any, site: str, chat: ChatDouble, language: str
) -> None:
    chat.whatsapp = True
    tab = await begun(browser, site, language)
    await menu(tab, language, "widget-whatsapp")
    await tab.wait_for_selector(f'tandem-chat >> .options >> text="{NOTICES[language]}"')
    assert await tab.locator("tandem-chat >> .options a[href*=wa]").count() == 0, "nothing before the consent"
    await tab.get_by_role("button", name=word(language, "widget-whatsapp-agree")).click()
    link = tab.get_by_role("link", name=word(language, "widget-whatsapp-open"))
    assert await link.get_attribute("href") == "https://wa.me/3225550123?text=Code%20K7QM-4XPD"
    assert await link.evaluate("link => link === link.getRootNode().activeElement")
    assert await tab.locator("tandem-chat >> .code").inner_text() == "K7QM-4XPD +3225550123"
    group = tab.get_by_role("group", name=word(language, "widget-whatsapp-ready")[:30])
    assert await group.count() == 1, "who does not see it hears what the link is for"
    await chat.add("c-00000001", "system", *CARDS["elsewhere"]["said"], kind="status", card=CARDS["elsewhere"]["card"])
    await tab.wait_for_selector("tandem-chat >> li.system >> text=continue maintenant dans WhatsApp")
    assert await tab.locator('tandem-chat >> text="Nous continuons ici."').count() == 0
    assert await tab.locator("tandem-chat >> .options").is_hidden(), "the code has done what it was for"
    await say(tab, "Bonjour")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")
    assert tab.faults == []


async def test_every_option_can_be_reached_on_the_smallest_screen(browser: Any, site: str, chat: ChatDouble) -> None:
    chat.whatsapp = True
    tab = await visit(browser, site, viewport={"width": 320, "height": 256})  # a desktop at 400 %
    await tab.click(".button")
    await tab.wait_for_selector(OFFERED)
    await menu(tab, "fr", "widget-new-conversation")
    await tab.click("tandem-chat >> .options .plain")
    await menu(tab, "fr", "widget-whatsapp")
    await tab.click("tandem-chat >> .options .primary")
    link = await tab.locator("tandem-chat >> .options a.primary").bounding_box()
    await tab.click("tandem-chat >> .options .plain")
    assert await tab.evaluate("document.documentElement.scrollWidth") == 320
    assert link["x"] >= 0
    assert link["x"] + link["width"] <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_on_the_way_to_whatsapp(browser: Any, site: str, chat: ChatDouble, scheme: str) -> None:
    chat.whatsapp = True
    # a line that still moves in has no contrast yet
    tab = await begun(browser, site, "nl", color_scheme=scheme, reduced_motion="reduce")
    await menu(tab, "nl", "widget-whatsapp")
    await tab.wait_for_selector("tandem-chat >> #asked")
    assert await faults_of_access(tab, "tandem-chat") == []
    await tab.click("tandem-chat >> .options .primary")
    await tab.wait_for_selector("tandem-chat >> .code")
    assert await faults_of_access(tab, "tandem-chat") == []
    await chat.add("c-00000001", "system", *CARDS["elsewhere"]["said"], kind="status", card=CARDS["elsewhere"]["card"])
    await tab.wait_for_selector("tandem-chat >> li.system")
    assert await faults_of_access(tab, "tandem-chat") == []


async def test_whatsapp_is_offered_only_where_there_is_one(browser: Any, site: str) -> None:
    tab = await begun(browser, site)
    await tab.click("tandem-chat >> .more")
    await tab.wait_for_timeout(300)
    assert await tab.locator("tandem-chat >> .item", has_text=word("fr", "widget-whatsapp")).is_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_when_whatsapp_cannot_be_reached_the_conversation_goes_on_here(
    browser: Any, site: str, chat: ChatDouble, language: str
) -> None:
    chat.whatsapp = chat.faulty = True
    tab = await begun(browser, site, language)
    await menu(tab, language, "widget-whatsapp")
    await tab.get_by_role("button", name=word(language, "widget-whatsapp-agree")).click()
    await tab.wait_for_selector(f'tandem-chat >> .options >> text="{word(language, "widget-whatsapp-failed")}"')
    await tab.get_by_role("button", name=word(language, "widget-back")).click()
    assert await focused(tab) == "more"
    await say(tab, "Bonjour")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")


async def test_who_comes_back_in_another_tab_loses_neither_the_conversation_nor_the_key(
    browser: Any, site: str, chat: ChatDouble
) -> None:
    tab = await begun(browser, site)
    chat.tokens["c-00000001"] = "new"
    other = await tab.context.new_page()
    await other.goto(f"{site}favicon.ico")
    await other.evaluate(
        "localStorage.setItem('tandem-chat', JSON.stringify({id: 'c-00000001', token: 'new', language: 'fr'}))"
    )
    await say(tab, "Me revoici")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")
    assert await tab.locator(SAID).all_inner_texts() == ["Me revoici"]
    assert list(chat.conversations) == ["c-00000001"]
    assert await tab.evaluate("JSON.parse(localStorage.getItem('tandem-chat')).token") == "new"


# Who speaks


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_advisor_is_shown_and_announced_by_name(
    browser: Any, site: str, chat: ChatDouble, language: str
) -> None:
    tab = await begun(browser, site, language)
    await say(tab, "advisor")
    await tab.wait_for_selector("tandem-chat >> li.advisor")
    await tab.locator('tandem-chat >> [aria-live] p:text-is("Nadia")').wait_for(state="attached")
    await chat.add("c-00000001", "advisor", "Un instant.", name="Nadia")
    await chat.add("c-00000001", "advisor", "Bonjour, Karim ici.", name="Karim")
    await chat.add("c-00000001", "advisor", "Sans nom.")
    await tab.wait_for_selector("tandem-chat >> li.advisor >> nth=3")
    authors = tab.locator("tandem-chat >> li.advisor .author")
    assert await authors.all_inner_texts() == ["Nadia", "Nadia", "Karim", word(language, "widget-advisor")]
    new = await tab.locator("tandem-chat >> li.advisor").evaluate_all("all => all.map(li => !li.matches('.next'))")
    assert new == [True, False, True, True], "who goes on is not named again, who joins is"
    await tab.click("tandem-chat >> .languages [aria-pressed=false] >> nth=0")
    await tab.wait_for_timeout(300)
    assert (await authors.all_inner_texts())[:3] == ["Nadia", "Nadia", "Karim"]


# Kept and taken along


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_conversation_can_be_mailed_by_the_persons_own_program(
    browser: Any, site: str, language: str
) -> None:
    tab = await begun(browser, site, language)
    await tab.evaluate("document.addEventListener('click', (event) => event.preventDefault())")
    await menu(tab, language, "widget-mail")
    mail = urlsplit(await tab.locator("tandem-chat >> a.item").get_attribute("href"))
    written = parse_qs(mail.query)
    assert (mail.scheme, mail.path) == ("mailto", "")
    assert written["subject"] == [word(language, "widget-mail-subject")]
    assert written["body"][0].replace("\r\n", "\n") == f"{word(language, 'widget-assistant')}: {GREETING[language]}"
    for number, part in enumerate(("début", "é" * 1990, "fin 👍"), start=1):
        await say(tab, f"echo {part}")
        await tab.wait_for_selector(f"tandem-chat >> li.assistant >> nth={number}")
    await tab.locator("tandem-chat >> a.item").click()
    link = await tab.locator("tandem-chat >> a.item").get_attribute("href")
    assert len(link) < 2000, "longer ones are cut, or not opened at all, by mail programs"
    body = parse_qs(urlsplit(link).query)["body"][0]
    assert (body.startswith("… é"), body.endswith("fin 👍")) == (True, True)


# Nothing is lost


async def test_words_that_could_not_be_said_when_another_tab_began_anew_are_said_there(
    browser: Any, site: str, chat: ChatDouble
) -> None:
    tab = await begun(browser, site)
    other = await tab.context.new_page()
    await other.goto(site)
    await other.wait_for_selector(OFFERED)
    await tab.route("**/messages", lambda route: route.abort())
    await say(tab, "Ma question")
    await tab.wait_for_selector("tandem-chat >> .waiting")
    await menu(other, "fr", "widget-new-conversation")
    await other.click("tandem-chat >> .options .primary")
    await tab.unroute("**/messages")
    await other.wait_for_selector(f'{SAID} >> text="Ma question"')
    assert [event["text"] for event in chat.conversations["c-00000002"] if event["from"] == "user"] == ["Ma question"]
    await tab.wait_for_selector("tandem-chat >> .waiting", state="detached")
    assert await tab.locator(SAID).all_inner_texts() == ["Ma question"]


async def test_what_was_written_before_a_start_that_failed_is_said_when_it_succeeds(
    browser: Any, site: str, chat: ChatDouble
) -> None:
    chat.closed = True
    tab = await visit(browser, site)
    await tab.click("tandem-chat >> .welcome button")
    await tab.wait_for_selector("tandem-chat >> .notice button")
    await say(tab, "Bonjour")
    await tab.wait_for_selector("tandem-chat >> .waiting")
    await tab.wait_for_selector("tandem-chat >> .notice button")
    chat.closed = False
    await tab.click("tandem-chat >> .notice button")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")
    assert await tab.locator(SAID).all_inner_texts() == ["Bonjour"]
    assert await tab.evaluate("document.activeElement.shadowRoot.activeElement.tagName") == "TEXTAREA"


async def test_a_device_that_slept_does_not_wait_for_a_line_that_is_dead(
    browser: Any, site: str, chat: ChatDouble
) -> None:
    chat.streams, chat.dead = False, True
    tab = await visit(browser, site)
    async with tab.expect_request(lambda request: "wait=25" in request.url):
        await tab.click("tandem-chat >> .welcome button")
    await tab.wait_for_timeout(300)
    chat.dead = False
    await chat.add("c-00000001", "assistant", "pendant le sommeil")
    # the page is asleep for a minute, then looked at; nothing else happens by itself any more
    await tab.evaluate("{ const now = Date.now; Date.now = () => now() + 60000; window.setTimeout = () => 0; }")
    await tab.evaluate("dispatchEvent(new Event('online'))")
    await tab.wait_for_selector('tandem-chat >> text="pendant le sommeil"')


async def test_what_works_for_one_call_is_tried_for_the_others_at_once(
    browser: Any, site: str, chat: ChatDouble
) -> None:
    tab = await begun(browser, site)
    chat.deaf = True
    await tab.wait_for_selector("tandem-chat >> .notice")
    # from here on no pause ends by itself
    await tab.evaluate("window.setTimeout = () => 0")
    await tab.wait_for_timeout(1500)
    chat.deaf = False
    await say(tab, "Bonjour")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")


async def test_the_focus_is_never_on_what_is_gone(browser: Any, site: str, chat: ChatDouble) -> None:
    tab = await begun(browser, site)
    await tab.focus("tandem-chat >> .choices button >> nth=0")
    await tab.keyboard.press("Enter")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=1")
    own = "document.activeElement.shadowRoot.activeElement?.matches('li.user:not(.waiting)')"
    assert await tab.evaluate(own), "the person's own words, from which the next Tab leads to the next choices"
    chat.refuses = True
    await say(tab, "Bonjour")
    await tab.wait_for_selector("tandem-chat >> .state button")
    chat.refuses = False
    await tab.focus("tandem-chat >> .state button")
    await tab.keyboard.press("Enter")
    await tab.wait_for_selector("tandem-chat >> li.assistant >> nth=2")
    assert await tab.evaluate(own)
    for number in range(4):
        await chat.add("c-00000001", "assistant", f"{number}\n" * 8)
    await tab.wait_for_timeout(500)
    await tab.locator("tandem-chat >> .scroll").hover()
    await tab.mouse.wheel(0, -800)
    await tab.wait_for_timeout(700)
    await chat.add("c-00000001", "assistant", "fin")
    await tab.focus("tandem-chat >> .jump")
    await tab.keyboard.press("Enter")
    await tab.wait_for_selector("tandem-chat >> .jump", state="hidden")
    assert await focused(tab) == "scroll smooth"


async def test_who_enlarges_the_page_while_writing_keeps_what_they_were_in(browser: Any, site: str) -> None:
    tab = await begun(browser, site)
    await tab.fill("tandem-chat >> textarea", "à moitié écr")
    await tab.set_viewport_size({"width": 640, "height": 430})  # 200 %
    await tab.keyboard.type("it")
    await tab.wait_for_selector("tandem-chat >> .panel[role=dialog]")
    assert await tab.input_value("tandem-chat >> textarea") == "à moitié écrit"


async def test_labels_that_come_late_show_what_was_opened_meanwhile(browser: Any, site: str) -> None:
    tab = await (await browser.new_context(viewport={"width": 390, "height": 800})).new_page()
    await tab.route("**/widget/texts/*", lambda route: route.abort())
    await tab.goto(f"{site}?lang=nl")
    await tab.click(".button")
    await tab.wait_for_timeout(300)
    assert await tab.locator("tandem-chat >> button").evaluate_all("all => all.every(b => !b.checkVisibility())")
    await tab.unroute("**/widget/texts/*")
    await tab.wait_for_selector(f'tandem-chat >> .author >> text="{word("nl", "widget-assistant")}"')
    assert await tab.locator(OFFERED).count() == len(CHOICES["nl"])
    assert await tab.evaluate("document.activeElement.shadowRoot.activeElement.tagName") == "TEXTAREA"


async def test_a_language_that_was_shown_once_needs_no_connection(browser: Any, site: str) -> None:
    tab = await begun(browser, site)
    await tab.click("tandem-chat >> .languages [lang=en]")
    await tab.wait_for_selector(f'tandem-chat >> text="{word("en", "widget-subtitle")}"')
    await tab.context.set_offline(True)
    await tab.click("tandem-chat >> .languages [lang=fr]")
    await tab.wait_for_selector(f'tandem-chat >> text="{word("fr", "widget-subtitle")}"')


async def test_the_page_learns_that_it_was_used_and_nothing_of_what_was_said(browser: Any, site: str) -> None:
    tab = await visit(browser, site, viewport={"width": 390, "height": 800})
    await tab.evaluate(
        "window.told = []; for (const what of ['open', 'start', 'close']) addEventListener(`tandem-${what}`, "
        "(event) => told.push([event.type, event.detail, event.target.tagName]))"
    )
    await tab.click(".button")
    await tab.wait_for_selector(OFFERED)
    await say(tab, "Bonjour")
    await tab.keyboard.press("Escape")
    told = await tab.evaluate("told")
    assert told == [[f"tandem-{what}", None, "TANDEM-CHAT"] for what in ("open", "start", "close")]
