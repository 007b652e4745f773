"""Storing the agencies and coaches of the files while there are none, so that a fresh start can be booked at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import structlog
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import roster
from tandem.booking.load import load_first_set_up
from tandem.booking.model import Agency, Profile, Span
from tandem.storage.database import Database
from tandem.storage.models import AgencyRow, CoachRow

log = structlog.get_logger(__name__)


async def first_set_up(database: Database, folder: Path) -> bool:
    """Store the agencies and coaches of `folder` when there are none; whether they were stored.

    Of several processes that start at once one stores them, whole. Raises `BookingFileError` with every fault; once
    something is stored the files are not even read. A demonstration set is for the embedded database alone: with one of
    its own an institution serves people, and nobody must wait for a coach who does not exist.
    """
    async with database.read() as session:
        if await _something_stored(session):
            return False
    given = load_first_set_up(folder)
    if given.demonstration and not database.is_sqlite:
        log.warning("booking.nobody_to_book", do="put your coaches into booking/coaches.yml, or add them at the desk")
        return False
    try:
        async with database.write() as session:
            if await _something_stored(session):
                return False
            for agency in given.agencies:
                open_ = given.demonstration and not agency.hours
                await roster.save_agency(session, _demonstrated(agency, given.coaches) if open_ else agency)
            for profile in given.coaches:
                await roster.save_coach(session, profile)
    except IntegrityError:
        # another process stored the same a moment before; when it was not that, there is still nothing
        async with database.read() as session:
            if not await _something_stored(session):
                raise
        return False
    log.info("booking.first_set_up", agencies=len(given.agencies), coaches=len(given.coaches))
    if given.demonstration:
        log.warning(
            "booking.demonstration",
            do="coaches and opening hours are made up: put your own into booking/ before a first start, or change them "
            "at the desk",
        )
    return True


def _demonstrated(agency: Agency, coaches: Iterable[Profile]) -> Agency:
    """An agency that is open when somebody of a demonstration receives there, so that it can be seen how a person
    learns when an advisor answers. With real coaches, hours that nobody gave stay unknown.
    """
    week: dict[int, tuple[Span, ...]] = {}
    for weekday in range(7):
        spans: list[Span] = []
        for start, end in sorted(
            (block.start, block.end)
            for coach in coaches
            if "agency" in coach.formats
            for block in coach.week.get(weekday, ())
            if block.agency == agency.id
        ):
            if spans and start <= spans[-1].end:
                spans[-1] = Span(spans[-1].start, max(spans[-1].end, end))
            else:
                spans.append(Span(start, end))
        if spans:
            week[weekday] = tuple(spans)
    return replace(agency, hours=week)


async def _something_stored(session: AsyncSession) -> bool:
    return any([await session.scalar(select(column).limit(1)) for column in (AgencyRow.id, CoachRow.advisor_id)])
