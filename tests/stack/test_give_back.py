"""An advisor gives the talk back: the form goes on where the advisor left it, with a real Rasa."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from stack_people import EVERYBODY
from stack_process import PROJECT, StackProcess
from stack_texts import says, title
from talk import Talk

from tandem.clock import now
from tandem.handoff import tickets
from tandem.policy import Policy
from tandem.storage.database import Database
from tandem.storage.models import Advisor
from tandem.texts import LANGUAGES, Catalogue


class Desk:
    """An advisor who works on the database of the stack."""

    def __init__(self, stack: StackProcess, talk: Talk) -> None:
        self._url = f"sqlite+aiosqlite:///{stack._data / 'tandem.db'}"
        self._talk = talk
        self.catalogue, self.policy = Catalogue.load(PROJECT / "texts"), Policy.load(PROJECT / "policy")
        self._advisor = asyncio.run(self._begin())

    async def _begin(self) -> tuple[int, int]:
        database = Database(self._url)
        async with database.write() as session:
            advisor = Advisor(email=f"{self._talk.id}@example.be", name="Amina", created_at=now())
            session.add(advisor)
            await session.flush()
            ticket = await tickets.open_ticket(session, self._talk.id, reason="asked_for_person")
        await database.close()
        return advisor.id, ticket.id

    def does(self, step: Callable[[AsyncSession, int, Advisor], Awaitable[Any]]) -> None:
        """Take a step in a transaction of its own."""

        async def do() -> None:
            database = Database(self._url)
            async with database.write() as session:
                advisor = await session.get_one(Advisor, self._advisor[0])
                await step(session, self._advisor[1], advisor)
            await database.close()

        asyncio.run(do())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_advisor_settled_is_not_asked_again(stack: StackProcess, language: str) -> None:
    talk = Talk(stack.base, language)
    talk.choose(title(language, "greeting", "start"))
    talk.answer(EVERYBODY, until="sector")
    assert talk.pending == "sector"
    desk = Desk(stack, talk)
    desk.does(lambda *on: tickets.claim(*on, catalogue=desk.catalogue))
    talk.send_without_waiting({"fr": "merci beaucoup", "nl": "dank u wel", "en": "thank you"}[language])
    settled = {"sector": "retail", "amount": 7000}
    desk.does(lambda *on: tickets.edit_facts(*on, settled, policy=desk.policy))
    desk.does(lambda *on: tickets.return_to_assistant(*on, catalogue=desk.catalogue, policy=desk.policy))
    assert talk.seen()["status"] == "bot"
    # a bare yes to the advisor is no answer to what was asked before
    said = talk.say({"fr": "oui", "nl": "ja", "en": "yes"}[language])
    assert not any(says(text, language, "answer-check-eligibility") for text in said), talk
    assert talk.pending not in (None, *settled), talk
    asked = talk.answer(EVERYBODY)
    assert not set(asked) & settled.keys(), talk
    facts = talk.seen()["facts"]
    assert {fact: facts[fact] for fact in settled} == settled
    assert talk.pending == "recap"
