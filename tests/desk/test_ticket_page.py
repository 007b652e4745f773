"""A ticket's page: who it is and what they need in ten seconds, and every step with what becomes of it."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from desk_parts import SHOTGUN, advisor_of, get, let_replies_go, opened, page, post, shown, waiting, words
from service_parts import MICROCREDIT, Browser, MakeConversation, sign_in_as, texts
from sqlalchemy import select

from tandem.clock import now, today
from tandem.conversations import events, outbox
from tandem.handoff import canned, presence, queue, tickets
from tandem.handoff.reasons import OUTCOMES
from tandem.people import create_advisor
from tandem.storage.database import Database
from tandem.storage.models import Advisor, Conversation, OutboxMessage, Ticket, WhatsAppMedia
from tandem.texts import LANGUAGES, Catalogue


async def claimed(browser: Browser, database: Database, number: int, **who: str) -> str:
    """Come in and take a ticket; the session's token."""
    csrf = await sign_in_as(browser, database, **who)  # type: ignore[arg-type]
    assert (await post(browser, f"/desk/tickets/{number}/claim", csrf=csrf)).status == 303
    return csrf


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_whole_life_of_a_ticket(
    browser: Browser, database: Database, make_conversation: MakeConversation, catalogue: Catalogue, language: str
) -> None:
    number = await waiting(database, make_conversation, language=language)
    csrf = await sign_in_as(browser, database, language=language)
    address = f"/desk/tickets/{number}"

    async def step(name: str, **fields: str) -> None:
        response = await post(browser, f"{address}/{name}", csrf=csrf, **fields)
        assert response.status == 303, await response.text()

    first = (await shown(browser, address)).text
    for expected in (
        "Nadia",
        "Snack à Molenbeek",
        words(language, "route-microcredit"),
        words(language, "reason-warm-route"),
        words(language, "brief-bank-contact-refused"),
        words(language, "checks-heading"),
        words(language, "claim"),
        words(language, "control-waiting"),
        catalogue.title(language, "ask-sector", "choice-horeca"),
    ):
        assert expected in first
    assert "microcredit_conditions_met" not in first
    assert "+32470000000" not in first
    assert "nadia@example.be" not in first

    await step("claim")
    await step("reveal")
    revealed = (await shown(browser, address)).text
    assert 'href="tel:+32470000000"' in revealed
    assert 'href="mailto:nadia@example.be"' in revealed
    await step("reply", text="Bonjour Nadia")
    assert words(language, "undo-hint") in (await shown(browser, address)).text
    await let_replies_go(database, number)
    await step("note", text="Rappeler jeudi")
    await step("next-step", day=today().isoformat())
    assert words(language, "day-today") in (await shown(browser, address)).text
    await step("return")
    assert words(language, "claim-again") in (await shown(browser, address)).text
    await step("claim")
    await step("release")
    await step("claim")
    owners = (await shown(browser, address)).text
    assert "Bonjour Nadia" in owners
    assert "Rappeler jeudi" in owners
    assert words(language, "entry-released", who="Amina") in owners
    assert words(language, "entry-next-step", who="Amina", what=words(language, "day-today")) in owners
    await step("resolve", outcome="will_apply")
    last = await shown(browser, address)
    assert words(language, "ended", outcome=words(language, "outcome-will-apply")) in last.text
    assert f"{address}/reply" not in last.actions()
    assert words(language, "status-done") in (await shown(browser, "/desk/tickets?tab=all&status=done")).text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_second_advisor_reads_who_was_first_and_cannot_write(
    browser: Browser, database: Database, make_conversation: MakeConversation, language: str
) -> None:
    number = await waiting(database, make_conversation)
    await claimed(browser, database, number)
    second = await sign_in_as(browser, database, role="advisor", name="Bram", language=language)
    response = await post(browser, f"/desk/tickets/{number}/claim", csrf=second)
    assert response.status == 409
    assert words(language, "refused-taken", owner="Amina") in await response.text()
    found = await shown(browser, f"/desk/tickets/{number}")
    assert words(language, "with-other", name="Amina") in found.text
    assert not found.actions() & {f"/desk/tickets/{number}/{name}" for name in ("reply", "claim", "release", "resolve")}
    response = await post(browser, f"/desk/tickets/{number}/reply", csrf=second, text="Moi aussi")
    assert response.status == 409
    async with database.read() as session:
        assert [event.author for event in await events.after(session, "c-test-0001", 0)].count("advisor") == 0


