"""Outside the form: asking for an appointment, moving it, calling it off, and when it was."""

from __future__ import annotations

from typing import Any

import pytest
from booking_talk import COACH, FakeBookings, Talk, cards, effects, meeting, place, responses, slot, time
from rasa_sdk.executor import CollectingDispatcher

from actions.booking import offer_to_move, tell_what_is_still_contacted_about
from actions.booking_state import wants_appointment
from actions.context import Context
from tandem.booking.meetings import Supply
from tandem.texts import LANGUAGES

TUESDAY = time("2026-12-01T00:00", "2026-12-02T00:00")
WEDNESDAY = time("2026-12-02T00:00", "2026-12-03T00:00")
THURSDAY = time("2026-12-03T00:00", "2026-12-04T00:00")
NOBODY = Supply((), (), ())
ON_TUESDAY = meeting("2026-12-01T10:00", "tuesday")
ON_THURSDAY = meeting("2026-12-03T14:00", "thursday")


def having(*found: Any, **more: Any) -> FakeBookings:
    return FakeBookings(found=found, **more)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("action", "answer"),
    [
        ("book", "utter_answer_book_coaching"),
        ("move", "utter_answer_reschedule_coaching"),
        ("cancel", "utter_answer_cancel_coaching"),
        ("mine", "utter_answer_ask_my_appointment"),
    ],
)
async def test_where_nobody_is_set_up_a_person_makes_the_appointment(language: str, action: str, answer: str) -> None:
    talk = Talk(FakeBookings(supplied=NOBODY), language)
    talk.hear("…", "book_coaching")
    said = await talk.open(action)
    assert responses(said) == [answer]
    assert talk.form is None
    assert talk.slots["contact_reason"] == "coaching"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("action", ["mine", "move", "cancel"])
async def test_without_an_appointment_one_is_offered_and_a_yes_takes_it(language: str, action: str) -> None:
    talk = Talk(language=language)
    talk.hear("…", "ask_my_appointment")
    assert responses(await talk.act(action)) == ["utter_booking_none_yet"]
    assert talk.asked == "booking_wanted:c-1:0"


@pytest.mark.parametrize(
    ("text", "booked"),
    [
        ("afspraak volgende dinsdag om 10u in Antwerpen", True),
        ("rdv mardi", True),
        ("appointment on Tuesday", True),
        ("is mijn afspraak dinsdag?", False),
        ("c'est mardi mon rdv", False),
        ("when is my appointment on Tuesday", False),
    ],
)
async def test_a_time_for_an_appointment_that_there_is_not_is_a_wish_for_one(text: str, booked: bool) -> None:
    talk = Talk()
    talk.hear(text, "ask_my_appointment", TUESDAY)
    said = await talk.act("mine")
    assert (talk.followed_by == "action_book", said == []) == (booked, booked)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_when_it_is(language: str) -> None:
    talk = Talk(having(ON_TUESDAY, ON_THURSDAY), language)
    talk.hear("c'est quand ?", "ask_my_appointment")
    (said,) = await talk.act("mine")
    assert said["text"].count(COACH.name) == 2
    assert {button["payload"] for button in said["buttons"]} >= {"/reschedule_coaching", "/cancel_coaching"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["begun", "cancelled", "over"])
@pytest.mark.parametrize("action", ["mine", "move", "cancel"])
async def test_an_appointment_that_cannot_be_changed_any_more(language: str, state: Any, action: str) -> None:
    talk = Talk(having(meeting("2026-11-24T10:00", state=state)), language)
    talk.hear("…", "ask_my_appointment")
    (said,) = await talk.act(action)
    assert "10" in said["text"]
    assert talk.form is None
    assert effects([said]) == []


async def test_in_another_form_it_is_told_without_choices_and_the_form_goes_on() -> None:
    talk = Talk(having(ON_TUESDAY))
    talk.form = "prequalification_form"
    talk.hear("c'est quand mon rdv ?", "ask_my_appointment")
    (said,) = await talk.act("mine")
    assert not said["buttons"]
    assert talk.events == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_has_an_appointment_is_told_so_before_another_is_made(language: str) -> None:
    talk = Talk(having(ON_TUESDAY), language)
    talk.hear("je veux un rdv", "book_coaching")
    (said,) = await talk.open()
    assert COACH.name in said["text"]
    assert talk.form is None
    talk.tap("En prendre un autre", "book_coaching", way="another")
    await talk.open()
    assert (talk.form, talk.asked) == ("booking_form", "booking_format")


