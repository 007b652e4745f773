"""Every state in which somebody meets the widget, and the way to each: for tests that look at all of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final

from chat_double import ChatDouble
from website_parts import parts

DESKTOP: Final[dict[str, Any]] = {"viewport": {"width": 1280, "height": 860}}
FLOATING: Final[dict[str, Any]] = {"viewport": {"width": 800, "height": 860}}
PHONE: Final[dict[str, Any]] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
OFFERED: Final = "tandem-chat >> .choices button:enabled"


def word(language: str, key: str) -> str:
    """A text of the website."""
    return parts()[0].text(language, key, contact_email="welcome@microstart.be", max=2000).text


@dataclass
class Visit:
    """One person's page. What the browser blocks or throws is a fault of the page."""

    tab: Any
    site: str
    chat: ChatDouble
    language: str
    faults: list[str] = field(default_factory=list)

    async def arrive(self) -> None:
        """Come to the page as if for the first time."""
        self.chat.down = self.chat.refuses = False
        await self.tab.context.set_offline(False)
        if self.tab.url.startswith(self.site):
            await self.tab.evaluate("localStorage.clear()")
        await self.tab.goto(f"{self.site}?lang={self.language}")
        await self.tab.wait_for_selector("tandem-chat >> .root:not([hidden])", state="attached")

    async def begin(self) -> None:
        """Come to the page and begin a conversation, as far as the greeting."""
        await self.arrive()
        start = self.tab.locator("tandem-chat").locator(".welcome .primary").or_(self.tab.locator(".go .button"))
        async with self.tab.expect_response(lambda answer: "event-stream" in answer.headers.get("content-type", "")):
            await start.filter(visible=True).click()
        await self.tab.wait_for_selector(OFFERED)

    async def say(self, text: str) -> None:
        """Write and send."""
        await self.tab.fill("tandem-chat >> textarea", text)
        await self.tab.press("tandem-chat >> textarea", "Enter")

    async def sees(self, selector: str) -> None:
        """Wait until something of the widget can be seen."""
        await self.tab.wait_for_selector(f"tandem-chat >> {selector}")

    async def pass_time(self, milliseconds: int) -> None:
        """Let the page's clock jump: what waits for its time happens now."""
        await self.tab.clock.fast_forward(milliseconds)

    async def settle(self) -> None:
        """Until all is announced, and the announcements are gone: they stay for some seconds, to be read once."""
        await self.pass_time(300)
        await self.pass_time(10_100)
        await self.tab.wait_for_selector("tandem-chat >> [aria-live] p", state="detached")

    @property
    def conversation(self) -> str:
        """The conversation that began last."""
        return list(self.chat.conversations)[-1]


async def visit(browser: Any, site: str, chat: ChatDouble, language: str = "fr", **context: Any) -> Visit:
    """A page of a new visitor, whose clock can be moved."""
    # what moves is half there while it is looked at
    usual = {**DESKTOP, "reduced_motion": "reduce"}
    tab = await (await browser.new_context(**{**usual, **context})).new_page()
    await tab.clock.install()
    made = Visit(tab, site, chat, language)
    tab.on("pageerror", lambda error: made.faults.append(str(error)))
    tab.on("console", lambda line: made.faults.append(line.text) if "Content Security" in line.text else None)
    return made


async def _closed(person: Visit) -> None:
    await person.arrive()
    await person.tab.evaluate("scrollTo(0, document.body.scrollHeight)")
    await person.sees(":is(.welcome, .launcher) >> visible=true")


async def _after_a_choice(person: Visit) -> None:
    await person.begin()
    await person.tab.locator(OFFERED).first.click()
    await person.sees("li.assistant >> nth=1")


async def _card(person: Visit, kind: str) -> None:
    await person.begin()
    await person.say(kind)
    await person.sees(f".{kind}")


async def _options(person: Visit) -> None:
    await person.begin()
    await person.tab.click("tandem-chat >> .more")
    await person.sees(".menu")


async def _larger_with_times(person: Visit) -> None:
    await _options(person)
    for key in ("widget-larger", "widget-times"):
        await person.tab.get_by_role("button", name=word(person.language, key)).click()
    await person.tab.keyboard.press("Escape")
    await person.sees("time")


async def _over_to_whatsapp(person: Visit) -> None:
    person.chat.whatsapp = True
    await _options(person)
    await person.tab.get_by_role("button", name=word(person.language, "widget-whatsapp"), exact=True).click()
    await person.tab.get_by_role("button", name=word(person.language, "widget-whatsapp-agree")).click()
    await person.sees(".options .code")
    person.chat.whatsapp = False  # the page has asked already


async def _sure(person: Visit) -> None:
    await _options(person)
    await person.tab.get_by_role("button", name=word(person.language, "widget-new-conversation")).click()
    await person.sees(".options .row")


async def _too_long(person: Visit) -> None:
    await person.begin()
    await person.say("é" * 2001)
    await person.sees(".problem")


async def _refused(person: Visit) -> None:
    await person.begin()
    person.chat.refuses = True
    await person.say("Bonjour")
    await person.sees(".state button")


async def _unavailable(person: Visit) -> None:
    await person.begin()
    await person.chat.go_down()
    await person.say("Bonjour")
    await _notice(person, "widget-unavailable")


async def _offline(person: Visit) -> None:
    await person.begin()
    await person.tab.context.set_offline(True)
    await person.chat.go_down()
    await person.say("Bonjour")
    await _notice(person, "widget-offline")
    await person.sees(".waiting .state")


_STANDS: Final = 5
"""Looks one after the other."""


async def _notice(person: Visit, key: str) -> None:
    """The first failure begins a wait, at whose end the notice stands: let both happen. What was asked before may still
    be answered, and then it goes once more.
    """
    notice, seen = person.tab.locator("tandem-chat >> .notice", has_text=word(person.language, key)[:30]), 0
    for _ in range(100):
        await person.pass_time(200)
        seen = seen + 1 if await notice.is_visible() else 0
        if seen == _STANDS:
            return
        await person.tab.wait_for_timeout(50)
    raise AssertionError(f"{key} is not shown")


async def _advisor(person: Visit) -> None:
    await person.begin()
    await person.say("advisor")
    await person.sees("li.advisor")


async def _erased(person: Visit) -> None:
    await _after_a_choice(person)
    await person.chat.erase(person.conversation, person.chat.conversations[person.conversation][0]["text"])
    await person.tab.wait_for_selector("tandem-chat >> li >> nth=1", state="detached")


State = Callable[[Visit], Awaitable[None]]
STATES: Final[dict[str, State]] = {
    "closed": _closed,
    "greeting": Visit.begin,
    "after a choice": _after_a_choice,
    "recap": lambda person: _card(person, "recap"),
    "outcome": lambda person: _card(person, "outcome"),
    "offers": lambda person: _card(person, "offers"),
    "options": _options,
    "larger, with times": _larger_with_times,
    "over to WhatsApp": _over_to_whatsapp,
    "sure": _sure,
    "too long": _too_long,
    "refused": _refused,
    "unavailable": _unavailable,
    "offline": _offline,
    "advisor": _advisor,
    "erased": _erased,
}
"""The name of each state, and the way to it from anywhere."""
