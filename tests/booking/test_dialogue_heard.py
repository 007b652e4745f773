"""What people tell about an appointment, in their own words; seen from Wednesday 25 November 2026, ten o'clock."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from booking_parts import at

from tandem.booking.heard import Told, read
from tandem.booking.model import Slot, Window
from tandem.booking.wish import Hours

NOW = dt.datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 - wall time


def slot(start: str, agency: str = "brussels") -> Slot:
    begins = at(start)
    return Slot(1, agency, "first_talk", "agency", begins, begins + dt.timedelta(hours=1))


MONDAY_9, MONDAY_14, TUESDAY_10 = slot("2026-11-30 09:00"), slot("2026-11-30 14:00"), slot("2026-12-01 10:00")
OFFERED = (MONDAY_9, MONDAY_14, TUESDAY_10)
TITLES = ("lun. 30 nov. 9h", "lun. 30 nov. 14h", "mar. 1 déc. 10h")


def time(start: str, end: str, part: str | None = None, *, clock: bool = False) -> dict[str, Any]:
    """An entity as the model makes it: `12-01T10:00`."""
    value = {"from": f"2026-{start}", "to": f"2026-{end}"} | ({"part": part} if part else {})
    return {"entity": "time", "value": value} | ({"clock": True} if clock else {})


MONDAY = time("11-30T00:00", "12-01T00:00")
TUESDAY = time("12-01T00:00", "12-02T00:00")
TUESDAY_AFTERNOON = time("12-01T12:00", "12-01T18:00")
TEN = time("11-25T10:00", "11-25T11:00", clock=True)
EVENINGS = time("11-25T10:00", "12-23T10:00", "evening")
NEXT_WEEK = time("11-30T00:00", "12-07T00:00")


def told(text: str, *entities: dict[str, Any], offered: bool = True) -> Told:
    return read(text, entities, offered=OFFERED if offered else (), titles=TITLES, now=NOW)


@pytest.mark.parametrize(
    ("format_", "texts"),
    [
        (
            "agency",
            [
                "à l'agence svp",
                "plutôt au bureau",
                "en vrai si possible",
                "Agence",
                "op kantoor graag",
                "liever ter plaatse",
                "ik wil langskomen",
                "kantoor",
                "at your office please",
                "in person",
                "can I drop by?",
                "office",
            ],
        ),
        (
            "phone",
            [
                "par téléphone",
                "un rdv au tel",
                "téléphone svp",
                "appelez-moi plutôt",
                "vendredi par tél, pas à l'agence",
                "telefonisch",
                "via de telefoon aub",
                "liever bellen, niet op kantoor",
                "by phone please",
                "a phone call on Friday",
                "phone",
            ],
        ),
        ("video", ["en vidéo", "par visio", "videogesprek", "online?", "can we do zoom", "liever via Teams"]),
        (
            None,
            ["mon téléphone est cassé", "0470 12 34 56", "mijn telefoon doet het niet", "I lost my phone", "demain"],
        ),
    ],
)
def test_how(format_: str | None, texts: list[str]) -> None:
    # "bellen" alone is an answer, within a sentence it may be about anything
    heard = {text: told(text).format for text in texts if text != "liever bellen, niet op kantoor"}
    assert heard == dict.fromkeys(heard, format_)


@pytest.mark.parametrize("text", ["pas par téléphone", "niet telefonisch", "niet via de telefoon", "not by phone"])
def test_how_not(text: str) -> None:
    heard = told(text)
    assert (heard.format, heard.not_format) == (None, "phone")


@pytest.mark.parametrize(
    ("way", "texts"),
    [
        (
            "other_times",
            [
                "autres moments",
                "un autre jour ?",
                "aucun ne me va",
                "rien ne me convient",
                "ça ne va pas",
                "andere momenten",
                "een andere dag",
                "geen van die",
                "dat past niet",
                "lukt me niet",
                "other times",
                "another day maybe",
                "none of these",
                "that doesn't work for me",
                "more options?",
                "autre",
            ],
        ),
        (
            "other_agency",
            ["une autre agence", "trop loin", "ailleurs", "ander kantoor", "te ver", "another office"],
        ),
        (
            "soonest",
            [
                "le plus vite possible",
                "dès que possible",
                "c'est urgent",
                "zo snel mogelijk",
                "dringend",
                "asap",
                "the first available slot",
                "as soon as possible",
            ],
        ),
        ("later", ["plus tard", "later aub", "later please"]),
        ("earlier", ["plus tôt ?", "kan het vroeger?", "anything sooner?"]),
        ("any", ["peu importe", "n'importe quand", "maakt niet uit", "om het even", "whatever", "I don't mind"]),
    ],
)
def test_how_to_go_on(way: str, texts: list[str]) -> None:
    assert {text: told(text, offered=False).way for text in texts} == dict.fromkeys(texts, way)


@pytest.mark.parametrize(
    ("chosen", "texts"),
    [
        (
            MONDAY_9,
            ["la première", "1", "n°1", "ok le premier", "de eerste aub", "the first of them", "option 1", "le 1er"],
        ),
        (MONDAY_14, ["la deuxième svp", "2", "nummer 2", "doe maar 2", "de tweede", "the second one", "I'll take 2"]),
        (TUESDAY_10, ["le troisième", "3.", "de laatste", "le dernier", "the third please", "mar. 1 déc. 10h"]),
        (MONDAY_9, ["peu importe lequel", "kies maar", "any of them"]),
        (
            None,
            ["4", "le quatrième", "la deuxième agence est trop loin pour moi, j'habite plus près de la première", "?"],
        ),
    ],
)
def test_which_by_its_number_or_title(chosen: Slot | None, texts: list[str]) -> None:
    assert {text: told(text).chosen for text in texts} == dict.fromkeys(texts, chosen)


def test_a_number_can_be_a_day_when_one_of_the_offers_is_on_it() -> None:
    offered = (slot("2026-12-01 10:00"), slot("2026-12-02 10:00"), slot("2026-12-03 10:00"))
    second_of_december = time("12-02T00:00", "12-03T00:00")
    third_of_december = time("12-03T00:00", "12-04T00:00")
    assert read("le 3", [third_of_december], offered=offered, now=NOW).chosen == offered[2]
    assert read("le 2", [second_of_december], offered=OFFERED, now=NOW).chosen == MONDAY_14


@pytest.mark.parametrize("text", ["10h", "om 10 uur", "10am", "à 10h ça va"])
def test_a_bare_hour_is_the_offer_that_begins_then_on_whichever_day(text: str) -> None:
    assert told(text, TEN).chosen == TUESDAY_10


@pytest.mark.parametrize("text", ["9h30", "om half tien"])
def test_an_hour_at_which_no_offer_begins_is_a_wish(text: str) -> None:
    half_past_nine = time("11-26T11:30", "11-26T12:30", clock=True)
    heard = told(text, half_past_nine)
    assert heard.chosen is None
    assert heard.hours == Hours(dt.time(11, 30), dt.time(12, 30))
    assert heard.windows == ()


def test_the_only_offer_on_a_day_is_perhaps_meant_and_the_day_stays_a_wish() -> None:
    heard = told("mardi", TUESDAY)
    assert (heard.chosen, heard.perhaps) == (None, TUESDAY_10)
    assert len(heard.windows) == 1


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("lundi", MONDAY),
        ("plutôt mardi", TUESDAY),
        ("liever dinsdag", TUESDAY),
        ("mardi après-midi", TUESDAY_AFTERNOON),
        ("la semaine prochaine", NEXT_WEEK),
        ("plutôt le soir", EVENINGS),
    ],
)
def test_two_on_that_day_or_another_time_is_a_wish_only(text: str, entity: dict[str, Any]) -> None:
    heard = told(text, entity)
    assert (heard.chosen, heard.perhaps) == (None, None)
    assert heard.windows == (Window.from_entity(entity["value"]),)
    assert heard.way is None


@pytest.mark.parametrize(
    "text",
    [
        "le 31 février",
        "31/02",
        "le 30 fevrier à 10h",
        "31 november",
        "op 31 april graag",
        "February 30th",
        "the 31st of June",
        "45 janvier",
    ],
)
def test_a_day_that_does_not_exist_is_no_other_time(text: str) -> None:
    heard = told(text, TEN)
    assert heard.no_such_day
    assert (heard.windows, heard.hours, heard.chosen) == ((), None, None)


@pytest.mark.parametrize("text", ["31/12", "24/24", "0470 12/34/56", "le 30 novembre", "May 31", "1/2 jour"])
def test_days_that_exist_and_numbers_that_are_none(text: str) -> None:
    assert not told(text).no_such_day


def test_a_leap_day_exists_when_it_is_soon() -> None:
    assert told("29 février").no_such_day
    assert not read("29 février", (), now=dt.datetime(2027, 11, 25, 10, 0)).no_such_day  # noqa: DTZ001 - wall time


@pytest.mark.parametrize("text", ["hier", "lundi dernier", "gisteren", "vorige week", "yesterday", "last Monday"])
def test_what_is_over(text: str) -> None:
    (window,) = told(text).windows
    assert window.end <= NOW


@pytest.mark.parametrize("text", ["dans une heure", "over een half uurtje", "in 20 minutes", "in an hour"])
def test_what_is_too_soon(text: str) -> None:
    (window,) = told(text).windows
    assert NOW <= window.start < window.end <= NOW + dt.timedelta(hours=2)


@pytest.mark.parametrize(
    "text", ["dans trois mois", "dans 3 mois", "over drie maanden", "in a few months", "in three months", "next year"]
)
def test_what_is_too_far(text: str) -> None:
    (window,) = told(text).windows
    assert window.start > NOW + dt.timedelta(days=28)


def test_where_is_the_last_place_that_is_named() -> None:
    namur = {"entity": "place", "value": "Namur", "postal_code": "5000"}
    ghent = {"entity": "postal_code", "value": "9000"}
    assert told("pas à Gand (9000), plutôt Namur", ghent, namur).postal_code == "5000"
    assert told("bonjour").postal_code is None


@pytest.mark.parametrize(
    ("entities", "expected"),
    [
        ({"slot": MONDAY_9.id}, Told(chosen=MONDAY_9)),
        ({"slot": MONDAY_9.id, "appointment": "abc"}, Told(chosen=MONDAY_9, appointment="abc")),
        ({"slot": "nonsense"}, Told()),
        ({"format": "phone"}, Told(format="phone")),
        ({"way": "other_times"}, Told(way="other_times")),
        ({"way": "nonsense"}, Told()),
        ({"appointment": "abc"}, Told(appointment="abc")),
    ],
)
def test_a_choice_says_what_it_carries_and_its_title_nothing(entities: dict[str, str], expected: Told) -> None:
    carried = [{"entity": name, "value": value} for name, value in entities.items()]
    assert told("lundi par téléphone", *carried) == expected


@pytest.mark.parametrize("text", ["", "   ", "???", "🙂", "a" * 2000, "le" * 500, "9" * 300, "mardi " * 300])
def test_nothing_breaks_it(text: str) -> None:
    broken = [
        {"entity": "time", "value": {"from": "x"}},
        {"entity": "time", "value": {"from": "2026-13-01", "to": "y"}},
    ]
    assert told(text, *broken).windows == ()
