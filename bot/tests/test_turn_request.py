"""What the channel accepts from the service."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.turn_request import MAX_CHARACTERS, BadRequestError, Choice, read

TYPED = {"sender": "web:1234-abcd", "message_id": "wamid.HBgM==", "channel": "web", "language": "fr", "text": "Bonjour"}


def body(**changes: Any) -> bytes:
    fields = {name: value for name, value in (TYPED | changes).items() if value is not ...}
    return json.dumps(fields).encode()


def test_typed() -> None:
    request = read(body())
    assert (request.sender, request.message_id, request.channel) == ("web:1234-abcd", "wamid.HBgM==", "web")
    assert (request.language, request.text, request.choice) == ("fr", "Bonjour", None)


@pytest.mark.parametrize(
    ("channel", "language"), [("web", "fr"), ("web", "nl"), ("whatsapp", "nl"), ("whatsapp", "en")]
)
def test_channels_and_languages(channel: str, language: str) -> None:
    request = read(body(channel=channel, language=language))
    assert (request.channel, request.language) == (channel, language)


@pytest.mark.parametrize("text", ["/restart", " /restart", "/", '/inform{"stage": "idea"}'])
def test_leading_slash_is_neutralised(text: str) -> None:
    cleaned = read(body(text=text)).text
    assert not cleaned.startswith("/")
    assert cleaned[1:] == text.strip()[1:]


@pytest.mark.parametrize("text", ["15/20", "Molenbeek/Anderlecht", "a /b"])
def test_other_slashes_stay(text: str) -> None:
    assert read(body(text=text)).text == text


def test_text_is_cut() -> None:
    assert len(read(body(text="x" * 10_000)).text) == MAX_CHARACTERS


def test_half_surrogates_become_writable() -> None:
    read(body(text="a\ud83d")).text.encode("utf-8")


def test_choice() -> None:
    request = read(body(text=..., payload='/inform{"amount": 5000, "stage": "idea", "sure": true}', title="Une idée"))
    assert request.choice == Choice("inform", {"amount": 5000, "stage": "idea", "sure": True})
    assert request.text == "Une idée"


@pytest.mark.parametrize("title", ["", ...])
def test_choice_without_title(title: Any) -> None:
    assert read(body(text=..., payload="/session_start", title=title)).text == "session_start"


def test_title_with_a_slash_stays_a_choice() -> None:
    assert read(body(text=..., payload="/greet", title="/restart")).choice == Choice("greet", {})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sender", ...),
        ("sender", ""),
        ("sender", "short"),
        ("sender", "x" * 81),
        ("sender", "with space 1"),
        ("sender", "nul\x00nul\x00nul"),
        ("sender", "trailing-line\n"),
        ("sender", {"a": 1}),
        ("message_id", ...),
        ("message_id", ""),
        ("message_id", 5),
        ("message_id", 'a"b'),
        ("message_id", "x" * 201),
        ("channel", ...),
        ("channel", "sms"),
        ("channel", ["web"]),
        ("language", ...),
        ("language", "de"),
        ("language", None),
        ("text", ...),
        ("text", ""),
        ("text", " \n\t"),
        ("text", 5),
        ("text", None),
    ],
)
def test_bad_fields_are_named_and_not_quoted(field: str, value: Any) -> None:
    with pytest.raises(BadRequestError) as caught:
        read(body(**{field: value}))
    assert str(caught.value).startswith(f"{field}:")
    if isinstance(value, str) and value.strip() and field in {"sender", "message_id"}:
        assert value not in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'"text"', b"null", b"\xff\xfe"])
def test_bad_body(content: bytes) -> None:
    with pytest.raises(BadRequestError, match=r"^body"):
        read(content)


@pytest.mark.parametrize(
    "payload", ["", "greet", "/", "/greet{", '/greet{"a": [1]}', '/greet{"a": null}', "/greet{} and more", None, 5, {}]
)
def test_bad_payload(payload: Any) -> None:
    with pytest.raises(BadRequestError, match=r"^payload"):
        read(body(text=..., payload=payload, title="x"))


def test_slots_are_taken_as_they_are() -> None:
    slots = {"stage": "idea", "amount": 5000, "asked": None, "sure": True}
    assert read(body(slots=slots)).slots == slots
    assert read(body()).slots == {}


@pytest.mark.parametrize("slots", ["x", [], {"stage": {}}, {"stage": ["idea"]}])
def test_slots_of_another_shape_are_refused(slots: Any) -> None:
    with pytest.raises(BadRequestError, match="slots"):
        read(body(slots=slots))
