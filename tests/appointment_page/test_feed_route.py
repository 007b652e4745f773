"""The secret address of a coach's calendar: what it shows, to whom, and when it says that nothing is new."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import vobject
from aiohttp import ClientResponse
from booking_parts import at
from letter_parts import NORA, PHONE, Clock, Office
from page_parts import Client
from privacy_parts import everything_in
from sqlalchemy import update

from tandem.appointment_page.wrong_tries import MOST, WITHIN
from tandem.booking import feed_links
from tandem.storage.models import Advisor
from tandem.texts import LANGUAGES

TUESDAY = "2027-03-23 09:00"


@pytest.fixture(autouse=True)
def _clock(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tandem.appointment_page.feed_route.now", clock)


@pytest.fixture
async def link(office: Office) -> str:
    """The first coach's."""
    return await made(office)


async def made(office: Office, coach: int = 0) -> str:
    return str(
        await office.in_database(lambda session: feed_links.make(session, office.coaches[coach], office.clock()))
    )


async def fetch(client: Client, path: str, **headers: str) -> ClientResponse:
    answer = await client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    await answer.read()
    return answer


async def events(client: Client, path: str) -> dict[str, Any]:
    """The events by their UID."""
    answer = await fetch(client, path)
    assert answer.status == 200
    found = vobject.readOne(await answer.text())
    return {one.uid.value: one for one in getattr(found, "vevent_list", [])}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_says_no_more_than_the_invitation_did(
    client: Client, office: Office, link: str, language: str
) -> None:
    appointment = await office.book(office.slot(TUESDAY), language="nl")
    await office.read_in(0, language)
    answer = await fetch(client, link)
    text = await answer.text()
    (event,) = vobject.readOne(text).vevent_list
    topic = {"fr": "Nora : premier entretien", "nl": "Nora: eerste gesprek", "en": "Nora: first talk"}
    assert event.summary.value.replace("\xa0", " ") == topic[language]
    assert event.location.value == "microStart Brussels, Rue de l’Exemple 1, 1000 Bruxelles"
    assert "Nederlands" in event.description.value
    assert event.url.value == f"https://chat.example.be/desk/appointments/{appointment.public_id}"
    unfolded = text.replace("\r\n ", "")
    assert [word for word in ("Amrani", PHONE[3:], NORA, "Amélie", "coach1") if word in unfolded] == []


async def test_it_goes_along_with_a_move_and_a_cancellation(client: Client, office: Office, link: str) -> None:
    appointment = await office.book(office.slot(TUESDAY))
    uid = f"{appointment.uid}@microstart.be"

    async def told() -> tuple[str, str, dt.datetime]:
        event = (await events(client, link))[uid]
        return event.sequence.value, event.status.value, event.dtstart.value

    assert await told() == ("0", "CONFIRMED", at(TUESDAY))
    await office.move(appointment, office.slot("2027-03-24 14:00"))
    assert await told() == ("1", "CONFIRMED", at("2027-03-24 14:00"))
    await office.cancel(appointment)
    assert await told() == ("2", "CANCELLED", at("2027-03-24 14:00"))
    office.clock.time += feed_links.CANCELLED + dt.timedelta(minutes=1)
    assert await events(client, link) == {}


async def test_it_shows_ones_own_appointments_of_the_last_weeks_and_all_ahead(
    client: Client, office: Office, link: str
) -> None:
    mine = await office.book(office.slot(TUESDAY))
    theirs = await office.book(office.slot(TUESDAY, coach=1), language="nl")
    assert set(await events(client, link)) == {f"{mine.uid}@microstart.be"}
    assert set(await events(client, await made(office, 1))) == {f"{theirs.uid}@microstart.be"}
    office.clock.time = at(TUESDAY) + feed_links.PAST - dt.timedelta(hours=1)
    assert set(await events(client, link)) == {f"{mine.uid}@microstart.be"}
    office.clock.time += dt.timedelta(hours=2)
    assert await events(client, link) == {}


async def test_an_appointment_that_is_handed_over_changes_the_calendar(
    client: Client, office: Office, link: str
) -> None:
    appointment = await office.book(office.slot(TUESDAY))
    first = await fetch(client, link)
    office.clock.go_to("2027-03-22 09:00")
    await office.move(appointment, office.slot("2027-03-24 10:00", coach=1))
    again = await fetch(client, link, If_Modified_Since=first.headers["Last-Modified"])
    assert again.status == 200
    assert await events(client, link) == {}


