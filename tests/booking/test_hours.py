"""From weekly hours to openings: holidays, special days, closed agencies, absences, and the days the clocks change."""

from __future__ import annotations

import datetime as dt

import pytest
from booking_parts import MONDAY, TUESDAY, agency, at, block, coach, roster_of, span

from tandem.booking.holidays import holiday_name, is_holiday
from tandem.booking.hours import Timetable, opened, without
from tandem.booking.intervals import wall_time
from tandem.booking.model import Opening, Roster, SpecialDay

SPRING = [dt.date(2026, 3, 29), dt.date(2027, 3, 28)]
AUTUMN = [dt.date(2026, 10, 25), dt.date(2027, 10, 31)]


def shown(openings: list[Opening]) -> list[str]:
    return [
        f"{one.agency} {wall_time(one.interval.start):%a %d %H:%M}-{wall_time(one.interval.end):%H:%M}"
        for one in openings
    ]


def open_on(roster: Roster, day: dt.date = TUESDAY) -> list[str]:
    return shown(list(Timetable(roster).openings(1, day, day)))


def test_several_blocks_a_day_at_several_agencies() -> None:
    one = coach(week={1: (block("09:00-12:00"), block("13:00-17:00", "ghent"))})
    roster = roster_of(one, agencies=(agency(), agency("ghent", "9000")))
    openings = Timetable(roster).openings(1, MONDAY, MONDAY + dt.timedelta(days=9))
    assert shown(list(openings)) == [
        "brussels Tue 24 09:00-12:00",
        "ghent Tue 24 13:00-17:00",
        "brussels Tue 01 09:00-12:00",
        "ghent Tue 01 13:00-17:00",
    ]


@pytest.mark.parametrize("day", [*SPRING, *AUTUMN])
def test_office_hours_are_the_same_on_the_wall_on_the_days_the_clocks_change(day: dt.date) -> None:
    found = opened(day, dt.time(9), dt.time(17))
    assert found is not None
    assert found.length == dt.timedelta(hours=8)
    assert (wall_time(found.start).time(), wall_time(found.end).time()) == (dt.time(9), dt.time(17))


@pytest.mark.parametrize("day", SPRING)
def test_hours_at_night_lose_the_hour_that_is_skipped(day: dt.date) -> None:
    whole, skipped = opened(day, dt.time(1), dt.time(4)), opened(day, dt.time(2), dt.time(3))
    assert whole is not None
    assert whole.length == dt.timedelta(hours=2)
    assert skipped is None
    into = opened(day, dt.time(1), dt.time(2, 30))
    assert into is not None
    assert into.length == dt.timedelta(hours=1)


@pytest.mark.parametrize("day", AUTUMN)
@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("01:00", "04:00", 4),
        ("02:00", "03:00", 1),
        ("01:00", "02:30", 1.5),
        ("02:30", "04:00", 1.5),
        ("02:15", "02:45", 0.5),
    ],
)
def test_hours_at_night_never_show_a_time_outside_them(day: dt.date, start: str, end: str, hours: float) -> None:
    first, last = dt.time.fromisoformat(start), dt.time.fromisoformat(end)
    found = opened(day, first, last)
    assert found is not None
    assert found.length == dt.timedelta(hours=hours)
    minute = found.start
    while minute < found.end:
        assert first <= wall_time(minute).time() < last
        minute += dt.timedelta(minutes=1)


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (dt.date(2026, 11, 11), ("Jour de l'Armistice", "Wapenstilstand", "Armistice Day")),
        (dt.date(2027, 5, 6), ("Ascension", "O. L. H. Hemelvaart", "Ascension Day")),
        (dt.date(2027, 7, 21), ("Fête nationale", "Nationale feestdag", "National Day")),
    ],
)
def test_nobody_receives_on_a_public_holiday(day: dt.date, names: tuple[str, str, str]) -> None:
    every_day = coach(week=dict.fromkeys(range(7), (block("09:00-12:00"),)))
    assert is_holiday(day)
    assert tuple(holiday_name(day, language) for language in ("fr", "nl", "en")) == names
    assert open_on(roster_of(every_day), day) == []
    assert open_on(roster_of(every_day), day + dt.timedelta(days=1)) != []


