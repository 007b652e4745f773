"""The calendar: a day with a column for each coach, or a week with a column for each day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal
from urllib.parse import urlencode

from aiohttp import web
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import APPOINTMENTS, DATABASE
from tandem.booking import agenda, claims, roster
from tandem.booking.intervals import Interval, day_interval
from tandem.booking.model import Roster
from tandem.booking.own_calendar import store as own_calendars
from tandem.clock import now, today
from tandem.desk import calendar_view
from tandem.desk.appointment_page import told
from tandem.desk.booking_reach import coaches_seen, places_seen
from tandem.desk.dates import Dates, monday_of, read_day
from tandem.desk.guard import needs, who
from tandem.desk.letter_states import letter_states
from tandem.desk.page import language_of, render
from tandem.people import visible
from tandem.people.access import Standing
from tandem.storage.models import Appointment

routes = web.RouteTableDef()

View = Literal["day", "week"]

_STEP: Final[Mapping[View, dt.timedelta]] = {"day": dt.timedelta(days=1), "week": dt.timedelta(days=7)}
_WORK_DAYS: Final = 5
_SHOWN: Final = (*agenda.KEPT, "held")
ME: Final = "me"
"""As a coach: whoever looks."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of the calendar is looked at. A filter value that does not exist counts as not chosen."""

    view: View
    day: dt.date
    agency: str | None
    """An id; empty: all that may be seen; None: no wish."""
    coach: str
    """A number or `me`; empty: all that may be seen."""

    @property
    def first(self) -> dt.date:
        """The first day that is shown."""
        return self.day if self.view == "day" else monday_of(self.day)

    @property
    def last(self) -> dt.date:
        """The last day that is shown."""
        return self.first if self.view == "day" else self.first + dt.timedelta(days=6)

    def address(self, **changed: object) -> str:
        """The address of the calendar with these choices, some of them changed."""
        values = {"view": self.view, "date": self.day, "agency": self.agency, "coach": self.coach, **changed}
        return f"/desk/calendar?{urlencode(values)}"


@routes.get("/desk/calendar")
@needs("appointments")
async def read(request: web.Request) -> web.Response:
    """The calendar of what may be seen."""
    me, moment, rules = who(request), now(), request.app[APPOINTMENTS].rules
    wished = _wished(request)
    within = day_interval(wished.first, wished.last)
    async with request.app[DATABASE].read() as session:
        known = await roster.read(session, wished.first, wished.last)
        places = places_seen(me.standing, known)
        coaches = coaches_seen(me.standing, known)
        chosen = _possible(wished, me.standing, places, {str(one.id) for one in coaches})
        shown = _chosen_places(chosen, me.standing, places)
        busy = await claims.busy(session, shown, within, moment)
        appointments = await _appointments(session, shown, within, moment)
        seen = await _seen(session, me.standing, appointments)
        letters = await letter_states(session, [one for one in appointments if one.id in seen])
        own_calendar = await own_calendars.find(session, me.advisor.id)
    language = language_of(request, me)
    board = calendar_view.board(
        known,
        busy,
        appointments,
        rules,
        moment,
        calendar_view.Seen(chosen.first, chosen.last, shown, seen, language),
    )
    return render(
        request,
        "calendar.html",
        signed_in=me,
        board=board,
        days=_worth_showing(board),
        by_clock=chosen.view == "day" or len(shown) == 1,
        letters=letters,
        chosen=chosen,
        step=_STEP[chosen.view],
        known=known,
        moment=moment,
        told=told(request),
        agencies=_named(known, {id_ for ids in places.values() for id_ in ids}, language),
        coaches=coaches,
        is_coach=me.advisor.id in known.coaches,
        own_calendar_fails=own_calendar is not None and own_calendar.fault is not None,
        dates=Dates(language),
        today=today(),
    )


def _wished(request: web.Request) -> Chosen:
    query = request.query
    return Chosen(
        view="week" if query.get("view") == "week" else "day",
        day=read_day(query.get("date", "")) or today(),
        agency=query.get("agency"),
        coach=query.get("coach", ""),
    )


def _possible(
    wished: Chosen, standing: Standing, places: Mapping[int, Collection[str]], coaches: Collection[str]
) -> Chosen:
    """The wish with what may be seen alone. Who opens the calendar without a wish begins with their own agency."""
    seen = {id_ for ids in places.values() for id_ in ids}
    own = sorted(standing.agencies & seen)
    agency = wished.agency
    if agency is None:
        agency = own[0] if own and not wished.coach else ""
    me = str(standing.advisor_id)
    coach = me if wished.coach == ME else wished.coach
    return replace(
        wished,
        agency=agency if agency in seen else "",
        coach="" if coach not in coaches else ME if coach == me else coach,
    )


def _chosen_places(
    chosen: Chosen, standing: Standing, places: Mapping[int, frozenset[str]]
) -> dict[int, frozenset[str]]:
    only = standing.advisor_id if chosen.coach == ME else int(chosen.coach) if chosen.coach else None
    wanted = {id_: ids for id_, ids in places.items() if only in (None, id_)}
    if not chosen.agency:
        return wanted
    return {id_: frozenset({chosen.agency}) for id_, ids in wanted.items() if chosen.agency in ids}


async def _appointments(
    session: AsyncSession, coaches: Collection[int], within: Interval, moment: dt.datetime
) -> list[Appointment]:
    """What these coaches have, with what was cancelled and the holds that have not ended."""
    return [
        one
        for one, advisor in await agenda.between(session, within, statuses=_SHOWN)
        if advisor.id in coaches and (one.held_until is None or one.held_until > moment)
    ]


async def _seen(session: AsyncSession, standing: Standing, appointments: Iterable[Appointment]) -> set[int]:
    """The numbers of those whose person they may see, and of the holds: these are nobody's yet."""
    numbers = [one.id for one in appointments if one.status != "held"]
    visible_ones = await session.scalars(
        select(Appointment.id).where(Appointment.id.in_(numbers), visible.appointments(standing))
    )
    return {*visible_ones, *(one.id for one in appointments if one.status == "held")}


def _worth_showing(board: calendar_view.Board) -> list[calendar_view.Day]:
    """The days of the board; of a week without the weekend when nobody is there."""
    return [day for day in board.days if len(board.days) == 1 or day.strips or day.date.weekday() < _WORK_DAYS]


def _named(known: Roster, ids: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Ids and names of agencies, by name."""
    return sorted(((id_, known.agencies[id_].names[language]) for id_ in ids), key=lambda one: one[1].casefold())
