"""The page with both links to a coach's own calendar: made, connected, failing, seen by whom."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, get_args

import pytest
from calendar_parts import House, booked, get, location, open_house, page, post
from desk_parts import words
from own_calendar_parts import PASSWORD, USER, Stranger, event, ics, make_calendar, radicale, stranger
from privacy_parts import everything_in
from service_parts import Browser, sign_in_as, texts
from sqlalchemy import select, update

from tandem.booking import feed_links
from tandem.booking.own_calendar import store
from tandem.booking.own_calendar.reading import Fault
from tandem.clock import now
from tandem.desk import own_calendar_page
from tandem.desk.own_calendar_page import OWN
from tandem.integration import addresses
from tandem.people.access import Role
from tandem.storage.database import Database
from tandem.storage.models import AuditEntry, OwnCalendar
from tandem.texts import LANGUAGES


@pytest.fixture
async def other() -> AsyncIterator[Stranger]:
    async with stranger() as found:
        found.file = ics(tomorrow())
        yield found


def tomorrow() -> str:
    start = (now() + dt.timedelta(days=1)).replace(hour=9, minute=0, second=0)
    return event(f"DTSTART:{start:%Y%m%dT%H%M%SZ}", f"DTEND:{start + dt.timedelta(hours=1):%Y%m%dT%H%M%SZ}")


async def come_in(
    browser: Browser,
    database: Database,
    *,
    name: str = "Coach1",
    role: Role = "advisor",
    language: str = "en",
    agency: str = "brussels",
) -> tuple[str, House]:
    """Sign in, by default as the first coach, among three coaches."""
    csrf = await sign_in_as(browser, database, role=role, name=name, language=language, agencies=(agency,))
    return csrf, await open_house(database)


async def audited(database: Database) -> list[tuple[str, str, str]]:
    async with database.read() as session:
        rows = await session.scalars(select(AuditEntry).where(AuditEntry.kind == "hours").order_by(AuditEntry.id))
        return [(row.action, row.object_id, row.codes["what"]) for row in rows]


async def row_of(database: Database, coach: int) -> OwnCalendar | None:
    async with database.read() as session:
        return await store.find(session, coach)


# Appointments in one's own calendar


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_link_is_shown_once_with_what_to_do(browser: Browser, database: Database, language: str) -> None:
    csrf, house = await come_in(browser, database, language=language)
    assert words(language, "calendar-link-feed-make") in (await page(await get(browser, OWN))).html
    shown = await page(await post(browser, f"{OWN}/feed", csrf))
    link = shown.fields["link"]
    assert re.fullmatch(r"http://[\w.:]+/calendar/[\w-]{43}\.ics", link)
    for text in ("new-once", "outlook-add", "google-add", "new-slow"):
        assert words(language, f"calendar-link-{text}") in shown.html
    after = await page(await get(browser, OWN))
    assert link.rpartition("/")[2] not in after.html
    assert words(language, "calendar-link-feed-never") in after.html
    token = link.rpartition("/")[2].removesuffix(feed_links.SUFFIX)
    assert token not in await everything_in(database)
    async with database.read() as session:
        found = await feed_links.find(session, token)
    assert found is not None
    assert found[1].id == house.ann.id
    assert location(await post(browser, f"{OWN}/feed/revoke", csrf)) == f"{OWN}?done=revoked"
    gone = await page(await get(browser, f"{OWN}?done=revoked"))
    assert words(language, "calendar-link-done-revoked") in gone.html
    async with database.read() as session:
        assert await feed_links.find(session, token) is None
    me = str(house.ann.id)
    assert await audited(database) == [("created", me, "calendar_feed"), ("removed", me, "calendar_feed")]


async def test_revoking_nothing_leaves_no_trace(browser: Browser, database: Database) -> None:
    csrf, _ = await come_in(browser, database)
    assert location(await post(browser, f"{OWN}/feed/revoke", csrf)) == f"{OWN}?done=revoked"
    assert await audited(database) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_receives_nobody_has_nothing_to_link(browser: Browser, database: Database, language: str) -> None:
    csrf, _ = await come_in(browser, database, name="Amina", language=language)
    shown = await page(await get(browser, OWN))
    assert words(language, "calendar-link-nobody") in shown.html
    for way in ("feed", "feed/revoke", "connect", "choose", "read", "disconnect"):
        assert (await post(browser, f"{OWN}/{way}", csrf, url="https://calendar.example/x.ics")).status == 404


# For the coaches that one leads


async def test_a_lead_sees_and_stops_the_link_of_their_coach_but_makes_none(
    browser: Browser, database: Database
) -> None:
    csrf, house = await come_in(browser, database, name="Lea", role="lead")
    path = f"/desk/coaches/{house.ann.id}/calendar"
    async with database.write() as session:
        await feed_links.make(session, house.ann.id, now())
    shown = await page(await get(browser, path))
    assert f"{path}/feed" not in shown.html.replace(f"{path}/feed/revoke", "")
    assert words("en", "calendar-link-feed-only-own", name=house.ann.name) in shown.html
    assert (await post(browser, f"{path}/feed", csrf)).status in (404, 405)
    assert location(await post(browser, f"{path}/feed/revoke", csrf)) == f"{path}?done=revoked"
    assert await audited(database) == [("removed", str(house.ann.id), "calendar_feed")]
    coach_page = await page(await get(browser, f"/desk/coaches/{house.ann.id}"))
    assert path in coach_page.links


@pytest.mark.parametrize("role", ["advisor", "lead"])
async def test_nobody_sees_the_links_of_a_coach_elsewhere(browser: Browser, database: Database, role: Role) -> None:
    csrf, house = await come_in(
        browser, database, name="Lea", role=role, agency="brussels" if role == "advisor" else "ghent"
    )
    path = f"/desk/coaches/{house.ann.id}/calendar"
    assert (await get(browser, path)).status == 404
    for way in ("feed/revoke", "connect", "choose", "read", "disconnect"):
        assert (await post(browser, f"{path}/{way}", csrf)).status == 404
    assert (await get(browser, "/desk/coaches/999/calendar")).status == 404


async def test_a_lead_connects_the_calendar_of_their_coach(
    browser: Browser, database: Database, other: Stranger
) -> None:
    csrf, house = await come_in(browser, database, name="Lea", role="lead")
    path = f"/desk/coaches/{house.bob.id}/calendar"
    answer = await post(browser, f"{path}/connect", csrf, kind="ics", url=str(other.url))
    assert location(answer) == f"{path}?done=connected"
    assert await row_of(database, house.bob.id) is not None
    assert await audited(database) == [("created", str(house.bob.id), "own_calendar")]


# Busy times from one's own calendar


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_calendar_is_tried_connected_read_again_and_let_go(
    browser: Browser, database: Database, other: Stranger, language: str
) -> None:
    csrf, house = await come_in(browser, database, language=language)
    answer = await post(browser, f"{OWN}/connect", csrf, kind="ics", url=str(other.url))
    assert location(answer) == f"{OWN}?done=connected"
    shown = await page(await get(browser, f"{OWN}?done=connected"))
    for text in ("done-connected", "state-good"):
        assert words(language, f"calendar-link-{text}") in shown.html
    assert "127.0.0.1" in shown.words
    assert other.url.path not in shown.html
    assert other.url.path not in await everything_in(database)
    async with database.read() as session:
        assert len(await store.times_of(session, house.ann.id)) == 1
    # whoever presses again at once gets what was just read
    assert location(await post(browser, f"{OWN}/read", csrf)) == f"{OWN}?done=read#own"
    assert len(other.asked) == 1
    await age(database)
    other.file = ics()
    await post(browser, f"{OWN}/read", csrf)
    assert len(other.asked) == 2
    async with database.read() as session:
        assert await store.times_of(session, house.ann.id) == []
    assert location(await post(browser, f"{OWN}/disconnect", csrf)) == f"{OWN}?done=disconnected"
    assert await row_of(database, house.ann.id) is None
    me = str(house.ann.id)
    assert await audited(database) == [("created", me, "own_calendar"), ("removed", me, "own_calendar")]


async def test_another_calendar_takes_the_place_of_the_first(
    browser: Browser, database: Database, other: Stranger
) -> None:
    csrf, house = await come_in(browser, database)
    for file, busy in ((ics(tomorrow()), 1), (ics(), 0)):
        other.file = file
        await post(browser, f"{OWN}/connect", csrf, kind="ics", url=str(other.url))
        async with database.read() as session:
            assert len(await store.times_of(session, house.ann.id)) == busy
    me = str(house.ann.id)
    assert await audited(database) == [("created", me, "own_calendar"), ("changed", me, "own_calendar")]


async def age(database: Database) -> None:
    """The last try was a while ago."""
    async with database.write() as session:
        await session.execute(update(OwnCalendar).values(tried_at=now() - dt.timedelta(minutes=1)))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_cannot_be_read_is_not_connected_and_says_why(
    browser: Browser, database: Database, other: Stranger, language: str
) -> None:
    csrf, house = await come_in(browser, database, language=language)
    await post(browser, f"{OWN}/connect", csrf, kind="ics", url=str(other.url))
    before = await row_of(database, house.ann.id)
    other.file = b"<html>"
    shown = await page(await post(browser, f"{OWN}/connect", csrf, kind="ics", url=str(other.url)), 422)
    assert words(language, "calendar-link-fault-no-calendar") in shown.html
    assert shown.invalid == {"url"}
    after = await row_of(database, house.ann.id)
    assert before is not None
    assert after is not None
    assert after.connection == before.connection


@pytest.mark.parametrize(
    ("fields", "invalid"),
    [
        ({}, {"url"}),
        ({"kind": "ics", "url": "calendar.example"}, {"url"}),
        ({"kind": "ics", "url": "http://calendar.example/x.ics"}, {"url"}),
        ({"kind": "ics", "url": "https://10.0.0.1/x.ics"}, {"url"}),
        ({"kind": "ics", "url": "https://calendar.example/" + "x" * 600}, {"url"}),
        ({"kind": "ics", "url": "https://ann:pw@calendar.example/x.ics"}, {"url"}),
        ({"kind": "caldav"}, {"url", "user", "password"}),
        ({"kind": "caldav", "url": "https://c.example/", "user": "a:b", "password": "p\n"}, {"user", "password"}),
        (
            {"kind": "caldav", "url": "https://c.example/", "user": "a" * 201, "password": "p" * 201},
            {"user", "password"},
        ),
    ],
)
async def test_what_is_typed_wrong_is_said_beside_the_field(
    browser: Browser, database: Database, fields: dict[str, str], invalid: set[str]
) -> None:
    csrf, house = await come_in(browser, database)
    shown = await page(await post(browser, f"{OWN}/connect", csrf, **fields), 422)
    assert shown.invalid == invalid
    for name in invalid:
        assert f"#{fields.get('kind', 'ics')}-{name}" in shown.links
    assert await row_of(database, house.ann.id) is None


async def test_an_account_with_several_calendars_asks_which_one(
    browser: Browser, database: Database, tmp_path: Path
) -> None:
    csrf, house = await come_in(browser, database)
    with radicale(tmp_path) as server:
        await make_calendar(server, "Privé <b>")
        await make_calendar(server, "Travail", tomorrow())
        fields = {"kind": "caldav", "url": server, "user": USER}
        wrong = await page(await post(browser, f"{OWN}/connect", csrf, **fields, password="not the password"), 422)
        assert words("en", "calendar-link-fault-refused") in wrong.html
        assert "not the password" not in wrong.html
        assert (wrong.fields["user"], await row_of(database, house.ann.id)) == (USER, None)
        answer = await post(browser, f"{OWN}/connect", csrf, **fields, password=PASSWORD)
        assert location(answer) == f"{OWN}?done=connected"
        shown = await page(await get(browser, OWN))
        assert words("en", "calendar-link-state-choice") in shown.html
        assert "Privé &lt;b&gt;" in shown.html
        row = await row_of(database, house.ann.id)
        assert row is not None
        for odd in ("", "x", "7", "-1", "²", "1" * 30):
            assert location(await post(browser, f"{OWN}/choose", csrf, number=odd)) == f"{OWN}#own"
        number = [one["name"] for one in row.choices].index("Travail")
        assert location(await post(browser, f"{OWN}/choose", csrf, number=str(number))) == f"{OWN}?done=chosen"
        good = await page(await get(browser, OWN))
    assert words("en", "calendar-link-state-good") in good.html
    assert "Travail" in good.words
    async with database.read() as session:
        assert len(await store.times_of(session, house.ann.id)) == 1
    for page_ in (shown, good):
        assert PASSWORD not in page_.html
        assert USER not in page_.fields.values()
    assert PASSWORD not in await everything_in(database)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_failure_is_seen_with_its_age_and_what_to_do(
    browser: Browser, database: Database, other: Stranger, language: str
) -> None:
    csrf, _ = await come_in(browser, database, language=language)
    await post(browser, f"{OWN}/connect", csrf, kind="ics", url=str(other.url))
    await age(database)
    other.say(404)
    await post(browser, f"{OWN}/read", csrf)
    shown = await page(await get(browser, OWN))
    for text in ("state-fault", "fault-missing"):
        assert words(language, f"calendar-link-{text}") in shown.html
    assert words(language, "calendar-link-fault-known", when="@").partition("@")[0] in shown.html
    assert words(language, "calendar-link-fails") in (await page(await get(browser, "/desk/calendar"))).html
    await age(database)
    await post(browser, f"{OWN}/read", csrf)
    again = await page(await get(browser, OWN))
    assert words(language, "calendar-link-state-good") in again.html
    assert words(language, "calendar-link-fails") not in (await page(await get(browser, "/desk/calendar"))).html


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_goes_wrong_has_words(language: str) -> None:
    for fault in get_args(Fault):
        said = own_calendar_page._SAID.get(fault, fault)
        if said != "choice":
            assert texts().text(language, f"desk-calendar-link-fault-{said.replace('_', '-')}").text
    for wrong in get_args(addresses.Wrong):
        if wrong != "unknown":
            assert texts().text(language, f"desk-calendar-link-address-{wrong.replace('_', '-')}", max=1).text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_appointment_that_it_meets_is_marked(
    browser: Browser, database: Database, other: Stranger, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    csrf, house = await come_in(browser, database, language=language)
    appointment = await booked(database, house.ann)
    moment = appointment.created_at
    for module in ("tandem.desk.own_calendar_page", "tandem.booking.own_calendar.worker"):
        monkeypatch.setattr(f"{module}.now", lambda: moment)
    other.file = ics(event("DTSTART:20261124T083000Z", "DTEND:20261124T084500Z"), event("DTSTART:soon"))
    await post(browser, f"{OWN}/connect", csrf, kind="ics", url=str(other.url))
    shown = await page(await get(browser, OWN))
    assert words(language, "calendar-link-met-title", count=1) in shown.html
    assert words(language, "calendar-link-skipped-title", count=1) in shown.html
    assert f"/desk/appointments/{appointment.public_id}" in shown.links


async def test_no_script_and_no_style_in_the_page(browser: Browser, database: Database, other: Stranger) -> None:
    csrf, _ = await come_in(browser, database)
    await post(browser, f"{OWN}/connect", csrf, kind="ics", url=str(other.url))
    pages: list[Any] = [await page(await get(browser, OWN)), await page(await post(browser, f"{OWN}/feed", csrf))]
    for one in pages:
        content = one.html.partition("<main")[2]
        assert not re.search(r"<script|<style|style=|\son[a-z]+=", content)
        assert content.count("<h1>") == 1
