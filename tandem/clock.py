"""Moments and days. Moments are kept in UTC; a day is the Belgian one, whatever the machine's zone is."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

BELGIUM = ZoneInfo("Europe/Brussels")


def now() -> dt.datetime:
    """The present moment, aware, in UTC."""
    return dt.datetime.now(dt.UTC)


def today() -> dt.date:
    """The present day in Belgium: a limit that changes on the first of the month changes at midnight there."""
    return dt.datetime.now(BELGIUM).date()
