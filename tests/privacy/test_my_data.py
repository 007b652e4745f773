"""What a person is told about their data, and the copy behind the link."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from fake_rasa import FakeRasa
from running_service import Key, Service
from sqlalchemy import update

from tandem.clock import now
from tandem.storage.database import Database
from tandem.storage.models import CopyLink, Ticket, TicketEntry
from tandem.texts import LANGUAGES

CONTACT = {"name": "Amina Ouali", "phone": "+32470123456", "language": "fr"}
FACTS = {"stage": "idea", "amount": 12000, "postal_code": "1080"}


async def told(service: Service, rasa: FakeRasa, talk: str, key: Key, *, in_form: bool = False) -> list[Any]:
    """What the assistant says to "what do you know about me?"."""
    earlier = await service.events(talk, key)
    before, spoken = len(earlier), sum(event["from"] == "assistant" for event in earlier)
    rasa.reply = lambda _turn: [{"custom": {"effect": "my_data", "in_form": in_form}}]
    await service.send(talk, key, f"data-{before}", text="mes données ?")
    events = await service.until(talk, key, "assistant", spoken + 2)
    return [event for event in events[before:] if event["from"] == "assistant"]


def links(event: Any) -> list[str]:
    return [f"/privacy/copy/{found}" for found in re.findall(r"/privacy/copy/(\S+)", event["text"])]


async def leave_contact(service: Service, rasa: FakeRasa, talk: str, key: Key) -> None:
    rasa.slots = dict(FACTS)
    contact = {"effect": "contact_agreed", "reason": "warm_route", "contact": CONTACT}
    rasa.reply = lambda _turn: [
        {"custom": {"effect": "decision"}},
        {"custom": contact},
        {"text": "Merci, Amina Ouali !"},
    ]
    await service.send(talk, key, "contact", text="0470 12 34 56")
    await service.until(talk, key, "assistant", 2)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_told_nothing_yet_reads_that(service: Service, rasa: FakeRasa, language: str) -> None:
    talk, key = await service.start_conversation(language=language)
    what, where = await told(service, rasa, talk, key)
    assert {"fr": "Réponses\u00a0: aucune", "nl": "Antwoorden: geen", "en": "Answers: none"}[language] in what["text"]
    assert {"fr": "Coordonnées\u00a0: aucune", "nl": "Contactgegevens: geen", "en": "details: none"}[language] in what[
        "text"
    ]
    assert {"fr": "Messages\u00a0: 2", "nl": "Berichten: 2", "en": "Messages: 2"}[language] in what["text"]
    assert f"{now().year}" in what["text"] or f"{now().year + 1}" in what["text"]
    assert len(links(where)) == 2
    assert len(where["choices"]) == 2


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_answers_and_what_can_be_done_are_told(service: Service, rasa: FakeRasa, language: str) -> None:
    talk, key = await service.start_conversation(language=language)
    await leave_contact(service, rasa, talk, key)
    what, where = await told(service, rasa, talk, key)
    assert {"fr": "C’est une idée", "nl": "idee", "en": "idea"}[language] in what["text"]
    assert "1080" in what["text"]
    assert {"fr": "Coordonnées\u00a0: oui", "nl": "Contactgegevens: ja", "en": "details: yes"}[language] in what["text"]
    assert {"fr": "conseillers", "nl": "adviseurs", "en": "advisors"}[language] in what["text"]
    assert len(where["choices"]) == 3
    copy = await (await service.client.get(links(where)[0])).text()
    for held in ("Amina Ouali", "+32470123456", "1080", "0470 12 34 56", "Merci, Amina Ouali"):
        assert held in copy
    assert {"fr": "faite le", "nl": "gemaakt op", "en": "made on"}[language] in copy


async def test_in_a_form_the_choices_are_left_to_its_question(service: Service, rasa: FakeRasa) -> None:
    talk, key = await service.start_conversation(language="fr")
    _, where = await told(service, rasa, talk, key, in_form=True)
    assert "choices" not in where


async def test_the_json_copy_is_whole(service: Service, rasa: FakeRasa, database: Database) -> None:
    talk, key = await service.start_conversation(language="fr", page="https://example.be/credit")
    await leave_contact(service, rasa, talk, key)
    async with database.write() as session:
        session.add(TicketEntry(ticket_id=1, at=now(), kind="note", text="parle aussi de sa sœur"))
    _, where = await told(service, rasa, talk, key)
    answer = await service.client.get(links(where)[1])
    copy = await answer.json()
    assert "attachment" in answer.headers["Content-Disposition"]
    assert copy["conversation"]["id"] == talk
    assert copy["conversation"]["page"] == "https://example.be/credit"
    assert copy["conversation"]["kept_until"] is None
    assert copy["facts"] == FACTS
    assert copy["consent"]["contact"] is True
    assert copy["contact"] == {"name": "Amina Ouali", "phone": "+32470123456"}
    assert copy["contact_kept_until"] > now().isoformat()
    assert [event["seq"] for event in copy["transcript"]] == list(range(1, len(copy["transcript"]) + 1))
    assert [decision["facts"] for decision in copy["decisions"]] == [{"stage": "idea", "amount": 12000}]
    assert [(ticket["reason"], ticket["status"]) for ticket in copy["tickets"]] == [("warm_route", "new")]
    assert copy["notes_of_advisors"] == 1
    assert "sœur" not in str(copy)


@pytest.mark.parametrize("wanted", ["", "?format=text", "?format=json"])
async def test_the_copy_stays_with_whoever_has_the_link(service: Service, rasa: FakeRasa, wanted: str) -> None:
    talk, key = await service.start_conversation(language="fr")
    _, where = await told(service, rasa, talk, key)
    answer = await service.client.get(links(where)[0].partition("?")[0] + wanted)
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_the_link_is_stored_only_as_a_hash_and_works_for_an_hour(
    service: Service, rasa: FakeRasa, database: Database
) -> None:
    talk, key = await service.start_conversation(language="nl")
    _, where = await told(service, rasa, talk, key)
    link = links(where)[0].partition("?")[0]
    async with database.write() as session:
        kept = (
            await session.execute(update(CopyLink).values(expires_at=now()).returning(CopyLink.token_hash))
        ).scalar_one()
    assert len(kept) == 64
    assert link.rpartition("/")[2] not in kept
    for path in (link, "/privacy/copy/guessed"):
        answer = await service.client.get(path)
        assert answer.status == 404
        assert answer.content_type == "application/problem+json"
        asked = await service.client.get(path, headers={"Accept": "text/html", "Accept-Language": "nl"})
        assert (asked.status, (await asked.text()).startswith("Deze link")) == (404, True)


async def test_another_format_is_refused(service: Service) -> None:
    assert (await service.client.get("/privacy/copy/x?format=pdf")).status == 422


async def test_once_the_advisors_are_done_there_is_a_day_on_which_it_goes(
    service: Service, rasa: FakeRasa, database: Database
) -> None:
    talk, key = await service.start_conversation(language="en")
    await leave_contact(service, rasa, talk, key)
    async with database.write() as session:
        await session.execute(update(Ticket).values(status="done", outcome="referred"))
    what, _ = await told(service, rasa, talk, key)
    until = (now() + dt.timedelta(days=180)).year
    assert f"{until}" in what["text"]
