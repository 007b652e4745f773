"""What has been kept for its time goes, in the service and in Rasa; everything else stays."""

from __future__ import annotations

import asyncio
import datetime as dt
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from fake_rasa import FakeRasa
from patience import until
from privacy_parts import everything_in
from running_service import parts_for
from sqlalchemy import select, update

from tandem.clock import now
from tandem.conversations import events
from tandem.conversations.rasa import RasaClient
from tandem.conversations.start import start
from tandem.handoff import tickets
from tandem.privacy import links
from tandem.privacy.purge import Purge, PurgeWorker
from tandem.privacy.retention import later
from tandem.settings import PROJECT, Settings
from tandem.storage.database import Database
from tandem.storage.models import Conversation, CopyLink, Decision, Event, InboxMessage, Ticket, TicketEntry

CONTACT = {"name": "Amina Ouali", "phone": "+32470123456", "email": "amina@example.be", "language": "fr"}
Talk = Callable[..., Awaitable[str]]


def ago(months: int, days: int = 0) -> dt.datetime:
    return later(now(), -months) - dt.timedelta(days=days)


@pytest.fixture
def settings(database_url: str, rasa: FakeRasa, tmp_path: Path) -> Settings:
    return Settings(
        _env_file=None,
        data_dir=tmp_path,
        database_url=database_url,
        rasa_port=rasa.port,
        rasa_secret=rasa.secret,
        retention_months=6,
        contact_months=3,
    )


@pytest.fixture
async def purge(settings: Settings, database: Database) -> AsyncIterator[Purge]:
    client = RasaClient(settings)
    parts = parts_for(settings)
    yield Purge(database, client, parts.policy, settings, parts.appointments)
    await client.close()


@pytest.fixture
def talk(database: Database, settings: Settings) -> Talk:
    async def begin(last: dt.datetime, contact: dict[str, Any] | None = None, given: dt.datetime | None = None) -> str:
        """A conversation that has rested since `last`; with contact details, the ticket is open."""
        async with database.write() as session:
            made = await start(session, parts_for(settings).catalogue, channel="web", language="fr", page=None)
            said = await events.append(
                session,
                made.id,
                author="user",
                text="Amina Ouali, 0470 12 34 56, amina@example.be, 1080",
                language="fr",
            )
            session.add(
                InboxMessage(
                    conversation_id=made.id,
                    channel="web",
                    provider_id=made.id,
                    seq=said.seq,
                    text=said.text or "",
                    state="answered",
                    received_at=last,
                    next_attempt_at=last,
                )
            )
            await events.append(session, made.id, author="assistant", text="Merci, Amina Ouali !", language="fr")
            session.add(Decision(conversation_id=made.id, at=last, policy_version="1", record={"route": "coaching"}))
            if contact:
                await tickets.open_ticket(session, made.id, reason="warm_route", contact=contact)
                await session.execute(update(TicketEntry).values(at=given or last))
            await session.execute(
                update(Conversation)
                .where(Conversation.id == made.id)
                .values(updated_at=last, facts={"amount": 12000}, consent={"contact": True, "at": last.isoformat()})
            )
        return made.id

    return begin


async def present(database: Database) -> set[str]:
    async with database.read() as session:
        return set(await session.scalars(select(Conversation.id)))


async def test_old_conversations_go_everywhere_and_others_stay(
    purge: Purge, rasa: FakeRasa, database: Database, talk: Talk
) -> None:
    old, recent = await talk(ago(6, days=1)), await talk(ago(6) + dt.timedelta(days=1))
    purged = await purge.run()
    assert (purged.conversations, purged.complete) == (1, True)
    assert await present(database) == {recent}
    assert rasa.forgotten == [(old, [])]
    assert old not in await everything_in(database)
    async with database.read() as session:
        assert list(await session.scalars(select(Decision.conversation_id).order_by(Decision.id))) == [None, recent]


async def test_an_open_ticket_keeps_its_conversation_until_it_is_closed(
    purge: Purge, database: Database, talk: Talk
) -> None:
    waiting = await talk(ago(9), CONTACT, given=now())
    assert (await purge.run()).conversations == 0
    assert await present(database) == {waiting}
    async with database.write() as session:
        await session.execute(update(Ticket).values(status="done", outcome="referred"))
    assert (await purge.run()).conversations == 1
    assert await present(database) == set()


