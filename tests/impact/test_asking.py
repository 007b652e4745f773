"""The questions for the impact report as people meet them, and that nobody can find out who answered what."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import pytest
import pytest_asyncio
from fake_rasa import FakeRasa, said
from running_service import Service, parts_for
from sqlalchemy import select, text, update

from tandem.clock import today
from tandem.conversations import gate
from tandem.handoff import tickets
from tandem.impact import questions, steps
from tandem.impact.answers import quarter
from tandem.impact.questions import FIGURES, HIDDEN, OFFER, QUESTIONS
from tandem.inner.nlg import render
from tandem.storage.database import Database
from tandem.storage.models import Base, Conversation, ImpactAnswers, InboxMessage
from tandem.texts import LANGUAGES

FIRST = ("woman", "yes", "under_30", "yes")
SECOND = ("man", "no", "50_plus", "no")
UNSAID = ("unsaid",) * 4
FACTS = {"existing_client": "in_difficulty", "postal_code": "9000"}
"""With the real policy: the route client_care, in Flanders."""


class Visitor:
    """Somebody who taps and writes; `words(id)` is a text of the catalogue in their language."""

    def __init__(self, service: Service, language: str) -> None:
        self.service = service
        self.language = language
        self.catalogue = parts_for(service.settings).catalogue
        self.figures = {**parts_for(service.settings).policy.figures(today()), "contact_months": 6, **FIGURES}
        self._numbers = itertools.count()

    async def begin(self) -> None:
        self.id, self.key = await self.service.start_conversation(language=self.language)

    def words(self, text_id: str) -> str:
        return self.catalogue.text(self.language, text_id, **self.figures).text

    async def say(self, **body: str) -> list[Any]:
        """Send a message; what the assistant says to it."""
        before = await self.service.events(self.id, self.key)
        spoken = sum(event["from"] == "assistant" for event in before)
        answer = await self.service.send(self.id, self.key, f"m{next(self._numbers)}", **body)
        assert answer.status == 202, await answer.text()
        after = await self.service.until(self.id, self.key, "assistant", spoken + 1)
        return [event for event in after[len(before) :] if event["from"] == "assistant"]

    async def tap(self, payload: str, *, text_id: str | None = None) -> str:
        """Tap the choice with this meaning under the last text that offers it; the last words of the answer."""
        return (await self.say(choice=await self.choice(payload, text_id)))[-1]["text"]

    async def choice(self, payload: str, text_id: str | None = None) -> str:
        """The id of the last offered choice with this meaning."""
        for event in reversed(await self.service.events(self.id, self.key)):
            offered = {choice["title"]: choice["id"] for choice in event.get("choices", ())}
            for one in self._ids(event["text"], text_id):
                for choice in self.catalogue.text(self.language, one, **self.figures).choices:
                    if choice.payload == payload and choice.title in offered:
                        return str(offered[choice.title])
        raise AssertionError(f"{payload} was not offered")

    def _ids(self, words: str, text_id: str | None) -> Sequence[str]:
        said_by_us = ("outcome-end", "contact-declined", "impact-offer", *map(questions.text_of, QUESTIONS))
        return [one for one in said_by_us if text_id in (None, one) and self.words(one) == words]

    async def offers(self) -> int:
        """How often the questions were offered."""
        title = self.words("title-help-report")
        events = await self.service.events(self.id, self.key)
        return sum(choice["title"] == title for event in events for choice in event.get("choices", ()))

    async def answer(self, values: Sequence[str]) -> str:
        """Take the offer and tap these answers, one per question; the last words."""
        assert await self.tap(OFFER) == self.words("impact-offer")
        words = await self.tap('/impact{"wish": "yes"}')
        for question, value in zip(QUESTIONS, values, strict=False):
            assert words == self.words(questions.text_of(question))
            words = await self.tap(f'/impact{{"{question}": "{value}"}}')
        return words


@pytest_asyncio.fixture
async def visitor(service: Service, rasa: FakeRasa) -> Visitor:
    """A visitor to whom the outcome was just told."""
    return await told(service, rasa, "fr")


async def told(service: Service, rasa: FakeRasa, language: str) -> Visitor:
    visitor = Visitor(service, language)

    def response(name: str) -> dict[str, Any]:
        return render(visitor.catalogue, visitor.figures, visitor.language, name, {})

    def reply(turn: dict[str, Any]) -> list[dict[str, Any]]:
        match said(turn):
            case "outcome":
                return [{"text": "route"}, {"custom": {"effect": "decision"}}, response("utter_outcome_end")]
            case "no contact":
                return [response("utter_contact_declined")]
            case words:
                return [{"text": f"re: {words}"}]

    rasa.reply, rasa.slots = reply, dict(FACTS)
    await visitor.begin()
    await visitor.say(text="outcome")
    return visitor


async def counters(database: Database) -> dict[tuple[str, str], dict[str, int]]:
    """What was counted at least once, by breakdown and part; always in this quarter."""
    async with database.read() as session:
        rows = (await session.scalars(select(ImpactAnswers))).all()
    assert {row.quarter for row in rows} <= {quarter(today())}
    return {
        (row.breakdown, row.part): {
            name: number
            for question, answers in QUESTIONS.items()
            for answer in answers
            if (number := getattr(row, name := f"{question}_{answer}"))
        }
        for row in rows
    }


# How it goes


@pytest.mark.parametrize("language", LANGUAGES)
async def test_four_taps_are_counted_by_region_and_by_route(
    service: Service, rasa: FakeRasa, database: Database, language: str
) -> None:
    visitor = await told(service, rasa, language)
    assert await visitor.answer(FIRST) == visitor.words("impact-thanks")
    once = {f"{question}_{value}": 1 for question, value in zip(QUESTIONS, FIRST, strict=True)}
    assert await counters(database) == {("region", "flanders"): once, ("route", "client_care"): once}


async def test_answers_can_be_typed(visitor: Visitor, database: Database) -> None:
    for typed, next_text in (
        ("aider notre rapport", "impact-offer"),
        ("oui", "impact-gender"),
        ("Femme", "impact-born-outside-belgium"),
        ("oui.", "impact-age-band"),
        ("j'ai 29 ans", "impact-higher-diploma"),
        ("oui", "impact-thanks"),
    ):
        assert (await visitor.say(text=typed))[-1]["text"] == visitor.words(next_text)
    once = {f"{question}_{value}": 1 for question, value in zip(QUESTIONS, FIRST, strict=True)}
    assert (await counters(database))["region", "flanders"] == once


async def test_an_unknown_place_is_counted_as_unknown(visitor: Visitor, database: Database) -> None:
    async with database.write() as session:
        await session.execute(update(Conversation).values(facts={"postal_code": "unknown"}))
    await visitor.answer(FIRST[:1])
    assert ("region", "unknown") in await counters(database)


async def test_what_somebody_would_rather_not_say_is_counted_nowhere(visitor: Visitor, database: Database) -> None:
    assert await visitor.answer(UNSAID) == visitor.words("impact-thanks")
    assert await counters(database) == {}


async def test_all_works_while_rasa_is_away(visitor: Visitor, rasa: FakeRasa) -> None:
    await rasa.stop()
    assert await visitor.answer(FIRST) == visitor.words("impact-thanks")


# Nobody is pushed


async def test_before_the_outcome_nothing_is_offered(service: Service, rasa: FakeRasa, database: Database) -> None:
    visitor = await told(service, rasa, "nl")
    await visitor.begin()
    await visitor.say(text="no contact")
    assert await visitor.offers() == 0
    await visitor.say(text="outcome")
    assert await visitor.offers() == 1


async def test_it_is_offered_once(visitor: Visitor) -> None:
    assert await visitor.offers() == 1
    await visitor.say(text="outcome")
    await visitor.say(text="no contact")
    assert await visitor.offers() == 1


@pytest.mark.parametrize("answered", [0, 2])
async def test_a_no_ends_it_at_any_moment(visitor: Visitor, database: Database, answered: int) -> None:
    if answered:
        await visitor.answer(FIRST[:answered])
    else:
        await visitor.tap(OFFER)
    assert await visitor.tap('/impact{"wish": "no"}') == visitor.words("impact-left")
    await visitor.say(text="outcome")
    assert await visitor.offers() == 1
    assert sum((await counters(database)).get(("region", "flanders"), {}).values()) == answered


async def test_a_question_in_between_is_answered_and_ends_it(visitor: Visitor, database: Database) -> None:
    await visitor.answer(FIRST[:1])
    assert (await visitor.say(text="combien de temps ?"))[-1]["text"] == "re: combien de temps ?"
    # an old choice is no answer any more, and nothing starts again by itself
    assert await visitor.tap('/impact{"born_outside_belgium": "yes"}') == visitor.words("impact-over")
    assert (await counters(database))["region", "flanders"] == {"gender_woman": 1}


async def test_who_comes_back_by_themselves_is_asked_what_was_not_asked_yet(
    visitor: Visitor, database: Database
) -> None:
    await visitor.answer(FIRST[:1])
    await visitor.say(text="une question")
    assert await visitor.tap(OFFER) == visitor.words("impact-offer")
    assert await visitor.tap('/impact{"wish": "yes"}') == visitor.words("impact-age-band")
    await visitor.tap('/impact{"age_band": "30_49"}')
    assert await visitor.tap('/impact{"higher_diploma": "no"}') == visitor.words("impact-thanks")
    assert await visitor.tap(OFFER) == visitor.words("impact-over")
    assert (await counters(database))["region", "flanders"] == {
        "gender_woman": 1,
        "age_band_30_49": 1,
        "higher_diploma_no": 1,
    }


# Each person counts once


async def test_a_second_tap_counts_nothing_and_the_question_stays(visitor: Visitor, database: Database) -> None:
    await visitor.answer(FIRST[:1])
    for value in ("woman", "man"):
        assert await visitor.tap(f'/impact{{"gender": "{value}"}}') == visitor.words("impact-born-outside-belgium")
    assert await visitor.tap('/impact{"wish": "yes"}') == visitor.words("impact-born-outside-belgium")
    assert await visitor.tap('/impact{"born_outside_belgium": "no"}') == visitor.words("impact-age-band")
    assert (await counters(database))["region", "flanders"] == {"gender_woman": 1, "born_outside_belgium_no": 1}


async def test_a_turn_that_breaks_is_tried_again_and_counts_once(
    visitor: Visitor, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await visitor.answer(())
    take = steps.take

    async def breaks(*arguments: Any) -> str:
        monkeypatch.setattr(steps, "take", take)
        await take(*arguments)
        raise RuntimeError("after the count")

    monkeypatch.setattr(steps, "take", breaks)
    assert await visitor.tap('/impact{"gender": "man"}') == visitor.words("impact-born-outside-belgium")
    assert (await counters(database))["region", "flanders"] == {"gender_man": 1}


# Nobody can find out who answered what


async def traces(database: Database, conversation: str) -> dict[str, list[Any]]:
    """Every stored value but the counters, with what differs by chance (ids, times) made the same."""
    found = {}
    async with database.read() as session:
        for table in Base.metadata.sorted_tables:
            if table.name == "impact_answers":
                continue
            rows = (await session.execute(select(table).order_by(*table.primary_key.columns))).mappings()
            chance = {
                column.name
                for column in table.columns
                if column.name in ("id", "token_hash", "provider_id", "conversation_id", "turn_owner")
                or "TIME" in str(column.type).upper()
            }
            found[table.name] = [
                {name: value for name, value in row.items() if name not in chance}
                for row in rows
                if conversation in (row.get("conversation_id"), row.get("id"))
            ]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whatever_is_answered_the_same_is_stored(
    service: Service, rasa: FakeRasa, database: Database, language: str
) -> None:
    kept = []
    for values in (FIRST, SECOND, UNSAID):
        visitor = await told(service, rasa, language)
        await visitor.answer(values)
        kept.append(await traces(database, visitor.id))
    assert kept[0] == kept[1] == kept[2]
    assert [event["text"] for event in kept[0]["events"] if event["author"] == "user"].count(HIDDEN) == 4
    assert kept[0]["inbox"][-1]["payload"] == OFFER


async def test_what_is_typed_is_stored_as_a_tap_is(service: Service, rasa: FakeRasa, database: Database) -> None:
    kept = []
    for typed in ("Femme", "je suis un homme", "je préfère ne pas dire"):
        visitor = await told(service, rasa, "fr")
        await visitor.answer(())
        await visitor.say(text=typed)
        kept.append(await traces(database, visitor.id))
    assert kept[0] == kept[1] == kept[2]


async def test_rasa_hears_nothing_of_it(visitor: Visitor, rasa: FakeRasa) -> None:
    await visitor.answer(FIRST[:3])
    await visitor.say(text="oui")
    assert [said(turn) for turn in rasa.heard] == ["outcome"]


async def test_the_counters_name_no_conversation_and_no_moment(visitor: Visitor, database: Database) -> None:
    await visitor.answer(FIRST)
    async with database.read() as session:
        rows = (await session.execute(select(ImpactAnswers.__table__))).all()
    values = {value for row in rows for value in row}
    assert values == {quarter(today()), "region", "flanders", "route", "client_care", 0, 1}


async def test_a_row_of_postgresql_does_not_tell_which_answer_was_last(visitor: Visitor, database: Database) -> None:
    """Its stamp is the transaction's, which is the same on the events: it may say where and which way, no more."""
    if database.is_sqlite:
        pytest.skip("SQLite stamps no rows")
    await visitor.answer(SECOND)
    query = text(
        "SELECT i.breakdown, i.part FROM impact_answers i JOIN events e ON i.xmin = e.xmin WHERE e.author = 'assistant'"
    )
    async with database.read() as session:
        joined = {tuple(row) for row in await session.execute(query)}
    assert joined <= {("region", "flanders"), ("route", "client_care")}


