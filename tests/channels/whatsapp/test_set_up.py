"""The set-up: templates that fit the code, and a check that says in plain words what is missing at Meta."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from fake_graph import ACCOUNT_ID, check_message
from whatsapp_parts import Graph, settings_for

from tandem.channels.whatsapp import templates
from tandem.channels.whatsapp.check import Check, Finding
from tandem.channels.whatsapp.graph import Graph as Client
from tandem.clock import now
from tandem.documents import DocumentError
from tandem.settings import PROJECT, Settings
from tandem.texts import LANGUAGES

FILE = PROJECT / "whatsapp" / "templates.yml"


def known() -> dict[str, templates.Template]:
    return dict(templates.load(FILE))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", templates.VALUES)
def test_every_template_can_be_sent_as_it_is_defined(name: str, language: str) -> None:
    template = known()[name]
    row = {"status": "APPROVED", **template.definition(language)}
    values = ["Une\nvaleur\tavec      des blancs" for _ in template.values]
    message = {"messaging_product": "whatsapp", "to": "+32470123456", **template.filled(language, values)}
    check_message(message, {(name, language): row})


def test_too_few_values_are_refused() -> None:
    with pytest.raises(ValueError, match="needs 3 values: name, when, place"):
        known()["appointment_reminder"].filled("fr", ["x"])


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("values: [name, when, place]", "values: [when, place]", "the service puts in name, when, place"),
        ("Bonjour {{1}}, votre rendez-vous chez", "{{1}}, votre rendez-vous chez", "neither first nor last"),
        ("{{2}}, {{3}}. Un empêchement", "{{3}}, {{2}}. Un empêchement", "once, in order"),
        ("button: Mon rendez-vous", "button: Voir, déplacer ou annuler mon rendez-vous", "at most 25"),
        ("examples: [Nadia]", "examples: [Nadia, Jan]", "an example for each"),
        ("advisor_reply:", "advisor_answer:", "advisor_reply"),
    ],
)
def test_a_file_that_does_not_fit_the_code_is_refused_with_its_line(
    tmp_path: Path, before: str, after: str, said: str
) -> None:
    file = Path(shutil.copy(FILE, tmp_path))
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(DocumentError, match=said) as error:
        templates.load(file)
    assert "templates.yml:" in str(error.value)


REPLY = known()["advisor_reply"].definition("nl")
BLOCKED = {
    "entity_type": "WABA",
    "id": ACCOUNT_ID,
    "can_send_message": "BLOCKED",
    "errors": [{"possible_solution": "Pay"}],
}


async def findings(graph: Graph, tmp_path: Path, **more: object) -> list[Finding]:
    """What the check says, without the webhook, which no test can call from outside."""
    made = settings_for("sqlite:///x", tmp_path, graph.url, **more).model_copy(update={"public_url": ""})
    client = Client(made)
    found: list[Finding] = []
    try:
        await Check(made, client, known(), now(), found.append).run()
    finally:
        await client.close()
    return [one for one in found if "no address that Meta can reach" not in one.what]


async def test_everything_in_order_is_said_to_be(graph: Graph, tmp_path: Path) -> None:
    found = await findings(graph, tmp_path)
    assert [str(one) for one in found if not one.fine] == []
    assert len(found) == 3 + len(known()) * len(LANGUAGES)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"subscribed": False}, "no app hears of messages"),
        ({"scopes": ["whatsapp_business_messaging"]}, "the token lacks whatsapp_business_management"),
        ({"expires_at": int(time.time()) + 3 * 86400}, "the token ends in"),
        ({"number": {"name_status": "PENDING_REVIEW"}}, "has not agreed to the name"),
        ({"number": {"code_verification_status": "EXPIRED"}}, "not verified"),
        ({"number": {"health_status": {"entities": []}}}, "which business account"),
        ({"number": {"health_status": {"entities": [BLOCKED]}}}, "messages from this waba are BLOCKED"),
        ({"templates": [{**REPLY, "status": "PAUSED"}]}, "advisor_reply in nl is PAUSED"),
        ({"templates": [{**REPLY, "components": []}]}, "not what whatsapp/templates.yml says"),
        ({"templates": [{**REPLY, "category": "MARKETING"}]}, "counts as MARKETING"),
    ],
)
async def test_what_is_not_in_order_is_said_in_plain_words(
    graph: Graph, tmp_path: Path, change: dict[str, object], said: str
) -> None:
    await graph.tell(**change)
    wrong = [one for one in await findings(graph, tmp_path) if not one.fine]
    assert any(said in one.what for one in wrong), [str(one) for one in wrong]
    assert all(one.do for one in wrong)


async def test_a_missing_template_is_named(graph: Graph, tmp_path: Path) -> None:
    await graph.forget()
    wrong = [one.what for one in await findings(graph, tmp_path) if not one.fine]
    assert "the template appointment_reminder in fr is not at Meta" in wrong


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"whatsapp_access_token": "old"}, "the token is wrong or has ended"),
        ({"whatsapp_phone_number_id": "7"}, "PHONE_NUMBER_ID"),
    ],
)
async def test_a_wrong_token_and_a_wrong_number_are_told_apart(
    graph: Graph, tmp_path: Path, more: dict[str, str], said: str
) -> None:
    made = settings_for("sqlite:///x", tmp_path, graph.url).model_copy(update=more)
    client = Client(made)
    found: list[Finding] = []
    assert not await Check(made, client, known(), now(), found.append).run()
    await client.close()
    assert said in found[-1].do


async def test_without_settings_each_is_named(tmp_path: Path) -> None:
    made = Settings(_env_file=None, data_dir=tmp_path, whatsapp_app_secret="x")
    client = Client(made)
    found: list[Finding] = []
    assert not await Check(made, client, known(), now(), found.append).run()
    assert [one.what.split()[0] for one in found] == [
        "TANDEM_WHATSAPP_VERIFY_TOKEN",
        "TANDEM_WHATSAPP_ACCESS_TOKEN",
        "TANDEM_WHATSAPP_PHONE_NUMBER_ID",
    ]


async def test_the_check_shows_no_secret(graph: Graph, tmp_path: Path) -> None:
    await graph.tell(subscribed=False)
    made = settings_for("sqlite:///x", tmp_path, graph.url)
    said = "\n".join(str(one) for one in await findings(graph, tmp_path))
    assert made.whatsapp_access_token not in said
    assert made.whatsapp_app_secret not in said
