"""One appointment at the desk: read, uncovered, moved, cancelled, and marked when it is over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from booking_parts import NOW, at, span
from calendar_parts import booked, get, held, location, monday, open_house, page, post
from desk_parts import shown, words
from service_parts import Browser, MakeConversation, sign_in_as
from sqlalchemy import select

from tandem.booking import agenda, calendar
from tandem.booking.model import Slot
from tandem.conversations import outbox
from tandem.desk import appointment_page
from tandem.handoff import tickets
from tandem.people.access import Role
from tandem.storage.database import Database
from tandem.storage.models import Appointment, AuditEntry, OutboxMessage
from tandem.texts import LANGUAGES

__all__ = ["monday"]

pytestmark = pytest.mark.usefixtures("monday")


async def stored(database: Database, public_id: str) -> Appointment:
    async with database.read() as session:
        return (await session.scalars(select(Appointment).where(Appointment.public_id == public_id))).one()


async def deeds(database: Database, number: int) -> list[str]:
    async with database.read() as session:
        rows = await session.scalars(
            select(AuditEntry.action)
            .where(AuditEntry.kind == "appointment", AuditEntry.object_id == str(number))
            .order_by(AuditEntry.id)
        )
        return list(rows)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sets the clock of the page to a time on the wall."""

    def set_clock(text: str) -> None:
        moment = at(text)
        monkeypatch.setattr(appointment_page, "now", lambda: moment)

    return set_clock


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_when_and_where_with_the_ticket_and_no_number(
    browser: Browser, database: Database, make_conversation: MakeConversation, language: str
) -> None:
    house, talk = await open_house(database), await make_conversation()
    one = await booked(database, house.cas, talk=talk)
    async with database.write() as session:
        ticket = await tickets.open_ticket(session, talk, reason="coaching")
    await sign_in_as(browser, database, language=language)
    shown = await page(await get(browser, f"/desk/appointments/{one.public_id}"))
    assert "Nora Peeters" in shown.words
    assert "Voorbeeldstraat 3, 9000 Gent" in shown.words
    assert "Cas Voorbeeld" in shown.words
    assert f"/desk/tickets/{ticket.id}" in shown.links
    assert "123456" not in shown.html.replace(" ", ""), "the number is covered"
    assert await deeds(database, one.id) == ["read"]


