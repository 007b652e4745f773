"""Days and times have one form in each language, and one place that makes it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from service_parts import texts

from tandem import calendar_words
from tandem.answers.opening_hours import hours_in_words
from tandem.booking.model import Span
from tandem.booking.words import Words
from tandem.handoff import opening
from tandem.handoff.opening import Hours
from tandem.texts import LANGUAGES

PROJECT = Path(calendar_words.__file__).parents[1]
FIRST = dt.date(2026, 12, 1)


@pytest.mark.parametrize(
    ("language", "half_past", "whole", "short"),
    [("fr", "9h30", "9h", "9h30"), ("nl", "9.30 uur", "9 uur", "9.30u"), ("en", "09:30", "09:00", "09:30")],
)
def test_a_time_of_day(language: str, half_past: str, whole: str, short: str) -> None:
    assert calendar_words.clock(dt.time(9, 30), language) == half_past
    assert calendar_words.clock(dt.time(9), language) == whole
    assert calendar_words.short_clock(dt.time(9, 30), language) == short
    assert calendar_words.figures(dt.time(9, 30)) == "09:30"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ("mardi 1er décembre 2026", "mardi 1er décembre", "1er décembre 2026", "1er décembre", "mar. 1 déc.")),
        ("nl", ("dinsdag 1 december 2026", "dinsdag 1 december", "1 december 2026", "1 december", "di 1 dec")),
        ("en", ("Tuesday 1 December 2026", "Tuesday 1 December", "1 December 2026", "1 December", "Tue 1 Dec")),
    ],
)
def test_a_day(language: str, words: tuple[str, ...]) -> None:
    forms = (
        calendar_words.long_day,
        calendar_words.day,
        calendar_words.date,
        calendar_words.date_of_the_year,
        calendar_words.short_day,
    )
    assert tuple(form(FIRST, language) for form in forms) == words
    assert calendar_words.weekday(FIRST.weekday(), language) == words[0].split()[0]


def test_only_the_first_of_a_month_is_first() -> None:
    assert [calendar_words.date(dt.date(2026, 12, day), "fr").split()[0] for day in (11, 21, 31)] == ["11", "21", "31"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_appointment_a_wait_and_the_hours_of_an_agency_say_the_same_time(language: str) -> None:
    said = calendar_words.clock(dt.time(9, 30), language)
    at = dt.datetime(2026, 11, 30, 8, 30, tzinfo=dt.UTC)
    week = {0: (Span(dt.time(8), dt.time(9, 30)),)}
    wait = opening.in_words(opening.answer(Hours(week), at - dt.timedelta(hours=1)), at, language, texts())
    hours = hours_in_words(week, texts(), language)
    assert hours is not None
    assert all(said in one for one in (Words(texts(), language).time(at), wait, hours)), (wait, hours)


def test_days_and_times_are_made_in_words_in_one_place_only() -> None:
    makers = {
        file.relative_to(PROJECT).as_posix()
        for folder in ("tandem", "actions")
        for file in (PROJECT / folder).rglob("*.py")
        if any(name in file.read_text(encoding="utf-8") for name in ("format_date", "get_day_names", "{time.hour}"))
    }
    # a mail's header has a form of its own
    assert makers == {"tandem/calendar_words.py", "tandem/channels/mail.py"}
