"""Coaches: what they do, in which languages, how long a talk is, their weekly hours and the dates with other hours."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, cast

from aiohttp import web
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import DATABASE
from tandem.booking import roster
from tandem.booking.checks import profile_faults, special_day_faults
from tandem.booking.model import FORMATS, GRID, TOPICS, Coach, Profile, Roster
from tandem.clock import now, today
from tandem.desk.booking_reach import may_change_hours, others_blocks_changed
from tandem.desk.dates import Dates
from tandem.desk.guard import chosen, form, needs, who
from tandem.desk.hours_change import Hit, make_or_show, read_agreed
from tandem.desk.hours_form import DAY, FIELD_IDS, WEEK, Row, read_rows, rows_of, shown, week_of
from tandem.desk.page import language_of, render, see_other
from tandem.desk.special_days import TypedDay, holidays_ahead, read_special, special_days_of
from tandem.errors import Problem
from tandem.people import SignedIn, audit
from tandem.storage.models import Advisor, AdvisorAgency, CoachRow
from tandem.texts import LANGUAGES

routes = web.RouteTableDef()

COACHES: Final = "/desk/coaches"
_NEW: Final = f"{COACHES}/new"
_ONE: Final = rf"{COACHES}/{{id:[0-9]{{1,9}}}}"
_DONE: Final = ("added", "profile", "day", "removed")
_NUMBERS: Final = ("before", "after", "daily_limit")
_LONGEST_NUMBER: Final = 4
_WRONG: Final = -1


@dataclass(frozen=True, slots=True)
class Typed:
    """The profile as it was typed."""

    advisor: str = ""
    """The number of the advisor who becomes a coach; empty for who is one already."""
    languages: Sequence[str] = ()
    formats: Sequence[str] = ()
    lengths: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)
    active: bool = True
    week: Mapping[str, list[Row]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class State:
    """What a page shows beside what is stored."""

    typed: Typed | None = None
    day: TypedDay = field(default_factory=TypedDay)
    more: str = ""
    wrong: Mapping[str, str] = field(default_factory=dict)
    part: str = ""
    """The form that was sent: `profile` or `day`; or `remove.<number>` for a special day."""
    hit: tuple[Hit, ...] = ()
    done: str = ""


@routes.get(COACHES)
@needs("hours")
async def read_all(request: web.Request) -> web.Response:
    """The coaches whose hours they may change."""
    me = who(request)
    language = language_of(request, me)
    async with request.app[DATABASE].read() as session:
        known = await roster.read(session, today(), today())
        candidates = await _candidates(session, me, known)
    return render(
        request,
        "coaches.html",
        signed_in=me,
        coaches=sorted(
            (one for one in known.coaches.values() if may_change_hours(me.standing, one)),
            key=lambda one: (not one.active, one.name.casefold()),
        ),
        known=known,
        may_add=bool(candidates),
        dates=Dates(language),
    )


@routes.get(_NEW)
@needs("hours")
async def new(request: web.Request) -> web.Response:
    """The form with which an advisor becomes a coach."""
    typed = Typed(
        advisor=request.query.get("advisor", ""),
        languages=LANGUAGES[:1],
        formats=FORMATS[:1],
        lengths={"first_talk": "60"},
        numbers={"before": "0", "after": "15", "daily_limit": ""},
        week={part: [] for part in WEEK},
    )
    async with request.app[DATABASE].read() as session:
        return await _new_page(request, session, State(typed=typed))


@routes.post(_NEW)
@needs("hours")
async def add(request: web.Request) -> web.Response:
    """Make an advisor a coach."""
    me, fields, typed = who(request), await form(request), await _typed(request)
    async with request.app[DATABASE].write() as session:
        known = await roster.read(session, today(), today())
        candidates = {str(one.id): one for one in await _candidates(session, me, known)}
        if "more" in fields:
            return await _new_page(request, session, State(typed=typed, more=fields["more"]))
        advisor = candidates.get(typed.advisor)
        profile, wrong = _profile(me, typed, advisor, None, known)
        if advisor is None or profile is None:
            return await _new_page(request, session, State(typed=typed, wrong=wrong))
        coach = await roster.save_coach(session, profile)
        audit.record(session, me.by, "created", "hours", coach.id)
    return see_other(f"{COACHES}/{coach.id}?done=added")


@routes.get(_ONE)
@needs("hours")
async def read(request: web.Request) -> web.Response:
    """One coach."""
    done = request.query.get("done", "")
    async with request.app[DATABASE].read() as session:
        return await _page(request, session, State(done=done if done in _DONE else ""))


@routes.post(_ONE)
@needs("hours")
async def change(request: web.Request) -> web.Response:
    """Change the profile and the weekly hours."""
    me, fields, typed = who(request), await form(request), await _typed(request)
    async with request.app[DATABASE].read() as session:
        known = await roster.read(session, today(), today())
        coach = _led(request, known)
        advisor = await session.get_one(Advisor, coach.id)
        if "more" in fields:
            return await _page(request, session, State(typed=typed, more=fields["more"], part="profile"))
        profile, wrong = _profile(me, typed, advisor, coach, known)
        if profile is None:
            return await _page(request, session, State(typed=typed, wrong=wrong, part="profile"))
    kept = profile

    async def save(session: AsyncSession) -> None:
        await roster.save_coach(session, kept)
        audit.record(session, me.by, "changed", "hours", coach.id, active=kept.active)

    return await _save(request, fields, save, State(typed=typed, part="profile"))


@routes.post(f"{_ONE}/days")
@needs("hours")
async def add_day(request: web.Request) -> web.Response:
    """Keep other hours for a date."""
    me, fields = who(request), await form(request)
    async with request.app[DATABASE].read() as session:
        known = await roster.read(session, today(), today())
        coach = _led(request, known)
        special, typed, wrong = read_special(fields, coach=coach.id)
        if "more" in fields:
            return await _page(request, session, State(day=typed, more=fields["more"], part="day"))
        if special is not None:
            wrong |= {one.field: one.code for one in special_day_faults(special, known.agencies)}
            if others_blocks_changed(me.standing, {}, {0: special.blocks}):
                wrong["blocks"] = "not_yours"
        if special is None or wrong:
            return await _page(request, session, State(day=typed, wrong=wrong, part="day"))
    kept = special

    async def save(session: AsyncSession) -> None:
        await roster.set_special_day(session, kept)
        audit.record(session, me.by, "created", "hours", coach.id, day=kept.day.isoformat())

    return await _save(request, fields, save, State(day=typed, part="day"))


@routes.post(f"{_ONE}/days/{{number:[0-9]{{1,9}}}}/remove")
@needs("hours")
async def remove_day(request: web.Request) -> web.Response:
    """Let the weekly hours hold again on that date."""
    me, fields, number = who(request), await form(request), int(request.match_info["number"])
    async with request.app[DATABASE].read() as session:
        coach = _led(request, await roster.read(session, today(), today()))
        if all(one.id != number for one in await special_days_of(session, coach=coach.id)):
            raise Problem(404, "There is no such day of this coach.")

    async def save(session: AsyncSession) -> None:
        await roster.remove_special_day(session, number)
        audit.record(session, me.by, "removed", "hours", coach.id)

    return await _save(request, fields, save, State(part=f"remove.{number}"))


async def _save(
    request: web.Request, fields: Mapping[str, str], save: Callable[[AsyncSession], Awaitable[None]], state: State
) -> web.Response:
    """Make the change. When it strands people whom nobody has seen yet, they are shown first, and nothing is lost."""
    database, me = request.app[DATABASE], who(request)
    agreed = read_agreed(fields.get("agreed", ""))
    hit = await make_or_show(database, me.standing, save, agreed=agreed, now=now())
    if not hit:
        done = state.part.partition(".")[0].replace("remove", "removed")
        return see_other(f"{COACHES}/{int(request.match_info['id'])}?done={done}")
    async with database.read() as session:
        return await _page(request, session, replace(state, hit=tuple(hit)))


def _led(request: web.Request, known: Roster) -> Coach:
    """The coach, when their hours are theirs to change."""
    coach = known.coaches.get(int(request.match_info["id"]))
    if coach is None or not may_change_hours(who(request).standing, coach):
        raise Problem(404, "There is no such coach here.")
    return coach


async def _candidates(session: AsyncSession, me: SignedIn, known: Roster) -> list[Advisor]:
    """Advisors who are no coaches yet and may be made one: by a lead those of their agencies."""
    query = select(Advisor).where(Advisor.active.is_(True), Advisor.id.not_in(select(CoachRow.advisor_id)))
    if me.standing.role != "administrator":
        theirs = select(AdvisorAgency.advisor_id).where(AdvisorAgency.agency_id.in_(sorted(me.standing.agencies)))
        query = query.where(Advisor.id.in_(theirs))
    return list(await session.scalars(query.order_by(Advisor.name, Advisor.id)))


async def _page(request: web.Request, session: AsyncSession, state: State) -> web.Response:
    me, known = who(request), await roster.read(session, today(), today())
    coach = _led(request, known)
    language = language_of(request, me)
    typed = state.typed or _stored(coach)
    return render(
        request,
        "coach.html",
        signed_in=me,
        status=409 if state.hit else 422 if state.wrong else 200,
        here=f"{COACHES}/{coach.id}",
        coach=coach,
        state=state,
        field_ids=FIELD_IDS,
        typed=typed,
        week=shown(typed.week, state.more),
        day_rows=shown({DAY: state.day.rows}, state.more)[DAY],
        special_days=await special_days_of(session, coach=coach.id),
        holidays=holidays_ahead(language),
        agreed=".".join(str(one.id) for one in state.hit),
        today=today(),
        **_choices(me, known, language, coach.agencies),
    )


async def _new_page(request: web.Request, session: AsyncSession, state: State) -> web.Response:
    me, known = who(request), await roster.read(session, today(), today())
    typed = state.typed or Typed()
    return render(
        request,
        "coach_new.html",
        signed_in=me,
        status=422 if state.wrong else 200,
        here=_NEW,
        state=state,
        field_ids=FIELD_IDS,
        typed=typed,
        week=shown(typed.week, state.more),
        candidates=[(one.id, one.name) for one in await _candidates(session, me, known)],
        **_choices(me, known, language_of(request, me)),
    )


def _choices(me: SignedIn, known: Roster, language: str, usual: Sequence[str] = ()) -> dict[str, Any]:
    """What the fields offer; first where the coach usually is, then the agencies of whoever fills them in."""
    names = ((id_, one.names[language]) for id_, one in known.agencies.items())

    def order(one: tuple[str, str]) -> tuple[bool, bool, str]:
        return one[0] not in usual[:1], one[0] not in me.standing.agencies, one[1].casefold()

    return {
        "agencies": sorted(names, key=order),
        "known": known,
        "tongues": LANGUAGES,
        "formats": FORMATS,
        "topics": TOPICS,
        "grid": GRID,
        "dates": Dates(language),
    }


async def _typed(request: web.Request) -> Typed:
    fields = await form(request)
    return Typed(
        advisor=fields.get("advisor", ""),
        languages=await chosen(request, "languages"),
        formats=await chosen(request, "formats"),
        lengths={topic: fields.get(f"length-{topic}", "").strip() for topic in TOPICS},
        numbers={name: fields.get(name, "").strip() for name in _NUMBERS},
        active=fields.get("active") == "yes",
        week=read_rows(fields, WEEK),
    )


def _stored(coach: Coach) -> Typed:
    return Typed(
        languages=coach.languages,
        formats=coach.formats,
        lengths={topic: str(minutes) for topic, minutes in coach.lengths.items()},
        numbers={
            "before": str(coach.before),
            "after": str(coach.after),
            "daily_limit": str(coach.daily_limit) if coach.daily_limit else "",
        },
        active=coach.active,
        week=rows_of(coach.week),
    )


def _profile(
    me: SignedIn, typed: Typed, advisor: Advisor | None, before: Coach | None, known: Roster
) -> tuple[Profile | None, dict[str, str]]:
    """The profile as the form says it, or what is wrong by field."""
    lengths = {topic: _number(text) for topic, text in typed.lengths.items() if text}
    week, wrong = week_of(typed.week)
    kept_before, kept_after, limit = (_number(typed.numbers.get(name, "")) for name in _NUMBERS)
    profile = Profile(
        email=advisor.email if advisor is not None else "",
        name=advisor.name if advisor is not None else "-",
        languages=tuple(one for one in LANGUAGES if one in typed.languages),
        formats=tuple(one for one in FORMATS if one in typed.formats),
        lengths=cast(Any, lengths),
        week=week,
        before=kept_before or 0,
        after=kept_after or 0,
        daily_limit=limit,
        active=typed.active,
    )
    faults = {one.field: one.code for one in profile_faults(profile, known.agencies)}
    if any(name.startswith("week.") for name in wrong):
        # whoever mistyped the only hours has hours
        faults.pop("week", None)
    wrong = {**faults, **wrong}
    if advisor is None:
        wrong = {"advisor": "advisor", **wrong}
    if not wrong and others_blocks_changed(me.standing, before.week if before is not None else {}, week):
        wrong["week"] = "not_yours"
    return (None if wrong else profile), wrong


def _number(text: str) -> int | None:
    """The number that was typed, one that every check refuses for anything else, None when nothing was typed."""
    if not text:
        return None
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER else _WRONG
