"""A number that may not be kept reaches neither the database nor Rasa, and the person is told."""

from __future__ import annotations

from typing import Any

import pytest
from fake_rasa import FakeRasa, said
from privacy_parts import everything_in
from running_service import Service

from tandem.conversations import gate
from tandem.handoff import tickets
from tandem.storage.database import Database
from tandem.texts import LANGUAGES

NUMBERS = "NN 85.07.30-033.28, IBAN BE68 5390 0754 7034, carte 4111111111111111"


def notices(events: list[Any]) -> list[str]:
    return [event["text"] for event in events if event["from"] == "system"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_numbers_are_nowhere_and_the_person_is_told_once(
    service: Service, rasa: FakeRasa, database: Database, language: str
) -> None:
    talk, key = await service.start_conversation(language=language)
    for _ in range(2):
        assert (await service.send(talk, key, "m1", text=f"0470 12 34 56, {NUMBERS}")).status == 202
    events = await service.until(talk, key, "assistant", 2)
    masked = "0470 12 34 56, NN [•••], IBAN [•••], carte [•••]"
    assert [event["text"] for event in events if event["from"] == "user"] == [masked]
    assert [said(turn) for turn in rasa.heard] == [masked]
    assert len(notices(events)) == 1
    assert notices(events)[0].startswith({"fr": "Pour vous", "nl": "Om u", "en": "To protect"}[language])
    held = await everything_in(database)
    assert "[•••]" in held
    assert not any(number in held for number in ("85.07", "850730", "5390 0754", "41111111"))


async def test_it_is_told_also_while_an_advisor_leads(service: Service, rasa: FakeRasa, database: Database) -> None:
    talk, key = await service.start_conversation(language="fr")
    async with database.write() as session:
        await tickets.open_ticket(session, talk, reason="asked_for_person")
        assert await gate.change(session, talk, "claim")
    await service.send(talk, key, "m1", text=NUMBERS)
    events = await service.events(talk, key)
    assert [event["from"] for event in events] == ["assistant", "user", "system"]
    assert rasa.heard == []


async def test_nothing_is_told_without_such_a_number(service: Service, rasa: FakeRasa) -> None:
    talk, key = await service.start_conversation(language="fr")
    await service.send(talk, key, "m1", text="12 000 euros, 1080 Bruxelles, BE 0403.170.701, 0470 12 34 56")
    assert notices(await service.until(talk, key, "assistant", 2)) == []
