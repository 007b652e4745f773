"""What leaves: tried again or not as Meta says, once where that can be known, in order, within window and wishes."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from typing import Any

import pytest
from fake_rasa import FakeRasa
from patience import until
from running_service import Service
from sqlalchemy import select, update
from whatsapp_parts import ON_SQLITE, SECRET, Graph, Office, Phone, body_of, send, words

from tandem.app_keys import CATALOGUE
from tandem.channels.whatsapp import deliverer, window
from tandem.clock import now
from tandem.conversations import events, outbox
from tandem.handoff import tickets
from tandem.storage.models import Advisor, Conversation, OutboxMessage, Ticket, WhatsAppPerson, WhatsAppSending

DAY = dt.timedelta(days=1, minutes=5)


async def row_of(office: Office, fine: Any) -> OutboxMessage:
    """The only row that is as wanted, as soon as there is one."""
    found = await until(office.rows, lambda rows: any(fine(row) for row in rows))
    return next(row for row in found if fine(row))


async def make_due(office: Office) -> None:
    """Let the pauses be over."""
    async with office.database.write() as session:
        await session.execute(
            update(OutboxMessage)
            .where(OutboxMessage.state == "pending")
            .values(next_attempt_at=now(), lease_until=None)
        )


async def led_by_advisor(office: Office, phone: Phone, name: str = "Nadia") -> str:
    """The conversation, with a ticket that an advisor has."""
    conversation_id = await office.conversation_of(phone.to)
    async with office.database.write() as session:
        ticket = await tickets.open_ticket(session, conversation_id, reason="asked_for_person")
        advisor = Advisor(email="nadia@example.be", name=name, language="fr", active=True, created_at=now())
        session.add(advisor)
        await session.flush()
        await session.execute(
            update(Ticket).where(Ticket.id == ticket.id).values(assignee_id=advisor.id, status="assigned")
        )
        await session.execute(update(Conversation).values(control="advisor", epoch=Conversation.epoch + 1))
    return conversation_id


async def advisor_says(office: Office, conversation_id: str, text: str) -> None:
    async with office.database.write() as session:
        await events.append(session, conversation_id, author="advisor", text=text, language="fr")


async def let_window_close(office: Office) -> None:
    async with office.database.write() as session:
        await session.execute(update(WhatsAppPerson).values(wrote_at=now() - DAY))


@ON_SQLITE
@pytest.mark.parametrize(("status", "code"), [(500, 131000), (503, 131016), (400, 131057), (500, 2), (400, 130429)])
async def test_what_may_be_tried_again_is_and_arrives_once(
    phone: Phone, graph: Graph, office: Office, status: int, code: int
) -> None:
    await graph.tell(fail=[{"status": status, "code": code, "times": 1}])
    await phone.say("bonjour")
    row = await row_of(office, lambda row: row.fault is not None)
    assert (row.state, f"code {code}" in str(row.fault)) == ("pending", True)
    await make_due(office)
    # the barrier of the process may still be closed for a moment: rows wait behind it
    found = await until(graph.said, lambda said: len(said) == 2)
    assert [words(one) for one in found][1] == "re: bonjour"


@ON_SQLITE
async def test_a_page_of_some_proxy_is_no_answer(phone: Phone, graph: Graph, office: Office) -> None:
    await graph.tell(html=1)
    await phone.say("bonjour")
    await until(graph.said, lambda said: len(said) == 2)
    assert len(await office.rows()) == 2


@ON_SQLITE
@pytest.mark.parametrize("code", [131026, 131009, 131051, 131021])
async def test_what_is_final_is_never_tried_again_and_holds_nobody_up(
    phone: Phone, graph: Graph, office: Office, code: int
) -> None:
    await graph.tell(fail=[{"status": 400, "code": code}])
    await phone.say("bonjour")
    (answer,) = await graph.until(1)
    dead = await row_of(office, lambda row: row.state == "dead")
    assert (words(answer), dead.attempts) == ("re: bonjour", 1)
    assert (await graph.seen())["refused"][0]["code"] == code


@ON_SQLITE
@pytest.mark.parametrize(
    ("status", "code", "what"),
    [
        (401, 190, "token"),
        (403, 10, "permission"),
        (403, 131031, "account"),
        (400, 131042, "payment"),
        (400, 133010, "number"),
    ],
)
async def test_what_needs_a_person_is_told_and_everything_waits(
    phone: Phone, graph: Graph, office: Office, capsys: pytest.CaptureFixture[str], status: int, code: int, what: str
) -> None:
    await graph.tell(fail=[{"status": status, "code": code, "times": 3}])
    await phone.say("bonjour")
    row = await row_of(office, lambda row: row.fault is not None)
    assert (row.state, row.attempts) == ("pending", 0)
    assert row.next_attempt_at - now() > dt.timedelta(minutes=4)
    said = capsys.readouterr().out
    assert said.count("whatsapp.needs_a_person") == 1
    assert f"what={what}" in said
    assert (await graph.seen())["calls"] <= 3, "nobody else's message is tried while it cannot go out"


@ON_SQLITE
async def test_the_institution_gets_one_mail_a_day_about_it(service: Service, office: Office) -> None:
    from tandem.channels.whatsapp.alerts import WHAT_TO_DO, WhatsAppAlerts
    from tandem.settings import Settings

    mailing = Settings(_env_file=None, smtp_url="smtp://localhost", alert_address="a@example.be")
    alerts = WhatsAppAlerts(mailing, service.client.app[CATALOGUE])
    for what in (*WHAT_TO_DO, *WHAT_TO_DO):
        async with office.database.write() as session:
            await alerts.put(session, what, code=1)
    mails = [row for row in await office.rows() if row.channel == "mail"]
    assert len(mails) == len(WHAT_TO_DO)
    assert all("Meta" in row.content["text"] for row in mails)


@ON_SQLITE
async def test_graph_away_for_long_keeps_everything_in_order(service: Service, graph: Graph, office: Office) -> None:
    one, two = Phone(service.client), Phone(service.client)
    await graph.tell(down=True)
    for number in range(3):
        await one.say(f"a{number}")
        await two.say(f"b{number}")
    await until(office.transcript, lambda found: sum(author == "assistant" for author, _ in found) == 8)
    async with office.database.write() as session:
        await session.execute(update(WhatsAppSending).values(handed_at=now() - dt.timedelta(hours=1)))
    await graph.tell(down=False)
    for _ in range(12):
        await make_due(office)
        await asyncio.sleep(0.5)
        if len(await graph.said()) == 8:
            break
    await until(graph.said, lambda said: len(said) == 8)
    for phone, letter in ((one, "a"), (two, "b")):
        assert [words(m) for m in (await graph.said(phone.to))[1:]] == [f"re: {letter}{n}" for n in range(3)]


async def test_a_lost_answer_is_not_sent_twice_when_a_status_tells(
    service: Service, phone: Phone, graph: Graph, office: Office
) -> None:
    url = str(service.client.make_url("/channels/whatsapp"))
    await graph.tell(statuses={"url": url, "secret": SECRET, "tell": ["sent", "delivered"]}, lose=2)
    await phone.say("bonjour")
    both = [("delivered", "delivered")] * 2
    found = await until(office.rows, lambda rows: [(row.state, row.receipt) for row in rows] == both)
    assert len(await graph.said()) == 2
    assert {row.provider_id for row in found} == {one["id"] for one in await graph.said()}


@ON_SQLITE
async def test_a_lost_answer_of_which_nothing_is_heard_is_sent_once_more_and_no_oftener(
    phone: Phone, graph: Graph, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliverer, "NEWS", dt.timedelta(seconds=0.3))
    await graph.tell(lose=2)
    await phone.say("bonjour")
    dead = await until(office.rows, lambda rows: any(row.state == "dead" for row in rows))
    assert "twice" in str(next(row.fault for row in dead if row.state == "dead"))
    await until(graph.said, lambda said: len(said) == 3)
    greetings = [words(one) for one in await graph.said()]
    assert greetings[0] == greetings[1]
    assert greetings[2] == "re: bonjour"


@ON_SQLITE
@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (["sent", "delivered", "read"], "read"),
        (["read", "delivered", "sent"], "read"),
        (["delivered", "delivered", "sent"], "delivered"),
        (["read", "failed"], "failed"),
        (["failed", "delivered"], "failed"),
        (["played"], "read"),
        (["hologram"], None),
    ],
)
async def test_statuses_in_any_order(
    service: Service, phone: Phone, graph: Graph, office: Office, told: list[str], shown: str | None
) -> None:
    await phone.say("bonjour")
    _, answer = await graph.until(2)
    await until(office.rows, lambda rows: all(row.state == "delivered" for row in rows) and len(rows) == 2)
    for status in told:
        one: dict[str, Any] = {"id": answer["id"], "status": status, "timestamp": str(int(time.time()))}
        if status == "failed":
            one["errors"] = [{"code": 131026}]
        assert await send(service.client, body_of(statuses=[one])) == 200
        await office.settled()
    (row,) = [row for row in await office.rows() if row.provider_id == answer["id"]]
    assert (row.receipt, row.state) == (shown, "dead" if shown == "failed" else "delivered")


async def test_what_failed_on_its_way_and_may_be_tried_again_is(
    service: Service, phone: Phone, graph: Graph, office: Office
) -> None:
    await phone.say("bonjour")
    _, answer = await graph.until(2)
    failed = {"id": answer["id"], "status": "failed", "timestamp": "1", "errors": [{"code": 131000}]}
    await until(office.rows, lambda rows: len(rows) == 2 and all(row.state == "delivered" for row in rows))
    assert await send(service.client, body_of(statuses=[failed])) == 200
    await office.settled()
    await make_due(office)
    *_, again = await graph.until(3)
    assert words(again) == words(answer)


async def test_the_window_is_known_per_person_and_to_the_desk(phone: Phone, office: Office) -> None:
    await phone.say("bonjour")
    await office.settled()
    async with office.database.read() as session:
        known = await window.of_conversation(session, await office.conversation_of(phone.to))
    assert known is not None
    assert known.is_open(now())
    assert known.may_write(now())
    assert dt.timedelta(hours=23, minutes=59) < known.closes_at - now() <= dt.timedelta(hours=24)  # type: ignore[operator]
    assert not known.is_open(now() + dt.timedelta(hours=24))


async def test_outside_the_window_the_assistant_is_silent(
    phone: Phone, graph: Graph, office: Office, rasa: FakeRasa
) -> None:
    await phone.post(phone.text("bonjour", timestamp=str(int(time.time() - DAY.total_seconds()))))
    rows = await until(office.rows, lambda rows: len(rows) == 2 and all(row.state == "dropped" for row in rows))
    assert {row.fault for row in rows} == {"the window is closed"}
    assert await graph.said() == []


async def test_an_advisors_answer_outside_the_window_waits_for_a_tap_on_a_template(
    phone: Phone, graph: Graph, office: Office
) -> None:
    await phone.say("bonjour")
    await graph.until(2)
    conversation_id = await led_by_advisor(office, phone)
    await let_window_close(office)
    await advisor_says(office, conversation_id, "Votre dossier est complet.")
    await advisor_says(office, conversation_id, "À bientôt !")
    *_, template = await graph.until(3)
    await asyncio.sleep(0.5)
    assert len(await graph.said()) == 3, "one template, however much waits behind it"
    assert (template["template"]["name"], template["template"]["language"]["code"]) == ("advisor_reply", "fr")
    body, button = template["template"]["components"]
    assert body["parameters"] == [{"type": "text", "text": "Nadia"}]
    payload = button["parameters"][0]["payload"]
    tap = phone.message("button", {"payload": payload, "text": "Lire la réponse"}, context={"id": template["id"]})
    await phone.post(tap)
    found = await graph.until(5)
    assert [words(one) for one in found[3:]] == ["Votre dossier est complet.", "À bientôt !"]
    assert (await graph.seen())["marks"][-1]["message_id"] == tap["id"], "the answer shows that somebody has read"


@ON_SQLITE
async def test_what_nobody_comes_to_read_is_given_up_and_seen_at_the_desk(
    phone: Phone, graph: Graph, office: Office
) -> None:
    await phone.say("bonjour")
    await graph.until(2)
    conversation_id = await led_by_advisor(office, phone)
    await let_window_close(office)
    async with office.database.write() as session:
        event = await events.append(session, conversation_id, author="advisor", text="Allô ?", language="fr")
        event.at = now() - dt.timedelta(days=8)
    dead = await row_of(office, lambda row: row.state == "dead")
    assert "did not come" in str(dead.fault)


async def test_meta_knows_better_when_the_window_is_closed(phone: Phone, graph: Graph, office: Office) -> None:
    await phone.say("bonjour")
    await graph.until(2)
    conversation_id = await led_by_advisor(office, phone)
    await graph.tell(windows={phone.to: time.time() - 1})
    await advisor_says(office, conversation_id, "Bonne nouvelle")
    *_, template = await graph.until(3)
    assert template["type"] == "template"
    async with office.database.read() as session:
        known = await window.of_conversation(session, conversation_id)
    assert known is not None
    assert not known.is_open(now())


@ON_SQLITE
@pytest.mark.parametrize("word", ["STOP", "arrêt", "Je ne veux plus recevoir de messages svp"])
async def test_stop_is_honoured_at_once_and_confirmed_once(
    phone: Phone, graph: Graph, office: Office, rasa: FakeRasa, word: str
) -> None:
    await phone.say("bonjour")
    await graph.until(2)
    await phone.say(word)
    *_, confirmed = await graph.until(3)
    await phone.say("stop")
    await office.settled()
    conversation_id = await office.conversation_of(phone.to)
    async with office.database.write() as session:
        await events.append(session, conversation_id, author="assistant", text="Encore moi", language="fr")
        outbox.put(
            session,
            "whatsapp",
            {"kind": "template", "template": "appointment_reminder", "language": "fr", "values": ["A", "b", "c"]},
            conversation_id=conversation_id,
        )
    await until(office.rows, lambda rows: sum(row.state == "dropped" for row in rows) == 2)
    assert "START" in words(confirmed)
    assert len(await graph.said()) == 3
    assert len(rasa.heard) == 1
    async with office.database.read() as session:
        known = await window.of_conversation(session, conversation_id)
    assert known is not None
    assert (known.opted_out, known.silenced, known.may_write(now())) == (True, True, False)


async def test_who_writes_again_after_stop_is_answered_but_gets_no_template(
    phone: Phone, graph: Graph, office: Office
) -> None:
    at = str(int(time.time()))
    await phone.post(phone.text("bonjour", timestamp=at))
    await graph.until(2)
    await phone.post(phone.text("STOP", timestamp=at))
    await graph.until(3)
    await phone.post(phone.text("encore une question", timestamp=at))
    *_, answer = await graph.until(4)
    assert words(answer) == "re: encore une question"
    conversation_id = await office.conversation_of(phone.to)
    content = {"kind": "template", "template": "appointment_reminder", "language": "fr", "values": ["A", "b", "c"]}
    async with office.database.write() as session:
        outbox.put(session, "whatsapp", content, conversation_id=conversation_id, key="first")
    await row_of(office, lambda row: row.key == "first" and row.state == "dropped")
    await phone.say("START")
    *_, welcome = await graph.until(5)
    assert "STOP" in words(welcome)
    async with office.database.write() as session:
        outbox.put(session, "whatsapp", content, conversation_id=conversation_id, key="second")
    *_, template = await graph.until(6)
    assert words(template) == "appointment_reminder"


@ON_SQLITE
async def test_start_is_only_a_word_for_who_has_not_stopped(phone: Phone, graph: Graph, rasa: FakeRasa) -> None:
    await phone.say("start")
    await graph.until(2)
    assert rasa.heard[-1]["text"] == "start"


async def test_a_stop_in_whatsapps_own_menu_counts_as_well(
    service: Service, phone: Phone, graph: Graph, office: Office
) -> None:
    await phone.say("bonjour")
    await graph.until(2)
    wish = {"wa_id": phone.phone, "value": "stop", "category": "marketing_messages", "timestamp": int(time.time())}
    assert await send(service.client, body_of(user_preferences=[wish])) == 200
    await office.settled()
    person = await office.person(phone.to)
    assert person is not None
    assert person.opted_out_at is not None


@ON_SQLITE
@pytest.mark.parametrize("status", ["PAUSED", "DISABLED", "REJECTED"])
async def test_a_template_that_cannot_be_used_is_final_and_told(
    phone: Phone, graph: Graph, office: Office, capsys: pytest.CaptureFixture[str], status: str
) -> None:
    await phone.say("bonjour")
    await graph.until(2)
    await graph.tell(templates=[{"name": "appointment_reminder", "language": "fr", "status": status, "components": [
        {"type": "BODY", "text": "{{1}} {{2}} {{3}}"}]}])  # fmt: skip
    content = {"kind": "template", "template": "appointment_reminder", "language": "fr", "values": ["A", "b", "c"]}
    async with office.database.write() as session:
        outbox.put(session, "whatsapp", content, conversation_id=await office.conversation_of(phone.to))
    await row_of(office, lambda row: row.state == "dead")
    assert "what=template" in capsys.readouterr().out


@ON_SQLITE
async def test_bad_news_about_the_account_is_told_and_good_news_is_not(
    service: Service, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    news: list[tuple[str, dict[str, Any], str | None]] = [
        ("message_template_status_update", {"event": "APPROVED", "message_template_name": "x"}, None),
        ("message_template_status_update", {"event": "PAUSED", "message_template_name": "x"}, "template"),
        ("template_category_update", {"new_category": "MARKETING", "message_template_name": "x"}, "template"),
        ("phone_number_quality_update", {"event": "UPGRADE", "current_limit": "TIER_1K"}, None),
        ("phone_number_quality_update", {"event": "FLAGGED"}, "spam"),
        ("account_update", {"event": "VERIFIED_ACCOUNT"}, None),
        ("account_update", {"event": "ACCOUNT_RESTRICTION"}, "account"),
    ]
    for field, value, what in news:
        capsys.readouterr()
        assert await send(service.client, {"entry": [{"changes": [{"field": field, "value": value}]}]}) == 200
        await office.settled()
        said = capsys.readouterr().out
        assert (f"what={what}" in said) if what else ("needs_a_person" not in said), (field, value)
    assert {row.attempts for row in await office.updates()} == {0}


async def test_the_last_word_after_an_erasure_arrives_and_then_nothing_is_known_of_the_person(
    phone: Phone, graph: Graph, office: Office, rasa: FakeRasa
) -> None:
    await phone.say("bonjour")
    await graph.until(2)
    rasa.reply = lambda turn: [{"custom": {"effect": "erase"}}]
    await phone.say("effacez mes données")
    *_, last = await graph.until(3)
    assert "effacée" in words(last)
    assert await office.person(phone.to) is None
    async with office.database.read() as session:
        assert (await session.scalars(select(WhatsAppPerson))).all() == []
    await until(office.rows, lambda rows: all(row.content == {} for row in rows))
    rasa.reply = lambda turn: [{"text": "nouveau"}]
    await phone.say("bonjour")
    greeting, answer = (await graph.until(5))[3:]
    assert "assistant automatique" in words(greeting)
    assert words(answer) == "nouveau"


async def test_rows_that_were_erased_meanwhile_are_not_sent(phone: Phone, graph: Graph, office: Office) -> None:
    await phone.say("bonjour")
    await graph.until(2)
    conversation_id = await office.conversation_of(phone.to)
    async with office.database.write() as session:
        outbox.put(session, "whatsapp", {"kind": "event", "seq": 999}, conversation_id=conversation_id, seq=999)
    dropped = await row_of(office, lambda row: row.seq == 999 and row.state == "dropped")
    assert dropped.fault == "nothing is left of it to say"