async def test_the_number_is_shown_after_a_deed_that_is_noted(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    one = await booked(database, house.ann)
    csrf = await sign_in_as(browser, database)
    path = f"/desk/appointments/{one.public_id}"
    assert location(await post(browser, f"{path}/reveal", csrf)) == path
    shown = await page(await get(browser, path))
    assert "0470 12 34 56" in shown.words
    assert "tel:+32470123456" in shown.links
    assert "revealed" in await deeds(database, one.id)


async def test_an_unknown_address_stays_unknown(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    one = await booked(database, house.ann)
    await sign_in_as(browser, database, language="en")
    shown = await page(await get(browser, f"/desk/appointments/{one.public_id}"))
    assert "Address not known yet" in shown.words


@pytest.mark.parametrize("step", ["", "/move", "/cancel"])
async def test_what_is_not_theirs_does_not_exist(
    browser: Browser, database: Database, make_conversation: MakeConversation, step: str
) -> None:
    house = await open_house(database)
    foreign = await booked(database, house.ann)
    hold = await held(database, house.cas, "2026-11-24 09:00", await make_conversation())
    csrf = await sign_in_as(browser, database, role="advisor", agencies=["ghent"])
    for public_id in (foreign.public_id, hold.public_id, "AAAAAAAAAAAAAAAA", "new2"):
        assert (await get(browser, f"/desk/appointments/{public_id}{step}")).status == 404
    for action in ("move", "cancel", "mark", "called", "reveal"):
        fields = {"status": "came", "slot": "1.ghent.first_talk.agency.20261124T0900Z.60"}
        answer = await post(browser, f"/desk/appointments/{foreign.public_id}/{action}", csrf, **fields)
        assert answer.status == 404, action
    assert (await stored(database, foreign.public_id)).status == "booked"


async def test_moving_offers_her_own_times_then_those_of_others(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    one = await booked(database, house.ann, "2026-11-24 09:00")
    csrf = await sign_in_as(browser, database, language="en")
    path = f"/desk/appointments/{one.public_id}"
    own = await page(await get(browser, f"{path}/move"))
    slots = [Slot.from_id(text) for text in own.offered]
    assert {slot.coach for slot in slots if slot} == {house.ann.id}
    starts = [slot.start for slot in slots if slot]
    assert at("2026-11-24 09:30") in starts, "half an hour later overlaps nobody but itself"
    assert at("2026-11-24 09:00") not in starts
    everybody = await page(await get(browser, f"{path}/move?coach="))
    assert {slot.coach for text in everybody.offered if (slot := Slot.from_id(text))} >= {house.bob.id, house.cas.id}

    target = next(text for text in own.offered if "20261124T0830Z" in text)
    answer = await post(browser, f"{path}/move", csrf, slot=target)
    assert location(answer) == f"{path}?done=moved"
    assert (await stored(database, one.public_id)).starts_at == at("2026-11-24 09:30")
    assert "The appointment is moved" in (await page(await get(browser, f"{path}?done=moved"))).words
    await post(browser, f"{path}/move", csrf, slot=target)
    assert await deeds(database, one.id) == ["moved", "read"], "moved to where it is: nothing happened"


async def test_a_time_that_has_just_gone_gives_three_others(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    one, other = (
        await booked(database, house.ann, "2026-11-24 09:00"),
        await booked(database, house.bob, "2026-11-24 09:00"),
    )
    csrf = await sign_in_as(browser, database, language="en")
    taken = f"{house.bob.id}.brussels.first_talk.agency.{other.starts_at:%Y%m%dT%H%M}Z.60"
    shown = await page(await post(browser, f"/desk/appointments/{one.public_id}/move", csrf, slot=taken), 409)
    assert "This time has just gone" in shown.words
    assert len(shown.offered) > 3
    assert (await stored(database, one.public_id)).coach_id == house.ann.id
    nothing = await page(await post(browser, f"/desk/appointments/{one.public_id}/move", csrf, slot="nonsense"), 422)
    assert "Choose a time." in nothing.words


async def test_cancelling_asks_once(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    one = await booked(database, house.ann)
    csrf = await sign_in_as(browser, database, language="en")
    path = f"/desk/appointments/{one.public_id}"
    asked = await page(await get(browser, f"{path}/cancel"))
    assert "Cancel the appointment of Nora Peeters, Tuesday 24 November, 09:00?" in asked.words
    assert (await stored(database, one.public_id)).status == "booked"
    for _ in range(2):
        assert location(await post(browser, f"{path}/cancel", csrf)) == f"{path}?done=cancelled"
    assert (await stored(database, one.public_id)).status == "cancelled"
    assert await deeds(database, one.id) == ["cancelled"]
    gone = await page(await get(browser, path))
    assert f"{path}/move" not in gone.links
    assert (await post(browser, f"{path}/mark", csrf, status="came")).status == 409


async def test_who_came_is_noted_when_it_has_begun_and_can_be_put_right(
    browser: Browser, database: Database, later: Callable[[str], None]
) -> None:
    house = await open_house(database)
    one = await booked(database, house.ann)
    csrf = await sign_in_as(browser, database, language="en")
    path = f"/desk/appointments/{one.public_id}"
    early = await page(await post(browser, f"{path}/mark", csrf, status="came"), 409)
    assert "has not begun yet" in early.words
    later("2026-11-24 09:05")
    assert "The person came The person did not come" in (await page(await get(browser, path))).words
    assert location(await post(browser, f"{path}/mark", csrf, status="no_show")) == f"{path}?done=no_show"
    assert location(await post(browser, f"{path}/mark", csrf, status="came")) == f"{path}?done=came"
    assert (await stored(database, one.public_id)).status == "came"
    assert (await post(browser, f"{path}/mark", csrf, status="perhaps")).status == 422
    over = await page(await post(browser, f"{path}/cancel", csrf), 409)
    assert "has begun already" in over.words
    assert f"/desk/appointments/new?of={one.public_id}&coach={house.ann.id}" in over.links


@pytest.mark.parametrize("to", ["person", "coach"])
async def test_a_letter_that_never_arrived_is_told(browser: Browser, database: Database, to: str) -> None:
    house = await open_house(database)
    one = await booked(database, house.ann)
    async with database.write() as session:
        content = {"letter": "booked", "to": "person" if to == "person" else house.ann.id, "sequence": 0}
        session.add(
            OutboxMessage(channel="mail", content=content, state="dead", next_attempt_at=NOW, appointment_id=one.id)
        )
    await sign_in_as(browser, database, language="en")
    shown = await page(await get(browser, f"/desk/appointments/{one.public_id}"))
    assert f"A message to the {to} did not arrive." in shown.words


@pytest.mark.parametrize(("role", "may"), [("advisor", False), ("lead", True)])
async def test_who_may_not_uncover_is_told_who_may(browser: Browser, database: Database, role: Role, may: bool) -> None:
    house = await open_house(database)
    one = await booked(database, house.ann)
    csrf = await sign_in_as(browser, database, role=role, agencies=["brussels"], language="en")
    path = f"/desk/appointments/{one.public_id}"
    shown = await page(await get(browser, path))
    assert ("Show phone and e-mail" in shown.words) == may
    assert ("are shown to the coach of this appointment" in shown.words) != may
    assert (await post(browser, f"{path}/reveal", csrf)).status == (303 if may else 403)


async def test_somebody_who_was_erased_has_no_name(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    house, talk = await open_house(database), await make_conversation()
    one = await booked(database, house.ann, talk=talk)
    async with database.write() as session:
        await agenda.forget(session, talk, NOW)
    await sign_in_as(browser, database, language="en")
    shown = await page(await get(browser, f"/desk/appointments/{one.public_id}"))
    assert "Name erased" in shown.words
    assert not [link for link in shown.links if link.startswith("/desk/appointments/new?of=")]


async def test_people_to_call_are_shown_on_the_page(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    one = await booked(database, house.ann)
    async with database.write() as session:
        await agenda.set_absence(session, house.ann.id, span("2026-11-24 00:00", "2026-11-25 00:00"), now=NOW)
        await calendar.expire_holds(session, NOW + dt.timedelta(minutes=1))
    await sign_in_as(browser, database, language="en")
    shown = await page(await get(browser, f"/desk/appointments/{one.public_id}"))
    assert "The coach is away then." in shown.words


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_ticket_tells_when_a_letter_did_not_arrive(
    browser: Browser, database: Database, make_conversation: MakeConversation, language: str
) -> None:
    """Who looks at the talk must see it as well, not only who works through the list of calls."""
    house, talk = await open_house(database), await make_conversation()
    lost = await booked(database, house.ann, talk=talk)
    async with database.write() as session:
        number = (await tickets.open_ticket(session, talk, reason="coaching", contact={})).id
    await sign_in_as(browser, database, language=language)
    silent = words(language, "booking-reminder-none")
    bounced = words(language, "booked-bounced-person")
    seen = (await shown(browser, f"/desk/tickets/{number}")).text
    assert (silent in seen, bounced in seen) == (True, False)
    async with database.write() as session:
        outbox.put(session, "mail", {"letter": "booked", "to": "person", "sequence": 0}, appointment_id=lost.id)
        await session.flush()
        for row in (await session.scalars(select(OutboxMessage))).all():
            row.state = "dead"
    seen = (await shown(browser, f"/desk/tickets/{number}")).text
    assert (silent in seen, bounced in seen) == (False, True)
    async with database.write() as session:
        (await session.get_one(Appointment, lost.id)).status = "cancelled"
    assert bounced not in (await shown(browser, f"/desk/tickets/{number}")).text