async def test_two_appointments_are_enough() -> None:
    talk = Talk(having(ON_TUESDAY, ON_THURSDAY))
    talk.tap("En prendre un autre", "book_coaching", way="another")
    await talk.open()
    assert talk.form is None


@pytest.mark.parametrize("action", ["move", "cancel"])
@pytest.mark.parametrize("text", ["je veux un autre rendez-vous", "ik wil een andere afspraak", "another appointment"])
async def test_another_appointment_leaves_open_which_of_the_two_is_meant(action: str, text: str) -> None:
    talk = Talk(having(ON_TUESDAY))
    talk.hear(text, "reschedule_coaching")
    (said,) = await talk.open(action)
    assert '/book_coaching{"way": "another"}' in {button["payload"] for button in said["buttons"]}


async def test_from_another_form_the_appointment_takes_its_place() -> None:
    talk = Talk()
    talk.form = "prequalification_form"
    talk.hear("je veux un rendez-vous", "book_coaching")
    await talk.act("book")
    assert talk.events[0]["event"] == "active_loop"
    assert talk.followed_by == "booking_form"


@pytest.mark.parametrize(
    ("facts", "text", "topic"),
    [
        ({}, "un rdv svp", "first_talk"),
        ({}, "un rdv pour mon plan financier", "business_plan"),
        ({}, "een afspraak voor mijn ondernemingsplan", "business_plan"),
        ({"existing_client": "up_to_date"}, "un rdv", "follow_up"),
    ],
)
async def test_what_it_is_about(facts: dict[str, Any], text: str, topic: str) -> None:
    talk = Talk(**facts)
    talk.hear(text, "book_coaching")
    await talk.open()
    assert talk.wish.topic == topic


async def test_who_was_here_before_comes_for_a_follow_up_as_far_as_there_is_one() -> None:
    before = meeting("2026-11-02T10:00", state="over")
    talk = Talk(having(before))
    talk.hear("un rdv", "book_coaching")
    await talk.open()
    assert talk.wish.topic == "follow_up"
    only_first = Supply(("phone",), ("first_talk",), ())
    talk = Talk(having(before, supplied=only_first))
    talk.hear("un rdv", "book_coaching")
    await talk.open()
    assert talk.wish.topic == "first_talk"


async def test_something_more_urgent_stays_the_reason_for_a_person() -> None:
    talk = Talk(contact_reason="distress")
    talk.hear("un rdv", "book_coaching")
    await talk.open()
    assert talk.slots["contact_reason"] == "distress"


# Moving


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_appointment_is_moved_to_what_is_chosen(language: str) -> None:
    talk = Talk(having(ON_TUESDAY), language)
    talk.hear("je dois déplacer mon rdv", "reschedule_coaching")
    await talk.open("move")
    assert talk.asked == "booking_offers"
    assert ON_TUESDAY.slot.place_and_time in talk.wish.refused
    (effect,) = effects(await talk.say("2"))
    assert effect["effect"] == "move"
    assert effect["wish"]["appointment"] == "tuesday"
    assert talk.form is None
    # nothing is kept for it: moving happens at once
    assert talk.bookings.kept == []


async def test_the_time_at_which_it_is_now_is_not_the_new_one() -> None:
    talk = Talk(having(ON_TUESDAY))
    talk.hear("mon rdv de mardi, on peut le mettre mercredi ?", "reschedule_coaching", TUESDAY, WEDNESDAY)
    await talk.open("move")
    assert [window.start.day for window in talk.wish.windows] == [2]


async def test_a_day_is_a_wish_and_no_choice_when_something_is_moved() -> None:
    talk = Talk(having(ON_TUESDAY))
    talk.hear("déplacer mon rdv", "reschedule_coaching")
    await talk.open("move")
    said = await talk.say("jeudi", "inform", THURSDAY)
    assert effects(said) == []
    assert (talk.asked, len(talk.wish.windows)) == ("booking_offers", 1)


