"""What there is to see of the widget in each of its states, gathered in one visit; every test looks at one side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from access import faults_of_access, faults_of_contrast
from widget_states import STATES, Visit

_INSPECT: Final = """() => {
    const root = document.querySelector('tandem-chat').shadowRoot;
    const live = '[aria-live]:not([aria-live=off]), [role=log], [role=status], [role=alert], [role=timer], output';
    const all = (selector) => [...root.querySelectorAll(selector)].filter((one) => one.getClientRects().length);
    const named = (one) => `${one.localName}.${one.className} ${one.textContent.trim().slice(0, 40)}`;
    const size = (one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height);
    const { scrollWidth, clientWidth } = document.documentElement;
    // in a sentence a link is as high as its line; anything else is a target for a thumb
    const least = (one) => one.matches('.words a, .notice a') ? 24 : 44;
    // what is cut with an ellipsis or scrolls by itself is not meant to be read here at once
    const outside = (one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < -0.5 || right > clientWidth + 0.5 || one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1;
    };
    return {
        live: document.querySelectorAll(live).length + root.querySelectorAll(live).length,
        mute: all('.words, .choices button').filter((one) => !one.lang).map(named),
        small: all('button:enabled, textarea, a').filter((one) => size(one) < least(one) - 0.1)
            .map((one) => `${named(one)}: ${size(one)}`),
        outside: all('*:not(svg, path, .unseen, .author)').filter(outside).map(named),
        wide: scrollWidth > clientWidth,
    };
}"""


@dataclass
class Survey:
    """What was found, by state."""

    told: dict[str, str] = field(default_factory=dict)
    """The accessibility tree, as text."""
    axe: list[str] = field(default_factory=list)
    live_regions: dict[str, int] = field(default_factory=dict)
    without_language: list[str] = field(default_factory=list)
    small_targets: list[str] = field(default_factory=list)
    sticking_out: list[str] = field(default_factory=list)

    async def look(self, person: Visit, name: str) -> None:
        """What can be measured on the page as it is now."""
        seen: dict[str, Any] = await person.tab.evaluate(_INSPECT)
        self.live_regions[name] = seen["live"]
        self.without_language += [f"{name}: {one}" for one in seen["mute"]]
        self.small_targets += [f"{name}: {one}" for one in seen["small"]]
        self.sticking_out += [f"{name}: {one}" for one in seen["outside"] + ["the page"] * seen["wide"]]

    async def ask_axe(self, person: Visit, name: str) -> None:
        """What axe finds, in light and dark."""
        for scheme, found in (
            ("light", await faults_of_access(person.tab, "tandem-chat")),
            ("dark", await _in_the_dark(person)),
        ):
            self.axe += [f"{name}, {scheme}: {fault}" for fault in found]


async def survey(person: Visit) -> Survey:
    """Go through all states, looking at everything."""
    made = Survey()
    for name, reach in STATES.items():
        await reach(person)
        await person.settle()
        made.told[name] = await person.tab.locator("tandem-chat").aria_snapshot()
        await made.look(person, name)
        await made.ask_axe(person, name)
    return made


async def _in_the_dark(person: Visit) -> list[str]:
    await person.tab.emulate_media(color_scheme="dark")
    found = await faults_of_contrast(person.tab, "tandem-chat")
    await person.tab.emulate_media(color_scheme="light")
    return found
