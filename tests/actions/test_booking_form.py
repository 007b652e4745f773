"""The form about an appointment: only what is missing is asked, whatever was told is taken, corrections at any time."""

from __future__ import annotations

from typing import Any

import pytest
from booking_talk import (
    EMAIL,
    FRIDAY_MORNING,
    PHONE,
    FakeBookings,
    Talk,
    cards,
    effects,
    place,
    responses,
    slot,
    time,
)

from tandem.booking.meetings import Supply
from tandem.booking.model import Window
from tandem.texts import LANGUAGES

FIRST = slot("2026-12-01T10:00")
SECOND = slot("2026-12-02T14:00")


async def at_offers(language: str = "fr", **slots: Any) -> Talk:
    """Who said "at the office, in Brussels" and sees three times."""
    talk = Talk(language=language, **slots)
    talk.hear("je voudrais un rendez-vous à l'agence de Bruxelles", "book_coaching", place("Bruxelles", "1000"))
    await talk.open()
    assert talk.asked == "booking_offers"
    return talk


async def at_confirm(language: str = "fr") -> Talk:
    """Who has chosen, and told name and number."""
    talk = await at_offers(language)
    await talk.say("1")
    await talk.say("Fatou Diallo")
    await talk.say("0470 12 34 56", "inform", PHONE)
    assert talk.asked == "booking_confirm"
    return talk


@pytest.mark.parametrize("language", LANGUAGES)
async def test_step_by_step(language: str) -> None:
    talk = Talk(language=language)
    talk.hear("rdv", "book_coaching")
    await talk.open()
    assert talk.asked == "booking_format"
    await talk.choose("À l’agence", format="agency")
    assert talk.asked == "booking_place"
    await talk.say("1000", "inform", {"entity": "postal_code", "value": "1000"})
    assert talk.asked == "booking_offers"
    said = await talk.say("2")
    assert responses(said) == ["utter_booking_kept", "utter_booking_ask_name"]
    assert talk.bookings.kept == [SECOND]
    await talk.say("Fatou Diallo", "greet", confidence=0.8)
    assert talk.asked == "booking_details"
    said = await talk.say("fatou@example.be", "inform", EMAIL)
    assert responses(said) == ["utter_booking_confirm"]
    said = await talk.say("oui", "affirm")
    (effect,) = effects(said)
    assert effect["effect"] == "book"
    assert effect["person"] == {"name": "Fatou Diallo", "phone": None, "email": "fatou@example.be"}
    assert effect["request"] == talk.messages[-1]["message_id"]
    assert effect["wish"]["slot"] == SECOND.id
    assert (talk.form, talk.asked, talk.slots["booking"]) == (None, "settled", None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "vendredi matin par téléphone à Namur, moi c'est Fatou 0470 12 34 56"),
        ("nl", "vrijdagvoormiddag telefonisch in Namen, ik heet Fatou 0470 12 34 56"),
        ("en", "Friday morning by phone in Namur, my name is Fatou 0470 12 34 56"),
    ],
)
async def test_everything_in_one_sentence_leaves_a_choice_and_a_yes(language: str, text: str) -> None:
    talk = Talk(language=language)
    talk.hear(text, "book_coaching", FRIDAY_MORNING, place("Namur", "5000"), PHONE)
    await talk.open()
    assert talk.asked == "booking_offers"
    assert talk.wish.format == "phone"
    assert talk.wish.windows == (Window.from_entity(FRIDAY_MORNING["value"]),)
    await talk.say("1")
    assert talk.asked == "booking_confirm"
    (effect,) = effects(await talk.say("oui", "affirm"))
    assert effect["person"] == {"name": "Fatou", "phone": "+32470123456", "email": None}


async def test_who_gave_name_and_number_before_only_confirms() -> None:
    talk = await at_offers(contact_consent=True, contact_name="Amina", contact_phone="+32470123456")
    assert responses(await talk.say("1")) == ["utter_booking_kept", "utter_booking_confirm"]


async def test_where_the_person_lives_is_not_asked_again() -> None:
    talk = Talk(postal_code="5000")
    talk.hear("un rdv à l'agence", "book_coaching")
    await talk.open()
    assert talk.asked == "booking_offers"
    assert talk.wish.postal_code == "5000"


