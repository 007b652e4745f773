"""Appointments in words: as a native writes days and hours, within what a button holds, and never untrue."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from booking_parts import agency, at, coach
from real_parts import texts

from tandem.booking.intervals import Interval
from tandem.booking.meetings import Proposal, Supply
from tandem.booking.model import Slot, Window
from tandem.booking.offers import Offer, Outcome
from tandem.booking.wish import Hours, Wish
from tandem.booking.words import Words
from tandem.texts import LANGUAGES

CATALOGUE = texts()
BOOKABLE = Interval(at("2026-11-25 14:00"), at("2026-12-23 10:00"))
LIEGE, GHENT = agency("liege", "4000"), agency("ghent", "9000")
SUPPLY = Supply(("agency", "phone", "video"), ("first_talk",), (agency(), LIEGE, GHENT))


def words(language: str) -> Words:
    return Words(CATALOGUE, language)


def offer(
    start: str = "2026-12-01 10:30", where: Any = LIEGE, *, speaks: bool = True, format_: Any = "agency"
) -> Offer:
    begins = at(start)
    slot = Slot(1, where.id, "first_talk", format_, begins, begins + dt.timedelta(hours=1))
    return Offer(slot, coach(languages=("nl", "en")), where, speaks)


def proposal(*offers: Offer, outcome: Outcome = "found", **more: Any) -> Proposal:
    return Proposal(offers, outcome, BOOKABLE, dt.timedelta(hours=4), **more)


@pytest.mark.parametrize(
    ("language", "moment", "said", "title"),
    [
        ("fr", "2026-12-01 10:30", "mardi 1er décembre à 10h30", "mar. 1 déc. 10h30"),
        ("fr", "2026-12-11 09:00", "vendredi 11 décembre à 9h", "ven. 11 déc. 9h"),
        ("fr", "2026-12-21 14:05", "lundi 21 décembre à 14h05", "lun. 21 déc. 14h05"),
        ("nl", "2026-12-01 10:30", "dinsdag 1 december om 10.30 uur", "di 1 dec 10.30u"),
        ("nl", "2026-12-11 09:00", "vrijdag 11 december om 9 uur", "vr 11 dec 9u"),
        ("en", "2026-12-01 10:30", "Tuesday 1 December at 10:30", "Tue 1 Dec 10:30"),
        ("en", "2026-12-11 09:00", "Friday 11 December at 09:00", "Fri 11 Dec 09:00"),
        # summer and winter time: what stands on the wall
        ("en", "2026-10-25 14:00", "Sunday 25 October at 14:00", "Sun 25 Oct 14:00"),
        ("en", "2026-03-29 14:00", "Sunday 29 March at 14:00", "Sun 29 Mar 14:00"),
    ],
)
def test_when(language: str, moment: str, said: str, title: str) -> None:
    assert words(language).time(at(moment)) == said
    assert words(language).title(at(moment)) == title


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quarter_of_the_year_fits_on_a_button(language: str) -> None:
    spoken, moment = words(language), at("2026-01-01 22:45")
    assert max(len(spoken.title(moment + dt.timedelta(days=day))) for day in range(365)) <= 20


@pytest.mark.parametrize(
    ("windows", "fr", "nl", "en"),
    [
        (
            [("2026-12-01T00:00", "2026-12-02T00:00", None)],
            "mardi 1er décembre",
            "dinsdag 1 december",
            "Tuesday 1 December",
        ),
        (
            [("2026-12-01T08:00", "2026-12-01T12:00", None)],
            "mardi 1er décembre, le matin",
            "dinsdag 1 december, in de voormiddag",
            "Tuesday 1 December, in the morning",
        ),
        (
            [("2026-12-01T14:00", "2026-12-01T15:00", None)],
            "mardi 1er décembre vers 14h",
            "dinsdag 1 december rond 14 uur",
            "Tuesday 1 December around 14:00",
        ),
        (
            [("2026-12-01T13:00", "2026-12-01T15:30", None)],
            "mardi 1er décembre entre 13h et 15h30",
            "dinsdag 1 december tussen 13 uur en 15.30 uur",
            "Tuesday 1 December between 13:00 and 15:30",
        ),
        (
            [("2026-11-30T00:00", "2026-12-07T00:00", "evening")],
            "la période du lundi 30 novembre au dimanche 6 décembre, le soir",
            "de dagen van maandag 30 november tot zondag 6 december, ’s avonds",
            "the days from Monday 30 November to Sunday 6 December, in the evening",
        ),
        ([("2026-11-25T10:00", "2026-12-23T10:00", "evening")], "le soir", "de avond", "evenings"),
        (
            [("2026-12-01T00:00", "2026-12-02T00:00", None), ("2026-12-03T00:00", "2026-12-04T00:00", None)],
            "mardi 1er décembre ou jeudi 3 décembre",
            "dinsdag 1 december of donderdag 3 december",
            "Tuesday 1 December or Thursday 3 December",
        ),
    ],
)
def test_a_wished_time(windows: list[tuple[str, str, Any]], fr: str, nl: str, en: str) -> None:
    wish = Wish(
        windows=tuple(
            Window(dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end), part)
            for start, end, part in windows
        )
    )
    assert [words(language).wished(wish) for language in LANGUAGES] == [fr, nl, en]


def test_a_wished_hour_on_any_day() -> None:
    wish = Wish(hours=Hours(dt.time(10), dt.time(11)))
    assert [words(language).wished(wish) for language in LANGUAGES] == [
        "un rendez-vous vers 10h",
        "een afspraak rond 10 uur",
        "a time around 10:00",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_offers_are_numbered_and_their_choices_carry_the_slot(language: str) -> None:
    first, second = offer("2026-12-01 10:30"), offer("2026-12-02 14:00")
    said = words(language).propose(proposal(first, second), Wish(format="agency"), SUPPLY)
    lines = said.text.splitlines()
    assert [line[:2] for line in lines[1:3]] == ["1.", "2."]
    assert words(language).time(first.slot.start) in lines[1]
    assert "Liege" in lines[1]
    assert [payload for _, payload in said.choices[:2]] == [
        f'/book_coaching{{"slot": "{one.slot.id}"}}' for one in (first, second)
    ]
    assert {payload for _, payload in said.choices[2:]} == {
        '/book_coaching{"way": "other_times"}',
        '/book_coaching{"way": "other_agency"}',
        '/book_coaching{"format": "phone"}',
    }


@pytest.mark.parametrize(
    ("language", "days", "clock", "where"),
    [
        ("fr", ["mardi 1er décembre", "mercredi 2 décembre"], "10h30", "par téléphone"),
        ("nl", ["dinsdag 1 december", "woensdag 2 december"], "10.30 uur", "per telefoon"),
        ("en", ["Tuesday 1 December", "Wednesday 2 December"], "10:30", "by phone"),
    ],
)
def test_offers_come_by_day_as_well(language: str, days: list[str], clock: str, where: str) -> None:
    first = offer("2026-12-01 10:30", format_="phone")
    second = offer("2026-12-02 14:00", format_="phone", speaks=False)
    said = words(language).propose(proposal(first, second), Wish(format="phone"), SUPPLY).after("…")
    assert said.card is not None
    one, other = said.card["slots"]
    assert one == {"choice": 0, "day": days[0], "time": clock, "where": where}
    assert (other["choice"], other["day"], said.choices[1][0]) == (1, days[1], words(language).title(second.slot.start))
    lines = said.text.splitlines()
    assert other["note"] in lines[3]
    assert said.text == "\n".join([said.card["text"], *lines[2:4], said.card["note"]]), "no word is in one alone"


def test_without_offers_there_is_no_card() -> None:
    assert words("fr").propose(proposal(outcome="none"), Wish(format="agency"), SUPPLY).card is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_coach_of_another_language_is_named_as_such_before_anybody_chooses(language: str) -> None:
    said = words(language).propose(proposal(offer(speaks=False)), Wish(format="agency"), SUPPLY).text
    spoken = {"fr": "néerlandais et anglais", "nl": "Nederlands en Engels", "en": "Dutch and English"}[language]
    assert spoken in said
    assert spoken not in words(language).propose(proposal(offer()), Wish(format="agency"), SUPPLY).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        ("past", "booking-past"),
        ("too_soon", "booking-too-soon"),
        ("too_far", "booking-too-far"),
        ("none_in_window", "booking-none-then"),
    ],
)
def test_why_nothing_is_free_then_is_said_with_what_is(language: str, outcome: Outcome, reason: str) -> None:
    window = Window(dt.datetime(2026, 12, 1), dt.datetime(2026, 12, 2))  # noqa: DTZ001 - wall time
    wish = Wish(format="phone", windows=(window,))
    spoken = words(language)
    found = proposal(offer(format_="phone"), outcome=outcome, other_formats=("video",))
    said = spoken.propose(found, wish, SUPPLY)
    values = {"hours": 4, "last_day": spoken.day(dt.date(2026, 12, 23)), "wish": spoken.wished(wish)}
    assert said.text.startswith(spoken.say(reason, **values))
    assert spoken.how(["video"]) in said.text
    assert spoken.say("booking-closest") in said.text
    assert '/book_coaching{"format": "video"}' in {payload for _, payload in said.choices}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", ["none", "none_left"])
def test_without_any_offer_a_person_is_offered(language: str, outcome: Outcome) -> None:
    said = words(language).propose(proposal(outcome=outcome), Wish(format="agency"), SUPPLY)
    assert "/request_human" in {payload for _, payload in said.choices}
    assert "other_times" not in str(said.choices)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_of_ghent_who_is_offered_liege_is_told_that_ghent_has_nothing(language: str) -> None:
    near_ghent = Wish(format="agency", postal_code="9050")
    says = words(language).say("booking-not-nearest", town="Ghent")
    assert says in words(language).propose(proposal(offer(where=LIEGE)), near_ghent, SUPPLY).text
    for elsewhere in (
        words(language).propose(proposal(offer(where=GHENT), offer(where=LIEGE)), near_ghent, SUPPLY),
        words(language).propose(proposal(offer(where=LIEGE)), Wish(format="agency", anywhere=True), SUPPLY),
        words(language).propose(proposal(offer(format_="phone")), Wish(format="phone", postal_code="9050"), SUPPLY),
    ):
        assert says not in elsewhere.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_offers_again_are_said_shortly(language: str) -> None:
    one = offer()
    said = words(language).propose(proposal(one), Wish(format="agency", offered=(one.slot,)), SUPPLY)
    assert said.text.startswith(words(language).say("booking-offers-again"))


def test_who_moves_an_appointment_gets_choices_that_move_it() -> None:
    wish = Wish(purpose="move", appointment="abc", format="phone")
    said = words("en").propose(proposal(offer(format_="phone")), wish, SUPPLY)
    assert said.choices[0][1].startswith("/reschedule_coaching{")
    assert '"appointment": "abc"' in said.choices[0][1]


@pytest.mark.parametrize(
    ("language", "typed", "carries"),
    [
        ("fr", "Autres moments", {"way": "other_times"}),
        ("fr", "a l'agence", {"format": "agency"}),
        ("nl", "een ander kantoor", {"way": "other_agency"}),
        ("en", "By video.", {"format": "video"}),
        ("en", "Anywhere is fine", {"way": "any"}),
        ("en", "Talk to a person", {}),
        ("en", "hello", {}),
    ],
)
def test_people_type_what_they_read_on_a_button(language: str, typed: str, carries: dict[str, str]) -> None:
    assert {one["entity"]: one["value"] for one in words(language).choice_typed(typed)} == carries


def test_only_ways_that_exist_are_offered() -> None:
    said = words("en").propose(proposal(offer()), Wish(format="agency"), Supply(("agency",), ("first_talk",), (LIEGE,)))
    assert [payload for _, payload in said.choices[1:]] == ['/book_coaching{"way": "other_times"}']
