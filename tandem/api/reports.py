"""The impact report, for programs and for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

from aiohttp import web

from tandem.api import shapes
from tandem.api.callers import caller
from tandem.api.reading import day, only
from tandem.app_keys import DATABASE, POLICY
from tandem.clock import today
from tandem.errors import Problem
from tandem.impact import report
from tandem.impact.report import Quarter

routes = web.RouteTableDef()

_TABLES: Final = ("outcomes", "tickets", "ended", "appointments", "topics")


@routes.get("/api/v1/reports/impact")
async def impact(request: web.Request) -> web.Response:
    """The whole quarters that the days from `from` to `to` touch, each by itself; without them the present one."""
    await caller(request, "reports:read")
    only(request.query.keys(), ("from", "to"), "filters")
    last = day(request, "to") or max(today(), day(request, "from") or today())
    first = day(request, "from") or last
    if first > last:
        raise Problem(422, "`to` must not be before `from`.")
    if len(list(report.quarters(first, last))) > report.LONGEST:
        raise Problem(422, f"A report has at most {report.LONGEST} quarters: ask for fewer at a time.")
    async with request.app[DATABASE].read() as session:
        found = await report.read(session, first, last, routes=request.app[POLICY].routes)
    if _wants_csv(request):
        return web.Response(
            text=_as_csv(found),
            content_type="text/csv",
            charset="utf-8",
            headers={"Cache-Control": "no-store", "Vary": "Accept"},
        )
    answer = shapes.answer({"quarters": [_as_json(quarter) for quarter in found]})
    answer.headers["Vary"] = "Accept"
    return answer


def _wants_csv(request: web.Request) -> bool:
    """Whether CSV is asked for, and JSON not before it."""
    wishes = [part.partition(";")[0].strip().casefold() for part in request.headers.get("Accept", "").split(",")]
    return next((wish == "text/csv" for wish in wishes if wish in ("text/csv", "application/json")), False)


def _as_json(quarter: Quarter) -> dict[str, Any]:
    return {
        "quarter": quarter.name,
        "from": quarter.first.isoformat(),
        "to": quarter.last.isoformat(),
        **{table: getattr(quarter, table) for table in (*_TABLES, "answers")},
    }


def _as_csv(quarters: Sequence[Quarter]) -> str:
    """One line for each number; empty where it is not told."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(("quarter", "table", "code", "number"))
    for quarter in quarters:
        lines.writerows(_lines(quarter))
    return out.getvalue()


def _lines(quarter: Quarter) -> Iterator[tuple[str, str, str, int | str]]:
    tables = {table: getattr(quarter, table) for table in _TABLES}
    for table, numbers in (tables | dict(quarter.answers)).items():
        for code, number in numbers.items():
            yield quarter.name, table, code, "" if number is None else number
