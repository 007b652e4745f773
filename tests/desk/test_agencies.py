"""Agencies at the desk: made, changed and closed by administrators; their hours and special days by who leads them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from booking_parts import NOW, TUESDAY
from calendar_parts import AGENCIES, booked, get, location, monday, open_house, page, post
from service_parts import Browser, sign_in_as
from sqlalchemy import select

from tandem.booking import agenda, roster
from tandem.booking.model import Agency, PostalRange, Span, SpecialDay
from tandem.people.access import Role
from tandem.storage.database import Database
from tandem.storage.models import AuditEntry
from tandem.texts import LANGUAGES

__all__ = ["monday"]

pytestmark = pytest.mark.usefixtures("monday")

DETAILS = {
    "name-fr": "Verviers",
    "name-nl": "Verviers",
    "name-en": "Verviers Été",
    "kind": "permanence",
    "address": "chez une voisine, rue de l’Exemple 5, 4800 Verviers",
    "postal_code": "4800",
    "phone": "087 12 34 56",
    "serves": "4800-4899, 4650",
    "active": "yes",
}


async def stored(database: Database, id_: str) -> Agency:
    async with database.read() as session:
        return (await roster.read(session, TUESDAY, TUESDAY)).agencies[id_]


async def days(database: Database, id_: str) -> list[SpecialDay]:
    async with database.read() as session:
        found = await roster.read(session, TUESDAY, TUESDAY + dt.timedelta(days=400))
    return [one for one in found.special_days if one.agency == id_]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everybody_reads_where_the_agencies_are(browser: Browser, database: Database, language: str) -> None:
    await open_house(database)
    await sign_in_as(browser, database, role="advisor", agencies=["brussels"], language=language)
    shown = await page(await get(browser, "/desk/agencies"))
    assert "Voorbeeldstraat 3, 9000 Gent" in shown.words
    assert "/desk/agencies/new" not in shown.links
    one = await page(await get(browser, "/desk/agencies/ghent"))
    assert "address" not in one.fields, "nothing to fill in for who may not change it"
    assert {"fr": "Noël", "nl": "Kerstmis", "en": "Christmas Day"}[language] in one.words


async def test_an_agency_is_added_with_an_id_of_its_own(browser: Browser, database: Database) -> None:
    await open_house(database)
    csrf = await sign_in_as(browser, database)
    for id_ in ("verviers_ete", "verviers_ete_2"):
        assert (
            location(await post(browser, "/desk/agencies/new", csrf, **DETAILS)) == f"/desk/agencies/{id_}?done=added"
        )
    assert await stored(database, "verviers_ete") == Agency(
        id="verviers_ete",
        kind="permanence",
        names={"fr": "Verviers", "nl": "Verviers", "en": "Verviers Été"},
        address=DETAILS["address"],
        postal_code="4800",
        phone="+3287123456",
        serves=(PostalRange(4800, 4899), PostalRange(4650, 4650)),
    )
    async with database.read() as session:
        rows = await session.scalars(select(AuditEntry.object_id).where(AuditEntry.action == "created"))
        assert {"verviers_ete", "verviers_ete_2"} <= set(rows)


@pytest.mark.parametrize(
    ("changed", "said", "field"),
    [
        ({"name-nl": ""}, "Write a short name", "name-nl"),
        ({"name-en": "x" * 61}, "Write a short name", "name-en"),
        ({"postal_code": "48"}, "four digits", "postal_code"),
        ({"phone": "call us"}, "not a phone number", "phone"),
        ({"serves": "4800 to 4899"}, "Write postal codes", "serves"),
        ({"serves": "4899-4800"}, "Write postal codes", "serves"),
        ({"address": "x" * 201}, "too long", "address"),
        ({"kind": "office"}, "Choose a kind", ""),
    ],
)
@pytest.mark.parametrize("path", ["/desk/agencies/new", "/desk/agencies/ghent"])
async def test_a_fault_stands_beside_its_field_and_nothing_typed_is_lost(
    browser: Browser, database: Database, path: str, changed: dict[str, str], said: str, field: str
) -> None:
    await open_house(database)
    csrf = await sign_in_as(browser, database, language="en")
    fields = {**DETAILS, **changed}
    shown = await page(await post(browser, path, csrf, **fields), 422)
    assert said in shown.words
    assert field in shown.invalid or not field
    for name in set(fields) - {"kind", "active"}:
        assert shown.fields[name] == fields[name]
    assert await stored(database, "ghent") == AGENCIES[1]


async def test_changing_the_details_keeps_the_hours(browser: Browser, database: Database) -> None:
    await open_house(database)
    hours = {0: (Span(dt.time(9), dt.time(12, 30)),)}
    async with database.write() as session:
        await roster.save_agency(session, replace(AGENCIES[1], hours=hours))
    csrf = await sign_in_as(browser, database)
    assert location(await post(browser, "/desk/agencies/ghent", csrf, **{**DETAILS, "address": ""}))
    kept = await stored(database, "ghent")
    assert (kept.hours, kept.address, kept.postal_code) == (hours, None, "4800")


async def test_closing_it_shows_first_whom_it_strands(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    hit = await booked(database, house.cas)
    csrf = await sign_in_as(browser, database, language="en")
    fields = {**DETAILS, "active": "", "address": "Other street 1, 9000 Ghent"}
    shown = await page(await post(browser, "/desk/agencies/ghent", csrf, **fields), 409)
    assert "One person could not come any more" in shown.words
    assert "Tuesday 24 November, 09:00 · Nora Peeters · Cas Voorbeeld" in shown.words
    assert (shown.fields["agreed"], shown.fields["address"]) == (str(hit.id), fields["address"])
    assert (await stored(database, "ghent")).active

    again = await post(browser, "/desk/agencies/ghent", csrf, **fields, agreed=shown.fields["agreed"])
    assert location(again) == "/desk/agencies/ghent?done=details"
    assert not (await stored(database, "ghent")).active
    async with database.read() as session:
        assert [one.id for one, _ in await agenda.stranded(session, NOW)] == [hit.id]
    # whoever is stranded already is not asked about again
    assert location(await post(browser, "/desk/agencies/ghent", csrf, **fields))


# --- Opening hours ---

HOURS = {
    "0-0-from": "09:00",
    "0-0-to": "12:30",
    "0-1-from": "13:30",
    "0-1-to": "17:00",
    "4-0-from": "08:05",
    "4-0-to": "12:00",
}


async def test_opening_hours_of_a_week(browser: Browser, database: Database) -> None:
    await open_house(database)
    csrf = await sign_in_as(browser, database, role="lead", agencies=["ghent"])
    assert location(await post(browser, "/desk/agencies/ghent/hours", csrf, **HOURS)).startswith("/desk/agencies/ghent")
    assert (await stored(database, "ghent")).hours == {
        0: (Span(dt.time(9), dt.time(12, 30)), Span(dt.time(13, 30), dt.time(17))),
        4: (Span(dt.time(8, 5), dt.time(12)),),
    }
    shown = await page(await get(browser, "/desk/agencies/ghent"))
    assert {name: shown.fields[name] for name in HOURS} == HOURS
    assert shown.fields["0-2-from"] == "", "room for one more block"
    assert location(await post(browser, "/desk/agencies/ghent/hours", csrf))
    assert (await stored(database, "ghent")).hours == {}, "no hours at all: not known"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"0-0-to": ""}, "Write a beginning and an end"),
        ({"0-0-from": "9"}, "Write a beginning and an end"),
        ({"0-0-from": "09:02"}, "fall on five minutes"),
        ({"0-0-to": "14:00"}, "two blocks do not overlap"),
        ({"0-0-from": "12:30"}, "ends after it begins"),
    ],
)
async def test_hours_that_cannot_be_meant_stay_as_they_were_typed(
    browser: Browser, database: Database, changed: dict[str, str], said: str
) -> None:
    await open_house(database)
    csrf = await sign_in_as(browser, database, language="en")
    fields = {**HOURS, **changed}
    shown = await page(await post(browser, "/desk/agencies/ghent/hours", csrf, **fields), 422)
    assert said in shown.words
    assert {"0-0-from", "0-1-to"} <= shown.invalid
    assert "4-0-from" not in shown.invalid
    assert {name: shown.fields[name] for name in fields} == fields
    assert (await stored(database, "ghent")).hours == {}


async def test_one_more_row_saves_nothing_and_keeps_what_was_typed(browser: Browser, database: Database) -> None:
    await open_house(database)
    csrf = await sign_in_as(browser, database)
    shown = await page(await post(browser, "/desk/agencies/ghent/hours", csrf, **HOURS, more="0"))
    assert {name: shown.fields[name] for name in HOURS} == HOURS
    assert "0-3-from" in shown.fields
    assert "4-2-from" not in shown.fields
    assert (await stored(database, "ghent")).hours == {}


# --- Special days ---


async def test_a_day_with_other_hours_and_a_day_that_is_closed(browser: Browser, database: Database) -> None:
    await open_house(database)
    csrf = await sign_in_as(browser, database, role="lead", agencies=["ghent"], language="en")
    path = "/desk/agencies/ghent/days"
    short = {"date": "2026-12-24", "day-0-from": "09:00", "day-0-to": "12:00"}
    assert location(await post(browser, path, csrf, **short)) == "/desk/agencies/ghent?done=day"
    assert location(await post(browser, path, csrf, date="2026-12-28", closed="yes"))
    first, second = await days(database, "ghent")
    assert [(one.start, one.end, one.agency) for one in first.blocks] == [(dt.time(9), dt.time(12), "ghent")]
    assert (second.day, second.blocks) == (dt.date(2026, 12, 28), ())
    shown = await page(await get(browser, "/desk/agencies/ghent"))
    assert "Thursday 24 December 2026 : 09:00–12:00" in shown.words.replace(": ", " : ").replace("  ", " ")
    assert location(await post(browser, f"{path}/{second.id}/remove", csrf)) == "/desk/agencies/ghent?done=removed"
    assert len(await days(database, "ghent")) == 1
    assert (await post(browser, f"{path}/{second.id}/remove", csrf)).status == 404


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"date": "2026-12-24"}, "Write hours, or tick"),
        ({"date": "2026-12-24", "closed": "yes", "day-0-from": "09:00", "day-0-to": "12:00"}, "not both"),
        ({"date": "2026-12-24", "day-0-from": "09:00"}, "Write a beginning and an end"),
        ({"date": "2026-12-24", "day-0-from": "12:00", "day-0-to": "09:00"}, "ends after it begins"),
        ({"date": "2026-12-25", "closed": "yes"}, "public holiday"),
        ({"date": "2026-11-22", "closed": "yes"}, "over already"),
        ({"date": "31/12", "closed": "yes"}, "Choose a date."),
    ],
)
async def test_a_day_that_cannot_be_meant(
    browser: Browser, database: Database, fields: dict[str, str], said: str
) -> None:
    await open_house(database)
    csrf = await sign_in_as(browser, database, language="en")
    shown = await page(await post(browser, "/desk/agencies/ghent/days", csrf, **fields), 422)
    assert said in shown.words
    assert shown.fields["date"] == fields["date"]
    assert await days(database, "ghent") == []


async def test_a_closed_day_shows_first_whom_it_strands(browser: Browser, database: Database) -> None:
    house = await open_house(database)
    hit = await booked(database, house.cas)
    csrf = await sign_in_as(browser, database, role="lead", agencies=["ghent"], language="en")
    fields = {"date": "2026-11-24", "closed": "yes"}
    shown = await page(await post(browser, "/desk/agencies/ghent/days", csrf, **fields), 409)
    assert "One person could not come any more" in shown.words
    assert (shown.fields["date"], shown.fields["agreed"]) == ("2026-11-24", str(hit.id))
    assert "closed=yes" in shown.checked
    assert await days(database, "ghent") == []
    assert location(await post(browser, "/desk/agencies/ghent/days", csrf, **fields, agreed=str(hit.id)))
    assert len(await days(database, "ghent")) == 1


@pytest.mark.parametrize(
    ("role", "agencies", "details", "hours"),
    [
        ("advisor", ["ghent"], 403, 403),
        ("lead", ["brussels"], 403, 404),
        ("lead", ["ghent"], 403, 303),
        ("administrator", [], 303, 303),
    ],
)
async def test_who_changes_what(
    browser: Browser, database: Database, role: Role, agencies: list[str], details: int, hours: int
) -> None:
    await open_house(database)
    csrf = await sign_in_as(browser, database, role=role, agencies=agencies)
    assert (await post(browser, "/desk/agencies/ghent/hours", csrf, **HOURS)).status == hours
    day = await post(browser, "/desk/agencies/ghent/days", csrf, date="2026-12-24", closed="yes")
    assert day.status == hours
    assert (await get(browser, "/desk/agencies/new")).status == (200 if details == 303 else 403)
    assert (await post(browser, "/desk/agencies/ghent", csrf, **DETAILS)).status == details
    assert (await get(browser, "/desk/agencies/namur")).status == 404
