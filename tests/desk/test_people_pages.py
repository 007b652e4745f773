"""The team's pages: an administrator invites, changes and closes accounts, without scripts and in three languages."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pyotp
import pytest
from aiohttp import ClientResponse
from service_parts import PASSWORD, Browser, make_app, open_browser, sign_in_as, texts
from sqlalchemy import select, update

from tandem.people import create_advisor, second_factor
from tandem.people.vault import Vault
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AdvisorAgency, AgencyRow, AuditEntry, OutboxMessage
from tandem.texts import LANGUAGES

SHOTGUN = "<script>alert(1)</script>"


def words(language: str, text_id: str, **values: str | int) -> str:
    return texts().text(language, f"desk-{text_id}", **values).text


async def post(browser: Browser, path: str, csrf: str, **fields: str | list[str]) -> ClientResponse:
    data = [("csrf", csrf)]
    for name, value in fields.items():
        data += [(name, one) for one in ([value] if isinstance(value, str) else value)]
    return await browser.post(path, data=data, allow_redirects=False)


async def text_of(browser: Browser, path: str) -> str:
    answer = await browser.get(path, allow_redirects=False)
    assert answer.status == 200, (path, answer.status)
    return await answer.text()


async def account(database: Database, email: str) -> Advisor:
    async with database.read() as session:
        return (await session.scalars(select(Advisor).where(Advisor.email == email))).one()


BRAM = {"name": "Bram", "email": "bram@example.be", "language": "nl", "role": "lead"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_invitation_gives_a_link_that_works_once(browser: Browser, database: Database, language: str) -> None:
    csrf = await sign_in_as(browser, database, agencies=["liege", "gent"], language=language)
    form = await text_of(browser, "/desk/people/new")
    for role in ("advisor", "lead", "administrator"):
        assert words(language, f"role-{role}-hint") in form
    answer = await post(browser, "/desk/people/new", csrf, **BRAM, agencies=["gent", "liege"])
    assert answer.status == 200
    shown = await answer.text()
    assert words(language, "person-link-hand-over") in shown
    link = re.search(r'value="http://[^"]+?(/desk/welcome/[^"]+)"', shown)
    assert link is not None
    bram = await account(database, "bram@example.be")
    assert (bram.role, bram.language, bram.name) == ("lead", "nl", "Bram")
    async with database.read() as session:
        theirs = await session.scalars(select(AdvisorAgency.agency_id).where(AdvisorAgency.advisor_id == bram.id))
        assert set(theirs) == {"gent", "liege"}
    listed = await text_of(browser, "/desk/people")
    assert words(language, "person-invited") in listed
    browser.session.cookie_jar.clear()
    done = await browser.post(link[1], data={"password": PASSWORD, "again": PASSWORD}, allow_redirects=False)
    assert done.status == 303
    # a lead does not keep the team
    assert (await browser.get("/desk/people", allow_redirects=False)).status == 403


@pytest.mark.parametrize(
    ("wrong", "text"),
    [
        ({"email": "bram"}, "person-wrong-email"),
        ({"email": "amina@example.be"}, "person-wrong-exists"),
        ({"name": " "}, "person-wrong-name"),
        ({"role": "boss"}, None),
        ({"role": ""}, None),
        ({"language": "xx"}, None),
        ({"agencies": ["nowhere"]}, None),
        ({"email": "\x00@x.be"}, "person-wrong-email"),
    ],
)
async def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_lost(
    browser: Browser, database: Database, wrong: dict[str, str], text: str | None
) -> None:
    csrf = await sign_in_as(browser, database)
    answer = await post(browser, "/desk/people/new", csrf, **{**BRAM, **wrong})
    assert answer.status in (409, 422)
    shown = await answer.text()
    if text is not None:
        assert words("fr", text, length=120) in shown
    for name, value in BRAM.items():
        if name in ("name", "email") and name not in wrong:
            assert f'value="{value}"' in shown
    async with database.read() as session:
        assert len((await session.scalars(select(Advisor))).all()) == 1


@pytest.fixture
async def mailing(database: Database) -> AsyncIterator[Browser]:
    app = make_app(database, smtp_url="smtp://127.0.0.1:1", alert_address="desk@example.be")
    async with open_browser(app) as browser:
        yield browser


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_invitation_is_mailed_in_the_language_of_who_is_invited(
    mailing: Browser, database: Database, language: str
) -> None:
    csrf = await sign_in_as(mailing, database)
    answer = await post(mailing, "/desk/people/new", csrf, **{**BRAM, "language": language})
    assert words("fr", "person-link-mailed", email="bram@example.be") in await answer.text()
    async with database.read() as session:
        (mail,) = (await session.scalars(select(OutboxMessage))).all()
    assert mail.content["to"] == "bram@example.be"
    assert mail.content["subject"] == words(language, "mail-invite-subject")
    assert "/desk/welcome/" in mail.content["text"]


async def test_the_life_of_an_account(browser: Browser, database: Database) -> None:
    csrf = await sign_in_as(browser, database, agencies=["liege"])
    await create_advisor(database, "bram@example.be", "Bram", "nl")
    bram = await account(database, "bram@example.be")
    at = f"/desk/people/{bram.id}"

    async def step(which: str, **fields: str | list[str]) -> str:
        answer = await post(browser, f"{at}/{which}", csrf, **fields)
        assert (answer.status, answer.headers["Location"]) == (303, f"{at}?done={which}"), await answer.text()
        return await text_of(browser, answer.headers["Location"])

    assert words("fr", "person-done-name") in await step("name", name="Bram Peeters")
    assert words("fr", "person-done-role") in await step("role", role="lead")
    await step("agencies", agencies=["liege"])
    assert 'value="liege" checked' in await text_of(browser, at)
    await step("agencies")
    assert 'value="liege" checked' not in await text_of(browser, at)
    shown = await step("deactivate")
    assert f'action="{at}/activate"' in shown
    assert f'action="{at}/link"' not in shown
    await step("activate")
    secret = pyotp.random_base32()
    async with database.write() as session:
        code = pyotp.TOTP(secret).now()
        assert await second_factor.enable(session, Vault("a-secret-of-tests"), bram.id, secret, code) is not None
    assert f'action="{at}/second-factor"' in await text_of(browser, at)
    await step("second-factor")
    assert (await account(database, "bram@example.be")).totp_secret is None
    answer = await post(browser, f"{at}/link", csrf)
    assert "/desk/welcome/" in await answer.text()
    kept = await account(database, "bram@example.be")
    assert (kept.name, kept.role, kept.active) == ("Bram Peeters", "lead", True)
    async with database.read() as session:
        entries = (await session.scalars(select(AuditEntry).where(AuditEntry.object_id == str(bram.id)))).all()
    assert len(entries) == 9
    assert all("Bram" not in str(entry.codes) for entry in entries)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_does_not_change_ones_own_rights(browser: Browser, database: Database, language: str) -> None:
    csrf = await sign_in_as(browser, database, language=language)
    me = await account(database, "amina@example.be")
    shown = await text_of(browser, f"/desk/people/{me.id}")
    for name in ("role", "deactivate", "second-factor"):
        assert f'action="/desk/people/{me.id}/{name}"' not in shown
    for name, fields in (("role", {"role": "advisor"}), ("deactivate", {}), ("second-factor", {})):
        answer = await post(browser, f"/desk/people/{me.id}/{name}", csrf, **fields)
        assert answer.status == 409
        assert words(language, "person-wrong-yourself") in await answer.text()


@pytest.mark.parametrize("path", ["/desk/people/999", "/desk/people/999999999", "/desk/people/0"])
async def test_who_is_not_there_is_a_page(browser: Browser, database: Database, path: str) -> None:
    csrf = await sign_in_as(browser, database)
    assert (await browser.get(path)).status == 404
    for step in ("role", "link", "deactivate", "agencies", "name"):
        assert (await post(browser, f"{path}/{step}", csrf, role="lead", name="X")).status == 404


async def test_a_wrong_value_on_an_account_is_told(browser: Browser, database: Database) -> None:
    csrf = await sign_in_as(browser, database)
    await create_advisor(database, "bram@example.be", "Bram", "nl")
    at = f"/desk/people/{(await account(database, 'bram@example.be')).id}"
    for step, fields, text in (
        ("name", {"name": ""}, "person-wrong-name"),
        ("role", {"role": "boss"}, "person-wrong-role"),
        ("agencies", {"agencies": ["nowhere"]}, "person-wrong-agencies"),
    ):
        answer = await post(browser, f"{at}/{step}", csrf, **fields)  # type: ignore[arg-type]
        assert answer.status == 422
        assert words("fr", text, length=120) in await answer.text()


async def test_names_never_become_part_of_the_page(browser: Browser, database: Database) -> None:
    await sign_in_as(browser, database, agencies=["liege"])
    await create_advisor(database, "bram@example.be", SHOTGUN, "nl", agencies=["liege"])
    async with database.write() as session:
        await session.execute(update(AgencyRow).values(names=dict.fromkeys(LANGUAGES, SHOTGUN)))
    bram = await account(database, "bram@example.be")
    for path in ("/desk/people", f"/desk/people/{bram.id}", "/desk/people/new", "/desk/audit"):
        assert SHOTGUN not in await text_of(browser, path)
