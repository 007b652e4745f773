"""Two advisors and one visitor, each in a browser of their own: take over, answer, take back, hand on, give back."""

from __future__ import annotations

from browser_parts import Desk, Window, word
from playwright.async_api import expect


async def begin_talk(desk: Desk) -> Window:
    """A visitor who opens the widget."""
    visitor = await desk.window(locale="fr-BE")
    await visitor.open("/?lang=fr")
    await visitor.tab.click("tandem-chat >> .welcome button")
    await visitor.sees("tandem-chat >> li .words")
    return visitor


async def say(visitor: Window, text: str) -> None:
    await visitor.tab.fill("tandem-chat >> textarea", text)
    await visitor.tab.press("tandem-chat >> textarea", "Enter")
    await visitor.sees(f"tandem-chat >> li.user .words >> text={text}")


async def hears(visitor: Window, text: str) -> None:
    """Wait until the visitor reads something."""
    await visitor.tab.locator("tandem-chat >> li .words", has_text=text).first.wait_for()


async def test_two_advisors_and_a_visitor(desk: Desk) -> None:
    amina = await desk.advisor("Amina")
    bram = await desk.advisor("Bram", language="nl")
    visitor = await begin_talk(desk)
    await say(visitor, "Bonjour")
    await hears(visitor, "Assistant : Bonjour")

    # the person appears on both desks, which nobody reloads
    await say(visitor, "Je veux parler à une personne")
    for window, language in ((amina, "fr"), (bram, "nl")):
        await window.sees("#row-1")
        await window.reads(word("reason-asked-for-person", language))
        await window.sees("#waiting[data-count='1']")

    # one takes it with a click; the other sees who, and cannot write
    await amina.tab.click("#claim-1")
    await amina.sees("#reply")
    await amina.works()
    await hears(visitor, "Amina de microStart vous répond")
    await bram.reads("Amina", within="#row-1 .row-owner")
    await bram.tab.click("#open-1")
    await bram.reads(word("with-other", "nl", name="Amina"))
    assert await bram.tab.locator("#reply").count() == 0
    await amina.reads(word("looking", name="Bram"), within="#presence")

    # from now on the assistant is silent
    heard = len(desk.rasa.heard)
    await say(visitor, "Vous êtes là ?")
    await amina.reads("Vous êtes là ?", within="#said")

    # who writes is seen; a reply that is taken back was never read
    await amina.tab.locator("#reply").press_sequentially("Bonjour, je vous appele")
    await bram.reads(word("typing", "nl", name="Amina"), within="#presence")
    await amina.tab.press("#reply", "Control+Enter")
    await amina.tab.click("#pending button")
    await amina.holds("#reply", "Bonjour, je vous appele")
    await expect(amina.tab.locator("#pending .undo")).to_have_count(0)
    await amina.tab.fill("#reply", "Bonjour, je vous appelle demain")
    await amina.tab.click("#composer-reply button.main")
    await amina.holds("#reply", "")
    await hears(visitor, "Bonjour, je vous appelle demain")
    await amina.reads("Bonjour, je vous appelle demain", within="#said")
    await bram.reads("Bonjour, je vous appelle demain", within="#said")

    # handed on with a note: the colleague is named, takes it and answers
    await amina.tab.click("button[popovertarget=transfer]")
    await amina.tab.select_option("#transfer-to", label="Bram")
    await amina.tab.fill("#transfer-note", "Elle préfère le néerlandais")
    await amina.tab.click("#transfer button.main")
    await bram.reads("Elle préfère le néerlandais", within="#notes")
    await bram.open("/desk/tickets?tab=mentions")
    await bram.tab.click("#open-1")
    await bram.tab.click("#answer button.main")
    await bram.sees("#reply")
    await bram.works()
    await hears(visitor, "Bram de microStart")
    await bram.tab.fill("#reply", "Dag, Bram hier")
    await bram.tab.press("#reply", "Control+Enter")
    await hears(visitor, "Dag, Bram hier")
    authors = visitor.tab.locator("tandem-chat >> li.advisor .author")
    assert await authors.all_inner_texts() == ["Amina", "Bram"], "who speaks is a person with a name"
    assert len(desk.rasa.heard) == heard

    # given back: the assistant answers again
    await bram.tab.click("button[popovertarget=return]")
    await bram.tab.click("#return button.main")
    await bram.reads(word("control-bot", "nl"))
    await say(visitor, "Merci à vous")
    await hears(visitor, "Assistant : Merci à vous")

    for window in (amina, bram, visitor):
        assert window.faults == []
