"""Canned answers are written by leads in three languages, and what is wrong is told beside its field."""

from __future__ import annotations

import pytest
from desk_parts import get, page, post, shown, words
from service_parts import Browser, sign_in_as
from sqlalchemy import select

from tandem.handoff import canned
from tandem.storage.database import Database
from tandem.storage.models import CannedAnswer
from tandem.texts import LANGUAGES

WHOLE = {
    "title": "Documents",
    "text-fr": "Bonjour {name}, je suis {advisor}.",
    "text-nl": "Dag {name}, ik ben {advisor}.",
    "text-en": "Hello {name}, I am {advisor}.",
    "active": "yes",
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_answer_is_written_changed_and_taken_out_of_use(
    browser: Browser, database: Database, language: str
) -> None:
    csrf = await sign_in_as(browser, database, role="lead", language=language)
    assert words(language, "canned-none") in (await shown(browser, "/desk/canned")).text
    form = await shown(browser, "/desk/canned/new")
    for variable in canned.VARIABLES:
        assert f"{{{variable}}}" in form.text
        assert words(language, f"canned-variable-{variable}") in form.text
    assert (await post(browser, "/desk/canned/new", csrf=csrf, **WHOLE)).headers["Location"] == "/desk/canned"
    listed = (await shown(browser, "/desk/canned")).text
    assert WHOLE[f"text-{language}"] in listed
    changed = {**WHOLE, "title": "Papiers", "active": ""}
    assert (await post(browser, "/desk/canned/1", csrf=csrf, **changed)).status == 303
    assert words(language, "canned-off") in (await shown(browser, "/desk/canned")).text
    async with database.read() as session:
        answer = (await session.scalars(select(CannedAnswer))).one()
        assert (answer.title, answer.active) == ("Papiers", False)
        assert answer.texts == {code: WHOLE[f"text-{code}"] for code in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("title", "  ", "empty"),
        ("title", "x" * 200, "too-long"),
        ("text-nl", "", "empty"),
        ("text-nl", "x" * 2000, "too-long"),
        ("text-fr", "Bonjour {nom}", "unknown-variable"),
        ("text-en", "Hello {name", "braces"),
    ],
)
async def test_what_is_wrong_stands_beside_its_field(
    browser: Browser, database: Database, language: str, field: str, value: str, code: str
) -> None:
    csrf = await sign_in_as(browser, database, language=language)
    response = await post(browser, "/desk/canned/new", csrf=csrf, **{**WHOLE, field: value})
    assert response.status == 422
    told = await page(response)
    assert (
        words(language, f"canned-wrong-{code}", max=canned.MAX_TITLE if field == "title" else canned.MAX_TEXT)
        in told.text
    )
    assert told.with_id(field)["aria-invalid"] == "true"
    assert f'href="#{field}"' in told.text
    async with database.read() as session:
        assert (await session.scalars(select(CannedAnswer))).all() == []


async def test_two_answers_have_not_the_same_title(browser: Browser, database: Database) -> None:
    csrf = await sign_in_as(browser, database)
    await post(browser, "/desk/canned/new", csrf=csrf, **WHOLE)
    response = await post(browser, "/desk/canned/new", csrf=csrf, **WHOLE)
    assert response.status == 422
    assert words("fr", "canned-wrong-taken") in await response.text()


async def test_it_can_be_read_before_it_is_kept(browser: Browser, database: Database) -> None:
    csrf = await sign_in_as(browser, database)
    fields = {**WHOLE, "text-fr": "Bonjour {name}, {nom} <b>", "preview": "yes"}
    response = await post(browser, "/desk/canned/new", csrf=csrf, **fields)
    text = await response.text()
    assert response.status == 200
    assert "Bonjour Nadia, {nom} &lt;b&gt;" in text
    assert "Hello Nadia, I am Amina." in text
    async with database.read() as session:
        assert (await session.scalars(select(CannedAnswer))).all() == []


async def test_advisors_use_them_and_leads_write_them(browser: Browser, database: Database) -> None:
    csrf = await sign_in_as(browser, database, role="advisor")
    for address in ("/desk/canned", "/desk/canned/new", "/desk/canned/1"):
        assert (await get(browser, address)).status == 403
    assert (await post(browser, "/desk/canned/new", csrf=csrf, **WHOLE)).status == 403
    await sign_in_as(browser, database, role="lead", name="Claire")
    assert (await get(browser, "/desk/canned/99")).status == 404
    assert (await post(browser, "/desk/canned/99", **WHOLE)).status in {403, 404}
