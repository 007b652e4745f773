"""An advisor signs in with the printed link, reads the ticket, takes over, answers, gives back and ends it."""

from __future__ import annotations

import http.cookiejar
import re
import urllib.parse
import urllib.request
from typing import Final

from stack_people import EVERYBODY
from stack_process import StackProcess
from stack_texts import says
from talk import Talk

PASSWORD: Final = "correct horse battery staple"


class Browser:
    """Just enough of one: cookies, pages, and forms with their hidden fields."""

    def __init__(self, base: str) -> None:
        self.base = base
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._opener = urllib.request.build_opener(cookies)
        self.page = ""
        self.url = base

    def open(self, path: str) -> str:
        """Go to a page."""
        return self._read(urllib.request.Request(urllib.parse.urljoin(self.url, path)))

    def submit(self, action_ends_with: str, **fields: str) -> str:
        """Send the form whose action ends like this, with its hidden fields."""
        for form in re.findall(r"<form\b.*?</form>", self.page, re.DOTALL):
            action = re.search(r'action="([^"]*)"', form)
            target = action[1] if action else urllib.parse.urlsplit(self.url).path
            if target.endswith(action_ends_with) and 'method="post"' in form:
                hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
                body = urllib.parse.urlencode({**hidden, **fields}).encode()
                return self._read(urllib.request.Request(urllib.parse.urljoin(self.url, target), data=body))
        raise AssertionError(f"no form {action_ends_with} on {self.url}\n{self.page}")

    def _read(self, request: urllib.request.Request) -> str:
        request.add_header("Origin", self.base)
        with self._opener.open(request, timeout=20) as answer:
            self.url = answer.url
            self.page = answer.read().decode()
        return self.page


def test_from_the_ticket_to_the_end(stack: StackProcess) -> None:
    talk = Talk(stack.base, "fr")
    talk.say("je voudrais un crédit pour mon commerce")
    talk.answer(EVERYBODY)
    talk.say("oui")
    talk.say("oui")
    talk.say("Amina Ouali")
    talk.say("amina@example.be")
    ticket = talk.seen()["ticket"]["id"]

    browser = Browser(stack.base)
    browser.open(stack.said(r"(/desk/welcome/\S+)")[1])
    browser.submit("", password=PASSWORD, again=PASSWORD)
    assert f"/desk/tickets/{ticket}" in browser.open("/desk/tickets")
    page = browser.open(f"/desk/tickets/{ticket}")
    for part in ("Amina Ouali", "je voudrais un crédit pour mon commerce"):
        assert part in page, part

    browser.submit("/claim")
    assert talk.seen()["status"] == "advisor"
    browser.submit("/reveal")
    assert "amina@example.be" in browser.open(f"/desk/tickets/{ticket}")
    said_before = talk.count("assistant")
    talk.send_without_waiting("vous êtes là ?")
    browser.open(f"/desk/tickets/{ticket}")
    browser.submit("/reply", text="Bonjour Amina, je suis là.")
    for _ in range(20):  # the advisor has ten seconds to take it back
        talk._poll(1)
        if talk.count("advisor"):
            break
    assert any(event["from"] == "advisor" and event["text"] == "Bonjour Amina, je suis là." for event in talk.events)
    assert talk.count("assistant") == said_before

    browser.submit("/return")
    said = talk.say("quel est le taux d'intérêt ?")
    assert any(says(text, "fr", "answer-ask-cost") for text in said), talk
    browser.open(f"/desk/tickets/{ticket}")
    browser.submit("/resolve", outcome="will_apply")
    assert talk.seen()["ticket"]["status"] == "done"
