"""Limits on tries: buckets that empty with each try and fill again with time, kept in the database for all processes.

Whom a bucket is about stands in it as a keyed hash: the table tells nobody who tried from where.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.people.vault import Vault
from tandem.storage.models import Allowance


@dataclass(frozen=True, slots=True)
class Bucket:
    """`size` tries at once; an empty one is full again after `period`."""

    name: str
    size: int
    period: dt.timedelta


_QUARTER: Final = dt.timedelta(minutes=15)
_HOUR: Final = dt.timedelta(hours=1)

SIGN_IN: Final = Bucket("sign-in", 5, _QUARTER)
"""Of one address for one account."""
SIGN_IN_ACCOUNT: Final = Bucket("sign-in account", 30, _HOUR)
"""Of one account from wherever: wide enough that a stranger cannot easily keep an advisor out."""
SIGN_IN_ADDRESS: Final = Bucket("sign-in address", 60, _QUARTER)
"""Of one address for whatever accounts: an office of sixty people has one address."""
CODE: Final = Bucket("code", 5, _QUARTER)
"""Codes of the second factor for one account."""
CONFIRM: Final = Bucket("confirm", 5, _QUARTER)
"""Proofs of one's identity while signed in."""
FORGOTTEN: Final = Bucket("forgotten", 3, _HOUR)
"""Mails with a new link to one e-mail address."""
FORGOTTEN_ADDRESS: Final = Bucket("forgotten address", 20, _HOUR)
PROVIDER: Final = Bucket("provider", 60, _QUARTER)
"""Ways begun to the single sign-on by one address."""

_LONGEST: Final = _HOUR


class Limits:
    """Counts tries. Every function works in its caller's transaction, which must be a write."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def spend(self, session: AsyncSession, *tries: tuple[Bucket, str]) -> dt.timedelta | None:
        """Count one try in each bucket; None when all had room. Otherwise none is counted, and the answer is how long
        to wait. Each bucket comes with whom it is about.
        """
        moment = now()
        buckets = {self._key(*one): one[0] for one in tries}
        # first without writing: whoever is turned away must not fill the table with new names
        wait = _wait(await self._rows(session, buckets), buckets, moment)
        if wait is not None:
            return wait
        await self._make(session, buckets, moment)
        rows = await self._rows(session, buckets, lock=True)
        wait = _wait(rows, buckets, moment)
        if wait is None:
            for row in rows:
                row.left, row.at = _left(row, buckets[row.key_hash], moment) - 1, moment
        return wait

    async def forget(self, session: AsyncSession, bucket: Bucket, whom: str) -> None:
        """It was the right person after all: their bucket is full again."""
        await session.execute(delete(Allowance).where(Allowance.key_hash == self._key(bucket, whom)))

    async def _make(self, session: AsyncSession, buckets: Mapping[str, Bucket], moment: dt.datetime) -> None:
        insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
        for key in sorted(buckets):
            row = insert(Allowance).values(key_hash=key, left=float(buckets[key].size), at=moment)
            await session.execute(row.on_conflict_do_nothing())

    async def _rows(
        self, session: AsyncSession, buckets: Mapping[str, Bucket], *, lock: bool = False
    ) -> Sequence[Allowance]:
        # always in one order, so that two who need the same buckets wait for each other instead of for ever
        query = select(Allowance).where(Allowance.key_hash.in_(sorted(buckets))).order_by(Allowance.key_hash)
        if lock:
            query = query.with_for_update()
        return (await session.scalars(query, execution_options={"populate_existing": True})).all()

    def _key(self, bucket: Bucket, whom: str) -> str:
        return self._vault.hash(bucket.name, whom)


def _left(row: Allowance, bucket: Bucket, moment: dt.datetime) -> float:
    """How many tries there are now: those that were left, and those that came back since."""
    passed = max((moment - row.at) / bucket.period, 0.0)
    return min(float(bucket.size), row.left + passed * bucket.size)


def _wait(rows: Iterable[Allowance], buckets: Mapping[str, Bucket], moment: dt.datetime) -> dt.timedelta | None:
    """How long until each bucket has room for a try; None when all have."""
    missing = ((1 - _left(row, buckets[row.key_hash], moment), buckets[row.key_hash]) for row in rows)
    return max((part / bucket.size * bucket.period for part, bucket in missing if part > 0), default=None)


async def tidy(session: AsyncSession) -> None:
    """Remove the buckets that are full again by now: they say nothing any more."""
    await session.execute(delete(Allowance).where(Allowance.at < now() - _LONGEST))
