"""The address that Meta calls: who may, what is stored, what is answered; batches, repeats and wrong order."""

from __future__ import annotations

import asyncio
import copy
import json
import uuid
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from bodies import ANYTHING, GOOD, KINDS, OTHERS, PHONE, USER_ID, body, message, mutated, paths
from fake_graph import signed
from fake_rasa import FakeRasa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from patience import until
from postgres import PostgresServer
from running_service import Service, parts_for
from whatsapp_parts import ON_SQLITE, SECRET, VERIFY, Graph, Office, Phone, body_of, send, settings_for, words

from tandem.app import public_app
from tandem.settings import Settings

URL = "/channels/whatsapp"


async def test_the_handshake_gives_the_challenge_back(service: Service) -> None:
    query = {"hub.mode": "subscribe", "hub.verify_token": VERIFY, "hub.challenge": "11é58<b>"}
    answer = await service.client.get(URL, params=query)
    assert (answer.status, await answer.text(), answer.content_type) == (200, "11é58<b>", "text/plain")


@ON_SQLITE
@pytest.mark.parametrize(
    "change",
    [{"hub.verify_token": "wrong"}, {"hub.verify_token": "é\ud800"}, {"hub.mode": "x"}, {"hub.verify_token": ""}],
)
async def test_whoever_does_not_know_the_word_gets_no_challenge(service: Service, change: dict[str, str]) -> None:
    query = {"hub.mode": "subscribe", "hub.verify_token": VERIFY, "hub.challenge": "1", **change}
    query = {name: value.encode("utf-8", "replace").decode() for name, value in query.items()}
    assert (await service.client.get(URL, params=query)).status == 403


@ON_SQLITE
@pytest.mark.parametrize(
    "signature",
    [
        None,
        "",
        "sha256=",
        "sha256=" + "0" * 64,
        "sha1=" + "0" * 40,
        "sha256=é",
        signed(b"another body", SECRET)["X-Hub-Signature-256"],
    ],
)
async def test_a_wrong_signature_is_refused_and_nothing_is_stored(
    service: Service, office: Office, signature: str | None
) -> None:
    headers = {} if signature is None else {"X-Hub-Signature-256": signature}
    answer = await service.client.post(URL, data=json.dumps(body("text")).encode(), headers=headers)
    assert answer.status == 401
    assert await office.updates() == []


