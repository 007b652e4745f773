"""No more messages on WhatsApp: seen on the ticket, and noted there when somebody says it by phone."""

from __future__ import annotations

import pytest
from desk_parts import post, shown, waiting, words
from service_parts import Browser, MakeConversation, sign_in_as
from sqlalchemy import select

from tandem.channels.whatsapp import people, window
from tandem.clock import now
from tandem.storage.database import Database
from tandem.storage.models import AuditEntry, Conversation
from tandem.texts import LANGUAGES

TALK = "c-test-0001"


async def on_whatsapp(database: Database, *, opted_out: bool = False) -> None:
    """The person of the ticket has just written there."""
    async with database.write() as session:
        person = await people.find_or_make(session, None, "+32470000000")
        person.wrote_at = now()
        await people.talk_of(session, person, TALK)
        (await session.get_one(Conversation, TALK)).channel = "whatsapp"
        if opted_out:
            await people.opt_out(session, person)


async def known(database: Database) -> window.Window:
    async with database.read() as session:
        found = await window.of_conversation(session, TALK)
    assert found is not None
    return found


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_stop_that_somebody_says_by_phone_is_noted_and_taken_back(
    browser: Browser, database: Database, make_conversation: MakeConversation, language: str
) -> None:
    number = await waiting(database, make_conversation)
    await on_whatsapp(database)
    csrf = await sign_in_as(browser, database, language=language)
    address = f"/desk/tickets/{number}"
    before = await shown(browser, address)
    assert words(language, "messages-wanted") in before.text
    assert before.field("wish") == "stop"

    assert (await post(browser, f"{address}/messages", csrf=csrf, wish="stop")).status == 303
    noted = await shown(browser, address)
    assert words(language, "messages-stop") not in noted.text
    assert words(language, "entry-opted-out", who="Amina") in noted.text
    assert noted.field("wish") == "start"
    assert (await known(database)).silenced

    # a second click changes nothing
    assert (await post(browser, f"{address}/messages", csrf=csrf, wish="stop")).status == 303
    assert (await post(browser, f"{address}/messages", csrf=csrf, wish="start")).status == 303
    assert words(language, "entry-opted-in", who="Amina") in (await shown(browser, address)).text
    assert not (await known(database)).opted_out
    async with database.read() as session:
        changed = select(AuditEntry).where(AuditEntry.action == "changed", AuditEntry.kind == "ticket")
        entries = (await session.scalars(changed.order_by(AuditEntry.id))).all()
    assert [entry.codes["wish"] for entry in entries] == ["stop", "start"]


async def test_who_said_it_in_the_talk_is_shown_as_well_and_cannot_be_written_to(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    await on_whatsapp(database, opted_out=True)
    csrf = await sign_in_as(browser, database)
    await post(browser, f"/desk/tickets/{number}/claim", csrf=csrf)
    text = (await shown(browser, f"/desk/tickets/{number}")).text
    assert "opted-out" in text
    assert words("fr", "refused-opted-out") in text
    assert (await post(browser, f"/desk/tickets/{number}/reply", csrf=csrf, text="Bonjour")).status == 409
    async with database.write() as session:
        # on the website now: the wish holds all the same, and an answer reaches them there
        (await session.get_one(Conversation, TALK)).channel = "web"
    text = (await shown(browser, f"/desk/tickets/{number}")).text
    assert "opted-out" in text
    assert (await post(browser, f"/desk/tickets/{number}/reply", csrf=csrf, text="Bonjour")).status == 303


async def test_there_is_nothing_to_note_for_who_is_not_on_whatsapp(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    csrf = await sign_in_as(browser, database)
    assert not (await shown(browser, f"/desk/tickets/{number}")).has_id("messages")
    refused = await post(browser, f"/desk/tickets/{number}/messages", csrf=csrf, wish="stop")
    assert refused.status == 409
    assert words("fr", "refused-not-on-whatsapp") in await refused.text()
    await on_whatsapp(database)
    assert (await post(browser, f"/desk/tickets/{number}/messages", csrf=csrf, wish="x")).status == 422
    assert (await post(browser, f"/desk/tickets/{number}/messages", wish="stop")).status == 403
    assert not (await known(database)).opted_out
