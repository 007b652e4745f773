"""Reading what Meta sends: every kind, and whatever is dropped, renamed or of another type in it."""

from __future__ import annotations

import copy
import datetime as dt
import json
from typing import Any

import pytest
from bodies import ANYTHING, GOOD, KINDS, OTHERS, PHONE, USER_ID, body, message, mutated, paths
from fake_graph import NUMBER_ID
from hypothesis import given, settings
from hypothesis import strategies as st
from whatsapp_parts import body_of

from tandem.channels.whatsapp.updates import NotReadableError, Update, parse, read
from tandem.clock import now

NOW = dt.datetime(2026, 11, 26, 12, 0, tzinfo=dt.UTC)


def of(found: Any) -> list[Update]:
    return read(parse(json.dumps(found).encode()), NUMBER_ID, NOW)


EXPECTED: dict[str, dict[str, Any]] = {
    "text": {"type": "text", "text": "Bonjour"},
    "reply": {"type": "text", "text": "Oui"},
    "forwarded": {"type": "text", "text": "Lisez"},
    "from an ad": {
        "type": "text",
        "text": "Infos",
        "source": "whatsapp ad 120226305854810726 https://fb.me/3cr4Wqqkv",
    },
    "button reply": {"type": "choice", "choice": "c-1/1.1", "text": "Oui"},
    "list reply": {"type": "choice", "choice": "c-1/1.2", "text": "Horeca"},
    "flow reply": {"type": "unsupported"},
    "quick reply": {"type": "quick_reply", "choice": "read-answer", "text": "Lire la réponse"},
    "image": {"type": "media", "kind": "image", "media_id": "1013859600285441", "text": "Voici la lettre"},
    "video": {"type": "media", "kind": "video", "mime_type": "video/mp4"},
    "document": {"type": "media", "kind": "document", "file_name": "refus.pdf"},
    "voice": {"type": "media", "kind": "voice"},
    "sticker": {"type": "sticker"},
    "location": {"type": "place", "point": [50.8466, 4.3528], "text": "Gare Bruxelles"},
    "contacts": {"type": "contact", "text": "+32 470 11 22 33"},
    "reaction": {"type": "reaction", "emoji": "👍"},
    "reaction taken back": {"type": "ignored"},
    "order": {"type": "unsupported"},
    "unsupported": {"type": "unsupported"},
    "without body": {"type": "unsupported"},
    "edited": {"type": "text", "text": "8000"},
    "deleted": {"type": "deleted"},
    "welcome": {"type": "hello"},
    "of tomorrow": {"type": "unsupported"},
}


@pytest.mark.parametrize("kind", EXPECTED)
def test_every_kind_of_message_is_read(kind: str) -> None:
    [update] = of(body(kind))
    wanted = {"what": "message", "phone": f"+{PHONE}", "user_id": USER_ID, **EXPECTED[kind]}
    assert {name: update.content.get(name) for name in wanted} == wanted
    assert update.at == dt.datetime.fromtimestamp(1790000000, dt.UTC)


def test_a_changed_number_and_a_changed_id_are_read() -> None:
    [number] = of(body("number changed"))
    assert (number.content["phone"], number.content["new_phone"]) == (f"+{PHONE}", "+32470999999")
    [id_] = of(OTHERS["user id changed"])
    assert (id_.content["user_id"], id_.content["new_user_id"]) == (USER_ID, "BE.7")


def test_statuses_and_wishes_are_read() -> None:
    [failed] = of(OTHERS["failed without contacts"])
    assert (failed.content["status"], failed.content["code"]) == ("failed", 131026)
    [wish] = of(OTHERS["preferences"])
    assert (wish.content["what"], wish.content["stop"]) == ("wish", True)
    assert of(OTHERS["errors of the number"]) == of(OTHERS["nothing"]) == of(OTHERS["not ours"]) == []


def test_a_person_without_a_number_is_somebody() -> None:
    shy = {name: value for name, value in message("text", {"body": "Hi"}).items() if name != "from"}
    [update] = of(body_of([shy], [{"profile": {"username": "x"}, "user_id": USER_ID}]))
    assert (update.content["phone"], update.content["user_id"]) == (None, USER_ID)


def test_contacts_are_found_by_id_and_never_by_place() -> None:
    first = {**message("text", {"body": "1"}), "id": "1"}
    second = {**message("text", {"body": "2"}), "id": "2", "from": "32470222222"}
    del first["from_user_id"], second["from_user_id"]
    contacts = [{"wa_id": "32470222222", "user_id": "BE.2"}, {"wa_id": PHONE, "user_id": "BE.1"}]
    found = {update.content["text"]: update.content["user_id"] for update in of(body_of([first, second], contacts))}
    assert found == {"1": "BE.1", "2": "BE.2"}


