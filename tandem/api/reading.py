"""Reading what a caller sent: a name that is not known is told, never ignored."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from typing import Any, Final

from aiohttp import web

from tandem.booking.intervals import day_interval
from tandem.errors import Problem

_CONVERSATION = re.compile(r"[A-Za-z0-9_.:-]{8,80}")
_NUMBER = re.compile(r"[0-9]{1,9}")
_APPOINTMENT = re.compile(r"[A-Za-z0-9_-]{8,32}")
_SHOWN = 40
_DAY: Final = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")
_MOMENT: Final = re.compile(
    r"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)


def conversation_id(request: web.Request) -> str:
    """The conversation named in the path."""
    given = request.match_info["id"]
    if not _CONVERSATION.fullmatch(given):
        raise Problem(404, "There is no such conversation: check its id.")
    return given


def ticket_id(request: web.Request) -> int:
    """The ticket named in the path."""
    given = request.match_info["id"]
    if not _NUMBER.fullmatch(given):
        raise Problem(404, "There is no such ticket: its id is a number.")
    return int(given)


def appointment_id(request: web.Request) -> str:
    """The appointment named in the path."""
    given = request.match_info["id"]
    if not _APPOINTMENT.fullmatch(given):
        raise Problem(404, "There is no such appointment: check its id.")
    return given


def only(given: Collection[str], known: Collection[str], what: str) -> None:
    """Raise 422 when something else than the known names was sent."""
    others = sorted(ascii(name[:_SHOWN]) for name in given if name not in known)
    if others:
        listed = ", ".join(f"`{name}`" for name in known) or "none"
        raise Problem(422, f"Not known: {', '.join(others)}. The {what} that can be sent: {listed}.")


def text_field(body: dict[str, Any], name: str) -> str:
    """A text that must be there."""
    value = body.get(name)
    if not isinstance(value, str):
        raise Problem(422, f"`{name}` is missing or no text: send it as a text.")
    return value


def one_of(request: web.Request, name: str, allowed: Collection[str]) -> str | None:
    """A filter with a closed set of values."""
    value = request.query.get(name)
    if value is not None and value not in allowed:
        raise Problem(422, f"`{name}` must be one of: {', '.join(allowed)}.")
    return value


def whole(request: web.Request, name: str, default: int, largest: int) -> int:
    """A whole number from 1 to `largest`."""
    value = request.query.get(name)
    if value is None:
        return default
    if not _NUMBER.fullmatch(value) or not 1 <= int(value) <= largest:
        raise Problem(422, f"`{name}` must be a whole number from 1 to {largest}.")
    return int(value)


def day(request: web.Request, name: str) -> dt.date | None:
    """A day, such as 2026-11-24."""
    value = request.query.get(name)
    if value is None:
        return None
    if not _DAY.fullmatch(value):
        raise Problem(422, f"`{name}` must be a day of this century, such as 2026-11-24.")
    return _calendar_day(value, name)


def moment(request: web.Request, name: str, *, end: bool = False) -> dt.datetime | None:
    """A moment in UTC: a time with its offset, or a day in Belgium, meant from its start or, with `end`, to its end."""
    value = request.query.get(name)
    if value is None:
        return None
    # a plus that was not written as %2B arrives as a space; there is nothing else it could have been
    value = value.replace(" ", "+")
    if _DAY.fullmatch(value):
        found = _calendar_day(value, name)
        whole_day = day_interval(found, found)
        return whole_day.end if end else whole_day.start
    if not _MOMENT.fullmatch(value):
        raise Problem(
            422, f"`{name}` must be a day, such as 2026-11-24, or a time with its offset: 2026-11-24T09:00:00+01:00."
        )
    try:
        return dt.datetime.fromisoformat(value).astimezone(dt.UTC)
    except ValueError:
        raise Problem(422, f"`{name}` is a time that does not exist: send one of the calendar and the clock.") from None


def window(
    request: web.Request, start: dt.datetime, length: dt.timedelta, longest: dt.timedelta
) -> tuple[dt.datetime, dt.datetime]:
    """The time from `from` to, but not with, `to`; what was not sent is `start`, and so much later."""
    since = moment(request, "from") or start
    until = moment(request, "to", end=True) or since + length
    if since >= until:
        raise Problem(422, "`to` must be after `from`, which is today when it is left out.")
    if until - since > longest:
        raise Problem(422, f"`from` and `to` are more than {longest.days} days apart: ask for less at a time.")
    return since, until


def _calendar_day(value: str, name: str) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise Problem(422, f"`{name}` is a day that does not exist: send one of the calendar.") from None
