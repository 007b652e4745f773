"""Webhook endpoints as the desk makes and changes them, and the log of what was sent to them.

Every function works in its caller's transaction. A secret is told when it is made, and never shown again.
"""

from __future__ import annotations

import base64
import datetime as dt
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final, Literal

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from yarl import URL

from tandem.clock import now
from tandem.integration import webhooks
from tandem.integration.webhooks import EVENT_TYPES, TEST
from tandem.people.vault import Vault
from tandem.storage.models import WebhookDelivery, WebhookEndpoint, WebhookEvent

LONGEST_NAME: Final = 80
BOTH_SECRETS: Final = dt.timedelta(days=1)
"""How long messages are signed with the new secret and the one before: in that time the other side changes over."""
KEPT: Final = dt.timedelta(days=30)
"""How long an event and its deliveries can be read and sent again."""
IN_LOG: Final = 50

_SECRET_BYTES: Final = 32
_PURPOSE: Final = "webhook secrets"

Wrong = Literal["no_name", "name_too_long", "name_taken", "no_types"]
"""Why an endpoint cannot be made. Each has a text `desk-integration-webhook-…`."""


class EndpointError(ValueError):
    """An endpoint that cannot be made, and why."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(wrong)
        self.wrong = wrong


@dataclass(frozen=True, slots=True)
class Counted:
    """An endpoint and how many of its deliveries wait, arrived and were given up, of those that are kept."""

    endpoint: WebhookEndpoint
    pending: int = 0
    delivered: int = 0
    dead: int = 0


@dataclass(frozen=True, slots=True)
class Logged:
    """A page of an endpoint's log, the newest first; `more`: the number to ask for the older ones with, if any."""

    rows: tuple[tuple[WebhookDelivery, WebhookEvent], ...]
    more: int | None


async def make(
    session: AsyncSession, vault: Vault, name: str, url: URL, types: Collection[str], *, by: int | None
) -> tuple[WebhookEndpoint, str]:
    """A new endpoint, told from now on, and its secret, which is known now and never again. Raises `EndpointError`.

    `url` is one that `addresses.read` gave and `Sender.look_up` let pass.
    """
    called = " ".join(name.split())
    if not called or not called.isprintable():
        raise EndpointError("no_name")
    if len(called) > LONGEST_NAME:
        raise EndpointError("name_too_long")
    if await session.scalar(select(WebhookEndpoint.id).where(WebhookEndpoint.name == called).limit(1)) is not None:
        # also when a form is sent twice: nobody wants every message twice
        raise EndpointError("name_taken")
    if not types or not set(types) <= set(EVENT_TYPES):
        raise EndpointError("no_types")
    secret = _new_secret()
    row = WebhookEndpoint(
        name=called,
        url=str(url),
        event_types=[type_ for type_ in EVENT_TYPES if type_ in types],
        state="on",
        secret=vault.lock(_PURPOSE, secret),
        created_at=now(),
        created_by_id=by,
    )
    session.add(row)
    await session.flush()
    return row, secret


async def find(session: AsyncSession, endpoint_id: int) -> WebhookEndpoint | None:
    """One endpoint."""
    return await session.get(WebhookEndpoint, endpoint_id, populate_existing=True)


async def rotate(session: AsyncSession, vault: Vault, endpoint: WebhookEndpoint) -> str:
    """Give an endpoint a new secret, and tell it; the one before still signs as well for `BOTH_SECRETS`."""
    secret = _new_secret()
    endpoint.old_secret, endpoint.old_secret_until = endpoint.secret, now() + BOTH_SECRETS
    endpoint.secret = vault.lock(_PURPOSE, secret)
    await session.flush()
    return secret


