"""The audit as an administrator reads it."""

from __future__ import annotations

import re

import pytest
from service_parts import Browser, sign_in_as, texts
from sqlalchemy import select

from tandem.people import audit
from tandem.people.audit import By
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AuditEntry
from tandem.texts import LANGUAGES


def words(language: str, text_id: str) -> str:
    return texts().text(language, f"desk-{text_id.replace('_', '-')}").text


async def filled(database: Database) -> Advisor:
    async with database.write() as session:
        amina = (await session.scalars(select(Advisor))).one()
        for number, action in enumerate(audit.ACTIONS):
            audit.record(session, By(amina.id, "192.0.2.0/24"), action, "ticket", number)
        for kind in audit.KINDS:
            audit.record(session, By(None, via="token:3"), "changed", kind, "x-1", old="a", new=["b", "c"])
    return amina


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_deed_and_every_kind_has_its_words(browser: Browser, database: Database, language: str) -> None:
    await sign_in_as(browser, database, language=language)
    await filled(database)
    answer = await browser.get("/desk/audit")
    assert answer.status == 200
    shown = await answer.text()
    body = shown[shown.index("<tbody") :]
    for action in audit.ACTIONS:
        assert words(language, f"did-code-{action}") in body
    for kind in audit.KINDS:
        assert words(language, f"kind-{kind}") in body
    for expected in ("192.0.2.0/24", "token:3", "new=b,c", "Amina", words(language, "audit-machine")):
        assert expected in body


async def test_filters_and_pages(browser: Browser, database: Database) -> None:
    await sign_in_as(browser, database)
    amina = await filled(database)
    async with database.write() as session:
        for number in range(250):
            audit.record(session, By(amina.id), "read", "conversation", f"c-{number:03}")

    async def rows(query: str) -> list[str]:
        text = await (await browser.get(f"/desk/audit?{query}")).text()
        return re.findall(r'<span class="number">(c-\d{3})</span>', text)

    assert len(await rows("kind=conversation")) == 50
    assert await rows("id=c-007") == ["c-007"]
    assert await rows("kind=conversation&action=revealed") == []
    assert await rows(f"advisor={amina.id}&kind=conversation&to=2000-01-01") == []
    found: list[str] = []
    path: str | None = "/desk/audit?kind=conversation&from=2000-01-01"
    while path is not None:
        text = await (await browser.get(path)).text()
        found += re.findall(r'<span class="number">(c-\d{3})</span>', text)
        following = re.search(r'href="(/desk/audit\?[^"]*before=\d+)"', text)
        path = following[1].replace("&amp;", "&") if following else None
    assert sorted(found) == [f"c-{number:03}" for number in range(250)]


@pytest.mark.parametrize(
    "query",
    [
        "advisor=x&action=ate&kind=cake&id=%00&from=yesterday&to=9999-12-31&before=x",
        "before=999999999999&advisor=٣",
        "from=0001-01-01&to=0001-01-01",
        "id=%27%3B--",
    ],
)
async def test_a_filter_that_makes_no_sense_counts_as_none(browser: Browser, database: Database, query: str) -> None:
    await sign_in_as(browser, database)
    assert (await browser.get(f"/desk/audit?{query}")).status == 200


async def test_reading_the_audit_is_in_the_audit(browser: Browser, database: Database) -> None:
    await sign_in_as(browser, database)
    for _ in range(2):
        await browser.get("/desk/audit")
    async with database.read() as session:
        kinds = (await session.scalars(select(AuditEntry.kind).where(AuditEntry.action == "read"))).all()
    assert kinds == ["audit"]
