"""Whole talks through webhook and fake Graph, in three languages; what the same person would read on the website."""

from __future__ import annotations

from typing import Any

import pytest
from fake_rasa import FakeRasa, said
from running_service import Service
from service_parts import texts
from whatsapp_parts import FIRST, ON_SQLITE, Graph, Office, Phone, offered, words

MACHINE = {"fr": "assistant automatique", "nl": "automatische assistent", "en": "automated assistant"}


@pytest.mark.parametrize("language", FIRST)
async def test_the_first_words_say_that_it_is_a_machine_in_the_persons_language(
    phone: Phone, graph: Graph, language: str
) -> None:
    await phone.say(FIRST[language])
    greeting, answer = await graph.until(2)
    assert MACHINE[language] in words(greeting)
    assert words(answer) == f"re: {FIRST[language]}"
    assert [greeting["to"], answer["to"]] == [phone.to, phone.to]


async def test_an_unclear_language_is_greeted_in_three(phone: Phone, graph: Graph) -> None:
    await phone.say("microcredit")
    greeting, _ = await graph.until(2)
    assert all(word in words(greeting) for word in MACHINE.values())


async def test_a_greeting_of_every_language_is_answered_by_ours_alone(
    phone: Phone, graph: Graph, rasa: FakeRasa, office: Office
) -> None:
    await phone.say("Hallo 👋")
    (greeting,) = await graph.until(1)
    await office.settled()
    assert list(offered(greeting)) == ["Français", "Nederlands", "English"]
    assert not rasa.heard
    await phone.say("nederlands")
    await graph.until(2)
    assert rasa.heard[-1]["payload"] == '/change_language{"language": "nl"}'
    # whoever is known is answered
    await phone.say("Hallo")
    await graph.until(3)
    assert rasa.heard[-1]["text"] == "Hallo"


async def test_as_long_as_the_language_is_not_known_everything_is_said_in_three(
    phone: Phone, graph: Graph, rasa: FakeRasa
) -> None:
    await phone.post(phone.message("audio", {"id": "7", "mime_type": "audio/ogg", "voice": True}))
    greeting, answer = await graph.until(2)
    said = [texts().text(language, "whatsapp-voice").text for language in FIRST]
    assert words(answer) == "\n".join(said)
    # the languages are still what can be tapped, or typed
    assert not offered(answer)
    await phone.tap(greeting, "English")
    await graph.until(3)
    assert rasa.heard[-1]["payload"] == '/change_language{"language": "en"}'
    await phone.post(phone.message("sticker", {"id": "8"}))
    *_, one = await graph.until(4)
    assert words(one).count("\n") == 0


async def test_a_talk_is_one_conversation_in_order(phone: Phone, graph: Graph, office: Office, rasa: FakeRasa) -> None:
    for number in range(5):
        await phone.say(f"message {number}")
    found = await graph.until(6)
    assert [words(one) for one in found[1:]] == [f"re: message {number}" for number in range(5)]
    assert len(await office.conversations()) == 1
    assert {turn["channel"] for turn in rasa.heard} == {"whatsapp"}
    spoken = await office.transcript()
    assert [text for author, text in spoken if author == "user"] == [f"message {number}" for number in range(5)]


@pytest.mark.parametrize("language", FIRST)
async def test_the_same_is_said_on_the_website_and_here(
    service: Service, phone: Phone, graph: Graph, rasa: FakeRasa, language: str
) -> None:
    rasa.reply = lambda turn: [
        {
            "text": f"re: {said(turn)}",
            "buttons": [{"title": "Oui", "payload": "/affirm"}, {"title": "Non", "payload": "/deny"}],
        }
    ]
    await phone.say(FIRST[language])
    _, here = await graph.until(2)
    await phone.tap(here, "Oui")
    here_all = await graph.until(3)
    talk, key = await service.start_conversation(language=language)
    await service.send(talk, key, "1", text=FIRST[language])
    events = await service.until(talk, key, "assistant", 2)
    await service.send(talk, key, "2", choice=events[-1]["choices"][0]["id"])
    there = [event for event in await service.until(talk, key, "assistant", 3) if event["from"] == "assistant"]
    assert [words(one) for one in here_all] == [event["text"] for event in there]
    assert [list(offered(one)) for one in here_all[1:]] == [
        [choice["title"] for choice in event["choices"]] for event in there[1:]
    ]
    assert [turn.get("payload") for turn in rasa.heard] == [None, "/affirm", None, "/affirm"]


