"""What the tests of the desk's pages share: pages as a test reads them, and people who wait."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser
from typing import Any

from aiohttp import ClientResponse
from service_parts import MICROCREDIT, Browser, MakeConversation, texts
from sqlalchemy import select

from tandem.clock import now
from tandem.conversations import events
from tandem.handoff import replies, tickets
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AgencyRow, Conversation, Ticket

SHOTGUN = "<script>alert(1)</script><b>&"


class Page(HTMLParser):
    """What a test looks at in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.language = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "html":
            self.language = dict(attrs).get("lang") or ""

    def field(self, name: str) -> str:
        """The value of the first field with this name."""
        return next(
            attributes.get("value") or ""
            for tag, attributes in self.tags
            if tag == "input" and attributes.get("name") == name
        )

    def with_id(self, id_: str) -> dict[str, str | None]:
        """The attributes of an element."""
        return next(attributes for _, attributes in self.tags if attributes.get("id") == id_)

    def has_id(self, id_: str) -> bool:
        """Whether there is an element of this id."""
        return any(attributes.get("id") == id_ for _, attributes in self.tags)

    def actions(self) -> set[str]:
        """Where the page's forms lead."""
        return {attributes.get("action") or "" for tag, attributes in self.tags if tag == "form"}


async def page(response: ClientResponse) -> Page:
    return Page(await response.text())


async def get(browser: Browser, path: str, **headers: str) -> ClientResponse:
    return await browser.get(path, allow_redirects=False, headers=headers)


async def post(browser: Browser, path: str, **fields: str) -> ClientResponse:
    return await browser.post(path, data=fields, allow_redirects=False)


async def shown(browser: Browser, path: str) -> Page:
    """A page that must be there."""
    response = await get(browser, path)
    assert response.status == 200, await response.text()
    return await page(response)


def words(language: str, text_id: str, **values: Any) -> str:
    """A text of the desk as it stands in a page."""
    text = texts().text(language, f"desk-{text_id.replace('_', '-')}", **values).text
    return text.replace("&", "&amp;").replace("'", "&#39;").replace('"', "&#34;")


async def opened(
    database: Database,
    conversation: str,
    reason: str = "warm_route",
    *,
    agency: str | None = None,
    said: str | None = None,
    **contact: str,
) -> int:
    """A ticket of a conversation; `said` is what the person wrote first."""
    async with database.write() as session:
        if said is not None:
            language = (await session.get_one(Conversation, conversation)).language
            await events.append(session, conversation, author="user", text=said, language=language)
        ticket = await tickets.open_ticket(session, conversation, reason=reason, contact=contact)
        if agency is not None:
            if await session.get(AgencyRow, agency) is None:
                names = dict.fromkeys(("fr", "nl", "en"), agency.capitalize())
                session.add(AgencyRow(id=agency, kind="agency", names=names, postal_code="1000"))
                await session.flush()
            ticket.agency_id = agency
        return ticket.id


async def waiting(
    database: Database, make_conversation: MakeConversation, number: int = 1, language: str = "fr", **facts: Any
) -> int:
    """Nadia, who could get a microcredit and left her details."""
    conversation = await make_conversation(number, facts={**MICROCREDIT, **facts}, language=language)
    async with database.write() as session:
        row = await session.get_one(Conversation, conversation)
        row.consent = {"contact": True, "at": now().isoformat()}
    return await opened(
        database,
        conversation,
        said="Snack à Molenbeek",
        name="Nadia",
        phone="+32470000000",
        email="nadia@example.be",
    )


async def advisor_of(database: Database, email: str = "amina@example.be") -> Advisor:
    """The account that signed in."""
    async with database.read() as session:
        return (await session.scalars(select(Advisor).where(Advisor.email == email))).one()


async def let_replies_go(database: Database, ticket_id: int) -> None:
    """The seconds in which a reply can be taken back are over."""
    async with database.write() as session:
        ticket = await session.get_one(Ticket, ticket_id)
        assert ticket.conversation_id is not None
        await replies.send_due(session, ticket.conversation_id, now() + replies.UNDO + dt.timedelta(seconds=1))
