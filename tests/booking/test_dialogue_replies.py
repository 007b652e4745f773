"""What a turn does to appointments, and what the person reads of it; on both databases."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from booking_parts import agency, at, coach, roster_of
from dialogue_parts import EVERY_DAY, Agenda, open_agenda
from real_parts import texts

from tandem.booking.model import Slot
from tandem.booking.replies import BookingReplies
from tandem.booking.wish import Wish
from tandem.booking.words import Words
from tandem.conversations import events
from tandem.storage.database import Database
from tandem.storage.models import Appointment, Event
from tandem.texts import LANGUAGES

CATALOGUE = texts()
PERSON = {"name": "Fatou", "phone": "+32470123456", "email": None}
IN_BRUSSELS = Wish(format="agency", postal_code="1000")


class Talk:
    """One conversation, and the effects of its turns."""

    def __init__(self, agenda: Agenda, id_: str, language: str, *, sends_mail: bool = False) -> None:
        self.agenda = agenda
        self.id = id_
        self.language = language
        self.wish = IN_BRUSSELS
        self.words = Words(CATALOGUE, language)
        self._replies = BookingReplies(agenda.appointments, CATALOGUE, sends_mail=sends_mail, clock=agenda.clock)
        self._turns = 0

    async def choose(self, slot: Slot) -> None:
        kept = await self.agenda.bookings.keep(self.id, self.wish, slot, self.language)
        assert kept is not None
        self.wish = replace(self.wish, slot=kept.offer.slot, hold=kept.public_id)

    async def effect(self, effect: str, *, request: str | None = None, **more: Any) -> Event:
        """Carry an effect out; what was said."""
        self._turns += 1
        whole = {
            "effect": effect,
            "wish": self.wish.to_json(),
            "request": request or f"{self.id}:{self._turns}",
            **more,
        }
        async with self.agenda.database.write() as session:
            await self._replies.carry_out(session, self.id, whole, self.language)
        async with self.agenda.database.read() as session:
            said = await events.last_said(session, self.id)
        assert said is not None
        return said

    async def appointment(self) -> Appointment:
        async with self.agenda.database.read() as session:
            found = await session.get(Appointment, 1)
        assert found is not None
        return found


def slot(agenda: Agenda, start: str = "2026-11-24 10:00", **more: Any) -> Slot:
    one, begins = agenda.coaches[0], at(start)
    return replace(
        Slot(one.id, one.agencies[0], "first_talk", "agency", begins, begins + dt.timedelta(hours=1)), **more
    )


@pytest.fixture
async def agenda(database: Database) -> Agenda:
    return await open_agenda(database)


async def talk_in(agenda: Agenda, language: str = "fr", number: int = 1, **more: Any) -> Talk:
    return Talk(agenda, await agenda.talk(f"c-{number}", language), language, **more)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_booking_is_made_and_read_in_one_message(agenda: Agenda, language: str) -> None:
    talk = await talk_in(agenda, language)
    await talk.choose(slot(agenda))
    said = await talk.effect("book", person=PERSON)
    made = await talk.appointment()
    assert (made.status, made.name, made.phone, made.language) == ("booked", "Fatou", "+32470123456", language)
    assert made.consented_at == agenda.clock()
    assert agenda.letters.sent == ["booked"]
    text = str(said.text)
    assert talk.words.time(slot(agenda).start) in text
    assert "Coach 1" in text
    assert talk.words.say("booking-address-not-known") in text
    assert talk.words.say("booking-change-here") in text
    assert talk.words.say("booking-mail-comes") not in text
    assert len(said.choices) == 3


async def test_where_the_address_is_known_it_is_told(database: Database) -> None:
    street = "Rue de l’Exemple 1, 1000 Bruxelles"
    agenda = await open_agenda(database, roster_of(coach(1, EVERY_DAY), agencies=(agency(address=street),)))
    talk = await talk_in(agenda)
    await talk.choose(slot(agenda))
    text = str((await talk.effect("book", person=PERSON)).text)
    assert street in text
    assert talk.words.say("booking-address-not-known") not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("format_", "told"), [("phone", "+32470123456"), ("video", None)])
async def test_how_a_talk_from_home_begins(database: Database, language: str, format_: Any, told: str | None) -> None:
    agenda = await open_agenda(
        database, roster_of(coach(1, EVERY_DAY, formats=("phone", "video"), languages=LANGUAGES))
    )
    talk = await talk_in(agenda, language)
    await talk.choose(slot(agenda, format=format_))
    text = str((await talk.effect("book", person=PERSON)).text)
    assert (told or talk.words.say("booking-video-link")) in text
    assert "Brussels" not in text


@pytest.mark.parametrize(("sends_mail", "promised"), [(True, True), (False, False)])
async def test_a_mail_is_promised_only_where_one_is_sent(agenda: Agenda, sends_mail: bool, promised: bool) -> None:
    talk = await talk_in(agenda, sends_mail=sends_mail)
    await talk.choose(slot(agenda))
    text = str((await talk.effect("book", person={**PERSON, "email": "fatou@example.be"})).text)
    assert (talk.words.say("booking-mail-comes") in text) is promised


async def test_the_same_turn_again_books_once(agenda: Agenda) -> None:
    talk = await talk_in(agenda)
    await talk.choose(slot(agenda))
    first = await talk.effect("book", person=PERSON, request="c-1:7")
    again = await talk.effect("book", person=PERSON, request="c-1:7")
    assert again.text == first.text
    assert agenda.letters.sent == ["booked"]


async def test_a_hold_that_ended_is_booked_while_the_slot_is_free(agenda: Agenda) -> None:
    talk = await talk_in(agenda)
    await talk.choose(slot(agenda))
    agenda.clock.now += dt.timedelta(minutes=30)
    await talk.effect("book", person=PERSON)
    assert (await talk.appointment()).status == "booked"


async def test_a_hold_that_was_forgotten_is_booked_while_the_slot_is_free(agenda: Agenda) -> None:
    talk = await talk_in(agenda)
    await talk.choose(slot(agenda))
    await agenda.bookings.let_go(talk.id)
    said = await talk.effect("book", person=PERSON)
    assert talk.words.time(slot(agenda).start) in str(said.text)
    assert agenda.letters.sent == ["booked"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_loser_gets_three_other_times_and_no_error(agenda: Agenda, language: str) -> None:
    slow, quick = await talk_in(agenda, language), await talk_in(agenda, language, 2)
    await slow.choose(slot(agenda))
    agenda.clock.now += dt.timedelta(minutes=30)
    await quick.choose(slot(agenda))
    await quick.effect("book", person=PERSON)
    said = await slow.effect("book", person=PERSON)
    assert str(said.text).startswith(slow.words.say("booking-taken"))
    offered = [choice["payload"] for choice in said.choices if '"slot"' in choice["payload"]]
    assert len(offered) == 3
    assert slot(agenda).id not in str(offered)
    assert said.card is not None
    assert [one["choice"] for one in said.card["slots"]] == [0, 1, 2]
    assert said.card["text"].startswith(slow.words.say("booking-taken"))
    assert agenda.letters.sent == ["booked"]


async def test_a_stale_yes_to_what_was_called_off_books_nothing(agenda: Agenda) -> None:
    talk = await talk_in(agenda)
    await talk.choose(slot(agenda))
    await talk.effect("book", person=PERSON)
    async with agenda.database.write() as session:
        await agenda.appointments.cancel(session, (await talk.appointment()).public_id, now=agenda.clock())
    said = await talk.effect("book", person=PERSON)
    assert said.text == talk.words.say("booking-gone-cancelled")
    assert (await talk.appointment()).status == "cancelled"


async def booked(agenda: Agenda, language: str = "fr") -> Talk:
    talk = await talk_in(agenda, language)
    await talk.choose(slot(agenda))
    await talk.effect("book", person=PERSON)
    public_id = (await talk.appointment()).public_id
    talk.wish = Wish(purpose="move", appointment=public_id, format="agency", postal_code="1000")
    return talk


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_appointment_is_moved(agenda: Agenda, language: str) -> None:
    talk = await booked(agenda, language)
    later = slot(agenda, "2026-11-26 14:00")
    talk.wish = replace(talk.wish, slot=later)
    said = await talk.effect("move")
    assert talk.words.time(later.start) in str(said.text)
    assert (await talk.appointment()).starts_at == later.start
    assert agenda.letters.sent == ["booked", "moved"]


async def test_moved_to_a_time_that_is_taken_it_stays_and_others_are_offered(agenda: Agenda) -> None:
    talk = await booked(agenda)
    other, later = await talk_in(agenda, number=2), slot(agenda, "2026-11-26 14:00")
    await other.choose(later)
    talk.wish = replace(talk.wish, slot=later)
    said = await talk.effect("move")
    assert (await talk.appointment()).starts_at == slot(agenda).start
    choices = [choice["payload"] for choice in said.choices if '"slot"' in choice["payload"]]
    assert len(choices) == 3
    assert said.card is not None
    assert all(choice.startswith("/reschedule_coaching{") and talk.wish.appointment in choice for choice in choices)  # type: ignore[operator]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_appointment_is_called_off_once(agenda: Agenda, language: str) -> None:
    talk = await booked(agenda, language)
    said = await talk.effect("cancel")
    assert said.text == talk.words.say("booking-cancelled", time=talk.words.time(slot(agenda).start))
    await talk.effect("cancel")
    assert agenda.letters.sent == ["booked", "cancelled"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("effect", ["move", "cancel"])
async def test_what_has_begun_can_no_longer_be_changed(agenda: Agenda, language: str, effect: str) -> None:
    talk = await booked(agenda, language)
    talk.wish = replace(talk.wish, slot=slot(agenda, "2026-11-26 14:00"))
    agenda.clock.now = at("2026-11-24 10:30")
    said = await talk.effect(effect)
    assert said.text == talk.words.say("booking-gone-over")
    assert (await talk.appointment()).status == "booked"


@pytest.mark.parametrize("effect", ["move", "cancel"])
async def test_an_appointment_that_nobody_knows(agenda: Agenda, effect: str) -> None:
    talk = await talk_in(agenda)
    talk.wish = Wish(purpose="move", appointment="unknown", format="agency", slot=slot(agenda))
    assert (await talk.effect(effect)).text == talk.words.say("booking-gone-unknown")


async def test_moving_what_was_called_off(agenda: Agenda) -> None:
    talk = await booked(agenda)
    await talk.effect("cancel")
    talk.wish = replace(talk.wish, slot=slot(agenda, "2026-11-26 14:00"))
    assert (await talk.effect("move")).text == talk.words.say("booking-gone-cancelled")


async def test_an_unknown_effect_is_a_fault_of_the_actions(agenda: Agenda) -> None:
    talk = await talk_in(agenda)
    with pytest.raises(ValueError, match="no such effect"):
        await talk.effect("sell")
