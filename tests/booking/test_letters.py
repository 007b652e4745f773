"""Mails about appointments against a real SMTP server: what arrives, in which order, and what if it cannot."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Iterator
from email.message import EmailMessage
from mailbox import Mailbox, running_mailbox
from typing import Any

import pytest
import vobject
from booking_parts import at
from letter_parts import AMELIE, JORIS, NORA, ORGANIZER, Clock, Office, parts, text_of
from sqlalchemy import select, update

from tandem.booking import letters, links, reminders
from tandem.conversations.outbox import OutboxWorker
from tandem.privacy.erasure import erase
from tandem.storage.database import Database
from tandem.storage.models import Appointment, AppointmentLink, Conversation, OutboxMessage
from tandem.texts import LANGUAGES

PRIVATE = ("Amrani", "470123456", NORA)


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


def entry(mail: EmailMessage) -> dict[str, Any]:
    """The calendar entry of a mail, read back; it must be the same in both of its forms, with the method everywhere."""
    found = parts(mail)
    part, file = found["text/calendar"], found["application/ics"]
    inline, attached = part.get_payload(decode=True), file.get_payload(decode=True)
    assert isinstance(inline, bytes)
    assert inline.replace(b"\r\n", b"\n") == bytes(attached).replace(b"\r\n", b"\n")
    calendar = vobject.readOne(inline.decode("utf-8"))
    method = calendar.method.value
    assert part["Content-Type"].params == {"charset": "utf-8", "method": method}
    assert (file.get_filename(), file["Content-Type"].params["method"]) == ("microstart.ics", method)
    (event,) = calendar.vevent_list
    (attendee,) = event.attendee_list
    assert event.organizer.value == f"mailto:{ORGANIZER}"
    assert attendee.value == f"mailto:{mail['To']}"
    assert event.status.value == ("CANCELLED" if method == "CANCEL" else "CONFIRMED")
    return {
        "method": method,
        "sequence": int(event.sequence.value),
        "start": event.dtstart.value,
        "end": event.dtend.value,
        "uid": event.uid.value,
        "summary": event.summary.value,
        "text": event.description.value,
        "location": event.location.value,
        "language": attendee.params["LANGUAGE"],
    }


def steps(mails: list[EmailMessage]) -> list[tuple[str, int, dt.datetime]]:
    """Method, sequence and start of each mail."""
    found = [entry(mail) for mail in mails]
    return [(one["method"], one["sequence"], one["start"]) for one in found]


# The life of an appointment


@pytest.mark.parametrize(
    ("days", "utc"),
    [
        (("2028-03-25", "2028-03-26", "2028-03-27"), (8, 7, 7)),
        (("2027-10-30", "2027-10-31", "2027-11-02"), (7, 8, 8)),
    ],
    ids=["spring", "autumn"],
)
async def test_made_moved_moved_to_a_colleague_and_cancelled(
    office: Office, clock: Clock, box: Mailbox, days: tuple[str, str, str], utc: tuple[int, int, int]
) -> None:
    """Over the day on which the clocks change, at nine on the wall clock each time."""
    clock.time = at(f"{days[0]} 09:00") - dt.timedelta(days=4)
    starts = [at(f"{day} 09:00") for day in days]
    assert [start.hour for start in starts] == list(utc)
    appointment = await office.book(office.slot(f"{days[0]} 09:00"))
    await office.send()
    await office.move(appointment, office.slot(f"{days[1]} 09:00"))
    await office.send()
    await office.move(appointment, office.slot(f"{days[2]} 09:00", coach=1))
    await office.send()
    await office.cancel(appointment)
    await office.send()
    person, first, second = box.take(NORA), box.take(AMELIE), box.take(JORIS)
    assert box.received == []
    assert steps(person) == [
        ("REQUEST", 0, starts[0]),
        ("REQUEST", 1, starts[1]),
        ("REQUEST", 2, starts[2]),
        ("CANCEL", 3, starts[2]),
    ]
    assert steps(first) == [("REQUEST", 0, starts[0]), ("REQUEST", 1, starts[1]), ("CANCEL", 2, starts[1])]
    assert steps(second) == [("REQUEST", 2, starts[2]), ("CANCEL", 3, starts[2])]
    entries = [entry(mail) for mail in (*person, *first, *second)]
    assert {one["uid"] for one in entries} == {f"{appointment.uid}@microstart.be"}
    assert {one["end"] - one["start"] for one in entries} == {dt.timedelta(hours=1)}
    assert all("9h" in mail["Subject"] or "9 uur" in mail["Subject"] for mail in (*person, *first, *second))


async def test_two_moves_at_once_leave_the_entry_with_one_coach_alone(office: Office, box: Mailbox) -> None:
    """However they meet, each coach who had it and has it no more is told."""
    appointment = await office.book(office.slot("2027-03-24 09:00"))
    await office.send()
    wanted = [
        office.slot("2027-03-25 09:00", coach=1),
        office.slot("2027-03-26 09:00"),
        office.slot("2027-03-26 11:00"),
    ]
    moved = await asyncio.gather(*(office.move(appointment, slot) for slot in wanted))
    last = max(moved, key=lambda one: one.sequence)
    assert sorted(one.sequence for one in moved) == [1, 2, 3]
    await office.send()
    for coach, address in zip(office.coaches, (AMELIE, JORIS), strict=True):
        told = steps(box.take(address))
        assert (told[-1][0] == "REQUEST") is (coach == last.coach_id), told
        assert told[-1][0] == "CANCEL" or told[-1][1:] == (3, last.starts_at)


# What is said


SAID = {
    "fr": (
        "Votre rendez-vous chez microStart\u00a0: mercredi 24 mars à 9h",
        "Où\u00a0: microStart Brussels",
        "Bonjour Nora",
    ),
    "nl": ("Uw afspraak bij microStart: woensdag 24 maart om 9 uur", "Waar: microStart Brussels", "Dag Nora"),
    "en": ("Your appointment with microStart: Wednesday 24 March at 09:00", "Where: microStart Brussels", "Hello Nora"),
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_person_reads_it_in_their_language_with_a_link_that_works(
    office: Office, database: Database, box: Mailbox, language: str
) -> None:
    appointment = await office.book(office.slot("2027-03-24 09:00"), language=language)
    await office.send()
    (mail,) = box.take(NORA)
    text, page = text_of(mail), parts(mail)["text/html"].get_content()
    assert (mail["Subject"], mail["Content-Language"]) == (SAID[language][0], language)
    assert all(piece in text for piece in SAID[language][1:])
    assert "Rue de l’Exemple 1, 1000 Bruxelles" in text
    assert "Amélie Exemple" in text
    assert f'<html lang="{language}">' in page
    assert (mail["From"], mail["Auto-Submitted"]) == (f"microStart <{ORGANIZER}>", "auto-generated")
    read = entry(mail)
    assert (read["language"], read["location"]) == (
        [language],
        "microStart Brussels, Rue de l’Exemple 1, 1000 Bruxelles",
    )
    url = next(line for line in text.splitlines() if links.PATH in line)
    assert url in page
    assert url in read["text"], "some mail programs show only the entry"
    path, _, token = url.removeprefix("https://chat.example.be").rpartition("/")
    assert f"{path}/" == links.PATH
    async with database.read() as session:
        found = await links.find(session, token)
    assert found is not None
    assert found.id == appointment.id


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_coach_reads_a_first_name_and_the_topic_and_nothing_more(
    office: Office, box: Mailbox, language: str
) -> None:
    await office.read_in(0, language)
    await office.book(office.slot("2027-03-24 09:00", topic="business_plan", minutes=90), language="en")
    await office.send()
    (mail,) = box.take(AMELIE)
    whole = f"{mail['Subject']} {text_of(mail)} {parts(mail)['text/html'].get_content()} {entry(mail)}"
    assert [word for word in (*PRIVATE, links.PATH) if word in whole] == []
    topic = {"fr": "plan financier", "nl": "financieel plan", "en": "business plan"}[language]
    assert "Nora" in entry(mail)["summary"]
    assert topic in entry(mail)["summary"]
    assert "https://chat.example.be/desk" in text_of(mail)
    assert entry(mail)["language"] == [language]


@pytest.mark.parametrize(("format_", "person", "coach"), [("phone", True, False), ("video", True, True)])
async def test_how_a_talk_comes_about_is_said_where_nobody_travels(
    office: Office, box: Mailbox, format_: Any, person: bool, coach: bool
) -> None:
    await office.book(office.slot("2027-03-24 09:00", format_=format_))
    await office.send()
    hint = {"phone": "vous appelle", "video": "lien de la vidéo"}[format_]
    assert (hint in text_of(box.take(NORA)[0])) is person
    assert (hint in text_of(box.take(AMELIE)[0])) is coach


async def test_what_a_person_wrote_is_text_and_nothing_else(office: Office, box: Mailbox) -> None:
    await office.book(office.slot("2027-03-24 09:00"), name="<b>Nora\r\nBcc:x@example.be</b> ;,")
    await office.send()
    assert sorted(mail["To"] for mail in box.received) == [AMELIE, NORA]
    (mail,) = box.take(NORA)
    assert "<b>" not in parts(mail)["text/html"].get_content()
    assert entry(mail)["method"] == "REQUEST"


# Nothing lost, nothing doubled


async def test_nothing_of_the_person_waits_in_the_outbox(office: Office, database: Database) -> None:
    await office.talk()
    await office.book(office.slot("2027-03-24 09:00"), conversation_id="c-1")
    async with database.read() as session:
        waiting = (await session.scalars(select(OutboxMessage.content))).all()
        assert (await session.scalars(select(AppointmentLink))).all() == [], "a link is made when it is sent"
    assert len(waiting) == 4
    assert [word for word in ("Nora", *PRIVATE) if word in str(waiting)] == []


async def test_what_was_rolled_back_is_not_announced(office: Office, box: Mailbox) -> None:
    appointment = await office.book(office.slot("2027-03-24 09:00"))
    await office.send()
    box.received.clear()

    async def cancel_and_fail(session: Any) -> None:
        await office.appointments.cancel(session, appointment.public_id, now=office.clock())
        raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        await office.in_database(cancel_and_fail)
    await office.send()
    assert box.received == []


async def test_while_the_server_is_away_mails_wait_and_then_go_out_once(
    office: Office, clock: Clock, box: Mailbox
) -> None:
    box.refuse_recipient["*"] = "451 try again later"
    await office.book(office.slot("2027-03-25 09:00"))
    for _ in range(60):
        await office.send()
        clock.time += dt.timedelta(minutes=1)
    assert box.received == []
    box.refuse_recipient.clear()
    for _ in range(30):
        await office.send()
        clock.time += dt.timedelta(minutes=1)
    assert sorted(mail["To"] for mail in box.received) == [AMELIE, NORA]
    assert {row.state for row in await office.rows() if row.key is None} == {"delivered"}


async def test_a_retry_can_be_recognised(office: Office, clock: Clock, box: Mailbox) -> None:
    """The server takes the mail, and its answer is lost: the same mail comes again under the same name."""
    await office.book(office.slot("2027-03-25 09:00"))
    await office.send()
    async with office.database.write() as session:
        # as it is when the process died between the delivery and the note about it
        mails = select(OutboxMessage).where(OutboxMessage.channel == "mail").order_by(OutboxMessage.id)
        sent = await session.scalars(mails)
        (row, *_) = [row for row in sent if row.state == "delivered"]
        again = {"letter": "booked", "to": office.coaches[0], "slot": office.slot("2027-03-25 09:00").id}
        row.content = {**again, "sequence": 0, "at": clock().isoformat()}
        row.state = "pending"
    await office.send()
    first, second = box.take(AMELIE)
    assert first["Message-ID"] == second["Message-ID"]
    assert first["Message-ID"].endswith("@example.be>")
    assert len({mail["Message-ID"] for mail in (first, *box.take(NORA))}) == 2


async def test_a_change_never_overtakes_what_it_changes_and_what_was_overtaken_is_not_told(
    office: Office, clock: Clock, box: Mailbox
) -> None:
    box.refuse_recipient[NORA] = "451 try again later"
    appointment = await office.book(office.slot("2027-03-25 09:00"))
    await office.send()
    await office.move(appointment, office.slot("2027-03-26 09:00"))
    await office.cancel(appointment)
    await office.send()
    assert [one[0:2] for one in steps(box.take(AMELIE))] == [("REQUEST", 0), ("CANCEL", 2)], "nobody waits for another"
    box.refuse_recipient.clear()
    clock.time += dt.timedelta(minutes=30)
    await office.send()
    assert [one[0:2] for one in steps(box.take(NORA))] == [("CANCEL", 2)]
    assert box.received == []


async def test_an_address_that_bounces_is_dead_and_seen_and_costs_nobody_else_anything(
    office: Office, clock: Clock, box: Mailbox
) -> None:
    box.refuse_recipient[NORA] = "550 no such user"
    appointment = await office.book(office.slot("2027-03-25 09:00"))
    await office.send()
    assert len(box.take(AMELIE)) == 1
    assert next(row.state for row in await office.rows() if row.content.get("to") == "person") == "dead"
    async with office.database.read() as session:
        (found,) = await reminders.unreached(session, clock(), sends_mail=True)
    assert (found.appointment.id, found.why, found.coach.email) == (appointment.id, "refused", AMELIE)


async def test_what_is_over_is_not_announced_any_more(office: Office, clock: Clock, box: Mailbox) -> None:
    box.refuse_recipient["*"] = "451 try again later"
    await office.book(office.slot("2027-03-22 12:30"))
    await office.send()
    box.refuse_recipient.clear()
    clock.go_to("2027-03-22 14:00")
    await office.send()
    assert box.received == []
    assert {row.state for row in await office.rows()} == {"dropped"}


async def test_without_mail_nothing_is_written(database: Database, box: Mailbox, clock: Clock) -> None:
    office = Office(database, box, clock, smtp_url="")
    await office.open()
    appointment = await office.book(office.slot("2027-03-25 09:00"))
    await office.cancel(appointment)
    assert await office.rows() == []


# Erasure and retention


async def test_who_was_erased_is_told_to_the_coach_without_a_name(
    office: Office, clock: Clock, box: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tandem.privacy.erasure.now", clock)
    await office.talk()
    appointment = await office.book(office.slot("2027-03-25 09:00"), conversation_id="c-1")
    await office.send()
    (told,) = box.take(NORA)
    token = next(line for line in text_of(told).splitlines() if links.PATH in line).rpartition("/")[2]
    box.received.clear()
    await office.in_database(lambda session: erase(session, "c-1", office.appointments))
    await office.send()
    (mail,) = box.received
    assert (mail["To"], steps([mail])) == (AMELIE, [("CANCEL", 1, at("2027-03-25 09:00"))])
    whole = f"{mail['Subject']} {text_of(mail)} {entry(mail)}"
    assert [word for word in ("Nora", *PRIVATE) if word in whole] == []
    async with office.database.read() as session:
        assert await links.find(session, token) is None
        kept = await session.get_one(Appointment, appointment.id)
        assert (kept.status, kept.name) == ("cancelled", None)


async def test_a_letter_that_waits_for_somebody_who_is_erased_says_no_name_any_more(
    office: Office, clock: Clock, box: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tandem.privacy.erasure.now", clock)
    box.refuse_recipient["*"] = "451 try again later"
    await office.talk()
    appointment = await office.book(office.slot("2027-03-25 09:00"), conversation_id="c-1")
    await office.move(appointment, office.slot("2027-03-25 09:00", coach=1))
    await office.send()
    await office.in_database(lambda session: erase(session, "c-1", office.appointments))
    box.refuse_recipient.clear()
    clock.time += dt.timedelta(minutes=30)
    await office.send()
    assert steps(box.take(AMELIE)) == [("CANCEL", 1, at("2027-03-25 09:00"))]
    (mail,) = box.take(JORIS)
    assert steps([mail]) == [("CANCEL", 2, at("2027-03-25 09:00"))]
    assert "Nora" not in text_of(mail)
    assert box.received == []


async def test_what_could_not_be_delivered_is_forgotten_when_it_is_long_over(
    office: Office, clock: Clock, box: Mailbox
) -> None:
    box.refuse_recipient[NORA] = "550 no such user"
    await office.book(office.slot("2027-03-25 09:00"))
    await office.send()
    await office.in_database(lambda session: letters.remove_old(session, clock()))
    assert "dead" in {row.state for row in await office.rows()}
    await office.in_database(lambda session: letters.remove_old(session, clock() + dt.timedelta(days=6)))
    assert {row.state for row in await office.rows()} == {"delivered"}


# WhatsApp


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_booked_by_whatsapp_without_an_e_mail_gets_a_template(office: Office, language: str) -> None:
    await office.talk("w-1", "whatsapp", language)
    await office.book(office.slot("2027-03-24 09:00"), language=language, email=None, conversation_id="w-1")
    await office.send()
    (message,) = office.whatsapp.carried
    when = {"fr": "mercredi 24 mars à 9h", "nl": "woensdag 24 maart om 9 uur", "en": "Wednesday 24 March at 09:00"}
    assert message.content == {
        "kind": "template",
        "template": "appointment_confirmation",
        "language": language,
        "values": ["Nora", when[language], "microStart Brussels, Rue de l’Exemple 1, 1000 Bruxelles"],
    }
    assert message.conversation_id == "w-1"


async def test_who_is_just_talking_with_the_assistant_is_not_told_twice(office: Office, clock: Clock) -> None:
    await office.talk("w-1", "whatsapp")
    async with office.database.write() as session:
        until = clock() + dt.timedelta(seconds=60)
        await session.execute(update(Conversation).values(turn_owner="t", turn_until=until))
    appointment = await office.book(office.slot("2027-03-24 09:00"), email=None, conversation_id="w-1")
    await office.send()
    assert office.whatsapp.carried == []
    async with office.database.write() as session:
        await session.execute(update(Conversation).values(turn_owner=None, turn_until=None))
    await office.move(appointment, office.slot("2027-03-25 09:00"))
    await office.send()
    assert [one.content["values"][1] for one in office.whatsapp.carried] == ["jeudi 25 mars à 9h"]


async def test_other_rows_pass_as_they_are(office: Office, box: Mailbox) -> None:
    async with office.database.write() as session:
        session.add(
            OutboxMessage(
                channel="mail",
                content={"to": AMELIE, "subject": "s", "text": "t"},
                next_attempt_at=office.clock(),
            )
        )
    worker: OutboxWorker = office.worker
    assert await worker.deliver_next("mail")
    (mail,) = box.take(AMELIE)
    assert (mail["Subject"], text_of(mail).strip()) == ("s", "t")
