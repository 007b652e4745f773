"""The audit as an administrator reads it: who read and did what, filtered, a page at a time."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final
from urllib.parse import urlencode

from aiohttp import web
from sqlalchemy import func, select

from tandem.app_keys import DATABASE
from tandem.clock import BELGIUM
from tandem.desk.guard import needs, who
from tandem.desk.page import Words, language_of, render
from tandem.people import audit
from tandem.storage.models import Advisor

routes = web.RouteTableDef()

_PAGE: Final = 50
_NUMBER: Final = re.compile(r"[0-9]{1,9}")
_ID: Final = re.compile(r"[A-Za-z0-9_.:-]{1,64}")
_FILTERS: Final = ("advisor", "action", "kind", "id", "from", "to")


@routes.get("/desk/audit")
@needs("audit")
async def read(request: web.Request) -> web.Response:
    """The entries, the newest first. A filter value that makes no sense counts as not chosen."""
    me = who(request)
    wanted = audit.Filter(
        advisor_id=_number(request, "advisor"),
        action=_one_of(request, "action", audit.ACTIONS),
        kind=_one_of(request, "kind", audit.KINDS),
        object_id=_matching(request, "id"),
        since=_day(request, "from"),
        until=_day(request, "to", after=1),
        before=_number(request, "before"),
    )
    async with request.app[DATABASE].read() as session:
        entries, before = await audit.page(session, wanted, limit=_PAGE)
        people = (await session.scalars(select(Advisor).order_by(func.lower(Advisor.name)))).all()
    await audit.seen(request.app[DATABASE], me.by, "audit", "all")
    chosen = {name: request.query.get(name, "") for name in _FILTERS}
    words = Words(request, language_of(request, me))
    kept = {name: value for name, value in chosen.items() if value}
    return render(
        request,
        "audit.html",
        signed_in=me,
        entries=entries,
        people_options=[(one.id, one.name) for one in people],
        action_options=[(one, words(f"did-code-{one}")) for one in audit.ACTIONS],
        kind_options=[(one, words(f"kind-{one}")) for one in audit.KINDS],
        names={str(one.id): one.name for one in people},
        chosen=chosen,
        filtered=bool(kept),
        beyond_first=wanted.before is not None,
        first=f"/desk/audit?{urlencode(kept)}",
        following=f"/desk/audit?{urlencode({**kept, 'before': before})}" if before is not None else None,
    )


def _number(request: web.Request, name: str) -> int | None:
    given = request.query.get(name, "")
    return int(given) if _NUMBER.fullmatch(given) and int(given) < 2**31 else None


def _one_of(request: web.Request, name: str, allowed: tuple[str, ...]) -> str | None:
    given = request.query.get(name, "")
    return given if given in allowed else None


def _matching(request: web.Request, name: str) -> str | None:
    given = request.query.get(name, "").strip().removeprefix("#")
    return given if _ID.fullmatch(given) else None


def _day(request: web.Request, name: str, after: int = 0) -> dt.datetime | None:
    """The beginning of a day in Belgium, or of the day `after` it."""
    try:
        day = dt.date.fromisoformat(request.query.get(name, "")) + dt.timedelta(days=after)
        return dt.datetime.combine(day, dt.time(), BELGIUM).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return None
