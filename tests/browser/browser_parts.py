"""What the tests in real browsers share: windows of advisors and visitors, people who wait, axe."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import access
from fake_rasa import FakeRasa
from playwright.async_api import expect
from service_parts import MICROCREDIT, PASSWORD, texts

from tandem.clock import now
from tandem.conversations import events
from tandem.handoff import canned, tickets
from tandem.people import create_advisor
from tandem.people.access import Role
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AgencyRow, Conversation


@dataclass
class Window:
    """One tab of somebody. What a browser blocks or throws is a fault of the page."""

    tab: Any
    site: str
    faults: list[str] = field(default_factory=list)

    async def open(self, path: str) -> None:
        """Go to an address of the service."""
        await self.tab.goto(f"{self.site}{path}")

    async def works(self) -> None:
        """Wait until the scripts of the desk's page run: before that, keys of its own do nothing."""
        await self.tab.locator("html.scripts").wait_for()

    async def reads(self, text: str, within: str = "body") -> None:
        """Wait until a text can be seen."""
        await self.tab.locator(within).get_by_text(text).filter(visible=True).first.wait_for()

    async def holds(self, selector: str, value: str) -> None:
        """Wait until a field has this value."""
        await expect(self.tab.locator(selector)).to_have_value(value)

    async def sees(self, selector: str) -> Any:
        """Wait until something can be seen."""
        found = self.tab.locator(selector).first
        await found.wait_for()
        return found


@dataclass
class Desk:
    """The running service with browsers before it."""

    browser: Any
    site: str
    database: Database
    rasa: FakeRasa

    async def window(self, **context: Any) -> Window:
        """A new browser context: nobody is signed in."""
        usual = {"viewport": {"width": 1280, "height": 860}, "reduced_motion": "reduce"}
        opened = await self.browser.new_context(**{**usual, **context})
        tab = await opened.new_page()
        window = Window(tab, self.site)
        tab.on("pageerror", lambda error: window.faults.append(str(error)))
        tab.on("console", lambda line: window.faults.append(line.text) if "Content Security" in line.text else None)
        return window

    async def advisor(
        self,
        name: str,
        *,
        role: Role = "advisor",
        language: str = "fr",
        agencies: tuple[str, ...] = ("brussels",),
        **context: Any,
    ) -> Window:
        """Somebody of the desk, signed in by the link and the password as they would be."""
        async with self.database.write() as session:
            for agency in agencies:
                if await session.get(AgencyRow, agency) is None:
                    names = dict.fromkeys(("fr", "nl", "en"), agency.capitalize())
                    session.add(AgencyRow(id=agency, kind="agency", names=names, postal_code="1000"))
        link = await create_advisor(
            self.database, f"{name.lower()}@example.be", name, language, role=role, agencies=agencies
        )
        window = await self.window(**context)
        await window.open(link)
        await window.tab.fill("#password", PASSWORD)
        await window.tab.fill("#again", PASSWORD)
        await window.tab.click("main button")
        await window.tab.wait_for_url("**/desk/tickets*")
        return window

    async def person(
        self, number: int, *, name: str | None = "Nadia", language: str = "fr", reason: str = "warm_route"
    ) -> int:
        """Somebody who waits, with answers and a few words; the number of their ticket."""
        moment = now()
        id_ = f"c-browser-{number:04}"
        contact = {"name": name, "phone": f"+3247000{number:04}", "email": f"p{number}@example.be"} if name else {}
        async with self.database.write() as session:
            session.add(
                Conversation(
                    id=id_,
                    channel="web",
                    language=language,
                    control="bot",
                    epoch=0,
                    last_seq=0,
                    facts=dict(MICROCREDIT),
                    consent={"contact": True, "at": moment.isoformat()},
                    created_at=moment,
                    updated_at=moment,
                )
            )
            await session.flush()
            await events.append(session, id_, author="assistant", text="Bonjour !", language=language)
            await events.append(session, id_, author="user", text="Un four pour mon snack", language=language)
            return (await tickets.open_ticket(session, id_, reason=reason, contact=contact)).id

    async def canned_answer(self) -> None:
        """A text that advisors use again and again."""
        written = {"fr": "Bonjour {name}, ici {advisor}.", "nl": "Dag {name}, met {advisor}.", "en": "Hello {name}."}
        async with self.database.write() as session:
            me = await session.get_one(Advisor, 1)
            await canned.save(session, id=None, title="Bonjour", texts=written, active=True, advisor=me)


def word(text_id: str, language: str = "fr", **values: Any) -> str:
    """A text of the desk."""
    return texts().text(language, f"desk-{text_id}", **values).text


async def faults_of_access(window: Window, *, but: tuple[str, ...] = ()) -> list[str]:
    """What axe finds on the page as it is now, but for some rules."""
    return await access.faults_of_access(window.tab, but=but)
