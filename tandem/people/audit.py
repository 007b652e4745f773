"""The audit: who read and did what, when and on what. Rows are only ever added, in the transaction of the deed.

A row holds codes and numbers. What people wrote, their names and their contact details never stand in it, so that it
can be kept longer than they are and be read by somebody who may not read them.
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AuditEntry

ACTIONS: Final = (
    "read",
    "revealed",
    "signed_in",
    "sign_in_failed",
    "signed_out",
    "confirmed",
    "created",
    "changed",
    "removed",
    "activated",
    "deactivated",
    "invited",
    "exported",
    "erased",
    "claimed",
    "released",
    "replied",
    "noted",
    "resolved",
    "returned",
    "assigned",
    "transferred",
    "booked",
    "moved",
    "cancelled",
    "marked",
    "replayed",
)
KINDS: Final = (
    "ticket",
    "conversation",
    "appointment",
    "advisor",
    "session",
    "agency",
    "hours",
    "answer",
    "token",
    "webhook",
    "setting",
    "export",
    "audit",
)

KEPT: Final = dt.timedelta(days=366)
"""The least time that a row is kept. The database refuses to remove a younger one, whatever the code asks."""

ONCE: Final = dt.timedelta(minutes=10)
"""Looking at the same thing again within this time is the same look."""

_CODE: Final = re.compile(r"[a-z0-9_.:/-]{0,64}")
_ID: Final = re.compile(r"[A-Za-z0-9_.:-]{0,64}")


@dataclass(frozen=True, slots=True)
class By:
    """Who did it, and from where: `address` is already shortened, `via` says by which door."""

    advisor_id: int | None
    address: str = ""
    via: str = "desk"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries; None means all. `before` is the number of an entry: the ones before it."""

    advisor_id: int | None = None
    action: str | None = None
    kind: str | None = None
    object_id: str | None = None
    since: dt.datetime | None = None
    until: dt.datetime | None = None
    before: int | None = None


def shorten(address: str | None) -> str:
    """What may be kept of an address: the network, not the machine. Nothing of what is no address."""
    try:
        ip = ipaddress.ip_address(address or "")
    except ValueError:
        return ""
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    network = ipaddress.ip_network((ip, 24 if ip.version == 4 else 48), strict=False)
    return f"{network.network_address}/{network.prefixlen}"


def record(session: AsyncSession, by: By, action: str, kind: str, id: int | str, **codes: Any) -> None:  # noqa: A002
    """Add an entry to the caller's transaction.

    `codes` are what is worth knowing beyond that: codes, numbers, yes or no, or lists of them. Raises ValueError for an
    action or kind that does not exist and for a code that could be words or contact details.
    """
    if action not in ACTIONS or kind not in KINDS:
        raise ValueError(f"no such entry of the audit: {action} of {kind}")
    session.add(
        AuditEntry(
            at=now(),
            advisor_id=by.advisor_id,
            via=by.via,
            action=action,
            kind=kind,
            object_id=_named(str(id)),
            codes={name: _plain(value) for name, value in codes.items() if value is not None},
            address=by.address,
        )
    )


async def seen(database: Database, by: By, kind: str, id: int | str) -> None:  # noqa: A002
    """Note that somebody read this, once in ten minutes; in a transaction of its own, which most looks do not need."""
    async with database.read() as session:
        if await done_since(session, by, "read", kind, id, ONCE):
            return
    async with database.write() as session:
        record(session, by, "read", kind, id)


async def done_since(
    session: AsyncSession,
    by: By,
    action: str,
    kind: str,
    id: int | str,  # noqa: A002
    within: dt.timedelta,
) -> bool:
    """Whether this very person or token did this a short while ago."""
    same = AuditEntry.advisor_id.is_(None) if by.advisor_id is None else AuditEntry.advisor_id == by.advisor_id
    found = select(
        exists().where(
            AuditEntry.kind == kind,
            AuditEntry.object_id == str(id),
            AuditEntry.at > now() - within,
            AuditEntry.action == action,
            AuditEntry.via == by.via,
            same,
        )
    )
    return bool(await session.scalar(found))


async def page(
    session: AsyncSession, wanted: Filter, *, limit: int
) -> tuple[list[tuple[AuditEntry, Advisor | None]], int | None]:
    """Entries, the newest first, each with who did it; and the number to ask for what lies before, if there is more."""
    query = select(AuditEntry, Advisor).outerjoin(Advisor, Advisor.id == AuditEntry.advisor_id)
    for column, value in (
        (AuditEntry.advisor_id, wanted.advisor_id),
        (AuditEntry.action, wanted.action),
        (AuditEntry.kind, wanted.kind),
        (AuditEntry.object_id, wanted.object_id),
    ):
        if value is not None:
            query = query.where(column == value)
    if wanted.since is not None:
        query = query.where(AuditEntry.at >= wanted.since)
    if wanted.until is not None:
        query = query.where(AuditEntry.at < wanted.until)
    if wanted.before is not None:
        query = query.where(AuditEntry.id < wanted.before)
    found: list[tuple[AuditEntry, Advisor | None]] = [
        (entry, who) for entry, who in await session.execute(query.order_by(AuditEntry.id.desc()).limit(limit + 1))
    ]
    return found[:limit], found[limit - 1][0].id if len(found) > limit else None


async def purge(session: AsyncSession, before: dt.datetime) -> int:
    """Remove the entries from before a moment that is at least `KEPT` ago; how many. It is the only way out of the
    table; a later moment raises ValueError, and the database refuses it as well.
    """
    if before > now() - KEPT:
        raise ValueError("the audit is kept for a year")
    removed = await session.scalars(delete(AuditEntry).where(AuditEntry.at < before).returning(AuditEntry.id))
    return len(removed.all())


def _plain(value: Any) -> Any:
    if isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return _code(value)
    if isinstance(value, Sequence | set | frozenset):
        return [_plain(one) for one in (sorted(value) if isinstance(value, set | frozenset) else value)]
    raise ValueError("the audit keeps codes and numbers alone")


def _code(value: str) -> str:
    if not _CODE.fullmatch(value):
        raise ValueError("the audit keeps codes, never words, names or contact details")
    return value


def _named(object_id: str) -> str:
    if not _ID.fullmatch(object_id):
        raise ValueError("the audit names things by their number or id")
    return object_id
