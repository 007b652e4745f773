"""Where a ticket stands in the queue, as one number: the smaller, the sooner it is to be answered. No I/O."""

from __future__ import annotations

import datetime as dt
from typing import Final

from tandem.handoff.reasons import RANKS
from tandem.handoff.states import OPEN_TICKET

_SECONDS_UP_TO: Final = 10**16
"""Microseconds since 1970 are below this for the next three centuries."""

_WAITS, _THEIR_TURN, _ENDED = 1, 2, 3
_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND: Final = dt.timedelta(microseconds=1)


def place(status: str, reason: str, waiting_since: dt.datetime | None, changed_at: dt.datetime) -> int:
    """First those whose person waits for one of us, by urgency and then by waiting time; then the open ones in which it
    is the person's turn; at last what has ended, the newest first. An unknown reason raises KeyError.
    """
    if status not in OPEN_TICKET:
        return _ENDED * 10 * _SECONDS_UP_TO + _SECONDS_UP_TO - 1 - _microseconds(changed_at)
    group, since = (_WAITS, waiting_since) if waiting_since is not None else (_THEIR_TURN, changed_at)
    return (group * 10 + RANKS[reason]) * _SECONDS_UP_TO + _microseconds(since)


def _microseconds(moment: dt.datetime) -> int:
    return (moment - _EPOCH) // _MICROSECOND
