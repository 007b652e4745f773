"""Agencies, coaches and special days in the database: read as a roster, stored one at a time.

Every function works in its caller's transaction. What changes a coach's hours takes the coach's row first, as a booking
does: hours cannot change between the look at them and the claim.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final, cast

from sqlalchemy import ColumnElement, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.checks import Wrong, agency_faults, profile_faults, special_day_faults
from tandem.booking.model import Agency, Block, Coach, PostalRange, Profile, Roster, Span, SpecialDay
from tandem.clock import now
from tandem.people.advisors import normal_email
from tandem.storage.models import Advisor, AgencyRow, CoachHoursRow, CoachRow, SpecialDayRow

# Read for every offer: columns are enough, and cost half of what rows do that the session keeps an eye on.
_AGENCIES: Final = select(*AgencyRow.__table__.columns).order_by(AgencyRow.id)
_COACHES: Final = (
    select(
        CoachRow.advisor_id,
        CoachRow.languages,
        CoachRow.formats,
        CoachRow.lengths,
        CoachRow.before_minutes,
        CoachRow.after_minutes,
        CoachRow.daily_limit,
        (CoachRow.active & Advisor.active).label("active"),
        Advisor.email,
        Advisor.name,
    )
    .join(Advisor, Advisor.id == CoachRow.advisor_id)
    .order_by(CoachRow.advisor_id)
)


class WrongError(ValueError):
    """Something that cannot be stored; `faults` says which fields and why."""

    def __init__(self, faults: Sequence[Wrong]) -> None:
        super().__init__(", ".join(f"{one.field}: {one.code}" for one in faults))
        self.faults = tuple(faults)


async def read(session: AsyncSession, first: dt.date, last: dt.date) -> Roster:
    """Everybody and everything, also what is not active, with the special days from `first` to `last`."""
    weeks: dict[int, dict[int, list[Block]]] = defaultdict(lambda: defaultdict(list))
    hours = select(
        CoachHoursRow.coach_id,
        CoachHoursRow.weekday,
        CoachHoursRow.starts_at,
        CoachHoursRow.ends_at,
        CoachHoursRow.agency_id,
    ).order_by(CoachHoursRow.coach_id, CoachHoursRow.weekday, CoachHoursRow.starts_at)
    for coach_id, weekday, starts_at, ends_at, agency_id in await session.execute(hours):
        weeks[coach_id][weekday].append(Block(starts_at, ends_at, agency_id))
    days = select(SpecialDayRow).where(SpecialDayRow.day.between(first, last)).order_by(SpecialDayRow.day)
    fresh: Mapping[str, Any] = {"populate_existing": True}
    return Roster(
        agencies={row.id: _agency(row) for row in await session.execute(_AGENCIES)},
        coaches={row.advisor_id: _coach(row, row, weeks[row.advisor_id]) for row in await session.execute(_COACHES)},
        special_days=tuple(_special_day(row) for row in await session.scalars(days, execution_options=fresh)),
    )


async def lock_coaches(
    session: AsyncSession, coaches: Collection[int] = (), *, agency: str | None = None
) -> frozenset[int]:
    """Let nobody else book, move or change the hours of these coaches, and of all with hours at the agency, until the
    commit; their numbers. Always in the order of the numbers, so that two who need the same coaches wait for each other
    instead of meeting in a deadlock. (SQLite has one writer at a time anyway.)
    """
    wanted: ColumnElement[bool] = CoachRow.advisor_id.in_(coaches)
    if agency is not None:
        there = select(CoachHoursRow.coach_id).where(CoachHoursRow.agency_id == agency)
        wanted = or_(wanted, CoachRow.advisor_id.in_(there))
    found = await session.scalars(
        select(CoachRow.advisor_id).where(wanted).order_by(CoachRow.advisor_id).with_for_update(key_share=True)
    )
    return frozenset(found)


async def save_agency(session: AsyncSession, agency: Agency) -> None:
    """Add an agency, or change the one with its id. Raises `WrongError`."""
    _require(list(agency_faults(agency)))
    await lock_coaches(session, agency=agency.id)
    await session.merge(
        AgencyRow(
            id=agency.id,
            kind=agency.kind,
            names=dict(agency.names),
            address=agency.address,
            postal_code=agency.postal_code,
            phone=agency.phone,
            serves=[{"from": one.first, "to": one.last} for one in agency.serves],
            hours=[
                {"weekday": weekday, "from": one.start.isoformat("minutes"), "to": one.end.isoformat("minutes")}
                for weekday, spans in sorted(agency.hours.items())
                for one in spans
            ],
            active=agency.active,
        )
    )
    await session.flush()


async def save_coach(session: AsyncSession, profile: Profile) -> Coach:
    """Make an advisor a coach, or change the profile; an advisor who has no account gets one without a password.

    An account that exists keeps its name. Raises `WrongError`, and ValueError when the e-mail is no address. Bookings
    outside the new hours stay: `agenda.stranded` lists them.
    """
    known = set(await session.scalars(select(AgencyRow.id)))
    _require(list(profile_faults(profile, known)))
    email = normal_email(profile.email)
    advisor = (await session.scalars(select(Advisor).where(Advisor.email == email))).one_or_none()
    if advisor is None:
        advisor = Advisor(
            email=email,
            name=profile.name,
            language=profile.languages[0],
            active=True,
            created_at=now(),
        )
        session.add(advisor)
        await session.flush()
    await lock_coaches(session, [advisor.id])
    row = await session.merge(
        CoachRow(
            advisor_id=advisor.id,
            languages=list(profile.languages),
            formats=list(profile.formats),
            lengths=dict(profile.lengths),
            before_minutes=profile.before,
            after_minutes=profile.after,
            daily_limit=profile.daily_limit,
            active=profile.active,
        )
    )
    await session.flush()
    await session.execute(delete(CoachHoursRow).where(CoachHoursRow.coach_id == advisor.id))
    session.add_all(
        CoachHoursRow(
            coach_id=advisor.id, weekday=weekday, starts_at=block.start, ends_at=block.end, agency_id=block.agency
        )
        for weekday, blocks in profile.week.items()
        for block in blocks
    )
    await session.flush()
    return _coach(row, advisor, profile.week)


async def set_special_day(session: AsyncSession, special: SpecialDay) -> SpecialDay:
    """Keep other hours for a date, in place of those that were kept for it. Raises `WrongError`.

    Bookings outside them stay: `agenda.stranded` lists them.
    """
    known = set(await session.scalars(select(AgencyRow.id)))
    _require(list(special_day_faults(special, known)))
    await lock_coaches(session, [special.coach] if special.coach is not None else [], agency=special.agency)
    await session.execute(
        delete(SpecialDayRow).where(
            SpecialDayRow.day == special.day,
            SpecialDayRow.coach_id == special.coach
            if special.coach is not None
            else SpecialDayRow.agency_id == special.agency,
        )
    )
    row = SpecialDayRow(
        day=special.day,
        coach_id=special.coach,
        agency_id=special.agency,
        hours=[
            {"from": one.start.isoformat("minutes"), "to": one.end.isoformat("minutes"), "agency": one.agency}
            for one in special.blocks
        ],
    )
    session.add(row)
    await session.flush()
    return _special_day(row)


async def remove_special_day(session: AsyncSession, special_day_id: int) -> None:
    """Let the weekly hours hold again on that date. Bookings outside them stay: `agenda.stranded` lists them."""
    row = await session.get(SpecialDayRow, special_day_id)
    if row is not None:
        await lock_coaches(session, [row.coach_id] if row.coach_id is not None else [], agency=row.agency_id)
        await session.execute(delete(SpecialDayRow).where(SpecialDayRow.id == special_day_id))


def _require(faults: Sequence[Wrong]) -> None:
    if faults:
        raise WrongError(faults)


def _agency(row: Any) -> Agency:
    return Agency(
        id=row.id,
        kind=cast(Any, row.kind),
        names=row.names,
        address=row.address,
        postal_code=row.postal_code,
        phone=row.phone,
        serves=tuple(PostalRange(one["from"], one["to"]) for one in row.serves),
        hours=_week(row.hours),
        active=row.active,
    )


def _week(entries: Sequence[Mapping[str, Any]]) -> dict[int, tuple[Span, ...]]:
    found: dict[int, list[Span]] = defaultdict(list)
    for one in entries:
        found[one["weekday"]].append(Span(dt.time.fromisoformat(one["from"]), dt.time.fromisoformat(one["to"])))
    return {weekday: tuple(spans) for weekday, spans in found.items()}


def _coach(row: Any, advisor: Any, week: Mapping[int, Sequence[Block]]) -> Coach:
    return Coach(
        id=row.advisor_id,
        email=advisor.email,
        name=advisor.name,
        languages=tuple(row.languages),
        formats=tuple(cast(Any, row.formats)),
        lengths=cast(Any, row.lengths),
        week={weekday: tuple(blocks) for weekday, blocks in week.items()},
        before=row.before_minutes,
        after=row.after_minutes,
        daily_limit=row.daily_limit,
        active=row.active and advisor.active,
    )


def _special_day(row: SpecialDayRow) -> SpecialDay:
    return SpecialDay(
        day=row.day,
        coach=row.coach_id,
        agency=row.agency_id,
        blocks=tuple(
            Block(dt.time.fromisoformat(one["from"]), dt.time.fromisoformat(one["to"]), one["agency"])
            for one in row.hours
        ),
        id=row.id,
    )