@ON_SQLITE
@pytest.mark.parametrize(
    ("count", "kind"), [(1, "button"), (3, "button"), (4, "list"), (10, "list"), (11, None), (14, None)]
)
async def test_choices_can_be_tapped_or_typed(
    phone: Phone, graph: Graph, rasa: FakeRasa, count: int, kind: str | None
) -> None:
    buttons = [{"title": f"Keuze {chr(65 + n)}", "payload": f'/inform{{"sector": "s{n}"}}'} for n in range(count)]
    rasa.reply = lambda turn: [{"text": "Welke?", "buttons": buttons}]
    await phone.say("hallo ik zoek geld")
    _, asked = await graph.until(2)
    assert (asked["interactive"]["type"] if asked["type"] == "interactive" else None) == kind
    if kind is None:
        await phone.say(f"{count}")
    else:
        await phone.tap(asked, f"Keuze {chr(64 + count)}")
    await graph.until(3)
    await phone.say("keuze a")
    await graph.until(4)
    assert [turn.get("payload") for turn in rasa.heard] == [None, buttons[-1]["payload"], buttons[0]["payload"]]


async def test_a_digit_is_words_where_nothing_is_numbered(phone: Phone, graph: Graph, rasa: FakeRasa) -> None:
    rasa.reply = lambda turn: [{"text": "Combien ?", "buttons": [{"title": "Je ne sais pas", "payload": "/dont_know"}]}]
    await phone.say("bonjour")
    await graph.until(2)
    await phone.say("1")
    await graph.until(3)
    assert [turn.get("payload") for turn in rasa.heard] == [None, None]


async def test_a_title_that_was_cut_is_understood_as_it_was_shown(phone: Phone, graph: Graph, rasa: FakeRasa) -> None:
    long = "Une aide pour préparer mon dossier"
    rasa.reply = lambda turn: [{"text": "Que voulez-vous ?", "buttons": [{"title": long, "payload": "/ask_documents"}]}]
    await phone.say("bonjour")
    _, asked = await graph.until(2)
    (row,) = asked["interactive"]["action"]["sections"][0]["rows"]
    assert (len(row["title"]) <= 24, row["description"]) == (True, long)
    await phone.say(row["title"])
    await graph.until(3)
    assert rasa.heard[-1]["payload"] == "/ask_documents"


async def test_a_tap_of_an_erased_talk_means_its_words(
    service: Service, phone: Phone, graph: Graph, rasa: FakeRasa, office: Office
) -> None:
    buttons = [{"title": "Oui", "payload": "/affirm"}]
    rasa.reply = lambda turn: [{"text": "Sûr ?", "buttons": buttons}]
    await phone.say("bonjour")
    _, asked = await graph.until(2)
    rasa.reply = lambda turn: [{"custom": {"effect": "erase"}}]
    await phone.say("effacez tout")
    await graph.until(3)
    rasa.reply = lambda turn: [{"text": f"re: {said(turn)}"}]
    await phone.tap(asked, "Oui")
    *_, answer = await graph.until(5)
    assert (rasa.heard[-1].get("payload"), words(answer)) == (None, "re: Oui")


async def test_a_link_at_the_end_becomes_a_button(phone: Phone, graph: Graph, rasa: FakeRasa) -> None:
    rasa.reply = lambda turn: [{"text": "Toutes les adresses :\nhttps://example.be/adresses"}]
    await phone.say("bonjour")
    _, answer = await graph.until(2)
    interactive: dict[str, Any] = answer["interactive"]
    assert interactive["type"] == "cta_url"
    assert interactive["action"]["parameters"]["url"] == "https://example.be/adresses"
    assert interactive["body"]["text"] == "Toutes les adresses :"


async def test_a_long_answer_arrives_whole_and_in_order(phone: Phone, graph: Graph, rasa: FakeRasa) -> None:
    text = "\n".join(f"Ligne {number} avec quelques mots de plus." for number in range(300))
    rasa.reply = lambda turn: [{"text": text, "buttons": [{"title": "Oui", "payload": "/affirm"}]}]
    await phone.say("bonjour")
    found = (await graph.until(13))[1:]
    assert "\n".join(words(one) for one in found) == text
    assert [bool(offered(one)) for one in found] == [False] * (len(found) - 1) + [True]


async def test_messages_are_marked_as_read_with_a_sign_that_an_answer_comes(phone: Phone, graph: Graph) -> None:
    message = phone.text("bonjour")
    await phone.post(message)
    await graph.until(2)
    marks = (await graph.seen())["marks"]
    assert [(mark["message_id"], "typing_indicator" in mark) for mark in marks] == [(message["id"], True)]