async def test_a_place_alone_means_an_agency() -> None:
    talk = Talk()
    talk.hear("un rendez-vous à Namur svp", "book_coaching", place("Namur", "5000"))
    await talk.open()
    assert (talk.wish.format, talk.asked) == ("agency", "booking_offers")


@pytest.mark.parametrize("text", ["peu importe", "maakt niet uit", "anywhere", "je sais pas", "weet ik niet"])
async def test_no_preference_for_a_place(text: str) -> None:
    talk = Talk()
    talk.hear("un rdv à l'agence", "book_coaching")
    await talk.open()
    await talk.say(text)
    assert (talk.wish.anywhere, talk.asked) == (True, "booking_offers")


async def test_with_one_agency_nobody_is_asked_where() -> None:
    bookings = FakeBookings()
    bookings.supplied = Supply(("agency",), ("first_talk",), bookings.supplied.agencies[:1])
    talk = Talk(bookings)
    talk.hear("un rdv à l'agence", "book_coaching")
    await talk.open()
    assert talk.asked == "booking_offers"


async def test_ways_that_nobody_gives_are_not_offered_and_not_taken() -> None:
    bookings = FakeBookings()
    bookings.supplied = Supply(("agency", "phone"), ("first_talk",), bookings.supplied.agencies)
    talk = Talk(bookings)
    talk.hear("rdv", "book_coaching")
    said = await talk.open()
    assert len(said[-1]["buttons"]) == 2
    assert "utter_booking_other_ways" in responses(await talk.say("en vidéo"))
    assert talk.asked == "booking_format"


async def test_a_call_needs_a_number_and_a_mail_address_is_thanked_for() -> None:
    talk = Talk()
    talk.hear("rdv par téléphone", "book_coaching")
    await talk.open()
    await talk.say("1")
    await talk.say("Luc")
    assert responses(await talk.say("fatou@example.be", "inform", EMAIL)) == ["utter_booking_ask_phone_too"]
    await talk.say("0470 12 34 56", "inform", PHONE)
    assert talk.asked == "booking_confirm"
    (effect,) = effects(await talk.say("ok", "affirm"))
    assert effect["person"]["email"] == "fatou@example.be"


async def test_a_number_that_comes_with_the_name_is_taken() -> None:
    talk = await at_offers()
    await talk.say("1")
    await talk.say("Fatou 0470 12 34 56", "inform", PHONE)
    assert talk.asked == "booking_confirm"


async def test_a_number_in_place_of_the_name_is_kept_and_the_name_asked_again() -> None:
    talk = await at_offers()
    await talk.say("1")
    await talk.say("0470 12 34 56", "inform", PHONE)
    assert (talk.asked, talk.slots["contact_phone"]) == ("booking_name", "+32470123456")


# The number with which somebody writes on WhatsApp

HERE_NUMBER = "+32471000000"


async def at_number_here(language: str = "fr", how: str = "phone", **slots: Any) -> Talk:
    """Who has chosen a time and told a name, and is asked whether it may be the number with which they write."""
    talk = Talk(language=language, number=HERE_NUMBER, **slots)
    if how == "agency":
        talk.hear("un rendez-vous à l'agence de Bruxelles", "book_coaching", place("Bruxelles", "1000"))
    else:
        talk.tap("…", "book_coaching", format=how)
    await talk.open()
    await talk.say("1")
    said = await talk.say("Luc", "inform")
    assert talk.asked == "booking_here"
    expected = "utter_booking_ask_phone_here" if how == "phone" else "utter_booking_ask_contact_here"
    assert expected in responses(said)
    return talk


@pytest.mark.parametrize("how", ["phone", "agency"])
@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("fr", "Oui, ce numéro", "affirm"),
        ("fr", "oui", "affirm"),
        ("fr", "ce numero svp", "inform"),
        ("nl", "Ja, dit nummer", "affirm"),
        ("nl", "op dit nummer", "inform"),
        ("nl", "hetzelfde", "nlu_fallback"),
        ("en", "Yes, this number", "affirm"),
        ("en", "the same one", "inform"),
    ],
)
async def test_who_writes_with_a_number_need_not_type_it(language: str, text: str, intent: str, how: str) -> None:
    talk = await at_number_here(language, how)
    assert responses(await talk.say(text, intent)) == ["utter_booking_confirm"]
    assert talk.slots["contact_phone"] == HERE_NUMBER


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("fr", "Non, un autre", "deny"),
        ("fr", "pas ce numéro", "deny"),
        ("nl", "Nee, een ander", "deny"),
        ("nl", "liever niet op dit nummer", "deny"),
        ("en", "No, another one", "deny"),
        ("en", "not this number", "deny"),
    ],
)
async def test_who_wants_another_number_is_asked_for_it(language: str, text: str, intent: str) -> None:
    talk = await at_number_here(language)
    assert responses(await talk.say(text, intent)) == ["utter_booking_ask_phone"]
    assert (talk.asked, talk.slots.get("contact_phone")) == ("booking_details", None)
    await talk.say("0470 12 34 56", "inform", PHONE)
    assert (talk.asked, talk.slots["contact_phone"]) == ("booking_confirm", "+32470123456")


