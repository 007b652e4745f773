"""Reminders: at the right hour, by the right channel, and never of what is not so any more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from mailbox import Mailbox, running_mailbox
from typing import Any

import pytest
from booking_parts import at
from letter_parts import NORA, Clock, Office, parts, text_of

from tandem.booking import agenda, reminders
from tandem.booking.intervals import wall_time
from tandem.booking.reminders import due
from tandem.channels.whatsapp import people
from tandem.conversations.outbox import NotWantedError, Outgoing
from tandem.storage.database import Database
from tandem.storage.models import Appointment, WhatsAppPerson, WhatsAppTalk
from tandem.texts import LANGUAGES


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with running_mailbox() as box:
        yield box


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A Monday in March, six days before the clocks change."""
    clock = Clock(at("2027-03-22 08:00"))
    monkeypatch.setattr("tandem.conversations.outbox.now", clock)
    return clock


@pytest.fixture
async def office(database: Database, box: Mailbox, clock: Clock) -> Office:
    office = Office(database, box, clock)
    await office.open()
    return office


async def reminded(office: Office, box: Mailbox) -> list[str]:
    """The subjects of the reminders that the person has got since this was last asked."""
    await office.send()
    return [mail["Subject"] for mail in box.take(NORA) if "text/calendar" not in parts(mail)]


# When


@pytest.mark.parametrize(
    ("start", "day_before", "two_hours_before"),
    [
        ("2027-03-25 14:00", "2027-03-24 14:00", "2027-03-25 12:00"),
        # 23 hours before, and 25
        ("2027-03-28 14:00", "2027-03-27 14:00", "2027-03-28 12:00"),
        ("2027-10-31 14:00", "2027-10-30 14:00", "2027-10-31 12:00"),
        # the hour that the wall clock skips, and one that lies two real hours after it
        ("2027-03-29 02:30", "2027-03-28 03:00", "2027-03-29 00:30"),
        ("2027-03-28 04:30", "2027-03-27 04:30", "2027-03-28 01:30"),
    ],
)
def test_when_they_are_due_on_the_wall_clock(start: str, day_before: str, two_hours_before: str) -> None:
    found = {kind: f"{wall_time(due(kind, at(start))):%Y-%m-%d %H:%M}" for kind in reminders.KINDS}
    assert found == {"day_before": day_before, "two_hours_before": two_hours_before}


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2027-03-25 09:00", ["day_before", "two_hours_before"]),
        ("2027-03-23 08:01", ["day_before", "two_hours_before"]),
        ("2027-03-23 07:59", ["two_hours_before"]),
        ("2027-03-22 12:00", ["two_hours_before"]),
    ],
)
async def test_none_is_written_that_would_have_been_due_already(
    office: Office, clock: Clock, start: str, expected: list[str]
) -> None:
    clock.time = at("2027-03-22 08:00")
    begins = at(start)
    slot = office.slot("2027-03-25 09:00")
    appointment = await office.book(slot)
    async with office.database.write() as session:
        kept = await session.get(Appointment, appointment.id)
        assert kept is not None
        kept.starts_at, kept.ends_at, kept.sequence = begins, begins + dt.timedelta(hours=1), 1
        await reminders.write(session, kept, "mail", clock())
    rows = [row for row in await office.rows(state="pending") if row.key]
    assert [row.content["reminder"] for row in rows] == expected
    assert all(row.next_attempt_at > clock() for row in rows)
    assert all(row.lane is None for row in rows), "nothing may wait for what is due in days"


# What is said


