"""Which three slots are offered, in which order, and what is said when there are none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

import pytest
from booking_parts import FIRST_TALK, NOW, RULES, agency, appointed, at, block, coach, roster_of, span, wall
from hypothesis import given, settings
from hypothesis import strategies as st

from tandem.booking.intervals import Interval
from tandem.booking.model import FORMATS, Appointed, Busy, Format, PostalRange, Query, Roster, SpecialDay, Window
from tandem.booking.offers import NotKnownError, Offers, by_nearness, choose, looks
from tandem.booking.slots import bookable_time

WEEK = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), "09:00-12:00 13:00-17:00")
LANGUAGES = ("fr", "nl", "en")


def window(start: str, end: str, part: str | None = None) -> Window:
    return Window.from_entity({"from": start, "to": end} | ({"part": part} if part else {}))


def offered(roster: Roster, query: Query = FIRST_TALK, busy: Mapping[int, Busy] | None = None) -> Offers:
    return choose(roster, busy or {}, query, RULES, NOW)


def walls(offers: Offers) -> list[str]:
    return [wall(one.slot) for one in offers.offers]


def refuse(query: Query, offers: Offers) -> Query:
    return replace(query, refused=query.refused | {one.slot.place_and_time for one in offers.offers})


def test_three_lie_on_other_days_and_in_other_parts_of_the_day() -> None:
    assert walls(offered(roster_of(coach(days=WEEK)))) == ["Mon 23 13:00", "Tue 24 09:00", "Wed 25 09:00"]
    late = coach(days={"tue": "09:00-11:00 17:00-20:00", "wed": "09:00-18:00", "thu": "09:00-19:30"})
    # a morning, an afternoon and an evening on three days: no better spread exists
    assert walls(offered(roster_of(late))) == ["Tue 24 09:00", "Wed 25 12:00", "Thu 26 18:00"]


def test_a_better_spread_is_not_worth_weeks_of_waiting() -> None:
    mornings = coach(days={"tue": "09:00-10:00", "wed": "09:00-10:00", "thu": "09:00-10:00"})
    evening = SpecialDay(day=dt.date(2026, 12, 17), coach=1, blocks=(block("18:00-19:00"),))
    roster = roster_of(mornings, special_days=(evening,))
    assert walls(offered(roster)) == ["Tue 24 09:00", "Wed 25 09:00", "Thu 26 09:00"]


def test_who_works_one_day_a_week_is_offered_on_several_of_them() -> None:
    assert walls(offered(roster_of(coach()))) == ["Tue 24 09:00", "Tue 01 09:00", "Tue 08 09:00"]
    with_afternoon = coach(days={"tue": "09:00-12:00 14:00-17:00"})
    assert walls(offered(roster_of(with_afternoon))) == ["Tue 24 09:00", "Tue 24 14:00", "Tue 01 09:00"]


def test_one_day_is_spread_over_its_parts() -> None:
    roster = roster_of(coach(days={"tue": "09:00-12:00 14:00-16:00"}))
    tuesday = replace(FIRST_TALK, window=window("2026-11-24T00:00", "2026-11-25T00:00"))
    assert walls(offered(roster, tuesday)) == ["Tue 24 09:00", "Tue 24 11:00", "Tue 24 14:00"]


def test_other_times_never_repeat_and_end_honestly() -> None:
    roster = roster_of(coach(days={"tue": "09:00-11:00"}), coach(2, days={"tue": "09:00-11:00"}))
    query, seen = FIRST_TALK, []
    while (offers := offered(roster, query)).offers:
        assert offers.outcome == "found"
        seen += walls(offers)
        query = refuse(query, offers)
    # five starts on four Tuesdays, the same to the person whichever of the two coaches it is
    assert len(seen) == len(set(seen)) == 20
    assert offers.outcome == "none_left"


def test_what_was_refused_in_one_place_is_offered_in_another_and_on_the_phone() -> None:
    agencies = (agency(), agency("ghent", "9000"))
    roster = roster_of(coach(days={"tue": "09:00-10:00"}), coach(2, {"tue": "09:00-10:00"}, "ghent"), agencies=agencies)
    query = replace(FIRST_TALK, agency="brussels")
    refused = refuse(query, offered(roster, query))
    assert [one.agency.id for one in offered(roster, replace(refused, agency=None)).offers][:1] != []
    elsewhere = offered(roster, replace(refused, agency=None, other_than=frozenset({"brussels"})))
    assert [one.agency.id for one in elsewhere.offers] == ["ghent"] * 3
    assert walls(offered(roster, replace(refused, agency=None, format="phone")))[0] == "Tue 24 09:00"


def test_the_persons_language_comes_before_the_nearest_agency() -> None:
    agencies = (agency(), agency("ghent", "9000"), agency("liege", "4000"))
    roster = roster_of(
        coach(1, WEEK, "ghent", languages=("nl", "en")),
        coach(2, WEEK, "brussels", languages=("fr",)),
        coach(3, WEEK, "liege", languages=("fr", "nl")),
        agencies=agencies,
    )
    near_brussels = replace(FIRST_TALK, postal_code="1080")
    places = {
        language: [
            (one.agency.id, one.speaks) for one in offered(roster, replace(near_brussels, language=language)).offers
        ]
        for language in LANGUAGES
    }
    assert places["fr"] == [("brussels", True)] * 3
    assert places["nl"] == [("liege", True)] * 3
    assert places["en"] == [("ghent", True)] * 3


def test_the_next_agency_and_another_language_fill_up_what_is_missing() -> None:
    agencies = (agency(), agency("ghent", "9000"))
    roster = roster_of(
        coach(1, {"tue": "09:00-10:00"}, languages=("nl",)),
        coach(2, {"wed": "09:00-10:00"}, "ghent", languages=("nl",)),
        coach(3, {"thu": "09:00-10:00"}, languages=("fr",)),
        agencies=agencies,
    )
    query = replace(FIRST_TALK, language="nl", postal_code="1000")
    busy = {id_: Busy(absences=(span("2026-11-30 00:00", "2027-01-30 00:00"),)) for id_ in (1, 2)}
    offers = offered(roster, query, busy)
    assert [(wall(one.slot), one.speaks) for one in offers.offers] == [
        ("Tue 24 09:00", True),
        ("Wed 25 09:00", True),
        ("Thu 26 09:00", False),
    ]


@pytest.mark.parametrize(
    ("code", "order"),
    [
        ("1080", ["brussels", "liege", "mons", "ghent"]),
        ("7000", ["mons", "liege", "ghent", "brussels"]),
        ("5000", ["liege", "mons", "brussels", "ghent"]),
        (None, ["brussels", "ghent", "liege", "mons"]),
        ("108", ["brussels", "ghent", "liege", "mons"]),
    ],
)
def test_the_nearest_agency_serves_the_code_or_has_the_nearest(code: str | None, order: list[str]) -> None:
    agencies = [
        agency("brussels", "1000"),
        agency("ghent", "9000"),
        agency("liege", "4000", serves=(PostalRange(5000, 5999), PostalRange(7000, 7999))),
        agency("mons", "7000", kind="permanence", serves=(PostalRange(7000, 7399),)),
    ]
    assert [one.id for one in by_nearness(agencies, code)] == order


def test_of_two_who_suit_alike_the_one_with_fewer_appointments() -> None:
    roster = roster_of(coach(1, WEEK), coach(2, WEEK))
    busy = {1: Busy((appointed("2026-11-30 09:00"),))}
    assert {one.coach.id for one in offered(roster, FIRST_TALK, busy).offers} == {2}
    assert {one.coach.id for one in offered(roster).offers} == {1}


def test_on_the_phone_no_agency_is_nearer() -> None:
    agencies = (agency(), agency("ghent", "9000"))
    roster = roster_of(coach(1, {"thu": "09:00-10:00"}), coach(2, {"tue": "09:00-10:00"}, "ghent"), agencies=agencies)
    assert walls(offered(roster, replace(FIRST_TALK, format="phone", postal_code="1000")))[0] == "Tue 24 09:00"
    assert walls(offered(roster, replace(FIRST_TALK, postal_code="1000")))[0] == "Thu 26 09:00"


SOONEST = ["Mon 23 13:00", "Tue 24 09:00", "Wed 25 09:00"]


@pytest.mark.parametrize(
    ("start", "end", "part", "outcome", "expected"),
    [
        # Tuesday afternoon
        ("2026-11-24T12:00", "2026-11-24T18:00", None, "found", ["Tue 24 13:00", "Tue 24 14:00", "Tue 24 15:00"]),
        # the week after next, mornings
        ("2026-12-07T00:00", "2026-12-14T00:00", "morning", "found", ["Mon 07 09:00", "Tue 08 09:00", "Wed 09 09:00"]),
        # Tuesday evening: the nearest before, the nearest after, and another day
        (
            "2026-11-24T18:00",
            "2026-11-24T22:00",
            None,
            "none_in_window",
            ["Mon 23 16:00", "Tue 24 16:00", "Wed 25 09:00"],
        ),
        # in the evening, on whatever day
        ("2026-11-23T08:00", "2026-12-21T08:00", "evening", "none_in_window", SOONEST),
        ("2026-11-20T09:00", "2026-11-20T10:00", None, "past", SOONEST),
        ("2026-11-23T09:00", "2026-11-23T11:00", None, "too_soon", SOONEST),
        ("2027-02-01T09:00", "2027-02-01T10:00", None, "too_far", ["Wed 16 16:00", "Thu 17 11:00", "Fri 18 16:00"]),
        # begins within the horizon and ends beyond it
        ("2026-12-18T16:00", "2027-03-01T00:00", None, "found", ["Fri 18 16:00"]),
    ],
)
def test_what_was_wished_comes_first_and_what_cannot_be_is_said(
    start: str, end: str, part: str | None, outcome: str, expected: list[str]
) -> None:
    offers = offered(roster_of(coach(days=WEEK)), replace(FIRST_TALK, window=window(start, end, part)))
    assert (offers.outcome, walls(offers)) == (outcome, expected)


def test_a_wished_part_of_the_day_is_kept_when_another_day_is_offered() -> None:
    evening = replace(FIRST_TALK, window=window("2026-11-23T18:00", "2026-11-25T22:00", "evening"))
    offers = offered(roster_of(coach(days={"tue": "09:00-12:00 17:00-18:00", "fri": "18:00-19:15"})), evening)
    assert offers.outcome == "none_in_window"
    assert walls(offers) == ["Fri 27 18:00", "Fri 04 18:00", "Fri 11 18:00"]


def test_when_a_window_is_used_up_the_nearest_other_times_follow() -> None:
    roster = roster_of(coach(days=WEEK))
    query = replace(FIRST_TALK, window=window("2026-11-24T09:00", "2026-11-24T09:30"))
    first = offered(roster, query)
    assert (first.outcome, walls(first)) == ("found", ["Tue 24 09:00", "Tue 24 09:15"])
    second = offered(roster, refuse(query, first))
    assert second.outcome == "none_in_window"
    assert "Tue 24 09:30" in walls(second)


def test_nothing_at_all_is_said_so() -> None:
    away = {1: Busy(absences=(span("2026-11-01 00:00", "2027-03-01 00:00"),))}
    roster = roster_of(coach(days=WEEK))
    assert offered(roster, FIRST_TALK, away) == Offers((), "none")
    wished = replace(FIRST_TALK, window=window("2026-11-24T09:00", "2026-11-24T12:00"))
    assert offered(roster, wished, away) == Offers((), "none")
    assert offered(roster, replace(FIRST_TALK, topic="follow_up")) == Offers((), "none")


def test_hours_of_a_single_date_at_another_agency_are_offered_there() -> None:
    special = SpecialDay(day=dt.date(2026, 11, 26), coach=1, blocks=(block("09:00-10:00", "ghent"),))
    roster = roster_of(coach(), agencies=(agency(), agency("ghent", "9000")), special_days=(special,))
    offers = offered(roster, replace(FIRST_TALK, postal_code="9000")).offers
    assert ("Thu 26 09:00", "ghent") in [(wall(one.slot), one.agency.id) for one in offers]


@settings(max_examples=60, deadline=None)
@given(
    taken=st.lists(st.integers(0, 27 * 8), max_size=150, unique=True),
    wished=st.none() | st.tuples(st.integers(-5, 40), st.integers(1, 10)),
    language=st.sampled_from(LANGUAGES),
)
def test_a_first_look_gives_the_same_offers_or_none(
    taken: list[int], wished: tuple[int, int] | None, language: str
) -> None:
    monday = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)
    roster = roster_of(coach(1, WEEK, daily_limit=5), coach(2, {"sat": "09:00-12:00"}, languages=("nl",)))
    hours = sorted(monday + dt.timedelta(days=n // 8, hours=n % 8) for n in taken)
    appointments = tuple(Appointed(one, one + dt.timedelta(hours=1), 0, 0) for one in hours)
    query = replace(FIRST_TALK, language=language)
    if wished is not None:
        start = dt.datetime.fromisoformat("2026-11-23") + dt.timedelta(days=wished[0])
        query = replace(query, window=Window(start, start + dt.timedelta(days=wished[1])))
    whole = offered(roster, query, {1: Busy(appointments)})
    for look in looks(roster, query, RULES, NOW):
        assert bookable_time(RULES, NOW).contains(look.within)
        seen = look.within.pad(dt.timedelta(days=1), dt.timedelta(days=1))
        part = Busy(tuple(one for one in appointments if seen.start <= one.start < seen.end))
        with suppress(NotKnownError):
            assert choose(roster, {1: part} if 1 in look.coaches else {}, query, RULES, NOW, look) == whole


PLACES = ("brussels", "ghent", "liege", "charleroi")
WISHES = (
    None,
    window("2026-11-30T00:00", "2026-12-01T00:00"),
    window("2026-12-08T20:00", "2026-12-08T22:00"),
    window("2026-11-24T00:00", "2026-12-24T00:00", "morning"),
    window("2026-11-26T18:00", "2026-11-28T22:00", "evening"),
)


@pytest.mark.parametrize("wish", [WISHES[2], WISHES[4]])
def test_hours_alone_tell_that_nobody_works_then(wish: Window) -> None:
    many = roster_of(*(coach(number, WEEK, languages=(LANGUAGES[number % 3],)) for number in range(1, 31)))
    query = replace(FIRST_TALK, window=wish)
    first = looks(many, query, RULES, NOW)[0]
    assert len(first.coaches) < 30
    assert choose(many, {}, query, RULES, NOW, first).outcome == "none_in_window"


@settings(max_examples=60, deadline=None)
@given(
    taken=st.lists(st.tuples(st.integers(1, 16), st.integers(0, 27 * 8)), max_size=900, unique=True),
    code=st.sampled_from([None, "1000", "4000", "9000"]),
    format_=st.sampled_from(FORMATS),
    language=st.sampled_from(LANGUAGES),
    wish=st.sampled_from(WISHES),
)
def test_those_who_suit_best_are_enough_or_more_are_looked_at(
    taken: list[tuple[int, int]], code: str | None, format_: Format, language: str, wish: Window | None
) -> None:
    """Whoever looks at some coaches only offers the same times and places as who looks at all of them."""
    monday = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)
    agencies = tuple(agency(id_, code_) for id_, code_ in zip(PLACES, ("1000", "9000", "4000", "6000"), strict=True))
    roster = roster_of(
        *(
            coach(
                number,
                dict.fromkeys(("mon", "wed", "fri"), "09:00-17:00"),
                PLACES[number // 2 % 4],
                languages=(LANGUAGES[number % 2],),
                formats=FORMATS,
            )
            for number in range(1, 17)
        ),
        agencies=agencies,
    )
    query = replace(FIRST_TALK, language=language, format=format_, postal_code=code, window=wish)
    busy: dict[int, list[Appointed]] = {number: [] for number in range(1, 17)}
    for number, hour in sorted(taken):
        start = monday + dt.timedelta(days=hour // 8, hours=hour % 8)
        busy[number].append(Appointed(start, start + dt.timedelta(hours=1), 0, 0))
    full = {number: Busy(tuple(appointments)) for number, appointments in busy.items()}

    def told(offers: Offers) -> list[tuple[str, bool]]:
        return [(one.slot.place_and_time, one.speaks) for one in offers.offers]

    whole = offered(roster, query, full)
    *some, everything = looks(roster, query, RULES, NOW)
    assert everything.coaches == set(full)
    for look in some:
        part = {number: full[number] for number in look.coaches}
        with suppress(NotKnownError):
            found = choose(roster, part, query, RULES, NOW, look)
            assert (told(found), found.outcome) == (told(whole), whole.outcome)
    assert choose(roster, full, query, RULES, NOW, everything) == whole


def test_a_window_of_an_entity_is_read_and_anything_else_refused() -> None:
    assert window("2026-11-24T09:00", "2026-11-24T12:00").interval == Interval(
        at("2026-11-24 09:00"), at("2026-11-24 12:00")
    )
    for wrong in (
        {"from": "2026-11-24T09:00", "to": "2026-11-24T09:00"},
        {"from": "2026-11-24T09:00+01:00", "to": "2026-11-24T12:00"},
        {"from": "2026-02-31T09:00", "to": "2026-11-24T12:00"},
        {"from": "2026-11-24T09:00", "to": "2026-11-24T12:00", "part": "noon"},
        {"from": "2026-11-24T09:00"},
    ):
        with pytest.raises((ValueError, KeyError)):
            Window.from_entity(wrong)