async def test_moved_to_a_time_that_was_just_taken() -> None:
    talk = Talk(having(ON_TUESDAY))
    talk.hear("déplacer mon rdv", "reschedule_coaching")
    await talk.open("move")
    talk.bookings.taken = {slot("2026-12-02T14:00").id}
    said = await talk.say("1")
    assert (effects(said), responses(said)) == ([], ["utter_booking_taken"])
    assert len(cards(said)) == 1


@pytest.mark.parametrize(
    ("text", "meant"), [("le premier", "tuesday"), ("2", "thursday"), ("celui de jeudi", "thursday")]
)
async def test_which_of_two(text: str, meant: str) -> None:
    talk = Talk(having(ON_TUESDAY, ON_THURSDAY))
    talk.hear("déplacer mon rdv", "reschedule_coaching")
    await talk.open("move")
    assert talk.asked == "booking_which"
    await talk.say(text, "inform", *([THURSDAY] if "jeudi" in text else []))
    assert (talk.wish.appointment, talk.asked) == (meant, "booking_offers")


async def test_which_of_two_can_be_tapped_or_named_at_once() -> None:
    talk = Talk(having(ON_TUESDAY, ON_THURSDAY))
    talk.hear("annuler", "cancel_coaching")
    await talk.open("cancel")
    await talk.choose("jeu. 3 déc. 14h", "cancel_coaching", appointment="thursday")
    assert (talk.wish.appointment, talk.asked) == ("thursday", "booking_cancel")
    talk = Talk(having(ON_TUESDAY, ON_THURSDAY))
    talk.hear("annulez mon rdv de jeudi", "cancel_coaching", THURSDAY)
    await talk.open("cancel")
    assert talk.wish.appointment == "thursday"


# Calling off


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("text", "intent"), [("oui", "affirm"), ("oui annulez", "cancel_coaching")])
async def test_it_is_called_off_after_a_yes(language: str, text: str, intent: str) -> None:
    talk = Talk(having(ON_TUESDAY), language)
    talk.hear("je veux annuler mon rdv", "cancel_coaching")
    assert responses(await talk.open("cancel")) == ["utter_booking_cancel_sure"]
    (effect,) = effects(await talk.say(text, intent))
    assert (effect["effect"], effect["wish"]["appointment"]) == ("cancel", "tuesday")


@pytest.mark.parametrize(
    ("text", "intent"), [("non", "deny"), ("je ne sais pas", "dont_know"), ("nee laat maar", "deny")]
)
async def test_without_a_yes_it_stays(text: str, intent: str) -> None:
    talk = Talk(having(ON_TUESDAY))
    talk.hear("annuler mon rdv", "cancel_coaching")
    await talk.open("cancel")
    said = await talk.say(text, intent)
    assert (effects(said), responses(said)) == ([], ["utter_booking_cancel_kept"])


@pytest.mark.parametrize(
    ("text", "intent", "entities"),
    [
        ("plutôt jeudi", "inform", [THURSDAY]),
        ("déplacez-le", "reschedule_coaching", []),
        ("un autre jour ?", "inform", []),
    ],
)
async def test_another_time_instead_of_calling_off(text: str, intent: str, entities: list[Any]) -> None:
    talk = Talk(having(ON_TUESDAY))
    talk.hear("annuler mon rdv", "cancel_coaching")
    await talk.open("cancel")
    await talk.say(text, intent, *entities)
    assert (talk.wish.purpose, talk.wish.appointment, talk.asked) == ("move", "tuesday", "booking_offers")


async def test_calling_off_while_it_is_being_moved_asks_whether_that_is_sure() -> None:
    talk = Talk(having(ON_TUESDAY))
    talk.hear("déplacer mon rdv", "reschedule_coaching")
    await talk.open("move")
    await talk.say("annule-le plutôt", "cancel")
    assert (talk.wish.purpose, talk.asked) == ("cancel", "booking_cancel")


async def test_calling_off_what_is_only_being_looked_for_ends_the_talk() -> None:
    talk = Talk()
    talk.hear("un rdv par téléphone", "book_coaching")
    await talk.open()
    said = await talk.say("annule mon rdv", "cancel_coaching")
    assert responses(said) == ["utter_booking_stopped"]
    assert talk.bookings.let_go_of == ["c-1"]


# Leaving