def secrets_of(vault: Vault, endpoint: WebhookEndpoint, moment: dt.datetime) -> tuple[str, ...]:
    """The secrets with which a message is signed at a moment, the one in use first; none when the vault's own secret is
    not the one with which they were locked.
    """
    until = endpoint.old_secret_until
    before = endpoint.old_secret if until is not None and until > moment else None
    opened = [vault.unlock(_PURPOSE, locked) for locked in (endpoint.secret, before) if locked is not None]
    return tuple(secret for secret in opened if secret is not None)


async def switch(session: AsyncSession, endpoint: WebhookEndpoint, *, on: bool) -> None:
    """Switch an endpoint off or on. What was waiting when it was switched off goes out when it is on again; what
    happens meanwhile does not.
    """
    endpoint.state = "on" if on else "off"
    await session.flush()


async def send_test(session: AsyncSession, endpoint: WebhookEndpoint) -> None:
    """Send an endpoint an event of the type `webhook.test`, in its turn like any other."""
    await webhooks.put(session, TEST, {"endpoint": endpoint.id}, [endpoint.id])


async def replay(session: AsyncSession, endpoint_id: int, delivery_id: int | None = None) -> int:
    """Send again what arrived or was given up: one delivery, or all of an endpoint that were given up; how many.

    It is the same event under the same id: whoever has it already can see that.
    """
    which = (
        (WebhookDelivery.id == delivery_id, WebhookDelivery.state != "pending")
        if delivery_id is not None
        else (WebhookDelivery.state == "dead",)
    )
    changed = await session.scalars(
        update(WebhookDelivery)
        .where(WebhookDelivery.endpoint_id == endpoint_id, *which)
        .values(state="pending", attempts=0, next_attempt_at=now(), lease_until=None)
        .returning(WebhookDelivery.id)
        .execution_options(synchronize_session=False)
    )
    return len(changed.all())


async def counted(session: AsyncSession) -> list[Counted]:
    """All endpoints in the order in which they were made, with the numbers of their deliveries."""
    numbers: dict[int, dict[str, int]] = {}
    found = await session.execute(
        select(WebhookDelivery.endpoint_id, WebhookDelivery.state, func.count()).group_by(
            WebhookDelivery.endpoint_id, WebhookDelivery.state
        )
    )
    for endpoint_id, state, number in found:
        numbers.setdefault(endpoint_id, {})[state] = number
    everyone = await session.scalars(select(WebhookEndpoint).order_by(WebhookEndpoint.id))
    return [Counted(one, **numbers.get(one.id, {})) for one in everyone]


async def given_up(session: AsyncSession) -> int:
    """How many deliveries were given up and not sent again since: somebody should look."""
    return (
        await session.scalar(select(func.count()).select_from(WebhookDelivery).where(WebhookDelivery.state == "dead"))
        or 0
    )


async def log_of(session: AsyncSession, endpoint_id: int, before: int | None = None) -> Logged:
    """Deliveries of an endpoint, `IN_LOG` at a time; `before`: only those with a lower number."""
    query = (
        select(WebhookDelivery, WebhookEvent)
        .join(WebhookEvent, WebhookEvent.id == WebhookDelivery.event_id)
        .where(WebhookDelivery.endpoint_id == endpoint_id)
        .order_by(WebhookDelivery.id.desc())
        .limit(IN_LOG + 1)
    )
    if before is not None:
        query = query.where(WebhookDelivery.id < before)
    found = [(delivery, event) for delivery, event in await session.execute(query)]
    rows = tuple(found[:IN_LOG])
    return Logged(rows, rows[-1][0].id if len(found) > IN_LOG else None)


async def forget_old(session: AsyncSession) -> None:
    """Remove the events that were kept for `KEPT`, their deliveries with them, and secrets that sign no more."""
    moment = now()
    await session.execute(delete(WebhookEvent).where(WebhookEvent.at < moment - KEPT))
    emptied: dict[str, Any] = {"old_secret": None, "old_secret_until": None}
    await session.execute(update(WebhookEndpoint).where(WebhookEndpoint.old_secret_until < moment).values(**emptied))


def _new_secret() -> str:
    return "whsec_" + base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode("ascii")
