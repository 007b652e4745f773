"""A person who has only a keyboard: where the focus is, whether it can be seen, and where a key brings it."""

from __future__ import annotations

from typing import Any, Final

FOCUSED: Final = """() => {
    let one = document.activeElement;
    while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
    // the person's own line shows the focus around its words
    const { outlineStyle, outlineWidth } = getComputedStyle(one.matches('li') ? one.querySelector('.words') : one);
    const hit = one.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
    const inside = top >= -0.5 && left >= -0.5 && bottom <= innerHeight + 0.5 && right <= innerWidth + 0.5;
    const words = one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText;
    return {
        name: words.trim().replace(/\\s+/g, ' '),
        lost: one === document.body,
        seen: inside && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && (hit === one || one.contains(hit)),
    };
}"""


async def focused(tab: Any) -> str:
    """The name of what has the focus, which must be somewhere and be seen."""
    found = await tab.evaluate(FOCUSED)
    assert not found["lost"], "the focus is nowhere"
    assert found["seen"], f"the focus on {found['name']!r} cannot be seen"
    return str(found["name"])


async def press(tab: Any, key: str) -> str:
    """Press a key; what then has the focus."""
    await tab.keyboard.press(key)
    return await focused(tab)


async def walk(tab: Any, names: list[str], key: str = "Tab") -> None:
    """Each press of the key brings the focus to the next of these."""
    found = [await press(tab, key) for _ in names]
    assert found == names, f"{key} leads to {found}, not to {names}"


async def names(tab: Any, selector: str) -> list[str]:
    """The words on what can be seen of something, in the order of the page."""
    found = await tab.locator(selector).filter(visible=True).all_inner_texts()
    return [" ".join(one.split()) for one in found]
