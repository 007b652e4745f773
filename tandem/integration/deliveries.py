"""Sees to it that events arrive: taken under a lease, tried again with growing pauses, in order, for about a day.

It is no part of the outbox: that forgets what it has delivered and delivers one row of a channel after the other, while
here each message can be read and sent again for weeks, and one slow program must not keep the others waiting.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

import structlog
from sqlalchemy import ColumnElement, and_, exists, or_, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import aliased

from tandem.clock import now
from tandem.integration import endpoints
from tandem.integration.sender import Answer, Message, Sender, body_of
from tandem.metrics import DELIVERIES
from tandem.people.vault import Vault
from tandem.storage.database import Database
from tandem.storage.models import WebhookDelivery, WebhookEndpoint, WebhookEvent

log = structlog.get_logger(__name__)

PAUSES: Final = tuple(
    dt.timedelta(seconds=seconds) for seconds in (5, 30, 120, 600, 1800, 3600, 7200, 14400, 28800, 28800)
)
"""How long is waited after each try that failed. After the last one a delivery is given up: about a day in all."""
STEPS_ASIDE: Final = 5
"""After so many tries (about a quarter of an hour) those that come later wait no longer: a message that the other side
cannot digest would otherwise keep all others from it for a day."""

_LEASE: Final = dt.timedelta(seconds=60)
_AT_ONCE: Final = 4
_SWEEP: Final = 1.0
_PURGE: Final = dt.timedelta(hours=6)
_CHANNEL: Final = "webhook"


@dataclass(frozen=True, slots=True)
class _Taken:
    """A delivery that this process has now."""

    id: int
    attempts: int
    endpoint_id: int
    message: Message


class Deliveries:
    """Delivers what is due until stopped: to several endpoints at once, to each one message after the other."""

    def __init__(self, database: Database, sender: Sender, vault: Vault) -> None:
        self._database = database
        self._sender = sender
        self._vault = vault
        self._task: asyncio.Task[None] | None = None
        self._running: set[asyncio.Task[None]] = set()
        self._purged: dt.datetime | None = None

    def start(self) -> None:
        """Begin to deliver."""
        self._task = asyncio.create_task(self._run(), name="webhooks")

    async def stop(self) -> None:
        """Stop; a call that is cut off keeps its lease, and is made again after it under the same id."""
        for task in (self._task, *self._running):
            if task is not None:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
        await self._sender.close()

    async def deliver_next(self) -> bool:
        """Deliver the oldest that is due and in its turn; False when there is none."""
        taken = await self._take()
        if taken is None:
            return False
        await self._deliver(taken)
        return True

    async def _run(self) -> None:
        while True:
            taken = None
            try:
                await self._purge_now_and_then()
                if len(self._running) < _AT_ONCE:
                    taken = await self._take()
            except (SQLAlchemyError, OSError) as error:
                log.warning("webhooks.database_away", fault=type(error).__name__)
            except Exception:
                log.exception("webhooks.broken", do="report this; what is due is tried again")
            if taken is None:
                await asyncio.sleep(_SWEEP)
                continue
            task = asyncio.create_task(self._guarded(taken), name=f"webhook to endpoint {taken.endpoint_id}")
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def _guarded(self, taken: _Taken) -> None:
        try:
            await self._deliver(taken)
        except (SQLAlchemyError, OSError) as error:
            log.warning("webhooks.database_away", fault=type(error).__name__)
        except Exception:
            log.exception("webhooks.broken", delivery=taken.id, do="report this; it is tried again after its lease")

    async def _deliver(self, taken: _Taken) -> None:
        answer = await self._sender.send(taken.message)
        moment = now()
        told: dict[str, Any] = {
            "lease_until": None,
            "last_attempt_at": moment,
            "status": answer.status,
            "response": answer.response or None,
            "fault": answer.fault,
        }
        if answer.taken:
            state = "delivered"
        elif answer.gone or taken.attempts > len(PAUSES):
            state = "dead"
        else:
            state = "pending"
            told["next_attempt_at"] = moment + PAUSES[taken.attempts - 1]
        async with self._database.write() as session:
            await session.execute(
                update(WebhookDelivery).where(WebhookDelivery.id == taken.id).values(state=state, **told)
            )
            if answer.gone:
                await session.execute(
                    update(WebhookEndpoint).where(WebhookEndpoint.id == taken.endpoint_id).values(state="gone")
                )
        _tell(taken, answer, state)

    async def _take(self) -> _Taken | None:
        """The next delivery, which nobody else gets while its lease lasts."""
        async with self._database.read() as session:
            # looking costs nobody anything; on SQLite taking would make every writer wait, each second
            if await session.scalar(select(WebhookDelivery.id).where(_in_turn(now())).limit(1)) is None:
                return None
        moment = now()
        async with self._database.write() as session:
            found = (
                await session.execute(
                    select(WebhookDelivery, WebhookEndpoint)
                    .join(WebhookEndpoint, WebhookEndpoint.id == WebhookDelivery.endpoint_id)
                    .where(_in_turn(moment))
                    .order_by(WebhookDelivery.next_attempt_at, WebhookDelivery.id)
                    .limit(1)
                    # The endpoint is taken as well: of two processes, one looks at its deliveries at a time.
                    .with_for_update(skip_locked=True)
                )
            ).one_or_none()
            if found is None:
                return None
            delivery, endpoint = found
            if await session.scalar(select(WebhookDelivery.id).where(_under_way(endpoint.id, moment)).limit(1)):
                return None
            event = await session.get_one(WebhookEvent, delivery.event_id)
            delivery.lease_until = moment + _LEASE
            delivery.attempts += 1
            body = body_of(event.type, event.at.isoformat(), event.data)
            message = Message(event.id, endpoint.url, body, endpoints.secrets_of(self._vault, endpoint, moment))
            return _Taken(delivery.id, delivery.attempts, endpoint.id, message)

    async def _purge_now_and_then(self) -> None:
        if self._purged is not None and now() - self._purged < _PURGE:
            return
        async with self._database.write() as session:
            await endpoints.forget_old(session)
        self._purged = now()


def _in_turn(moment: dt.datetime) -> ColumnElement[bool]:
    """Due, to an endpoint that is on and is not just being called, and nothing earlier is waited for."""
    earlier = aliased(WebhookDelivery)
    endpoint = aliased(WebhookEndpoint)
    return and_(
        WebhookDelivery.state == "pending",
        WebhookDelivery.next_attempt_at <= moment,
        exists().where(endpoint.id == WebhookDelivery.endpoint_id, endpoint.state == "on"),
        or_(WebhookDelivery.lease_until.is_(None), WebhookDelivery.lease_until < moment),
        ~exists().where(
            earlier.endpoint_id == WebhookDelivery.endpoint_id,
            earlier.state == "pending",
            or_(
                earlier.lease_until >= moment,
                and_(earlier.id < WebhookDelivery.id, earlier.attempts < STEPS_ASIDE),
            ),
        ),
    )


def _under_way(endpoint_id: int, moment: dt.datetime) -> ColumnElement[bool]:
    return and_(
        WebhookDelivery.endpoint_id == endpoint_id,
        WebhookDelivery.state == "pending",
        WebhookDelivery.lease_until >= moment,
    )


def _tell(taken: _Taken, answer: Answer, state: str) -> None:
    DELIVERIES.labels(_CHANNEL, "failed" if state == "pending" else state).inc()
    if answer.fault == "secret":
        log.error(
            "webhook.no_secret",
            endpoint=taken.endpoint_id,
            do="set TANDEM_DESK_SECRET as it was when the secret was made, or make a new one at the desk",
        )
    if answer.gone:
        log.warning("webhook.gone", endpoint=taken.endpoint_id, do="it said 410 and was switched off; ask its owner")
    elif state == "dead":
        log.error(
            "webhook.dead",
            endpoint=taken.endpoint_id,
            delivery=taken.id,
            status=answer.status,
            fault=answer.fault,
            do="see the endpoint's log at the desk; what was given up can be sent again there",
        )
