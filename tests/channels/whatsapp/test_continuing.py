"""One person, two channels: with a code, by their wish, once, and with everything that was said."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qs, urlsplit

import pytest
from fake_rasa import FakeRasa
from running_service import Service
from sqlalchemy import update
from whatsapp_parts import FIRST, ON_SQLITE, Graph, Office, Phone, words

from tandem.channels import continuing
from tandem.clock import now
from tandem.storage.models import Continuation, Conversation

CONTINUE = "/chat/v1/conversations/{}/continuation"


async def code_for_whatsapp(service: Service, talk: str, key: dict[str, str]) -> dict[str, str]:
    answer = await service.client.post(CONTINUE.format(talk), json={"consent": True}, headers=key)
    assert answer.status == 201, await answer.text()
    found: dict[str, str] = await answer.json()
    return found


@pytest.mark.parametrize("language", FIRST)
async def test_from_the_website_to_whatsapp_with_all_answers(
    service: Service, phone: Phone, graph: Graph, office: Office, rasa: FakeRasa, language: str
) -> None:
    rasa.slots = {"amount": 8000}
    talk, key = await service.start_conversation(language=language)
    await service.send(talk, key, "1", text=FIRST[language])
    await service.until(talk, key, "assistant", 2)
    made = await code_for_whatsapp(service, talk, key)
    link = urlsplit(made["link"])
    assert (link.netloc, link.path) == ("wa.me", "/3225550123")
    (message,) = parse_qs(link.query)["text"]
    assert made["code"] in message
    await phone.say(message)
    welcome, answer = await graph.until(2)
    assert words(welcome).startswith(
        {"fr": "Nous continuons ici", "nl": "We gaan hier verder", "en": "We go on here"}[language]
    )
    assert rasa.heard[-1]["payload"] == "/resume"
    assert rasa.heard[-1]["sender"] == talk
    assert answer["to"] == phone.to
    (conversation,) = await office.conversations()
    assert (conversation.id, conversation.channel, conversation.facts["amount"]) == (talk, "whatsapp", 8000)
    await phone.say("et ensuite ?")
    await graph.until(3)
    shown = await service.events(talk, key)
    assert shown[-1]["text"] == "re: et ensuite ?", "the open page shows it as well"
    (over,) = [event["card"] for event in shown if event["from"] == "system"]
    elsewhere = {"fr": "continue maintenant", "nl": "gaat nu verder", "en": "now goes on"}[language]
    assert over["kind"] == "elsewhere"
    assert f"{elsewhere} " in over["text"], "“here” is WhatsApp in one place and the page in the other"
    assert elsewhere not in words(welcome)


async def test_who_writes_on_the_page_again_is_answered_there(
    service: Service, phone: Phone, graph: Graph, office: Office
) -> None:
    talk, key = await service.start_conversation(language="fr")
    await phone.say((await code_for_whatsapp(service, talk, key))["code"])
    await graph.until(2)
    before = len(await service.events(talk, key))
    await service.send(talk, key, "9", text="de nouveau ici")
    await service.until(talk, key, "assistant", 3)
    events = await service.events(talk, key)
    assert [event["text"] for event in events[before:]] == ["de nouveau ici", "re: de nouveau ici"]
    assert len(await graph.said()) == 2


async def test_from_whatsapp_to_the_website(service: Service, phone: Phone, graph: Graph, office: Office) -> None:
    await phone.say("bonjour")
    await graph.until(2)
    await phone.say("Sur le site")
    *_, offered = await graph.until(3)
    link = offered["interactive"]["action"]["parameters"]["url"]
    code = link.partition("#continue=")[2]
    answer = await service.client.post("/chat/v1/continuations", json={"code": code})
    assert answer.status == 200
    made = await answer.json()
    key = {"Authorization": f"Bearer {made['token']}"}
    assert [event["text"] for event in await service.events(made["id"], key)][1] == "bonjour"
    await service.send(made["id"], key, "1", text="me voici")
    await service.until(made["id"], key, "assistant", 3)
    assert len(await graph.said()) == 3
    again = await service.client.post("/chat/v1/continuations", json={"code": code})
    assert again.status == 404


async def test_a_code_works_once_and_not_for_long(
    service: Service, graph: Graph, office: Office, rasa: FakeRasa
) -> None:
    talk, key = await service.start_conversation(language="fr")
    code = (await code_for_whatsapp(service, talk, key))["code"]
    await Phone(service.client).say(code)
    await graph.until(2)
    stranger = Phone(service.client)
    await stranger.say(code)
    await graph.until(4)
    assert rasa.heard[-1]["sender"] != talk
    late = (await code_for_whatsapp(service, talk, key))["code"]
    async with office.database.write() as session:
        await session.execute(update(Continuation).values(expires_at=now() - dt.timedelta(seconds=1)))
    await Phone(service.client).say(late)
    await graph.until(6)
    assert rasa.heard[-1]["sender"] != talk


async def test_a_code_for_one_channel_opens_nothing_in_the_other(service: Service, graph: Graph) -> None:
    talk, key = await service.start_conversation(language="fr")
    code = (await code_for_whatsapp(service, talk, key))["code"]
    assert (await service.client.post("/chat/v1/continuations", json={"code": code})).status == 404


@ON_SQLITE
@pytest.mark.parametrize("body", [{}, {"consent": False}, {"consent": "yes"}])
async def test_without_consent_there_is_no_code(service: Service, graph: Graph, body: dict[str, object]) -> None:
    talk, key = await service.start_conversation()
    assert (await service.client.post(CONTINUE.format(talk), json=body, headers=key)).status == 422


async def test_what_one_should_know_before_is_told(service: Service, graph: Graph) -> None:
    talk, key = await service.start_conversation(language="nl")
    told = await (await service.client.get(CONTINUE.format(talk), headers=key)).json()
    assert told["whatsapp"] is True
    assert "Meta" in told["notice"]
    assert (await service.client.get(CONTINUE.format(talk))).status == 401


@ON_SQLITE
@pytest.mark.parametrize("code", [None, 1, "", "peut-être", "x" * 50, "AAAA-BBBB"])
async def test_what_is_no_code_is_said_to_be_none(service: Service, code: object) -> None:
    assert (await service.client.post("/chat/v1/continuations", json={"code": code})).status == 422


async def test_an_earlier_talk_on_whatsapp_is_erased_with_the_present_one(
    service: Service, phone: Phone, graph: Graph, office: Office, rasa: FakeRasa
) -> None:
    await phone.say("bonjour")
    await graph.until(2)
    talk, key = await service.start_conversation(language="fr")
    await phone.say((await code_for_whatsapp(service, talk, key))["code"])
    await graph.until(4)
    rasa.reply = lambda turn: [{"custom": {"effect": "erase"}}]
    await phone.say("effacez tout")
    await graph.until(5)
    # the earlier one has no last word to show, and may be gone altogether by now
    assert all(one.erased_at is not None for one in await office.conversations())
    assert await office.person(phone.to) is None


async def test_the_copy_of_ones_data_names_the_earlier_talk_too(
    service: Service, phone: Phone, graph: Graph, rasa: FakeRasa
) -> None:
    await phone.say("bonjour")
    await graph.until(2)
    talk, key = await service.start_conversation(language="fr")
    await phone.say((await code_for_whatsapp(service, talk, key))["code"])
    await graph.until(4)
    rasa.reply = lambda turn: [{"custom": {"effect": "my_data", "in_form": False}}]
    await phone.say("mes données")
    found = [words(one) for one in await graph.until(7)]
    assert sum("/privacy/copy/" in text or "copie" in text for text in found[4:]) >= 2


def test_no_code_is_a_word() -> None:
    for _ in range(200):
        code = continuing._new_code()
        assert continuing.find_code(f"bonjour {code.lower()} !") == code
        assert any(sign.isdigit() for sign in code)
    assert continuing.find_code("peut-être, rendez-vous week-end") is None


async def test_a_conversation_that_was_erased_cannot_go_on(service: Service, graph: Graph, office: Office) -> None:
    talk, key = await service.start_conversation(language="fr")
    code = (await code_for_whatsapp(service, talk, key))["code"]
    async with office.database.write() as session:
        await session.execute(update(Conversation).values(erased_at=now()))
    assert (await service.client.post(CONTINUE.format(talk), json={"consent": True}, headers=key)).status == 404
    await Phone(service.client).say(code)
    await graph.until(2)
