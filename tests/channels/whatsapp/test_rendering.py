"""What WhatsApp would refuse never leaves: lengths, numbers of choices, and nothing of the text is lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.channels.whatsapp.rendering import MOST_BODY, MOST_TEXT, Words, render, shortened, split

WORDS = Words("Choisir", "Ouvrir")


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
        (2, "Un titre bien trop long pour une liste", "list"),
        (2, "Un titre " + "bien " * 20 + "trop long", "text"),
    ],
)
def test_the_shape_follows_the_number_and_length_of_the_choices(number: int, title: str, expected: str) -> None:
    assert [kind(message) for message in render("Que voulez-vous ?", choices(number, title), WORDS)] == [expected]


def test_more_choices_than_a_list_holds_are_numbered_in_the_text() -> None:
    [message] = render("Secteur ?", choices(11), WORDS)
    assert "1. Oui 0" in message["text"]["body"]
    assert "11. Oui 10" in message["text"]["body"]


def test_a_long_text_goes_before_its_choices() -> None:
    text = "\n".join(f"Ligne {i} avec quelques mots." for i in range(60))
    *before, last = render(text, choices(2), WORDS)
    assert before
    assert kind(last) == "button"
    said = "\n".join([*(message["text"]["body"] for message in before), last["interactive"]["body"]["text"]])
    assert said == text


@given(st.text(min_size=1, max_size=9000).filter(str.strip), st.integers(0, 14), st.text(min_size=1, max_size=90))
def test_every_limit_holds(text: str, number: int, title: str) -> None:
    for message in render(text, [(f"c{i}", title) for i in range(number)], WORDS):
        if message["type"] == "text":
            assert 0 < len(message["text"]["body"]) <= MOST_TEXT
            continue
        assert len(message["interactive"]["body"]["text"]) <= MOST_BODY
        action = message["interactive"]["action"]
        assert len(action.get("buttons", ())) <= 3
        assert all(len(button["reply"]["title"]) <= 20 for button in action.get("buttons", ()))
        rows = action["sections"][0]["rows"] if "sections" in action else []
        assert len(rows) <= 10
        assert all(len(row["title"]) <= 24 and len(row.get("description", "")) <= 72 for row in rows)


@given(st.text(max_size=3000), st.integers(20, 200))
def test_splitting_loses_nothing_but_space(text: str, most: int) -> None:
    pieces = split(text, most)
    assert all(len(piece) <= most for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Une aide pour préparer mon dossier", "Une aide pour préparer…"),
        ("123456789012345678901 👩\u200d👩\u200d👧 famille", "123456789012345678901…"),
        ("1234567890123456789012👍🏽 oui", "1234567890123456789012…"),
        ("1234567890123456789012e\u0301 oui", "1234567890123456789012…"),
        ("123456789012345678901🇧🇪🇳🇱 oui", "123456789012345678901…"),
    ],
)
def test_a_title_is_cut_between_signs_that_people_see(title: str, shown: str) -> None:
    assert shortened(title) == shown


def test_a_row_with_a_long_title_has_all_of_it_below() -> None:
    [message] = render("Quoi ?", [("a", "Une aide pour préparer mon dossier"), ("b", "Non")], WORDS)
    assert message["interactive"]["action"]["sections"][0]["rows"] == [
        {"id": "a", "title": "Une aide pour préparer…", "description": "Une aide pour préparer mon dossier"},
        {"id": "b", "title": "Non"},
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Voyez ici :\nhttps://example.be/a?b=c", "cta_url"),
        ("Voyez https://example.be et puis encore", "text"),
        ("https://example.be", "text"),
        ("Deux : https://example.be/1 https://example.be/2", "text"),
        ("Pas sûr : http://example.be", "text"),
    ],
)
def test_a_link_at_the_end_is_a_button(text: str, kind: str) -> None:
    [message] = render(text, [], WORDS)
    assert (message["interactive"]["type"] if message["type"] == "interactive" else "text") == kind
