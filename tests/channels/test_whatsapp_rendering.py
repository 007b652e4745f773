"""What WhatsApp would refuse never leaves: lengths, numbers of choices, and nothing of the text is lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.channels.whatsapp.rendering import MOST_BODY, MOST_TEXT, render, split


def choices(number: int, title: str = "Oui") -> list[tuple[str, str]]:
    return [(f"c{i}", f"{title} {i}") for i in range(number)]


def kind(message: dict[str, Any]) -> str:
    return str(message["interactive"]["type"]) if message["type"] == "interactive" else str(message["type"])


@pytest.mark.parametrize(
    ("number", "title", "expected"),
    [
        (0, "Oui", "text"),
        (1, "Oui", "button"),
        (3, "Oui", "button"),
        (4, "Oui", "list"),
        (3, "Un titre de 22 lettr", "list"),
        (10, "Oui", "list"),
        (11, "Oui", "text"),
        (2, "Un titre bien trop long pour une liste", "text"),
    ],
)
def test_the_shape_follows_the_number_and_length_of_the_choices(number: int, title: str, expected: str) -> None:
    assert [kind(message) for message in render("Que voulez-vous ?", choices(number, title), "Choisir")] == [expected]


def test_more_choices_than_a_list_holds_are_numbered_in_the_text() -> None:
    [message] = render("Secteur ?", choices(11), "Choisir")
    assert "1. Oui 0" in message["text"]["body"]
    assert "11. Oui 10" in message["text"]["body"]


def test_a_long_text_goes_before_its_choices() -> None:
    text = "\n".join(f"Ligne {i} avec quelques mots." for i in range(60))
    *before, last = render(text, choices(2), "Choisir")
    assert before
    assert kind(last) == "button"
    said = "\n".join([*(message["text"]["body"] for message in before), last["interactive"]["body"]["text"]])
    assert said == text


@given(st.text(min_size=1, max_size=9000).filter(str.strip), st.integers(0, 14), st.text(min_size=1, max_size=30))
def test_every_limit_holds(text: str, number: int, title: str) -> None:
    for message in render(text, [(f"c{i}", title) for i in range(number)], "Choisir"):
        if message["type"] == "text":
            assert 0 < len(message["text"]["body"]) <= MOST_TEXT
            continue
        assert len(message["interactive"]["body"]["text"]) <= MOST_BODY
        action = message["interactive"]["action"]
        assert len(action.get("buttons", ())) <= 3
        assert all(len(button["reply"]["title"]) <= 20 for button in action.get("buttons", ()))
        rows = action["sections"][0]["rows"] if "sections" in action else []
        assert len(rows) <= 10
        assert all(len(row["title"]) <= 24 for row in rows)


@given(st.text(max_size=3000), st.integers(20, 200))
def test_splitting_loses_nothing_but_space(text: str, most: int) -> None:
    pieces = split(text, most)
    assert all(len(piece) <= most for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
