"""Somebody before a real browser, who talks with the started stack: by the keyboard alone, or by touch."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, Literal

import stack_people as people
from playwright.sync_api import Locator, expect
from real_parts import texts
from stack_texts import ids_of, questions, title

from tandem.texts import LANGUAGES

Hand = Literal["keys", "touch"]

DESKTOP: Final[Mapping[str, Any]] = {"viewport": {"width": 1280, "height": 860}}
PHONE: Final[Mapping[str, Any]] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
_ON_CARDS: Final = {"recap": "recap", "offers": "booking_offers"}
"""What a card asks."""
_FOCUS: Final = """() => {
    let one = document.activeElement;
    while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    return [one.localName, (one.getAttribute('aria-label') ?? one.innerText ?? '').trim()];
}"""


class Person:
    """One tab of somebody. What the browser blocks or throws is a fault of the page."""

    def __init__(self, tab: Any, base: str, language: str, hand: Hand) -> None:
        self.tab, self.base, self.language, self.hand = tab, base, language, hand
        self.faults: list[str] = []
        tab.on("pageerror", lambda error: self.faults.append(str(error)))
        tab.on("console", lambda line: self.faults.append(line.text) if "Content Security" in line.text else None)

    # What can be seen

    @property
    def chat(self) -> Locator:
        """The widget."""
        found: Locator = self.tab.locator("tandem-chat")
        return found

    @property
    def input(self) -> Locator:
        """Where one writes."""
        return self.chat.locator("textarea")

    @property
    def id(self) -> str:
        """The conversation, as the browser keeps it."""
        return str(json.loads(self.tab.evaluate("localStorage.getItem('tandem-chat')"))["id"])

    def said(self, author: str) -> list[str]:
        """All that somebody said."""
        return self.chat.locator(f"li.{author} .words").all_text_contents()

    @property
    def card(self) -> str:
        """The kind of card that the last words are, or nothing."""
        last = self.chat.locator("li.assistant .words").last.get_attribute("class") or ""
        return last.removeprefix("words").strip()

    @property
    def pending(self) -> str | None:
        """What was asked last, as `Talk.pending`."""
        if self.card in _ON_CARDS:
            return _ON_CARDS[self.card]
        return next((questions()[key] for _, key in ids_of(self.said("assistant")[-1]) if key in questions()), None)

    # What one does

    def begin(self) -> None:
        """Come to the page and open the conversation."""
        self.tab.goto(f"{self.base}/?lang={self.language}")
        if self.hand == "touch":
            self.tab.locator(".go .button").tap()
        else:
            # over the link at the very start of the page to the button of the conversation
            expect(self.chat.locator(".welcome .primary")).to_be_visible()
            for key in ("Tab", "Enter", "Enter"):
                self.tab.keyboard.press(key)
        self.chat.locator(".choices button:enabled").first.wait_for()

    def write(self, text: str) -> None:
        """Write something, after what stands there already, and send it."""
        if self.hand == "touch":
            self.input.tap()
            expect(self.input).to_be_focused()
            self.tab.keyboard.insert_text(text)
            self.chat.locator(".send").tap()
        else:
            self._to_input()
            self.tab.keyboard.insert_text(text)
            self.tab.keyboard.press("Enter")

    def say(self, text: str) -> None:
        """Write something and read the answer."""
        self._answered(lambda: self.write(text))

    def choose(self, wanted: str) -> None:
        """Take a choice by the name that it has for everybody, and read the answer."""
        self._answered(lambda: self._take(wanted))

    def answer(self, answers: Mapping[str, Any], until: str | None, variant: int = 0) -> list[str]:
        """Answer questions until this one is asked (or none is), writing and choosing in turn; what was asked."""
        asked: list[str] = []
        for turn in range(30):
            fact = self.pending
            if fact is None or fact == until:
                return asked
            assert asked.count(fact) < 2, f"{fact} is asked for the third time\n{self}"
            asked.append(fact)
            value = answers[fact]
            if (turn + variant) % 2 and fact not in ("amount", "postal_code"):
                self.choose(title(self.language, f"ask-{fact.replace('_', '-')}", str(value)))
            else:
                self.say(people.typed(self.language, fact, value, variant + turn))
        raise AssertionError(f"no end of questions\n{self}")

    def _take(self, wanted: str) -> None:
        if self.hand == "touch":
            self.chat.get_by_role("button", name=wanted, exact=True).and_(self.chat.locator(":enabled")).last.tap()
            return
        # choices stand before the input, and after one's own last words
        key = "Shift+Tab" if self.tab.evaluate(_FOCUS)[0] == "textarea" else "Tab"
        self._press_until(key, lambda tag, name: tag == "button" and name == wanted)
        self.tab.keyboard.press("Enter")

    def _to_input(self) -> None:
        if self.tab.evaluate(_FOCUS)[0] != "textarea":
            self._press_until("Tab", lambda tag, _: tag == "textarea")

    def _press_until(self, key: str, arrived: Any) -> None:
        passed = []
        for _ in range(60):
            self.tab.keyboard.press(key)
            passed.append(self.tab.evaluate(_FOCUS))
            if arrived(*passed[-1]):
                return
        raise AssertionError(f"{key} does not lead there, but past {passed}\n{self}")

    def _answered(self, act: Any) -> None:
        before = self.chat.locator("li.assistant").count()
        act()
        self.chat.locator("li.assistant").nth(before).wait_for()
        self.quiet()

    def quiet(self) -> None:
        """Wait until nothing more comes: all that belongs to an answer is there together."""
        lines = self.chat.locator("li")
        count = -1
        while count != (count := lines.count()):
            self.tab.wait_for_timeout(120)
        expect(self.chat.locator("li.waiting")).to_have_count(0)

    def fits(self) -> bool:
        """Whether nothing sticks out at a side."""
        scroller = self.chat.locator(".scroll")
        return bool(
            self.tab.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            and scroller.evaluate("box => box.scrollWidth <= box.clientWidth")
        )

    def __str__(self) -> str:
        return "\n".join(self.chat.locator("li").all_inner_texts())

    __repr__ = __str__


def label(language: str, text_id: str) -> str:
    """A text of the catalogue without values."""
    assert language in LANGUAGES
    return texts().text(language, text_id).text
