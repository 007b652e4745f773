"""The explaining page and the self-test, as a person without scripts meets them."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from website_parts import Client, parts

from tandem.clock import today
from tandem.policy import Policy
from tandem.texts import LANGUAGES
from tandem.website.self_test import Sent, kept_name

STARTS = {
    "need": "credit",
    "purpose": "business",
    "existing_client": "no",
    "stage": "starting_soon",
    "amount": "8.000 €",
    "adult": "yes",
    "revenue_in_belgium": "yes",
    "self_employed_right": "yes",
    "debt_settlement": "none",
    "postal_code": "9000",
    "work_situation": "employee",
    "bank_contact": "refused",
    "sector": "dont-know",
}


class Form(HTMLParser):
    """What a browser would send of the test's own form, and what it offers."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.hidden: dict[str, str] = {}
        self.choices: list[str] = []
        self.changes: list[str] = []
        self.typed = False
        self.inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = given.get("id") == "test"
        if not self.inside:
            return
        if tag == "input" and given.get("type") == "hidden":
            self.hidden[given["name"]] = given["value"]
        self.typed |= tag == "input" and given.get("name") == "said"
        if tag == "button" and given.get("name") == "choice":
            self.choices.append(given["value"])
        if tag == "button" and given.get("name") == "change":
            self.changes.append(given["value"])


async def send(client: Client, language: str, fields: dict[str, str]) -> str:
    async with client.post(f"/test?lang={language}", data=fields) as response:
        assert response.status == 200
        assert response.headers["Cache-Control"] == "no-store"
        return unescape(await response.text())


async def answer_all(client: Client, language: str, answers: dict[str, str]) -> tuple[str, list[str]]:
    """The last page, and the facts in the order in which they were asked."""
    async with client.get(f"/test?lang={language}") as response:
        html = await response.text()
    asked = []
    while (fact := Form(html).hidden.get("fact")) is not None:
        form = Form(html)
        asked.append(fact)
        assert len(asked) < 20, "it goes in circles"
        said = "said" if form.typed and answers[fact] not in form.choices else "choice"
        if said == "choice":
            assert answers[fact] in form.choices
        html = await send(client, language, {**form.hidden, said: answers[fact]})
    return html, asked


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_explaining_page_says_what_the_conversation_says(client: Client, language: str) -> None:
    catalogue, policy = parts()
    async with client.get(f"/microcredit?lang={language}") as response:
        html = unescape(await response.text())
    assert response.headers["Content-Language"] == language
    figures = policy.figures(today())
    for intent in ("ask-microcredit", "ask-conditions", "ask-accompaniment"):
        assert catalogue.text(language, f"answer-{intent}", **figures).text in html
    targets = re.findall(r'<a href="#([a-z]+)">', html)
    assert len(targets) == 4
    assert all(f'id="{target}"' in html for target in targets)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_test_asks_what_the_policy_asks_and_ends_where_it_ends(client: Client, language: str) -> None:
    catalogue, policy = parts()
    html, asked = await answer_all(client, language, STARTS)
    assert len(set(asked)) == len(asked), "nothing is asked twice"
    figures = policy.figures(today())
    assert catalogue.text(language, "route-microcredit", **figures).text in html
    assert set(Form(html).changes) == set(asked), "each answer can be changed at the end"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_answer_is_changed_at_the_end_and_the_others_stay(client: Client, language: str) -> None:
    catalogue, policy = parts()
    html, asked = await answer_all(client, language, STARTS)
    kept = Form(html).hidden
    html = await send(client, language, {**kept, "change": "debt_settlement"})
    form = Form(html)
    assert form.hidden["fact"] == "debt_settlement"
    html = await send(client, language, {**form.hidden, "choice": "collective"})
    figures = policy.figures(today())
    assert catalogue.text(language, "route-debt-help", **figures).text in html
    assert {kept_name(fact) for fact in asked} == set(Form(html).hidden)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("fact", "said"), [("amount", "a lot"), ("amount", ""), ("postal_code", "99999")])
async def test_what_was_not_understood_is_asked_again_with_what_was_written(
    client: Client, language: str, fact: str, said: str
) -> None:
    catalogue, _ = parts()
    html = await send(client, language, {kept_name("need"): "credit", "fact": fact, "said": said})
    assert Form(html).hidden["fact"] == fact
    assert Form(html).hidden[kept_name("need")] == "credit", "nothing that was answered is lost"
    assert catalogue.text(language, f"page-test-unclear-{fact.replace('_', '-')}").text in html
    assert f'value="{said}"' in html


@pytest.mark.parametrize("language", LANGUAGES)
async def test_another_language_keeps_the_answers_and_the_question(client: Client, language: str) -> None:
    catalogue, policy = parts()
    fields = {kept_name("need"): "credit", kept_name("amount"): "8000", "again": "adult"}
    html = await send(client, language, fields)
    assert Form(html).hidden == {kept_name("need"): "credit", kept_name("amount"): "8000", "fact": "adult"}
    assert catalogue.text(language, "ask-adult", **policy.figures(today())).text in html


async def test_what_somebody_made_up_counts_as_not_asked(client: Client) -> None:
    made_up = {kept_name("need"): "gold", kept_name("nothing"): "x", "fact": "nothing", "choice": "y", "change": "\0"}
    html = await send(client, "en", made_up)
    assert not [name for name in Form(html).hidden if name.startswith("kept")]
    async with client.post("/test?lang=en", data={"fact": "amount", "said": "<script>"}) as response:
        assert 'value="&lt;script&gt;"' in await response.text()


@pytest.mark.parametrize(
    ("said", "amount"),
    [("8000", 8000), ("8.000", 8000), ("8 000 €", 8000), ("8\u202f000 euros", 8000), ("8000,00", 8000), ("8k", None)],
)
def test_amounts_are_read_as_people_write_them(said: str, amount: int | None) -> None:
    policy: Policy = parts()[1]
    page = Sent.of(policy, {kept_name("amount"): said})
    assert page.facts.get("amount") == amount