@ON_SQLITE
async def test_wrong_signatures_are_told_without_filling_the_log(
    service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(30):
        await service.client.post(URL, data=b"{}", headers={"X-Hub-Signature-256": "sha256=00"})
    assert capsys.readouterr().out.count("whatsapp.wrong_signature") == 2


async def test_the_signature_is_looked_at_before_the_body(service: Service) -> None:
    answer = await service.client.post(URL, data=b"{", headers={"X-Hub-Signature-256": "sha256=00"})
    assert answer.status == 401


async def test_meta_writes_escapes_and_they_are_part_of_what_is_signed(
    service: Service, phone: Phone, graph: Graph
) -> None:
    raw = json.dumps(body_of([phone.text("Bonjour")])).replace("Bonjour", "Caf\\u00e9 \\/ th\\u00e9").encode()
    assert await send(service.client, raw) == 200
    await graph.until(2)


@ON_SQLITE
@pytest.mark.parametrize("raw", [b"{", b"[]", b"", b"\xff", b"[" * 20000])
async def test_what_is_signed_and_not_readable_does_not_come_back_for_a_week(
    service: Service, office: Office, raw: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await send(service.client, raw) == 200
    assert await office.updates() == []
    assert capsys.readouterr().out.count("whatsapp.not_readable") == 1


async def test_three_megabytes_are_taken_and_five_are_not(service: Service, office: Office) -> None:
    filler = {**message("text", {"body": "hello"}), "id": "wamid.big", "unknown": "x" * 3_000_000}
    assert await send(service.client, body_of([filler])) == 200
    filler["unknown"] = "x" * 5_000_000
    filler["id"] = "wamid.bigger"
    assert await send(service.client, body_of([filler])) == 413
    assert len(await office.updates()) == 1


async def test_too_large_a_body_without_a_length_is_refused_as_well(service: Service) -> None:
    async def pieces() -> Any:
        for _ in range(80):
            yield b"x" * 65536

    answer = await service.client.post(URL, data=pieces(), headers={"X-Hub-Signature-256": "sha256=00"})
    assert answer.status == 413


async def test_the_channel_that_is_not_set_up_is_not_there(database_url: str, rasa: FakeRasa, tmp_path: Path) -> None:
    off = Settings(_env_file=None, database_url=database_url, data_dir=tmp_path, rasa_port=rasa.port)
    async with TestClient(TestServer(public_app(parts_for(off)))) as client:
        assert await send(client, body("text")) == 404


async def test_half_a_set_up_is_told(
    database_url: str, rasa: FakeRasa, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    half = Settings(_env_file=None, database_url=database_url, data_dir=tmp_path, whatsapp_app_secret="x")
    async with TestClient(TestServer(public_app(parts_for(half)))):
        pass
    assert "TANDEM_WHATSAPP_ACCESS_TOKEN" in capsys.readouterr().out


async def test_every_kind_is_taken_and_leaves_nothing_of_itself_behind(service: Service, office: Office) -> None:
    for kind in (*KINDS, *OTHERS):
        assert await send(service.client, body(kind) if kind in KINDS else OTHERS[kind]) == 200, kind
    await office.settled()
    assert len(await office.updates()) > 25
    assert all((row.state, row.content) == ("done", {}) for row in await office.updates())


async def test_every_message_of_every_entry_of_a_batch_is_taken(service: Service, graph: Graph, office: Office) -> None:
    people = [Phone(service.client) for _ in range(4)]
    first = body_of([people[0].text("a"), people[1].text("b")], [people[0].contact(), people[1].contact()])
    second = body_of([people[2].text("c")], [people[2].contact()])
    third = body_of([people[3].text("d")], [people[3].contact()])
    batch = {**first, "entry": [*first["entry"], *second["entry"]]}
    batch["entry"][0]["changes"] += third["entry"][0]["changes"]
    batch["entry"][0]["changes"].insert(0, {"field": "messages", "value": None})
    assert await send(service.client, batch) == 200
    await graph.until(8)
    assert {words(one) for one in await graph.said()} >= {"re: a", "re: b", "re: c", "re: d"}


async def test_a_thousand_messages_in_one_body(service: Service, office: Office) -> None:
    messages = [{**message("text", {"body": f"{n}"}), "id": f"wamid.{n}", "from": f"32470{n:06}"} for n in range(1000)]
    for one in messages:
        del one["from_user_id"]
    assert await send(service.client, body_of(messages)) == 200
    assert len(await office.updates()) == 1000


async def test_repeats_change_nothing_however_they_are_batched(
    phone: Phone, graph: Graph, office: Office, rasa: FakeRasa
) -> None:
    one, two = phone.text("one"), phone.text("two")
    for batch in ([one], [one], [one, two], [two, one], [two]):
        assert await phone.post(*batch) == 200
    await graph.until(3)
    await asyncio.sleep(0.3)
    assert [turn["text"] for turn in rasa.heard] == ["one", "two"]
    assert len(await graph.said()) == 3


async def test_the_same_body_many_times_at_once(phone: Phone, graph: Graph, rasa: FakeRasa) -> None:
    one = phone.text("once")
    assert set(await asyncio.gather(*(phone.post(one) for _ in range(12)))) == {200}
    await graph.until(2)
    await asyncio.sleep(0.3)
    assert len(rasa.heard) == 1


async def test_what_one_batch_brings_in_the_wrong_order_is_put_right(
    phone: Phone, graph: Graph, rasa: FakeRasa
) -> None:
    messages = [phone.text(str(n), timestamp=str(1790000000 + n)) for n in range(6)]
    assert await phone.post(*reversed(messages)) == 200
    await until(lambda: len(rasa.heard) == 6)
    assert [turn["text"] for turn in rasa.heard] == [str(n) for n in range(6)]


async def test_a_repeat_after_everything_was_erased_does_not_begin_anew(
    phone: Phone, graph: Graph, office: Office, rasa: FakeRasa
) -> None:
    one = phone.text("bonjour")
    await phone.post(one)
    await graph.until(2)
    rasa.reply = lambda turn: [{"custom": {"effect": "erase"}}]
    await phone.say("effacez tout")
    await graph.until(3)
    await phone.post(one)
    await office.settled()
    await asyncio.sleep(0.2)
    assert len(await graph.said()) == 3


async def test_the_database_away_makes_meta_try_again(rasa: FakeRasa, graph: Graph, tmp_path: Path) -> None:
    server = PostgresServer()
    server.start()
    made = settings_for(server.url, tmp_path, graph.url, rasa_port=rasa.port, rasa_secret=rasa.secret)
    try:
        async with TestClient(TestServer(public_app(parts_for(made)))) as client:
            server.stop()
            assert await send(client, body("text")) == 503
    finally:
        server.discard()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.sampled_from(sorted({**KINDS, **OTHERS})), st.sampled_from(["drop", "rename", "retype"]), ANYTHING)
async def test_no_body_is_a_fault_of_ours_and_no_good_message_is_lost(
    service: Service, office: Office, data: st.DataObject, kind: str, how: str, value: Any
) -> None:
    odd = body(kind) if kind in KINDS else OTHERS[kind]
    if places := list(paths(odd)):
        odd = mutated(odd, data.draw(st.sampled_from(places)), how, value)
    name = f"wamid.{uuid.uuid4()}"
    good = body_of([{**copy.deepcopy(GOOD), "id": name}], [{"wa_id": PHONE, "user_id": USER_ID}])["entry"]
    entries = odd.get("entry")
    mixed = {**odd, "entry": [*good, *entries] if isinstance(entries, list) else good}
    before = len(await office.updates())
    assert await send(service.client, json.dumps(mixed, default=str).encode()) == 200
    assert len(await office.updates()) > before
    await office.settled()
    assert not await office.updates("failed")