async def test_many_go_in_batches(
    purge: Purge, rasa: FakeRasa, database: Database, talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tandem.privacy.purge._BATCH", 2)
    for _ in range(5):
        await talk(ago(7))
    assert (await purge.run()).conversations == 5
    assert await present(database) == set()
    assert len(rasa.forgotten) == 5


async def test_rasa_away_leaves_empty_rows_for_the_next_run(
    purge: Purge, rasa: FakeRasa, database: Database, talk: Talk
) -> None:
    old = await talk(ago(7))
    await rasa.stop()
    assert not (await purge.run()).complete
    assert await present(database) == {old}
    assert "Amina" not in await everything_in(database)
    await rasa.start()
    assert (await purge.run()).complete
    assert await present(database) == set()
    assert rasa.forgotten == [(old, [])]


async def test_one_that_rasa_cannot_forget_does_not_stop_the_others(
    purge: Purge, rasa: FakeRasa, database: Database, talk: Talk
) -> None:
    stuck, other = await talk(ago(8)), await talk(ago(7))
    rasa.fail_next = [500]
    assert not (await purge.run()).complete
    assert rasa.forgotten == [(other, [])]
    assert await present(database) == {stuck}
    assert (await purge.run()).complete
    assert await present(database) == set()


async def test_contact_details_go_after_their_months_and_the_answers_stay(
    purge: Purge, rasa: FakeRasa, database: Database, talk: Talk
) -> None:
    expired = await talk(ago(0), CONTACT, given=ago(3, days=1))
    purged = await purge.run()
    assert (purged.contacts, purged.conversations) == (1, 0)
    ((forgotten, kept),) = rasa.forgotten
    assert forgotten == expired
    assert {"language", "amount", "postal_code"} <= set(kept)
    assert not any(slot.startswith("contact") for slot in kept)
    held = await everything_in(database)
    assert not any(private in held for private in ("Amina", "0470 12", "+32470", "amina@"))
    async with database.read() as session:
        row = await session.get_one(Conversation, expired)
        ticket = (await session.scalars(select(Ticket))).one()
        words = list(await session.scalars(select(Event.text).order_by(Event.seq)))
    assert (row.facts, row.consent) == ({"amount": 12000}, {})
    assert (ticket.contact, ticket.status) == ({}, "new")
    assert words[1:] == ["[•••], [•••], [•••], 1080", "Merci, [•••] !"]
    assert (await purge.run()).contacts == 0


async def test_contact_details_within_their_months_stay(
    purge: Purge, rasa: FakeRasa, database: Database, talk: Talk
) -> None:
    await talk(ago(0), CONTACT, given=ago(3) + dt.timedelta(days=1))
    assert (await purge.run()).contacts == 0
    assert rasa.forgotten == []
    assert "+32470123456" in await everything_in(database)


async def test_contact_details_wait_for_rasa(purge: Purge, rasa: FakeRasa, database: Database, talk: Talk) -> None:
    await talk(ago(0), CONTACT, given=ago(4))
    await rasa.stop()
    assert (await purge.run()).complete is False
    assert "+32470123456" in await everything_in(database)
    await rasa.start()
    assert (await purge.run()).contacts == 1


async def test_links_that_no_longer_work_go(purge: Purge, database: Database, talk: Talk) -> None:
    recent = await talk(now())
    async with database.write() as session:
        await links.make(session, recent)
        await session.flush()
        await session.execute(update(CopyLink).values(expires_at=now()))
        await links.make(session, recent)
    await purge.run()
    async with database.read() as session:
        assert len(list(await session.scalars(select(CopyLink)))) == 1


async def test_the_worker_purges_at_its_start_and_stops_when_told(purge: Purge, database: Database, talk: Talk) -> None:
    await talk(ago(7))
    worker = PurgeWorker(purge)
    worker.start()
    await until(lambda: present(database), lambda found: not found)
    await worker.stop(5)


async def test_the_command_says_how_many(settings: Settings, rasa: FakeRasa, database: Database, talk: Talk) -> None:
    await talk(ago(7))
    environment = {
        "TANDEM_DATABASE_URL": settings.database_url,
        "TANDEM_RASA_PORT": f"{settings.rasa_port}",
        "TANDEM_RASA_SECRET": settings.rasa_secret,
        "PATH": "",
    }
    run = asyncio.create_subprocess_exec
    process = await run(
        *(sys.executable, "-m", "tandem", "purge"), cwd=PROJECT, env=environment, stdout=subprocess.PIPE
    )
    said, _ = await process.communicate()
    assert process.returncode == 0
    assert "erased conversations: 1, contact details: 0" in said.decode()
    assert await present(database) == set()


@pytest.mark.parametrize(
    ("moment", "months", "expected"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-11-25", 6, "2027-05-25"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-05-25", -6, "2025-11-25"),
        ("2026-12-01", 12, "2027-12-01"),
    ],
)
def test_months_are_those_of_the_calendar(moment: str, months: int, expected: str) -> None:
    day = dt.datetime.fromisoformat(moment).replace(tzinfo=dt.UTC)
    assert later(day, months).date().isoformat() == expected