async def test_another_number_that_is_written_at_once_is_taken() -> None:
    talk = await at_number_here()
    await talk.say("non plutôt le 0470 12 34 56", "deny", PHONE)
    assert (talk.asked, talk.slots["contact_phone"]) == ("booking_confirm", "+32470123456")


@pytest.mark.parametrize("text", ["pourquoi ?", "waarom vraagt u dat?", "why do you ask?"])
async def test_why_it_is_asked_is_told_and_it_is_asked_again(text: str) -> None:
    talk = await at_number_here()
    said = responses(await talk.say(text, "nlu_fallback", confidence=0.3))
    assert said == ["utter_booking_contact_needed", "utter_booking_ask_phone_here"]


# Times, and other times


@pytest.mark.parametrize("text", ["autres moments", "aucune", "non", "andere momenten", "none of these"])
async def test_other_times_are_others(text: str) -> None:
    talk = await at_offers()
    await talk.say(text, "deny")
    assert set(talk.wish.refused) == {one.place_and_time for one in (FIRST, SECOND, slot("2026-12-03T09:30"))}
    assert talk.asked == "booking_offers"


@pytest.mark.parametrize("text", ["pas le lundi", "niet op maandag", "not on Mondays"])
async def test_what_is_ruled_out_is_kept_for_all_that_follows(text: str) -> None:
    talk = await at_offers()
    await talk.say(text)
    await talk.say("autres moments")
    await talk.say("par téléphone")
    assert [wish.never.weekdays for wish in talk.bookings.wished[1:]] == [frozenset({0})] * 3
    await talk.say("lundi quand même", "inform", time("2026-11-30T00:00", "2026-12-01T00:00"))
    assert not talk.bookings.wished[-1].never


async def test_a_wished_time_without_anything_is_dropped_with_what_was_offered_instead() -> None:
    talk = await at_offers()
    friday = time("2026-12-04T00:00", "2026-12-05T00:00")
    await talk.say("vendredi", "inform", friday)
    assert talk.wish.windows
    await talk.say("autres moments")
    assert talk.wish.windows == ()


async def test_another_time_while_a_name_is_asked_gives_the_kept_one_back() -> None:
    talk = await at_offers()
    await talk.say("1")
    await talk.say("en fait plutôt vendredi matin", "correct", FRIDAY_MORNING)
    assert talk.bookings.let_go_of == ["c-1"]
    assert (talk.wish.slot, talk.asked) == (None, "booking_offers")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("une autre agence", {"format": "agency", "other_than": ("brussels",)}),
        ("plutôt par téléphone", {"format": "phone", "other_than": ()}),
        ("in Gent liever", {"postal_code": "9000"}),
    ],
)
async def test_another_way_or_place_at_any_time(text: str, expected: dict[str, Any]) -> None:
    talk = await at_confirm()
    talk.slots["booking"] = {**talk.slots["booking"], "offered": [FIRST.id]}
    entities = [place("Gent", "9000")] if "Gent" in text else []
    await talk.say(text, "inform", *entities)
    assert {name: getattr(talk.wish, name) for name in expected} == expected
    assert talk.asked == "booking_offers"


async def test_later_looks_after_the_last_offer_and_earlier_before_the_first() -> None:
    talk = await at_offers()
    await talk.say("plus tard")
    assert talk.wish.windows[0].start.isoformat() == "2026-12-04T00:00:00"
    talk = await at_offers()
    await talk.say("plus tôt ?")
    assert talk.wish.windows[0].end.isoformat() == "2026-12-01T10:00:00"


