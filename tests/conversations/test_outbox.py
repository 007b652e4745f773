"""The outbox: in order per conversation, once per row while all goes well, tried again while it does not."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable

import pytest
import pytest_asyncio
from patience import until
from sqlalchemy import select, update

from tandem.clock import now
from tandem.conversations import outbox
from tandem.conversations.outbox import DeliveryError, NotWantedError, OutboxWorker, Outgoing
from tandem.storage.database import Database
from tandem.storage.models import Conversation, OutboxMessage


class Post:
    """A deliverer that does what the test says."""

    def __init__(self) -> None:
        self.delivered: list[str] = []
        self.faults: dict[str, list[Exception]] = {}
        self.delay = 0.0
        self.meanwhile: Callable[[], Awaitable[None]] | None = None

    async def deliver(self, message: Outgoing) -> str | None:
        if self.meanwhile is not None:
            happens, self.meanwhile = self.meanwhile, None
            await happens()
        await asyncio.sleep(self.delay)
        name = message.content["n"]
        if self.faults.get(name):
            raise self.faults[name].pop(0)
        self.delivered.append(name)
        return f"id of {name}"


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def worker(database: Database, post: Post) -> OutboxWorker:
    return OutboxWorker(database, {"mail": post})


@pytest_asyncio.fixture
async def rows(database: Database) -> None:
    """Two conversations, a and b, with rows a1 b1 a2 b2."""
    async with database.write() as session:
        for name in "ab":
            moment = now()
            session.add(
                Conversation(id=name, channel="web", language="fr", control="bot", created_at=moment, updated_at=moment)
            )
        await session.flush()
        for number in "12":
            for name in "ab":
                content = {"n": name + number}
                outbox.put(session, "mail", content, conversation_id=name, lane=name, key=name + number)
                await session.flush()
        outbox.put(session, "pigeon", {"n": "nobody carries this yet"}, conversation_id="a")


async def states(database: Database) -> dict[str, str]:
    async with database.read() as session:
        found = await session.scalars(select(OutboxMessage).where(OutboxMessage.channel == "mail"))
        return {str(row.key): row.state for row in found}


async def make_due(database: Database) -> None:
    async with database.write() as session:
        await session.execute(update(OutboxMessage).values(next_attempt_at=now()))


@pytest.mark.usefixtures("rows")
async def test_everything_goes_out_once_in_order(database: Database, worker: OutboxWorker, post: Post) -> None:
    while await worker.deliver_next("mail"):
        pass
    assert post.delivered == ["a1", "b1", "a2", "b2"]
    assert set((await states(database)).values()) == {"delivered"}


@pytest.mark.usefixtures("rows")
async def test_a_later_row_waits_for_an_earlier_one_of_its_conversation_alone(
    database: Database, worker: OutboxWorker, post: Post
) -> None:
    post.faults["a1"] = [DeliveryError("busy"), DeliveryError("busy")]
    while await worker.deliver_next("mail"):
        pass
    assert post.delivered == ["b1", "b2"]
    await make_due(database)
    assert await worker.deliver_next("mail")
    async with database.read() as session:
        row = (await session.scalars(select(OutboxMessage).order_by(OutboxMessage.id).limit(1))).one()
        assert (row.state, row.attempts, row.fault, row.lease_until) == ("pending", 2, "busy", None)
        assert dt.timedelta(seconds=3) < row.next_attempt_at - now() <= dt.timedelta(seconds=4), "pauses grow"
    await make_due(database)
    while await worker.deliver_next("mail"):
        pass
    assert post.delivered == ["b1", "b2", "a1", "a2"]


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize("waits", [True, False])
async def test_who_moves_a_row_while_it_is_tried_is_not_overruled(
    database: Database, worker: OutboxWorker, post: Post, waits: bool
) -> None:
    # a status may tell that it arrived, or the person write again, in the moment in which its answer is given up
    post.faults["a1"] = [DeliveryError("no answer", pause=dt.timedelta(hours=1), waits=waits)]
    post.meanwhile = lambda: make_due(database)
    while await worker.deliver_next("mail"):
        pass
    assert sorted(post.delivered) == ["a1", "a2", "b1", "b2"]
    assert set((await states(database)).values()) == {"delivered"}


@pytest.mark.usefixtures("rows")
async def test_what_can_never_arrive_is_dead_and_holds_nobody_up(
    database: Database, worker: OutboxWorker, post: Post
) -> None:
    post.faults["a1"] = [DeliveryError("no such address", final=True)]
    while await worker.deliver_next("mail"):
        pass
    assert await states(database) == {"a1": "dead", "a2": "delivered", "b1": "delivered", "b2": "delivered"}


@pytest.mark.usefixtures("rows")
async def test_after_many_tries_a_row_is_dead(database: Database, worker: OutboxWorker, post: Post) -> None:
    async with database.write() as session:
        await session.execute(update(OutboxMessage).values(attempts=39))
    post.faults["a1"] = [DeliveryError("busy")]
    await worker.deliver_next("mail")
    assert (await states(database))["a1"] == "dead"


@pytest.mark.usefixtures("rows")
async def test_two_workers_never_carry_the_same_row(database: Database, post: Post) -> None:
    post.delay = 0.01
    workers = [OutboxWorker(database, {"mail": post}) for _ in range(3)]

    async def work(worker: OutboxWorker) -> None:
        for _ in range(20):
            if not await worker.deliver_next("mail"):
                await asyncio.sleep(0.01)

    await asyncio.gather(*(work(worker) for worker in workers))
    assert sorted(post.delivered) == ["a1", "a2", "b1", "b2"]
    assert post.delivered.index("a1") < post.delivered.index("a2")
    assert post.delivered.index("b1") < post.delivered.index("b2")


@pytest.mark.usefixtures("rows")
async def test_a_delivery_that_was_cut_off_is_made_again_after_its_lease(
    database: Database, worker: OutboxWorker, post: Post
) -> None:
    post.delay = 30
    worker.start()
    await asyncio.sleep(0.2)
    await worker.stop()
    post.delay = 0
    assert await worker.deliver_next("mail")
    assert post.delivered == ["b1"], "a1 is under its lease, a2 behind it"
    async with database.write() as session:
        await session.execute(update(OutboxMessage).values(lease_until=now() - dt.timedelta(seconds=1)))
    while await worker.deliver_next("mail"):
        pass
    assert sorted(post.delivered) == ["a1", "a2", "b1", "b2"]


@pytest.mark.usefixtures("rows")
async def test_a_fault_of_a_deliverer_does_not_stop_the_others(
    database: Database, worker: OutboxWorker, post: Post
) -> None:
    post.faults["a1"] = [ZeroDivisionError()]
    worker.start()
    await until(lambda: len(post.delivered) == 2)
    await worker.stop()
    assert post.delivered == ["b1", "b2"]
    assert (await states(database))["a1"] == "pending"


@pytest.mark.usefixtures("rows")
async def test_what_is_no_longer_wanted_is_dropped_and_holds_nobody_up(
    database: Database, worker: OutboxWorker, post: Post
) -> None:
    post.faults["a1"] = [NotWantedError("cancelled")]
    while await worker.deliver_next("mail"):
        pass
    assert await states(database) == {"a1": "dropped", "a2": "delivered", "b1": "delivered", "b2": "delivered"}


@pytest.mark.usefixtures("rows")
async def test_what_was_delivered_keeps_its_name_there_and_not_what_it_said(
    database: Database, worker: OutboxWorker
) -> None:
    await worker.deliver_next("mail")
    async with database.read() as session:
        row = (await session.scalars(select(OutboxMessage).order_by(OutboxMessage.id).limit(1))).one()
    assert (row.content, row.provider_id) == ({}, "id of a1")
    assert row.delivered_at is not None


@pytest.mark.usefixtures("rows")
async def test_a_row_that_only_has_to_wait_has_not_been_tried(
    database: Database, worker: OutboxWorker, post: Post
) -> None:
    post.faults["a1"] = [DeliveryError("closed", pause=dt.timedelta(minutes=5), waits=True)] * 60
    for _ in range(50):
        await make_due(database)
        await worker.deliver_next("mail")
    async with database.read() as session:
        row = (await session.scalars(select(OutboxMessage).order_by(OutboxMessage.id).limit(1))).one()
    assert (row.state, row.attempts, row.fault) == ("pending", 0, "closed")
    assert dt.timedelta(minutes=4) < row.next_attempt_at - now() <= dt.timedelta(minutes=5)


@pytest.mark.usefixtures("rows")
async def test_what_was_called_off_during_its_delivery_stays_called_off(
    database: Database, worker: OutboxWorker, post: Post
) -> None:
    post.delay = 0.3
    post.faults["a1"] = [DeliveryError("busy")]
    delivery = asyncio.create_task(worker.deliver_next("mail"))
    await asyncio.sleep(0.1)
    async with database.write() as session:
        await session.execute(update(OutboxMessage).where(OutboxMessage.key == "a1").values(state="dropped"))
    await delivery
    assert (await states(database))["a1"] == "dropped"


@pytest.mark.usefixtures("rows")
async def test_several_at_once_keep_the_order_of_each_lane(database: Database, post: Post) -> None:
    post.delay = 0.05
    worker = OutboxWorker(database, {"mail": post}, at_once={"mail": 3})
    worker.start()
    await until(lambda: len(post.delivered) == 4)
    await worker.stop()
    assert sorted(post.delivered) == ["a1", "a2", "b1", "b2"]
    assert [name for name in post.delivered if name[0] == "a"] == ["a1", "a2"]
    assert [name for name in post.delivered if name[0] == "b"] == ["b1", "b2"]


async def test_who_is_woken_looks_at_once(database: Database, post: Post) -> None:
    worker = OutboxWorker(database, {"mail": post})
    worker.start()
    await asyncio.sleep(0.3)
    async with database.write() as session:
        outbox.put(session, "mail", {"n": "new"})
    worker.wake("mail")
    await until(lambda: post.delivered)
    await worker.stop()
    assert post.delivered == ["new"]


async def test_what_is_due_later_waits_and_holds_nobody_up(
    database: Database, worker: OutboxWorker, post: Post
) -> None:
    async with database.write() as session:
        outbox.put(session, "mail", {"n": "tomorrow"}, due=now() + dt.timedelta(days=1))
        await session.flush()
        outbox.put(session, "mail", {"n": "today"})
    while await worker.deliver_next("mail"):
        pass
    assert post.delivered == ["today"]