def test_hours_of_a_date_do_not_open_a_holiday() -> None:
    special = SpecialDay(day=dt.date(2026, 11, 11), coach=1, blocks=(block("09:00-12:00"),))
    assert open_on(roster_of(coach(), special_days=(special,)), special.day) == []


def test_other_hours_of_a_coach_replace_the_weekly_ones() -> None:
    evening = SpecialDay(day=TUESDAY, coach=1, blocks=(block("17:00-19:00"),))
    extra = SpecialDay(day=MONDAY, coach=1, blocks=(block("10:00-11:00"),))
    roster = roster_of(coach(), coach(2), special_days=(evening, extra))
    assert open_on(roster) == ["brussels Tue 24 17:00-19:00"]
    assert open_on(roster, MONDAY) == ["brussels Mon 23 10:00-11:00"]
    assert shown(list(Timetable(roster).openings(2, MONDAY, TUESDAY))) == ["brussels Tue 24 09:00-12:00"]
    closed = roster_of(coach(), special_days=(SpecialDay(day=TUESDAY, coach=1),))
    assert open_on(closed) == []


def test_an_agency_closes_or_opens_shorter_for_all_its_coaches() -> None:
    both = coach(week={1: (block("09:00-12:00"), block("13:00-17:00", "ghent"))})
    agencies = (agency(), agency("ghent", "9000"))
    bridge = SpecialDay(day=TUESDAY, agency="ghent")
    assert open_on(roster_of(both, agencies=agencies, special_days=(bridge,))) == ["brussels Tue 24 09:00-12:00"]
    short = SpecialDay(
        day=TUESDAY, agency="ghent", blocks=(block("10:00-14:00", "ghent"), block("16:30-18:00", "ghent"))
    )
    assert open_on(roster_of(both, agencies=agencies, special_days=(short,))) == [
        "brussels Tue 24 09:00-12:00",
        "ghent Tue 24 13:00-14:00",
        "ghent Tue 24 16:30-17:00",
    ]


def test_who_or_what_is_closed_for_good_has_no_hours() -> None:
    assert open_on(roster_of(coach(active=False))) == []
    assert open_on(roster_of(coach(), agencies=(agency(active=False),))) == []


def test_an_absence_takes_its_time_and_starts_stay_where_they_were() -> None:
    openings = list(Timetable(roster_of(coach(days={"tue": "09:00-12:00 13:00-17:00"}))).openings(1, TUESDAY, TUESDAY))
    long = span("2026-11-23 00:00", "2026-11-24 09:10")
    short = span("2026-11-24 11:00", "2026-11-24 11:30")
    lunch = span("2026-11-24 12:00", "2026-11-24 14:00")
    left = list(without(openings, sorted([lunch, short, long])))
    assert shown(left) == [
        "brussels Tue 24 09:10-11:00",
        "brussels Tue 24 11:30-12:00",
        "brussels Tue 24 14:00-17:00",
    ]
    assert {one.origin for one in left} == {at("2026-11-24 09:00"), at("2026-11-24 13:00")}


def test_a_long_absence_does_not_hide_a_shorter_one_within_it() -> None:
    openings = [
        Opening("brussels", span(f"2026-11-2{n} 09:00", f"2026-11-2{n} 12:00"), at(f"2026-11-2{n} 09:00"))
        for n in (3, 4)
    ]
    long, within = span("2026-11-23 00:00", "2026-11-24 10:00"), span("2026-11-23 08:00", "2026-11-23 09:00")
    assert shown(list(without(openings, [long, within]))) == ["brussels Tue 24 10:00-12:00"]
    assert list(without(openings, [])) == openings