async def test_a_day_that_does_not_exist_is_said_and_the_offers_stay() -> None:
    talk = await at_offers()
    said = await talk.say("le 31 février")
    assert responses(said) == ["utter_booking_no_such_day"]
    assert talk.asked == "booking_offers"
    assert talk.wish.refused == ()


async def test_a_time_that_is_told_before_it_is_known_how_is_repeated() -> None:
    talk = Talk()
    talk.hear("je voudrais un rdv vendredi matin", "book_coaching", FRIDAY_MORNING)
    assert "utter_booking_noted" in responses(await talk.open())
    assert talk.asked == "booking_format"


async def test_a_time_that_is_over_is_said_at_once_and_forgotten() -> None:
    talk = Talk(FakeBookings(outcome="past"))
    talk.hear("un rdv hier", "book_coaching")
    said = await talk.open()
    assert any("déjà passé" in (one.get("text") or "") for one in said)
    assert talk.wish.windows == ()


async def test_the_same_offers_come_back_after_a_question() -> None:
    talk = await at_offers()
    assert await talk.say("c'est payant ?", "ask_coaching_price") == [{"rejected": True}]
    assert talk.wish.offered[0] == FIRST


async def test_a_question_that_also_tells_a_time_is_answered_and_taken() -> None:
    talk = await at_offers()
    said = await talk.say("vous êtes ouverts vendredi matin ?", "ask_contact", FRIDAY_MORNING)
    assert "utter_answer_ask_contact" in responses(said)
    assert talk.wish.windows


async def test_a_place_in_a_question_is_what_the_answer_is_about() -> None:
    talk = await at_offers()
    said = await talk.say("vous avez une agence à Gand ?", "ask_agencies", place("Gand", "9000"))
    assert said == [{"rejected": True}]
    assert talk.wish.postal_code == "1000"


# What was chosen


async def test_a_slot_that_somebody_has_just_taken() -> None:
    talk = await at_offers()
    talk.bookings.taken = {FIRST.id}
    said = await talk.say("1")
    assert responses(said) == ["utter_booking_taken"]
    assert talk.asked == "booking_offers"
    assert FIRST.place_and_time in talk.wish.refused
    (card,) = cards(said)
    assert [said[-1]["buttons"][one["choice"]]["title"] for one in card["slots"]] == [
        "mer. 2 déc. 14h",
        "jeu. 3 déc. 9h30",
    ]


async def test_a_slot_that_is_gone_at_the_yes() -> None:
    talk = await at_confirm()
    talk.bookings.taken = {FIRST.id}
    said = await talk.say("oui", "affirm")
    assert effects(said) == []
    assert responses(said) == ["utter_booking_taken"]
    assert talk.asked == "booking_offers"


async def test_a_slot_can_be_tapped_long_after_it_was_offered() -> None:
    talk = Talk(contact_name="Amina", contact_phone="+32470123456")
    talk.tap("mar. 1 déc. 10h", "book_coaching", slot=FIRST.id)
    await talk.open()
    assert talk.asked == "booking_confirm"
    assert talk.wish.slot == FIRST


@pytest.mark.parametrize("broken", ["", "x", "1.brussels.first_talk.agency.20261301T1000Z.60"])
async def test_a_slot_that_is_none_is_no_choice(broken: str) -> None:
    talk = Talk()
    talk.tap("…", "book_coaching", slot=broken)
    await talk.open()
    assert talk.asked == "booking_format"


async def test_only_a_clear_yes_books() -> None:
    for text, intent, confidence in (("oui ?", "affirm", 0.95), ("hmm", "nlu_fallback", 0.2), ("demain", "thank", 0.5)):
        talk = await at_confirm()
        said = await talk.say(text, intent, confidence=confidence)
        assert effects(said) == []
        assert talk.asked == "booking_confirm"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_no_asks_what_to_change_and_a_yes_to_that_asks_again(language: str) -> None:
    talk = await at_confirm(language)
    await talk.say("non", "deny")
    assert talk.asked == "booking_change"
    said = await talk.say("ok", "affirm")
    assert effects(said) == []
    assert talk.asked == "booking_confirm"


