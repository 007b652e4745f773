"""Coaches at the desk: profile, weekly hours in several blocks, special days; by who leads them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from booking_parts import NOW, TUESDAY, block
from calendar_parts import Page, booked, get, location, monday, open_house, page, post
from multidict import MultiDict
from service_parts import Browser, sign_in_as
from sqlalchemy import select

from tandem.booking import agenda, roster
from tandem.booking.model import Coach, SpecialDay
from tandem.people import create_advisor
from tandem.people.access import Role
from tandem.storage.database import Database
from tandem.storage.models import Advisor
from tandem.texts import LANGUAGES

__all__ = ["monday"]

pytestmark = pytest.mark.usefixtures("monday")

PROFILE: dict[str, Any] = {
    "languages": ["nl", "fr"],
    "formats": ["phone", "video"],
    "length-first_talk": "45",
    "length-follow_up": "30",
    "before": "10",
    "after": "5",
    "daily_limit": "4",
    "active": "yes",
    "1-0-from": "09:00",
    "1-0-to": "12:00",
    "1-0-agency": "brussels",
    "1-1-from": "13:00",
    "1-1-to": "17:00",
    "1-1-agency": "brussels",
    "4-0-from": "08:30",
    "4-0-to": "09:30",
    "4-0-agency": "brussels",
}


async def stored(database: Database, id_: int) -> Coach:
    async with database.read() as session:
        return (await roster.read(session, TUESDAY, TUESDAY)).coaches[id_]


async def send(browser: Browser, path: str, csrf: str, fields: dict[str, Any]) -> Any:
    data = MultiDict([("csrf", csrf)])
    for name, value in fields.items():
        for one in value if isinstance(value, list) else [value]:
            data.add(name, one)
    return await browser.post(path, data=data, allow_redirects=False)


def typed(shown: Page, fields: dict[str, Any]) -> dict[str, str]:
    return {name: shown.fields[name] for name in fields if name not in ("languages", "formats", "active")}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_profile_comes_back_as_it_was_saved(browser: Browser, database: Database, language: str) -> None:
    house = await open_house(database)
    csrf = await sign_in_as(browser, database, language=language)
    path = f"/desk/coaches/{house.ann.id}"
    answer = await send(browser, path, csrf, PROFILE)
    assert location(answer) == f"{path}?done=profile"
    assert await stored(database, house.ann.id) == replace(
        house.ann,
        languages=("fr", "nl"),
        formats=("phone", "video"),
        lengths={"first_talk": 45, "follow_up": 30},
        before=10,
        after=5,
        daily_limit=4,
        week={1: (block("09:00-12:00"), block("13:00-17:00")), 4: (block("08:30-09:30"),)},
    )
    shown = await page(await get(browser, path))
    assert typed(shown, PROFILE) == {
        name: value for name, value in PROFILE.items() if isinstance(value, str) and name != "active"
    }
    assert {"languages=fr", "languages=nl", "formats=phone", "formats=video", "active=yes"} <= shown.checked
    assert path in (await page(await get(browser, "/desk/coaches"))).links


async def test_blocks_are_put_in_order_by_themselves(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    csrf = await sign_in_as(browser, database)
    swapped = {**PROFILE, "1-0-from": "13:00", "1-0-to": "17:00", "1-1-from": "09:00", "1-1-to": "12:00"}
    assert location(await send(browser, f"/desk/coaches/{house.ann.id}", csrf, swapped))
    week = (await stored(database, house.ann.id)).week
    assert week[1] == (block("09:00-12:00"), block("13:00-17:00"))


@pytest.mark.parametrize(
    ("changed", "said", "field"),
    [
        ({"languages": []}, "at least one language", ""),
        ({"languages": ["de"]}, "at least one language", ""),
        ({"formats": []}, "at least one form", ""),
        ({"length-first_talk": "", "length-follow_up": ""}, "Write a length", ""),
        ({"length-first_talk": "47"}, "Write a length", ""),
        ({"length-first_talk": "an hour"}, "Write a length", ""),
        ({"before": "-5"}, "Write minutes", "before"),
        ({"after": "7"}, "Write minutes", "after"),
        ({"daily_limit": "0"}, "a number from one up", "daily_limit"),
        ({"1-0-to": ""}, "a beginning and an end", "1-0-from"),
        ({"1-1-from": "11:00"}, "two blocks do not overlap", "1-1-from"),
        ({"1-1-from": "13:03"}, "fall on five minutes", "1-1-from"),
        ({"4-0-agency": "namur"}, "Choose an office", "4-0-from"),
    ],
)
async def test_a_fault_stands_beside_its_field_and_nothing_typed_is_lost(
    browser: Browser, database: Database, changed: dict[str, Any], said: str, field: str
) -> None:
    house = await open_house(database)
    csrf = await sign_in_as(browser, database, language="en")
    fields = {**PROFILE, **changed}
    shown = await page(await send(browser, f"/desk/coaches/{house.ann.id}", csrf, fields), 422)
    assert said in shown.words
    assert field in shown.invalid or not field
    kept = {
        name: value for name, value in fields.items() if isinstance(value, str) and name not in ("active", "4-0-agency")
    }
    assert {name: shown.fields[name] for name in kept} == kept
    assert await stored(database, house.ann.id) == house.ann


async def test_without_any_hours_nobody_could_be_booked(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    csrf = await sign_in_as(browser, database, language="en")
    fields = {name: value for name, value in PROFILE.items() if not name[0].isdigit()}
    shown = await page(await send(browser, f"/desk/coaches/{house.ann.id}", csrf, fields), 422)
    assert "at least one block of hours" in shown.words


async def test_one_more_row_keeps_what_was_typed(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    csrf = await sign_in_as(browser, database)
    shown = await page(await send(browser, f"/desk/coaches/{house.ann.id}", csrf, {**PROFILE, "more": "4"}))
    assert shown.fields["4-2-from"] == ""
    assert shown.fields["1-1-from"] == "13:00"
    assert await stored(database, house.ann.id) == house.ann


async def test_other_hours_show_first_whom_they_strand(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    hit = await booked(database, house.ann, "2026-11-24 11:00")
    csrf = await sign_in_as(browser, database, role="lead", agencies=["brussels"], language="en")
    fields = {**PROFILE, "formats": ["agency"], "1-0-to": "10:00"}
    path = f"/desk/coaches/{house.ann.id}"
    shown = await page(await send(browser, path, csrf, fields), 409)
    assert "One person could not come any more" in shown.words
    assert "Nora Peeters" in shown.words
    assert shown.fields["1-0-to"] == "10:00"
    assert await stored(database, house.ann.id) == house.ann
    assert location(await send(browser, path, csrf, {**fields, "agreed": shown.fields["agreed"]}))
    async with database.read() as session:
        assert [one.id for one, _ in await agenda.stranded(session, NOW)] == [hit.id]


@pytest.mark.parametrize("agreed", ["", "x", "1.2", "999999999999999999999"])
async def test_what_was_not_shown_is_not_agreed_to(browser: Browser, database: Database, agreed: str) -> None:
    house = await open_house(database)
    for number, coach in enumerate((house.ann, house.bob, house.cas)):
        await booked(database, coach, ("2026-11-24 09:00", "2026-12-01 09:00", "2026-12-08 09:00")[number])
    csrf = await sign_in_as(browser, database)
    fields = {**PROFILE, "1-0-from": "10:00", "agreed": agreed}
    answer = await send(browser, f"/desk/coaches/{house.cas.id}", csrf, fields)
    assert answer.status == 409, "the third is among none of these"


# --- Who becomes a coach, and who says so ---


async def test_an_advisor_becomes_a_coach(browser: Browser, database: Database) -> None:
    await open_house(database)
    csrf = await sign_in_as(browser, database, role="lead", agencies=["brussels"], language="en")
    await create_advisor(database, "dora@example.be", "Dora", "nl", role="advisor", agencies=["brussels"])
    await create_advisor(database, "emil@example.be", "Emil", "nl", role="advisor", agencies=["ghent"])
    shown = await page(await get(browser, "/desk/coaches/new"))
    assert "Dora" in shown.words
    assert "Emil" not in shown.words
    unchosen = await page(await send(browser, "/desk/coaches/new", csrf, PROFILE), 422)
    assert "Choose an account." in unchosen.words
    assert typed(unchosen, PROFILE)["1-1-to"] == "17:00"
    async with database.read() as session:
        dora = (await session.scalars(select(Advisor).where(Advisor.name == "Dora"))).one()
    answer = await send(browser, "/desk/coaches/new", csrf, {**PROFILE, "advisor": str(dora.id)})
    assert location(answer) == f"/desk/coaches/{dora.id}?done=added"
    assert (await stored(database, dora.id)).name == "Dora"
    assert "Dora" not in (await page(await get(browser, "/desk/coaches/new"))).words


@pytest.mark.parametrize(
    ("role", "agencies", "status"),
    [("advisor", ["brussels"], 403), ("lead", ["ghent"], 404), ("lead", ["brussels"], 303), ("administrator", [], 303)],
)
async def test_hours_are_changed_by_who_leads_there(
    browser: Browser, database: Database, role: Role, agencies: list[str], status: int
) -> None:
    house = await open_house(database)
    csrf = await sign_in_as(browser, database, role=role, agencies=agencies)
    path = f"/desk/coaches/{house.ann.id}"
    assert (await send(browser, path, csrf, PROFILE)).status == status
    day = await post(browser, f"{path}/days", csrf, date="2026-12-24", closed="yes")
    assert day.status == status
    assert (await get(browser, path)).status == (200 if status == 303 else status)


async def test_a_lead_leaves_the_hours_at_other_agencies_alone(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    both = {1: (block("09:00-12:00"),), 3: (block("09:00-12:00", "ghent"),)}
    async with database.write() as session:
        await roster.save_coach(session, replace(house.ann, week=both))
    csrf = await sign_in_as(browser, database, role="lead", agencies=["brussels"], language="en")
    path = f"/desk/coaches/{house.ann.id}"
    shown = await page(await send(browser, path, csrf, PROFILE), 422)
    assert "You only change the hours of your offices." in shown.words
    ghent = {"3-0-from": "09:00", "3-0-to": "12:00", "3-0-agency": "ghent"}
    assert location(await send(browser, path, csrf, {**PROFILE, **ghent}))
    assert (await stored(database, house.ann.id)).week[3] == both[3]
    there = {"day-0-from": "09:00", "day-0-to": "12:00", "day-0-agency": "ghent", "date": "2026-12-24"}
    refused = await page(await post(browser, f"{path}/days", csrf, **there), 422)
    assert "You only change the hours of your offices." in refused.words


async def test_special_days_of_a_coach(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    csrf = await sign_in_as(browser, database)
    path = f"/desk/coaches/{house.ann.id}"
    evening = {"day-0-from": "17:00", "day-0-to": "19:00", "day-0-agency": "ghent", "date": "2026-12-03"}
    assert location(await post(browser, f"{path}/days", csrf, **evening)) == f"{path}?done=day"
    async with database.read() as session:
        (kept,) = (await roster.read(session, TUESDAY, TUESDAY + dt.timedelta(days=30))).special_days
    assert replace(kept, id=None) == SpecialDay(
        day=dt.date(2026, 12, 3), coach=house.ann.id, blocks=(block("17:00-19:00", "ghent"),)
    )
    assert (await post(browser, f"/desk/coaches/{house.bob.id}/days/{kept.id}/remove", csrf)).status == 404
    assert location(await post(browser, f"{path}/days/{kept.id}/remove", csrf)) == f"{path}?done=removed"
    assert (await get(browser, "/desk/coaches/999")).status == 404