async def test_only_a_lead_takes_a_ticket_from_its_owner(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    await claimed(browser, database, number)
    plain = await sign_in_as(browser, database, role="advisor", name="Bram")
    assert (await post(browser, f"/desk/tickets/{number}/claim", csrf=plain, take="yes")).status == 409
    lead = await sign_in_as(browser, database, role="lead", name="Claire")
    assert words("fr", "take-over", name="Amina") in (await shown(browser, f"/desk/tickets/{number}")).text
    assert (await post(browser, f"/desk/tickets/{number}/claim", csrf=lead, take="yes")).status == 303
    assert words("fr", "with-you") in (await shown(browser, f"/desk/tickets/{number}")).text


async def test_what_could_not_be_sent_is_still_there(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    csrf = await claimed(browser, database, number)
    response = await post(browser, f"/desk/tickets/{number}/reply", csrf=csrf, text="é" * 2001)
    assert response.status == 422
    assert "é" * 2001 in await response.text()
    response = await post(browser, f"/desk/tickets/{number}/reply", csrf=csrf, text="Rendez-vous : {appointment}")
    assert response.status == 422
    assert words("fr", "refused-placeholder") in await response.text()
    assert "Rendez-vous : {appointment}" in await response.text()
    response = await post(browser, f"/desk/tickets/{number}/transfer", csrf=csrf, text="Elle parle néerlandais")
    assert response.status == 422
    assert "Elle parle néerlandais" in await response.text()
    for fields in ({}, {"outcome": "loan"}):
        assert (await post(browser, f"/desk/tickets/{number}/resolve", csrf=csrf, **fields)).status == 422
    assert (await post(browser, f"/desk/tickets/{number}/next-step", csrf=csrf, day="30 février")).status == 422
    response = await post(browser, f"/desk/tickets/{number}/note", text="Je garde ce texte")
    assert response.status == 403
    assert "Je garde ce texte" in await response.text()


async def test_a_reply_comes_back_while_nobody_can_have_read_it(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    csrf = await claimed(browser, database, number)
    await post(browser, f"/desk/tickets/{number}/reply", csrf=csrf, text="Trop vite & mal dit")
    undo = re.search(
        rf'action="(/desk/tickets/{number}/undo/\d+)"', (await shown(browser, f"/desk/tickets/{number}")).text
    )
    assert undo is not None
    response = await post(browser, undo[1], csrf=csrf)
    assert response.status == 200
    text = await response.text()
    assert re.search(r'<textarea id="reply"[^>]*>\nTrop vite &amp; mal dit</textarea>', text)
    await let_replies_go(database, number)
    async with database.read() as session:
        assert "advisor" not in [event.author for event in await events.after(session, "c-test-0001", 0)]
    response = await post(browser, undo[1], csrf=csrf)
    assert response.status in {404, 409}
    await post(browser, f"/desk/tickets/{number}/reply", csrf=csrf, text="Voilà")
    colleague = await sign_in_as(browser, database, name="Bram")
    pending = (await shown(browser, f"/desk/tickets/{number}")).text
    assert "Voilà" in pending
    assert "/undo/" not in pending
    assert (await post(browser, f"/desk/tickets/{number}/undo/2", csrf=colleague)).status in {404, 409}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("to", ["advisor", "agency"])
async def test_a_ticket_is_handed_on_with_a_note(
    browser: Browser, database: Database, make_conversation: MakeConversation, language: str, to: str
) -> None:
    number = await opened(database, await make_conversation(facts=MICROCREDIT), agency="ghent", name="Nadia")
    await create_advisor(database, "bram@example.be", "Bram", "nl", role="advisor", agencies=("ghent",))
    csrf = await claimed(browser, database, number, language=language)
    bram = await advisor_of(database, "bram@example.be")
    target = f"advisor:{bram.id}" if to == "advisor" else "agency:ghent"
    response = await post(browser, f"/desk/tickets/{number}/transfer", csrf=csrf, to=target, text="Parle néerlandais")
    assert response.status == 303, await response.text()
    text = (await shown(browser, f"/desk/tickets/{number}")).text
    assert "Parle néerlandais" in text
    assert words(language, "entry-transferred", who="Amina", what="Bram" if to == "advisor" else "Ghent") in text
    for target in ("advisor:99999999999", "advisor:x", "agency:nowhere", "", "moon:1"):
        response = await post(browser, f"/desk/tickets/{number}/transfer", csrf=csrf, to=target, text="x")
        assert response.status in {404, 409, 422}


async def test_nothing_that_a_person_wrote_becomes_part_of_the_page(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation()
    async with database.write() as session:
        await events.append(
            session, conversation, author="user", text=SHOTGUN, language="fr", choices=[(SHOTGUN, "/affirm")]
        )
        await events.append(
            session, conversation, author="user", text="https://evil.example javascript:x", language="fr"
        )
    number = await opened(database, conversation, name=SHOTGUN, phone='"><script>')
    csrf = await claimed(browser, database, number)
    await post(browser, f"/desk/tickets/{number}/note", csrf=csrf, text=SHOTGUN)
    await post(browser, f"/desk/tickets/{number}/reveal", csrf=csrf)
    found = await shown(browser, f"/desk/tickets/{number}")
    assert "&lt;script&gt;" in found.text
    assert "/affirm" not in found.text
    assert not [tag for tag, attributes in found.tags if tag == "script" and not attributes.get("src")]
    assert not [tag for tag, _ in found.tags if tag == "b"]
    links = [attributes.get("href") or "" for tag, attributes in found.tags if tag == "a"]
    assert not [link for link in links if not link.startswith(("/desk/", "#", "?", "tel:", "mailto:"))]


async def test_words_of_every_direction_and_language_keep_theirs(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation()
    async with database.write() as session:
        await events.append(session, conversation, author="user", text="مرحبا", language="en")
        await events.append(session, conversation, author="user", text="Bonjour", language="fr")
    number = await opened(database, conversation)
    await sign_in_as(browser, database, language="nl")
    text = (await shown(browser, f"/desk/tickets/{number}")).text
    assert '<p class="said" lang="en" dir="auto">مرحبا</p>' in text
    assert '<p class="said" lang="fr" dir="auto">Bonjour</p>' in text


async def test_a_long_talk_begins_near_its_end_and_can_be_read_from_its_beginning(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation()
    async with database.write() as session:
        for turn in range(150):
            await events.append(session, conversation, author="user", text=f"tour {turn}.", language="fr")
    number = await opened(database, conversation)
    await sign_in_as(browser, database)
    short = (await shown(browser, f"/desk/tickets/{number}")).text
    assert ("tour 149." in short, "tour 2." in short) == (True, False)
    assert words("fr", "transcript-all") in short
    assert "tour 2." in (await shown(browser, f"/desk/tickets/{number}?all")).text


async def test_delivery_is_told_for_what_advisors_wrote_and_for_what_failed(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    csrf = await claimed(browser, database, number)
    await post(browser, f"/desk/tickets/{number}/reply", csrf=csrf, text="Bonjour")
    await let_replies_go(database, number)
    async with database.write() as session:
        said = (await events.after(session, "c-test-0001", 0))[-1]
        outbox.put(session, "mail", {"text": "x"}, conversation_id="c-test-0001", seq=said.seq)
    assert words("fr", "delivery-pending") in (await shown(browser, f"/desk/tickets/{number}")).text
    for state, receipt, expected in (
        ("delivered", "sent", "sent"),
        ("delivered", "read", "read"),
        ("delivered", "failed", "failed"),
        ("dead", None, "failed"),
    ):
        async with database.write() as session:
            row = (await session.scalars(select(OutboxMessage).where(OutboxMessage.seq == said.seq))).one()
            row.state, row.receipt = state, receipt
        assert words("fr", f"delivery-{expected}") in (await shown(browser, f"/desk/tickets/{number}")).text


async def test_whatsapp_says_until_when_one_may_write(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    async with database.write() as session:
        talk = await session.get_one(Conversation, "c-test-0001")
        talk.channel, talk.last_user_at = "whatsapp", now()
    csrf = await claimed(browser, database, number)
    assert "WhatsApp" in (await shown(browser, f"/desk/tickets/{number}")).text
    assert (await post(browser, f"/desk/tickets/{number}/reply", csrf=csrf, text="Bonjour")).status == 303
    async with database.write() as session:
        talk = await session.get_one(Conversation, "c-test-0001")
        talk.last_user_at = now() - dt.timedelta(hours=30)
    closed = await shown(browser, f"/desk/tickets/{number}")
    assert words("fr", "window-closed") in closed.text
    assert closed.field("announced") == "yes"
    response = await post(browser, f"/desk/tickets/{number}/reply", csrf=csrf, text="Bonjour")
    assert response.status == 409
    assert words("fr", "refused-window") in await response.text()
    response = await post(browser, f"/desk/tickets/{number}/reply", csrf=csrf, text="Bonjour", announced="yes")
    assert response.status == 303


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_else_is_here_is_said(
    browser: Browser, database: Database, make_conversation: MakeConversation, language: str
) -> None:
    number = await waiting(database, make_conversation)
    csrf = await sign_in_as(browser, database, language=language)
    await create_advisor(database, "bram@example.be", "Bram", "nl", role="advisor")
    bram = await advisor_of(database, "bram@example.be")
    address = f"/desk/tickets/{number}/presence"
    assert (await post(browser, address, csrf=csrf)).status == 204
    async with database.write() as session:
        await presence.mark(session, number, bram.id, typing=True)
    text = (await shown(browser, f"/desk/tickets/{number}")).text
    assert words(language, "typing", name="Bram") in text
    assert words(language, "looking", name="Amina") not in text
    async with database.write() as session:
        await presence.mark(session, number, bram.id)
    assert words(language, "looking", name="Bram") in (await shown(browser, f"/desk/tickets/{number}")).text
    assert (await post(browser, address, csrf=csrf, gone="yes")).status == 204
    async with database.read() as session:
        assert [one.name for one in await presence.of(session, number)] == ["Bram"]


async def test_a_ticket_out_of_reach_does_not_exist(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await opened(database, await make_conversation(), agency="ghent", name="Nadia")
    csrf = await sign_in_as(browser, database, role="advisor", agencies=("brussels",))
    for address in ("", "/facts", "/answers"):
        assert (await get(browser, f"/desk/tickets/{number}{address}")).status == 404
    steps = ("claim", "note", "reveal", "reply", "presence", "transfer", "next-step", "undo/1", "facts")
    for step in steps:
        assert (await post(browser, f"/desk/tickets/{number}/{step}", csrf=csrf, text="x")).status == 404, step
    async with database.read() as session:
        assert [entry.kind for entry, _ in await queue.history(session, number)] == ["opened", "contact"]


async def test_contact_details_are_for_whoever_has_the_ticket(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    csrf = await sign_in_as(browser, database, role="advisor")
    text = (await shown(browser, f"/desk/tickets/{number}")).text
    assert words("fr", "reveal-not-yours") in text
    response = await post(browser, f"/desk/tickets/{number}/reveal", csrf=csrf)
    assert response.status == 403
    assert "+32470000000" not in await response.text()


async def test_earlier_tickets_of_the_same_person_are_linked(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    first = await opened(database, await make_conversation(1), "coaching", name="Nadia", phone="+32470000000")
    await claimed(browser, database, first)
    async with database.write() as session:
        me = (await session.scalars(select(Advisor))).one()
        await tickets.resolve(session, first, me, "not_now", catalogue=texts())
    second = await opened(database, await make_conversation(2), name="N.", phone="+32470000000")
    text = (await shown(browser, f"/desk/tickets/{second}")).text
    assert f'<a href="/desk/tickets/{first}">' in text
    assert words("fr", "outcome-not-now") in text


async def test_a_canned_answer_stands_in_the_field_in_the_persons_language(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation, language="nl")
    await claimed(browser, database, number)
    async with database.write() as session:
        me = (await session.scalars(select(Advisor))).one()
        written = {"fr": "Bonjour {name}", "nl": "Dag {name}, {advisor} hier: {appointment}", "en": "Hello {name}"}
        answer = await canned.save(session, id=None, title="Salut", texts=written, active=True, advisor=me)
    listed = (await shown(browser, f"/desk/tickets/{number}/answers")).text
    assert "Dag Nadia, Amina hier: {appointment}" in listed
    assert words("fr", "canned-variable-appointment") in listed
    taken = (await shown(browser, f"/desk/tickets/{number}?answer={answer.id}")).text
    assert re.search(
        r'<textarea id="reply"[^>]* lang="nl"[^>]*>\nDag Nadia, Amina hier: \{appointment\}</textarea>', taken
    )
    for wish in ("999", "x", "%00", "1" * 40):
        assert "<textarea" in (await shown(browser, f"/desk/tickets/{number}?answer={wish}")).text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_outcome_is_offered_and_one_is_needed(
    browser: Browser, database: Database, make_conversation: MakeConversation, language: str
) -> None:
    number = await waiting(database, make_conversation)
    await claimed(browser, database, number, language=language)
    found = await shown(browser, f"/desk/tickets/{number}")
    for outcome in OUTCOMES:
        assert "required" in found.with_id(f"outcome-{outcome}")
        assert words(language, f"outcome-{outcome}") in found.text


async def test_a_person_who_was_erased_leaves_no_page(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    await sign_in_as(browser, database)
    async with database.write() as session:
        (await session.get_one(Ticket, number)).conversation_id = None
    assert (await get(browser, f"/desk/tickets/{number}")).status == 404
    assert (await page(await get(browser, f"/desk/tickets/{number}"))).language == "fr"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_file_that_came_with_a_message_can_be_opened(
    browser: Browser, database: Database, make_conversation: MakeConversation, language: str
) -> None:
    number = await waiting(database, make_conversation)
    async with database.write() as session:
        said = (await events.after(session, "c-test-0001", 0))[0]
        for public_id, name in (("one", None), ("two", "<b>.pdf")):
            session.add(
                WhatsAppMedia(
                    public_id=public_id,
                    conversation_id="c-test-0001",
                    seq=said.seq,
                    kind="image",
                    message_key=public_id,
                    media_id=public_id,
                    file_name=name,
                    received_at=now(),
                )
            )
    await sign_in_as(browser, database, language=language)
    text = (await shown(browser, f"/desk/tickets/{number}")).text
    assert text.count('href="/desk/media/') == 2
    assert words(language, "file-image") in text
    assert "&lt;b&gt;.pdf" in text
