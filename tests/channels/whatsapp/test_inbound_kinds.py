"""What a person gets for each kind of message, and what is kept of it, in three languages."""

from __future__ import annotations

import base64
import datetime as dt

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from fake_rasa import FakeRasa, said
from running_service import Service
from sqlalchemy import select, update
from whatsapp_parts import FIRST, ON_SQLITE, Graph, Office, Phone, send, words

from tandem.app import problems
from tandem.app_keys import CATALOGUE, DATABASE, WHATSAPP_GRAPH
from tandem.channels.whatsapp import media, templates
from tandem.handoff import tickets
from tandem.settings import PROJECT
from tandem.storage.models import Conversation, Event, EventWords, WhatsAppMedia, WhatsAppPerson

PICTURE = {"id": "1013859600285441", "mime_type": "image/jpeg", "sha256": "x"}


async def begin(phone: Phone, graph: Graph, language: str = "fr") -> None:
    """A conversation with its greeting and one answer."""
    await phone.say(FIRST[language])
    await graph.until(2)


UNREADABLE = (
    ("image", PICTURE, "whatsapp-file", "whatsapp-shown-image"),
    ("document", {**PICTURE, "filename": "lettre.pdf"}, "whatsapp-file", "whatsapp-shown-document"),
    ("audio", {**PICTURE, "voice": True}, "whatsapp-voice", "whatsapp-shown-voice"),
    ("sticker", PICTURE, "whatsapp-cannot-read", "whatsapp-shown-other"),
    ("order", {"catalog_id": "1"}, "whatsapp-cannot-read", "whatsapp-shown-other"),
    ("hologram", {"depth": 1}, "whatsapp-cannot-read", "whatsapp-shown-other"),
    ("location", {"latitude": 48.85, "longitude": 2.35}, "whatsapp-which-code", "whatsapp-shown-place"),
)


@pytest.mark.parametrize("language", FIRST)
async def test_what_the_assistant_cannot_read_gets_one_honest_answer(
    service: Service, phone: Phone, graph: Graph, office: Office, rasa: FakeRasa, language: str
) -> None:
    await begin(phone, graph, language)
    catalogue = service.client.app[CATALOGUE]  # type: ignore[union-attr]
    for number, (type_, part, text_id, shown) in enumerate(UNREADABLE, start=3):
        assert await phone.post(phone.message(type_, part)) == 200
        *_, answer = await graph.until(number)
        assert words(answer) == catalogue.text(language, text_id).text
        assert (await office.transcript())[-2] == ("user", catalogue.text(language, shown).text)
    assert len(rasa.heard) == 1, "the dialogue hears nothing of it"


async def test_what_is_written_under_a_picture_is_answered(phone: Phone, graph: Graph, rasa: FakeRasa) -> None:
    await begin(phone, graph)
    await phone.post(phone.message("image", {**PICTURE, "caption": "ma banque a dit non"}))
    _, _, got, answer = await graph.until(4)
    assert words(answer) == "re: ma banque a dit non"
    assert rasa.heard[-1]["text"] == "ma banque a dit non"
    assert "fichier" in words(got)


async def test_an_advisor_opens_a_file_through_the_service_and_nobody_else_does(
    service: Service, phone: Phone, graph: Graph, office: Office
) -> None:
    await begin(phone, graph)
    await graph.tell(
        media={PICTURE["id"]: {"mime_type": "image/jpeg", "base64": base64.b64encode(b"\xff\xd8jpeg").decode()}}
    )
    await phone.post(phone.message("image", {**PICTURE, "filename": "é.jpg"}))
    await graph.until(3)
    async with office.database.read() as session:
        (file,) = await media.of_conversation(session, await office.conversation_of(phone.to))
    answer = await service.client.get(media.PATH + file.public_id, allow_redirects=False)
    assert answer.status in (303, 404)
    assert (file.kind, file.media_id, file.seq) == ("image", PICTURE["id"], 4)