@pytest.mark.parametrize(
    ("text", "entities", "slot_name", "value"),
    [
        ("le nom c'est Luc Diallo", [], "contact_name", "Luc Diallo"),
        ("plutôt le 0470 12 34 56", [PHONE], "contact_phone", "+32470123456"),
        ("mijn mail is fatou@example.be", [EMAIL], "contact_email", "fatou@example.be"),
    ],
)
async def test_name_and_number_can_be_corrected(text: str, entities: list[Any], slot_name: str, value: str) -> None:
    for first in (None, "non"):
        talk = await at_confirm()
        if first:
            await talk.say(first, "deny")
        await talk.say(text, "correct", *entities)
        assert (talk.slots[slot_name], talk.asked) == (value, "booking_confirm")


async def test_a_second_no_books_nothing() -> None:
    talk = await at_confirm()
    await talk.say("non", "deny")
    said = await talk.say("non", "deny")
    assert responses(said) == ["utter_booking_stopped"]
    assert effects(said) == []
    assert talk.bookings.let_go_of == ["c-1"]


# No name, no number, other wishes


@pytest.mark.parametrize("asked", ["booking_name", "booking_details"])
async def test_who_keeps_name_or_number_back_is_told_why_once_and_then_left_in_peace(asked: str) -> None:
    talk = await at_offers()
    await talk.say("1")
    if asked == "booking_details":
        await talk.say("Fatou")
    said = await talk.say("je préfère ne pas le dire", "dont_know")
    assert responses(said)[0] in ("utter_booking_name_needed", "utter_booking_contact_needed")
    assert talk.asked == asked
    said = await talk.say("non", "deny")
    assert responses(said) == ["utter_booking_no_contact"]
    assert talk.bookings.let_go_of == ["c-1"]


@pytest.mark.parametrize("text", ["pourquoi ?", "waarom vraag je dat?", "why do you need that?"])
async def test_why_a_name_is_asked(text: str) -> None:
    talk = await at_offers()
    await talk.say("1")
    assert responses(await talk.say(text, "ask_explanation"))[0] == "utter_booking_name_needed"
    assert talk.asked == "booking_name"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("je voudrais un crédit pour mon snack", "check_eligibility"),
        ("quel est le taux ?", "ask_cost"),
        ("je veux parler à quelqu'un", "request_human"),
        ("stop", "cancel"),
        ("je vais me tuer", "care_suicide"),
    ],
)
async def test_a_wish_or_a_question_is_no_name(text: str, intent: str) -> None:
    talk = await at_offers()
    await talk.say("1")
    assert await talk.say(text, intent) == [{"rejected": True}]
    assert "contact_name" not in talk.slots


async def test_a_tapped_choice_is_no_name() -> None:
    talk = await at_offers()
    await talk.say("1")
    assert await talk.choose("Mes possibilités", "check_eligibility") == [{"rejected": True}]


@pytest.mark.parametrize("text", ["oui", "ja", "ok", "🙂"])
async def test_what_is_no_name_is_asked_again(text: str) -> None:
    talk = await at_offers()
    await talk.say("1")
    await talk.say(text, "affirm")
    assert talk.asked == "booking_name"
    assert not talk.slots.get("contact_name")


async def test_a_typed_command_is_no_answer() -> None:
    talk = await at_offers()
    said = await talk.say('∕book_coaching{"slot": "x"}')
    assert responses(said)[0] == "utter_unclear_booking_offers"


async def test_the_third_misunderstanding_offers_a_person() -> None:
    talk = await at_offers()
    said: list[Any] = []
    for _ in range(3):
        said = await talk.say("blubb", "nlu_fallback", confidence=0.2)
    assert "utter_unclear_offer_person" in responses(said)


async def test_when_nothing_is_free_a_person_can_call() -> None:
    talk = Talk(FakeBookings(starts=(), outcome="none"))
    talk.hear("rdv par téléphone", "book_coaching")
    await talk.open()
    assert talk.asked == "booking_offers"
    await talk.choose("Parler à quelqu’un", "request_human")
    assert talk.followed_by == "action_request_human"
    assert talk.slots["contact_reason"] == "coaching"
    assert talk.form is None


async def test_where_nobody_was_asked_to_book_not_now_leads_back_to_the_outcome() -> None:
    talk = Talk()
    talk.form, talk.slots["asked"] = "booking_form", "outcome"
    talk.slots["booking"] = {"after_outcome": True}
    talk.hear("oui c'est correct", "affirm")
    await talk.act("validate")
    await talk.act("ask")
    assert talk.asked == "booking_format"
    assert responses(await talk.choose("Pas maintenant", "deny")) == ["utter_outcome_end"]