async def test_stop_gives_back_what_is_kept_and_leaves_an_appointment_alone() -> None:
    for action, text in (("book", "utter_booking_stopped"), ("move", "utter_booking_cancel_kept")):
        talk = Talk(having(ON_TUESDAY) if action == "move" else None)
        talk.hear("rdv par téléphone", "book_coaching")
        await talk.open(action)
        talk.hear("laisse tomber", "cancel")
        assert responses(await talk.act("stop")) == [text]
        assert talk.bookings.let_go_of == ["c-1"]
        assert talk.slots["booking"] is None


async def test_who_wants_a_loan_instead_gets_the_questions() -> None:
    talk = Talk()
    talk.hear("rdv par téléphone", "book_coaching")
    await talk.open()
    talk.hear("je voudrais un crédit", "check_eligibility")
    await talk.act("left")
    assert talk.followed_by == "prequalification_form"
    assert (talk.form, talk.slots["asked"]) == (None, None)
    assert talk.bookings.let_go_of == ["c-1"]


# A message that the model was not sure about


@pytest.mark.parametrize(
    ("text", "entities", "guess", "wanted"),
    [
        ("un rendez-vous vendredi par téléphone", [WEDNESDAY], "ask_cost", False),
        ("un rendez-vous vendredi par téléphone", [WEDNESDAY], "book_coaching", True),
        ("rdv par téléphone demain", [WEDNESDAY], "ask_my_appointment", True),
        ("vendredi matin par téléphone", [WEDNESDAY], "ask_contact", True),
        ("vendredi matin", [WEDNESDAY], "ask_contact", False),
        ("afspraak op kantoor", [], "book_coaching", True),
        ("an appointment", [], "ask_contact", False),
        ("j'ai 34 ans", [], "inform", False),
        ("ce n'est qu'une idée : un snack à Charleroi", [place("Charleroi", "6000")], "book_coaching", False),
        ("un rendez-vous à Charleroi", [place("Charleroi", "6000")], "book_coaching", True),
    ],
)
async def test_whether_an_appointment_is_meant(text: str, entities: list[Any], guess: str, wanted: bool) -> None:
    talk = Talk()
    talk.hear(text, "nlu_fallback", *entities, confidence=0.4)
    talk.messages[-1]["intent_ranking"] = [
        {"name": "nlu_fallback", "confidence": 0.6},
        {"name": guess, "confidence": 0.4},
    ]
    context: Context = talk._context
    assert wants_appointment(talk._tracker(), context) is wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "je ne peux pas venir finalement, je travaille ce jour-là"),
        ("fr", "j'ai un empêchement"),
        ("nl", "ik kan niet komen, ik moet dan werken"),
        ("nl", "sorry ik kan er niet zijn"),
        ("en", "sorry I can't make it on that day"),
        ("en", "something came up"),
    ],
)
async def test_who_cannot_come_sees_the_appointment_to_be_moved_or_called_off(language: str, text: str) -> None:
    for found, told in (((ON_TUESDAY,), True), ((), False)):
        talk = Talk(having(*found), language)
        talk.hear(text, "nlu_fallback")
        dispatcher = CollectingDispatcher()  # type: ignore[no-untyped-call]
        assert await offer_to_move(dispatcher, talk._tracker(), talk._context) is told
        offered = [button["payload"] for said in dispatcher.messages for button in said["buttons"]]
        assert (offered[:2] == ["/reschedule_coaching", "/cancel_coaching"]) is told
    talk = Talk(having(ON_TUESDAY), language)
    talk.hear("je peux venir avec mon mari ?", "nlu_fallback")
    assert not await offer_to_move(CollectingDispatcher(), talk._tracker(), talk._context)  # type: ignore[no-untyped-call]


# No more contact


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "ne m'appelez plus svp"), ("nl", "ik wil niet dat jullie mij nog bellen"), ("en", "please don't call me")],
)
async def test_who_wants_no_more_contact_hears_that_an_appointment_is_left(language: str, text: str) -> None:
    for found, told in (((ON_TUESDAY,), True), ((), False)):
        talk = Talk(having(*found), language)
        talk.hear(text, "deny")
        dispatcher = CollectingDispatcher()  # type: ignore[no-untyped-call]
        assert await tell_what_is_still_contacted_about(dispatcher, talk._tracker(), talk._context) is told
        assert bool(dispatcher.messages) is told
