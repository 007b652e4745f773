"""The agencies and coaches of the files are stored once, while there are none; the desk owns them afterwards."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from booking_parts import FIRST_TALK, NOW, RULES, time
from sqlalchemy import select

from tandem.booking import calendar, roster
from tandem.booking.first_set_up import first_set_up
from tandem.booking.load import BookingFileError
from tandem.booking.model import Span
from tandem.clock import today
from tandem.storage.database import Database
from tandem.storage.models import Advisor

FOLDER = Path(__file__).resolve().parents[2] / "booking"


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """The files as an institution would fill them in."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "booking"))
    file = folder / "coaches.yml"
    file.write_text(file.read_text("utf-8").replace("demonstration: yes", "demonstration: no"), "utf-8")
    return folder


async def test_a_fresh_database_can_be_booked_and_the_desk_owns_it_then(database: Database, real: Path) -> None:
    assert await first_set_up(database, real)
    for language in ("fr", "nl", "en"):
        async with database.read() as session:
            found = await calendar.free(session, RULES, replace(FIRST_TALK, language=language), NOW)
        assert len(found.offers) == 3
        assert all(offer.speaks for offer in found.offers)
    async with database.write() as session:
        known = await roster.read(session, today(), today())
        await roster.save_agency(session, replace(known.agencies["ghent"], address="Straat 1, 9000 Gent"))
    (real / "agencies.yml").write_text("no longer looked at", "utf-8")
    assert not await first_set_up(database, real)
    async with database.read() as session:
        assert (await roster.read(session, today(), today())).agencies["ghent"].address == "Straat 1, 9000 Gent"
        advisors = (await session.scalars(select(Advisor))).all()
    assert len(advisors) == 7
    assert not [one for one in advisors if one.password_hash], "nobody can sign in before they were invited"


async def test_of_several_processes_that_start_at_once_one_stores(database: Database, real: Path) -> None:
    stored = await asyncio.gather(*(first_set_up(database, real) for _ in range(4)))
    assert sorted(stored) == [False, False, False, True]
    async with database.read() as session:
        known = await roster.read(session, today(), today())
    assert (len(known.agencies), len(known.coaches)) == (5, 7)


async def test_made_up_coaches_are_for_the_embedded_database_alone(database: Database) -> None:
    assert await first_set_up(database, FOLDER) == database.is_sqlite
    async with database.read() as session:
        assert bool((await roster.read(session, today(), today())).coaches) == database.is_sqlite


@pytest.mark.parametrize("demonstration", [True, False])
async def test_only_a_demonstration_opens_an_agency_whose_hours_nobody_gave(
    database: Database, real: Path, demonstration: bool
) -> None:
    if not database.is_sqlite:
        return
    (real / "agencies.yml").write_text(
        (real / "agencies.yml")
        .read_text("utf-8")
        .replace("ghent:\n", "ghent:\n  hours: {monday: [{from: 10:00, to: 11:00}]}\n", 1),
        "utf-8",
    )
    assert await first_set_up(database, FOLDER if demonstration else real)
    async with database.read() as session:
        hours = {id_: one.hours for id_, one in (await roster.read(session, today(), today())).agencies.items()}
    if demonstration:
        assert hours["liege"] == {
            1: (Span(time("09:30"), time("12:30")), Span(time("13:30"), time("17:00"))),
            3: (Span(time("09:30"), time("12:30")), Span(time("13:30"), time("17:00"))),
            4: (Span(time("09:00"), time("12:30")), Span(time("13:30"), time("16:30"))),
        }
        # hours of several coaches are one; who only phones opens no door
        assert hours["brussels"][0] == (Span(time("09:00"), time("12:00")), Span(time("13:00"), time("17:00")))
        assert 5 not in hours["antwerp"]
    else:
        assert {id_: week for id_, week in hours.items() if week} == {
            "ghent": {0: (Span(time("10:00"), time("11:00")),)}
        }


async def test_a_wrong_file_is_refused_and_nothing_stored(database: Database, real: Path) -> None:
    file = real / "coaches.yml"
    file.write_text(file.read_text("utf-8").replace("first_talk: 45", "first_talk: 44"), "utf-8")
    with pytest.raises(BookingFileError, match=r"coaches\.yml:\d+: minutes by topic"):
        await first_set_up(database, real)
    async with database.read() as session:
        assert (await roster.read(session, today(), today())).agencies == {}
