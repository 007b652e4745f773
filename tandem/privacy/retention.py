"""How long something is kept, in months of the calendar."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange


def later(moment: dt.datetime, months: int) -> dt.datetime:
    """The moment so many months later, or earlier when negative; 31 January and one month is the last of February."""
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    day = min(moment.day, monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)