SUBJECTS = {
    "fr": "Rappel de votre rendez-vous\u00a0: jeudi 25 mars à 14h",
    "nl": "Herinnering aan uw afspraak: donderdag 25 maart om 14 uur",
    "en": "Reminder of your appointment: Thursday 25 March at 14:00",
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_both_arrive_at_their_hour_in_the_person_s_language_with_a_link(
    office: Office, clock: Clock, box: Mailbox, language: str
) -> None:
    await office.book(office.slot("2027-03-25 14:00"), language=language)
    assert await reminded(office, box) == []
    for early, late in (("2027-03-24 13:59", "2027-03-24 14:00"), ("2027-03-25 11:59", "2027-03-25 12:00")):
        clock.go_to(early)
        assert await reminded(office, box) == []
        clock.go_to(late)
        await office.send()
        (mail,) = box.take(NORA)
        assert (mail["Subject"], mail["Content-Language"]) == (SUBJECTS[language], language)
        assert "https://chat.example.be/appointment/" in text_of(mail)
        assert f'<html lang="{language}">' in parts(mail)["text/html"].get_content()
    clock.go_to("2027-03-25 14:00")
    assert await reminded(office, box) == []


async def test_it_is_at_the_same_hour_when_the_clocks_change_in_between(
    office: Office, clock: Clock, box: Mailbox
) -> None:
    """Booked in winter time for the first day of summer time."""
    clock.go_to("2028-03-22 14:00")
    await office.book(office.slot("2028-03-26 14:00"))
    clock.go_to("2028-03-25 13:59")
    assert await reminded(office, box) == []
    clock.go_to("2028-03-25 14:00")
    assert await reminded(office, box) == ["Rappel de votre rendez-vous\u00a0: dimanche 26 mars à 14h"]


async def test_who_booked_by_whatsapp_is_reminded_there_also_with_an_e_mail_address(
    office: Office, clock: Clock, box: Mailbox
) -> None:
    await office.talk("w-1", "whatsapp", "nl")
    await office.book(office.slot("2027-03-25 14:00"), language="nl", conversation_id="w-1")
    clock.go_to("2027-03-24 14:00")
    assert await reminded(office, box) == []
    (message,) = office.whatsapp.carried
    assert message.conversation_id == "w-1"
    assert message.content == {
        "kind": "template",
        "template": "appointment_reminder",
        "language": "nl",
        "values": [
            "Nora",
            "donderdag 25 maart om 14 uur",
            "microStart Brussels, Rue de l’Exemple 1, 1000 Bruxelles",
        ],
    }


# Never of what is not so any more


async def test_never_after_a_cancellation(office: Office, clock: Clock, box: Mailbox) -> None:
    appointment = await office.book(office.slot("2027-03-25 14:00"))
    await office.cancel(appointment)
    for time in ("2027-03-24 14:00", "2027-03-25 12:00"):
        clock.go_to(time)
        assert await reminded(office, box) == []


async def test_after_a_move_only_of_the_new_time(office: Office, clock: Clock, box: Mailbox) -> None:
    appointment = await office.book(office.slot("2027-03-25 14:00"))
    await office.move(appointment, office.slot("2027-03-26 10:30"))
    await reminded(office, box)
    for time in ("2027-03-24 14:00", "2027-03-25 10:00"):
        clock.go_to(time)
        assert await reminded(office, box) == []
    clock.go_to("2027-03-25 10:30")
    assert await reminded(office, box) == ["Rappel de votre rendez-vous\u00a0: vendredi 26 mars à 10h30"]


async def test_moved_there_and_back_it_comes_once(office: Office, clock: Clock, box: Mailbox) -> None:
    appointment = await office.book(office.slot("2027-03-25 14:00"))
    await office.move(appointment, office.slot("2027-03-26 14:00"))
    await office.move(appointment, office.slot("2027-03-25 14:00"))
    clock.go_to("2027-03-24 14:00")
    assert len(await reminded(office, box)) == 1
    clock.go_to("2027-03-25 14:00")
    assert await reminded(office, box) == []


@pytest.mark.parametrize("change", ["cancelled", "moved", "came", "late", "later"])
async def test_one_that_is_just_on_its_way_is_stopped_by_what_happened(
    office: Office, clock: Clock, box: Mailbox, change: str
) -> None:
    """The row was taken for delivery before the change, so the change could not call it off."""
    appointment = await office.book(office.slot("2027-03-25 14:00"))
    await office.send()
    box.received.clear()
    taken = [row for row in await office.rows() if row.key]
    clock.go_to("2027-03-25 11:00")
    match change:
        case "cancelled":
            await office.cancel(appointment)
        case "moved":
            await office.move(appointment, office.slot("2027-03-26 14:00"))
        case "came":
            clock.go_to("2027-03-25 14:05")
            await office.in_database(lambda session: agenda.mark(session, appointment.public_id, "came", now=clock()))
        case "late":
            clock.go_to("2027-03-25 13:45")
        case "later":
            clock.go_to("2027-03-25 11:30")
            taken = taken[:1]
    for row in taken:
        outgoing = Outgoing(row.id, row.content, row.conversation_id, row.appointment_id)
        with pytest.raises(NotWantedError):
            await office.deliverers["mail"].deliver(outgoing)
    assert [mail["To"] for mail in box.received if "text/calendar" not in parts(mail)] == []


async def test_what_waited_a_little_still_goes(office: Office, clock: Clock, box: Mailbox) -> None:
    await office.book(office.slot("2027-03-25 14:00"))
    await reminded(office, box)
    clock.go_to("2027-03-24 20:00")
    assert len(await reminded(office, box)) == 1
    clock.go_to("2027-03-25 13:15")
    assert len(await reminded(office, box)) == 1


# Whom none reaches


async def unreached(office: Office, clock: Clock, **more: Any) -> list[tuple[str | None, str]]:
    async with office.database.read() as session:
        found = await reminders.unreached(session, clock(), **{"sends_mail": True, **more})
    return [(one.appointment.name, one.why) for one in found]


async def test_who_only_gave_a_number_is_listed_for_the_desk(office: Office, clock: Clock, box: Mailbox) -> None:
    await office.talk("w-1", "whatsapp")
    await office.talk("c-1")
    await office.book(office.slot("2027-03-25 14:00"), email=None, name="Paul", conversation_id="c-1")
    await office.book(office.slot("2027-03-24 14:00"), email=None, name="Quentin")
    await office.book(office.slot("2027-03-25 16:00"), name="Nora")
    await office.book(office.slot("2027-03-25 18:00"), email=None, name="Wim", conversation_id="w-1")
    assert await unreached(office, clock) == [("Quentin", "no_channel"), ("Paul", "no_channel")]
    assert ("Nora", "no_channel") in await unreached(office, clock, sends_mail=False)
    assert [row.appointment_id for row in await office.rows(channel="whatsapp") if row.key] != []
    clock.go_to("2027-03-25 15:00")
    assert await unreached(office, clock) == []
    assert box.received == []


async def test_who_asked_for_no_messages_on_whatsapp_is_reminded_by_mail_or_called(
    office: Office, clock: Clock, box: Mailbox
) -> None:
    async def on_whatsapp(talk: str) -> WhatsAppPerson:
        await office.talk(talk, "whatsapp")
        async with office.database.write() as session:
            person = WhatsAppPerson(phone=f"+3247000000{talk[-1]}", created_at=clock())
            session.add(person)
            await session.flush()
            session.add(WhatsAppTalk(conversation_id=talk, person_id=person.id, agreed_at=clock()))
        return person

    nora, wim = await on_whatsapp("w-1"), await on_whatsapp("w-2")
    await office.book(office.slot("2027-03-25 14:00"), name="Nora", conversation_id="w-1")
    await office.book(office.slot("2027-03-25 16:00"), email=None, name="Wim", conversation_id="w-2")
    async with office.database.write() as session:
        for person in (nora, wim):
            await people.opt_out(session, await session.get_one(WhatsAppPerson, person.id))
    assert await unreached(office, clock) == [("Wim", "no_channel")]
    assert {row.conversation_id for row in await office.rows(channel="whatsapp")} == {"w-2"}
    # what is written after the wish does not even begin there
    await office.book(office.slot("2027-03-25 18:00"), name="Nora", conversation_id="w-1")
    box.take(NORA)
    clock.go_to("2027-03-24 18:30")
    assert len(await reminded(office, box)) == 2
    assert not [one for one in office.whatsapp.carried if one.conversation_id == "w-1"]


async def test_a_bounce_is_forgotten_when_a_later_letter_arrived(office: Office, clock: Clock, box: Mailbox) -> None:
    box.refuse_recipient[NORA] = "550 mailbox is being made"
    appointment = await office.book(office.slot("2027-03-25 14:00"), name="Nora")
    await office.send()
    assert await unreached(office, clock) == [("Nora", "refused")]
    box.refuse_recipient.clear()
    await office.move(appointment, office.slot("2027-03-26 14:00"))
    await office.send()
    assert await unreached(office, clock) == []