@ON_SQLITE
async def test_a_file_is_passed_on_without_being_run(
    service: Service, phone: Phone, graph: Graph, office: Office
) -> None:
    async def send_file(request: web.Request) -> web.StreamResponse:
        return await media.send(request, request.match_info["id"])

    app = web.Application(middlewares=[problems])
    app[DATABASE], app[WHATSAPP_GRAPH] = service.client.app[DATABASE], service.client.app[WHATSAPP_GRAPH]
    app.router.add_get("/{id}", send_file)
    kinds = {"image/jpeg": True, "application/pdf": True, "text/html": False, "image/svg+xml": False}
    async with TestClient(TestServer(app)) as desk:
        for number, (mime_type, shown) in enumerate(kinds.items()):
            content = {"mime_type": mime_type, "base64": base64.b64encode(b"<b>data</b>").decode()}
            await graph.tell(media={"55": content})
            part = {"id": "55", "mime_type": mime_type, "filename": "a\r\nb.pdf"}
            await phone.post(phone.message("document", part))
            await office.settled()
            async with office.database.read() as session:
                file = (await session.scalars(select(WhatsAppMedia).order_by(WhatsAppMedia.seq))).all()[number]
            answer = await desk.get(f"/{file.public_id}")
            assert (answer.status, await answer.read()) == (200, b"<b>data</b>")
            assert answer.headers["Content-Type"] == (mime_type if shown else "application/octet-stream")
            assert answer.headers["Content-Disposition"].startswith("inline; " if shown else "attachment; ")
            assert "sandbox" in answer.headers["Content-Security-Policy"]
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
        await graph.tell(media={})
        assert (await desk.get(f"/{file.public_id}")).status == 404
        assert (await desk.get("/nothing")).status == 404


@ON_SQLITE
@pytest.mark.parametrize(
    ("part", "code"),
    [
        ({"latitude": 50.8466, "longitude": 4.3528}, "1000"),
        ({"latitude": "51.0543", "longitude": "3.7174"}, "9000"),
        ({"latitude": 0, "longitude": 0, "address": "Rue Haute 1, 4020 Liège"}, "4020"),
        ({"latitude": 50.41, "longitude": 4.44, "name": "Rue 12345", "address": "n° 99"}, "6000"),
    ],
)
async def test_a_place_becomes_its_postal_code_and_nothing_more_is_kept(
    phone: Phone, graph: Graph, rasa: FakeRasa, office: Office, part: dict[str, object], code: str
) -> None:
    await begin(phone, graph)
    await phone.post(phone.message("location", part))
    await graph.until(3)
    assert (rasa.heard[-1]["payload"], rasa.heard[-1]["title"]) == (f'/inform{{"postal_code": "{code}"}}', code)
    assert not any("50.8" in text or "Rue" in text for _, text in await office.transcript())


async def test_a_shared_contact_is_its_number(phone: Phone, graph: Graph, rasa: FakeRasa) -> None:
    await begin(phone, graph)
    card = {
        "name": {"formatted_name": "Nadia"},
        "phones": [{"phone": "+32 470 11 22 33"}],
        "emails": [{"email": "x@y.z"}],
    }
    await phone.post(phone.message("contacts", [card]))
    await graph.until(3)
    assert rasa.heard[-1]["text"] == "+32 470 11 22 33"


async def test_a_thumb_up_answers_the_question_it_is_on(phone: Phone, graph: Graph, rasa: FakeRasa) -> None:
    rasa.reply = lambda turn: [
        {"text": "Correct ?", "buttons": [{"title": "Oui", "payload": "/affirm"}, {"title": "Non", "payload": "/deny"}]}
    ]
    await phone.say("bonjour")
    greeting, asked = await graph.until(2)
    await phone.post(phone.message("reaction", {"message_id": greeting["id"], "emoji": "👍"}))
    await phone.post(phone.message("reaction", {"message_id": asked["id"], "emoji": "😂"}))
    await phone.post(phone.message("reaction", {"message_id": asked["id"], "emoji": "👍🏽"}))
    await graph.until(3)
    assert [turn.get("payload") for turn in rasa.heard] == [None, "/affirm"]


@pytest.mark.parametrize("language", FIRST)
async def test_the_button_under_a_reminder_asks_for_the_appointment(
    phone: Phone, graph: Graph, rasa: FakeRasa, language: str
) -> None:
    await begin(phone, graph, language)
    known = templates.load(PROJECT / "whatsapp" / "templates.yml")["appointment_reminder"]
    title = known.wordings[language].button
    await phone.post(phone.message("button", {"payload": templates.MY_APPOINTMENT, "text": title}))
    await graph.until(3)
    assert (rasa.heard[-1]["payload"], rasa.heard[-1]["title"]) == ("/ask_my_appointment", title)