def test_messages_for_another_number_of_the_account_are_not_ours() -> None:
    found = body("text")
    found["entry"][0]["changes"][0]["value"]["metadata"]["phone_number_id"] = "1"
    assert of(found) == []


def test_messages_of_a_group_are_not_answered() -> None:
    assert of(body_of([message("text", {"body": "Hi"}, group_id="g")])) == []


def test_numbers_that_must_not_be_kept_never_get_into_an_update() -> None:
    [update] = of(body_of([message("text", {"body": "mon numéro est 93.05.18-223.61 et BE71 0961 2345 6769"})]))
    assert update.content["masked"] is True
    assert not any(piece in json.dumps(update.content) for piece in ("223", "6769"))


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'"x"', b"\xff", b"nul", b"[" * 30000 + b"]" * 30000])
def test_what_is_no_json_object_is_said_to_be_none(raw: bytes) -> None:
    with pytest.raises(NotReadableError):
        parse(raw)


@pytest.mark.parametrize(
    "odd",
    [
        '"timestamp": "1790000000"|"timestamp": 1790000000',
        '"timestamp": "1790000000"|"timestamp": ' + "9" * 5000,
        '"timestamp": "1790000000"|"timestamp": NaN',
        '"timestamp": "1790000000"|"timestamp": "soon"',
        '"body": "Bonjour"|"body": "Bonjour \\ud83d \\u0000"',
        f'"from": "{PHONE}"|"from": {PHONE}',
        f'"from": "{PHONE}"|"from": "+{PHONE}"',
        f'"from": "{PHONE}"|"from": "{USER_ID}"',
    ],
)
def test_odd_but_clear_values_are_understood(odd: str) -> None:
    before, after = odd.split("|")
    raw = json.dumps(body("text"))
    assert before in raw
    [update] = read(parse(raw.replace(before, after).encode()), NUMBER_ID, NOW)
    assert update.content["text"].startswith("Bonjour")
    assert json.dumps(update.content).isascii()
    assert "\\u0000" not in json.dumps(update.content)
    json.dumps(update.content, ensure_ascii=False).encode()


BODIES = {**{kind: body(kind) for kind in KINDS}, **OTHERS}


@settings(max_examples=400, deadline=None)
@given(st.data(), st.sampled_from(sorted(BODIES)), st.sampled_from(["drop", "rename", "retype"]), ANYTHING)
def test_whatever_changes_in_a_message_costs_none_of_its_neighbours(
    data: st.DataObject, kind: str, how: str, value: Any
) -> None:
    odd = BODIES[kind]
    places = list(paths(odd))
    if places:
        odd = mutated(odd, data.draw(st.sampled_from(places)), how, value)
    entries = odd.get("entry")
    good = body_of([copy.deepcopy(GOOD)], [{"wa_id": PHONE, "user_id": USER_ID}])["entry"]
    mixed = {**odd, "entry": [*good, *entries] if isinstance(entries, list) else good}
    found = read(mixed, NUMBER_ID, now())
    assert any(update.content.get("text") == "a good neighbour" for update in found)
    for update in found:
        assert len(update.key) == len(update.lane) == 64
        json.dumps(update.content, allow_nan=False, ensure_ascii=False).encode()


@settings(max_examples=300, deadline=None)
@given(st.data(), st.sampled_from(["drop", "rename", "retype"]), ANYTHING)
def test_a_good_message_is_read_whatever_else_changes_around_it(data: st.DataObject, how: str, value: Any) -> None:
    """Its own id, sender and words are what it needs; everything else in the body may change."""
    whole = body_of([message("text", {"body": "keep me"}), message("image", {"id": "7"}, id="wamid.2")], [])
    value_path = ("entry", 0, "changes", 0, "value")
    needed = {value_path[:n] for n in range(6)} | {(*value_path, "messages"), (*value_path, "messages", 0)}
    needed |= {(*value_path, "messages", 0, *rest) for rest in [("from_user_id",), ("text",), ("text", "body")]}
    needed |= {(*value_path, "metadata", "phone_number_id"), (*value_path, "messages", 0, "group_id")}
    place = data.draw(st.sampled_from([path for path in paths(whole) if path not in needed]))
    found = read(mutated(whole, place, how, value), NUMBER_ID, now())
    assert any(update.content.get("text") == "keep me" for update in found), place
