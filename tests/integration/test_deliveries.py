"""Events on their way: none lost, none twice by our doing, in order, and a dead program holds up nobody."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Callable

import pytest
import pytest_asyncio
from integration_parts import VAULT, Receiver, endpoint_to, log_of, receiving
from sqlalchemy import func, select, update
from standardwebhooks import Webhook
from yarl import URL

from tandem.clock import now
from tandem.integration import deliveries, endpoints, webhooks
from tandem.integration.deliveries import PAUSES, STEPS_ASIDE, Deliveries
from tandem.integration.sender import Sender
from tandem.people.vault import Vault
from tandem.storage.database import Database
from tandem.storage.models import WebhookDelivery, WebhookEndpoint, WebhookEvent

Later = Callable[[dt.timedelta], None]


@pytest_asyncio.fixture
async def worker(database: Database) -> AsyncIterator[Deliveries]:
    sender = Sender(loopback=True)
    yield Deliveries(database, sender, VAULT)
    await sender.close()


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Later:
    """Let time pass for the deliveries."""
    passed = dt.timedelta()

    def pass_time(more: dt.timedelta) -> None:
        nonlocal passed
        passed += more
        for part in (deliveries, endpoints):
            monkeypatch.setattr(part, "now", lambda: now() + passed)

    return pass_time


async def emit(database: Database, *conversations: str) -> None:
    for conversation in conversations:
        async with database.write() as session:
            await webhooks.control_event(session, conversation, "waiting")


async def drain(worker: Deliveries) -> int:
    number = 0
    while await worker.deliver_next():
        number += 1
    return number


async def test_an_event_is_signed_delivered_and_kept_for_the_log(
    database: Database, worker: Deliveries, receiver: Receiver
) -> None:
    endpoint, secret = await endpoint_to(database, receiver.url)
    await emit(database, "c-1")
    assert await drain(worker) == 1
    (got,) = receiver.got
    sent = Webhook(secret).verify(got.body, got.headers)
    assert (sent["type"], sent["data"]) == (
        "conversation.control_changed",
        {"conversation": "c-1", "status": "waiting"},
    )
    assert dt.datetime.fromisoformat(sent["timestamp"]).tzinfo is not None
    (logged,) = await log_of(database, endpoint)
    assert (logged["state"], logged["status"], logged["response"]) == ("delivered", 200, "thanks")


async def test_only_who_asked_is_told_and_nothing_is_stored_for_nobody(
    database: Database, worker: Deliveries, receiver: Receiver
) -> None:
    await emit(database, "c-before")
    await endpoint_to(database, receiver.url, ("ticket.opened",), "tickets")
    off, _ = await endpoint_to(database, receiver.url, name="off")
    async with database.write() as session:
        await endpoints.switch(session, await session.get_one(WebhookEndpoint, off.id), on=False)
    await emit(database, "c-1")
    assert await drain(worker) == 0
    async with database.read() as session:
        assert await session.scalar(select(func.count()).select_from(WebhookEvent)) == 0


async def test_an_unknown_type_is_a_fault_of_ours(database: Database) -> None:
    with pytest.raises(ValueError, match=r"ticket\.lost"):
        async with database.write() as session:
            await webhooks.emit(session, "ticket.lost", {})


async def test_what_is_rolled_back_is_told_to_nobody(
    database: Database, worker: Deliveries, receiver: Receiver
) -> None:
    await endpoint_to(database, receiver.url)

    async def fail() -> None:
        async with database.write() as session:
            await webhooks.control_event(session, "c-1", "waiting")
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        await fail()
    assert await drain(worker) == 0


async def test_it_is_tried_again_under_the_same_id_with_growing_pauses(
    database: Database, worker: Deliveries, receiver: Receiver, later: Later
) -> None:
    endpoint, _ = await endpoint_to(database, receiver.url)
    await emit(database, "c-1")
    receiver.fail(2)
    for pause in PAUSES[:2]:
        assert await drain(worker) == 1
        assert await drain(worker) == 0, "not before its time"
        (logged,) = await log_of(database, endpoint)
        assert logged["state"] == "pending"
        assert abs(logged["next"] - deliveries.now() - pause) < dt.timedelta(seconds=5)
        later(pause)
    assert await drain(worker) == 1
    assert len(set(receiver.ids)) == 1
    assert len(receiver.ids) == 3
    (logged,) = await log_of(database, endpoint)
    assert (logged["state"], logged["attempts"]) == ("delivered", 3)


async def test_after_about_a_day_it_is_given_up_seen_and_can_be_sent_again(
    database: Database, worker: Deliveries, receiver: Receiver, later: Later
) -> None:
    endpoint, _ = await endpoint_to(database, receiver.url)
    await emit(database, "c-1")
    receiver.fail(len(PAUSES) + 1, 503)
    for pause in (*PAUSES, dt.timedelta()):
        assert await drain(worker) == 1
        later(pause)
    later(dt.timedelta(days=2))
    assert await drain(worker) == 0
    (logged,) = await log_of(database, endpoint)
    assert (logged["state"], logged["status"]) == ("dead", 503)
    assert dt.timedelta(hours=20) < sum(PAUSES, dt.timedelta()) < dt.timedelta(hours=30)
    async with database.read() as session:
        assert await endpoints.given_up(session) == 1
        (counted,) = await endpoints.counted(session)
        assert (counted.pending, counted.delivered, counted.dead) == (0, 0, 1)
    async with database.write() as session:
        assert await endpoints.replay(session, endpoint.id) == 1
    assert await drain(worker) == 1
    assert len(set(receiver.ids)) == 1
    async with database.read() as session:
        assert await endpoints.given_up(session) == 0


async def test_what_arrived_can_be_sent_again_and_what_waits_cannot(
    database: Database, worker: Deliveries, receiver: Receiver
) -> None:
    endpoint, _ = await endpoint_to(database, receiver.url)
    other, _ = await endpoint_to(database, receiver.url, ("ticket.opened",), "other")
    await emit(database, "c-1")
    await drain(worker)
    (logged,) = await log_of(database, endpoint)
    async with database.write() as session:
        assert await endpoints.replay(session, other.id, logged["id"]) == 0, "another endpoint's"
        assert await endpoints.replay(session, endpoint.id, logged["id"]) == 1
        assert await endpoints.replay(session, endpoint.id, logged["id"]) == 0
    await drain(worker)
    assert receiver.ids[0] == receiver.ids[1]


async def test_messages_to_one_endpoint_keep_their_order(
    database: Database, worker: Deliveries, receiver: Receiver, later: Later
) -> None:
    await endpoint_to(database, receiver.url)
    await emit(database, "c-1", "c-2", "c-3")
    receiver.fail(1)
    assert await drain(worker) == 1, "the later ones wait for the first"
    later(PAUSES[0])
    assert await drain(worker) == 3
    assert [body.split('"conversation":"')[1][:3] for body in (got.body for got in receiver.got)] == [
        "c-1",
        "c-1",
        "c-2",
        "c-3",
    ]


async def test_a_message_that_cannot_be_digested_steps_aside(
    database: Database, worker: Deliveries, receiver: Receiver, later: Later
) -> None:
    endpoint, _ = await endpoint_to(database, receiver.url)
    await emit(database, "c-1", "c-2")
    receiver.fail(STEPS_ASIDE)
    for pause in PAUSES[: STEPS_ASIDE - 1]:
        assert await drain(worker) == 1
        later(pause)
    assert await drain(worker) == 2, "the fifth try of the first, then the second"
    assert [one["state"] for one in await log_of(database, endpoint)] == ["pending", "delivered"]


async def test_an_endpoint_that_is_down_holds_up_no_other(
    database: Database, worker: Deliveries, receiver: Receiver
) -> None:
    await endpoint_to(database, URL("http://127.0.0.1:1/"), name="down")
    await endpoint_to(database, receiver.url, name="up")
    await emit(database, "c-1", "c-2")
    assert await drain(worker) == 3
    assert len(receiver.got) == 2


async def test_410_switches_the_endpoint_off_until_somebody_switches_it_on(
    database: Database, worker: Deliveries, receiver: Receiver
) -> None:
    endpoint, _ = await endpoint_to(database, receiver.url)
    await emit(database, "c-1", "c-2")
    receiver.fail(1, 410)
    assert await drain(worker) == 1
    assert [one["state"] for one in await log_of(database, endpoint)] == ["dead", "pending"]
    async with database.write() as session:
        found = await session.get_one(WebhookEndpoint, endpoint.id)
        assert found.state == "gone"
        await endpoints.switch(session, found, on=True)
    assert await drain(worker) == 1, "what was waiting goes out now"


async def test_a_new_secret_signs_together_with_the_old_one_for_a_day(
    database: Database, worker: Deliveries, receiver: Receiver, later: Later
) -> None:
    endpoint, old = await endpoint_to(database, receiver.url)
    async with database.write() as session:
        new = await endpoints.rotate(session, VAULT, await session.get_one(WebhookEndpoint, endpoint.id))
    assert new != old
    await emit(database, "c-1")
    await drain(worker)
    for secret in (old, new):
        Webhook(secret).verify(receiver.got[0].body, receiver.got[0].headers)
    later(dt.timedelta(days=1, minutes=1))
    async with database.write() as session:
        await endpoints.forget_old(session)
        kept = await session.get_one(WebhookEndpoint, endpoint.id)
        assert (kept.old_secret, endpoints.secrets_of(VAULT, kept, deliveries.now())) == (None, (new,))


async def test_a_copy_of_the_database_signs_nothing(database: Database, receiver: Receiver) -> None:
    endpoint, secret = await endpoint_to(database, receiver.url)
    assert secret not in endpoint.secret
    assert endpoints.secrets_of(Vault("of another installation"), endpoint, now()) == ()
    stranger = Deliveries(database, sender := Sender(loopback=True), Vault("of another installation"))
    await emit(database, "c-1")
    await drain(stranger)
    await sender.close()
    assert receiver.got == []
    assert (await log_of(database, endpoint))[0]["fault"] == "secret"


async def test_a_test_event_reaches_an_endpoint_that_asked_for_something_else(
    database: Database, worker: Deliveries, receiver: Receiver
) -> None:
    endpoint, secret = await endpoint_to(database, receiver.url, ("ticket.dropped",))
    await endpoint_to(database, receiver.url, name="other")
    async with database.write() as session:
        await endpoints.send_test(session, endpoint)
    assert await drain(worker) == 1
    assert Webhook(secret).verify(receiver.got[0].body, receiver.got[0].headers)["type"] == webhooks.TEST


async def test_a_call_that_was_cut_off_is_made_again_after_its_lease(
    database: Database, worker: Deliveries, receiver: Receiver, later: Later
) -> None:
    endpoint, _ = await endpoint_to(database, receiver.url)
    await emit(database, "c-1", "c-2")
    receiver.held = asyncio.Event()
    cut_off = asyncio.create_task(worker.deliver_next())
    await receiver.arrived(1)
    assert await drain(worker) == 0, "to each endpoint one call at a time"
    cut_off.cancel()
    await asyncio.gather(cut_off, return_exceptions=True)
    receiver.held.set()
    assert await drain(worker) == 0
    later(dt.timedelta(minutes=2))
    assert await drain(worker) == 2
    assert receiver.ids[0] == receiver.ids[1]
    assert [one["state"] for one in await log_of(database, endpoint)] == ["delivered", "delivered"]


async def test_several_workers_deliver_each_event_once_and_in_order(database: Database, receiver: Receiver) -> None:
    async with receiving() as second:
        endpoint, _ = await endpoint_to(database, receiver.url, name="first")
        await endpoint_to(database, second.url, name="second")
        await emit(database, *(f"c-{number}" for number in range(15)))
        senders = [Sender(loopback=True) for _ in range(3)]
        workers = [Deliveries(database, sender, VAULT) for sender in senders]

        async def until_done(worker: Deliveries) -> None:
            while any(one["state"] == "pending" for one in await log_of(database, endpoint)):
                await worker.deliver_next()

        await asyncio.gather(*(until_done(worker) for worker in workers))
        await drain(workers[0])
        for sender in senders:
            await sender.close()
        wanted = [f"c-{number}" for number in range(15)]
        for one in (receiver, second):
            assert [got.body.split('"conversation":"')[1].partition('"')[0] for got in one.got] == wanted


async def test_the_running_worker_delivers_by_itself_and_survives_a_slow_program(
    database: Database, receiver: Receiver
) -> None:
    async with receiving() as slow:
        slow.held = asyncio.Event()
        await endpoint_to(database, slow.url, name="slow")
        await endpoint_to(database, receiver.url, name="quick")
        running = Deliveries(database, Sender(loopback=True), VAULT)
        running.start()
        await emit(database, "c-1", "c-2")
        await asyncio.gather(receiver.arrived(2), slow.arrived(1))
        await running.stop()
        slow.held.set()
        assert len(slow.got) == 1


async def test_old_events_go_with_their_deliveries(
    database: Database, worker: Deliveries, receiver: Receiver, later: Later
) -> None:
    endpoint, _ = await endpoint_to(database, receiver.url)
    await emit(database, "c-old", "c-new")
    await drain(worker)
    async with database.write() as session:
        old = await session.scalar(select(WebhookDelivery.event_id).order_by(WebhookDelivery.id).limit(1))
        moment = now() - endpoints.KEPT - dt.timedelta(minutes=1)
        await session.execute(update(WebhookEvent).where(WebhookEvent.id == old).values(at=moment))
        await endpoints.forget_old(session)
    assert [one["data"]["conversation"] for one in await log_of(database, endpoint)] == ["c-new"]


async def test_the_log_is_read_in_pages(database: Database, receiver: Receiver) -> None:
    endpoint, _ = await endpoint_to(database, receiver.url)
    await emit(database, *(f"c-{number}" for number in range(endpoints.IN_LOG + 5)))
    async with database.read() as session:
        first = await endpoints.log_of(session, endpoint.id)
        second = await endpoints.log_of(session, endpoint.id, first.more)
    assert (len(first.rows), len(second.rows), second.more) == (endpoints.IN_LOG, 5, None)
    assert not {row.id for row, _ in first.rows} & {row.id for row, _ in second.rows}


@pytest.mark.parametrize(
    ("name", "types", "wrong"),
    [
        ("", ("ticket.opened",), "no_name"),
        ("x" * 81, ("ticket.opened",), "name_too_long"),
        ("Taken", ("ticket.opened",), "name_taken"),
        ("CRM", (), "no_types"),
        ("CRM", ("ticket.lost",), "no_types"),
    ],
)
async def test_an_endpoint_that_cannot_be_made(
    database: Database, name: str, types: tuple[str, ...], wrong: str
) -> None:
    await endpoint_to(database, URL("https://crm.example.be/"), name="Taken")
    with pytest.raises(endpoints.EndpointError) as refused:
        async with database.write() as session:
            await endpoints.make(session, VAULT, name, URL("https://crm.example.be/"), types, by=None)
    assert refused.value.wrong == wrong
