"""What was just asked counts: an answer becomes likelier, a clear question of its own still wins."""

from __future__ import annotations

import numpy as np
import pytest

from bot.understanding.dialogue_context import expected, may_be_name, weighed

INTENTS = ("affirm", "ask_cost", "deny", "inform")


def best(probabilities: list[float], form: str | None, asked: str | None) -> str:
    row = weighed(np.asarray(probabilities, dtype=np.float32), INTENTS, expected(form, asked))
    assert row.sum() == pytest.approx(1.0)
    return INTENTS[int(row.argmax())]


def test_a_doubtful_no_is_an_answer_where_one_was_asked() -> None:
    doubtful = [0.1, 0.4, 0.3, 0.2]
    assert best(doubtful, None, None) == "ask_cost"
    assert best(doubtful, "prequalification_form", "adult") == "deny"


def test_a_clear_question_stays_a_question() -> None:
    assert best([0.05, 0.8, 0.1, 0.05], "prequalification_form", "adult") == "ask_cost"


def test_information_is_no_answer_to_a_question_that_only_confirms() -> None:
    assert "inform" not in expected("contact_form", "contact_consent")
    for asked in ("booking_confirm", "booking_cancel"):
        assert expected("booking_form", asked) == expected("contact_form", "contact_consent")
    assert expected("prequalification_form", "sector")["inform"] > 1


def test_where_a_name_is_asked_nothing_is_a_typing_error() -> None:
    assert may_be_name("prequalification_form", "contact_name")
    assert may_be_name("booking_form", "booking_details")
    assert not may_be_name("prequalification_form", "purpose")
    assert not may_be_name(None, "contact_name")
