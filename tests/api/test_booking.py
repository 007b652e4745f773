"""Booking by the API: free times, who comes when, and calling off; times as Belgium's clocks show them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from booking_parts import FIRST_TALK, agency, coach, person, roster_of, store
from service_parts import TOKEN, Browser, MakeConversation, sign_in_as

from tandem.app_keys import APPOINTMENTS
from tandem.booking import calendar
from tandem.booking.results import Done
from tandem.clock import BELGIUM, now, today
from tandem.storage.database import Database
from tandem.storage.models import Appointment

HEADERS = {"Authorization": f"Bearer {TOKEN}"}
EVERY_DAY = dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), "09:00-12:00")
TWO = (agency("brussels", "1000"), agency("liege", "4000"))


async def get(browser: Browser, path: str, status: int = 200, **query: str) -> Any:
    response = await browser.get(f"/api/v1{path}", params=query, headers=HEADERS)
    assert response.status == status, await response.text()
    return await response.json(content_type=None)


@pytest.fixture
async def coaches(database: Database) -> None:
    """One in Brussels who speaks French, one in Liège who speaks Dutch as well."""
    async with database.write() as session:
        await store(
            session,
            roster_of(
                coach(1, EVERY_DAY, "brussels"),
                coach(2, EVERY_DAY, "liege", languages=("fr", "nl"), formats=("agency",)),
                agencies=TWO,
            ),
        )


async def book(
    browser: Browser, database: Database, number: int = 0, conversation: str | None = None, place: str = "brussels"
) -> Appointment:
    """The free slot of that number at a place."""
    appointments = browser.server.app[APPOINTMENTS]
    moment = now()
    query = replace(FIRST_TALK, agency=place)
    async with database.write() as session:
        free = await calendar.all_free(session, appointments.rules, query, moment)
        made = await appointments.book(
            session,
            query,
            free[number * 8],
            person("Nora Peeters"),
            request_id=f"{place}-{number}-{conversation}",
            now=moment,
            conversation_id=conversation,
        )
    assert isinstance(made, Done)
    return made.appointment


@pytest.mark.usefixtures("coaches")
async def test_free_times_are_on_belgian_clocks_in_pages_and_in_order(browser: Browser) -> None:
    tomorrow = today() + dt.timedelta(days=3)
    day = tomorrow.isoformat()
    whole = await get(browser, "/slots", **{"from": day, "to": day})
    starts = [dt.datetime.fromisoformat(slot["starts_at"]) for slot in whole["slots"]]
    if not starts:
        pytest.skip("a public holiday")
    assert starts == sorted(starts)
    assert all(start.utcoffset() == start.astimezone(BELGIUM).utcoffset() for start in starts)
    assert {start.astimezone(BELGIUM).date() for start in starts} == {tomorrow}
    assert {slot["agency"] for slot in whole["slots"]} == {"brussels", "liege"}
    assert whole["slots"][0]["topic"] == "first_talk"
    seen, cursor = [], None
    while cursor is not None or not seen:
        page = await get(
            browser, "/slots", **{"from": day, "to": day, "limit": "5"}, **({"cursor": cursor} if cursor else {})
        )
        seen += page["slots"]
        cursor = page["next_cursor"]
    assert seen == whole["slots"]


@pytest.mark.usefixtures("coaches")
async def test_free_times_are_filtered(browser: Browser) -> None:
    week = {"from": (today() + dt.timedelta(days=1)).isoformat(), "to": (today() + dt.timedelta(days=6)).isoformat()}

    async def agencies(**query: str) -> set[str]:
        return {slot["agency"] for slot in (await get(browser, "/slots", **week, **query))["slots"]}

    assert await agencies(agency="liege") == {"liege"}
    assert await agencies(language="nl") == {"liege"}
    assert await agencies(language="en") == set()
    assert await agencies(format="phone") == {"brussels"}
    assert await agencies(topic="follow_up") == set()


@pytest.mark.usefixtures("coaches")
async def test_what_is_booked_is_free_no_more_and_is_listed_without_the_person(
    browser: Browser, database: Database
) -> None:
    appointment = await book(browser, database)
    query = {"from": appointment.starts_at.isoformat(), "to": appointment.ends_at.isoformat(), "agency": "brussels"}
    assert (await get(browser, "/slots", **query))["slots"] == []
    listed = await get(browser, "/appointments", **query)
    assert [one["id"] for one in listed["appointments"]] == [appointment.public_id]
    assert "Nora" not in str(listed)
    assert (await get(browser, "/appointments", **{**query, "agency": "liege"}))["appointments"] == []
    one = await get(browser, f"/appointments/{appointment.public_id}")
    assert one["person"] == {"name": "Nora Peeters", "phone": "+32470123456", "email": None}
    assert one["coach"] == {"name": "Coach 1"}
    assert dt.datetime.fromisoformat(one["starts_at"]) == appointment.starts_at


@pytest.mark.usefixtures("coaches")
async def test_the_list_is_paged(browser: Browser, database: Database) -> None:
    made = [await book(browser, database, number) for number in range(3)]
    made += [await book(browser, database, number, place="liege") for number in range(3)]
    query = {"from": today().isoformat(), "to": (today() + dt.timedelta(days=30)).isoformat(), "limit": "2"}
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        page = await get(browser, "/appointments", **query, **({"cursor": cursor} if cursor else {}))
        assert len(page["appointments"]) <= 2
        seen += [one["id"] for one in page["appointments"]]
        cursor = page["next_cursor"]
    assert seen == [one.public_id for one in sorted(made, key=lambda one: (one.starts_at, one.id))]


@pytest.mark.usefixtures("coaches")
async def test_the_conversation_has_its_appointment_and_cancelling_it_twice_is_once(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation()
    appointment = await book(browser, database, conversation=conversation)
    shown = (await get(browser, f"/conversations/{conversation}"))["appointment"]
    assert (shown["id"], shown["status"], shown["conversation"]) == (appointment.public_id, "booked", conversation)
    assert "Nora" not in str(shown)
    for _ in range(2):
        response = await browser.post(f"/api/v1/appointments/{appointment.public_id}/cancel", headers=HEADERS)
        assert (response.status, (await response.json())["status"]) == (200, "cancelled")
    shown = (await get(browser, f"/conversations/{conversation}"))["appointment"]
    assert shown["status"] == "cancelled"
    later = await book(browser, database, 2, conversation)
    assert (await get(browser, f"/conversations/{conversation}"))["appointment"]["id"] == later.public_id


@pytest.mark.usefixtures("coaches")
async def test_what_has_begun_cannot_be_called_off(browser: Browser, database: Database) -> None:
    appointment = await book(browser, database)
    async with database.write() as session:
        row = await session.get_one(Appointment, appointment.id)
        row.starts_at, row.ends_at = now() - dt.timedelta(minutes=5), now() + dt.timedelta(minutes=55)
    response = await browser.post(f"/api/v1/appointments/{appointment.public_id}/cancel", headers=HEADERS)
    assert (response.status, (await response.json())["reason"]) == (409, "over")


@pytest.mark.usefixtures("coaches")
async def test_a_hold_is_nobodys_appointment_yet(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    conversation = await make_conversation()
    appointments = browser.server.app[APPOINTMENTS]
    async with database.write() as session:
        free = await calendar.all_free(session, appointments.rules, FIRST_TALK, now())
        held = await appointments.hold(session, FIRST_TALK, free[0], now=now(), conversation_id=conversation)
    assert isinstance(held, Done)
    await get(browser, f"/appointments/{held.appointment.public_id}", 404)
    assert (await get(browser, f"/conversations/{conversation}"))["appointment"] is None
    week = {"from": today().isoformat(), "to": (today() + dt.timedelta(days=30)).isoformat()}
    assert (await get(browser, "/appointments", **week))["appointments"] == []


@pytest.mark.usefixtures("coaches")
async def test_a_person_of_another_agency_sees_and_cancels_nothing(browser: Browser, database: Database) -> None:
    appointment = await book(browser, database)
    csrf = await sign_in_as(browser, database, role="advisor", agencies=("liege",))
    headers = {"X-CSRF-Token": csrf}
    path = f"/api/v1/appointments/{appointment.public_id}"
    assert (await browser.get(path, headers=headers)).status == 404
    assert (await browser.post(f"{path}/cancel", headers=headers)).status == 404
    week = {"from": today().isoformat(), "to": (today() + dt.timedelta(days=30)).isoformat()}
    response = await browser.get("/api/v1/appointments", params=week, headers=headers)
    assert (await response.json())["appointments"] == []


@pytest.mark.parametrize("path", ["/slots", "/appointments"])
@pytest.mark.parametrize(
    "query",
    [
        {"from": "2026-02-31"},
        {"from": "31/12/2026"},
        {"from": "2026-11-24T09:00:00"},
        {"from": "2026-11-24T25:00:00Z"},
        {"from": "2026-11-24T09:00:00+99:00"},
        {"from": "0001-01-01"},
        {"from": "9999-12-31"},
        {"from": "2026-11-24", "to": "2026-11-23"},
        {"from": "2026-01-01", "to": "2026-12-31"},
        {"agency": "namur"},
        {"agency": "\0"},
        {"limit": "0"},
        {"limit": "501"},
        {"cursor": "x"},
        {"cursor": "99999999999.1"},
        {"coach": "1"},
        {"from": "٢٠٢٦-١١-٢٤"},
    ],
    ids=str,
)
async def test_a_wrong_filter_is_told(browser: Browser, path: str, query: dict[str, str]) -> None:
    assert len((await get(browser, path, 422, **query))["detail"]) > 20


@pytest.mark.parametrize("query", [{"language": "de"}, {"topic": "x"}, {"format": "fax"}])
async def test_a_wrong_choice_is_told(browser: Browser, query: dict[str, str]) -> None:
    await get(browser, "/slots", 422, **query)


async def test_a_plus_that_arrived_as_a_space_is_understood(browser: Browser) -> None:
    await get(browser, "/appointments", **{"from": "2026-11-24T09:00:00 01:00", "to": "2026-11-25"})


@pytest.mark.parametrize("id_", ["x", "AAAAAAAAAAAAAAAA", "é" * 16, "A" * 100, "%00" * 8])
async def test_an_appointment_that_does_not_exist(browser: Browser, id_: str) -> None:
    assert (await browser.get(f"/api/v1/appointments/{id_}", headers=HEADERS)).status == 404
    assert (await browser.post(f"/api/v1/appointments/{id_}/cancel", headers=HEADERS)).status == 404
