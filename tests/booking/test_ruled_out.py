"""When people say that they cannot come, and what the feasts tell; seen from Thursday 26 November 2026, ten o'clock."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from booking_parts import FIRST_TALK, NOW, RULES, at, coach, roster_of, wall

from tandem.booking.heard import Told, read
from tandem.booking.intervals import wall_time
from tandem.booking.model import ANYTIME, Never, Slot, Window
from tandem.booking.offers import choose
from tandem.booking.wish import Hours, Wish

THURSDAY = dt.datetime(2026, 11, 26, 10, 0)  # noqa: DTZ001 - wall time
MON, TUE, WED, THU, FRI = range(5)


def time(start: str, end: str, part: str | None = None, *, clock: bool = False) -> dict[str, Any]:
    value = {"from": f"2026-{start}", "to": f"2026-{end}"} | ({"part": part} if part else {})
    return {"entity": "time", "value": value} | ({"clock": True} if clock else {})


MONDAY = time("11-30T00:00", "12-01T00:00")
TUESDAY = time("12-01T00:00", "12-02T00:00")
TOMORROW = time("11-27T00:00", "11-28T00:00")
MORNINGS = time("11-26T10:00", "12-24T10:00", "morning")


def told(text: str, *entities: dict[str, Any], offered: tuple[Slot, ...] = ()) -> Told:
    return read(text, entities, offered=offered, now=THURSDAY)


def window(start: str, end: str) -> Window:
    return Window.from_entity({"from": start, "to": end})


@pytest.mark.parametrize(
    ("days", "texts"),
    [
        (
            {MON},
            [
                "pas le lundi",
                "Non, pas lundi !",
                "lundi je ne peux pas",
                "le lundi ça ne va pas",
                "lundi je travaille",
                "pas lundi matin",
                "niet op maandag",
                "maandag kan ik niet",
                "op maandag gaat het niet",
                "'s maandags niet",
                "maandag werk ik",
                "niet op maandagvoormiddag",
                "not on Monday",
                "I can't do Mondays",
                "Monday doesn't work for me",
                "no Mondays please",
            ],
        ),
        (
            {MON, TUE},
            ["pas lundi ni mardi", "niet maandag of dinsdag", "not on monday or tuesday", "je bosse lundi et mardi"],
        ),
        (
            {FRI},
            [
                "n'importe quel jour sauf le vendredi",
                "vendredi impossible",
                "je ne suis pas libre vendredi",
                "eender wanneer behalve vrijdag",
                "liever niet op vrijdag",
                "any day but Friday",
                "I'm busy on Friday",
            ],
        ),
        ({MON, WED}, ["sauf le lundi et le mercredi", "behalve maandag en woensdag", "except mondays and wednesdays"]),
    ],
)
def test_days_of_the_week(days: set[int], texts: list[str]) -> None:
    for text in texts:
        heard = told(text)
        assert heard.never == Never(weekdays=frozenset(days)), text
        assert (heard.way, heard.windows, heard.changes) == (None, (), True), text


@pytest.mark.parametrize(
    "text", ["pas le matin", "niet in de voormiddag", "niet 's ochtends", "not in the morning", "no mornings"]
)
def test_parts_of_the_day(text: str) -> None:
    assert told(text, MORNINGS).never == Never(parts=frozenset({"morning"}))
    assert told(text, MORNINGS).windows == ()


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("pourquoi pas lundi ?", MONDAY),
        ("waarom niet maandag?", MONDAY),
        ("why not Monday?", MONDAY),
        ("lundi je travaille pas", MONDAY),
        ("maandag werk ik niet", MONDAY),
        ("I don't work on Monday", MONDAY),
        ("no, Monday", MONDAY),
        ("yes but Monday is better", MONDAY),
    ],
)
def test_what_sounds_like_a_no_and_is_a_yes(text: str, entity: dict[str, Any]) -> None:
    assert told(text, entity).never == ANYTIME
    assert told(text, entity).windows == (window("2026-11-30T00:00", "2026-12-01T00:00"),)


@pytest.mark.parametrize("text", ["pas lundi, mardi", "maandag kan ik niet, dinsdag wel", "not Monday, Tuesday"])
def test_one_day_not_and_another_yes(text: str) -> None:
    assert told(text, TUESDAY).never == Never(weekdays=frozenset({MON}))
    assert told(text, TUESDAY).windows == (window("2026-12-01T00:00", "2026-12-02T00:00"),)


@pytest.mark.parametrize(
    ("texts", "first"),
    [
        (
            ["pas demain", "demain je travaille", "niet morgen", "morgen moet ik werken", "I'm working tomorrow"],
            "11-28",
        ),
        (["pas cette semaine", "niet deze week", "not this week"], "11-30"),
        (["pas la semaine prochaine", "niet volgende week", "not next week"], "12-07"),
    ],
)
def test_who_cannot_soon_is_offered_what_comes_after(texts: list[str], first: str) -> None:
    for text in texts:
        (after,) = told(text, TOMORROW).windows
        assert after.start == dt.datetime.fromisoformat(f"2026-{first}"), text


@pytest.mark.parametrize(
    ("hours", "texts"),
    [
        (
            ("17:00", "22:00"),
            [
                "après le boulot",
                "je travaille jusqu'à 17h",
                "je bosse de 9h à 17h",
                "na mijn werk",
                "na de werkuren",
                "ik werk tot 17u",
                "ik werk van 9 tot 5",
                "after work",
                "I work until 5pm",
                "I work 9 to 5",
            ],
        ),
        (("16:30", "22:00"), ["je finis à 16h30", "ik stop om 16u30", "I finish at 4:30"]),
        (("07:00", "09:00"), ["avant d'aller travailler", "voor mijn werk", "before work"]),
    ],
)
def test_the_hours_that_work_leaves(hours: tuple[str, str], texts: list[str]) -> None:
    nine_to_five = time("11-26T09:00", "11-26T17:00", clock=True)
    for text in texts:
        assert told(text, nine_to_five).hours == Hours(*map(dt.time.fromisoformat, hours)), text


@pytest.mark.parametrize("text", ["mardi après le boulot", "dinsdag na mijn werk", "Tuesday after work"])
def test_after_work_on_a_day(text: str) -> None:
    assert told(text, TUESDAY).windows == (window("2026-12-01T17:00", "2026-12-01T22:00"),)


@pytest.mark.parametrize(
    ("texts", "start", "end"),
    [
        (
            ["avant Noël", "voor kerstmis", "before Christmas", "avant les fêtes"],
            "2026-11-26T10:00",
            "2026-12-25T00:00",
        ),
        (["avant le nouvel an", "voor nieuwjaar", "before new year"], "2026-11-26T10:00", "2027-01-01T00:00"),
        (["après Noël", "na kerst", "after Christmas"], "2026-12-26T00:00", "2027-01-09T00:00"),
        (["après les fêtes", "na de feestdagen", "after the holidays"], "2027-01-02T00:00", "2027-01-16T00:00"),
        (
            ["entre Noël et Nouvel An", "tussen kerst en nieuwjaar", "between Christmas and New Year"],
            "2026-12-26T00:00",
            "2027-01-01T00:00",
        ),
    ],
)
def test_the_feasts_at_the_end_of_the_year(texts: list[str], start: str, end: str) -> None:
    for text in texts:
        assert told(text).windows == (window(start, end),), text


@pytest.mark.parametrize(
    "text", ["avant Noël, le matin", "voor kerstmis in de voormiddag", "before Christmas, mornings"]
)
def test_a_part_of_the_day_before_a_feast_is_one_time(text: str) -> None:
    assert told(text, MORNINGS).windows == (
        Window.from_entity({"from": "2026-11-26T10:00", "to": "2026-12-25T00:00", "part": "morning"}),
    )


def test_the_feasts_are_those_that_come_and_on_new_years_day_those_that_are() -> None:
    heard = read("après les fêtes", [], now=dt.datetime(2027, 1, 1, 12))  # noqa: DTZ001 - wall time
    assert heard.windows[0].start == dt.datetime(2027, 1, 2)  # noqa: DTZ001
    heard = read("avant noël", [], now=dt.datetime(2026, 12, 27, 12))  # noqa: DTZ001
    assert heard.windows[0].end == dt.datetime(2026, 12, 25), "it is over, and that is said"  # noqa: DTZ001


def test_whoever_does_not_mind_the_day_but_one_gets_no_offer_of_that_day() -> None:
    begins = at("2026-11-27 09:00")
    friday = Slot(1, "brussels", "first_talk", "agency", begins, begins + dt.timedelta(hours=1))
    assert told("n'importe quand sauf vendredi", offered=(friday,)).chosen is None
    assert told("n'importe quand", offered=(friday,)).chosen == friday


def test_nothing_that_is_ruled_out_is_offered() -> None:
    week = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), "09:00-12:00 13:00-17:00")
    wish = Wish(format="agency", never=Never(frozenset({TUE, WED}), frozenset({"afternoon"})))
    query = wish.query("fr")
    for _ in range(10):
        found = choose(roster_of(coach(days=week)), {}, query, RULES, NOW)
        assert found.outcome == "found"
        for one in found.offers:
            assert wall_time(one.slot.start).weekday() not in (TUE, WED), wall(one.slot)
            assert wall_time(one.slot.start).hour < 12, wall(one.slot)
        wish = wish.refusing([one.slot for one in found.offers])
        query = wish.query("fr")
    every_day = Wish(format="agency", never=Never(frozenset(range(7)))).query("fr")
    assert choose(roster_of(coach(days=week)), {}, every_day, RULES, NOW).outcome == "none_left"
    assert FIRST_TALK.never == ANYTIME


def test_what_is_wished_after_all_is_ruled_out_no_longer() -> None:
    wish = Wish(
        windows=(window("2026-11-30T00:00", "2026-12-01T00:00"), window("2026-12-01T00:00", "2026-12-02T00:00"))
    )
    no_mondays = wish.within(Never(frozenset({MON}), frozenset({"morning"})), (), None)
    assert no_mondays.windows == (window("2026-12-01T00:00", "2026-12-02T00:00"),)
    assert Wish.from_json(no_mondays.to_json()) == no_mondays
    monday_morning = Window.from_entity({"from": "2026-11-30T08:00", "to": "2026-11-30T12:00"})
    assert no_mondays.within(ANYTIME, (monday_morning,), None).never == ANYTIME
    assert no_mondays.within(ANYTIME, (), Hours(dt.time(9), dt.time(10))).never == Never(frozenset({MON}))
    any_morning = Window.from_entity({"from": "2026-11-26T13:00", "to": "2026-12-24T13:00", "part": "morning"})
    assert no_mondays.within(ANYTIME, (any_morning,), None).never == Never(frozenset({MON}))


@pytest.mark.parametrize(
    "text", ["plutôt le soir, je travaille", "liever 's avonds, ik werk", "rather in the evening, I work"]
)
def test_a_wish_with_its_reason_rules_nothing_out(text: str) -> None:
    evenings = time("11-26T10:00", "12-24T10:00", "evening")
    assert told(text, evenings).never == ANYTIME
    assert [one.part for one in told(text, evenings).windows] == ["evening"]