async def test_an_edited_message_is_heard_again_and_a_deleted_one_is_gone(
    phone: Phone, graph: Graph, rasa: FakeRasa, office: Office
) -> None:
    first = phone.text("5000 euros")
    await phone.post(first)
    await graph.until(2)
    edit = {"original_message_id": first["id"], "message": {"type": "text", "text": {"body": "8000 euros"}}}
    await phone.post(phone.message("edit", edit))
    await graph.until(3)
    await phone.post(phone.message("revoke", {"original_message_id": first["id"]}))
    await office.settled()
    assert [turn["text"] for turn in rasa.heard] == ["5000 euros", "8000 euros"]
    assert [text for author, text in await office.transcript() if author == "user"] == ["•", "8000 euros"]
    assert len(await graph.said()) == 3
    async with office.database.read() as session:
        assert [row.words for row in await session.scalars(select(EventWords))] == ["8000 euros"]


async def test_a_message_that_is_too_long_is_kept_whole_and_asked_for_in_parts(
    service: Service, phone: Phone, graph: Graph, office: Office, rasa: FakeRasa
) -> None:
    await begin(phone, graph)
    await phone.say("mot " * 1000)
    *_, answer = await graph.until(3)
    assert words(answer) == service.client.app[CATALOGUE].text("fr", "too-long").text
    assert len((await office.transcript())[-2][1]) > 3900
    assert len(rasa.heard) == 1


async def test_a_masked_number_is_told(
    service: Service, phone: Phone, graph: Graph, office: Office, rasa: FakeRasa
) -> None:
    await begin(phone, graph)
    await phone.say("mon numéro est 93.05.18-223.61")
    found = [words(one) for one in await graph.until(4)]
    assert service.client.app[CATALOGUE].text("fr", "masked-number").text in found
    assert "223" not in str(await office.transcript()) + str([said(turn) for turn in rasa.heard])


async def test_who_comes_from_an_advertisement_is_known_to_have(phone: Phone, office: Office) -> None:
    referral = {"source_type": "ad", "source_id": "120", "source_url": "https://fb.me/x", "ctwa_clid": "y"}
    await phone.post(phone.text("Infos", referral=referral))
    await office.settled()
    (conversation,) = await office.conversations()
    assert conversation.page == "whatsapp ad 120 https://fb.me/x"


async def test_a_person_keeps_the_talk_through_a_new_number_and_a_new_id(
    service: Service, graph: Graph, office: Office
) -> None:
    old = Phone(service.client, "32470000001", "BE.old")
    await old.say("bonjour")
    await graph.until(2)
    changed = old.message("system", {"type": "user_changed_number", "wa_id": "32470000002", "user_id": "BE.new"})
    body = {"entry": [{"changes": [{"field": "messages", "value": {"messages": [changed]}}]}]}
    assert await send(service.client, body) == 200
    await office.settled()
    await Phone(service.client, "32470000002", "BE.new").say("re-bonjour")
    *_, answer = await graph.until(3)
    assert (answer["to"], len(await office.conversations())) == ("+32470000002", 1)


async def test_a_number_that_was_given_to_somebody_else_shows_them_nothing_of_the_first(
    service: Service, graph: Graph, office: Office
) -> None:
    await Phone(service.client, "32470000003", "BE.first").say("bonjour")
    await graph.until(2)
    await Phone(service.client, "32470000003", "BE.second").say("bonjour")
    await graph.until(4)
    assert len(await office.conversations()) == 2


async def test_a_person_without_a_number_is_answered_by_id(service: Service, graph: Graph) -> None:
    shy = Phone(service.client, user_id="BE.13491208655302741918")
    await shy.say("hello there")
    found = await graph.until(2)
    assert {one.get("recipient") for one in found} == {shy.user_id}
    assert all("to" not in one for one in found)


async def test_while_an_advisor_leads_nothing_is_answered_by_itself(
    phone: Phone, graph: Graph, office: Office, rasa: FakeRasa
) -> None:
    await begin(phone, graph)
    conversation = await office.conversation_of(phone.to)
    async with office.database.write() as session:
        await tickets.open_ticket(session, conversation, reason="asked_for_person")
        await session.execute(update(Conversation).values(control="advisor"))
    await phone.post(phone.message("image", PICTURE), phone.text("vous avez reçu ?"), phone.message("sticker", PICTURE))
    await office.settled()
    assert len(await graph.said()) == 2
    assert len((await graph.seen())["marks"]) == 1, "nobody has read it yet"
    async with office.database.read() as session:
        assert len(list(await session.scalars(select(Event).where(Event.author == "user")))) == 4


async def test_old_messages_open_no_window(phone: Phone, office: Office) -> None:
    await phone.post(phone.text("il y a longtemps", timestamp="1790000000"))
    await office.settled()
    async with office.database.read() as session:
        person = (await session.scalars(select(WhatsAppPerson))).one()
    assert person.wrote_at == dt.datetime.fromtimestamp(1790000000, dt.UTC)
