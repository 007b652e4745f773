"""Make the README's pictures from the real pages of a running, empty stack.

    .venv/bin/python scripts/pictures.py http://127.0.0.1:8080 http://127.0.0.1:8080/desk/welcome/…

The second address is the first advisor's one-time sign-in, as `make run` prints it. Chromium is taken from PATH.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
PASSWORD = "only for a picture"
TALK = (
    "je suis au chômage à Liège et je veux 8000 pour un food truck",
    "un crédit",
    "non",
    "je démarre bientôt",
    "quel est le taux ?",
    "oui",
    "oui",
    "oui",
    "aucune",
    "ma banque a refusé",
    "oui",
    "oui",
    "Fatima",
    "fatima@example.be",
)
QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")


def main(base: str, sign_in: str) -> None:
    """Lead the conversation, then read its ticket at the desk."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    browser_path = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=list(QUIET))
        visitor = browser.new_page(
            viewport={"width": 430, "height": 900},
            device_scale_factor=2,
        )
        visitor.goto(f"{base}/?lang=fr")
        _talk(visitor)
        advisor = browser.new_page(viewport={"width": 1280, "height": 900})
        advisor.goto(sign_in)
        for field in advisor.locator("input[type=password]").all():
            field.fill(PASSWORD)
        advisor.locator("main form button").first.click()
        advisor.wait_for_load_state()
        advisor.goto(f"{base}/desk/tickets")
        advisor.locator('main a[href*="/desk/tickets/"]').first.click()
        advisor.wait_for_load_state()
        advisor.screenshot(path=PICTURES / "desk.png")
        browser.close()


def _talk(page: Page) -> None:
    words = page.locator("tandem-chat textarea")
    # on a phone the page's own link opens the chat; scrolled past it, the launcher does
    page.locator('a[href="#chat"]:visible, tandem-chat button.launcher:visible').last.click()
    words.wait_for()
    for number, message in enumerate(TALK):
        page.wait_for_timeout(1200)
        words.fill(message)
        words.press("Enter")
        if number == len(TALK) - 4:  # the recap is confirmed: the outcome is told
            page.wait_for_timeout(1500)
            page.screenshot(path=PICTURES / "conversation.png")
    page.wait_for_timeout(1500)


if __name__ == "__main__":
    main(*sys.argv[1:])
