"""The advisor corrects what the person answered, and only who talks with them does."""

from __future__ import annotations

import pytest
from desk_parts import get, page, post, shown, waiting, words
from service_parts import MICROCREDIT, Browser, MakeConversation, policy, sign_in_as

from tandem.storage.database import Database
from tandem.storage.models import Conversation
from tandem.texts import LANGUAGES

FIELDS = {fact: str(value) for fact, value in MICROCREDIT.items()}


async def facts(database: Database) -> dict[str, object]:
    async with database.read() as session:
        return dict((await session.get_one(Conversation, "c-test-0001")).facts)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_was_corrected_is_kept_and_shown_with_who_did_it(
    browser: Browser, database: Database, make_conversation: MakeConversation, language: str
) -> None:
    number = await waiting(database, make_conversation)
    csrf = await sign_in_as(browser, database, language=language)
    await post(browser, f"/desk/tickets/{number}/claim", csrf=csrf)
    form = await shown(browser, f"/desk/tickets/{number}/facts")
    for fact in policy().facts:
        assert form.has_id(fact)
    assert form.with_id("amount")["value"] == "12000"
    changed = {**FIELDS, "amount": "9 500", "bank_contact": "part_offered", "sector": ""}
    response = await post(browser, f"/desk/tickets/{number}/facts", csrf=csrf, **changed)
    assert (response.status, response.headers["Location"]) == (303, f"/desk/tickets/{number}#facts")
    kept = await facts(database)
    assert (kept["amount"], kept["bank_contact"]) == (9500, "part_offered")
    assert "sector" not in kept
    text = (await shown(browser, f"/desk/tickets/{number}")).text
    assert words(language, "fact-edited", name="Amina") in text
    assert words(language, "brief-bank-contact-part-offered") in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("fact", "value", "kind"),
    [
        ("amount", "beaucoup", "integer"),
        ("amount", "-5", "integer"),
        ("postal_code", "75001", "postal-code"),
        ("stage", "rich", "choice"),
    ],
)
async def test_an_answer_that_cannot_be_is_told_beside_its_field(
    browser: Browser,
    database: Database,
    make_conversation: MakeConversation,
    language: str,
    fact: str,
    value: str,
    kind: str,
) -> None:
    number = await waiting(database, make_conversation)
    csrf = await sign_in_as(browser, database, language=language)
    await post(browser, f"/desk/tickets/{number}/claim", csrf=csrf)
    response = await post(browser, f"/desk/tickets/{number}/facts", csrf=csrf, **{**FIELDS, fact: value})
    assert response.status == 422
    told = await page(response)
    assert words(language, f"facts-wrong-{kind}") in told.text
    field = told.with_id(fact)
    assert (field["aria-invalid"], field["aria-describedby"]) == ("true", f"{fact}-error")
    assert (await facts(database)) == MICROCREDIT


async def test_whoever_has_not_the_ticket_only_reads(
    browser: Browser, database: Database, make_conversation: MakeConversation
) -> None:
    number = await waiting(database, make_conversation)
    csrf = await sign_in_as(browser, database)
    response = await post(browser, f"/desk/tickets/{number}/facts", csrf=csrf, **{**FIELDS, "amount": "1"})
    # whether one only looks or changes: it is told that nobody has it, and no name is made up
    for refused in (await get(browser, f"/desk/tickets/{number}/facts"), response):
        assert refused.status == 409
        assert words("fr", "refused-not-taken") in (await page(refused)).text
    assert (await facts(database)) == MICROCREDIT