async def _lead(database: Database, visitor: Visitor) -> None:
    async with database.write() as session:
        await tickets.open_ticket(session, visitor.id, reason="asked_for_person")
        assert await gate.change(session, visitor.id, "claim")


async def last_message(database: Database) -> InboxMessage:
    async with database.read() as session:
        return (await session.scalars(select(InboxMessage).order_by(InboxMessage.id.desc()).limit(1))).one()


async def test_a_tap_while_an_advisor_leads_is_neither_counted_nor_kept(visitor: Visitor, database: Database) -> None:
    await visitor.answer(())
    choice = await visitor.choice('/impact{"gender": "woman"}')
    await _lead(database, visitor)
    assert (await visitor.service.send(visitor.id, visitor.key, "late", choice=choice)).status == 202
    message = await last_message(database)
    assert (message.state, message.text, message.payload) == ("for_advisor", HIDDEN, OFFER)
    assert await counters(database) == {}


async def test_a_tap_that_meets_a_takeover_is_neither_counted_nor_kept(
    visitor: Visitor, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await visitor.answer(())
    choice = await visitor.choice('/impact{"gender": "woman"}')
    fence = gate.still_open

    async def claimed_first(session: Any, conversation: str, epoch: int) -> bool:
        monkeypatch.setattr(gate, "still_open", fence)
        await tickets.open_ticket(session, conversation, reason="asked_for_person")
        assert await gate.change(session, conversation, "claim")
        return await fence(session, conversation, epoch)

    monkeypatch.setattr(gate, "still_open", claimed_first)
    await visitor.service.send(visitor.id, visitor.key, "late", choice=choice)
    for _ in range(100):
        if (message := await last_message(database)).state != "pending":
            break
        await visitor.service.events(visitor.id, visitor.key, after=10_000, wait=0.05)
    assert (message.state, message.text, message.payload) == ("for_advisor", HIDDEN, OFFER)
    assert await counters(database) == {}
