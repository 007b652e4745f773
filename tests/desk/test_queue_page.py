"""The queue: who waits is seen at once, in the right order, by whom it concerns."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from desk_parts import SHOTGUN, advisor_of, get, opened, page, post, shown, waiting, words
from service_parts import Browser, MakeConversation, sign_in_as, texts

from tandem.clock import now, today
from tandem.conversations import events
from tandem.desk.queue_page import TABS
from tandem.handoff import tickets
from tandem.handoff.reasons import PRIORITIES
from tandem.people import create_advisor
from tandem.storage.database import Database
from tandem.storage.models import Ticket
from tandem.texts import LANGUAGES


def numbers(text: str) -> list[int]:
    """The tickets of a page, in its order."""
    return [int(found) for found in re.findall(r'id="row-(\d+)"', text)]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_row_says_who_why_how_and_since_when(
    browser: Browser, database: Database, make_conversation: MakeConversation, language: str
) -> None:
    number = await waiting(database, make_conversation, language="nl")
    async with database.write() as session:
        ticket = await session.get_one(Ticket, number)
        ticket.waiting_since = now() - dt.timedelta(minutes=47)
    await sign_in_as(browser, database, language=language)
    text = (await shown(browser, "/desk/tickets")).text
    for expected in (
        "Nadia",
        words(language, "reason-warm-route"),
        words(language, "route-microcredit"),
        words(language, "brief-bank-contact-refused"),
        words(language, "language-nl"),
        words(language, "channel-web"),
        words(language, "since-minutes", count=47),
        words(language, "unread"),
        words(language, "queue-waiting", count=1),
        words(language, "claim-short"),
        "Snack à Molenbeek",
    ):
        assert expected in text
    assert f'action="/desk/tickets/{number}/claim"' in text
    assert re.search(r'<time[^>]* datetime="[^"]+" title="[^"]+"', text)


async def test_the_most_urgent_come_first_and_somebody_without_a_name_is_somebody(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    for number, reason in enumerate(("other", "warm_route", "asked_for_person", "distress"), start=1):
        await opened(database, await make_conversation(number), reason)
    await sign_in_as(browser, database)
    text = (await shown(browser, "/desk/tickets")).text
    assert numbers(text) == [4, 3, 2, 1]
    assert text.count(words("fr", "someone")) == 4
    assert words("fr", "priority-urgent") in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tab", TABS)
async def test_an_empty_tab_says_what_it_is_for(browser: Browser, database: Database, language: str, tab: str) -> None:
    await sign_in_as(browser, database, agencies=("brussels",), language=language)
    text = (await shown(browser, f"/desk/tickets?tab={tab}")).text
    assert words(language, f"empty-{tab}") in text
    assert words(language, f"empty-{tab}-text") in text
    assert re.search(rf'<a id="tab-{tab}"[^>]* aria-current="page"', text)


async def test_each_tab_holds_its_own(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    mine, due, named, free, elsewhere = [
        await opened(database, await make_conversation(number), agency="ghent" if number == 5 else "brussels")
        for number in range(1, 6)
    ]
    await sign_in_as(browser, database, agencies=("brussels",))
    await create_advisor(database, "bram@example.be", "Bram", "nl", role="advisor")
    me, bram = await advisor_of(database), await advisor_of(database, "bram@example.be")
    async with database.write() as session:
        for number in (mine, due):
            await tickets.claim(session, number, me, catalogue=texts())
        await tickets.set_next_step(session, due, me, today())
        await tickets.note(session, named, bram, "@Amina à voir")
    expected: dict[str, set[int]] = {
        "mine": {mine, due},
        "due": {due},
        "mentions": {named},
        "unassigned": {named, free, elsewhere},
        "agency": {mine, due, named, free},
        "all": {mine, due, named, free, elsewhere},
    }
    for tab, wanted in expected.items():
        assert set(numbers((await shown(browser, f"/desk/tickets?tab={tab}")).text)) == wanted, tab
    first = (await shown(browser, "/desk/tickets")).text
    assert set(numbers(first)) == expected["agency"], "one's own agency is what one sees first"
    assert words("fr", "mentions-you") in first
    assert words("fr", "day-today") in first


async def test_an_advisor_sees_no_other_agency(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    here, there, nowhere = [
        await opened(database, await make_conversation(number), agency=agency, name=f"Person{number}")
        for number, agency in ((1, "brussels"), (2, "ghent"), (3, None))
    ]
    await sign_in_as(browser, database, role="advisor", agencies=("brussels",))
    for address in ("/desk/tickets?tab=all", "/desk/tickets?tab=all&q=Person", "/desk/tickets?tab=all&agency=ghent"):
        assert there not in numbers((await shown(browser, address)).text)
    assert set(numbers((await shown(browser, "/desk/tickets?tab=all")).text)) == {here, nowhere}


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("language=nl", {2}),
        ("reason=distress", {3}),
        ("channel=whatsapp", set()),
        ("agency=brussels", {1}),
        ("agency=none", {2, 3}),
        ("q=nadia", {1}),
        ("q=0470+00+00", {1}),
        ("q=frituur", {2}),
        ("q=%25", set()),
        ("status=done", set()),
        ("status=new&language=fr", {1, 3}),
    ],
)
async def test_filters_and_search(
    browser: Browser, database: Database, make_conversation: MakeConversation, address: str, found: set[int]
) -> None:
    await opened(database, await make_conversation(1), agency="brussels", name="Nadia", phone="+32470000000")
    await opened(database, await make_conversation(2, language="nl"), said="Ik wil een frituur openen")
    await opened(database, await make_conversation(3), "distress")
    await sign_in_as(browser, database)
    text = (await shown(browser, f"/desk/tickets?tab=all&{address}")).text
    assert set(numbers(text)) == found
    if not found:
        assert words("fr", "empty-search" if "q=" in address else "empty-filters") in text


@pytest.mark.parametrize(
    "address",
    [
        "status=%00&language=de&channel=x&reason=x&agency=x&tab=x",
        "q=%00",
        "q=" + "a" * 500,
        "q=%27%22%3Cscript%3E",
        "tab=agency",
    ],
)
async def test_wishes_that_make_no_sense_show_the_queue(browser: Browser, database: Database, address: str) -> None:
    await sign_in_as(browser, database)
    assert "<script>" not in (await shown(browser, f"/desk/tickets?{address}")).text.replace("<script src", "")
    assert (await get(browser, "/desk/tickets?cursor=x")).status == 422


async def test_a_long_queue_has_pages(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    for number in range(60):
        await opened(database, await make_conversation(number))
    await sign_in_as(browser, database)
    first = (await shown(browser, "/desk/tickets?status=open")).text
    following = re.search(r'href="(/desk/tickets\?[^"]*cursor=[^"]*)"', first)
    assert following is not None
    second = (await shown(browser, following[1].replace("&amp;", "&"))).text
    assert [len(numbers(text)) for text in (first, second)] == [30, 30]
    assert not set(numbers(first)) & set(numbers(second))


async def test_what_people_write_stays_text(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    await opened(database, await make_conversation(), said=SHOTGUN, name=SHOTGUN)
    await sign_in_as(browser, database)
    found = await shown(browser, "/desk/tickets")
    assert "&lt;script&gt;" in found.text
    assert not [tag for tag, attributes in found.tags if tag == "script" and not attributes.get("src")]
    assert not [tag for tag, _ in found.tags if tag == "b"]


async def test_one_click_takes_a_person(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    csrf = await sign_in_as(browser, database)
    response = await post(browser, f"/desk/tickets/{number}/claim", csrf=csrf)
    assert (response.status, response.headers["Location"]) == (303, f"/desk/tickets/{number}#reply")
    assert words("fr", "with-you") in (await shown(browser, "/desk/tickets")).text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_count_says_who_came_since(
    browser: Browser, database: Database, make_conversation: MakeConversation, language: str
) -> None:
    await sign_in_as(browser, database, language=language)

    async def counted(newest: str) -> dict[str, Any]:
        return (await page(await get(browser, f"/desk/waiting{newest}"))).with_id("waiting")

    await opened(database, await make_conversation(1))
    first = await counted("")
    assert (first["data-count"], first["data-newest"], first["data-said"]) == ("1", "1", "")
    for number in (2, 3):
        await opened(database, await make_conversation(number), name="Nadia")
    fresh = await counted("?newest=1")
    assert (fresh["data-count"], fresh["data-newest"]) == ("3", "3")
    assert fresh["data-said"] == words(language, "queue-new-people", count=2)
    assert "Nadia" not in str(fresh)
    assert (await counted("?newest=3"))["data-said"] == ""
    assert (await counted("?newest=%00x"))["data-said"] == ""


async def test_reading_makes_read_but_an_open_page_by_itself_does_not(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    await sign_in_as(browser, database)
    await get(browser, f"/desk/tickets/{number}", **{"X-Desk-Background": "1"})
    assert words("fr", "unread") in (await shown(browser, "/desk/tickets")).text
    await get(browser, f"/desk/tickets/{number}")
    assert words("fr", "unread") not in (await shown(browser, "/desk/tickets")).text
    async with database.write() as session:
        await events.append(session, "c-test-0001", author="user", text="Encore moi", language="fr")
        await tickets.client_wrote(session, "c-test-0001")
    assert words("fr", "unread") in (await shown(browser, "/desk/tickets")).text


def test_every_reason_has_words_and_every_tab_too() -> None:
    catalogue = texts()
    ids = [f"desk-reason-{reason.replace('_', '-')}" for reason in PRIORITIES] + [f"desk-tab-{tab}" for tab in TABS]
    assert [id_ for id_ in ids if not catalogue.has(id_)] == []
