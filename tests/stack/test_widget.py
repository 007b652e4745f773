"""The widget before the started stack, in a real browser: whole talks by keyboard and by touch, and what goes wrong."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from access import faults_of_access_blocking
from chromium import blocking_chromium, needs_chromium
from playwright.sync_api import expect
from stack_people import EVERYBODY, START
from stack_process import TOKEN, StackProcess
from stack_texts import title
from talk import request
from widget_person import DESKTOP, PHONE, Hand, Person, label

from tandem.texts import LANGUAGES

pytestmark = needs_chromium

NAMES = {"fr": "Fatou Diallo", "nl": "Fatma El Idrissi", "en": "Grace Mensah"}
QUESTIONS = ("quel est le taux d'intérêt ?", "c'est quoi un microcrédit ?", "quels documents faut-il ?")
ADVISOR = "first.advisor@desk.invalid"  # made at the very first start
HOSTILE = "<img src=x onerror=alert(1)> javascript:alert(1) [x](javascript:alert(1)) " + "x" * 1900


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with blocking_chromium() as started:
        yield started


@pytest.fixture
def come(browser: Any, stack: StackProcess) -> Iterator[Any]:
    """Let somebody come to the page; at the end nobody has seen a fault of it."""
    came: list[Person] = []

    def enter(language: str = "fr", hand: Hand = "keys", context: Any = None) -> Person:
        size = PHONE if hand == "touch" else DESKTOP
        context = context or browser.new_context(**size, reduced_motion="reduce")
        came.append(Person(context.new_page(), stack.base, language, hand))
        return came[-1]

    yield enter
    faults = [fault for person in came for fault in person.faults]
    for person in came:
        person.tab.context.close()
    assert faults == []


@pytest.mark.parametrize("hand", ["keys", "touch"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_greeting_to_an_appointment_or_a_person(
    come: Any, stack: StackProcess, language: str, hand: Hand
) -> None:
    """By the keyboard on a desktop to an hour with a coach; by touch on a phone to an advisor who will call."""
    person = come(language, hand)
    variant = LANGUAGES.index(language)
    answers = {**EVERYBODY, "stage": "idea"} if hand == "keys" else EVERYBODY
    corrected, new = ("postal_code", "4000") if hand == "keys" else ("amount", 15000)
    person.begin()
    person.say(START[language][variant])
    person.answer(answers, "recap", variant)
    assert person.card == "recap", person

    # one answer is corrected in the card itself
    fact = label(language, f"fact-{corrected.replace('_', '-')}")
    row = person.chat.locator(".recap dl div", has=person.tab.get_by_text(fact, exact=True)).last
    before = row.locator("span").inner_text()
    person.choose(str(row.locator("button").get_attribute("aria-label")))
    assert person.pending == corrected, person
    person.say(str(new))
    assert person.card == "recap", person
    assert row.locator("span").inner_text() != before
    assert _seen(stack, person)["facts"][corrected] == new
    person.choose(title(language, "recap", "confirm"))

    outcome = person.chat.locator(".words.outcome")
    assessment = _seen(stack, person)["assessment"]
    assert assessment["route"] == ("coaching" if hand == "keys" else "microcredit")
    for told in (*assessment["reasons"], *assessment["next_steps"]):
        assert told["text"] in outcome.inner_text()
    assert person.fits()

    if hand == "keys":
        _book(person)
        assert stack.appointments(person.id) == ["booked phone"]
    else:
        person.choose(title(language, "offer-contact", "yes"))
        person.say(NAMES[language])
        person.say("0470 12 34 56")
        assert _seen(stack, person)["ticket"]["reason"] == "warm_route"
    assert person.fits()
    assert faults_of_access_blocking(person.tab) == []


def _book(person: Person) -> None:
    """From the question how to meet the coach to the appointment."""
    assert person.pending == "booking_format", person
    person.choose(title(person.language, "booking-after-outcome", "by-phone"))
    assert person.pending == "booking_offers", person
    offered = person.chat.locator(".offers .days button:enabled")
    person.choose(str(offered.nth(1).get_attribute("aria-label")))
    for turn in range(4):
        if person.pending == "booking_confirm":
            break
        asked = person.pending
        assert asked in ("booking_name", "booking_details"), f"turn {turn}\n{person}"
        person.say(NAMES[person.language] if asked == "booking_name" else "0470 12 34 56")
    person.choose(title(person.language, "booking-confirm", "book-it"))


@pytest.mark.parametrize("hand", ["keys", "touch"])
def test_what_is_said_offline_arrives_once_and_in_order(come: Any, stack: StackProcess, hand: Hand) -> None:
    person = come("fr", hand)
    person.begin()
    person.tab.context.set_offline(True)
    # what is sent right after it may still leave
    cut_off = "fetch('/healthz', { cache: 'no-store' }).then(() => false, () => true)"
    assert any(person.tab.evaluate(cut_off) for _ in range(1000))
    for question in QUESTIONS:
        person.write(question)
    expect(person.chat.locator("li.waiting")).to_have_count(len(QUESTIONS))
    expect(person.chat.locator(".state").last).to_have_text(label("fr", "widget-waiting"))
    person.tab.context.set_offline(False)
    _all_answered(person, stack)


def test_a_restart_of_the_service_loses_and_repeats_nothing(come: Any, stack: StackProcess) -> None:
    person = come("fr")
    person.begin()
    person.write(QUESTIONS[0])
    stack.kill("service")
    for question in QUESTIONS[1:]:
        person.write(question)
    stack.wait_until_ready()
    _all_answered(person, stack)


def _all_answered(person: Person, stack: StackProcess) -> None:
    """The page and the service hold the same talk: each question once, in order, each followed by its answer."""
    person.chat.locator("li.assistant").nth(len(QUESTIONS)).wait_for()
    person.quiet()
    assert person.said("user") == list(QUESTIONS)
    stored = _events(stack, person)
    assert [event["text"] for event in stored if event["from"] == "user"] == list(QUESTIONS)
    answers = [event["text"] for event in stored if event["from"] == "assistant"][1:]
    assert len(set(answers)) == len(answers) == len(QUESTIONS), person
    assert person.said("assistant")[1:] == answers


def test_a_reload_in_the_middle_shows_the_same_and_goes_on(come: Any) -> None:
    person = come("nl", "touch")
    person.begin()
    person.say(START["nl"][0])
    person.answer(EVERYBODY, "adult")
    before = person.chat.locator(".words").all_inner_texts()
    person.tab.reload()
    person.tab.locator(".go .button").tap()
    person.chat.locator(".choices button:enabled").first.wait_for()
    person.quiet()
    assert person.chat.locator(".words").all_inner_texts() == before
    person.answer(EVERYBODY, "recap")
    assert person.card == "recap"


def test_two_tabs_stay_in_step(come: Any, stack: StackProcess) -> None:
    first = come("en")
    first.begin()
    second = come("en", context=first.tab.context)
    second.tab.goto(stack.base)
    second.chat.locator(".choices button:enabled").first.wait_for()
    second.say(START["en"][0])
    for each, other, until in ((first, second, "sector"), (second, first, "recap")):
        each.chat.locator("li.assistant").nth(other.chat.locator("li.assistant").count() - 1).wait_for()
        each.quiet()
        each.answer(EVERYBODY, until)
    for author in ("user", "assistant"):
        expect(first.chat.locator(f"li.{author}")).to_have_count(second.chat.locator(f"li.{author}").count())
        assert first.said(author) == second.said(author)
    assert first.id == second.id
    # what one tab has used up cannot be used in the other
    left = [one.chat.locator(".choices button:enabled").all_inner_texts() for one in (first, second)]
    assert left[0] == left[1]


@pytest.mark.parametrize("hand", ["keys", "touch"])
def test_a_long_talk_opens_at_its_end_and_takes_the_next_word(come: Any, stack: StackProcess, hand: Hand) -> None:
    person = come("fr", hand)
    person.begin()
    _lengthen(stack, person.id, 200)
    person.tab.reload()
    if hand == "touch":
        person.tab.locator(".go .button").tap()
    person.chat.locator("li").nth(200).wait_for()
    last = person.chat.locator("li").last
    expect(last).to_contain_text("Mot 200")
    expect(last).to_be_in_viewport()
    assert person.fits()
    person.input.press_sequentially(QUESTIONS[0])  # letter by letter, as people do
    expect(person.input).to_have_value(QUESTIONS[0])
    person.say("")
    assert person.said("user")[-1] == QUESTIONS[0]
    expect(person.chat.locator("li.assistant").last).to_be_in_viewport()


def _lengthen(stack: StackProcess, conversation: str, count: int) -> None:
    """As if so many messages had been said before."""
    moment = dt.datetime.now(dt.UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    with contextlib.closing(sqlite3.connect(stack._data / "tandem.db", timeout=30)) as database, database:
        (begun,) = database.execute("SELECT last_seq FROM conversations WHERE id = ?", (conversation,)).fetchone()
        for number in range(1, count + 1):
            author = ("user", "assistant")[number % 2]
            text = f"Mot {number}. " + "Une phrase assez longue pour tenir sur plusieurs lignes d’un petit écran. " * 3
            row = (conversation, begun + number, moment, author, "message", text, json.dumps([]), "fr")
            database.execute(
                "INSERT INTO events (conversation_id, seq, at, author, kind, text, choices, language) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            )
        database.execute("UPDATE conversations SET last_seq = ? WHERE id = ?", (begun + count, conversation))


@pytest.mark.parametrize(
    "text", ["مرحبا، كيف يمكنني الحصول على قرض؟ 8000 €", "שלום, אני צריך הלוואה של 8000 €"], ids=["Arabic", "Hebrew"]
)
def test_words_from_right_to_left_stand_so(come: Any, text: str) -> None:
    person = come("fr", "touch")
    person.begin()
    person.say(text)
    person.tab.reload()
    person.tab.locator(".go .button").tap()
    own, other = person.chat.locator("li.user .words").last, person.chat.locator("li.assistant .words").last
    expect(own).to_have_text(text)
    direction = "one => getComputedStyle(one).direction"
    assert (own.evaluate(direction), other.evaluate(direction)) == ("rtl", "ltr")
    assert person.fits()


@pytest.mark.parametrize("hand", ["keys", "touch"])
def test_hostile_words_of_anybody_stay_words(come: Any, stack: StackProcess, hand: Hand) -> None:
    person = come("fr", hand)
    person.tab.on("dialog", lambda dialog: person.faults.append(dialog.message))
    person.begin()
    person.say(HOSTILE)
    person.say("je veux parler à une personne")
    ticket = _seen(stack, person)["ticket"]["id"]
    request(stack.base, "POST", f"/api/v1/tickets/{ticket}/claim", {"advisor": ADVISOR}, TOKEN)
    request(stack.base, "POST", f"/api/v1/tickets/{ticket}/reply", {"text": HOSTILE}, TOKEN)
    person.chat.locator("li.advisor").wait_for()
    assert person.said("advisor") == [HOSTILE]
    assert person.said("user")[0] == HOSTILE
    assert person.chat.locator(":is(li.user, li.advisor) :is(img, a, script)").count() == 0
    assert person.fits()
    assert faults_of_access_blocking(person.tab) == []


def _seen(stack: StackProcess, person: Person) -> Any:
    """The conversation as an integration sees it."""
    return request(stack.base, "GET", f"/api/v1/conversations/{person.id}", token=TOKEN)


def _events(stack: StackProcess, person: Person) -> Any:
    """What the service stored."""
    return request(stack.base, "GET", f"/api/v1/conversations/{person.id}/transcript", token=TOKEN)["events"]
