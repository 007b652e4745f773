"""The agenda as the dialogue sees it, on a Monday at eight; on both databases."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from booking_parts import NOW, agency, at, coach, person, roster_of, wall
from dialogue_parts import EVERY_DAY, Agenda, open_agenda

from tandem.booking.model import Slot, Window
from tandem.booking.results import Done
from tandem.booking.wish import Hours, Wish
from tandem.storage.database import Database
from tandem.storage.models import Appointment

IN_BRUSSELS = Wish(format="agency", postal_code="1000")
TEN = Hours(dt.time(10), dt.time(11))


@pytest.fixture
async def agenda(database: Database) -> Agenda:
    return await open_agenda(database)


def window(start: str, end: str) -> Window:
    return Window(dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end))


def slot(agenda: Agenda, start: str = "2026-11-24 10:00", coach_number: int = 0) -> Slot:
    one, begins = agenda.coaches[coach_number], at(start)
    return Slot(one.id, one.agencies[0], "first_talk", "agency", begins, begins + dt.timedelta(hours=1))


async def book(agenda: Agenda, talk: str, start: str, coach_number: int = 0) -> Appointment:
    taken = slot(agenda, start, coach_number)
    async with agenda.database.write() as session:
        done = await agenda.appointments.book(
            session,
            IN_BRUSSELS.query("fr"),
            taken,
            person(),
            request_id=f"{talk}:{start}",
            now=agenda.clock(),
            conversation_id=talk,
        )
    assert isinstance(done, Done)
    return done.appointment


async def test_where_nobody_is_set_up_nobody_can_be_booked(database: Database) -> None:
    empty = await open_agenda(database, roster_of(agencies=()))
    assert (await empty.bookings.supply()).formats == ()


async def test_who_does_not_receive_is_no_supply(database: Database) -> None:
    asleep = await open_agenda(
        database,
        roster_of(
            coach(1, EVERY_DAY, formats=("phone",)),
            coach(2, EVERY_DAY, "ghent", active=False),
            agencies=(agency(), agency("ghent", "9000"), agency("liege", "4000")),
        ),
    )
    supply = await asleep.bookings.supply()
    assert supply.formats == ("phone",)
    assert supply.agencies == ()


async def test_the_supply_is_what_the_coaches_offer(agenda: Agenda) -> None:
    supply = await agenda.bookings.supply()
    assert supply.formats == ("agency", "phone", "video")
    assert supply.topics == ("first_talk",)
    assert [one.id for one in supply.agencies] == ["brussels", "ghent"]


async def test_tuesday_or_thursday_offers_both(agenda: Agenda) -> None:
    days = (
        window("2026-11-24 00:00", "2026-11-25 00:00"),
        window("2026-11-26 00:00", "2026-11-27 00:00"),
    )
    found = await agenda.bookings.propose(replace(IN_BRUSSELS, windows=days), "fr")
    assert found.outcome == "found"
    assert {wall(offer.slot)[:3] for offer in found.offers} == {"Tue", "Thu"}
    assert list(found.offers) == sorted(found.offers, key=lambda offer: offer.slot.start)


async def test_of_two_windows_the_one_that_is_free_is_enough(agenda: Agenda) -> None:
    days = (window("2026-11-22 00:00", "2026-11-23 00:00"), window("2026-11-26 00:00", "2026-11-27 00:00"))
    found = await agenda.bookings.propose(replace(IN_BRUSSELS, windows=days), "fr")
    assert (found.outcome, {wall(offer.slot)[:3] for offer in found.offers}) == ("found", {"Thu"})


async def test_an_hour_is_offered_on_the_next_days_where_the_person_lives(agenda: Agenda) -> None:
    found = await agenda.bookings.propose(replace(IN_BRUSSELS, hours=TEN), "fr")
    assert [wall(offer.slot) for offer in found.offers] == ["Tue 24 10:00", "Wed 25 10:00", "Thu 26 10:00"]
    assert {offer.agency.id for offer in found.offers} == {"brussels"}


async def test_an_hour_at_which_nobody_receives_gives_that_part_of_the_day(agenda: Agenda) -> None:
    noon = replace(IN_BRUSSELS, hours=Hours(dt.time(12, 15), dt.time(12, 45)))
    found = await agenda.bookings.propose(noon, "fr")
    assert found.outcome == "none_in_window"
    assert all("13:00" <= wall(offer.slot)[-5:] < "18:00" for offer in found.offers)


async def test_when_only_another_way_is_free_then_it_is_named(database: Database) -> None:
    evening = await open_agenda(
        database,
        roster_of(
            coach(1, {"tue": "09:00-12:00"}, formats=("agency",)),
            coach(2, {"tue": "18:00-20:00"}, formats=("video",)),
        ),
    )
    wish = replace(IN_BRUSSELS, windows=(window("2026-11-24 18:00", "2026-11-24 22:00"),))
    found = await evening.bookings.propose(wish, "fr")
    assert (found.outcome, found.other_formats) == ("none_in_window", ("video",))


async def test_other_times_are_not_the_same_times_a_quarter_later(agenda: Agenda) -> None:
    first = await agenda.bookings.propose(IN_BRUSSELS, "fr")
    refused = [offer.slot for offer in first.offers]
    second = await agenda.bookings.propose(IN_BRUSSELS.refusing(refused), "fr")
    apart = min(abs(one.slot.start - other.start) for one in second.offers for other in refused)
    assert apart >= dt.timedelta(hours=1)


async def test_but_when_nothing_else_is_left_a_quarter_later_is_offered(database: Database) -> None:
    short = await open_agenda(database, roster_of(coach(1, {"tue": "09:00-10:30"})))
    wish = Wish(format="agency", anywhere=True)
    seen: list[str] = []
    while (found := await short.bookings.propose(wish, "fr")).offers:
        seen += [wall(offer.slot) for offer in found.offers]
        wish = wish.refusing([offer.slot for offer in found.offers])
    assert found.outcome == "none_left"
    assert len(seen) == len(set(seen)) == 4 * 3


async def test_a_slot_is_kept_for_one_person_and_for_some_minutes(agenda: Agenda) -> None:
    first, second = await agenda.talk("c-first"), await agenda.talk("c-second")
    kept = await agenda.bookings.keep(first, IN_BRUSSELS, slot(agenda), "fr")
    assert kept is not None
    assert (kept.offer.slot, kept.offer.speaks, kept.minutes) == (slot(agenda), True, 10)
    assert await agenda.bookings.keep(second, IN_BRUSSELS, slot(agenda), "fr") is None
    agenda.clock.now += dt.timedelta(minutes=4)
    again = await agenda.bookings.keep(first, IN_BRUSSELS, slot(agenda), "fr")
    assert again is not None
    assert (again.public_id, again.minutes) == (kept.public_id, 6)
    agenda.clock.now += dt.timedelta(minutes=7)
    assert await agenda.bookings.keep(second, IN_BRUSSELS, slot(agenda), "fr") is not None
    assert await agenda.bookings.keep(first, IN_BRUSSELS, slot(agenda), "fr") is None


async def test_another_choice_gives_the_first_one_back(agenda: Agenda) -> None:
    first, second = await agenda.talk("c-first"), await agenda.talk("c-second")
    await agenda.bookings.keep(first, IN_BRUSSELS, slot(agenda), "fr")
    await agenda.bookings.keep(first, IN_BRUSSELS, slot(agenda, "2026-11-24 14:00"), "fr")
    assert await agenda.bookings.keep(second, IN_BRUSSELS, slot(agenda), "fr") is not None


async def test_what_is_let_go_is_free(agenda: Agenda) -> None:
    first, second = await agenda.talk("c-first"), await agenda.talk("c-second")
    await agenda.bookings.let_go(first)
    await agenda.bookings.keep(first, IN_BRUSSELS, slot(agenda), "fr")
    await agenda.bookings.let_go(first)
    assert await agenda.bookings.keep(second, IN_BRUSSELS, slot(agenda), "fr") is not None


async def test_the_letters_will_be_in_the_language_that_is_spoken_at_last(agenda: Agenda) -> None:
    talk = await agenda.talk("c-first")
    for language in ("fr", "nl"):
        kept = await agenda.bookings.keep(talk, IN_BRUSSELS, slot(agenda), language)
        assert kept is not None
        assert kept.offer.speaks is (language == "fr")
    async with agenda.database.read() as session:
        held = await session.get(Appointment, 1)
        assert held is not None
        assert held.language == "nl"


async def test_whether_an_appointment_can_be_moved_to_a_slot(agenda: Agenda) -> None:
    await book(agenda, await agenda.talk("c-first"), "2026-11-24 10:00")
    wish = replace(IN_BRUSSELS, purpose="move", other_than=("brussels",), refused=(slot(agenda).place_and_time,))
    assert not await agenda.bookings.is_free(wish, slot(agenda), "fr")
    assert await agenda.bookings.is_free(wish, slot(agenda, "2026-11-24 14:00"), "fr")
    assert not await agenda.bookings.is_free(wish, slot(agenda, "2026-11-22 14:00"), "fr")


async def test_a_slot_has_a_coach_and_a_place_as_long_as_they_are_there(agenda: Agenda) -> None:
    offer = await agenda.bookings.offer_of(slot(agenda, coach_number=1), "fr")
    assert offer is not None
    assert (offer.coach.name, offer.agency.id, offer.speaks) == ("Coach 2", "ghent", False)
    assert await agenda.bookings.offer_of(replace(slot(agenda), coach=99), "fr") is None
    assert await agenda.bookings.offer_of(replace(slot(agenda), agency="nowhere"), "fr") is None


async def test_a_person_sees_their_appointments_as_they_are(agenda: Agenda) -> None:
    talk, other = await agenda.talk("c-first"), await agenda.talk("c-other")
    assert await agenda.bookings.meetings(talk) == ()
    await book(agenda, talk, "2026-11-24 10:00")
    cancelled = await book(agenda, talk, "2026-11-25 10:00")
    await book(agenda, talk, "2026-11-26 10:00")
    await book(agenda, other, "2026-11-27 10:00")
    await agenda.bookings.keep(talk, IN_BRUSSELS, slot(agenda, "2026-11-27 14:00"), "fr")
    async with agenda.database.write() as session:
        await agenda.appointments.cancel(session, cancelled.public_id, now=NOW)
    agenda.clock.now = at("2026-11-24 10:30")
    found = await agenda.bookings.meetings(talk)
    assert [(one.state, wall(one.slot)) for one in found] == [
        ("begun", "Tue 24 10:00"),
        ("cancelled", "Wed 25 10:00"),
        ("ahead", "Thu 26 10:00"),
    ]
    assert {(one.coach, one.agency.id) for one in found} == {("Coach 1", "brussels")}
    agenda.clock.now = at("2026-11-27 09:00")
    assert [one.state for one in await agenda.bookings.meetings(talk)] == ["over", "cancelled", "over"]


async def test_the_wall_clock_is_belgium_s(agenda: Agenda) -> None:
    assert agenda.bookings.wall() == dt.datetime(2026, 11, 23, 8, 0)  # noqa: DTZ001 - wall time