async def test_who_was_erased_is_somebody(client: Client, office: Office, link: str) -> None:
    talk = await office.talk()
    await office.book(office.slot(TUESDAY), conversation_id=talk)
    await office.in_database(lambda session: office.appointments.forget(session, talk, office.clock()))
    (event,) = (await events(client, link)).values()
    assert event.summary.value.replace("\xa0", " ") == "une personne : premier entretien"


async def test_what_a_program_has_already_is_not_sent_again(client: Client, office: Office, link: str) -> None:
    appointment = await office.book(office.slot(TUESDAY))
    first = await fetch(client, link)
    assert (first.status, first.content_type) == (200, "text/calendar")
    assert (first.headers["Cache-Control"], first.headers["X-Robots-Tag"]) == ("private, no-cache", "noindex, nofollow")
    etag, changed = first.headers["ETag"], first.headers["Last-Modified"]
    office.clock.go_to("2027-03-22 10:30")
    for headers in ({"If_None_Match": etag}, {"If_None_Match": f'"x", W/{etag}'}, {"If_Modified_Since": changed}):
        same = await fetch(client, link, **headers)
        assert (same.status, await same.read(), same.headers["ETag"]) == (304, b"", etag)
        assert same.headers["Last-Modified"] == changed
    assert (await fetch(client, link, If_None_Match='"x"', If_Modified_Since=changed)).status == 200
    await office.cancel(appointment)
    office.clock.go_to("2027-03-22 10:31")
    after = await fetch(client, link, If_None_Match=etag)
    assert (after.status, after.headers["Last-Modified"]) == (200, "Mon, 22 Mar 2027 09:31:00 GMT")
    assert (await fetch(client, link, If_Modified_Since=changed)).status == 200
    head = await client.head(link)
    assert (head.status, head.headers["ETag"]) == (200, after.headers["ETag"])


async def test_that_a_program_asked_is_noted_once_an_hour(client: Client, office: Office, link: str) -> None:
    async def fetched() -> dt.datetime | None:
        found = await office.in_database(lambda session: feed_links.of(session, office.coaches[0]))
        return found.fetched_at if found is not None else None

    assert await fetched() is None
    await fetch(client, link)
    assert await fetched() == at("2027-03-22 08:00")
    for wall, noted in (("08:59", "08:00"), ("09:01", "09:01")):
        office.clock.go_to(f"2027-03-22 {wall}")
        await fetch(client, link)
        assert await fetched() == at(f"2027-03-22 {noted}")


async def test_a_new_address_ends_the_old_one_and_none_is_kept(client: Client, office: Office, link: str) -> None:
    again = await made(office)
    assert (await fetch(client, link)).status == 404
    assert (await fetch(client, again)).status == 200
    assert again.removeprefix(feed_links.PATH).removesuffix(feed_links.SUFFIX) not in await everything_in(
        office.database
    )
    for revoked in (True, False):
        done = await office.in_database(lambda session: feed_links.revoke(session, office.coaches[0]))
        assert done is revoked
    answer = await fetch(client, again)
    assert (answer.status, answer.content_type) == (404, "application/problem+json")


async def test_whoever_does_not_work_here_any_more_has_no_calendar(client: Client, office: Office, link: str) -> None:
    change = update(Advisor).where(Advisor.id == office.coaches[0])
    await office.in_database(lambda session: session.execute(change.values(active=False)))
    assert (await fetch(client, link)).status == 404
    await office.in_database(lambda session: session.execute(change.values(active=True)))
    assert (await fetch(client, link)).status == 200


@pytest.mark.parametrize("path", ["/calendar/x.ics", "/calendar/%00.ics", "/calendar/" + "é" * 400 + ".ics"])
async def test_an_address_that_was_never_made(client: Client, office: Office, path: str) -> None:
    assert (await fetch(client, path)).status == 404


async def test_who_tries_addresses_is_slowed_down_and_nobody_else(client: Client, office: Office, link: str) -> None:
    for _ in range(MOST):
        assert (await fetch(client, "/calendar/guess.ics")).status == 404
    slow = await fetch(client, "/calendar/guess.ics")
    assert (slow.status, slow.headers["Retry-After"]) == (429, str(int(WITHIN)))
    assert (await fetch(client, link)).status == 200


async def test_nobody_but_a_coach_has_one(office: Office) -> None:
    assert await office.in_database(lambda session: feed_links.make(session, 999, office.clock())) is None
